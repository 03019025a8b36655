using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Financien;
using OrleansSchool.Overblijven;

namespace OrleansSchool.Tests.Rules.Financien;

/// <summary>Late payment on dates: one reminder, costs only when chosen, four weeks, a person decides (TSO-10m, TSO-10n).</summary>
public sealed class AanmaningRulesTests
{
    private const string Termijn = "termijn/2026-2027/1/lieke";

    private static readonly DateOnly Dag = new(2026, 10, 1);

    private static BetalerState Laat => Betalerbeeld.Stel(Betalerbeeld.Leeg, Termijn, 7_000);

    private static BetalerState Herinnerd => AanmaningRules.Herinner(Laat, null, Betalerbeeld.Hier(Dag));

    [Fact]
    [Requirement("TSO-10m")]
    public void Herinneren_kan_vanaf_de_dag_na_de_vervaldag_en_precies_een_keer()
    {
        Assert.Equal(Dag, AanmaningRules.HerinnerVanaf(Laat, Dag));
        Assert.Equal("niets-te-laat", AanmaningRules.WaaromNiet(Laat, Betalerbeeld.Vervalt, opPapier: true)!.Code);
        Assert.Null(AanmaningRules.WaaromNiet(Laat, Dag, opPapier: true));

        Assert.Equal("al-herinnerd", AanmaningRules.WaaromNiet(Herinnerd, Dag.AddDays(100), opPapier: true)!.Code);
        Assert.Null(AanmaningRules.HerinnerVanaf(Herinnerd, Dag.AddDays(100)));
    }

    [Theory]
    [InlineData(Betalervlaggen.DerdeBetaalt, "herinner-derde")]
    [InlineData(Betalervlaggen.Coulance, "herinner-coulance")]
    [InlineData(Betalervlaggen.Bewindvoering, "herinner-bewind")]
    [Requirement("TSO-10m", "TSO-10n")]
    public void Een_merk_houdt_de_herinnering_tegen_en_ook_het_voorstel(Betalervlaggen vlag, string code)
    {
        var met = Laat with { Vlaggen = vlag, CoulanceTot = new DateOnly(2027, 7, 31) };

        Assert.Equal(code, AanmaningRules.WaaromNiet(met, Dag, opPapier: false)!.Code);
        Assert.Null(AanmaningRules.HerinnerVanaf(met, Dag));
        var later = Herinnerd with { Vlaggen = vlag, CoulanceTot = new DateOnly(2027, 7, 31) };
        Assert.Equal(Aanmaningstand.Herinnerd, AanmaningRules.NieuweDag(later, Betalerbeeld.Instellingen, Betalerbeeld.Hier(Dag.AddDays(60))).Aanmaningen[0].Stand);
    }

    [Fact]
    [Requirement("TSO-10m")]
    public void Coulance_die_voorbij_is_houdt_niets_meer_tegen() =>
        Assert.Equal(Dag, AanmaningRules.HerinnerVanaf(Laat with { Vlaggen = Betalervlaggen.Coulance, CoulanceTot = Dag.AddDays(-1) }, Dag));

    [Theory]
    [InlineData(14, 16)]
    [InlineData(20, 22)]
    [InlineData(0, 16)]
    [InlineData(FinancienInstellingen.Meteen, 1)]
    [Requirement("TSO-10m")]
    public void Kosten_mogen_pas_na_veertien_hele_dagen_tenzij_de_school_meteen_koos(int naDagen, int oktober) => Assert.Equal(
        new DateOnly(2026, 10, oktober), AanmaningRules.KostenVanaf(Dag, Betalerbeeld.Instellingen with { KostenNaDagen = naDagen }));

