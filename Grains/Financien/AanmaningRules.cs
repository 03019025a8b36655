using System.Collections.Immutable;
using OrleansSchool.Basis;

namespace OrleansSchool.Financien;

/// <summary>
/// Late payment on dates (TSO-10m, TSO-10n): one reminder a claim, ever; costs only when the school chose them; after four weeks a proposal, which a person decides. What is
/// paid lifts it in the same write. Pure.
/// </summary>
internal static class AanmaningRules
{
    /// <summary>So long the costs may be paid before they are late.</summary>
    private const int KostenDagen = FinancienGrenzen.WikDagen;

    /// <summary>First day on which a reminder is due: the day after the oldest claim that wasn't reminded of. Null when none is, or a mark or an arrangement forbids it.</summary>
    public static DateOnly? HerinnerVanaf(BetalerState state, DateOnly vandaag)
    {
        if (Waarom(state, vandaag, opPapier: false) is not null || BetalerRules.HeeftRegeling(state))
        {
            return null;
        }

        var open = state.Vorderingen.Where(v => v.Open > Geld.Nul && v.RunId is null && Telt(state, v)).ToList();
        return open.Count == 0 ? null : open.Min(v => v.Vervalt).AddDays(1);
    }

    /// <summary>From this day the costs may be asked: after full free days, that begin on the day after the reminder arrived; or at once when the school chose so.</summary>
    public static DateOnly KostenVanaf(DateOnly herinnerd, FinancienInstellingen instellingen) =>
        instellingen.KostenNaDagen == FinancienInstellingen.Meteen ? herinnerd : herinnerd.AddDays(1 + Math.Max(instellingen.KostenNaDagen, FinancienGrenzen.WikDagen));

    public static DateOnly VoorstelVanaf(DateOnly herinnerd, int dagen) => herinnerd.AddDays(Math.Max(dagen, FinancienGrenzen.UitsluitingDagen));

    /// <summary>Claims that one reminder of today would be about.</summary>
    public static ImmutableArray<Vordering> TeHerinneren(BetalerState state, DateOnly vandaag) =>
        [.. state.Vorderingen.Where(v => v.IsTeLaat(vandaag) && Telt(state, v)).OrderBy(v => v.Vervalt).ThenBy(v => v.Nummer, StringComparer.Ordinal)];

    /// <summary>Why nobody may be reminded now; null when somebody may.</summary>
    public static Weigering? Waarom(BetalerState state, DateOnly vandaag, bool opPapier) =>
        BetalerRules.HeeftVlag(state, Betalervlaggen.DerdeBetaalt, vandaag) ? Weigeringen.HerinnerDerde
        : BetalerRules.HeeftVlag(state, Betalervlaggen.Coulance, vandaag) ? Weigeringen.HerinnerCoulance
        : !opPapier && BetalerRules.HeeftVlag(state, Betalervlaggen.Bewindvoering, vandaag) ? Weigeringen.HerinnerBewind
        : null;

    /// <summary>The same, with what is late.</summary>
    public static Weigering? WaaromNiet(BetalerState state, DateOnly vandaag, bool opPapier) =>
        Waarom(state, vandaag, opPapier)
        ?? (BetalerRules.HeeftRegeling(state) ? Weigeringen.HerinnerRegeling
            : !TeHerinneren(state, vandaag).IsEmpty || (opPapier && Wachtend(state) is not null) ? null
            : state.Vorderingen.Any(v => v.IsTeLaat(vandaag)) ? Weigeringen.AlHerinnerd
            : Weigeringen.NietsTeLaat);

    /// <summary>A reminder that still has to reach somebody.</summary>
    public static Aanmaning? Wachtend(BetalerState state) => state.Aanmaningen.FirstOrDefault(a => a is { HerinnerdOp: null, Stand: Aanmaningstand.Herinnerd });

    /// <param name="mailId">Null on paper: then its terms run from today.</param>
    public static BetalerState Herinner(BetalerState was, string? mailId, Betalerhier hier)
    {
        if (mailId is null && Wachtend(was) is { } wacht)
        {
            return BetalerRules.MetFeit(Met(was, wacht with { HerinnerdOp = hier.Vandaag, MailId = null }), hier, "herinnerd", "Herinnering op papier meegegeven");
        }

        var aanmaning = new Aanmaning(
            Id(was.AanmaningNr + 1), [.. TeHerinneren(was, hier.Vandaag).Select(v => v.Id)], hier.Vandaag, mailId is null ? hier.Vandaag : null, mailId, null, Aanmaningstand.Herinnerd, null,
            null, null, null, null, null, null, Weekdagen.Geen);
        var alle = was.Aanmaningen.Add(aanmaning);
        return BetalerRules.MetFeit(
            was with { AanmaningNr = was.AanmaningNr + 1, Aanmaningen = alle.Length > FinancienGrenzen.AanmaningenMax ? [.. Begrensd(was, alle)] : alle }, hier, "herinnerd",
            mailId is null ? "Herinnering op papier meegegeven" : "Herinnering naar de postbus");
    }

    public static string Id(int nr) => FormattableString.Invariant($"a{nr}");

    /// <summary>Aanmaningen of which the costs are due today; each needs a number.</summary>
    public static ImmutableArray<Aanmaning> MetKosten(BetalerState state, FinancienInstellingen? instellingen, DateOnly vandaag) =>
        instellingen is not { KostenGekozenOp: not null } gekozen || gekozen.Herinneringskosten <= Geld.Nul || BetalerRules.HeeftRegeling(state) ? [] :
        [
            .. state.Aanmaningen.Where(a => a is { KostenVorderingId: null, HerinnerdOp: not null } && IsLopend(a) && KostenVanaf(a.HerinnerdOp.Value, gekozen) <= vandaag
                && Waarom(state, vandaag, opPapier: true) is null && NogOpen(state, a)),
        ];

