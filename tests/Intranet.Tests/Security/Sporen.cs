using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;
using OrleansSchool.Basis;

namespace OrleansSchool.Tests.Intranet.Security;

/// <summary>Collects what traces would hold: names, tags and events of every activity while it listens (OPS-2, SEC-6).</summary>
internal sealed partial class Sporen : IDisposable
{
    private const int Max = 200_000;

    private readonly ConcurrentQueue<string> _regels = new();
    private readonly ActivityListener _luisteraar;

    public Sporen()
    {
        _luisteraar = new ActivityListener
        {
            ShouldListenTo = static _ => true,
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = Noteer,
        };
        ActivitySource.AddActivityListener(_luisteraar);
    }

    public IReadOnlyCollection<string> Regels => _regels;

    public void Dispose() => _luisteraar.Dispose();

    /// <summary>What a line of log or trace may never hold, whatever was asked (SEC-6).</summary>
    /// <param name="geheimen">Tokens, cookies and ids of this walk.</param>
    public static string? Lek(string regel, IReadOnlyCollection<string> geheimen) =>
        geheimen.FirstOrDefault(g => regel.Contains(g, StringComparison.OrdinalIgnoreCase))
        ?? (Mail().Match(regel) is { Success: true } mail ? mail.Value : null)
        ?? Nummer().Matches(regel).Select(m => m.Value).FirstOrDefault(n => Burgerservicenummer.IsPersoonsgebondenNummer(n));

    private void Noteer(Activity spoor)
    {
        if (_regels.Count < Max)
        {
            var labels = string.Join(' ', spoor.TagObjects.Select(t => $"{t.Key}={t.Value}"));
            var gebeurtenissen = string.Join(' ', spoor.Events.SelectMany(e => e.Tags.Select(t => $"{e.Name}.{t.Key}={t.Value}")));
            _regels.Enqueue($"{spoor.Source.Name} {spoor.OperationName} {spoor.DisplayName} {labels} {gebeurtenissen} {string.Join(' ', spoor.Baggage)}");
        }
    }

    [GeneratedRegex(@"[\w.+-]+@[\w-]+\.[\w.]+", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Mail();

    [GeneratedRegex(@"(?<![0-9a-zA-Z])\d{9}(?![0-9a-zA-Z])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Nummer();
}
