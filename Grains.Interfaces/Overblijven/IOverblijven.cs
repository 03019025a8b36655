using System.Collections.Immutable;
using Orleans.Concurrency;
using OrleansSchool.Basis;
using OrleansSchool.Leerlingen;
using OrleansSchool.Nachtronde;
using OrleansSchool.Persoon;

namespace OrleansSchool.Overblijven;

/// <summary>What an overblijfgroep knows of one of its children: enough to say who is expected on any date.</summary>
[GenerateSerializer, Immutable, Alias("groepslid")]
public sealed record Groepslid(
    [property: Id(0)] string LeerlingId, [property: Id(1)] bool Actief, [property: Id(2)] ImmutableArray<Aanmelding> Aanmeldingen,
    [property: Id(3)] ImmutableArray<Dagwijziging> Dagwijzigingen, [property: Id(4)] ImmutableArray<Blokkade> Blokkades);

/// <summary>A period in which a child is geschorst (TSO-9c) or uitgesloten (TSO-10n); its end may be open.</summary>
/// <param name="Dagen">Weekdays on which it holds: the days of one payer; none is all (TSO-10n).</param>
[GenerateSerializer, Immutable, Alias("blokkade")]
public sealed record Blokkade(
    [property: Id(0)] Verwachting Soort, [property: Id(1)] DateOnly Van, [property: Id(2)] DateOnly? TotEnMet, [property: Id(3)] Weekdagen Dagen = Weekdagen.Geen)
{
    public bool GeldtOp(DateOnly datum) => Van <= datum && (TotEnMet is null || datum <= TotEnMet) && (Dagen == Weekdagen.Geen || Dagen.Heeft(datum.Weekdag()));
}

/// <summary>Whether the list of a groep was kept on a day. Without a mark nobody knows who was there; that isn't zero (XLS-1).</summary>
public enum Lijststand
{
    NietBijgehouden = 0,

    /// <summary>Today: there are marks and more may come.</summary>
    NogBezig,
    Bijgehouden,
}

/// <summary>Numbers of one date, for lists and reports; of a day to come only what is expected.</summary>
/// <param name="Aanwezig">Who was there, also those fetched early.</param>
/// <param name="Lijst">Only of a list that was kept are the counts a fact.</param>
[GenerateSerializer, Immutable, Alias("dag-aantal")]
public sealed record DagAantal(
    [property: Id(0)] DateOnly Datum, [property: Id(1)] int Verwacht, [property: Id(2)] int Aanwezig, [property: Id(3)] bool HadOverblijven,
    [property: Id(4)] int Afgemeld, [property: Id(5)] int NietGevonden, [property: Id(6)] Lijststand Lijst);

/// <summary>Pattern and counts of one groep over a period (XLS-1: aantallen).</summary>
/// <param name="StructureelPerWeekdag">Five numbers, Monday first, on the last day of the period.</param>
[GenerateSerializer, Immutable, Alias("groep-aantallen")]
public sealed record GroepAantallen(
    [property: Id(0)] string GroepId, [property: Id(1)] ImmutableArray<int> StructureelPerWeekdag, [property: Id(2)] ImmutableArray<DagAantal> Dagen);

/// <summary>Turns that lapsed on a date because the groep was away (SCH-1).</summary>
/// <param name="Uitje">Where to.</param>
/// <param name="LeerlingIds">Who would have stayed: a structural day or an extra one.</param>
[GenerateSerializer, Immutable, Alias("vervallen-beurten-van")]
public sealed record VervallenBeurten(
    [property: Id(0)] DateOnly Datum, [property: Id(1)] string Uitje, [property: Id(2)] ImmutableArray<string> LeerlingIds);

/// <summary>
/// Owns who of a groep is expected when. Key <c>overblijfgroep/99XX00/2026-2027/id</c>. Fed by its children's outboxes.
/// </summary>
[Alias("overblijfgroep")]
public partial interface IOverblijfgroepGrain : IGrainWithStringKey
{
    /// <summary>From a leerling's outbox: the child as it is now; <c>Actief</c> false takes it out of this groep from now on.</summary>
    [Alias("ontvang-lid")]
    Task OntvangLid(Afzender van, Groepslid lid);

