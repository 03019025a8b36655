using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Inlezen;
using OrleansSchool.Intranet.Documents.Excel;
using OrleansSchool.Intranet.Documents.Excel.Inlezen;
using OrleansSchool.Intranet.Pages.Rapporten;
using OrleansSchool.School;

namespace OrleansSchool.Intranet.Pages.Inlezen;

/// <summary>The downloads around a table: the template, and the rows with remarks.</summary>
public abstract class TabelUitvoerPagina(IGrainFactory grains, Schooltijd tijd, ILogger<RapportPagina> log) : RapportPagina(grains, tijd, log)
{
    private protected IActionResult Werkmap(string naam, Action<Stream> schrijf)
    {
        using var bestand = new MemoryStream();
        try
        {
            schrijf(bestand);
        }
        catch (WerkboekTeGrootException fout)
        {
            return Weiger(StatusCodes.Status422UnprocessableEntity, fout.Message);
        }

        return Bestand(bestand.ToArray(), Xlsx, naam);
    }

    private protected WerkboekKop Kop(SchoolView? school, string titel, string periode) => new(
        school?.Gegevens.Naam ?? "", School.Waarde, titel, periode, "versie 1", WerkboekUitgave.Intern, Wie.Naam, Tijd.NuLokaal);

    private protected IActionResult Sjabloonbestand(TabelSoortTekst tekst, SchoolView? school, ImmutableArray<Sjabloonrij> rijen, string naam) => Werkmap(
        naam, uit => Sjabloon.Schrijf(tekst.Soort, Kop(school, $"Sjabloon {tekst.Meer}", Datums.Voluit(Vandaag)), rijen, uit));

    private protected async Task<IActionResult> Opmerkingen(TabelSoortTekst tekst, string inlezing)
    {
        if (!Leerlingen.LeerlingId.IsGeldig(inlezing))
        {
            return NotFound();
        }

        var lijst = await Grains.TabelInlezen(School, inlezing).Opmerkingen(Wie);
        if (!lijst.IsGoed)
        {
            return lijst.Weigering.Code == Weigeringen.Onbekend("").Code ? NotFound() : Weiger(lijst.Weigering);
        }

        var school = await Grains.School(School).Bekijk();
        return Werkmap($"{tekst.Meer}-opmerkingen.xlsx", uit => OpmerkingenWerkboek.Schrijf(
            lijst.Waarde, Kop(school, $"Opmerkingen bij {tekst.Meer}", Datums.Voluit(Vandaag)), uit));
    }
}
