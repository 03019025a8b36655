using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using OrleansSchool.Intranet.Cli;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Opslag;
using OrleansSchool.Toegang;

namespace OrleansSchool.Intranet.Hosting;

/// <summary>Sign-in, sessions, policies and tokens against forged posts (SEC-1, SEC-2, SEC-6).</summary>
internal static class BeveiligingExtensions
{
    public static void AddBeveiliging(this IHostApplicationBuilder builder, Opdracht opdracht)
    {
        var https = StartRules.AlleenHttps(opdracht);
        AddSessies(builder.Services, https);
        AddAccounts(builder.Services);
        builder.Services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().AddRequirements(new BeleidRequirement()).Build());
        builder.Services.AddSingleton<IAuthorizationHandler, BeleidHandler>();
        builder.Services.AddSingleton<IAuthorizationMiddlewareResultHandler, BeleidResultaat>();
        builder.Services.AddAntiforgery(opties =>
        {
            opties.Cookie.Name = https ? "__Host-formulier" : "formulier";
            opties.Cookie.SecurePolicy = https ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
            opties.Cookie.SameSite = SameSiteMode.Lax;
            opties.Cookie.HttpOnly = true;
            opties.SuppressXFrameOptionsHeader = true;
            opties.HeaderName = null; // only in a form: no script of ours sends it otherwise, and what reads a form finds one (SEC-6)
        });
        builder.Services.AddFormulierbewaking();
    }

    private static void AddSessies(IServiceCollection services, bool https)
    {
        services.AddDataProtection().SetApplicationName("OrleansSchool");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(diensten => new ConfigureOptions<KeyManagementOptions>(opties =>
        {
            opties.XmlRepository = MotorExtensions.Sessiesleutels(diensten);
            opties.XmlEncryptor = new NullXmlEncryptor(); // it seals them itself
        }));
        services.AddSingleton<Accountgeheugen>();
        services.AddSingleton<Beheergeheugen>();
        services.AddSingleton<Sessies>();
        services.AddSingleton<TabletSessies>();
        services.AddSingleton<TabletKoekje>();
        services.AddSingleton<TabletBalie>();
        services.AddSingleton<TabletKoppelingen>();
        services.AddSingleton<SessieCookie>();
        services.AddSingleton<Tussenstap>();
        services.AddAuthentication(Sessies.Schema)
            .AddCookie(Sessies.Schema, opties =>
            {
                Stel(opties, "sessie", TimeSpan.FromHours(ToegangGrenzen.SessieUren), https);
                opties.SlidingExpiration = true;
                opties.EventsType = typeof(SessieCookie);
            })
            .AddCookie(Tussenstap.Schema, opties => Stel(opties, "tussenstap", Tussenstap.Duur, https))
            .AddCookie(IdentityConstants.TwoFactorUserIdScheme, opties => Stel(opties, "passkey", Tussenstap.Duur, https))
            .AddCookie(ExterneInloggen.Schema, opties => Stel(opties, "extern", ExterneInloggen.Duur, https));
        services.AddSingleton<IPostConfigureOptions<CookieAuthenticationOptions>, TicketgeheugenInrichting>(); // behind that of AddCookie
        services.AddAanbieders(https);
    }

    private static void Stel(CookieAuthenticationOptions opties, string naam, TimeSpan duur, bool https)
    {
        opties.Cookie.Name = https ? $"__Host-{naam}" : naam;
        opties.Cookie.SecurePolicy = https ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        opties.Cookie.SameSite = SameSiteMode.Lax;
        opties.Cookie.HttpOnly = true;
        opties.ExpireTimeSpan = duur;
        opties.SlidingExpiration = false;
    }

    private static void AddAccounts(IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddSingleton<Inlognamen>();
        services.AddSingleton<Inlogbalie>();
        services.AddSingleton<Beveiligingsbericht>();
        services.AddScoped<Accountbeveiliging>();
        services.AddScoped<Passkeys>();
        services.AddScoped<ExterneInloggen>();
        services.AddSingleton<EersteStart>();
        services.AddSingleton<Herstelkluis>();
        services.AddSingleton<Totpkluis>();
        services.AddSingleton<Links>();
        services.AddSingleton<Agendalinks>();
        services.AddSingleton<Ouderlinks>();
        services.AddSingleton<Inzagelinks>();
        services.AddSingleton<Linktempo>();
        services.AddSingleton<Linkpost>();
        services.AddSingleton<Pages.Regelingen.Reglementpost>();
        services.AddSingleton<Linkbalie>();
        services.AddSingleton<Uitnodigingen>();
        services.AddSingleton<Adresbalie>();
        services.AddSingleton<Schoolstart>();
        services.AddSingleton<Herstelbalie>();
        services.AddHostedService(diensten => diensten.GetRequiredService<Herstelbalie>());
        services.AddSingleton<DemoStart>();
        services.AddSingleton<IPasswordHasher<Account>, PasswordHasher<Account>>();
        services.AddIdentityCore<Account>(opties =>
            {
                // Our own rule says what a login name may be; the framework's would refuse to store a failed try of the others.
                opties.User.AllowedUserNameCharacters = "";
                opties.Lockout.MaxFailedAccessAttempts = 5;
                opties.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
                opties.Password.RequiredLength = WachtwoordRules.LengteMin;
                opties.Password.RequireDigit = opties.Password.RequireLowercase = opties.Password.RequireUppercase = false;
                opties.Password.RequireNonAlphanumeric = false;
            })
            .AddUserStore<AccountOpslag>()
            .AddUserManager<AccountBeheer>()
            .AddTokenProvider<TotpProvider>(TokenOptions.DefaultAuthenticatorProvider)
            .AddSignInManager();
        services.Configure<IdentityPasskeyOptions>(opties =>
        {
            opties.UserVerificationRequirement = "required"; // so that a passkey is two steps
            opties.ResidentKeyRequirement = "required"; // so that it also says whose it is
            opties.AuthenticatorTimeout = Tussenstap.Duur;
        });
    }
}
