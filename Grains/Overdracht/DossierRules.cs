using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.School;

namespace OrleansSchool.Overdracht;

/// <summary>All that a decision on a dossier needs: how it is, by the clock, and who asks.</summary>
/// <param name="Status">As it is on today.</param>
/// <param name="GroepId">The groep by which a teacher may see it.</param>
/// <param name="Inhoud">Null when there is none, or none any more.</param>
/// <param name="Bevindingen">Of the present content; with inzage once it is frozen.</param>
internal sealed record Dossierstand(
    DossierState State, Dossierstatus Status, Wie Wie, SchoolSleutel School, Schooljaar Jaar, DateTimeOffset Nu, string? GroepId,
    Dossierinhoud? Inhoud, ImmutableArray<Bevinding> Bevindingen, Dossierinstelling Instelling)
{
    public DateOnly Vandaag => DossierRules.Dag(Nu);

    public bool Mag(Recht recht) => Wie.MagInGroep(recht, School, GroepId);

    /// <summary>Who fills the content; not who only keeps addresses.</summary>
    public bool IsInvuller => Mag(Recht.DossierInvullen) || Mag(Recht.OndersteuningInvullen);
}

/// <summary>What a dossier is on a day, how long it can be fetched, and of which leerling there may be one (OSO-K1, OSO-L1). Pure.</summary>
internal static class DossierRules
{
    private const string GroepAcht = "8";

    public static DateOnly Dag(DateTimeOffset op) => DateOnly.FromDateTime(Schooltijd.Lokaal(op).DateTime);

    /// <summary>30 June: the last day on which any dossier of the schooljaar can be fetched.</summary>
    public static DateOnly LaatsteOphaaldag(Schooljaar jaar) => new(jaar.Begin + 1, 6, 30);

    /// <summary>1 July: no content any more, fetched or not.</summary>
    public static DateOnly EersteDagZonder(Schooljaar jaar) => LaatsteOphaaldag(jaar).AddDays(1);

    /// <summary>The last day: three months after it was set ready, at most 30 June (OSO-L1).</summary>
    public static DateOnly BeschikbaarTot(DateOnly gereedOp, Schooljaar jaar)
    {
        var (drie, laatste) = (gereedOp.AddMonths(OverdrachtGrenzen.MaandenBeschikbaar), LaatsteOphaaldag(jaar));
        return drie < laatste ? drie : laatste;
    }

    public static DateOnly? BeschikbaarTot(DossierState state, Schooljaar jaar) => state.GereedOp is { } op ? BeschikbaarTot(op, jaar) : null;

    /// <summary>Runs out before 30 June: it is to be set ready once more.</summary>
    public static bool VerlooptTeVroeg(DossierState state, Schooljaar jaar) =>
        state.Status == Dossierstatus.Gereed && BeschikbaarTot(state, jaar) < LaatsteOphaaldag(jaar);

    /// <summary>
    /// First day without content. By setting it goes earlier once every VO school that wants the child has this version and nothing newer waits.
    /// </summary>
    public static DateOnly WistOp(DossierState state, Schooljaar jaar, Dossierinstelling? instelling)
    {
        var uiterlijk = EersteDagZonder(jaar);
        if (state.GewistOp is { } gewist)
        {
            return gewist < uiterlijk ? gewist : uiterlijk;
        }

        if (instelling?.WissenNaDagen is not { } dagen || state.Status != Dossierstatus.Verstrekt || !state.Wacht.IsEmpty || !HeeftIedereen(state, instelling.Bestemming))
        {
            return uiterlijk;
        }

        var vroeg = state.Verstrekkingen.Where(v => v.VersieNr == state.VersieNr).Max(v => v.Datum).AddDays(Math.Max(dagen, 0));
        return vroeg < uiterlijk ? vroeg : uiterlijk;
    }

    /// <summary>By the clock, never waited for: Verlopen the day after the last one, Gewist from the first day without content.</summary>
    public static Dossierstatus Nu(DossierState state, DateOnly wistOp, Schooljaar jaar, DateOnly vandaag) =>
        state.GewistOp is not null || vandaag >= wistOp ? Dossierstatus.Gewist
        : state.Status == Dossierstatus.Gereed && BeschikbaarTot(state, jaar) < vandaag ? Dossierstatus.Verlopen
        : state.Status;

