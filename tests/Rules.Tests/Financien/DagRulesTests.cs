using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Financien;
using OrleansSchool.Leerlingen;
using OrleansSchool.Overblijven;
using OrleansSchool.School;

namespace OrleansSchool.Tests.Rules.Financien;

/// <summary>What one day means for the bill: tables of restitutie, trips, schorsing, walk-ins (TSO-6, TSO-9, LIVE-1).</summary>
public sealed class DagRulesTests
{
    private static readonly DateOnly Donderdag = new(2026, 11, 12);
    private static readonly DateOnly Vrijdag = new(2026, 11, 13);
    private static readonly DateOnly Uitje = new(2026, 11, 19);

    [Fact]
    [Requirement("TSO-6b")]
    public void Een_vaste_dag_telt_ook_als_het_kind_er_niet_was()
    {
        Assert.Equal((Dagoordeel.Vast, 350L), Uitslag(Donderdag));
        Assert.Equal((Dagoordeel.Vast, 350L), Uitslag(Donderdag, dag: Afrekenproef.Kinddag(Donderdag, Verwachting.Structureel, Tegelstaat.NietGevonden)));
        Assert.Equal((Dagoordeel.Vast, 400L), Uitslag(Donderdag, metMachtiging: false));
        Assert.Equal((Dagoordeel.Geen, 0L), Uitslag(Vrijdag));
    }

    [Theory]
    [InlineData(AfmeldReden.Ziek, 8, Dagoordeel.Tegoed)]
    [InlineData(AfmeldReden.Ziek, 11, Dagoordeel.Tegoed)]
    [InlineData(AfmeldReden.Tandarts, 8, Dagoordeel.Tegoed)]
    [InlineData(AfmeldReden.Tandarts, 11, Dagoordeel.Vast)]
    [InlineData(AfmeldReden.Speelafspraak, 8, Dagoordeel.Tegoed)]
    [InlineData(AfmeldReden.Speelafspraak, 11, Dagoordeel.Vast)]
    [InlineData(AfmeldReden.Verlof, 11, Dagoordeel.Tegoed)]
    [InlineData(AfmeldReden.Anders, 11, Dagoordeel.Vast)]
    [Requirement("TSO-6e")]
    public void Reden_en_tijd_van_een_afmelding_bepalen_of_de_dag_telt(AfmeldReden reden, int uur, Dagoordeel verwacht)
    {
        var kaart = Afrekenproef.Kaart with { Dagwijzigingen = [new Dagwijziging(Donderdag, Komt: false, reden, null, Schooltijd.Moment(Donderdag, new TimeOnly(uur, 0)), "Test")] };
        Assert.Equal((verwacht, verwacht == Dagoordeel.Vast ? 350L : 0L), Uitslag(Donderdag, kaart));
    }

    [Fact]
    [Requirement("TSO-6e")]
    public void Afgemeld_en_toch_gekomen_is_een_gewone_vaste_dag()
    {
        var kaart = Afrekenproef.Kaart with { Dagwijzigingen = [new Dagwijziging(Donderdag, Komt: false, AfmeldReden.Ziek, null, Schooltijd.Moment(Donderdag, new TimeOnly(8, 0)), "Test")] };
        Assert.Equal((Dagoordeel.Vast, 350L), Uitslag(Donderdag, kaart, Afrekenproef.Kinddag(Donderdag, Verwachting.Afgemeld, Tegelstaat.Onverwacht)));
    }

    [Theory]
    [InlineData(true, Dagoordeel.Tegoed, 0)]
    [InlineData(false, Dagoordeel.Vast, 350)]
    [Requirement("SCH-1")]
    public void Een_uitje_is_tegoed_als_de_school_dat_zo_wil(bool tegoed, Dagoordeel verwacht, long centen)
    {
        Assert.Equal((verwacht, centen), Uitslag(Uitje, financien: Met(Afrekenproef.Instellingen with { UitjeTegoed = tegoed })));
        var ander = Afrekenproef.Kaart with { Groepen = [new Groepsverblijf(DateTimeOffset.MinValue, "g6")] };
        Assert.Equal((Dagoordeel.Vast, 350L), Uitslag(Uitje, ander));
        var naUitje = Afrekenproef.Kaart with { Groepen = [new Groepsverblijf(DateTimeOffset.MinValue, "g5"), new Groepsverblijf(Schooltijd.Moment(Uitje, new TimeOnly(8, 0)), "g6")] };
        Assert.Equal((Dagoordeel.Vast, 350L), Uitslag(Uitje, naUitje));
    }

