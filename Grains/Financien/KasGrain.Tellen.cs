using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Nachtronde;
using OrleansSchool.Opslag;

namespace OrleansSchool.Financien;

/// <summary>Counting: the count is durable first, then the day goes to its page, then the head lets it go. Each step again is harmless.</summary>
internal sealed partial class KasGrain
{
    /// <summary>Pages that one night erases.</summary>
    private const int WissenMax = 200;

    public async Task<Uitkomst<Kastelling>> Tel(DateOnly datum, ImmutableArray<int> aantallen, string? uitleg, string? tweedeNaam, OperatieId operatie, Wie wie)
    {
        await RondAf();
        if (!operatie.IsGeldig || aantallen.IsDefault)
        {
            return Weigeringen.OngeldigeOperatie;
        }

        if (!KasRules.MagTellen(wie, _school))
        {
            return Weigeringen.GeenRecht;
        }

        var regel = OperatieRules.Regel(operatie, wie, Sleutels.Dag(datum), string.Join(',', aantallen), uitleg, tweedeNaam);
        if (OperatieRules.Eerder(_duurzaam.Operaties, regel) is { } eerder)
        {
            return eerder.Weigering is { } al ? al : (await Kasdag(datum))?.Telling ?? (Uitkomst<Kastelling>)Weigeringen.Onbekend("deze telling");
        }

        if (KastelRules.MagTellen(_duurzaam, datum, tijd.Vandaag) is { } nee)
        {
            return nee;
        }

        var telling = KastelRules.Tel(_duurzaam, datum, new Kastelvorm(aantallen, uitleg, tweedeNaam), wie, tijd.Nu);
        if (!telling.IsGoed)
        {
            return telling;
        }

        var geteld = telling.Waarde;
        await Leg(s => Geteld(s, datum, geteld, operatie, wie) with { Operaties = OperatieRules.Met(s.Operaties, regel) }, datum);
        await RondAf();
        return telling;
    }

    public async Task<Nachtwerk> Nacht()
    {
        await RondAf();
        await _postbode.Verzend();
        var wachtend = _postbode.Wachtend;
        var voorbij = _duurzaam.Bladen.Where(d => Bewaartermijnen.IsVoorbij("kasblad", Schooljaar.Van(d).Volgend.EersteDag, tijd.Vandaag)).Take(WissenMax).ToImmutableArray();
        foreach (var dag in voorbij)
        {
            await GrainFactory.Kasblad(_school, dag).Wis();
        }

        if (!voorbij.IsEmpty)
        {
            await Bewaar(s => s with { Bladen = s.Bladen.RemoveAll(voorbij.Contains) });
        }

        DeactivateOnIdle();
        return Nachtwerk.Weg("kasblad", voorbij.Length) with { Wachtend = wachtend };
    }

    private KasState Geteld(KasState state, DateOnly datum, Kastelling telling, OperatieId operatie, Wie wie)
    {
        var met = KastelRules.Met(state, datum, telling, operatie, wie, tijd.Vandaag);
        return telling.Verschil == Geld.Nul ? met : KaspostRules.Met(met, _school, datum, met.Dagen[0].Regels[^1]);
    }

    /// <summary>What a crash left between a count and its page.</summary>
    private async Task RondAf()
    {
        if (_duurzaam.Dagen is [{ Telling: not null } geteld, ..])
        {
            await GrainFactory.Kasblad(_school, geteld.Datum).LegVast(KasRules.Dag(_duurzaam, geteld.Datum));
            await Bewaar(s => KastelRules.OpBlad(s, geteld.Datum));
        }
    }
}
