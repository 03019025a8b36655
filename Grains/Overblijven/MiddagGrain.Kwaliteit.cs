namespace OrleansSchool.Overblijven;

/// <summary>What the kwaliteit counts of a middag (TSO-2b).</summary>
internal sealed partial class MiddagGrain
{
    public async Task<Middagkwaliteit> Kwaliteit(int kinderenPerHelper) => await Beeld() is { } beeld
        ? DagkwaliteitRules.Van(beeld with { School = beeld.School with { KinderenPerHelper = kinderenPerHelper } })
        : new Middagkwaliteit(_datum, Normstand.Onbekend, 0, 0, 0, 0, 0);
}
