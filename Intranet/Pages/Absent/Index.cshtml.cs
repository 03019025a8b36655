using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Intranet.Security;

namespace OrleansSchool.Intranet.Pages.Absent;

/// <summary>"Absent" in the menu: the own groep first.</summary>
[Beleid(Beleid.Persoon, Recht.AfmeldingInvoeren)]
[GeenInzage("wijst alleen door naar een groep")]
public sealed class IndexModel(IGrainFactory grains, Schooltijd tijd) : KantoorPagina(grains, tijd)
{
    public async Task<IActionResult> OnGet()
    {
        var school = await Grains.School(School).Bekijk();
        var groepen = school?.GroepenVan(Schooljaar.Van(Vandaag)).Where(g => Wie.MagInGroep(Recht.AfmeldingInvoeren, School, g.Id)).ToList() ?? [];
        var eigen = groepen.Find(g => Wie.Rollen.Any(r => r.Groepen.Contains(g.Id, StringComparer.Ordinal))) ?? groepen.FirstOrDefault();
        return Redirect(eigen is null ? Adres : $"{Adres}/absent/{eigen.Id}");
    }
}
