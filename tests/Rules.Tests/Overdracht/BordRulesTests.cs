using System.Collections.Immutable;
using OrleansSchool.Leerlingen;
using OrleansSchool.Overdracht;

namespace OrleansSchool.Tests.Rules.Overdracht;

/// <summary>The board of groep 8.</summary>
[Requirement("OSO-T")]
public sealed class BordRulesTests
{
    private static readonly DateOnly Gereed = new(2027, 4, 20);

    [Fact]
    public void Zonder_dossier_is_de_leerkracht_aan_zet_en_is_te_zien_wat_te_laat_is()
    {
        var rij = Bord(new OverdrachtState()).First(r => r.LeerlingId == "sam");

        Assert.Equal(("Sam Akker", "Groep 8", "Dossier beginnen", Bevindingwie.Leerkracht), (rij.Naam, rij.GroepNaam, rij.Volgende, rij.Wie));
        Assert.Null(rij.Dossier);
        Assert.Equal("voorlopig-advies", rij.Telaat);
        Assert.Equal(Bordstap.TeLaat, rij.Stappen[Bordstappen.Alle.IndexOf("okr")]);
        Assert.Equal(Bordstap.Open, rij.Stappen[Bordstappen.Alle.IndexOf("inzage")]);
    }

    [Theory]
    [InlineData(Dossierstatus.Voorlopig, "Ter inzage leggen", Bevindingwie.Leerkracht)]
    [InlineData(Dossierstatus.TerInzage, "Seintje geven aan de administratie", Bevindingwie.Leerkracht)]
    [InlineData(Dossierstatus.KlaarVoorAdministratie, "Gereed zetten", Bevindingwie.Administratie)]
    [InlineData(Dossierstatus.Gereed, "Seintje sturen", Bevindingwie.Administratie)]
    [InlineData(Dossierstatus.Ingetrokken, "Opnieuw gereed zetten", Bevindingwie.Administratie)]
    public void Bij_elke_stand_hoort_wie_er_aan_zet_is(Dossierstatus status, string volgende, Bevindingwie wie)
    {
        var state = Overdrachtproef.Met(Overdrachtproef.Rij("sam", status, Gereed)) with { Keuzes = [Overdrachtproef.Naar("sam", Overdrachtproef.Rivieren)] };
        var rij = Bord(state).First(r => r.LeerlingId == "sam");
        Assert.Equal((volgende, (Bevindingwie?)wie), (rij.Volgende, rij.Wie));
    }

    [Fact]
    [Requirement("OSO-L1")]
    public void De_stand_gaat_mee_met_de_klok_ook_als_het_dossier_zelf_nog_niets_liet_horen()
    {
        var vroeg = Overdrachtproef.Rij("sam", Dossierstatus.Gereed, new DateOnly(2027, 2, 10));
        Assert.Equal(new DateOnly(2027, 5, 10), vroeg.BeschikbaarTot);
        Assert.Equal(Dossierstatus.Gereed, BordRules.Nu(vroeg, Overdrachtproef.Jaar, new DateOnly(2027, 5, 10)).Status);
        Assert.Equal(Dossierstatus.Verlopen, BordRules.Nu(vroeg, Overdrachtproef.Jaar, new DateOnly(2027, 5, 11)).Status);

        var verstrekt = Overdrachtproef.Rij("sam", Dossierstatus.Verstrekt, Gereed);
        Assert.Equal(Dossierstatus.Verstrekt, BordRules.Nu(verstrekt, Overdrachtproef.Jaar, new DateOnly(2027, 6, 30)).Status);
        Assert.Equal(Dossierstatus.Gewist, BordRules.Nu(verstrekt, Overdrachtproef.Jaar, new DateOnly(2027, 7, 1)).Status);
    }

    [Fact]
    [Requirement("OSO-L1")]
    public void Wie_te_vroeg_gereed_stond_ziet_dat_meteen_en_de_laatste_veilige_dag()
    {
        var state = Overdrachtproef.Met(
            Overdrachtproef.Rij("sam", Dossierstatus.Gereed, new DateOnly(2027, 3, 29)), Overdrachtproef.Rij("noa", Dossierstatus.Gereed, new DateOnly(2027, 3, 30)));
        var rijen = Bord(state);

        Assert.Equal(new DateOnly(2027, 6, 28), rijen.First(r => r.LeerlingId == "sam").VeiligTot);
        Assert.Equal(new DateOnly(2027, 6, 29), rijen.First(r => r.LeerlingId == "noa").VeiligTot);
        Assert.Contains(rijen.First(r => r.LeerlingId == "sam").Meldingen, m => m.Contains("vóór 30 juni", StringComparison.Ordinal));
        Assert.Empty(rijen.First(r => r.LeerlingId == "noa").Meldingen);
        Assert.Equal(1, BordRules.Bord(state, Overdrachtproef.Beeld(), rijen, metNamen: true, new Dossierrechtenbord(true, true, true, true, true)).TeVroegVerlopen);
    }

