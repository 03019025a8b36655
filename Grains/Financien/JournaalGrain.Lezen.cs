using System.Collections.Immutable;
using OrleansSchool.Basis;

namespace OrleansSchool.Financien;

/// <summary>Reading: from what is durable, a bounded number of pages at once, each checked against the one before it.</summary>
internal sealed partial class JournaalGrain
{
    private const int TegelijkMax = 16;

    public Task<Uitkomst<Journaalstand>> Stand(Wie wie) => Task.FromResult<Uitkomst<Journaalstand>>(MagZien(wie) ? Beeld(_duurzaam) : Weigeringen.GeenRecht);

    public async Task<Uitkomst<Journaaldeel>> Lees(DateOnly van, DateOnly totEnMet, Wie wie) => MagZien(wie) ? await LeesIntern(van, totEnMet) : Weigeringen.GeenRecht;

    public async Task<Journaaldeel> LeesIntern(DateOnly van, DateOnly totEnMet)
    {
        await LaatVrijvallen();
        var (eerste, laatste) = (van < _jaar.EersteDag ? _jaar.EersteDag : van, totEnMet > _jaar.LaatsteDag ? _jaar.LaatsteDag : totEnMet);
        var alle = await Alle(_duurzaam);
        // What came from the schooljaar before was there when the first day began.
        bool IsErvoor(Geboekt g) => g.Boeking.Datum < eerste || g.Boeking.Bron == Boekbron.Opening;
        return new Journaaldeel(
            eerste, laatste, JournaalRules.ZonderNul(alle.Where(IsErvoor).SelectMany(g => g.Boeking.Regels).Select(r => (r.Post, r.Bedrag))),
            [.. alle.Where(g => !IsErvoor(g) && g.Boeking.Datum <= laatste).OrderBy(g => g.Boeking.Datum).ThenBy(g => g.Nr)]);
    }

    public async Task<Uitkomst<Journaalstand>> Controleer(Wie wie)
    {
        if (!MagZien(wie))
        {
            return Weigeringen.GeenRecht;
        }

        var state = _duurzaam;
        var (vorige, volgende) = (JournaalRules.Begin(_school, _jaar), 1);
        foreach (var nr in Enumerable.Range(1, state.Bladen))
        {
            var blad = await Haal(nr);
            if (blad is null || blad.Vorige != vorige)
            {
                return Weigeringen.JournaalKeten(volgende);
            }

            (vorige, volgende) = (blad.Boekingen[^1].Hash, volgende + blad.Boekingen.Length);
        }

        var klopt = state.Aantal == 0 || state.Vorige == vorige;
        return !klopt ? Weigeringen.JournaalKeten(volgende)
            : JournaalRules.EersteFout(state.Vorige, state.Open, volgende) is { } fout ? Weigeringen.JournaalKeten(fout)
            : Beeld(state);
    }

    private bool MagZien(Wie wie) => wie.MagHeleSchool(Recht.GeldZien, _school) || wie.MagHeleSchool(Recht.GeldControleren, _school);

    private Journaalstand Beeld(JournaalState state)
    {
        JournaalRules.Klopt(state);
        return new Journaalstand(_jaar, state.Aantal, state.Saldi, state.Hoofd, state.GeslotenOp, state.GeslotenDoor);
    }

    /// <summary>All bookings in the order in which they came.</summary>
    private async Task<ImmutableArray<Geboekt>> Alle(JournaalState state)
    {
        JournaalRules.Klopt(state);
        var alle = ImmutableArray.CreateBuilder<Geboekt>(state.Aantal);
        var vorige = JournaalRules.Begin(_school, _jaar);
        foreach (var deel in Enumerable.Range(1, state.Bladen).Chunk(TegelijkMax))
        {
            foreach (var blad in await Task.WhenAll(deel.Select(nr => Blad(nr).Bekijk())))
            {
                if (blad is null || blad.Vorige != vorige || blad.Boekingen[0].Nr != alle.Count + 1)
                {
                    throw new InvalidOperationException("A page of the journal is missing, or doesn't fit behind the one before it.");
                }

                alle.AddRange(blad.Boekingen);
                vorige = blad.Boekingen[^1].Hash;
            }
        }

        alle.AddRange(state.Open);
        return alle.ToImmutable();
    }

    /// <summary>Whether an operation that the head doesn't know any more stands on a full page.</summary>
    private async Task<bool> StaatOpBlad(JournaalState state, Afzender van, string operatieId)
    {
        foreach (var deel in Enumerable.Range(1, BoekRules.Nazoekbladen(state, van)).Chunk(TegelijkMax))
        {
            var bladen = await Task.WhenAll(deel.Select(nr => Blad(nr).Bekijk()));
            if (bladen.Any(b => b is null || b.Boekingen.Any(g => g.Boeking.OperatieId == operatieId)))
            {
                return bladen.All(b => b is not null) ? true : throw new InvalidOperationException("A page of the journal is missing.");
            }
        }

        return false;
    }

    /// <summary>A booking of this schooljaar; null when there is none of that number.</summary>
    private async Task<Geboekt?> Zoek(int nr)
    {
        var (state, plek) = (_duurzaam, (nr - 1) % FinancienGrenzen.BoekingenPerBlad);
        if (nr < 1 || nr > state.Aantal)
        {
            return null;
        }

        var blad = ((nr - 1) / FinancienGrenzen.BoekingenPerBlad) + 1;
        return blad > state.Bladen ? state.Open[plek] : (await Blad(blad).Bekijk())?.Boekingen[plek];
    }

    /// <summary>A page that is gone or that doesn't open is a broken link, not a fault of who asks.</summary>
    private async Task<Journaalblad?> Haal(int nr)
    {
        try
        {
            return await Blad(nr).Bekijk();
        }
        catch (Exception fout) when (fout is not (OperationCanceledException or TimeoutException))
        {
            return null;
        }
    }
}
