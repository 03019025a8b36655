using System.Collections.Immutable;
using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Cli;
using OrleansSchool.Intranet.Demo;
using OrleansSchool.Intranet.Hosting;
using OrleansSchool.Post;
using OrleansSchool.Tests.Intranet.Mensen;
using OrleansSchool.Toegang;

namespace OrleansSchool.Tests.Intranet.Backup;

/// <summary>After a restore nothing leaves until a beheerder says so (OPS-1).</summary>
[Requirement("OPS-1")]
public sealed class StilteTests
{
    private static readonly SchoolSleutel School = KleineSchool.Horizon.Sleutel;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Na_terugzetten_gaat_geen_mail_weg_tot_de_beheerder_kiest(bool gooiWeg)
    {
        await using var school = await MetWachtendeMail();
        var (brievenbus, klok) = (new Brievenbus(), new TestKlok(school.Web.Klok.GetUtcNow()));
        await using var app = await Start(school, brievenbus, klok);
        var grains = app.Services.GetRequiredService<IGrainFactory>();
        await Verstrijk(klok, TimeSpan.FromHours(3));

        var stil = await grains.Installatie().BekijkStilte(Backupschool.Beheerder);
        var tijdens = brievenbus.Post.Count;
        var proef = await grains.Postbus(School).StuurProef("iemand@school.example", new OperatieId("operatie-proef-1"), Wie.Systeem(School, "Proef"));
        Assert.Null((await grains.Installatie().GeefVrij(gooiWeg, Backupschool.Beheerder)).Weigering);
        await grains.Postbus(School).Verstuur(Mail("na-het-vrijgeven"), Wie.Systeem(School, "Proef"));
        await TotDat(klok, () => brievenbus.Post.Any(m => m.NaarEmail == "na-het-vrijgeven@thuis.example"));

        Assert.Equal(0, tijdens);
        Assert.Equal(Weigeringen.PostStil, proef.Weigering);
        Assert.Equal((Sjabloon.WachtwoordHerstel, 2), stil.Waarde!.Scholen.SelectMany(s => s.Soorten).Where(s => s.Sjabloon == Sjabloon.WachtwoordHerstel).Select(s => (s.Sjabloon, s.Aantal)).Single());
        Assert.Equal(gooiWeg ? 0 : 2, brievenbus.Post.Count(m => m.NaarEmail.StartsWith("wacht", StringComparison.Ordinal)));
        Assert.Null(await grains.Installatie().Stil());
        await app.StopAsync();
    }

    [Fact]
    [Requirement("SEC-5")]
    public async Task Wat_sinds_de_backup_over_zijn_termijn_ging_is_gewist_voor_de_eerste_pagina()
    {
        await using var school = await Backupschool.Open();
        var wie = Wie.Systeem(School, "Proef");
        var weg = KleineSchool.Leerling5();
        Assert.Null((await school.Web.Grains.Leerling(School, weg).VerlaatSchool(school.Web.Vandaag, wie)).Weigering);
        await school.Maak();
        await school.ZetTerug(school.Pad("nieuw"));
        var terug = await school.Kijk(school.Pad("nieuw"), async grains => (await grains.Leerling(School, weg).Kaart(wie)).IsGoed);

        await using var app = await Start(school, new Brievenbus(), new TestKlok(school.Web.Klok.GetUtcNow().AddMonths(30)));
        var grains = app.Services.GetRequiredService<IGrainFactory>();
        var stil = await grains.Installatie().Stil();
        var daarna = await grains.Leerling(School, weg).Kaart(wie);
        await app.StopAsync();

        Assert.True(terug);
        Assert.False(daarna.IsGoed);
        Assert.True(stil!.Opgeruimd);
        Assert.Equal(Weigeringen.StilNietOpgeruimd, StilteGrens.MagVrij(stil with { Opgeruimd = false })!.Weigering);
        Assert.Null(StilteGrens.MagVrij(stil));
    }

    [Fact]
    public async Task Wie_ingelogd_was_moet_opnieuw_en_elke_pagina_zegt_dat_er_geen_mail_gaat()
    {
        await using var school = await MetWachtendeMail();
        using var bezoeker = await school.Web.LogIn(Rol.Schoolleider);
        var cookie = bezoeker.Cookie("sessie");
        await using var app = await Start(school, new Brievenbus(), new TestKlok(school.Web.Klok.GetUtcNow()));
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new Uri(app.Urls.First()) };
        using var vraag = new HttpRequestMessage(HttpMethod.Get, $"/s/{School}");
        vraag.Headers.Add("Cookie", cookie);

        using var antwoord = await client.SendAsync(vraag);
        using var poort = await client.GetAsync("/inloggen");

        Assert.Equal(HttpStatusCode.Redirect, antwoord.StatusCode);
        Assert.Contains("Er gaat geen mail weg", await poort.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("teruggezet uit een back-up", await client.GetStringAsync("/health/ready"), StringComparison.Ordinal);
        await app.StopAsync();
    }

