using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Pages.Overdracht;
using OrleansSchool.Intranet.Pages.Shared;

namespace OrleansSchool.Intranet.Pages.Dossier;

/// <summary>What the pages of one dossier share: of whom it is, and of which schooljaar. A schooljaar of which no register stands has no page: what was meant for it isn't shown or written in that of now.</summary>
internal abstract class DossierPagina(IGrainFactory grains, Schooltijd tijd) : KantoorPagina(grains, tijd)
{
    /// <summary>Of the route and nowhere else (SEC-3).</summary>
    [FromRoute(Name = "leerling")]
    public string Leerling { get; set; } = "";

    /// <summary>Of another schooljaar than the present one: its register.</summary>
    [FromQuery(Name = "jaar")]
    public string? Jaartekst { get; set; }

    /// <summary>Known as soon as a handler runs.</summary>
    protected Schooljaar Jaar { get; private set; }

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        base.OnPageHandlerExecuting(context);
        var nu = Schooljaar.Van(Vandaag);
        if (LeesJaar(Jaartekst, nu, j => OverdrachtPagina.Bewaart(j, nu)) is { } jaar)
        {
            Jaar = jaar;
        }
        else
        {
            context.Result = NotFound();
        }
    }
}
