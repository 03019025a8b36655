using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using OrleansSchool.Basis;

namespace OrleansSchool.Overdracht;

/// <summary>A free text and where it stands.</summary>
internal sealed record Tekstplek(string Plaats, string Wat, Bevindingwie Wie, string? Tekst);

/// <summary>What may not stand in free text of this dossier.</summary>
/// <param name="Kinderen">Of other children: roepnaam and whole name as words to search, and the name as lists show it.</param>
/// <param name="Straten">Streets around a secret address, as words to search; empty when nothing is secret.</param>
internal sealed record Zoekwat(
    ImmutableArray<(string Roepnaam, string Volledig, string Naam)> Kinderen, ImmutableArray<string> EigenWoorden, DateOnly? Geboren, bool IsGeheim,
    ImmutableArray<string> Straten, DateOnly Vandaag);

/// <summary>
/// Finds what doesn't belong in free text: another child, a BSN, a birth date, the street of a secret address (OSO-K1). A whole name,
/// a number and a secret street keep the dossier; a first name alone or a birth date is a warning, since both may be meant otherwise.
/// </summary>
internal static partial class DetectieRules
{
    private const int RoepnaamMin = 3;
    private const int KindJaarMin = 9;
    private const int KindJaarMax = 14;

    private static readonly ImmutableArray<string> maanden =
        ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"];

    public static Zoekwat Wat(Dossiergegevens gegevens, Keuringfeiten feiten)
    {
        var kind = gegevens.Leerling;
        ImmutableArray<string> eigen = [.. kind.Voornamen.Append(kind.Roepnaam).Concat(gegevens.Verzorgers.Select(v => v.Achternaam)).Append(kind.Achternaam).SelectMany(n => Woorden(n).Split(' '))];
        var volledig = Woorden(Namen.Volledig(kind.Roepnaam, kind.Voorvoegsel, kind.Achternaam));
        var isGeheim = kind.AdresGeheim || gegevens.Verzorgers.Any(v => v.AdresGeheim);
        var straten = Geheim(gegevens, feiten).Select(Woorden);
        return new Zoekwat(
            [.. feiten.Klasgenoten.Select(n => (Roepnaam: Woorden(n.Split(' ')[0]), Volledig: Woorden(n), Naam: n)).Where(n => n.Volledig.Length > 0 && n.Volledig != volledig)],
            eigen, kind.Geboortedatum, isGeheim, [.. straten.Where(s => s.Length > 0).Distinct(StringComparer.Ordinal)], feiten.Vandaag);
    }

    /// <summary>Streets without their number: of the card, also when somebody said only here that an address is secret, and of what still stands here.</summary>
    private static IEnumerable<string> Geheim(Dossiergegevens gegevens, Keuringfeiten feiten)
    {
        var kind = gegevens.Leerling;
        var kaart = (feiten.Kaart.IsDefault ? [] : feiten.Kaart)
            .Where(k => kind.AdresGeheim || gegevens.Verzorgers.Any(v => v.AdresGeheim && v.VerzorgerId == k.VerzorgerId)).Select(k => k.Adres?.Straat);
        var hier = gegevens.Verzorgers.Select(v => v.Adres?.Straat).Append(kind.Adres?.Straat).Where(_ => kind.AdresGeheim);
        return hier.Concat(kaart).OfType<string>().Concat(feiten.GeheimeStraten.IsDefault ? [] : feiten.GeheimeStraten);
    }

    public static IEnumerable<Bevinding> Vind(Tekstplek plek, Zoekwat zoekt)
    {
        var tekst = plek.Tekst ?? "";
        var woorden = $" {Woorden(tekst)} ";
        if (Kind(tekst, woorden, zoekt) is { } kind)
        {
            yield return kind.Heel
                ? new Bevinding("own-ander-kind", $"In {plek.Wat} staat de naam van een ander kind: {kind.Naam}. Haal die weg.", plek.Plaats, plek.Wie, Houdt: true)
                : new Bevinding("own-roepnaam", $"In {plek.Wat} staat een naam die ook van een ander kind is: {kind.Naam}. Haal die weg als het over dat kind gaat.", plek.Plaats, plek.Wie, Houdt: false);
        }

        if (HeeftNummer(tekst))
        {
            yield return new Bevinding("own-bsn", $"In {plek.Wat} staat een BSN of onderwijsnummer. Haal het weg: het staat al op zijn eigen plek.", plek.Plaats, plek.Wie, Houdt: true);
        }

        if (Datums(tekst).Any(d => IsVanKind(d, zoekt.Vandaag)) || (zoekt.Geboren is { } geboren && SeintjedatumRules.Zoek(tekst).Contains(geboren)))
        {
            yield return new Bevinding("own-geboortedatum-in-tekst", $"In {plek.Wat} staat een datum die een geboortedatum lijkt. Haal hem weg als dat zo is.", plek.Plaats, plek.Wie, Houdt: false);
        }

        if (zoekt.Straten.Any(s => woorden.Contains($" {s} ", StringComparison.Ordinal)) || (zoekt.IsGeheim && Adresvorm().IsMatch(tekst)))
        {
            yield return new Bevinding("own-geheime-straat", $"In {plek.Wat} staat een adres, terwijl er een geheim adres in dit dossier is. Haal het weg.", plek.Plaats, plek.Wie, Houdt: true);
        }
    }

