using System.Collections.Immutable;
using OrleansSchool.Basis;

namespace OrleansSchool.Overblijven;

/// <summary>What the bill needs of a list (TSO-6c, TSO-6e).</summary>
internal sealed partial class OverblijfgroepGrain
{
    public async Task<ImmutableArray<Kinddag>> Kinddagen(DateOnly datum)
    {
        if (await GrainFactory.School(_school).Bekijk() is not { } school)
        {
            return [];
        }

        var dag = await GrainFactory.Overblijfdag(_school, _groepId, datum).Bekijk();
        var lijst = TegelRules.Lijst(dag.Stand.Count, datum, tijd.Vandaag);
        return
        [
            .. Leden(school, dag, datum).Where(l => l.Markering is not null || l.Verwachting is not (Overblijven.Verwachting.NietAangemeld or Overblijven.Verwachting.GeenOverblijven))
                .Select(l => new Kinddag(l.Lid.LeerlingId, datum, l.Verwachting, l.Staat, lijst)).OrderBy(d => d.LeerlingId, StringComparer.Ordinal),
        ];
    }
}
