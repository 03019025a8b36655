using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Commissie;
using OrleansSchool.Intranet.Documents.Daglijst;
using OrleansSchool.Intranet.Documents.Pdf;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Inzage;

namespace OrleansSchool.Intranet.Pages.Jaarverslag;

/// <summary>The year report: chapters with figures and texts, frozen editions, and who got them (TSO-2l, TSO-10i).</summary>
[GeenInzage("jaarverslag zonder namen en zonder aantallen onder de vijf kinderen")]
[Beleid(Beleid.PersoonMet2, Recht.JaarverslagZien, HeleSchool = true)]
internal sealed partial class IndexModel(IGrainFactory grains, Schooltijd tijd, IIdBron ids, Drukpagina drukpagina, IPdfPrinter printer)
    : JaarverslagPagina(grains, tijd, ids, drukpagina, printer)
{
    /// <summary>What was typed and not taken, without script.</summary>
    private ImmutableArray<Verslagantwoord> _geweigerd = [];

    public async Task<IActionResult> OnGetAsync(string? jaar, string? bewaard)
    {
        Bewaard = bewaard switch
        {
            "tekst" => "Bewaard",
            "vastgesteld" => "Het jaarverslag is vastgesteld. Verstuur het nu aan wie het krijgt.",
            "verstuurd" => "Verstuurd en vastgelegd",
            "papier" => "Vastgelegd",
            _ => null,
        };
        return await Laad(jaar) ? Page() : NotFound();
    }

    /// <summary>For a page that is open while somebody else settles or sends an edition.</summary>
    public async Task<IActionResult> OnGetEditiesAsync(string? jaar) => await Laad(jaar) ? Partial("_Edities", this) : NotFound();

    /// <summary>A frozen edition as it was.</summary>
    [Inzage(Inzagesoort.Uitvoer, "jaarverslag als PDF")]
    public Task<IActionResult> OnGetPdfAsync(string? jaar, int? editie) => Bevroren(jaar, editie, JaarverslagGrenzen.Pdf);

    /// <inheritdoc cref="OnGetPdfAsync"/>
    [Inzage(Inzagesoort.Uitvoer, "jaarverslag in Excel")]
    public Task<IActionResult> OnGetXlsxAsync(string? jaar, int? editie) => Bevroren(jaar, editie, JaarverslagGrenzen.Xlsx);

    /// <summary>The report as it is now, marked as concept: for who writes it.</summary>
    [Beleid(Beleid.PersoonMet2, Recht.JaarverslagMaken, HeleSchool = true)]
    [Inzage(Inzagesoort.Uitvoer, "jaarverslag als PDF")]
    public async Task<IActionResult> OnGetConceptPdfAsync(string? jaar, CancellationToken annulering) =>
        await Laad(jaar) ? Bestand(await MaakPdf(Stempel, annulering), PdfSoort, JaarverslagGrenzen.Pdf) : NotFound();

    /// <inheritdoc cref="OnGetConceptPdfAsync"/>
    [Beleid(Beleid.PersoonMet2, Recht.JaarverslagMaken, HeleSchool = true)]
    [Inzage(Inzagesoort.Uitvoer, "jaarverslag in Excel")]
    public async Task<IActionResult> OnGetConceptXlsxAsync(string? jaar) =>
        await Laad(jaar) ? Bestand(await MaakXlsx(Stempel), XlsxSoort, JaarverslagGrenzen.Xlsx) : NotFound();

    [Beleid(Beleid.PersoonMet2, Recht.JaarverslagMaken, HeleSchool = true)]
    public Task<IActionResult> OnPostMailAsync(string? jaar, Geleding aan) =>
        Voer(jaar, $"mail-{aan}", "verstuurd", async g => await g.Verstuur(aan, Vandaag, opPapier: false, Op(), Wie));

    [Beleid(Beleid.PersoonMet2, Recht.JaarverslagMaken, HeleSchool = true)]
    public Task<IActionResult> OnPostPapierAsync(string? jaar, Geleding aan) => Voer(
        jaar, $"papier-{aan}", "papier", async g => Datum("Op", "wanneer je het gaf") is { } op ? await g.Verstuur(aan, op, opPapier: true, Op(), Wie) : null, "op");

    private string Stempel => $"Concept van {Datums.Cijfers(Vandaag)}, nog niet vastgesteld";

    private async Task<IActionResult> Voer(string? jaar, string vorm, string bewaard, Func<IJaarverslagGrain, Task<Uitkomst?>> opdracht, params string[] velden)
    {
        if (Lees(jaar) is not { } gekozen)
        {
            return NotFound();
        }

        return await Doe(vorm, () => opdracht(Grain(gekozen)), $"{Hier}?jaar={gekozen}&bewaard={bewaard}", velden)
            ?? (await Laad(jaar) ? Toon("_Jaarverslag", this) : NotFound());
    }

    private IActionResult Bestand(byte[]? inhoud, string soort, string einde) => inhoud is null ? Toon("_Jaarverslag", this) : File(inhoud, soort, Bestandsnaam(View.Jaar, null, einde));

    private async Task<IActionResult> Bevroren(string? jaar, int? editie, string soort)
    {
        if (Lees(jaar) is not { } gekozen || editie is not { } nr)
        {
            return NotFound();
        }

        var bestand = await Grain(gekozen).Editie(nr, soort, Wie);
        return bestand.IsGoed ? File([.. bestand.Waarde.Bytes], bestand.Waarde.Soort, Bestandsnaam(gekozen, nr, soort)) : NotFound();
    }
}
