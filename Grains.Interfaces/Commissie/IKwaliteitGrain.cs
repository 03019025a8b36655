using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Orleans.Concurrency;
using OrleansSchool.Basis;
using OrleansSchool.Leerlingen;
using OrleansSchool.Nachtronde;

namespace OrleansSchool.Commissie;

/// <summary>A month of the overblijven in figures (TSO-2b): counted from the areas, never typed.</summary>
/// <param name="Dagen">Days with overblijven that are over.</param>
/// <param name="NormGehaald">Days on which the norm of supervision held all the time (TSO-4c, TSO-4j).</param>
/// <param name="DagenTekort">Days with at least one minute below it.</param>
/// <param name="Invallers">Turns that somebody stood in for; <paramref name="NietVervuld"/> turns that nobody took.</param>
/// <param name="NietGekomen">Turns of who stood on the rooster and didn't come, without saying so (no-shows).</param>
/// <param name="NietGevonden">Searches for a child (LIVE-3), those that were opened by mistake left out.</param>
/// <param name="Kinderen">Lunches of children, all days together.</param>
[GenerateSerializer, Immutable, Alias("kwaliteitsmaand")]
public sealed record Kwaliteitsmaand(
    [property: Id(0)] DateOnly Maand, [property: Id(1)] int Dagen, [property: Id(2)] int NormGehaald, [property: Id(3)] int DagenTekort, [property: Id(4)] int Diensten,
    [property: Id(5)] int Invallers, [property: Id(6)] int NietVervuld, [property: Id(7)] int NietGekomen, [property: Id(8)] int Voorvallen, [property: Id(9)] int Ongevallen,
    [property: Id(10)] int NietGevonden, [property: Id(11)] int Kinderen, [property: Id(12)] int Vragen)
{
    /// <summary>A month that isn't over is counted when it is asked; one that is over by the night, so that a correction is in it the next time.</summary>
    [Id(13)]
    public bool IsVoorbij { get; init; }

    /// <summary>The school's own norm when this month was counted for the first time: a norm that changes later isn't the one it is judged by. 0 for who doesn't know.</summary>
    [Id(14)]
    public int KinderenPerHelper { get; init; }

    /// <summary>Days of which nobody said who supervised: whether the norm held isn't known.</summary>
    [JsonIgnore]
    public int NietBijgehouden => Dagen - NormGehaald - DagenTekort;
}

/// <summary>How an improvement is; the order is stored.</summary>
public enum Verbeterstand
{
    Open = 1,
    Bezig,
    Klaar,
    Vervallen,
}

/// <summary>Something to do better, with who sees to it (TSO-2b, TSO-4b).</summary>
[GenerateSerializer, Immutable, Alias("verbeterpunt")]
public sealed record Verbeterpunt(
    [property: Id(0)] string Id, [property: Id(1)] string Titel, [property: Id(2)] string Waarom, [property: Id(3)] string EigenaarNaam, [property: Id(4)] string? EigenaarAccountId,
    [property: Id(5)] DateOnly Voor, [property: Id(6)] Verbeterstand Stand, [property: Id(7)] string? Resultaat, [property: Id(8)] ImmutableArray<Feit> Geschiedenis);

[GenerateSerializer, Immutable, Alias("verbeterpunt-invoer")]
public sealed record VerbeterpuntInvoer(
    [property: Id(0)] string Titel, [property: Id(1)] string Waarom, [property: Id(2)] string EigenaarNaam, [property: Id(3)] string? EigenaarAccountId, [property: Id(4)] DateOnly Voor,
    [property: Id(5)] Verbeterstand Stand, [property: Id(6)] string? Resultaat);

/// <param name="Maanden">August to July as far as they began, oldest first.</param>
/// <param name="Enquetes">Of this schooljaar, one a target group.</param>
[GenerateSerializer, Immutable, Alias("kwaliteit-view")]
public sealed record KwaliteitView(
    [property: Id(0)] Schooljaar Jaar, [property: Id(1)] ImmutableArray<Kwaliteitsmaand> Maanden, [property: Id(2)] ImmutableArray<Verbeterpunt> Punten,
    [property: Id(3)] ImmutableArray<Enqueteuitslag> Enquetes, [property: Id(4)] long Versie, [property: Id(5)] bool MagBeheren);

/// <summary>
/// Owns improvement points of a schooljaar and counts its months (TSO-2b, TSO-4b). Key <c>kwaliteit/99XX00/2026-2027</c>, state
/// <c>kwaliteit</c>. A month that is over is kept when it was counted. The night counts the last month that is over again, and in turn one
/// of the others, so that a correction afterwards is in it; past <see cref="KwaliteitGrenzen.HertelMaanden"/> after the schooljaar, when the
/// areas themselves let go, nothing is counted again.
/// </summary>
[Alias("kwaliteit")]
public interface IKwaliteitGrain : IGrainWithStringKey
{
    [AlwaysInterleave, Alias("bekijk")]
    Task<Uitkomst<KwaliteitView>> Bekijk(Wie wie);

