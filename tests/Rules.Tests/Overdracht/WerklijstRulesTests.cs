using System.Collections.Immutable;
using OrleansSchool.Overdracht;
using OrleansSchool.School;

namespace OrleansSchool.Tests.Rules.Overdracht;

/// <summary>The work of the administratie.</summary>
public sealed class WerklijstRulesTests
{
    private static readonly DateOnly Gereed = new(2027, 4, 20);
    private static readonly DateTimeOffset Gemeld = new(2027, 4, 21, 10, 0, 0, TimeSpan.FromHours(2));

    /// <summary>The May holiday, and a day off after it.</summary>
    private static readonly VrijeDag[] Vakantie =
    [
        new("mei", VrijeDagSoort.Vakantie, "Meivakantie", new DateOnly(2027, 4, 24), new DateOnly(2027, 5, 9)),
        new("studie", VrijeDagSoort.Studiedag, "Studiedag", new DateOnly(2027, 5, 11), new DateOnly(2027, 5, 11)),
    ];

    [Theory]
    [Requirement("OSO-S5", "OSO-K7")]
    [InlineData(21, 4, 13, 5)] // Thursday and Friday, then Monday 10, Wednesday 12 and Thursday 13 May
    [InlineData(10, 5, 18, 5)]
    public void Vijf_schooldagen_tellen_geen_weekend_en_geen_vrije_dag(int dag, int maand, int totDag, int totMaand) => Assert.Equal(
        new DateOnly(2027, totMaand, totDag),
        WerklijstRules.NaSchooldagen(Overdrachtproef.School(Vakantie), new DateOnly(2027, maand, dag), OverdrachtGrenzen.SchooldagenTotTaak));

    [Fact]
    [Requirement("OSO-S5", "OSO-K7")]
    public void Wat_vijf_schooldagen_na_het_seintje_niet_verstrekt_is_moet_worden_nagekeken()
    {
        var state = Gezonden();
        Assert.Empty(Lijst(state, new DateOnly(2027, 5, 12)).TeControleren);
        Assert.Equal(["sam"], Ids(Lijst(state, new DateOnly(2027, 5, 13)).TeControleren));

        var gekeken = state with { Rijen = [state.Rijen[0] with { ControleVanaf = new DateOnly(2027, 5, 13) }] };
        Assert.Empty(Lijst(gekeken, new DateOnly(2027, 5, 19)).TeControleren);
        Assert.Equal(["sam"], Ids(Lijst(gekeken, new DateOnly(2027, 5, 20)).TeControleren));

        var verstrekt = state with { Rijen = [state.Rijen[0] with { Status = Dossierstatus.Verstrekt, Verstrekkingen = [Overdrachtproef.Verstrekking("rivieren")] }] };
        Assert.Empty(Lijst(verstrekt, new DateOnly(2027, 6, 20)).TeControleren);
    }

    [Fact]
    [Requirement("OSO-S5", "OSO-K7")]
    public void Wie_na_het_ophalen_naar_een_andere_VO_school_gaat_blijft_gevolgd()
    {
        var gehaald = Klaar() with { Keuzes = [Overdrachtproef.Naar("sam", Overdrachtproef.Vakcollege)] };
        gehaald = gehaald with { Rijen = [gehaald.Rijen[0] with { Status = Dossierstatus.Verstrekt, Verstrekkingen = [Overdrachtproef.Verstrekking("rivieren")] }] };
        Assert.Equal("vak", Assert.Single(Lijst(gehaald, Overdrachtproef.Vandaag).TeMelden).VoSchoolId);

        var gemeld = Overdrachtproef.Aangenomen(Overdrachtproef.Stuur(gehaald, Overdrachtproef.Vakcollege, "s1"), "s1", Gemeld);
        Assert.Empty(Lijst(gemeld, new DateOnly(2027, 5, 12)).TeControleren);
        var rij = Assert.Single(Lijst(gemeld, new DateOnly(2027, 5, 13)).TeControleren);
        Assert.Equal((Bordstap.Bezig, "Controleren of het is opgehaald"), (rij.Stappen[^1], rij.Volgende));

        var beide = gemeld with { Rijen = [gemeld.Rijen[0] with { Verstrekkingen = [.. gemeld.Rijen[0].Verstrekkingen, Overdrachtproef.Verstrekking("vak")] }] };
        Assert.Empty(Lijst(beide, new DateOnly(2027, 5, 13)).TeControleren);
    }

    [Fact]
    [Requirement("OSO-S7")]
    public void Wat_bij_de_ouders_ligt_wordt_teruggehaald_en_hoort_niet_bij_de_tweede_ronde()
    {
        var state = Overdrachtproef.Met(
            Overdrachtproef.Rij("sam", Dossierstatus.TerInzage) with { WachtOpVersie = true }, Overdrachtproef.Rij("jasmijn", Dossierstatus.KlaarVoorAdministratie) with { WachtOpVersie = true },
            Overdrachtproef.Rij("noa", Dossierstatus.Gereed, Gereed) with { WachtOpVersie = true });
        Assert.Equal(["noa"], Ids(Lijst(state, Overdrachtproef.Vandaag).TweedeRonde));
    }

