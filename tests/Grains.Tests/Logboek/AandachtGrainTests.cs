using OrleansSchool.Aandacht;
using OrleansSchool.Basis;
using OrleansSchool.Nachtronde;
using OrleansSchool.Tests.Grains.Nachtronde;
using OrleansSchool.Toegang;

namespace OrleansSchool.Tests.Grains.Logboek;

/// <summary>What somebody must hear of goes when nobody asks for it any more, whoever took it back (TSO-8g, SEC-5).</summary>
[Requirement("TSO-8g", "SEC-5")]
public sealed class AandachtGrainTests : IAsyncLifetime
{
    private static readonly DateOnly RolTot = new(2026, 12, 31);

    private Opstelling _school = null!;

    private IAandachtGrain Piet => _school.Grains.Aandacht(Opstelling.School, "piet");

    public async ValueTask InitializeAsync() => _school = await Opstelling.MetSchool();

    public ValueTask DisposeAsync() => _school.DisposeAsync();

    [Fact]
    public async Task Een_lijst_waaruit_alles_is_teruggenomen_gaat_de_volgende_nacht_en_niet_zolang_er_iets_in_staat()
    {
        await Piet.Ontvang(Van(1), Bericht("een"));
        await Piet.Ontvang(Van(2), Bericht("twee"));
        await Piet.TrekIn(Van(3), "een");
        Assert.Empty((await Piet.Nacht()).Gewist);
        await Piet.TrekIn(Van(4), "twee");
        Assert.Equal(["99XX00/piet"], _school.Er("aandacht"));

        Assert.Equal(new Wistelling("aandacht", 1), Assert.Single((await Piet.Nacht()).Gewist));

        Assert.Empty(_school.Er("aandacht"));
        await Piet.TrekIn(Van(4), "twee"); // an outbox that didn't hear that it came through
        Assert.Empty(_school.Er("aandacht"));
        await Piet.Ontvang(Van(5), Bericht("drie"));
        Assert.Equal("drie", Assert.Single(await Piet.Alles()).Id);
    }

    [Fact]
    public async Task Terugnemen_bij_wie_niets_heeft_maakt_geen_lijst()
    {
        await Piet.TrekIn(Van(1), "een");
        await _school.Herstart();

        Assert.Empty(await Piet.Alles());
        Assert.Empty(_school.Er("aandacht"));
        Assert.Empty((await Piet.Nacht()).Gewist);
    }

    [Fact]
    public async Task Wie_van_de_lijst_van_mensen_gaat_neemt_ook_mee_wat_er_later_nog_bij_kwam()
    {
        var rol = new Roltoekenning(Opstelling.School, Rol.Leerkracht, [], Opstelling.Jaar.EersteDag, RolTot);
        Opstelling.Eis(await _school.Grains.Account("piet").MaakPersoon("Piet Post", "piet@school.example", [rol]));
        await _school.NaarNacht(RolTot.AddYears(1));
        await Piet.Ontvang(Van(1), Bericht("laat"));
        Assert.Equal(["piet"], _school.Er("account"));
        Assert.Equal(["99XX00/piet"], _school.Er("aandacht"));

        var verslag = await _school.NaarNacht(RolTot.AddYears(1).AddDays(1));

        Assert.Equal((1, 1, 0), (verslag.Aantal("account"), verslag.Aantal("aandacht"), verslag.NietGelukt.Length));
        Assert.Empty(_school.Er("aandacht"));
        await Piet.TrekIn(Van(2), "laat");
        Assert.Empty(_school.Er("aandacht"));
    }

    private static Afzender Van(long nummer) => new("proef", nummer);

    private Aandachtsbericht Bericht(string id) => new(id, Aandachtsoort.Taak, "Er wacht iets.", "/s/99XX00", _school.Klok.GetUtcNow(), false, null);
}
