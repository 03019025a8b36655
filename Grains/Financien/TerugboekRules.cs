using System.Collections.Immutable;
using OrleansSchool.Basis;

namespace OrleansSchool.Financien;

/// <summary>Pages with older payments, when they had to be read, and the number of a claim that may come of it.</summary>
internal sealed record Stornofeiten(ImmutableArray<Betalerblad> Bladen, string? Nummer);

/// <summary>Money that goes back: the bank reversed a collection, or a payment was put right (TSO-6b). Exactly the claims that it paid are open again. Pure.</summary>
internal static class TerugboekRules
{
    public const string Voorvoegsel = "storno/";

    private const string Onbekend = "terug/";

    /// <summary>A statement, or the kas, says of which line it takes the placing back: <c>afschrift/{id}/{nr}/terug/{n}</c>, <c>kas/{day}/{nr}/terug/1</c>.</summary>
    public const string Weg = "/terug/";

    /// <summary>The payment that a reversal is of: <c>storno/{run}/{nr}/{volg}</c> → <c>incasso/{run}/{nr}</c>.</summary>
    public static string Regelbron(string stornobron) => stornobron.Split('/') is [_, var run, var nr, ..] ? $"incasso/{run}/{nr}" : "";

    public static bool IsBekend(BetalerState was, string bron) => BetalingRules.IsBekend(was, bron) || was.Stornos.Any(s => s.Bron == bron);

    /// <summary>Whether older pages must be read: the payment, or one of its claims, isn't here.</summary>
    public static bool VraagtBladen(BetalerState was, string stornobron) =>
        BetalerbladRules.HeeftBladen(was) && (was.Betalingen.FirstOrDefault(b => b.Bron == Regelbron(stornobron)) is not { } betaling || betaling.Delen.Any(d => was.Vordering(d.VorderingId) is null));

    /// <summary>Kept when its payment isn't known yet.</summary>
    public static BetalerState Ontvang(BetalerState was, Wachtstorno storno, Stornofeiten feiten, Betalerhier hier)
    {
        if (IsBekend(was, storno.Bron))
        {
            return was;
        }

        var met = was with { Machtigingen = MachtigingRules.NaStorno(was, storno) };
        return Betaling(met, storno, feiten) is null ? met with { Stornos = met.Stornos.Add(storno) } : Storno(met, storno, feiten, hier);
    }

    /// <summary>
    /// Reopens what the payment paid, to its part; takes credit back that it left as far as that is still there. What can't be reopened here (its claim is on a page, the
    /// credit is gone, or the line was reversed before) is a claim of its own with number and post as before.
    /// </summary>
    public static BetalerState Storno(BetalerState was, Wachtstorno storno, Stornofeiten feiten, Betalerhier hier)
    {
        var betaling = Betaling(was, storno, feiten) ?? throw new InvalidOperationException($"Payer {was.Id}: a reversal without its payment.");
        var isEerder = was.Betalingen.Any(b => b.Bron.StartsWith($"{Stam(storno.Bron)}/", StringComparison.Ordinal));
        var (delen, tegoed) = isEerder ? (ImmutableArray<Betaaldeel>.Empty, Geld.Nul) : Terug(was, betaling, storno.Bedrag);
        var rest = storno.Bedrag + RekenRules.Som(delen.Select(d => d.Bedrag)) + tegoed;
        var met = VorderingboekRules.Betaling(
            was, new Betaling(storno.Bron, Betaalwijze.Incasso, storno.Op, tegoed + RekenRules.Som(delen.Select(d => d.Bedrag)), delen, tegoed, Boekposten.IncassoOnderweg, betaling.Stuk, storno.Reden), hier);
        met = rest > Geld.Nul ? Heropen(met, Stam(storno.Bron), rest, Voorbeeld(met, betaling, feiten, storno.Op, hier), Boekposten.IncassoOnderweg, hier) : met;
        return BetalerRules.MetFeit(AanmaningRules.Heropend(met, hier), hier, "storno", $"Incasso teruggeboekt ({storno.Reden})");
    }

