using OrleansSchool.Basis;
using OrleansSchool.Toegang;

namespace OrleansSchool.Intranet.Security;

internal enum Toelating
{
    Toegelaten = 0,
    Inloggen,

    /// <summary>Known, but not well enough for this page.</summary>
    TweedeStap,

    /// <summary>No role at that school: it doesn't exist for this person (SCH-5).</summary>
    GeenSchool,
    GeenRecht,

    /// <summary>On a shared tablet, and the PIN was given too long ago for this.</summary>
    VersePin,
}

/// <summary>What was asked for: the school and groep of the route.</summary>
/// <param name="NoemtSchool">The route has a school, even when it isn't a valid one.</param>
internal sealed record Plaats(bool NoemtSchool, SchoolSleutel? School, string? Groep);

/// <summary>The one decision of SEC-2, from what is known.</summary>
internal static class ToelatingRules
{
    /// <param name="niveau">Level of the session; null without one.</param>
    /// <param name="wie">Roles at the route's school today; null when there are none.</param>
    /// <param name="isPinVers">False on a shared tablet when the PIN was given too long ago for what asks it again.</param>
    public static Toelating Beoordeel(BeleidAttribute beleid, Beleid? niveau, Plaats plaats, Wie? wie, bool isPinVers = true)
    {
        if (beleid.Niveau == Beleid.Anoniem)
        {
            return Toelating.Toegelaten;
        }

        if (niveau is not { } bereikt)
        {
            return Toelating.Inloggen;
        }

        if (plaats.NoemtSchool && wie is null)
        {
            return Toelating.GeenSchool;
        }

        if (!HeeftRecht(beleid, plaats, wie))
        {
            return Toelating.GeenRecht;
        }

        return bereikt < beleid.Niveau ? Toelating.TweedeStap
            : beleid.VersePin && !isPinVers ? Toelating.VersePin
            : Toelating.Toegelaten;
    }

    private static bool HeeftRecht(BeleidAttribute beleid, Plaats plaats, Wie? wie)
    {
        if (beleid.Rechten.Count == 0)
        {
            return !plaats.NoemtSchool || wie?.IsAlleenPortaal() != true; // a person of a VO school sees the portal and nothing else of this school (OSO-S4)
        }

        // A right without a school in the route can't be weighed, so it isn't given.
        return wie is not null && plaats.School is { } school && beleid.Rechten.Any(recht =>
            beleid.HeleSchool ? wie.MagHeleSchool(recht, school)
            : plaats.Groep is { } groep ? wie.MagInGroep(recht, school, groep)
            : wie.Mag(recht, school));
    }
}
