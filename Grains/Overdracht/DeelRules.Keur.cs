using System.Collections.Immutable;
using System.Text.RegularExpressions;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;

namespace OrleansSchool.Overdracht;

/// <summary>Form and limits of what is typed (STYLE 8).</summary>
internal static partial class DeelRules
{
    private const int VoornamenMax = 10;
    private const int VoorlettersMax = 20;
    private const int VoorvoegselMax = 40;
    private const int CodeMax = 40;
    private const int ToevoegingMax = 10;
    private const int GroepMax = 30;
    private const int JaarMin = 2000;
    private const int JaarMax = 2100;
    private const int DagdelenMax = 400;
    private const int ScoreMax = 10_000;
    private const int StandaardscoreMax = 1000;
    private const int ToetsadviesMax = 1024;

    private static Weigering? Keur(Dossierleerling kind) =>
        (kind.Voornamen.Length > VoornamenMax ? Weigeringen.TeVeel("voornamen", VoornamenMax) : null)
        ?? kind.Voornamen.Select(v => TekstRules.Keur(v, "Voornamen", "een voornaam", OverdrachtGrenzen.NaamMax)).FirstOrDefault(w => w is not null)
        ?? TekstRules.Keur(kind.Voorletters, "Voorletters", "de voorletters", VoorlettersMax)
        ?? TekstRules.Keur(kind.Voorvoegsel, "Voorvoegsel", "het voorvoegsel", VoorvoegselMax)
        ?? TekstRules.Keur(kind.Achternaam, "Achternaam", "de achternaam", OverdrachtGrenzen.NaamMax)
        ?? TekstRules.Keur(kind.Roepnaam, "Roepnaam", "de roepnaam", OverdrachtGrenzen.NaamMax)
        ?? Dag(kind.Geboortedatum, "Geboortedatum")
        ?? (kind.Geslacht is null or 0 or 1 or 2 ? null : Weigeringen.Keuze("Geslacht", "vrouw, man of onbekend"))
        ?? (kind.Pgn.Length == 0 || Burgerservicenummer.IsPersoonsgebondenNummer(kind.Pgn) ? null : Weigeringen.InhoudPgn)
        ?? TekstRules.Keur(kind.LeerlingId, "LeerlingId", "het leerlingnummer", CodeMax)
        ?? Keur(kind.Adres, "")
        ?? Bellen(kind.Telefoon, "Telefoon")
        ?? Dag(kind.DatumInschrijving, "DatumInschrijving")
        ?? Dag(kind.DatumUitschrijving, "DatumUitschrijving")
        ?? (kind.DatumUitschrijving < kind.DatumInschrijving ? Weigeringen.InhoudDatumvolgorde("DatumUitschrijving") : null)
        ?? TekstRules.Keur(kind.Instelling, "Instelling", "de instelling", OverdrachtGrenzen.NaamMax);

    private static Weigering? Keur(ImmutableArray<Dossierverzorger> verzorgers) =>
        (verzorgers.IsEmpty ? Weigeringen.InhoudGeenVerzorger : verzorgers.Length > OverdrachtGrenzen.VerzorgersMax ? Weigeringen.TeVeel("verzorgers", OverdrachtGrenzen.VerzorgersMax) : null)
        ?? Rijen(verzorgers, "Rijen", Keur)
        ?? (verzorgers.Select(v => v.VerzorgerId).Distinct(StringComparer.Ordinal).Count() < verzorgers.Length ? Weigeringen.InhoudDubbel("Rijen", "dezelfde verzorger") : null);