    /// <summary>
    /// Money that went back to who paid it, or a line that was for another after all: the named claims, otherwise the payment of which the source begins the same, otherwise
    /// the newest payment of the same amount on the same side; then credit, then what was paid last.
    /// </summary>
    public static BetalerState Terug(BetalerState was, Ontvangst ontvangst, string? nummer, Betalerhier hier)
    {
        var bedrag = -ontvangst.Bedrag;
        var (delen, tegoed) = Bron(was, ontvangst, bedrag) is { } betaling ? Terug(was, betaling, bedrag) : (Genoemd(was, ontvangst.Doelen, bedrag), Geld.Nul);
        var rest = bedrag + RekenRules.Som(delen.Select(d => d.Bedrag)) + tegoed;
        var vanTegoed = Min(rest, BetalerRules.Beschikbaar(was) + tegoed);
        (tegoed, rest) = vanTegoed > Geld.Nul ? (tegoed - vanTegoed, rest - vanTegoed) : (tegoed, rest);
        foreach (var vordering in was.Vorderingen.Reverse())
        {
            var al = RekenRules.Som(delen.Where(d => d.VorderingId == vordering.Id).Select(d => d.Bedrag));
            var deel = vordering.RunId is null ? Min(rest, Ontvangen(vordering) + al) : Geld.Nul;
            (delen, rest) = deel > Geld.Nul ? (delen.Add(new Betaaldeel(vordering.Id, -deel)), rest - deel) : (delen, rest);
        }

        var daar = hier with { Door = ontvangst.Door };
        var met = VorderingboekRules.Betaling(
            was, new Betaling(ontvangst.Bron, ontvangst.Wijze, ontvangst.Op, rest - bedrag, delen, tegoed, ontvangst.Tegenpost, ontvangst.Stuk, null), daar);
        var nieuw = Nieuw(nummer ?? ontvangst.Stuk ?? ontvangst.Bron, rest, ontvangst.Op, hier);
        met = rest > Geld.Nul ? Heropen(met, Onbekend + ontvangst.Bron, rest, nieuw, ontvangst.Tegenpost, daar) : met;
        return BetalerRules.MetFeit(
            AanmaningRules.Heropend(met, hier), daar, "terug", rest > Geld.Nul ? $"Geld teruggegaan: {bedrag}, nog te betalen {rest} (rekening {nieuw.Nummer})" : $"Geld teruggegaan: {bedrag}");
    }

    /// <summary>A claim of its own: nobody knew of it before, so that there is time to pay it.</summary>
    private static Vordering Nieuw(string nummer, Geld bedrag, DateOnly op, Betalerhier hier) => new(
        "", nummer, Vorderingsoort.Teruggeboekt, Schooljaar.Van(op), null, Boekposten.BijdrageStructureel, 0, 0, bedrag, Geld.Nul, Geld.Nul, op,
        (op > hier.Vandaag ? op : hier.Vandaag).AddDays(hier.BetaalDagen), null, Geld.Nul);

    /// <summary>Parts below zero of what a payment paid and left, in its order, as far as it is still there.</summary>
    private static (ImmutableArray<Betaaldeel> Delen, Geld Tegoed) Terug(BetalerState was, Betaling betaling, Geld bedrag)
    {
        var (rest, delen) = (bedrag, ImmutableArray.CreateBuilder<Betaaldeel>());
        foreach (var deel in betaling.Delen)
        {
            var terug = was.Vordering(deel.VorderingId) is null ? Geld.Nul : Min(rest, deel.Bedrag);
            if (terug > Geld.Nul)
            {
                delen.Add(new Betaaldeel(deel.VorderingId, -terug));
                rest -= terug;
            }
        }

        var tegoed = Min(Min(rest, betaling.Tegoed), BetalerRules.Beschikbaar(was));
        return (delen.ToImmutable(), tegoed > Geld.Nul ? -tegoed : Geld.Nul);
    }