    [Fact]
    [Requirement("TSO-6d")]
    public void Een_vrije_dag_die_later_is_ingevoerd_en_dagen_na_vertrek_of_voor_het_begin_zijn_geen_dagen()
    {
        var school = Afrekenproef.School with { VrijeDagen = Afrekenproef.School.VrijeDagen.Add(Afrekenproef.Vrij(Donderdag, Donderdag)) };
        Assert.Equal(Dagoordeel.Geen, DagRules.Oordeel(Afrekenproef.Kaart, school, Afrekenproef.Financien, Donderdag, new Dagfeiten(null, true, null, [])).Oordeel);
        var weg = Afrekenproef.Kaart with { VanSchoolPer = Donderdag };
        Assert.Equal((Dagoordeel.Geen, Dagoordeel.Vast), (Uitslag(Donderdag, weg).Oordeel, Uitslag(Donderdag.AddDays(-3), weg).Oordeel));
        var begonnen = Afrekenproef.Financien with { BegonnenPer = Donderdag };
        Assert.Equal((Dagoordeel.Vast, Dagoordeel.Geen), (Uitslag(Donderdag, financien: begonnen).Oordeel, Uitslag(Donderdag.AddDays(-3), financien: begonnen).Oordeel));
        Assert.Equal(Dagoordeel.Geen, Uitslag(Donderdag, financien: Afrekenproef.Financien with { BegonnenPer = null }).Oordeel);
    }

    [Theory]
    [InlineData(false, Tegelstaat.Geschorst, Dagoordeel.Tegoed, 0)]
    [InlineData(true, Tegelstaat.Geschorst, Dagoordeel.Vast, 350)]
    [InlineData(false, Tegelstaat.Onverwacht, Dagoordeel.Vraag, 0)]
    [InlineData(true, Tegelstaat.Onverwacht, Dagoordeel.Vast, 350)]
    [Requirement("TSO-9c")]
    public void Een_geschorste_dag_volgt_de_instelling_en_wie_toch_kwam_is_een_vraag(bool betaalt, Tegelstaat staat, Dagoordeel verwacht, long centen)
    {
        var kaart = Afrekenproef.Kaart with { Blokkades = [new Blokkade(Verwachting.Geschorst, Donderdag.AddDays(-1), Donderdag)] };
        var financien = Met(Afrekenproef.Instellingen with { SchorsingBetaalt = betaalt });
        Assert.Equal((verwacht, centen), Uitslag(Donderdag, kaart, Afrekenproef.Kinddag(Donderdag, Verwachting.Geschorst, staat), financien: financien));
        Assert.Equal(Dagoordeel.Vast, Uitslag(Donderdag.AddDays(4), kaart).Oordeel);
    }

    [Fact]
    [Requirement("TSO-9c", "SCH-1")]
    public void Ook_wie_geschorst_is_krijgt_tegoed_voor_een_uitje_of_een_ziektedag()
    {
        var financien = Met(Afrekenproef.Instellingen with { SchorsingBetaalt = true, UitjeTegoed = true });
        var geschorst = Afrekenproef.Kaart with { Blokkades = [new Blokkade(Verwachting.Geschorst, Donderdag, Uitje)] };
        var ziek = geschorst with { Dagwijzigingen = [new Dagwijziging(Donderdag, Komt: false, AfmeldReden.Ziek, null, Schooltijd.Moment(Donderdag, new TimeOnly(8, 0)), "Test")] };

        Assert.Equal((Dagoordeel.Vast, 350L), Uitslag(Donderdag, geschorst, financien: financien));
        Assert.Equal((Dagoordeel.Tegoed, 0L), Uitslag(Uitje, geschorst, financien: financien));
        Assert.Equal((Dagoordeel.Tegoed, 0L), Uitslag(Donderdag, ziek, financien: financien));
    }

