using System.Security.Claims;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using OrleansSchool.Intranet.Security;

namespace OrleansSchool.Tests.Intranet.Security;

/// <summary>What is remembered of tokens and cookies never makes good what the framework would refuse.</summary>
[Requirement("SEC-1")]
public sealed class FormulierbewakingTests : IDisposable
{
    private readonly TestKlok _klok = new(new DateTimeOffset(2026, 11, 12, 11, 0, 0, TimeSpan.Zero));
    private readonly ServiceProvider _diensten;
    private readonly IAntiforgery _bewaking;

    public FormulierbewakingTests()
    {
        var diensten = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(_klok);
        diensten.AddDataProtection().UseEphemeralDataProtectionProvider();
        diensten.AddAntiforgery(opties => opties.Cookie.Name = "formulier");
        diensten.AddFormulierbewaking();
        _diensten = diensten.BuildServiceProvider();
        _bewaking = _diensten.GetRequiredService<IAntiforgery>();
    }

    [Fact]
    public async Task Een_goed_formulier_blijft_goed_en_het_antwoord_krijgt_dezelfde_sleutel()
    {
        var ewa = Tokens("ewa");
        for (var keer = 0; keer < 3; keer++)
        {
            var vraag = Vraag("ewa", ewa.CookieToken, ewa.RequestToken);
            await _bewaking.ValidateRequestAsync(vraag);
            Assert.Equal(ewa.RequestToken, _bewaking.GetAndStoreTokens(vraag).RequestToken);
        }

        Assert.NotEqual(ewa.RequestToken, _bewaking.GetAndStoreTokens(Vraag("ewa", ewa.CookieToken, token: null)).RequestToken);
    }

    [Theory]
    [InlineData("fatma", true, true)]
    [InlineData("ewa", false, true)]
    [InlineData("ewa", true, false)]
    [InlineData(null, true, true)]
    public async Task Met_een_bekende_sleutel_wordt_een_ander_een_ander_koekje_en_een_andere_sleutel_geweigerd(string? wie, bool eigenKoekje, bool eigenSleutel)
    {
        var (ewa, ander) = (Tokens("ewa"), Tokens("ewa"));
        await _bewaking.ValidateRequestAsync(Vraag("ewa", ewa.CookieToken, ewa.RequestToken));
        await _bewaking.ValidateRequestAsync(Vraag("ewa", ander.CookieToken, ander.RequestToken));
        var vraag = Vraag(wie, eigenKoekje ? ewa.CookieToken : ander.CookieToken, eigenSleutel ? ewa.RequestToken : ander.RequestToken);
        Assert.False(await _bewaking.IsRequestValidAsync(vraag));
        await Assert.ThrowsAsync<AntiforgeryValidationException>(() => _bewaking.ValidateRequestAsync(vraag));
    }

    [Fact]
    public void Een_sessiekoekje_is_een_halve_minuut_bekend_en_een_vals_koekje_nooit()
    {
        var echt = new Zegel();
        var geheugen = new Ticketgeheugen(echt, _klok);
        Assert.Null(geheugen.Unprotect("vals"));
        var eerste = geheugen.Unprotect("goed")!;
        var tweede = geheugen.Unprotect("goed")!;
        Assert.NotSame(eerste.Properties, tweede.Properties);
        Assert.Same(eerste.Principal, tweede.Principal);
        Assert.Equal(2, echt.Gevraagd);
        _klok.Vooruit(Accountgeheugen.Versheid);
        Assert.NotNull(geheugen.Unprotect("goed"));
        Assert.Null(geheugen.Unprotect("vals"));
        Assert.Equal(4, echt.Gevraagd);
    }

    public void Dispose() => _diensten.Dispose();

    private AntiforgeryTokenSet Tokens(string wie) => _bewaking.GetAndStoreTokens(Vraag(wie, koekje: null, token: null));

    private DefaultHttpContext Vraag(string? wie, string? koekje, string? token)
    {
        var vraag = new DefaultHttpContext { RequestServices = _diensten };
        vraag.User = wie is null ? new ClaimsPrincipal(new ClaimsIdentity()) : new ClaimsPrincipal(new ClaimsIdentity([new(ClaimTypes.NameIdentifier, wie)], "proef"));
        vraag.Request.Method = "POST";
        vraag.Request.Headers.Cookie = koekje is null ? "" : $"formulier={koekje}";
        vraag.Request.ContentType = "application/x-www-form-urlencoded";
        vraag.Request.Form = new FormCollection(token is null ? [] : new() { ["__RequestVerificationToken"] = token });
        return vraag;
    }

    private sealed class Zegel : ISecureDataFormat<AuthenticationTicket>
    {
        private readonly AuthenticationTicket _ticket = new(new ClaimsPrincipal(new ClaimsIdentity("proef")), "sessie");

        public int Gevraagd { get; private set; }

        public string Protect(AuthenticationTicket data) => "goed";

        public string Protect(AuthenticationTicket data, string? purpose) => "goed";

        public AuthenticationTicket? Unprotect(string? protectedText) => Unprotect(protectedText, purpose: null);

        public AuthenticationTicket? Unprotect(string? protectedText, string? purpose)
        {
            Gevraagd++;
            return protectedText == "goed" ? _ticket : null;
        }
    }
}
