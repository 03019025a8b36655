using OrleansSchool.Basis;

namespace OrleansSchool.Toegang;

/// <summary>The PINs for shared tablets (LIVE-5).</summary>
internal sealed partial class AccountGrain
{
    public async Task<Uitkomst> ZetPin(SchoolSleutel school, string? pinHash, bool tijdelijk, string? inPlaatsVan = null)
    {
        var was = opslag.State;
        if (was.Versie == 0)
        {
            return Weigeringen.Onbekend("het account");
        }

        if (pinHash is not null && !PinRules.HeeftRol(was.Rollen, school, tijd.Vandaag))
        {
            return Weigeringen.PinZonderRol;
        }

        if (inPlaatsVan is not null && was.Pinnen.FirstOrDefault(p => p.School == school)?.Hash != inPlaatsVan)
        {
            return Weigeringen.PinIntussenAnders;
        }

        await Schrijf(was with { Pinnen = PinRules.Zet(was.Pinnen, school, pinHash, tijdelijk) });
        return Uitkomst.Goed;
    }

    public async Task<Uitkomst> TelPin(SchoolSleutel school, bool goed)
    {
        var was = opslag.State;
        if (was.Contact.Status == AccountStatus.Beeindigd || was.Pinnen.FirstOrDefault(p => p.School == school) is not { IsGeblokkeerd: false } pin)
        {
            return Weigeringen.PinGeblokkeerd;
        }

        var geteld = PinRules.Tel(pin, goed, tijd.Nu);
        if (geteld != pin)
        {
            await Schrijf(was with { Pinnen = was.Pinnen.Replace(pin, geteld) });
        }

        return goed ? Uitkomst.Goed : geteld.IsGeblokkeerd ? Weigeringen.PinGeblokkeerd : Weigeringen.PinFout;
    }
}