    /// <summary>Nine digits that are a persoonsgebonden nummer, whole or cut by one kind of sign; not what follows the 31 of a phone number.</summary>
    public static bool HeeftNummer(string tekst) =>
        Negencijferig().Matches(tekst).Any(m => Burgerservicenummer.IsPersoonsgebondenNummer(string.Concat(m.Value.Where(char.IsAsciiDigit))));

    /// <summary>Dates as people write them: 4-3-2015, 04.03.2015, 2015-03-04, 4 maart 2015.</summary>
    public static IEnumerable<DateOnly> Datums(string tekst)
    {
        foreach (Match m in Datumvorm().Matches(tekst))
        {
            var maand = m.Groups["woord"].Success ? maanden.IndexOf(m.Groups["woord"].Value.ToLowerInvariant()) + 1 : Getal(m, "maand");
            var (jaar, dag) = (Getal(m, "jaar"), Getal(m, "dag"));
            if (jaar >= 1900 && maand is >= 1 and <= 12 && dag >= 1 && dag <= DateTime.DaysInMonth(jaar, maand))
            {
                yield return new DateOnly(jaar, maand, dag);
            }
        }
    }

    /// <summary>A whole name anywhere; a first name only as a word with a capital that isn't of this child or its family.</summary>
    private static (string Naam, bool Heel)? Kind(string tekst, string woorden, Zoekwat zoekt)
    {
        var heel = zoekt.Kinderen.FirstOrDefault(k => k.Volledig.Contains(' ', StringComparison.Ordinal) && woorden.Contains($" {k.Volledig} ", StringComparison.Ordinal));
        if (heel.Naam is not null)
        {
            return (heel.Naam, true);
        }

        var hoofdletters = Hoofdletterwoord().Matches(tekst).Select(m => (m.Value, Vorm: Woorden(m.Value))).ToList();
        var gevonden = hoofdletters.FirstOrDefault(w => w.Vorm.Length >= RoepnaamMin && !zoekt.EigenWoorden.Contains(w.Vorm, StringComparer.Ordinal)
            && zoekt.Kinderen.Any(k => k.Roepnaam == w.Vorm));
        return gevonden.Value is null ? null : (gevonden.Value, false);
    }

    private static bool IsVanKind(DateOnly datum, DateOnly vandaag) => datum <= vandaag.AddYears(-KindJaarMin) && datum >= vandaag.AddYears(-KindJaarMax);

    private static string Woorden(string tekst) =>
        string.Join(' ', string.Concat(Namen.Zoekvorm(tekst).Select(t => char.IsLetterOrDigit(t) ? t : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static int Getal(Match m, string naam) => int.Parse(m.Groups[naam].Value, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<![0-9A-Za-z]|(\+|00)31[ .-]?(\(0\))?[ .-]?)[0-9]([0-9]{8}|( ?[0-9]){8}|(\.?[0-9]){8}|(-?[0-9]){8}|(\u00A0?[0-9]){8})(?![0-9A-Za-z])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex Negencijferig();

    [GeneratedRegex(
        @"(?<![0-9])((?<dag>[0-9]{1,2})[-/. ](?<maand>[0-9]{1,2})[-/. ](?<jaar>[0-9]{4})|(?<jaar>[0-9]{4})[-/.](?<maand>[0-9]{1,2})[-/.](?<dag>[0-9]{1,2})|(?<dag>[0-9]{1,2})\s(?<woord>januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)\s(?<jaar>[0-9]{4}))(?![0-9])",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 2_000)]
    private static partial Regex Datumvorm();

    [GeneratedRegex(@"(?<![\p{L}\p{N}])\p{Lu}[\p{L}'-]*", RegexOptions.CultureInvariant, 2_000)]
    private static partial Regex Hoofdletterwoord();

    /// <summary>A street with its number, or a Dutch postcode; "2026 IB" is a year with a word.</summary>
    [GeneratedRegex(
        @"(?<!\p{L})\p{L}{2,}(straat|laan|weg|plein|hof|pad|dijk|singel|kade|gracht|steeg|dreef|plantsoen)\s+[0-9]{1,5}(?![0-9%])|(?<![0-9])(?!20[0-9]{2} )[1-9][0-9]{3} ?[A-Z]{2}(?!\p{L})",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex Adresvorm();
}
