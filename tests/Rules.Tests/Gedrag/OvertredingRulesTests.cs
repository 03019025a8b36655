using OrleansSchool.Basis;
using OrleansSchool.Gedrag;
using OrleansSchool.Leerlingen;
using OrleansSchool.Overblijven;
using OrleansSchool.Tests.Rules.Leerlingen;
using OrleansSchool.Toegang;

namespace OrleansSchool.Tests.Rules.Gedrag;

/// <summary>Breaches from the log, what is kept of them, and who hears of what.</summary>
[Requirement("TSO-9a")]
public sealed class OvertredingRulesTests
{
    private static readonly Overtreding Duwen = new(Zaak.Vandaag, 3, "r2", "Duwde een kleuter", "Fatma");

    [Fact]
    public void Een_overtreding_uit_het_logboek_komt_er_een_keer_bij_op_volgorde_van_dag()
    {
        var was = OvertredingRules.Ontvang(new GedragState(), Duwen);
        Assert.Same(was, OvertredingRules.Ontvang(was, Duwen));
        var met = OvertredingRules.Ontvang(was, Duwen with { Datum = Zaak.Vandaag.AddDays(-7), LogNr = 9 });
        Assert.Equal([9, 3], met.Overtredingen.Select(o => o.LogNr));
        Assert.Equal("Duwde twee kleuters", Assert.Single(OvertredingRules.Ontvang(was, Duwen with { Tekst = "Duwde twee kleuters" }).Overtredingen).Tekst);
    }

    [Fact]
    public void De_oudste_overtreding_maakt_plaats_als_het_er_te_veel_worden()
    {
        var vol = Enumerable.Range(0, GedragGrenzen.OvertredingenMax + 5).Aggregate(new GedragState(), (s, n) => OvertredingRules.Ontvang(s, Duwen with { LogNr = n }));
        Assert.Equal((GedragGrenzen.OvertredingenMax, 5), (vol.Overtredingen.Length, vol.Overtredingen[0].LogNr));
    }

    [Fact]
    public void Wat_niet_meetelt_blijft_staan_met_de_reden_ook_als_het_logboek_het_nog_eens_zegt()
    {
        var was = OvertredingRules.Ontvang(new GedragState(), Duwen);
        Assert.Equal("verplicht", OvertredingRules.LaatVervallen(was, Duwen.Datum, 3, " ", Zaak.Nu()).Weigering?.Code);
        Assert.Equal("onbekend", OvertredingRules.LaatVervallen(was, Duwen.Datum, 4, "x", Zaak.Nu()).Weigering?.Code);
        var vervallen = Zaak.Goed(OvertredingRules.LaatVervallen(was, Duwen.Datum, 3, "Was een ander kind", Zaak.Nu()));
        Assert.Equal((0, null), (GedragpostRules.Rij("sam", vervallen).Overtredingen, GedragpostRules.Rij("sam", vervallen).Laatste));
        Assert.Equal("Was een ander kind", OvertredingRules.Ontvang(vervallen, Duwen with { Tekst = "Duwde" }).Overtredingen[0].Vervallen);
    }

    [Fact]
    [Requirement("TSO-8b")]
    public void Wat_het_logboek_bij_een_ander_kind_zette_en_weer_terug_telt_weer_mee()
    {
        var weg = OvertredingRules.Ontvang(OvertredingRules.Ontvang(new GedragState(), Duwen), Duwen with { Vervallen = $"{OvertredingRules.DoorLogboek}, regel 4" });
        Assert.Equal(0, GedragpostRules.Rij("sam", weg).Overtredingen);
        var terug = OvertredingRules.Ontvang(weg, Duwen with { Tekst = "Duwde toch" });
        Assert.Equal((1, "Duwde toch"), (GedragpostRules.Rij("sam", terug).Overtredingen, Assert.Single(terug.Overtredingen).Tekst));
    }

    [Fact]
    [Requirement("SEC-5")]
    public void Overtredingen_blijven_een_jaar_en_een_schorsing_twee_jaar_na_haar_einde()
    {
        var was = OvertredingRules.Ontvang(Zaak.Aangezegd(), Duwen);
        Assert.Same(was, BewaarRules.NieuweDag(was, Zaak.Vrijdag));
        Assert.Equal(Gedragstap.Voorbij, BewaarRules.NieuweDag(was, Zaak.Vrijdag.AddDays(1)).Schorsingen[0].Stap);
        Assert.Single(BewaarRules.NieuweDag(was, new DateOnly(2027, 11, 12)).Overtredingen);
        Assert.Empty(BewaarRules.NieuweDag(was, new DateOnly(2027, 11, 13)).Overtredingen);
        Assert.Single(BewaarRules.NieuweDag(was, new DateOnly(2028, 11, 20)).Schorsingen);
        var leeg = BewaarRules.NieuweDag(was, new DateOnly(2028, 11, 21));
        Assert.True(leeg.IsLeeg);
        Assert.Empty(leeg.Feiten);
    }

