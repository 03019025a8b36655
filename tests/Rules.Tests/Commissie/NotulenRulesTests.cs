using OrleansSchool.Basis;
using OrleansSchool.Commissie;
using static OrleansSchool.Tests.Rules.Commissie.Vergaderproef;

namespace OrleansSchool.Tests.Rules.Commissie;

/// <summary>Minutes and what parents read of them (TSO-2i, TSO-2j).</summary>
[Requirement("TSO-2i", "TSO-2j")]
public sealed class NotulenRulesTests
{
    [Fact]
    public void Twee_mensen_schrijven_bij_twee_punten_en_wie_bij_hetzelfde_punt_later_bewaart_hoort_het()
    {
        var was = Goed(GenodigdeRules.Aanwezig(State(), [State().Genodigden[0].Id], Op));
        var een = Goed(NotulenRules.Noteer(was, "opening", "Welkom.", null, 0, Op));
        var twee = Goed(NotulenRules.Noteer(een, "rondvraag", "Geen vragen.", null, 0, Op));

        Assert.Equal("verouderd", NotulenRules.Noteer(twee, "opening", "Anders.", null, 0, Op).Weigering?.Code);
        Assert.Same(twee, Goed(NotulenRules.Noteer(twee, "opening", "Welkom.", null, 0, Op))); // the answer got lost, and it was sent again
        Assert.Equal("Anders.", Goed(NotulenRules.Noteer(twee, "opening", "Anders.", null, 1, Op)).Punten[0].Verslag);
    }

    [Theory]
    [InlineData(-1, "vergadering-te-vroeg")]
    [InlineData(0, null)]
    [InlineData(30, null)]
    public void Schrijven_kan_vanaf_de_dag_zelf(int dagen, string? code) =>
        Assert.Equal(code, NotulenRules.Noteer(State(), "opening", "Welkom.", null, 0, Op.AddDays(dagen)).Weigering?.Code);

    [Fact]
    public void Een_leestekst_die_hetzelfde_is_als_het_verslag_is_er_geen()
    {
        var met = Goed(NotulenRules.Noteer(State(), "opening", "Welkom.", "Welkom.", 0, Op));
        Assert.Null(met.Punten[0].Leestekst);
        Assert.Equal("Er was een kind.", Goed(NotulenRules.Noteer(met, "opening", null, "Er was een kind.", 1, Op)).Punten[0].Leestekst);
    }

    [Fact]
    public void Wat_te_laat_kwam_en_toch_besproken_is_krijgt_zijn_nummer()
    {
        var laat = Goed(VergaderpuntRules.DienIn(State(), Punt, "p1", Hier(Rol.Ouderraad, Op)));
        var punt = Goed(NotulenRules.Noteer(laat, "p1", "Toch besproken.", null, 0, Op)).Punten.Single(p => p.Id == "p1");
        Assert.Equal((false, 4), (punt.TeLaat, punt.Nr));
    }

    [Fact]
    public void Notulen_zijn_klaar_als_bij_elk_punt_iets_staat_en_vastligt_wie_er_waren()
    {
        Assert.Equal("notulen-zonder-aanwezigen", NotulenRules.StelVast(State(), Verslagproef.Namen, Hier(vandaag: Op)).Weigering?.Code);
        Assert.Equal("notulen-zonder-aanwezigen", GenodigdeRules.Aanwezig(State(), [], Op).Weigering?.Code);
        var leeg = NotulenRules.StelVast(Goed(GenodigdeRules.Aanwezig(State(), [State().Genodigden[0].Id], Op)), Verslagproef.Namen, Hier(vandaag: Op));
        Assert.Contains("punt 1, 2, 3", leeg.Weigering?.Zin, StringComparison.Ordinal);
        var weg = Gehouden() with { Genodigden = [.. Gehouden().Genodigden.Where(g => g.Komst != Komst.WasEr)] };
        Assert.Equal("notulen-zonder-aanwezigen", NotulenRules.StelVast(weg, Verslagproef.Namen, Hier(vandaag: Op)).Weigering?.Code); // taken off the list afterwards
        Assert.Equal(Vergaderstap.NotulenVastgesteld, Vastgesteld().Stap);
        Assert.Equal("notulen-vast", NotulenRules.Noteer(Vastgesteld(), "opening", "Anders.", null, 1, Op).Weigering?.Code);
        Assert.Equal("notulen-vast", GenodigdeRules.Aanwezig(Vastgesteld(), [State().Genodigden[0].Id], Op).Weigering?.Code);
    }

