using System.Collections.Immutable;
using Orleans.Concurrency;
using OrleansSchool.Basis;
using OrleansSchool.Nachtronde;

namespace OrleansSchool.Financien;

/// <summary>Steps of a collection run; the order is stored. Each step happens once, asked again it changes nothing.</summary>
public enum Incassostap
{
    Concept = 1,

    /// <summary>Lines are being reserved at the payers, some at a time; goes on after a crash.</summary>
    Bevriezen,

    /// <summary>Lines and hash fixed; the file can be made, by a second person's approval.</summary>
    Bevroren,
    Goedgekeurd,

    /// <summary>Somebody took the file along: same lines, same MsgId, same bytes each time.</summary>
    Bestand,

    /// <summary>Somebody said that the bank has it.</summary>
    Ingediend,

    /// <summary>The statement showed it.</summary>
    Verwerkt,

    /// <summary>56 days after the collection: nothing can come back without a reason. Unauthorised ones still may, until 13 months.</summary>
    Afgerond,
    Ingetrokken,
}

/// <summary>How one line stands; the order is stored.</summary>
public enum Incassoregelstand
{
    Open = 1,
    Betaald,
    Gestorneerd,
    Vervallen,
}

/// <summary>A line, fixed at freezing.</summary>
/// <param name="Nr">From 1.</param>
/// <param name="EndToEndId"><c>{runId}-{nr:0000}</c>, at most 35: the statement leads back to the line by it.</param>
/// <param name="Omschrijving"><c>TSO {school} {termijn} {kenmerk}</c>, SEPA set, at most 140; no child's name.</param>
/// <param name="Volgorde">RCUR, FRST (setting), never OOFF.</param>
/// <param name="StornoReden">Why the bank took it back; of a line that fell out: what somebody wrote of why the bank refused it.</param>
[GenerateSerializer, Immutable, Alias("incassoregel")]
public sealed record Incassoregel(
    [property: Id(0)] int Nr, [property: Id(1)] Incassobijdrage Bijdrage, [property: Id(2)] string EndToEndId, [property: Id(3)] string Volgorde,
    [property: Id(4)] string Omschrijving, [property: Id(5)] Incassoregelstand Stand, [property: Id(6)] string? StornoReden, [property: Id(7)] DateOnly? StornoOp);

/// <summary>A run as page and file need it.</summary>
/// <param name="Hash">SHA-256 over the lines in canonical form (nr, payer, kenmerk, IBAN, cents, endToEnd, seq), lower case; null before freezing.</param>
/// <param name="BerichtId">MsgId: <c>{brin6}-{runId}</c>, at most 35.</param>
/// <param name="Regels">All that go to the bank.</param>
/// <param name="Vragen">Of the concept: who isn't in it and why. Afterwards those of the moment of freezing, and whose mandate was withdrawn before the file was made.</param>
/// <param name="PerBrief">Lines whose payer has no mail address: the pre-notification goes by letter.</param>
/// <param name="Taak">What a person must look at, such as an amount of the bank that isn't that of the lines; null without.</param>
/// <param name="Aangekondigd">Lines up to which the pre-notification went.</param>
/// <param name="Schoolnaam">As it was when the lines were fixed: the file keeps its bytes. Null before.</param>
[GenerateSerializer, Immutable, Alias("incassorun-view")]
public sealed record IncassorunView(
    [property: Id(0)] string Id, [property: Id(1)] Schooljaar Jaar, [property: Id(2)] string Termijn, [property: Id(3)] Incassostap Stap, [property: Id(4)] long Versie,
    [property: Id(5)] DateOnly Incassodatum, [property: Id(6)] DateOnly AankondigenVoor, [property: Id(7)] DateOnly IndienenVoor, [property: Id(8)] string? Hash,
    [property: Id(9)] string BerichtId, [property: Id(10)] Bankgegevens? Bank, [property: Id(11)] ImmutableArray<Incassoregel> Regels, [property: Id(12)] ImmutableArray<Incassovraag> Vragen,
    [property: Id(13)] Geld Totaal, [property: Id(14)] Geld Betaald, [property: Id(15)] Geld Gestorneerd, [property: Id(16)] string MakerId, [property: Id(17)] string? AkkoordDoor,
    [property: Id(18)] DateTimeOffset? AkkoordOp, [property: Id(19)] DateTimeOffset? AangekondigdOp, [property: Id(20)] DateTimeOffset? BestandOp, [property: Id(21)] DateTimeOffset? IngediendOp,
    [property: Id(22)] string? WaaromNiet, [property: Id(23)] bool MagAkkoord, [property: Id(24)] ImmutableArray<int> PerBrief, [property: Id(25)] string? Taak,
    [property: Id(26)] int Aangekondigd, [property: Id(27)] string? Schoolnaam = null);

