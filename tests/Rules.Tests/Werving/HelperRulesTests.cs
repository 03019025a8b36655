using System.Collections.Immutable;
using OrleansSchool.Afspraken;
using OrleansSchool.Basis;
using OrleansSchool.Bestanden;
using OrleansSchool.Besluiten;
using OrleansSchool.Rooster;
using OrleansSchool.Tests.Rules.Leerlingen;
using OrleansSchool.Werving;

namespace OrleansSchool.Tests.Rules.Werving;

/// <summary>Papers, candidates and courses of overblijfkrachten (TSO-4d … TSO-4n).</summary>
public sealed class HelperRulesTests
{
    private const string Sleutel = "overblijfkracht/99XX00/ria";

    private static readonly DateOnly Vandaag = Voorbeeld.Vandaag;
    private static readonly DateTimeOffset Nu = Schooltijd.Moment(Vandaag, new TimeOnly(9, 0));
    private static readonly Wie Coordinator = Voorbeeld.Wie(Rol.Overblijfcoordinator);
    private static readonly RegelingVersie Tekst = new(2, Vandaag, 3, "aa11", null, null, Nu, "x");
    private static readonly RegelingVersie Reglement = new(4, Vandaag, 9, "bb22", null, null, Nu, "x");

    private static OverblijfkrachtGegevens Ria => new(
        "Ria Nijland", "", null, false, null, new DateOnly(2026, 7, 1), null, null, false, Weekdagen.Maandag, new DateOnly(2026, 8, 24), null, null);

    private static OverblijfkrachtState Kaart => new() { Versie = 1, Gegevens = Ria };

    [Theory]
    [Requirement("TSO-4h")]
    [InlineData("2026-06-24", false)]
    [InlineData("2026-06-23", true)]
    [InlineData("2026-10-01", false)]
    public void Een_vog_is_op_de_eerste_dag_hooguit_twee_maanden_oud(string vog, bool teOud)
    {
        var punten = Bekwaamheid.Punten(Ria with { VogOp = DateOnly.Parse(vog, System.Globalization.CultureInfo.InvariantCulture) }, Vandaag, 3);
        Assert.Equal(teOud, punten.Any(p => p.Code == "vog-bij-start"));
    }

    [Fact]
    [Requirement("TSO-4h")]
    public void Geschoold_is_wie_een_diploma_of_een_geldig_tso_certificaat_heeft()
    {
        Assert.False(Bekwaamheid.IsGeschoold(Ria, Vandaag));
        Assert.True(Bekwaamheid.IsGeschoold(Ria with { Gediplomeerd = true }, Vandaag));
        Assert.True(Bekwaamheid.IsGeschoold(Ria with { TsoOp = Vandaag, TsoTotEnMet = Vandaag }, Vandaag));
        Assert.False(Bekwaamheid.IsGeschoold(Ria with { TsoOp = Vandaag.AddYears(-3), TsoTotEnMet = Vandaag.AddDays(-1) }, Vandaag));
        Assert.False(Bekwaamheid.IsGeschoold(Ria with { TsoOp = Vandaag.AddDays(1) }, Vandaag));
        Assert.Contains(Bekwaamheid.Punten(Ria with { TsoTotEnMet = Vandaag.AddDays(-1) }, Vandaag, 3), p => p.Code == "tso-verlopen");
    }

