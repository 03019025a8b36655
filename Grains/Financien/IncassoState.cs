using System.Collections.Immutable;
using System.Text.Json.Serialization;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Opslag;

namespace OrleansSchool.Financien;

/// <summary>One collection run as stored; its fixed lines stand in pages (TSO-6b).</summary>
[Toestand("incasso")]
internal sealed record IncassoState
{
    public Incassostap? Stap { get; init; }

    public long Versie { get; init; }

    public string Termijn { get; init; } = "";

    public DateOnly Incassodatum { get; init; }

    /// <summary>As it was when freezing began.</summary>
    public Bankgegevens? Bank { get; init; }

    /// <summary>While freezing: whom to ask, in this order; the first <see cref="Gevraagd"/> answered.</summary>
    public ImmutableArray<string> Betalers { get; init; } = [];

    public int Gevraagd { get; init; }

    /// <summary>While freezing: lines of the page that isn't full yet.</summary>
    public ImmutableArray<Incassoregel> Wacht { get; init; } = [];

    public int Bladen { get; init; }

    /// <summary>A letter a line: see <see cref="IncassoRules"/>.</summary>
    public string Standen { get; init; } = "";

    public ImmutableArray<Regelstorno> Stornos { get; init; } = [];

    public ImmutableArray<Incassovraag> Vragen { get; init; } = [];

    public Geld Totaal { get; init; }

    public string? Hash { get; init; }

    public string MakerId { get; init; } = "";

    public string? BevriezerId { get; init; }

    public string? AkkoordDoor { get; init; }

    public DateTimeOffset? AkkoordOp { get; init; }

    public int AangekondigdTot { get; init; }

    public bool Aankondigen { get; init; }

    public ImmutableArray<int> PerBrief { get; init; } = [];

    public DateTimeOffset? AangekondigdOp { get; init; }

    public DateTimeOffset? BestandOp { get; init; }

    public DateTimeOffset? IngediendOp { get; init; }

    /// <summary>Day on which lines were seen paid that their payers weren't told of yet.</summary>
    public DateOnly? BetaaldOp { get; init; }

    public string? Taak { get; init; }

    public Statementantwoorden Antwoorden { get; init; } = new();

    public ImmutableArray<string> Operaties { get; init; } = [];

    public Uitbak<Incassopost> Uitbak { get; init; } = new();

    /// <summary>Lines that the bank refused, with why.</summary>
    public ImmutableArray<Regelafkeuring> Afgekeurd { get; init; } = [];

    /// <summary>Line of which the payer is asked to reserve it again, since it wasn't refused; 0 for none. After a crash that goes on.</summary>
    public int Herstelt { get; init; }

    /// <summary>As it was when freezing began.</summary>
    public string? Schoolnaam { get; init; }

    [JsonIgnore]
    public bool Bestaat => Stap is not null;
}

/// <param name="Reden">As somebody wrote it: the code of the bank and what else it said.</param>
internal sealed record Regelafkeuring(int Nr, string Reden, DateOnly Op);

/// <param name="MetBetaling">The payer wasn't told of the payment yet: that goes first.</param>
/// <param name="Gemeld">The payer's messages are in the outbox.</param>
internal sealed record Regelstorno(int Nr, string Bron, string Reden, DateOnly Op, bool MetBetaling, bool Gemeld);

/// <summary>What a run answered to which line of which statement: asked again it says the same, in any order.</summary>
internal sealed record Statementantwoorden
{
    /// <summary>By key of the statement.</summary>
    public ImmutableDictionary<string, ImmutableArray<long>> Ja { get; init; } = ImmutableDictionary<string, ImmutableArray<long>>.Empty;

    public ImmutableDictionary<string, ImmutableArray<long>> Nee { get; init; } = ImmutableDictionary<string, ImmutableArray<long>>.Empty;

    public bool? Eerder(string sleutel, long nummer) =>
        Ja.TryGetValue(sleutel, out var ja) && ja.Contains(nummer) ? true
        : Nee.TryGetValue(sleutel, out var nee) && nee.Contains(nummer) ? false
        : null;

    public Statementantwoorden Met(string sleutel, long nummer, bool antwoord) => antwoord
        ? this with { Ja = Ja.SetItem(sleutel, Ja.GetValueOrDefault(sleutel, []).Add(nummer)) }
        : this with { Nee = Nee.SetItem(sleutel, Nee.GetValueOrDefault(sleutel, []).Add(nummer)) };
}

internal enum Incassopostsoort
{
    /// <summary>To the list of runs: how it is now.</summary>
    Rij = 1,

    /// <summary>To a payer: its line was paid.</summary>
    Betaald,
    Gestorneerd,

    /// <summary>To a payer: its claims are free again.</summary>
    Vrij,
}

/// <param name="Nr">Line; 0 for <see cref="Incassopostsoort.Rij"/>.</param>
/// <param name="Reden">Code of a reversal; for <see cref="Incassopostsoort.Vrij"/> that of a refusal, empty without one, and null when the bank didn't refuse it.</param>
internal sealed record Incassopost(Incassopostsoort Soort, int Nr, DateOnly Op, string? Reden = null);

/// <summary>A page of fixed lines.</summary>
[Toestand("incassoblad")]
internal sealed record IncassobladState
{
    public ImmutableArray<Incassoregel> Regels { get; init; } = [];
}

/// <summary>Runs of a school.</summary>
[Toestand("incassos")]
internal sealed record IncassosState
{
    public ImmutableArray<Runrij> Rijen { get; init; } = [];

    public Ontvangboek Ontvangen { get; init; } = new();
}