    private static ImmutableArray<Betaaldeel> Genoemd(BetalerState was, ImmutableArray<Betaaldeel> doelen, Geld bedrag)
    {
        var (rest, delen) = (bedrag, ImmutableArray.CreateBuilder<Betaaldeel>());
        foreach (var doel in doelen.IsDefaultOrEmpty ? [] : doelen)
        {
            var genoemd = doel.Bedrag < Geld.Nul ? -doel.Bedrag : doel.Bedrag;
            var deel = was.Vordering(doel.VorderingId) is { } vordering && delen.All(d => d.VorderingId != vordering.Id)
                ? Min(rest, genoemd == Geld.Nul ? Ontvangen(vordering) : Min(genoemd, Ontvangen(vordering))) : Geld.Nul;
            if (deel > Geld.Nul)
            {
                delen.Add(new Betaaldeel(doel.VorderingId, -deel));
                rest -= deel;
            }
        }

        return delen.ToImmutable();
    }

    /// <summary>What was paid, without what was written off.</summary>
    private static Geld Ontvangen(Vordering vordering) => vordering.Voldaan - vordering.Oninbaar;

    /// <summary>Of a line that was placed here more than once the last placing: the ones before it went back already.</summary>
    private static Betaling? Bron(BetalerState was, Ontvangst ontvangst, Geld bedrag) =>
        was.Betalingen.LastOrDefault(b => b.Bedrag > Geld.Nul && ontvangst.Bron.Contains(Weg, StringComparison.Ordinal) && IsRegel(b.Bron, ontvangst.Bron))
        ?? (ontvangst.Doelen.IsDefaultOrEmpty ? was.Betalingen.LastOrDefault(b => b.Bedrag == bedrag && b.Tegenpost == ontvangst.Tegenpost && !IsTerug(was, b)) : null);

    private static bool IsRegel(string bron, string terug)
    {
        var regel = terug[..terug.IndexOf(Weg, StringComparison.Ordinal)];
        return bron == regel || bron.StartsWith($"{regel}/", StringComparison.Ordinal);
    }

    /// <summary>Whether another of this amount went back after it: one payment isn't put right twice.</summary>
    private static bool IsTerug(BetalerState was, Betaling betaling)
    {
        var na = was.Betalingen.SkipWhile(b => b != betaling);
        return na.Any(b => b.Bedrag == -betaling.Bedrag && b.Tegenpost == betaling.Tegenpost);
    }

    /// <summary>What a claim on a page looked like; of credit that is gone the first claim that is known.</summary>
    private static Vordering Voorbeeld(BetalerState was, Betaling betaling, Stornofeiten feiten, DateOnly op, Betalerhier hier)
    {
        var alle = feiten.Bladen.SelectMany(b => b.Vorderingen).Concat(was.Vorderingen).ToList();
        return betaling.Delen.Select(d => alle.Find(v => v.Id == d.VorderingId)).FirstOrDefault(v => v is not null) is { } bekend
            ? bekend with { Op = op }
            : Nieuw(feiten.Nummer ?? betaling.Stuk ?? betaling.Bron, betaling.Bedrag, op, hier);
    }

    private static BetalerState Heropen(BetalerState was, string id, Geld bedrag, Vordering voorbeeld, string tegenpost, Betalerhier hier)
    {
        if (was.Vordering(id) is { } bestaand)
        {
            var hoger = bestaand with { Mutaties = bestaand.Mutaties + bedrag };
            return VorderingboekRules.Vordering(BetalerRules.Met(was, hoger), hoger with { Op = voorbeeld.Op }, bedrag, tegenpost, hier);
        }

        var nieuw = voorbeeld with
        {
            Id = id,
            Dagen = 0,
            VooruitDagen = 0,
            Bedrag = bedrag,
            Mutaties = Geld.Nul,
            Voldaan = Geld.Nul,
            Oninbaar = Geld.Nul,
            RunId = null,
        };
        return VorderingRules.Nieuw(was, nieuw, tegenpost, hier);
    }

    private static Betaling? Betaling(BetalerState was, Wachtstorno storno, Stornofeiten feiten)
    {
        var bron = Regelbron(storno.Bron);
        return was.Betalingen.Concat(was.NieuwBlad?.Betalingen ?? []).Concat(feiten.Bladen.SelectMany(b => b.Betalingen)).FirstOrDefault(b => b.Bron == bron);
    }

    /// <summary>Without the number of the reversal: <c>storno/{run}/{nr}</c>, what a claim of it is called.</summary>
    private static string Stam(string stornobron) => stornobron[..stornobron.LastIndexOf('/')];

    private static Geld Min(Geld een, Geld ander) => een < ander ? een : ander;
}
