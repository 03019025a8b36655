using System.Net;
using AngleSharp.Dom;
using OrleansSchool.Basis;
using OrleansSchool.Overblijven;
using OrleansSchool.Tests.Intranet.Bord;
using static OrleansSchool.Tests.Intranet.Toezicht.ToezichtSchool;

namespace OrleansSchool.Tests.Intranet.Toezicht;

/// <summary>The supervision without script: links, forms, refusals.</summary>
public sealed class ToezichtPaginaTests(Huis huis)
{
    [Fact]
    [Requirement("TSO-4a", "TSO-4l")]
    public async Task Een_helper_tikt_zichzelf_en_een_ander_aan_en_maakt_dat_ongedaan()
    {
        var school = await Maak(huis);
        using var fatma = await school.School.Bezoeker();
        var pagina = await fatma.Open(school.Pad);

        var waar = await fatma.Open(pagina.QuerySelector("a#ik-ben-er")!.GetAttribute("href")!); // she has no turn: nobody puts her on a plein without asking
        Assert.NotNull(waar.QuerySelector("#onderblad button[name=plek][value='']"));
        pagina = await fatma.Verzend(waar.QuerySelector("#onderblad form")!, Noord);
        Assert.Contains("Fatma Yıldız", pagina.QuerySelector("section[aria-labelledby=plek-plein-noord] .aankomst")!.TextContent, StringComparison.Ordinal);
        var erbij = await fatma.Open($"{school.Pad}?erbij=1");
        pagina = await fatma.Verzend(erbij.QuerySelector("#onderblad form")!, school.Ria, ("plek", Noord));
        Assert.Equal(2, (await school.Middag.Toezicht(school.School.Systeem)).Waarde!.Helpers.Length);
        Assert.Contains("2 van 2", pagina.QuerySelector("section[aria-labelledby=plek-plein-noord] .staat")!.TextContent, StringComparison.Ordinal);
        pagina = await fatma.Verzend(pagina.QuerySelector("form.ongedaan")!);

        Assert.Single((await school.Middag.Toezicht(school.School.Systeem)).Waarde!.Helpers);
        Assert.Null(pagina.QuerySelector("form.ongedaan"));
    }

    [Fact]
    [Requirement("TSO-4l")]
    public async Task Wie_nu_dienst_heeft_meldt_zich_met_een_tik_op_Vandaag_of_op_het_bord()
    {
        await using var klok = new Springklok();
        await using var eigen = new Huis { Opties = klok.Opties };
        var school = await Maak(eigen);
        klok.Naar(12, 11);
        using var fatma = await school.School.Bezoeker();
        var id = (await eigen.Grains.Personen(school.School.Sleutel).Alles()).Rijen.Single(p => p.Naam == "Fatma Yıldız").AccountId;
        await school.Neem(id, "Fatma Yıldız", gediplomeerd: false);
        Assert.Null((await fatma.Open(school.School.Pad)).QuerySelector("#ikbener form"));
        await school.Plan(id);
        Assert.NotNull((await fatma.Open(school.School.Bord5)).QuerySelector("#ikbener form"));

        var pagina = await fatma.Verzend((await fatma.Open(school.School.Pad)).QuerySelector("#ikbener form")!);

        Assert.Equal(school.School.Pad, fatma.Waar);
        Assert.Null(pagina.QuerySelector("#ikbener form"));
        var er = Assert.Single((await school.Middag.Toezicht(school.School.Systeem)).Waarde!.Helpers);
        Assert.Equal((id, Noord), (er.HelperId, er.PlekId));
    }

    [Fact]
    [Requirement("TSO-4l")]
    public async Task Wie_ergens_anders_dienst_heeft_staat_er_met_die_plek()
    {
        var school = await Maak(huis);
        await school.Plan(school.Ria);
        await school.Is(school.Ria, "plein-zuid");
        using var fatma = await school.School.Bezoeker();

        var pagina = await fatma.Open(school.Pad);

        var rij = pagina.QuerySelector("section[aria-labelledby=plek-plein-zuid] .aankomst")!.TextContent;
        Assert.Contains("Op het rooster van Plein Noord", rij, StringComparison.Ordinal);
        Assert.DoesNotContain("Niet op het rooster", rij, StringComparison.Ordinal);
    }

    [Fact]
    [Requirement("TSO-4l")]
    public async Task Op_het_blad_van_een_helper_staan_weggaan_en_een_andere_plek_zonder_script()
    {
        var school = await Maak(huis);
        await school.Is(school.Ria);
        using var fatma = await school.School.Bezoeker();
        var pagina = await fatma.Open(school.Pad);

        var blad = await fatma.Open(pagina.QuerySelector($"#tik-{school.Ria}")!.GetAttribute("href")!);
        var naar = blad.QuerySelectorAll("#onderblad form").First(f => f.QuerySelector("button[name=plek]") is not null);
        await fatma.Verzend(naar, "plein-zuid");
        Assert.Equal("plein-zuid", (await school.Middag.Toezicht(school.School.Systeem)).Waarde!.Helpers.Single().PlekId);
        blad = await fatma.Open($"{school.Pad}?helper={school.Ria}");
        await fatma.Verzend(blad.QuerySelectorAll("#onderblad form")[0]);

        Assert.NotNull((await school.Middag.Toezicht(school.School.Systeem)).Waarde!.Helpers.Single().Weg);
    }

