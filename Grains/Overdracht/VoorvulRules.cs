using System.Collections.Immutable;
using System.Text.RegularExpressions;
using OrleansSchool.Basis;
using OrleansSchool.Leerlingen;
using OrleansSchool.School;

namespace OrleansSchool.Overdracht;

/// <summary>
/// What a dossier takes from the leerling's card and the school (OSO-K1), at its beginning and again later. Official first names, the BSN and
/// the number in the administration aren't on the card: somebody fills them.
/// </summary>
internal static partial class VoorvulRules
{
    private const string Groep8 = "8";

    /// <param name="kaart">As who may see all of it: a secret address is left out here.</param>
    internal static Dossiergegevens Begin(LeerlingKaart kaart, SchoolView school, Schooljaar jaar, DateOnly vandaag) => new(
        Leerling(kaart), Verzorgers(kaart), [DitJaar(kaart, school, jaar)], Overstapadvies.Leeg, Onderwijsondersteuning.Leeg, null, null, [], [], [],
        Meesturen.Alles, School(school));

    /// <summary>Takes over what changed on the card since the last time; what somebody typed here stays. A new secret always wins.</summary>
    internal static Dossiergegevens Ververs(Dossiergegevens nu, Dossiergegevens oudVoorgevuld, Dossiergegevens nieuwVoorgevuld) => nu with
    {
        Leerling = Leerling(nu.Leerling, oudVoorgevuld.Leerling, nieuwVoorgevuld.Leerling),
        Verzorgers = Verzorgers(nu.Verzorgers, oudVoorgevuld.Verzorgers, nieuwVoorgevuld.Verzorgers),
        Loopbaan = Loopbaan(nu.Loopbaan, oudVoorgevuld.Loopbaan, nieuwVoorgevuld.Loopbaan),
        School = nieuwVoorgevuld.School with
        {
            Email = nieuwVoorgevuld.School.Email ?? nu.School.Email,
            Soort = nieuwVoorgevuld.School.Soort ?? nu.School.Soort,
            Directeur = nieuwVoorgevuld.School.Directeur ?? nu.School.Directeur,
        },
    };

    /// <summary>"Kimweg 12 a" → Kimweg, 12, a; without a number all of it is the street.</summary>
    internal static (string Straat, string Nummer, string? Toevoeging) Straat(string straat)
    {
        var schoon = Namen.Schoon(straat).Trim();
        var m = MetNummer().Match(schoon);
        return m.Success
            ? (m.Groups["straat"].Value, m.Groups["nummer"].Value, m.Groups["rest"].Value is { Length: > 0 } rest ? rest : null)
            : (schoon, "", null);
    }

    internal static Dossieradres? Adres(string? straat, string? postcode, string? plaats)
    {
        if (string.IsNullOrWhiteSpace(straat) || string.IsNullOrWhiteSpace(plaats))
        {
            return null;
        }

        var (naam, nummer, toevoeging) = Straat(straat);
        return new Dossieradres(naam, nummer, toevoeging, (postcode ?? "").Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant(), plaats.Trim());
    }

    private static Dossierleerling Leerling(LeerlingKaart kaart)
    {
        var geheim = kaart.Verzorgers.Any(v => v.HeeftGezag && WoontGeheim(kaart, v));
        var thuis = geheim ? null : kaart.Verzorgers.Where(v => v.HeeftGezag && v.Adres is { Straat.Length: > 0 }).MinBy(v => v.Belvolgorde == 0 ? int.MaxValue : v.Belvolgorde)?.Adres;
        var persoon = kaart.Persoon;
        return new Dossierleerling(
            [], null, persoon.Voorvoegsel, persoon.Achternaam, persoon.Roepnaam, persoon.Geboortedatum, null, "", "", geheim,
            thuis is null ? null : Adres(thuis.Straat, thuis.Postcode, thuis.Plaats), null, null, null, VerzorgersAansprakelijk: true, null);
    }

    /// <summary>Who has gezag first, in the order of the card.</summary>
    private static ImmutableArray<Dossierverzorger> Verzorgers(LeerlingKaart kaart) =>
        [.. kaart.Verzorgers.OrderByDescending(v => v.HeeftGezag).Take(OverdrachtGrenzen.VerzorgersMax).Select(v => Verzorger(v, WoontGeheim(kaart, v)))];

