using OrleansSchool.Basis;
using OrleansSchool.Gedrag;
using OrleansSchool.Intranet.Pages.Gedrag;
using OrleansSchool.Leerlingen;
using OrleansSchool.Overblijven;
using OrleansSchool.Tests.Rules.Leerlingen;

namespace OrleansSchool.Tests.Rules.Gedrag;

/// <summary>The steps of article 9: what is duty, what is permission, and in which order.</summary>
public sealed class SchorsingRulesTests
{
    private static readonly DateOnly Vandaag = Zaak.Vandaag;

    [Fact]
    [Requirement("TSO-9b", "TSO-9c")]
    public void De_stappen_van_artikel_9_leiden_tot_een_schorsing_die_vanzelf_eindigt()
    {
        var zaak = Zaak.Aangezegd().Schorsingen[0];

        Assert.Equal((Gedragstap.Aangezegd, Zaak.Maandag, Zaak.Vrijdag), (zaak.Stap, zaak.GaatInOp, zaak.LaatsteDag));
        Assert.Equal(["Karel van Rijn", "Petra de Ruiter", "Marijke Vos"], zaak.Besluit!.Aanwezig);
        Assert.Equal((Vandaag, "Eens met schorsen", Vandaag, "Beide ouders gesproken"), (zaak.OverlegOp, zaak.OverlegUitkomst, zaak.OudersGesprokenOp, zaak.OudersGesproken));
        Assert.Equal(Gedragstap.Aangezegd, SchorsingRules.Op(zaak, Zaak.Vrijdag).Stap);
        Assert.Equal(Gedragstap.Voorbij, SchorsingRules.Op(zaak, Zaak.Vrijdag.AddDays(1)).Stap);
    }

    [Fact]
    [Requirement("TSO-9c")]
    public void Schorsing_zonder_overleg_met_de_schoolleider_wordt_geweigerd()
    {
        foreach (var was in new[] { Zaak.Begonnen(), Zaak.Begonnen(metVerzoek: false), Zaak.MetContact() })
        {
            Assert.Equal("eerst-overleg", Nee(SchorsingRules.Besluit(was, Zaak.Id, Zaak.Besluit(), new(Zaak.Maandag, Zaak.Vrijdag), "b", Zaak.Nu())));
        }
    }

    [Fact]
    [Requirement("TSO-9c")]
    public void Een_schorsing_gaat_niet_in_zonder_besluit_van_de_commissie() =>
        Assert.Equal("eerst-besluit", Nee(SchorsingRules.NoteerOuders(Zaak.MetOverleg(), Zaak.Id, Vandaag, "Gesproken", Zaak.Nu())));

    [Fact]
    [Requirement("TSO-9c")]
    public void Een_besluit_zonder_gesprek_met_de_ouders_haalt_het_kind_niet_van_de_lijst()
    {
        Assert.Empty(GedragpostRules.Blokkades(Zaak.Besloten()));
        Assert.Equal([new Blokkade(Verwachting.Geschorst, Zaak.Maandag, Zaak.Vrijdag)], GedragpostRules.Blokkades(Zaak.Aangezegd()));
    }

    [Fact]
    [Requirement("TSO-9b")]
    public void Zonder_gesprek_van_de_schoolleiding_vraagt_het_overleg_een_reden_en_gaat_dan_door()
    {
        foreach (var was in new[] { Zaak.Begonnen(metVerzoek: true), Zaak.Begonnen(metVerzoek: false) })
        {
            var nee = SchorsingRules.NoteerOverleg(was, Zaak.Id, Vandaag, "Eens", " ", Zaak.Nu()).Weigering!;
            Assert.Equal(("contact-reden-nodig", "zonder-contact"), (nee.Code, nee.Veld));
            var zaak = Zaak.Goed(SchorsingRules.NoteerOverleg(was, Zaak.Id, Vandaag, "Eens", "Ouders zijn niet te bereiken", Zaak.Nu())).Schorsingen[0];
            Assert.Equal((Gedragstap.OverlegGeweest, "Ouders zijn niet te bereiken"), (zaak.Stap, zaak.ZonderContactReden));
        }
    }

    [Fact]
    [Requirement("TSO-9b")]
    public void De_schoolleiding_spreekt_ouders_alleen_op_verzoek_van_de_coordinator() =>
        Assert.Equal("contact-niet-gevraagd", Nee(SchorsingRules.NoteerContact(Zaak.Begonnen(metVerzoek: false), Zaak.Id, Vandaag, "Gesproken", Zaak.Nu())));

