using System.Collections.Immutable;
using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Orleans.Configuration;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Cli;
using OrleansSchool.Intranet.Demo;
using OrleansSchool.Intranet.Hosting;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Toegang;

namespace OrleansSchool.Tests.Intranet;

/// <summary>What a test wants otherwise than usual.</summary>
/// <param name="Demo">Start with --demo: sign-in without password, on the level of a second factor.</param>
/// <param name="Leeg">No schools, no accounts: as at the first start.</param>
/// <param name="Kestrel">A real server on a free port of this machine, for a browser; its clock runs.</param>
public sealed record FabriekOpties(bool Demo = false, bool Leeg = false, bool Kestrel = false)
{
    public Action<WebApplicationBuilder>? PasAan { get; init; }

    /// <summary>The collector of metrics and traces.</summary>
    public string? Otlp { get; init; }
}

/// <summary>
/// The real host on the real engine and store, in a folder of its own, with a clock that the test moves. Begins on Thursday
/// 12 November 2026, 11:00 in Amsterdam, with two schools and an account for each role.
/// </summary>
public sealed class IntranetFabriek : IAsyncDisposable
{
    public const string Wachtwoord = "een zin van het schoolplein";

    public static readonly DateTimeOffset Begin = new(2026, 11, 12, 11, 0, 0, TimeSpan.FromHours(1));
    public static readonly Schooljaar Jaar = new(2026);

    private readonly FabriekOpties _opties;
    private readonly DirectoryInfo _map = Directory.CreateTempSubdirectory("intranet");
    private WebApplication? _app;

    private IntranetFabriek(FabriekOpties opties) => _opties = opties;

    public TestKlok Klok { get; } = new(Begin);

    public Logvanger Log { get; } = new();

    /// <summary>What the start wrote on stderr.</summary>
    public StringWriter Melding { get; } = new();

    public IServiceProvider Services => _app!.Services;

    public IGrainFactory Grains => Services.GetRequiredService<IGrainFactory>();

    public DateOnly Vandaag => new Schooltijd(Klok).Vandaag;

    /// <summary>Address of the Kestrel variant.</summary>
    public string Adres { get; private set; } = "http://localhost";

    public string Datamap => Path.Combine(_map.FullName, "data");

    public static async Task<IntranetFabriek> Start(FabriekOpties? opties = null)
    {
        var fabriek = new IntranetFabriek(opties ?? new FabriekOpties());
        await fabriek.StartServer();
        if (!fabriek._opties.Leeg)
        {
            await fabriek.Vul();
        }

        return fabriek;
    }

    /// <param name="tussendoor">What happens to the file of the store while nobody has it open.</param>
    public async Task Herstart(Action<string>? tussendoor = null)
    {
        await StopServer();
        tussendoor?.Invoke(Path.Combine(Datamap, "school.db"));
        await StartServer();
    }

