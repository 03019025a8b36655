using System.Collections.Concurrent;
using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Overblijven;

namespace OrleansSchool.Tests.Grains.Overblijven;

/// <summary>The other side of the port: prints nothing, remembers for which day it was asked.</summary>
internal sealed class ProefDaglijstdrukker : IDaglijstdrukker
{
    public const int Bytes = 500_000;

    private readonly ConcurrentQueue<(SchoolSleutel School, DateOnly Dag)> _gedrukt = new();

    public IReadOnlyCollection<(SchoolSleutel School, DateOnly Dag)> Gedrukt => _gedrukt;

    /// <summary>Why it doesn't print; null when it does.</summary>
    public string? Waarom { get; set; }

    public Task<(ImmutableArray<byte> Pdf, string? Waarom)> Druk(SchoolSleutel school, DateOnly datum, CancellationToken stop)
    {
        _gedrukt.Enqueue((school, datum));
        ImmutableArray<byte> pdf = Waarom is null ? [.. Enumerable.Range(0, Bytes).Select(n => (byte)(n % 251))] : [];
        return Task.FromResult((pdf, Waarom));
    }
}