    /// <summary>A secret address is that of everybody who lives there, also of who is not marked so.</summary>
    private static bool WoontGeheim(LeerlingKaart kaart, Verzorger wie) =>
        wie.GeheimAdres || (Deur(wie) is { } deur && kaart.Verzorgers.Any(v => v.GeheimAdres && Deur(v) == deur));

    /// <summary>Street with its number and postcode, however they were typed; null without an address.</summary>
    private static (string, string)? Deur(Verzorger wie) => wie.Adres is { Straat.Length: > 0 } adres
        ? (Namen.Zoekvorm(adres.Straat).Replace(" ", "", StringComparison.Ordinal), Namen.Zoekvorm(adres.Postcode).Replace(" ", "", StringComparison.Ordinal)) : null;

    private static Dossierverzorger Verzorger(Verzorger verzorger, bool isGeheim)
    {
        var (voorletters, rest) = Voorletters(verzorger.Naam);
        var (voorvoegsel, achternaam) = Namen.Splits(rest);
        var adres = isGeheim ? null : verzorger.Adres;
        return new Dossierverzorger(
            verzorger.Id, voorletters, voorvoegsel, achternaam, Relatie(verzorger.Relatie), verzorger.HeeftGezag, isGeheim,
            Adres(adres?.Straat, adres?.Postcode, adres?.Plaats), verzorger.Telefoon.Length > 0 ? verzorger.Telefoon : null, verzorger.Email);
    }

    /// <summary>"Fatma van den Akker" → F. and van den Akker; "F.A. Akker" keeps its letters; a name of one word has none.</summary>
    private static (string? Voorletters, string Overig) Voorletters(string naam)
    {
        var schoon = Aanspreking().Replace(Namen.Schoon(naam).Trim(), "");
        var knip = schoon.IndexOf(' ', StringComparison.Ordinal);
        if (knip < 0 || Namen.IsVoorvoegsel(schoon[..knip]))
        {
            return (null, schoon);
        }

        var eerste = schoon[..knip];
        return (eerste.Contains('.', StringComparison.Ordinal) ? eerste : $"{char.ToUpperInvariant(eerste[0])}.", schoon[(knip + 1)..]);
    }

    private static int? Relatie(string relatie) => Namen.Zoekvorm(relatie) switch
    {
        "vader" or "papa" => 1,
        "moeder" or "mama" => 2,
        "voogd" or "voogdes" => 3,
        _ => null,
    };

    private static Loopbaanregel DitJaar(LeerlingKaart kaart, SchoolView school, Schooljaar jaar)
    {
        var groep = kaart.Persoon.GroepId is { } id ? school.Groep(id) : null;
        var jaargroep = OsoCodes.Heeft(OsoCodes.Jaargroepen, kaart.Persoon.Jaargroep) ? kaart.Persoon.Jaargroep! : Groep8;
        return new Loopbaanregel(jaar, groep?.Naam ?? jaargroep, groep?.Titel, jaargroep, school.Sleutel.Brin, school.Sleutel.Vestiging);
    }

    private static Schoolgegevens School(SchoolView school) => new(
        school.Gegevens.Naam, school.Sleutel.Brin, school.Sleutel.Vestiging, Adres(school.Gegevens.Straat, school.Gegevens.Postcode, school.Gegevens.Plaats),
        school.Gegevens.Telefoon, null, null, null);

    private static Dossierleerling Leerling(Dossierleerling nu, Dossierleerling oud, Dossierleerling nieuw)
    {
        var wordtGeheim = nieuw.AdresGeheim && !oud.AdresGeheim;
        var geheim = wordtGeheim || Kies(nu.AdresGeheim, oud.AdresGeheim, nieuw.AdresGeheim);
        return nu with
        {
            Voorvoegsel = Kies(nu.Voorvoegsel, oud.Voorvoegsel, nieuw.Voorvoegsel),
            Achternaam = Kies(nu.Achternaam, oud.Achternaam, nieuw.Achternaam),
            Roepnaam = Kies(nu.Roepnaam, oud.Roepnaam, nieuw.Roepnaam),
            Geboortedatum = Kies(nu.Geboortedatum, oud.Geboortedatum, nieuw.Geboortedatum),
            AdresGeheim = geheim,
            Adres = geheim ? null : Kies(nu.Adres, oud.Adres, nieuw.Adres),
        };
    }

