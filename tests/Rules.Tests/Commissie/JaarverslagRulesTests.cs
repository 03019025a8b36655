using OrleansSchool.Basis;
using OrleansSchool.Commissie;
using OrleansSchool.Opslag;

namespace OrleansSchool.Tests.Rules.Commissie;

/// <summary>Texts of two people at once, freezing, and who got it (TSO-2l).</summary>
[Requirement("TSO-2l")]
public sealed class JaarverslagRulesTests
{
    private static readonly DateOnly EersteVanJuli = new(2027, 7, 1);

    [Fact]
    public void Twee_mensen_schrijven_twee_hoofdstukken_tegelijk_en_hetzelfde_niet()
    {
        var was = Schrijf(new JaarverslagState(), Hoofdstuk.Voorwoord, "Een goed jaar.", 0);
        Assert.Equal(1, was.Versie);

        var ander = Schrijf(was, Hoofdstuk.Communicatie, "Er stond veel in de nieuwsbrief.", 0); // of who had the page open before the first saved
        Assert.Equal([Hoofdstuk.Voorwoord, Hoofdstuk.Communicatie], ander.Teksten.Select(t => t.Hoofdstuk));
        Assert.Equal("verouderd", Nee(ander, Hoofdstuk.Voorwoord, "Een druk jaar.", 0));
        Assert.Equal("verouderd", Nee(ander, Hoofdstuk.Voorwoord, "Een druk jaar.", 3)); // of another store
        Assert.Equal("Een druk jaar.", JaarverslagRules.Tekst(Schrijf(ander, Hoofdstuk.Voorwoord, "Een druk jaar.", 1), Hoofdstuk.Voorwoord)!.Tekst);
    }

    [Fact]
    public void Dezelfde_tekst_nog_eens_verandert_niets_ook_niet_met_een_oude_versie()
    {
        var was = Schrijf(Schrijf(new JaarverslagState(), Hoofdstuk.Voorwoord, "Een goed jaar.", 0), Hoofdstuk.Voorwoord, "Een druk jaar.", 1);

        Assert.Same(was, JaarverslagRules.Schrijf(was, Tekst(Hoofdstuk.Voorwoord, "Een druk jaar."), 0, Verslagproef.Namen).Waarde);
        Assert.Same(was, JaarverslagRules.Schrijf(was, Tekst(Hoofdstuk.Klachten, ""), 0, Verslagproef.Namen).Waarde);
    }

    [Theory, Requirement("XLS-3")]
    [InlineData("Het was rustig, maar Lieke viel van het klimrek.", "verslag-naam")]
    [InlineData("Op het plein viel Roos van het klimrek.", "verslag-naam")]
    [InlineData("Lieke Jansen van de ouderraad schreef de agenda.", null)]
    [InlineData("Roos en tulp staan in de tuin.", null)]
    [InlineData("", null)]
    public void De_naam_van_een_kind_komt_niet_in_het_verslag(string tekst, string? code) =>
        Assert.Equal(code, JaarverslagRules.Schrijf(new JaarverslagState(), Tekst(Hoofdstuk.Incidenten, tekst), 0, Verslagproef.Namen).Weigering?.Code);

    [Fact]
    public void Vaststellen_kan_vanaf_juli_en_een_tweede_keer_alleen_met_een_reden()
    {
        var leeg = new JaarverslagState();
        Assert.Equal("verslag-te-vroeg", Vast(leeg, EersteVanJuli.AddDays(-1), null));
        Assert.Null(Vast(leeg, EersteVanJuli, null));
        var een = leeg.MetEditie();
        Assert.Equal("verplicht", Vast(een, EersteVanJuli, " "));
        Assert.Null(Vast(een, EersteVanJuli, "De lasten waren te laag."));
        Assert.Equal("verslag-naam", Vast(een, EersteVanJuli, "Over Lieke stond er te veel."));
        var vol = Enumerable.Range(0, JaarverslagGrenzen.EditiesMax).Aggregate(leeg, (s, _) => s.MetEditie("Nog eens."));
        Assert.Equal("te-veel", Vast(vol, EersteVanJuli, "Nog eens."));
    }

