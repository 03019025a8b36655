using OrleansSchool.Basis;
using OrleansSchool.Financien;

namespace OrleansSchool.Tests.Rules.Financien;

/// <summary>
/// The year of Lieke with two payers of a half each, in cents: forty days at € 3,50 of which eight in January, a storno, a half payment, nine days fewer from December, a walk-in in cash
/// and a credit that is paid out (TSO-6b … 6d, TSO-10k).
/// </summary>
public sealed class GeldvoorbeeldTests
{
    private const string Termijn = "termijn/2026-2027/1/lieke";

    private static readonly DateOnly Afschriftdag = new(2026, 9, 28);
    private static readonly DateOnly December = new(2026, 11, 30);

    /// <summary>Claimed, collected in a run, and read from the statement: steps 1 and 2.</summary>
    private static BetalerState Geincasseerd
    {
        get
        {
            var (bevroren, antwoord) = Betalerbeeld.Neem(Betalerbeeld.Stel(Betalerbeeld.Machtigd, Termijn, 7_000), "run1", Betalerbeeld.Vervalt);
            return Betalerbeeld.Incasseer(bevroren, "run1", antwoord.Bijdrage!, Afschriftdag);
        }
    }

    [Fact]
    [Requirement("TSO-6b", "TSO-6d")]
    public void Vader_storneert_betaalt_half_en_het_kind_stopt_met_een_dag()
    {
        var betaald = Geincasseerd;
        Assert.Equal((0, 7_000), (Open(betaald), Op(betaald, Boekposten.IncassoOnderweg))); // the statement booked the other side

        var terug = Betalerbeeld.Storneer(betaald, "run1", new Geld(7_000), new DateOnly(2026, 10, 6));
        Assert.Equal((7_000, 0, 1), (Open(terug), Op(terug, Boekposten.IncassoOnderweg), terug.Vorderingen.Length));

        var half = Betalerbeeld.Betaal(terug, "afschrift/a/4", 5_000, new DateOnly(2026, 10, 10), new Betaaldeel(Termijn, Geld.Nul));
        Assert.Equal((2_000, 5_000), (Open(half), Op(half, Boekposten.Bank)));

        var minder = Betalerbeeld.Stel(half, Betalerbeeld.Opdracht(Termijn, 5_425, 2, December, restitutie: true, dagen: (31, 4)));

        Assert.Equal((425, 0), (Open(minder), Tegoed(minder)));
        Assert.Equal((875, -700, -5_600), (Op(minder, Boekposten.Restituties), Op(minder, Boekposten.VooruitStructureel), Op(minder, Boekposten.BijdrageStructureel)));
        Assert.Equal(425, Op(minder, Boekposten.Debiteuren));
    }

    [Fact]
    [Requirement("TSO-6d")]
    public void Moeder_had_alles_betaald_en_krijgt_tegoed_dat_met_de_tweede_termijn_verrekent()
    {
        var minder = Betalerbeeld.Stel(Geincasseerd, Betalerbeeld.Opdracht(Termijn, 5_425, 2, December, restitutie: true, dagen: (31, 4)));
        Assert.Equal((0, 1_575, -1_575, 0), (Open(minder), Tegoed(minder), Op(minder, Boekposten.Tegoeden), Op(minder, Boekposten.Debiteuren)));

        var februari = Betalerbeeld.Stel(minder, Betalerbeeld.Opdracht("termijn/2026-2027/2/lieke", 7_000, 1, new DateOnly(2027, 2, 1), dagen: (40, 40)));

        Assert.Equal((5_425, 0), (Open(februari), Tegoed(februari)));
        Assert.Equal(Betaalwijze.Verrekend, februari.Betalingen[^1].Wijze);
        Assert.Equal(-700, Op(februari, Boekposten.VooruitStructureel)); // a claim of February never parks anything
    }

