using System.Globalization;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Pages.Persoon;

namespace OrleansSchool.Intranet.Persoon;

/// <summary>Names of the files that are handed over of one person: initials and never a name, since a folder is read over somebody's shoulder (SEC-5).</summary>
internal static class Persoonsbestand
{
    private const string Onbekend = "x";
    private const int KenmerkTekens = 6;

    /// <summary><c>persoonsgegevens-99XX00-leerling-fk-2026-11-12-3f9a1c.pdf</c>; of a piece with which one before the end.</summary>
    /// <param name="verzoek">Id of this request: of two files on one day the one is never saved over the other.</param>
    public static string Naam(Persoonsoverzicht overzicht, SchoolSleutel school, DateOnly dag, string verzoek, string extensie)
    {
        var stuk = overzicht.Stuk.Van == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $"-stuk{overzicht.Stuk.Nr}van{overzicht.Stuk.Van}");
        return $"persoonsgegevens-{school}-{Persoonwoorden.Soort(overzicht.Wie.Soort)}-{Voorletters(overzicht.Naam)}-{Sleutels.Dag(dag)}-{Kenmerk(verzoek)}{stuk}.{extensie}";
    }

    private static string Voorletters(string naam)
    {
        var letters = string.Concat(Namen.Zoekvorm(naam).Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(w => !Namen.IsVoorvoegsel(w)).Select(w => w[0]).Where(char.IsAsciiLetter));
        return letters.Length > 0 ? letters : Onbekend;
    }

    /// <summary>The end of an id: its begin may be the same for what was asked at the same moment.</summary>
    private static string Kenmerk(string verzoek)
    {
        var schoon = string.Concat(verzoek.Where(char.IsAsciiLetterOrDigit));
        return schoon.Length > KenmerkTekens ? schoon[^KenmerkTekens..] : schoon;
    }
}
