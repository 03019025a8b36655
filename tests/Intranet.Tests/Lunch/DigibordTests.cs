using OrleansSchool.Basis;
using OrleansSchool.Intranet.Pages.Lunch;
using OrleansSchool.Overblijven;
using OrleansSchool.School;

namespace OrleansSchool.Tests.Intranet.Lunch;

/// <summary>What the class may read on the screen in front of it, and what nobody may find in it (TSO-7, TSO-8h).</summary>
[Requirement("TSO-7a", "TSO-8h")]
public sealed class DigibordTests
{
    private static readonly Groep Groep5 = new("g5", IntranetFabriek.Jaar, "5", ["5"], null, null, new Lunchtijden(new TimeOnly(12, 0), new TimeOnly(12, 15), new TimeOnly(12, 55)), null, null);

    [Fact]
    public async Task In_de_hele_pagina_staat_van_een_kind_niets_dan_de_voornaam()
    {
        await using var web = await IntranetFabriek.Start(new FabriekOpties(Demo: true));
        using var karin = await web.LogIn(Rol.Groepsleerkracht);
        var pagina = await karin.Pagina("/s/99XX00/lunch/digibord");
        var html = pagina.DocumentElement.OuterHtml;
        var register = (await web.Grains.Register(Kantoor.School).Alles()).Rijen.Where(r => r.GroepId == KleineSchool.Groep5).ToList();

        Assert.NotEmpty(register);
        foreach (var kind in register)
        {
            Assert.DoesNotContain(kind.Persoon.Achternaam, html, StringComparison.Ordinal);
            Assert.DoesNotContain(kind.Id, html, StringComparison.Ordinal);
        }

        Assert.Empty(pagina.QuerySelectorAll("main img, main [data-leerling], main form, .hoofdnav"));
        Assert.NotNull(pagina.QuerySelector("button[data-vol-scherm][hidden]")); // without script there is nothing to press
        Assert.True(pagina.QuerySelector("[data-digibord-oud]")!.HasAttribute("hidden"));
    }

    [Fact]
    public void Een_geschorst_kind_is_van_een_ziek_kind_niet_te_onderscheiden()
    {
        var (ziek, geschorst) = (Beeld(Tegelstaat.Afgemeld), Beeld(Tegelstaat.Geschorst));

        Assert.Equal(["Bente", "Sem"], ziek.Namen);
        Assert.Equal(ziek.Namen, geschorst.Namen);
        Assert.Equal(ziek.Namen, Beeld(Tegelstaat.Uitgesloten).Namen);
        Assert.Equal(ziek.Namen, Beeld(Tegelstaat.VroegOpgehaald).Namen);
    }

    [Theory]
    [InlineData(new[] { "Bakker", "Visser" }, new[] { "Sem B.", "Sem V." })]
    [InlineData(new[] { "Bakker", "Berg" }, new[] { "Sem Ba.", "Sem Be." })]
    [InlineData(new[] { "Bakker", "Bakhuis" }, new[] { "Sem Bak.", "Sem Bak." })]
    [InlineData(new[] { "Bakker", "" }, new[] { "Sem B.", "Sem" })]
    [InlineData(new[] { "Bakker" }, new[] { "Sem" })]
    public void Twee_kinderen_met_een_naam_krijgen_zo_weinig_letters_als_kan(string[] achternamen, string[] namen) =>
        Assert.Equal(namen, LunchBeeld.Roepnamen([.. achternamen.Select((a, i) => Tegel($"kind{i}", "Sem", a, Tegelstaat.Verwacht))]));

    private static LunchBeeld Beeld(Tegelstaat staat)
    {
        Tegel[] tegels = [Tegel("b", "Bente", "Akker", Tegelstaat.Verwacht), Tegel("s", "Sem", "Bakker", Tegelstaat.Aanwezig), Tegel("t", "Sem", "Visser", staat)];
        var bord = new GroepBord(Groep5, new DateOnly(2026, 11, 12), [.. tegels], [], TegelRules.Tel(tegels.Select(t => t.Staat)), new BordMag(false, false, null, false), null, null);
        return new LunchBeeld("/s/99XX00", Kantoor.Systeem, Groep5, null!, bord, IntranetFabriek.Begin, [], []);
    }

    private static Tegel Tegel(string id, string roepnaam, string achternaam, Tegelstaat staat) =>
        new(id, roepnaam, achternaam, staat, Verwachting.Structureel, null, null, null, null, null, "g5", null, null, [], null);
}
