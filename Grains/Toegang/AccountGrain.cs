using System.Collections.Immutable;
using System.Security.Cryptography;
using Microsoft.Extensions.Logging;
using Orleans.Runtime;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Opslag;

namespace OrleansSchool.Toegang;

internal sealed partial class AccountGrain(
    [PersistentState("account", VerzegeldeOpslag.Naam)] IPersistentState<AccountState> opslag, Schooltijd tijd, Sleutelbos sleutels,
    ILogger<AccountGrain> logger)
    : Grain, IAccountGrain, IRemindable
{
    private AccountView? _duurzaam;
    private AccountState _duurzameStand = new();
    private Postbode<PersoonRij> _postbode = null!;

    private string Id => Sleutels.Delen(this.GetPrimaryKeyString())[0];

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        Onthoud();
        _postbode = MaakPostbode();
        return _postbode.Verzend();
    }

    public Task<AccountView?> Bekijk() => Task.FromResult(_duurzaam);

    public async Task<Uitkomst> Maak(string inlognaam, string naam, string? wachtwoordHash, ImmutableArray<Roltoekenning> rollen)
    {
        if (opslag.State.Versie > 0)
        {
            return Weigeringen.AccountBestaatAl;
        }

        if (AccountRules.Keur(inlognaam, naam, rollen) is { } weigering)
        {
            return weigering;
        }

        await Schrijf(new AccountState
        {
            Inlognaam = inlognaam.Trim(),
            Naam = naam.Trim(),
            WachtwoordHash = wachtwoordHash,
            Contact = AccountMensenRules.EersteContact(inlognaam),
            Rollen = rollen,
            Stempel = NieuwStempel(),
        });
        return Uitkomst.Goed;
    }

    public async Task<Uitkomst> Bewaar(AccountView account)
    {
        var was = opslag.State;
        if (was.Versie == 0 || account.Id != Id || account.Versie != was.Versie)
        {
            return Weigeringen.Verouderd;
        }

        if (AccountRules.Keur(account.Inlognaam, account.Naam, account.Rollen) is { } weigering)
        {
            return weigering;
        }

        await Schrijf(was with
        {
            Naam = account.Naam.Trim(),
            WachtwoordHash = account.WachtwoordHash,
            Stempel = account.Stempel,
            Beveiliging = (account.Beveiliging ?? was.Beveiliging).ZonderLosseSleutel() with { Sessies = was.Beveiliging.Sessies },
            MisluktePogingen = account.MisluktePogingen,
            GeblokkeerdTot = account.GeblokkeerdTot,
        });
        return Uitkomst.Goed;
    }

    public async Task<Uitkomst> ZetRollen(ImmutableArray<Roltoekenning> rollen)
    {
        if (opslag.State.Versie == 0)
        {
            return Weigeringen.Onbekend("het account");
        }

        if ((AccountRules.KeurRollen(rollen) ?? MensenRules.KeurMail(opslag.State.Inlognaam.Length > 0, opslag.State.Rollen, rollen)) is { } weigering)
        {
            return weigering;
        }

        await Schrijf(opslag.State with { Rollen = rollen, Stempel = NieuwStempel() });
        return Uitkomst.Goed;
    }

    /// <summary>Not from the id port: a guessable stamp would let an old session live on.</summary>
    private static string NieuwStempel() => RandomNumberGenerator.GetHexString(32, lowercase: true);

    private Task Schrijf(AccountState nieuw) =>
        Leg(nieuw with { Versie = nieuw.Versie + 1, Thuisschool = nieuw.Thuisschool ?? Thuisschool.Eerste(opslag.State.Rollen) ?? Thuisschool.Eerste(nieuw.Rollen) });

    private async Task Leg(AccountState nieuw)
    {
        await ZorgVoorHerinnering();
        await opslag.Bewaar(PersoonpostRules.MetPost(Id, opslag.State, PinRules.NaRollen(opslag.State, nieuw, tijd.Vandaag)));
        Onthoud();
        await _postbode.Verzend();
    }

    private void Onthoud() => (_duurzaam, _duurzameStand) = (opslag.State.Beeld(Id), opslag.State);
}
