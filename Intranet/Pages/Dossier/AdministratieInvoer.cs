using OrleansSchool.Basis;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Overdracht;

namespace OrleansSchool.Intranet.Pages.Dossier;

/// <summary>The child as it goes out.</summary>
public sealed class LeerlingInvoer : IDeelinvoer
{
    /// <summary>With blanks between.</summary>
    public string? Voornamen { get; set; }

    public string? Voorletters { get; set; }

    public string? Voorvoegsel { get; set; }

    public string? Achternaam { get; set; }

    public string? Roepnaam { get; set; }

    public string? Geboortedatum { get; set; }

    public string? Geslacht { get; set; }

    public string? Pgn { get; set; }

    public string? LeerlingId { get; set; }

    public bool AdresGeheim { get; set; }

    public string? Straat { get; set; }

    public string? Nummer { get; set; }

    public string? Toevoeging { get; set; }

    public string? Postcode { get; set; }

    public string? Plaats { get; set; }

    public string? Land { get; set; }

    public string? Telefoon { get; set; }

    public string? DatumInschrijving { get; set; }

    public string? DatumUitschrijving { get; set; }

    /// <summary>ouders or instelling.</summary>
    public string? Aansprakelijk { get; set; }

    public string? Instelling { get; set; }

    string IDeelinvoer.Deel => "Leerling";

    string IDeelinvoer.Tab => Tabbladen.Administratie;

    internal static LeerlingInvoer Van(Dossierleerling l) => new()
    {
        Voornamen = string.Join(' ', l.Voornamen),
        Voorletters = l.Voorletters,
        Voorvoegsel = l.Voorvoegsel,
        Achternaam = l.Achternaam,
        Roepnaam = l.Roepnaam,
        Geboortedatum = Veldwaarde.Datum(l.Geboortedatum),
        Geslacht = Vorm.Getal(l.Geslacht),
        Pgn = l.Pgn,
        LeerlingId = l.LeerlingId,
        AdresGeheim = l.AdresGeheim,
        Straat = l.Adres?.Straat,
        Nummer = l.Adres?.Nummer,
        Toevoeging = l.Adres?.Toevoeging,
        Postcode = l.Adres?.Postcode,
        Plaats = l.Adres?.Plaats,
        Land = l.Adres?.Land,
        Telefoon = l.Telefoon,
        DatumInschrijving = Veldwaarde.Datum(l.DatumInschrijving),
        DatumUitschrijving = Veldwaarde.Datum(l.DatumUitschrijving),
        Aansprakelijk = l.VerzorgersAansprakelijk ? "ouders" : "instelling",
        Instelling = l.Instelling,
    };

    Dossierdeel IDeelinvoer.Lees(Invoer invoer, Dossiergegevens was) => new()
    {
        Leerling = new Dossierleerling(
            [.. Vorm.Tekst(Voornamen).Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)], Vorm.OfNiets(Voorletters),
            Vorm.OfNiets(Voorvoegsel), Vorm.Tekst(Achternaam), Vorm.Tekst(Roepnaam), invoer.Datum(nameof(Geboortedatum), Geboortedatum),
            Vorm.Getal(invoer, nameof(Geslacht), Geslacht), string.Concat(Vorm.Tekst(Pgn).Where(t => !char.IsWhiteSpace(t) && t != '.')), Vorm.Tekst(LeerlingId), AdresGeheim,
            AdresGeheim ? null : Vorm.Adres(Straat, Nummer, Toevoeging, Postcode, Plaats, Land), AdresGeheim ? null : Vorm.OfNiets(Telefoon),
            invoer.Datum(nameof(DatumInschrijving), DatumInschrijving), invoer.Datum(nameof(DatumUitschrijving), DatumUitschrijving),
            Aansprakelijk != "instelling", Aansprakelijk == "instelling" ? Vorm.OfNiets(Instelling) : null),
    };

    IEnumerable<(string Naam, string? Tekst)> IDeelinvoer.Toon() =>
    [
        ("Voornamen", Voornamen), ("Voorletters", Voorletters), ("Roepnaam", Roepnaam), ("Achternaam", Vorm.OfNiets($"{Voorvoegsel} {Achternaam}")),
        ("Geboren", Overstapwoorden.Datum(Geboortedatum)), ("Geslacht", OsoCodes.Label(OsoCodes.Geslachten, Geslacht)), ("BSN of onderwijsnummer", Overstapwoorden.Pgn(Pgn)),
        ("Leerlingnummer", LeerlingId), ("Adres", AdresGeheim ? "geheim" : Vorm.Adres(Vorm.Adres(Straat, Nummer, Toevoeging, Postcode, Plaats, Land))),
        ("Telefoon", AdresGeheim ? "geheim" : Telefoon), ("Ingeschreven", Overstapwoorden.Datum(DatumInschrijving)), ("Uitgeschreven", Overstapwoorden.Datum(DatumUitschrijving)),
        ("Verantwoordelijk", Aansprakelijk == "instelling" ? Vorm.Zin("een instelling", Instelling) : "de ouders of verzorgers"),
    ];
}

/// <summary>Verzorgers as they go out; who they are is the leerling's card's.</summary>
public sealed class VerzorgersInvoer : IDeelinvoer
{
    public IList<VerzorgerRij> Rijen { get; set; } = [];

    string IDeelinvoer.Deel => "Verzorgers";