    [Fact]
    [Requirement("TSO-10m")]
    public void Kosten_komen_alleen_als_de_school_ze_koos_en_worden_zelf_nooit_herinnerd()
    {
        var gekozen = Betalerbeeld.Instellingen with { Herinneringskosten = new Geld(250), KostenGekozenOp = Betalerbeeld.Hier(Dag).Nu };
        Assert.Empty(AanmaningRules.MetKosten(Herinnerd, Betalerbeeld.Instellingen, Dag.AddDays(60)));
        Assert.Empty(AanmaningRules.MetKosten(Herinnerd, gekozen with { KostenGekozenOp = null }, Dag.AddDays(60)));
        Assert.Empty(AanmaningRules.MetKosten(Herinnerd, gekozen, new DateOnly(2026, 10, 15)));
        var aanmaning = Assert.Single(AanmaningRules.MetKosten(Herinnerd, gekozen, new DateOnly(2026, 10, 16)));

        var met = Betalerbeeld.Rond(Herinnerd, AanmaningRules.MetKosten(Herinnerd, aanmaning, new Geld(250), "2026-0002", Betalerbeeld.Hier(new DateOnly(2026, 10, 16))), new DateOnly(2026, 10, 16));

        Assert.Equal(-250, Betalerbeeld.Geboekt(met, Boekposten.Herinneringskosten));
        Assert.Empty(AanmaningRules.MetKosten(met, gekozen, Dag.AddDays(60)));
        Assert.Empty(AanmaningRules.TeHerinneren(met, Dag.AddDays(90)));
        var betaald = Betalerbeeld.Betaal(met, "afschrift/a/1", 7_100, new DateOnly(2026, 10, 20));
        Assert.Equal(150, betaald.Vorderingen.Single(v => v.Soort == Vorderingsoort.Herinneringskosten).Open.Centen);
    }

    [Theory]
    [InlineData(2026, 10, 1, 2026, 10, 29)]
    [InlineData(2028, 2, 1, 2028, 2, 29)]
    [InlineData(2028, 2, 2, 2028, 3, 1)]
    [InlineData(2027, 2, 1, 2027, 3, 1)]
    [Requirement("TSO-10n")]
    public void Vier_weken_na_de_herinnering_is_achtentwintig_dagen_ook_in_een_schrikkeljaar(int jaar, int maand, int dag, int naarJaar, int naarMaand, int naarDag) => Assert.Equal(
        new DateOnly(naarJaar, naarMaand, naarDag), AanmaningRules.VoorstelVanaf(new DateOnly(jaar, maand, dag), FinancienGrenzen.UitsluitingDagen));

    [Fact]
    [Requirement("TSO-10n")]
    public void Na_vier_weken_komt_er_een_voorstel_en_betalen_heft_alles_meteen_op()
    {
        var dag28 = Dag.AddDays(28);
        Assert.Equal(Aanmaningstand.Herinnerd, AanmaningRules.NieuweDag(Herinnerd, Betalerbeeld.Instellingen, Betalerbeeld.Hier(dag28.AddDays(-1))).Aanmaningen[0].Stand);
        var voorstel = AanmaningRules.NieuweDag(Herinnerd, Betalerbeeld.Instellingen, Betalerbeeld.Hier(dag28));
        Assert.Equal(Aanmaningstand.UitsluitingVoorgesteld, voorstel.Aanmaningen[0].Stand);
        var besloten = UitsluitingRules.Besluit(
            voorstel, voorstel.Aanmaningen[0], UitsluitingRules.Kinderen("a1", voorstel, [Verdeling((Betalerbeeld.Id, 100, Weekdagen.Geen))], Weekdagen.Geen)!.Value, "Geen gehoor", (Weekdagen.Geen, "Petra"), Betalerbeeld.Hier(dag28));
        Assert.Empty(UitsluitingRules.Blokkades(besloten, Betalerbeeld.Kind));

        var vanaf = dag28.AddDays(4);
        var uit = UitsluitingRules.Ingelicht(besloten, besloten.Aanmaningen[0], (dag28, vanaf, "Petra"), Betalerbeeld.Hier(dag28));
        Assert.Equal([new Blokkade(Verwachting.Uitgesloten, vanaf, null)], UitsluitingRules.Blokkades(uit, Betalerbeeld.Kind));

        var deel = Betalerbeeld.Betaal(uit, "afschrift/a/1", 6_999, vanaf.AddDays(3));
        Assert.Equal(Aanmaningstand.Uitgesloten, deel.Aanmaningen[0].Stand);
        var betaald = Betalerbeeld.Betaal(deel, "afschrift/a/2", 1, vanaf.AddDays(3));

        Assert.Equal((Aanmaningstand.Voldaan, vanaf.AddDays(3)), (betaald.Aanmaningen[0].Stand, betaald.Aanmaningen[0].OpgehevenOp!.Value));
        var periode = Assert.Single(UitsluitingRules.Blokkades(betaald, Betalerbeeld.Kind));
        Assert.Equal((true, false), (periode.GeldtOp(vanaf.AddDays(2)), periode.GeldtOp(vanaf.AddDays(3))));
        Assert.Contains(betaald.Uitbak.Wachtend, p => p.Bericht.Soort == Betalerpostsoort.Uitsluitingen && p.Naar == "leerling/99XX00/lieke");
    }

