using OrleansSchool.Basis;
using OrleansSchool.Leerlingen;
using OrleansSchool.Ongevallen;
using OrleansSchool.Overblijven;

namespace OrleansSchool.Tests.Rules.Ongevallen;

[Requirement("LIVE-3")]
public sealed class ZoekRulesTests
{
    private static readonly DateTimeOffset Begin = new(2026, 11, 12, 12, 10, 0, TimeSpan.FromHours(1));
    private static readonly Bellijst Lijst = new(
        [
            new Belregel(3, "Oma Riet", "oma", "+31612345679", false, null), new Belregel(1, "Linda Mulder", "moeder", "+31612345678", true, null),
            new Belregel(2, "Jeroen Mulder", "vader", null, true, null),
        ], ["Karel Bos"]);

    private static ZoekactieState Open { get; } = ZoekRules.Open(
        new ZoekactieState(), "g5", ZoekRules.Lijst(null, Lijst, ["Gina Peters"]), "Fatma", Begin);

    [Fact]
    public void De_lijst_is_leerkracht_verzorgers_in_belvolgorde_en_schoolleiding() => Assert.Equal(
        ["de leerkracht", "Linda Mulder", "Jeroen Mulder", "Oma Riet", "Gina Peters"], Open.Lijst.Select(p => p.Naam));

    [Fact]
    public void Zonder_bellijst_en_zonder_schoolleider_staan_leerkracht_en_schoolleiding_er_toch() =>
        Assert.Equal(["leerkracht", "schoolleiding"], ZoekRules.Lijst(null, null, []).Select(p => p.Wie));

    [Fact]
    public void Nu_is_de_eerste_stap_die_niet_gedaan_is_ook_als_iemand_voor_zijn_beurt_belde()
    {
        Assert.Equal(1, ZoekRules.Nu(Open));
        Assert.Equal(1, ZoekRules.Nu(Bel(Open, 2, 1)));
        Assert.Equal(3, ZoekRules.Nu(Bel(Bel(Open, 2, 1), 1, 2)));
        Assert.Equal(0, ZoekRules.Nu(Alles()));
        Assert.Equal("bel 112: iedereen is gebeld", ZoekRules.Rij("l1", new DateOnly(2026, 11, 12), Alles()).Nu);
    }

    [Fact]
    public void Elke_stap_heeft_een_tijd_die_begint_bij_de_opening_of_de_laatste_oproep()
    {
        Assert.Equal(Begin.AddMinutes(3), ZoekRules.Uiterlijk(Open));
        Assert.Equal(Begin.AddMinutes(4), ZoekRules.Uiterlijk(Bel(Open, 1, 1)));
        Assert.Equal(Begin.AddMinutes(4 + 5), ZoekRules.Uiterlijk(Bel(Bel(Bel(Bel(Open, 1, 1), 2, 2), 3, 3), 4, 4)));
        Assert.Null(ZoekRules.Uiterlijk(Alles()));
        Assert.False(ZoekRules.IsTeLaat(Open, Begin.AddMinutes(3).AddSeconds(-1)));
        Assert.True(ZoekRules.IsTeLaat(Open, Begin.AddMinutes(3)));
    }

    [Fact]
    public void Wie_te_laat_is_waarschuwt_eerst_de_coordinator_dan_de_schoolleiding_en_dan_niemand_meer()
    {
        var een = ZoekRules.Volgende(Open)!;
        Assert.Equal((1, 1, Begin.AddMinutes(3), false), (een.Stap, een.Niveau, een.Op, een.IsVoorLeiding));
        var twee = ZoekRules.Volgende(TeLaat(Open, 3))!;
        Assert.Equal((1, 2, Begin.AddMinutes(6), true), (twee.Stap, twee.Niveau, twee.Op, twee.IsVoorLeiding));
        Assert.Null(ZoekRules.Volgende(TeLaat(TeLaat(Open, 3), 6)));
        Assert.Equal(1, ZoekRules.Volgende(Bel(TeLaat(TeLaat(Open, 3), 6), 1, 7))!.Niveau);
        Assert.Null(ZoekRules.Volgende(ZoekRules.SluitDoorMark(Open, Markeersoort.Aanwezig, "Fatma", Begin.AddMinutes(1))));
    }

    [Fact]
    public void Wie_terecht_is_maakt_geen_alarm_meer_tot_een_volgende_oproep_iets_anders_zegt()
    {
        var terecht = Bel(Open, 2, 1, $"{Zoekuitkomst.Terecht}: is bij oma");
        Assert.True(ZoekRules.IsTerecht(terecht));
        Assert.True(terecht.IsOpen);
        Assert.Null(ZoekRules.Volgende(terecht));
        Assert.False(ZoekRules.IsTeLaat(terecht, Begin.AddHours(1)));
        Assert.Equal("sluit af: het kind is terecht", ZoekRules.Rij("l1", new DateOnly(2026, 11, 12), terecht).Nu);
        Assert.Equal("sluit af: het kind is terecht", ZoekRules.Rij("l1", new DateOnly(2026, 11, 12), Bel(Alles(), 5, 9, Zoekuitkomst.Terecht)).Nu);
        var tochNiet = Bel(terecht, 3, 2);
        Assert.False(ZoekRules.IsTerecht(tochNiet));
        Assert.Equal(Begin.AddMinutes(5), ZoekRules.Volgende(tochNiet)?.Op);
    }

