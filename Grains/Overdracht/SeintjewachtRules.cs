using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using OrleansSchool.Basis;

namespace OrleansSchool.Overdracht;

/// <summary>What of a child may never stand in a mail to a VO school.</summary>
internal sealed record Seintjekind(string Roepnaam, string? Voorvoegsel, string Achternaam, DateOnly? Geboortedatum);

/// <summary>
/// Guards what somebody types in a mail to a VO school (OSO-S3): roepnaam, surname or initials of a child of groep 8, its birth date in any
/// notation, or any persoonsgebonden nummer. Stricter than the guard of all mail: one name is enough. Pure.
/// </summary>
internal static partial class SeintjewachtRules
{
    private const int NaamMin = 2;

    /// <summary>Words that are a name too: only with a capital they are taken for one.</summary>
    private static readonly FrozenSet<string> GewoneWoorden =
        "april augustus baan bakker beek beer ben berg blauw bloem blok boer boom bos brand brug bruin buis dag dam dan dijk donker els fee fleur goed goede graaf groen groot haan hart herder hoek hof hoog jan jong kamp kan klein kok koning kool kort laat lang lange lente lieve lot maat man max meer mees meester mei molen mooi oost oud oude park plaats poort post prins rein rijk rood roos school smit snel steen ster storm veld vink visser vos vrede vrij wal weg west wijs wil wind winter wit wolf zand zee zomer zon zwart"
            .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Abbreviations of school that could be anybody's initials.</summary>
    private static readonly FrozenSet<string> Afkortingen =
        "aub ab avg bao bb bhv brin bsn bv ca cc dd dmv dwz ed en enz evt gl hv havo ib ict igv ipv iq ivm jl kb las lwoo mavo maw mb mbo mbt mn mr nav nl nr oa ok okr oso owkr pao pc pdf pm po pro sbo so svp tav tel tl tm tnv to url vmbo vo vso vwo wo zsm"
            .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    public static Weigering? Keur(string tekst, IEnumerable<Seintjekind> kinderen)
    {
        var (woorden, brokken) = (Woorden(tekst), Brokken(tekst));
        var letters = Initialen(tekst);
        var datums = SeintjedatumRules.Zoek(tekst).ToHashSet();
        return HeeftNummer(tekst) || kinderen.Any(k => Noemt(k, woorden, letters, datums) || brokken.Any(b => Samen(k, b))) ? Weigeringen.SeintjeKindgegevens : null;
    }

    private static bool Noemt(Seintjekind kind, List<(string Vorm, bool Hoofd)> woorden, HashSet<string> letters, HashSet<DateOnly> datums) =>
        (kind.Geboortedatum is { } geboren && datums.Contains(geboren)) || StaatIn(kind.Roepnaam, woorden) || StaatIn(kind.Achternaam, woorden)
        || VanKind(kind).Any(letters.Contains);

    /// <summary>Nine digits, whole or cut by one kind of sign, that pass the check of a BSN or an onderwijsnummer. A phone number isn't one.</summary>
    private static bool HeeftNummer(string tekst) =>
        Negencijferig().Matches(Buitenland().Replace(tekst, " ")).Any(m => Burgerservicenummer.IsPersoonsgebondenNummer(string.Concat(m.Groups["nummer"].Value.Where(char.IsAsciiDigit))));

    /// <summary>All words of a name in a row; "Sams" is Sam too.</summary>
    private static bool StaatIn(string naam, List<(string Vorm, bool Hoofd)> woorden)
    {
        var delen = Woorden(naam).ConvertAll(w => w.Vorm);
        var isGewoon = delen is [var enige] && GewoneWoorden.Contains(enige);
        return delen.Sum(d => d.Length) >= NaamMin && Enumerable.Range(0, Math.Max(0, woorden.Count - delen.Count + 1))
            .Any(i => delen.Index().All(d => Is(woorden[i + d.Index], d.Item)) && (!isGewoon || woorden[i].Hoofd));
    }

    private static bool Is((string Vorm, bool Hoofd) woord, string naam) => woord.Vorm == naam || (woord.Hoofd && woord.Vorm == naam + "s");

    /// <summary>Both names written as one: samakker.</summary>
    private static bool Samen(Seintjekind kind, string brok)
    {
        var (roepnaam, achternaam) = (Aaneen(kind.Roepnaam), Aaneen(kind.Achternaam));
        return roepnaam.Length > 0 && achternaam.Length > 0
            && (brok.Contains(roepnaam + achternaam, StringComparison.Ordinal) || brok.Contains(achternaam + roepnaam, StringComparison.Ordinal));
    }

