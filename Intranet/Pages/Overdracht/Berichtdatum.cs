using System.Globalization;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Pages.Shared;

namespace OrleansSchool.Intranet.Pages.Overdracht;

/// <summary>
/// A birth date as lists write it, in the form that the page reads (OSO-S1): 12-11-14, 12 nov. 2014, 20141112, 2014-11-12T00:00, or the number
/// that a spreadsheet keeps for a day. What can't be read stays as it is, so that the form shows it.
/// </summary>
internal static class Berichtdatum
{
    private const int JaarMin = 1990;
    private const int JaarMax = 2100;
    private const int Eeuw = 2000;
    private const int LengteAaneen = 8;
    private const int LengteZonderNul = 7;
    private const int LengteDagnummer = 5;
    private const int LengteMaandkort = 3;

    private static readonly DateOnly DagNul = new(1899, 12, 30);
    private static readonly string[] Maanden = ["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];
    private static readonly string[] MaandenVoluit =
        ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"];

    public static string Leesbaar(string tekst)
    {
        var kaal = tekst.Trim();
        return kaal.Length == 0 || Invoer.LeesDatum(kaal).Datum is not null ? kaal : Zoek(ZonderTijd(kaal)) is { } dag ? Datums.Cijfers(dag) : kaal;
    }

    private static DateOnly? Zoek(string tekst)
    {
        if (tekst.All(char.IsAsciiDigit))
        {
            return Aaneen(tekst);
        }

        var delen = tekst.Split([' ', '-', '/', '.'], StringSplitOptions.RemoveEmptyEntries);
        return delen is not [var een, var twee, var drie] ? null
            : een.Length == 4 ? Maak(Getal(drie), Maand(twee), Getal(een)) : Maak(Getal(een), Maand(twee), Jaar(drie));
    }

    /// <summary>Year first or day first; seven digits lost the zero before them.</summary>
    private static DateOnly? Aaneen(string cijfers)
    {
        if (cijfers.Length == LengteDagnummer)
        {
            var dag = DagNul.AddDays(Getal(cijfers));
            return dag.Year is >= JaarMin and <= JaarMax ? dag : null;
        }

        var acht = cijfers.PadLeft(LengteAaneen, '0');
        return cijfers.Length is not (LengteAaneen or LengteZonderNul) ? null
            : Maak(Getal(acht[6..]), Getal(acht[4..6]), Getal(acht[..4])) ?? Maak(Getal(acht[..2]), Getal(acht[2..4]), Getal(acht[4..]));
    }

    private static string ZonderTijd(string tekst) =>
        tekst.IndexOf(':', StringComparison.Ordinal) is > 0 and var tijd && tekst.LastIndexOfAny([' ', 'T'], tijd) is > 0 and var plek ? tekst[..plek].Trim() : tekst;

    private static DateOnly? Maak(int dag, int maand, int jaar) =>
        jaar is >= JaarMin and <= JaarMax && maand is >= 1 and <= 12 && dag >= 1 && dag <= DateTime.DaysInMonth(jaar, maand) ? new DateOnly(jaar, maand, dag) : null;

    private static int Jaar(string tekst) => tekst.TrimStart('\'') is { Length: 2 } kort && Getal(kort) is >= 0 and var jaar ? Eeuw + jaar : Getal(tekst);

    /// <summary>A number, or the name of a month in full or in three letters; 0 when it is neither.</summary>
    private static int Maand(string tekst)
    {
        var woord = tekst.ToLowerInvariant();
        return Getal(woord) is >= 0 and var cijfers ? cijfers
            : woord.Length == LengteMaandkort ? Array.IndexOf(Maanden, woord) + 1
            : woord == "sept" ? Array.IndexOf(Maanden, "sep") + 1 : Array.IndexOf(MaandenVoluit, woord) + 1;
    }

    private static int Getal(string tekst) => int.TryParse(tekst, NumberStyles.None, CultureInfo.InvariantCulture, out var getal) ? getal : -1;
}
