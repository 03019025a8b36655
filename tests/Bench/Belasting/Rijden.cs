using System.Diagnostics;

namespace OrleansSchool.Bench.Belasting;

/// <summary>What a load gave.</summary>
/// <param name="Latentie">Each from the moment that it was due until its acknowledgement.</param>
/// <param name="ClientDeel">Processor time of this client as a part of what client and server used together; NaN when not measured.</param>
internal sealed record Rit(Verdeling Latentie, TimeSpan Duur, double ClientDeel)
{
    public double PerSeconde => Latentie.Aantal / Duur.TotalSeconds;

    public override string ToString() => $"{PerSeconde:0}/s {Latentie} client {ClientDeel:P0} of cpu";
}

/// <summary>Drives workers, each with a connection of its own, in one of two ways.</summary>
internal static class Rijden
{
    /// <summary>Closed loop: each worker sends the next as soon as the last was acknowledged.</summary>
    /// <param name="server">Process of the server, to compare processor time; 0 doesn't.</param>
    public static async Task<Rit> Gesloten(IReadOnlyList<Func<ValueTask>> werkers, TimeSpan duur, int server = 0)
    {
        var verdeling = new Verdeling();
        var meter = Meter.Begin(server);
        var tot = meter.Begonnen + (long)(duur.TotalSeconds * Stopwatch.Frequency);
        await Task.WhenAll(werkers.Select(w => Task.Run(async () =>
        {
            for (var begin = Stopwatch.GetTimestamp(); begin < tot; begin = Stopwatch.GetTimestamp())
            {
                await w();
                verdeling.Neem(Stopwatch.GetElapsedTime(begin));
            }
        })));
        return meter.Einde(verdeling);
    }

    /// <summary>Closed loop until so many were acknowledged together.</summary>
    public static async Task<Rit> Gesloten(IReadOnlyList<Func<ValueTask>> werkers, long aantal, int server = 0)
    {
        var verdeling = new Verdeling();
        long genomen = 0;
        var meter = Meter.Begin(server);
        await Task.WhenAll(werkers.Select(w => Task.Run(async () =>
        {
            while (Interlocked.Increment(ref genomen) <= aantal)
            {
                var begin = Stopwatch.GetTimestamp();
                await w();
                verdeling.Neem(Stopwatch.GetElapsedTime(begin));
            }
        })));
        return meter.Einde(verdeling);
    }

    /// <summary>
    /// Open loop: one is due every 1/rate second, whatever became of the ones before. When all workers are still busy, the wait counts, so that a
    /// stall isn't hidden by a client that politely stops sending.
    /// </summary>
    public static async Task<Rit> Open(IReadOnlyList<Func<ValueTask>> werkers, double perSeconde, TimeSpan duur, int server = 0)
    {
        var verdeling = new Verdeling();
        var aantal = (long)(perSeconde * duur.TotalSeconds);
        long genomen = -1;
        var meter = Meter.Begin(server);
        await Task.WhenAll(werkers.Select(w => Task.Run(async () =>
        {
            for (var nummer = Interlocked.Increment(ref genomen); nummer < aantal; nummer = Interlocked.Increment(ref genomen))
            {
                var hoort = meter.Begonnen + (long)(nummer / perSeconde * Stopwatch.Frequency);
                var begin = await Wacht(hoort);
                await w();
                verdeling.Neem(Stopwatch.GetElapsedTime(begin));
            }
        })));
        return meter.Einde(verdeling);
    }

    /// <summary>Until it is due. The moment to measure from: when it was due, or, when our own timer woke late, when we woke.</summary>
    private static async ValueTask<long> Wacht(long hoort)
    {
        var over = Stopwatch.GetElapsedTime(Stopwatch.GetTimestamp(), hoort);
        if (over <= TimeSpan.Zero)
        {
            return hoort;
        }

        await Task.Delay(over, TimeProvider.System);
        return Math.Max(hoort, Stopwatch.GetTimestamp());
    }

    private sealed record Meter(long Begonnen, int Server, double ServerWas, double ClientWas)
    {
        public static Meter Begin(int server) =>
            new(Stopwatch.GetTimestamp(), server, server == 0 ? 0 : Procesmeter.Seconden(server), Procesmeter.Seconden(Environment.ProcessId));

        public Rit Einde(Verdeling verdeling)
        {
            var duur = Stopwatch.GetElapsedTime(Begonnen);
            var client = Procesmeter.Seconden(Environment.ProcessId) - ClientWas;
            var server = Server == 0 ? double.NaN : Procesmeter.Seconden(Server) - ServerWas;
            return new Rit(verdeling, duur, client / (client + server));
        }
    }
}
