using System.Collections.Immutable;
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

    public ImmutableArray<Uitpost<T>> Wachtend { get; init; } = [];

    public ImmutableDictionary<string, long> Nummers { get; init; } = ImmutableDictionary<string, long>.Empty;

    public Uitbak<T> Met(string naar, T bericht)
    {
        if (Wachtend.Length >= WachtendMax)
        {
            throw new InvalidOperationException($"More than {WachtendMax} messages wait in one outbox.");
        }

        var nummer = Nummers.GetValueOrDefault(naar) + 1;
        return new Uitbak<T> { Wachtend = Wachtend.Add(new(naar, nummer, bericht)), Nummers = Nummers.SetItem(naar, nummer) };
    }

    /// <summary>For messages that say how something is now: what still waited for this receiver is replaced.</summary>
    public Uitbak<T> Laatste(string naar, T bericht) =>
        (this with { Wachtend = Wachtend.RemoveAll(p => p.Naar == naar) }).Met(naar, bericht);

    public Uitbak<T> Zonder(Uitpost<T> post) => this with { Wachtend = Wachtend.Remove(post) };
}

/// <summary>The receiving side: the highest number seen of each sender.</summary>
public sealed record Ontvangboek
{
    public ImmutableDictionary<string, long> Hoogste { get; init; } = ImmutableDictionary<string, long>.Empty;

    public bool IsNieuw(Afzender van) => van.Nummer > Hoogste.GetValueOrDefault(van.Sleutel);

    /// <summary>A sender that is erased starts its numbers anew when it ever comes back.</summary>
    public Ontvangboek Zonder(string sleutel) => this with { Hoogste = Hoogste.Remove(sleutel) };

    public Ontvangboek Met(Afzender van) => this with { Hoogste = Hoogste.SetItem(van.Sleutel, van.Nummer) };
}