    /// <summary>The board; refused for who may not see this groep.</summary>
    [AlwaysInterleave, Alias("bord")]
    Task<Uitkomst<GroepBord>> Bord(DateOnly datum, Wie wie);

    /// <summary>The same without names or rights, for the middag's overview.</summary>
    [AlwaysInterleave, Alias("stand")]
    Task<GroepStand> Stand(DateOnly datum);

    /// <summary>How each named child stands on that date; children of another groep are missing from the answer.</summary>
    [AlwaysInterleave, Alias("verwachting")]
    Task<ImmutableDictionary<string, Verwachting>> Verwachting(DateOnly datum);

    /// <summary>For each date in the period on which the groep is away: whose turn lapsed, and so is credited (SCH-1).</summary>
    [AlwaysInterleave, Alias("vervallen-beurten")]
    Task<ImmutableArray<VervallenBeurten>> VervallenBeurten(DateOnly van, DateOnly totEnMet);

    /// <summary>At most <see cref="OverblijfGrenzen.RapportDagenMax"/> days.</summary>
    [AlwaysInterleave, Alias("aantallen")]
    Task<Uitkomst<GroepAantallen>> Aantallen(DateOnly van, DateOnly totEnMet, Wie wie);

    /// <summary>
    /// From a leerling that is erased: texts and names of who entered them go. On which days somebody was expected stays, under an id that
    /// nothing leads back from, so that the counts of the schooljaar stay right until its own term.
    /// </summary>
    [Alias("maak-naamloos")]
    Task MaakNaamloos(string leerlingId);

    /// <summary>From the night round: erases all of it; changes nothing before the term is over.</summary>
    [Alias("nacht")]
    Task<Nachtwerk> Nacht();
}

/// <summary>A mark to set. For today no reason; for an earlier day a reason of at least three letters (LIVE-6).</summary>
[GenerateSerializer, Immutable, Alias("markeer")]
public sealed record Markeer(
    [property: Id(0)] ImmutableArray<string> LeerlingIds, [property: Id(1)] Markeersoort Soort, [property: Id(2)] OperatieId Operatie,
    [property: Id(3)] string? Reden = null, [property: Id(4)] AfmeldReden? AfmeldReden = null);

/// <summary>What was marked, for the undo bar. <c>Overgeslagen</c>: children who were already so.</summary>
[GenerateSerializer, Immutable, Alias("gemarkeerd")]
public sealed record Gemarkeerd([property: Id(0)] ImmutableArray<Markering> Markeringen, [property: Id(1)] ImmutableArray<string> Overgeslagen);

/// <summary>
/// Owns each mark of one groep on one day, append-only. Key <c>overblijfdag/99XX00/2026-2027/groep/2026-11-12</c>.
/// Every accepted mark is durable before the answer.
/// </summary>
[Alias("overblijfdag")]
public interface IOverblijfdagGrain : IGrainWithStringKey
{
    /// <summary>What is kept here of one person (AVG art. 15). Without rights: who asks it checked them. Null when nothing is.</summary>
    [AlwaysInterleave, Alias("persoonsgegevens")]
    Task<Persoonsdeel?> Persoonsgegevens(Persoonsleutel wie);

    [AlwaysInterleave, Alias("bekijk")]
    Task<Dagstand> Bekijk();

    /// <summary>One or more children; the same OperatieId gives the same answer. Refused for a child of another groep.</summary>
    [Alias("markeer")]
    Task<Uitkomst<Gemarkeerd>> Markeer(Markeer opdracht, Wie wie);

    /// <summary>"Alle verwachten aanwezig": who is expected and not marked at this moment (LIVE-1).</summary>
    [Alias("markeer-alle-verwachten")]
    Task<Uitkomst<Gemarkeerd>> MarkeerAlleVerwachten(OperatieId operatie, Wie wie);

