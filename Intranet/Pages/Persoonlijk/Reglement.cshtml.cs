using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OrleansSchool.Afspraken;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Security;
using OrleansSchool.School;
using OrleansSchool.Toegang;

namespace OrleansSchool.Intranet.Pages.Persoonlijk;

/// <summary>The reglement for new parents, behind the link of their mail (TSO-11a). Names no child.</summary>
[Beleid(Beleid.Anoniem), Linktempo]
internal sealed class ReglementModel(IGrainFactory grains, Schooltijd tijd, Links links) : PageModel, ILinkpagina
{
    public SchoolView? School { get; private set; }

    public RegelingVersie? Versie { get; private set; }

    public ImmutableArray<Regel> Regels { get; private set; } = [];

    public bool IsVoorbij => Versie is null;

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.HandlerMethod is null)
        {
            context.Result = StatusCode(StatusCodes.Status405MethodNotAllowed); // nothing is done here
        }
    }

    public async Task<IActionResult> OnGetAsync(string token)
    {
        if (await links.Bekijk(token, LinkDoel.Reglement) is { School: { } sleutel })
        {
            var regeling = grains.Regeling(sleutel, Regelingsoorten.Reglement);
            School = await grains.School(sleutel).Bekijk();
            Versie = (await regeling.Kort()).LastOrDefault(v => v.GeldtVanaf <= tijd.Vandaag);
            Regels = await regeling.Regels();
        }

        Response.StatusCode = IsVoorbij ? StatusCodes.Status404NotFound : StatusCodes.Status200OK;
        return Page();
    }
}
