using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Orleans.Runtime;
using Orleans.Storage;

namespace OrleansSchool.Opslag;

/// <summary>
/// The sealed ledger of versions (SEC-4, docs/besluiten/0005): the highest acknowledged version of every grain's row, so that a
/// complete old row that is put back, or a row that is taken away, is refused. Kept in buckets, each a row of the same store; read at
/// first use and written behind, every half minute and at an orderly stop, so that no write waits for it.
/// </summary>
public sealed partial class Grootboek : IDisposable
{
    public const string Soort = "versies";

    /// <summary>A version that was acknowledged less long before a crash may be put back unnoticed.</summary>
    public static readonly TimeSpan Ritme = TimeSpan.FromSeconds(30);

    /// <summary>Buckets are forgotten and read again after this, at the latest after twice this, which bounds memory and how far another process can be behind.</summary>
    public static readonly TimeSpan Vers = TimeSpan.FromMinutes(10);

    private const int SamenMax = 256;
    private const int PogingenMax = 5;

    private readonly IGrainStorage _onder;
    private readonly Verzegelaar _zegel;
    private readonly TimeProvider _klok;
    private readonly ILogger _log;
    private readonly ConcurrentDictionary<string, Emmer> _emmers = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Emmer>.AlternateLookup<ReadOnlySpan<char>> _zoek;
    private readonly SemaphoreSlim _beurt = new(1, 1);
    private readonly Lock _wekslot = new();
    private ITimer? _timer;
    private volatile Wekker _wekker;

    public Grootboek(IGrainStorage onder, Verzegelaar zegel, TimeProvider klok, ILogger<Grootboek> log)
    {
        (_onder, _zegel, _klok, _log) = (onder, zegel, klok, log);
        _zoek = _emmers.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>No timer runs while there is nothing to write or forget.</summary>
    private enum Wekker
    {
        Uit,
        OmTeVergeten,
        OmTeSchrijven,
    }

    /// <summary>Buckets in memory.</summary>
    public int Emmers => _emmers.Count;

    public void Begin()
    {
        _timer = _klok.CreateTimer(static boek => _ = ((Grootboek)boek!).Spoel(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        Wek(_emmers.IsEmpty ? Wekker.Uit : Wekker.OmTeSchrijven);
    }

    /// <summary>Writes what is known, after the last grain is gone and before the store closes.</summary>
    public async Task Sluit()
    {
        if (_timer is { } timer)
        {
            _timer = null;
            await timer.DisposeAsync();
        }

        await Spoel();
    }

    /// <summary>Whether a row may have this version; 0 when there is no row. A newer one than the ledger knows is fine: a crash came first.</summary>
    /// <exception cref="VerzegelingException">When the bucket of this grain doesn't open.</exception>
    public ValueTask<bool> Klopt(string toestand, string sleutel, long versie)
    {
        var hash = GrootboekRules.Hash(toestand, sleutel);
        var emmer = Zoek(sleutel, hash);
        return emmer.IsGeladen ? new(versie >= emmer.Versie(hash)) : KloptNaLaden(emmer, hash, versie);
    }

    /// <summary>A version that the store acknowledged. In memory only, without allocating: it stands on the path of every write.</summary>
    public void Noteer(string toestand, string sleutel, long versie)
    {
        var hash = GrootboekRules.Hash(toestand, sleutel);
        while (Zoek(sleutel, hash) is var emmer && !emmer.Noteer(hash, checked((uint)versie)))
        {
            _emmers.TryRemove(KeyValuePair.Create(emmer.Plaats, emmer)); // forgotten just now
        }

        Wek(Wekker.OmTeSchrijven);
    }

    /// <summary>Writes all buckets that changed, and forgets those that were read long ago. Never fails: what isn't written is tried again.</summary>
    public async Task Spoel()
    {
        await _beurt.WaitAsync();
        try
        {
            _wekker = Wekker.Uit; // what is noted from here on wakes again
            foreach (var vuil in _emmers.Values.Where(e => e.IsVuil).OrderBy(e => e.Plaats, StringComparer.Ordinal).Chunk(SamenMax))
            {
                await Task.WhenAll(vuil.Select(Schrijf));
            }

            foreach (var emmer in _emmers.Values.Where(e => e.Vergeet(_klok, Vers)))
            {
                _emmers.TryRemove(KeyValuePair.Create(emmer.Plaats, emmer));
            }
        }
        finally
        {
            Wek(_emmers.Values.Any(e => e.IsVuil) ? Wekker.OmTeSchrijven : _emmers.IsEmpty ? Wekker.Uit : Wekker.OmTeVergeten);
            _beurt.Release();
        }
    }

    public void Dispose()
    {
        _timer?.Dispose();
        _beurt.Dispose();
    }

    private void Wek(Wekker waarvoor)
    {
        if (_wekker >= waarvoor)
        {
            return;
        }

        lock (_wekslot)
        {
            if (_wekker < waarvoor && _timer is { } timer)
            {
                _wekker = waarvoor;
                timer.Change(waarvoor == Wekker.OmTeSchrijven ? Ritme : Vers, Timeout.InfiniteTimeSpan);
            }
        }
    }

    private static GrainId Rij(Emmer emmer) => GrainId.Create(Soort, $"{Soort}/{emmer.Plaats}");

    private Emmer Zoek(string sleutel, ulong hash)
    {
        Span<char> ruimte = stackalloc char[GrootboekRules.PlaatsMax];
        var plaats = ruimte[..GrootboekRules.Plaats(sleutel, hash, ruimte)];
        return _zoek.TryGetValue(plaats, out var emmer) ? emmer : _emmers.GetOrAdd(plaats.ToString(), static p => new Emmer(p));
    }

    private async ValueTask<bool> KloptNaLaden(Emmer emmer, ulong hash, long versie)
    {
        await emmer.Laad(Lees).ConfigureAwait(false);
        Wek(Wekker.OmTeVergeten);
        return versie >= emmer.Versie(hash);
    }

    private async Task Lees(Emmer emmer)
    {
        var rij = new GrainState<byte[]>();
        await _onder.ReadStateAsync(Soort, Rij(emmer), rij).ConfigureAwait(false);
        var regels = rij.ETag is null ? [] : GrootboekRules.Lees(_zegel.Open(rij.State ?? [], Soort, emmer.Plaats, rij.ETag)).ToList();
        emmer.Neem(regels, rij.ETag, _klok.GetTimestamp());
    }

    /// <summary>Two processes may share a bucket: who finds it changed reads it again, keeps the highest of both, and tries once more.</summary>
    private async Task Schrijf(Emmer emmer)
    {
        for (var poging = 1; ; poging++)
        {
            try
            {
                await emmer.Laad(Lees);
                var (inhoud, etag) = emmer.NeemMee();
                var volgende = Etag.Tekst(Etag.Getal(etag) + 1);
                var rij = new GrainState<byte[]>(_zegel.Verzegel(inhoud, Soort, emmer.Plaats, volgende), etag) { RecordExists = etag is not null };
                await _onder.WriteStateAsync(Soort, Rij(emmer), rij);
                emmer.Geschreven(rij.ETag!);
                return;
            }
            catch (InconsistentStateException) when (poging < PogingenMax)
            {
                emmer.Opnieuw();
            }
            catch (Exception fout)
            {
                emmer.Opnieuw();
                LogNietGeschreven(_log, emmer.Plaats, fout);
                return;
            }
        }
    }

    [LoggerMessage(1, LogLevel.Error, "The ledger of versions {Plaats} could not be written; it is tried again")]
    private static partial void LogNietGeschreven(ILogger log, string plaats, Exception fout);
}
