using System.Globalization;
using Orleans.Runtime;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Live;
using OrleansSchool.Opslag;

namespace OrleansSchool.Begin;

/// <inheritdoc cref="IBeginGrain"/>
internal sealed class BeginGrain([PersistentState("begin", VerzegeldeOpslag.Naam)] IPersistentState<BeginState> opslag, Schooltijd tijd) : Grain, IBeginGrain
{
    private SchoolSleutel _school;
    private BeginState _duurzaam = new();

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _school = Sleutels.SchoolVan(this.GetPrimaryKeyString());
        _duurzaam = opslag.State;
        return Task.CompletedTask;
    }

    public Task<Uitkomst<BeginView>> Bekijk(Wie wie) =>
        Task.FromResult<Uitkomst<BeginView>>(Mag(wie) ? VoortgangRules.View(_duurzaam) : Weigeringen.GeenRecht);

    public Task<Uitkomst> Begin(DateOnly eersteDag, bool middenInHetJaar, OperatieId operatie, Wie wie) => Doe(
        operatie, ["begin", Sleutels.Dag(eersteDag), middenInHetJaar ? "midden" : "nieuw"], wie,
        was => VoortgangRules.Begin(was, eersteDag, middenInHetJaar, tijd.Vandaag, tijd.Nu));

    public Task<Uitkomst> SlaOver(Beginstap stap, bool over, OperatieId operatie, Wie wie) => Doe(
        operatie, ["sla-over", ((int)stap).ToString(CultureInfo.InvariantCulture), over ? "over" : "terug"], wie,
        was => VoortgangRules.SlaOver(was, stap, over));

    public Task<Uitkomst> RondAf(OperatieId operatie, Wie wie) => Doe(operatie, ["rond-af"], wie, was => VoortgangRules.RondAf(was, tijd.Nu));

    private bool Mag(Wie wie) => wie.MagHeleSchool(Recht.SchoolInrichten, _school);

    private async Task<Uitkomst> Doe(OperatieId operatie, string?[] inhoud, Wie wie, Func<BeginState, Uitkomst<BeginState>> regel)
    {
        if (!Mag(wie) || !operatie.IsGeldig)
        {
            return Mag(wie) ? Weigeringen.OngeldigeOperatie : Weigeringen.GeenRecht;
        }

        if (await GrainFactory.School(_school).Bekijk() is null)
        {
            return Weigeringen.OnbekendeSchool;
        }

        var (was, merk) = (opslag.State, OperatieRules.Regel(operatie, wie, inhoud));
        if (OperatieRules.Eerder(was.Operaties, merk) is { } eerder)
        {
            return eerder;
        }

        var besluit = regel(was);
        if (!besluit.IsGoed || ReferenceEquals(besluit.Waarde, was))
        {
            return new Uitkomst(besluit.Weigering);
        }

        await opslag.Bewaar(besluit.Waarde with { Versie = was.Versie + 1, Operaties = OperatieRules.Met(was.Operaties, merk) });
        _duurzaam = opslag.State;
        await GrainFactory.Live(_school).Meld([Onderwerpen.School]);
        return Uitkomst.Goed;
    }
}
