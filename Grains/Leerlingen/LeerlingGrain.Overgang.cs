using OrleansSchool.Basis;
using OrleansSchool.Jaarovergang;

namespace OrleansSchool.Leerlingen;

/// <summary>Its step of the jaarovergang (SCH-4).</summary>
internal sealed partial class LeerlingGrain
{
    public Task<Uitkomst> GaOver(Overgangsstap stap, string run, Wie wie) =>
        LeerlingRules.WaaromNiet(opslag.State, Recht.JaarovergangDoen, wie, _school) is { } nee
            ? Klaar(nee) : Leg(null, wie, (was, hier) => OvergangstapRules.GaOver(was, stap, run, hier));

    /// <summary>
    /// Done once the register knows it: the next proposal is made from there, and would leave this child behind. Until then it is refused, and
    /// the run asks again.
    /// </summary>
    public async Task<Uitkomst> DraaiOvergangTerug(string run, Wie wie)
    {
        if (!opslag.State.Bestaat)
        {
            return Uitkomst.Goed;
        }

        if (LeerlingRules.WaaromNiet(opslag.State, Recht.JaarovergangDoen, wie, _school) is { } nee)
        {
            return nee;
        }

        var uitkomst = await Leg(null, wie, (was, hier) => OvergangstapRules.Terug(was, run, hier));
        await _postbode.Verzend();
        return uitkomst.IsGoed && opslag.State.Uitbak.Wachtend.Any(p => p.Bericht == Leerlingpost.Rij) ? Weigeringen.OvergangTerugNogNiet : uitkomst;
    }
}
