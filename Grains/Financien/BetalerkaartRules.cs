using System.Collections.Immutable;
using OrleansSchool.Basis;

namespace OrleansSchool.Financien;

/// <summary>A payer as the office and as its own verzorger see it. Pure.</summary>
internal static class BetalerkaartRules
{
    /// <summary>All of every payer.</summary>
    public static bool MagZien(Wie wie, SchoolSleutel school) =>
        wie.MagHeleSchool(Recht.GeldZien, school) || wie.MagHeleSchool(Recht.MachtigingenBeheren, school);

    /// <summary>Who decides on an exclusion and doesn't keep the books comes to a payer only while there is one to decide on (TSO-10n, SEC-2).</summary>
    public static bool MagZien(BetalerState state, Wie wie, SchoolSleutel school, DateOnly vandaag) =>
        MagZien(wie, school) || (wie.MagHeleSchool(Recht.UitsluitingBesluiten, school) && state.Aanmaningen.Any(a => IsTeBesluiten(a, vandaag)));

    public static BetalerKaart Kaart(BetalerState state, Wie wie, SchoolSleutel school, DateOnly vandaag)
    {
        var kaart = Geheel(state, wie, school, vandaag);
        return MagZien(wie, school) ? kaart : Beperkt(kaart, vandaag);
    }

    private static BetalerKaart Geheel(BetalerState state, Wie wie, SchoolSleutel school, DateOnly vandaag)
    {
        var magIban = wie.MagHeleSchool(Recht.MachtigingenBeheren, school) || wie.MagHeleSchool(Recht.GeldBeheren, school);
        return new BetalerKaart(
            state.Id, state.Versie, state.Nummer, state.Naam, state.Email, state.Kinderen, BetalerRules.Plan(state, vandaag),
            magIban ? state.Machtigingen : [.. state.Machtigingen.Select(Gemaskeerd)], state.Vorderingen, state.Betalingen, BetalerRules.Open(state), BetalerRules.Beschikbaar(state),
            magIban ? state.Uitbetalingen : [.. state.Uitbetalingen.Select(u => u with { Iban = Iban.Einde(u.Iban) })], state.Aanmaningen, state.Regeling, state.Vlaggen, state.CoulanceTot,
            state.Derde, state.Bladen - state.BladenWeg, state.Feiten, Mag(state, wie, school, vandaag));
    }

    /// <summary>What the decision asks: whose it is, for which children, what is open, and the reminder. No mail, account, payment or history.</summary>
    private static BetalerKaart Beperkt(BetalerKaart kaart, DateOnly vandaag) => kaart with
    {
        Email = null,
        Machtigingen = [],
        Vorderingen = [.. kaart.Vorderingen.Where(v => v.Open > Geld.Nul)],
        Betalingen = [],
        Tegoed = Geld.Nul,
        Uitbetalingen = [],
        Aanmaningen = [.. kaart.Aanmaningen.Where(a => IsTeBesluiten(a, vandaag))],
        Regeling = null,
        Vlaggen = Betalervlaggen.Geen,
        CoulanceTot = null,
        Derde = null,
        Bladen = 0,
        Geschiedenis = [],
        Mag = kaart.Mag with { WaaromNietHerinneren = null },
    };

    /// <summary>Also for the rest of the day on which it ended, so that who decided sees that it was kept.</summary>
    private static bool IsTeBesluiten(Aanmaning aanmaning, DateOnly vandaag) =>
        aanmaning.Stand is Aanmaningstand.UitsluitingVoorgesteld or Aanmaningstand.Besloten or Aanmaningstand.Uitgesloten
        || (aanmaning is { Stand: Aanmaningstand.NietUitgesloten or Aanmaningstand.Voldaan, BeslotenOp: { } besloten } && (aanmaning.OpgehevenOp ?? besloten) == vandaag);

