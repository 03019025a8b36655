using OrleansSchool.Basis;
using OrleansSchool.Live;

namespace OrleansSchool.Tests.Grains.Live;

/// <summary>The number that a page carries, so that its screen knows what it shows already.</summary>
[Requirement("LIVE-2")]
public sealed class LiveVersieTests
{
    [Fact]
    public async Task De_versie_van_nu_stijgt_met_elk_signaal_en_niet_door_ernaar_te_vragen()
    {
        await using var opstelling = await Opstelling.Start();
        var live = opstelling.Grains.Live(Opstelling.School);
        var eerst = await live.Nu();
        Assert.Equal(eerst, await live.Nu());

        await live.Meld([Onderwerpen.School]);

        Assert.True(eerst < await live.Nu());
    }

    [Fact]
    public async Task Na_een_herstart_is_de_versie_van_nu_niet_lager()
    {
        await using var opstelling = await Opstelling.Start();
        var eerst = await opstelling.Grains.Live(Opstelling.School).Nu();

        opstelling.Klok.Vooruit(TimeSpan.FromSeconds(1));
        await opstelling.Herstart();

        Assert.True(eerst < await opstelling.Grains.Live(Opstelling.School).Nu());
    }
}
