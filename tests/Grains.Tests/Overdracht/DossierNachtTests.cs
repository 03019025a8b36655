using OrleansSchool.Basis;
using OrleansSchool.Overdracht;

namespace OrleansSchool.Tests.Grains.Overdracht;

/// <summary>Three months, 30 June, 1 July: at the call first, at night for good (OSO-L1).</summary>
[Requirement("OSO-L1")]
public sealed class DossierNachtTests
{
    private static readonly DateOnly Juli = new(2027, 7, 1);

    [Fact]
    public async Task Voor_30_maart_gereed_verloopt_te_vroeg_en_begint_met_opnieuw_gereed_zetten_opnieuw()
    {
        await using var proef = await Dossierproef.Start(new DateOnly(2027, 2, 10));
        await proef.TotGereed();
        var view = await proef.Bekijk();
        Assert.Equal((new DateOnly(2027, 5, 10), true), (view.BeschikbaarTot, view.VerlooptTeVroeg));
        await proef.Naar(new DateOnly(2027, 5, 10));
        Assert.Equal(Dossierstatus.Gereed, (await proef.Bekijk()).Status);
        Assert.Equal("al-gereed", (await proef.Dossier.ZetGereed(new DateOnly(2027, 2, 10), proef.Op(), Dossierproef.Administratie)).Weigering?.Code);

        await proef.Naar(new DateOnly(2027, 5, 11));
        view = await proef.Bekijk(Dossierproef.Administratie);
        Assert.Equal((Dossierstatus.Verlopen, true, false), (view.Status, view.Mag.Gereed, view.Mag.Teruggeven));
        Opstelling.Eis(await proef.Dossier.ZetGereed(proef.School.Vandaag, proef.Op(), Dossierproef.Administratie));
        view = await proef.Bekijk();
        Assert.Equal((Dossierstatus.Gereed, new DateOnly(2027, 6, 30), false, 1), (view.Status, view.BeschikbaarTot, view.VerlooptTeVroeg, view.VersieNr));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Vanaf_1_juli_is_de_inhoud_er_niet_meer_opgehaald_of_niet_en_blijft_het_register(bool verstrekt)
    {
        await using var proef = await Dossierproef.Start();
        await (verstrekt ? proef.TotVerstrekt() : proef.TotGereed());
        await proef.Naar(Juli.AddDays(-1));
        Assert.True((await proef.Dossier.Inzien(null, Dossierproef.Leerkracht)).IsGoed);

        await proef.Naar(Juli);
        await IsDicht(proef);
        var werk = await proef.Dossier.Nacht();

        Assert.Contains(werk.Gewist, g => g.Soort == "bestand" && g.Aantal >= 2);
        await IsDicht(proef);
        Assert.Null(await proef.School.Grains.Dossiersleutel(Opstelling.School, Dossierproef.Kind, Opstelling.Jaar).Geef());
        Assert.DoesNotContain(proef.School.Storing.Aanwezig, r => r.Toestand == "bestand");
        Assert.Equal("dossier-gewist", (await proef.Dossier.NeemToetsOver(null, [], proef.Op(), Dossierproef.Administratie)).Weigering?.Code);
        Assert.Empty((await proef.Dossier.Nacht()).Gewist);
    }

    [Fact]
    public async Task Een_dossier_waarvan_de_sleutel_weg_is_geeft_ook_voor_1_juli_niets_meer()
    {
        await using var proef = await Dossierproef.Start();
        await proef.TotInzage();
        await proef.School.Grains.Dossiersleutel(Opstelling.School, Dossierproef.Kind, Opstelling.Jaar).GooiWeg();
        await proef.Naar(Dossierproef.Begindag.AddDays(1));
        Assert.Equal("dossier-gewist", (await proef.Dossier.Inzien(null, Dossierproef.Leerkracht)).Weigering?.Code);
        Assert.Null((await proef.Bekijk()).Gegevens);
    }

    [Fact]
    public async Task Komt_er_geen_ronde_langs_dan_wist_een_dossier_zichzelf_op_2_juli()
    {
        await using var proef = await Dossierproef.Start();
        await proef.TotGereed();
        await proef.School.Herstart(_ => proef.School.Klok.Naar(Schooltijd.Moment(Juli, new TimeOnly(10, 0)))); // its hour of that day is past
        proef.School.Storing.Bij((toestand, _) => toestand == "nachtronde");
        proef.School.Klok.Naar(Schooltijd.Moment(Juli.AddDays(1), new TimeOnly(0, 30)));
        await IsDicht(proef);
        Assert.Contains(proef.School.Storing.Aanwezig, r => r.Toestand == "bestand");

        proef.School.Klok.Naar(Schooltijd.Moment(Juli.AddDays(1), new TimeOnly(9, 30)));

        await proef.School.TotDat(() => Task.FromResult(!proef.School.Storing.Aanwezig.Any(r => r.Toestand == "bestand")), TimeSpan.FromMilliseconds(10));
        await IsDicht(proef);
    }

    [Fact]
    public async Task Er_wordt_gewaarschuwd_op_21_7_en_2_dagen_een_keer_elk()
    {
        await using var proef = await Dossierproef.Start();
        await proef.TotGereed();
        foreach (var (over, waarschuwingen) in new[] { (22, 0), (21, 1), (20, 1), (7, 2), (2, 3), (1, 3) })
        {
            await proef.Naar(new DateOnly(2027, 6, 30).AddDays(-over));
            await proef.Dossier.Nacht();
            Assert.Equal(waarschuwingen, (await proef.Bekijk()).Log.Count(f => f.Soort == "gewaarschuwd"));
        }
    }

    [Fact]
    public async Task Het_register_gaat_twee_jaar_na_het_schooljaar_weg()
    {
        await using var proef = await Dossierproef.Start();
        await proef.TotGereed();
        await proef.Naar(Juli);
        await proef.Dossier.Nacht();
        await proef.Naar(new DateOnly(2029, 7, 31));
        Assert.Empty((await proef.Dossier.Nacht()).Gewist);
        await proef.Naar(new DateOnly(2029, 8, 1));
        await proef.Dossier.Nacht();
        Assert.DoesNotContain(proef.School.Storing.Aanwezig, r => r.Toestand is "dossier" or "dossiersleutel");
    }

    [Fact]
    public async Task Wat_bij_het_vullen_misgaat_laat_geen_bestand_achter()
    {
        await using var proef = await Dossierproef.Start();
        await proef.Begin();
        proef.School.Storing.Bij((toestand, _) => toestand == "bestand");
        await Assert.ThrowsAnyAsync<Exception>(() => proef.Dossier.VoegBijlageToe("b.pdf", "Verslag", ondersteuning: false, Dossierproef.Rapport(), proef.Op(), Dossierproef.Leerkracht));
        proef.School.Storing.Geen();
        Assert.Empty((await proef.Bekijk()).Gegevens!.Bijlagen);
        Opstelling.Eis(await proef.Dossier.VoegBijlageToe("b.pdf", "Verslag", ondersteuning: false, Dossierproef.Rapport(), proef.Op(), Dossierproef.Leerkracht));
        Assert.Single(proef.School.Storing.Aanwezig, r => r.Toestand == "bestand");
    }

    private static async Task IsDicht(Dossierproef proef)
    {
        var view = await proef.Bekijk(Dossierproef.Leider);
        Assert.Equal((Dossierstatus.Gewist, 1, null), (view.Status, view.VersieNr, view.Gegevens));
        Assert.Equal(64, Assert.Single(view.Versies).Hash.Length);
        Assert.All(view.Inzage, i => Assert.Equal(Akkoord.Ja, i.Akkoord));
        foreach (var nee in new[]
        {
            (await proef.Dossier.Inzien(null, Dossierproef.Leider)).Weigering, (await proef.Dossier.Rapport(null, Dossierproef.Leider)).Weigering,
            (await proef.Dossier.Uitgifte(Dossierproef.Administratie)).Weigering, (await proef.Dossier.BewaarOkr(Dossierproef.Okr(), Dossierproef.Leerkracht)).Weigering,
        })
        {
            Assert.Equal("dossier-gewist", nee?.Code);
        }
    }
}
