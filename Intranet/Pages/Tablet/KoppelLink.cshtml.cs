using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Security;

namespace OrleansSchool.Intranet.Pages.Tablet;

/// <summary>Pairs this browser (LIVE-5): GET shows what would happen and changes nothing, POST does it once; the same form may come again.</summary>
[Beleid(Beleid.Anoniem), Linktempo]
internal sealed class KoppelLinkModel(IGrainFactory grains, TabletKoppelingen koppelingen, TabletKoekje koekje) : PageModel, ILinkpagina
{
    public string SchoolNaam { get; private set; } = "";

    /// <summary>Null when the link doesn't work (any more).</summary>
    public string? TabletNaam { get; private set; }

    public bool IsVoorbij => TabletNaam is null;

    private string Adres => HttpContext.Netadres();

    public async Task<IActionResult> OnGet(string token)
    {
        if (await koppelingen.Bekijk(token, Adres) is { } link)
        {
            var tablets = await grains.Tablets(link.School).Bekijk();
            TabletNaam = tablets.Rijen.FirstOrDefault(t => t.Id == link.Link.Onderwerp && t.IngetrokkenOp is null)?.Naam;
            SchoolNaam = (await grains.School(link.School).Bekijk())?.Gegevens.Naam ?? link.School.Waarde;
        }

        Response.StatusCode = TabletNaam is null ? StatusCodes.Status404NotFound : StatusCodes.Status200OK;
        return Page();
    }

    public async Task<IActionResult> OnPost(string token, string? operatieId)
    {
        var gekoppeld = await koppelingen.Gebruik(token, new OperatieId(operatieId ?? ""), Adres);
        if (!gekoppeld.IsGoed)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        koekje.Zet(HttpContext, gekoppeld.Waarde.School, gekoppeld.Waarde.TabletId, gekoppeld.Waarde.Sleutel);
        return Redirect("/tablet");
    }
}
