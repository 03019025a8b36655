using System.Collections.Immutable;

namespace OrleansSchool.Inlezen;

/// <summary>Columns of the table of verzorgers and noodnummers, in the order of our template.</summary>
public static class VerzorgerVelden
{
    public const string LeerlingId = "leerling-id";
    public const string Leerling = "leerling";
    public const string Roepnaam = "roepnaam";
    public const string Voorvoegsel = "voorvoegsel";
    public const string Achternaam = "achternaam";
    public const string Geboortedatum = "geboortedatum";
    public const string Groep = "groep";
    public const string Naam = "naam";
    public const string NaamVoor = "naam-voor";
    public const string NaamTussen = "naam-tussen";
    public const string NaamAchter = "naam-achter";
    public const string Relatie = "relatie";
    public const string Telefoon = "telefoon";
    public const string Email = "email";
    public const string Gezag = "gezag";
    public const string Ophalen = "ophalen";
    public const string Contactverbod = "contactverbod";
    public const string GeheimAdres = "geheim-adres";
    public const string Taal = "taal";
    public const string Betaaldeel = "betaaldeel";
    public const string Belvolgorde = "belvolgorde";
    public const string Noodnummer = "noodnummer";
    public const string Straat = "straat";
    public const string Postcode = "postcode";
    public const string Plaats = "plaats";