    /// <summary>Since when the check of OSO-S5 counts: the oldest message that a VO school didn't act on, or the last check.</summary>
    public static DateOnly? ControleVanaf(DossierState state, Bestemming bestemming)
    {
        if (state.Status is not (Dossierstatus.Gereed or Dossierstatus.Verstrekt))
        {
            return null;
        }

        var gemeld = bestemming.Scholen.Where(s => s.GemeldeVersie >= state.VersieNr && s.GemeldOp is not null && !IsVerstrekt(state, s.VoSchoolId))
            .Select(s => (DateOnly?)Dag(s.GemeldOp!.Value)).Min();
        return gemeld is null ? null : state.GecontroleerdOp > gemeld ? state.GecontroleerdOp : gemeld;
    }

    /// <summary>Whether this VO school has the present version.</summary>
    public static bool IsVerstrekt(DossierState state, string voSchoolId) =>
        state.Verstrekkingen.Any(v => v.VoSchoolId == voSchoolId && v.VersieNr == state.VersieNr);

    /// <summary>Whether every VO school that the child goes to has the present version.</summary>
    public static bool HeeftIedereen(Dossierstand hier) => hier.Instelling.Bestemming.Scholen.All(s => IsVerstrekt(hier.State, s.VoSchoolId));

    /// <summary>In groep 8 of this schooljaar; a groep of several jaargroepen needs the child's own.</summary>
    public static bool IsGroepAcht(string? jaargroep, Groep? groep, Schooljaar jaar) => groep is not null && groep.Schooljaar == jaar
        && (string.IsNullOrEmpty(jaargroep) ? groep.Jaargroepen is [GroepAcht] : jaargroep == GroepAcht && groep.Jaargroepen.Contains(GroepAcht, StringComparer.Ordinal));

    /// <summary>
    /// What goes out of a content: categories that were switched off, support papers that not both confirmed and addresses around a secret one
    /// don't (OSO-K3). An arrangement of the last three years does: it stands on top of the OKR, also when the file itself says nothing of the
    /// support. This is what the verzorgers look at, and what the hash is of.
    /// </summary>
    public static Dossiergegevens Uitgaand(Dossiergegevens gegevens)
    {
        var (mee, ondersteuning) = (gegevens.Meesturen, gegevens.Ondersteuning);
        return gegevens with
        {
            Verzorgers = gegevens.Leerling.AdresGeheim ? [.. gegevens.Verzorgers.Select(v => v with { Adres = null })] : gegevens.Verzorgers,
            Verzuim = mee.Verzuim ? gegevens.Verzuim : null,
            Doorstroomtoets = mee.Eindtoets ? gegevens.Doorstroomtoets : null,
            Toetsen = mee.Toetsen ? gegevens.Toetsen : [],
            Ondersteuning = ondersteuning with
            {
                Regels = [.. ondersteuning.Regels.Where(r => r.IsArrangement ? mee.Ondersteuning || ondersteuning.Arrangement is true : mee.Handelingsplannen)],
                Diagnoses = mee.Ondersteuning ? ondersteuning.Diagnoses : [],
                Medicijnen = mee.Ondersteuning ? ondersteuning.Medicijnen : null,
            },
            Bijlagen = mee.Bijlagen
                ? [.. gegevens.Bijlagen.Where(b => !b.Ondersteuning || (b.BevestigdDoorIb && b.BevestigdDoorLeerkracht))]
                : [],
        };
    }

    /// <summary>What a role sees of the content: who keeps the administratie only addresses, verzorgers and loopbaan.</summary>
    public static Dossiergegevens? Zichtbaar(Dossierstand hier)
    {
        if (hier.Inhoud is not { } inhoud || hier.Mag(Recht.OkrLezen))
        {
            return hier.Inhoud?.Gegevens;
        }

        return !hier.Mag(Recht.DossierAdministratie) ? null : inhoud.Gegevens with
        {
            Advies = Overstapadvies.Leeg,
            Ondersteuning = Onderwijsondersteuning.Leeg,
            Verzuim = null,
            Doorstroomtoets = null,
            Toetsen = [],
            Okr = [],
            Bijlagen = [],
        };
    }

    private static bool HeeftIedereen(DossierState state, Bestemming bestemming) =>
        state.Verstrekkingen.Any(v => v.VersieNr == state.VersieNr) && bestemming.Scholen.All(s => IsVerstrekt(state, s.VoSchoolId));
}
