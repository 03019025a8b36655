using System.Net;
using AngleSharp.Dom;
using OrleansSchool.Basis;
using OrleansSchool.Overdracht;
using OrleansSchool.Tests.Intranet.Bord;
using OrleansSchool.Tests.Intranet.Browser;

namespace OrleansSchool.Tests.Intranet.Overdracht;

/// <summary>Wrong choices taken back, nothing chosen, and somebody else who was first, without script (OSO-S1, OSO-T).</summary>
public sealed class OverdrachtTerugTests(Huis huis)
{
    [Fact]
    [Requirement("OSO-S1", "OSO-T")]
    public async Task Een_verkeerde_VO_school_gaat_er_weer_af_en_een_andere_erbij()
    {
        var (school, vulling) = await Gevuld();
        var (goed, fout) = (await vulling.MaakVoSchool("Waterland College", "98VA"), await vulling.MaakVoSchool("Duinlyceum", "98VB"));
        var pad = $"{school.Pad}/overdracht/vergelijking";
        using var joke = await school.Bezoeker(Rol.Administratie, "Joke Bakker");

        var pagina = await joke.Verzend(Vorm(await joke.Open(pad), "fleur8", "erbij"), null, ("voschool", fout.Id));
        Assert.Equal(HttpStatusCode.OK, joke.Status);
        Assert.Equal([fout.Id], await Scholen(school, vulling, "fleur8"));
        pagina = await joke.Verzend(Vorm(pagina, "fleur8", "eraf"));
        Assert.Empty(await Scholen(school, vulling, "fleur8"));
        pagina = await joke.Verzend(Vorm(pagina, "fleur8", "erbij"), null, ("voschool", goed.Id));
        Assert.Equal([goed.Id], await Scholen(school, vulling, "fleur8"));

        var nee = await joke.Verzend(Vorm(pagina, "luuk8", "erbij"), null, ("voschool", ""));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, joke.Status);
        Assert.Contains("Kies eerst een VO-school", nee.QuerySelector("#vergelijking [role=alert]")!.TextContent, StringComparison.Ordinal);

        using var ilse = await school.Bezoeker(Rol.InternBegeleider, "Ilse de Wit");
        var lezen = await ilse.Open(pad);
        Assert.Contains("Waterland College", Rij(lezen, "fleur8").TextContent, StringComparison.Ordinal);
        Assert.Null(lezen.QuerySelector("#vergelijking form"));
    }

    [Fact]
    [Requirement("OSO-S1")]
    public async Task Zonder_keuze_bewaart_een_regel_niets_en_het_nummer_van_een_regel_is_dat_op_het_scherm()
    {
        var (school, vulling) = await Gevuld();
        var vo = await vulling.MaakVoSchool("Waterland College", "98VA");
        var gemaakt = await vulling.Overdracht.NeemBerichtOp(
            new Voberichtinvoer(vo.Id, Huis.Vandaag, "lijst", [new Voberichtregel("Kwartel", "Bo", null, null)]), school.Operatie(), school.Systeem);
        Assert.True(gemaakt.IsGoed, gemaakt.Weigering?.Zin);
        using var joke = await school.Bezoeker(Rol.Administratie, "Joke Bakker");

        var bericht = await joke.Open($"{school.Pad}/overdracht/berichten/{gemaakt.Waarde.Id}");
        var nee = await joke.Verzend(bericht.QuerySelector("#kies-1")!, "kies", ("leerling", ""));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, joke.Status);
        Assert.Contains("Kies eerst wie regel 1 is", nee.QuerySelector("#bericht [role=alert]")!.TextContent, StringComparison.Ordinal);

        var nieuw = await joke.Open($"{school.Pad}/overdracht/berichten/nieuw");
        nee = await joke.Verzend(nieuw.QuerySelector("#berichtvorm")!, null,
            ("Bericht.VoSchoolId", vo.Id), ("Bericht.Bron", "lijst"), ("Bericht.Regels[2].Achternaam", "Winter"), ("Bericht.Regels[2].Geboortedatum", "1-1-2030"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, joke.Status);
        Assert.Contains("Regel 1: De geboortedatum", nee.QuerySelector("#berichtnieuw [role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Winter", nee.QuerySelector("#Bericht_Regels_0__Achternaam")!.GetAttribute("value"));
    }

    [Fact]
    [Requirement("OSO-K6")]
    public async Task Wie_te_laat_klikt_leest_waarom_er_niets_gebeurde()
    {
        var (school, vulling) = await Gevuld();
        var vo = await vulling.MaakVoSchool("Waterland College", "98VA");
        await vulling.TotSeintje("fleur8", Huis.Vandaag, vo);
        using var joke = await school.Bezoeker(Rol.Administratie, "Joke Bakker");
        var lijst = await joke.Open($"{school.Pad}/overdracht/werklijst");
        var vorm = lijst.QuerySelector("form[action*='handler=Gereed']")!;
        await vulling.ZetGereed("fleur8", Huis.Vandaag);

        var nee = await joke.Verzend(vorm);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, joke.Status);
        Assert.NotNull(nee.QuerySelector("#werklijst [role=alert]"));
    }

    private static async Task<IEnumerable<string>> Scholen(BordSchool school, OverdrachtVulling vulling, string kind) =>
        (await vulling.Overdracht.Bord(school.Systeem)).Waarde!.Rijen.Single(r => r.LeerlingId == kind).Bestemmingen.Select(b => b.VoSchoolId);

    private static IElement Rij(IParentNode pagina, string kind) =>
        pagina.QuerySelector($"section[aria-labelledby='waarheen-kop'] a[href$='/dossier/{kind}']")?.Closest("tr") ?? throw new InvalidOperationException($"{kind} staat er niet.");

    private static IElement Vorm(IParentNode pagina, string kind, string soort) =>
        Rij(pagina, kind).QuerySelector($"form[id^='{soort}-']") ?? throw new InvalidOperationException($"Bij {kind} staat geen {soort}.");

    private async Task<(BordSchool School, OverdrachtVulling Vulling)> Gevuld()
    {
        var school = await huis.NieuweSchool();
        var vulling = new OverdrachtVulling(huis, school);
        await vulling.MaakGroep();
        await vulling.SchrijfIn("fleur8", "Fleur", "Winter");
        await vulling.SchrijfIn("luuk8", "Luuk", "Zomer");
        return (school, vulling);
    }
}
