using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Documents.Excel;
using OrleansSchool.Intranet.Security;

namespace OrleansSchool.Intranet.Pages.Bewaren;

/// <summary>The proof of erasing as a workbook, with the terms beside it (SEC-5, XLS-1). No child and no person is in it.</summary>
[Beleid(Beleid.PersoonMet2, Recht.NachtrondeZien, HeleSchool = true)]
public sealed class XlsxModel(IGrainFactory grains, Schooltijd tijd) : BewaarPagina(grains, tijd)
{
    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public string Nee { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await Laad() || await Grains.School(School).Bekijk() is not { } school)
        {
            return Forbid();
        }

        if (!ModelState.IsValid)
        {
            Nee = ModelState.Values.SelectMany(v => v.Errors).First().ErrorMessage;
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        using var bestand = new MemoryStream();
        var kop = new WerkboekKop(
            school.Gegevens.Naam, School.Waarde, "Bewijs van wissen", Periode, "versie 1", WerkboekUitgave.Intern, Wie.Naam, Tijd.NuLokaal);
        BewaarWerkboek.Schrijf(new BewaarBlad(kop, Maanden, Nu.Regels), bestand);
        return File(bestand.ToArray(), Xlsx, $"bewijs-van-wissen-{School}-{Veld(VanMaand)}-{Veld(TotMaand)}.xlsx");
    }
}
