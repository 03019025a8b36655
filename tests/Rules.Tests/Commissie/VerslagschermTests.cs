using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using OrleansSchool.Basis;
using OrleansSchool.Commissie;
using OrleansSchool.Intranet.Pages.Jaarverslag;

namespace OrleansSchool.Tests.Rules.Commissie;

/// <summary>Drawings of the report, and what its form says of each chapter (TSO-2l).</summary>
[Requirement("TSO-2l")]
public sealed class VerslagschermTests
{
    [Fact]
    public void Een_reeks_met_korte_namen_staat_en_zegt_haar_getallen_ook_in_woorden()
    {
        var grafiek = Verslaggrafiek.Maak("g5-0", new Verslagreeks("Dagen op norm", ["september", "oktober"], [94m, 47m], 100m));

        Assert.False(grafiek.Ligt);
        Assert.Equal("september 94, oktober 47. De norm is 100.", grafiek.Beschrijving);
        Assert.All(grafiek.Staven, s => Assert.Equal(Verslaggrafiek.Nul, s.Y + s.Hoogte));
        Assert.InRange(grafiek.Staven[0].Hoogte - (2 * grafiek.Staven[1].Hoogte), 0, 1);
        Assert.True(grafiek.NormY < grafiek.Staven[0].Y);
        Assert.All(grafiek.Staven, s => Assert.InRange(s.X + grafiek.Staafbreedte, 0, Verslaggrafiek.Breedte));
    }

    [Fact]
    public void Van_veel_maanden_staat_de_naam_verkort_en_lange_namen_liggen()
    {
        var maanden = Enumerable.Range(1, 12).Select(m => new DateOnly(2027, m, 1).ToString("MMMM", CultureInfo.GetCultureInfo("nl-NL"))).ToList();
        var jaar = Verslaggrafiek.Maak("g4-0", new Verslagreeks("Per maand", [.. maanden], [.. maanden.Select((_, i) => (decimal)i)], null));
        var posten = Verslaggrafiek.Maak("g12-0", new Verslagreeks("Lasten", ["Vergoeding vaste krachten", "Drinken"], [-2m, 1_000m], null));

        Assert.Equal(["jan", "feb", "maart"], jaar.Staven.Take(3).Select(s => s.Kort));
        Assert.Equal((0, 0), (jaar.Staven[0].Hoogte, jaar.Staven[0].Deel));
        Assert.True(posten.Ligt);
        Assert.Equal([0, 100], posten.Staven.Select(s => s.Deel));
        Assert.EndsWith("Drinken 1.000.", posten.Beschrijving, StringComparison.Ordinal);
    }

    [Fact]
    public void Zonder_script_gaat_alleen_mee_wat_iemand_veranderde()
    {
        var vorm = Vorm(
            ("versie-h1", "3"), ("tekst-h1", "Het voorstel.\r\n\r\nTwee."), ("was-h1", Verslagvorm.Kenmerk("Het voorstel.\n\nTwee.", false)),
            ("versie-h2", "3"), ("tekst-h2", "Anders."), ("was-h2", Verslagvorm.Kenmerk("Was.", false)),
            ("versie-h3", "3"), ("tekst-h3", "Was."), ("keuze-h3", Verslagvorm.Weg), ("was-h3", Verslagvorm.Kenmerk("Was.", false)), ("tekst-h4", "Zonder versie."));

        var getypt = Verslagvorm.Lees(vorm);

        Assert.Equal(
            [
                new Verslaginvoer(Hoofdstuk.Commissie, "Anders.", false, 3), new Verslaginvoer(Hoofdstuk.Vergaderingen, "Was.", true, 3),
                new Verslaginvoer(Hoofdstuk.Aantallen, "Zonder versie.", false, 0) { IsHeel = false },
            ],
            getypt);
    }

    [Fact, Requirement("SEC-6")]
    public void Een_keuze_die_er_niet_is_wordt_nooit_stil_overgeslagen()
    {
        var invoer = Assert.Single(Verslagvorm.Lees(Vorm(("versie-h1", "3"), ("tekst-h1", "Was."), ("keuze-h1", "bestaat-niet"), ("was-h1", Verslagvorm.Kenmerk("Was.", false)))));

        Assert.False(invoer.IsHeel); // refused, and nothing is written
    }

