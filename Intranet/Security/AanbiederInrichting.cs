using System.Net.Http.Headers;
using System.Security.Claims;
using System.Text.Json;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.Extensions.Options;
using OrleansSchool.Intranet.Hosting;

namespace OrleansSchool.Intranet.Security;

/// <summary>
/// Makes the framework's options of a provider from our settings: code flow with PKCE, who it is from the userinfo endpoint
/// (docs/besluiten/0005). One that isn't set has options that nothing can be done with.
/// </summary>
internal sealed class AanbiederInrichting(Aanbieders aanbieders, IOptions<AanbiederOpties> adressen) : IConfigureNamedOptions<OAuthOptions>
{
    /// <summary>The answer of a provider, in bytes: a user's own few claims.</summary>
    private const int AntwoordMax = 64 * 1024;

    public void Configure(OAuthOptions options) => Configure(Options.DefaultName, options);

    public void Configure(string? name, OAuthOptions options)
    {
        if (name is null || !Aanbieders.Namen.Contains(name))
        {
            return;
        }

        var instelling = aanbieders.Van(name);
        var adres = adressen.Value.Van(name);
        options.ClientId = instelling?.ClientId ?? "niet-ingesteld";
        options.ClientSecret = instelling?.Geheim ?? "niet-ingesteld";
        options.AuthorizationEndpoint = Met(adres.Vraag, instelling?.Huurder);
        options.TokenEndpoint = Met(adres.Token, instelling?.Huurder);
        options.UserInformationEndpoint = adres.Wie;
        options.CallbackPath = $"{AanbiederExtensions.TerugPad}/{name}";
        options.SignInScheme = ExterneInloggen.Schema;
        options.UsePkce = true;
        options.SaveTokens = false;
        options.BackchannelTimeout = TimeSpan.FromSeconds(15);
        options.Scope.Clear();
        options.Scope.Add("openid");
        options.Scope.Add("profile");
        options.Scope.Add("email");
        options.Events.OnCreatingTicket = context => VraagWie(context, name, instelling?.ClientId ?? "");
        options.Events.OnRemoteFailure = context => NaarUitleg(context, "mislukt");
        options.Events.OnAccessDenied = context => NaarUitleg(context, "afgebroken");
    }

    private static string Met(string adres, string? huurder) =>
        adres.Replace("{huurder}", Uri.EscapeDataString(huurder ?? "niet-ingesteld"), StringComparison.Ordinal);

    /// <summary>No reason of the provider is shown or logged: it may quote a person.</summary>
    private static Task NaarUitleg(HandleRequestContext<RemoteAuthenticationOptions> context, string fout)
    {
        context.Response.Redirect($"/inloggen/extern?fout={fout}");
        context.HandleResponse();
        return Task.CompletedTask;
    }

    private static async Task VraagWie(OAuthCreatingTicketContext context, string naam, string clientId)
    {
        using var vraag = new HttpRequestMessage(HttpMethod.Get, context.Options.UserInformationEndpoint);
        vraag.Headers.Authorization = new AuthenticationHeaderValue("Bearer", context.AccessToken);
        vraag.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        using var antwoord = await context.Backchannel.SendAsync(vraag, HttpCompletionOption.ResponseHeadersRead, context.HttpContext.RequestAborted);
        antwoord.EnsureSuccessStatusCode();
        await antwoord.Content.LoadIntoBufferAsync(AntwoordMax);
        using var wie = await JsonDocument.ParseAsync(await antwoord.Content.ReadAsStreamAsync(), cancellationToken: context.HttpContext.RequestAborted);
        var sub = ExterneRules.Tekst(wie.RootElement, "sub");
        var idToken = context.TokenResponse.Response is { } alles ? ExterneRules.Tekst(alles.RootElement, "id_token") : null;
        var sleutel = naam == Aanbieders.Microsoft ? ExterneRules.MicrosoftSleutel(idToken, clientId, sub) : sub;
        if (sleutel is not { Length: > 0 and <= ExterneRules.SleutelMax })
        {
            throw new AuthenticationFailureException("The provider didn't say who it is.");
        }

        var weergave = ExterneRules.Tekst(wie.RootElement, "email") ?? ExterneRules.Tekst(wie.RootElement, "name") ?? Aanbieders.Woord(naam);
        context.Identity!.AddClaim(new Claim(ClaimTypes.NameIdentifier, sleutel));
        context.Identity.AddClaim(new Claim(ExterneInloggen.ClaimAanbieder, naam));
        context.Identity.AddClaim(new Claim(ExterneInloggen.ClaimWeergave, weergave.Length > ExterneRules.WeergaveMax ? weergave[..ExterneRules.WeergaveMax] : weergave));
    }
}
