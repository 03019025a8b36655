using System.Collections.Immutable;
using OrleansSchool.Basis;

namespace OrleansSchool.Financien;

/// <summary>The bookings of a payer: each goes to the outbox and into the balances in one step, so that the row can be held against them. Pure.</summary>
internal static class VorderingboekRules
{
    /// <summary>Of which the booking says how a day after 31 December is parked; null when it isn't.</summary>
    public static string? Vooruitpost(string post) => post switch
    {
        Boekposten.BijdrageStructureel => Boekposten.VooruitStructureel,
        Boekposten.BijdrageIneens => Boekposten.VooruitIneens,
        _ => null,
    };

    /// <summary>Whether a booking of this day may still park: from 1 January on it never does.</summary>
    public static bool MagVooruit(Schooljaar jaar, DateOnly op) => op.Year <= jaar.Begin;

    /// <summary>The part of a claim that is about days after 31 December.</summary>
    public static Geld Vooruit(Vorderingopdracht opdracht)
    {
        var na = Math.Clamp(opdracht.VooruitDagen, 0, Math.Max(0, opdracht.Dagen));
        return Vooruitpost(opdracht.Post) is null || na == 0 ? Geld.Nul : RekenRules.Verdeel(opdracht.Totaal, [opdracht.Dagen - na, na])[1];
    }

    /// <summary>A claim or a change of it: debiteuren against baten, restituties and what is parked.</summary>
    public static BetalerState Vordering(BetalerState was, Vorderingopdracht opdracht, Geld debiteuren, Geld vooruit, string? stuk, Betalerhier hier)
    {
        var tegen = opdracht.Restitutie && debiteuren < Geld.Nul ? Boekposten.Restituties : opdracht.Post;
        ImmutableArray<Boekregel> regels =
        [
            new(Boekposten.Debiteuren, debiteuren, hier.Id), new(Vooruitpost(opdracht.Post) ?? tegen, -vooruit), new(tegen, vooruit - debiteuren),
        ];
        return Boek(was, new Boeking(
            FormattableString.Invariant($"vordering/{hier.Id}/{opdracht.VorderingId}/{opdracht.Volgnr}"), opdracht.Op, Boekbron.Vordering, Woord(opdracht.Soort, opdracht.Jaar),
            regels, stuk, null, hier.Door, hier.Nu), hier);
    }

    /// <summary>A claim against one post, outside the calculation of an afrekening.</summary>
    public static BetalerState Vordering(BetalerState was, Vordering vordering, Geld bedrag, string tegenpost, Betalerhier hier)
    {
        var nr = was.BoekNr + 1;
        return Boek(was with { BoekNr = nr }, new Boeking(
            FormattableString.Invariant($"vordering/{hier.Id}/{vordering.Id}/b{nr}"), vordering.Op, Boekbron.Vordering, Woord(vordering.Soort, vordering.Jaar),
            [new(Boekposten.Debiteuren, bedrag, hier.Id), new(tegenpost, -bedrag)], vordering.Nummer, null, hier.Door, hier.Nu), hier);
    }

    /// <summary>Money in, settled, or reversed: tegenpost against claims and credit. Adds the payment itself.</summary>
    public static BetalerState Betaling(BetalerState was, Betaling betaling, Betalerhier hier)
    {
        var delen = RekenRules.Som(betaling.Delen.Select(d => d.Bedrag));
        var met = was with
        {
            Betalingen = was.Betalingen.Add(betaling),
            Vorderingen = [.. was.Vorderingen.Select(v => v with { Voldaan = v.Voldaan + RekenRules.Som(betaling.Delen.Where(d => d.VorderingId == v.Id).Select(d => d.Bedrag)) })],
        };
        ImmutableArray<Boekregel> regels =
        [
            new(betaling.Tegenpost, betaling.Bedrag, betaling.Tegenpost == Boekposten.Tegoeden ? hier.Id : null), new(Boekposten.Debiteuren, -delen, hier.Id),
            new(Boekposten.Tegoeden, -betaling.Tegoed, hier.Id),
        ];
        return Boek(met, new Boeking(
            $"betaling/{hier.Id}/{betaling.Bron}", betaling.Op, betaling.Reden is null ? Boekbron.Betaling : Boekbron.Storno, Woord(betaling), regels, betaling.Stuk, null,
            hier.Door, hier.Nu), hier);
    }