    [Theory]
    [Requirement("OSO-S7")]
    [InlineData(18, null)]
    [InlineData(19, "tweede-ronde")]
    public void Wat_na_de_datum_van_de_tweede_ronde_nog_verandert_is_te_laat(int dag, string? stap)
    {
        var gehaald = Overdrachtproef.Rij("sam", Dossierstatus.Verstrekt, Gereed) with { WachtOpVersie = true, Verstrekkingen = [Overdrachtproef.Verstrekking("rivieren")] };
        var state = Overdrachtproef.Met(gehaald) with { Keuzes = [Overdrachtproef.Naar("sam", Overdrachtproef.Rivieren)] };
        Assert.Equal(stap, BordRules.Rijen(state, Overdrachtproef.Beeld(new DateOnly(2027, 6, dag))).First(r => r.LeerlingId == "sam").Telaat);
    }

    [Theory]
    [InlineData(2027, 6, 8, null)]
    [InlineData(2027, 6, 9, 21)]
    [InlineData(2027, 6, 28, 2)]
    [InlineData(2027, 6, 30, 0)]
    public void De_waarschuwing_begint_eenentwintig_dagen_voor_het_einde(int jaar, int maand, int dag, int? dagen) =>
        Assert.Equal(dagen, BordRules.Waarschuwing(Overdrachtproef.Rij("sam", Dossierstatus.Gereed, Gereed), new DateOnly(jaar, maand, dag)));

    [Fact]
    public void Wie_alleen_aantallen_mag_zien_krijgt_geen_namen()
    {
        var rijen = Bord(Overdrachtproef.Met(Overdrachtproef.Rij("sam", Dossierstatus.Verstrekt, Gereed)));
        var bord = BordRules.Bord(new OverdrachtState(), Overdrachtproef.Beeld(), rijen, metNamen: false, new Dossierrechtenbord(false, false, false, false, false));

        Assert.Empty(bord.Rijen);
        Assert.Empty(bord.Groepen);
        Assert.Equal(3, bord.Totaal);
        Assert.Equal(1, bord.Tellingen.Single(t => t.Stap == "verstrekt").Aantal);
    }

    [Fact]
    public void Vanaf_1_juli_telt_alleen_nog_wat_verstrekt_is()
    {
        var verstrekt = Overdrachtproef.Rij("sam", Dossierstatus.Verstrekt, Gereed) with { Verstrekkingen = [Overdrachtproef.Verstrekking("rivieren")] };
        var rijen = BordRules.Rijen(Overdrachtproef.Met(verstrekt), Overdrachtproef.Beeld(new DateOnly(2027, 7, 1)));

        Assert.Equal(Bordstap.Klaar, rijen.First(r => r.LeerlingId == "sam").Stappen[^1]);
        Assert.All(rijen, r => Assert.True(r is { Volgende: "", Wie: null, Telaat: null }));
        Assert.Equal(Dossierstatus.Gewist, rijen.First(r => r.LeerlingId == "sam").Dossier!.Status);
    }

    [Fact]
    public void Groep_8_zijn_de_kinderen_van_jaargroep_8_en_wie_er_een_dossier_van_heeft()
    {
        var kim = Overdrachtproef.Kind("kim", "Kim", null, "Bos", null);
        var zeven = kim with { Persoon = kim.Persoon with { Jaargroep = "7" } };
        var weg = Overdrachtproef.Kind("lot", "Lot", null, "Zeeman", null) with { Actief = false };
        var register = new RegisterView([Overdrachtproef.Sam, zeven, weg], 1);

        Assert.Equal(["sam"], Groep8Rules.Kinderen(Overdrachtproef.School(), register, Overdrachtproef.Jaar, []).Select(k => k.Id));
        Assert.Equal(
            ["sam", "lot"],
            Groep8Rules.Kinderen(Overdrachtproef.School(), register, Overdrachtproef.Jaar, [Overdrachtproef.Rij("lot", Dossierstatus.Voorlopig)]).Select(k => k.Id));
    }

    [Theory]
    [Requirement("OSO-S3")]
    [InlineData(null, 0, "Wachten tot de mail weg is", null)]
    [InlineData("Er is nog geen verbinding.", 1, "Wachten tot de mail weg is", null)]
    [InlineData("Er is nog geen verbinding.", 2, "Kijk bij Post: de mail gaat niet weg", Bevindingwie.Administratie)]
    [InlineData("Er is nog geen mailserver.", 0, "Kijk bij Post: de mail gaat niet weg", Bevindingwie.Administratie)]
    public void Gaat_de_mail_niet_weg_dan_kijkt_de_administratie_bij_Post(string? fout, int pogingen, string volgende, Bevindingwie? wie)
    {
        var state = Overdrachtproef.Met(Overdrachtproef.Rij("sam", Dossierstatus.Gereed, Gereed)) with { Keuzes = [Overdrachtproef.Naar("sam", Overdrachtproef.Rivieren)] };
        state = Overdrachtproef.Stuur(state, Overdrachtproef.Rivieren, "s1");
        state = SeintjevolgRules.Met(state, [state.Seintjes[0] with { Fout = fout, Pogingen = pogingen }]);
        var rij = Bord(state).First(r => r.LeerlingId == "sam");
        Assert.Equal((volgende, wie), (rij.Volgende, rij.Wie));
    }

    private static ImmutableArray<Bordleerling> Bord(OverdrachtState state) => BordRules.Rijen(state, Overdrachtproef.Beeld());
}