    /// <summary>What is to be paid and where, with what belongs to this verzorger alone (PAR-1).</summary>
    /// <param name="kinderen">Names of own children, by id; and those of whom this verzorger may hear nothing: only what must still be paid, without its day.</param>
    public static Ouderrekening Rekening(
        BetalerState state, FinancienView geld, string schoolnaam, (ImmutableDictionary<string, string> Roepnamen, ImmutableHashSet<string> Stil) kinderen, Betalerhier hier)
    {
        var (roepnamen, stil) = kinderen;
        var open = state.Vorderingen.Where(v => v.Open > Geld.Nul).OrderBy(v => v.Vervalt).ThenBy(v => v.Nummer, StringComparer.Ordinal).ToList();
        var incasso = BetalerRules.Plan(state, hier.Vandaag) == Betaalplan.Incasso;
        var zelf = open.Where(v => v.RunId is null && (!incasso || v.IsTeLaat(hier.Vandaag))).ToList();
        var jaar = Schooljaar.Van(hier.Vandaag);
        bool IsStil(Vordering vordering) => vordering.LeerlingId is { } kind && stil.Contains(kind);
        var regels = state.Vorderingen.Where(v => v.Open > Geld.Nul || (v.Jaar == jaar && !IsStil(v))).OrderBy(v => v.Vervalt).ThenBy(v => v.Nummer, StringComparer.Ordinal)
            .Select(v => new Rekeningregel(IsStil(v) ? "Overblijven" : Omschrijving(v), v.LeerlingId is { } kind ? roepnamen.GetValueOrDefault(kind) : null, v.Bedrag + v.Mutaties, v.Open, v.Vervalt, v.Nummer));
        var machtiging = MachtigingRules.Bruikbaar(state.Machtigingen, hier.Vandaag) ?? state.Machtigingen.LastOrDefault();
        var tekst = Tekst(state, geld, schoolnaam, hier);
        return new Ouderrekening(
            state.Id, state.Naam, [.. regels], RekenRules.Som(open.Select(v => v.Open)), zelf.Count == 0 ? null : zelf[0].Vervalt, geld.Bank?.Naam ?? "", geld.Bank?.Iban ?? "",
            zelf.Count == 0 ? null : zelf[0].Nummer, machtiging?.Op(hier.Vandaag), machtiging is null ? null : Iban.Einde(machtiging.Iban), tekst, tekst is null ? null : MachtigingRules.Hash(tekst),
            BetalerRules.Beschikbaar(state), RekenRules.Som(zelf.Select(v => v.Open)));
    }

    /// <summary>What would be signed now; null when the school doesn't collect.</summary>
    public static string? Tekst(BetalerState state, FinancienView geld, string schoolnaam, Betalerhier hier) =>
        MachtigingRules.Tekst(schoolnaam, geld.Bank, MachtigingRules.Kenmerk(hier.School, state.Nummer, MachtigingRules.Volgnr(state, hier.School)));

    private static BetalerMag Mag(BetalerState state, Wie wie, SchoolSleutel school, DateOnly vandaag)
    {
        var beheert = wie.MagHeleSchool(Recht.GeldBeheren, school);
        var nee = AanmaningRules.WaaromNiet(state, vandaag, opPapier: true);
        return new BetalerMag(
            beheert, wie.MagHeleSchool(Recht.MachtigingenBeheren, school), beheert && nee is null, wie.MagHeleSchool(Recht.UitsluitingBesluiten, school),
            beheert && BetalerRules.Uitbetaalbaar(state) > Geld.Nul,
            wie.MagHeleSchool(Recht.RestitutieGoedkeuren, school) && state.Uitbetalingen.Any(u => u.Stand == Uitbetaalstand.Gevraagd && u.GevraagdDoorId != wie.AccountId), nee?.Zin);
    }

    private static Machtiging Gemaskeerd(Machtiging machtiging) => machtiging with
    {
        Rekeningen = [.. machtiging.Rekeningen.Select(r => r with { Iban = Iban.Einde(r.Iban) })],
        TeMelden = machtiging.TeMelden is { } oud ? Iban.Einde(oud) : null,
    };

    private static string Omschrijving(Vordering vordering) => vordering.Soort switch
    {
        Vorderingsoort.Termijn => "Overblijven, termijn",
        Vorderingsoort.Ineens => "Overblijven, hele schooljaar",
        Vorderingsoort.Instroom => "Overblijven, verschil",
        Vorderingsoort.Dag => $"Overblijven op {Datums.Kort(vordering.Op)}",
        Vorderingsoort.Herinneringskosten => "Kosten van de herinnering",
        Vorderingsoort.Teruggeboekt => "Geld dat naar u terugging",
        _ => "Nog open van eerder",
    };
}
