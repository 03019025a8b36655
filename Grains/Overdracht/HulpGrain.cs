using Orleans.Runtime;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Opslag;

namespace OrleansSchool.Overdracht;

/// <inheritdoc cref="IHulpGrain"/>
internal sealed class HulpGrain([PersistentState("hulp", VerzegeldeOpslag.Naam)] IPersistentState<HulpState> opslag, IIdBron ids) : Grain, IHulpGrain
{
    private SchoolSleutel _school;
    private HulpState _duurzaam = new();

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _school = Sleutels.SchoolVan(this.GetPrimaryKeyString());
        _duurzaam = opslag.State;
        return Task.CompletedTask;
    }

    public Task<Uitkomst<HulpView>> Bekijk(Wie wie) => Task.FromResult<Uitkomst<HulpView>>(
        wie.Mag(Recht.OverdrachtZien, _school) ? new HulpView(HulpRules.Nu(_duurzaam), _duurzaam.Versie, MagWijzigen(wie)) : Weigeringen.GeenRecht);

    public Task<Uitkomst> Bewaar(Hulponderwerp onderwerp, long versie, Wie wie) =>
        Doe(versie, wie, was => HulpRules.Bewaar(was, onderwerp, ids.NieuwId()));

    public Task<Uitkomst> Verwijder(string id, long versie, Wie wie) => Doe(versie, wie, was => HulpRules.Verwijder(was, id));

    public Task<Uitkomst> ZetTerug(long versie, Wie wie) => Doe(versie, wie, HulpRules.ZetTerug);

    private bool MagWijzigen(Wie wie) => wie.MagHeleSchool(Recht.TijdpadBeheren, _school);

    private async Task<Uitkomst> Doe(long versie, Wie wie, Func<HulpState, Uitkomst<HulpState>> regel)
    {
        if (!MagWijzigen(wie))
        {
            return Weigeringen.GeenRecht;
        }

        if (opslag.State.Versie != versie)
        {
            return Weigeringen.Verouderd;
        }

        var besluit = regel(opslag.State);
        if (besluit.IsGoed && besluit.Waarde != opslag.State)
        {
            await opslag.Bewaar(besluit.Waarde with { Versie = versie + 1 });
            _duurzaam = opslag.State;
        }

        return new Uitkomst(besluit.Weigering);
    }
}
