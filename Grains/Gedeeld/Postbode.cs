using Microsoft.Extensions.Logging;
using Orleans.Runtime;
using OrleansSchool.Basis;

namespace OrleansSchool.Gedeeld;

/// <summary>
/// Sends what waits in a grain's outbox: right after the write, again at activation, by an in-memory timer after a failure,
/// and by one permanent daily reminder for long-lived senders (DESIGN §3). One small helper for all grains.
/// </summary>
/// <param name="lees">The outbox as durable now.</param>
/// <param name="bewaar">Writes the grain's state with this outbox.</param>
/// <param name="stuur">Delivers one message to the receiver named in it.</param>
internal sealed partial class Postbode<T>(
    Grain grain, Func<Uitbak<T>> lees, Func<Uitbak<T>, Task> bewaar, Func<Uitpost<T>, Afzender, Task> stuur, ILogger logger)
{
    public const string Herinnering = "uitbak";
    public const int PogingenMax = 20;

    private static readonly TimeSpan Opnieuw = TimeSpan.FromSeconds(15);

    private IGrainTimer? _timer;
    private int _mislukt;

    /// <summary>
    /// Sends each receiver its messages in order, until the first that fails; the others don't wait for it. Never throws, since the
    /// change itself is durable already.
    /// </summary>
    public async Task Verzend()
    {
        var bak = lees();
        if (bak.Wachtend.IsEmpty)
        {
            return;
        }

        var rest = bak;
        var dicht = new HashSet<string>(StringComparer.Ordinal);
        foreach (var post in bak.Wachtend.Where(p => !dicht.Contains(p.Naar)))
        {
            if (await Lukt(post))
            {
                rest = rest.Zonder(post);
            }
            else
            {
                dicht.Add(post.Naar);
            }
        }

        await Afronden(bak, rest);
    }

    private async Task<bool> Lukt(Uitpost<T> post)
    {
        try
        {
            await stuur(post, new Afzender(grain.GetPrimaryKeyString(), post.Nummer));
            _mislukt = 0;
            return true;
        }
        catch (Exception fout)
        {
            _mislukt++;
            Meld(logger, _mislukt < PogingenMax ? LogLevel.Warning : LogLevel.Error, _mislukt, fout.GetType().Name);
            return false;
        }
    }

    private async Task Afronden(Uitbak<T> was, Uitbak<T> rest)
    {
        try
        {
            if (!ReferenceEquals(was, rest))
            {
                await bewaar(rest);
            }
        }
        catch (Exception fout)
        {
            Meld(logger, LogLevel.Warning, _mislukt, fout.GetType().Name);
        }

        if (rest.Wachtend.IsEmpty)
        {
            _timer?.Dispose();
            _timer = null;
        }
        else
        {
            _timer ??= grain.RegisterGrainTimer(_ => Verzend(), new GrainTimerCreationOptions(Opnieuw, Opnieuw) { KeepAlive = true });
        }
    }

    [LoggerMessage(EventId = 1, Message = "Outbox message not delivered yet, try {Poging}: {Fout}")]
    private static partial void Meld(ILogger logger, LogLevel niveau, int poging, string fout);
}
