using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Toegang;

namespace OrleansSchool.Intranet.Pages.Persoonlijk;

/// <summary>Choosing a password behind a personal link: GET shows, POST acts (SEC-1).</summary>
internal abstract class WachtwoordPagina(Linkbalie balie, IIdBron ids, LinkDoel doel) : PageModel, ILinkpagina
{
    [BindProperty, Required(ErrorMessage = "Kies een wachtwoord."), StringLength(WachtwoordRules.LengteMax, ErrorMessage = "Gebruik hooguit 128 tekens.")]
    public string? Wachtwoord { get; set; }

    [BindProperty, Required(ErrorMessage = "Typ het wachtwoord nog een keer.")]
    public string? WachtwoordNogmaals { get; set; }

    [BindProperty]
    public string? Operatie { get; set; }

    /// <summary>Null when the link doesn't work any more.</summary>
    public Linkbeeld? Beeld { get; private set; }

    public bool IsVoorbij => Beeld is null;

    /// <summary>Login name, so that a password manager stores the right pair.</summary>
    public string Inlognaam => Beeld?.Account.Inlognaam ?? "";

    protected Linkbalie Balie => balie;

    public async Task<IActionResult> OnGet(string token)
    {
        Operatie = ids.NieuwId();
        ModelState.Clear();
        await Laad(token);
        return Teken(Beeld is null ? StatusCodes.Status404NotFound : StatusCodes.Status200OK);
    }

    public async Task<IActionResult> OnPost(string token)
    {
        if (WachtwoordNogmaals is { Length: > 0 } && Wachtwoord != WachtwoordNogmaals)
        {
            Weiger(Weigeringen.WachtwoordenVerschillen);
        }

        if (ModelState.IsValid)
        {
            var gekozen = await balie.KiesWachtwoord(doel, token, Wachtwoord!, new OperatieId(Operatie ?? ""));
            if (gekozen.IsGoed)
            {
                return await Verder(gekozen.Waarde);
            }

            Weiger(gekozen.Weigering);
        }

        return await Geweigerd(token);
    }

    /// <summary>The page again, with what was refused.</summary>
    protected async Task<IActionResult> Geweigerd(string token)
    {
        await Laad(token);
        return Teken(StatusCodes.Status422UnprocessableEntity);
    }

    /// <summary>What the page shows besides the form.</summary>
    protected virtual Task Vul() => Task.CompletedTask;

    /// <summary>Where somebody goes whose password was set. A repeat of the form opens nothing.</summary>
    protected abstract Task<IActionResult> Verder(Linkuitkomst gekozen);

    private PageResult Teken(int status)
    {
        (Wachtwoord, WachtwoordNogmaals) = (null, null);
        Response.StatusCode = status;
        return Page();
    }

    private async Task Laad(string token)
    {
        Beeld = await balie.Bekijk(doel, token);
        await Vul();
    }

    protected void Weiger(Weigering weigering) => ModelState.AddModelError(weigering.Veld ?? "", weigering.Zin);
}