    [Fact]
    public async Task De_beheerder_ziet_wat_wacht_zonder_namen_en_geeft_het_vrij_op_de_pagina()
    {
        await using var web = await IntranetFabriek.Start(new FabriekOpties(Demo: true));
        await web.Grains.Postbus(School).Verstuur(Mail("wacht-een"), Wie.Systeem(School, "Proef"));
        await Stilzetten.Doe(web);
        using var beheerder = await web.LogIn(Rol.Beheerder);
        using var leider = await web.LogIn(Rol.Schoolleider);

        var pagina = await beheerder.Pagina($"/s/{School}/installatie/backup");
        var anders = await leider.Pagina($"/s/{School}");
        var formulier = pagina.Forms.OfType<IHtmlFormElement>().Single(f => f.Action.Contains("handler=Vrij", StringComparison.Ordinal));
        using var antwoord = await beheerder.Verstuur(formulier, ("weg", "true"));
        var daarna = await beheerder.Pagina($"/s/{School}/installatie/backup");

        Assert.Contains("1 × nieuw wachtwoord", pagina.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Tessa", pagina.Body.TextContent, StringComparison.Ordinal);
        Assert.Contains("Er gaat geen mail weg", anders.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Kijk wat er wacht", anders.Body.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, antwoord.StatusCode);
        Assert.DoesNotContain("Er gaat geen mail weg", daarna.Body!.TextContent, StringComparison.Ordinal);
        using var nee = await leider.Get($"/s/{School}/installatie/backup");
        Assert.NotEqual(HttpStatusCode.OK, nee.StatusCode);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("misschien")]
    public async Task Zonder_keuze_gaat_er_geen_mail_weg(string? weg)
    {
        await using var web = await IntranetFabriek.Start(new FabriekOpties(Demo: true));
        await web.Grains.Postbus(School).Verstuur(Mail("wacht-een"), Wie.Systeem(School, "Proef"));
        await Stilzetten.Doe(web);
        using var beheerder = await web.LogIn(Rol.Beheerder);

        using var antwoord = await beheerder.Post($"/s/{School}/installatie/backup?handler=Vrij", weg is null ? [] : [("weg", weg)]);

        Assert.Contains("Kies of de wachtende mail", (await Bezoeker.Lees(antwoord, HttpStatusCode.UnprocessableEntity)).Body!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(await web.Grains.Installatie().Stil());
    }

    private static Postopdracht Mail(string id) => new(
        id, Sjabloon.WachtwoordHerstel, "Tessa Vos", $"{id}@thuis.example",
        ImmutableDictionary<string, string>.Empty.Add("naam", "Tessa Vos").Add("link", $"http://localhost/link/{id}"));

    /// <summary>Two mails wait for a server that isn't there; then a backup.</summary>
    private static async Task<Backupschool> MetWachtendeMail()
    {
        var school = await Backupschool.Open();
        school.Post.Onbereikbaar = "mail.school.example";
        await Brievenbus.StelIn(school.Web);
        foreach (var id in new[] { "wacht-een", "wacht-twee" })
        {
            Assert.Null((await school.Web.Grains.Postbus(School).Verstuur(Mail(id), Wie.Systeem(School, "Proef"))).Weigering);
        }

        Assert.Equal(Opdrachten.Gelukt, (await school.Maak()).Uitgang);
        Assert.Equal(Opdrachten.Gelukt, (await school.ZetTerug(school.Pad("nieuw"))).Uitgang);
        return school;
    }

    private static async Task<WebApplication> Start(Backupschool school, Brievenbus brievenbus, TestKlok klok)
    {
        var app = IntranetHost.Bouw(school.Opdracht(OpdrachtSoort.Serve, school.Pad("nieuw")), TextWriter.Null, builder =>
        {
            builder.Logging.ClearProviders();
            builder.Services.RemoveAll<IDemoVulling>();
            builder.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(klok));
            builder.Services.Replace(ServiceDescriptor.Singleton<IMailTransport>(brievenbus));
        });
        await app.StartAsync();
        return app;
    }

    private static async Task Verstrijk(TestKlok klok, TimeSpan tijd)
    {
        using var slag = new PeriodicTimer(TimeSpan.FromMilliseconds(5), TimeProvider.System);
        for (var verstreken = TimeSpan.Zero; verstreken < tijd; verstreken += TimeSpan.FromMinutes(1))
        {
            klok.Vooruit(TimeSpan.FromMinutes(1));
            await slag.WaitForNextTickAsync();
        }
    }

    private static async Task TotDat(TestKlok klok, Func<bool> klopt)
    {
        for (var keer = 0; keer < 300 && !klopt(); keer++)
        {
            await Verstrijk(klok, TimeSpan.FromMinutes(1));
        }

        Assert.True(klopt());
    }
}
