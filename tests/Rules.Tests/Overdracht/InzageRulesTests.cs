using System.Collections.Immutable;
using OrleansSchool.Overdracht;

namespace OrleansSchool.Tests.Rules.Overdracht;

/// <summary>Inzage per verzorger, folded to the one block of the file (OSO-K4).</summary>
[Requirement("OSO-K4")]
public sealed class InzageRulesTests
{
    private static readonly DateOnly Dag = new(2027, 4, 6);

    [Theory]
    [InlineData(Akkoord.Ja, Akkoord.Ja, Akkoord.Ja)]
    [InlineData(Akkoord.Ja, Akkoord.Nee, Akkoord.Nee)]
    [InlineData(Akkoord.Onbekend, Akkoord.Nee, Akkoord.Nee)]
    [InlineData(Akkoord.Ja, Akkoord.Onbekend, Akkoord.Onbekend)]
    public void Een_nee_wint_dan_onbekend_dan_ja(Akkoord een, Akkoord ander, Akkoord samen)
    {
        var blok = InzageRules.Vouw(Versie(Regel("v1", een), Regel("v2", ander) with { GezienOp = Dag.AddDays(2) }), id => "zegt " + id)!;
        Assert.Equal((samen, Dag.AddDays(2)), (blok.Akkoord, blok.Datum));
        Assert.Equal(samen == Akkoord.Nee ? "ouder 2: zegt v2" : null, blok.Reden);
    }

    [Fact]
    public void Twee_keer_nee_noemt_beide_redenen_zonder_namen() =>
        Assert.Equal("ouder 1: zegt v1; ouder 2: zegt v2", InzageRules.Vouw(Versie(Regel("v1", Akkoord.Nee), Regel("v2", Akkoord.Nee)), id => "zegt " + id)!.Reden);

    [Fact]
    public void Zolang_een_verzorger_met_gezag_niets_zei_is_er_geen_blok_en_zonder_gezag_telt_niet_mee()
    {
        Assert.Null(InzageRules.Vouw(Versie(Regel("v1", Akkoord.Ja), Regel("v2", null)), _ => null));
        var versie = Versie(Regel("v1", Akkoord.Ja), Regel("v2", Akkoord.Nee) with { HeeftGezag = false });
        Assert.Equal((Akkoord.Ja, 1, 1, true), (InzageRules.Vouw(versie, _ => null)!.Akkoord, InzageRules.Klaar(versie), InzageRules.Nodig(versie), InzageRules.IsKlaar(versie)));
        Assert.False(InzageRules.IsKlaar(Versie()));
    }

    [Fact]
    public void Andere_inhoud_begint_opnieuw_dezelfde_inhoud_houdt_wat_gezegd_is_en_overleden_wordt_niet_gevraagd()
    {
        var gegevens = Volledigdossier.Maak();
        var vorige = Versie(Regel("v1", Akkoord.Ja), Regel("v2", Akkoord.Nee));
        Assert.Equal(vorige.Inzage, InzageRules.Begin(vorige, vorige.Hash, gegevens));
        Assert.All(InzageRules.Begin(vorige, "anders", gegevens), i => Assert.False(i.IsKlaar));
        Assert.Equal(["v1"], InzageRules.Begin(null, "x", gegevens with { Verzorgers = [gegevens.Verzorgers[0], gegevens.Verzorgers[1] with { Overleden = true }] }).Select(i => i.VerzorgerId));
        var instelling = gegevens with { Verzorgers = [], Leerling = gegevens.Leerling with { VerzorgersAansprakelijk = false, Instelling = "Stichting De Brug" } };
        Assert.Equal([InzageRules.Instelling], InzageRules.Begin(null, "x", instelling).Where(i => i.HeeftGezag).Select(i => i.VerzorgerId));
    }

    [Fact]
    public void Drie_pogingen_op_een_dag_zijn_er_een()
    {
        var state = State(Regel("v1", null));
        foreach (var _ in Enumerable.Range(0, 3))
        {
            state = InzageRules.MetPoging(state, "v1", new Pogingregel(Dag, Inzagewijze.Telefoon, "Lotte", default));
        }

        Assert.Equal(1, InzageRules.Dagen(InzageRules.Regel(state, "v1")!));
        Assert.Equal("te-weinig-pogingen", InzageRules.KeurNietBereikt(state, "v1", "Neemt niet op.")?.Code);
        state = InzageRules.MetPoging(state, "v1", new Pogingregel(Dag.AddDays(1), Inzagewijze.Mail, "Lotte", default));
        state = InzageRules.MetPoging(state, "v1", new Pogingregel(Dag.AddDays(2), Inzagewijze.Telefoon, "Lotte", default));
        Assert.Null(InzageRules.KeurNietBereikt(state, "v1", "Neemt niet op."));
        Assert.Equal("verplicht", InzageRules.KeurNietBereikt(state, "v1", "")?.Code);
        Assert.Equal("inzage-gezien", InzageRules.KeurNietBereikt(State(Regel("v1", Akkoord.Ja)), "v1", "Neemt niet op.")?.Code);
        var niet = InzageRules.Regel(InzageRules.MetNietBereikt(state, "v1", "Bea", Dag.AddDays(3)), "v1")!;
        Assert.Equal((Akkoord.Onbekend, true, null), (niet.Akkoord, niet.NietBereikt, niet.GezienOp));
    }

