using OrleansSchool.Basis;
using OrleansSchool.Overdracht;

namespace OrleansSchool.Tests.Grains.Overdracht;

/// <summary>What was noted of a dossier that is ready: at the wrong child, late, or of a beginning that broke off (OSO-S4, OSO-L1).</summary>
public sealed class DossierTerugTests
{
    private static readonly DateOnly Februari = new(2027, 2, 10);
    private static readonly DateOnly Juli = new(2027, 7, 1);

    [Fact]
    [Requirement("OSO-S4")]
    public async Task Verstrekt_bij_het_verkeerde_kind_is_met_een_reden_in_te_trekken_en_dan_staat_het_weer_klaar_tot_dezelfde_dag()
    {
        await using var proef = await Dossierproef.Start();
        await proef.TotGereed();
        var was = await proef.Bekijk(Dossierproef.Administratie);
        Assert.False(was.Mag.VerstrektIntrekken);
        Opstelling.Eis(await proef.Dossier.NoteerVerstrekt(proef.VoSchoolId, "ESIS", proef.School.Vandaag, proef.Op(), Dossierproef.Administratie));
        Assert.True((await proef.Bekijk(Dossierproef.Administratie)).Mag.VerstrektIntrekken);
        Assert.False((await proef.Bekijk()).Mag.VerstrektIntrekken);

        Assert.Equal("geen-recht", (await TrekIn(proef, "Dit was Noa.", Dossierproef.Leerkracht)).Weigering?.Code);
        Assert.Equal("verplicht", (await TrekIn(proef, " ")).Weigering?.Code);
        Assert.Equal("verstrekt-niet-in-te-trekken", (await proef.Dossier.TrekVerstrektIn("een-andere", "Dit was Noa.", proef.Op(), Dossierproef.Administratie)).Weigering?.Code);
        var operatie = proef.Op();
        Opstelling.Eis(await proef.Dossier.TrekVerstrektIn(proef.VoSchoolId, "Dit was Noa.", operatie, Dossierproef.Administratie));
        Opstelling.Eis(await proef.Dossier.TrekVerstrektIn(proef.VoSchoolId, "Dit was Noa.", operatie, Dossierproef.Administratie));

        var nu = await proef.Bekijk(Dossierproef.Administratie);
        Assert.Equal((Dossierstatus.Gereed, was.GereedOp, was.BeschikbaarTot, was.VersieNr), (nu.Status, nu.GereedOp, nu.BeschikbaarTot, nu.VersieNr));
        Assert.Empty(nu.Verstrekkingen);
        var regel = Assert.Single(nu.Log, f => f.Soort == "verstrekt-terug");
        Assert.EndsWith("Dit was Noa.", regel.Tekst, StringComparison.Ordinal);
        Assert.Equal(Dossierproef.Administratie.Naam, regel.DoorNaam);
        Assert.Contains(nu.Log, f => f.Soort == "verstrekt");
        await proef.School.TotDat(async () => await Bordrij(proef) is { Status: Dossierstatus.Gereed, Verstrekkingen.IsEmpty: true });
        Opstelling.Eis(await proef.Dossier.NoteerVerstrekt(proef.VoSchoolId, "ESIS", proef.School.Vandaag, proef.Op(), Dossierproef.Administratie));
    }

    [Fact]
    [Requirement("OSO-S4", "OSO-L1")]
    public async Task Na_de_laatste_dag_ingetrokken_is_het_verlopen_en_na_30_juni_is_er_niets_meer_in_te_trekken()
    {
        await using var proef = await Dossierproef.Start(Februari);
        await proef.TotVerstrekt();
        await proef.Naar(new DateOnly(2027, 5, 11));
        Opstelling.Eis(await TrekIn(proef, "Dit was Noa."));
        Assert.Equal(Dossierstatus.Verlopen, (await proef.Bekijk()).Status);

        await using var later = await Dossierproef.Start();
        await later.TotVerstrekt();
        await later.Naar(Juli);
        Assert.Equal("dossier-gewist", (await TrekIn(later, "Dit was Noa.")).Weigering?.Code);
        Assert.Single((await later.Bekijk()).Verstrekkingen);
    }

