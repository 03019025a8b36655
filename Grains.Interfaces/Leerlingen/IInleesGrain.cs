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
[GenerateSerializer, Immutable, Alias("inlees-view")]
public sealed record InleesView(
    [property: Id(0)] string Id, [property: Id(1)] InleesStatus Status, [property: Id(2)] string Bestandsnaam, [property: Id(3)] string DoorNaam,
    [property: Id(4)] DateTimeOffset Op, [property: Id(5)] Inleesvoorstel Voorstel, [property: Id(6)] int Gedaan,
    [property: Id(7)] Inleessamenvatting? Totalen);

/// <summary>
/// One import of pupils as a resumable run: preview → dry run → applied. Key <c>inlezen/99XX00/id</c>.
/// Holds no BSN; forgets its contents after <see cref="BewaarUren"/> hours.
/// </summary>
[Alias("inlezen")]
public interface IInleesGrain : IGrainWithStringKey
{
    public const int BewaarUren = 24;

    /// <summary>Stores the file as read and compares it with the school. Refused for another school or an older schooljaar.</summary>
    [Alias("begin")]
    Task<Uitkomst<InleesView>> Begin(IngelezenBestand bestand, string bestandsnaam, Wie wie);

    /// <summary>What <see cref="Begin"/> would answer; stores nothing.</summary>
    [Alias("vergelijk")]
    Task<Uitkomst<Inleessamenvatting>> Proef(IngelezenBestand bestand, Wie wie);

    /// <summary>Compared again with the school as it is now, as long as it wasn't applied.</summary>
    [Alias("bekijk")]
    Task<Uitkomst<InleesView>> Bekijk(Wie wie);

    /// <summary>Applies; may be called again after a fault and goes on where it was. Refused when the proposal asks a confirmation that isn't given.</summary>
    [Alias("pas-toe")]
    Task<Uitkomst<InleesView>> PasToe(bool bevestigd, Wie wie);
}
