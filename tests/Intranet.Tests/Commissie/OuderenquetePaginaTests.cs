using AngleSharp.Html.Dom;
using OrleansSchool.Basis;
using OrleansSchool.Commissie;
using OrleansSchool.Leerlingen;
using OrleansSchool.Tests.Intranet.Logboek;
using OrleansSchool.Tests.Intranet.Mensen;

namespace OrleansSchool.Tests.Intranet.Commissie;

/// <summary>Parents answer five questions behind their personal link, with a real mail between (TSO-2b, PAR-1).</summary>
[Requirement("TSO-2b", "PAR-1")]
public sealed class OuderenquetePaginaTests : IAsyncLifetime
{
    private const string Links = "/s/99XX00/ouderlinks?groep=g5";

    private static readonly Verzorger Robin = new("v1", "Robin Beukhof", "moeder", "0612345678", "robin@thuis.example", true, true, false, false, "", 50, 1);
    private static readonly Verzorger Jo = new("v2", "Jo Berghuis", "vader", "0612345679", "jo@thuis.example", true, true, false, false, "", 50, 2);

    private readonly Brievenbus _bus = new();
    private IntranetFabriek _web = null!;

    public async ValueTask InitializeAsync()
    {
        _web = await IntranetFabriek.Start(_bus.Opties(demo: true));
        await Brievenbus.StelIn(_web);
        foreach (var kind in new[] { KleineSchool.Leerling5(0), KleineSchool.Leerling6(0) })
        {
            var leerling = _web.Grains.Leerling(Kantoor.School, kind);
            var wie = kind == KleineSchool.Leerling5(0) ? new[] { Robin, Jo } : [Robin with { Betaaldeel = 100 }];
            Assert.Null((await leerling.BewaarVerzorgers([.. wie], [], (await leerling.Kaart(Kantoor.Systeem)).Waarde!.Versie, Kantoor.Systeem)).Weigering);
        }
    }

    public ValueTask DisposeAsync() => _web.DisposeAsync();

    [Fact]
    public async Task Een_ouder_krijgt_een_mail_zonder_link_en_antwoordt_een_keer_voor_alle_kinderen()
    {
        using var marijke = await _web.LogIn(Rol.Overblijfcoordinator);
        await marijke.Verstuur((await marijke.Pagina(Links)).FormulierVan("Groep")).Gelukt();
        var (robin, jo) = (Brievenbus.Link(await _bus.Naar(_web, "robin@thuis.example")), Brievenbus.Link(await _bus.Naar(_web, "jo@thuis.example")));
        using var ouder = _web.Anoniem();
        Assert.Null((await ouder.Pagina(robin)).QuerySelector("#enquete"));
        Assert.Null((await Enquete.Open(Enquetevoorstel.Vragen(Doelgroep.Ouders), new DateOnly(2026, 12, 3), new OperatieId("proef-ouders"), Kantoor.Systeem)).Weigering);
        var mail = await _bus.Naar(_web, "robin@thuis.example", 2);
        Assert.Contains("Vijf vragen over het overblijven", mail.Onderwerp, StringComparison.Ordinal);
        Assert.DoesNotContain("/ouder/", mail.Tekst, StringComparison.Ordinal);

        var vorm = (await ouder.Pagina(robin)).FormulierVan("Enquete");
        (string, string)[] vier = [("Enquete.Score1", "5"), ("Enquete.Score2", "5"), ("Enquete.Score3", "0"), ("Enquete.Score4", "3")];
        var mist = await ouder.Verstuur(vorm, vier).Geweigerd();
        Assert.Contains("Kies bij elke vraag", mist.FoutBij("Enquete_Score5"), StringComparison.Ordinal);
        Assert.True(((IHtmlInputElement)mist.QuerySelector("input[name='Enquete.Score4'][value='3']")!).IsChecked);
        using var gedaan = await ouder.Verstuur(mist.FormulierVan("Enquete"), ("Enquete.Score5", "4"), ("Enquete.Opmerking", "Fijn dat er fruit is."));
        Assert.Contains("Uw antwoorden zijn geteld", (await Bezoeker.Lees(gedaan)).Tekst("main"), StringComparison.Ordinal);

        Assert.Null((await ouder.Pagina($"{robin}?kind={KleineSchool.Leerling6(0)}")).QuerySelector("#enquete"));
        Assert.Contains("al beantwoord", (await ouder.Verstuur(mist.FormulierVan("Enquete"), ("Enquete.Score5", "4")).Geweigerd()).Tekst("[role=alert]"), StringComparison.Ordinal);
        Assert.NotNull((await ouder.Pagina(jo)).QuerySelector("#enquete"));
        Assert.Equal((1, true), ((await Enquete.Uitslag(metOpmerkingen: true))!.Antwoorden, (await Enquete.Uitslag(metOpmerkingen: true))!.IsOpen));
    }

    [Fact]
    public async Task Een_te_lange_opmerking_wordt_geweigerd_en_wat_gekozen_was_blijft_staan()
    {
        using var marijke = await _web.LogIn(Rol.Overblijfcoordinator);
        await marijke.Verstuur((await marijke.Pagina(Links)).FormulierVan("Groep")).Gelukt();
        var robin = Brievenbus.Link(await _bus.Naar(_web, "robin@thuis.example"));
        Assert.Null((await Enquete.Open(Enquetevoorstel.Vragen(Doelgroep.Ouders), new DateOnly(2026, 12, 3), new OperatieId("proef-ouders"), Kantoor.Systeem)).Weigering);
        using var ouder = _web.Anoniem();
        (string, string)[] alles = [.. Enumerable.Range(1, EnqueteGrenzen.Vragen).Select(n => ($"Enquete.Score{n}", "4"))];

        var nee = await ouder.Verstuur((await ouder.Pagina(robin)).FormulierVan("Enquete"), [.. alles, ("Enquete.Opmerking", new string('x', EnqueteGrenzen.OpmerkingMax + 1))]).Geweigerd();

        Assert.Contains("te lang", nee.FoutBij("Enquete_Opmerking"), StringComparison.Ordinal);
        Assert.True(((IHtmlInputElement)nee.QuerySelector("input[name='Enquete.Score1'][value='4']")!).IsChecked);

        var vreemd = nee.FormulierVan("Enquete");
        vreemd.SetAttribute("action", "?handler=Enquete&kind=een-ander-kind");
        var terug = await ouder.Verstuur(vreemd, alles).Geweigerd();
        Assert.True(((IHtmlInputElement)terug.QuerySelector("#enquete details[open] input[name='Enquete.Score1'][value='4']")!).IsChecked);
        Assert.Equal(0, (await Enquete.Uitslag(metOpmerkingen: false))!.Antwoorden);
    }

    private IEnqueteGrain Enquete => _web.Grains.Enquete(Kantoor.School, IntranetFabriek.Jaar, Doelgroep.Ouders);
}
