using OrleansSchool.Basis;
using OrleansSchool.Leerlingen;

namespace OrleansSchool.Inlezen;

/// <summary>A row of the file about one verzorger; null is what the file doesn't say: that stays as it was.</summary>
/// <param name="Fout">Something in the row itself keeps it out.</param>
internal sealed record VerzorgerRij(
    int Rij, string LeerlingId, string Naam, string? Relatie, string? Telefoon, string? Email, bool? Gezag, bool? Ophalen, bool? Contactverbod,
    bool? GeheimAdres, string? Taal, int? Betaaldeel, int? Belvolgorde, bool? Noodnummer, Adres? Adres, bool Fout)
{
    /// <summary>For who carries an earlier place into a file that gives places: after all of the file.</summary>
    private const int NaHetBestand = 100;

    /// <summary>What the file says of a verzorger; a yes or no that it doesn't say is the one of the card.</summary>
    public Verzorger Over(Verzorger? was, bool metVolgorde, bool metDelen) => new(
        was?.Id ?? "", Naam, Relatie ?? "", Telefoon ?? "", Email, Gezag ?? was?.HeeftGezag ?? false, Ophalen ?? was?.MagOphalen ?? false,
        Contactverbod ?? was?.Contactverbod ?? false, GeheimAdres ?? was?.GeheimAdres ?? false, Taal ?? (was is { Taal.Length: > 0 } ? "" : "Nederlands"),
        metDelen ? Betaaldeel ?? was?.Betaaldeel ?? 0 : 0, metVolgorde ? Plaats(was?.Belvolgorde) : 0, Adres);

    public Noodcontact Over(Noodcontact? was, bool metVolgorde) =>
        new(was?.Id ?? "", Naam, Relatie ?? "", Telefoon ?? "", metVolgorde ? Plaats(was?.Belvolgorde) : 0);

    private int Plaats(int? was) => Belvolgorde ?? (was is > 0 and { } plek ? plek + NaHetBestand : 0);
}

/// <summary>Reads a row of the table of verzorgers (SCH-2, SCH-3).</summary>
internal static class VerzorgerRijRules
{
    private const int BelMax = LeerlingGrenzen.VerzorgersMax + LeerlingGrenzen.NoodcontactenMax;

    private static readonly string[] Talen =
    [
        "albanees", "amhaars", "arabisch", "armeens", "berbers", "bosnisch", "bulgaars", "chinees", "dari", "deens", "duits", "engels", "farsi", "fins", "frans",
        "fries", "gebarentaal", "georgisch", "grieks", "hebreeuws", "hindi", "hongaars", "indonesisch", "italiaans", "japans", "koerdisch", "koreaans", "kroatisch",
        "lets", "litouws", "nederlands", "noors", "oekraiens", "papiaments", "pasjtoe", "perzisch", "pools", "portugees", "roemeens", "russisch", "servisch", "sloveens",
        "slowaaks", "somalisch", "spaans", "sranantongo", "swahili", "tamazight", "thai", "tigrinya", "tsjechisch", "turks", "urdu", "vietnamees", "zweeds",
    ];

    /// <summary>Nobody's own data stands in the row: the prefilled template left it so.</summary>
    public static bool IsNietIngevuld(Rijlezer lezer) => lezer.IsLeeg(
        VerzorgerVelden.Naam, VerzorgerVelden.NaamVoor, VerzorgerVelden.NaamTussen, VerzorgerVelden.NaamAchter, VerzorgerVelden.Relatie,
        VerzorgerVelden.Telefoon, VerzorgerVelden.Email, VerzorgerVelden.Gezag, VerzorgerVelden.Ophalen, VerzorgerVelden.Contactverbod,
        VerzorgerVelden.GeheimAdres, VerzorgerVelden.Taal, VerzorgerVelden.Betaaldeel, VerzorgerVelden.Belvolgorde,
        VerzorgerVelden.Noodnummer, VerzorgerVelden.Straat, VerzorgerVelden.Postcode, VerzorgerVelden.Plaats);

    public static Kindaanduiding Kind(Rijlezer lezer) => new(
        lezer.Tekst(VerzorgerVelden.LeerlingId, "het leerling-id", 100), lezer.Tekst(VerzorgerVelden.Roepnaam, "de roepnaam", LeerlingGrenzen.NaamMax),
        lezer.Tekst(VerzorgerVelden.Voorvoegsel, "het voorvoegsel", LeerlingGrenzen.NaamMax), lezer.Tekst(VerzorgerVelden.Achternaam, "de achternaam", LeerlingGrenzen.NaamMax),
        lezer.Tekst(VerzorgerVelden.Leerling, "de naam van het kind", LeerlingGrenzen.NaamMax), lezer.Datum(VerzorgerVelden.Geboortedatum, "de geboortedatum"),
        lezer.Tekst(VerzorgerVelden.Groep, "de groep", 100));

