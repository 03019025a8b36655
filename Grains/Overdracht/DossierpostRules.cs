using System.Collections.Immutable;
using OrleansSchool.Aandacht;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;

namespace OrleansSchool.Overdracht;

/// <summary>Who hears of a step, and of the last days (OSO-K6, OSO-L1). Texts name no child. Pure.</summary>
internal static class DossierpostRules
{
    /// <summary>Days before the last one of which was not warned yet; null when nothing is due. A later one takes the place of an earlier.</summary>
    public static int? Waarschuwing(DossierState state, Schooljaar jaar, DateOnly vandaag)
    {
        if (state.Status != Dossierstatus.Gereed || DossierRules.BeschikbaarTot(state, jaar) is not { } tot || tot < vandaag)
        {
            return null;
        }

        var over = tot.DayNumber - vandaag.DayNumber;
        var stap = OverdrachtGrenzen.WaarschuwDagen.Where(d => over <= d).Cast<int?>().Min();
        return stap is null || state.Gewaarschuwd <= stap ? null : stap;
    }

    /// <summary>One message for all dossiers with the same last day.</summary>
    public static Aandachtsbericht Waarschuwbericht(int dagen, DateOnly tot, Schooljaar jaar, SchoolSleutel school, DateTimeOffset op)
    {
        var doe = tot < DossierRules.LaatsteOphaaldag(jaar) ? "Zet het opnieuw gereed als de VO-school het nog niet heeft." : "Vraag de VO-school om het op te halen.";
        return new Aandachtsbericht(
            $"overdracht-verloopt/{Sleutels.Dag(tot)}/{dagen}", Aandachtsoort.Taak, $"Een OSO-dossier is nog op te halen tot en met {Datums.Cijfers(tot)}. {doe}",
            $"/s/{school}/overdracht/werklijst", op, Dringend: false, null);
    }

    public static Aandachtsbericht Seintje(string dossier, SchoolSleutel school, DateTimeOffset op) => new(
        SeintjeId(dossier), Aandachtsoort.Taak, "Een leerkracht gaf een seintje: een OSO-dossier kan gereed.", $"/s/{school}/overdracht/werklijst", op, Dringend: false, null);

    public static Aandachtsbericht Teruggegeven(string dossier, string leerlingId, SchoolSleutel school, DateTimeOffset op) => new(
        $"{dossier}/teruggegeven", Aandachtsoort.Taak, "Een OSO-dossier is terug bij jou om aan te passen. De reden staat erbij.", $"/s/{school}/dossier/{leerlingId}", op, Dringend: false, null);

    public static string SeintjeId(string dossier) => $"{dossier}/seintje";

    public static DossierState MetBericht(DossierState state, IEnumerable<string> accounts, SchoolSleutel school, Aandachtsbericht bericht) => state with
    {
        Uitbak = accounts.Aggregate(state.Uitbak, (bak, id) => bak.Met($"aandacht/{school}/{id}", new Dossierpost(Dossierpostsoort.Aandacht, bericht))),
    };

    /// <summary>It doesn't wait for them any more.</summary>
    public static DossierState ZonderBericht(DossierState state, SchoolSleutel school, string berichtId) => state with
    {
        Verteld = [],
        Uitbak = state.Verteld.Aggregate(state.Uitbak, (bak, id) => bak.Met($"aandacht/{school}/{id}", new Dossierpost(Dossierpostsoort.AandachtWeg, Id: berichtId))),
    };
}