/// <summary>A line that the bank took back, as a statement says it.</summary>
/// <param name="Bron">Statement and line, <c>afschrift/{id}/{nr}</c>; the same again changes nothing.</param>
/// <param name="Bedrag">Above zero.</param>
/// <param name="Reden">Reason code; MS03 when the bank gave none.</param>
[GenerateSerializer, Immutable, Alias("stornomelding")]
public sealed record Stornomelding(
    [property: Id(0)] string Bron, [property: Id(1)] string? EndToEndId, [property: Id(2)] string? Kenmerk, [property: Id(3)] Geld Bedrag, [property: Id(4)] string Reden, [property: Id(5)] DateOnly Op);

/// <summary>
/// One collection as a resumable step machine: concept → bevroren (hash) → goedgekeurd (another person) → bestand → ingediend → verwerkt → afgerond (TSO-6b). Key
/// <c>incasso/99XX00/id</c> (id 12 of a-z0-9), state <c>incasso</c> with lines' standings; the fixed lines stand in <see cref="IIncassobladGrain"/>. A claim is in one run: the
/// payer keeps that. Any step twice changes nothing. Signal <see cref="Live.Onderwerpen.Geld"/>.
/// </summary>
[Alias("incasso")]
public interface IIncassorunGrain : IGrainWithStringKey
{
    [Alias("bekijk")]
    Task<Uitkomst<IncassorunView>> Bekijk(Wie wie);

    /// <summary>Also announces itself to <see cref="IIncassosGrain"/> before the first write. Refused for a day that isn't a TARGET day, in the past, or sooner than the pre-notification allows.</summary>
    /// <param name="termijn">For the description: <c>sep 2026</c>.</param>
    [Alias("maak")]
    Task<Uitkomst> Maak(DateOnly incassodatum, string termijn, OperatieId operatie, Wie wie);

    /// <summary>Reserves at all payers and fixes lines and hash. Refused with <c>verouderd</c> when the total isn't what was shown, unless it is going on after a crash.</summary>
    [Alias("bevries")]
    Task<Uitkomst> Bevries(Geld getoondTotaal, OperatieId operatie, Wie wie);

    /// <summary>Another person than who made and froze it (<c>zelfde-persoon</c>), against the hash that was shown.</summary>
    [Alias("keur-goed")]
    Task<Uitkomst> KeurGoed(string hash, OperatieId operatie, Wie wie);

    /// <summary>Pre-notification by mail to each payer in it (no child's name): amount, date, kenmerk, incassant-ID. Who has no mail is a list for letters. Once.</summary>
    [Alias("kondig-aan")]
    Task<Uitkomst> KondigAan(OperatieId operatie, Wie wie);

    /// <summary>The lines for the file; from Goedgekeurd on, each time the same. The first time a line whose mandate can't be used any more falls out. Refused when pre-notification is not done, or its days are not kept by then.</summary>
    [Alias("voor-bestand")]
    Task<Uitkomst<IncassorunView>> VoorBestand(Wie wie);

    /// <summary>The bank has it. From now on it can't be withdrawn here.</summary>
    [Alias("dien-in")]
    Task<Uitkomst> DienIn(OperatieId operatie, Wie wie);

    /// <summary>Before Ingediend: the claims are free again.</summary>
    [Alias("trek-in")]
    Task<Uitkomst> TrekIn(string reden, OperatieId operatie, Wie wie);