    [Fact]
    [Requirement("TSO-4l")]
    public async Task Een_verbetering_zonder_reden_wordt_geweigerd_bij_het_veld_en_houdt_wat_er_getypt_was()
    {
        var school = await Maak(huis);
        await school.Is(school.Ria);
        using var marijke = await school.School.Bezoeker(Rol.Overblijfcoordinator, "Marijke van der Veen");
        var blad = await marijke.Open($"{school.Pad}?helper={school.Ria}");

        var terug = await marijke.Verzend(blad.QuerySelector("form[aria-labelledby=beter-kop]")!, null, ("van", "11:01"), ("tot", ""), ("plek", Noord), ("reden", ""));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, marijke.Status);
        Assert.Equal(("true", "11:01"), (terug.QuerySelector("#beter-reden")!.GetAttribute("aria-invalid"), terug.QuerySelector("#beter-van")!.GetAttribute("value")));
        terug = await marijke.Verzend(terug.QuerySelector("form[aria-labelledby=beter-kop]")!, null, ("van", "25:01"), ("plek", Noord), ("reden", "vergeten"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, marijke.Status);
        Assert.Equal("true", terug.QuerySelector("#beter-van")!.GetAttribute("aria-invalid"));
        Assert.Single((await school.Middag.Toezicht(school.School.Systeem)).Waarde!.Helpers);
    }

    [Fact]
    [Requirement("SEC-2", "TSO-4c")]
    public async Task Een_leerkracht_leest_en_ziet_geen_nummers_en_een_kascommissielid_komt_er_niet()
    {
        var school = await Maak(huis);
        await school.Is(school.Ria);
        using var juf = await school.School.Bezoeker(Rol.Leerkracht, "Rik Terpstra");
        var pagina = await juf.Open(school.Pad);
        Assert.Null(pagina.QuerySelector("main form, main a[href^='tel:']"));
        await juf.Open($"{school.Pad}?handler=Bellen");
        Assert.Equal(HttpStatusCode.Forbidden, juf.Status);
        using var wim = await school.School.Bezoeker(Rol.Kascommissie, "Wim Doornbos");
        await wim.Open(school.Pad);
        Assert.Equal(HttpStatusCode.Forbidden, wim.Status);
    }

    [Fact]
    [Requirement("SCH-1")]
    public async Task Een_tik_op_regen_op_het_bord_zet_de_groep_in_de_aula_en_nog_een_weer_buiten()
    {
        var school = await Maak(huis);
        using var fatma = await school.School.Bezoeker();
        var bord = await fatma.Open(school.School.Bord5);

        bord = await fatma.Verzend(bord.QuerySelector("#bordregen")!);
        Assert.Contains("Regen, Aula", bord.QuerySelector("#bordregel")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Het regent", (await fatma.Open(school.Pad)).QuerySelector(".regenstrook")!.TextContent, StringComparison.Ordinal);
        bord = await fatma.Verzend((await fatma.Open(school.School.Bord5)).QuerySelector("#bordregen")!);

        Assert.DoesNotContain("Regen", bord.QuerySelector("#bordregel")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    [Requirement("SCH-1")]
    public async Task In_de_regen_opent_het_bord_binnen_en_zegt_het_wie_daar_is()
    {
        var school = await Maak(huis);
        await school.Plan(school.Yvonne);
        Assert.True((await school.Middag.ZetRegen(true, school.School.Operatie(), school.School.Systeem)).IsGoed);
        await school.Is(school.Ria, "aula");
        using var fatma = await school.School.Bezoeker();

        await fatma.Open($"{school.School.Pad}/bord");
        Assert.Equal($"{school.School.Pad}/bord/plek/aula", fatma.Waar);
        var binnen = (await fatma.Open($"{school.School.Pad}/rooster/plek/aula")).QuerySelector("#dienst-vandaag")!.TextContent;

        Assert.Contains("Yvonne de Wit", binnen, StringComparison.Ordinal);
        Assert.Contains("Ook hier: Ria Nijland", binnen, StringComparison.Ordinal);
        var buiten = (await fatma.Open($"{school.School.Pad}/rooster/plek/plein-noord")).QuerySelector("#dienst-vandaag")!.TextContent;
        Assert.Contains("Het regent: iedereen is binnen.", buiten, StringComparison.Ordinal);
    }

    [Fact]
    [Requirement("TSO-4c")]
    public async Task Een_school_die_niemand_noemt_houdt_het_aantal_met_de_hand_en_na_een_naam_staat_daar_de_lijst()
    {
        var school = await Maak(huis);
        using var fatma = await school.School.Bezoeker();
        var bord = await fatma.Open(school.School.Bord5);
        Assert.NotNull(bord.QuerySelector("#helpers-aantal"));

        await school.Is(school.Ria);
        bord = await fatma.Open(school.School.Bord5);

        Assert.Null(bord.QuerySelector("#helpers-aantal"));
        Assert.Equal(school.Pad, bord.QuerySelector("#helpers a")!.GetAttribute("href"));
    }

    [Fact]
    [Requirement("TSO-4l")]
    public async Task Een_andere_dag_is_te_lezen_en_een_onmogelijke_dag_bestaat_niet()
    {
        var school = await Maak(huis);
        using var fatma = await school.School.Bezoeker();
        var gisteren = await fatma.Open($"{school.Pad}?datum=2026-11-10");
        Assert.Null(gisteren.QuerySelector("#ik-ben-er"));
        Assert.NotNull(gisteren.QuerySelector(".bordkop--andere-dag"));
        await fatma.Open($"{school.Pad}?datum=morgen");
        Assert.Equal(HttpStatusCode.NotFound, fatma.Status);
        await fatma.Open($"{school.Pad}?helper=bestaatniet");
        Assert.Equal(HttpStatusCode.NotFound, fatma.Status);
    }
}