    [Fact]
    [Requirement("TSO-9c")]
    public void Het_besluit_komt_na_het_overleg_en_het_gesprek_met_ouders_na_het_besluit()
    {
        Assert.Equal("besluit-voor-overleg", Nee(SchorsingRules.Besluit(
            Zaak.MetOverleg(), Zaak.Id, Zaak.Besluit(Vandaag.AddDays(-1)), new(Zaak.Maandag, Zaak.Vrijdag), "b", Zaak.Nu())));
        Assert.Equal("ouders-voor-besluit", Nee(SchorsingRules.NoteerOuders(Zaak.Besloten(), Zaak.Id, Vandaag.AddDays(-1), "Gesproken", Zaak.Nu())));
        Assert.Equal("datum-in-toekomst", Nee(SchorsingRules.NoteerOuders(Zaak.Besloten(), Zaak.Id, Vandaag.AddDays(1), "Gesproken", Zaak.Nu())));
    }

    [Fact]
    [Requirement("TSO-9c")]
    public void Een_besluit_zonder_meerderheid_schorst_niet_en_sluit_het_traject()
    {
        var was = Zaak.Goed(SchorsingRules.Besluit(Zaak.MetOverleg(), Zaak.Id, Zaak.Besluit(voor: 1, tegen: 1), new(default, default), "b", Zaak.Nu()));
        Assert.Equal((Gedragstap.Afgewezen, null), (was.Schorsingen[0].Stap, was.Schorsingen[0].Van));
        Assert.Equal("zaak-voorbij", Nee(SchorsingRules.NoteerOuders(was, Zaak.Id, Vandaag, "x", Zaak.Nu())));
    }

    [Fact]
    [Requirement("TSO-9c")]
    public void Dagen_bij_een_besluit_zonder_meerderheid_zijn_een_vergissing_en_geen_einde()
    {
        var nee = SchorsingRules.Besluit(Zaak.MetOverleg(), Zaak.Id, Zaak.Besluit(voor: 1, tegen: 1), new(Zaak.Maandag, Zaak.Vrijdag), "b", Zaak.Nu()).Weigering!;
        Assert.Equal(("besluit-dagen-zonder-meerderheid", "voor"), (nee.Code, nee.Veld));
    }

    [Fact]
    [Requirement("TSO-9c")]
    public void Een_afwijzing_is_dezelfde_dag_te_verbeteren_en_wat_er_stond_blijft_in_de_geschiedenis()
    {
        var was = Zaak.Goed(SchorsingRules.Besluit(Zaak.MetOverleg(), Zaak.Id, Zaak.Besluit(voor: 1, tegen: 2), new(default, default), "b", Zaak.Nu()));
        var wordt = Zaak.Goed(SchorsingRules.Besluit(was, Zaak.Id, Zaak.Besluit(voor: 2, tegen: 1), new(Zaak.Maandag, Zaak.Vrijdag), "b2", Zaak.Nu()));
        Assert.Equal((Gedragstap.Besloten, null), (wordt.Schorsingen[0].Stap, wordt.Schorsingen[0].GeslotenOp));
        Assert.Contains(wordt.Feiten, f => f.Tekst == "Besluit verbeterd; er stond 1 voor, 2 tegen, 0 blanco");
        Assert.Contains(wordt.Feiten, f => f.Tekst == "De commissie schorst niet");
        Assert.Equal("al-besloten", Nee(SchorsingRules.Besluit(wordt, Zaak.Id, Zaak.Besluit(), new(Zaak.Maandag, Zaak.Vrijdag), "b3", Zaak.Nu())));

        Assert.Equal("zaak-voorbij", Nee(SchorsingRules.Besluit(was, Zaak.Id, Zaak.Besluit(), new(Zaak.Maandag, Zaak.Vrijdag), "b2", Zaak.Nu(Vandaag.AddDays(1)))));
        var ander = Zaak.Goed(SchorsingRules.Begin(was, "Weer", false, "zaak-2", Zaak.Nu()));
        Assert.Equal("zaak-loopt", Nee(SchorsingRules.Besluit(ander, Zaak.Id, Zaak.Besluit(), new(Zaak.Maandag, Zaak.Vrijdag), "b2", Zaak.Nu())));
    }

