using OrleansSchool.Basis;

namespace OrleansSchool.Toegang;

/// <summary>The PIN for shared tablets (LIVE-5).</summary>
internal sealed partial class AccountGrain
{
    public async Task<Uitkomst> ZetPin(string? pinHash, bool tijdelijk)
    {
        if (opslag.State.Versie == 0)
        {
            return Weigeringen.Onbekend("het account");
        }

        await Schrijf(opslag.State with { Pin = pinHash is null ? null : new AccountPin(pinHash, 0, tijdelijk) });
        return Uitkomst.Goed;
    }

    public async Task<Uitkomst> TelPin(bool goed)
    {
        if (opslag.State.Contact.Status == AccountStatus.Beeindigd || opslag.State.Pin is not { } pin || pin.IsGeblokkeerd)
        {
            return Weigeringen.PinGeblokkeerd;
        }

        if (!goed || pin.Misluk > 0)
        {
            await Schrijf(opslag.State with { Pin = pin with { Misluk = goed ? 0 : pin.Misluk + 1 } });
        }

        return goed ? Uitkomst.Goed : opslag.State.Pin!.IsGeblokkeerd ? Weigeringen.PinGeblokkeerd : Weigeringen.PinFout;
    }
}
