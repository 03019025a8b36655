using OrleansSchool.Basis;
using OrleansSchool.Commissie;
using OrleansSchool.Intranet.Pages.Financien;

namespace OrleansSchool.Intranet.Pages.Vergaderingen;

/// <summary>For <c>_Planvelden</c>: day, time and place in a form.</summary>
/// <param name="Was">As it is now; null for a new meeting.</param>
internal sealed record Planvelden(VergaderPagina Pagina, string Vorm, VergaderingInvoer? Was);

/// <summary>What the pages of the meetings share (TSO-2f … TSO-2k, TSO-5).</summary>
internal abstract class VergaderPagina(IGrainFactory grains, Schooltijd tijd, IIdBron ids) : FinancienPagina(grains, tijd, ids)
{
    /// <summary>As long as they are kept.</summary>
    private const int JarenTerug = 8;

    public string Lijst => $"{Adres}/vergaderingen";

    /// <summary>The schooljaar of the address; that of today without one. Null for one that isn't kept.</summary>
    protected Schooljaar? Lees(string? tekst) => LeesJaar(tekst, Jaar, IsBewaard);

    protected bool IsBewaard(Schooljaar jaar) => jaar.Begin > Jaar.Begin - JarenTerug && jaar <= Jaar.Volgend;

    /// <summary>A time as it was typed; refused at its field when it isn't one.</summary>
    protected TimeOnly? Tijdstip(string naam)
    {
        if (TimeOnly.TryParse(Tekst(naam)?.Replace('.', ':'), System.Globalization.CultureInfo.InvariantCulture, out var tijdstip))
        {
            return tijdstip;
        }

        ModelState.AddModelError($"{Deel}.{naam}", "Schrijf een tijd als 19:30.");
        return null;
    }

    protected int Minuten(string naam) =>
        int.TryParse(Tekst(naam), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var minuten) ? minuten : 0;

    /// <summary>Day, time and place of a form with the fields of <c>_Planvelden</c>; null, with all that is wrong at its fields.</summary>
    /// <param name="extra">A remark caused it: the form says whose.</param>
    protected VergaderingInvoer? LeesPlan(bool extra = false)
    {
        var (op, begin) = (Datum("Op", "op welke dag jullie vergaderen"), Tijdstip("Begin"));
        Keur("Minuten", Minuten("Minuten") is >= VergaderingGrenzen.DuurMin and <= VergaderingGrenzen.DuurMax, Weigeringen.VergaderingDuur);
        Eis("Plaats", "waar jullie vergaderen", VergaderingGrenzen.PlaatsMax);
        var aanleiding = Enum.TryParse<Geleding>(Tekst("Van"), out var van) && Enum.IsDefined(van) ? new Aanleiding(van, Tekst("Naam") ?? "", Tekst("Opmerking") ?? "") : null;
        if (extra)
        {
            Keur("Van", aanleiding is not null, Weigeringen.Keuze("van", "van wie de opmerking komt"));
            Eis("Naam", "wie de opmerking maakte", VergaderingGrenzen.NaamMax);
            Eis("Opmerking", "de opmerking", VergaderingGrenzen.OpmerkingMax);
        }

        return ModelState.IsValid && op is { } dag && begin is { } vanaf ? new VergaderingInvoer(dag, vanaf, Minuten("Minuten"), Tekst("Plaats") ?? "", aanleiding) : null;
    }
}
