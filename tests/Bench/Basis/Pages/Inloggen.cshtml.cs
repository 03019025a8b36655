using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace OrleansSchool.Bench.Basis.Pages;

public sealed class InloggenModel(Schooldb db) : PageModel
{
    public async Task<IActionResult> OnPost(string inlognaam, string wachtwoord)
    {
        if (await Bordvragen.Account(db, inlognaam) is not { } account
            || Vulling.Hasher.VerifyHashedPassword(account, account.WachtwoordHash, wachtwoord) == PasswordVerificationResult.Failed)
        {
            return Page();
        }

        await Inlog.Begin(HttpContext, account);
        return LocalRedirect("/");
    }
}
