using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;

namespace OrleansSchool.Rooster;

/// <summary>Who can come when, and in which order vaste invalkrachten are asked (TSO-4k, TSO-4m).</summary>
internal sealed partial class RoosterGrain
{
    public async Task<Uitkomst> ZetBeschikbaarheid(string helperId, Beschikbaarheid beschikbaarheid, OperatieId operatie, Wie wie)
    {
        if (!wie.MagHeleSchool(Recht.RoosterMaken, _school) && !(wie.MagHeleSchool(Recht.EigenDiensten, _school) && wie.AccountId == helperId))
        {
            return Weigeringen.GeenRecht;
        }

        if (!operatie.IsGeldig || BeschikbaarRules.Keur(beschikbaarheid, _jaar) is not null)
        {
            return operatie.IsGeldig ? BeschikbaarRules.Keur(beschikbaarheid, _jaar)! : Weigeringen.OngeldigeOperatie;
        }

        if (!(await Helpers()).Any(h => h.Id == helperId))
        {
            return Weigeringen.Onbekend("deze overblijfkracht");
        }

        var was = opslag.State;
        var kenmerk = OperatieRules.Regel(operatie, wie, helperId, BeschikbaarRules.Kenmerk(beschikbaarheid));
        if (OperatieRules.Eerder(was.Operaties, kenmerk) is { } eerder)
        {
            return eerder;
        }

        var dagen = BeschikbaarRules.NieuwAfwezig(was.Beschikbaar.GetValueOrDefault(helperId), beschikbaarheid, tijd.Vandaag);
        return await Leg(was with
        {
            Versie = was.Versie + 1,
            Beschikbaar = was.Beschikbaar.SetItem(helperId, BeschikbaarRules.Schoon(beschikbaarheid)),
            Operaties = OperatieRules.Met(was.Operaties, kenmerk),
            Uitbak = dagen.Aggregate(was.Uitbak, (bak, dag) => bak.Met($"roosterdag/{_school}/{Sleutels.Dag(dag)}", helperId)),
        });
    }

    public Task<Uitkomst> ZetInvalvolgorde(ImmutableArray<string> helperIds, OperatieId operatie, Wie wie) =>
        Wijzig(operatie, wie, ["volgorde", string.Join(',', helperIds.IsDefault ? [] : helperIds)], null, (was, _, _) =>
            helperIds.IsDefault || helperIds.Length > RoosterGrenzen.OverblijfkrachtenMax || helperIds.Any(h => h is not { Length: > 0 and <= 40 })
                ? Weigeringen.OngeldigeOperatie
                : was with { Versie = was.Versie + 1, Invalvolgorde = [.. helperIds.Distinct(StringComparer.Ordinal)] });
}
