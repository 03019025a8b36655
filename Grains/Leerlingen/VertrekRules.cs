using OrleansSchool.Basis;
using OrleansSchool.Opslag;

namespace OrleansSchool.Leerlingen;

/// <summary>Leaving the school and coming back (SCH-2, SCH-3).</summary>
internal static class VertrekRules
{
    /// <summary>Back within this time the aanmelding simply goes on: it was rather a slip in an export than a departure.</summary>
    public const int GingGewoonDoorDagen = 28;

    /// <summary>Away for as long as a leerling is kept (SEC-5); never for who is here, or came back.</summary>
    public static bool IsTermijnVoorbij(LeerlingState state, DateOnly vandaag) =>
        state.VanSchoolPer is { } per && Bewaartermijnen.IsVoorbij("leerling", per, vandaag);

    public static Uitkomst<LeerlingState> Verlaat(LeerlingState was, DateOnly per, Handeling hier)
    {
        if (was.VanSchoolPer == per)
        {
            return was;
        }

        var (eerste, laatste) = (AanmeldingRules.Vroegste(hier.Vandaag), hier.Vandaag.AddYears(1));
        return per < eerste || per > laatste
            ? Weigeringen.TeVerWeg("per", eerste, laatste)
            : (was with { VanSchoolPer = per }).MetFeit(hier, "van-school", $"Van school per {Datums.Cijfers(per)}");
    }

    /// <summary>A departure that is taken back, before or after its day (UX-1); the same state for who is here and stays.</summary>
    /// <param name="per">The departure that is meant; null for any.</param>
    public static Uitkomst<LeerlingState> TrekIn(LeerlingState was, DateOnly? per, Handeling hier)
    {
        if (was.VanSchoolPer is not { } van)
        {
            return was;
        }

        if (per is not null && per != van)
        {
            return Weigeringen.VertrekLaterGewijzigd;
        }

        if (per is not null) // an import is undone: all is as it was, however old the date in the file
        {
            return (was with { VanSchoolPer = null }).MetFeit(hier, "terug", was.IsActief(hier.Vandaag) ? "Gaat toch niet van school" : "Weer op school");
        }

        var terug = Terug(was, hier);
        return was.IsActief(hier.Vandaag) ? terug.MetFeit(hier, "terug", "Gaat toch niet van school") : terug;
    }

    /// <summary>At school again. After a real absence the old aanmelding has ended on the day of departure.</summary>
    public static LeerlingState Terug(LeerlingState was, Handeling hier)
    {
        if (was.VanSchoolPer is not { } per)
        {
            return was;
        }

        var terug = was with { VanSchoolPer = null };
        if (hier.Vandaag > per.AddDays(GingGewoonDoorDagen) && was.Aanmeldingen.Any(a => a.Vanaf < per))
        {
            var gestopt = new Aanmelding(per, AanmeldingSoort.Geen, Weekdagen.Geen, hier.Op, hier.Wie.Naam, null);
            terug = terug with { Aanmeldingen = was.Aanmeldingen.RemoveAll(a => a.Vanaf >= per).Add(gestopt) };
        }

        return was.IsActief(hier.Vandaag) ? terug : terug.MetFeit(hier, "terug", "Weer op school");
    }
}
