using System.Collections.Immutable;
using Orleans.Concurrency;
using OrleansSchool.Basis;
using OrleansSchool.Nachtronde;
using OrleansSchool.Persoon;

namespace OrleansSchool.Vragen;

/// <summary>How far a question of a parent is (TSO-11b); the order is stored.</summary>
public enum Vraagstand
{
    Open = 1,

    /// <summary>Somebody was asked by name to answer it.</summary>
    Doorgegeven,
    Beantwoord,
}

/// <summary>A question that a parent asked somebody at school about the overblijven (TSO-11b).</summary>
/// <param name="Id">Of the line of the log that it came from: <c>2026-11-23/7</c>.</param>
/// <param name="AccountId">Who heard it, and tells the parent the answer.</param>
/// <param name="AanId">Who was asked by name to answer it.</param>
/// <param name="LeerlingIds">Who may not see one of them doesn't see the question (TSO-8h).</param>
/// <param name="Wens">What is asked to be changed (PAR-1); null for a question.</param>
[GenerateSerializer, Immutable, Alias("oudervraag")]
public sealed record Oudervraag(
    [property: Id(0)] string Id, [property: Id(1)] DateTimeOffset Op, [property: Id(2)] string AccountId, [property: Id(3)] string DoorNaam,
    [property: Id(4)] string Tekst, [property: Id(5)] ImmutableArray<string> LeerlingIds, [property: Id(6)] Vraagstand Stand, [property: Id(7)] string? AanId,
    [property: Id(8)] string? AanNaam, [property: Id(9)] DateTimeOffset? DoorgegevenOp, [property: Id(10)] string? Antwoord,
    [property: Id(11)] string? AntwoordDoor, [property: Id(12)] DateTimeOffset? AntwoordOp, [property: Id(13)] Ouderwens? Wens = null);

/// <summary>The questions of a month as this person may see them, newest first.</summary>
/// <param name="MagBehandelen">May pass all of them on and answer them; otherwise only those that were passed on to this person.</param>
[GenerateSerializer, Immutable, Alias("vragen-view")]
public sealed record VragenView(
    [property: Id(0)] DateOnly Maand, [property: Id(1)] ImmutableArray<Oudervraag> Vragen, [property: Id(2)] bool MagBehandelen);

/// <summary>
/// Owns the questions of parents of one month: passed on, answered (TSO-11b). Key <c>vragen/99XX00/2026-11-01</c>. Fed by the outbox of the log;
/// who must act, and who asked, hear of it in their aandacht.
/// </summary>
[Alias("vragen")]
public partial interface IVragenGrain : IGrainWithStringKey
{
    /// <summary>What is kept here of one person (AVG art. 15). Without rights: who asks it checked them. Null when nothing is.</summary>
    [AlwaysInterleave, Alias("persoonsgegevens")]
    Task<Persoonsdeel?> Persoonsgegevens(Persoonsleutel wie);

    [AlwaysInterleave, Alias("bekijk")]
    Task<Uitkomst<VragenView>> Bekijk(Wie wie);

    /// <summary>From the log, or from another owner that takes questions of parents.</summary>
    [Alias("ontvang")]
    Task Ontvang(Afzender van, Oudervraag vraag);

    /// <summary>
    /// By a verzorger, with the personal link that the child accepts (PAR-1). Answered by mail and on the page behind the link. The same form
    /// again changes nothing.
    /// </summary>
    [Alias("vraag-als-ouder")]
    Task<Uitkomst> VraagAlsOuder(string leerlingId, string linkHash, string tekst, OperatieId operatie);

    /// <summary>What the verzorger behind this link asked this month, newest first; empty for a link that isn't accepted.</summary>
    [Alias("van-ouder")]
    Task<ImmutableArray<Oudervraag>> VanOuder(string leerlingId, string linkHash);

    /// <summary>To somebody of the team or the overblijven, by name.</summary>
    [Alias("geef-door")]
    Task<Uitkomst> GeefDoor(string id, string accountId, OperatieId operatie, Wie wie);

    /// <summary>What the parent may hear. A second answer is refused: the first one may have been told already.</summary>
    [Alias("beantwoord")]
    Task<Uitkomst> Beantwoord(string id, string antwoord, OperatieId operatie, Wie wie);

    /// <summary>
    /// From the complaints of that schooljaar, before they record it; without rights. Refused when the question is one of another schooljaar already
    /// (<c>klacht-al-van-vraag</c>, TSO-15c) or isn't there.
    /// </summary>
    [Alias("wordt-klacht")]
    Task<Uitkomst> WordtKlacht(string id, Schooljaar jaar);

    /// <summary>How many were asked this month; without rights, for the kwaliteit (TSO-2b).</summary>
    [AlwaysInterleave, Alias("aantal")]
    Task<int> Aantal();

    /// <summary>From erasing on request (AVG art. 17), without rights: as <see cref="Logboek.ILogboekGrain.VergeetLeerling"/>; who asked it goes as well.</summary>
    [Alias("vergeet-leerling")]
    Task<int> VergeetLeerling(string leerlingId, ImmutableArray<string> namen);

    /// <summary>
    /// From erasing on request (AVG art. 17), without rights: what this verzorger asked with the link of this child goes, with the number or address that came along, and who
    /// asked it. That something was asked stays. Again: changes nothing.
    /// </summary>
    /// <returns>Questions that changed.</returns>
    [Alias("vergeet-verzorger")]
    Task<int> VergeetVerzorger(string leerlingId, string verzorgerId);

    [Alias("nacht")]
    Task<Nachtwerk> Nacht();
}

public static class VraagGrenzen
{
    public const int VragenMax = 100;
    public const int AntwoordMax = 600;
}