    string IDeelinvoer.Tab => Tabbladen.Administratie;

    internal static VerzorgersInvoer Van(IEnumerable<Dossierverzorger> verzorgers) => new() { Rijen = [.. verzorgers.Select(VerzorgerRij.Van)] };

    void IDeelinvoer.Beperk() => Rijen = [.. Rijen.Take(OverdrachtGrenzen.VerzorgersMax + 1)];

    Dossierdeel IDeelinvoer.Lees(Invoer invoer, Dossiergegevens was) => new()
    {
        Verzorgers = [.. Rijen.Select((r, i) => r.Lees(invoer, $"{nameof(Rijen)}[{i}]."))],
    };

    IEnumerable<(string Naam, string? Tekst)> IDeelinvoer.Toon() => Rijen.Select((r, i) => ($"Verzorger {i + 1}", r.Zin()));
}

public sealed class VerzorgerRij
{
    public string? VerzorgerId { get; set; }

    public string? Voorletters { get; set; }

    public string? Voorvoegsel { get; set; }

    public string? Achternaam { get; set; }

    public string? Relatie { get; set; }

    public bool WettigVertegenwoordiger { get; set; }

    public bool AdresGeheim { get; set; }

    public string? Straat { get; set; }

    public string? Nummer { get; set; }

    public string? Toevoeging { get; set; }

    public string? Postcode { get; set; }

    public string? Plaats { get; set; }

    public string? Land { get; set; }

    public string? Telefoon { get; set; }

    public string? Email { get; set; }

    public bool Overleden { get; set; }

    internal static VerzorgerRij Van(Dossierverzorger v) => new()
    {
        VerzorgerId = v.VerzorgerId,
        Voorletters = v.Voorletters,
        Voorvoegsel = v.Voorvoegsel,
        Achternaam = v.Achternaam,
        Relatie = Vorm.Getal(v.Relatie),
        WettigVertegenwoordiger = v.WettigVertegenwoordiger,
        AdresGeheim = v.AdresGeheim,
        Straat = v.Adres?.Straat,
        Nummer = v.Adres?.Nummer,
        Toevoeging = v.Adres?.Toevoeging,
        Postcode = v.Adres?.Postcode,
        Plaats = v.Adres?.Plaats,
        Land = v.Adres?.Land,
        Telefoon = v.Telefoon,
        Email = v.Email,
        Overleden = v.Overleden,
    };

    internal string Naam => Namen.Volledig(Voorletters ?? "", Voorvoegsel, Achternaam ?? "");

    internal Dossierverzorger Lees(Invoer invoer, string rij) => new(
        Vorm.Tekst(VerzorgerId), Vorm.OfNiets(Voorletters), Vorm.OfNiets(Voorvoegsel), Vorm.Tekst(Achternaam), Vorm.Getal(invoer, rij + nameof(Relatie), Relatie),
        WettigVertegenwoordiger, AdresGeheim, AdresGeheim ? null : Vorm.Adres(Straat, Nummer, Toevoeging, Postcode, Plaats, Land),
        AdresGeheim ? null : Vorm.OfNiets(Telefoon), AdresGeheim ? null : Vorm.OfNiets(Email), Overleden);

    internal string? Zin() => Vorm.Zin(
        Naam, OsoCodes.Label(OsoCodes.Relaties, Relatie), WettigVertegenwoordiger ? "gezag" : "geen gezag", Overleden ? "overleden" : null,
        AdresGeheim ? "adres geheim" : Vorm.Adres(Vorm.Adres(Straat, Nummer, Toevoeging, Postcode, Plaats, Land)), AdresGeheim ? null : Telefoon, AdresGeheim ? null : Email);
}

/// <summary>Which optional parts go along.</summary>
public sealed class MeesturenInvoer : IDeelinvoer
{
    public bool Ondersteuning { get; set; }

    public bool Verzuim { get; set; }

    public bool Eindtoets { get; set; }

    public bool Toetsen { get; set; }

    public bool Handelingsplannen { get; set; }

    public bool Bijlagen { get; set; }

    string IDeelinvoer.Deel => "Meesturen";

    string IDeelinvoer.Tab => Tabbladen.Administratie;

    internal static MeesturenInvoer Van(Meesturen m) => new()
    {
        Ondersteuning = m.Ondersteuning,
        Verzuim = m.Verzuim,
        Eindtoets = m.Eindtoets,
        Toetsen = m.Toetsen,
        Handelingsplannen = m.Handelingsplannen,
        Bijlagen = m.Bijlagen,
    };

    Dossierdeel IDeelinvoer.Lees(Invoer invoer, Dossiergegevens was) =>
        new() { Meesturen = new Meesturen(Ondersteuning, Verzuim, Eindtoets, Toetsen, Handelingsplannen, Bijlagen) };

    IEnumerable<(string Naam, string? Tekst)> IDeelinvoer.Toon() =>
    [
        ("Ondersteuning", Vorm.JaNee(Ondersteuning)), ("Verzuim", Vorm.JaNee(Verzuim)), ("Doorstroomtoets", Vorm.JaNee(Eindtoets)),
        ("Toetsresultaten", Vorm.JaNee(Toetsen)), ("Handelingsplannen", Vorm.JaNee(Handelingsplannen)), ("Bijlagen", Vorm.JaNee(Bijlagen)),
    ];
}
