using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.School;

namespace OrleansSchool.Overdracht;

/// <summary>The work of the administratie, most urgent first (OSO-K6, OSO-S3, OSO-S5, OSO-S7, OSO-L1). Pure.</summary>
internal static class WerklijstRules
{
    /// <summary>Longer than any holiday: a calendar without school days ends the search.</summary>
    private const int ZoekDagenMax = 120;

    public static Werklijst Maak(OverdrachtState state, Overdrachtbeeld beeld, ImmutableArray<Bordleerling> rijen)
    {
        if (beeld.IsVoorbij)
        {
            return new Werklijst([], [], [], [], Verstuurd(state), [], [], []);
        }

        ImmutableArray<Bordleerling> hier = [.. rijen.Where(r => beeld.Kind(r.LeerlingId) is not { } kind || !BordRules.IsWeg(kind, r.Dossier))];
        return new Werklijst(
            [.. hier.Where(r => r.Dossier is { Status: Dossierstatus.KlaarVoorAdministratie } && !r.Bestemmingen.IsEmpty)],
            SeintjeRules.Groepen(state, beeld, rijen),
            [.. rijen.Where(r => r.Dossier is { } d && MoetControleren(state, beeld, d, r.Bestemmingen)).OrderBy(r => ControleVanaf(state, r.Dossier!, r.Bestemmingen))],
            [.. hier.Where(r => MoetVernieuwen(r, beeld)).OrderByDescending(r => r.Dossier!.Status == Dossierstatus.Verlopen).ThenBy(r => r.Dossier!.BeschikbaarTot)],
            Verstuurd(state),
            [.. hier.Where(r => r.Bestemmingen.IsEmpty).OrderByDescending(r => r.Dossier?.Status ?? Dossierstatus.Voorlopig)],
            [.. hier.Where(BordRules.IsTweedeRonde)],
            [.. hier.Where(MoetKiezen).OrderByDescending(r => r.Dossier?.Status ?? Dossierstatus.Voorlopig)]);
    }

    /// <summary>At more than one VO school, unless each of them has the dossier already.</summary>
    private static bool MoetKiezen(Bordleerling rij) => rij.Bestemmingen.Length > 1
        && !(rij.Dossier is { Status: Dossierstatus.Verstrekt } dossier && BestemmingRules.HeeftIedereen(dossier, rij.Bestemmingen));

    /// <summary>Five school days after the message, or after the last look, it still isn't verstrekt (OSO-S5).</summary>
    public static bool MoetControleren(OverdrachtState state, Overdrachtbeeld beeld, DossierRij rij, ImmutableArray<Bestemmingregel> bestemmingen) =>
        (rij.Status == Dossierstatus.Gereed || (rij.Status == Dossierstatus.Verstrekt && !BestemmingRules.HeeftIedereen(rij, bestemmingen)))
        && ControleVanaf(state, rij, bestemmingen) is { } vanaf
        && NaSchooldagen(beeld.School, vanaf, OverdrachtGrenzen.SchooldagenTotTaak) <= beeld.Vandaag;

    /// <summary>The nth school day after a date: no weekend, no free day.</summary>
    public static DateOnly NaSchooldagen(SchoolView school, DateOnly vanaf, int aantal)
    {
        var (dag, geteld) = (vanaf, 0);
        for (var stap = 0; stap < ZoekDagenMax && geteld < aantal; stap++)
        {
            dag = dag.AddDays(1);
            geteld += IsSchooldag(school, dag) ? 1 : 0;
        }

        return dag;
    }

    public static bool IsSchooldag(SchoolView school, DateOnly dag) => dag.Weekdag() != Weekdagen.Geen && school.Vrij(dag) is null;

    /// <summary>What the dossier says; until it heard of the mail, the day on which the mail server took it.</summary>
    private static DateOnly? ControleVanaf(OverdrachtState state, DossierRij rij, ImmutableArray<Bestemmingregel> bestemmingen)
    {
        if (BordRules.MeldstandVan(state, rij, bestemmingen) != Meldstand.Gemeld)
        {
            return null;
        }

        var wachten = bestemmingen.Where(b => !BestemmingRules.Heeft(rij, b.VoSchoolId));
        var gemeld = wachten.Max(b => b.GemeldOp) is { } op ? DateOnly.FromDateTime(Schooltijd.Lokaal(op).DateTime) : (DateOnly?)null;
        return rij.ControleVanaf is { } vanaf && !(gemeld > vanaf) ? vanaf : gemeld;
    }

    /// <summary>The last school day before a date: in a weekend or a holiday nobody is there. Without a school day in the calendar the day before.</summary>
    public static DateOnly SchooldagVoor(SchoolView school, DateOnly datum)
    {
        for (var stap = 1; stap <= ZoekDagenMax; stap++)
        {
            if (IsSchooldag(school, datum.AddDays(-stap)))
            {
                return datum.AddDays(-stap);
            }
        }

        return datum.AddDays(-1);
    }

    /// <summary>Ran out, was taken back, will run out before 30 June, or within the days of a warning.</summary>
    private static bool MoetVernieuwen(Bordleerling rij, Overdrachtbeeld beeld) =>
        rij.Dossier is { } dossier && (dossier.Status is Dossierstatus.Verlopen or Dossierstatus.Ingetrokken || BordRules.VerlooptTeVroeg(dossier, beeld.Jaar)
            || BordRules.Waarschuwing(dossier, beeld.Vandaag) is not null);

    /// <summary>What didn't get away yet comes first, then newest first.</summary>
    private static ImmutableArray<Seintje> Verstuurd(OverdrachtState state) =>
        [.. state.Seintjes.OrderBy(s => s.AangenomenOp is not null && !s.Mislukt).ThenByDescending(s => s.Op).Select(SeintjeRules.View)];
}
