using System.Collections.Immutable;
using OrleansSchool.Intranet.Documents.Excel;
using OrleansSchool.Intranet.Pages.Overdracht;
using OrleansSchool.Overdracht;
using OrleansSchool.School;
using OrleansSchool.Tests.Rules.Excel;

namespace OrleansSchool.Tests.Rules.Overdracht;

/// <summary>What the board, its workbook and the counts say at the edges: holidays, withdrawn dossiers, and after 30 June (OSO-T).</summary>
[Requirement("OSO-T")]
public sealed class BordAfloopTests
{
    private static readonly ImmutableArray<Bordstap> Voorbij = [.. Enumerable.Repeat(Bordstap.Nvt, Bordstappen.Alle.Length)];

    private static readonly Overdrachtbord NaDertigJuni = BordVoorbeeld.Bord(
        BordVoorbeeld.Kind("finn", "Finn de Boer", null) with { Stappen = [.. Voorbij.SetItem(Voorbij.Length - 1, Bordstap.Klaar)] },
        BordVoorbeeld.Kind("emre", "Emre Çetin", null) with { Stappen = Voorbij }) with
    {
        Tijdpad =
        [
            new Tijdpadstap("okr", "OKR klaar", new DateOnly(2027, 3, 1), new DateOnly(2027, 4, 16), Bevindingwie.Leerkracht, "okr", null),
            new Tijdpadstap("verstrekt", "Alles opgehaald", new DateOnly(2027, 4, 1), new DateOnly(2027, 6, 18), Bevindingwie.Administratie, "verstrekt", null),
        ],
    };

    [Fact]
    [Requirement("OSO-L1")]
    public void Na_30_juni_heet_niets_opgehaald_dat_niet_is_opgehaald()
    {
        var balk = Tijdpadbalk.Maak(NaDertigJuni, new DateOnly(2027, 7, 2));
        Assert.Equal(["OKR klaar:  geweest", "Alles opgehaald: 1 geweest", "Alles verdwijnt:  geweest"], balk.Select(b => $"{b.Naam}: {b.Gedaan} {b.Onder}"));
        Assert.All(balk, b => Assert.NotEqual("fout", b.Staat));

        var kop = new WerkboekKop(
            "De Horizon", "99XX00", "Overdracht groep 8", "schooljaar 2026-2027", "versie 1", WerkboekUitgave.Intern, "Joke Bakker", new DateTimeOffset(2027, 7, 2, 9, 0, 0, TimeSpan.FromHours(2)));
        var boek = new GelezenWerkboek(uit => TijdpadWerkboek.Schrijf(new TijdpadGegevens(kop, NaDertigJuni, new DateOnly(2027, 7, 2)), uit));
        Assert.Empty(boek.Bezwaren());
        Assert.Equal(1d, Assert.Single(boek.Formules("Telling")).Value.Waarde);
    }

    [Theory]
    [Requirement("XLS-3")]
    [InlineData(3, 28, "minder dan 5")]
    [InlineData(20, 28, "20")]
    [InlineData(23, 28, "23")]
    [InlineData(27, 28, "allemaal of bijna allemaal")]
    [InlineData(28, 28, "allemaal of bijna allemaal")]
    [InlineData(6, 8, "allemaal of bijna allemaal")]
    [InlineData(0, 0, "minder dan 5")]
    public void Bestuur_kan_ook_niet_uitrekenen_om_wie_het_gaat(int aantal, int totaal, string woord) => Assert.Equal(woord, AantallenModel.Aantal(aantal, totaal));

    [Theory]
    [Requirement("OSO-L1")]
    [InlineData(2, 4, 4, 23)] // runs out on 4 May, in the holiday that begins on Saturday 24 April
    [InlineData(3, 14, 6, 11)] // runs out on Monday 14 June
    [InlineData(4, 20, 6, 29)]
    public void De_laatste_veilige_dag_is_een_schooldag(int maand, int dag, int totMaand, int totDag)
    {
        VrijeDag vakantie = new("mei", VrijeDagSoort.Vakantie, "Meivakantie", new DateOnly(2027, 4, 24), new DateOnly(2027, 5, 9));
        var state = Overdrachtproef.Met(Overdrachtproef.Rij("sam", Dossierstatus.Gereed, new DateOnly(2027, maand, dag)));
        var rij = BordRules.Rijen(state, Overdrachtproef.Beeld(new DateOnly(2027, 4, 20), vakantie)).First(r => r.LeerlingId == "sam");
        Assert.Equal(new DateOnly(2027, totMaand, totDag), rij.VeiligTot);
    }

    [Fact]
    [Requirement("OSO-S6")]
    public void Wat_is_ingetrokken_blijft_werk_van_de_administratie()
    {
        var state = Overdrachtproef.Met(Overdrachtproef.Rij("sam", Dossierstatus.Ingetrokken)) with { Keuzes = [Overdrachtproef.Naar("sam", Overdrachtproef.Rivieren)] };
        var beeld = Overdrachtproef.Beeld();
        var rij = Assert.Single(WerklijstRules.Maak(state, beeld, BordRules.Rijen(state, beeld)).TeVernieuwen);
        Assert.Equal(["vernieuw", "terug"], new Werkrij(null!, rij, Werksoort.Vernieuwen).Daden);
    }

    [Fact]
    [Requirement("OSO-S1")]
    public void Ingetrokken_berichten_maken_plaats_voor_nieuwe()
    {
        var lang = Overdrachtproef.Bericht(Overdrachtproef.Rivieren, [.. Enumerable.Repeat(Overdrachtproef.Regel("Kwartel", "Luuk"), OverdrachtGrenzen.BerichtregelsMax)]);
        var vol = new[] { "b1", "b2", "b3" }.Aggregate(new OverdrachtState(), (was, id) => Overdrachtproef.Neem(was, id, lang));
        Assert.Equal("te-veel", BerichtRules.Neem(vol, lang, new Berichtafzender("b4", "Ingrid", Overdrachtproef.Nu), Overdrachtproef.Beeld()).Weigering?.Code);

        var nieuw = Overdrachtproef.Neem(BerichtRules.TrekIn(vol, "b1").Waarde!, "b4", lang);
        Assert.Equal([0, 200, 200, 200], nieuw.Berichten.Select(b => b.Regels.Length));
        Assert.Equal(OverdrachtGrenzen.BerichtregelsMax, BerichtbeeldRules.View(nieuw, nieuw.Berichten[0], Overdrachtproef.Beeld()).Aantal);
    }
}
