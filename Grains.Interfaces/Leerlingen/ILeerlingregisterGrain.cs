using System.Collections.Immutable;
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

    /// <summary>From a leerling before its first write: from then on the night round knows it, whatever happens to its row.</summary>
    [AlwaysInterleave, Alias("kondig-aan")]
    Task KondigAan(string leerlingId);

    /// <summary>From an import by which children leave: who wants them back finds it here (UX-1).</summary>
    [AlwaysInterleave, Alias("onthoud-inlezing")]
    Task OnthoudInlezing(Inleesverwijzing inlezing);

    /// <summary>From a leerling that is not there, or no more: nothing of it stays here.</summary>
    [AlwaysInterleave, Alias("vergeet")]
    Task Vergeet(string leerlingId);

    /// <summary>All leerlingen, those without a row included.</summary>
    [AlwaysInterleave, Alias("ids")]
    Task<ImmutableArray<string>> Ids();
}
