namespace OrleansSchool.Basis;

/// <summary>What one may do. Every page, handler, export and stream names one of these; <see cref="Rechtentabel"/> says who has it (SEC-2).</summary>
public enum Recht
{
    /// <summary>Start page of a school: totals, no names.</summary>
    VandaagZien = 1,

    /// <summary>Board of a groep or speelplaats with names and states.</summary>
    BordZien,

    BordMarkeren,

    /// <summary>A mark on another day than today, with a reason (LIVE-6).</summary>
    BordCorrigeren,

    /// <summary>The number of helpers present at a speelplaats.</summary>
    HelpersInvoeren,

    /// <summary>Sick, dentist, extra day … for one date (TSO-6e).</summary>
    AfmeldingInvoeren,

    /// <summary>Structural or incidental aanmelding with a date (TSO-6a).</summary>
    AanmeldingWijzigen,

    LeerlingenZien,

    LeerlingWijzigen,

    LeerlingenInlezen,

    SchoolInrichten,

    DaglijstMaken,

    /// <summary>Aantallen, edition intern.</summary>
    AantallenZien,

    /// <summary>Aantallen, edition verantwoording: no cell under five children (XLS-3).</summary>
    AantallenVerantwoordingZien,

    /// <summary>What lunch helpers must know of a child, with purpose and end date (TSO-8f).</summary>
    LunchinfoWijzigen,
}

/// <summary>How far a right reaches.</summary>
public enum Bereik
{
    Geen = 0,

    /// <summary>Only the groepen named in the role.</summary>
    EigenGroep,

    School,
}
