using OrleansSchool.Basis;

namespace OrleansSchool.Financien;

/// <summary>What is in force on a day (TSO-10c, TSO-10e, TSO-10f). Pure.</summary>
internal static class TariefRules
{
    /// <summary>Null for a day without tariff that has its instemming.</summary>
    public static Tarief? Op(FinancienView financien, DateOnly datum) =>
        financien.Tarieven.Where(t => t.Vanaf <= datum && datum <= t.TotEnMet).OrderBy(t => t.Vanaf).LastOrDefault();

    public static Vergoedingsregeling? VergoedingOp(FinancienView financien, DateOnly datum) =>
        financien.Vergoedingen.Where(v => v.Vanaf <= datum && datum <= v.TotEnMet).OrderBy(v => v.Vanaf).LastOrDefault();

    /// <summary>Null for a year of which nobody entered the maxima: nothing is paid then.</summary>
    public static Vrijwilligersmaximum? MaximumOp(FinancienView financien, int jaar) => financien.Maxima.FirstOrDefault(m => m.Jaar == jaar);

    /// <summary>Average personnel cost of an hour: of that schooljaar, or as it was answered at the set-up; null when nobody said (TSO-10h).</summary>
    public static Geld? GplOp(FinancienView financien, Schooljaar jaar)
    {
        var perUur = financien.Gpl.FirstOrDefault(g => g.Jaar == jaar)?.PerUur ?? financien.Instellingen?.GplPerUur ?? Geld.Nul;
        return perUur > Geld.Nul ? perUur : null;
    }
}
