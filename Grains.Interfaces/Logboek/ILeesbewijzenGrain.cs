using System.Collections.Immutable;
using Orleans.Concurrency;
using OrleansSchool.Aandacht;
using OrleansSchool.Basis;
using OrleansSchool.Nachtronde;
using OrleansSchool.Persoon;

namespace OrleansSchool.Logboek;

/// <summary>
/// Owns who read what the log of a date told them (TSO-8g). Key <c>leesbewijzen/99XX00/2026-11-23</c>. Apart from the log: that tells people, so a
/// log that also waited for what they read would wait for itself.
/// </summary>
[Alias("leesbewijzen")]
public interface ILeesbewijzenGrain : IGrainWithStringKey
{
    /// <summary>What is kept here of one person (AVG art. 15). Without rights: who asks it checked them. Null when nothing is.</summary>
    [AlwaysInterleave, Alias("persoonsgegevens")]
    Task<Persoonsdeel?> Persoonsgegevens(Persoonsleutel wie);

    [AlwaysInterleave, Alias("alles")]
    Task<ImmutableArray<Leesbewijs>> Alles();

    /// <summary>From somebody's aandacht. The first receipt of a line by a person holds.</summary>
    [Alias("ontvang")]
    Task Ontvang(Afzender van, Leesbewijs bewijs);

    [Alias("nacht")]
    Task<Nachtwerk> Nacht();
}
