using System.Collections.Immutable;
using OrleansSchool.Afspraken;
using OrleansSchool.Basis;
using OrleansSchool.Besluiten;
using OrleansSchool.Financien;

namespace OrleansSchool.Commissie;

/// <summary>When the next piece is asked for, of whom, and what there is to write about: asked of the areas each time.</summary>
internal sealed partial class NieuwsbriefGrain
{
    private const int WeekDagen = 7;

    private async Task<int> WekenVan(NieuwsbriefState state) =>
        state.WekenTussen ?? await GrainFactory.Nieuwsbrief(_school, _jaar.Vorig).Weken() ?? OpenbaarGrenzen.WekenStandaard;

    /// <summary>Kept here too, so that the schooljaar after this one hears of it.</summary>
    private async Task NeemWekenOver()
    {
        if (_jaar.Bevat(tijd.Vandaag) && opslag.State.WekenTussen is null && await GrainFactory.Nieuwsbrief(_school, _jaar.Vorig).Weken() is { } weken)
        {
            await Schrijf(opslag.State with { WekenTussen = weken });
        }
    }

    private async Task MeldTaken()
    {
        var state = opslag.State;
        var wordt = await MetTaken(state);
        if (!ReferenceEquals(wordt, state))
        {
            await Schrijf(wordt);
        }
    }

    private async Task<NieuwsbriefState> MetTaken(NieuwsbriefState was)
    {
        var taken = await Taken(was);
        return was.Verteld.SequenceEqual(taken)
            ? was : was with { Verteld = taken, Uitbak = OpenbaarpostRules.Met(was.Uitbak, was.Verteld, taken, _school, $"/s/{_school}/nieuwsbrief", tijd.Nu) };
    }

    /// <summary>Only of the schooljaar of today: of one that is over nobody writes any more.</summary>
    private async Task<ImmutableArray<Openbaartaak>> Taken(NieuwsbriefState state)
    {
        var vandaag = tijd.Vandaag;
        if (!_jaar.Bevat(vandaag) || await GrainFactory.School(_school).Bekijk() is not { } school
            || NieuwsbriefRules.Voor(school, _jaar, NieuwsbriefRules.Laatst(state.Berichten), await WekenVan(state)) is not { } voor
            || !NieuwsbriefRules.IsVraagtijd(voor, vandaag))
        {
            return [];
        }

        var commissie = await GrainFactory.Commissie(_school).Op(vandaag);
        var schrijvers = NieuwsbriefRules.Schrijvers(commissie, await GrainFactory.Personen(_school).Alles(), _school, vandaag);
        return NieuwsbriefRules.Taken(state, school, voor, schrijvers, vandaag);
    }

    private async Task<ImmutableArray<Nieuwsaanleiding>> Aanleidingen(NieuwsbriefState state)
    {
        var (vandaag, wie) = (tijd.Vandaag, Wie.Systeem(_school, "Nieuwsbrief"));
        var week = await Waaier.Vraag(Enumerable.Range(0, WeekDagen), n => GrainFactory.Rooster(_school, _jaar).Diensten(vandaag.AddDays(n)));
        var feiten = new Nieuwsfeiten(
            NieuwsbriefRules.Laatst(state.Berichten) ?? _jaar.EersteDag, vandaag, [.. await Besluiten(_jaar, wie), .. await Besluiten(_jaar.Volgend, wie)],
            await GrainFactory.Regeling(_school, Regelingsoorten.Huisregels).Kort(), await GrainFactory.Regeling(_school, Regelingsoorten.Reglement).Kort(),
            (await GrainFactory.Spelmateriaal(_school).Bekijk(wie)).Waarde?.Lijst ?? [], [.. week.SelectMany(d => d)]);
        return NieuwsaanleidingRules.Maak(feiten, await Openbaarnamen.Haal(GrainFactory, _school));
    }

    private async Task<ImmutableArray<Besluitvoorstel>> Besluiten(Schooljaar jaar, Wie wie) => (await GrainFactory.Besluiten(_school, jaar).Bekijk(wie)).Waarde?.Besluiten ?? [];
}
