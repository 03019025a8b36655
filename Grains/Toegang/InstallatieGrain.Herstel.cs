using OrleansSchool.Basis;

namespace OrleansSchool.Toegang;

/// <summary>Whether the keys can be won back from paper (SEC-4).</summary>
internal sealed partial class InstallatieGrain
{
    public Task<HerstelzinStand> Herstelzin() => Task.FromResult(HerstelzinRules.Stand(opslag.State, sleutels.Kenmerk));

    public async Task<Uitkomst> BevestigHerstelzin(string bestand, Wie wie)
    {
        if (!Installatierecht.Mag(wie, _duurzaam))
        {
            return Weigeringen.GeenRecht;
        }

        if (HerstelzinRules.MagBevestigen(bestand, wie) is { } weigering)
        {
            return weigering;
        }

        var feit = new HerstelzinFeit(tijd.Nu, wie.AccountId, wie.Naam, sleutels.Kenmerk, bestand);
        if (opslag.State.Herstelzin is not { } was || (was.Bestand, was.Sleutels) != (feit.Bestand, feit.Sleutels))
        {
            await Schrijf(opslag.State with { Herstelzin = feit });
        }

        return Uitkomst.Goed;
    }

    public Task<Uitkomst> MagBackupsMaken() => Task.FromResult(
        HerstelzinRules.Stand(opslag.State, sleutels.Kenmerk).IsBevestigd ? Uitkomst.Goed : Weigeringen.HerstelzinNietBevestigd);
}

internal static class HerstelzinRules
{
    private const int KenmerkTekens = 64;

    public static HerstelzinStand Stand(InstallatieState stand, string sleutels) => stand.Herstelzin is { } feit
        ? new HerstelzinStand(feit.Op, feit.Naam, feit.Sleutels == sleutels, feit.Bestand)
        : new HerstelzinStand(null, null, PastBijSleutels: false, null);

    public static Weigering? MagBevestigen(string bestand, Wie wie) =>
        !wie.Mag(Recht.InstallatieBeheren, wie.School) ? Weigeringen.GeenRecht
        : bestand.Length != KenmerkTekens || !bestand.All(char.IsAsciiHexDigitLower) ? Weigeringen.HerstelbestandOnbekend
        : null;
}
