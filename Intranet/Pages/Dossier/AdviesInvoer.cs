using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Overdracht;

namespace OrleansSchool.Intranet.Pages.Dossier;

/// <summary>Advice and wishes.</summary>
public sealed class AdviesInvoer : IDeelinvoer
{
    public string? Voorlopig { get; set; }

    public string? VoorlopigOp { get; set; }

    public string? Definitief { get; set; }

    public string? DefinitiefOp { get; set; }

    public string? Motivatie { get; set; }

    public string? WensOuders { get; set; }

    public string? WensLeerling { get; set; }

    public string? Profiel { get; set; }

    public string? Argumentatie { get; set; }

    /// <summary>ja, nee, or empty while nobody chose.</summary>
    public string? ContactNodig { get; set; }

    public string? Contactpersoon { get; set; }

    public string? Contacttelefoon { get; set; }

    public string? Contactemail { get; set; }

    public string? Aandachtspunten { get; set; }

    string IDeelinvoer.Deel => "Advies";

    string IDeelinvoer.Tab => Tabbladen.Advies;

    internal static AdviesInvoer Van(Overstapadvies a) => new()
    {
        Voorlopig = a.Voorlopig,
        VoorlopigOp = Veldwaarde.Datum(a.VoorlopigOp),
        Definitief = a.Definitief,
        DefinitiefOp = Veldwaarde.Datum(a.DefinitiefOp),
        Motivatie = a.Motivatie,
        WensOuders = a.WensOuders,
        WensLeerling = a.WensLeerling,
        Profiel = a.Profiel,
        Argumentatie = a.Argumentatie,
        ContactNodig = Vorm.JaNee(a.ContactNodig),
        Contactpersoon = a.Contactpersoon,
        Contacttelefoon = a.Contacttelefoon,
        Contactemail = a.Contactemail,
        Aandachtspunten = a.Aandachtspunten,
    };

    Dossierdeel IDeelinvoer.Lees(Invoer invoer, Dossiergegevens was) => new()
    {
        Advies = new Overstapadvies(
            Vorm.OfNiets(Voorlopig), invoer.Datum(nameof(VoorlopigOp), VoorlopigOp), Vorm.OfNiets(Definitief), invoer.Datum(nameof(DefinitiefOp), DefinitiefOp),
            Vorm.OfNiets(Motivatie), Vorm.OfNiets(WensOuders), Vorm.OfNiets(WensLeerling), Vorm.OfNiets(Profiel), Vorm.OfNiets(Argumentatie), Vorm.JaNee(ContactNodig),
            Vorm.OfNiets(Contactpersoon), Vorm.OfNiets(Contacttelefoon), Vorm.OfNiets(Contactemail), Vorm.OfNiets(Aandachtspunten)),
    };

    IEnumerable<(string Naam, string? Tekst)> IDeelinvoer.Toon() =>
    [
        ("Voorlopig advies", Vorm.Zin(OsoCodes.Advies(Voorlopig), Overstapwoorden.Datum(VoorlopigOp))),
        ("Definitief advies", Vorm.Zin(OsoCodes.Advies(Definitief), Overstapwoorden.Datum(DefinitiefOp))), ("Motivatie van het definitieve advies", Motivatie),
        ("Wens van de ouders", OsoCodes.Advies(WensOuders)), ("Wens van de leerling", OsoCodes.Advies(WensLeerling)), ("Profiel", OsoCodes.Label(OsoCodes.Profielen, Profiel)),
        ("Onderbouwing", Argumentatie), ("Gesprek gewenst", ContactNodig), ("Contactpersoon", Vorm.Zin(Contactpersoon, Contacttelefoon, Contactemail)),
        ("Aandachtspunten", Aandachtspunten),
    ];
}