    [Fact]
    public void Vaststellen_kan_zolang_de_gebieden_het_schooljaar_nog_kennen()
    {
        var tot = JaarverslagRules.VaststellenTot(Verslagproef.Jaar);
        bool IsGewist(string soort, DateOnly dag) => Bewaartermijnen.IsVoorbij(soort, Verslagproef.Jaar.Volgend.EersteDag, dag);

        Assert.Null(Vast(new JaarverslagState(), tot, null));
        Assert.Equal("verslag-te-laat", Vast(new JaarverslagState(), tot.AddDays(1), null));
        Assert.DoesNotContain(new[] { "klachten", "ongevallen", "scholing", "rooster", "overblijfgroep", "schoolgids", "nieuwsbrief", "journaal" }, s => IsGewist(s, tot));
        Assert.True(IsGewist("klachten", tot.AddDays(1)));
    }

    [Fact]
    public void Een_editie_maakt_wat_een_ander_intussen_liet_drukken_oud_en_geen_tekst()
    {
        var was = Schrijf(new JaarverslagState(), Hoofdstuk.Voorwoord, "Een goed jaar.", 0);
        var een = was.MetEditie();

        Assert.Equal(was.Versie + 1, een.Versie);
        Assert.Equal("Een druk jaar.", JaarverslagRules.Tekst(Schrijf(een, Hoofdstuk.Voorwoord, "Een druk jaar.", was.Versie), Hoofdstuk.Voorwoord)!.Tekst);
    }

    [Fact, Requirement("XLS-3")]
    public void Een_kind_dat_later_op_school_kwam_houdt_het_vaststellen_tegen_tot_de_tekst_anders_is_of_weg()
    {
        var zonder = Verslagproef.Namen with { Kinderen = [] };
        var was = JaarverslagRules.Schrijf(new JaarverslagState(), Tekst(Hoofdstuk.Incidenten, "Het was rustig, maar Lieke viel."), 0, zonder).Waarde!;

        Assert.Equal("verslag-naam", Vast(was, EersteVanJuli, null));
        Assert.Null(Vast(was with { Teksten = [was.Teksten[0] with { Weggelaten = true }] }, EersteVanJuli, null));
    }

    [Fact, Requirement("XLS-3")]
    public void Een_naam_uit_een_ander_gebied_gaat_niet_mee_en_zijn_zin_ook_niet()
    {
        var punt = new Verbeterpunt("p", "Ria Nijland belt sneller", "Te laat.", "Marijke", null, new DateOnly(2027, 10, 1), Verbeterstand.Open, null, []);
        var bron = Verslagproef.Bron() with { Punten = [punt, punt with { Id = "q", Titel = "Rustig eten" }] };
        var feiten = JaarverslagRules.MetTeksten(new JaarverslagState(), Verslagfeiten.Alle(bron), Verslagproef.Namen).Single(h => h.Hoofdstuk == Hoofdstuk.Vooruitblik).Feiten;

        Assert.DoesNotContain(feiten, f => f.Wat.Contains("Nijland", StringComparison.Ordinal));
        Assert.Single(feiten, f => f.Wat == JaarverslagRules.Weggelaten);
        Assert.Single(feiten, f => f.Wat == "Verbeterpunt: Rustig eten");
    }

    [Fact]
    public void De_vingerafdruk_verandert_met_wat_er_gedrukt_zou_worden_en_met_niets_anders()
    {
        var bron = Verslagproef.Bron();
        var eerst = Verslagproef.View(bron).Hash;

        Assert.Equal(eerst, Verslagproef.View(Verslagproef.Bron()).Hash);
        Assert.NotEqual(eerst, Verslagproef.View(bron, Schrijf(new JaarverslagState(), Hoofdstuk.Voorwoord, "Een goed jaar.", 0)).Hash);
        Assert.NotEqual(eerst, Verslagproef.View(bron with { Maanden = [Verslagproef.September with { Invallers = 6 }, Verslagproef.Oktober] }).Hash);
        var weg = JaarverslagRules.Schrijf(new JaarverslagState(), Tekst(Hoofdstuk.Spelmateriaal, "") with { Weggelaten = true }, 0, Verslagproef.Namen).Waarde!;
        Assert.NotEqual(eerst, Verslagproef.View(bron, weg).Hash);
    }

