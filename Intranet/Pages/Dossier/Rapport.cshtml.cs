using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Inzage;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Pages.Leerlingen;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Overdracht;

namespace OrleansSchool.Intranet.Pages.Dossier;

/// <summary>The beknopt OKR of a frozen version, as it was printed then (OSO-K2). Its name holds nothing of the child.</summary>
[Inzage(Inzagesoort.Uitvoer, "beknopt OKR als PDF")]
[Beleid(Beleid.Persoon, Recht.DossierZien)]
internal sealed class RapportModel(IGrainFactory grains, Schooltijd tijd) : DossierPagina(grains, tijd)
{
    public async Task<IActionResult> OnGetAsync(int? versie)
    {
        if (!LeerlingId.IsGeldig(Leerling))
        {
            return NotFound();
        }

        var rapport = await Grains.Dossier(School, Leerling, Jaar).Rapport(versie, Wie);
        return rapport.IsGoed ? File([.. rapport.Waarde.Bytes], rapport.Waarde.Soort, OsoCodes.OkrBestandsnaam)
            : rapport.Weigering.Code == Weigeringen.GeenRecht.Code ? StatusCode(StatusCodes.Status403Forbidden)
            : Redirect($"{Adres}/dossier/{Leerling}?{(Jaar == Schooljaar.Van(Vandaag) ? null : $"jaar={Jaar}&")}tab={Tabbladen.Verloop}"); // nothing was frozen, or it was erased: the dossier says so
    }
}
