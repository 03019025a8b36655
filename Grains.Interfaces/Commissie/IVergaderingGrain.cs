using System.Collections.Immutable;
using Orleans.Concurrency;
using OrleansSchool.Basis;
using OrleansSchool.Leerlingen;
using OrleansSchool.Nachtronde;
using OrleansSchool.Persoon;

namespace OrleansSchool.Commissie;

/// <summary>Which body meets; the order is stored.</summary>
public enum Vergadersoort
{
    /// <summary>At least two a schooljaar (TSO-2f).</summary>
    Commissie = 1,

    /// <summary>Commissie and all overblijfkrachten, at least three a schooljaar (TSO-5a, TSO-5b).</summary>
    Werkgroep,
}

/// <summary>Who brings something in, or gets a copy (TSO-2g, TSO-2j, TSO-2l); the order is stored.</summary>
public enum Geleding
{
    Commissie = 1,
    Werkgroep,
    Team,
    Schoolleiding,
    Ouderraad,
    Mr,
    Ouders,
    Bestuur,
}

/// <summary>How far a meeting is; the order is stored.</summary>
public enum Vergaderstap
{
    /// <summary>Items can be brought in until a week before.</summary>
    Gepland = 1,
    AgendaVerstuurd,

    /// <summary>It was held; the minutes are being written.</summary>
    Gehouden,
    NotulenVastgesteld,

    /// <summary>Ouderraad, MR and schoolleiding have their copy.</summary>
    Verspreid,
    Afgelast,
}

/// <summary>An item of the agenda with its minutes.</summary>
/// <param name="Vast">Put there by the intranet: opening, Kwaliteit (TSO-2b), rondvraag; at the first werkgroep of the year agreements, planning and rooster (TSO-5b).</param>
/// <param name="TeLaat">Came within a week of the meeting: goes to the next one unless the voorzitter lets it in.</param>
/// <param name="Minuten">How long it may take.</param>
/// <param name="BesluitId">Besluit that it is about; null for none.</param>
/// <param name="Verslag">What was said and decided; may name children.</param>
/// <param name="Leestekst">The same for parents, without a child's name (TSO-2j); null while it is the same as <paramref name="Verslag"/>.</param>
/// <param name="Versie">Of its report: grows each time that somebody types in it.</param>
[GenerateSerializer, Immutable, Alias("agendapunt")]
public sealed record Agendapunt(
    [property: Id(0)] string Id, [property: Id(1)] int Nr, [property: Id(2)] string Titel, [property: Id(3)] string? Toelichting, [property: Id(4)] string IndienerNaam,
    [property: Id(5)] Geleding Geleding, [property: Id(6)] DateOnly IngediendOp, [property: Id(7)] bool Vast, [property: Id(8)] bool TeLaat, [property: Id(9)] int Minuten,
    [property: Id(10)] string? BesluitId, [property: Id(11)] string? Verslag, [property: Id(12)] string? Leestekst,
    [property: Id(13)] long Versie = 0);

[GenerateSerializer, Immutable, Alias("agendapunt-invoer")]
public sealed record AgendapuntInvoer(
    [property: Id(0)] string Titel, [property: Id(1)] string? Toelichting, [property: Id(2)] Geleding Geleding, [property: Id(3)] int Minuten, [property: Id(4)] string? BesluitId);

/// <summary>Somebody does something before a day.</summary>
[GenerateSerializer, Immutable, Alias("actiepunt")]
public sealed record Actiepunt(
    [property: Id(0)] string Id, [property: Id(1)] string Tekst, [property: Id(2)] string WieNaam, [property: Id(3)] string? WieAccountId, [property: Id(4)] DateOnly Voor,
    [property: Id(5)] DateOnly? KlaarOp, [property: Id(6)] string? KlaarTekst);

/// <summary>Who comes; the order of answers is stored.</summary>
public enum Komst
{
    Onbekend = 0,
    Ja,
    Nee,

    /// <summary>Was there, as the minutes say.</summary>
    WasEr,
    WasErNiet,
}

[GenerateSerializer, Immutable, Alias("genodigde")]
public sealed record Genodigde(
    [property: Id(0)] string Id, [property: Id(1)] string? AccountId, [property: Id(2)] string Naam, [property: Id(3)] string? Email, [property: Id(4)] string Functie, [property: Id(5)] Komst Komst);

