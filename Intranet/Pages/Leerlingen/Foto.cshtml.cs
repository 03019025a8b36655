using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Inzage;

namespace OrleansSchool.Intranet.Pages.Leerlingen;

/// <summary>The picture of one child (SCH-2), for who may see its card or board. Never kept by a browser, never opened as a page.</summary>
[Beleid(Beleid.Tablet, Recht.BordZien, Recht.LeerlingenZien)]
[Inzage(Inzagesoort.Leerling, "foto", Vervolg = true)]
public sealed class FotoModel(IGrainFactory grains) : PageModel
{
    /// <summary>204 when there is none, or no consent any more.</summary>
    public async Task<IActionResult> OnGetAsync([FromRoute] string leerling)
    {
        if (!LeerlingId.IsGeldig(leerling))
        {
            return NotFound();
        }

        var foto = await grains.Leerling(HttpContext.School(), leerling).Foto(HttpContext.Wie());
        if (!foto.IsGoed)
        {
            return foto.Weigering == Weigeringen.GeenRecht ? StatusCode(StatusCodes.Status403Forbidden) : new NoContentResult();
        }

        return File([.. foto.Waarde.Bytes], foto.Waarde.Soort, "foto" + (foto.Waarde.Soort == "image/png" ? ".png" : ".jpg"));
    }
}