    [Fact]
    [Requirement("TSO-4d", "TSO-4e")]
    public void Tekenen_bewaart_naam_moment_versies_en_kenmerken()
    {
        var getekend = DossierRules.Teken(Kaart, new HandtekeningInvoer(" ria  nijland ", 2, 4, true), "id", (Tekst, Reglement), Coordinator, Nu).Waarde!;
        var o = Assert.Single(getekend.Overeenkomsten);
        Assert.Equal((Tekenwijze.InIntranet, Nu, 2, "aa11", 4, "bb22"), (o.Wijze, o.Moment!.Value, o.TekstNr!.Value, o.TekstHash, o.ReglementNr!.Value, o.ReglementHash));
        Assert.Equal(Vandaag, DossierRules.GetekendOp(getekend));
        Assert.Null(DossierRules.GetekendOp(getekend with { Gegevens = Ria with { Vorm = Dienstvorm.InDienst } }));
        Assert.Contains(Bekwaamheid.Punten(new OverblijfkrachtRij("ria", Ria), Vandaag, 3), p => p.Code == "niet-getekend");
        Assert.DoesNotContain(Bekwaamheid.Punten(new OverblijfkrachtRij("ria", Ria, Vandaag), Vandaag, 3), p => p.Code == "niet-getekend");
    }

    [Theory]
    [Requirement("TSO-4d", "TSO-4e")]
    [InlineData("Ria Nijland", 1, 4, true, "andere-tekst")]
    [InlineData("Ria Nijland", 2, 3, true, "andere-tekst")]
    [InlineData("Ria Nijland", 2, 4, false, "kent-reglement-niet")]
    [InlineData("Ria", 2, 4, true, "andere-naam")]
    [InlineData("", 2, 4, true, "verplicht")]
    public void Tekenen_kan_alleen_wat_er_nu_ligt_met_de_eigen_naam(string naam, int tekst, int reglement, bool kent, string code) =>
        Assert.Equal(code, DossierRules.Teken(Kaart, new HandtekeningInvoer(naam, tekst, reglement, kent), "id", (Tekst, Reglement), Coordinator, Nu).Weigering?.Code);

    [Fact]
    [Requirement("TSO-4d", "TSO-4h")]
    public void Zonder_tekst_tekent_een_vrijwilliger_niet_en_wie_in_dienst_is_alleen_het_reglement()
    {
        var invoer = new HandtekeningInvoer("Ria Nijland", null, 4, true);
        Assert.Equal("geen-tekst", DossierRules.Teken(Kaart, invoer, "id", (null, Reglement), Coordinator, Nu).Weigering?.Code);
        var inDienst = Kaart with { Gegevens = Ria with { Vorm = Dienstvorm.InDienst } };
        var getekend = DossierRules.Teken(inDienst, invoer, "id", (null, Reglement), Coordinator, Nu).Waarde!;
        Assert.Equal("al-getekend", DossierRules.Teken(getekend, invoer, "id2", (null, Reglement), Coordinator, Nu).Weigering?.Code);
    }

    [Fact]
    [Requirement("TSO-4d")]
    public void Een_scan_is_een_pdf_of_foto_en_gaat_in_delen()
    {
        ImmutableArray<byte> pdf = [.. "%PDF-1.7"u8, .. new byte[600_000]];
        var uitkomst = DossierRules.Papier(Kaart, new PapierInvoer(Vandaag, "Ria Nijland", pdf), "id", Reglement, Coordinator, Nu).Waarde!;
        var o = Assert.Single(uitkomst.Overeenkomsten);
        Assert.Equal(("application/pdf", 3), (o.ScanSoort, o.ScanIds.Length));
        Assert.Equal(pdf, Bestandsdelen.Van(pdf).SelectMany(d => d));
        Assert.Equal("scan-soort", Papier([.. "<html>"u8]));
        Assert.Equal("scan-soort", Papier([0xFF, 0xD8, 0xFF, 0xE0, 0xFF, 0xFF, 1, 2])); // begins as a picture and isn't one
        Assert.Null(Papier([.. Proefbeeld.Jpeg()]));
        Assert.DoesNotContain(Proefbeeld.Geheim, System.Text.Encoding.Latin1.GetString([.. DossierRules.Schoon([.. Proefbeeld.Jpeg()])!.Bytes]), StringComparison.Ordinal);
        Assert.Equal("scan-te-groot", Papier([.. "%PDF-1.7"u8, .. new byte[DossierGrenzen.ScanBytesMax]]));
        Assert.Null(Papier([]));
        Assert.Equal("datum-in-toekomst", DossierRules.Papier(Kaart, new PapierInvoer(Vandaag.AddDays(1), "Ria", []), "id", null, Coordinator, Nu).Weigering?.Code);

        static string? Papier(ImmutableArray<byte> scan) => DossierRules.Papier(Kaart, new PapierInvoer(Vandaag, "Ria Nijland", scan), "id", null, Coordinator, Nu).Weigering?.Code;
    }

