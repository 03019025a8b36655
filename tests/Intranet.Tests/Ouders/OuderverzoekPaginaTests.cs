using AngleSharp.Dom;
using OrleansSchool.Basis;
using OrleansSchool.Leerlingen;
using OrleansSchool.Tests.Intranet.Lunch;
using OrleansSchool.Tests.Intranet.Mensen;

namespace OrleansSchool.Tests.Intranet.Ouders;

/// <summary>A parent asks what the school keeps, and the schoolleider finds it among the requests without anybody writing it down (PAR-1, SEC-5, AVG art. 12 and 15). It is eight o'clock.</summary>
[Requirement("PAR-1", "SEC-5")]
public sealed class OuderverzoekPaginaTests : IAsyncLifetime
{
    private static readonly Verzorger Robin = new("v1", "Robin Beukhof", "moeder", "0612345678", "robin@thuis.example", true, true, false, false, "", 100, 1);

    private readonly Brievenbus _bus = new();
    private IntranetFabriek _web = null!;

    public async ValueTask InitializeAsync()
    {
        _web = await IntranetFabriek.Start(_bus.Opties(demo: true));
        await Brievenbus.StelIn(_web);
        var leerling = _web.Grains.Leerling(Kantoor.School, KleineSchool.Leerling5(0));
        Assert.Null((await leerling.BewaarVerzorgers([Robin], [], (await leerling.Kaart(Kantoor.Systeem)).Waarde!.Versie, Kantoor.Systeem)).Weigering);
        _web.Klok.Naar(new DateTimeOffset(2026, 11, 13, 8, 0, 0, TimeSpan.FromHours(1)));
    }

    public ValueTask DisposeAsync() => _web.DisposeAsync();

    [Fact]
    public async Task Een_dubbele_klik_op_het_formulier_geeft_een_verzoek_over_de_ouder_en_een_over_het_kind_met_een_maand_en_een_taak()
    {
        using var marijke = await _web.LogIn(Rol.Overblijfcoordinator);
        await marijke.Verstuur((await marijke.Pagina("/s/99XX00/ouderlinks?groep=g5")).Form("Groep")).Gelukt();
        var pad = Brievenbus.Link(await _bus.Naar(_web, "robin@thuis.example"));
        using var ouder = _web.Anoniem();
        var vorm = (await ouder.Pagina(pad)).Form("Gegevens&kind=kind50");
        for (var klik = 0; klik < 2; klik++)
        {
            using var gevraagd = await ouder.Verstuur(vorm, ("soort", "Inzage"));
            Assert.Contains("Uw verzoek is verstuurd", (await Bezoeker.Lees(gevraagd)).Tekst("main"), StringComparison.Ordinal);
        }

        using var leider = await _web.LogIn(Rol.Schoolleider);
        var verzoeken = await leider.Pagina("/s/99XX00/persoon/verzoeken");

        var rijen = verzoeken.QuerySelectorAll("article").Select(a => a.TextContent).ToList();
        Assert.Equal(2, rijen.Count);
        Assert.All(rijen, r => Assert.Contains("13 dec", r, StringComparison.Ordinal)); // answer before
        Assert.Contains("verzorger kind50", verzoeken.Tekst("article"), StringComparison.Ordinal);
        Assert.Contains("leerling kind50", verzoeken.Tekst("article"), StringComparison.Ordinal);
        Assert.DoesNotContain("Beukhof", verzoeken.Tekst("main"), StringComparison.Ordinal);
        var taken = await _web.Grains.Aandacht(Kantoor.School, IntranetFabriek.AccountId(Rol.Schoolleider)).Alles();
        Assert.Contains(taken, t => t.Tekst.StartsWith("Een ouder vroeg een overzicht van persoonsgegevens.", StringComparison.Ordinal));
    }
}
