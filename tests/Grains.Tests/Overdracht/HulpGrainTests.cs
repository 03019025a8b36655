using OrleansSchool.Basis;
using OrleansSchool.Overdracht;

namespace OrleansSchool.Tests.Grains.Overdracht;

/// <summary>The help on the real engine and store: who may change it, and two people at once (OSO-H).</summary>
[Requirement("OSO-H")]
public sealed class HulpGrainTests : IAsyncLifetime
{
    private static readonly Wie Administratie = Opstelling.Wie(Rol.Administratie);
    private static readonly Wie Leerkracht = Opstelling.Wie(Rol.Groepsleerkracht, "g5");
    private static readonly Hulponderwerp Eigen = new("", "Onze afspraken", "Deze school", ["Bel eerst de VO-school."], []);

    private Opstelling _school = null!;

    private IHulpGrain Hulp => _school.Grains.Hulp(Opstelling.School);

    public async ValueTask InitializeAsync() => _school = await Opstelling.MetSchool();

    public ValueTask DisposeAsync() => _school.DisposeAsync();

    [Fact]
    public async Task Iedereen_van_de_overdracht_leest_de_hulp_en_alleen_wie_het_tijdpad_beheert_past_hem_aan()
    {
        var view = (await Hulp.Bekijk(Leerkracht)).Waarde!;
        Assert.Equal((11, false), (view.Onderwerpen.Length, view.MagWijzigen));
        Assert.Equal("geen-recht", (await Hulp.Bewaar(Eigen, view.Versie, Leerkracht)).Weigering?.Code);
        Assert.Equal("geen-recht", (await Hulp.Bekijk(Opstelling.Wie(Rol.Overblijfkracht))).Weigering?.Code);
        Assert.True((await Hulp.Bekijk(Opstelling.Wie(Rol.InternBegeleider))).Waarde!.MagWijzigen);
    }

    [Fact]
    public async Task Een_eigen_onderwerp_blijft_na_een_herstart_en_een_verouderd_formulier_overschrijft_niets()
    {
        var versie = (await Hulp.Bekijk(Administratie)).Waarde!.Versie;
        Opstelling.Eis(await Hulp.Bewaar(Eigen, versie, Administratie));
        Assert.Equal("verouderd", (await Hulp.Bewaar(Eigen with { Titel = "Nog een" }, versie, Administratie)).Weigering?.Code);
        await _school.Herstart();
        var view = (await Hulp.Bekijk(Administratie)).Waarde!;
        var nieuw = Assert.Single(view.Onderwerpen, o => o.Titel == "Onze afspraken");
        Assert.Equal("Bel eerst de VO-school.", Assert.Single(nieuw.Stappen));

        Opstelling.Eis(await Hulp.Verwijder(nieuw.Id, view.Versie, Administratie));
        view = (await Hulp.Bekijk(Administratie)).Waarde!;
        Assert.DoesNotContain(view.Onderwerpen, o => o.Id == nieuw.Id);
        Opstelling.Eis(await Hulp.ZetTerug(view.Versie, Administratie));
        Assert.Equal(11, (await Hulp.Bekijk(Administratie)).Waarde!.Onderwerpen.Length);
    }
}
