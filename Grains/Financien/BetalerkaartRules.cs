using System.Collections.Immutable;
using OrleansSchool.Basis;

namespace OrleansSchool.Financien;

/// <summary>A payer as the office and as its own verzorger see it. Pure.</summary>
internal static class BetalerkaartRules
{
    public static bool MagZien(Wie wie, SchoolSleutel school) =>
        wie.MagHeleSchool(Recht.GeldZien, school) || wie.MagHeleSchool(Recht.UitsluitingBesluiten, school) || wie.MagHeleSchool(Recht.MachtigingenBeheren, school);

    public static BetalerKaart Kaart(BetalerState state, Wie wie, SchoolSleutel school, DateOnly vandaag)
    {
        var magIban = wie.MagHeleSchool(Recht.MachtigingenBeheren, school) || wie.MagHeleSchool(Recht.GeldBeheren, school);
        return new BetalerKaart(
            state.Id, state.Versie, state.Nummer, state.Naam, state.Email, state.Kinderen, BetalerRules.Plan(state, vandaag),
            magIban ? state.Machtigingen : [.. state.Machtigingen.Select(Gemaskeerd)], state.Vorderingen, state.Betalingen, BetalerRules.Open(state), BetalerRules.Beschikbaar(state),
            magIban ? state.Uitbetalingen : [.. state.Uitbetalingen.Select(u => u with { Iban = Iban.Einde(u.Iban) })], state.Aanmaningen, state.Regeling, state.Vlaggen, state.CoulanceTot,
            state.Derde, state.Bladen, state.Feiten, Mag(state, wie, school, vandaag));
    }

    /// <summary>What is to be paid and where, with what belongs to this verzorger alone (PAR-1).</summary>
    /// <param name="roepnamen">Of own children, by id.</param>
    public static Ouderrekening Rekening(BetalerState state, FinancienView geld, string schoolnaam, ImmutableDictionary<string, string> roepnamen, Betalerhier hier)
    {
        var open = state.Vorderingen.Where(v => v.Open > Geld.Nul).OrderBy(v => v.Vervalt).ThenBy(v => v.Nummer, StringComparer.Ordinal).ToList();
        var jaar = Schooljaar.Van(hier.Vandaag);
        var regels = state.Vorderingen.Where(v => v.Open > Geld.Nul || v.Jaar == jaar).OrderBy(v => v.Vervalt).ThenBy(v => v.Nummer, StringComparer.Ordinal)
            .Select(v => new Rekeningregel(Omschrijving(v), v.LeerlingId is { } kind ? roepnamen.GetValueOrDefault(kind) : null, v.Bedrag + v.Mutaties, v.Open, v.Vervalt, v.Nummer));
        var machtiging = MachtigingRules.Bruikbaar(state.Machtigingen, hier.Vandaag) ?? state.Machtigingen.LastOrDefault();
        var tekst = Tekst(state, geld, schoolnaam, hier);
        return new Ouderrekening(
            state.Id, state.Naam, [.. regels], RekenRules.Som(open.Select(v => v.Open)), open.Count == 0 ? null : open[0].Vervalt, geld.Bank?.Naam ?? "", geld.Bank?.Iban ?? "",
            open.Count == 0 ? null : open[0].Nummer, machtiging?.Op(hier.Vandaag), machtiging is null ? null : Iban.Einde(machtiging.Iban), tekst, tekst is null ? null : MachtigingRules.Hash(tekst),
            BetalerRules.Beschikbaar(state));
    }

    /// <summary>What would be signed now; null when the school doesn't collect.</summary>
    public static string? Tekst(BetalerState state, FinancienView geld, string schoolnaam, Betalerhier hier) =>
        MachtigingRules.Tekst(schoolnaam, geld.Bank, MachtigingRules.Kenmerk(hier.School, state.Nummer, state.MachtigingNr + 1));

    private static BetalerMag Mag(BetalerState state, Wie wie, SchoolSleutel school, DateOnly vandaag)
    {
        var beheert = wie.MagHeleSchool(Recht.GeldBeheren, school);
        var nee = AanmaningRules.WaaromNiet(state, vandaag, opPapier: true);
        return new BetalerMag(
            beheert, wie.MagHeleSchool(Recht.MachtigingenBeheren, school), beheert && nee is null, wie.MagHeleSchool(Recht.UitsluitingBesluiten, school),
            beheert && BetalerRules.Beschikbaar(state) > Geld.Nul,
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
        _ => "Nog open van eerder",
    };
}
