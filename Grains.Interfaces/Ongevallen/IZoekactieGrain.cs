using System.Collections.Immutable;
using Orleans.Concurrency;
using OrleansSchool.Basis;
using OrleansSchool.Nachtronde;
using OrleansSchool.Overblijven;
using OrleansSchool.Persoon;

namespace OrleansSchool.Ongevallen;

/// <summary>What a call of the list gave (LIVE-3); the codes are stored.</summary>
public static class Zoekuitkomst
{
    public const string GeenGehoor = "geen-gehoor";
    public const string Ingesproken = "ingesproken";
    public const string WeetNiet = "weet-niet";

    /// <summary>The child is found or known to be safe; how is said when the case is closed.</summary>
    public const string Terecht = "terecht";

    public static ImmutableArray<string> VanBellen { get; } = [GeenGehoor, Ingesproken, WeetNiet, Terecht];

    /// <summary>How a case ends, and what the board then says of the child.</summary>
    public const string OpSchool = "op-school";
    public const string Thuis = "thuis";
    public const string Opgehaald = "opgehaald";

    /// <summary>Marked by mistake: it was never missing.</summary>
    public const string Vergissing = "vergissing";

    public static ImmutableArray<string> VanSluiten { get; } = [OpSchool, Thuis, Opgehaald, Vergissing];
}

/// <summary>One step of the timed call list (LIVE-3).</summary>
/// <param name="Wie">leerkracht, verzorger, schoolleiding.</param>
/// <param name="Telefoon">Only for who may call; never stored.</param>
/// <param name="Gedaan">Last time it was done.</param>
/// <param name="Uiterlijk">When it has to be done; only of the present step.</param>
/// <param name="Bij">Who it is: "moeder", "groepsleerkracht".</param>
[GenerateSerializer, Immutable, Alias("zoekstap")]
public sealed record Zoekstap(
    [property: Id(0)] int Nr, [property: Id(1)] string Wie, [property: Id(2)] string Naam, [property: Id(3)] string? Telefoon,
    [property: Id(4)] DateTimeOffset? Gedaan, [property: Id(5)] string? Uitkomst, [property: Id(6)] string? DoorNaam, [property: Id(7)] DateTimeOffset? Uiterlijk,
    [property: Id(8)] string Bij, [property: Id(9)] string? Taal);

/// <summary>Something that happened in a search, in order: never changed.</summary>
/// <param name="Soort">geopend, gebeld, te-laat, gesloten.</param>
/// <param name="Stap">Number of the step; 0 for none.</param>
[GenerateSerializer, Immutable, Alias("zoeklog")]
public sealed record Zoeklog(
    [property: Id(0)] int Nr, [property: Id(1)] string Soort, [property: Id(2)] int Stap, [property: Id(3)] string Tekst, [property: Id(4)] DateTimeOffset Op,
    [property: Id(5)] string DoorNaam, [property: Id(6)] OperatieId Operatie);

/// <param name="Sinds">When it was opened; null when this child was not searched for on that date.</param>
/// <param name="Gesloten">No search runs.</param>
/// <param name="Nu">Number of the present step; 0 when each was done or none runs.</param>
/// <param name="IsTeLaat">The present step took longer than it may.</param>
[GenerateSerializer, Immutable, Alias("zoekactie-view")]
public sealed record ZoekactieView(
    [property: Id(0)] string LeerlingId, [property: Id(1)] DateTimeOffset? Sinds, [property: Id(2)] ImmutableArray<Zoekstap> Stappen,
    [property: Id(3)] bool Gesloten, [property: Id(4)] string? Uitkomst, [property: Id(5)] string GroepId, [property: Id(6)] ImmutableArray<Zoeklog> Log,
    [property: Id(7)] int Nu, [property: Id(8)] bool IsTeLaat, [property: Id(9)] ImmutableArray<string> NietMeegeven)
{
    /// <summary>Every step was done and the child isn't found: the police is next.</summary>
    public bool IsUitgeput => !Gesloten && Nu == 0;
}

/// <summary>Owns the search for a child that was not found on a date (LIVE-3). Key <c>zoekactie/99XX00/2026-11-23/leerling</c>.</summary>
[Alias("zoekactie")]
public interface IZoekactieGrain : IGrainWithStringKey
{
    /// <summary>What is kept here of one person (AVG art. 15). Without rights: who asks it checked them. Null when nothing is.</summary>
    [AlwaysInterleave, Alias("persoonsgegevens")]
    Task<Persoonsdeel?> Persoonsgegevens(Persoonsleutel wie);

    [AlwaysInterleave, Alias("bekijk")]
    Task<Uitkomst<ZoekactieView>> Bekijk(Wie wie);

    /// <summary>From the overblijfdag, whose key says the groep: marked as not found, or as something else, which closes the case.</summary>
    /// <param name="wordt">The mark that counts now; null when there is none any more.</param>
    [Alias("ontvang-mark")]
    Task OntvangMark(Afzender van, Markeersoort? wordt, string doorNaam, DateTimeOffset op);

    /// <param name="uitkomst">One of <see cref="Zoekuitkomst.VanBellen"/>.</param>
    [Alias("noteer")]
    Task<Uitkomst> Noteer(int stap, string uitkomst, string? toelichting, OperatieId operatie, Wie wie);

    /// <summary>How it ended, also after the mark of the board closed it. The board's own mark is the caller's to set.</summary>
    /// <param name="uitkomst">One of <see cref="Zoekuitkomst.VanSluiten"/>.</param>
    [Alias("sluit")]
    Task<Uitkomst> Sluit(string uitkomst, string? toelichting, OperatieId operatie, Wie wie);

    /// <summary>While open no mail goes to the parents about absence, and no bill is made (LIVE-3).</summary>
    [AlwaysInterleave, Alias("is-open")]
    Task<bool> IsOpen();

    /// <summary>
    /// From erasing on request (AVG art. 17), without rights: all of it, with its row in the register of the schooljaar. One that was never closed is closed first, so that
    /// nobody keeps an alarm. Again: done.
    /// </summary>
    /// <returns>False while somebody still has to hear of it: the same act again does the rest.</returns>
    [Alias("vergeet")]
    Task<bool> Vergeet();

    [Alias("nacht")]
    Task<Nachtwerk> Nacht();
}