/// <summary>That a piece went to somebody (TSO-2h, TSO-2j): the register.</summary>
/// <param name="Stuk">agenda, notulen or leesversie.</param>
/// <param name="Aantal">Mails; one for a geleding that isn't named.</param>
/// <param name="OpPapier">Handed over, as somebody says.</param>
[GenerateSerializer, Immutable, Alias("verzending")]
public sealed record Verzending(
    [property: Id(0)] string Stuk, [property: Id(1)] Geleding Aan, [property: Id(2)] DateTimeOffset Op, [property: Id(3)] int Aantal, [property: Id(4)] bool OpPapier,
    [property: Id(5)] string DoorNaam);

/// <summary>What wasn't right in settled minutes: it stands beside them, the minutes stay as they are. Names no child.</summary>
[GenerateSerializer, Immutable, Alias("notulencorrectie")]
public sealed record Notulencorrectie(
    [property: Id(0)] string PuntId, [property: Id(1)] string Tekst, [property: Id(2)] string Reden, [property: Id(3)] DateTimeOffset Op, [property: Id(4)] string DoorNaam);

/// <summary>Where the reading copy names a child as it is now; for who writes the minutes.</summary>
/// <param name="PuntId">Null for the actions.</param>
/// <param name="Namen">The words as they were typed.</param>
/// <param name="InTitel">The title itself does, of an item that somebody brought in: another text for parents doesn't help there.</param>
[GenerateSerializer, Immutable, Alias("leesfout")]
public sealed record Leesfout([property: Id(0)] string? PuntId, [property: Id(1)] int Nr, [property: Id(2)] ImmutableArray<string> Namen, [property: Id(3)] bool InTitel = false);

/// <summary>When and where; the kind and schooljaar don't change.</summary>
/// <param name="Aanleiding">Of an extra meeting: whose remark and what (TSO-2k); null for a planned one.</param>
[GenerateSerializer, Immutable, Alias("vergadering-invoer")]
public sealed record VergaderingInvoer(
    [property: Id(0)] DateOnly Op, [property: Id(1)] TimeOnly Begin, [property: Id(2)] int Minuten, [property: Id(3)] string Plaats, [property: Id(4)] Aanleiding? Aanleiding);

[GenerateSerializer, Immutable, Alias("aanleiding")]
public sealed record Aanleiding([property: Id(0)] Geleding Van, [property: Id(1)] string Naam, [property: Id(2)] string Opmerking);

/// <summary>A meeting as its page shows it.</summary>
/// <param name="InleverenTot">Last day on which an item comes in time: eight days before, so that a whole week lies between.</param>
/// <param name="AgendaVoor">Last day on which the agenda goes out in time: a week before.</param>
/// <param name="NotulenVoor">When the minutes are asked for.</param>
[GenerateSerializer, Immutable, Alias("vergadering-view")]
public sealed record VergaderingView(
    [property: Id(0)] string Id, [property: Id(1)] Vergadersoort Soort, [property: Id(2)] Schooljaar Jaar, [property: Id(3)] VergaderingInvoer Gegevens, [property: Id(4)] Vergaderstap Stap,
    [property: Id(5)] ImmutableArray<Agendapunt> Punten, [property: Id(6)] ImmutableArray<Genodigde> Genodigden, [property: Id(7)] string? NotulistId,
    [property: Id(8)] ImmutableArray<Actiepunt> Acties, [property: Id(9)] ImmutableArray<Verzending> Verzonden, [property: Id(10)] DateOnly InleverenTot,
    [property: Id(11)] DateOnly AgendaVoor, [property: Id(12)] DateOnly NotulenVoor, [property: Id(13)] long Versie, [property: Id(14)] ImmutableArray<Feit> Geschiedenis,
    [property: Id(15)] VergaderingMag Mag)
{
    [Id(16)]
    public ImmutableArray<Notulencorrectie> Correcties { get; init; } = [];

    /// <summary>Empty for who doesn't write here, and once the minutes are settled.</summary>
    [Id(17)]
    public ImmutableArray<Leesfout> Leesfouten { get; init; } = [];

    /// <summary>When the agenda went out, and when the minutes were settled; null while they weren't.</summary>
    [Id(18)]
    public DateTimeOffset? AgendaOp { get; init; }

    [Id(19)]
    public DateTimeOffset? NotulenOp { get; init; }

    /// <summary>To which of ouderraad, MR and schoolleiding the minutes didn't go yet (TSO-2j).</summary>
    [Id(20)]
    public ImmutableArray<Geleding> NotulenMist { get; init; } = [];

    /// <summary>Why it doesn't take place; null while it does.</summary>
    [Id(21)]
    public string? AfgelastReden { get; init; }

    /// <summary>For the forms of who comes and who was there: minutes that are typed meanwhile don't make them stale.</summary>
    [Id(22)]
    public long Genodigdenversie { get; init; }

    /// <summary>An item came on the agenda after it was sent: it can be sent once more.</summary>
    [Id(23)]
    public bool AgendaAangepast { get; init; }
}

