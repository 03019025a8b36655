using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;

namespace OrleansSchool.Afspraken;

/// <summary>Drills of the ontruimingsplan during the overblijven (TSO-12f).</summary>
internal static class OefeningRules
{
    private const int JarenTerugMax = 10;

    /// <summary>A drill that was held within the year, or one that is planned: who planned one and says nothing of it for two weeks held none.</summary>
    public static bool IsGeoefend(RegelingState state, DateOnly vandaag) => state.Oefeningen.Any(o =>
        o.Verslag.Length > 0 ? o.Op >= vandaag.AddMonths(-RegelingGrenzen.OefeningMaanden) : o.Op >= vandaag.AddDays(-RegelingGrenzen.OefeningVerslagDagen));

    /// <summary>A date to come is a plan and needs no report; one that was says what was learned. The same date again takes its place.</summary>
    public static Uitkomst<RegelingState> Noteer(RegelingState was, DateOnly op, string verslag, Wie wie, DateOnly vandaag)
    {
        var (schoon, van, tot) = (TekstRules.Schoon(verslag), vandaag.AddYears(-JarenTerugMax), vandaag.AddYears(1));
        var nee = op < van || op > tot ? Weigeringen.TeVerWeg("op", van, tot)
            : op > vandaag && schoon.Length == 0 ? null
            : TekstRules.KeurRegels(schoon, "verslag", "het verslag", RegelingGrenzen.OverlegMax);
        if (nee is not null)
        {
            return nee;
        }

        var nieuw = new Oefening(op, schoon, wie.Naam);
        var rest = was.Oefeningen.RemoveAll(o => o.Op == op || (o.Op > vandaag && op > vandaag)); // one plan at a time
        return was.Oefeningen.Contains(nieuw) ? was : was with
        {
            Oefeningen = [.. rest.Add(nieuw).OrderBy(o => o.Op).TakeLast(RegelingGrenzen.OefeningenMax)],
        };
    }
}
