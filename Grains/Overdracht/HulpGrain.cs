using System.Collections.Immutable;
using Orleans.Runtime;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Opslag;

namespace OrleansSchool.Overdracht;

/// <inheritdoc cref="IHulpGrain"/>
internal sealed class HulpGrain([PersistentState("hulp", VerzegeldeOpslag.Naam)] IPersistentState<HulpState> opslag, Schooltijd tijd, IIdBron ids) : Grain, IHulpGrain
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

    public Task<Uitkomst> Verwijder(string id, long versie, Wie wie) => Doe(versie, wie, was => HulpRules.HaalWeg(was, id, wie, tijd.Nu, tijd.Vandaag));

    public Task<ImmutableArray<Weggehaald>> Weggehaald(Wie wie) =>
        Task.FromResult(MagWijzigen(wie) ? HulpRules.Weggehaald(_duurzaam, tijd.Vandaag) : []);

    public Task<Uitkomst> HaalTerug(string weggehaaldId, OperatieId operatie, Wie wie)
    {
        var (was, regel) = (opslag.State, Prullenbak<Hulponderwerp>.Regel(weggehaaldId, operatie, wie));
        return MagWijzigen(wie) && was.Prullenbak.Eerder(operatie, regel) is { } eerder
            ? Task.FromResult(eerder)
            : Doe(was.Versie, wie, nu => HulpRules.HaalTerug(nu, weggehaaldId, tijd.Vandaag) is { Waarde: { } wordt }
                ? wordt with { Prullenbak = wordt.Prullenbak.Terug(weggehaaldId, regel) }
                : HulpRules.HaalTerug(nu, weggehaaldId, tijd.Vandaag));
    }

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
