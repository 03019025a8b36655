using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using Orleans.Runtime;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Live;
using OrleansSchool.Nachtronde;
using OrleansSchool.Opslag;
using OrleansSchool.School;

namespace OrleansSchool.Rooster;

/// <inheritdoc cref="IRoosterGrain"/>
internal sealed partial class RoosterGrain(
    [PersistentState("rooster", VerzegeldeOpslag.Naam)] IPersistentState<RoosterState> opslag, Schooltijd tijd, ILogger<RoosterGrain> logger)
    : Grain, IRoosterGrain
{
    private SchoolSleutel _school;
    private Schooljaar _jaar;
    private RoosterState _duurzaam = new();
    private Postbode<string> _postbode = null!;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        var delen = Sleutels.Delen(this.GetPrimaryKeyString());
        _school = new SchoolSleutel(delen[0]);
        _jaar = Schooljaar.Probeer(delen[1], out var jaar) ? jaar.Value : throw new FormatException(delen[1]);
        _duurzaam = opslag.State;
        _postbode = new(this, () => opslag.State.Uitbak, bak => Schrijf(opslag.State with { Uitbak = bak }), Stuur, logger, GrainFactory);
        return _postbode.Verzend();
    }

    private DateOnly Ingang => StandaardweekRules.Ingang(_jaar, tijd.Vandaag);

    public async Task<Uitkomst<RoosterView>> Bekijk(Wie wie)
    {
        if (!wie.MagHeleSchool(Recht.RoosterZien, _school))
        {
            return Weigeringen.GeenRecht;
        }

        if (await GrainFactory.School(_school).Bekijk() is not { } school)
        {
            return Weigeringen.OnbekendeSchool;
        }

        var (state, ingang, helpers) = (opslag.State, Ingang, await Helpers());
        var gebruik = await Task.WhenAll(Dagen(school).Select(async dag => (Dag: dag, Gebruik: await Gebruik(school, dag))));
        var diensten = StandaardweekRules.Geldig(state, ingang).Select(r => r.Op(ingang)).ToImmutableArray();
        var magMaken = wie.MagHeleSchool(Recht.RoosterMaken, _school);
        return new RoosterView(
            _jaar, state.Versie, diensten, state.Vastgesteld.LastOrDefault(),
            [.. gebruik.SelectMany(g => BehoefteRules.Voorstel(school, g.Dag, g.Gebruik))],
            [.. gebruik.SelectMany(g => Weeg(school, g.Dag, g.Gebruik, diensten, helpers))],
            magMaken ? helpers : [.. helpers.Select(h => h with { Telefoon = "", Email = null })],
            magMaken && state.Stappen is [.., var stap] && StandaardweekRules.IsVanaf(state, stap, ingang) ? new Roosterterug(new OperatieId(stap.Operatie.Split(':')[0]), stap.Wat) : null);
    }

    public Task<ImmutableArray<Standaarddienst>> Diensten(DateOnly datum) => Task.FromResult<ImmutableArray<Standaarddienst>>(
        [.. StandaardweekRules.Geldig(_duurzaam, datum).Where(r => r.Dag == datum.DayOfWeek).Select(r => r.Op(datum))]);

    public Task<ImmutableArray<Behoefte>> Behoefte() => Task.FromResult(_duurzaam.Behoefte);

    public async Task<ImmutableArray<Roosterhelper>> Helpers()
    {
        var (state, rijen) = (_duurzaam, (await GrainFactory.Overblijfkrachten(_school).Alles()).Rijen);
        var ingang = Ingang;
        var beurten = StandaardweekRules.Geldig(state, ingang).Select(r => r.HelperOp(ingang)).OfType<string>().CountBy(h => h).ToDictionary(StringComparer.Ordinal);
        return [.. rijen.Where(r => r.Gegevens.Vanaf <= _jaar.LaatsteDag && !(r.Gegevens.TotEnMet < _jaar.EersteDag))
            .OrderBy(r => !r.Gegevens.VasteInval).ThenBy(r => state.Invalvolgorde.IndexOf(r.Id) is var plek and >= 0 && r.Gegevens.VasteInval ? plek : int.MaxValue)
            .Select(r => new Roosterhelper(
                r.Id, r.Gegevens.Naam, r.Gegevens.Telefoon, r.Gegevens.Gediplomeerd, r.Gegevens.VasteInval, r.Gegevens.Vanaf, r.Gegevens.TotEnMet,
                state.Beschikbaar.GetValueOrDefault(r.Id) ?? Beschikbaarheid.Van(r.Gegevens), beurten.GetValueOrDefault(r.Id), r.Gegevens.Email))];
    }

    public async Task<Nachtwerk> Nacht()
    {
        DeactivateOnIdle();
        await _postbode.Verzend();
        if (!opslag.RecordExists || _postbode.Wachtend > 0 || !Bewaartermijnen.IsVoorbij("rooster", _jaar.Volgend.EersteDag, tijd.Vandaag))
        {
            return Nachtwerk.Niets(_postbode.Wachtend);
        }

        await opslag.Wis(DeactivateOnIdle);
        _duurzaam = opslag.State;
        return Nachtwerk.Weg("rooster");
    }

    private static IEnumerable<DayOfWeek> Dagen(SchoolView school) =>
        WeekdagenExtensions.Werkweek.Select((d, i) => (d.Dag, Weekdag: (DayOfWeek)(i + 1))).Where(d => school.Overblijfdagen.Heeft(d.Dag)).Select(d => d.Weekdag);

    /// <summary>From the aanmeldingen that hold on the day from which a change holds.</summary>
    private async Task<ImmutableArray<Plekgebruik>> Gebruik(SchoolView school, DayOfWeek dag)
    {
        var groepen = school.GroepenVan(_jaar).ToList();
        var wie = Wie.Systeem(_school, "Rooster");
        var aantallen = await Task.WhenAll(groepen.Select(g => GrainFactory.Overblijfgroep(_school, _jaar, g.Id).Aantallen(Ingang, Ingang, wie)));
        return [.. groepen.Zip(aantallen, (g, a) => BehoefteRules.Gebruik(school, g, a.Waarde?.StructureelPerWeekdag[(int)dag - 1] ?? 0)).OfType<Plekgebruik>()];
    }

    private IEnumerable<Weekoordeel> Weeg(
        SchoolView school, DayOfWeek dag, ImmutableArray<Plekgebruik> gebruik, ImmutableArray<Standaarddienst> diensten, ImmutableArray<Roosterhelper> helpers)
    {
        var gediplomeerd = helpers.Where(h => h.Gediplomeerd).Select(h => h.Id).ToHashSet(StringComparer.Ordinal);
        var toezicht = diensten.Where(d => d.Dag == dag && d.HelperId is not null)
            .Select(d => new Toezichthouder(d.PlekId, d.Venster, gediplomeerd.Contains(d.HelperId!))).ToList();
        var norm = new Dienstnorm(school.KinderenPerHelper, [.. opslag.State.Behoefte.Where(b => b.Dag == dag)]);
        return DienstregelRules.Weeg(gebruik, toezicht, norm).Select(o => new Weekoordeel(dag, o));
    }

    private Task Stuur(Uitpost<string> post, Afzender van)
    {
        var datum = DateOnly.ParseExact(Sleutels.Delen(post.Naar)[1], "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        return GrainFactory.Roosterdag(_school, datum).OntvangAfwezig(van, post.Bericht);
    }

    private async Task Schrijf(RoosterState nieuw)
    {
        await opslag.Bewaar(nieuw);
        _duurzaam = opslag.State;
    }
}