    /// <param name="leerlingId">Empty when the child wasn't found.</param>
    public static VerzorgerRij Lees(Rijlezer lezer, string leerlingId)
    {
        var naam = lezer.Naam(VerzorgerVelden.Naam, VerzorgerVelden.NaamVoor, VerzorgerVelden.NaamTussen, VerzorgerVelden.NaamAchter, "de naam van de verzorger", LeerlingGrenzen.NaamMax);
        var rij = new VerzorgerRij(
            lezer.Nr, leerlingId, naam ?? "", lezer.Tekst(VerzorgerVelden.Relatie, "de relatie", VerzorgerRules.RelatieMax),
            lezer.Telefoon(VerzorgerVelden.Telefoon), lezer.Mail(VerzorgerVelden.Email), lezer.JaNee(VerzorgerVelden.Gezag, "gezag"),
            lezer.JaNee(VerzorgerVelden.Ophalen, "mag ophalen"), lezer.JaNee(VerzorgerVelden.Contactverbod, "contactverbod"),
            lezer.JaNee(VerzorgerVelden.GeheimAdres, "geheim adres"), Taal(lezer), lezer.Percentage(VerzorgerVelden.Betaaldeel),
            lezer.Getal(VerzorgerVelden.Belvolgorde, Tabelcode.BelvolgordeOngeldig, $"Vul 1 tot en met {BelMax} in, of 0 om niet te bellen.", 0, BelMax),
            lezer.JaNee(VerzorgerVelden.Noodnummer, "alleen noodnummer"), Adres(lezer), Fout: false);
        if (rij is { Contactverbod: true, Ophalen: true })
        {
            lezer.Meld(VerzorgerVelden.Ophalen, Tabelcode.ContactverbodEnOphalen, "Wie een contactverbod heeft, mag het kind niet ophalen. Zet een van de twee op nee.");
        }

        if (rij is { Contactverbod: true, Belvolgorde: > 0 })
        {
            lezer.Meld(VerzorgerVelden.Belvolgorde, Tabelcode.ContactverbodEnBellen, "Wie een contactverbod heeft, wordt niet gebeld. Zet de belvolgorde op 0.");
        }

        return rij with { Fout = lezer.HeeftFout };
    }

    /// <summary>All or nothing: a street without a place is no address.</summary>
    private static Adres? Adres(Rijlezer lezer)
    {
        var straat = lezer.Tekst(VerzorgerVelden.Straat, "de straat", LeerlingGrenzen.AdresMax);
        var postcode = lezer.Tekst(VerzorgerVelden.Postcode, "de postcode", 20);
        var plaats = lezer.Tekst(VerzorgerVelden.Plaats, "de plaats", LeerlingGrenzen.AdresMax);
        if (straat is null && postcode is null && plaats is null)
        {
            return null;
        }

        var adres = AdresRules.Schoon(new Adres(straat ?? "", postcode ?? "", plaats ?? ""))!;
        switch (AdresRules.Keur(adres)?.Code)
        {
            case null:
                return adres;
            case "ongeldige-postcode":
                lezer.Meld(VerzorgerVelden.Postcode, Tabelcode.PostcodeOngeldig, $"{Rijlezer.Citaat(postcode ?? "")} is geen postcode. Schrijf haar als 1234 AB, of laat de cel leeg bij een adres in het buitenland.");
                return null;
            default:
                lezer.Meld(straat is null ? VerzorgerVelden.Straat : VerzorgerVelden.Plaats, Tabelcode.AdresOnvolledig, "Bij een adres horen straat met huisnummer en plaats. Vul ze allebei in, of laat het hele adres leeg.");
                return null;
        }
    }

    /// <summary>Known with its capital; another language is kept and noted.</summary>
    private static string? Taal(Rijlezer lezer)
    {
        var taal = lezer.Tekst(VerzorgerVelden.Taal, "de taal", VerzorgerRules.TaalMax);
        if (taal is null)
        {
            return null;
        }

        if (!Talen.Contains(Tabelvelden.Vorm(taal), StringComparer.Ordinal))
        {
            lezer.Meld(VerzorgerVelden.Taal, Tabelcode.TaalOnbekend, $"De taal {Rijlezer.Citaat(taal)} kennen we niet. We bewaren haar zo; kijk na of het klopt.", Tabelernst.Waarschuwing);
        }

        return Namen.Hoofdletter(taal);
    }
}
