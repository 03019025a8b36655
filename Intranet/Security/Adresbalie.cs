using Microsoft.AspNetCore.Identity;
using OrleansSchool.Basis;
using OrleansSchool.Toegang;

namespace OrleansSchool.Intranet.Security;

/// <summary>
/// Changes or confirms somebody's own mail address. Only themself: whoever could put another address on an account could take it
/// over by a reset, also at the other schools where that person works (SCH-5). A wrong address of an invitation is withdrawn and
/// invited again.
/// </summary>
internal sealed class Adresbalie(IGrainFactory grains, Linkpost post, IPasswordHasher<Account> hasher, Schooltijd tijd, TimeProvider klok)
{
    public const int PerUurMax = 5;

    private readonly Tempo _tempo = new(klok, PerUurMax, TimeSpan.FromHours(1));

    /// <summary>Mails a link to that address; nothing changes until it is used. The present address hears that it was asked.</summary>
    public async Task<Uitkomst> Vraag(AccountView account, string? adres, string? wachtwoord, OperatieId operatie)
    {
        if (await grains.Account(account.Id).Bekijk() is not { } nu || School(nu) is not { } school || !operatie.IsGeldig)
        {
            return Weigeringen.OngeldigeOperatie;
        }

        var nieuw = adres?.Trim() ?? "";
        if (!Mailadres.IsGeldig(nieuw) || nieuw.Length > ToegangGrenzen.InlognaamMax)
        {
            return Weigeringen.OngeldigMailadres;
        }

        if (!_tempo.Mag(account.Id))
        {
            return Weigeringen.UitnodigingTeVaak;
        }

        if (!Klopt(nu, wachtwoord))
        {
            return Weigeringen.WachtwoordKlopteNiet;
        }

        var verstuurd = await post.Stuur(new Linkmail(LinkDoel.AdresBevestigen, nu, nieuw, school, operatie), Wie.Systeem(school, nu.Naam));
        if (verstuurd.IsGoed && nu.Contact?.Email is { } oud && Inlognamen.Normaal(oud) != Inlognamen.Normaal(nieuw))
        {
            await post.MeldWijziging(nu, oud, school, "er is een ander mailadres gevraagd; pas als dat is bevestigd, geldt het", $"adresvraag-{operatie}");
        }

        return verstuurd;
    }

    private bool Klopt(AccountView account, string? wachtwoord) =>
        account.WachtwoordHash is null
        || (wachtwoord is { Length: > 0 and <= WachtwoordRules.LengteMax }
            && hasher.VerifyHashedPassword(new Account(account), account.WachtwoordHash, wachtwoord) != PasswordVerificationResult.Failed);

    private SchoolSleutel? School(AccountView account) => Thuisschool.Van(account, tijd.Vandaag);
}
