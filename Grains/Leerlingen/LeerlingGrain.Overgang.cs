using OrleansSchool.Basis;
using OrleansSchool.Jaarovergang;

namespace OrleansSchool.Leerlingen;

/// <summary>Its step of the jaarovergang (SCH-4).</summary>
internal sealed partial class LeerlingGrain
{
    public Task<Uitkomst> GaOver(Overgangsstap stap, string run, Wie wie) =>
        LeerlingRules.WaaromNiet(opslag.State, Recht.JaarovergangDoen, wie, _school) is { } nee
            ? Klaar(nee) : Leg(null, wie, (was, hier) => OvergangstapRules.GaOver(was, stap, run, hier));

    public Task<Uitkomst> DraaiOvergangTerug(string run, Wie wie) => !opslag.State.Bestaat ? Task.FromResult(Uitkomst.Goed)
        : LeerlingRules.WaaromNiet(opslag.State, Recht.JaarovergangDoen, wie, _school) is { } nee
            ? Klaar(nee) : Leg(null, wie, (was, hier) => OvergangstapRules.Terug(was, run, hier));
}
