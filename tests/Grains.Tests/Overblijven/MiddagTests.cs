using OrleansSchool.Basis;
using OrleansSchool.Leerlingen;
using OrleansSchool.Overblijven;
using OrleansSchool.School;

namespace OrleansSchool.Tests.Grains.Overblijven;

public sealed class MiddagTests : IAsyncLifetime
{
    private Opstelling _school = null!;

    private Wie Coordinator => Opstelling.Wie(Rol.Overblijfcoordinator);

    private IMiddagGrain Middag => _school.Grains.Middag(Opstelling.School, _school.Vandaag);

    public async ValueTask InitializeAsync()
    {
        _school = await Opstelling.MetSchool();
        foreach (var nummer in Enumerable.Range(0, 26))
        {
            var groep = nummer % 2 == 0 ? "g5" : "g6";
            var kind = await _school.SchrijfIn($"kind{nummer:D2}", $"Kind {nummer}", groep: groep);
            Opstelling.Eis(await kind.MeldAan(
                Opstelling.Jaar.EersteDag, AanmeldingSoort.Structureel, Weekdagen.Donderdag, null, Opstelling.Operatie($"aan-{nummer}"),
                Opstelling.Wie(Rol.Administratie)));
        }
    }

    public ValueTask DisposeAsync() => _school.DisposeAsync();

    [Fact]
    [Requirement("TSO-4c", "LIVE-1")]
    public async Task Een_plek_telt_haar_groepen_op_en_houdt_ze_tegen_de_norm()
    {
        Assert.Equal(BezettingOordeel.NietIngevuld, (await Plek()).Bezetting.Oordeel);
        Opstelling.Eis(await Middag.ZetHelpers("schoolplein", 1, Opstelling.Operatie("een"), Coordinator));
        Assert.Equal((26, 1, 2, BezettingOordeel.TeWeinig), Kern(await Plek()));
        Opstelling.Eis(await Middag.ZetHelpers("schoolplein", 2, Opstelling.Operatie("twee"), Coordinator));
        Assert.Equal((26, 2, 2, BezettingOordeel.Voldoet), Kern(await Plek()));
        await _school.Herstart();
        Assert.Equal(2, (await Plek()).Bezetting.Helpers);
    }

    [Fact]
    [Requirement("TSO-4c")]
    public async Task Een_late_herhaling_van_een_ouder_aantal_helpers_verandert_niets()
    {
        Opstelling.Eis(await Middag.ZetHelpers("schoolplein", 3, Opstelling.Operatie("drie"), Coordinator));
        Opstelling.Eis(await Middag.ZetHelpers("schoolplein", 4, Opstelling.Operatie("vier"), Coordinator));
        Opstelling.Eis(await Middag.ZetHelpers("schoolplein", 3, Opstelling.Operatie("drie"), Coordinator));
        Assert.Equal("operatie-al-gebruikt", (await Middag.ZetHelpers("schoolplein", 5, Opstelling.Operatie("drie"), Coordinator)).Weigering?.Code);
        Assert.Equal(4, (await Plek()).Bezetting.Helpers);
    }

    [Fact]
    [Requirement("LIVE-1")]
    public async Task Een_onverwacht_kind_telt_mee_en_een_opgehaald_kind_niet_meer()
    {
        await _school.SchrijfIn("los01", "Los", groep: "g6");
        await Dag("g6").Markeer(new Markeer(["los01"], Markeersoort.Aanwezig, Opstelling.Operatie("los")), Coordinator);
        await Dag("g5").Markeer(new Markeer(["kind00", "kind02"], Markeersoort.VroegOpgehaald, Opstelling.Operatie("weg")), Coordinator);
        Assert.Equal(25, (await Plek()).Tellers.Maximaal);
    }

    [Fact]
    [Requirement("SEC-2")]
    public async Task Het_bord_van_een_plein_toont_een_groepsleerkracht_alleen_de_eigen_groep()
    {
        var bord = (await Middag.PlekBord("schoolplein", Opstelling.Wie(Rol.Groepsleerkracht, "g5"))).Waarde!;
        Assert.Equal(["g5"], bord.Groepen.Select(g => g.Groep.Id));
        Assert.Equal(26, bord.Plek.Tellers.Verwacht);
    }

    [Theory]
    [InlineData("schoolplein", -1, "aantal-helpers")]
    [InlineData("schoolplein", 41, "aantal-helpers")]
    [InlineData("bestaat-niet", 2, "onbekend")]
    public async Task Een_onmogelijk_aantal_helpers_wordt_geweigerd(string plek, int aantal, string code)
    {
        Assert.Equal(code, (await Middag.ZetHelpers(plek, aantal, Opstelling.Operatie("fout-aantal"), Coordinator)).Weigering?.Code);
        Assert.Null((await Plek()).Bezetting.Helpers);
    }

    [Fact]
    [Requirement("XLS-1")]
    public async Task Aantallen_tellen_per_weekdag_wie_structureel_komt_en_per_dag_wie_er_was()
    {
        await Dag("g5").MarkeerAlleVerwachten(Opstelling.Operatie("alle"), Coordinator);
        var groep = _school.Grains.Overblijfgroep(Opstelling.School, Opstelling.Jaar, "g5");
        var aantallen = (await groep.Aantallen(_school.Vandaag.AddDays(-6), _school.Vandaag, Coordinator)).Waarde!;
        Assert.Equal([0, 0, 0, 13, 0], aantallen.StructureelPerWeekdag);
        Assert.Equal((13, 13), (aantallen.Dagen[^1].Verwacht, aantallen.Dagen[^1].Aanwezig));
        Assert.Equal((Lijststand.NietBijgehouden, Lijststand.NogBezig), (aantallen.Dagen[0].Lijst, aantallen.Dagen[^1].Lijst));
        Assert.Equal("periode-te-lang", (await groep.Aantallen(_school.Vandaag, _school.Vandaag.AddDays(-1), Coordinator)).Weigering?.Code);
        var gisteren = _school.Vandaag;
        _school.Klok.Vooruit(TimeSpan.FromDays(1));
        Assert.Equal(Lijststand.Bijgehouden, (await groep.Aantallen(gisteren, gisteren, Coordinator)).Waarde!.Dagen.Single().Lijst);
    }

    private async Task<PlekStand> Plek() => (await Middag.Bekijk(Coordinator)).Waarde!.Plekken.Single(p => p.PlekId == "schoolplein");

    private IOverblijfdagGrain Dag(string groep) => _school.Grains.Overblijfdag(Opstelling.School, groep, _school.Vandaag);

    private static (int, int?, int, BezettingOordeel) Kern(PlekStand plek) =>
        (plek.Bezetting.Kinderen, plek.Bezetting.Helpers, plek.Bezetting.Nodig, plek.Bezetting.Oordeel);
}
