using System.Collections.Immutable;
using Orleans.Concurrency;
using OrleansSchool.Basis;
using OrleansSchool.Nachtronde;

namespace OrleansSchool.Financien;

/// <summary>A full page of the journal.</summary>
/// <param name="Vorige">Hash before its first booking.</param>
[GenerateSerializer, Immutable, Alias("journaalblad-inhoud")]
public sealed record Journaalblad([property: Id(0)] int Nr, [property: Id(1)] string Vorige, [property: Id(2)] ImmutableArray<Geboekt> Boekingen);

/// <summary>How a journal stands.</summary>
/// <param name="Aantal">Bookings.</param>
/// <param name="Saldi">Of every account that was booked on; they add up to nil.</param>
/// <param name="GeslotenOp">When the schooljaar was closed; null while it is open.</param>
[GenerateSerializer, Immutable, Alias("journaalstand")]
public sealed record Journaalstand(
    [property: Id(0)] Schooljaar Jaar, [property: Id(1)] int Aantal, [property: Id(2)] ImmutableArray<Postsaldo> Saldi, [property: Id(3)] string Hoofd,
    [property: Id(4)] DateTimeOffset? GeslotenOp, [property: Id(5)] string? GeslotenDoor)
{
    public Geld Saldo(string post) => Saldi.FirstOrDefault(s => s.Post == post)?.Saldo ?? Geld.Nul;
}

/// <summary>Bookings of a period, oldest first, with the balances before it.</summary>
/// <param name="Begin">Of all accounts at the begin of <paramref name="Van"/>; baten and lasten count from the first day of the schooljaar.</param>
[GenerateSerializer, Immutable, Alias("journaaldeel")]
public sealed record Journaaldeel(
    [property: Id(0)] DateOnly Van, [property: Id(1)] DateOnly TotEnMet, [property: Id(2)] ImmutableArray<Postsaldo> Begin, [property: Id(3)] ImmutableArray<Geboekt> Boekingen);

/// <summary>An opening balance of a school that begins in the middle of a year. Debtors and credits are not here: they are entered per payer.</summary>
/// <param name="Per">Day from which the journal counts.</param>
/// <param name="Saldi">Bank, kas, reserves, te betalen; debit above zero. The rest is <see cref="Boekposten.Beginbalans"/>.</param>
[GenerateSerializer, Immutable, Alias("beginbalans-invoer")]
public sealed record BeginbalansInvoer([property: Id(0)] DateOnly Per, [property: Id(1)] ImmutableArray<Postsaldo> Saldi);

/// <summary>A booking that a person makes: a bill, a correction, a reserve (TSO-10b).</summary>
/// <param name="Corrigeert">Number of the booking that it puts right; that one stays.</param>
[GenerateSerializer, Immutable, Alias("memoriaal-invoer")]
public sealed record MemoriaalInvoer(
    [property: Id(0)] DateOnly Datum, [property: Id(1)] string Omschrijving, [property: Id(2)] ImmutableArray<Boekregel> Regels, [property: Id(3)] int? Corrigeert,
    [property: Id(4)] string? Stuk);

/// <summary>
/// The double-entry journal of one school and schooljaar, in cents: append-only, hash-chained, full pages write-once (TSO-10i). Key
/// <c>journaal/99XX00/2026-2027</c>. State <c>journaal</c>: the open page, balances, page count, operation ids, <c>Ontvangboek</c>. Sums are
/// asserted before a write and after a read: a page whose lines don't add up, or whose chain breaks, is an <see cref="InvalidOperationException"/>.
/// Who owns an event books it, by its outbox; nobody else does.
/// </summary>
[Alias("journaal")]
public interface IJournaalGrain : IGrainWithStringKey
{
    /// <summary>
    /// From an owner's outbox. Durable when it returns; idempotent by sender number and by <see cref="Boeking.OperatieId"/>. A date in a schooljaar
    /// that is closed is booked here on the first day after it, with its own date kept; a journal that is closed passes the booking on to that of
    /// the next schooljaar through its own outbox (operation id unchanged). Never refuses. Comes in also while this grain waits for another, so that
    /// no two outboxes wait for each other.
    /// </summary>
    [AlwaysInterleave, Alias("boek")]
    Task Boek(Afzender van, Boeking boeking);

