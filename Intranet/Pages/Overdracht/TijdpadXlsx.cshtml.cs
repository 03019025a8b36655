using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Documents.Excel;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Inzage;

namespace OrleansSchool.Intranet.Pages.Overdracht;

/// <summary>Board and tijdpad as a workbook (OSO-T, XLS-1); taking it along is in the access log.</summary>
[Beleid(Beleid.PersoonMet2, Recht.OverdrachtZien, HeleSchool = true)]
[Inzage(Inzagesoort.Uitvoer, "overdracht groep 8 in Excel")]
internal sealed class TijdpadXlsxModel(IGrainFactory grains, Schooltijd tijd) : OverdrachtPagina(grains, tijd)
{
    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>Why there is no file.</summary>
    public string? Nee { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? jaar)
    {
        if (Gevraagd(jaar) is not { } welk || await Grains.School(School).Bekijk() is not { } school || (await Grains.Overdracht(School, welk).Bord(Wie)).Waarde is not { Mag.Uitvoer: true } bord)
        {
            return NotFound();
        }

        using var bestand = new MemoryStream();
        try
        {
            TijdpadWerkboek.Schrijf(
                new TijdpadGegevens(new WerkboekKop(
                    school.Gegevens.Naam, School.Waarde, "Overdracht groep 8", $"schooljaar {welk}", "versie 1", WerkboekUitgave.Intern, Wie.Naam, Tijd.NuLokaal), bord, Vandaag),
                bestand);
        }
        catch (WerkboekTeGrootException fout)
        {
            Nee = fout.Message;
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        return File(bestand.ToArray(), Xlsx, $"overdracht-{School}-{welk}.xlsx");
    }
}
