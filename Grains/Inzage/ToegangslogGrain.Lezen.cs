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
        if (WaaromNiet(nu, vraag.Van, vraag.TotEnMet, wie) is { } nee)
        {
            return nee;
        }

        var bak = new Zoekbak(vraag);
        if (nu.Open is { } open && InPeriode(open.Datum, vraag.Van, vraag.TotEnMet))
        {
            bak.Voeg(ZoekRules.Zoek(vraag, open));
        }

        foreach (var deel in Bladen(nu, vraag.Van, vraag.TotEnMet).Reverse().Chunk(TegelijkMax))
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
        if (WaaromNiet(nu, van, totEnMet, wie) is { } nee)
        {
            return nee;
        }

        var loop = new Ketenloop(KetenRules.Begin(_school), nu.Open is null ? KetenRules.Begin(_school) : KetenRules.Hoofd(nu.Open));
        foreach (var dag in nu.Dagen.Where(d => InPeriode(d.Datum, van, totEnMet)))
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

        if (nu.Open is { } open && InPeriode(open.Datum, van, totEnMet))
        {
            loop.Neem(open.Datum, open);
        }

        return loop.Uitslag;
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

    private Weigering? WaaromNiet(ToegangslogState state, DateOnly van, DateOnly totEnMet, Wie wie) =>
        !wie.MagHeleSchool(Recht.ToegangslogZien, _school) ? Weigeringen.GeenRecht
        : ZoekRules.Keur(van, totEnMet) ?? (Bladen(state, van, totEnMet).Skip(InzageGrenzen.BladenMax).Any() ? Weigeringen.InzageTeVeel : null);

    /// <summary>Full pages of the period, oldest first.</summary>
    private static IEnumerable<(DateOnly Datum, int Nr)> Bladen(ToegangslogState state, DateOnly van, DateOnly totEnMet) =>
        state.Dagen.Where(d => InPeriode(d.Datum, van, totEnMet)).SelectMany(d => Enumerable.Range(1, d.Bladen).Select(nr => (d.Datum, nr)));

    private static bool InPeriode(DateOnly datum, DateOnly van, DateOnly totEnMet) => van <= datum && datum <= totEnMet;
}