    public Bezoeker Anoniem()
    {
        var koekjes = new CookieContainer();
        HttpMessageHandler handler = _opties.Kestrel
            ? new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = koekjes }
            : new CookieContainerHandler(koekjes) { InnerHandler = _app!.GetTestServer().CreateHandler() };
        return new Bezoeker(new HttpClient(handler) { BaseAddress = new Uri(Adres) }, koekjes);
    }

    /// <summary>Signs in by the real form with the account of this role.</summary>
    public Task<Bezoeker> LogIn(Rol rol, KleineSchool? school = null) =>
        _opties.Demo ? LogInDemo(AccountId(rol, school)) : LogIn(Inlognaam(rol, school), Wachtwoord);

    /// <summary>Somebody of a walk, by the demo.</summary>
    internal Task<Bezoeker> LogIn(Security.Wandelaar wie) => LogInDemo(wie.AccountId);

    public async Task<Bezoeker> LogIn(string inlognaam, string wachtwoord)
    {
        var bezoeker = Anoniem();
        var pagina = await bezoeker.Pagina("/inloggen");
        using var antwoord = await bezoeker.Verstuur(
            pagina.Forms.OfType<IHtmlFormElement>().First(), ("Inlognaam", inlognaam), ("Wachtwoord", wachtwoord));
        Assert.Equal(HttpStatusCode.Redirect, antwoord.StatusCode);
        return bezoeker;
    }

    public static string AccountId(Rol rol, KleineSchool? school = null) => $"{rol}-{(school ?? KleineSchool.Horizon).Sleutel}".ToLowerInvariant();

    public static string Inlognaam(Rol rol, KleineSchool? school = null) => $"{AccountId(rol, school)}@school.example";

    /// <summary>An account with a password; the groepsleerkracht of the fixture has groep 5.</summary>
    public async Task MaakAccount(string id, string inlognaam, string naam, params ImmutableArray<Roltoekenning> rollen)
    {
        var hasher = Services.GetRequiredService<IPasswordHasher<Account>>();
        var hash = hasher.HashPassword(new Account(new AccountView(id, inlognaam, naam, null, "", [], 0, null, 0)), Wachtwoord);
        Assert.Null((await Grains.Inlognaam(Services.GetRequiredService<Inlognamen>().Hmac(inlognaam)).LegVast(id)).Weigering);
        Assert.Null((await Grains.Account(id).Maak(inlognaam, naam, hash, rollen)).Weigering);
    }

    public async ValueTask DisposeAsync()
    {
        await StopServer();
        _map.Delete(recursive: true);
    }

    private async Task<Bezoeker> LogInDemo(string accountId)
    {
        var bezoeker = Anoniem();
        var pagina = await bezoeker.Pagina("/inloggen");
        var formulier = pagina.Forms.OfType<IHtmlFormElement>().Single(f => f.Action.EndsWith("/demo-inloggen", StringComparison.Ordinal));
        using var antwoord = await bezoeker.Verstuur(formulier, ("account", accountId));
        Assert.Equal(HttpStatusCode.Redirect, antwoord.StatusCode);
        return bezoeker;
    }

    private async Task StartServer()
    {
        var opdracht = new Opdracht
        {
            DataMap = Datamap,
            Sleutelbestand = Path.Combine(_map.FullName, "sleutel.key"),
            Demo = _opties.Demo,
            Otlp = _opties.Otlp,
            Urls = _opties.Kestrel ? "http://127.0.0.1:0" : "http://localhost",
        };
        _app = IntranetHost.Bouw(opdracht, Melding, Pas);
        await _app.StartAsync();
        if (_opties.Kestrel)
        {
            Adres = _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        }
    }

    private void Pas(WebApplicationBuilder builder)
    {
        builder.Services.RemoveAll<IDemoVulling>();
        builder.Services.Configure<PasswordHasherOptions>(opties => opties.IterationCount = 1_000);
        builder.Logging.ClearProviders().AddProvider(Log);
        builder.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(_opties.Kestrel ? new LopendeKlok(Begin) : Klok));
        if (!_opties.Kestrel)
        {
            builder.WebHost.UseTestServer();
            // The clock jumps minutes while a call is on its way: by that clock it would have taken too long.
            builder.Services.Configure<SiloMessagingOptions>(opties => opties.ResponseTimeout = TimeSpan.FromDays(40));
        }

        _opties.PasAan?.Invoke(builder);
    }

    private async Task StopServer()
    {
        if (_app is not null)
        {
            await _app.StopAsync();
            await _app.DisposeAsync();
            _app = null;
        }
    }

    private async Task Vul()
    {
        foreach (var school in new[] { KleineSchool.Horizon, KleineSchool.Einder })
        {
            await school.Vul(Grains, Jaar);
        }

        foreach (var rol in Enum.GetValues<Rol>())
        {
            await MaakRolAccount(rol, KleineSchool.Horizon);
        }

        await MaakRolAccount(Rol.Schoolleider, KleineSchool.Einder);
        if (_opties.Demo)
        {
            Assert.Null((await Grains.Installatie().WordDemo([.. Enum.GetValues<Rol>().Select(r => AccountId(r))])).Weigering);
        }
    }

    private Task MaakRolAccount(Rol rol, KleineSchool school)
    {
        ImmutableArray<string> groepen = rol == Rol.Groepsleerkracht ? [KleineSchool.Groep5] : [];
        var toekenning = new Roltoekenning(school.Sleutel, rol, groepen, Jaar.EersteDag, TotEnMet: null);
        return MaakAccount(AccountId(rol, school), Inlognaam(rol, school), $"{rol.Leesbaar()} van {school.Naam}", toekenning);
    }
}

/// <summary>One filled intranet for all tests of a class that only read.</summary>
public sealed class GevuldIntranet : IAsyncLifetime
{
    public IntranetFabriek Web { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Web = await IntranetFabriek.Start();

    public ValueTask DisposeAsync() => Web.DisposeAsync();
}