    [Fact]
    [Requirement("SEC-6")]
    public void Wie_al_op_de_lijst_staat_is_dezelfde_naam_met_hetzelfde_adres_of_nummer()
    {
        var ria = Ria with { Email = "ria@thuis.example", Telefoon = "+31612345678", TotEnMet = null };

        Assert.True(OverblijfkrachtRules.IsZelfde(ria, ria with { Telefoon = "" }, Vandaag));
        Assert.True(OverblijfkrachtRules.IsZelfde(ria, ria with { Email = null }, Vandaag));
        Assert.False(OverblijfkrachtRules.IsZelfde(ria, ria with { Naam = "Ria Anders" }, Vandaag));
        Assert.False(OverblijfkrachtRules.IsZelfde(ria, ria with { Email = null, Telefoon = "" }, Vandaag));
        Assert.False(OverblijfkrachtRules.IsZelfde(ria with { TotEnMet = Vandaag.AddDays(-1) }, ria, Vandaag));
    }

    [Theory]
    [Requirement("TSO-4g")]
    [InlineData("2026-12-12", false, null, null)]
    [InlineData("2026-12-11", false, null, "opzeg-reden")]
    [InlineData("2026-12-11", false, "verhuist eerder", null)]
    [InlineData("2026-12-31", true, null, "opzeg-reden")]
    [InlineData("2026-11-12", true, "vertrouwen geschonden", null)]
    [InlineData("2026-08-23", false, "vergissing", "laatste-dag")]
    public void Een_maand_opzegtijd_is_de_richtlijn_en_korter_vraagt_een_reden(string laatste, bool zwaar, string? reden, string? code)
    {
        var dag = DateOnly.Parse(laatste, System.Globalization.CultureInfo.InvariantCulture);
        var uitkomst = DossierRules.Beeindig(Kaart, new BeeindigingInvoer(Vandaag, dag, true, zwaar, reden), Sleutel, Coordinator, Nu);
        Assert.Equal(code, uitkomst.Weigering?.Code);
        Assert.Equal(code is null ? (DateOnly?)dag : null, uitkomst.Waarde?.Gegevens?.TotEnMet);
        Assert.Equal(code is null, uitkomst.Waarde?.Uitbak.Wachtend.Any(p => p.Bericht == Helperpost.Rol) == true); // the account hears the new end
    }

    [Fact]
    [Requirement("TSO-4h")]
    public void Wie_ingehuurd_is_heeft_een_bureau()
    {
        Assert.Equal("bureau", OverblijfkrachtRules.Keur(Ria with { Vorm = Dienstvorm.Ingehuurd }, Vandaag)?.Veld);
        Assert.Null(OverblijfkrachtRules.Keur(Ria with { Vorm = Dienstvorm.Ingehuurd, Bureau = "Flexpool" }, Vandaag));
        Assert.Null(OverblijfkrachtRules.Schoon(Ria with { Bureau = "Flexpool" }).Bureau);
    }

