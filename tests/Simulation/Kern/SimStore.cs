using System.Globalization;
using Orleans.Embedded;
using Orleans.Runtime;
using Orleans.Storage;
using OrleansSchool.Opslag;

namespace OrleansSchool.Simulation.Kern;

/// <summary>
/// The store beneath <c>VerzegeldeOpslag</c> of one process: group commit as the real one, on a disk that outlives it. What a commit
/// brings is for <see cref="Storingen"/> to say.
/// </summary>
internal sealed partial class SimStore : IGrainStorage, IReminderIndex
{
    private const int BatchMax = 512;

    private readonly Wereld _wereld;
    private readonly List<SimWrite> _wachtend = [];
    private readonly ITimer _timer;
    private List<SimWrite>? _batch;
    private Commit _commit = Commit.Gelukt;

    public SimStore(Wereld wereld, SimTime tijd)
    {
        _wereld = wereld;
        _timer = tijd.CreateTimer(static store => ((SimStore)store!).Eind(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    private SimDisk Disk => _wereld.Disk;

    public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        if (_wereld.Storingen.Leesfout())
        {
            return Task.FromException(new Nagebootst("a page could not be read"));
        }

        var rij = Disk.Rijen.GetValueOrDefault(new(stateName, grainId.ToString()));
        grainState.ETag = rij is null ? null : Tekst(rij.Versie);
        grainState.RecordExists = rij is not null;
        grainState.State = rij is null ? default : (T)(object)rij.Inhoud;
        return Task.CompletedTask;
    }

    public async Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        var write = new Rijwrite(_wereld, new(stateName, grainId.ToString()), grainState.ETag is null ? 0 : Getal(grainState.ETag), (byte[])(object)grainState.State!);
        if (stateName != Grootboek.Soort)
        {
            _wereld.Storingen.Geschreven(grainId);
        }

        if (_wereld.Opties.Breekt(Breuk.AckBeforeCommit))
        {
            write.Klaar.SetResult();
        }

        await Schrijf(write);
        grainState.ETag = Tekst(write.Verwacht + 1);
        grainState.RecordExists = true;
    }

    public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) =>
        throw new NotSupportedException("The sealed store clears by writing.");

    /// <summary>The power goes: what the running commit did is for chance to say.</summary>
    public void Valt(SimRandom toeval)
    {
        if (_batch is not { Count: > 0 } batch)
        {
            return;
        }

        switch (_commit == Commit.Gescheurd ? 1 : toeval.Tot(3))
        {
            case 0:
                batch.ForEach(w => w.Voer(Disk));
                _wereld.Tel(Storing.ValNaCommit);
                break;
            case 1:
                Disk.Scheur(batch, toeval);
                _wereld.Tel(Storing.Scheur);
                break;
            default:
                break;
        }
    }

    public static string Tekst(long versie) => versie.ToString(CultureInfo.InvariantCulture);

    private static long Getal(string etag) => long.Parse(etag, CultureInfo.InvariantCulture);

    private Task Schrijf(SimWrite write)
    {
        _wachtend.Add(write);
        Begin();
        return write.Klaar.Task;
    }

    private void Begin()
    {
        if (_batch is null && _wachtend.Count > 0)
        {
            var aantal = Math.Min(BatchMax, _wachtend.Count);
            _batch = _wachtend[..aantal];
            _wachtend.RemoveRange(0, aantal);
            (_commit, var duur) = _wereld.Storingen.BijCommit(_batch);
            _timer.Change(duur, Timeout.InfiniteTimeSpan);
        }
    }

    private void Eind()
    {
        var batch = _batch!;
        if (_commit == Commit.Gescheurd && _wereld.Storingen.ScheurIsStroomuitval())
        {
            _wereld.Valt("torn"); // takes the running batch along
            return;
        }

        if (_commit is Commit.Gelukt or Commit.BevestigingKwijt)
        {
            batch.ForEach(w => w.Voer(Disk));
        }

        _batch = null;
        var fout = _commit is Commit.Gelukt ? null : new Nagebootst(_commit == Commit.BevestigingKwijt ? "no answer came" : "the disk said no");
        foreach (var write in batch)
        {
            if ((fout ?? write.Fout) is { } reden)
            {
                write.Klaar.TrySetException(reden);
            }
            else
            {
                write.Klaar.TrySetResult();
            }
        }

        Begin();
    }

    private sealed class Rijwrite(Wereld wereld, Rijsleutel sleutel, long verwacht, byte[] inhoud) : SimWrite
    {
        private Exception? _fout;

        public long Verwacht => verwacht;

        public override byte[] Bytes => [.. inhoud];

        public override Rijsleutel? Sleutel => sleutel;

        public override Exception? Fout => _fout;

        public override void Voer(SimDisk disk)
        {
            var nu = disk.Rijen.GetValueOrDefault(sleutel)?.Versie ?? 0;
            if (nu != verwacht)
            {
                _fout = new InconsistentStateException($"State '{sleutel.Toestand}' was changed by someone else.", Tekst(nu), Tekst(verwacht));
                return;
            }

            disk.Rijen[sleutel] = new SimRij(verwacht + 1, inhoud);
            disk.Gewijzigd.Add(sleutel);
            wereld.BijRij(sleutel, verwacht + 1, inhoud.Length);
        }
    }
}

/// <summary>How a commit ends.</summary>
internal enum Commit
{
    Gelukt,
    Mislukt,
    BevestigingKwijt,
    Gescheurd,
}

/// <summary>A fault that the simulator made.</summary>
internal sealed class Nagebootst(string reden) : OrleansException($"Simulated: {reden}.");
