using System.Collections.Immutable;

namespace OrleansSchool.Inlezen;

/// <summary>Columns of the table of overblijfkrachten, in the order of our template.</summary>
public static class HelperVelden
{
    public const string Naam = "naam";
    public const string NaamVoor = "naam-voor";
    public const string NaamTussen = "naam-tussen";
    public const string NaamAchter = "naam-achter";
    public const string Telefoon = "telefoon";
    public const string Email = "email";
    public const string Gediplomeerd = "gediplomeerd";
    public const string GediplomeerdOp = "gediplomeerd-op";
    public const string Vog = "vog";
    public const string Bhv = "bhv";
    public const string Ehbo = "ehbo";
    public const string TsoOp = "tso-op";
    public const string TsoTotEnMet = "tso-tot-en-met";
    public const string Dienstvorm = "dienstvorm";
    public const string Bureau = "bureau";
    public const string VasteInval = "vaste-inval";
    public const string Dagen = "dagen";
    public const string Vanaf = "vanaf";
    public const string TotEnMet = "tot-en-met";
    public const string Opmerking = "opmerking";

    public static ImmutableArray<Tabelveld> Alle { get; } =
    [
        new(Naam, "Naam", "Voor- en achternaam.", "VOORBEELD Ria Voorbeeld", 28, "naamhelper", "overblijfkracht", "naamoverblijfkracht", "helper", "vrijwilliger", "naamvrijwilliger", "medewerker", "volledigenaam"),
        new(NaamVoor, "Voornaam", "Voornaam, als de naam over kolommen is verdeeld.", "", 16, "roepnaam") { InSjabloon = false },
        new(NaamTussen, "Voorvoegsel", "Voorvoegsel, als de naam over kolommen is verdeeld.", "", 12, "tussenvoegsel") { InSjabloon = false },
        new(NaamAchter, "Achternaam", "Achternaam, als de naam over kolommen is verdeeld.", "", 20) { InSjabloon = false },
        new(Telefoon, "Telefoon", "Schrijf 06 12345678 of +31 6 12345678.", "06 00000000", 18, "telefoonnummer", "tel", "mobiel", "gsm", "mobielnummer", "telnr"),
        new(Email, "E-mail", "Mag leeg blijven: wie geen mailadres heeft, werkt alleen op de tablet.", "ria@voorbeeld.nl", 28, "email", "mail", "emailadres", "mailadres"),
        new(Gediplomeerd, "Gediplomeerd", "ja of nee.", "ja", 14, "diploma", "geschoold", "certificaat", "tsodiploma", "isgediplomeerd") { IsJaNee = true },
        new(GediplomeerdOp, "Diploma op", "Datum van het diploma, als 31-12-2023.", "", 14, "datumdiploma", "diplomadatum", "gediplomeerdop", "certificaatdatum"),
        new(Vog, "VOG van", "Datum op de VOG, als 31-12-2025.", "", 14, "vog", "vogdatum", "datumvog", "vogop", "vogafgegeven"),
        new(Bhv, "BHV geldig tot en met", "Laatste dag waarop het bewijs geldt.", "", 16, "bhv", "bhvtot", "bhvgeldigtot", "bhvverloopt", "bhvtotenmet"),
        new(Ehbo, "EHBO geldig tot en met", "Laatste dag waarop het bewijs geldt.", "", 16, "ehbo", "ehbotot", "ehbogeldigtot", "ehboverloopt", "ehbototenmet"),
        new(TsoOp, "TSO-certificaat van", "Datum op het certificaat van een cursus voor overblijfkrachten.", "", 16, "tsocertificaat", "tso", "tsoop", "datumtso", "cursus", "cursusop"),
        new(TsoTotEnMet, "TSO geldig tot en met", "Laatste dag waarop het certificaat geldt. Leeg: het verloopt niet.", "", 16, "tsotot", "tsogeldigtot", "tsoverloopt", "tsototenmet"),
        new(Dienstvorm, "Dienstvorm", "vrijwilliger, in dienst of ingehuurd. Leeg bij een nieuwe helper is vrijwilliger.", "vrijwilliger", 16, "vorm", "contract", "soortcontract", "dienstverband"),
        new(Bureau, "Bureau", "Wie een ingehuurde helper uitleent.", "", 20, "uitlener", "uitzendbureau", "ingehuurdvia", "organisatie"),
        new(VasteInval, "Vaste invalkracht", "ja of nee.", "nee", 14, "invalkracht", "inval", "invaller", "vasteinval", "vasteinvaller") { IsJaNee = true },
        new(Dagen, "Dagen", "Dagen waarop deze helper kan: ma di do vr.", "ma di do", 18, "beschikbaar", "beschikbaredagen", "werkdagen", "weekdagen", "dag"),
        new(Vanaf, "Vanaf", "Eerste dag. Leeg is vandaag.", "", 13, "begindatum", "startdatum", "start", "indienst", "begin", "van", "sinds"),
        new(TotEnMet, "Tot en met", "Laatste dag, als die al vaststaat.", "", 13, "einddatum", "eind", "tot", "uitdienst", "stoptop"),
        new(Opmerking, "Opmerking", "Over de inzet. Schrijf hier niets over kinderen of gezondheid.", "", 30, "opmerkingen", "notitie", "bijzonderheden"),
    ];

    internal static ImmutableArray<string> Ontbreekt(IReadOnlySet<string> velden) =>
        velden.Contains(Naam) || velden.Contains(NaamAchter) ? [] : ["Kies in welke kolom de naam van de helper staat."];
}
