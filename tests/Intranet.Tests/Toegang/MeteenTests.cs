using System.Net;
using Microsoft.Extensions.DependencyInjection;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Tests.Intranet.Leerlingen;
using OrleansSchool.Tests.Intranet.Tablet;
using OrleansSchool.Toegang;

namespace OrleansSchool.Tests.Intranet.Toegang;

/// <summary>What this server remembers of an account, a cookie or a form never outlives what a person here decided.</summary>
public sealed class MeteenTests
{
    private const string Bord = "/s/99XX00/bord/g5";
    private static readonly string Kracht = IntranetFabriek.AccountId(Rol.Overblijfkracht);

    [Theory, Requirement("LIVE-5")]
    [InlineData("Pin")]
    [InlineData("PinWeg")]
    public async Task Een_nieuwe_of_ingetrokken_pincode_sluit_de_tablet_meteen(string handler)
    {
        await using var web = await IntranetFabriek.Start();
        using var tablet = await TabletProef.Open(web, Kracht);
        using var kantoor = await web.LogIn(Rol.Overblijfcoordinator);
        Assert.Equal(HttpStatusCode.OK, (await tablet.Get(Bord)).StatusCode);

        using var gedaan = await kantoor.Post($"{TabletProef.Tablets}?handler={handler}", [("persoon", Kracht)]);

        Assert.InRange((int)gedaan.StatusCode, 200, 399);
        Assert.Equal(HttpStatusCode.Redirect, (await tablet.Get(Bord)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await Merk(tablet, $"tik-{handler}")).StatusCode);
        Assert.Empty(await web.Grains.Overblijfdag(KleineSchool.Horizon.Sleutel, "g5", web.Vandaag).Markeringen());
    }

    [Fact, Requirement("SEC-1")]
    public async Task Wie_geen_toegang_meer_heeft_merkt_dat_bij_de_eerste_klik()
    {
        await using var web = await IntranetFabriek.Start(new FabriekOpties(Demo: true));
        using var leider = await web.LogIn(Rol.Schoolleider);
        using var kracht = await web.LogIn(Rol.Overblijfkracht);
        Assert.Equal(HttpStatusCode.Redirect, (await Merk(kracht, "tik-ervoor")).StatusCode);

        await leider.Verstuur((await leider.Pagina($"/s/99XX00/mensen/{Kracht}")).Formulier("Beeindig")).Gelukt();

        Assert.Equal(HttpStatusCode.Unauthorized, (await Merk(kracht, "tik-erna")).StatusCode);
        Assert.Single(await web.Grains.Overblijfdag(KleineSchool.Horizon.Sleutel, "g5", web.Vandaag).Markeringen());
    }

    [Fact, Requirement("SEC-1")]
    public async Task Een_rol_die_eindigt_geldt_bij_de_volgende_klik_niet_meer()
    {
        await using var web = await IntranetFabriek.Start(new FabriekOpties(Demo: true));
        using var leider = await web.LogIn(Rol.Schoolleider);
        using var leerkracht = await web.LogIn(Rol.Leerkracht);
        Assert.Equal(HttpStatusCode.OK, (await leerkracht.Get(Bord)).StatusCode);
        var kaart = $"/s/99XX00/mensen/{IntranetFabriek.AccountId(Rol.Leerkracht)}";
        var open = (await leider.Pagina(kaart)).QuerySelector("#deel-Rol tbody a")!.GetAttribute("href")!.Split('#')[0];

        await leider.Verstuur((await leider.Pagina(open)).Formulier("Rol"), ("Rol.TotEnMet", $"{web.Vandaag.AddDays(-1):yyyy-MM-dd}")).Gelukt();

        Assert.Equal(HttpStatusCode.NotFound, (await leerkracht.Get(Bord)).StatusCode);
    }

    [Fact, Requirement("SEC-1")]
    public async Task Een_vraag_die_onderweg_is_maakt_een_beeindigde_sessie_niet_weer_geldig()
    {
        var poort = new Poort();
        await using var web = await IntranetFabriek.Start(new FabriekOpties { PasAan = b => b.Services.AddSingleton<IOutgoingGrainCallFilter>(poort) });
        using var bezoeker = await web.LogIn(Rol.Leerkracht);
        var id = IntranetFabriek.AccountId(Rol.Leerkracht);
        var sessie = (await web.Grains.Account(id).Bekijk())!.Beveiliging!.Sessies.Single().Id;
        web.Klok.Vooruit(Accountgeheugen.Versheid);
        poort.Dicht = true;
        var onderweg = bezoeker.Get("/profiel");
        await poort.Gekomen;
        poort.Dicht = false;

        await web.Services.GetRequiredService<Sessies>().Beeindig(id, sessie);
        poort.Open();
        using var antwoord = await onderweg;

        Assert.Equal(HttpStatusCode.Redirect, (await bezoeker.Get("/profiel")).StatusCode);
    }

    private static Task<HttpResponseMessage> Merk(Bezoeker wie, string operatie) => wie.Post(
        $"{Bord}?handler=Merk", [("groep", "g5"), ("leerling", KleineSchool.Leerling5()), ("staat", "aanwezig"), ("operatieId", operatie)]);

    /// <summary>Holds the answer of an account between the grain and who asked.</summary>
    private sealed class Poort : IOutgoingGrainCallFilter
    {
        private readonly TaskCompletionSource _gekomen = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource _open = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public bool Dicht { get; set; }

        public Task Gekomen => _gekomen.Task;

        public void Open() => _open.SetResult();

        public async Task Invoke(IOutgoingGrainCallContext context)
        {
            await context.Invoke();
            if (Dicht && context.InterfaceMethod.DeclaringType == typeof(IAccountGrain) && context.InterfaceMethod.Name == nameof(IAccountGrain.Bekijk))
            {
                _gekomen.TrySetResult();
                await _open.Task;
            }
        }
    }
}
