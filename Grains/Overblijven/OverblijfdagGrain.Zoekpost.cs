using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Live;
using OrleansSchool.Nachtronde;

namespace OrleansSchool.Overblijven;

/// <summary>A child that isn't found opens a search, and any other mark of it ends that (LIVE-3).</summary>
internal sealed partial class OverblijfdagGrain
{
    private static readonly Uitbak<Zoekbericht> LegeBak = new();

    private Postbode<Zoekbericht> _zoekpost = null!;

    private Postbode<Zoekbericht> MaakPostbode() => new(
        this, () => opslag.State.Uitbak ?? LegeBak, bak => opslag.Bewaar(opslag.State with { Uitbak = bak }), Stuur, logger, GrainFactory);

    /// <summary>Writes these marks with the news of them, shows them and tells.</summary>
    private async Task Leg(ImmutableArray<MarkeringRij> nieuw)
    {
        await opslag.Bewaar(MetZoekpost(opslag.State with { Markeringen = opslag.State.Markeringen.AddRange(nieuw) }, nieuw));
        Toon(nieuw);
        await _zoekpost.Verzend();
        await GrainFactory.Live(_school).Meld([Onderwerpen.Dag(_groepId, _datum), Onderwerpen.Middag(_datum)]);
    }

    /// <summary>The day with the news of these marks. A search is opened today only: a correction afterwards finds nobody.</summary>
    private OverblijfdagState MetZoekpost(OverblijfdagState state, ImmutableArray<MarkeringRij> nieuw)
    {
        if (state.Uitbak is null && !nieuw.Any(m => m.Soort == Markeersoort.NietGevonden))
        {
            return state;
        }

        var straks = Straks(nieuw).Stand.Stand;
        var bak = state.Uitbak ?? LegeBak;
        foreach (var mark in nieuw.GroupBy(m => m.LeerlingId, StringComparer.Ordinal).Select(g => g.Last()))
        {
            var (was, wordt) = (_stand.Stand.GetValueOrDefault(mark.LeerlingId)?.Soort, straks.GetValueOrDefault(mark.LeerlingId)?.Soort);
            var naar = $"zoekactie/{_school}/{Sleutels.Dag(_datum)}/{mark.LeerlingId}";
            if (ZoekpostRules.MoetWeten(was, wordt, _datum == tijd.Vandaag, bak.Nummers.ContainsKey(naar)))
            {
                bak = bak.Laatste(naar, new Zoekbericht(wordt, mark.Door, mark.Op));
            }
        }

        return ReferenceEquals(bak, LegeBak) ? state : state with { Uitbak = bak };
    }

    private Task Stuur(Uitpost<Zoekbericht> post, Afzender van) => GrainFactory.Zoekactie(_school, _datum, Sleutels.Delen(post.Naar)[2])
        .OntvangMark(van, post.Bericht.Wordt, post.Bericht.Door, DateTimeOffset.FromUnixTimeMilliseconds(post.Bericht.Op));

    /// <summary>The searches of this day have the same term: nothing else knows which there were.</summary>
    private async Task<Nachtwerk> WisZoekacties()
    {
        var (gewist, wachtend) = (0, 0);
        foreach (var kind in _markeringen.Where(m => m.Soort == Markeersoort.NietGevonden).Select(m => m.LeerlingId).Distinct(StringComparer.Ordinal))
        {
            var werk = await GrainFactory.Zoekactie(_school, _datum, kind).Nacht();
            (gewist, wachtend) = (gewist + werk.Gewist.Length, wachtend + werk.Wachtend);
        }

        return wachtend > 0 ? Nachtwerk.Niets(wachtend) : Nachtwerk.Weg("zoekactie", gewist);
    }
}
