using OrleansSchool.Basis;
using OrleansSchool.Intranet.Pages.Overdracht;
using OrleansSchool.Overdracht;
using OrleansSchool.Toegang;

namespace OrleansSchool.Tests.Rules.Overdracht;

/// <summary>The board in words: who is next, what is late, what a filter keeps (OSO-T).</summary>
[Requirement("OSO-T")]
public sealed class BordlijstTests
{
    private static readonly Overdrachtbord Bord = BordVoorbeeld.Bord(
        BordVoorbeeld.Klaar("finn", "Finn de Boer"), BordVoorbeeld.Kind("emre", "Emre Çetin", Bevindingwie.Leerkracht, Bordstap.Klaar, Bordstap.TeLaat),
        BordVoorbeeld.Kind("chidi", "Chidi Okafor", Bevindingwie.Administratie, Bordstap.Klaar, Bordstap.Klaar, Bordstap.Klaar, Bordstap.Klaar, Bordstap.Klaar));

    [Fact]
    public void De_leerkracht_ziet_wat_op_haar_wacht_en_gaat_verder_met_wie_te_laat_is()
    {
        var lijst = Lijst(Rol.Groepsleerkracht, null, "g8");
        Assert.Equal((1, 1, 1, "emre"), (lijst.AanJou, lijst.TeLaat, lijst.Verstrekt, lijst.Verder?.Kind.LeerlingId));
        Assert.Equal(["niemand", "Jij", "Administratie"], lijst.Regels.Select(r => r.Wie));
        Assert.Equal(0, Lijst(Rol.Groepsleerkracht, null, "g7").AanJou);
        Assert.Equal("chidi", Lijst(Rol.Administratie, null).Verder?.Kind.LeerlingId);
    }

    [Fact]
    public void Zonder_administratie_is_de_schoolleider_aan_zet()
    {
        var leider = BordVoorbeeld.Persoon(Rol.Schoolleider);
        Assert.Equal(0, Bordlijst.Maak(Bord, Vraag(null), leider, "/x", BordVoorbeeld.Jaar).AanJou);
        Assert.Equal("chidi", Bordlijst.Maak(Bord, Vraag(null), leider, "/x", BordVoorbeeld.Jaar, [Rol.Administratie]).Verder?.Kind.LeerlingId);
        Assert.Equal(0, Bordlijst.Maak(Bord, Vraag(null), BordVoorbeeld.Persoon(Rol.Groepsleerkracht, "g7"), "/x", BordVoorbeeld.Jaar, [Rol.Administratie]).AanJou);

        var mens = new PersoonRij("a", "Joke", null, AccountStatus.Actief, [new Roltoekenning(leider.School, Rol.Administratie, [], BordVoorbeeld.Vandaag, BordVoorbeeld.Vandaag)], false, false, false);
        Assert.Equal([Rol.InternBegeleider], Bordlijst.Onbezet(new PersonenView([mens], 1), leider.School, BordVoorbeeld.Vandaag).AsEnumerable());
        Assert.Equal([Rol.Administratie, Rol.InternBegeleider], Bordlijst.Onbezet(new PersonenView([mens], 1), leider.School, BordVoorbeeld.Vandaag.AddDays(1)).AsEnumerable());
        Assert.Equal([Rol.Administratie, Rol.InternBegeleider], Bordlijst.Onbezet(new PersonenView([mens], 1), new SchoolSleutel("99XX01"), BordVoorbeeld.Vandaag).AsEnumerable());
    }

    [Theory]
    [InlineData(Bordvraag.Jij, "emre")]
    [InlineData(Bordvraag.Telaat, "emre")]
    [InlineData("administratie", "chidi")]
    public void Een_filter_houdt_alleen_wat_erbij_hoort(string toon, string kind) =>
        Assert.Equal(kind, Assert.Single(Lijst(Rol.Groepsleerkracht, toon, "g8").Regels).Kind.LeerlingId);