    /// <summary>What stands without a blank, without signs.</summary>
    private static List<string> Brokken(string tekst) => [.. Namen.Schoon(tekst).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Aaneen)];

    private static string Aaneen(string naam) => string.Concat(Woorden(naam).Select(w => w.Vorm));

    /// <summary>J.A., J.v.d.A., A.F.d.V.S.: with and without voorvoegsel and second parts, without signs.</summary>
    private static IEnumerable<string> VanKind(Seintjekind kind)
    {
        var (voor, tussen, achter) = (Eersten(kind.Roepnaam), Eersten(kind.Voorvoegsel ?? ""), Eersten(kind.Achternaam));
        if (voor.Length == 0 || achter.Length == 0)
        {
            yield break;
        }

        foreach (var v in new[] { voor, voor[..1] })
        {
            foreach (var a in new[] { achter, achter[..1] })
            {
                yield return v + a;
                yield return v + tussen + a;
            }
        }
    }

    private static string Eersten(string naam) => string.Concat(Woorden(naam).Select(w => w.Vorm[0]));

    /// <summary>Letters by themselves with a sign or blank between, and a few capitals together; abbreviations of school stay out unless written as initials.</summary>
    private static HashSet<string> Initialen(string tekst)
    {
        var kaal = ZonderTekens(tekst);
        var los = Losseletters().Matches(kaal).Select(m => string.Concat(m.Value.Where(char.IsLetter))).Where(l => IsVanIemand(l, hoofdTelt: true))
            .SelectMany(Stukken).Where(l => IsVanIemand(l, hoofdTelt: true));
        var hoofd = Hoofdletters().Matches(kaal).Select(m => m.Value).Where(l => IsVanIemand(l, hoofdTelt: false));
        return los.Concat(hoofd).Select(l => l.ToLowerInvariant()).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Initials may stand right after other loose letters.</summary>
    private static IEnumerable<string> Stukken(string letters) =>
        from begin in Enumerable.Range(0, letters.Length - 1)
        from lengte in Enumerable.Range(2, letters.Length - begin - 1)
        select letters.Substring(begin, lengte);

    /// <param name="hoofdTelt">"O.A." is somebody, "o.a." isn't; "IB" is nobody.</param>
    private static bool IsVanIemand(string letters, bool hoofdTelt) =>
        !Afkortingen.Contains(letters.ToLowerInvariant()) || (hoofdTelt && char.IsUpper(letters[0]) && char.IsUpper(letters[^1]));

    /// <summary>Words without marks, with whether each begins with a capital.</summary>
    private static List<(string Vorm, bool Hoofd)> Woorden(string tekst)
    {
        var schoon = string.Concat(Namen.Schoon(tekst).Select(t => char.IsLetterOrDigit(t) || t == '\'' ? t : ' '));
        return [.. schoon.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(w => (Namen.Zoekvorm(w), char.IsUpper(w.TrimStart('\'').FirstOrDefault()))).Where(w => w.Item1.Length > 0)];
    }

    private static string ZonderTekens(string tekst) =>
        string.Concat(Namen.Schoon(tekst).Normalize(NormalizationForm.FormD).Where(t => CharUnicodeInfo.GetUnicodeCategory(t) != UnicodeCategory.NonSpacingMark));

    /// <summary>Looked ahead only, as another number may stand right before it.</summary>
    [GeneratedRegex(@"(?<![0-9])(?=(?<nummer>[0-9]([0-9]{8}|( ?[0-9]){8}|(\.?[0-9]){8}|([-\u2010-\u2015]?[0-9]){8}|(\u00A0?[0-9]){8}|(/?[0-9]){8}))(?![0-9]))", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Negencijferig();

    /// <summary>A phone number with its country.</summary>
    [GeneratedRegex(@"(\+|\b00)[1-9][0-9][ -]?(\(0\))?[ -]?[1-9]([ -]?[0-9]){8}(?![0-9])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Buitenland();

    [GeneratedRegex(@"(?<![\p{L}\p{N}'])\p{L}([. \-]{1,2}\p{L}(?![\p{L}\p{N}'])){1,7}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Losseletters();

    [GeneratedRegex(@"(?<![\p{L}\p{N}'])\p{Lu}\p{L}{0,4}\p{Lu}(?![\p{L}\p{N}'])", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Hoofdletters();
}
