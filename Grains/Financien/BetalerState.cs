using System.Collections.Immutable;
using System.Text.Json.Serialization;
using OrleansSchool.Aandacht;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Leerlingen;
using OrleansSchool.Opslag;
using OrleansSchool.Overblijven;
using OrleansSchool.Post;

namespace OrleansSchool.Financien;

/// <summary>One payer as stored (TSO-6b … 6d, TSO-10k … 10n).</summary>
[Toestand("betaler")]
internal sealed record BetalerState
{
    public string Id { get; init; } = "";

    /// <summary>Counts changes, not the emptying of the outbox; 0 when there is none.</summary>
    public long Versie { get; init; }

    /// <summary>0 until the register told it.</summary>
    public int Nummer { get; init; }

    public string Naam { get; init; } = "";

    public string? Email { get; init; }

    /// <summary>All its children only come now and then (TSO-6c).</summary>
    public bool Incidenteel { get; init; }

    public ImmutableArray<Betalerkind> Kinderen { get; init; } = [];

    /// <summary>Oldest first.</summary>
    public ImmutableArray<Machtiging> Machtigingen { get; init; } = [];

    public int MachtigingNr { get; init; }

    public ImmutableArray<Vordering> Vorderingen { get; init; } = [];

    /// <summary>What was told of each claim, also of claims that went to a page.</summary>
    public ImmutableArray<Vorderingspoor> Sporen { get; init; } = [];

    /// <summary>Last key with which numbers were asked.</summary>
    public int NummerNr { get; init; }

    /// <summary>Oldest first.</summary>
    public ImmutableArray<Betaling> Betalingen { get; init; } = [];

    /// <summary>Reversals that came before their payment.</summary>
    public ImmutableArray<Wachtstorno> Stornos { get; init; } = [];

    public ImmutableArray<Incassoreservering> Reserveringen { get; init; } = [];

    /// <summary>Runs that were paid, with the mandate that they used; newest last.</summary>
    public ImmutableArray<Incassogebruik> Geincasseerd { get; init; } = [];

    /// <summary>Balances as they were booked: of debiteuren, and of tegoeden with the sign turned.</summary>
    public Geld Debiteuren { get; init; }

    public Geld Tegoeden { get; init; }

    /// <summary>Credit of payments and payings out that aren't in this row any more, and of before the intranet.</summary>
    public Geld BasisTegoed { get; init; }

    /// <summary>The same for what was paid on claims.</summary>
    public Geld BasisVoldaan { get; init; }

    public int VerrekendNr { get; init; }

    public int BoekNr { get; init; }

    public ImmutableArray<Uitbetaling> Uitbetalingen { get; init; } = [];

    public ImmutableArray<Aanmaning> Aanmaningen { get; init; } = [];

    public int AanmaningNr { get; init; }

    /// <summary>Which days of which child an aanmaning takes away.</summary>
    public ImmutableArray<Uitsluitkind> Uitsluitkinderen { get; init; } = [];

    /// <summary>Exclusions that are over, oldest first.</summary>
    public ImmutableArray<Uitsluitperiode> Perioden { get; init; } = [];

    /// <summary>Aanmaningen of which somebody was told that a person must act.</summary>
    public ImmutableArray<string> Verteld { get; init; } = [];

    public Regeling? Regeling { get; init; }

    /// <summary>Due dates of the claims before the arrangement moved them.</summary>
    public ImmutableArray<Regelingdeel> Regelingdelen { get; init; } = [];

    public Betalervlaggen Vlaggen { get; init; }

    public DateOnly? CoulanceTot { get; init; }

    public string? Derde { get; init; }

    /// <summary>Claims of which a bill was sent.</summary>
    public ImmutableArray<string> Gemaild { get; init; } = [];

    public int Bladen { get; init; }

    /// <summary>A page that is being laid: not in the row's own lists any more, and not durable elsewhere yet.</summary>
    public Betalerblad? NieuwBlad { get; init; }

    /// <summary>What the date alone changed when the row was sent the last time.</summary>
    public string Dagmerk { get; init; } = "";

    /// <summary>Day of the last booking; null while there was none.</summary>
    public DateOnly? LaatstOp { get; init; }

    /// <summary>Newest first.</summary>
    public ImmutableArray<Feit> Feiten { get; init; } = [];

    public ImmutableArray<string> Operaties { get; init; } = [];

    public Ontvangboek Ontvangen { get; init; } = new();

    public Uitbak<Betalerpost> Uitbak { get; init; } = new();

    /// <summary>Pages that are gone since their term is over; always the first ones.</summary>
    public int BladenWeg { get; init; }

    /// <summary>Last schooljaar that the oldest page that is left is about; null until the night looked.</summary>
    public Schooljaar? OudsteBlad { get; init; }

    [JsonIgnore]
    public bool Bestaat => Versie > 0;

    public Vordering? Vordering(string id) => Vorderingen.FirstOrDefault(v => v.Id == id);
}

/// <param name="Volgnr">Highest that was seen.</param>
/// <param name="Gesteld">Total that was told last: claim and what was kept aside.</param>
/// <param name="Vooruit">Part of it that was booked for days after 31 December.</param>
internal sealed record Vorderingspoor(string Id, int Volgnr, Geld Gesteld, Geld Vooruit, Schooljaar Jaar);

/// <summary>A reversal that waits for its payment.</summary>
internal sealed record Wachtstorno(string Bron, string RunId, DateOnly Op, Geld Bedrag, string Reden);

/// <summary>What a run was told, to be told again.</summary>
internal sealed record Incassoreservering(string RunId, DateOnly Datum, Incassobijdrage Bijdrage);

/// <summary>By which mandate a run collected: a reversal is about that one, whatever was signed since.</summary>
internal sealed record Incassogebruik(string RunId, string Kenmerk);

/// <param name="Dagen">None is all days of this child.</param>
internal sealed record Uitsluitkind(string AanmaningId, string LeerlingId, Weekdagen Dagen);

internal sealed record Uitsluitperiode(string LeerlingId, Blokkade Blokkade);

internal sealed record Regelingdeel(string VorderingId, DateOnly Vervalt);

internal enum Betalerpostsoort
{
    /// <summary>To the journal of the event's schooljaar.</summary>
    Boeking = 1,

    /// <summary>To the list of debtors: the row as it is now.</summary>
    Rij,

    /// <summary>To a child: all periods of this payer as they are now.</summary>
    Uitsluitingen,
    Mail,
    Aandacht,
    AandachtWeg,
}

/// <summary>What waits for a receiver.</summary>
internal sealed record Betalerpost(
    Betalerpostsoort Soort, Boeking? Boeking = null, Postopdracht? Mail = null, Aandachtsbericht? Bericht = null, string? Id = null);

/// <summary>The facts that every rule of a payer needs.</summary>
/// <param name="Door">Account and name of who does it; <c>systeem</c> for what follows from dates.</param>
internal sealed record Betalerhier(string Id, SchoolSleutel School, DateTimeOffset Nu, DateOnly Vandaag, string Door)
{
    public const string Systeem = "systeem";

    /// <summary>So long a payer has for what money that went back leaves to be paid; the school's own number where that is asked.</summary>
    public int BetaalDagen { get; init; } = FinancienGrenzen.WikDagen;

    public static string Van(Wie wie) => $"{wie.AccountId} {wie.Naam}";
}

/// <summary>A page of settled claims.</summary>
[Toestand("betalerblad")]
internal sealed record BetalerbladState
{
    public Betalerblad? Blad { get; init; }
}