    [Fact]
    public void Een_naam_wordt_ook_zonder_accent_gevonden_en_een_onbekend_filter_toont_iedereen()
    {
        var vraag = Bordvraag.Van(null, null, null, "cetin", BordVoorbeeld.Jaar);
        Assert.Equal("emre", Assert.Single(Bordlijst.Maak(Bord, vraag, BordVoorbeeld.Persoon(Rol.Administratie), "/x", BordVoorbeeld.Jaar).Regels).Kind.LeerlingId);
        Assert.Equal(3, Lijst(Rol.Administratie, "bestaat-niet").Regels.Length);
        Assert.Equal("?toon=jij&zoek=cetin", (vraag with { Toon = "jij" }).Staart(BordVoorbeeld.Jaar));
    }

    [Fact]
    public void Elke_stap_heeft_een_teken_en_een_woord_en_de_stap_aan_zet_valt_op()
    {
        var lijst = Lijst(Rol.Administratie, null);
        Assert.All(lijst.Regels, r => Assert.Equal(Bordstappen.Alle, r.Cellen.Select(c => c.Stap)));
        Assert.Equal(["klaar", "klaar", "klaar", "klaar", "klaar", "nu", "open", "open"], lijst.Regels[2].Cellen.Select(c => c.Stapje));
        Assert.Equal(("te-laat", "te laat"), (lijst.Regels[1].Cellen[1].Stapje, lijst.Regels[1].Cellen[1].Woord));
        Assert.Equal(["16 apr", "19 apr"], lijst.Regels[0].Cellen.Where(c => c.Stap is "gereed" or "verstrekt").Select(c => c.Woord));
        Assert.All(lijst.Regels.SelectMany(r => r.Cellen), c => Assert.NotEmpty(c.Woord));
    }

    [Fact]
    public void Een_ouder_die_het_niet_eens_is_blijft_zichtbaar_ook_als_de_inzage_klaar_is()
    {
        var kind = BordVoorbeeld.Klaar("sofie", "Sofie Kuijpers");
        var cel = Bordcellen.Van(kind with { Dossier = kind.Dossier! with { NietAkkoord = true } }).Single(c => c.Stap == "inzage");
        Assert.Equal(("niet-akkoord", "niet akkoord"), (cel.Stapje, cel.Woord));
    }

    [Theory]
    [InlineData(2, "te-laat")]
    [InlineData(3, "wacht")]
    [InlineData(21, "wacht")]
    [InlineData(22, null)]
    public void De_laatste_veilige_dag_kleurt_als_hij_nadert(int dagen, string? staat)
    {
        var kind = BordVoorbeeld.Kind("lars", "Lars ten Brinke", null) with { VeiligTot = BordVoorbeeld.Vandaag.AddDays(dagen) };
        var regel = Bordlijst.Maak(BordVoorbeeld.Bord(kind), Vraag(null), BordVoorbeeld.Persoon(Rol.Administratie), "/x", BordVoorbeeld.Jaar).Regels[0];
        Assert.Equal(staat, Bordlijst.Veilig(regel, BordVoorbeeld.Vandaag).Staat);
    }

    [Fact]
    public void De_balk_telt_wie_een_stap_door_is_en_zegt_wat_te_laat_en_wat_nu_is()
    {
        var balk = Tijdpadbalk.Maak(Bord, BordVoorbeeld.Vandaag);
        Assert.Equal(["OKR klaar: fout, 1 te laat", "Inzage gehad: nu, over 24 dagen", "Alles verdwijnt: , over 72 dagen"], balk.Select(b => $"{b.Naam}: {b.Staat}, {b.Onder}"));
        Assert.Equal([2, 2], balk.Where(b => b.Gedaan is not null).Select(b => b.Gedaan!.Value));
        var veel = Bord with { Tijdpad = [.. Enumerable.Range(0, 30).Select(i => Bord.Tijdpad[i % 2] with { Id = $"s{i}", Bordstap = i % 3 == 0 ? null : "okr" })] };
        Assert.True(Tijdpadbalk.Maak(veel, BordVoorbeeld.Vandaag).Length <= 7);
    }

    private static Bordvraag Vraag(string? toon) => Bordvraag.Van(null, toon, null, null, BordVoorbeeld.Jaar);

    private static Bordlijst Lijst(Rol rol, string? toon, params string[] groepen) =>
        Bordlijst.Maak(Bord, Vraag(toon), BordVoorbeeld.Persoon(rol, groepen), "/s/99XX00/overdracht", BordVoorbeeld.Jaar);
}
