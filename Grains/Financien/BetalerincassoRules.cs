using System.Collections.Immutable;
using OrleansSchool.Basis;

namespace OrleansSchool.Financien;

/// <summary>A payer in a collection run: one line with all that is due in its month, reserved so that no two runs collect it (TSO-6b). Pure.</summary>
internal static class BetalerincassoRules
{
    public const string NietsOpen = "niets-open";
    public const string AndereRun = "andere-run";
    public const string Regeling = "regeling";
    public const string DerdeBetaalt = "derde-betaalt";
    public const string GeenMachtiging = "geen-machtiging";
    public const string ZonderTekendatum = "machtiging-zonder-tekendatum";
    public const string Vervallen = "machtiging-vervallen";
    public const string Geblokkeerd = "machtiging-geblokkeerd";

    /// <summary>
    /// Credit goes first, then what is left of the claims is reserved: also of those due later in the month of the collection, since the last day of a term may be no day of the bank.
    /// Asked again for the same run: the same answer. The state is the one that was when nothing is taken.
    /// </summary>
    public static (BetalerState Nieuw, Incassoantwoord Antwoord) Neem(BetalerState was, string runId, DateOnly incassodatum, Betalerhier hier)
    {
        if (was.Reserveringen.FirstOrDefault(r => r.RunId == runId) is { } eerder)
        {
            return (was, new Incassoantwoord(eerder.Bijdrage, null));
        }

        var met = BetalingRules.Verreken(was, Maandeinde(incassodatum), hier);
        var open = met.Vorderingen.Where(v => v.Open > Geld.Nul && v.Vervalt <= Maandeinde(incassodatum)).ToImmutableArray();
        var vrij = open.Where(v => v.RunId is null).OrderBy(v => v.Vervalt).ThenBy(v => v.Nummer, StringComparer.Ordinal).ToImmutableArray();
        if (Waarom(met, open, vrij, incassodatum) is { } code)
        {
            return (was, new Incassoantwoord(null, new Incassovraag(hier.Id, code, RekenRules.Som(open.Select(v => v.Open)))));
        }

        var bijdrage = Bijdrage(hier.Id, vrij, MachtigingRules.Bruikbaar(met.Machtigingen, incassodatum)!);
        return (met with
        {
            Reserveringen = met.Reserveringen.Add(new Incassoreservering(runId, incassodatum, bijdrage)),
            Vorderingen = [.. met.Vorderingen.Select(v => vrij.Any(w => w.Id == v.Id) ? v with { RunId = runId } : v)],
        }, new Incassoantwoord(bijdrage, null));
    }

    private static DateOnly Maandeinde(DateOnly dag) => new(dag.Year, dag.Month, DateTime.DaysInMonth(dag.Year, dag.Month));

    /// <summary>The run is done with these claims, or was withdrawn.</summary>
    public static BetalerState Vrij(BetalerState was, string runId) => !was.Reserveringen.Any(r => r.RunId == runId) && was.Vorderingen.All(v => v.RunId != runId) ? was : was with
    {
        Reserveringen = was.Reserveringen.RemoveAll(r => r.RunId == runId),
        Vorderingen = [.. was.Vorderingen.Select(v => v.RunId == runId ? v with { RunId = null } : v)],
    };

    /// <summary>The bank refused the line: the claims are free again, and by some codes the mandate waits until somebody looked.</summary>
    /// <param name="code">Empty when the bank gave none.</param>
    public static BetalerState Afgekeurd(BetalerState was, string runId, string code, Betalerhier hier)
    {
        var vrij = Vrij(was, runId);
        return ReferenceEquals(was, vrij) ? was : BetalerRules.MetFeit(
            vrij with { Machtigingen = MachtigingRules.NaAfkeuring(was, runId, code) }, hier, "incasso", code.Length == 0 ? "Incasso afgekeurd door de bank" : $"Incasso afgekeurd door de bank ({code})");
    }

    /// <summary>It wasn't refused after all: reserved as it was, unless another run took one of the claims. What was paid meanwhile isn't reserved.</summary>
    public static (BetalerState Nieuw, bool Kan) NeemWeer(BetalerState was, Incassoreservering reservering, string? code)
    {
        if (was.Reserveringen.Any(r => r.RunId == reservering.RunId))
        {
            return (was, true);
        }

        var ids = reservering.Bijdrage.Delen.Select(d => d.VorderingId).ToHashSet(StringComparer.Ordinal);
        return was.Vorderingen.Any(v => v.RunId is not null && ids.Contains(v.Id)) ? (was, false) : (was with
        {
            Reserveringen = was.Reserveringen.Add(reservering),
            Vorderingen = [.. was.Vorderingen.Select(v => v.Open > Geld.Nul && ids.Contains(v.Id) ? v with { RunId = reservering.RunId } : v)],
            Machtigingen = MachtigingRules.ZonderAfkeuring(was, reservering.Bijdrage.Kenmerk, code),
        }, true);
    }

    private static string? Waarom(BetalerState state, ImmutableArray<Vordering> open, ImmutableArray<Vordering> vrij, DateOnly datum) =>
        open.IsEmpty ? NietsOpen
        : vrij.IsEmpty ? AndereRun
        : BetalerRules.HeeftVlag(state, Betalervlaggen.DerdeBetaalt, datum) ? DerdeBetaalt
        : BetalerRules.HeeftRegeling(state) ? Regeling
        : MachtigingRules.Bruikbaar(state.Machtigingen, datum) is not null ? null
        : state.Machtigingen.LastOrDefault()?.Op(datum) switch
        {
            Machtigingstand.Onvolledig => ZonderTekendatum,
            Machtigingstand.Vervallen => Vervallen,
            Machtigingstand.Geblokkeerd => Geblokkeerd,
            _ => GeenMachtiging,
        };

    private static Incassobijdrage Bijdrage(string betalerId, ImmutableArray<Vordering> vrij, Machtiging machtiging) => new(
        betalerId, machtiging.Kenmerk, machtiging.GetekendOp!.Value, machtiging.Iban, machtiging.Rekeningen[^1].Naam, machtiging.TeMelden, machtiging.EersteGebruikt is null,
        RekenRules.Som(vrij.Select(v => v.Open)), [.. vrij.Select(v => new Betaaldeel(v.Id, v.Open))]);
}