    [Theory]
    [InlineData(false, 12)]
    [InlineData(true, 13)]
    [Requirement("TSO-9c")]
    public void Weten_de_ouders_het_pas_na_de_eerste_dag_dan_gaat_de_schorsing_in_vanaf_de_eerstvolgende_lunch(bool lunchGeweest, int vanaf)
    {
        var nu = Zaak.Nu(lunchGeweest: lunchGeweest);
        var was = Zaak.Besloten(van: Vandaag, tot: Vandaag.AddDays(4));
        Assert.Equal(new DateOnly(2026, 11, vanaf), Zaak.Goed(SchorsingRules.NoteerOuders(was, Zaak.Id, Vandaag, "Gesproken", nu)).Schorsingen[0].GaatInOp);
        var later = Zaak.Nu(Vandaag.AddDays(3), lunchGeweest);
        Assert.Equal(Vandaag.AddDays(lunchGeweest ? 4 : 3), Zaak.Goed(SchorsingRules.NoteerOuders(was, Zaak.Id, Vandaag, "Gesproken", later)).Schorsingen[0].GaatInOp);
        Assert.Equal("te-laat-aangezegd", Nee(SchorsingRules.NoteerOuders(was, Zaak.Id, Vandaag, "Gesproken", Zaak.Nu(Vandaag.AddDays(5)))));
    }

    [Fact]
    [Requirement("TSO-9c")]
    public void Een_schorsing_waarvan_alleen_weekend_over_is_gaat_niet_meer_in()
    {
        var was = Zaak.Besloten(van: Vandaag, tot: new DateOnly(2026, 11, 15));
        Assert.Equal("te-laat-aangezegd", Nee(SchorsingRules.NoteerOuders(was, Zaak.Id, Vandaag, "Gesproken", Zaak.Nu(Vandaag.AddDays(1), lunchGeweest: true))));
        Assert.Equal("te-laat-aangezegd", Nee(SchorsingRules.NoteerOuders(was, Zaak.Id, Vandaag, "Gesproken", Zaak.Nu(Vandaag.AddDays(2)))));
        Assert.Null(Nee(SchorsingRules.NoteerOuders(was, Zaak.Id, Vandaag, "Gesproken", Zaak.Nu(Vandaag.AddDays(1)))));
    }

    [Fact]
    [Requirement("TSO-9c", "PDF-1")]
    public void Een_brief_met_een_eerste_dag_die_niet_meer_klopt_vervalt_en_een_brief_die_klopt_blijft()
    {
        var was = Zaak.Besloten();
        was = was.Met(was.Schorsingen[0] with { Brief = "brief-1" });
        Assert.Equal("brief-1", Zaak.Goed(SchorsingRules.NoteerOuders(was, Zaak.Id, Vandaag, "Gesproken", Zaak.Nu())).Schorsingen[0].Brief);

        var laat = Zaak.Goed(SchorsingRules.NoteerOuders(was, Zaak.Id, Zaak.Maandag, "Gesproken", Zaak.Nu(Zaak.Maandag, lunchGeweest: true)));

        Assert.Equal((Zaak.Maandag.AddDays(1), null), (laat.Schorsingen[0].GaatInOp, laat.Schorsingen[0].Brief));
        Assert.Contains("vervallen", laat.Feiten[0].Tekst, StringComparison.Ordinal);
        Assert.Equal(["brief-1"], BewaarRules.Brieven(was, laat));
    }

    [Fact]
    [Requirement("LIVE-1", "SCH-4")]
    public void Of_het_kind_er_toch_was_staat_op_het_bord_van_de_groep_van_die_dag()
    {
        var zomer = new DateOnly(2026, 7, 20);
        var loop = new Groepsloop([new Groepsverblijf(DateTimeOffset.MinValue, "g5"), new Groepsverblijf(Schooltijd.Moment(zomer, new TimeOnly(10, 0)), "g6")]);
        Assert.Equal(["g5"], Groepsdagen.Groepen(loop, zomer.AddDays(-1)));
        Assert.Equal(["g5", "g6"], Groepsdagen.Groepen(loop, zomer));
        Assert.Equal(["g6"], Groepsdagen.Groepen(loop, zomer.AddDays(1)));
    }

