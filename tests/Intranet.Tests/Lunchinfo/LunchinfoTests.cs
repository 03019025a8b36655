using System.Net;
using AngleSharp.Dom;
using OrleansSchool.Basis;

namespace OrleansSchool.Tests.Intranet.Lunchinfo;

/// <summary>The teacher tells, the helpers read: only what holds, only who may (TSO-8f, TSO-8h).</summary>
[Requirement("TSO-8f", "TSO-8h")]
public sealed class LunchinfoTests(Kantoor kantoor) : IClassFixture<Kantoor>
{
    private const string Groep5 = "/s/99XX00/lunchinfo/g5";
    private const string Vandaag = "/s/99XX00/lunchinfo";

    private static readonly (string, string)[] Goed =
    [
        ("Lunchinfo.Leerling", KleineSchool.Leerling5(1)), ("Lunchinfo.Merkje", "puffer"), ("Lunchinfo.Tekst", "Puffer in de tas."),
        ("Lunchinfo.Doel", "Medisch"), ("Lunchinfo.TotEnMet", "2026-11-20"),
    ];

    [Fact]
    public async Task De_groepsleerkracht_geeft_verlengt_en_beeindigt_in_een_scherm_en_de_helper_leest_het_die_dag()
    {
        using var karin = await kantoor.Web.LogIn(Rol.Groepsleerkracht);
        using var fatma = await kantoor.Web.LogIn(Rol.Overblijfkracht);
        var formulier = (await karin.Pagina(Groep5)).Formulier("Geef");

        var fout = await karin.Verstuur(formulier, [.. Goed.Where(v => v.Item1 is not "Lunchinfo.Leerling" and not "Lunchinfo.TotEnMet")]).Geweigerd();
        Assert.Equal("Kies een kind.", fout.FoutBij("Lunchinfo_Leerling"));
        Assert.Equal("Vul de laatste dag in.", fout.FoutBij("Lunchinfo_TotEnMet"));
        await karin.Verstuur(formulier, Goed).Gelukt();
        await karin.Verstuur(formulier, Goed).Gelukt();

        var lijst = await karin.Pagina(Groep5);
        Assert.Contains("Loopt af op 20-11-2026", Assert.Single(lijst.QuerySelectorAll(".notities > li")).TextContent, StringComparison.Ordinal);
        Assert.Contains("Puffer in de tas.", (await fatma.Pagina(Vandaag)).Tekst(".weetlijst"), StringComparison.Ordinal);
        Assert.Contains("Puffer in de tas.", (await fatma.Pagina($"/s/99XX00/bord/g5?kind={KleineSchool.Leerling5(1)}")).Tekst("#onderblad"), StringComparison.Ordinal);

        await karin.Verstuur(lijst.Formulier("Verleng")).Gelukt();
        Assert.Contains("Tot en met 31-07-2027", (await karin.Pagina(Groep5)).Tekst(".notities"), StringComparison.Ordinal);
        var notitie = lijst.QuerySelector("input[name=notitie]")!.GetAttribute("value")!;
        await karin.Post($"{Groep5}?handler=Beeindig", [("leerling", KleineSchool.Leerling5(1)), ("notitie", notitie)]).Gelukt();
        await karin.Post($"{Groep5}?handler=Beeindig", [("leerling", KleineSchool.Leerling5(1)), ("notitie", notitie)]).Gelukt();
        Assert.DoesNotContain("Puffer", (await fatma.Pagina(Vandaag)).Tekst("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wie_vandaag_niet_overblijft_staat_niet_bij_goed_om_te_weten()
    {
        await kantoor.NieuwKind("kind-thuis", "Thijs", null, "Thuiseter", KleineSchool.Groep6);
        using var ingrid = await kantoor.Web.LogIn(Rol.Schoolleider);
        using var fatma = await kantoor.Web.LogIn(Rol.Overblijfkracht);
        var formulier = (await ingrid.Pagina("/s/99XX00/lunchinfo/g6")).Formulier("Geef");
        await ingrid.Verstuur(formulier, [.. Goed.Skip(2), ("Lunchinfo.Leerling", "kind-thuis"), ("Lunchinfo.Merkje", "dieet")]).Gelukt();

        Assert.Contains("Thuiseter", (await ingrid.Pagina("/s/99XX00/lunchinfo/g6")).Tekst(".notities"), StringComparison.Ordinal);
        Assert.DoesNotContain("Thuiseter", (await fatma.Pagina(Vandaag)).Tekst("main"), StringComparison.Ordinal);
    }

    [Fact]
    [Requirement("TSO-8h", "SEC-2")]
    public async Task Een_andere_groep_een_helper_en_de_ouderraad_komen_hier_niet()
    {
        using var karin = await kantoor.Web.LogIn(Rol.Groepsleerkracht);
        using var fatma = await kantoor.Web.LogIn(Rol.Overblijfkracht);
        using var petra = await kantoor.Web.LogIn(Rol.Ouderraad);
        foreach (var (wie, adres) in new[] { (karin, "/s/99XX00/lunchinfo/g6"), (fatma, Groep5), (petra, Groep5), (petra, Vandaag) })
        {
            using var antwoord = await wie.Get(adres);
            Assert.Equal(HttpStatusCode.Forbidden, antwoord.StatusCode);
        }

        using var vreemd = await karin.Post($"{Groep5}?handler=Geef", [.. Goed.Skip(1), ("Lunchinfo.Leerling", KleineSchool.Leerling6(1)), ("Lunchinfo.Id", "vreemd0001")]);
        Assert.Equal(HttpStatusCode.NotFound, vreemd.StatusCode);
        Assert.Empty((await kantoor.Kaart(KleineSchool.Leerling6(1))).Lunchnotities);
    }
}