    [Fact]
    public void Noemt_de_leesversie_een_kind_dan_worden_de_notulen_niet_vastgesteld_en_is_te_lezen_waar()
    {
        var met = Goed(NotulenRules.Noteer(Gehouden(), "kwaliteit", "Lieke viel van het klimtoestel.", null, 1, Op));
        var nee = NotulenRules.StelVast(met, Verslagproef.Namen, Hier(vandaag: Op)).Weigering;
        Assert.Equal("leesversie-naam", nee?.Code);
        Assert.Contains("punt 2 (Lieke)", nee?.Zin, StringComparison.Ordinal);

        var goed = Goed(NotulenRules.Noteer(met, "kwaliteit", null, "Een kind viel van het klimtoestel.", 2, Op));
        Assert.Equal(Vergaderstap.NotulenVastgesteld, Goed(NotulenRules.StelVast(goed, Verslagproef.Namen, Hier(vandaag: Op))).Stap);
    }

    [Fact]
    public void Een_titel_met_de_naam_van_een_kind_dat_later_op_school_kwam_houdt_de_notulen_niet_voor_altijd_tegen()
    {
        var was = Goed(VergaderpuntRules.DienIn(State(), Punt with { Titel = "De wens van Lieke" }, "p1", Hier(Rol.Ouderraad)));
        var er = Goed(GenodigdeRules.Aanwezig(was, [was.Genodigden[0].Id], Op));
        var gehouden = er.Punten.Aggregate(er, (s, p) => Goed(NotulenRules.Noteer(s, p.Id, "Besproken.", null, 0, Op)));
        var nee = NotulenRules.StelVast(gehouden, Verslagproef.Namen, Hier(vandaag: Op)).Weigering;
        Assert.Equal("leesversie-naam", nee?.Code);
        Assert.Contains("de titel van punt 3 (Lieke)", nee?.Zin, StringComparison.Ordinal);
        Assert.Equal([true], NotulenRules.Leesfouten(gehouden, Verslagproef.Namen).Select(f => f.InTitel));

        Assert.Equal("agendapunt-naam", NotulenRules.WijzigTitel(gehouden, "p1", "Wat Lieke wil", Verslagproef.Namen).Weigering?.Code);
        Assert.Equal("verplicht", NotulenRules.WijzigTitel(gehouden, "p1", " ", Verslagproef.Namen).Weigering?.Code);
        Assert.Equal("agendapunt-vast", NotulenRules.WijzigTitel(gehouden, "kwaliteit", "Anders", Verslagproef.Namen).Weigering?.Code);
        var goed = Goed(NotulenRules.WijzigTitel(gehouden, "p1", "De wens van een kind", Verslagproef.Namen));
        Assert.Same(goed, Goed(NotulenRules.WijzigTitel(goed, "p1", "De wens van een kind", Verslagproef.Namen)));
        var vast = Goed(NotulenRules.StelVast(goed, Verslagproef.Namen, Hier(vandaag: Op)));

        Assert.Equal("De wens van een kind", vast.Punten.Single(p => p.Id == "p1").Titel);
        Assert.Equal("notulen-vast", NotulenRules.WijzigTitel(vast, "p1", "Toch anders", Verslagproef.Namen).Weigering?.Code);
    }

    [Fact]
    public void Wat_van_een_actiepunt_kwam_verdwijnt_alleen_als_het_een_kind_noemt()
    {
        var actie = new Actiepunt("a1", "Bel de leverancier.", "Marijke van der Veen", null, Op.AddDays(7), Op, "Gebeld over de fiets van Lieke.");
        var was = Gehouden() with { Acties = [actie] };

        var wordt = Goed(VergaderactieRules.Bewaar(was, "a1", actie, Verslagproef.Namen, Op)).Acties[0];
        var blijft = Goed(VergaderactieRules.Bewaar(was with { Acties = [actie with { KlaarTekst = "Gebeld." }] }, "a1", actie, Verslagproef.Namen, Op)).Acties[0];

        Assert.Equal(((DateOnly?)Op, (string?)null), (wordt.KlaarOp, wordt.KlaarTekst));
        Assert.Equal("Gebeld.", blijft.KlaarTekst);
    }

