using System.Collections.Immutable;
using Orleans.Concurrency;
using OrleansSchool.Basis;
using OrleansSchool.Nachtronde;

namespace OrleansSchool.Financien;

/// <summary>What a statement line turned out to be; the order is stored.</summary>
public enum Regelsoort
{
    /// <summary>Nobody knows yet: on <see cref="Boekposten.Vraagposten"/> until a person says.</summary>
    Onbekend = 1,
    Overboeking,
    Incasso,
    Storno,
    Uitbetaling,

    /// <summary>A payment out that came back.</summary>
    UitbetalingTerug,
    Afstorting,

    /// <summary>Bank costs, interest, a bill: booked on a post by a person or by a remembered rule.</summary>
    Post,
}

/// <summary>How a line was handled; the order is stored.</summary>
public enum Regelstatus
{
    /// <summary>Booked.</summary>
    Geboekt = 1,

    /// <summary>Listed: booked on vraagposten, waits for a person.</summary>
    Lijst,

    /// <summary>Not booked, with a reason: information only (PDNG, INFO), a balance of nil, or another account's.</summary>
    Genegeerd,
}

/// <summary>One amount of a statement: a TxDtls, or the entry itself when it has none or they don't add up to it.</summary>
/// <param name="Nr">From 1 within the statement; stable for the same file.</param>
/// <param name="Bedrag">In above zero, out below.</param>
/// <param name="BankRef">AcctSvcrRef of entry or transaction.</param>
/// <param name="Code">Domain/family/subfamily, <c>PMNT/IDDT/UPDD</c>, or the proprietary code.</param>
/// <param name="Genegeerd">Why the reader leaves it out of the booked ones (<see cref="Regelstatus.Genegeerd"/>); null otherwise.</param>
[GenerateSerializer, Immutable, Alias("afschriftregel")]
public sealed record Afschriftregel(
    [property: Id(0)] int Nr, [property: Id(1)] DateOnly Datum, [property: Id(2)] Geld Bedrag, [property: Id(3)] bool IsTerugdraaiing, [property: Id(4)] string? BankRef,
    [property: Id(5)] string Code, [property: Id(6)] string? EndToEndId, [property: Id(7)] string? Machtiging, [property: Id(8)] string? PmtInfId, [property: Id(9)] string? BerichtId,
    [property: Id(10)] int? AantalInBatch, [property: Id(11)] string? TegenIban, [property: Id(12)] string? TegenNaam, [property: Id(13)] string Omschrijving, [property: Id(14)] string? Kenmerk,
    [property: Id(15)] string? Reden, [property: Id(16)] string? Genegeerd);

/// <summary>One statement as read (camt.053): <c>Begin + Σ Regels = Eind</c> is asserted by the reader, with the ignored ones apart.</summary>
/// <param name="Id">Stmt/Id; with <paramref name="Iban"/> and <paramref name="Volgnummer"/> what makes it one.</param>
/// <param name="Begin">OPBD (or PRCD), null when the file has none: refused by <see cref="IBankGrain.Lees"/> unless it is the first.</param>
[GenerateSerializer, Immutable, Alias("ingelezen-afschrift")]
public sealed record IngelezenAfschrift(
    [property: Id(0)] string Id, [property: Id(1)] string Iban, [property: Id(2)] string? Volgnummer, [property: Id(3)] string Versie, [property: Id(4)] DateOnly Van,
    [property: Id(5)] DateOnly TotEnMet, [property: Id(6)] Geld? Begin, [property: Id(7)] Geld? Eind, [property: Id(8)] ImmutableArray<Afschriftregel> Regels);

/// <summary>A line with what became of it.</summary>
/// <param name="Voorstel">Payers who fit, best first, with why; for <see cref="Regelstatus.Lijst"/>.</param>
[GenerateSerializer, Immutable, Alias("verwerkte-regel")]
public sealed record VerwerkteRegel(
    [property: Id(0)] Afschriftregel Regel, [property: Id(1)] Regelsoort Soort, [property: Id(2)] Regelstatus Status, [property: Id(3)] string? BetalerId, [property: Id(4)] string? RunId,
    [property: Id(5)] string? Post, [property: Id(6)] string Zin, [property: Id(7)] ImmutableArray<Matchvoorstel> Voorstel, [property: Id(8)] string? DoorNaam);

[GenerateSerializer, Immutable, Alias("matchvoorstel")]
public sealed record Matchvoorstel([property: Id(0)] string BetalerId, [property: Id(1)] ImmutableArray<Betaaldeel> Delen, [property: Id(2)] string Waarom, [property: Id(3)] bool Zeker);

/// <summary>A statement in the list. <c>Geboekt + Lijst + Genegeerd = Eind − Begin</c>, asserted.</summary>
/// <param name="Al">It was read before: nothing was booked.</param>
[GenerateSerializer, Immutable, Alias("afschriftrij")]
public sealed record Afschriftrij(
    [property: Id(0)] string AfschriftId, [property: Id(1)] string Id, [property: Id(2)] string Iban, [property: Id(3)] string? Volgnummer, [property: Id(4)] DateOnly Van,
    [property: Id(5)] DateOnly TotEnMet, [property: Id(6)] Geld Begin, [property: Id(7)] Geld Eind, [property: Id(8)] int Regels, [property: Id(9)] Geld Geboekt,
    [property: Id(10)] Geld Lijst, [property: Id(11)] Geld Genegeerd, [property: Id(12)] int OpLijst, [property: Id(13)] bool Klaar, [property: Id(14)] bool Al);

