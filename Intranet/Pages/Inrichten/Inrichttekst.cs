using OrleansSchool.Basis;
using OrleansSchool.School;

namespace OrleansSchool.Intranet.Pages.Inrichten;

/// <summary>Settings in the school's words.</summary>
internal static class Inrichttekst
{
    public static string Van(VrijeDagSoort soort) => soort.ToString().ToLowerInvariant();

    public static string Van(PlekSoort soort) => soort == PlekSoort.Speelplaats ? "speelplaats" : "binnen";

    public static string Van(Lunchtijden tijden) => $"{tijden.Lunch:HH\\:mm} – {tijden.NaarBuiten:HH\\:mm} – {tijden.Ophalen:HH\\:mm}";

    /// <summary>"ma 12 t/m vr 16 okt"; one date when it is one day.</summary>
    public static string Periode(DateOnly van, DateOnly totEnMet) =>
        van == totEnMet ? Datums.Kort(van) : $"{Datums.Kort(van)} t/m {Datums.Kort(totEnMet)}";

    /// <summary>Days of overblijven that fall away.</summary>
    public static int Overblijfdagen(VrijeDag dag, SchoolView school) =>
        Enumerable.Range(0, Math.Max(0, dag.TotEnMet.DayNumber - dag.Van.DayNumber + 1)).Select(dag.Van.AddDays).Count(d => school.DagenOp(d).Heeft(d.Weekdag()));
}

/// <summary>For <c>_Tabs</c>: the parts of the settings.</summary>
public sealed record Tab(string Naam, string Url, bool Gekozen)
{
    public static IReadOnlyList<Tab> Lijst(string adres, string hier) =>
        [.. new[] { ("Schoolgegevens", ""), ("Kalender", "/kalender"), ("Plekken", "/plekken"), ("Groepen", "/groepen"), ("Uitjes", "/uitjes"), ("Afmelden", "/afmelden") }
            .Select(t => new Tab(t.Item1, $"{adres}/inrichten{t.Item2}", hier == $"{adres}/inrichten{t.Item2}"))];
}
