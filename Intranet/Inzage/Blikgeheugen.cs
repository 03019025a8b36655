using System.Collections.Concurrent;
using OrleansSchool.Inzage;

namespace OrleansSchool.Intranet.Inzage;

/// <summary>
/// What each session has open, so that a live refetch isn't a look and the same page twice in a minute (a form that comes back, a
/// reload) is one. In memory: after a restart an open page is noted once more, never once less.
/// </summary>
internal sealed class Blikgeheugen(TimeProvider klok)
{
    public const int BlikkenMax = 50_000;

    /// <summary>The same page again within this is the same look.</summary>
    public static readonly TimeSpan ZelfdeBlik = TimeSpan.FromMinutes(1);

    /// <summary>A page that is open longer than a school day is looked at anew.</summary>
    public static readonly TimeSpan Open = TimeSpan.FromHours(12);

    private readonly ConcurrentDictionary<(string Sessie, Inzagesoort Soort, string Wat, string? Wie, DateOnly? Dag), DateTimeOffset> _gezien = new();

    /// <param name="sessie">Session with the person in it: on a shared tablet persons change.</param>
    /// <param name="dag">The day that a board or list shows.</param>
    public bool IsNieuw(string sessie, Inzageregel regel, DateOnly? dag, bool vervolg)
    {
        var sleutel = Sleutel(sessie, regel, dag);
        var nu = klok.GetUtcNow();
        if (_gezien.TryGetValue(sleutel, out var eerder) && nu - eerder < (vervolg ? Open : ZelfdeBlik))
        {
            return false;
        }

        if (_gezien.Count >= BlikkenMax)
        {
            _gezien.Clear();
        }

        _gezien[sleutel] = nu;
        return true;
    }

    /// <summary>It wasn't shown after all.</summary>
    public void Vergeet(string sessie, Inzageregel regel, DateOnly? dag) => _gezien.TryRemove(Sleutel(sessie, regel, dag), out _);

    private static (string, Inzagesoort, string, string?, DateOnly?) Sleutel(string sessie, Inzageregel regel, DateOnly? dag) =>
        (sessie, regel.Soort, regel.Wat, regel.LeerlingId ?? regel.GroepId, dag);
}
