using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;
using OrleansSchool.Basis;
using OrleansSchool.School;
using OrleansSchool.Toegang;

namespace OrleansSchool.Intranet.Security;

/// <summary>What the form of the first start says.</summary>
internal sealed record EersteAccount(SchoolSleutel School, SchoolGegevens Gegevens, string Naam, string Inlognaam, string Wachtwoord);

/// <summary>From no account to the first one: a one-time link, and what its form makes (SEC-1).</summary>
internal sealed class EersteStart(IGrainFactory grains, IIdBron ids, Inlognamen namen, IPasswordHasher<Account> hasher, Schooltijd tijd)
{
    private const int TokenBytes = 16;

    /// <summary>A new link's token; null when there is an account already. Only its hash is stored.</summary>
    public async Task<string?> NieuwToken()
    {
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(TokenBytes));
        return (await grains.Installatie().BiedEersteStartAan(Hash(token))).IsGoed ? token : null;
    }

    public Task<bool> IsGeldig(string token) => grains.Installatie().IsEersteStartGeldig(Hash(token));

    /// <summary>
    /// Everything that can be refused is asked first, then the link is used up, then the account is made: so two people with the
    /// same link can't both become beheerder.
    /// </summary>
    public async Task<Uitkomst<AccountView>> Richt(string token, EersteAccount eerste)
    {
        if (!await IsGeldig(token))
        {
            return Weigeringen.EersteStartVoorbij;
        }

        if (Keur(eerste) is { } weigering)
        {
            return weigering;
        }

        var systeem = Wie.Systeem(eerste.School, eerste.Naam);
        var gericht = await grains.School(eerste.School).RichtIn(eerste.Gegevens, systeem);
        if (!gericht.IsGoed)
        {
            return gericht.Weigering;
        }

        var id = ids.NieuwId();
        var gebruikt = await grains.Installatie().GebruikEersteStart(Hash(token), id, eerste.School);
        if (!gebruikt.IsGoed)
        {
            return gebruikt.Weigering;
        }

        var genoemd = await Noem(eerste, systeem);
        return genoemd.IsGoed ? await MaakAccount(id, eerste) : genoemd.Weigering;
    }

    /// <summary>A school that import-edexml made has an invented name and region: what the person typed holds, what wasn't asked stays.</summary>
    private async Task<Uitkomst> Noem(EersteAccount eerste, Wie systeem)
    {
        var school = grains.School(eerste.School);
        var nu = (await school.Bekijk())!;
        var gegevens = nu.Gegevens with { Naam = eerste.Gegevens.Naam, Regio = eerste.Gegevens.Regio };
        return gegevens == nu.Gegevens
            ? Uitkomst.Goed
            : await school.WijzigGegevens(gegevens, nu.Overblijfdagen, nu.KinderenPerHelper, nu.Versie, systeem);
    }

    private static string Hash(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    private static Weigering? Keur(EersteAccount eerste)
    {
        if (eerste.Inlognaam.Length < 3 || eerste.Inlognaam.Length > ToegangGrenzen.InlognaamMax || eerste.Inlognaam.Any(c => char.IsWhiteSpace(c) || char.IsControl(c)))
        {
            return Weigeringen.OngeldigeInlognaam;
        }

        if (string.IsNullOrWhiteSpace(eerste.Naam) || eerste.Naam.Any(char.IsControl))
        {
            return Weigeringen.Verplicht("Naam", "je naam");
        }

        return eerste.Naam.Length > ToegangGrenzen.NaamMax
            ? Weigeringen.TeLang("Naam", "je naam", ToegangGrenzen.NaamMax)
            : WachtwoordRules.Keur(eerste.Wachtwoord, eerste.Naam, eerste.Inlognaam);
    }

    /// <summary>There is no account yet, so who holds the name is a first start that stopped halfway.</summary>
    private async Task Reserveer(string inlognaam, string id)
    {
        var naam = grains.Inlognaam(namen.Hmac(inlognaam));
        if (!(await naam.LegVast(id)).IsGoed && await naam.AccountId() is { } houder)
        {
            await naam.GeefVrij(houder);
            await naam.LegVast(id);
        }
    }

    private async Task<Uitkomst<AccountView>> MaakAccount(string id, EersteAccount eerste)
    {
        ImmutableArray<Roltoekenning> rollen =
            [.. new[] { Rol.Beheerder, Rol.Schoolleider }.Select(r => new Roltoekenning(eerste.School, r, [], tijd.Vandaag, TotEnMet: null))];
        var account = new Account(new AccountView(id, eerste.Inlognaam.Trim(), eerste.Naam.Trim(), null, "", rollen, 0, null, 0));
        var hash = hasher.HashPassword(account, eerste.Wachtwoord);
        await Reserveer(eerste.Inlognaam, id);
        var gemaakt = await grains.Account(id).Maak(eerste.Inlognaam, eerste.Naam, hash, rollen);
        if (!gemaakt.IsGoed)
        {
            return gemaakt.Weigering;
        }

        return (await grains.Account(id).Bekijk())!;
    }
}