    private static Weigering? Keur(Dossierverzorger verzorger, string rij) =>
        TekstRules.KeurVerplicht(verzorger.VerzorgerId, rij + "VerzorgerId", "wie deze verzorger op de kaart van het kind is", CodeMax)
        ?? TekstRules.Keur(verzorger.Voorletters, rij + "Voorletters", "de voorletters", VoorlettersMax)
        ?? TekstRules.Keur(verzorger.Voorvoegsel, rij + "Voorvoegsel", "het voorvoegsel", VoorvoegselMax)
        ?? TekstRules.Keur(verzorger.Achternaam, rij + "Achternaam", "de achternaam", OverdrachtGrenzen.NaamMax)
        ?? (verzorger.Relatie is null or (>= 1 and <= 9) ? null : Weigeringen.Keuze(rij + "Relatie", "een relatie uit de lijst"))
        ?? Keur(verzorger.Adres, rij)
        ?? Bellen(verzorger.Telefoon, rij + "Telefoon")
        ?? Mail(verzorger.Email, rij + "Email");

    /// <summary>May be half typed; what is there has the right form. A foreign address has its own postcode.</summary>
    private static Weigering? Keur(Dossieradres? adres, string rij) =>
        adres is null ? null
        : TekstRules.Keur(adres.Straat, rij + "Straat", "de straat", OverdrachtGrenzen.NaamMax)
            ?? (adres.Nummer.Length == 0 || Huisnummer().IsMatch(adres.Nummer) ? null : Weigeringen.InhoudHuisnummer(rij + "Nummer"))
            ?? TekstRules.Keur(adres.Toevoeging, rij + "Toevoeging", "de toevoeging", ToevoegingMax)
            ?? (adres.Land is not null ? TekstRules.Keur(adres.Postcode, rij + "Postcode", "de postcode", CodeMax)
                : adres.Postcode.Length == 0 || Postcode().IsMatch(adres.Postcode) ? null : Weigeringen.InhoudPostcode(rij + "Postcode"))
            ?? TekstRules.Keur(adres.Plaats, rij + "Plaats", "de plaats", OverdrachtGrenzen.NaamMax)
            ?? TekstRules.Keur(adres.Land, rij + "Land", "het land", OverdrachtGrenzen.NaamMax);

    private static Weigering? Keur(ImmutableArray<Loopbaanregel> loopbaan) =>
        (loopbaan.Length > OverdrachtGrenzen.SchoolloopbaanMax ? Weigeringen.TeVeel("jaren", OverdrachtGrenzen.SchoolloopbaanMax) : null) ?? Rijen(loopbaan, "Rijen", Keur);

    private static Weigering? Keur(Loopbaanregel regel, string rij) =>
        (regel.Schooljaar.Begin is >= JaarMin and <= JaarMax ? null : Weigeringen.InhoudDatum(rij + "Schooljaar"))
        ?? TekstRules.Keur(regel.Groepscode, rij + "Groepscode", "de groep", GroepMax)
        ?? TekstRules.Keur(regel.Groepsnaam, rij + "Groepsnaam", "de naam van de groep", OverdrachtGrenzen.NaamMax)
        ?? Code(OsoCodes.Jaargroepen, regel.Jaargroep, rij + "Jaargroep", "een jaargroep uit de lijst")
        ?? (regel.Brin.Length == 0 || KeuringRules.Brinvorm().IsMatch(regel.Brin) ? null : Weigeringen.InhoudBrin(rij + "Brin"))
        ?? (regel.Vestiging.Length == 0 || KeuringRules.Vestigingsvorm().IsMatch(regel.Vestiging) ? null : Weigeringen.InhoudVestiging(rij + "Vestiging"));

    private static Weigering? Keur(Overstapadvies advies) =>
        Code(OsoCodes.Adviezen, advies.Voorlopig, "Voorlopig", "een advies uit de lijst")
        ?? Dag(advies.VoorlopigOp, "VoorlopigOp")
        ?? Code(OsoCodes.Adviezen, advies.Definitief, "Definitief", "een advies uit de lijst")
        ?? Dag(advies.DefinitiefOp, "DefinitiefOp")
        ?? Alinea(advies.Motivatie, "Motivatie", "de motivatie", OverdrachtGrenzen.RedenMax)
        ?? Code(OsoCodes.Adviezen, advies.WensOuders, "WensOuders", "een advies uit de lijst")
        ?? Code(OsoCodes.Adviezen, advies.WensLeerling, "WensLeerling", "een advies uit de lijst")
        ?? Code(OsoCodes.Profielen, advies.Profiel, "Profiel", "een profiel uit de lijst")
        ?? Alinea(advies.Argumentatie, "Argumentatie", "de onderbouwing", OverdrachtGrenzen.RedenMax)
        ?? TekstRules.Keur(advies.Contactpersoon, "Contactpersoon", "de naam van de contactpersoon", OverdrachtGrenzen.NaamMax)
        ?? Bellen(advies.Contacttelefoon, "Contacttelefoon")
        ?? Mail(advies.Contactemail, "Contactemail")
        ?? Alinea(advies.Aandachtspunten, "Aandachtspunten", "de tekst met aandachtspunten", Overstapadvies.AandachtspuntenMax);