    /// <summary>The card says who they are: who went from it goes here too, also when somebody changed a field of them.</summary>
    private static ImmutableArray<Dossierverzorger> Verzorgers(
        ImmutableArray<Dossierverzorger> nu, ImmutableArray<Dossierverzorger> oud, ImmutableArray<Dossierverzorger> nieuw)
    {
        var blijft = nu.Where(v => Van(nieuw, v) is not null || Van(oud, v) is null)
            .Select(v => Van(oud, v) is { } eerst && Van(nieuw, v) is { } daarna ? Verzorger(v, eerst, daarna) : v);
        var erbij = nieuw.Where(v => Van(nu, v) is null);
        return [.. blijft.Concat(erbij).Take(OverdrachtGrenzen.VerzorgersMax)];
    }

    private static Dossierverzorger? Van(ImmutableArray<Dossierverzorger> verzorgers, Dossierverzorger wie) => verzorgers.FirstOrDefault(v => v.VerzorgerId == wie.VerzorgerId);

    private static Dossierverzorger Verzorger(Dossierverzorger nu, Dossierverzorger oud, Dossierverzorger nieuw)
    {
        var wordtGeheim = nieuw.AdresGeheim && !oud.AdresGeheim;
        var geheim = wordtGeheim || Kies(nu.AdresGeheim, oud.AdresGeheim, nieuw.AdresGeheim);
        return nu with
        {
            Voorletters = Kies(nu.Voorletters, oud.Voorletters, nieuw.Voorletters),
            Voorvoegsel = Kies(nu.Voorvoegsel, oud.Voorvoegsel, nieuw.Voorvoegsel),
            Achternaam = Kies(nu.Achternaam, oud.Achternaam, nieuw.Achternaam),
            Relatie = Kies(nu.Relatie, oud.Relatie, nieuw.Relatie),
            WettigVertegenwoordiger = Kies(nu.WettigVertegenwoordiger, oud.WettigVertegenwoordiger, nieuw.WettigVertegenwoordiger),
            AdresGeheim = geheim,
            Adres = geheim ? null : Kies(nu.Adres, oud.Adres, nieuw.Adres),
            Telefoon = Kies(nu.Telefoon, oud.Telefoon, nieuw.Telefoon),
            Email = Kies(nu.Email, oud.Email, nieuw.Email),
        };
    }

    /// <summary>The line of this year follows the card until somebody changed it.</summary>
    private static ImmutableArray<Loopbaanregel> Loopbaan(ImmutableArray<Loopbaanregel> nu, ImmutableArray<Loopbaanregel> oud, ImmutableArray<Loopbaanregel> nieuw) =>
        [.. nu.Select(r => oud.IndexOf(r) is >= 0 and var plek && plek < nieuw.Length ? nieuw[plek] : r)];

    private static T Kies<T>(T nu, T oud, T nieuw) => EqualityComparer<T>.Default.Equals(nu, oud) ? nieuw : nu;

    /// <summary>A year before the number belongs to the street: Plein 1944 12.</summary>
    [GeneratedRegex(
        @"^(?<straat>.*\p{L}.*?)\s+((?<nummer>[0-9]{1,5})(\s*[-/]\s*(?<rest>[A-Za-z0-9][A-Za-z0-9 -]{0,9})|\s*(?<rest>[A-Za-z][A-Za-z0-9 -]{0,9}))?|(?<nummer>[0-9]{1,3})\s+(?<rest>[0-9][A-Za-z0-9 -]{0,9}))\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex MetNummer();

    [GeneratedRegex(@"^(mevrouw|mevr\.?|mw\.?|meneer|de heer|dhr\.?|hr\.?)\s+", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex Aanspreking();
}