    [Fact]
    [Requirement("OSO-S4")]
    public async Task Een_dag_van_voor_het_opnieuw_gereed_zetten_kan_de_dag_zijn_waarop_het_is_opgehaald()
    {
        await using var proef = await Dossierproef.Start(Februari);
        await proef.TotGereed();
        await proef.Naar(new DateOnly(2027, 5, 3));
        Opstelling.Eis(await proef.Dossier.ZetGereed(proef.School.Vandaag, proef.Op(), Dossierproef.Administratie));

        var teVroeg = await proef.Dossier.NoteerVerstrekt(proef.VoSchoolId, "ESIS", Februari.AddDays(-1), proef.Op(), Dossierproef.Administratie);
        Assert.Equal("verstrekt-datum", teVroeg.Weigering?.Code);
        Opstelling.Eis(await proef.Dossier.NoteerVerstrekt(proef.VoSchoolId, "ESIS", new DateOnly(2027, 3, 20), proef.Op(), Dossierproef.Administratie));

        Assert.Equal(new DateOnly(2027, 3, 20), Assert.Single((await proef.Bekijk()).Verstrekkingen).Datum);
    }

    [Fact]
    [Requirement("OSO-L1", "SEC-5")]
    public async Task Een_begin_dat_afbrak_laat_na_30_juni_geen_sleutel_achter()
    {
        await using var proef = await Dossierproef.Start();
        proef.School.Storing.Bij((toestand, _) => toestand == "dossier");
        await Assert.ThrowsAnyAsync<Exception>(proef.Begin);
        proef.School.Storing.Geen();
        await proef.Naar(Juli.AddDays(-1));
        await proef.Dossier.Nacht();
        Assert.Contains(proef.School.Storing.Aanwezig, r => r.Toestand == "dossiersleutel"); // it may still be begun

        await proef.Naar(Juli);
        await proef.Dossier.Nacht();

        Assert.DoesNotContain(proef.School.Storing.Aanwezig, r => r.Toestand == "dossiersleutel");
        Assert.Equal("dossier-schooljaar", (await proef.Dossier.Begin(proef.Op(), Dossierproef.Leerkracht)).Weigering?.Code);
    }

    private static Task<Uitkomst> TrekIn(Dossierproef proef, string reden, Wie? wie = null) =>
        proef.Dossier.TrekVerstrektIn(proef.VoSchoolId, reden, proef.Op(), wie ?? Dossierproef.Administratie);

    private static async Task<DossierRij?> Bordrij(Dossierproef proef) =>
        (await proef.School.Grains.Overdracht(Opstelling.School, Opstelling.Jaar).Bord(Dossierproef.Leider)).Waarde!.Rijen.FirstOrDefault(r => r.LeerlingId == Dossierproef.Kind)?.Dossier;

    [Fact]
    [Requirement("OSO-S5", "OSO-K7")]
    public async Task Een_controle_staat_een_keer_in_het_verloop_met_wat_erbij_gezegd_is()
    {
        await using var proef = await Dossierproef.Start();
        await proef.TotGereed();
        Assert.Equal("geen-recht", (await proef.Dossier.NoteerControle(gebeld: true, null, proef.Op(), Dossierproef.Leerkracht)).Weigering?.Code);
        var operatie = proef.Op();
        Opstelling.Eis(await proef.Dossier.NoteerControle(gebeld: true, "Belt morgen terug.", operatie, Dossierproef.Administratie));
        Opstelling.Eis(await proef.Dossier.NoteerControle(gebeld: true, "Belt morgen terug.", operatie, Dossierproef.Administratie));

        var regel = Assert.Single((await proef.Bekijk(Dossierproef.Administratie)).Log, f => f.Soort == "controle");
        Assert.Equal("VO-school gebeld: nog niet opgehaald. Belt morgen terug.", regel.Tekst);
        Assert.Equal(Dossierstatus.Gereed, (await proef.Bekijk()).Status);
    }
}
