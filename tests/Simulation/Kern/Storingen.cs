using Orleans.Runtime;

namespace OrleansSchool.Simulation.Kern;

/// <summary>
/// Which fault comes when. Everything by chance of its own branch of the seed; nothing while <see cref="Rust"/> holds, so that the
/// application gets time to put itself right.
/// </summary>
internal sealed class Storingen(Wereld wereld, SimRandom toeval)
{
    private const int RecentMax = 64;

    private static readonly TimeSpan CommitMin = TimeSpan.FromMilliseconds(1);
    private static readonly TimeSpan CommitMax = TimeSpan.FromMilliseconds(6);

    private readonly GrainId[] _recent = new GrainId[RecentMax];
    private int _geschreven;
    private long _totVal = -1;

    /// <summary>No faults for a while.</summary>
    public bool Rust { get; set; } = true;

    public bool Aan => wereld.Opties.Storingen && !Rust;

    public SimRandom Toeval => toeval;

    public void Begin() => wereld.Pomp.VoorBeurt = wereld.Opties.Storingen ? VoorBeurt : null;

    /// <summary>One of the kinds that a person or server meets, by its chance.</summary>
    public bool Treft(string soort, double kans)
    {
        if (!Aan || !toeval.Kans(kans))
        {
            return false;
        }

        wereld.Tel(soort);
        return true;
    }

    public bool Leesfout() => Treft(Storing.Leesfout, 0.0001);

    public bool ScheurIsStroomuitval() => toeval.Kans(0.5);

    public void Geschreven(GrainId grain) => _recent[_geschreven++ % RecentMax] = grain;

    /// <summary>How the commit that begins now will end, and how long it takes.</summary>
    public (Commit Einde, TimeSpan Duur) BijCommit(IReadOnlyList<SimWrite> batch)
    {
        var duur = toeval.Duur(CommitMin, CommitMax);
        if (!Aan)
        {
            return (Commit.Gelukt, duur);
        }

        MisschienWeg();
        if (toeval.Kans(0.0007))
        {
            duur += CommitMax;
            wereld.Pomp.Post(_ => _ = ValTijdens(), null); // outside the turn in which this is asked
        }

        duur = Treft(Storing.TraagCommit, 0.002) ? toeval.Duur(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(45)) : duur;
        var einde = Treft(Storing.Schrijffout, 0.0015) ? Commit.Mislukt
            : Treft(Storing.BevestigingKwijt, 0.0015) ? Commit.BevestigingKwijt
            : Treft(Storing.Scheur, 0.0005) ? Commit.Gescheurd
            : Commit.Gelukt;
        if (einde == Commit.Gelukt && toeval.Kans(0.001) && wereld.Tweede.Schrijf(batch))
        {
            wereld.Tel(Storing.Conflict);
        }

        return (einde, duur);
    }

    /// <summary>Collects a grain that just wrote, however busy it is.</summary>
    private void MisschienWeg()
    {
        if (_geschreven > 0 && Treft(Storing.Verzameld, 0.004))
        {
            wereld.Verzamel(_recent[toeval.Tot(Math.Min(_geschreven, RecentMax))]);
        }
    }

    /// <summary>With a commit on its way.</summary>
    private async Task ValTijdens()
    {
        await wereld.Wacht(CommitMin);
        if (Aan && wereld.Silo is not null)
        {
            wereld.Tel(Storing.Val);
            wereld.Valt("commit");
        }
    }

    /// <summary>The process dies between two turns: also in the middle of an outbox, an import or a conversation with the mail server.</summary>
    private void VoorBeurt()
    {
        if (!Aan || wereld.Silo is null)
        {
            return;
        }

        if (_totVal < 0)
        {
            _totVal = toeval.Tussen(200, 100_000);
        }

        if (--_totVal <= 0)
        {
            _totVal = -1;
            wereld.Tel(Storing.Val);
            wereld.Valt("crash");
        }
    }
}