    [Fact]
    [Requirement("TSO-10n")]
    public void Uitgesloten_dagen_tellen_niet_ook_niet_achteraf_en_wie_toch_kwam_is_een_vraag()
    {
        ImmutableArray<Blokkade> uit = [new Blokkade(Verwachting.Uitgesloten, Donderdag, Donderdag.AddDays(6), Weekdagen.Donderdag)];
        Assert.Equal(Dagoordeel.Uitgesloten, Uitslag(Donderdag, uit: uit).Oordeel);
        Assert.Equal(Dagoordeel.Vast, Uitslag(Donderdag.AddDays(4), uit: uit).Oordeel); // Monday: of the other payer
        Assert.Equal(Dagoordeel.Vast, Uitslag(Donderdag.AddDays(7), uit: uit).Oordeel);
        var gekomen = Afrekenproef.Kinddag(Donderdag, Verwachting.Uitgesloten, Tegelstaat.Onverwacht);
        Assert.Equal(Dagoordeel.Vraag, Uitslag(Donderdag, dag: gekomen, uit: uit).Oordeel);
        Assert.Equal((Dagoordeel.Los, 375L), Uitslag(Donderdag, dag: gekomen, uit: uit, beslist: true));
        Assert.Equal((Dagoordeel.Uitgesloten, 0L), Uitslag(Donderdag, dag: gekomen, uit: uit, beslist: false));
    }

    [Theory]
    [InlineData(Tegelstaat.Aanwezig, Lijststand.Bijgehouden, Dagoordeel.Los)]
    [InlineData(Tegelstaat.VroegOpgehaald, Lijststand.NogBezig, Dagoordeel.Los)]
    [InlineData(Tegelstaat.Verwacht, Lijststand.NogBezig, Dagoordeel.Geen)]
    [InlineData(Tegelstaat.Verwacht, Lijststand.Bijgehouden, Dagoordeel.Vraag)]
    [InlineData(Tegelstaat.NietGevonden, Lijststand.Bijgehouden, Dagoordeel.Vraag)]
    [InlineData(Tegelstaat.Verwacht, Lijststand.NietBijgehouden, Dagoordeel.Vraag)]
    [Requirement("TSO-6c")]
    public void Een_extra_dag_kost_de_losse_prijs_als_het_kind_kwam_en_is_anders_een_vraag(Tegelstaat staat, Lijststand lijst, Dagoordeel verwacht)
    {
        var kaart = MetExtraDag();
        var dag = Afrekenproef.Kinddag(Vrijdag, Verwachting.ExtraDag, staat, lijst);
        Assert.Equal((verwacht, verwacht == Dagoordeel.Los ? 375L : 0L), Uitslag(Vrijdag, kaart, dag));
        Assert.Equal((Dagoordeel.Los, 375L), Uitslag(Vrijdag, kaart, dag, beslist: true));
        Assert.Equal((Dagoordeel.Geen, 0L), Uitslag(Vrijdag, kaart, dag, beslist: false));
    }

    [Fact]
    [Requirement("TSO-6c")]
    public void Een_extra_dag_die_nog_moet_komen_kost_nog_niets_tenzij_er_contant_betaald_is()
    {
        Assert.Equal(Dagoordeel.Geen, Uitslag(Vrijdag, MetExtraDag()).Oordeel);
        Assert.Equal((Dagoordeel.Los, 375L), Uitslag(Vrijdag, MetExtraDag(), beslist: true));
    }

