using System.Runtime.InteropServices;
using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Inzage;

namespace OrleansSchool.Intranet.Pages.Rapporten;

/// <summary>PDF-1: the daglijst of all groepen that was made at half past eleven. Each opening is an export.</summary>
[Beleid(Beleid.Persoon, Recht.DaglijstMaken, HeleSchool = true)]
[Inzage(Inzagesoort.Uitvoer, "daglijst van half twaalf als PDF")]
internal sealed class DaglijstKlaarModel(IGrainFactory grains, Schooltijd tijd, ILogger<RapportPagina> log) : RapportPagina(grains, tijd, log)
{
    public async Task<IActionResult> OnGetAsync()
    {
        var uitkomst = await Grains.Daglijsten(School).Open(Wie);
        if (!uitkomst.IsGoed)
        {
            return Weiger(uitkomst.Weigering);
        }

        HttpContext.InzageVanDag(Vandaag);
        return Bestand(ImmutableCollectionsMarshal.AsArray(uitkomst.Waarde.Bytes)!, uitkomst.Waarde.Soort, $"daglijst-{School}-{Sleutels.Dag(Vandaag)}.pdf");
    }
}