    [Fact]
    [Requirement("TSO-4f", "TSO-4i")]
    public void De_commissie_neemt_niemand_aan_zonder_gesprek_en_een_gediplomeerde_alleen_langs_de_sollicitatiecode()
    {
        var state = Kandidaat(Kandidaatsoort.GediplomeerdInDienst);
        var id = state.Kandidaten[0].Id;
        Assert.Equal("gesprek-nodig", KandidaatRules.Beslis(state, id, Besluit(3)).Weigering?.Code);
        state = KandidaatRules.Gesprek(state, id, new Kandidaatgesprek(Vandaag, "Petra", "Prettig gesprek.", "x"), Vandaag).Waarde!;
        foreach (var stap in Enum.GetValues<Sollicitatiestap>().Where(s => s != Sollicitatiestap.Antwoord))
        {
            Assert.Equal("sollicitatiecode", KandidaatRules.Beslis(state, id, Besluit(3)).Weigering?.Code);
            state = KandidaatRules.Stap(state, id, new GezetteStap(stap, Vandaag, "", "x"), Vandaag).Waarde!;
        }

        var aangenomen = KandidaatRules.Beslis(state, id, Besluit(3)).Waarde!;
        Assert.Equal((Kandidaatuitslag.Aangenomen, Vandaag), (aangenomen.Kandidaten[0].Uitslag, aangenomen.Kandidaten[0].UitslagOp!.Value));
        Assert.Equal("kandidaat-klaar", KandidaatRules.Beslis(aangenomen, id, Besluit(0)).Weigering?.Code);
        Assert.Equal("kandidaat-klaar", KandidaatRules.Gesprek(aangenomen, id, new Kandidaatgesprek(Vandaag, "P", "v", "x"), Vandaag).Weigering?.Code);
        Assert.True(KandidaatRules.Stap(aangenomen, id, new GezetteStap(Sollicitatiestap.Antwoord, Vandaag, "", "x"), Vandaag).IsGoed);
    }

    [Fact]
    [Requirement("TSO-4i")]
    public void Wie_ingehuurd_wordt_hoeft_niet_langs_de_sollicitatiecode_en_afwijzen_kan_altijd()
    {
        var inhuur = Kandidaat(Kandidaatsoort.GediplomeerdIngehuurd);
        var id = inhuur.Kandidaten[0].Id;
        inhuur = KandidaatRules.Gesprek(inhuur, id, new Kandidaatgesprek(Vandaag, "Petra", "Goed.", "x"), Vandaag).Waarde!;
        Assert.Equal(Kandidaatuitslag.Aangenomen, KandidaatRules.Beslis(inhuur, id, Besluit(3)).Waarde!.Kandidaten[0].Uitslag);
        var vanVorigeMaand = KandidaatRules.Beslis(inhuur, id, Besluit(3) with { Op = Vandaag.AddDays(-40) }).Waarde!;
        Assert.Same(vanVorigeMaand, KandidaatRules.Opgeruimd(vanVorigeMaand, Vandaag.AddDays(27)));
        var dienst = Kandidaat(Kandidaatsoort.GediplomeerdInDienst);
        Assert.Equal(Kandidaatuitslag.Afgewezen, KandidaatRules.Beslis(dienst, dienst.Kandidaten[0].Id, Besluit(0)).Waarde!.Kandidaten[0].Uitslag);
        Assert.Equal("bureau", KandidaatRules.Bewaar(new(), null, "k", Invoer(Kandidaatsoort.GediplomeerdIngehuurd) with { Bureau = null }, Vandaag).Weigering?.Veld);
    }

    [Fact]
    [Requirement("TSO-4f", "SEC-5")]
    public void Vier_weken_na_de_uitslag_is_een_kandidaat_weg()
    {
        var state = Kandidaat(Kandidaatsoort.Overblijfkracht);
        var klaar = KandidaatRules.TrekTerug(state, state.Kandidaten[0].Id, Vandaag).Waarde!;
        Assert.Same(klaar, KandidaatRules.Opgeruimd(klaar, Vandaag.AddDays(27)));
        Assert.Empty(KandidaatRules.Opgeruimd(klaar, Vandaag.AddDays(28)).Kandidaten);
        Assert.Same(state, KandidaatRules.Opgeruimd(state, Vandaag.AddMonths(12).AddDays(-1)));
        Assert.Empty(KandidaatRules.Opgeruimd(state, Vandaag.AddMonths(12)).Kandidaten);
    }