    [Theory]
    [InlineData(Onverwachtgevolg.Vordering, null, Dagoordeel.Los)]
    [InlineData(Onverwachtgevolg.Vordering, false, Dagoordeel.Geen)]
    [InlineData(Onverwachtgevolg.Vraag, null, Dagoordeel.Vraag)]
    [InlineData(Onverwachtgevolg.Vraag, true, Dagoordeel.Los)]
    [Requirement("LIVE-1")]
    public void Wie_er_onverwacht_was_kost_een_losse_dag_of_is_een_vraag(Onverwachtgevolg gevolg, bool? beslist, Dagoordeel verwacht)
    {
        var dag = Afrekenproef.Kinddag(Vrijdag, Verwachting.NietAangemeld, Tegelstaat.Onverwacht);
        Assert.Equal(verwacht, Uitslag(Vrijdag, dag: dag, beslist: beslist, financien: Met(Afrekenproef.Instellingen with { Onverwacht = gevolg })).Oordeel);
        Assert.Equal(Dagoordeel.Geen, Uitslag(Vrijdag, dag: dag with { Staat = Tegelstaat.NietVerwacht }).Oordeel);
        Assert.Equal("onverwacht", DagRules.Aanleiding(dag));
        Assert.Equal("niet-geweest", DagRules.Aanleiding(dag with { Verwachting = Verwachting.ExtraDag, Staat = Tegelstaat.Verwacht }));
        Assert.Equal("lijst-niet-bijgehouden", DagRules.Aanleiding(dag with { Verwachting = Verwachting.ExtraDag, Staat = Tegelstaat.Verwacht, Lijst = Lijststand.NietBijgehouden }));
    }

    [Fact]
    [Requirement("TSO-10f")]
    public void De_prijs_is_die_van_het_tarief_op_de_dag_zelf()
    {
        var januari = new DateOnly(2027, 1, 1);
        var financien = Afrekenproef.Financien with
        {
            Tarieven = [Afrekenproef.Tarief, Afrekenproef.Tarief with { Vanaf = januari, Structureel = new Geld(365), Incidenteel = new Geld(390) }],
        };
        Assert.Equal(350L, Uitslag(new DateOnly(2026, 12, 31), financien: financien).Centen);
        Assert.Equal(365L, Uitslag(new DateOnly(2027, 1, 4), financien: financien).Centen);
        Assert.Equal(390L, DagRules.LosPrijs(financien, januari).Centen);
        Assert.Equal((Dagoordeel.Vast, 0L), Uitslag(Donderdag, financien: Afrekenproef.Financien with { Tarieven = [] }));
    }

    [Theory]
    [InlineData(28_000)]
    [InlineData(28_051)]
    [InlineData(9_999)]
    [Requirement("TSO-10f")]
    public void Een_jaarprijs_over_alle_dagen_is_tot_op_de_cent_de_jaarprijs(long jaarprijs)
    {
        var tarief = Afrekenproef.Tarief with { Vorm = Tariefvorm.PerJaar, PerJaar = [new Geld(jaarprijs / 2), new Geld(jaarprijs), Geld.Nul, Geld.Nul, Geld.Nul] };
        var financien = Afrekenproef.Financien with { Tarieven = [tarief] };
        var dagen = Jaarkalender.Van(Afrekenproef.School, Afrekenproef.Jaar).Dagen.Select(d => (Datum: d, Uitslag(d, financien: financien).Centen)).ToList();
        Assert.Equal(jaarprijs, dagen.Sum(d => d.Centen));
        Assert.Equal(RekenRules.Verdeel(new Geld(jaarprijs), [40, 40])[0].Centen, dagen.Where(d => d.Datum < new DateOnly(2027, 2, 1)).Sum(d => d.Centen));
    }