    /// <summary>Credit that leaves for the bank; below zero when it comes back.</summary>
    public static BetalerState Uitbetaling(BetalerState was, Uitbetaling uitbetaling, Geld bedrag, DateOnly op, Betalerhier hier)
    {
        var nr = was.BoekNr + 1;
        return Boek(was with { BoekNr = nr }, new Boeking(
            FormattableString.Invariant($"uitbetaling/{hier.Id}/{uitbetaling.Id}/{nr}"), op, Boekbron.Uitbetaling, "Restitutie",
            [new(Boekposten.Tegoeden, bedrag, hier.Id), new(Boekposten.BetalingOnderweg, -bedrag)], null, null, hier.Door, hier.Nu), hier);
    }

    /// <summary>A credit of before the intranet.</summary>
    public static BetalerState Begintegoed(BetalerState was, Geld bedrag, string omschrijving, DateOnly op, Betalerhier hier)
    {
        var nr = was.BoekNr + 1;
        return Boek(was with { BoekNr = nr, BasisTegoed = was.BasisTegoed + bedrag }, new Boeking(
            FormattableString.Invariant($"begintegoed/{hier.Id}/{nr}"), op, Boekbron.Beginbalans, omschrijving,
            [new(Boekposten.Beginbalans, bedrag), new(Boekposten.Tegoeden, -bedrag, hier.Id)], null, null, hier.Door, hier.Nu), hier);
    }

    /// <summary>Nothing when all lines are nil; equal accounts are joined, since a line is never nil.</summary>
    private static BetalerState Boek(BetalerState was, Boeking boeking, Betalerhier hier)
    {
        ImmutableArray<Boekregel> regels =
        [
            .. boeking.Regels.GroupBy(r => (r.Post, r.BetalerId)).Select(g => new Boekregel(g.Key.Post, RekenRules.Som(g.Select(r => r.Bedrag)), g.Key.BetalerId)).Where(r => r.Bedrag != Geld.Nul),
        ];
        if (regels.IsEmpty)
        {
            return was;
        }

        return was with
        {
            Debiteuren = was.Debiteuren + Saldo(regels, Boekposten.Debiteuren),
            Tegoeden = was.Tegoeden - Saldo(regels, Boekposten.Tegoeden),
            LaatstOp = was.LaatstOp is { } laatst && laatst > boeking.Datum ? laatst : boeking.Datum,
            Uitbak = was.Uitbak.Met($"journaal/{hier.School}/{Schooljaar.Van(boeking.Datum)}", new Betalerpost(Betalerpostsoort.Boeking, boeking with { Regels = regels })),
        };
    }

    private static Geld Saldo(ImmutableArray<Boekregel> regels, string post) => RekenRules.Som(regels.Where(r => r.Post == post).Select(r => r.Bedrag));

    private static string Woord(Vorderingsoort soort, Schooljaar jaar) => soort switch
    {
        Vorderingsoort.Termijn => $"Termijn overblijven {jaar}",
        Vorderingsoort.Ineens => $"Overblijven ineens {jaar}",
        Vorderingsoort.Instroom => $"Overblijven, verschil {jaar}",
        Vorderingsoort.Dag => "Overblijven, losse dag",
        Vorderingsoort.Herinneringskosten => "Kosten van de herinnering",
        Vorderingsoort.Teruggeboekt => "Teruggegaan geld",
        _ => "Open van voor het intranet",
    };

    private static string Woord(Betaling betaling) => betaling switch
    {
        { Reden: { } reden } => $"Storno {reden}",
        { Wijze: Betaalwijze.Contant } => "Contant betaald",
        { Wijze: Betaalwijze.Incasso } => "Incasso",
        { Wijze: Betaalwijze.Verrekend } => "Verrekend met tegoed",
        { Wijze: Betaalwijze.Oninbaar } => "Afgeboekt als oninbaar",
        { Wijze: Betaalwijze.Derde } => "Betaald door een ander",
        _ => "Overboeking",
    };
}