/// <summary>What this person can do here now.</summary>
/// <param name="NotulenLezen">The minutes themselves; who may only see the reading copy gets that as <see cref="Agendapunt.Verslag"/>.</param>
[GenerateSerializer, Immutable, Alias("vergadering-mag")]
public sealed record VergaderingMag(
    [property: Id(0)] bool Beheren, [property: Id(1)] bool Indienen, [property: Id(2)] bool Notuleren, [property: Id(3)] bool Antwoorden, [property: Id(4)] bool NotulenLezen);

/// <summary>
/// Owns one meeting: agenda with its deadlines, who comes, minutes, actions, the register of what was sent (TSO-2f … TSO-2k, TSO-5). Key
/// <c>vergadering/99XX00/id</c>, state <c>vergadering</c>; tells <see cref="IVergaderingenGrain"/> its row by outbox. Minutes with their
/// reading copy are frozen when they are settled; a later change is a correction with a reason that stands beside it.
/// </summary>
[Alias("vergadering")]
public interface IVergaderingGrain : IGrainWithStringKey
{
    /// <summary>What is kept here of one person (AVG art. 15). Without rights: who asks it checked them. Null when nothing is.</summary>
    [AlwaysInterleave, Alias("persoonsgegevens")]
    Task<Persoonsdeel?> Persoonsgegevens(Persoonsleutel wie);

    /// <summary>From the list: makes it with its fixed items and genodigden. Again: changes nothing.</summary>
    [Alias("plan")]
    Task<Uitkomst> Plan(Vergadersoort soort, VergaderingInvoer invoer, OperatieId operatie, Wie wie);

    /// <summary>Who may see minutes gets them once they are settled; before that only who writes and manages.</summary>
    [AlwaysInterleave, Alias("bekijk")]
    Task<Uitkomst<VergaderingView>> Bekijk(Wie wie);

    /// <summary>Another day asks everybody again, and moves the deadlines.</summary>
    [Alias("wijzig")]
    Task<Uitkomst> Wijzig(VergaderingInvoer invoer, long versie, OperatieId operatie, Wie wie);

    [Alias("gelast-af")]
    Task<Uitkomst> GelastAf(string reden, long versie, OperatieId operatie, Wie wie);

    /// <summary>By team, schoolleiding, ouderraad, MR and werkgroep (TSO-2g). Within a week of the meeting it stands apart as too late.</summary>
    [Alias("dien-in")]
    Task<Uitkomst> DienIn(AgendapuntInvoer punt, OperatieId operatie, Wie wie);

    /// <summary>Order, text and minutes of items, while the agenda wasn't sent: all of them, none more or fewer. Of fixed ones only order and minutes.</summary>
    [Alias("zet-agenda")]
    Task<Uitkomst> ZetAgenda(ImmutableArray<Agendapunt> punten, long versie, OperatieId operatie, Wie wie);

    /// <summary>The voorzitter lets an item in that came too late, or moves an item to another meeting.</summary>
    [Alias("laat-toe")]
    Task<Uitkomst> LaatToe(string puntId, string? naarVergaderingId, long versie, OperatieId operatie, Wie wie);

    /// <param name="versie">Of the meeting or of its genodigden (<see cref="VergaderingView.Genodigdenversie"/>).</param>
    [Alias("zet-genodigden")]
    Task<Uitkomst> ZetGenodigden(ImmutableArray<Genodigde> genodigden, string? notulistId, long versie, OperatieId operatie, Wie wie);

    /// <summary>From another meeting: an item that moved here. A fault while this one isn't made yet, so that it is sent again.</summary>
    [Alias("neem-punt")]
    Task NeemPunt(Afzender van, Agendapunt punt);

    /// <summary>Of oneself, or by who manages of somebody who told them.</summary>
    [Alias("antwoord")]
    Task<Uitkomst> Antwoord(string genodigdeId, bool komt, OperatieId operatie, Wie wie);

    /// <summary>Mails the agenda to genodigden, schoolleiding, ouderraad and MR (TSO-2h), with a link to its page, where the calendar item is; kept in the register. Once, until the day moves or an item came on it (<see cref="VergaderingView.AgendaAangepast"/>).</summary>
    [Alias("verstuur-agenda")]
    Task<Uitkomst> VerstuurAgenda(long versie, OperatieId operatie, Wie wie);

