using System.Collections.Immutable;
using Orleans.Runtime;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Opslag;

namespace OrleansSchool.Toegang;

internal sealed partial class InstallatieGrain(
    [PersistentState("installatie", VerzegeldeOpslag.Naam)] IPersistentState<InstallatieState> opslag, Schooltijd tijd, Sleutelbos sleutels)
    : Grain, IInstallatieGrain
{
    private InstallatieView _duurzaam = new(false, false, [], []);
    private AanbiedersView _aanbieders = new([], 0);
    private Stilte? _stilte;

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        Onthoud();
        if (_duurzaam.Beheerscholen.IsEmpty && opslag.State is { Scholen.Length: > 1, EersteAccountId: { } id } && await GrainFactory.Account(id).Bekijk() is { Thuisschool: { } thuis })
        {
            _duurzaam = _duurzaam with { Beheerscholen = [thuis] }; // a store of before there was a choice: the school of who set it up
        }
    }

    public Task<InstallatieView> Bekijk() => Task.FromResult(_duurzaam);

    public async Task<Uitkomst> BiedEersteStartAan(string tokenHash)
    {
        var was = opslag.State;
        if (was.HeeftAccounts && !await EersteAccountKwamNooit(was))
        {
            return Weigeringen.HeeftAlAccounts;
        }

        await Schrijf(was with
        {
            HeeftAccounts = false,
            EersteAccountId = null,
            EersteStartHash = tokenHash,
            EersteStartTot = tijd.Nu.AddMinutes(ToegangGrenzen.EersteStartMinuten),
        });
        return Uitkomst.Goed;
    }

    public Task<bool> IsEersteStartGeldig(string tokenHash) =>
        Task.FromResult(InstallatieRules.IsEersteStartGeldig(opslag.State, tokenHash, tijd.Nu));

    public async Task<Uitkomst> GebruikEersteStart(string tokenHash, string accountId)
    {
        if (!InstallatieRules.IsEersteStartGeldig(opslag.State, tokenHash, tijd.Nu))
        {
            return Weigeringen.EersteStartVoorbij;
        }

        await Schrijf(opslag.State with { HeeftAccounts = true, EersteAccountId = accountId, EersteStartHash = null, EersteStartTot = null });
        return Uitkomst.Goed;
    }

    public async Task MeldSchool(SchoolRij school)
    {
        var was = opslag.State.Scholen;
        if (was.Contains(school))
        {
            return;
        }

        var scholen = InstallatieRules.MetSchool(was, school);
        if (scholen.Length > ToegangGrenzen.ScholenMax)
        {
            throw new InvalidOperationException($"More than {ToegangGrenzen.ScholenMax} schools in one installation.");
        }

        var beheer = was.IsEmpty && opslag.State.Beheerscholen.IsEmpty ? [school.Sleutel] : opslag.State.Beheerscholen;
        await Schrijf(opslag.State with { Scholen = scholen, Beheerscholen = beheer });
    }

    public async Task<Uitkomst> ZetBeheerscholen(ImmutableArray<SchoolSleutel> scholen, Wie wie)
    {
        if (!Installatierecht.Mag(wie, _duurzaam))
        {
            return Weigeringen.GeenRecht;
        }

        if (Installatierecht.Keur(opslag.State, scholen, wie) is { } nee)
        {
            return nee;
        }

        ImmutableArray<SchoolSleutel> nieuw = [.. scholen.Distinct().OrderBy(s => s.Waarde, StringComparer.Ordinal)];
        if (!nieuw.SequenceEqual(opslag.State.Beheerscholen))
        {
            await Schrijf(opslag.State with { Beheerscholen = nieuw });
        }

        return Uitkomst.Goed;
    }

    public async Task<Uitkomst> WordDemo(ImmutableArray<string> demoAccounts)
    {
        if (InstallatieRules.MagDemoWorden(opslag.State) is { } weigering)
        {
            return weigering;
        }

        if (demoAccounts.Length > ToegangGrenzen.DemoAccountsMax)
        {
            return Weigeringen.TeVeel("demo-accounts", ToegangGrenzen.DemoAccountsMax);
        }

        if (!opslag.State.IsDemo || !opslag.State.DemoAccounts.SequenceEqual(demoAccounts))
        {
            await Schrijf(opslag.State with { IsDemo = true, HeeftAccounts = true, DemoAccounts = demoAccounts });
        }

        return Uitkomst.Goed;
    }

    private async Task<bool> EersteAccountKwamNooit(InstallatieState stand) =>
        stand is { IsDemo: false, EersteAccountId: { } id } && await GrainFactory.Account(id).Bekijk() is null;

    private async Task Schrijf(InstallatieState nieuw)
    {
        var beheer = nieuw.Beheerscholen.IsEmpty && nieuw.Scholen.Length > 1 ? _duurzaam.Beheerscholen : nieuw.Beheerscholen;
        await opslag.Bewaar(nieuw with { Beheerscholen = beheer });
        Onthoud();
    }

    private void Onthoud() =>
        (_duurzaam, _aanbieders, _stilte) =
            (opslag.State.Beeld(), new AanbiedersView(opslag.State.Aanbieders, opslag.State.AanbiedersVersie), opslag.State.Stilte);
}
