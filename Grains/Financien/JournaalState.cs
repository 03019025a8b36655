using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Opslag;

namespace OrleansSchool.Financien;

/// <summary>The head of a journal: the open page, balances, and what is known of operations and senders (TSO-10i). Full pages stand in rows of their own.</summary>
[Toestand("journaal")]
internal sealed record JournaalState
{
    /// <summary>Bookings of the whole schooljaar.</summary>
    public int Aantal { get; init; }

    /// <summary>Full pages that are written.</summary>
    public int Bladen { get; init; }

    /// <summary>Hash before the first booking of the open page; empty before the very first.</summary>
    public string Vorige { get; init; } = "";

    /// <summary>Hash of the last booking; empty before the very first.</summary>
    public string Hoofd { get; init; } = "";

    /// <summary>The open page.</summary>
    public ImmutableArray<Geboekt> Open { get; init; } = [];

    /// <summary>Of every account that was booked on, also when it is nil again; sorted by code.</summary>
    public ImmutableArray<Postsaldo> Saldi { get; init; } = [];

    /// <summary>Bookings that aren't opening balances: while there are none those may be entered anew.</summary>
    public int Gewoon { get; init; }

    /// <summary>Digests of the last operations with what they booked, oldest first.</summary>
    public ImmutableArray<string> Operaties { get; init; } = [];

    /// <summary>How many bookings there were when senders were last forgotten: of those before it a sender that isn't known may ask again. 0 when none ever was.</summary>
    public int VergetenTot { get; init; }

    /// <summary>What was opened with from the schooljaar before, all together.</summary>
    public ImmutableArray<Postsaldo> Geopend { get; init; } = [];

    public int Openingen { get; init; }

    /// <summary>Opening balances that people entered, all together.</summary>
    public ImmutableArray<Postsaldo> Ingevoerd { get; init; } = [];

    public int Invoeren { get; init; }

    public int Vrijvallen { get; init; }

    /// <summary>Bookings of which the next schooljaar was told.</summary>
    public int VerteldTot { get; init; }

    public DateTimeOffset? GeslotenOp { get; init; }

    public string? GeslotenDoor { get; init; }

    /// <summary>Forms of people.</summary>
    public ImmutableArray<string> Formulieren { get; init; } = [];

    public Ontvangboek Ontvangen { get; init; } = new();

    public Uitbak<Journaalpost> Uitbak { get; init; } = new();
}

/// <summary>What waits for a receiver.</summary>
/// <param name="Boeking">That the next schooljaar takes, since this one is closed.</param>
/// <param name="Saldo">Of the kas at the begin.</param>
/// <param name="Per">Day from which the intranet counts.</param>
internal sealed record Journaalpost(Journaalpostsoort Soort, Boeking? Boeking = null, Geld? Saldo = null, DateOnly? Per = null);

internal enum Journaalpostsoort
{
    /// <summary>To the next schooljaar: the end balances as they are at the moment of sending.</summary>
    Opening = 1,
    Boeking,

    /// <summary>To the kas: what it begins with.</summary>
    Kas,

    /// <summary>To what holds for the money: from when it is billed.</summary>
    Begin,
}

/// <summary>A full page: written once.</summary>
[Toestand("journaalblad")]
internal sealed record JournaalbladState
{
    public Journaalblad? Blad { get; init; }
}
