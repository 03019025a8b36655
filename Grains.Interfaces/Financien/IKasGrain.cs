using System.Collections.Immutable;
using Orleans.Concurrency;
using OrleansSchool.Basis;
using OrleansSchool.Nachtronde;

namespace OrleansSchool.Financien;

/// <summary>A line of the kasboek; the order is stored.</summary>
public enum Kassoort
{
    /// <summary>Cash for an overblijfdag of a child (TSO-6c).</summary>
    Overblijfdag = 1,

    /// <summary>Cash for a bill of a payer.</summary>
    Rekening,

    /// <summary>Something was bought; needs a post.</summary>
    Uitgave,
    OverigeOntvangst,

    /// <summary>Brought to the bank.</summary>
    Afstorting,

    /// <summary>What the count showed.</summary>
    Verschil,

    /// <summary>Takes another line back: money was returned.</summary>
    Terug,
}

/// <summary>A line, never changed.</summary>
/// <param name="Nr">From 1 each day; the receipt is <c>K 12-11/3</c>. A line from a tablet gets its number on arrival; on paper it named its operation's last four signs.</param>
/// <param name="Bedrag">In above zero, out below.</param>
/// <param name="HersteltNr">The line that this one takes back.</param>
/// <param name="Tablet">Id of the shared tablet; null from an own session.</param>
/// <param name="NagekomenOp">When it came in, when that was after the day was counted or closed: then it stands on the first open day, with its own date in <paramref name="EigenDag"/>.</param>
[GenerateSerializer, Immutable, Alias("kasregel")]
public sealed record Kasregel(
    [property: Id(0)] int Nr, [property: Id(1)] Kassoort Soort, [property: Id(2)] Geld Bedrag, [property: Id(3)] string Omschrijving, [property: Id(4)] string? LeerlingId,
    [property: Id(5)] string? BetalerId, [property: Id(6)] DateOnly? OverblijfDag, [property: Id(7)] string? Post, [property: Id(8)] DateTimeOffset Op,
    [property: Id(9)] string AccountId, [property: Id(10)] string DoorNaam, [property: Id(11)] OperatieId Operatie, [property: Id(12)] int? HersteltNr,
    [property: Id(13)] string? Tablet, [property: Id(14)] DateTimeOffset? NagekomenOp, [property: Id(15)] DateOnly? EigenDag);

/// <summary>Coins and notes: how many of each; the order of <see cref="Kasgeld.Coupures"/>.</summary>
[GenerateSerializer, Immutable, Alias("kastelling")]
public sealed record Kastelling(
    [property: Id(0)] ImmutableArray<int> Aantallen, [property: Id(1)] Geld Geteld, [property: Id(2)] Geld Verwacht, [property: Id(3)] Geld Verschil, [property: Id(4)] string? Uitleg,
    [property: Id(5)] string DoorNaam, [property: Id(6)] string? TweedeNaam, [property: Id(7)] DateTimeOffset Op);

public static class Kasgeld
{
    /// <summary>€ 200 to 5 cent, in cents; 1 and 2 cent don't circulate, so cash receipts are rounded to 5 cent only when the school says so (it doesn't by default).</summary>
    public static ImmutableArray<int> Coupures { get; } = [20_000, 10_000, 5_000, 2_000, 1_000, 500, 200, 100, 50, 20, 10, 5, 2, 1];
}

/// <summary>A day of the kas.</summary>
/// <param name="Begin">Counted or computed balance before it.</param>
/// <param name="Einde">After the difference line, when it was counted.</param>
/// <param name="Telling">Null while it wasn't counted.</param>
[GenerateSerializer, Immutable, Alias("kasdag")]
public sealed record Kasdag(
    [property: Id(0)] DateOnly Datum, [property: Id(1)] Geld Begin, [property: Id(2)] ImmutableArray<Kasregel> Regels, [property: Id(3)] Geld Einde,
    [property: Id(4)] Kastelling? Telling);

/// <summary>A child that pays cash today (TSO-6c): told beforehand, or here without being expected and without structural days.</summary>
/// <param name="Stand">Of the tile: came, not yet, not found.</param>
/// <param name="Kwitantie">Number of the receipt; null while it wasn't paid.</param>
[GenerateSerializer, Immutable, Alias("kaskind")]
public sealed record Kaskind(
    [property: Id(0)] string LeerlingId, [property: Id(1)] string Naam, [property: Id(2)] string GroepId, [property: Id(3)] Overblijven.Tegelstaat Stand,
    [property: Id(4)] Geld Bedrag, [property: Id(5)] int? Kwitantie, [property: Id(6)] bool OpRekening)
{
    /// <summary>On which day of the kasboek the receipt stands: another than the child's own when it came after the count.</summary>
    [Id(7)]
    public DateOnly? KwitantieDag { get; init; }
}

/// <param name="Kinderen">Of today, by groep and name; empty on another day.</param>
/// <param name="Ongeteld">Earlier days that weren't counted.</param>
[GenerateSerializer, Immutable, Alias("kas-view")]
public sealed record KasView(
    [property: Id(0)] Kasdag Dag, [property: Id(1)] ImmutableArray<Kaskind> Kinderen, [property: Id(2)] ImmutableArray<DateOnly> Ongeteld, [property: Id(3)] bool MagOntvangen,
    [property: Id(4)] bool MagTellen, [property: Id(5)] string? WaaromNiet, [property: Id(6)] ImmutableArray<Boekpost> Posten)
{
    /// <summary>On a shared tablet: who would pay cash when it came all the same, so that the kept sheet has a row for who walks in without a connection (LIVE-4). By groep and name.</summary>
    [Id(7)]
    public ImmutableArray<Kaskind> Wellicht { get; init; } = [];
}

