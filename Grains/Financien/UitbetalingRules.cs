using System.Collections.Immutable;
using OrleansSchool.Basis;

namespace OrleansSchool.Financien;

/// <summary>Paying credit out: asked, approved by another, in a run, paid or back (TSO-6d). Pure.</summary>
internal static class UitbetalingRules
{
    /// <summary>Lasting ones that stay in the row.</summary>
    private const int BewaardMax = 20;

    /// <summary>Below the school's limit credit stays until the last month of the schooljaar.</summary>
    private const int Slotmaand = 7;

    public static Weigering? KeurVraag(BetalerState state, Geld bedrag, FinancienInstellingen? instellingen, DateOnly vandaag) =>
        bedrag <= Geld.Nul ? Weigeringen.Verplicht("bedrag", "een bedrag")
        : bedrag > BetalerRules.Beschikbaar(state) ? Weigeringen.TegoedTeKlein(BetalerRules.Beschikbaar(state))
        : bedrag > BetalerRules.Uitbetaalbaar(state) ? Weigeringen.TegoedNogTeInnen(BetalerRules.Uitbetaalbaar(state))
        : instellingen is not null && bedrag < instellingen.RestitutieVanaf && vandaag.Month != Slotmaand ? Weigeringen.OnderRestitutiegrens(instellingen.RestitutieVanaf)
        : state.Uitbetalingen.Count(u => u.Stand is Uitbetaalstand.Gevraagd or Uitbetaalstand.Goedgekeurd or Uitbetaalstand.InBetaalrun) >= BewaardMax ? Weigeringen.TeVeel("restituties", BewaardMax)
        : null;

    /// <summary>
    /// Approved and taken along only while what is left of the credit covers what still has to come in: a claim that is at the bank was lowered, and the collection may come back.
    /// </summary>
    public static bool IsGedekt(BetalerState state, Uitbetaling uitbetaling) =>
        state.Tegoeden - uitbetaling.Bedrag - RekenRules.Som(state.Uitbetalingen.Where(u => u.Id != uitbetaling.Id && u.Stand == Uitbetaalstand.Goedgekeurd).Select(u => u.Bedrag))
        >= BetalerRules.NogTeInnen(state);

    public static BetalerState Vraag(BetalerState was, Uitbetaling uitbetaling, Betalerhier hier) =>
        BetalerRules.MetFeit(was with { Uitbetalingen = was.Uitbetalingen.Add(uitbetaling) }, hier, "restitutie", $"Restitutie gevraagd: {uitbetaling.Bedrag}");

    public static BetalerState Keur(BetalerState was, Uitbetaling uitbetaling, bool akkoord, string door, Betalerhier hier) => BetalerRules.MetFeit(
        Met(was, uitbetaling with { Stand = akkoord ? Uitbetaalstand.Goedgekeurd : Uitbetaalstand.Ingetrokken, AkkoordDoor = door, AkkoordOp = hier.Nu }), hier, "restitutie",
        akkoord ? $"Restitutie goedgekeurd: {uitbetaling.Bedrag}" : $"Restitutie afgewezen: {uitbetaling.Bedrag}");

    /// <summary>The newest that didn't leave yet; null without one.</summary>
    public static Uitbetaling? Laatste(BetalerState state) => state.Uitbetalingen.LastOrDefault(u => u.Stand is Uitbetaalstand.Gevraagd or Uitbetaalstand.Goedgekeurd);

    public static BetalerState TrekIn(BetalerState was, Uitbetaling uitbetaling, Betalerhier hier) => BetalerRules.MetFeit(
        Met(was, uitbetaling with { Stand = Uitbetaalstand.Ingetrokken }), hier, "restitutie", $"Restitutie ingetrokken: {uitbetaling.Bedrag}; dit tegoed gaat naar een open rekening");

    /// <summary>Again for the same run the same; in another run, not approved, or money that must come in first: null.</summary>
    public static (BetalerState Nieuw, Uitbetaling? Uitbetaling) NeemInRun(BetalerState was, string uitbetalingId, string runId, Betalerhier hier)
    {
        if (Zoek(was, uitbetalingId) is not { } uitbetaling)
        {
            return (was, null);
        }

        if (uitbetaling.Stand != Uitbetaalstand.Goedgekeurd)
        {
            return (was, uitbetaling.RunId == runId && BetalerRules.IsWeg(uitbetaling) ? uitbetaling : null);
        }

        if (!IsGedekt(was, uitbetaling))
        {
            return (was, null);
        }

        var mee = uitbetaling with { Stand = Uitbetaalstand.InBetaalrun, RunId = runId };
        return (VorderingboekRules.Uitbetaling(Met(was, mee), mee, mee.Bedrag, hier.Vandaag, hier), mee);
    }

