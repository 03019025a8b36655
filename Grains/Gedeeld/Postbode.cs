using Microsoft.Extensions.Logging;
using Orleans.Runtime;
using OrleansSchool.Basis;
using OrleansSchool.Nachtronde;

namespace OrleansSchool.Gedeeld;

/// <summary>
/// Sends what waits in a grain's outbox: right after the write, again at activation, by an in-memory timer after a failure,
/// by one permanent daily reminder or by the school's night round (DESIGN §3). What didn't get through after <see cref="PogingenMax"/> tries
/// becomes a task for the beheerder, and is tried less often. One small helper for all grains.
/// </summary>
/// <param name="lees">The outbox as durable now.</param>
/// <param name="bewaar">Writes the grain's state with this outbox.</param>
/// <param name="stuur">Delivers one message to the receiver named in it.</param>
/// <param name="grains">To tell the night round of the school.</param>
internal sealed partial class Postbode<T>(
    Grain grain, Func<Uitbak<T>> lees, Func<Uitbak<T>, Task> bewaar, Func<Uitpost<T>, Afzender, Task> stuur, ILogger logger, IGrainFactory grains)
{
    public const string Herinnering = "uitbak";
    public const int PogingenMax = 20;

    private static readonly TimeSpan Opnieuw = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan NaVeelPogingen = TimeSpan.FromMinutes(15);

    /// <summary>Tries of the first message that waits, for each receiver.</summary>
    private readonly Dictionary<string, int> _pogingen = new(StringComparer.Ordinal);
    private readonly HashSet<string> _gemeld = new(StringComparer.Ordinal);
    private IGrainTimer? _timer;

    public int Wachtend => lees().Wachtend.Length;

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
        await MeldOpgelost(rest);
    }

    private async Task<bool> Lukt(Uitpost<T> post)
    {
        try
        {
            await stuur(post, new Afzender(grain.GetPrimaryKeyString(), post.Nummer));
            _pogingen.Remove(post.Naar);
            return true;
        }
        catch (Exception fout)
        {
            var poging = _pogingen[post.Naar] = _pogingen.GetValueOrDefault(post.Naar) + 1;
            Meld(logger, poging < PogingenMax ? LogLevel.Warning : LogLevel.Error, poging, fout.GetBaseException().GetType().Name);
            if (poging % PogingenMax == 0)
            {
                _gemeld.Add(post.Naar);
                await MeldTaak(post.Naar, lees().Wachtend.Count(p => p.Naar == post.Naar), fout.GetBaseException().GetType().Name);
            }

            return false;
        }
    }

    /// <summary>A task that the round heard of and that is done by itself.</summary>
    private async Task MeldOpgelost(Uitbak<T> rest)
    {
        foreach (var naar in _gemeld.Where(n => !rest.Wachtend.Any(p => p.Naar == n)).ToList())
        {
            _gemeld.Remove(naar);
            await MeldTaak(naar, 0, "");
        }
    }

    /// <summary>An account belongs to no school: the one that should have heard is told.</summary>
    private async Task MeldTaak(string naar, int wachtend, string fout)
    {
        var van = grain.GetPrimaryKeyString();
        var school = new[] { van, naar }.Select(s => Sleutels.Delen(s)[0]).FirstOrDefault(s => SchoolSleutel.Probeer(s, out _));
        try
        {
            if (school is not null)
            {
                await grains.Nachtronde(new SchoolSleutel(school)).Meld(new Uitbaktaak(van, naar, wachtend, default, fout));
            }
        }
        catch (Exception mislukt)
        {
            MeldingMislukt(logger, mislukt.GetBaseException().GetType().Name); // the next twenty tries tell it again
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
            Meld(logger, LogLevel.Warning, 0, fout.GetBaseException().GetType().Name);
        }

        if (rest.Wachtend.IsEmpty)
        {
            _timer?.Dispose();
            _timer = null;
        }
        else
        {
            var straks = _pogingen.Values.Any(p => p < PogingenMax) ? Opnieuw : NaVeelPogingen;
            _timer ??= grain.RegisterGrainTimer(_ => Verzend(), new GrainTimerCreationOptions(straks, straks) { KeepAlive = true });
            _timer.Change(straks, straks);
        }
    }

    /// <summary>With the number that the screen of the night round shows.</summary>
    private static void Meld(ILogger logger, LogLevel niveau, int poging, string fout) => Mislukt(logger, niveau, poging, Foutnummer.Van(fout), fout);

    [LoggerMessage(EventId = 1, Message = "Outbox message not delivered yet, try {Poging} ({Nummer}): {Fout}")]
    private static partial void Mislukt(ILogger logger, LogLevel niveau, int poging, string nummer, string fout);

    [LoggerMessage(EventId = 2, Level = LogLevel.Warning, Message = "The night round could not be told of an outbox that doesn't get through: {Fout}")]
    private static partial void MeldingMislukt(ILogger logger, string fout);
}