    /// <summary>Months for other grains: agenda, year report. Without rights. What isn't kept yet is counted at most once a minute.</summary>
    [AlwaysInterleave, Alias("maanden")]
    Task<ImmutableArray<Kwaliteitsmaand>> Maanden();

    /// <summary>Counts every month again and keeps those that are over: for what is frozen, such as the year report. Without rights.</summary>
    [Alias("tel-opnieuw")]
    Task<ImmutableArray<Kwaliteitsmaand>> TelOpnieuw();

    [AlwaysInterleave, Alias("punten")]
    Task<ImmutableArray<Verbeterpunt>> Punten();

    /// <summary>Outcomes of the surveys that are closed, for other grains; without remarks. They stay when the survey itself is erased.</summary>
    [AlwaysInterleave, Alias("uitslagen")]
    Task<ImmutableArray<Enqueteuitslag>> Uitslagen();

    /// <param name="id">Null for a new point.</param>
    /// <param name="versie">Of the view; of a new point it isn't asked.</param>
    [Alias("bewaar-punt")]
    Task<Uitkomst> BewaarPunt(string? id, VerbeterpuntInvoer invoer, long versie, OperatieId operatie, Wie wie);

    /// <summary>From a survey that was closed.</summary>
    [Alias("ontvang-uitslag")]
    Task OntvangUitslag(Afzender van, Enqueteuitslag uitslag);

    [Alias("nacht")]
    Task<Nachtwerk> Nacht();
}

/// <summary>Who is asked (TSO-2b); the order is stored.</summary>
public enum Doelgroep
{
    Ouders = 1,
    Helpers,

    /// <summary>By groep: the leerkracht counts hands.</summary>
    Kinderen,
}

/// <summary>How one question was answered: counts of 1 (not at all) to 5 (very much); none at all when too few had an opinion.</summary>
[GenerateSerializer, Immutable, Alias("vraaguitslag")]
public sealed record Vraaguitslag([property: Id(0)] string Vraag, [property: Id(1)] ImmutableArray<int> Aantallen)
{
    [JsonIgnore]
    public int Antwoorden => Aantallen.Sum();
}

/// <summary>
/// The outcome; nobody's own answer can be seen. With fewer than <see cref="EnqueteGrenzen.MinimumAntwoorden"/> answers there is only how many
/// they are, and so too while it is open: who looked before and after an answer would know it.
/// </summary>
/// <param name="Gevraagd">People, or children, who were asked.</param>
/// <param name="Vragen">Empty while it is open, and when too few answered.</param>
/// <param name="Opmerkingen">What people wrote, in an order that isn't that of coming in; only for who manages, and only with enough answers.</param>
[GenerateSerializer, Immutable, Alias("enqueteuitslag")]
public sealed record Enqueteuitslag(
    [property: Id(0)] Doelgroep Doelgroep, [property: Id(1)] DateOnly Van, [property: Id(2)] DateOnly TotEnMet, [property: Id(3)] int Gevraagd, [property: Id(4)] int Antwoorden,
    [property: Id(5)] ImmutableArray<Vraaguitslag> Vragen, [property: Id(6)] ImmutableArray<string> Opmerkingen, [property: Id(7)] bool IsOpen);

/// <param name="Scores">One a question, 1 to 5; 0 for no opinion.</param>
[GenerateSerializer, Immutable, Alias("enqueteantwoord")]
public sealed record Enqueteantwoord([property: Id(0)] ImmutableArray<int> Scores, [property: Id(1)] string? Opmerking);

/// <summary>What is asked, until when.</summary>
[GenerateSerializer, Immutable, Alias("enquetevragen")]
public sealed record Enquetevragen([property: Id(0)] ImmutableArray<string> Vragen, [property: Id(1)] DateOnly TotEnMet);

/// <summary>What the leerkracht counts in a groep.</summary>
/// <param name="Kinderen">At school in this groep: there can't be more hands.</param>
/// <param name="Geteld">What was counted before; empty when nothing was.</param>
[GenerateSerializer, Immutable, Alias("enquetegroep")]
public sealed record Enquetegroep(
    [property: Id(0)] Enquetevragen Vragen, [property: Id(1)] int Kinderen, [property: Id(2)] ImmutableArray<Vraaguitslag> Geteld, [property: Id(3)] string? DoorNaam);

