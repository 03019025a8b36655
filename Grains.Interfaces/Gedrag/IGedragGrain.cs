using System.Collections.Immutable;
using Orleans.Concurrency;
using OrleansSchool.Basis;
using OrleansSchool.Besluiten;
using OrleansSchool.Bestanden;
using OrleansSchool.Nachtronde;
using OrleansSchool.Persoon;

namespace OrleansSchool.Gedrag;

/// <summary>
/// Owns what article 9 needs of one child: breaches, warnings, the steps to a schorsing with exactly the source's duties. Key
/// <c>gedrag/99XX00/leerling</c>. The schorsing reaches the leerling through the outbox and ends by itself on its date.
/// </summary>
[Alias("gedrag")]
public interface IGedragGrain : IGrainWithStringKey
{
    /// <summary>What is kept here of one person (AVG art. 15). Without rights: who asks it checked them. Null when nothing is.</summary>
    [Alias("persoonsgegevens")]
    Task<Persoonsdeel?> Persoonsgegevens(Persoonsleutel wie);

    /// <summary>All of it, for who may see the gedrag of this child's groep.</summary>
    [Alias("bekijk")]
    Task<Uitkomst<GedragView>> Bekijk(Wie wie);

    /// <summary>
    /// What the commissie must know to decide, and no more: only of a course that the overleg was held about (TSO-8h, TSO-9c).
    /// </summary>
    [Alias("zaak")]
    Task<Uitkomst<GedragView>> Zaak(string schorsingId, Wie wie);

    /// <summary>From the log; the same line again changes nothing, a correction of it takes its place (TSO-8c).</summary>
    [Alias("ontvang-overtreding")]
    Task OntvangOvertreding(Afzender van, Overtreding overtreding);

    /// <summary>A breach that was of another child, or was none: it stays to be seen and counts no more.</summary>
    [Alias("laat-vervallen")]
    Task<Uitkomst> LaatVervallen(DateOnly datum, int logNr, string reden, OperatieId operatie, Wie wie);

    [Alias("waarschuw")]
    Task<Uitkomst> Waarschuw(string tekst, OperatieId operatie, Wie wie);

    /// <summary>Opens a course with the coordinator's request to the schoolleiding to talk with the parents (TSO-9b).</summary>
    [Alias("vraag-contact")]
    Task<Uitkomst> VraagContact(string aanleiding, OperatieId operatie, Wie wie);

    /// <summary>Opens a course without that request: it is permission, not duty. The overleg asks why then.</summary>
    [Alias("begin")]
    Task<Uitkomst> Begin(string aanleiding, OperatieId operatie, Wie wie);

    /// <summary>By the schoolleiding (TSO-9b).</summary>
    [Alias("noteer-contact")]
    Task<Uitkomst> NoteerContact(string schorsingId, DateOnly op, string verslag, long versie, OperatieId operatie, Wie wie);

    /// <summary>Overleg with the schoolleider (TSO-9c); <paramref name="zonderContactReden"/> when there was no contact before.</summary>
    [Alias("noteer-overleg")]
    Task<Uitkomst> NoteerOverleg(
        string schorsingId, DateOnly op, string uitkomst, string? zonderContactReden, long versie, OperatieId operatie, Wie wie);

    /// <summary>By the commissie, never without overleg (TSO-9c). One that wasn't carried ends the course; the same day another one may replace it.</summary>
    [Alias("besluit")]
    Task<Uitkomst> Besluit(
        string schorsingId, BesluitInvoer besluit, DateOnly van, DateOnly totEnMet, long versie, OperatieId operatie, Wie wie);

    /// <summary>By the schoolleider: the parents know. From then on the schorsing holds from its date (TSO-9c).</summary>
    [Alias("noteer-ouders")]
    Task<Uitkomst> NoteerOuders(string schorsingId, DateOnly op, string verslag, long versie, OperatieId operatie, Wie wie);

    /// <summary>Closes a course without schorsing, or ends one before its date.</summary>
    [Alias("trek-in")]
    Task<Uitkomst> TrekIn(string schorsingId, string reden, long versie, OperatieId operatie, Wie wie);

    /// <summary>The letter as it was made; the first one stays, unless the parents were told so late that its first day shifted.</summary>
    [Alias("bewaar-brief")]
    Task<Uitkomst> BewaarBrief(string schorsingId, ImmutableArray<byte> pdf, Wie wie);

    [Alias("brief")]
    Task<Uitkomst<BestandInhoud>> Brief(string schorsingId, Wie wie);

    /// <summary>From a leerling that is erased: nothing of it stays here.</summary>
    [Alias("vergeet")]
    Task Vergeet();

    /// <summary>From the night round: ends what is past, erases what is past its term, sends what waits.</summary>
    [Alias("nacht")]
    Task<Nachtwerk> Nacht();
}

/// <summary>Limits of the gedrag of one child.</summary>
public static class GedragGrenzen
{
    public const int OvertredingenMax = 150;
    public const int WaarschuwingenMax = 40;

    /// <summary>Courses that are kept, open and closed.</summary>
    public const int ZakenMax = 12;

    /// <summary>Schorsingen of one child that touch one schooljaar: more isn't a schorsing from the overblijven but another talk.</summary>
    public const int PerSchooljaarMax = 6;

    public const int TekstMax = 600;
    public const int FeitenMax = 80;

    /// <summary>Longest schorsing: half a year.</summary>
    public const int DuurDagenMax = 183;

    /// <summary>First day at most so long after the decision.</summary>
    public const int VooruitDagenMax = 92;

    /// <summary>From so many breaches on it is "herhaaldelijk" (TSO-9b, TSO-9c).</summary>
    public const int HerhaaldelijkVanaf = 2;

    /// <summary>Breaches and warnings are kept so long after their date, courses so long after their end (SEC-5).</summary>
    public const int OvertredingMaanden = 12;
    public const int ZaakMaanden = 24;

    public const int RijenMax = 2_000;
}