    [Fact]
    [Requirement("TSO-10n")]
    public void Alleen_de_dagen_van_deze_betaler_vallen_weg()
    {
        var gedeeld = Laat with { Kinderen = [new Betalerkind(Betalerbeeld.Kind, "v1", 50, Weekdagen.Geen, Aangenomen: false)] };
        ImmutableArray<Betaalverdeling> half = [Verdeling((Betalerbeeld.Id, 50, Weekdagen.Geen), ("b2", 50, Weekdagen.Geen))];
        Assert.Null(UitsluitingRules.Kinderen("a1", gedeeld, half, Weekdagen.Geen));
        Assert.Equal(Weekdagen.Donderdag, UitsluitingRules.Kinderen("a1", gedeeld, half, Weekdagen.Donderdag)!.Value[0].Dagen);

        var rest = Laat with { Kinderen = [new Betalerkind(Betalerbeeld.Kind, "v1", 100, Weekdagen.Geen, Aangenomen: false)] };
        var vast = UitsluitingRules.Kinderen("a1", rest, [Verdeling((Betalerbeeld.Id, 100, Weekdagen.Geen), ("b2", 0, Weekdagen.Maandag))], Weekdagen.Geen)!.Value;
        Assert.Equal(Weekdagen.Alle & ~Weekdagen.Maandag, vast[0].Dagen);

        var eigen = Laat with { Kinderen = [new Betalerkind(Betalerbeeld.Kind, "v1", 0, Weekdagen.Dinsdag, Aangenomen: false)] };
        Assert.Equal(Weekdagen.Dinsdag, UitsluitingRules.Kinderen("a1", eigen, [Verdeling((Betalerbeeld.Id, 0, Weekdagen.Dinsdag), ("b2", 100, Weekdagen.Geen))], Weekdagen.Geen)!.Value[0].Dagen);
    }

    [Fact]
    [Requirement("TSO-6b", "TSO-10n")]
    public void Wordt_de_betaling_teruggeboekt_dan_staat_de_herinnering_weer_open_en_beslist_een_mens_opnieuw()
    {
        var (bevroren, antwoord) = Betalerbeeld.Neem(AanmaningRules.Herinner(Betalerbeeld.Stel(Betalerbeeld.Machtigd, Termijn, 7_000), null, Betalerbeeld.Hier(Dag)), "run1", Dag);
        var betaald = Betalerbeeld.Incasseer(bevroren, "run1", antwoord.Bijdrage!, Dag.AddDays(2));
        Assert.Equal(Aanmaningstand.Voldaan, betaald.Aanmaningen[0].Stand);

        var terug = Betalerbeeld.Storneer(betaald, "run1", new Geld(7_000), Dag.AddDays(9));

        Assert.Equal((Aanmaningstand.Herinnerd, Dag), (terug.Aanmaningen[0].Stand, terug.Aanmaningen[0].HerinnerdOp!.Value));
        Assert.Equal("al-herinnerd", AanmaningRules.WaaromNiet(terug, Dag.AddDays(40), opPapier: true)!.Code);
    }

    private static Betaalverdeling Verdeling(params (string Betaler, int Procent, Weekdagen Dagen)[] delen) =>
        new(Betalerbeeld.Kind, [.. delen.Select((d, i) => new Verdeeldeel($"v{i + 1}", d.Betaler, d.Betaler, d.Procent, d.Dagen, Aangenomen: false))]);
}