    [Fact]
    public void Een_gemailde_link_is_een_poging_van_die_dag_en_zonder_mail_is_hij_er_niet()
    {
        var op = new DateTimeOffset(2027, 4, 6, 9, 0, 0, TimeSpan.FromHours(2));
        var state = InzageRules.MetPoging(State(Regel("v1", null)), "v1", new Pogingregel(Dag, Inzagewijze.Telefoon, "Lotte", op));
        state = InzageRules.MetLinkpoging(state, "v1", "Lotte", op.AddDays(1));
        Assert.Equal([Inzagewijze.Telefoon, Inzagewijze.LinkGemaild], InzageRules.Regel(state, "v1")!.Pogingen.Select(p => p.Wijze));
        Assert.Equal(2, InzageRules.Dagen(InzageRules.Regel(state, "v1")!));
        Assert.Equal([Inzagewijze.Telefoon], InzageRules.Regel(InzageRules.ZonderLinkpoging(state, "v1"), "v1")!.Pogingen.Select(p => p.Wijze));
        Assert.Equal("inzage-wijze", InzageRules.KeurPoging(state, "v1", Inzagewijze.LinkGemaild, Dag, null, Dag)?.Code);
    }

    [Fact]
    [Requirement("OSO-L1")]
    public void Per_versie_blijft_van_elke_verzorger_staan_wat_het_werd_zonder_naam_en_zonder_woorden()
    {
        var versie = Versie(Regel("v1", Akkoord.Ja), Regel("v2", Akkoord.Nee) with { HeeftGezag = false }, Regel("v3", Akkoord.Onbekend) with { GezienOp = null, VastgelegdOp = Dag.AddDays(4), NietBereikt = true });
        Assert.Equal(
            [
                new Versieinzage("Ouder 1", true, Akkoord.Ja, Dag, false), new Versieinzage("Verzorger zonder gezag 1", false, Akkoord.Nee, Dag, false),
                new Versieinzage("Ouder 2", true, Akkoord.Onbekend, Dag.AddDays(4), true),
            ],
            InzageRules.Uitkomsten(versie).AsEnumerable());
    }

    [Theory]
    [InlineData(Inzagewijze.OpSchool, 0, Akkoord.Ja, null, null)]
    [InlineData(Inzagewijze.OpSchool, 1, Akkoord.Ja, null, "inzage-datum")]
    [InlineData(Inzagewijze.OpSchool, -1, Akkoord.Ja, null, "inzage-datum")]
    [InlineData(Inzagewijze.Telefoon, 0, Akkoord.Ja, null, "inzage-wijze")]
    [InlineData(Inzagewijze.PersoonlijkeLink, 0, Akkoord.Ja, null, "inzage-wijze")]
    [InlineData(Inzagewijze.Beeldbellen, 0, Akkoord.Nee, null, "inzage-reden")]
    [InlineData(Inzagewijze.Meegegeven, 0, Akkoord.Nee, "Het klopt niet.", null)]
    [InlineData(Inzagewijze.Meegegeven, 0, (Akkoord)9, null, "inzage-akkoord")]
    public void Inzage_heeft_een_dag_een_manier_en_bij_nee_een_reden(Inzagewijze wijze, int dagen, Akkoord akkoord, string? reden, string? code) => Assert.Equal(
        code, InzageRules.KeurInzage(State(Regel("v1", null)), new Inzageinvoer("v1", wijze, Dag.AddDays(dagen), akkoord, reden, null), Dag, metLink: false)?.Code);

    private static Inzageregel Regel(string id, Akkoord? akkoord) =>
        new(id, true, [], akkoord is null ? null : Dag, akkoord is null ? null : Inzagewijze.OpSchool, akkoord, null, null, false);

    private static DossierState State(params Inzageregel[] regels) => new() { Status = Dossierstatus.TerInzage, Versies = [Versie(regels)] };

    private static DossierVersie Versie(params Inzageregel[] regels) => new(
        1, new DateTimeOffset(2027, 4, 6, 9, 0, 0, TimeSpan.FromHours(2)), "Lotte", "hash", "rapport", new Kluisbestand("i", 1), new Kluisbestand("r", 1), [], [.. regels], null, null);
}