    [Fact]
    [Requirement("TSO-9c", "SCH-4")]
    public void Een_schorsing_over_de_zomer_geldt_in_de_oude_en_in_de_nieuwe_groep()
    {
        var zomer = new Blokkade(Verwachting.Geschorst, new DateOnly(2027, 7, 5), new DateOnly(2027, 9, 10));
        var najaar = new Blokkade(Verwachting.Geschorst, new DateOnly(2026, 11, 16), new DateOnly(2026, 11, 20));
        Assert.Equal([najaar, zomer], BlokkadeRules.Van([najaar, zomer], new Schooljaar(2026)));
        Assert.Equal([zomer], BlokkadeRules.Van([najaar, zomer], new Schooljaar(2027)));
        Assert.Empty(BlokkadeRules.Van([najaar, zomer], new Schooljaar(2028)));
    }

    [Fact]
    [Requirement("TSO-9c")]
    public void De_leerling_neemt_alleen_nieuws_van_het_gedrag_dat_nieuwer_is()
    {
        var kind = Voorbeeld.Kind;
        var geschorst = new Blokkade(Verwachting.Geschorst, Zaak.Maandag, Zaak.Vrijdag);
        var met = BlokkadeRules.Ontvang(kind, new Afzender("gedrag/99XX00/sam", 2), [geschorst]);
        Assert.Equal([geschorst], met.Blokkades);
        Assert.Same(met, BlokkadeRules.Ontvang(met, new Afzender("gedrag/99XX00/sam", 1), []));
        Assert.Empty(BlokkadeRules.Ontvang(met, new Afzender("gedrag/99XX00/sam", 3), []).Blokkades);
    }

    [Theory]
    [InlineData("2026-10-24T22:30:00Z", "2026-10-25", false)]
    [InlineData("2026-10-25T01:30:00Z", "2026-10-25", false)]
    [InlineData("2026-10-25T22:59:00Z", "2026-10-25", false)]
    [InlineData("2026-10-25T23:01:00Z", "2026-10-26", true)]
    [InlineData("2027-03-27T23:30:00Z", "2027-03-28", false)]
    [InlineData("2027-03-28T21:59:00Z", "2027-03-28", false)]
    [InlineData("2027-03-28T22:01:00Z", "2027-03-29", true)]
    [Requirement("TSO-9c")]
    public void Bij_het_verzetten_van_de_klok_eindigt_een_schorsing_om_middernacht_van_de_school(string moment, string dag, bool voorbij)
    {
        var klok = new TestKlok(DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture));
        var (vandaag, zondag) = (new Schooltijd(klok).Vandaag, DateOnly.Parse(dag.StartsWith("2026", StringComparison.Ordinal) ? "2026-10-25" : "2027-03-28", System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(dag, Sleutels.Dag(vandaag));
        var zaak = Zaak.Aangezegd().Schorsingen[0] with { GaatInOp = zondag.AddDays(-5), LaatsteDag = zondag };
        Assert.Equal(voorbij ? Gedragstap.Voorbij : Gedragstap.Aangezegd, SchorsingRules.Op(zaak, vandaag).Stap);
        Assert.Equal(!voorbij, zaak.GeldtOp(vandaag));
    }

    [Fact]
    [Requirement("TSO-8h")]
    public void Een_bericht_aan_wie_aan_de_beurt_is_noemt_geen_kind_en_gaat_alleen_naar_wie_het_mag()
    {
        var school = Voorbeeld.Sleutel;
        Roltoekenning Rij(Rol rol, DateOnly? tot = null) => new(school, rol, [], new DateOnly(2026, 8, 1), tot);
        PersoonRij Mens(string id, Roltoekenning rol) => new(id, id, null, AccountStatus.Actief, [rol], false, false, false);
        var mensen = new PersonenView(
            [Mens("ingrid", Rij(Rol.Schoolleider)), Mens("marijke", Rij(Rol.Overblijfcoordinator)), Mens("karel", Rij(Rol.Commissielid)), Mens("oud", Rij(Rol.Schoolleider, Zaak.Vandaag.AddDays(-1)))], 1);

        Assert.Equal(["ingrid"], GedragpostRules.Ontvangers(mensen, Recht.GedragOuders, school, Zaak.Vandaag, behalve: "marijke"));
        Assert.Equal(["karel"], GedragpostRules.Ontvangers(mensen, Recht.SchorsingBesluiten, school, Zaak.Vandaag, behalve: "ingrid"));
        var met = GedragpostRules.MetAandacht(Zaak.Besloten(), Zaak.Id, Gedragstap.Besloten, "sam", school, ["ingrid"], default);
        var bericht = Assert.Single(met.Uitbak.Wachtend, p => p.Bericht.Soort == Gedragnieuws.Aandacht).Bericht.Bericht!;
        Assert.DoesNotContain("Sam", bericht.Tekst, StringComparison.OrdinalIgnoreCase);
        Assert.Equal("/s/99XX00/gedrag/sam", bericht.Pad);
    }
}
