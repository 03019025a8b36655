using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Runtime;
using Orleans.Storage;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Opslag;
using OrleansSchool.Toegang;

namespace OrleansSchool.Tests.Intranet.Mensen;

/// <summary>What a personal link costs who has none, and what it leaves behind when it is refused.</summary>
[Requirement("SEC-1", "SEC-6")]
public sealed class LinktempoTests
{
    private static readonly string Tom = IntranetFabriek.AccountId(Rol.Leerkracht);

    [Theory]
    [InlineData("/uitnodiging")]
    [InlineData("/wachtwoord")]
    [InlineData("/mailadres")]
    [InlineData("/tablet/koppelen")]
    public async Task Wie_links_raadt_moet_na_dertig_keer_wachten_en_daarna_werkt_een_echte(string pad)
    {
        await using var web = await IntranetFabriek.Start();
        var echt = await Persoonslink.Uitnodiging(web);
        using var rader = web.Anoniem();
        for (var keer = 0; keer < Linktempo.MisPerAdresMax; keer++)
        {
            await rader.Pagina(echt);
            await rader.Pagina($"{pad}/{keer.ToString("D43", System.Globalization.CultureInfo.InvariantCulture)}", HttpStatusCode.NotFound);
        }

        var nee = await rader.Pagina($"{pad}/{new string('a', 43)}", HttpStatusCode.TooManyRequests);
        Assert.Contains("te vaak", nee.Tekst("main"), StringComparison.Ordinal);
        await rader.Pagina(echt, HttpStatusCode.TooManyRequests);
        web.Klok.Vooruit(TimeSpan.FromMinutes(5));

        await rader.Pagina(echt);
    }

    [Fact]
    public async Task Een_adres_dat_toch_niet_bevestigd_werd_blijft_vrij_voor_een_ander()
    {
        await using var web = await IntranetFabriek.Start(new FabriekOpties { PasAan = TrekInBijReserveren });
        const string adres = "nieuw@school.example";
        var token = await Persoonslink.Token(web, LinkDoel.AdresBevestigen, Tom, adres);
        using var bezoeker = web.Anoniem();

        await bezoeker.Verstuur((await bezoeker.Pagina($"/mailadres/{token}")).EigenFormulier()).Geweigerd();

        var namen = web.Services.GetRequiredService<Inlognamen>();
        Assert.Null(await web.Grains.Inlognaam(namen.Hmac(adres)).AccountId());
        Assert.Equal(Tom, await web.Grains.Inlognaam(namen.Hmac(IntranetFabriek.Inlognaam(Rol.Leerkracht))).AccountId());
    }

    [Fact]
    public async Task Wie_zijn_eigen_adres_bevestigt_en_geweigerd_wordt_houdt_zijn_inlognaam()
    {
        await using var web = await IntranetFabriek.Start();
        var eigen = IntranetFabriek.Inlognaam(Rol.Leerkracht);
        var token = await Persoonslink.Token(web, LinkDoel.AdresBevestigen, Tom, eigen);
        using var bezoeker = web.Anoniem();
        var formulier = (await bezoeker.Pagina($"/mailadres/{token}")).EigenFormulier();
        await web.Grains.Account(Tom).TrekLinksIn(LinkDoel.AdresBevestigen);

        await bezoeker.Verstuur(formulier).Geweigerd();

        Assert.Equal(Tom, await web.Grains.Inlognaam(web.Services.GetRequiredService<Inlognamen>().Hmac(eigen)).AccountId());
    }

    /// <summary>Somebody asks for another link just between the reservation of the name and its confirmation.</summary>
    private static void TrekInBijReserveren(WebApplicationBuilder builder)
    {
        var was = builder.Services.Last(d => d.IsKeyedService && d.ServiceType == typeof(IGrainStorage) && Equals(d.ServiceKey, VerzegeldeOpslag.Naam));
        builder.Services.AddKeyedSingleton<IGrainStorage>(
            VerzegeldeOpslag.Naam,
            (diensten, sleutel) => new Tussendoor((IGrainStorage)was.KeyedImplementationFactory!(diensten, sleutel), diensten.GetRequiredService<IGrainFactory>));
    }

    private sealed class Tussendoor(IGrainStorage onder, Func<IGrainFactory> grains) : IGrainStorage
    {
        public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) => onder.ReadStateAsync(stateName, grainId, grainState);

        public async Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
        {
            await onder.WriteStateAsync(stateName, grainId, grainState);
            if (stateName == "inlognaam" && await grains().Account(Tom).Bekijk() is not null)
            {
                await grains().Account(Tom).TrekLinksIn(LinkDoel.AdresBevestigen);
            }
        }

        public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) => onder.ClearStateAsync(stateName, grainId, grainState);
    }
}
