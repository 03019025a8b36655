using System.Collections.Immutable;
using OrleansSchool.Live;

namespace OrleansSchool.Intranet.Live;

/// <summary>This process's one observer of a school; hands each signal to the streams of that school.</summary>
internal sealed class LiveSchool : ILiveObserver
{
    private ImmutableArray<LiveStroom> _stromen = [];

    /// <summary>The reference that the grain calls. It is weak, so that this object must be held (research: observers).</summary>
    public ILiveObserver? Verwijzing { get; set; }

    public ImmutableArray<LiveStroom> Stromen => _stromen;

    public void Voeg(LiveStroom stroom) => ImmutableInterlocked.Update(ref _stromen, static (was, s) => was.Add(s), stroom);

    public void Verwijder(LiveStroom stroom) => ImmutableInterlocked.Update(ref _stromen, static (was, s) => was.Remove(s), stroom);

    public Task Ontvang(LiveSignaal signaal)
    {
        foreach (var stroom in _stromen)
        {
            stroom.Neem(signaal.Onderwerp, signaal.Versie);
        }

        return Task.CompletedTask;
    }
}
