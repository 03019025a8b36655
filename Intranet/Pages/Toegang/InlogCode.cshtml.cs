using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Toegang;

namespace OrleansSchool.Intranet.Pages.Toegang;

/// <summary>The second step of signing in; who is meant stands in the cookie of the first step.</summary>
[Beleid(Beleid.Anoniem)]
internal sealed class InlogCodeModel(Inlogbalie balie, Passkeys passkeys, Tussenstap tussenstap) : CodePagina(balie, passkeys)
{
    public override string Pad => "/inloggen/code";

    protected override Task<AccountView?> Account() => tussenstap.Wie(HttpContext);

    protected override IActionResult Anders(AccountView? account) => LocalRedirect($"/inloggen?voorbij=true{(TerugUrl is "/" ? "" : $"&terug={Uri.EscapeDataString(TerugUrl)}")}");

    protected override Task RondAf(AccountView account) => tussenstap.RondAf(HttpContext, account);
}
