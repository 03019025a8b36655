using System.Threading.Channels;
using OrleansSchool.Basis;
using OrleansSchool.Live;
using OrleansSchool.Tests.Grains;

namespace OrleansSchool.Tests.Grains.Live;

[Requirement("LIVE-2")]
public sealed class LiveGrainTests
{
    private static readonly TimeSpan Geduld = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task Elke_host_hoort_elk_onderwerp()
    {
        await using var opstelling = await Opstelling.Start();
        var (een, twee) = (new Oor(), new Oor());
        await opstelling.Grains.Live(Opstelling.School).Abonneer(een.Bij(opstelling));
        await opstelling.Grains.Live(Opstelling.School).Abonneer(twee.Bij(opstelling));

        await opstelling.Grains.Live(Opstelling.School).Meld([Onderwerpen.School, Onderwerpen.Register]);

        Assert.Equal([Onderwerpen.School, Onderwerpen.Register], [(await een.Volgend()).Onderwerp, (await een.Volgend()).Onderwerp]);
        Assert.Equal([Onderwerpen.School, Onderwerpen.Register], [(await twee.Volgend()).Onderwerp, (await twee.Volgend()).Onderwerp]);
    }

    [Fact]
    public async Task Versies_stijgen_altijd_ook_over_een_herstart()
    {
        await using var opstelling = await Opstelling.Start();
        var oor = new Oor();
        await opstelling.Grains.Live(Opstelling.School).Abonneer(oor.Bij(opstelling));
        await opstelling.Grains.Live(Opstelling.School).Meld([Onderwerpen.School]);
        await opstelling.Grains.Live(Opstelling.School).Meld([Onderwerpen.School]);
        var (eerste, tweede) = (await oor.Volgend(), await oor.Volgend());

        opstelling.Klok.Vooruit(TimeSpan.FromSeconds(1));
        await opstelling.Herstart();
        await opstelling.Grains.Live(Opstelling.School).Abonneer(oor.Bij(opstelling));
        await opstelling.Grains.Live(Opstelling.School).Meld([Onderwerpen.School]);

        Assert.True(eerste.Versie < tweede.Versie);
        Assert.True(tweede.Versie < (await oor.Volgend()).Versie);
    }

    [Fact]
    public async Task Wie_opzegt_of_zich_niet_meer_meldt_hoort_niets_meer()
    {
        await using var opstelling = await Opstelling.Start();
        var live = opstelling.Grains.Live(Opstelling.School);
        var (blijver, opzegger, stille) = (new Oor(), new Oor(), new Oor());
        await live.Abonneer(stille.Bij(opstelling));
        var opgezegd = opzegger.Bij(opstelling);
        await live.Abonneer(opgezegd);
        opstelling.Klok.Vooruit(TimeSpan.FromMinutes(ILiveGrain.VerlooptNaMinuten) + TimeSpan.FromSeconds(1));
        await live.Abonneer(blijver.Bij(opstelling));
        await live.ZegOp(opgezegd);

        await live.Meld([Onderwerpen.School]);
        await blijver.Volgend();

        Assert.Equal((0, 0), (opzegger.Aantal, stille.Aantal));
    }

    /// <summary>A web process that listens; held by the test, since the reference is weak.</summary>
    private sealed class Oor : ILiveObserver
    {
        private readonly Channel<LiveSignaal> _signalen = Channel.CreateUnbounded<LiveSignaal>();

        public int Aantal => _signalen.Reader.Count;

        public ILiveObserver Bij(Opstelling opstelling) => opstelling.Grains.CreateObjectReference<ILiveObserver>(this);

        public Task Ontvang(LiveSignaal signaal) => _signalen.Writer.WriteAsync(signaal).AsTask();

        public async Task<LiveSignaal> Volgend() => await _signalen.Reader.ReadAsync().AsTask().WaitAsync(Geduld, TimeProvider.System);
    }
}
