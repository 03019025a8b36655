using System.Net;
using AngleSharp.Dom;
using OrleansSchool.Basis;
using OrleansSchool.Overblijven;

namespace OrleansSchool.Tests.Intranet.Bord;

/// <summary>Another day is visibly another day and read-only, but for a correction with a reason.</summary>
[Requirement("LIVE-6")]
public sealed class AndereDagTests(Huis huis)
{
    private static readonly DateOnly Dinsdag = new(2026, 11, 10);

    [Fact]
    public async Task Een_andere_dag_heeft_een_gestreepte_kop_en_geen_knoppen()
    {
        var school = await huis.NieuweSchool();
        using var fatma = await school.Bezoeker();

        var bord = await fatma.Open($"{school.Bord5}?datum=2026-11-10");

        Assert.NotNull(bord.QuerySelector(".bordkop--andere-dag"));
        Assert.Equal("Groep 5, dinsdag 10 november", bord.QuerySelector("h1")!.TextContent.Trim());
        Assert.Empty(bord.QuerySelectorAll("form[method=post]"));
        Assert.Contains("Terug naar het bord van vandaag", bord.QuerySelector(".bordkop-terug")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Een_kracht_die_toch_stuurt_wordt_geweigerd()
    {
        var school = await huis.NieuweSchool();
        using var fatma = await school.Bezoeker();
        var formulier = (await fatma.Open(school.Bord5)).QuerySelector($"#kind-{BordSchool.Id("Mees")} form")!;
        formulier.SetAttribute("action", formulier.GetAttribute("action") + "&datum=2026-11-10");

        await fatma.Verzend(formulier);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, fatma.Status);
        Assert.Empty(await school.Dag(Dinsdag).Markeringen());
    }

    [Fact]
    public async Task De_coordinator_verbetert_met_een_reden_en_die_staat_erbij()
    {
        var school = await huis.NieuweSchool();
        using var marijke = await school.Bezoeker(Rol.Overblijfcoordinator, "Marijke van der Veen");
        var bord = await marijke.Open($"{school.Bord5}?datum=2026-11-10");
        var verbeter = await marijke.Open(bord.QuerySelectorAll(".bordkop a").Single(a => a.TextContent.Trim() == "Verbeter").GetAttribute("href")!);
        var blad = await marijke.Open(verbeter.QuerySelector($"#kind-{BordSchool.Id("Mees")} a.kindtegel-tik")!.GetAttribute("href")!);

        var zonder = await marijke.Verzend(blad.QuerySelector("form#blad-formulier")!, "aanwezig");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, marijke.Status);
        Assert.Contains(Weigeringen.RedenNodig.Zin, zonder.QuerySelector("#onderblad [role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("true", zonder.QuerySelector("#reden")!.GetAttribute("aria-invalid"));
        var na = await marijke.Verzend(zonder.QuerySelector("form#blad-formulier")!, "aanwezig", ("reden", "Stond op het verkeerde bord"));

        Assert.Equal("aanwezig", na.QuerySelector($"#kind-{BordSchool.Id("Mees")}")!.GetAttribute("data-staat"));
        var markering = Assert.Single(await school.Dag(Dinsdag).Markeringen());
        Assert.Equal("Stond op het verkeerde bord", markering.Reden);
        var log = (await marijke.Open($"{school.Bord5}?datum=2026-11-10&kind={BordSchool.Id("Mees")}")).QuerySelector(".bladlog")!;
        Assert.Contains("do 12 nov", log.TextContent, StringComparison.Ordinal);
        Assert.Contains("Stond op het verkeerde bord", log.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Een_verbetering_is_ongedaan_te_maken()
    {
        var school = await huis.NieuweSchool();
        using var marijke = await school.Bezoeker(Rol.Overblijfcoordinator, "Marijke van der Veen");
        var blad = await marijke.Open($"{school.Bord5}?datum=2026-11-10&verbeter=1&kind={BordSchool.Id("Mees")}");
        var na = await marijke.Verzend(blad.QuerySelector("form#blad-formulier")!, "aanwezig", ("reden", "Vergeten aan te tikken"));

        var terug = await marijke.Verzend(na.QuerySelector("form.ongedaan")!);

        Assert.Equal("verwacht", terug.QuerySelector($"#kind-{BordSchool.Id("Mees")}")!.GetAttribute("data-staat"));
    }

    [Fact]
    public async Task Een_dag_zonder_overblijven_zegt_waarom_en_wanneer_wel()
    {
        var school = await huis.NieuweSchool();
        using var fatma = await school.Bezoeker();

        var bord = await fatma.Open($"{school.Bord5}?datum=2026-11-11");

        Assert.Empty(bord.QuerySelectorAll(".kindtegel"));
        Assert.Contains("woensdag", bord.QuerySelector(".leeg")!.TextContent, StringComparison.Ordinal);
        var dagen = bord.QuerySelectorAll(".borddagen a[href*='/bord/']").Select(a => a.GetAttribute("href")).ToList();
        Assert.Equal([$"{school.Bord5}?datum=2026-11-10", school.Bord5], dagen);
    }

    [Fact]
    public async Task Morgen_is_te_zien_maar_moet_nog_komen()
    {
        var school = await huis.NieuweSchool();
        using var marijke = await school.Bezoeker(Rol.Overblijfcoordinator, "Marijke van der Veen");

        var bord = await marijke.Open($"{school.Bord5}?datum=2026-11-13");

        Assert.Equal(25, bord.QuerySelectorAll(".kindtegel[data-staat=verwacht]").Length);
        Assert.DoesNotContain("Verbeter", bord.QuerySelector(".bordkop")!.TextContent, StringComparison.Ordinal);
    }
}
