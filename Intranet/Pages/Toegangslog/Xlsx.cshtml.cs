using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Inzage;
using OrleansSchool.Intranet.Documents.Excel;
using OrleansSchool.Intranet.Documents.Inzage;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Pages.Leerlingen;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Leerlingen;

namespace OrleansSchool.Intranet.Pages.Toegangslog;

/// <summary>The log as a workbook, of a period or of one child; taking it along is in the log (SEC-3, XLS-1).</summary>
[Beleid(Beleid.PersoonMet2, Recht.ToegangslogZien, HeleSchool = true)]
[Inzage(Inzagesoort.Uitvoer, "toegangslog in Excel")]
public sealed class XlsxModel(IGrainFactory grains, Schooltijd tijd) : ToegangslogPagina(grains, tijd)
{
    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public override string Pad => $"{Log}/toegangslog.xlsx";

    public async Task<IActionResult> OnGetAsync(string? leerling)
    {
        Groepsloop? loop = null;
        if (leerling is not null)
        {
            var uitkomst = LeerlingId.IsGeldig(leerling) ? await Grains.Leerling(School, leerling).Groepsloop(Wie) : null;
            if (uitkomst?.Waarde is null)
            {
                return NotFound();
            }

            loop = uitkomst.Waarde;
            HttpContext.InzageVanLeerling(leerling);
        }

        Controle = true;
        if (await Laad(1, vraag => vraag with { LeerlingId = leerling, Groepsloop = loop }, InzageGrenzen.RegelsMax) is { } nee)
        {
            return nee;
        }

        using var bestand = new MemoryStream();
        InzageWerkboek.Schrijf(
            new InzageBlad(Kop(), Regels, Gevonden.Gevonden, InzageWoorden.Uitslag(Uitslag!, Keuze.Van, Keuze.Tot, Vandaag), Uitslag!.Hoofd), bestand);
        return File(bestand.ToArray(), Xlsx, $"toegangslog-{School}-{Sleutels.Dag(Keuze.Van)}-{Sleutels.Dag(Keuze.Tot)}.xlsx");
    }

    private WerkboekKop Kop() => new(
        Nu.Gegevens.Naam, School.Waarde, "Toegangslog", Keuze.PeriodeTekst, "versie 1", WerkboekUitgave.Intern, Wie.Naam, Tijd.NuLokaal);
}