    public static BetalerState MetKosten(BetalerState was, Aanmaning aanmaning, Geld kosten, string nummer, Betalerhier hier)
    {
        var id = $"kosten/{aanmaning.Id}";
        var jaar = Schooljaar.Van(hier.Vandaag);
        var vordering = new Vordering(
            id, nummer, Vorderingsoort.Herinneringskosten, jaar, null, Boekposten.Herinneringskosten, 0, 0, kosten, Geld.Nul, Geld.Nul, hier.Vandaag, hier.Vandaag.AddDays(KostenDagen), null, Geld.Nul);
        return BetalerRules.MetFeit(
            Met(VorderingRules.Nieuw(was, vordering, Boekposten.Herinneringskosten, hier), aanmaning with { KostenVorderingId = id }), hier, "kosten", $"Kosten van de herinnering: {kosten}");
    }

    /// <summary>What the date brings by itself: proposals that are due.</summary>
    public static BetalerState NieuweDag(BetalerState was, FinancienInstellingen? instellingen, Betalerhier hier)
    {
        var dagen = instellingen?.UitsluitingDagen ?? FinancienGrenzen.UitsluitingDagen;
        var voorstel = was.Aanmaningen.Where(a => IsVoorstel(was, a, dagen, hier.Vandaag)).ToList();
        return voorstel.Aggregate(was, (met, a) => BetalerRules.MetFeit(
            Met(met, a with { Stand = Aanmaningstand.UitsluitingVoorgesteld }), hier, "voorstel", "Vier weken na de herinnering niet betaald: besluit nodig"));
    }

    /// <summary>Whether a person must decide: the weeks are over, something of it is still open, and no mark forbids it.</summary>
    public static bool IsVoorstel(BetalerState state, Aanmaning aanmaning, int dagen, DateOnly vandaag) =>
        aanmaning is { Stand: Aanmaningstand.Herinnerd, HerinnerdOp: { } op } && VoorstelVanaf(op, dagen) <= vandaag && state.Vlaggen is var vlaggen
        && (vlaggen & (Betalervlaggen.Bewindvoering | Betalervlaggen.DerdeBetaalt)) == Betalervlaggen.Geen && !BetalerRules.HeeftVlag(state, Betalervlaggen.Coulance, vandaag)
        && !BetalerRules.HeeftRegeling(state) && NogTeLaat(state, aanmaning);

    /// <summary>Paid, written off or arranged: lifted at once, in this write (10n).</summary>
    public static BetalerState Bijgewerkt(BetalerState was, Betalerhier hier) =>
        was.Aanmaningen.Where(a => IsLopend(a) && (!NogOpen(was, a) || BetalerRules.HeeftRegeling(was))).ToList()
            .Aggregate(was, (met, a) => BetalerRules.MetFeit(
                Met(UitsluitingRules.MetPeriode(met, a, hier.Vandaag), a with { Stand = Aanmaningstand.Voldaan, OpgehevenOp = hier.Vandaag }), hier, "voldaan",
                a.Stand == Aanmaningstand.Uitgesloten ? "Voldaan: de uitsluiting is opgeheven" : "Voldaan: de herinnering is klaar"));

    /// <summary>What was paid was taken back, or an arrangement is over: the reminder stands as before, and a person decides anew.</summary>
    public static BetalerState Heropend(BetalerState was, Betalerhier hier)
    {
        var weer = was.Aanmaningen.Where(a => a.Stand == Aanmaningstand.Voldaan && NogOpen(was, a) && !BetalerRules.HeeftRegeling(was)).ToList();
        return weer.Count == 0 ? was : weer.Aggregate(was with { Verteld = [] }, (met, a) => BetalerRules.MetFeit(
            Met(met, a with
            {
                Stand = Aanmaningstand.Herinnerd,
                OpgehevenOp = null,
                UitgeslotenVanaf = null,
                BeslotenDoor = null,
                BeslotenOp = null,
                Reden = null,
                OudersIngelichtOp = null,
                IngelichtDoor = null,
            }), hier, "heropend", "Niet meer voldaan: de herinnering staat weer open"));
    }

    public static BetalerState Met(BetalerState state, Aanmaning aanmaning) =>
        state with { Aanmaningen = [.. state.Aanmaningen.Select(a => a.Id == aanmaning.Id ? aanmaning : a)] };

    public static bool IsLopend(Aanmaning aanmaning) => aanmaning.Stand is not (Aanmaningstand.Voldaan or Aanmaningstand.NietUitgesloten);

    public static bool NogOpen(BetalerState state, Aanmaning aanmaning) =>
        aanmaning.Vorderingen.Any(id => state.Vordering(id) is { } v && v.Open > Geld.Nul);

    private static bool NogTeLaat(BetalerState state, Aanmaning aanmaning) =>
        aanmaning.Vorderingen.Any(id => state.Vordering(id) is { } v && v.Open > Geld.Nul && v.RunId is null);

    /// <summary>Never the costs of a reminder, and never twice.</summary>
    private static bool Telt(BetalerState state, Vordering vordering) =>
        vordering.Soort != Vorderingsoort.Herinneringskosten && !state.Aanmaningen.Any(a => a.Vorderingen.Contains(vordering.Id, StringComparer.Ordinal));

    /// <summary>The oldest that is over goes first; those whose claims are here stay, since a claim is reminded of once.</summary>
    private static IEnumerable<Aanmaning> Begrensd(BetalerState state, ImmutableArray<Aanmaning> alle)
    {
        var weg = alle.FirstOrDefault(a => !IsLopend(a) && a.Vorderingen.All(id => state.Vordering(id) is null));
        return alle.Where(a => a.Id != weg?.Id);
    }
}