    private static Weigering? Keur(Onderwijsondersteuning ondersteuning) =>
        (ondersteuning.Regels.Length > OverdrachtGrenzen.OndersteuningMax ? Weigeringen.TeVeel("regels ondersteuning", OverdrachtGrenzen.OndersteuningMax) : null)
        ?? (ondersteuning.Diagnoses.Length > OverdrachtGrenzen.OndersteuningMax ? Weigeringen.TeVeel("diagnoses", OverdrachtGrenzen.OndersteuningMax) : null)
        ?? Rijen(ondersteuning.Regels, "Regels", Keur)
        ?? Rijen(ondersteuning.Diagnoses, "Diagnoses", Keur);

    private static Weigering? Keur(Ondersteuningsregel regel, string rij) =>
        Dag(regel.Van, rij + "Begin")
        ?? Dag(regel.Tot, rij + "Tot")
        ?? (regel.Tot < regel.Van ? Weigeringen.InhoudDatumvolgorde(rij + "Tot") : null)
        ?? TekstRules.Keur(regel.Soort, rij + "Soort", "het soort ondersteuning", OverdrachtGrenzen.KorteTekstMax)
        ?? Alinea(regel.Doel, rij + "Doel", "het doel", OverdrachtGrenzen.KorteTekstMax)
        ?? TekstRules.Keur(regel.Uitvoerder, rij + "Uitvoerder", "de functie van wie het deed", OverdrachtGrenzen.NaamMax)
        ?? Alinea(regel.Resultaat, rij + "Resultaat", "het resultaat", OverdrachtGrenzen.RedenMax)
        ?? TekstRules.Keur(regel.Kenmerk, rij + "Kenmerk", "het kenmerk", CodeMax);

    private static Weigering? Keur(Diagnose diagnose, string rij) =>
        Code(OsoCodes.Diagnoses, diagnose.Code, rij + "Code", "een diagnose uit de lijst")
        ?? TekstRules.Keur(diagnose.Naam, rij + "Naam", "de naam van de diagnose", OverdrachtGrenzen.KorteTekstMax)
        ?? Dag(diagnose.Datum, rij + "Datum")
        ?? TekstRules.Keur(diagnose.DoorWie, rij + "DoorWie", "wie de diagnose stelde", OverdrachtGrenzen.NaamMax)
        ?? TekstRules.Keur(diagnose.Instantie, rij + "Instantie", "de instantie", OverdrachtGrenzen.NaamMax);

    private static Weigering? Keur(Verzuimgegevens verzuim) =>
        Getal(verzuim.DagdelenGeoorloofd, "DagdelenGeoorloofd", "geoorloofd verzuim", DagdelenMax)
        ?? Getal(verzuim.DagdelenOngeoorloofd, "DagdelenOngeoorloofd", "ongeoorloofd verzuim", DagdelenMax)
        ?? Getal(verzuim.Frequentie, "Frequentie", "het aantal keren", DagdelenMax);

