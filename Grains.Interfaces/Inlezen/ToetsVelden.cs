using System.Collections.Immutable;

namespace OrleansSchool.Inlezen;

/// <summary>Columns of a list with results of the doorstroomtoets, as suppliers give them (OSO-S7).</summary>
public static class ToetsVelden
{
    public const string Leerlingnummer = "leerlingnummer";
    public const string Naam = "naam";
    public const string Roepnaam = "roepnaam";
    public const string Voorvoegsel = "voorvoegsel";
    public const string Achternaam = "achternaam";
    public const string Geboortedatum = "geboortedatum";
    public const string Pgn = "pgn";
    public const string Aanbieder = "aanbieder";
    public const string Afgenomen = "afgenomen";
    public const string Deelgenomen = "deelgenomen";
    public const string RedenNiet = "reden-niet";
    public const string Score = "score";
    public const string Toetsadvies = "toetsadvies";
    public const string Rekenen = "rekenen";
    public const string Lezen = "lezen";
    public const string Taalverzorging = "taalverzorging";

    public static ImmutableArray<Tabelveld> Alle { get; } =
    [
        new(Leerlingnummer, "Leerlingnummer", "Nummer van het kind in jullie leerlingadministratie.", "VOORBEELD 1042", 16,
            "leerlingnr", "leerlingid", "administratienummer", "laskey", "eckid", "id", "nummer"),
        new(Naam, "Naam", "Hele naam, als die in één kolom staat.", "Sam Voorbeeld", 26, "leerling", "naamleerling", "leerlingnaam", "volledigenaam", "kind") { InSjabloon = false },
        new(Roepnaam, "Roepnaam", "Roepnaam van het kind.", "Sam", 16, "voornaam", "voornamen", "roepnaamleerling"),
        new(Voorvoegsel, "Voorvoegsel", "Zoals van den.", "", 12, "tussenvoegsel", "tussenvoegsels", "voorvoegsels"),
        new(Achternaam, "Achternaam", "Achternaam van het kind.", "Voorbeeld", 20, "familienaam", "achternaamleerling"),
        new(Geboortedatum, "Geboortedatum", "Als 31-12-2014.", "31-12-2014", 14, "geborenop", "geboren", "gebdatum", "geboortedag"),
        new(Pgn, "BSN", "Alleen om het kind te herkennen. We bewaren het hier niet.", "", 12, "pgn", "burgerservicenummer", "onderwijsnummer", "sofinummer", "persoonsgebondennummer"),
        new(Aanbieder, "Toets", "Van wie de toets is: Leerling in beeld, Route 8, IEP, Dia, AMN, DOE of OCW.", "IEP", 18,
            "aanbieder", "toetsaanbieder", "toetssoort", "doorstroomtoets", "toetsnaam", "naamtoets", "leverancier"),
        new(Afgenomen, "Afgenomen op", "Als 03-02-2027.", "03-02-2027", 14, "afnamedatum", "datumafname", "toetsdatum", "datum", "afname", "afnameop", "datumtoets"),
        new(Deelgenomen, "Deelgenomen", "ja of nee. Leeg is ja.", "ja", 12, "deelname", "meegedaan", "toetsgemaakt", "gemaakt") { IsJaNee = true },
        new(RedenNiet, "Reden niet", "Waarom het kind niet meedeed.", "", 24, "reden", "ontheffing", "redengeendeelname", "redenafwezig"),
        new(Score, "Score", "Standaardscore of toetsscore van de hele toets.", "535", 10, "standaardscore", "toetsscore", "totaalscore", "eindscore"),
        new(Toetsadvies, "Toetsadvies", "Zoals op het leerlingrapport: havo/vwo.", "havo/vwo", 16, "advies", "toetsadviesniveau", "schooltypeadvies", "uitstroomadvies"),
        new(Rekenen, "Niveau rekenen", "onder 1F, 1F, 1S.", "1S", 12, "rekenen", "referentieniveaurekenen", "rekenenniveau", "refrekenen", "rekenwiskunde"),
        new(Lezen, "Niveau lezen", "onder 1F, 1F, 2F.", "2F", 12, "lezen", "referentieniveaulezen", "lezenniveau", "reflezen", "begrijpendlezen"),
        new(Taalverzorging, "Niveau taalverzorging", "onder 1F, 1F, 2F.", "1F", 14, "taalverzorging", "referentieniveautaalverzorging", "taalverzorgingniveau", "reftaalverzorging", "taal"),
    ];

    internal static ImmutableArray<string> Ontbreekt(IReadOnlySet<string> velden)
    {
        var uit = ImmutableArray.CreateBuilder<string>();
        if (!velden.Contains(Leerlingnummer) && !velden.Contains(Naam) && !velden.Contains(Pgn) && !(velden.Contains(Roepnaam) && velden.Contains(Achternaam)))
        {
            uit.Add("Kies in welke kolom het kind staat: het leerlingnummer, de hele naam, of roepnaam en achternaam.");
        }

        if (!velden.Contains(Toetsadvies) && !velden.Contains(Deelgenomen))
        {
            uit.Add("Kies in welke kolom het toetsadvies staat.");
        }

        return uit.ToImmutable();
    }
}
