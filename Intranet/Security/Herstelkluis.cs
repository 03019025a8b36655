using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Hosting;
using OrleansSchool.Opslag;
using OrleansSchool.Toegang;

namespace OrleansSchool.Intranet.Security;

/// <summary>
/// Makes a recovery phrase and keeps nothing of it: what the form carries is a sealed proof of which phrase was shown to whom. Only when it is
/// typed back are the keys wrapped with it (SEC-4).
/// </summary>
internal sealed class Herstelkluis(Datamap map, Sleutelbos sleutels, IGrainFactory grains, IDataProtectionProvider bescherming, TimeProvider klok)
{
    public static readonly TimeSpan Geldig = TimeSpan.FromHours(1);

    private readonly IDataProtector _zegel = bescherming.CreateProtector("herstelzin");
    private readonly Lock _slot = new();

    /// <summary>A new phrase, and what its form must carry. Nothing is stored.</summary>
    public (Herstelzin Zin, string Voorstel) Maak(Wie wie)
    {
        var zin = Herstelzin.Nieuw();
        var op = klok.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        return (zin, _zegel.Protect($"{wie.AccountId}|{op}|{Proef(zin)}"));
    }

    public bool IsVoorstel(string? voorstel, Wie wie) => Lees(voorstel, wie) is not null;

    /// <summary>The phrase that was shown to this person replaces the one before. Again gives the same: the phrase opens the keys.</summary>
    public async Task<Uitkomst> Bevestig(Herstelzin zin, string? voorstel, Wie wie)
    {
        if (!wie.Mag(Recht.InstallatieBeheren, wie.School))
        {
            return Weigeringen.GeenRecht;
        }

        if (Lees(voorstel, wie) is not { } proef)
        {
            return Weigeringen.HerstelzinVerlopen;
        }

        if (!CryptographicOperations.FixedTimeEquals(Convert.FromHexString(proef), Convert.FromHexString(Proef(zin))))
        {
            return Weigeringen.HerstelzinAnders;
        }

        var bestand = Herstelbestand.Maak(sleutels, zin);
        lock (_slot)
        {
            Eigenbestand.Vervang(map.Herstelbestand, bestand);
        }

        return await grains.Installatie().BevestigHerstelzin(Herstelbestand.Kenmerk(bestand), wie);
    }

    /// <summary>As the installation knows it, and only confirmed when its file is still there.</summary>
    public async Task<HerstelzinStand> Stand()
    {
        var stand = await grains.Installatie().Herstelzin();
        return stand.IsBevestigd && BestandKenmerk() != stand.Bestand ? stand with { PastBijSleutels = false } : stand;
    }

    private static string Proef(Herstelzin zin) => Convert.ToHexStringLower(zin.Sleutel([], "voorstel"));

    private string? BestandKenmerk() => File.Exists(map.Herstelbestand) ? Herstelbestand.Kenmerk(File.ReadAllBytes(map.Herstelbestand)) : null;

    private string? Lees(string? voorstel, Wie wie)
    {
        try
        {
            return voorstel is { Length: > 0 } && _zegel.Unprotect(voorstel).Split('|') is [var account, var op, var proef] && account == wie.AccountId
                && klok.GetUtcNow() - DateTimeOffset.FromUnixTimeSeconds(long.Parse(op, CultureInfo.InvariantCulture)) < Geldig ? proef : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
