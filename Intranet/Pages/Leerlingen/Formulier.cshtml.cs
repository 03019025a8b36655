using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Inzage;

namespace OrleansSchool.Intranet.Pages.Leerlingen;

/// <summary>The signed form of an aanmelding (TSO-6a): saved by the browser, never opened as a page of ours.</summary>
[Beleid(Beleid.Persoon, Recht.AanmeldingWijzigen)]
[Inzage(Inzagesoort.Leerling, "formulier van de aanmelding")]
public sealed class FormulierModel(IGrainFactory grains) : PageModel
{
    public async Task<IActionResult> OnGetAsync([FromRoute] string leerling, [FromRoute] string vanaf)
    {
        if (!LeerlingId.IsGeldig(leerling) || !DateOnly.TryParseExact(vanaf, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var dag))
        {
            return NotFound();
        }

        var formulier = await grains.Leerling(HttpContext.School(), leerling).Formulier(dag, HttpContext.Wie());
        if (!formulier.IsGoed)
        {
            return StatusCode(formulier.Weigering == Weigeringen.GeenRecht ? StatusCodes.Status403Forbidden : StatusCodes.Status404NotFound);
        }

        var einde = formulier.Waarde.Soort switch { "image/jpeg" => "jpg", "image/png" => "png", _ => "pdf" };
        return File([.. formulier.Waarde.Bytes], formulier.Waarde.Soort, $"aanmelding-{vanaf}.{einde}");
    }
}
