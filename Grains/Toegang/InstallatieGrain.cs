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
        if (opslag.State.HeeftAccounts && !await EersteAccountIsErNiet(opslag.State))
        {
            return Weigeringen.HeeftAlAccounts;
        }

        if (await HeeftMensen())
        {
            await SluitEersteStart();
            return Weigeringen.HeeftAlAccounts;
        }

        await Schrijf(opslag.State with
        {
            HeeftAccounts = false,
            EersteAccountId = null,
            EersteStartHash = tokenHash,
            EersteStartTot = tijd.Nu.AddMinutes(ToegangGrenzen.EersteStartMinuten),
        });
        return Uitkomst.Goed;
    }

    public async Task<bool> IsEersteStartGeldig(string tokenHash) =>
        InstallatieRules.IsEersteStartGeldig(opslag.State, tokenHash, tijd.Nu) && !await HeeftMensen();

    public async Task<Uitkomst> GebruikEersteStart(string tokenHash, string accountId, SchoolSleutel school)
    {
        if (!await IsEersteStartGeldig(tokenHash))
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

    /// <summary>The first start stopped halfway, or that account was erased since: only whether anybody is left tells which.</summary>
    private async Task<bool> EersteAccountIsErNiet(InstallatieState stand) =>
        stand is { IsDemo: false, EersteAccountId: { } id } && await GrainFactory.Account(id).Bekijk() is null;

    /// <summary>Whether anybody belongs to any school; the list of a school asks nobody, so it never waits for this grain.</summary>
    private async Task<bool> HeeftMensen()
    {
        foreach (var school in opslag.State.Scholen)
        {
            if (!(await GrainFactory.Personen(school.Sleutel).Alles()).Rijen.IsEmpty)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A store where a link was offered again after the first account was erased: as if it never was.</summary>
    private async Task SluitEersteStart()
    {
        if (!opslag.State.HeeftAccounts)
        {
            await Schrijf(opslag.State with { HeeftAccounts = true, EersteStartHash = null, EersteStartTot = null });
        }
    }

    private async Task Schrijf(InstallatieState nieuw)
    {
        await opslag.Bewaar(nieuw);
        Onthoud();
    }

    private void Onthoud() =>
        (_duurzaam, _aanbieders, _stilte) =
            (opslag.State.Beeld(), new AanbiedersView(opslag.State.Aanbieders, opslag.State.AanbiedersVersie), opslag.State.Stilte);
}
