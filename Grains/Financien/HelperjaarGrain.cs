using System.Collections.Immutable;
using System.Globalization;
using Orleans.Runtime;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Live;
using OrleansSchool.Nachtronde;
using OrleansSchool.Opslag;

namespace OrleansSchool.Financien;

/// <inheritdoc cref="IHelperjaarGrain"/>
internal sealed partial class HelperjaarGrain([PersistentState("helperjaar", VerzegeldeOpslag.Naam)] IPersistentState<HelperjaarState> opslag, Schooltijd tijd)
    : Grain, IHelperjaarGrain
{
    private string _accountId = "";
    private int _jaar;
    private HelperjaarState _duurzaam = new();

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        var delen = Sleutels.Delen(this.GetPrimaryKeyString());
        (_accountId, _jaar) = (delen[0], int.Parse(delen[1], CultureInfo.InvariantCulture));
        _duurzaam = opslag.State;
        return Task.CompletedTask;
    }

    public async Task<HelperjaarView> Bekijk() => HelperjaarRules.View(_jaar, await MetVorig(_duurzaam));

    public Task<HelperjaarView> Eigen() => Task.FromResult(HelperjaarRules.View(_jaar, _duurzaam));

    public async Task<Uitkomst> Reserveer(SchoolSleutel school, int maand, Geld bedrag, Geld uurwaarde, Vrijwilligersmaximum maximum, bool belast)
    {
        if (maximum.Jaar != _jaar || maand is < 1 or > HelperjaarRules.Maanden)
        {
            throw new ArgumentException("Maxima of another year, or no month.", nameof(maximum));
        }

        var besluit = HelperjaarRules.Reserveer(await MetVorig(opslag.State), _jaar, new Schoolmaand(school, maand, bedrag), uurwaarde, maximum, belast);
        return await Leg(besluit);
    }

    public async Task<Uitkomst> Zet(ImmutableArray<Geld> elders, DateOnly? geboortedatum, string? iban, string? ibanNaam, Wie wie)
    {
        if (!await Mag(wie))
        {
            return Weigeringen.GeenRecht;
        }

        var uitkomst = await Leg(HelperjaarRules.Zet(opslag.State, elders, geboortedatum, iban, ibanNaam, tijd.Vandaag));
        if (uitkomst.IsGoed)
        {
            await GrainFactory.Live(wie.School).Meld([Onderwerpen.Geld]);
        }

        return uitkomst;
    }

    public async Task<Nachtwerk> Nacht()
    {
        DeactivateOnIdle();
        if (!opslag.RecordExists || !Bewaartermijnen.IsVoorbij("helperjaar", Schooljaar.Van(new DateOnly(_jaar, 12, 31)).Volgend.EersteDag, tijd.Vandaag))
        {
            return Nachtwerk.Niets();
        }

        await opslag.Wis(DeactivateOnIdle);
        _duurzaam = opslag.State;
        return Nachtwerk.Weg("helperjaar");
    }

    /// <summary>Oneself with an own session, or the office of a school that has this helper.</summary>
    private async Task<bool> Mag(Wie wie) =>
        (wie.AccountId == _accountId && wie.Tablet is null && wie.Mag(Recht.EigenVergoeding, wie.School))
        || (wie.AccountId != _accountId && wie.MagHeleSchool(Recht.VergoedingenBeheren, wie.School)
            && (await GrainFactory.Overblijfkrachten(wie.School).Alles()).Rijen.Any(r => r.Id == _accountId));

    private async Task<HelperjaarState> MetVorig(HelperjaarState state) =>
        state.Eigen ? state : HelperjaarRules.MetVorig(state, await GrainFactory.Helperjaar(_accountId, _jaar - 1).Eigen());

    private async Task<Uitkomst> Leg(Uitkomst<HelperjaarState> besluit)
    {
        if (besluit.IsGoed && besluit.Waarde != opslag.State)
        {
            await opslag.Bewaar(besluit.Waarde);
            _duurzaam = opslag.State;
        }

        return new Uitkomst(besluit.Weigering);
    }
}
