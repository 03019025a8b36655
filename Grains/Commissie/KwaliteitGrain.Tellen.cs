using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Financien;
using OrleansSchool.Live;
using OrleansSchool.Ongevallen;
using OrleansSchool.Overblijven;
using OrleansSchool.School;

namespace OrleansSchool.Commissie;

/// <summary>Months in figures, asked of the areas: never typed, and counted again so that a correction is in them (TSO-2b).</summary>
internal sealed partial class KwaliteitGrain
{
    /// <summary>So long a count of what isn't kept is good enough for who looks.</summary>
    private static readonly TimeSpan Houdbaar = TimeSpan.FromMinutes(1);

    private Telling? _telling;

    public async Task<ImmutableArray<Kwaliteitsmaand>> Maanden()
    {
        var (state, nodig) = (_duurzaam, KwaliteitRules.Ontbreekt(_duurzaam, _jaar, tijd.Vandaag));
        return nodig.IsEmpty ? state.Maanden : KwaliteitRules.Samen(state.Maanden, (await Vers(nodig)).Where(m => nodig.Contains(m.Maand)));
    }

    public async Task<ImmutableArray<Kwaliteitsmaand>> TelOpnieuw()
    {
        var vandaag = tijd.Vandaag;
        if (!KwaliteitRules.TeltNog(_jaar, vandaag))
        {
            return opslag.State.Maanden;
        }

        var geteld = await Tel(KwaliteitRules.Begonnen(_jaar, vandaag), vandaag);
        _telling = null;
        await Bewaar(geteld);
        return KwaliteitRules.Samen(opslag.State.Maanden, geteld);
    }

    private async Task TelVannacht()
    {
        var vandaag = tijd.Vandaag;
        var maanden = KwaliteitRules.VanNacht(opslag.State, _jaar, vandaag);
        if (!maanden.IsEmpty)
        {
            await Bewaar(await Tel(maanden, vandaag));
        }
    }

    private async Task Bewaar(ImmutableArray<Kwaliteitsmaand> geteld)
    {
        var was = opslag.State;
        var wordt = KwaliteitRules.MetGeteld(was, geteld);
        if (!ReferenceEquals(wordt, was))
        {
            await Schrijf(wordt);
            await GrainFactory.Live(_school).Meld([Onderwerpen.Commissie]);
        }
    }

    /// <summary>Who asks while it is being counted waits for the same count.</summary>
    private Task<ImmutableArray<Kwaliteitsmaand>> Vers(ImmutableArray<DateOnly> nodig)
    {
        var (nu, vandaag) = (tijd.Nu, tijd.Vandaag);
        if (_telling is not { Antwoord.IsFaulted: false } vorige || vorige.Vandaag != vandaag || nu - vorige.Op >= Houdbaar || nodig.Except(vorige.Maanden).Any())
        {
            vorige = _telling = new Telling(nu, vandaag, nodig, Tel(nodig, vandaag));
        }

        return vorige.Antwoord;
    }

    private async Task<ImmutableArray<Kwaliteitsmaand>> Tel(ImmutableArray<DateOnly> maanden, DateOnly vandaag)
    {
        if (await GrainFactory.School(_school).Bekijk() is not { } school || !school.GroepenVan(_jaar).Any())
        {
            return []; // a schooljaar from before the school came here: nothing to ask of hundreds of days
        }

        var register = await GrainFactory.Ongevallen(_school, _jaar).Alles();
        var geteld = ImmutableArray.CreateBuilder<Kwaliteitsmaand>(maanden.Length);
        foreach (var maand in maanden)
        {
            var norm = KwaliteitRules.Norm(_duurzaam, maand, school.KinderenPerHelper);
            var feiten = await Feiten(school with { KinderenPerHelper = norm }, register, maand, vandaag); // one after another: the next ones don't keep a middag waiting
            geteld.Add(KwaliteitRules.Maand(maand, feiten, vandaag) with { KinderenPerHelper = norm });
        }

        return geteld.ToImmutable();
    }

    private async Task<Maandfeiten> Feiten(SchoolView school, OngevallenView register, DateOnly maand, DateOnly vandaag)
    {
        var aantallen = await Aantallen(school, maand, vandaag);
        var dagen = KwaliteitRules.Dagen(aantallen, vandaag);
        var middagen = await Waaier.Vraag(dagen, d => GrainFactory.Middag(_school, d).Kwaliteit(school.KinderenPerHelper));
        var voorvallen = await Waaier.Vraag(KwaliteitRules.Schooldagen(maand, vandaag), d => GrainFactory.Logboek(_school, d).AantalVoorvallen());
        var vergissingen = await Waaier.Vraag(register.Zoekacties.Where(z => IsIn(maand, z.Datum)), IsVergissing);
        return new Maandfeiten(
            dagen, [.. middagen], voorvallen.Sum(), register.Ongevallen.Count(o => IsIn(maand, o.Datum) && !o.Vergissing), vergissingen.Count(v => !v),
            aantallen.Where(a => a.Datum < vandaag).Sum(a => a.Aanwezig), await GrainFactory.Vragen(_school, maand).Aantal());
    }

    /// <summary>Of the days of the month that are over, groep by groep.</summary>
    private async Task<ImmutableArray<DagAantal>> Aantallen(SchoolView school, DateOnly maand, DateOnly vandaag)
    {
        var laatste = KwaliteitRules.IsVoorbij(maand, vandaag) ? maand.AddMonths(1).AddDays(-1) : vandaag.AddDays(-1);
        if (laatste < maand)
        {
            return [];
        }

        var wie = Wie.Systeem(_school, "Kwaliteit");
        var groepen = await Waaier.Vraag(school.GroepenVan(_jaar), g => GrainFactory.Overblijfgroep(_school, _jaar, g.Id).Aantallen(maand, laatste, wie));
        return
        [
            .. groepen.SelectMany(g => g.IsGoed ? g.Waarde.Dagen : throw new InvalidOperationException($"The counts of {Sleutels.Dag(maand)} were refused: {g.Weigering.Code}.")),
        ];
    }

    private async Task<bool> IsVergissing(ZoekRij rij) =>
        (await GrainFactory.Zoekactie(_school, rij.Datum, rij.LeerlingId).Bekijk(Wie.Systeem(_school, "Kwaliteit"))).Waarde?.Uitkomst == Zoekuitkomst.Vergissing;

    private static bool IsIn(DateOnly maand, DateOnly datum) => datum.Year == maand.Year && datum.Month == maand.Month;

    private sealed record Telling(DateTimeOffset Op, DateOnly Vandaag, ImmutableArray<DateOnly> Maanden, Task<ImmutableArray<Kwaliteitsmaand>> Antwoord);
}
