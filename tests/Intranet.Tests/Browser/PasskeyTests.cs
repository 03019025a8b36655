using System.Net;
using Microsoft.Playwright;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Toegang;

namespace OrleansSchool.Tests.Intranet.Browser;

/// <summary>A passkey of a real browser with an authenticator in software, as a laptop with a fingerprint reader has.</summary>
[Requirement("SEC-1")]
public sealed class PasskeyTests(Ruit ruit)
{
    private const Rol Wie = Rol.Schoolleider;

    [Fact]
    public async Task Wie_een_passkey_maakt_logt_daarmee_in_met_twee_stappen_en_na_verwijderen_niet_meer()
    {
        await using var web = await IntranetFabriek.Start(new FabriekOpties(Kestrel: true));
        await using var context = await ruit.Open(web.Adres.Replace("127.0.0.1", "localhost", StringComparison.Ordinal));
        var pagina = await context.NewPageAsync();
        await MetAuthenticator(context, pagina);
        await MetWachtwoord(pagina);

        await pagina.GotoAsync("/profiel/passkeys");
        await pagina.GetByLabel("Hoe noem je hem?").FillAsync("Laptop van school");
        await pagina.GetByRole(AriaRole.Button, new() { Name = "Maak de passkey" }).ClickAsync();
        await pagina.Op("**/profiel/herstelcodes**");
        var rij = Assert.Single((await Account(web)).Beveiliging!.Passkeys);
        Assert.Equal("Laptop van school", rij.Naam);

        await LogUit(pagina);
        await MetPasskey(pagina);
        Assert.Equal(nameof(Beleid.PersoonMet2), (await Account(web)).Beveiliging!.Sessies.Last().Niveau);
        await pagina.GotoAsync("/s/99XX00/leerlingen/inlezen");
        Assert.EndsWith("/leerlingen/inlezen", pagina.Url, StringComparison.Ordinal);

        await pagina.GotoAsync("/profiel/passkeys");
        await pagina.GetByRole(AriaRole.Button, new() { Name = "Verwijder Laptop van school" }).ClickAsync();
        await pagina.GetByText("Je hebt nog geen passkey").WaitForAsync();
        await LogUit(pagina);
        await pagina.GetByRole(AriaRole.Button, new() { Name = "Log in met een passkey" }).ClickAsync();
        await pagina.GetByText(Weigeringen.PasskeyMislukt.Zin).WaitForAsync();
        Assert.Empty((await Account(web)).Beveiliging!.Passkeys);
    }

    [Fact]
    public async Task Een_passkey_is_ook_de_tweede_stap_na_het_wachtwoord()
    {
        await using var web = await IntranetFabriek.Start(new FabriekOpties(Kestrel: true));
        using var ander = await web.LogIn(Wie);
        await using var context = await ruit.Open(web.Adres.Replace("127.0.0.1", "localhost", StringComparison.Ordinal));
        var pagina = await context.NewPageAsync();
        await MetAuthenticator(context, pagina);
        await MetWachtwoord(pagina);
        var stempel = (await Account(web)).Stempel;
        await pagina.GotoAsync("/profiel/passkeys");
        await pagina.GetByLabel("Hoe noem je hem?").FillAsync("Laptop");
        await pagina.GetByRole(AriaRole.Button, new() { Name = "Maak de passkey" }).ClickAsync();
        await pagina.Op("**/profiel/herstelcodes**");

        Assert.Equal(nameof(Beleid.PersoonMet2), Assert.Single((await Account(web)).Beveiliging!.Sessies).Niveau);
        Assert.NotEqual(stempel, (await Account(web)).Stempel);
        Assert.Equal(HttpStatusCode.Redirect, (await ander.Get("/profiel")).StatusCode);

        // The first passkey is the second step of this session at once.
        await pagina.GotoAsync("/s/99XX00/leerlingen/inlezen");
        Assert.EndsWith("/leerlingen/inlezen", pagina.Url, StringComparison.Ordinal);

        await LogUit(pagina);
        await VulWachtwoord(pagina);
        await pagina.Op("**/inloggen/code");
        await pagina.GetByRole(AriaRole.Button, new() { Name = "Gebruik je passkey" }).ClickAsync();
        await pagina.Op("**/s/99XX00");
        Assert.Equal(nameof(Beleid.PersoonMet2), Assert.Single((await Account(web)).Beveiliging!.Sessies).Niveau);
    }

    /// <summary>Chromium's own authenticator in software: keeps the key, and says that it checked its owner.</summary>
    private static async Task MetAuthenticator(IBrowserContext context, IPage pagina)
    {
        var cdp = await context.NewCDPSessionAsync(pagina);
        await cdp.SendAsync("WebAuthn.enable");
        await cdp.SendAsync("WebAuthn.addVirtualAuthenticator", new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["options"] = new Dictionary<string, object>(StringComparer.Ordinal)
            {
                ["protocol"] = "ctap2",
                ["transport"] = "internal",
                ["hasResidentKey"] = true,
                ["hasUserVerification"] = true,
                ["isUserVerified"] = true,
                ["automaticPresenceSimulation"] = true,
            },
        });
    }

    private static async Task MetWachtwoord(IPage pagina)
    {
        await pagina.GotoAsync("/inloggen");
        await VulWachtwoord(pagina);
        await pagina.Op("**/s/99XX00");
    }

    private static async Task VulWachtwoord(IPage pagina)
    {
        await pagina.GetByLabel("Mailadres of inlognaam").FillAsync(IntranetFabriek.Inlognaam(Wie));
        await pagina.GetByLabel("Wachtwoord", new() { Exact = true }).FillAsync(IntranetFabriek.Wachtwoord);
        await pagina.GetByRole(AriaRole.Button, new() { Name = "Log in met wachtwoord" }).ClickAsync();
    }

    private static async Task MetPasskey(IPage pagina)
    {
        await pagina.GetByRole(AriaRole.Button, new() { Name = "Log in met een passkey" }).ClickAsync();
        await pagina.Op("**/s/99XX00");
    }

    private static async Task LogUit(IPage pagina)
    {
        await pagina.GotoAsync("/profiel");
        await pagina.GetByRole(AriaRole.Button, new() { Name = "Log uit" }).ClickAsync();
        await pagina.Op("**/inloggen");
    }

    private static async Task<AccountView> Account(IntranetFabriek web) => (await web.Grains.Account(IntranetFabriek.AccountId(Wie)).Bekijk())!;
}
