using OrleansSchool.Basis;
using OrleansSchool.Financien;
using OrleansSchool.Nachtronde;
using OrleansSchool.Tests.Grains.Financien;

namespace OrleansSchool.Tests.Grains.Nachtronde;

/// <summary>Books stay seven years after their schooljaar, also of a child that is gone long before, and then nothing of them is left (TSO-10i, SEC-5).</summary>
[Requirement("SEC-5", "TSO-10i")]
public sealed class GeldtermijnTests
{
    private static readonly DateOnly Weg = new(2034, 8, 1);

    private static readonly string[] VanHetJaar = ["afrekening", "journaal", "besluiten", "begroting"];

    [Fact]
    public async Task Boeken_gaan_zeven_jaar_na_hun_schooljaar_ook_van_een_kind_dat_eerder_gewist_is()
    {
        await using var proef = await Geldproef.Start();
        await proef.Stel(Geldproef.Lieke, ineens: true);
        await proef.Betaal(Geldproef.Moeder, (await proef.Kaart(Geldproef.Moeder)).Open.Centen);
        await proef.Betaal(Geldproef.Vader, (await proef.Kaart(Geldproef.Vader)).Open.Centen);
        var begroting = proef.School.Grains.Begroting(Opstelling.School, Geldproef.Jaar);
        Opstelling.Eis(await begroting.Bewaar(
            [new Begrotingsregel(Boekposten.Drinken, null, null, new Geld(10_000), null)], (await begroting.Bekijk(Geldproef.Coordinator)).Waarde!.Versie, Geldproef.Coordinator));
        await TelKas(proef);
        await proef.Sluitend();
        Opstelling.Eis(await proef.School.Grains.Leerling(Opstelling.School, Geldproef.Lieke).VerlaatSchool(new DateOnly(2027, 3, 1), Geldproef.Kantoor));

        await NaarNacht(proef, new DateOnly(2027, 3, 2)); // who left is remembered
        await NaarNacht(proef, new DateOnly(2029, 3, 2));
        Assert.DoesNotContain($"{Opstelling.School}/{Geldproef.Lieke}", proef.School.Er("leerling"));
        Assert.Contains($"{Opstelling.School}/{Geldproef.Lieke}/{Geldproef.Jaar}", proef.School.Er("afrekening"));

        var voor = await NaarNacht(proef, Weg.AddDays(-1));
        Assert.All(VanHetJaar, soort => Assert.Equal(0, voor.Aantal(soort)));
        Assert.All(VanHetJaar, soort => Assert.Contains(proef.School.Er(soort), s => s.EndsWith($"/{Geldproef.Jaar}", StringComparison.Ordinal)));
        Assert.Equal([$"{Opstelling.School}/{Sleutels.Dag(Geldproef.Begindag)}"], proef.School.Er("kasblad"));

        await NaarNacht(proef, Weg);
        await NaarNacht(proef, Weg.AddDays(1)); // what had something to deliver still

        Assert.All(VanHetJaar, soort => Assert.DoesNotContain(proef.School.Er(soort), s => s.EndsWith($"/{Geldproef.Jaar}", StringComparison.Ordinal)));
        Assert.Empty(proef.School.Er("kasblad"));
        Assert.All((await proef.School.Ronde()).Verslagen, v => Assert.DoesNotContain(v.NietGelukt, f => f.Deel == Rondedeel.Financien));
    }

    /// <summary>What years of lunches bring is taken over while the clock stands: a call of the night itself may take half a minute of the clock.</summary>
    private static async Task<Nachtverslag> NaarNacht(Geldproef proef, DateOnly dag)
    {
        await proef.School.Herstart(_ => proef.School.Klok.Naar(Schooltijd.Moment(dag.AddDays(-1), new TimeOnly(21, 0))));
        await proef.School.Grains.Dagronde(Opstelling.School).Verwerk(ookVandaag: false);
        return await proef.School.Nacht(dag);
    }

    /// <summary>Five euro came in, and was counted.</summary>
    private static async Task TelKas(Geldproef proef)
    {
        var kas = proef.School.Grains.Kas(Opstelling.School);
        var dag = proef.School.Vandaag;
        var invoer = new KasInvoer(Kassoort.OverigeOntvangst, new Geld(500), "Oude boeken", null, null, dag, Boekposten.OverigeBaten, proef.Op());
        Assert.Null((await kas.Boek(invoer, Geldproef.Coordinator)).Weigering);
        Assert.Null((await kas.Tel(dag, [.. Kasgeld.Coupures.Select(c => c == 500 ? 1 : 0)], null, null, proef.Op(), Geldproef.Coordinator)).Weigering);
    }
}
