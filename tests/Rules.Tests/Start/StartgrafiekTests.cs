using OrleansSchool.Basis;
using OrleansSchool.Commissie;
using OrleansSchool.Financien;
using OrleansSchool.Intranet.Pages.Start;

namespace OrleansSchool.Tests.Rules.Start;

/// <summary>The drawings of the start page say the same in words (UX-1, UX-2).</summary>
[Requirement("UX-2")]
public sealed class StartgrafiekTests
{
    private static readonly Schooljaar Jaar = new(2026);

    [Fact, Requirement("TSO-10j")]
    public void Lasten_boven_de_begroting_staan_apart_en_met_woorden()
    {
        var grafiek = new Begrotingsgrafiek(
            Jaar, [new(Boeksoort.Baten, new Geld(100_000), new Geld(25_000)), new(Boeksoort.Lasten, new Geld(80_000), new Geld(90_000))], 250, "/s/99XX00/geld", MagMaken: false);

        var (baten, lasten) = (grafiek.Staven[0], grafiek.Staven[1]);
        Assert.Equal((1_000, 250, 250, 0, "25 %"), (baten.Plan, baten.Echt, baten.Tik, baten.Boven, baten.Deel));
        Assert.Equal((800, 800, 100, "112 %"), (lasten.Plan, lasten.Binnen, lasten.Boven, lasten.Deel));
        Assert.EndsWith("112 %, boven de begroting. Van het schooljaar is 25 % voorbij.", grafiek.Beschrijving, StringComparison.Ordinal);
    }

    [Fact]
    public void Zonder_begroting_is_er_geen_tekening()
    {
        Assert.True(new Begrotingsgrafiek(Jaar, [new(Boeksoort.Baten, Geld.Nul, new Geld(500)), new(Boeksoort.Lasten, Geld.Nul, Geld.Nul)], 250, "/s/99XX00/geld", MagMaken: true).IsLeeg);
        Assert.Equal((0, 1_000), (Begrotingsgrafiek.Deel(Jaar, new DateOnly(2026, 7, 1)), Begrotingsgrafiek.Deel(Jaar, Jaar.LaatsteDag)));
    }

    [Fact, Requirement("TSO-4c", "TSO-4j")]
    public void Per_maand_staat_op_hoeveel_dagen_er_genoeg_toezicht_was_en_wat_niemand_weet()
    {
        var grafiek = Bezettingsgrafiek.Maak([Maand(8, 0, 0, 0), Maand(9, 16, 16, 0), Maand(10, 10, 7, 2)], "/s/99XX00/kwaliteit");

        Assert.Equal(["september", "oktober"], grafiek.Maanden.Select(m => m.Naam));
        Assert.Equal((700, 200, "7 van 10 dagen"), (grafiek.Maanden[1].Goed, grafiek.Maanden[1].Slecht, grafiek.Maanden[1].Getallen));
        Assert.Equal("In oktober was er op 7 van de 10 overblijfdagen steeds genoeg toezicht, op 2 even te weinig; van 1 is het niet bijgehouden.", grafiek.Laatste);
        Assert.StartsWith("In september was er op 16 van de 16 overblijfdagen steeds genoeg toezicht. In oktober", grafiek.Beschrijving, StringComparison.Ordinal);
        Assert.True(Bezettingsgrafiek.Maak([Maand(8, 0, 0, 0)], "").IsLeeg);
        var een = Bezettingsgrafiek.Maak([Maand(8, 1, 0, 1)], "");
        Assert.Equal(("0 van 1 dag", "In augustus was er op 0 van 1 overblijfdag steeds genoeg toezicht, op 1 even te weinig."), (een.Maanden[0].Getallen, een.Laatste));
    }

    private static Kwaliteitsmaand Maand(int maand, int dagen, int gehaald, int tekort) => new(new DateOnly(2026, maand, 1), dagen, gehaald, tekort, 0, 0, 0, 0, 0, 0, 0, 0, 0);
}
