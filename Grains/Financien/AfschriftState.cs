using System.Collections.Immutable;
using System.Text.Json.Serialization;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Opslag;

namespace OrleansSchool.Financien;

/// <summary>One statement as stored; its lines stand in pages (TSO-10i).</summary>
[Toestand("afschrift")]
internal sealed record AfschriftState
{
    public string Id { get; init; } = "";

    public string Iban { get; init; } = "";

    public string? Volgnummer { get; init; }

    public DateOnly Van { get; init; }

    public DateOnly TotEnMet { get; init; }

    public Geld Begin { get; init; }

    public Geld Eind { get; init; }

    public int Aantal { get; init; }

    public string DoorNaam { get; init; } = "";

    /// <summary>Lines that were handled, from the first on.</summary>
    public int Gedaan { get; init; }

    /// <summary>What was decided about the next lines, before a run is asked: a crash asks the same again.</summary>
    public ImmutableArray<Regelbesluit> Bezig { get; init; } = [];

    /// <summary>What became of lines whose page doesn't say it yet.</summary>
    public ImmutableArray<Regeluitkomst> Nieuw { get; init; } = [];

    public Geld Geboekt { get; init; }

    public Geld Lijst { get; init; }

    public Geld Genegeerd { get; init; }

    public int OpLijst { get; init; }

    /// <summary>Times that a line was placed by a person: makes ids of bookings.</summary>
    public int Geplaatst { get; init; }

    /// <summary>Times that a run was asked once more.</summary>
    public int Pogingen { get; init; }

    /// <summary>The one that runs: after a crash it asks under the same number.</summary>
    public Regelpoging? Poging { get; init; }

    public ImmutableArray<string> Operaties { get; init; } = [];

    public Uitbak<Afschriftpost> Uitbak { get; init; } = new();

    [JsonIgnore]
    public bool Bestaat => Id.Length > 0;

    [JsonIgnore]
    public bool IsVerwerkt => Gedaan == Aantal;
}

/// <param name="Doelen">For the payer; empty: oldest due first.</param>
internal sealed record Regelbesluit(
    int Nr, Regelsoort Soort, ImmutableArray<string> Runs, string? BetalerId, ImmutableArray<Betaaldeel> Doelen, ImmutableArray<Matchvoorstel> Voorstel, string Zin);

internal sealed record Regeluitkomst(
    int Nr, Regelsoort Soort, Regelstatus Status, string? BetalerId, string? RunId, string? Post, string Zin, ImmutableArray<Matchvoorstel> Voorstel, string? DoorNaam);

internal sealed record Regelpoging(int Nr, long Nummer);

/// <summary>What waits: a booking, money for a payer, or (both null) the row for the bank.</summary>
internal sealed record Afschriftpost(Boeking? Boeking, Ontvangst? Ontvangst);

/// <summary>A page of lines.</summary>
[Toestand("afschriftblad")]
internal sealed record AfschriftbladState
{
    public ImmutableArray<VerwerkteRegel> Regels { get; init; } = [];
}

/// <summary>Statements of a school, each a line of text: there may be thousands (TSO-10i).</summary>
[Toestand("bank")]
internal sealed record BankState
{
    /// <summary>Accounts, now and before; rows name their place.</summary>
    public ImmutableArray<string> Ibans { get; init; } = [];

    public ImmutableArray<string> Rijen { get; init; } = [];

    /// <summary>Digests of lines with a reference of the bank, newest last.</summary>
    public ImmutableArray<string> Regels { get; init; } = [];

    /// <summary>Statements that may have something to tell others.</summary>
    public ImmutableArray<Bewaking> Bewaakt { get; init; } = [];
}

/// <param name="Keer">Counts on when the statement asks again: what it asked after the visit isn't taken for done by it.</param>
internal sealed record Bewaking(string AfschriftId, long Keer);
