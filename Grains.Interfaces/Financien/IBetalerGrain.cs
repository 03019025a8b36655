using System.Collections.Immutable;
using Orleans.Concurrency;
using OrleansSchool.Basis;
using OrleansSchool.Bestanden;
using OrleansSchool.Nachtronde;
using OrleansSchool.Persoon;

namespace OrleansSchool.Financien;

/// <summary>
/// Owns what one payer owes and has: claims, payments, credits, mandates, reminder, uitsluiting (TSO-6b … 6d, TSO-10k … 10n). Key
/// <c>betaler/99XX00/id</c> (id of <see cref="IIdBron"/>, never of a verzorger); state <c>betaler</c>. Only this grain books on
/// <see cref="Boekposten.Debiteuren"/> and <see cref="Boekposten.Tegoeden"/>, by its outbox to the journal of the event's date. At each write and each
/// read: open = Σ claims, credit = Σ payments' Tegoed − settled − paid out; otherwise <see cref="InvalidOperationException"/>. After each write the outbox tells
/// <see cref="IBetalerslijstGrain.OntvangRij"/>, and the children's <c>ILeerlingGrain.OntvangUitsluitingen</c> when that changed. Never calls an afrekening, a run, the kas or
/// the bank: those call it. Signal <see cref="Live.Onderwerpen.Geld"/>.
/// </summary>
[Alias("betaler")]
public partial interface IBetalerGrain : IGrainWithStringKey
{
    /// <summary>What is kept here of one person (AVG art. 15). Without rights: who asks it checked them. Null when nothing is.</summary>
    [AlwaysInterleave, Alias("persoonsgegevens")]
    Task<Persoonsdeel?> Persoonsgegevens(Persoonsleutel wie);

    /// <summary>
    /// For <see cref="Recht.GeldZien"/> and <see cref="Recht.MachtigingenBeheren"/>. Who only has <see cref="Recht.UitsluitingBesluiten"/>: while there is one to decide on, and of
    /// the card what that asks (TSO-10n).
    /// </summary>
    [AlwaysInterleave, Alias("kaart")]
    Task<Uitkomst<BetalerKaart>> Kaart(Wie wie);

    /// <summary>Older settled claims, newest page first; from 1.</summary>
    [Alias("blad")]
    Task<Uitkomst<Betalerblad>> Blad(int nr, Wie wie);

    /// <summary>From <see cref="IBetalersGrain"/>'s outbox: name, mail and children as they are now; makes the payer. Idempotent.</summary>
    [AlwaysInterleave, Alias("ontvang-gegevens")]
    Task OntvangGegevens(Afzender van, Betalergegevens gegevens);

    /// <summary>
    /// From an <see cref="IAfrekeningGrain"/>'s outbox, a claim as it must be. Never refuses. New: books debiteuren / baten (and vooruit). Known: books the
    /// difference; lower than was paid: the rest becomes credit, and settles at once the oldest claim that is due, if one is open (<see cref="Betaalwijze.Verrekend"/>).
    /// While the claim is in a run that is frozen or further, a difference is kept aside as a claim or credit of its own (<c>…/na</c>).
    /// </summary>
    [Alias("ontvang-vordering")]
    Task OntvangVordering(Afzender van, Vorderingopdracht opdracht);

    /// <summary>From kas, bank or incassorun by their outbox. Idempotent by <see cref="Ontvangst.Bron"/>. Never refuses: what fits no claim becomes credit. Lifts an uitsluiting in the same write when the reminded claims are paid (10n).</summary>
    [Alias("ontvang-betaling")]
    Task OntvangBetaling(Afzender van, Ontvangst ontvangst);

    /// <summary>From an incassorun: that line was reversed by the bank. Reopens exactly the claims that it paid, to their part, idempotent by <paramref name="bron"/>; before its payment came it is kept and taken off then.</summary>
    /// <param name="bron"><c>storno/{run}/{nr}/{volg}</c>.</param>
    /// <param name="reden">AC01 … ; MD01, MD07, AC04, AC06, AC13, AG01, SL01 block the mandate until somebody looked.</param>
    [Alias("ontvang-storno")]
    Task OntvangStorno(Afzender van, string bron, string runId, DateOnly op, Geld bedrag, string reden);

    /// <summary>A claim of before the intranet (opening mid-year): books debiteuren / beginbalans.</summary>
    [Alias("neem-beginpost-op")]
    Task<Uitkomst> NeemBeginpostOp(Geld bedrag, string omschrijving, DateOnly vervalt, OperatieId operatie, Wie wie);

    /// <summary>The other way: a credit of before the intranet; books beginbalans / tegoeden.</summary>
    [Alias("neem-begintegoed-op")]
    Task<Uitkomst> NeemBegintegoedOp(Geld bedrag, string omschrijving, OperatieId operatie, Wie wie);

    /// <summary>Settles credit with open claims, oldest due first.</summary>
    [Alias("verreken")]
    Task<Uitkomst> Verreken(long versie, OperatieId operatie, Wie wie);

    /// <summary>Writes a claim off with a reason; by <see cref="Recht.RestitutieGoedkeuren"/>.</summary>
    [Alias("boek-oninbaar")]
    Task<Uitkomst> BoekOninbaar(string vorderingId, string reden, long versie, OperatieId operatie, Wie wie);

