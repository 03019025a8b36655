using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace OrleansSchool.Intranet.Security;

/// <summary>A key that is shown to set up the second step.</summary>
/// <param name="Sleutel">Base32.</param>
/// <param name="Zegel">What the form carries: the key, for whom, in which session, since when.</param>
internal sealed record Totpvoorstel(string Sleutel, string Zegel);

/// <summary>
/// Makes the key for a phone, fresh each time, and keeps nothing of it: the form carries it sealed. So a key that somebody else saw
/// earlier never becomes the key of the account (SEC-1).
/// </summary>
internal sealed class Totpkluis(IDataProtectionProvider bescherming, TimeProvider klok)
{
    public static readonly TimeSpan Geldig = TimeSpan.FromMinutes(10);

    private readonly IDataProtector _zegel = bescherming.CreateProtector("tweede-stap");

    public Totpvoorstel Maak(Sessie sessie, string sleutel)
    {
        var op = klok.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        return new Totpvoorstel(sleutel, _zegel.Protect($"{sessie.Account.Id}|{sessie.SessieId}|{op}|{sleutel}"));
    }

    /// <summary>What was shown to this person in this session less than ten minutes ago; null otherwise.</summary>
    public Totpvoorstel? Lees(Sessie sessie, string? zegel)
    {
        try
        {
            return zegel is { Length: > 0 } && _zegel.Unprotect(zegel).Split('|') is [var account, var sessieId, var op, var sleutel]
                && account == sessie.Account.Id && sessieId == sessie.SessieId
                && klok.GetUtcNow() - DateTimeOffset.FromUnixTimeSeconds(long.Parse(op, CultureInfo.InvariantCulture)) < Geldig
                    ? new Totpvoorstel(sleutel, zegel) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
