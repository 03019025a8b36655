using System.Collections.Immutable;
using OrleansSchool.Basis;

namespace OrleansSchool.Toegang;

/// <summary>The BRIN of the first start was wrong (SET-1).</summary>
internal sealed partial class AccountGrain
{
    public async Task<Uitkomst> Verhuis(SchoolSleutel van, SchoolSleutel naar)
    {
        var was = opslag.State;
        if (was.Versie == 0)
        {
            return Weigeringen.Onbekend("het account");
        }

        if (!was.Rollen.Any(r => r.School == van))
        {
            return Uitkomst.Goed;
        }

        ImmutableArray<Roltoekenning> rollen = [.. was.Rollen.Select(r => r.School == van ? r with { School = naar, Groepen = [] } : r)];
        if (AccountRules.KeurRollen(rollen) is { } nee)
        {
            return nee;
        }

        await Schrijf(was with { Rollen = rollen, Stempel = NieuwStempel(), Thuisschool = was.Thuisschool == van ? naar : was.Thuisschool });
        return Uitkomst.Goed;
    }
}