    [Fact]
    public void Het_script_stuurt_alleen_wat_aangeraakt_is_en_krijgt_per_hoofdstuk_antwoord()
    {
        var invoer = Assert.Single(Verslagvorm.Lees(Vorm(("versie-h1", "3"), ("tekst-h1", "Een goed jaar."))));
        var goed = new Verslagantwoord(invoer, null, Nu("Een goed jaar.", 4));

        Assert.Equal((4L, false), (goed.Versie, goed.IsVerouderd));
        Assert.Equal(3, new Verslagantwoord(invoer, null, Nu("Iemand was sneller.", 5)).Versie); // the next save says so
        var verouderd = new Verslagantwoord(invoer, Weigeringen.Verouderd, Nu("Iemand was sneller.", 5));
        Assert.Equal((5L, true), (verouderd.Versie, verouderd.IsVerouderd));
    }

    [Fact]
    public void Wie_een_hoofdstuk_alleen_weglaat_of_terugzet_maakt_van_het_voorstel_geen_eigen_tekst()
    {
        var blad = new HoofdstukBlad(new Verslaghoofdstuk(Hoofdstuk.Klachten, [], [], "", "Er zijn geen klachten.\n\nTwee.", false), null, 7);
        Verslaginvoer Stuur(string versie, string tekst, string keuze) => Assert.Single(Verslagvorm.Lees(Vorm(($"versie-{blad.Id}", versie), ($"tekst-{blad.Id}", tekst), ($"keuze-{blad.Id}", keuze))));

        var weg = Stuur(blad.Versieveld, blad.Tekst.ReplaceLineEndings("\r\n"), Verslagvorm.Weg);
        Assert.Equal(("", true, 7L), (weg.Tekst, weg.Weggelaten, weg.Versie));
        var bewaard = JsonSerializer.SerializeToElement(Verslagvorm.Json([new Verslagantwoord(weg, null, Nu("", 8) with { Weggelaten = true })], Verslagproef.Nu)).GetProperty("bewaard")[0];
        var versie = bewaard.GetProperty("versie").GetString()!;
        Assert.StartsWith("8.", versie, StringComparison.Ordinal);
        Assert.Equal(("", false, 8L), (Stuur(versie, blad.Tekst, "").Tekst, Stuur(versie, blad.Tekst, "").Weggelaten, Stuur(versie, blad.Tekst, "").Versie));
        Assert.Equal("Er was één klacht.", Stuur(versie, "Er was één klacht.", "").Tekst);
        Assert.Empty(Verslagvorm.Lees(Vorm(($"versie-{blad.Id}", blad.Versieveld)))); // a form without the field empties nothing
    }

    [Fact]
    public void Een_leeg_hoofdstuk_heeft_het_voorstel_in_zijn_veld_en_een_geweigerde_tekst_blijft_staan()
    {
        var h = new Verslaghoofdstuk(Hoofdstuk.Klachten, [], [], "", "Er zijn geen klachten.", false);
        var leeg = new HoofdstukBlad(h, null, 7);
        Assert.Equal(("Er zijn geen klachten.", true, 7L, "Voorstel"), (leeg.Tekst, leeg.IsVoorstel, leeg.Versie, leeg.Stand.Woord));
        Assert.Equal("Eigen tekst", new HoofdstukBlad(h with { Tekst = "Rustig." }, null, 7).Stand.Woord);
        Assert.Equal("Weggelaten", new HoofdstukBlad(h with { Weggelaten = true }, null, 7).Stand.Woord);

        var invoer = new Verslaginvoer(Hoofdstuk.Klachten, "Over Lieke.", false, 7);
        var naam = new HoofdstukBlad(h, new Verslagantwoord(invoer, Weigeringen.VerslagNaam("Klachten", "Lieke"), Nu("", 7)), 7);
        Assert.Equal(("Over Lieke.", ""), (naam.Tekst, naam.Was));
        Assert.Null(naam.Ander);
        Assert.Contains("Lieke", naam.Fout, StringComparison.Ordinal);
        var botsing = new HoofdstukBlad(h, new Verslagantwoord(invoer, Weigeringen.Verouderd, Nu("Rustig.", 9)), 9);
        Assert.Equal(("Over Lieke.", "Rustig.", 9L), (botsing.Tekst, botsing.Ander, botsing.Versie));
        Assert.Null(botsing.Fout);
    }

    private static Verslagtekst Nu(string tekst, long versie) => new(Hoofdstuk.Voorwoord, tekst, false, versie, Verslagproef.Nu, "Marijke");

    private static FormCollection Vorm(params (string Naam, string Waarde)[] velden) =>
        new(velden.ToDictionary(v => v.Naam, v => new StringValues(v.Waarde), StringComparer.Ordinal));
}
