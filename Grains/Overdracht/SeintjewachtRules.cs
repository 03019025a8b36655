using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;

namespace OrleansSchool.Overdracht;

/// <summary>What of a child may never stand in a mail to a VO school.</summary>
internal sealed record Seintjekind(string Roepnaam, string? Voorvoegsel, string Achternaam, DateOnly? Geboortedatum);

/// <summary>
/// Guards what somebody types in a mail to a VO school (OSO-S3): roepnaam, surname or initials of a child of groep 8, its birth date in any
/// notation, or any persoonsgebonden nummer. Stricter than the guard of all mail: one name is enough. Pure.
/// </summary>
internal static partial class SeintjewachtRules
{
    /// <summary>Abbreviations of school that could be anybody's initials.</summary>
    private static readonly FrozenSet<string> Afkortingen =
        "aub ab avg bao bb bhv brin bsn bv ca cc dd dmv dwz ed en enz evt gl hv havo ib ict igv ipv iq ivm jl kb las lwoo mavo maw mb mbo mbt mn mr nav nl nr oa ok okr oso owkr pao pc pdf pm po pro sbo so svp tav tel tl tm tnv to url vmbo vo vso vwo wo zsm"
            .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    public static Weigering? Keur(string tekst, IEnumerable<Seintjekind> kinderen)
    {
        var (woorden, brokken) = (NaamwoordRules.Woorden(tekst), Brokken(tekst));
        var letters = Initialen(tekst);
        var datums = SeintjedatumRules.Zoek(tekst).ToHashSet();
        return HeeftNummer(tekst) || kinderen.Any(k => Noemt(k, woorden, letters, datums) || brokken.Any(b => Samen(k, b))) ? Weigeringen.SeintjeKindgegevens : null;
    }

    private static bool Noemt(Seintjekind kind, List<Naamwoord> woorden, HashSet<string> letters, HashSet<DateOnly> datums) =>
        (kind.Geboortedatum is { } geboren && datums.Contains(geboren)) || NaamwoordRules.StaatIn(kind.Roepnaam, woorden) || NaamwoordRules.StaatIn(kind.Achternaam, woorden)
        || VanKind(kind).Any(letters.Contains);

    /// <summary>Nine digits, whole or cut by one kind of sign, that pass the check of a BSN or an onderwijsnummer. A phone number isn't one.</summary>
    private static bool HeeftNummer(string tekst) =>
        Negencijferig().Matches(Buitenland().Replace(tekst, " ")).Any(m => Burgerservicenummer.IsPersoonsgebondenNummer(string.Concat(m.Groups["nummer"].Value.Where(char.IsAsciiDigit))));

    /// <summary>Both names written as one: samakker.</summary>
    private static bool Samen(Seintjekind kind, string brok)
    {
        var (roepnaam, achternaam) = (Aaneen(kind.Roepnaam), Aaneen(kind.Achternaam));
        return roepnaam.Length > 0 && achternaam.Length > 0
            && (brok.Contains(roepnaam + achternaam, StringComparison.Ordinal) || brok.Contains(achternaam + roepnaam, StringComparison.Ordinal));
    }

    /// <summary>What stands without a blank, without signs.</summary>
    private static List<string> Brokken(string tekst) => [.. Namen.Schoon(tekst).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Aaneen)];

    private static string Aaneen(string naam) => string.Concat(NaamwoordRules.Woorden(naam).Select(w => w.Vorm));

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

    private static string Eersten(string naam) => string.Concat(NaamwoordRules.Woorden(naam).Select(w => w.Vorm[0]));

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
