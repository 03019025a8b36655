using System.Collections.Immutable;
using Orleans.Runtime;
using OrleansSchool.Basis;

namespace OrleansSchool.Gedeeld;

/// <summary>A message that still has to reach another grain.</summary>
/// <param name="Naar">Key of the receiver; numbers count per sender → receiver.</param>
public sealed record Uitpost<T>(string Naar, long Nummer, T Bericht);

/// <summary>
/// Outbox inside a grain's own state: recorded in the same write as the change, sent after it, in order. The receiver keeps
/// the highest number per sender, so a repeat is harmless (DESIGN §3).
/// </summary>
public sealed record Uitbak<T>
{
    public const int WachtendMax = 500;

    /// <summary>Receivers of which the last number is kept.</summary>
    public const int NummersMax = 1_000;

    public ImmutableArray<Uitpost<T>> Wachtend { get; init; } = [];

    public ImmutableDictionary<string, long> Nummers { get; init; } = ImmutableDictionary<string, long>.Empty;

    /// <summary>Numbers of receivers that aren't kept go on from here: they only have to grow.</summary>
    public long Vanaf { get; init; }

    public Uitbak<T> Met(string naar, T bericht)
    {
        if (Wachtend.Length >= WachtendMax)
        {
            throw new UitbakVolException(WachtendMax);
        }

        var nummer = Nummers.GetValueOrDefault(naar, Vanaf) + 1;
        return (this with { Wachtend = Wachtend.Add(new(naar, nummer, bericht)), Nummers = Nummers.SetItem(naar, nummer) }).Begrensd();
    }

    /// <summary>For messages that say how something is now: what still waited for this receiver is replaced.</summary>
    public Uitbak<T> Laatste(string naar, T bericht) =>
        (this with { Wachtend = Wachtend.RemoveAll(p => p.Naar == naar) }).Met(naar, bericht);

    public Uitbak<T> Zonder(Uitpost<T> post) => this with { Wachtend = Wachtend.Remove(post) };

    /// <summary>A sender that lives for years doesn't keep everybody it ever wrote to.</summary>
    private Uitbak<T> Begrensd()
    {
        if (Nummers.Count <= NummersMax)
        {
            return this;
        }

        var wachten = Wachtend.Select(p => p.Naar).ToHashSet(StringComparer.Ordinal);
        return this with { Nummers = Nummers.RemoveRange(Nummers.Keys.Where(n => !wachten.Contains(n))), Vanaf = Math.Max(Vanaf, Nummers.Values.Max()) };
    }
}

/// <summary>The receiving side: the highest number seen of each sender.</summary>
public sealed record Ontvangboek
{
    public const int AfzendersMax = 2_000;

    public ImmutableDictionary<string, long> Hoogste { get; init; } = ImmutableDictionary<string, long>.Empty;

    /// <summary>Senders whose key ends with one of these ids.</summary>
    public static Func<string, bool> IsVan(IEnumerable<string> ids)
    {
        var bekend = ids.ToHashSet(StringComparer.Ordinal);
        return sleutel => bekend.Contains(sleutel[(sleutel.LastIndexOf('/') + 1)..]);
    }

    public bool IsNieuw(Afzender van) => van.Nummer > Hoogste.GetValueOrDefault(van.Sleutel);

    /// <param name="nodig">Which senders still have something here. Others are forgotten when there are too many: should one of them repeat
    /// its last messages after a crash, it repeats all of them in order, so that the outcome is the same.</param>
    public Ontvangboek Met(Afzender van, Func<string, bool> nodig)
    {
        var met = Hoogste.SetItem(van.Sleutel, van.Nummer);
        return this with { Hoogste = met.Count <= AfzendersMax ? met : met.RemoveRange(met.Keys.Where(s => s != van.Sleutel && !nodig(s))) };
    }

    /// <summary>A sender that is erased starts its numbers anew when it ever comes back.</summary>
    public Ontvangboek Zonder(string sleutel) => this with { Hoogste = Hoogste.Remove(sleutel) };
}

/// <summary>A sender whose receivers took nothing for long: nothing was written, and who tries hears that it is too busy (DESIGN §3).</summary>
[GenerateSerializer, Alias("uitbak-vol")]
public sealed class UitbakVolException(int max) : OrleansException($"More than {max} messages wait in one outbox.");
