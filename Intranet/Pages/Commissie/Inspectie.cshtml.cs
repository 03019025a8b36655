using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Commissie;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Intranet.Security;

namespace OrleansSchool.Intranet.Pages.Commissie;

/// <summary>One dossier for the inspectie, to print (TSO-0b, TSO-1).</summary>
[GeenInzage("dossier voor de inspectie, zonder namen van kinderen en helpers")]
[Beleid(Beleid.PersoonMet2, Recht.MrAfsprakenZien, HeleSchool = true)]
internal sealed class InspectieModel(IGrainFactory grains, Schooltijd tijd) : KantoorPagina(grains, tijd)
{
    public Inspectiedossier Dossier { get; private set; } = null!;

    public string Hier => $"{Adres}/commissie/inspectie";

    public IEnumerable<Schooljaar> Jaren => [Nu, Nu.Vorig, Nu.Vorig.Vorig];

    private Schooljaar Nu => Schooljaar.Van(Vandaag);

    public async Task<IActionResult> OnGetAsync(string? jaar)
    {
        if (LeesJaar(jaar, Nu, Jaren.Contains) is not { } gekozen || (await Grains.MrAfspraken(School).Inspectie(gekozen, Wie)).Waarde is not { } dossier)
        {
            return NotFound();
        }

        Dossier = dossier;
        return Page();
    }
}