    [Fact]
    public void Een_genodigde_die_zo_heet_als_een_kind_mag_er_met_haar_hele_naam_in()
    {
        var gast = Gehouden() with { Genodigden = Gehouden().Genodigden.Add(new Genodigde("g1", null, "Lieke Smeets", null, "gast", Komst.WasEr)) };
        var met = Goed(NotulenRules.Noteer(gast, "kwaliteit", "Lieke Smeets vertelt over de nieuwe ballen.", null, 1, Op));
        Assert.Empty(NotulenRules.Leesfouten(met, Verslagproef.Namen));
    }

    [Fact]
    public void Na_het_vaststellen_staat_een_verbetering_ernaast_met_haar_reden()
    {
        var correctie = new Notulencorrectie("opening", "Karel was er ook.", "Vergeten", Hier().Nu, "Marijke");
        Assert.Equal("notulen-nog-niet", NotulenRules.Corrigeer(Gehouden(), correctie, Verslagproef.Namen).Weigering?.Code);
        Assert.Equal("correctie-naam", NotulenRules.Corrigeer(Vastgesteld(), correctie with { Tekst = "Het was Lieke." }, Verslagproef.Namen).Weigering?.Code);
        Assert.Equal("verplicht", NotulenRules.Corrigeer(Vastgesteld(), correctie with { Reden = " " }, Verslagproef.Namen).Weigering?.Code);
        var met = Goed(NotulenRules.Corrigeer(Vastgesteld(), correctie, Verslagproef.Namen));
        Assert.Equal("Besproken.", met.Punten[0].Verslag);
        Assert.Equal(correctie, Assert.Single(met.Correcties));
    }

    [Fact]
    public void Een_actiepunt_heeft_een_dag_en_iemand_en_noemt_geen_kind()
    {
        var actie = new Actiepunt("a1", "Vraag de polis op.", "Marijke van der Veen", "marijke", Op.AddDays(12), null, null);
        Assert.Equal("vergadering-te-vroeg", VergaderactieRules.Bewaar(State(), null, actie, Verslagproef.Namen, Vandaag).Weigering?.Code);
        Assert.Equal("actie-dag", VergaderactieRules.Bewaar(State(), null, actie with { Voor = Op.AddDays(-1) }, Verslagproef.Namen, Op).Weigering?.Code);
        Assert.Equal("actie-naam", VergaderactieRules.Bewaar(State(), null, actie with { Tekst = "Bel de ouders van Lieke Akker." }, Verslagproef.Namen, Op).Weigering?.Code);
        Assert.Equal("onbekend", VergaderactieRules.Bewaar(State(), null, actie with { WieAccountId = "vreemd" }, Verslagproef.Namen, Op).Weigering?.Code);
        var met = Goed(VergaderactieRules.Bewaar(State(), null, actie, Verslagproef.Namen, Op));
        var vreemd = Hier(Rol.Ouderraad, Op);
        Assert.Equal("geen-recht", VergaderactieRules.Klaar(met, "a1", null, Verslagproef.Namen, vreemd).Weigering?.Code);
        Assert.Same(met, Goed(VergaderactieRules.Bewaar(met, null, actie, Verslagproef.Namen, Op)));
        Assert.Equal("Vraag de offerte op.", Assert.Single(Goed(VergaderactieRules.Bewaar(met, "a1", actie with { Id = "a2", Tekst = "Vraag de offerte op." }, Verslagproef.Namen, Op)).Acties).Tekst);
        var klaar = Goed(VergaderactieRules.Klaar(met, "a1", "De polis ligt op kantoor.", Verslagproef.Namen, vreemd with { Wie = vreemd.Wie with { AccountId = "marijke" } }));
        Assert.Equal(Op, klaar.Acties[0].KlaarOp);
        Assert.Equal("De polis ligt op kantoor.", klaar.Acties[0].KlaarTekst);
    }
}