    /// <summary>By hand. Only posts that hold on its date, never <see cref="Boekposten.Debiteuren"/> or <see cref="Boekposten.Tegoeden"/>, which are of the payers, nor <see cref="Boekposten.Kas"/>, which has its own lines. Refused in a closed schooljaar and before <see cref="FinancienView.BegonnenPer"/>.</summary>
    [Alias("boek-memoriaal")]
    Task<Uitkomst> BoekMemoriaal(MemoriaalInvoer invoer, OperatieId operatie, Wie wie);

    /// <summary>Once, or again while nothing but opening bookings is there: what was entered before is corrected by a booking, not replaced. Never in a schooljaar that opens with what the one before ended with.</summary>
    [Alias("zet-beginbalans")]
    Task<Uitkomst> ZetBeginbalans(BeginbalansInvoer invoer, OperatieId operatie, Wie wie);

    /// <summary>
    /// From the journal of the schooljaar before, each time that its end balances change from 1 August on: books the difference with what it opened
    /// with before, operation id <c>opening/{jaar}/{volgnr}</c> (SCH-4). Baten minus lasten arrive on <see cref="Boekposten.EigenVermogen"/>.
    /// </summary>
    [AlwaysInterleave, Alias("ontvang-opening")]
    Task OntvangOpening(Afzender van, ImmutableArray<Postsaldo> eindsaldi);

    [AlwaysInterleave, Alias("stand")]
    Task<Uitkomst<Journaalstand>> Stand(Wie wie);

    /// <summary>At most one schooljaar; the period is cut to it. First sees to it that the vrijval of 1 January is booked when that day has come.</summary>
    [Alias("lees")]
    Task<Uitkomst<Journaaldeel>> Lees(DateOnly van, DateOnly totEnMet, Wie wie);

    /// <summary>The same without rights, for <see cref="IBegrotingGrain"/> and for checks.</summary>
    [Alias("lees-intern")]
    Task<Journaaldeel> LeesIntern(DateOnly van, DateOnly totEnMet);

    /// <summary>Walks all pages: sums, numbers, chain. <c>onbekend</c> never; the first fault is named by its number in the refusal.</summary>
    [Alias("controleer")]
    Task<Uitkomst<Journaalstand>> Controleer(Wie wie);

    /// <summary>
    /// After the kascommissie signed (<see cref="IBegrotingGrain"/> asks it): from now on nothing is booked in this schooljaar. Refused before 1 August
    /// after it, while vraagposten aren't nil, and while the kas of the last day wasn't counted. Again: changes nothing.
    /// </summary>
    [Alias("sluit")]
    Task<Uitkomst> Sluit(OperatieId operatie, Wie wie);

    /// <summary>From the night round: vrijval, opening of the next year, what waits; erases the year (pages first) past its term of seven years.</summary>
    [Alias("nacht")]
    Task<Nachtwerk> Nacht();
}

/// <summary>A full page, written once. Key <c>journaalblad/99XX00/2026-2027/n</c>; only its journal asks it.</summary>
[Alias("journaalblad")]
public interface IJournaalbladGrain : IGrainWithStringKey
{
    /// <summary>Again with the same contents is fine. A crash between page and head: the head writes the same page again.</summary>
    /// <exception cref="InvalidOperationException">It was written with other contents.</exception>
    [Alias("leg-vast")]
    Task LegVast(Journaalblad blad);

    /// <summary>Null when it isn't there. Asserts sums and chain.</summary>
    [AlwaysInterleave, Alias("bekijk")]
    Task<Journaalblad?> Bekijk();

    [Alias("wis")]
    Task Wis();
}
