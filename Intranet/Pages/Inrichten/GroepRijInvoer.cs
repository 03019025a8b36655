using OrleansSchool.Basis;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.School;

namespace OrleansSchool.Intranet.Pages.Inrichten;

/// <summary>A groep in the form of all groepen: times and places (SET-1, SCH-1, TSO-7d).</summary>
public sealed class GroepRijInvoer
{
    public string? Id { get; set; }

    public string? Lunch { get; set; }

    public string? NaarBuiten { get; set; }

    public string? Ophalen { get; set; }

    public string? BuitenPlekId { get; set; }

    public string? BinnenPlekId { get; set; }

    internal static GroepRijInvoer Van(Groep groep) => new()
    {
        Id = groep.Id,
        Lunch = Veldwaarde.Tijd(groep.Tijden.Lunch),
        NaarBuiten = Veldwaarde.Tijd(groep.Tijden.NaarBuiten),
        Ophalen = Veldwaarde.Tijd(groep.Tijden.Ophalen),
        BuitenPlekId = groep.BuitenPlekId,
        BinnenPlekId = groep.BinnenPlekId,
    };

    /// <summary>What the row for all says, goes into this one; what it leaves empty stays.</summary>
    internal GroepRijInvoer Met(GroepRijInvoer allemaal) => new()
    {
        Id = Id,
        Lunch = Leeg(allemaal.Lunch) ?? Lunch,
        NaarBuiten = Leeg(allemaal.NaarBuiten) ?? NaarBuiten,
        Ophalen = Leeg(allemaal.Ophalen) ?? Ophalen,
        BuitenPlekId = Leeg(allemaal.BuitenPlekId) ?? BuitenPlekId,
        BinnenPlekId = Leeg(allemaal.BinnenPlekId) ?? BinnenPlekId,
    };

    /// <param name="bestaand">What the form doesn't show stays: name, teacher, years, key of the administration.</param>
    internal Groep Lees(Invoer invoer, Groep bestaand) => bestaand with
    {
        Tijden = new Lunchtijden(
            invoer.Tijdstip(nameof(Lunch), Lunch, "wanneer het eten begint") ?? default,
            invoer.Tijdstip(nameof(NaarBuiten), NaarBuiten, "wanneer de groep naar buiten gaat") ?? default,
            invoer.Tijdstip(nameof(Ophalen), Ophalen, "wanneer de groep wordt opgehaald") ?? default),
        BuitenPlekId = Leeg(BuitenPlekId),
        BinnenPlekId = Leeg(BinnenPlekId),
    };

    /// <summary>"12:00 – 12:15 – 12:55, Schoolplein, Binnen", to lay two beside each other.</summary>
    internal string Leesbaar(SchoolView school) =>
        $"{Lunch} – {NaarBuiten} – {Ophalen}, {school.Plek(BuitenPlekId)?.Naam ?? "geen plek buiten"}, {school.Plek(BinnenPlekId)?.Naam ?? "geen plek binnen"}";

    private static string? Leeg(string? tekst) => string.IsNullOrWhiteSpace(tekst) ? null : tekst;
}

/// <summary>For <c>_GroepTijd</c> and <c>_GroepPlek</c>: one field of a row.</summary>
public sealed record GroepCel(string Naam, string Id, string Label, string? Waarde, string? Fout)
{
    /// <summary>Places to choose from; none for a time.</summary>
    public IReadOnlyList<Plek> Plekken { get; init; } = [];

    /// <summary>The choice of no place, in words.</summary>
    public string Zonder { get; init; } = "Nog niet gekozen";

    public bool Verplicht { get; init; } = true;
}
