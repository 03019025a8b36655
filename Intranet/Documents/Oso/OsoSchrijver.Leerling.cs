using System.Collections.Immutable;
using System.Xml.Linq;
using OrleansSchool.Basis;
using OrleansSchool.Overdracht;

namespace OrleansSchool.Intranet.Documents.Oso;

/// <summary>The child, in the order of the standard; verzorgers come after the documents.</summary>
internal static partial class OsoSchrijver
{
    private const int PlekMax = 35;

    private static XElement? Leerling(Dossiergegevens gegevens, ImmutableArray<Osodocument> documenten, DateOnly vandaag)
    {
        var (leerling, mee) = (gegevens.Leerling, gegevens.Meesturen);
        return Blok(
            "leerling",
            leerling.Voornamen.Select(v => Veld("voornaam", v)),
            Persoon(leerling),
            Nummers(leerling),
            Veld("verzorgersaansprakelijk", leerling.VerzorgersAansprakelijk),
            leerling.VerzorgersAansprakelijk ? null : Blok("aansprakelijkeinstelling", Veld("naam", leerling.Instelling)),
            Advies(gegevens.Advies),
            Blok("schoolloopbaanlijst", gegevens.Loopbaan.OrderBy(r => r.Schooljaar.Begin).Select(Loopbaan)),
            Ondersteuning(gegevens),
            mee.Verzuim ? Verzuim(gegevens.Verzuim) : null,
            mee.Eindtoets ? Eindtoets(gegevens.Doorstroomtoets) : null,
            mee.Toetsen ? Blok("toetslijst", gegevens.Toetsen.Where(t => GaatMee(t, vandaag)).Select(Toets)) : null,
            Blok("overigdocumentlijst", documenten.Select(d => Document(d, vandaag))),
            gegevens.Verzorgers.Select(v => Verzorger(v, leerling.AdresGeheim)));
    }

    private static IEnumerable<XElement?> Persoon(Dossierleerling leerling) =>
    [
        Veld("voorletters-1", Voorletters(leerling.Voorletters)),
        Veld("voorvoegsel", leerling.Voorvoegsel),
        Veld("achternaam", leerling.Achternaam),
        Veld("roepnaam", leerling.Roepnaam),
        Veld("geboortedatum", leerling.Geboortedatum),
        Veld("geslacht", leerling.Geslacht),
        Veld("adresgeheim", leerling.AdresGeheim),
        leerling.AdresGeheim || IsBuitenlands(leerling.Adres) ? null : Blok("adreslijst", Adres(leerling.Adres)),
        Blok("communicatielijst", Communicatie("telefoon", leerling.Telefoon, "prive", leerling.AdresGeheim)),
        .. leerling.AdresGeheim || !IsBuitenlands(leerling.Adres) ? [] : Buitenland(leerling.Adres!),
    ];

    /// <summary>One of the two numbers, and when the child was here.</summary>
    private static IEnumerable<XElement?> Nummers(Dossierleerling leerling) =>
    [
        Veld(Burgerservicenummer.IsOnderwijsnummer(leerling.Pgn) ? "onderwijsnummer" : "bsn", leerling.Pgn),
        Veld("leerlingid", leerling.LeerlingId),
        Veld("datuminschrijving", leerling.DatumInschrijving),
        Veld("datumuitschrijving", leerling.DatumUitschrijving),
    ];

    private static XElement? Verzorger(Dossierverzorger verzorger, bool kindGeheim)
    {
        // Who lives with a child at a secret address may not give it away; how to reach them is theirs to keep secret.
        var geheim = verzorger.AdresGeheim || kindGeheim;
        return Schoon(verzorger.Achternaam).Length == 0 ? null : Blok(
            "verzorger",
            Veld("voorletters-1", Voorletters(verzorger.Voorletters)),
            Veld("voorvoegsel", verzorger.Voorvoegsel),
            Veld("achternaam", verzorger.Achternaam),
            Veld("adresgeheim", geheim),
            geheim || verzorger.Overleden ? null : Blok("adreslijst", Adres(verzorger.Adres)),
            verzorger.Overleden ? null : Blok(
                "communicatielijst",
                Communicatie("telefoon", verzorger.Telefoon, "prive", verzorger.AdresGeheim),
                Communicatie("e-mail", verzorger.Email, "prive", verzorger.AdresGeheim)),
            Veld("relatietotkind", verzorger.Relatie),
            verzorger.Overleden ? Veld("overleden", waarde: true) : null,
            Veld("wettigevertegenwoordiger", verzorger.WettigVertegenwoordiger));
    }

    private static XElement? Communicatie(string soort, string? nummer, string aanduiding, bool geheim) => Schoon(nummer).Length == 0 ? null : Blok(
        "communicatie",
        Veld("soort", soort),
        Veld("aanduiding", aanduiding),
        Veld("nummer", geheim ? soort == "telefoon" ? GeheimeTelefoon : GeheimeMail : nummer),
        Veld("geheim", geheim));

    /// <summary>Null when it isn't whole: half an address is no valid file.</summary>
    private static XElement? Adres(Dossieradres? adres)
    {
        if (adres is null || Schoon(adres.Straat).Length == 0 || Schoon(adres.Nummer).Length == 0 || Schoon(adres.Postcode).Length == 0 || Schoon(adres.Plaats).Length == 0)
        {
            return null;
        }

        var land = Schoon(adres.Land);
        var code = land.Length == 0 ? null : Landcode(land);
        return Blok(
            "adres",
            Veld("soortadres", "bezoek"),
            Veld("straat", adres.Straat),
            Veld("nummer", adres.Nummer),
            Veld("toevoeging", adres.Toevoeging),
            Veld("locatieomschrijving", code is null && land.Length > 0 ? Kort(land) : null),
            Veld("postcode", adres.Postcode.Replace(" ", "", StringComparison.Ordinal)),
            Veld("plaats", adres.Plaats),
            Veld("land", code));
    }

    /// <summary>Abroad: one element a line, and as many as it takes so that no house number falls off.</summary>
    private static IEnumerable<XElement?> Buitenland(Dossieradres adres) =>
        new[] { $"{adres.Straat} {adres.Nummer} {adres.Toevoeging}", $"{adres.Postcode} {adres.Plaats}", adres.Land ?? "" }
            .SelectMany(Adresregels).Select(regel => Veld("adresbuitenland", regel));

    /// <summary>In pieces that fit, broken at a blank where there is one.</summary>
    private static IEnumerable<string> Adresregels(string tekst)
    {
        var rest = Schoon(tekst);
        while (rest.Length > PlekMax)
        {
            var blank = rest.LastIndexOf(' ', PlekMax);
            var knip = blank > 0 ? blank : char.IsHighSurrogate(rest[PlekMax - 1]) ? PlekMax - 1 : PlekMax;
            yield return rest[..knip];
            rest = rest[knip..].TrimStart();
        }

        yield return rest;
    }

    private static bool IsBuitenlands(Dossieradres? adres) =>
        adres is not null && Schoon(adres.Land) is { Length: > 0 } land && Landcode(land) != Versie.Landcode("Nederland");

    /// <summary>A code that was filled in, or the one of a name that we know.</summary>
    private static string? Landcode(string land) => land.Length == 4 && land.All(char.IsAsciiDigit) ? land : Versie.Landcode(land);

    private static string Kort(string tekst) => Schoon(tekst) is { Length: > PlekMax } lang ? lang[..PlekMax] : Schoon(tekst);

    private static string? Voorletters(string? letters) => letters?.Replace(" ", "", StringComparison.Ordinal);
}
