using System.Collections.Immutable;
using Orleans.Concurrency;

namespace OrleansSchool.Post;

/// <summary>
/// One page of finished mail. Key <c>postblad/99XX00/2026-11/n</c>. Filled once by its postbus, which checks who asks; later only a
/// bounce is added.
/// </summary>
[Alias("postblad")]
public interface IPostbladGrain : IGrainWithStringKey
{
    [AlwaysInterleave, Alias("bekijk")]
    Task<ImmutableArray<PostKaart>> Bekijk();

    /// <summary>Again, before the postbus knows of this page: the newest contents win.</summary>
    [Alias("vul")]
    Task Vul(ImmutableArray<PostKaart> mails);

    /// <summary>False when the mail isn't on this page.</summary>
    [Alias("meld-teruggekomen")]
    Task<bool> MeldTeruggekomen(string mailId, Terugmelding terug);

    /// <summary>After its term.</summary>
    [Alias("wis")]
    Task Wis();
}
