using Microsoft.Extensions.Logging.Abstractions;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Pages.Start;
using static OrleansSchool.Tests.Rules.Start.Startproef;

namespace OrleansSchool.Tests.Rules.Start;

/// <summary>One area that fails doesn't take the start page down, and isn't told as "nothing to do" (UX-2).</summary>
[Requirement("UX-2")]
public sealed class GebiedenTests
{
    [Fact]
    public async Task Een_gebied_dat_mislukt_of_niet_antwoordt_houdt_de_andere_niet_tegen_en_wordt_genoemd()
    {
        var klok = new TestKlok();
        var gebieden = new Gebieden(klok, NullLogger<Gebieden>.Instance);
        var nooit = new TaskCompletionSource<int>();

        var zwijgt = gebieden.Vraag("geld", () => nooit.Task, -1);
        var mislukt = gebieden.Vraag<int>("besluiten", () => throw new InvalidOperationException("stuk"), -2);
        var goed = gebieden.Vraag("vergaderingen", () => Task.FromResult(3), 0);

        Assert.Equal((-2, 3), (await mislukt, await goed));
        Assert.False(zwijgt.IsCompleted);
        klok.Vooruit(Gebieden.Geduld);
        Assert.Equal(-1, await zwijgt);
        Assert.Equal(["besluiten", "geld"], gebieden.Gemist);
    }

    [Fact]
    public void Wat_niet_kon_worden_opgehaald_staat_er_en_heet_niet_dat_er_niets_te_doen_is()
    {
        var scherm = new Startscherm(Feiten(Rol.MrOuder) with { Gemist = ["besluiten", "geld"] }, Alles: false);

        Assert.Contains("geen antwoord over besluiten en geld.", scherm.Gemist!.Tekst, StringComparison.Ordinal);
        Assert.Equal("/s/99XX00/mijn-werk", Assert.Single(scherm.Gemist.Acties).Url);
        Assert.Equal(("Verder niets dat op je wacht", "Nog niet alles kon worden opgehaald."), (scherm.Leeg.Kop, scherm.Samengevat));
        var heel = new Startscherm(Feiten(Rol.MrOuder), Alles: false);
        Assert.Null(heel.Gemist);
        Assert.Equal("Er is niets waarvoor jij nu aan zet bent.", heel.Samengevat);
    }
}
