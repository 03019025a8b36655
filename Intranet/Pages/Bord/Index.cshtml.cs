using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Security;

namespace OrleansSchool.Intranet.Pages.Bord;

/// <summary>"Middagbord" in the menu: the board that this person most likely wants.</summary>
[Beleid(Beleid.Tablet, Recht.BordZien)]
[GeenInzage("wijst alleen door naar een bord")]
public sealed class IndexModel(IGrainFactory grains, Schooltijd tijd) : PageModel
{
    public async Task<IActionResult> OnGet()
    {
        var wie = HttpContext.Wie();
        var school = await grains.School(wie.School).Bekijk();
        var groepen = school?.GroepenVan(Schooljaar.Van(tijd.Vandaag)).Where(g => wie.MagInGroep(Recht.BordZien, wie.School, g.Id)).ToList() ?? [];
        var eigen = groepen.FirstOrDefault(g => wie.Rollen.Any(r => r.Groepen.Contains(g.Id, StringComparer.Ordinal)));
        if (eigen is null && groepen.FirstOrDefault(g => g.BuitenPlekId is not null) is { } opPlein)
        {
            // Where that groep is now: inside while the rain plan holds (SCH-1).
            var middag = (await grains.Middag(wie.School, tijd.Vandaag).Bekijk(wie)).Waarde;
            var plek = middag?.Plekken.FirstOrDefault(p => p.PlekId is not null && p.Groepen.Any(g => g.GroepId == opPlein.Id))?.PlekId ?? opPlein.BuitenPlekId;
            return Redirect(new BordAdres(wie.School, null, plek, tijd.Vandaag, IsVandaag: true).Pagina);
        }

        return (eigen ?? groepen.FirstOrDefault()) is { } groep
            ? Redirect(new BordAdres(wie.School, groep.Id, null, tijd.Vandaag, IsVandaag: true).Pagina)
            : Redirect($"/s/{wie.School}");
    }
}
