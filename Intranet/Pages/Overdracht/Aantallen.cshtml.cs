using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Documents.Excel;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Overdracht;

namespace OrleansSchool.Intranet.Pages.Overdracht;

/// <summary>How many dossiers are how far: for bestuur, without names and without a number under five (XLS-3).</summary>
[GeenInzage("alleen aantallen, geen gegevens van kinderen")]
[Beleid(Beleid.Persoon, Recht.OverdrachtTellen, HeleSchool = true)]
internal sealed class AantallenModel(IGrainFactory grains, Schooltijd tijd) : OverdrachtPagina(grains, tijd)
{
    public Overdrachtbord Overzicht { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync()
    {
        if ((await Grains.Overdracht(School, Jaar).Bord(Wie)).Waarde is not { } bord)
        {
            return NotFound();
        }

        Overzicht = bord;
        return Page();
    }

    /// <summary>From 1 July only what left the school is known.</summary>
    public IEnumerable<Statustelling> Tellingen => Overzicht.Tellingen.Where(t => !IsVoorbij || t.Stap == "verstrekt");

    public static string Aantal(int aantal) => KleineAantallen.IsKlein(aantal) ? "minder dan 5" : aantal.ToString(CultureInfo.InvariantCulture);

    /// <summary>Beside the total a number also says how many are not so far: that isn't told either when it is small (XLS-3).</summary>
    public static string Aantal(int aantal, int totaal) =>
        !KleineAantallen.IsKlein(aantal) && KleineAantallen.IsKlein(totaal - aantal) ? "allemaal of bijna allemaal" : Aantal(aantal);
}