    [Fact]
    [Requirement("TSO-9c")]
    public void Een_schorsing_geldt_nooit_voor_dagen_die_geweest_zijn_en_duurt_niet_te_lang()
    {
        Assert.Equal("schorsing-in-verleden", Dagen(Vandaag.AddDays(-1), Zaak.Vrijdag));
        Assert.Equal("schorsing-in-verleden", Dagen(Vandaag, Zaak.Vrijdag, lunchGeweest: true));
        Assert.Null(Dagen(Vandaag, Vandaag));
        Assert.Equal("datum-volgorde", Dagen(Zaak.Vrijdag, Zaak.Maandag));
        Assert.Equal("datum-te-ver-weg", Dagen(Vandaag.AddDays(93), Vandaag.AddDays(94)));
        Assert.Null(Dagen(Zaak.Maandag, Zaak.Maandag.AddDays(GedragGrenzen.DuurDagenMax - 1)));
        Assert.Equal("schorsing-te-lang", Dagen(Zaak.Maandag, Zaak.Maandag.AddDays(GedragGrenzen.DuurDagenMax)));
        Assert.Equal("schorsing-te-lang", Dagen(Zaak.Maandag, DateOnly.MaxValue));
    }

    [Fact]
    [Requirement("TSO-9c")]
    public void Een_laatste_dag_in_de_vakantie_mag_en_daarna_is_het_kind_op_de_eerste_lunchdag_weer_welkom()
    {
        var kerst = new DateOnly(2026, 12, 25);
        Assert.Null(Dagen(Zaak.Maandag, kerst));
        Assert.Equal(new DateOnly(2027, 1, 4), Schorsingsdagen.Weer(Voorbeeld.School, "g5", kerst));
        Assert.Equal("schorsing-zonder-dagen", Dagen(new DateOnly(2026, 12, 21), new DateOnly(2027, 1, 3)));
        Assert.Equal("schorsing-zonder-dagen", Dagen(new DateOnly(2026, 11, 14), new DateOnly(2026, 11, 15)));
    }

    [Fact]
    [Requirement("TSO-9c")]
    public void Twee_schorsingen_overlappen_niet_en_er_loopt_maar_een_traject()
    {
        Assert.Equal("zaak-loopt", Nee(SchorsingRules.Begin(Zaak.MetContact(), "Weer", true, "zaak-2", Zaak.Nu())));
        var na = Zaak.Nu(Zaak.Vrijdag.AddDays(1));
        var was = Zaak.Goed(SchorsingRules.Begin(Zaak.Aangezegd(), "Weer", false, "zaak-2", na));
        Assert.Equal(["zaak-2", Zaak.Id], was.Schorsingen.Select(s => s.Id));
    }

    [Fact]
    [Requirement("TSO-9c")]
    public void Intrekken_laat_de_dagen_staan_die_al_geschorst_waren()
    {
        var woensdag = Zaak.Nu(new DateOnly(2026, 11, 18), lunchGeweest: false);
        var ingetrokken = Zaak.Goed(SchorsingRules.TrekIn(Zaak.Aangezegd(), Zaak.Id, "Gaat weer goed", woensdag)).Schorsingen[0];
        Assert.Equal((Gedragstap.Ingetrokken, Zaak.Maandag, new DateOnly(2026, 11, 17)), (ingetrokken.Stap, ingetrokken.GaatInOp, ingetrokken.LaatsteDag));
        var vooraf = Zaak.Goed(SchorsingRules.TrekIn(Zaak.Aangezegd(), Zaak.Id, "Toch niet", Zaak.Nu())).Schorsingen[0];
        Assert.Equal((null, null), (vooraf.GaatInOp, vooraf.LaatsteDag));
    }

    [Fact]
    [Requirement("TSO-9c")]
    public void Na_zes_schorsingen_in_een_schooljaar_komt_er_geen_zevende()
    {
        var zes = Zaak.MetOverleg();
        var oud = Zaak.Aangezegd().Schorsingen[0] with { Stap = Gedragstap.Voorbij };
        zes = zes with { Schorsingen = zes.Schorsingen.AddRange(Enumerable.Range(1, 6).Select(n => oud with { Id = $"oud-{n}", GaatInOp = Vandaag.AddDays(-7 * n), LaatsteDag = Vandaag.AddDays(-7 * n) })) };
        Assert.Equal("te-vaak-geschorst", Nee(SchorsingRules.Besluit(zes, Zaak.Id, Zaak.Besluit(), new(Zaak.Maandag, Zaak.Vrijdag), "b", Zaak.Nu())));
    }

    private static string? Dagen(DateOnly van, DateOnly tot, bool lunchGeweest = false) =>
        Nee(SchorsingRules.Besluit(Zaak.MetOverleg(), Zaak.Id, Zaak.Besluit(), new(van, tot), "b", Zaak.Nu(lunchGeweest: lunchGeweest)));

    private static string? Nee(Uitkomst<GedragState> uitkomst) => uitkomst.Weigering?.Code;
}
