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
        if (_duurzaam.Beheerscholen.IsEmpty && opslag.State.HeeftAccounts && await VanVoorDeKeuze() is { } school)
        {
            await Schrijf(opslag.State with { Beheerscholen = [school] }); // once: it doesn't move when that person does
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

    public async Task<Uitkomst> GebruikEersteStart(string tokenHash, string accountId, SchoolSleutel school)
    {
        if (!InstallatieRules.IsEersteStartGeldig(opslag.State, tokenHash, tijd.Nu))
        {
            return Weigeringen.EersteStartVoorbij;
        }

        // A school that an import made before, or that somebody began and left, has nobody who could look after the installation.
        await Schrijf(opslag.State with { HeeftAccounts = true, EersteAccountId = accountId, EersteStartHash = null, EersteStartTot = null, Beheerscholen = [school] });
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

        await Schrijf(opslag.State with { Scholen = scholen, Beheerscholen = Installatierecht.MetSchool(opslag.State, school.Sleutel) });
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
        await opslag.Bewaar(nieuw);
        Onthoud();
    }

    private void Onthoud() =>
        (_duurzaam, _aanbieders, _stilte) =
            (opslag.State.Beeld(), new AanbiedersView(opslag.State.Aanbieders, opslag.State.AanbiedersVersie), opslag.State.Stilte);
}
