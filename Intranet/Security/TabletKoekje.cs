using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Cli;
using OrleansSchool.Intranet.Hosting;

namespace OrleansSchool.Intranet.Security;

/// <summary>What a device shows to be a shared tablet: which one, and the hash of its key.</summary>
internal sealed record Toestel(SchoolSleutel School, string TabletId, string SleutelHash);

/// <summary>The device cookie of a paired tablet: sealed, unreadable for scripts, and as long-lived as browsers allow (LIVE-5).</summary>
internal sealed class TabletKoekje(IDataProtectionProvider bescherming, Opdracht opdracht)
{
    private const int SleutelBytes = 32;

    /// <summary>Browsers keep no cookie longer; each PIN that is given starts it anew.</summary>
    private static readonly TimeSpan Houdbaar = TimeSpan.FromDays(400);

    private readonly IDataProtector _zegel = bescherming.CreateProtector("tablet");
    private readonly bool _https = StartRules.AlleenHttps(opdracht);

    public string Naam => _https ? "__Host-tablet" : "tablet";

    /// <summary>A new device key; only its hash goes to the store.</summary>
    public static string NieuweSleutel() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SleutelBytes));

    public static string Hash(string geheim) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(geheim)));

    /// <summary>Null when there is no cookie, or one that we didn't seal.</summary>
    public Toestel? Lees(HttpContext context)
    {
        if (Open(context) is not [var school, var tablet, var sleutel] || !SchoolSleutel.Probeer(school, out var bij))
        {
            return null;
        }

        return new Toestel(bij.Value, tablet, Hash(sleutel));
    }

    public void Zet(HttpContext context, SchoolSleutel school, string tabletId, string sleutel) =>
        Schrijf(context, _zegel.Protect($"{school}|{tabletId}|{sleutel}"));

    /// <summary>The same cookie for another term.</summary>
    public void Verleng(HttpContext context)
    {
        if (context.Request.Cookies[Naam] is { Length: > 0 } waarde)
        {
            Schrijf(context, waarde);
        }
    }

    private string[]? Open(HttpContext context)
    {
        if (context.Request.Cookies[Naam] is not { Length: > 0 } waarde)
        {
            return null;
        }

        try
        {
            return _zegel.Unprotect(waarde).Split('|');
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private void Schrijf(HttpContext context, string waarde) => context.Response.Cookies.Append(Naam, waarde, new CookieOptions
    {
        HttpOnly = true,
        Secure = _https || context.Request.IsHttps,
        SameSite = SameSiteMode.Lax,
        Path = "/",
        MaxAge = Houdbaar,
        IsEssential = true,
    });
}
