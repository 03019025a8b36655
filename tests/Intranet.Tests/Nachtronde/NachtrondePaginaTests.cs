using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;
using OrleansSchool.Basis;
using OrleansSchool.Leerlingen;
using OrleansSchool.Nachtronde;

namespace OrleansSchool.Tests.Intranet.Nachtronde;

/// <summary>What a beheerder sees of the night: counts, and what waits, without a name (SEC-5).</summary>
[Requirement("SEC-5")]
public sealed class NachtrondePaginaTests
{
    private const string Adres = "/s/99XX00/nachtronde";
    private static readonly SchoolSleutel School = KleineSchool.Horizon.Sleutel;

    [Fact]
    public async Task Een_beheerder_ziet_wat_er_gewist_werd_en_geen_naam_van_een_kind()
    {
        await using var web = await IntranetFabriek.Start(new FabriekOpties(Demo: true));
        var wie = Wie.Systeem(School, "Proef");
        var kind = web.Grains.Leerling(School, "vertrokken");
        Assert.True((await kind.SchrijfIn(new Persoonsgegevens("Zwaantje", null, "Kievit", null, null, null), new OperatieId("vertrokken-1"), wie)).IsGoed);
        Assert.True((await kind.VerlaatSchool(web.Vandaag.AddDays(-1), wie)).IsGoed);
        using var beheerder = await web.LogIn(Rol.Beheerder);
        Assert.Contains("De eerste ronde begint", (await beheerder.Pagina(Adres)).Tekst(".leeg"), StringComparison.Ordinal);

        await web.Services.GetRequiredService<Nachtwacht>().Ruim(School);

        var pagina = await beheerder.Pagina(Adres);
        Assert.Contains("Er was niets voorbij zijn termijn", pagina.Tekst("tbody"), StringComparison.Ordinal);
        Assert.Contains("Klaar", pagina.Tekst("tbody"), StringComparison.Ordinal);
        Assert.DoesNotContain("Kievit", pagina.Source.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Een_taak_staat_bovenaan_met_wat_er_te_doen_is_en_gaat_met_opnieuw_proberen_weg()
    {
        await using var web = await IntranetFabriek.Start(new FabriekOpties(Demo: true));
        await web.Grains.Nachtronde(School).Meld(new Uitbaktaak("school/99XX00", "installatie/een", 2, default, "IOException"));
        using var leider = await web.LogIn(Rol.Schoolleider);
        var pagina = await Tot(leider, p => p.QuerySelector(".melding") is not null);
        Assert.Contains("De school kan de lijst van scholen niet bijwerken", pagina.Tekst(".melding-kop"), StringComparison.Ordinal);
        Assert.Contains("Er is niets verloren", pagina.Tekst(".melding"), StringComparison.Ordinal);

        await leider.Verstuur(pagina.Formulier("Opnieuw")).Gelukt();

        Assert.Null((await leider.Pagina(Adres)).QuerySelector(".melding"));
        Assert.Empty((await web.Grains.Nachtronde(School).Bekijk(Wie.Systeem(School, "Proef"))).Waarde!.Taken);
    }

    [Theory]
    [InlineData(Rol.Administratie)]
    [InlineData(Rol.Groepsleerkracht)]
    public async Task Wie_niet_beheert_ziet_de_nachtronde_niet(Rol rol)
    {
        await using var web = await IntranetFabriek.Start(new FabriekOpties(Demo: true));
        using var bezoeker = await web.LogIn(rol);
        using var antwoord = await bezoeker.Get(Adres);
        Assert.Equal(HttpStatusCode.Forbidden, antwoord.StatusCode);
    }

    [Fact]
    public async Task Een_minuut_na_de_start_heeft_elke_school_haar_ronde_en_is_een_gemiste_nacht_ingehaald()
    {
        await using var web = await IntranetFabriek.Start(new FabriekOpties(Demo: true));
        await web.Services.GetRequiredService<Nachtwacht>().Ruim(School);
        await web.Herstart(_ => web.Klok.Vooruit(TimeSpan.FromDays(3)));
        async Task<DateOnly> Laatste() => (await web.Grains.Nachtronde(School).Bekijk(Wie.Systeem(School, "Proef"))).Waarde!.Verslagen[0].Nacht;
        var was = await Laatste();

        web.Klok.Vooruit(TimeSpan.FromMinutes(1));

        using var geduld = new CancellationTokenSource(TimeSpan.FromSeconds(30), TimeProvider.System);
        using var slag = new PeriodicTimer(TimeSpan.FromMilliseconds(20), TimeProvider.System);
        while (await Laatste() == was)
        {
            await slag.WaitForNextTickAsync(geduld.Token);
        }

        Assert.Equal(web.Vandaag, await Laatste());
    }

    private static async Task<IHtmlDocument> Tot(Bezoeker bezoeker, Func<IHtmlDocument, bool> klopt)
    {
        using var geduld = new CancellationTokenSource(TimeSpan.FromSeconds(30), TimeProvider.System);
        using var slag = new PeriodicTimer(TimeSpan.FromMilliseconds(20), TimeProvider.System);
        while (true)
        {
            var pagina = await bezoeker.Pagina(Adres);
            if (klopt(pagina))
            {
                return pagina;
            }

            await slag.WaitForNextTickAsync(geduld.Token);
        }
    }
}
