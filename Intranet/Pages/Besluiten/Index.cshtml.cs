using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Besluiten;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Security;

namespace OrleansSchool.Intranet.Pages.Besluiten;

/// <summary>The besluiten of a schooljaar and what asks for one (TSO-2c, 10e, 10f, 10j).</summary>
[GeenInzage("besluiten van de commissie, geen gegevens van kinderen")]
[Beleid(Beleid.PersoonMet2, Recht.BesluitenZien, HeleSchool = true)]
internal sealed class IndexModel(IGrainFactory grains, Schooltijd tijd, IIdBron ids) : BesluitPagina(grains, tijd, ids)
{
    public BesluitenView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string? jaar)
    {
        if (LeesJaar(jaar, Jaar, Jaren.Contains) is not { } gekozen || (await Grains.Besluiten(School, gekozen).Bekijk(Wie)).Waarde is not { } view)
        {
            return NotFound();
        }

        View = view;
        return Page();
    }
}