    /// <summary>
    /// Autosaved: one item, by the notulist or who manages, from the day of the meeting on. What came too late and has a report was dealt with
    /// all the same: it gets its number, and the history says so. The same text again changes nothing, whatever the version.
    /// </summary>
    /// <param name="verslag">Null leaves it as it is.</param>
    /// <param name="leestekst">Null leaves it as it is; empty is the same as the report.</param>
    /// <param name="versie">Of the item (<see cref="Agendapunt.Versie"/>), so that two people can write about two items.</param>
    [Alias("noteer")]
    Task<Uitkomst> Noteer(string puntId, string? verslag, string? leestekst, long versie, Wie wie);

    /// <summary>Who was there: then it was held. The same again changes nothing, whatever the version.</summary>
    /// <param name="versie">Of the meeting or of its genodigden (<see cref="VergaderingView.Genodigdenversie"/>).</param>
    [Alias("zet-aanwezig")]
    Task<Uitkomst> ZetAanwezig(ImmutableArray<string> genodigdeIds, long versie, Wie wie);

    [Alias("bewaar-actie")]
    Task<Uitkomst> BewaarActie(string? id, string tekst, string wieNaam, string? wieAccountId, DateOnly voor, OperatieId operatie, Wie wie);

    [Alias("actie-klaar")]
    Task<Uitkomst> ActieKlaar(string id, string? tekst, OperatieId operatie, Wie wie);

    /// <summary>
    /// Another title for an item that was brought in, also after the agenda went out, until the minutes are settled: a child may have come to school that the
    /// title names. Who has the agenda keeps it as it was; the history says that the title changed.
    /// </summary>
    [Alias("wijzig-titel")]
    Task<Uitkomst> WijzigTitel(string puntId, string titel, long versie, OperatieId operatie, Wie wie);

    /// <summary>
    /// Settles minutes and reading copy. Refused while the reading copy names a child of the school (<c>leesversie-naam</c>, with the items), an item has no report, or nobody was there.
    /// </summary>
    [Alias("stel-notulen-vast")]
    Task<Uitkomst> StelNotulenVast(long versie, OperatieId operatie, Wie wie);

    /// <summary>After it was settled: stands beside the item; refused with a child's name in it (<c>correctie-naam</c>).</summary>
    [Alias("corrigeer")]
    Task<Uitkomst> Corrigeer(string puntId, string tekst, string reden, long versie, OperatieId operatie, Wie wie);

    /// <summary>Minutes to who was asked, ouderraad, MR and schoolleiding; the reading copy to parents who have a personal link (TSO-2j). To nobody twice.</summary>
    [Alias("verspreid")]
    Task<Uitkomst> Verspreid(bool ookOuders, long versie, OperatieId operatie, Wie wie);

    /// <summary>Handed over on paper, as this person says.</summary>
    [Alias("noteer-verzending")]
    Task<Uitkomst> NoteerVerzending(string stuk, Geleding aan, DateOnly op, OperatieId operatie, Wie wie);

    /// <summary>For parents behind their personal link: settled, in its reading copy, once it went to parents; null otherwise. Without rights.</summary>
    [AlwaysInterleave, Alias("leesversie")]
    Task<Leesversie?> Leesversie();

    [Alias("nacht")]
    Task<Nachtwerk> Nacht();
}

/// <summary>The minutes as parents read them (TSO-2j): no child's name in it.</summary>
[GenerateSerializer, Immutable, Alias("leesversie")]
public sealed record Leesversie(
    [property: Id(0)] string Id, [property: Id(1)] Vergadersoort Soort, [property: Id(2)] DateOnly Op, [property: Id(3)] ImmutableArray<string> Aanwezig,
    [property: Id(4)] ImmutableArray<Agendapunt> Punten, [property: Id(5)] ImmutableArray<Actiepunt> Acties, [property: Id(6)] ImmutableArray<Notulencorrectie> Correcties);

/// <summary>A row of the list.</summary>
/// <param name="Aanwezig">Who were there.</param>
/// <param name="NotulenOp">Day on which the minutes were settled.</param>
/// <param name="VoorOuders">The reading copy went to parents.</param>
[GenerateSerializer, Immutable, Alias("vergaderrij")]
public sealed record Vergaderrij(
    [property: Id(0)] string Id, [property: Id(1)] Vergadersoort Soort, [property: Id(2)] DateOnly Op, [property: Id(3)] TimeOnly Begin, [property: Id(4)] string Plaats,
    [property: Id(5)] Vergaderstap Stap, [property: Id(6)] bool IsExtra, [property: Id(7)] int Punten, [property: Id(8)] int Aanwezig, [property: Id(9)] int OpenActies,
    [property: Id(10)] DateOnly? AgendaOp, [property: Id(11)] DateOnly? NotulenOp, [property: Id(12)] bool AgendaOpTijd, [property: Id(13)] ImmutableArray<string> BesluitIds,
    [property: Id(14)] bool VoorOuders = false);

