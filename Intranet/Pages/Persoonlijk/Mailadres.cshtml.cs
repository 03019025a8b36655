using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Toegang;

namespace OrleansSchool.Intranet.Pages.Persoonlijk;

/// <summary>Confirms an address: GET shows, POST makes it the login name (SEC-1).</summary>
[Beleid(Beleid.Anoniem), Linktempo]
internal sealed class MailadresModel(Linkbalie balie, IIdBron ids) : PageModel, ILinkpagina
{
    [BindProperty]
    public string? Operatie { get; set; }

    public string? Adres { get; private set; }

    public string Naam { get; private set; } = "";

    public bool Klaar { get; private set; }

    public bool IsVoorbij => Adres is null && !Klaar;

    public async Task<IActionResult> OnGet(string token)
    {
        Operatie = ids.NieuwId();
        ModelState.Clear();
        await Vul(token);
        Response.StatusCode = Adres is null ? StatusCodes.Status404NotFound : StatusCodes.Status200OK;
        return Page();
    }

    public async Task<IActionResult> OnPost(string token)
    {
        var bevestigd = await balie.BevestigAdres(token, new OperatieId(Operatie ?? ""));
        Klaar = bevestigd.IsGoed;
        if (bevestigd.Weigering is { } weigering)
        {
            await Vul(token);
            ModelState.AddModelError("", weigering.Zin);
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        }

        return Page();
    }

    private async Task Vul(string token)
    {
        if (await balie.Bekijk(LinkDoel.AdresBevestigen, token) is { } beeld)
        {
            (Adres, Naam) = (beeld.Bij.Adres, beeld.Account.Naam);
        }
    }
}
