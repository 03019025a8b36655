using OrleansSchool.Jaarovergang;
using OrleansSchool.School;

namespace OrleansSchool.Intranet.Pages.Jaarovergang;

/// <summary>The jaarovergang in words.</summary>
internal static class Overgangwoorden
{
    public static (string Staat, string Woord) Soort(Overgangsoort soort) => soort switch
    {
        Overgangsoort.Over => ("goed", "Gaat over"),
        Overgangsoort.BlijftKleuter => ("info", "Blijft kleuter"),
        Overgangsoort.Doublure => ("wacht", "Blijft zitten"),
        Overgangsoort.Versneld => ("wacht", "Slaat een jaar over"),
        Overgangsoort.VanSchool => ("info", "Gaat van school"),
        _ => ("fout", "Nog kiezen"),
    };

    public static string Meer(Overgangsoort soort) => soort switch
    {
        Overgangsoort.Over => "Gaan over",
        Overgangsoort.BlijftKleuter => "Blijven kleuter",
        Overgangsoort.Doublure => "Blijven zitten",
        Overgangsoort.Versneld => "Slaan een jaar over",
        Overgangsoort.VanSchool => "Gaan van school",
        _ => "Nog kiezen",
    };

    public static string Waarheen(Overgangsrij rij, IEnumerable<Groep> groepen) => rij.Naar.VanSchool ? "van school"
        : groepen.FirstOrDefault(g => g.Id == rij.Naar.GroepId) is not { } groep ? "nog geen groep"
        : groep.Jaargroepen.Length > 1 && rij.Naar.Jaargroep is { } jaar ? $"{groep.Titel}, jaargroep {jaar}" : groep.Titel;

    public static string Bron(Overgangsbron bron) => bron switch
    {
        Overgangsbron.Bestand => "uit het bestand",
        Overgangsbron.Hand => "zelf gekozen",
        _ => "een jaar verder",
    };
}