/// <param name="Nodig">How many of this kind the schooljaar asks.</param>
[GenerateSerializer, Immutable, Alias("vergadertelling")]
public sealed record Vergadertelling(
    [property: Id(0)] Vergadersoort Soort, [property: Id(1)] int Nodig, [property: Id(2)] int Gehouden, [property: Id(3)] int Gepland, [property: Id(4)] string? Waarschuwing);

/// <param name="Acties">Open ones of all meetings, soonest first.</param>
[GenerateSerializer, Immutable, Alias("vergaderingen-view")]
public sealed record VergaderingenView(
    [property: Id(0)] Schooljaar Jaar, [property: Id(1)] ImmutableArray<Vergaderrij> Rijen, [property: Id(2)] ImmutableArray<Vergadertelling> Tellingen,
    [property: Id(3)] ImmutableArray<OpenActie> Acties, [property: Id(4)] bool MagPlannen, [property: Id(5)] bool MagIndienen);

[GenerateSerializer, Immutable, Alias("open-actie")]
public sealed record OpenActie([property: Id(0)] string VergaderingId, [property: Id(1)] Actiepunt Actie);

/// <summary>
/// Knows the meetings of a schooljaar, counts them and warns in time (TSO-2f, TSO-5b). Key <c>vergaderingen/99XX00/2026-2027</c>, state
/// <c>vergaderingen</c>. Rows come from the meetings.
/// </summary>
[Alias("vergaderingen")]
public interface IVergaderingenGrain : IGrainWithStringKey
{
    [AlwaysInterleave, Alias("bekijk")]
    Task<Uitkomst<VergaderingenView>> Bekijk(Wie wie);

    /// <summary>Rows and open actions for other grains: year report, quality, night. Without rights.</summary>
    [AlwaysInterleave, Alias("rijen")]
    Task<ImmutableArray<Vergaderrij>> Rijen();

    /// <summary>The same operation again: the same id.</summary>
    [Alias("plan")]
    Task<Uitkomst<string>> Plan(Vergadersoort soort, VergaderingInvoer invoer, OperatieId operatie, Wie wie);

    [Alias("ontvang-rij")]
    Task OntvangRij(Afzender van, Vergaderrij rij, ImmutableArray<Actiepunt> acties);

    /// <summary>From a meeting that is past its term.</summary>
    [Alias("vergeet")]
    Task Vergeet(string id);

    /// <summary>Counts: a task for the voorzitter. Deadlines of agenda and minutes and actions are told by each meeting's own night.</summary>
    [Alias("nacht")]
    Task<Nachtwerk> Nacht();
}

public static class VergaderingGrenzen
{
    public const int CommissieNodig = 2;
    public const int WerkgroepNodig = 3;
    public const int WeekDagen = 7;
    public const int NotulenDagen = 14;
    public const int PerJaarMax = 40;
    public const int PuntenMax = 40;
    public const int GenodigdenMax = 120;
    public const int ActiesMax = 60;
    public const int TitelMax = 120;
    public const int TekstMax = 4_000;
    public const int VerzendingenMax = 60;
    public const int NaamMax = 100;
    public const int PlaatsMax = 100;
    public const int RedenMax = 300;
    public const int OpmerkingMax = 500;
    public const int CorrectiesMax = 40;
    public const int CorrectieMax = 1_000;
    public const int DuurMin = 15;
    public const int DuurMax = 480;

    /// <summary>Longest item, in minutes.</summary>
    public const int PuntDuurMax = 240;

    /// <summary>Characters of all reports of one meeting together, so that its row stays small enough.</summary>
    public const int VerslagenMax = 90_000;

    /// <summary>Who misses a meeting is warned from this month after the turn of the year, with urgency from the second (TSO-2f, TSO-5b).</summary>
    public const int WaarschuwVanafMaand = 3;
    public const int DringendVanafMaand = 6;

    /// <summary>Words of the register.</summary>
    public const string StukAgenda = "agenda";
    public const string StukNotulen = "notulen";
    public const string StukLeesversie = "leesversie";
}
