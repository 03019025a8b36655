using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Afspraken;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Pages.Leerlingen;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Inzage;

namespace OrleansSchool.Intranet.Pages.Gedrag;

/// <summary>The letter on screen, to read it over or to print it, and the file of the one that was made (TSO-9c, PDF-1).</summary>
[Inzage(Inzagesoort.Leerling, "brief over schorsing")]
[Beleid(Beleid.Persoon, Recht.GedragBehandelen, Recht.GedragOuders)]
public sealed class BriefModel(IGrainFactory grains, Schooltijd tijd) : KantoorPagina(grains, tijd)
{
    [FromRoute(Name = "leerling")]
    public string Leerling { get; set; } = "";

    [FromRoute(Name = "id")]
    public string Id { get; set; } = "";

    public Briefgegevens Brief { get; private set; } = null!;

    public string Terug => $"{Adres}/gedrag/{Leerling}";

    public async Task<IActionResult> OnGetAsync()
    {
        if (!LeerlingId.IsGeldig(Leerling) || await Grains.Gedrag(School, Leerling).Bekijk(Wie) is not { IsGoed: true } uitkomst)
        {
            return NotFound();
        }

        var blad = new KindBlad(uitkomst.Waarde!, await Grains.School(School).Bekijk(), await KindBlad.RegelsVan(uitkomst.Waarde!, Grains.Regeling(School, Regelingsoorten.Huisregels)), Vandaag, Terug, "");
        if (Briefgegevens.Maak(blad, Id, Wie.Naam) is not { } brief)
        {
            return NotFound();
        }

        Brief = brief;
        return Page();
    }

    [Inzage(Inzagesoort.Uitvoer, "brief over schorsing als PDF")]
    public async Task<IActionResult> OnGetPdfAsync() =>
        LeerlingId.IsGeldig(Leerling) && await Grains.Gedrag(School, Leerling).Brief(Id, Wie) is { IsGoed: true, Waarde: { } brief }
            ? File(brief.Bytes.ToArray(), brief.Soort, "brief-schorsing.pdf")
            : NotFound();
}
