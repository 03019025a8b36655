using OrleansSchool.Basis;

namespace OrleansSchool.Leerlingen;

/// <summary>In which groep the child was when (SEC-3).</summary>
internal sealed partial class LeerlingGrain
{
    public Task<Uitkomst<Groepsloop>> Groepsloop(Wie wie) => Task.FromResult<Uitkomst<Groepsloop>>(
        LeerlingRules.WaaromNiet(opslag.State, Recht.ToegangslogZien, wie, _school) is { } nee ? nee : GroepsloopRules.Van(opslag.State));
}