    [Fact]
    public void Wie_van_school_is_geeft_geen_werk_meer_tenzij_het_dossier_al_klaarstaat()
    {
        var state = Overdrachtproef.Met(Overdrachtproef.Rij("sam", Dossierstatus.Voorlopig), Overdrachtproef.Rij("jasmijn", Dossierstatus.Gereed, Gereed)) with
        {
            Keuzes = [Overdrachtproef.Naar("jasmijn", Overdrachtproef.Rivieren)],
        };
        var beeld = Overdrachtproef.Beeld() with
        {
            Kinderen = [Overdrachtproef.Sam with { Actief = false }, Overdrachtproef.Jasmijn with { Actief = false }, Overdrachtproef.Noa],
        };
        var rijen = BordRules.Rijen(state, beeld);
        var lijst = WerklijstRules.Maak(state, beeld, rijen);
        Assert.Equal(["noa"], Ids(lijst.ZonderVoSchool));
        Assert.Single(lijst.TeMelden);
        Assert.Equal(("", (Bevindingwie?)null, (string?)null), (rijen[0].Volgende, rijen[0].Wie, rijen[0].Telaat));
        Assert.DoesNotContain(Bordstap.TeLaat, rijen[0].Stappen);
        Assert.Contains("Staat niet meer in groep 8.", rijen[0].Meldingen);
    }

    [Fact]
    [Requirement("OSO-S3")]
    public void Zolang_de_mailserver_de_mail_niet_nam_begint_er_geen_termijn()
    {
        var state = Overdrachtproef.Stuur(Klaar(), Overdrachtproef.Rivieren, "s1");
        var lijst = Lijst(state, new DateOnly(2027, 6, 10));
        Assert.Empty(lijst.TeControleren);
        Assert.Empty(lijst.TeMelden);
        Assert.Null(Assert.Single(lijst.Verstuurd).AangenomenOp);
    }

    [Fact]
    [Requirement("OSO-L1")]
    public void Verlopen_te_vroeg_en_bijna_voorbij_staan_bij_vernieuwen_met_het_verlopen_dossier_bovenaan()
    {
        var state = Overdrachtproef.Met(
            Overdrachtproef.Rij("sam", Dossierstatus.Gereed, new DateOnly(2027, 3, 1)), Overdrachtproef.Rij("jasmijn", Dossierstatus.Gereed, new DateOnly(2027, 2, 10)),
            Overdrachtproef.Rij("noa", Dossierstatus.Gereed, Gereed));
        Assert.Equal(["jasmijn", "sam"], Ids(Lijst(state, new DateOnly(2027, 5, 12)).TeVernieuwen));
        Assert.Equal(["jasmijn", "sam", "noa"], Ids(Lijst(state, new DateOnly(2027, 6, 9)).TeVernieuwen));
    }

    [Fact]
    [Requirement("OSO-K6", "OSO-S2", "OSO-S7")]
    public void Wat_gereed_gezet_kan_worden_wie_geen_VO_school_heeft_en_de_tweede_ronde_staan_apart()
    {
        var state = Overdrachtproef.Met(
            Overdrachtproef.Rij("sam", Dossierstatus.KlaarVoorAdministratie), Overdrachtproef.Rij("jasmijn", Dossierstatus.KlaarVoorAdministratie),
            Overdrachtproef.Rij("noa", Dossierstatus.Verstrekt, Gereed) with { WachtOpVersie = true }) with
        {
            Keuzes = [Overdrachtproef.Naar("sam", Overdrachtproef.Rivieren), Overdrachtproef.Naar("noa", Overdrachtproef.Rivieren)],
        };
        var lijst = Lijst(state, Overdrachtproef.Vandaag);
        Assert.Equal(["sam"], Ids(lijst.TeZetten));
        Assert.Equal(["jasmijn"], Ids(lijst.ZonderVoSchool));
        Assert.Equal(["noa"], Ids(lijst.TweedeRonde));
    }

    [Fact]
    [Requirement("OSO-L1")]
    public void Vanaf_1_juli_is_er_geen_werk_meer_alleen_wat_er_verstuurd_is()
    {
        var lijst = Lijst(Gezonden(), new DateOnly(2027, 7, 1));
        Assert.Empty(lijst.TeControleren);
        Assert.Empty(lijst.ZonderVoSchool);
        Assert.Single(lijst.Verstuurd);
    }

    private static OverdrachtState Klaar() =>
        Overdrachtproef.Met(Overdrachtproef.Rij("sam", Dossierstatus.Gereed, Gereed)) with { Keuzes = [Overdrachtproef.Naar("sam", Overdrachtproef.Rivieren)] };

    private static OverdrachtState Gezonden() => Overdrachtproef.Aangenomen(Overdrachtproef.Stuur(Klaar(), Overdrachtproef.Rivieren, "s1"), "s1", Gemeld);

    private static Werklijst Lijst(OverdrachtState state, DateOnly vandaag)
    {
        var beeld = Overdrachtproef.Beeld(vandaag, Vakantie);
        return WerklijstRules.Maak(state, beeld, BordRules.Rijen(state, beeld));
    }

    private static IEnumerable<string> Ids(ImmutableArray<Bordleerling> rijen) => rijen.Select(r => r.LeerlingId);
}