    /// <summary>The bank paid it by a run that was withdrawn: nobody asks whether the credit covers it. False when another run has it, or it is over.</summary>
    public static (BetalerState Nieuw, bool Kan) NeemToch(BetalerState was, string uitbetalingId, string runId, Betalerhier hier)
    {
        if (Zoek(was, uitbetalingId) is not { Stand: Uitbetaalstand.Goedgekeurd } uitbetaling)
        {
            return (was, Zoek(was, uitbetalingId) is { Stand: Uitbetaalstand.InBetaalrun } bezig && bezig.RunId == runId);
        }

        var mee = uitbetaling with { Stand = Uitbetaalstand.InBetaalrun, RunId = runId };
        return (VorderingboekRules.Uitbetaling(Met(was, mee), mee, mee.Bedrag, hier.Vandaag, hier), true);
    }

    /// <summary>Paid; came back, and is credit again; or the run was withdrawn, and it is approved again.</summary>
    public static BetalerState Verwerk(BetalerState was, string uitbetalingId, string runId, (Uitbetaalstand Stand, DateOnly Op) wat, Betalerhier hier)
    {
        if (Zoek(was, uitbetalingId) is not { } uitbetaling || uitbetaling.RunId != runId || uitbetaling.Stand == wat.Stand || !BetalerRules.IsWeg(uitbetaling))
        {
            return was;
        }

        return wat.Stand switch
        {
            Uitbetaalstand.Betaald => BetalerRules.MetFeit(Met(was, uitbetaling with { Stand = wat.Stand, BetaaldOp = wat.Op }), hier, "restitutie", $"Restitutie betaald: {uitbetaling.Bedrag}"),
            Uitbetaalstand.Teruggekomen => BetalerRules.MetFeit(
                VorderingboekRules.Uitbetaling(Met(was, uitbetaling with { Stand = wat.Stand }), uitbetaling, -uitbetaling.Bedrag, wat.Op, hier), hier, "restitutie", "Restitutie kwam terug van de bank"),
            Uitbetaalstand.Goedgekeurd when uitbetaling.Stand == Uitbetaalstand.InBetaalrun =>
                VorderingboekRules.Uitbetaling(Met(was, uitbetaling with { Stand = wat.Stand, RunId = null }), uitbetaling, -uitbetaling.Bedrag, wat.Op, hier),
            _ => was,
        };
    }

    /// <summary>Old ones that are over leave the row; what was paid stays in the sum.</summary>
    public static BetalerState Opgeruimd(BetalerState was, DateOnly vandaag)
    {
        var over = was.Uitbetalingen.Where(u => u.Stand is Uitbetaalstand.Teruggekomen or Uitbetaalstand.Ingetrokken || (u.BetaaldOp is { } op && op.AddMonths(FinancienGrenzen.StornoMaanden) < vandaag)).ToList();
        var teveel = over.Take(Math.Max(0, was.Uitbetalingen.Length - BewaardMax));
        var weg = teveel.Union(over.Where(u => DateOnly.FromDateTime(Schooltijd.Lokaal(u.GevraagdOp).DateTime).AddMonths(FinancienGrenzen.BewaarMaanden) <= vandaag)).ToList();
        return weg.Count == 0 ? was : was with
        {
            Uitbetalingen = was.Uitbetalingen.RemoveRange(weg),
            BasisTegoed = was.BasisTegoed - RekenRules.Som(weg.Where(BetalerRules.IsWeg).Select(u => u.Bedrag)),
        };
    }

    public static Uitbetaling? Zoek(BetalerState state, string id) => state.Uitbetalingen.FirstOrDefault(u => u.Id == id);

    private static BetalerState Met(BetalerState state, Uitbetaling uitbetaling) =>
        state with { Uitbetalingen = [.. state.Uitbetalingen.Select(u => u.Id == uitbetaling.Id ? uitbetaling : u)] };
}
