using System.Diagnostics;
using System.Diagnostics.Metrics;
using Orleans.Runtime;

namespace OrleansSchool.Intranet.Telemetrie;

/// <summary>
/// What the intranet measures and traces (OPS-2). Names of things of ours only: route patterns, interfaces, methods, kinds of state.
/// Never a path, a key, a name or a number of a child, so that what leaves the machine can be read by whoever runs it (SEC-6).
/// </summary>
internal sealed class Meetpunten : IDisposable
{
    public const string Naam = "OrleansSchool";

    /// <summary>Every key that a measurement or span of ours may carry; the test of SEC-6 holds them to it.</summary>
    public static readonly string[] Sleutels = ["grain.interface", "grain.method", "state", "outcome", "error.type", "http.request.method", "http.route", "http.response.status_code"];

    private readonly Meter _meter;
    private readonly Histogram<double> _aanroepen;
    private readonly Histogram<double> _opslag;
    private readonly Histogram<long> _bytes;
    private readonly Counter<long> _storingen;

    public Meetpunten(IMeterFactory meters)
    {
        _meter = meters.Create(Naam);
        _aanroepen = _meter.CreateHistogram<double>("orleansschool.grain.call.duration", "s", "Calls to grains, as the grain sees them");
        _opslag = _meter.CreateHistogram<double>("orleansschool.store.duration", "s", "Reads, writes and clears of state, until durable");
        _bytes = _meter.CreateHistogram<long>("orleansschool.store.row.size", "By", "Sealed bytes of a written row; 262144 is the limit");
        _storingen = _meter.CreateCounter<long>("orleansschool.faults", "{fault}", "Faults that a person saw as a number");
    }

    /// <summary>The trace that runs now, to find a log line back; a dash when nothing is traced.</summary>
    public static string Spoor => Activity.Current is { Source.Name: Naam } spoor ? spoor.TraceId.ToHexString() : "-";

    /// <summary>Spans of requests, grain calls and the store.</summary>
    public ActivitySource Sporen { get; } = new(Naam);

    public void Aanroep(TimeSpan duur, string koppelvlak, string methode, Exception? fout) =>
        _aanroepen.Record(duur.TotalSeconds, new("grain.interface", koppelvlak), new("grain.method", methode), new("error.type", fout?.GetType().Name));

    public void Opslag(TimeSpan duur, string wat, string toestand, Exception? fout) =>
        _opslag.Record(duur.TotalSeconds, new("outcome", wat), new("state", toestand), new("error.type", fout?.GetType().Name));

    public void Rij(int bytes, string toestand) => _bytes.Record(bytes, new KeyValuePair<string, object?>("state", toestand));

    public void Storing(string route, string soort) => _storingen.Add(1, new("http.route", route), new("error.type", soort));

    /// <summary>A number that is asked for at each export.</summary>
    public void Stand(string naam, string eenheid, string uitleg, Func<long> lees) => _meter.CreateObservableGauge(naam, lees, eenheid, uitleg);

    public void Dispose() => Sporen.Dispose();
}