/// <summary>
/// Owns the yearly survey of five questions for one target group (TSO-2b). Key <c>enquete/99XX00/2026-2027/ouders</c>, state
/// <c>enquete</c>. Keeps counts and, apart from them, a digest of who answered: answers can't be led back to anybody, and nobody answers twice.
/// </summary>
[Alias("enquete")]
public interface IEnqueteGrain : IGrainWithStringKey
{
    /// <summary>
    /// Opens it with its five questions, once a schooljaar. Parents who have a personal link are mailed that the questions stand behind it,
    /// a few at a time so that other mail isn't kept waiting; helpers and groepsleerkrachten hear it in their aandacht.
    /// </summary>
    [Alias("open")]
    Task<Uitkomst> Open(ImmutableArray<string> vragen, DateOnly totEnMet, OperatieId operatie, Wie wie);

    [AlwaysInterleave, Alias("uitslag")]
    Task<Enqueteuitslag?> Uitslag(bool metOpmerkingen);

    /// <summary>The questions, when this person may answer now; refused when it is closed or was answered.</summary>
    /// <param name="deelnemer">
    /// Account, or <see cref="Enquetedeelnemers.Ouder"/>; kept as a digest only. Who asks is known by the page: by session, or by a link that
    /// the children accept.
    /// </param>
    [AlwaysInterleave, Alias("vragen")]
    Task<Uitkomst<Enquetevragen>> Vragen(string deelnemer);

    /// <summary>Once. The counts and the digest are one write.</summary>
    [Alias("antwoord")]
    Task<Uitkomst> Antwoord(string deelnemer, Enqueteantwoord antwoord);

    /// <summary>For the leerkracht of the groep, while it is open.</summary>
    [AlwaysInterleave, Alias("groep")]
    Task<Uitkomst<Enquetegroep>> Groep(string groepId, Wie wie);

    /// <summary>Of children: a whole groep at once, counted by the leerkracht; again replaces it.</summary>
    [Alias("tel-groep")]
    Task<Uitkomst> TelGroep(string groepId, ImmutableArray<Vraaguitslag> geteld, OperatieId operatie, Wie wie);

    /// <summary>Also by itself, the night after its last day. Who answered is forgotten then; the counts go to the kwaliteit of the schooljaar.</summary>
    [Alias("sluit")]
    Task<Uitkomst> Sluit(OperatieId operatie, Wie wie);

    [Alias("nacht")]
    Task<Nachtwerk> Nacht();
}

public static class EnqueteGrenzen
{
    public const int Vragen = 5;
    public const int VraagMax = 160;
    public const int OpmerkingMax = 500;
    public const int OpmerkingenMax = 300;

    /// <summary>Digests of who answered: a parent of three children has three.</summary>
    public const int DeelnemersMax = 2_500;

    public const int MinimumAntwoorden = 5;
    public const int DagenMax = 60;

    /// <summary>Scores that can be given: 1 to this.</summary>
    public const int ScoreMax = 5;
}

/// <summary>Who answers a survey, as one text that is only kept as digests.</summary>
public static class Enquetedeelnemers
{
    /// <summary>A verzorger, by all children that accept the link: with a new link, or by the link of one more child, it is still the same person.</summary>
    public static string Ouder(IEnumerable<Ouderbeeld> kinderen) => string.Join(' ', kinderen.Select(k => $"ouder/{k.LeerlingId}/{k.VerzorgerId}"));
}

/// <summary>The questions as they are proposed: short, the same each year so that years can be compared (TSO-2b).</summary>
public static class Enquetevoorstel
{
    public static ImmutableArray<string> Vragen(Doelgroep doelgroep) => doelgroep switch
    {
        Doelgroep.Ouders =>
        [
            "Mijn kind gaat met plezier naar het overblijven.",
            "Ik heb er vertrouwen in dat er goed op mijn kind wordt gelet.",
            "Ik hoor op tijd wat ik moet weten over het overblijven.",
            "Mijn kind kan rustig eten en heeft daarna genoeg te doen.",
            "Als ik iets vraag of meld, wordt er goed mee omgegaan.",
        ],
        Doelgroep.Helpers =>
        [
            "Ik help met plezier bij het overblijven.",
            "We zijn met genoeg mensen om goed toezicht te houden.",
            "Ik weet wat de afspraken zijn en wat ik doe als er iets gebeurt.",
            "Ik word gesteund door de coördinator en het team.",
            "Ik heb genoeg aan het spelmateriaal en de ruimte.",
        ],
        _ =>
        [
            "Ik vind het overblijven leuk.",
            "Ik kan rustig eten.",
            "Ik heb iets leuks te doen op het plein.",
            "Ik voel me veilig bij het overblijven.",
            "De mensen die op ons letten, helpen me als dat nodig is.",
        ],
    };
}

public static class KwaliteitGrenzen
{
    public const int PuntenMax = 60;
    public const int TitelMax = 120;
    public const int TekstMax = 1_000;
    public const int NaamMax = 100;

    /// <summary>Lines of history of one point, the last ones: with these a full list stays under 256 KB.</summary>
    public const int FeitenMax = 10;

    /// <summary>So long after a schooljaar its months are still counted again.</summary>
    public const int HertelMaanden = 6;
}
