using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Authentication.Cookies;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Htmx;
using OrleansSchool.Toegang;

namespace OrleansSchool.Intranet.Security;

/// <summary>What a session has more when it was begun by a PIN on a shared tablet.</summary>
/// <param name="PinOp">When the PIN was given; cash and accidents ask it again (LIVE-5).</param>
/// <param name="Missers">Wrong tries in this person's name since their good PIN before this one.</param>
internal sealed record TabletSessie(SchoolSleutel School, string Id, string Naam, int VergrendelMinuten, DateTimeOffset PinOp, int Missers)
{
    /// <summary>How long a PIN is fresh enough for what asks it again.</summary>
    public static readonly TimeSpan Vers = TimeSpan.FromMinutes(2);

    public bool IsPinVers(DateTimeOffset nu) => nu - PinOp <= Vers;
}

/// <summary>
/// Sessions on a shared tablet: bound to the device and to the PIN, and over when nobody touched it for some minutes. The last touch
/// stands in the cookie, so that it survives a restart, and in memory, where the open stream of the same session sees it.
/// </summary>
internal sealed class TabletSessies(IGrainFactory grains, TimeProvider klok, TabletKoekje koekje)
{
    private const string ClaimTablet = "tablet";
    private const string ClaimToestel = "toestel";
    private const string ClaimPin = "pin";
    private const string ClaimPinOp = "pin-op";
    private const string ClaimMissers = "pin-mis";
    private const string ClaimLaatst = "laatst";
    private const int GeheugenMax = 10_000;

    /// <summary>How far the touch in the cookie may lag behind the one in memory.</summary>
    private static readonly TimeSpan Achterstand = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<string, DateTimeOffset> _laatst = new(StringComparer.Ordinal);

    /// <summary>What tells one PIN from the next, without holding it: with a new PIN the sessions of the old one end, at that school.</summary>
    public static string Vingerafdruk(AccountView account, SchoolSleutel school) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(account.PinVan(school)?.Hash ?? "geen")))[..16];

    /// <summary>The tablet as the school knows it now, and tells it that it is in use; null when it was revoked or paired with another device.</summary>
    public async ValueTask<TabletToestel?> Herken(Toestel toestel)
    {
        var tablets = grains.Tablets(toestel.School);
        var tablet = await tablets.Herken(toestel.TabletId, toestel.SleutelHash);
        if (tablet is not null && (tablet.LaatstGezien is not { } gezien || klok.GetUtcNow() - gezien >= TimeSpan.FromMinutes(TabletGrenzen.GezienMinuten)))
        {
            await tablets.MeldGezien(tablet.Id);
        }

        return tablet;
    }

    public IEnumerable<Claim> Claims(Toestel toestel, AccountView account)
    {
        var nu = Tekst(klok.GetUtcNow());
        return
        [
            new(ClaimTablet, $"{toestel.School}|{toestel.TabletId}"), new(ClaimToestel, toestel.SleutelHash), new(ClaimPin, Vingerafdruk(account, toestel.School)),
            new(ClaimPinOp, nu), new(ClaimLaatst, nu), new(ClaimMissers, Getal(account.PinVan(toestel.School)?.VorigeMissers ?? 0)),
        ];
    }

    /// <summary>
    /// The session with its tablet; an own session as it is. Null when the tablet was revoked, the person ended, the PIN replaced, or
    /// nobody touched it for too long. Asked at each request and by open streams: never from a copy, so revoking works at once.
    /// </summary>
    public async ValueTask<Sessie?> Bind(Sessie sessie, ClaimsPrincipal wie)
    {
        if (sessie.Niveau != Beleid.Tablet)
        {
            return sessie;
        }

        if (Toestel(wie) is not { } toestel || sessie.Account.Contact?.Status == AccountStatus.Beeindigd
            || sessie.Account.PinVan(toestel.School) is null || wie.FindFirstValue(ClaimPin) != Vingerafdruk(sessie.Account, toestel.School)
            || await Herken(toestel) is not { } tablet
            || klok.GetUtcNow() - Laatst(sessie.SessieId, wie) >= TimeSpan.FromMinutes(tablet.VergrendelMinuten))
        {
            return null;
        }

        var missers = int.TryParse(wie.FindFirstValue(ClaimMissers), NumberStyles.None, CultureInfo.InvariantCulture, out var aantal) ? aantal : 0;
        return sessie with { Tablet = new TabletSessie(toestel.School, tablet.Id, tablet.Naam, tablet.VergrendelMinuten, Tijd(wie, ClaimPinOp), missers) };
    }

    /// <summary>Of a request: false when it comes from another device than the tablet; otherwise an act of a person keeps the tablet open.</summary>
    public bool Raak(CookieValidatePrincipalContext context, Sessie sessie)
    {
        if (sessie.Tablet is null)
        {
            return true;
        }

        if (Toestel(context.Principal!) is not { } toestel || koekje.Lees(context.HttpContext) != toestel)
        {
            return false;
        }

        if (IsHandeling(context.Request))
        {
            Onthoud(context, sessie.SessieId);
        }

        return true;
    }

    /// <summary>A page or a form. What a page fetches by itself (live parts, the stream, files) isn't a person.</summary>
    internal static bool IsHandeling(HttpRequest vraag) =>
        HttpMethods.IsPost(vraag.Method)
        || (HttpMethods.IsGet(vraag.Method) && !vraag.IsHtmxNonBoosted() && vraag.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal));

    private void Onthoud(CookieValidatePrincipalContext context, string sessieId)
    {
        var nu = klok.GetUtcNow();
        if (_laatst.Count >= GeheugenMax)
        {
            _laatst.Clear(); // safe: what the cookies say counts then
        }

        _laatst[sessieId] = nu;
        var wie = context.Principal!;
        if (nu - Tijd(wie, ClaimLaatst) < Achterstand)
        {
            return;
        }

        var identiteit = new ClaimsIdentity(
            [.. wie.Claims.Where(c => c.Type != ClaimLaatst), new Claim(ClaimLaatst, Tekst(nu))], wie.Identity!.AuthenticationType);
        context.ReplacePrincipal(new ClaimsPrincipal(identiteit));
        context.ShouldRenew = true;
    }

    private DateTimeOffset Laatst(string sessieId, ClaimsPrincipal wie) =>
        _laatst.TryGetValue(sessieId, out var hier) && Tijd(wie, ClaimLaatst) is var koek && hier > koek ? hier : Tijd(wie, ClaimLaatst);

    private static Toestel? Toestel(ClaimsPrincipal wie) =>
        wie.FindFirstValue(ClaimTablet)?.Split('|') is [var school, var tablet] && SchoolSleutel.Probeer(school, out var bij)
        && wie.FindFirstValue(ClaimToestel) is { } hash
            ? new Toestel(bij.Value, tablet, hash) : null;

    private static DateTimeOffset Tijd(ClaimsPrincipal wie, string claim) =>
        long.TryParse(wie.FindFirstValue(claim), NumberStyles.None, CultureInfo.InvariantCulture, out var ms)
            ? DateTimeOffset.FromUnixTimeMilliseconds(ms) : DateTimeOffset.MinValue;

    private static string Getal(int getal) => getal.ToString(CultureInfo.InvariantCulture);

    private static string Tekst(DateTimeOffset tijd) => tijd.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
}
