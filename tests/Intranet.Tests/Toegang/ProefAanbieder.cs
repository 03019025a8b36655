using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Toegang;

namespace OrleansSchool.Tests.Intranet.Toegang;

/// <summary>
/// A provider as OAuth 2.1 and OpenID Connect describe it, on this machine: authorize gives a code once, token wants client, secret,
/// the same redirect address and the verifier of the challenge, userinfo wants the access token.
/// </summary>
internal sealed class ProefAanbieder : IAsyncDisposable
{
    public const string ClientId = "orleansschool-client";
    public const string Geheim = "geheim-van-de-aanbieder";

    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, Uitgifte> _codes = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> _tokens = new(StringComparer.Ordinal);

    private ProefAanbieder(WebApplication app) => _app = app;

    /// <summary>Who is signed in at the provider.</summary>
    public string Persoon { get; set; } = "persoon-1";

    /// <summary>Tenant that its id tokens name.</summary>
    public string Huurder { get; set; } = "tenant-1";

    /// <summary>The token endpoint answers 503.</summary>
    public bool IsStuk { get; set; }

    /// <summary>Requests for a token that were refused.</summary>
    public int Geweigerd { get; private set; }

    public string Adres => _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

    public AanbiederAdressen Adressen => new($"{Adres}/authorize", $"{Adres}/token", $"{Adres}/userinfo");

    public static async Task<ProefAanbieder> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var aanbieder = new ProefAanbieder(app);
        app.MapGet("/authorize", aanbieder.Authorize);
        app.MapPost("/token", aanbieder.Token);
        app.MapGet("/userinfo", aanbieder.Userinfo);
        await app.StartAsync();
        return aanbieder;
    }

    /// <summary>An intranet for which this is both Microsoft and Google.</summary>
    public FabriekOpties Opties() => new()
    {
        PasAan = builder => builder.Services.Configure<AanbiederOpties>(opties => (opties.Microsoft, opties.Google) = (Adressen, Adressen)),
    };

    /// <summary>The beheerder sets it.</summary>
    public static async Task Stel(IntranetFabriek web, string naam)
    {
        var wie = new Wie("b", "Beheerder", KleineSchool.Horizon.Sleutel, [new ActieveRol(Rol.Beheerder, [])]);
        var versie = (await web.Grains.Installatie().Aanbieders()).Versie;
        Assert.Null((await web.Grains.Installatie().BewaarAanbieder(new AanbiederInstelling(naam, ClientId, Geheim, "dehorizon.example"), versie, wie)).Weigering);
        await web.Services.GetRequiredService<Aanbieders>().Ververs(nu: true);
    }

    /// <summary>To the provider, and the address with which it sends the browser back.</summary>
    public static async Task<Uri> Antwoord(Bezoeker bezoeker, string naam, string terug, bool koppelen = false)
    {
        using var vraag = await bezoeker.Get(ExterneInloggen.Adres(naam, terug, koppelen));
        Assert.Equal(HttpStatusCode.Redirect, vraag.StatusCode);
        return await Ga(vraag.Headers.Location!);
    }

    /// <summary>What a browser does there: asks, and is sent back with a code.</summary>
    public static async Task<Uri> Ga(Uri vraag)
    {
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        using var antwoord = await client.GetAsync(vraag);
        Assert.Equal(HttpStatusCode.Redirect, antwoord.StatusCode);
        return antwoord.Headers.Location!;
    }

    /// <summary>The same code asked again at the token endpoint, as somebody who saw the address would.</summary>
    public static string CodeVan(Uri terug) => QueryHelpers.ParseQuery(terug.Query)["code"].Single()!;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private IResult Authorize(HttpRequest vraag)
    {
        var q = vraag.Query;
        if (q["client_id"] != ClientId || q["response_type"] != "code" || q["code_challenge_method"] != "S256" || string.IsNullOrEmpty(q["code_challenge"])
            || string.IsNullOrEmpty(q["state"]) || !q["scope"].ToString().Split(' ').Contains("openid", StringComparer.Ordinal))
        {
            return Results.BadRequest();
        }

        var code = RandomNumberGenerator.GetHexString(32, lowercase: true);
        _codes[code] = new Uitgifte(q["redirect_uri"]!, q["code_challenge"]!, Persoon);
        return Results.Redirect(QueryHelpers.AddQueryString(q["redirect_uri"]!, new Dictionary<string, string?>(StringComparer.Ordinal) { ["code"] = code, ["state"] = q["state"] }));
    }

    private async Task<IResult> Token(HttpRequest vraag)
    {
        if (IsStuk)
        {
            return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }

        var f = await vraag.ReadFormAsync();
        var controle = Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(f["code_verifier"].ToString())));
        if (f["client_id"] != ClientId || f["client_secret"] != Geheim || f["grant_type"] != "authorization_code"
            || !_codes.TryRemove(f["code"].ToString(), out var uitgifte) || uitgifte.Terug != f["redirect_uri"] || uitgifte.Controle != controle)
        {
            Geweigerd++;
            return Results.Json(new { error = "invalid_grant" }, statusCode: StatusCodes.Status400BadRequest);
        }

        var token = RandomNumberGenerator.GetHexString(32, lowercase: true);
        _tokens[token] = uitgifte.Persoon;
        return Results.Json(new { access_token = token, token_type = "Bearer", expires_in = 3600, id_token = IdToken(uitgifte.Persoon) });
    }

    private IResult Userinfo(HttpRequest vraag)
    {
        var kop = vraag.Headers.Authorization.ToString();
        return kop.StartsWith("Bearer ", StringComparison.Ordinal) && _tokens.TryGetValue(kop["Bearer ".Length..], out var persoon)
            ? Results.Json(new { sub = $"sub-{persoon}", email = "zelfde@school.example", name = "Iemand van School" })
            : Results.Unauthorized();
    }

    private string IdToken(string persoon)
    {
        var inhoud = JsonSerializer.SerializeToUtf8Bytes(new { aud = ClientId, sub = $"sub-{persoon}", tid = Huurder, oid = $"oid-{persoon}" });
        return $"e30.{Base64Url.EncodeToString(inhoud)}.eA";
    }

    private sealed record Uitgifte(string Terug, string Controle, string Persoon);
}