    /// <summary>Terms of their own; null ends the one that holds.</summary>
    [Alias("zet-regeling")]
    Task<Uitkomst> ZetRegeling(ImmutableArray<Regelingtermijn> termijnen, long versie, OperatieId operatie, Wie wie);

    [Alias("zet-vlaggen")]
    Task<Uitkomst> ZetVlaggen(Betalervlaggen vlaggen, DateOnly? coulanceTot, string? derde, long versie, Wie wie);

    /// <summary>Asks to pay credit out, to the account of the mandate or a given one; a second person approves (<c>zelfde-persoon</c>).</summary>
    [Alias("vraag-uitbetaling")]
    Task<Uitkomst> VraagUitbetaling(Geld bedrag, string iban, string naam, long versie, OperatieId operatie, Wie wie);

    [Alias("keur-uitbetaling")]
    Task<Uitkomst> KeurUitbetaling(string uitbetalingId, bool akkoord, OperatieId operatie, Wie wie);

    /// <summary>From a betaalrun when it is frozen: books tegoeden / betaling-onderweg. Again for the same run: the same answer; in another run: null.</summary>
    [Alias("neem-in-betaalrun")]
    Task<Uitbetaling?> NeemInBetaalrun(string uitbetalingId, string runId);

    /// <summary>From a betaalrun's outbox: paid on that day, came back, or the run was withdrawn (then approved again).</summary>
    [Alias("ontvang-uitbetaald")]
    Task OntvangUitbetaald(Afzender van, string uitbetalingId, string runId, Uitbetaalstand stand, DateOnly op);

    /// <summary>The bank paid it though its run was withdrawn: in that run again, covered or not. Again for the same run: the same answer; in another run, or over: false.</summary>
    [Alias("neem-toch-in-betaalrun")]
    Task<bool> NeemTochInBetaalrun(string uitbetalingId, string runId);

    /// <summary>Puts its row in the outbox again; for <see cref="IBetalersGrain.VraagRijen"/>.</summary>
    [Alias("zend-rij")]
    Task ZendRij();

    /// <summary>
    /// From the night round: reminder due, costs due, proposal due, lapsed mandates; claims settled in an earlier schooljaar and past the storno term
    /// go to a page; erases itself seven years after its last event.
    /// </summary>
    [Alias("nacht")]
    Task<Nachtwerk> Nacht();
}

/// <summary>What the register of payers tells one.</summary>
/// <param name="Incidenteel">All its children only come now and then: cash on the day (TSO-6c).</param>
[GenerateSerializer, Immutable, Alias("betalergegevens")]
public sealed record Betalergegevens(
    [property: Id(0)] int Nummer, [property: Id(1)] string Naam, [property: Id(2)] string? Email, [property: Id(3)] ImmutableArray<Betalerkind> Kinderen,
    [property: Id(4)] bool Incidenteel = false);

/// <summary>A page of settled claims with their payments: write-once.</summary>
[GenerateSerializer, Immutable, Alias("betalerblad-inhoud")]
public sealed record Betalerblad(
    [property: Id(0)] int Nr, [property: Id(1)] ImmutableArray<Vordering> Vorderingen, [property: Id(2)] ImmutableArray<Betaling> Betalingen);

/// <summary>Key <c>betalerblad/99XX00/betaler/n</c>; only its payer asks it.</summary>
[Alias("betalerblad")]
public interface IBetalerbladGrain : IGrainWithStringKey
{
    /// <exception cref="InvalidOperationException">It was written with other contents.</exception>
    [Alias("leg-vast")]
    Task LegVast(Betalerblad blad);

    [Alias("bekijk")]
    Task<Betalerblad?> Bekijk();

    [Alias("wis")]
    Task Wis();
}

/// <summary>Mandates (TSO-6b).</summary>
public partial interface IBetalerGrain
{
    /// <summary>A new one; the one that could be used until now is withdrawn with it. Refused: <c>ongeldig-iban</c>, an IBAN outside SEPA, a kenmerk that this school used (<see cref="IBetalersGrain.ReserveerKenmerk"/>), a day to come.</summary>
    [Alias("teken-machtiging")]
    Task<Uitkomst<Machtiging>> TekenMachtiging(MachtigingInvoer invoer, OperatieId operatie, Wie wie);

    /// <summary>Another account on the same mandate: the next collection reports the one before as amendment (SMNDA when another bank).</summary>
    [Alias("wijzig-iban")]
    Task<Uitkomst> WijzigIban(string kenmerk, string iban, string naam, DateOnly vanaf, OperatieId operatie, Wie wie);

    /// <summary>Date of signing that was missing, or that the block by the bank was looked into.</summary>
    [Alias("vul-machtiging-aan")]
    Task<Uitkomst> VulMachtigingAan(string kenmerk, DateOnly? getekendOp, bool deblokkeer, OperatieId operatie, Wie wie);

    /// <summary>A line in a run that isn't frozen yet falls out by itself; what is at the bank goes on.</summary>
    [Alias("trek-machtiging-in")]
    Task<Uitkomst> TrekMachtigingIn(string kenmerk, DateOnly per, OperatieId operatie, Wie wie);

    [Alias("machtigingscan")]
    Task<Uitkomst<BestandInhoud>> Machtigingscan(string kenmerk, Wie wie);
}