    private static Weigering? Keur(Doorstroomtoets toets) =>
        Code(OsoCodes.Toetsaanbieders, toets.Aanbieder, "Aanbieder", "een toets uit de lijst")
        ?? Dag(toets.Afgenomen, "Afgenomen")
        ?? Getal(toets.Standaardscore, "Standaardscore", "de standaardscore", StandaardscoreMax)
        ?? Code(OsoCodes.Adviezen, toets.Toetsadvies, "Toetsadvies", "een advies uit de lijst")
        ?? Alinea(toets.ToetsadviesTekst, "ToetsadviesTekst", "de tekst van het toetsadvies", ToetsadviesMax)
        ?? (toets.Referentieniveaus.Length > OsoCodes.Toetsonderdelen.Length ? Weigeringen.TeVeel("onderdelen", OsoCodes.Toetsonderdelen.Length) : null)
        ?? toets.Referentieniveaus.Select(Keur).FirstOrDefault(w => w is not null)
        ?? Alinea(toets.RedenNiet, "RedenNiet", "de reden", OverdrachtGrenzen.RedenMax);

    private static Weigering? Keur(Referentieniveau niveau) =>
        Code(OsoCodes.Toetsonderdelen, niveau.Onderdeel, "Rekenen", "rekenen, lezen of taalverzorging")
        ?? Code(OsoCodes.Referentieniveaus, niveau.Niveau, OsoCodes.Label(OsoCodes.Toetsonderdelen, niveau.Onderdeel), "een niveau uit de lijst");

    private static Weigering? Keur(ImmutableArray<Toetsresultaat> toetsen) =>
        (toetsen.Length > OverdrachtGrenzen.ToetsenMax ? Weigeringen.TeVeel("toetsen", OverdrachtGrenzen.ToetsenMax) : null) ?? Rijen(toetsen, "Rijen", Keur);

    private static Weigering? Keur(Toetsresultaat toets, string rij) =>
        TekstRules.Keur(toets.Toetscode, rij + "Toetscode", "de code van de toets", CodeMax)
        ?? TekstRules.Keur(toets.Naam, rij + "Naam", "de naam van de toets", OverdrachtGrenzen.NaamMax)
        ?? Dag(toets.Afgenomen, rij + "Afgenomen")
        ?? Code(OsoCodes.Jaargroepen, toets.Jaargroep, rij + "Jaargroep", "een jaargroep uit de lijst")
        ?? (toets.Vaardigheidsscore is < 0 or > ScoreMax ? Weigeringen.InhoudGetal(rij + "Vaardigheidsscore", "de vaardigheidsscore", ScoreMax) : null)
        ?? Code(OsoCodes.Scoreschalen, toets.Schaal, rij + "Schaal", "een soort score uit de lijst")
        ?? TekstRules.Keur(toets.Waarde, rij + "Waarde", "de waarde", CodeMax)
        ?? TekstRules.Keur(toets.Leergebied, rij + "Leergebied", "het leergebied", OverdrachtGrenzen.NaamMax);

    private static Weigering? Alinea(string? tekst, string veld, string wat, int max) =>
        string.IsNullOrEmpty(tekst) ? null : TekstRules.KeurRegels(tekst, veld, wat, max);

    private static Weigering? Code(ImmutableArray<Osocode> lijst, string? code, string veld, string wat) =>
        string.IsNullOrEmpty(code) || OsoCodes.Heeft(lijst, code) ? null : Weigeringen.Keuze(veld, wat);

    private static Weigering? Dag(DateOnly? dag, string veld) => dag is null || dag.Value.Year is >= JaarMin and <= JaarMax ? null : Weigeringen.InhoudDatum(veld);

    private static Weigering? Getal(int? getal, string veld, string wat, int max) => getal is < 0 || getal > max ? Weigeringen.InhoudGetal(veld, wat, max) : null;

    private static Weigering? Bellen(string? nummer, string veld) => nummer is null || Telefoon.Probeer(nummer, out _) ? null : Weigeringen.OngeldigTelefoon(veld);

    private static Weigering? Mail(string? adres, string veld) => adres is null || Mailadres.IsGeldig(adres) ? null : Weigeringen.InhoudEmail(veld);

    [GeneratedRegex(@"^[0-9]{1,5}\z", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Huisnummer();

    [GeneratedRegex(@"^[1-9][0-9]{3}[A-Z]{2}\z", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Postcode();
}