    /// <summary>Undoes all marks of an earlier operation. Refused with <c>al-gewijzigd</c> when someone marked one of the children after it.</summary>
    [Alias("maak-ongedaan")]
    Task<Uitkomst<Gemarkeerd>> MaakOngedaan(OperatieId teHerstellen, OperatieId operatie, string? reden, Wie wie);

    /// <summary>
    /// Marks that were made without a connection, in the order of their tablet: all of them are kept, each once (LIVE-4). Accepted by the
    /// key of the device, at most <see cref="OverblijfGrenzen.NagekomenDagen"/> days after their own; what differs from another tablet stands beside it.
    /// </summary>
    /// <returns>An answer for each: null when it is durable, now or by an earlier try.</returns>
    [Alias("ontvang-nagekomen")]
    Task<ImmutableArray<RijAntwoord>> OntvangNagekomen(ImmutableArray<NagekomenMark> marks);

    /// <summary>
    /// From erasing on request (AVG art. 17), without rights: what was written with the marks of this child goes, and its search of this day. That it was there or not stays
    /// under its number until the term: the bill is made of it. Again: changes nothing.
    /// </summary>
    /// <returns>Marks that changed; -1 when the search still has something on its way, and the same act has to be done again.</returns>
    [Alias("vergeet-leerling")]
    Task<int> VergeetLeerling(string leerlingId);

    /// <summary>All marks of the day in order, for the child's page and for checks.</summary>
    [AlwaysInterleave, Alias("markeringen")]
    Task<ImmutableArray<Markering>> Markeringen();

    /// <summary>From the night round: erases the day; changes nothing before the term is over.</summary>
    [Alias("nacht")]
    Task<Nachtwerk> Nacht();
}

/// <summary>
/// Owns a middag: helpers at each place; pulls counts from its groepen and stores nothing derived. Key <c>middag/99XX00/2026-11-12</c>.
/// </summary>
[Alias("middag")]
public partial interface IMiddagGrain : IGrainWithStringKey
{
    /// <summary>What is kept here of one person (AVG art. 15). Without rights: who asks it checked them. Null when nothing is.</summary>
    [AlwaysInterleave, Alias("persoonsgegevens")]
    Task<Persoonsdeel?> Persoonsgegevens(Persoonsleutel wie);

    /// <summary>Totals per place and groep; refused for who may not see the day's totals.</summary>
    [AlwaysInterleave, Alias("bekijk")]
    Task<Uitkomst<MiddagView>> Bekijk(Wie wie);

    /// <summary>One place with its groepen and the rule of duty; totals only, for the head of a board.</summary>
    [AlwaysInterleave, Alias("plek-stand")]
    Task<Uitkomst<PlekStand>> Plek(string plekId, Wie wie);

    /// <summary>Board of a whole place.</summary>
    [AlwaysInterleave, Alias("plek")]
    Task<Uitkomst<PlekBord>> PlekBord(string plekId, Wie wie);

    /// <summary>The number of helpers at a place, by hand; 0 to <see cref="OverblijfGrenzen.HelpersMax"/>. The last one counts.</summary>
    [Alias("zet-helpers")]
    Task<Uitkomst> ZetHelpers(string plekId, int aantal, OperatieId operatie, Wie wie);

    /// <summary>From the night round: erases the middag; changes nothing before the term is over.</summary>
    [Alias("nacht")]
    Task<Nachtwerk> Nacht();
}

/// <summary>Limits of the overblijven.</summary>
public static class OverblijfGrenzen
{
    public const int LedenMax = 60;
    /// <summary>Of what stands with a day of a child, as much goes along to its groep; the card of the child has all of it.</summary>
    public const int ToelichtingMax = 60;

    public const int MarkeringenPerDagMax = 1_500;
    public const int RedenMax = 200;

    /// <summary>So long are marks of their own day accepted afterwards (LIVE-4).</summary>
    public const int NagekomenDagen = 14;

    /// <summary>What a tablet sends at once (LIVE-4).</summary>
    public const int NagekomenPerKeerMax = 200;

    public const int HelpersMax = 40;
    public const int RapportDagenMax = 400;
    public const int NormMax = 25;
}
