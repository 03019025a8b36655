using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Documents.Gids;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Intranet.Security;

namespace OrleansSchool.Intranet.Pages.Gids;

/// <summary>One guide, of a role or a subject. The same for everybody: it says how, never of whom.</summary>
[GeenInzage("uitleg van het intranet, geen gegevens van kinderen")]
[Beleid(Beleid.Tablet)]
internal sealed class OnderwerpModel(IGrainFactory grains, Schooltijd tijd) : KantoorPagina(grains, tijd)
{
    public Gidsweergave Gids { get; private set; } = null!;

    public IActionResult OnGet(string onderwerp)
    {
        if (Gidsboek.Zoek(onderwerp) is not { } document)
        {
            return NotFound();
        }

        Gids = new Gidsweergave(document, $"{Adres}/gids", AlleenOpenbaar: false);
        return Page();
    }
}
