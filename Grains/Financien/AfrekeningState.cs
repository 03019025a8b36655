using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Leerlingen;
using OrleansSchool.Opslag;
using OrleansSchool.Overblijven;
using OrleansSchool.School;

namespace OrleansSchool.Financien;

/// <summary>What was claimed for one child in one schooljaar, as stored; what it must be is computed from the facts (TSO-6b … 6e).</summary>
[Toestand("afrekening")]
internal sealed record AfrekeningState
{
    /// <summary>Terms that were claimed of at least one payer, in order.</summary>
    public ImmutableArray<Gesteldetermijn> Termijnen { get; init; } = [];

    /// <summary>Claims as they were told, also those that became nil.</summary>
    public ImmutableArray<Vorderingstand> Vorderingen { get; init; } = [];

    /// <summary>Days of which the list said something that the card doesn't, or that a person judged.</summary>
    public ImmutableArray<Rekenfeit> Dagen { get; init; } = [];

    /// <summary>Cash that was taken for a day.</summary>
    public ImmutableArray<Contantdag> Contant { get; init; } = [];

    /// <summary>Changes that were asked for, oldest first.</summary>
    public ImmutableArray<Wijzigingstaat> Wijzigingen { get; init; } = [];

    /// <summary>What rounds were told, to be told again.</summary>
    public ImmutableArray<Rondeantwoord> Antwoorden { get; init; } = [];

    /// <summary>Questions as the dagronde was told.</summary>
    public ImmutableArray<Dagvraag> Verteld { get; init; } = [];

    public ImmutableArray<string> Operaties { get; init; } = [];

    public Ontvangboek Ontvangen { get; init; } = new();

    public Uitbak<Afrekenpost> Uitbak { get; init; } = new();

    /// <summary>What approved changes leave to the night, oldest first.</summary>
    public ImmutableArray<Wijzigingsnaloop> Naloop { get; init; } = [];

    public Gesteldetermijn? Termijn(Termijn termijn) => Termijnen.FirstOrDefault(t => t.Termijn == termijn);

    public Rekenfeit? Dag(DateOnly datum) => Dagen.FirstOrDefault(d => d.Datum == datum);
}

/// <summary>Terms that a claim is about.</summary>
[Flags]
internal enum Termijndeel
{
    Geen = 0,
    Eerste = 1,
    Tweede = 2,
    Jaar = Eerste | Tweede,
}

/// <summary>A term with the parts by which it was claimed: a verdeling or mandate that changes later, changes nothing of it.</summary>
/// <param name="Bedrag">As it was claimed last.</param>
internal sealed record Gesteldetermijn(Termijn Termijn, int Kortingskind, ImmutableArray<Gesteldeel> Delen, Termijnbedrag Bedrag);

/// <param name="IsGesteld">Of this payer it was claimed; in one term one may pay at once and another by collection.</param>
internal sealed record Gesteldeel(string BetalerId, int Procent, Weekdagen Dagen, bool MetMachtiging, bool IsGesteld);

/// <summary>A claim as it was told to its payer.</summary>
/// <param name="Datum">Of an incidental day; null for terms.</param>
internal sealed record Vorderingstand(
    string BetalerId, string Id, Vorderingsoort Soort, Termijndeel Termijnen, DateOnly? Datum, string Post, int Dagen, int Vooruit, Geld Totaal, int Volgnr, DateOnly Vervalt);

/// <param name="Dag">As it stood on the list; null when it doesn't matter any more.</param>
/// <param name="Beslist">By a person: claim or nothing.</param>
/// <param name="Door">Name of who decided.</param>
internal sealed record Rekenfeit(DateOnly Datum, Kinddag? Dag, bool? Beslist, string? Reden, string? Door, DateTimeOffset? Op);

internal sealed record Contantdag(DateOnly Datum, string Bron, Geld Bedrag);

/// <summary>A change that was asked for, with how far its approval is.</summary>
/// <param name="IsBezig">Approved, and the aanmelding is being changed: goes on after a crash.</param>
/// <param name="Operatie">Of the form that asked for it.</param>
/// <param name="AkkoordId">Account of who approved.</param>
internal sealed record Wijzigingstaat(Wijzigingsvoorstel Voorstel, string DoorId, string Operatie, bool IsBezig, string? AkkoordId);

/// <summary>What an approved change still asks of the night (TSO-6c, TSO-6d).</summary>
/// <param name="Vanaf">Days from here on were on a list that nobody looks at any more: who ate then on a day that isn't structural now, pays for it. Null when that was done.</param>
/// <param name="Wensen">Payers who want to be paid out and weren't asked for yet; amounts above nil, without names.</param>
internal sealed record Wijzigingsnaloop(string WijzigingId, DateOnly? Vanaf, ImmutableArray<Betalerbedrag> Wensen, string DoorId, string DoorNaam);

internal sealed record Rondeantwoord(string Sleutel, Termijnuitkomst Uitkomst);

/// <summary>What waits for a receiver; one of these is set.</summary>
internal sealed record Afrekenpost(Vorderingopdracht? Vordering = null, Ontvangst? Ontvangst = null, Uitbetaalwens? Uitbetaling = null, ImmutableArray<Dagvraag>? Vragen = null);

/// <summary>The parents want a restitutie paid out instead of settled (TSO-6d).</summary>
internal sealed record Uitbetaalwens(string WijzigingId, Geld Bedrag, string DoorId, string DoorNaam);

/// <summary>The facts that every rule of an afrekening needs, read anew at each call.</summary>
/// <param name="MetMachtiging">Payers with a mandate that can be used today.</param>
internal sealed record Afrekenfeiten(
    Geldkaart Kaart, SchoolView School, FinancienView Financien, Betaalverdeling Verdeling, ImmutableArray<string> MetMachtiging, DateOnly Vandaag)
{
    public FinancienInstellingen Instellingen => Financien.Instellingen ?? throw new InvalidOperationException("Nothing can be claimed before the set-up of the money.");

    public string LeerlingId => Kaart.LeerlingId;
}

/// <summary>When something is claimed and until when it is in time.</summary>
internal sealed record Stelmoment(DateOnly Op, DateOnly Vervalt, string Waarom);
