using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Inzage;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Intranet.Security;

namespace OrleansSchool.Intranet.Pages.Ongevallen;

/// <summary>The report on paper, for parents, insurer or inspectie.</summary>
[Beleid(Beleid.Persoon, Recht.OngevallenZien, Recht.GroepsmiddagDoen)]
[Inzage(Inzagesoort.Uitvoer, "verslag van een ongeval")]
public sealed class VerslagModel(IGrainFactory grains, Schooltijd tijd) : KantoorPagina(grains, tijd)
{
    public OngevalScherm Scherm { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string id)
    {
        var ongeval = await Grains.Ongeval(School, id).Bekijk(Wie);
        if (!ongeval.IsGoed || !ongeval.Waarde.Mag.Afhandelen || await Grains.School(School).Bekijk() is not { } school)
        {
            return StatusCode(ongeval.Weigering is { } nee && nee != Weigeringen.GeenRecht ? StatusCodes.Status404NotFound : StatusCodes.Status403Forbidden);
        }

        var kind = (await Grains.Register(School).Alles()).Rijen.FirstOrDefault(r => r.Id == ongeval.Waarde.LeerlingId);
        HttpContext.InzageVanLeerling(ongeval.Waarde.LeerlingId);
        Scherm = new OngevalScherm(ongeval.Waarde, school, kind, Wie, Tijd.Nu, Vandaag);
        return Page();
    }
}
