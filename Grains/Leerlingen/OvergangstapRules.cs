using OrleansSchool.Basis;
using OrleansSchool.Jaarovergang;

namespace OrleansSchool.Leerlingen;

/// <summary>One leerling goes to its groep of the new schooljaar, and back (SCH-4). It keeps itself where it came from.</summary>
internal static class OvergangstapRules
{
    /// <summary>The same state for who took this step already, or left meanwhile.</summary>
    public static Uitkomst<LeerlingState> GaOver(LeerlingState was, Overgangsstap stap, string run, Handeling hier)
    {
        if (was.Overgang?.Run == run || !was.IsActief(hier.Vandaag) || was.VanSchoolPer <= stap.Per)
        {
            return was;
        }

        if (was.Persoon.GroepId != stap.VanGroepId)
        {
            return Weigeringen.OvergangElders;
        }

        var uitkomst = stap.Naar.VanSchool
            ? VertrekRules.Verlaat(was, stap.Per, hier)
            : PersoonRules.Zet(was, was.Persoon with { GroepId = stap.Naar.GroepId, Jaargroep = stap.Naar.Jaargroep ?? was.Persoon.Jaargroep }, hier);
        if (!uitkomst.IsGoed)
        {
            return uitkomst;
        }

        var wordt = stap.Naar.VanSchool ? uitkomst.Waarde : uitkomst.Waarde.MetFeit(hier, "jaarovergang", $"Naar {hier.School.Groep(stap.Naar.GroepId!)?.Titel} in {Schooljaar.Van(stap.Per)}");
        return wordt with
        {
            Overgang = new Overgangsmerk(
                run, was.Persoon.GroepId, was.GroepSchooljaar, was.GroepSinds, was.Persoon.Jaargroep, was.VanSchoolPer, wordt.Persoon.GroepId, wordt.VanSchoolPer),
        };
    }

    /// <summary>Back as it was, counts of the old groep included; who was changed since then stays.</summary>
    public static Uitkomst<LeerlingState> Terug(LeerlingState was, string run, Handeling hier)
    {
        if (was.Overgang is not { } merk || merk.Run != run)
        {
            return was;
        }

        if (was.Persoon.GroepId != merk.NaarGroepId || was.VanSchoolPer != merk.NaarVanSchoolPer)
        {
            return Weigeringen.OvergangLaterGewijzigd;
        }

        return (was with
        {
            Persoon = was.Persoon with { GroepId = merk.VanGroepId, Jaargroep = merk.VanJaargroep },
            GroepSchooljaar = merk.VanSchooljaar,
            GroepSinds = merk.VanSinds,
            VanSchoolPer = merk.VanVanSchoolPer,
            Groepsloop = merk.VanGroepId == merk.NaarGroepId ? was.Groepsloop : GroepsloopRules.Met(was, merk.VanGroepId, hier.Op),
            Overgang = null,
        }).MetFeit(hier, "jaarovergang-terug", "Jaarovergang teruggedraaid");
    }
}
