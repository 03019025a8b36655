using OrleansSchool.Basis;

namespace OrleansSchool.Leerlingen;

/// <summary>That parents got the reglement at enrolment (TSO-11a).</summary>
internal static class ReglementRules
{
    public static Uitkomst<LeerlingState> Noteer(LeerlingState was, int versieNr, Reglementwijze wijze, DateOnly op, Handeling hier)
    {
        if (!Enum.IsDefined(wijze))
        {
            return Weigeringen.Keuze("wijze", "hoe de ouders het reglement kregen");
        }

        var vroegst = hier.Vandaag.AddYears(-JarenTerugMax);
        if (op > hier.Vandaag || op < vroegst)
        {
            return op > hier.Vandaag ? Weigeringen.DatumInToekomst("op") : Weigeringen.TeVerWeg("op", vroegst, hier.Vandaag);
        }

        return was.Reglement is { } eerder && eerder.VersieNr == versieNr && eerder.Wijze == wijze ? was : (was with
        {
            Reglement = new Reglementbewijs(versieNr, wijze, op, hier.Wie.Naam, hier.Op),
        }).MetFeit(hier, "reglement", $"Reglement versie {versieNr} {Woord(wijze)}");
    }

    private static string Woord(Reglementwijze wijze) => wijze switch
    {
        Reglementwijze.Mail => "gemaild",
        Reglementwijze.Schoolgids => "met de schoolgids gegeven",
        _ => "op papier gegeven",
    };

    private const int JarenTerugMax = 10;
}
