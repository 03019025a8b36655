using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using OrleansSchool.Basis;
using OrleansSchool.Leerlingen;

namespace OrleansSchool.Post;

/// <summary>
/// Finds what names a child of the school in the values of a mail that may not hold it (POST-1): a BSN or onderwijsnummer, roepnaam
/// with achternaam close together, or a birth date beside one of the two.
/// </summary>
internal static partial class KindgegevensRules
{
    /// <summary>Words between roepnaam and achternaam that still make it one name: voorvoegsels, "kind van mevrouw".</summary>
    private const int TussenMax = 4;

    /// <summary>Words that may stand between achternaam and roepnaam: "Akker, roepnaam Sam".</summary>
    private static readonly string[] Labels = ["roepnaam", "voornaam", "kind", "leerling"];

    /// <summary>Values that the intranet itself fills with the name of the school or of an account, which may be that of a child too.</summary>
    private static readonly string[] VanHetIntranet = ["school", "door", "wie"];

    private static readonly string[] Maanden =
        ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"];

    /// <param name="naam">Name of the recipient: may also be the name of a child, in the value that is the same.</param>
    public static bool Bevat(IEnumerable<KeyValuePair<string, string>> waarden, string naam, ImmutableArray<LeerlingRij> leerlingen)
    {
        var eigen = Namen.Zoekvorm(naam);
        var opSchool = leerlingen.Where(l => l.Actief).ToList();
        foreach (var (veld, waarde) in waarden)
        {
            var isNaam = VanHetIntranet.Contains(veld, StringComparer.Ordinal) || Namen.Zoekvorm(waarde) == eigen;
            if (HeeftNummer(waarde) || (!isNaam && NoemtKind(waarde, opSchool)))
            {
                return true;
            }
        }

        return HeeftNummer(naam);
    }

    /// <summary>Nine digits that are a persoonsgebonden nummer, whole or cut by one kind of sign: 123456782, 123.456.782, 1234 56 782.</summary>
    private static bool HeeftNummer(string tekst) =>
        Negencijferig().Matches(tekst).Any(m => Burgerservicenummer.IsPersoonsgebondenNummer(string.Concat(m.Groups["nummer"].Value.Where(char.IsAsciiDigit))));

    private static bool NoemtKind(string tekst, List<LeerlingRij> leerlingen)
    {
        var woorden = Woorden(Uri.UnescapeDataString(tekst));
        var aanwezig = woorden.ToHashSet(StringComparer.Ordinal);
        var datums = Datums(tekst).ToHashSet();
        return leerlingen.Exists(l => Noemt(l.Persoon, woorden, aanwezig, datums));
    }

    private static bool Noemt(Persoonsgegevens kind, string[] woorden, HashSet<string> aanwezig, HashSet<DateOnly> datums)
    {
        var (roepnaam, achternaam) = (Woorden(kind.Roepnaam), Woorden(kind.Achternaam));
        var (heeftRoepnaam, heeftAchternaam) = (Staat(roepnaam, aanwezig), Staat(achternaam, aanwezig));
        if (kind.Geboortedatum is { } geboren && datums.Contains(geboren) && (heeftRoepnaam || heeftAchternaam))
        {
            return true;
        }

        return heeftRoepnaam && heeftAchternaam
            && Dichtbij(Plekken(roepnaam, woorden), roepnaam.Length, Plekken(achternaam, woorden), achternaam.Length, [.. Woorden(kind.Voorvoegsel ?? ""), .. Labels], woorden);
    }

    private static bool Staat(string[] naam, HashSet<string> aanwezig) => naam.Length > 0 && naam.All(aanwezig.Contains);

    /// <summary>Roepnaam first with a few words between, or achternaam first as lists have it: then only a voorvoegsel or a label between.</summary>
    private static bool Dichtbij(List<int> voor, int voorLengte, List<int> achter, int achterLengte, string[] tussen, string[] woorden) =>
        voor.Exists(v => achter.Exists(a => a >= v + voorLengte
            ? a - v - voorLengte <= TussenMax
            : v >= a + achterLengte && woorden[(a + achterLengte)..v].All(w => tussen.Contains(w, StringComparer.Ordinal))));

    private static List<int> Plekken(string[] naam, string[] woorden) =>
        [.. Enumerable.Range(0, Math.Max(0, woorden.Length - naam.Length + 1)).Where(i => woorden.AsSpan(i, naam.Length).SequenceEqual(naam))];

    private static string[] Woorden(string tekst) =>
        string.Concat(Namen.Zoekvorm(tekst).Select(t => char.IsLetterOrDigit(t) ? t : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>4-3-2017, 04/03/2017, 2017-03-04 and 4 maart 2017.</summary>
    private static IEnumerable<DateOnly> Datums(string tekst)
    {
        foreach (Match m in Datumvorm().Matches(tekst))
        {
            var maand = m.Groups["woord"].Success ? Array.IndexOf(Maanden, m.Groups["woord"].Value.ToLowerInvariant()) + 1 : Getal(m, "maand");
            var (jaar, dag) = (Getal(m, "jaar"), Getal(m, "dag"));
            if (jaar >= 1900 && maand is >= 1 and <= 12 && dag >= 1 && dag <= DateTime.DaysInMonth(jaar, maand))
            {
                yield return new DateOnly(jaar, maand, dag);
            }
        }
    }

    private static int Getal(Match m, string naam) => int.Parse(m.Groups[naam].Value, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<![0-9A-Za-z])(?<nummer>[0-9]([0-9]{8}|( ?[0-9]){8}|(\.?[0-9]){8}|(-?[0-9]){8}|(\u00A0?[0-9]){8}))(?![0-9A-Za-z])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex Negencijferig();

    [GeneratedRegex(
        @"(?<![0-9])((?<dag>[0-9]{1,2})[-/. ](?<maand>[0-9]{1,2})[-/. ](?<jaar>[0-9]{4})|(?<jaar>[0-9]{4})[-/.](?<maand>[0-9]{1,2})[-/.](?<dag>[0-9]{1,2})|(?<dag>[0-9]{1,2})\s(?<woord>januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)\s(?<jaar>[0-9]{4}))(?![0-9])",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 2_000)]
    private static partial Regex Datumvorm();
}
