using System.Collections.Concurrent;
using System.Security.Claims;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.Extensions.Options;

namespace OrleansSchool.Intranet.Security;

/// <summary>
/// The framework's guard against forged posts, that remembers for half a minute which cookie and form token it found good together for whom:
/// who marks thirty children sends the same two thirty times. What it hasn't seen goes to the framework, and so does whoever isn't signed in.
/// The forms in the answer to such a post carry the token that was just found good (SEC-1).
/// </summary>
internal sealed class Formulierbewaking(IAntiforgery echt, IOptions<AntiforgeryOptions> opties, TimeProvider klok) : IAntiforgery
{
    public const int Max = 5_000;

    private readonly ConcurrentDictionary<Paar, DateTimeOffset> _goed = new();

    public AntiforgeryTokenSet GetAndStoreTokens(HttpContext httpContext) => httpContext.Features.Get<GoedFormulier>() is { } goed
        ? new AntiforgeryTokenSet(goed.Token, cookieToken: null, opties.Value.FormFieldName, opties.Value.HeaderName)
        : echt.GetAndStoreTokens(httpContext);

    public AntiforgeryTokenSet GetTokens(HttpContext httpContext) => echt.GetTokens(httpContext);

    public void SetCookieTokenAndHeader(HttpContext httpContext) => echt.SetCookieTokenAndHeader(httpContext);

    public async Task<bool> IsRequestValidAsync(HttpContext httpContext)
    {
        var paar = await Lees(httpContext);
        return IsBekend(httpContext, paar) || (await echt.IsRequestValidAsync(httpContext) && Onthoud(httpContext, paar));
    }

    public async Task ValidateRequestAsync(HttpContext httpContext)
    {
        var paar = await Lees(httpContext);
        if (!IsBekend(httpContext, paar))
        {
            await echt.ValidateRequestAsync(httpContext);
            Onthoud(httpContext, paar);
        }
    }

    /// <summary>What the framework would weigh; null when that isn't a form with a token, by who is signed in.</summary>
    private async ValueTask<Paar?> Lees(HttpContext context)
    {
        var vraag = context.Request;
        if (!HttpMethods.IsPost(vraag.Method) || !vraag.HasFormContentType || (opties.Value.HeaderName is { } kop && vraag.Headers.ContainsKey(kop))
            || vraag.Cookies[opties.Value.Cookie.Name!] is not { Length: > 0 } koekje || context.User.Identity?.IsAuthenticated != true
            || context.User.FindFirstValue(ClaimTypes.NameIdentifier) is not { } wie)
        {
            return null;
        }

        try
        {
            return (await vraag.ReadFormAsync(context.RequestAborted))[opties.Value.FormFieldName].ToString() is { Length: > 0 } token ? new Paar(koekje, token, wie) : null;
        }
        catch (Exception fout) when (fout is InvalidDataException or IOException)
        {
            return null; // the framework says what is wrong with this form
        }
    }

    private bool IsBekend(HttpContext context, Paar? paar)
    {
        if (paar is null || !_goed.TryGetValue(paar, out var op) || klok.GetUtcNow() - op >= Accountgeheugen.Versheid)
        {
            return false;
        }

        context.Features.Set(new GoedFormulier(paar.Token));
        return true;
    }

    private bool Onthoud(HttpContext context, Paar? paar)
    {
        if (paar is not null)
        {
            if (_goed.Count >= Max)
            {
                _goed.Clear();
            }

            _goed[paar] = klok.GetUtcNow();
            context.Features.Set(new GoedFormulier(paar.Token));
        }

        return true;
    }

    private sealed record Paar(string Koekje, string Token, string Wie);

    private sealed record GoedFormulier(string Token);
}

internal static class FormulierbewakingExtensions
{
    /// <summary>In front of the framework's own, which was added before.</summary>
    public static void AddFormulierbewaking(this IServiceCollection services)
    {
        var echt = services.Last(d => d.ServiceType == typeof(IAntiforgery));
        services.Remove(echt);
        services.AddSingleton<IAntiforgery>(diensten => new Formulierbewaking(
            (IAntiforgery)ActivatorUtilities.CreateInstance(diensten, echt.ImplementationType!),
            diensten.GetRequiredService<IOptions<AntiforgeryOptions>>(), diensten.GetRequiredService<TimeProvider>()));
    }
}
