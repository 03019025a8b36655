using OrleansSchool.Basis;

namespace OrleansSchool.Toegang;

/// <summary>The BRIN of the first start was wrong (SET-1).</summary>
internal sealed partial class InstallatieGrain
{
    public async Task<Uitkomst> VervangSchool(SchoolSleutel van, SchoolSleutel naar, Wie wie)
    {
        if (van == naar || !wie.MagHeleSchool(Recht.InstallatieBeheren, van))
        {
            return Weigeringen.GeenRecht;
        }

        if (!(await GrainFactory.Register(van).Ids()).IsEmpty)
        {
            return Weigeringen.BeginSchoolGevuld;
        }

        if (opslag.State.Scholen.Any(s => s.Sleutel == van))
        {
            await Schrijf(opslag.State with { Scholen = opslag.State.Scholen.RemoveAll(s => s.Sleutel == van) });
        }

        return Uitkomst.Goed;
    }
}