    /// <summary>
    /// From a statement's outbox: the bank credited this run (all lines that are open, Σ must be <paramref name="bedrag"/>), or one line by EndToEndId. Each line once;
    /// lines that were paid or reversed before stay. Withdrawn after the file was made and collected all the same: it is at the bank after all. Tells the payers (<c>incasso-onderweg D / debiteuren C</c>). Another amount than the lines': kept as a task, nothing is paid.
    /// </summary>
    /// <returns>False when it isn't of this run or doesn't add up: the statement's line goes to a person.</returns>
    [Alias("ontvang-verwerking")]
    Task<bool> OntvangVerwerking(Afzender van, string? endToEndId, Geld bedrag, DateOnly op);

    /// <summary>The bank took a line back. By EndToEndId, else by kenmerk when one line has it. A line that wasn't seen paid is paid and reversed. Twice for one line: only with another statement line.</summary>
    [Alias("ontvang-storno")]
    Task<bool> OntvangStorno(Afzender van, Stornomelding storno);

    /// <summary>Goes on with what a crash broke off, sends what waits, finishes after 56 days, erases past its term.</summary>
    [Alias("nacht")]
    Task<Nachtwerk> Nacht();

    /// <summary>The bank refused this line before it collected it (it never was on a statement): the claim is free again, and by some codes the mandate is blocked. Only from Bestand on, for a line that is open.</summary>
    /// <param name="reden">As the bank says it, with its code when it gave one; kept with the line.</param>
    [Alias("meld-afgekeurd")]
    Task<Uitkomst> MeldAfgekeurd(int nr, string reden, OperatieId operatie, Wie wie);

    /// <summary>Said to be refused by mistake: the line waits for the bank again, and its claims are reserved. While the run is at the bank; not after it is finished, nor when another run took a claim.</summary>
    [Alias("herstel-afgekeurd")]
    Task<Uitkomst> HerstelAfgekeurd(int nr, OperatieId operatie, Wie wie);
}

/// <summary>Fixed lines of a run, at most <see cref="FinancienGrenzen.RegelsPerBlad"/>. Key <c>incassoblad/99XX00/run/n</c>.</summary>
[Alias("incassoblad")]
public interface IIncassobladGrain : IGrainWithStringKey
{
    /// <summary>
    /// While the run freezes: after a crash the same page may come again, with another line when a payer signed or paid in between. The run's hash guards it from then on.
    /// </summary>
    [Alias("leg-vast")]
    Task LegVast(ImmutableArray<Incassoregel> regels);

    [AlwaysInterleave, Alias("bekijk")]
    Task<ImmutableArray<Incassoregel>> Bekijk();

    [Alias("wis")]
    Task Wis();
}

/// <summary>A run in the list.</summary>
/// <param name="Soort">incasso or betaling.</param>
[GenerateSerializer, Immutable, Alias("runrij")]
public sealed record Runrij(
    [property: Id(0)] string Id, [property: Id(1)] string Soort, [property: Id(2)] string Termijn, [property: Id(3)] string Stap, [property: Id(4)] DateOnly Datum, [property: Id(5)] int Aantal,
    [property: Id(6)] Geld Totaal, [property: Id(7)] bool Open, [property: Id(8)] string BerichtId);

/// <summary>Which collection and payment runs a school has, so that a statement finds them. Key <c>incassos/99XX00</c>, state <c>incassos</c>; fed by the runs' outboxes.</summary>
[Alias("incassos")]
public interface IIncassosGrain : IGrainWithStringKey
{
    [AlwaysInterleave, Alias("alles")]
    Task<ImmutableArray<Runrij>> Alles();

    /// <summary>Before its first write: from then on night and statements know it.</summary>
    [AlwaysInterleave, Alias("kondig-aan")]
    Task KondigAan(string id, string soort);

    [AlwaysInterleave, Alias("ontvang-rij")]
    Task OntvangRij(Afzender van, Runrij rij);

    [AlwaysInterleave, Alias("vergeet")]
    Task Vergeet(string id);
}
