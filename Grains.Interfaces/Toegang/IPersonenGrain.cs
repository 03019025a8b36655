using System.Collections.Immutable;
using Orleans.Concurrency;
using OrleansSchool.Basis;

namespace OrleansSchool.Toegang;

/// <summary>A person of the school as lists need them; the account is the owner of all of it.</summary>
[GenerateSerializer, Immutable, Alias("persoon-rij")]
public sealed record PersoonRij(
    [property: Id(0)] string AccountId, [property: Id(1)] string Naam, [property: Id(2)] string? Email, [property: Id(3)] AccountStatus Status,
    [property: Id(4)] ImmutableArray<Roltoekenning> Rollen, [property: Id(5)] bool HeeftTweedeStap, [property: Id(6)] bool HeeftPin,
    [property: Id(7)] bool PinGeblokkeerd);

/// <summary>Snapshot, sorted by name.</summary>
[GenerateSerializer, Immutable, Alias("personen-view")]
public sealed record PersonenView([property: Id(0)] ImmutableArray<PersoonRij> Rijen, [property: Id(1)] long Versie);

/// <summary>Register of the persons of a school, fed by the accounts' outboxes. Key <c>personen/99XX00</c>.</summary>
[Alias("personen")]
public interface IPersonenGrain : IGrainWithStringKey
{
    [AlwaysInterleave, Alias("alles")]
    Task<PersonenView> Alles();

    /// <summary>The row as it is now; without any role left at this school it goes.</summary>
    [Alias("ontvang-rij")]
    Task OntvangRij(Afzender van, PersoonRij rij);

    /// <summary>From an account that is not there, or no more.</summary>
    [Alias("vergeet")]
    Task Vergeet(string accountId);
}