    [Fact]
    [Requirement("TSO-4n")]
    public void Wie_er_niet_was_en_zich_niet_afmeldde_miste_de_bijeenkomst()
    {
        var helpers = new OverblijfkrachtenView(
            [Rij("ria"), Rij("wim"), Rij("els"), Rij("nieuw", vanaf: Vandaag.AddDays(1)), Rij("weg", tot: Vandaag.AddDays(-1))], 3, 1);
        var jaar = Schooljaar.Van(Vandaag);
        var state = ScholingRules.Bewaar(new(), null, "b1", new BijeenkomstInvoer(Vandaag, Bijeenkomstsoort.Cursus, "Pesten op het plein", null), jaar, Coordinator).Waarde!;
        Assert.All(ScholingRules.View(state, helpers, jaar, true, Vandaag).Deelnemers, d => Assert.Empty(d.Gemist)); // nothing written down yet
        state = ScholingRules.Noteer(state, "b1", ["ria"], ["wim", "ria"], helpers, Vandaag, Nu).Waarde!;
        var deelnemers = ScholingRules.View(state, helpers, jaar, true, Vandaag).Deelnemers.ToDictionary(d => d.HelperId, d => (d.Aanwezig, d.Afgemeld, d.Gemist.Length));
        Assert.Equal(((1, 0, 0), (0, 1, 0), (0, 0, 1), (0, 0, 0), (0, 0, 0)), (deelnemers["ria"], deelnemers["wim"], deelnemers["els"], deelnemers["nieuw"], deelnemers["weg"]));
        Assert.Equal(new Scholingtelling(1, 0, 33, 1), ScholingRules.Tel(state, helpers));
        Assert.Equal("onbekend", ScholingRules.Vervalt(state, "b1").Weigering?.Code); // attendance is never thrown away
    }

    [Fact]
    [Requirement("TSO-4n")]
    public void Aanwezigheid_noteer_je_op_de_dag_of_later_en_alleen_van_bekende_helpers()
    {
        var (jaar, helpers) = (Schooljaar.Van(Vandaag), new OverblijfkrachtenView([Rij("ria")], 3, 1));
        var straks = ScholingRules.Bewaar(new(), null, "b1", new BijeenkomstInvoer(Vandaag.AddDays(1), Bijeenkomstsoort.Werkgroep, "Rooster", null), jaar, Coordinator).Waarde!;
        Assert.Equal("bijeenkomst-moet-komen", ScholingRules.Noteer(straks, "b1", [], [], helpers, Vandaag, Nu).Weigering?.Code);
        Assert.Equal("onbekend", ScholingRules.Noteer(straks, "b1", ["wie"], [], helpers, Vandaag.AddDays(1), Nu).Weigering?.Code);
        Assert.Empty(ScholingRules.Vervalt(straks, "b1").Waarde!.Bijeenkomsten);
        Assert.Equal("bijeenkomst-jaar", ScholingRules.Bewaar(new(), null, "b2", new BijeenkomstInvoer(jaar.LaatsteDag.AddDays(1), Bijeenkomstsoort.Cursus, "X", null), jaar, Coordinator).Weigering?.Code);
    }

    private static OverblijfkrachtRij Rij(string id, DateOnly? vanaf = null, DateOnly? tot = null) => new(id, Ria with { Naam = id, Vanaf = vanaf ?? Ria.Vanaf, TotEnMet = tot });

    private static KandidaatInvoer Invoer(Kandidaatsoort soort) => new("Bep Kuipers", "", null, soort, "nieuwsbrief", "Flexpool", Vandaag, null);

    private static KandidatenState Kandidaat(Kandidaatsoort soort) => KandidaatRules.Bewaar(new(), null, "k1", Invoer(soort), Vandaag).Waarde!;

    private static Besluit Besluit(int voor) => new("b", Vandaag, ["A", "B", "C"], voor, 3 - voor, 0, "Besluit", Nu, "x");
}
