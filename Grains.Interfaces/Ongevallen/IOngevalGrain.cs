using System.Collections.Immutable;
using Orleans.Concurrency;
using OrleansSchool.Basis;
using OrleansSchool.Nachtronde;

namespace OrleansSchool.Ongevallen;

/// <summary>Something that was done, in order: never changed (TSO-12b … TSO-12e).</summary>
/// <param name="Soort">gemeld, helper-mee, vervangen, gebeld, afspraak, 112, bhv, overgedragen, terug, aanvulling, gesloten.</param>
[GenerateSerializer, Immutable, Alias("ongevalstap")]
public sealed record Ongevalstap(
    [property: Id(0)] int Nr, [property: Id(1)] string Soort, [property: Id(2)] string Tekst, [property: Id(3)] DateTimeOffset Op,
    [property: Id(4)] string DoorNaam, [property: Id(5)] OperatieId Operatie);

/// <param name="ToezichtVoor">Supervisors when it happened; the alarm stays until as many are there again (TSO-12c).</param>
/// <param name="Coordinatie">Who leads: the helper, after 112 the BHV'er by name (TSO-12e).</param>
[GenerateSerializer, Immutable, Alias("ongeval-view")]
public sealed record OngevalView(
    [property: Id(0)] string Id, [property: Id(1)] DateOnly Datum, [property: Id(2)] string LeerlingId, [property: Id(3)] string PlekId,
    [property: Id(4)] string Omschrijving, [property: Id(5)] bool Levensgevaar, [property: Id(6)] int ToezichtVoor, [property: Id(7)] int ToezichtNu,
    [property: Id(8)] string? Helpt, [property: Id(9)] string Coordinatie, [property: Id(10)] ImmutableArray<Ongevalstap> Stappen,
    [property: Id(11)] bool Gesloten, [property: Id(12)] ImmutableArray<string> NogTeDoen);

/// <summary>Owns one accident (TSO-12). Key <c>ongeval/99XX00/id</c>.</summary>
[Alias("ongeval")]
public interface IOngevalGrain : IGrainWithStringKey
{
    [AlwaysInterleave, Alias("bekijk")]
    Task<Uitkomst<OngevalView>> Bekijk(Wie wie);

    [Alias("meld")]
    Task<Uitkomst> Meld(string leerlingId, string plekId, string omschrijving, bool levensgevaar, string? helperId, OperatieId operatie, Wie wie);

    /// <summary>Who goes along with the child, or is back.</summary>
    [Alias("zet-helper")]
    Task<Uitkomst> ZetHelper(string helperId, bool weg, OperatieId operatie, Wie wie);

    [Alias("noteer")]
    Task<Uitkomst> Noteer(string soort, string tekst, OperatieId operatie, Wie wie);

    /// <summary>Coordination passes to the BHV'er by name (TSO-12e).</summary>
    [Alias("draag-over")]
    Task<Uitkomst> DraagOver(string bhvNaam, OperatieId operatie, Wie wie);

    [Alias("sluit")]
    Task<Uitkomst> Sluit(string afspraak, OperatieId operatie, Wie wie);

    [Alias("nacht")]
    Task<Nachtwerk> Nacht();
}

[GenerateSerializer, Immutable, Alias("ongeval-rij")]
public sealed record OngevalRij(
    [property: Id(0)] string Id, [property: Id(1)] DateOnly Datum, [property: Id(2)] string LeerlingId, [property: Id(3)] string PlekId,
    [property: Id(4)] bool Levensgevaar, [property: Id(5)] bool Gesloten);

/// <summary>Register of a schooljaar, fed by outboxes. Key <c>ongevallen/99XX00/2026-2027</c>.</summary>
[Alias("ongevallen")]
public interface IOngevallenGrain : IGrainWithStringKey
{
    [AlwaysInterleave, Alias("alles")]
    Task<ImmutableArray<OngevalRij>> Alles();

    [Alias("ontvang-rij")]
    Task OntvangRij(Afzender van, OngevalRij rij);

    [Alias("nacht")]
    Task<Nachtwerk> Nacht();
}

/// <summary>One step of the timed call list (LIVE-3).</summary>
/// <param name="Wie">leerkracht, verzorger, noodcontact, schoolleiding.</param>
/// <param name="Telefoon">Only for who may call; never stored.</param>
[GenerateSerializer, Immutable, Alias("zoekstap")]
public sealed record Zoekstap(
    [property: Id(0)] int Nr, [property: Id(1)] string Wie, [property: Id(2)] string Naam, [property: Id(3)] string? Telefoon,
    [property: Id(4)] DateTimeOffset? Gedaan, [property: Id(5)] string? Uitkomst, [property: Id(6)] string? DoorNaam, [property: Id(7)] DateTimeOffset? Uiterlijk);

[GenerateSerializer, Immutable, Alias("zoekactie-view")]
public sealed record ZoekactieView(
    [property: Id(0)] string LeerlingId, [property: Id(1)] DateTimeOffset Sinds, [property: Id(2)] ImmutableArray<Zoekstap> Stappen,
    [property: Id(3)] bool Gesloten, [property: Id(4)] string? Uitkomst);

/// <summary>Owns the search for a child that was not found on a date (LIVE-3). Key <c>zoekactie/99XX00/2026-11-23/leerling</c>.</summary>
[Alias("zoekactie")]
public interface IZoekactieGrain : IGrainWithStringKey
{
    [AlwaysInterleave, Alias("bekijk")]
    Task<Uitkomst<ZoekactieView>> Bekijk(Wie wie);

    /// <summary>From the overblijfdag: marked as not found, or as something else.</summary>
    [Alias("ontvang-mark")]
    Task OntvangMark(Afzender van, bool kwijt, DateTimeOffset op);

    [Alias("noteer")]
    Task<Uitkomst> Noteer(int stap, string uitkomst, OperatieId operatie, Wie wie);

    [Alias("sluit")]
    Task<Uitkomst> Sluit(string uitkomst, OperatieId operatie, Wie wie);

    /// <summary>While open no mail goes to the parents about absence, and no bill is made (LIVE-3).</summary>
    [AlwaysInterleave, Alias("is-open")]
    Task<bool> IsOpen();

    [Alias("nacht")]
    Task<Nachtwerk> Nacht();
}
