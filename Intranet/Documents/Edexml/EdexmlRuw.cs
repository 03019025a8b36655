using OrleansSchool.Leerlingen.Inlezen;

namespace OrleansSchool.Intranet.Documents.Edexml;

/// <summary>The file as it stands, before references, dates and doubles are judged: its parts may come in any order.</summary>
internal sealed class EdexmlRuw
{
    public RuweSchool School { get; } = new();
    public List<RuweGroep> Groepen { get; } = [];
    public List<RuweLeerling> Leerlingen { get; } = [];
    public List<RuweLeerkracht> Leerkrachten { get; } = [];
}

internal sealed class RuweSchool
{
    public Veldwaarde Schooljaar { get; set; }
    public Veldwaarde Brincode { get; set; }
    public Veldwaarde Dependancecode { get; set; }
    public DateOnly? Peildatum { get; set; }
    public DateOnly? Aanmaakdatum { get; set; }
    public string? Auteur { get; set; }
    public string? Versie { get; set; }
}

internal sealed record RuweGroep(string Sleutel, string Naam, string? Jaargroep, bool Samengesteld, int Regel);

internal sealed class RuweNaam
{
    public string? Roepnaam { get; set; }
    public string? Voornamen { get; set; }
    public string? Voorletters { get; set; }
    public string? Voorvoegsel { get; set; }
    public string? Achternaam { get; set; }
}

internal sealed class RuweLeerling
{
    public required int Regel { get; init; }
    public string? Sleutel { get; set; }
    public bool Dummysleutel { get; set; }
    public string? EckId { get; set; }
    public RuweNaam Naam { get; } = new();
    public DateOnly? Geboortedatum { get; set; }
    public Geslacht Geslacht { get; set; }
    public string? Jaargroep { get; set; }
    public Veldwaarde Groep { get; set; }
    public List<string> SamengesteldeGroepen { get; } = [];
    public string? BsnLaatste4 { get; set; }
    public DateOnly? Instroomdatum { get; set; }
    public DateOnly? Uitstroomdatum { get; set; }
}

internal sealed record RuweLeerkracht(string? Sleutel, RuweNaam Naam, IReadOnlyList<string> GroepSleutels, int Regel);