    [Fact]
    [Requirement("TSO-10f", "SCH-1")]
    public void Een_weekdag_die_halverwege_vervalt_laat_wat_ervoor_was_een_dag_en_even_duur()
    {
        var (tot, voor, na) = (new DateOnly(2027, 1, 13), new DateOnly(2027, 1, 7), new DateOnly(2027, 1, 14));
        var school = Afrekenproef.School with
        {
            Overblijfdagen = Afrekenproef.School.Overblijfdagen & ~Weekdagen.Donderdag,
            Vervallen = [new VervallenDagen(tot, Weekdagen.Donderdag)],
        };
        Assert.Equal((true, false), (school.HeeftOverblijven(voor), school.HeeftOverblijven(na)));
        var tarief = Afrekenproef.Tarief with { Vorm = Tariefvorm.PerJaar, PerJaar = [new Geld(15_000), new Geld(28_000), Geld.Nul, Geld.Nul, Geld.Nul] };
        foreach (var financien in new[] { Afrekenproef.Financien, Afrekenproef.Financien with { Tarieven = [tarief] } })
        {
            Rekendag Dag(SchoolView van, DateOnly datum) => DagRules.Oordeel(Afrekenproef.Kaart, van, financien, datum, new Dagfeiten(null, true, null, []));
            Assert.All(
                Jaarkalender.Van(Afrekenproef.School, Afrekenproef.Jaar).Dagen.Where(d => d <= tot), d => Assert.Equal(Dag(Afrekenproef.School, d), Dag(school, d)));
            Assert.Equal((Dagoordeel.Vast, Dagoordeel.Geen), (Dag(school, voor).Oordeel, Dag(school, na).Oordeel));
        }
    }

    [Fact]
    [Requirement("TSO-10f")]
    public void De_schrikkeldag_is_een_gewone_dag()
    {
        var jaar = new Schooljaar(2027);
        var financien = Afrekenproef.Financien with { Tarieven = [Afrekenproef.Tarief with { Jaar = jaar, Vanaf = jaar.EersteDag, TotEnMet = jaar.LaatsteDag }] };
        var kaart = Afrekenproef.MetAanmelding(Afrekenproef.Structureel(jaar.EersteDag, Weekdagen.Dinsdag));
        Assert.Equal((Dagoordeel.Vast, 350L), Uitslag(new DateOnly(2028, 2, 29), kaart, financien: financien));
        Assert.Contains(new DateOnly(2028, 2, 29), Jaarkalender.Van(Afrekenproef.School, jaar).Dagen);
        Assert.Equal(new DateOnly(2028, 2, 29), TermijnRules.Uiterlijk(Termijn.Tweede, jaar, Afrekenproef.Instellingen));
        Assert.Equal(new DateOnly(2027, 2, 28), TermijnRules.Uiterlijk(Termijn.Tweede, Afrekenproef.Jaar, Afrekenproef.Instellingen));
    }

    [Fact]
    [Requirement("TSO-10a")]
    public void Alleen_wie_van_het_overblijven_gebruik_maakt_betaalt_ervoor()
    {
        Assert.Equal((Dagoordeel.Vast, 350L), Uitslag(Donderdag));
        Assert.Equal((Dagoordeel.Geen, 0L), Uitslag(Vrijdag));
        Assert.Equal((Dagoordeel.Geen, 0L), Uitslag(Donderdag, Afrekenproef.MetAanmelding()));
        Assert.Equal((Dagoordeel.Geen, 0L), Uitslag(Donderdag, Afrekenproef.MetAanmelding(Afrekenproef.Geen(Afrekenproef.Jaar.EersteDag))));
        Assert.Equal((Dagoordeel.Geen, 0L), Uitslag(Donderdag, Afrekenproef.Kaart with { VanSchoolPer = Donderdag }));
    }

    private static Geldkaart MetExtraDag() =>
        Afrekenproef.Kaart with { Dagwijzigingen = [new Dagwijziging(Vrijdag, Komt: true, null, null, Schooltijd.Moment(Donderdag, new TimeOnly(8, 0)), "Test")] };

    private static FinancienView Met(FinancienInstellingen instellingen) => Afrekenproef.Financien with { Instellingen = instellingen };

    private static (Dagoordeel Oordeel, long Centen) Uitslag(
        DateOnly datum, Geldkaart? kaart = null, Kinddag? dag = null, bool metMachtiging = true, bool? beslist = null, ImmutableArray<Blokkade>? uit = null, FinancienView? financien = null)
    {
        var oordeel = DagRules.Oordeel(
            kaart ?? Afrekenproef.Kaart, Afrekenproef.School, financien ?? Afrekenproef.Financien, datum, new Dagfeiten(dag, metMachtiging, beslist, uit ?? []));
        return (oordeel.Oordeel, oordeel.Prijs.Centen);
    }
}
