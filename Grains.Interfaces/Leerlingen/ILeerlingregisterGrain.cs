using Orleans.Concurrency;
using OrleansSchool.Basis;

namespace OrleansSchool.Leerlingen;

/// <summary>List rows of all leerlingen of a school, from one immutable snapshot. Key <c>register/99XX00</c>. Rebuildable.</summary>
[Alias("leerlingregister")]
public interface ILeerlingregisterGrain : IGrainWithStringKey
{
    /// <summary>For grains and for pages that filter with the asker's rights.</summary>
    [AlwaysInterleave, Alias("alles")]
    Task<RegisterView> Alles();

    /// <summary>From a leerling's outbox: its row as it is now. Interleaves so that many rows share one write.</summary>
    [AlwaysInterleave, Alias("ontvang-rij")]
    Task OntvangRij(Afzender van, LeerlingRij rij);
}
