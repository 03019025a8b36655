using System.Collections.Immutable;
using OrleansSchool.Basis;

namespace OrleansSchool.Inzage;

/// <summary>Reading beside the writing: from what is durable, a bounded number of pages at once.</summary>
internal sealed partial class ToegangslogGrain
{
    private const int TegelijkMax = 8;

    public async Task<Uitkomst<ToegangslogView>> Zoek(Inzagevraag vraag, Wie wie)
    {
        var nu = _duurzaam;
        if (WaaromNiet(vraag.Van, vraag.TotEnMet, wie) is { } nee)
        {
            return nee;
        }

        var bladen = Bladen(await Index(nu, vraag.Van, vraag.TotEnMet));
        if (bladen.Length > InzageGrenzen.BladenMax)
        {
            return Weigeringen.InzageTeVeel;
        }

        var bak = new Zoekbak(vraag);
        if (nu.Open is { } open && InPeriode(open.Datum, vraag.Van, vraag.TotEnMet))
        {
            bak.Voeg(ZoekRules.Zoek(vraag, open));
        }

        foreach (var deel in bladen.Reverse().Chunk(TegelijkMax))
        {
            foreach (var blad in await Task.WhenAll(deel.Select(b => GrainFactory.Toegangslogblad(_school, b.Datum, b.Nr).Zoek(vraag))))
            {
                bak.Voeg(blad);
            }
        }

        return bak.Klaar();
    }

    public async Task<Uitkomst<Ketenuitslag>> Controleer(DateOnly van, DateOnly totEnMet, Wie wie)
    {
        var nu = _duurzaam;
        if (WaaromNiet(van, totEnMet, wie) is { } nee)
        {
            return nee;
        }

        var index = await Index(nu, van, totEnMet, ookKapot: true);
        if (Bladen(index).Length > InzageGrenzen.BladenMax)
        {
            return Weigeringen.InzageTeVeel;
        }

        var loop = new Ketenloop(KetenRules.Begin(_school), nu.Hoofd ?? KetenRules.Begin(_school));
        foreach (var (kapot, dagen) in index)
        {
            if (kapot is not null)
            {
                loop.Breuk(kapot);
            }

            foreach (var dag in dagen)
            {
                await LoopDag(loop, dag);
            }
        }

        if (nu.Open is { } open && InPeriode(open.Datum, van, totEnMet))
        {
            loop.Neem(open.Datum, open);
        }

        if (nu.Open is null || InPeriode(nu.Open.Datum, van, totEnMet))
        {
            loop.Sluit(nu.Regels, nu.Open?.Datum ?? totEnMet);
        }

        return loop.Uitslag;
    }

    private async Task LoopDag(Ketenloop loop, Logdag dag)
    {
        loop.BeginDag(dag);
        for (var nr = 1; nr <= dag.Bladen; nr += TegelijkMax)
        {
            var deel = Enumerable.Range(nr, Math.Min(TegelijkMax, dag.Bladen - nr + 1));
            foreach (var blad in await Task.WhenAll(deel.Select(n => Haal(dag.Datum, n))))
            {
                loop.Neem(dag.Datum, blad);
            }
        }

        loop.EindDag(dag);
    }

    /// <summary>A page that is gone or that doesn't open is a broken link, not a fault of who asks.</summary>
    private async Task<Toegangslogblad?> Haal(DateOnly datum, int nr)
    {
        try
        {
            return await GrainFactory.Toegangslogblad(_school, datum, nr).Bekijk();
        }
        catch (Exception fout) when (fout is not (OperationCanceledException or TimeoutException))
        {
            return null;
        }
    }

    private Weigering? WaaromNiet(DateOnly van, DateOnly totEnMet, Wie wie) =>
        !wie.MagHeleSchool(Recht.ToegangslogZien, _school) ? Weigeringen.GeenRecht : ZoekRules.Keur(van, totEnMet);

    /// <summary>Days with full pages of the period, oldest first: those that are put away, a month each, and those in our own row.</summary>
    /// <param name="ookKapot">A month that can't be read is named and has no days, instead of being a fault.</param>
    private async Task<ImmutableArray<(Logmaand? Kapot, ImmutableArray<Logdag> Dagen)>> Index(
        ToegangslogState nu, DateOnly van, DateOnly totEnMet, bool ookKapot = false)
    {
        var maanden = nu.Maanden.Where(m => m.Maand <= totEnMet && van < m.Maand.AddMonths(1)).ToList();
        var weg = await Task.WhenAll(maanden.Select(m => HaalMaand(m, ookKapot)));
        ImmutableArray<Logdag> Binnen(ImmutableArray<Logdag> dagen) => [.. dagen.Where(d => InPeriode(d.Datum, van, totEnMet))];
        return [.. maanden.Zip(weg).Select(m => m.Second is { } heel ? ((Logmaand?)null, Binnen(heel)) : (m.First, [])), (null, Binnen(nu.Dagen))];
    }

    private async Task<ImmutableArray<Logdag>?> HaalMaand(Logmaand maand, bool ookKapot)
    {
        try
        {
            var dagen = await GrainFactory.Toegangslogmaand(_school, maand.Maand).Bekijk();
            return LogRules.Klopt(maand, dagen) ? dagen : throw new InvalidOperationException("A month of the access log isn't as it was put away.");
        }
        catch (Exception fout) when (ookKapot && fout is not (OperationCanceledException or TimeoutException))
        {
            return null;
        }
    }

    /// <summary>Full pages, oldest first.</summary>
    private static ImmutableArray<(DateOnly Datum, int Nr)> Bladen(ImmutableArray<(Logmaand? Kapot, ImmutableArray<Logdag> Dagen)> index) =>
        [.. index.SelectMany(i => i.Dagen).SelectMany(d => Enumerable.Range(1, d.Bladen).Select(nr => (d.Datum, nr)))];

    private static bool InPeriode(DateOnly datum, DateOnly van, DateOnly totEnMet) => van <= datum && datum <= totEnMet;
}
