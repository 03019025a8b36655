using System.Collections.Immutable;
using OrleansSchool.Basis;

namespace OrleansSchool.Leerlingen;

/// <summary>What was taken away from this card, and back (UX-1).</summary>
internal sealed partial class LeerlingGrain
{
    public Task<ImmutableArray<Weggehaald>> Weggehaald(Wie wie)
    {
        bool Mag(Recht recht) => LeerlingRules.WaaromNiet(opslag.State, recht, wie, _school) is null;
        return Task.FromResult(LeerlingprulRules.Beeld(opslag.State, Mag(Recht.LeerlingWijzigen), Mag(Recht.LunchinfoWijzigen), tijd.Vandaag));
    }

    public Task<Uitkomst> HaalTerug(string weggehaaldId, OperatieId operatie, Wie wie) => Doe(
        LeerlingprulRules.IsNotitie(weggehaaldId) ? Recht.LunchinfoWijzigen : Recht.LeerlingWijzigen, operatie, ["haal-terug", weggehaaldId], wie,
        (was, hier) => LeerlingprulRules.HaalTerug(was, weggehaaldId, hier));
}