/// <summary>What became of a file.</summary>
[GenerateSerializer, Immutable, Alias("inleesuitslag")]
public sealed record Bankuitslag([property: Id(0)] ImmutableArray<Afschriftrij> Afschriften, [property: Id(1)] ImmutableArray<string> Meldingen);

[GenerateSerializer, Immutable, Alias("bank-view")]
public sealed record BankView(
    [property: Id(0)] ImmutableArray<Afschriftrij> Afschriften, [property: Id(1)] Geld Saldo, [property: Id(2)] DateOnly? BijTotEnMet, [property: Id(3)] ImmutableArray<string> Gaten,
    [property: Id(4)] int OpLijst, [property: Id(5)] bool MagVerwerken);

/// <summary>
/// Which statements a school read. Key <c>bank/99XX00</c>, state <c>bank</c>: a row a statement and digests of (IBAN, Id, Volgnummer) and of (AcctSvcrRef, date, amount). The statement of
/// that name again is shown and changes nothing; a statement of another name whose lines were all booked before is refused with <c>afschrift-overlapt</c>, single lines that were
/// booked before are ignored with that reason.
/// </summary>
[Alias("bank")]
public interface IBankGrain : IGrainWithStringKey
{
    [AlwaysInterleave, Alias("bekijk")]
    Task<Uitkomst<BankView>> Bekijk(Wie wie);

    /// <summary>
    /// All statements of one file, oldest first. Refused for the account of another (<c>andere-rekening</c>), another currency, a sum that isn't right, and (<c>afschrift-dagen</c>) for lines
    /// without a reference of the bank over days that were read before, when the balances don't connect.
    /// </summary>
    [Alias("lees")]
    Task<Uitkomst<Bankuitslag>> Lees(ImmutableArray<IngelezenAfschrift> afschriften, OperatieId operatie, Wie wie);

    [AlwaysInterleave, Alias("ontvang-afschrift")]
    Task OntvangAfschrift(Afzender van, Afschriftrij rij);

    /// <summary>From a statement, before it writes what it must tell others: the night visits it until nothing of it waits, also when its row says that it is done.</summary>
    [AlwaysInterleave, Alias("bewaak")]
    Task Bewaak(string afschriftId);

    [Alias("nacht")]
    Task<Nachtwerk> Nacht();
}

/// <summary>One statement with its lines and how far each was handled; resumable per line. Key <c>afschrift/99XX00/id</c>; lines in <see cref="IAfschriftbladGrain"/>.</summary>
[Alias("afschrift")]
public interface IAfschriftGrain : IGrainWithStringKey
{
    /// <summary>From the bank: stores the lines, then handles each once: books bank / counter-post by its outbox and tells payer or run. After a crash the night goes on.</summary>
    [Alias("begin")]
    Task Begin(IngelezenAfschrift afschrift, string doorNaam);

    [Alias("bekijk")]
    Task<Uitkomst<Afschrift>> Bekijk(Wie wie);

    /// <summary>A line on the list is for this payer (with these claims, or none: oldest first): from vraagposten to debiteuren, by the payer. Of what went out
    /// (paid back by hand, or taken back by the bank) without claims: credit first, then what was paid last. Corrected by another choice: a booking back and a new one.</summary>
    [Alias("koppel-betaler")]
    Task<Uitkomst> KoppelBetaler(int nr, string betalerId, ImmutableArray<Betaaldeel> delen, OperatieId operatie, Wie wie);

    /// <summary>For a post: bank costs, a bill, a deposit of the kas (<see cref="Boekposten.Kruisposten"/>), a payment out.</summary>
    [Alias("koppel-post")]
    Task<Uitkomst> KoppelPost(int nr, string post, string omschrijving, OperatieId operatie, Wie wie);

    [Alias("nacht")]
    Task<Nachtwerk> Nacht();
}

[GenerateSerializer, Immutable, Alias("afschrift-view")]
public sealed record Afschrift([property: Id(0)] Afschriftrij Rij, [property: Id(1)] ImmutableArray<VerwerkteRegel> Regels, [property: Id(2)] bool MagKoppelen, [property: Id(3)] ImmutableArray<Boekpost> Posten);

/// <summary>At most <see cref="FinancienGrenzen.RegelsPerBlad"/> lines of a statement with their handling. Key <c>afschriftblad/99XX00/id/n</c>; only its statement asks it.</summary>
[Alias("afschriftblad")]
public interface IAfschriftbladGrain : IGrainWithStringKey
{
    [Alias("bewaar")]
    Task Bewaar(ImmutableArray<VerwerkteRegel> regels);

    [AlwaysInterleave, Alias("bekijk")]
    Task<ImmutableArray<VerwerkteRegel>> Bekijk();

    [Alias("wis")]
    Task Wis();
}
