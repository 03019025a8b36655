using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Toegang;

namespace OrleansSchool.Intranet.Pages.Toegang;

/// <summary>The second step for who is signed in and asked for a page that needs it: gives it here, or sets it up first.</summary>
[Beleid(Beleid.Persoon)]
internal sealed class TweedeStapModel(Inlogbalie balie, Passkeys passkeys, Sessies sessies, IGrainFactory grains) : CodePagina(balie, passkeys)
{
    public override string Pad => "/tweede-stap";

    /// <summary>As it is now: the second step may have been set up a moment ago in another tab.</summary>
    protected override Task<AccountView?> Account() => HttpContext.Sessie() is { Niveau: < Beleid.PersoonMet2 } sessie
        ? OrleansSchool.Basis.Sleutels.Account(grains, sessie.Account.Id).Bekijk() : Task.FromResult<AccountView?>(null);

    protected override IActionResult Anders(AccountView? account) =>
        LocalRedirect(account is null ? TerugUrl : Adressen.Met("/profiel/tweede-stap", TerugUrl));

    protected override Task RondAf(AccountView account) => sessies.Begin(HttpContext, account, Beleid.PersoonMet2);
}
