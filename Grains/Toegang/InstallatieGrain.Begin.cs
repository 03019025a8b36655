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

        if (Installatierecht.IsVervangen(opslag.State, van, naar))
        {
            return Uitkomst.Goed;
        }

        if (!Installatierecht.Mag(wie, _duurzaam))
        {
            return Weigeringen.GeenRecht;
        }

        if (!(await GrainFactory.Register(van).Ids()).IsEmpty)
        {
            return Weigeringen.BeginSchoolGevuld;
        }

        // The right goes along: never to a school of somebody else.
        if ((await GrainFactory.Personen(naar).Alles()).Rijen.Any(p => p.AccountId != wie.AccountId))
        {
            return Weigeringen.BeginSchoolBestaat;
        }

        await Schrijf(Installatierecht.Vervangen(opslag.State, van, naar));
        return Uitkomst.Goed;
    }
}