    [Theory]
    [InlineData(Markeersoort.Aanwezig, Zoekuitkomst.OpSchool)]
    [InlineData(Markeersoort.Afgemeld, Zoekuitkomst.Thuis)]
    [InlineData(Markeersoort.VroegOpgehaald, Zoekuitkomst.Opgehaald)]
    [InlineData(Markeersoort.Verwacht, Zoekuitkomst.Vergissing)]
    [InlineData(null, Zoekuitkomst.Vergissing)]
    public void Het_bord_sluit_de_zaak_met_wat_het_zegt(Markeersoort? mark, string uitkomst)
    {
        var dicht = ZoekRules.SluitDoorMark(Open, mark, "Fatma", Begin.AddMinutes(1));
        Assert.False(dicht.IsOpen);
        Assert.Equal(uitkomst, dicht.Uitkomst);
    }

    [Fact]
    public void Wie_opnieuw_weg_is_wordt_opnieuw_gezocht_en_eerdere_oproepen_tellen_niet()
    {
        var dicht = ZoekRules.SluitDoorMark(Bel(Open, 1, 1), Markeersoort.Aanwezig, "Fatma", Begin.AddMinutes(2));
        var weer = ZoekRules.Open(dicht, "g5", Open.Lijst, "Annelies", Begin.AddMinutes(9));
        Assert.True(weer.IsOpen);
        Assert.Equal(1, ZoekRules.Nu(weer));
        Assert.Equal(Begin.AddMinutes(12), ZoekRules.Uiterlijk(weer));
        Assert.Equal(4, weer.Log.Length);
    }

    [Fact]
    public void Slechte_invoer_wordt_geweigerd()
    {
        Assert.Equal("onbekende-stap", ZoekRules.MagNoteren(Open, 0, Zoekuitkomst.GeenGehoor, "")?.Code);
        Assert.Equal("onbekende-stap", ZoekRules.MagNoteren(Open, 6, Zoekuitkomst.GeenGehoor, "")?.Code);
        Assert.Equal("kies-uitkomst", ZoekRules.MagNoteren(Open, 1, "hallo", "")?.Code);
        Assert.Equal("te-lang", ZoekRules.MagNoteren(Open, 1, Zoekuitkomst.GeenGehoor, new string('a', OngevalGrenzen.TekstMax + 1))?.Code);
        Assert.Null(ZoekRules.MagNoteren(Open, 5, Zoekuitkomst.Terecht, "is bij opa"));
        Assert.Equal("geen-zoekactie", ZoekRules.MagNoteren(new ZoekactieState(), 1, Zoekuitkomst.Terecht, "")?.Code);
        Assert.Equal("kies-uitkomst", ZoekRules.MagSluiten(Open, "weet niet", "")?.Code);
        Assert.Equal("geen-zoekactie", ZoekRules.MagSluiten(new ZoekactieState(), Zoekuitkomst.Thuis, "")?.Code);
    }

    [Fact]
    public void Het_logboek_van_een_zoekactie_is_begrensd_en_houdt_zijn_begin()
    {
        var vol = Enumerable.Range(0, OngevalGrenzen.ZoekLogMax + 20).Aggregate(Open, (s, i) => Bel(s, 1, i));
        Assert.Equal(OngevalGrenzen.ZoekLogMax, vol.Log.Length);
        Assert.Equal(ZoekRules.Geopend, vol.Log[0].Soort);
        Assert.Equal(2, ZoekRules.Nu(vol));
    }

    [Theory]
    [InlineData(null, Markeersoort.NietGevonden, true, false, true)]
    [InlineData(null, Markeersoort.NietGevonden, false, false, false)]
    [InlineData(Markeersoort.NietGevonden, Markeersoort.NietGevonden, true, true, false)]
    [InlineData(Markeersoort.NietGevonden, Markeersoort.Aanwezig, true, true, true)]
    [InlineData(Markeersoort.NietGevonden, null, false, true, true)]
    [InlineData(Markeersoort.NietGevonden, Markeersoort.Aanwezig, false, false, false)]
    [InlineData(null, Markeersoort.Aanwezig, true, false, false)]
    public void Een_zoekactie_hoort_alleen_van_wat_haar_opent_of_sluit(Markeersoort? was, Markeersoort? wordt, bool vandaag, bool bekend, bool moet) =>
        Assert.Equal(moet, ZoekpostRules.MoetWeten(was, wordt, vandaag, bekend));

    private static ZoekactieState Bel(ZoekactieState state, int stap, int minuut, string tekst = Zoekuitkomst.GeenGehoor) =>
        ZoekRules.Met(state, ZoekRules.Gebeld, stap, tekst, "Fatma", new OperatieId($"operatie-{state.Log.Length}"), Begin.AddMinutes(minuut));

    private static ZoekactieState TeLaat(ZoekactieState state, int minuut) =>
        ZoekRules.Met(state, ZoekRules.TeLaat, 1, "te laat", "Zoekactie", default, Begin.AddMinutes(minuut));

    private static ZoekactieState Alles() => Enumerable.Range(1, Open.Lijst.Length).Aggregate(Open, (s, nr) => Bel(s, nr, nr));
}