/// <summary>What a form or a tablet's queue says.</summary>
/// <param name="Bedrag">In cents, above zero; the kind says in or out.</param>
[GenerateSerializer, Immutable, Alias("kas-invoer")]
public sealed record KasInvoer(
    [property: Id(0)] Kassoort Soort, [property: Id(1)] Geld Bedrag, [property: Id(2)] string? Omschrijving, [property: Id(3)] string? LeerlingId, [property: Id(4)] string? BetalerId,
    [property: Id(5)] DateOnly Dag, [property: Id(6)] string? Post, [property: Id(7)] OperatieId Operatie)
{
    /// <summary>Somebody said that an amount that is far more than what is due is right.</summary>
    [Id(8)]
    public bool Zeker { get; init; }
}

/// <summary>A receipt that a tablet made without a connection.</summary>
[GenerateSerializer, Immutable, Alias("nagekomen-kas")]
public sealed record NagekomenKas(
    [property: Id(0)] long Volgnr, [property: Id(1)] KasInvoer Invoer, [property: Id(2)] DateTimeOffset KlokOp, [property: Id(3)] DateTimeOffset Op, [property: Id(4)] Wie Wie);

/// <summary>
/// Owns the cash of a school, day by day: receipts, expenses, counts, differences (TSO-6c). Key <c>kas/99XX00</c>, state <c>kas</c>: days that aren't counted with their lines,
/// balance, seen operations. A day that is counted goes to <see cref="IKasbladGrain"/> (write-once) and leaves the state in the next write. Begin + Σ lines = end, asserted.
/// Books each line by its outbox (kas / post; a receipt of a child goes to <see cref="IAfrekeningGrain.OntvangContant"/>, of a payer to <see cref="IBetalerGrain.OntvangBetaling"/>: they
/// book it). Signal <see cref="Live.Onderwerpen.Kas"/>.
/// </summary>
[Alias("kas")]
public interface IKasGrain : IGrainWithStringKey
{
    /// <summary>Who only takes cash, and a shared tablet: only today.</summary>
    [AlwaysInterleave, Alias("bekijk")]
    Task<Uitkomst<KasView>> Bekijk(DateOnly datum, Wie wie);

    /// <summary>Today, or a day that isn't counted, at most 14 days ago. Same operation: same receipt. Refused: <c>kas-al-betaald</c> for a child's day that has a receipt, <c>kas-geteld</c>, out more than there is, <c>kas-hoog</c> for far more than is due (see <see cref="KasInvoer.Zeker"/>).</summary>
    [Alias("boek")]
    Task<Uitkomst<Kasregel>> Boek(KasInvoer invoer, Wie wie);

    [Alias("neem-terug")]
    Task<Uitkomst<Kasregel>> NeemTerug(DateOnly datum, int nr, string reden, OperatieId operatie, Wie wie);

    /// <summary>
    /// Counts the day: by coupures. A difference becomes its own line with an explanation (obliged from € 5,00; two names too) and is booked on
    /// <see cref="Boekposten.Kasverschil"/>. Days before it must be counted or have no lines. After it the day is closed.
    /// </summary>
    [Alias("tel")]
    Task<Uitkomst<Kastelling>> Tel(DateOnly datum, ImmutableArray<int> aantallen, string? uitleg, string? tweedeNaam, OperatieId operatie, Wie wie);

    /// <summary>
    /// Receipts of a tablet in its order, each once; answer per line, null when durable. A day that was counted: on the first open day. Money that can't go to a child (gone, over
    /// 14 days ago) is a line on <see cref="Boekposten.Kasverschil"/> of today. Without room no answer: the tablet keeps the line and sends it again.
    /// </summary>
    [Alias("ontvang-nagekomen")]
    Task<ImmutableArray<Overblijven.RijAntwoord>> OntvangNagekomen(ImmutableArray<NagekomenKas> regels);

    /// <summary>Balance by hand when the school begins; books kas / beginbalans is done by <see cref="IJournaalGrain.ZetBeginbalans"/>, which tells this grain.</summary>
    [AlwaysInterleave, Alias("ontvang-beginsaldo")]
    Task OntvangBeginsaldo(Afzender van, Geld saldo);

    /// <summary>Counted and open days of a period, oldest first, for the kasboek; at most 400 days.</summary>
    [AlwaysInterleave, Alias("lees")]
    Task<Uitkomst<Kasdagen>> Lees(DateOnly van, DateOnly totEnMet, Wie wie);

    [Alias("nacht")]
    Task<Nachtwerk> Nacht();
}

[GenerateSerializer, Immutable, Alias("kasdagen")]
public sealed record Kasdagen([property: Id(0)] ImmutableArray<Kasdag> Dagen);

/// <summary>A counted day, write-once. Key <c>kasblad/99XX00/2026-11-12</c>; only the kas asks it.</summary>
[Alias("kasblad")]
public interface IKasbladGrain : IGrainWithStringKey
{
    /// <exception cref="InvalidOperationException">It was written with other contents.</exception>
    [Alias("leg-vast")]
    Task LegVast(Kasdag dag);

    [Alias("bekijk")]
    Task<Kasdag?> Bekijk();

    [Alias("wis")]
    Task Wis();
}
