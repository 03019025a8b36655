using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Inzage;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Pages.Leerlingen;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Overdracht;

namespace OrleansSchool.Intranet.Pages.Dossier;

/// <summary>The beknopt OKR of a frozen version, as it was printed then (OSO-K2). Its name holds nothing of the child.</summary>
[Inzage(Inzagesoort.Uitvoer, "beknopt OKR als PDF")]
[Beleid(Beleid.Persoon, Recht.DossierZien)]
internal sealed class RapportModel(IGrainFactory grains, Schooltijd tijd) : KantoorPagina(grains, tijd)
{
    [FromRoute(Name = "leerling")]
    public string Leerling { get; set; } = "";

    public async Task<IActionResult> OnGetAsync(int? versie, string? jaar)
    {
        var schooljaar = Schooljaar.Probeer(jaar, out var gevraagd) ? gevraagd.Value : Schooljaar.Van(Vandaag);
        if (!LeerlingId.IsGeldig(Leerling))
        {
            return NotFound();
        }

        var rapport = await Grains.Dossier(School, Leerling, schooljaar).Rapport(versie, Wie);
        return rapport.IsGoed ? File([.. rapport.Waarde.Bytes], rapport.Waarde.Soort, OsoCodes.OkrBestandsnaam)
            : rapport.Weigering.Code == Weigeringen.GeenRecht.Code ? StatusCode(StatusCodes.Status403Forbidden)
            : Redirect($"{Adres}/dossier/{Leerling}?{(schooljaar == Schooljaar.Van(Vandaag) ? null : $"jaar={schooljaar}&")}tab={Tabbladen.Verloop}"); // nothing was frozen, or it was erased: the dossier says so
    }
}