    [Fact]
    [Requirement("TSO-6d")]
    public void Of_het_tegoed_wordt_uitbetaald_na_akkoord_van_een_ander()
    {
        var minder = Betalerbeeld.Stel(Geincasseerd, Betalerbeeld.Opdracht(Termijn, 5_425, 2, December, restitutie: true, dagen: (31, 4)));
        var hier = Betalerbeeld.Hier(December);
        var vraag = new Uitbetaling("u1", new Geld(1_575), Betalerbeeld.Iban, "A. Akker", Uitbetaalstand.Gevraagd, "een", hier.Nu, null, null, null, null);
        var gevraagd = UitbetalingRules.Vraag(minder, vraag, hier);
        Assert.Equal(0, Tegoed(gevraagd));
        Assert.Null(UitbetalingRules.NeemInRun(gevraagd, "u1", "p1", hier).Uitbetaling);

        var (inRun, mee) = UitbetalingRules.NeemInRun(UitbetalingRules.Keur(gevraagd, vraag, akkoord: true, "ander", hier), "u1", "p1", hier);
        Assert.NotNull(mee);
        Assert.Equal((0, -1_575), (Op(Rond(inRun), Boekposten.Tegoeden), Op(Rond(inRun), Boekposten.BetalingOnderweg)));

        var ingetrokken = Rond(UitbetalingRules.Verwerk(inRun, "u1", "p1", (Uitbetaalstand.Goedgekeurd, December), hier));
        var kwamTerug = Rond(UitbetalingRules.Verwerk(
            UitbetalingRules.Verwerk(inRun, "u1", "p1", (Uitbetaalstand.Betaald, December), hier), "u1", "p1", (Uitbetaalstand.Teruggekomen, December.AddDays(3)), hier));

        Assert.Equal((0, 0), (Tegoed(ingetrokken), Op(ingetrokken, Boekposten.BetalingOnderweg))); // approved, so not free for something else
        Assert.Equal((1_575, 0), (Tegoed(kwamTerug), Op(kwamTerug, Boekposten.BetalingOnderweg)));
    }

    [Fact]
    [Requirement("TSO-6c")]
    public void Een_losse_dag_wordt_contant_betaald_ook_als_het_geld_eerder_komt_dan_de_rekening()
    {
        DateOnly vrijdag = new(2026, 11, 20);
        var opdracht = new Vorderingopdracht(
            "dag/2026-11-20/lieke", Vorderingsoort.Dag, new Schooljaar(2026), Betalerbeeld.Kind, Boekposten.BijdrageIncidenteel, 1, 0, new Geld(175), 1, vrijdag, vrijdag, false, "proef");
        var eerstDeRekening = Contant(Betalerbeeld.Stel(Betalerbeeld.Leeg, opdracht), vrijdag);
        var eerstHetGeld = Betalerbeeld.Stel(Contant(Betalerbeeld.Leeg, vrijdag), opdracht);

        Assert.All([eerstDeRekening, eerstHetGeld], state =>
        {
            Assert.Equal((0, 0), (Open(state), Tegoed(state)));
            Assert.Equal((175, -175, 0, 0), (Op(state, Boekposten.Kas), Op(state, Boekposten.BijdrageIncidenteel), Op(state, Boekposten.Debiteuren), Op(state, Boekposten.Tegoeden)));
        });
    }

    private static BetalerState Contant(BetalerState was, DateOnly op) => Betalerbeeld.Rond(was, BetalingRules.Ontvang(
        was, new Ontvangst("kas/2026-11-20/1", Betaalwijze.Contant, op, new Geld(175), Boekposten.Kas, [], "K 20-11/1", "systeem"), null, Betalerbeeld.Hier(op)), op);

    private static BetalerState Rond(BetalerState state) => Betalerbeeld.Rond(state, state, December);

    private static int Op(BetalerState state, string post) => checked((int)Betalerbeeld.Geboekt(state, post));

    private static int Open(BetalerState state) => checked((int)BetalerRules.Open(state).Centen);

    private static int Tegoed(BetalerState state) => checked((int)BetalerRules.Beschikbaar(state).Centen);
}