    public static ImmutableArray<Tabelveld> Alle { get; } =
    [
        new(LeerlingId, "Leerling-id", "Staat al in het voorgevulde sjabloon: laat zo. Zonder id herkennen we het kind aan de naam.", "VOORBEELD", 20,
            "leerlingid", "leerlingnummer", "leerlingnr", "llnr", "llnummer", "administratienummer", "leerlingsleutel"),
        new(Roepnaam, "Roepnaam kind", "Zoals in de leerlingenlijst.", "Noor", 16, "roepnaam", "voornaam", "roepnaamleerling", "voornaamleerling", "voornaamkind", "leerlingroepnaam"),
        new(Voorvoegsel, "Voorvoegsel kind", "van, de, van den …", "van den", 12, "voorvoegsel", "tussenvoegsel", "voorvoegselleerling", "tussenvoegselleerling", "tussenvoegselkind", "tussenvoegsels", "voorvoegsels"),
        new(Achternaam, "Achternaam kind", "Zonder voorvoegsel.", "Voorbeeld", 20, "achternaam", "achternaamleerling", "leerlingachternaam"),
        new(Leerling, "Naam kind", "De hele naam in één kolom.", "", 24, "leerling", "kind", "naamleerling", "leerlingnaam", "kindnaam") { InSjabloon = false },
        new(Geboortedatum, "Geboortedatum kind", "Als 31-12-2018. Alleen nodig als twee kinderen gelijk heten.", "", 16, "geboortedatum", "gebdatum", "geborenop", "geboortedatumleerling", "gebdat"),
        new(Groep, "Groep", "Alleen nodig als twee kinderen gelijk heten.", "5", 10, "klas", "groepsnaam", "stamgroep", "groepleerling", "huidigegroep"),
        new(Naam, "Naam verzorger", "Voor- en achternaam van deze verzorger of dit noodnummer. Elk op een eigen regel.", "Samira Voorbeeld", 26,
            "verzorger", "naamouder", "ouder", "ouderverzorger", "naamouderverzorger", "contactpersoon", "naamcontactpersoon", "verzorgernaam", "contact", "noodcontact", "naamnoodcontact", "volledigenaamverzorger"),
        new(NaamVoor, "Voornaam verzorger", "Voornaam, als de naam over kolommen is verdeeld.", "", 16, "roepnaamverzorger", "voornaamouder", "roepnaamouder", "voorlettersverzorger", "verzorgervoornaam", "verzorgerroepnaam") { InSjabloon = false },
        new(NaamTussen, "Voorvoegsel verzorger", "Voorvoegsel, als de naam over kolommen is verdeeld.", "", 12, "tussenvoegselverzorger", "voorvoegselouder", "tussenvoegselouder", "verzorgervoorvoegsel", "verzorgertussenvoegsel") { InSjabloon = false },
        new(NaamAchter, "Achternaam verzorger", "Achternaam, als de naam over kolommen is verdeeld.", "", 20, "achternaamouder", "verzorgerachternaam", "ouderachternaam") { InSjabloon = false },
        new(Relatie, "Relatie met het kind", "moeder, vader, voogd, oma, buren …", "moeder", 16, "relatie", "relatietotkind", "relatietothetkind", "relatiemetkind", "soortrelatie", "relatietype", "verwantschap"),
        new(Telefoon, "Telefoon", "Eén nummer. Schrijf 06 12345678 of +31 6 12345678.", "06 00000000", 18,
            "telefoonnummer", "tel", "mobiel", "gsm", "mobielnummer", "mobieltelefoon", "mobieletelefoon", "noodnummer", "telefoon1", "telefoonmobiel", "telefoonverzorger", "telnr", "06nummer"),
        new(Email, "E-mail", "Mag leeg blijven.", "samira@voorbeeld.nl", 28, "email", "mail", "emailadres", "mailadres", "emailverzorger", "emailouder"),
        new(Gezag, "Heeft gezag", "ja of nee. Leeg telt bij een nieuwe verzorger als nee.", "ja", 12, "gezag", "ouderlijkgezag", "wettelijkgezag", "gezaghebbend", "wettelijkvertegenwoordiger") { IsJaNee = true },
        new(Ophalen, "Mag ophalen", "ja of nee. Leeg telt bij een nieuwe verzorger als nee.", "ja", 12, "ophalen", "magkindophalen", "maghetkindophalen", "ophaaltoestemming", "toestemmingophalen") { IsJaNee = true },
        new(Contactverbod, "Contactverbod", "ja als deze persoon het kind niet mag ophalen of spreken.", "nee", 14, "straatverbod", "geencontact", "contactverbodjn") { IsJaNee = true },
        new(GeheimAdres, "Geheim adres", "ja of nee.", "nee", 13, "geheim", "adresgeheim", "geheimadresjn") { IsJaNee = true },
        new(Taal, "Taal", "Taal waarin je deze persoon spreekt. Leeg is Nederlands.", "Nederlands", 14, "thuistaal", "voertaal", "spreektaal", "taalverzorger"),
        new(Betaaldeel, "Betaaldeel in %", "Van alle verzorgers van een kind samen 100, of overal leeg.", "100", 12, "betaaldeel", "aandeel", "percentage", "betaalpercentage", "betaalt", "deel"),
        new(Belvolgorde, "Belvolgorde", "1 wordt als eerste gebeld. Bij niemand ingevuld: de volgorde blijft, wie nieuw is komt achteraan.", "1", 12, "volgorde", "noodvolgorde", "bellen", "prioriteit", "volgordebellen", "contactvolgorde"),
        new(Noodnummer, "Alleen noodnummer", "ja voor oma of de buren: om te bellen, zonder gezag of adres.", "nee", 13, "noodcontactjn", "noodnummerjn", "isnoodnummer", "isnoodcontact", "alleennoodcontact") { IsJaNee = true },
        new(Straat, "Straat en huisnummer", "Mag leeg blijven. Met een adres horen straat en plaats er beide bij.", "", 26, "straat", "adres", "straatenhuisnummer", "straathuisnummer"),
        new(Postcode, "Postcode", "Als 1234 AB.", "", 11, "pc"),
        new(Plaats, "Plaats", "Woonplaats.", "", 18, "woonplaats", "stad"),
    ];

    internal static ImmutableArray<string> Ontbreekt(IReadOnlySet<string> velden)
    {
        var uit = ImmutableArray.CreateBuilder<string>();
        if (!velden.Contains(LeerlingId) && !velden.Contains(Leerling) && !(velden.Contains(Roepnaam) && velden.Contains(Achternaam)))
        {
            uit.Add("Kies in welke kolom het kind staat: het leerling-id, de hele naam, of roepnaam en achternaam.");
        }

        if (!velden.Contains(Naam) && !velden.Contains(NaamAchter))
        {
            uit.Add("Kies in welke kolom de naam van de verzorger staat.");
        }

        return uit.ToImmutable();
    }
}
