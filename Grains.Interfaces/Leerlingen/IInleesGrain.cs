using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Leerlingen.Inlezen;

namespace OrleansSchool.Leerlingen;

public enum InleesStatus
{
    Geen = 0,
    Voorbeeld,
    Bezig,
    Ingelezen,
    Verlopen,
}

/// <summary>One import: what the file says, what it would change, how far it is (SCH-3).</summary>
/// <param name="Voorstel">Empty once it is applied or expired: then only the totals are kept.</param>
/// <param name="Gedaan">Leerlingen handled so far.</param>
/// <param name="Totalen">Counts without names, also after the contents were forgotten; null before there is a file.</param>
/// <param name="Loopt">Goes on by itself. What is <see cref="InleesStatus.Bezig"/> without it, waits for somebody who says "go on".</param>
/// <param name="WegPer">First day without school of who leaves: tomorrow when there is overblijven today, so that nobody disappears from a board in the break.</param>
[GenerateSerializer, Immutable, Alias("inlees-view")]
public sealed record InleesView(
    [property: Id(0)] string Id, [property: Id(1)] InleesStatus Status, [property: Id(2)] string Bestandsnaam, [property: Id(3)] string DoorNaam,
    [property: Id(4)] DateTimeOffset Op, [property: Id(5)] Inleesvoorstel Voorstel, [property: Id(6)] int Gedaan,
    [property: Id(7)] Inleessamenvatting? Totalen, [property: Id(8)] bool Loopt = false, [property: Id(9)] DateOnly? WegPer = null,
    [property: Id(10)] Wegstand? Weg = null);

/// <summary>Who left by an import, and how far undoing that is (UX-1).</summary>
/// <param name="Nog">Who left and wasn't put back.</param>
/// <param name="Terug">Who is back.</param>
/// <param name="NietTerug">Who stays away: somebody changed the departure by hand since then.</param>
/// <param name="IsGevraagd">Somebody asked to put them back.</param>
/// <param name="TotEnMet">Last day on which that can be asked.</param>
[GenerateSerializer, Immutable, Alias("inlees-wegstand")]
public sealed record Wegstand(
    [property: Id(0)] int Nog, [property: Id(1)] int Terug, [property: Id(2)] int NietTerug, [property: Id(3)] bool IsGevraagd,
    [property: Id(4)] DateOnly TotEnMet);

/// <summary>
/// One import of pupils as a resumable run: preview → dry run → applied. Key <c>inlezen/99XX00/id</c>.
/// Holds no BSN; forgets its contents after <see cref="BewaarUren"/> hours.
/// </summary>
[Alias("inlezen")]
public interface IInleesGrain : IGrainWithStringKey
{
    public const int BewaarUren = 24;

    /// <summary>This long who left by it can be put back at once; so long the run keeps their ids, and nothing else of the file (UX-1).</summary>
    public const int TerugDagen = 30;

    /// <summary>Stores the file as read and compares it with the school. Refused for another school or an older schooljaar.</summary>
    [Alias("begin")]
    Task<Uitkomst<InleesView>> Begin(IngelezenBestand bestand, string bestandsnaam, Wie wie);

    /// <summary>What <see cref="Begin"/> would answer; stores nothing.</summary>
    [Alias("vergelijk")]
    Task<Uitkomst<Inleessamenvatting>> Proef(IngelezenBestand bestand, Wie wie);

    /// <summary>Compared again with the school as it is now, as long as it wasn't applied.</summary>
    [Alias("bekijk")]
    Task<Uitkomst<InleesView>> Bekijk(Wie wie);

    /// <summary>Applies; a long file goes on after the answer, which says <see cref="InleesStatus.Bezig"/> then. May be called again after a fault and goes on where it was. Refused when the proposal asks a confirmation that isn't given.</summary>
    [Alias("pas-toe")]
    Task<Uitkomst<InleesView>> PasToe(bool bevestigd, Wie wie);

    /// <summary>
    /// Who left by this import is at school again, except whose departure somebody changed since then. Refused after
    /// <see cref="TerugDagen"/> days; may be called again, also after a fault.
    /// </summary>
    [Alias("zet-weg-terug")]
    Task<Uitkomst<InleesView>> ZetWegTerug(Wie wie);
}
