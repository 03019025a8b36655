using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Inzage;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Intranet.Security;

namespace OrleansSchool.Intranet.Pages.Ontruiming;

/// <summary>The evacuation list: on paper, on screen, and as one piece that a tablet keeps for when the network is gone (TSO-12f, LIVE-4).</summary>
[Beleid(Beleid.Tablet, Recht.BordZien)]
[Inzage(Inzagesoort.School, "ontruimingslijst")]
public sealed class IndexModel(IGrainFactory grains, Schooltijd tijd) : KantoorPagina(grains, tijd)
{
    public OntruimLijst Lijst { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync() => await Laad() ?? Page();

    /// <summary>The list alone, without shell, script or picture: what the packet of a tablet holds.</summary>
    public async Task<IActionResult> OnGetVelAsync() => await Laad() ?? Partial("_Vel", Lijst);

    private async Task<IActionResult?> Laad()
    {
        if (await OntruimLijst.Haal(Grains, Wie, Tijd) is not { } lijst)
        {
            return NotFound();
        }

        Lijst = lijst;
        return null;
    }
}