    [Fact]
    public void Een_bestand_dat_leeg_te_groot_of_iets_anders_is_wordt_geen_editie()
    {
        var (pdf, xlsx) = (Verslagproef.Pdf, Verslagproef.Xlsx);
        var groot = pdf.AddRange(new byte[JaarverslagGrenzen.BestandBytesMax]);

        Assert.Null(JaarverslagRules.KeurBestanden(pdf, xlsx));
        Assert.All(
            new[] { JaarverslagRules.KeurBestanden([], xlsx), JaarverslagRules.KeurBestanden(pdf, []), JaarverslagRules.KeurBestanden(xlsx, pdf), JaarverslagRules.KeurBestanden(groot, xlsx) },
            nee => Assert.Equal("verslag-bestand", nee?.Code));
    }

    [Fact]
    public void Een_nieuwe_editie_moet_weer_naar_alle_vier()
    {
        Assert.Empty(JaarverslagRules.Ontbreekt(new JaarverslagState()));
        var een = new JaarverslagState().MetEditie();
        Assert.Equal([Geleding.Ouderraad, Geleding.Bestuur, Geleding.Mr, Geleding.Schoolleiding], JaarverslagRules.Ontbreekt(een));

        var verstuurd = Hoofdstukken.Ontvangers.Aggregate(een, (s, g) => JaarverslagRules.MetVerzending(s, new Verslagverzending(1, g, Verslagproef.Vandaag, true, 0, "Marijke")));

        Assert.Empty(JaarverslagRules.Ontbreekt(verstuurd));
        Assert.Equal(Hoofdstukken.Ontvangers, JaarverslagRules.Ontbreekt(verstuurd.MetEditie("Beter.")));
    }

    [Fact]
    public void Versturen_kan_aan_vier_en_op_papier_vanaf_de_dag_van_de_editie()
    {
        var (een, vandaag) = (new JaarverslagState().MetEditie(), Verslagproef.Vandaag);
        string? Keur(JaarverslagState state, Geleding aan, DateOnly op, bool opPapier) => JaarverslagRules.KeurVerzending(state, aan, op, opPapier, vandaag)?.Code;

        Assert.Equal("verslag-geleding", Keur(een, Geleding.Ouders, vandaag, false));
        Assert.Equal("verslag-geen-editie", Keur(new JaarverslagState(), Geleding.Mr, vandaag, false));
        Assert.Null(Keur(een, Geleding.Mr, vandaag, false));
        Assert.Null(Keur(een, Geleding.Mr, vandaag, true));
        Assert.Equal("datum-in-toekomst", Keur(een, Geleding.Mr, vandaag.AddDays(1), true));
        Assert.Equal("datum-te-ver-weg", Keur(een, Geleding.Mr, vandaag.AddDays(-1), true));
    }

    private static Hoofdstuktekst Tekst(Hoofdstuk hoofdstuk, string tekst) => new(hoofdstuk, tekst, false, 0, Verslagproef.Nu, "Marijke");

    private static JaarverslagState Schrijf(JaarverslagState was, Hoofdstuk hoofdstuk, string tekst, long versie) =>
        JaarverslagRules.Schrijf(was, Tekst(hoofdstuk, tekst), versie, Verslagproef.Namen).Waarde!;

    private static string? Nee(JaarverslagState was, Hoofdstuk hoofdstuk, string tekst, long versie) =>
        JaarverslagRules.Schrijf(was, Tekst(hoofdstuk, tekst), versie, Verslagproef.Namen).Weigering?.Code;

    private static string? Vast(JaarverslagState state, DateOnly vandaag, string? reden) => JaarverslagRules.MagVaststellen(state, Verslagproef.Jaar, vandaag, reden, Verslagproef.Namen)?.Code;
}
