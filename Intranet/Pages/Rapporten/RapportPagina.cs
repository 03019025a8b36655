using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Documents.Daglijst;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Pages.Shared;

namespace OrleansSchool.Intranet.Pages.Rapporten;

/// <summary>A download: the file, or a page that says why not. Who asked for which one stands in the log, without names of children.</summary>
public abstract partial class RapportPagina(IGrainFactory grains, Schooltijd tijd, ILogger<RapportPagina> log) : KantoorPagina(grains, tijd)
{
    protected const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>Why there is no file; null when there is.</summary>
    public FoutPaginaModel? Nee { get; private set; }

    protected IActionResult Weiger(Weigering weigering) => Weiger(
        weigering.Code == Weigeringen.GeenRecht.Code ? StatusCodes.Status403Forbidden : StatusCodes.Status422UnprocessableEntity, weigering.Zin);

    protected IActionResult Weiger(int status, string zin)
    {
        Response.StatusCode = status;
        Nee = new FoutPaginaModel(status, Waarom: zin, TerugUrl: $"{Adres}/rapporten") { TerugTekst = "Terug naar de rapporten" };
        return Page();
    }

    /// <summary>As attachment, never shown in the page's own place (SEC-6).</summary>
    protected FileContentResult Bestand(ReadOnlyMemory<byte> inhoud, string soort, string naam)
    {
        LogExport(log, naam, Wie.AccountId);
        return File(inhoud.ToArray(), soort, naam);
    }

    /// <summary>A date of the address; today when it names none.</summary>
    protected bool LeesDag(string? tekst, DateOnly anders, out DateOnly dag)
    {
        var gelezen = string.IsNullOrWhiteSpace(tekst) ? (Datum: anders, Fout: null) : Invoer.LeesDatum(tekst);
        dag = gelezen.Datum ?? default;
        if (gelezen.Fout is { } fout)
        {
            Weiger(StatusCodes.Status422UnprocessableEntity, fout);
        }

        return gelezen.Fout is null;
    }

    [LoggerMessage(1, LogLevel.Information, "Export {Bestand} by {Account}.")]
    private static partial void LogExport(ILogger log, string bestand, string account);
}

/// <summary>The three forms of the daglijst: each asks the same, and draws it its own way.</summary>
public abstract class DaglijstPagina(IGrainFactory grains, Schooltijd tijd, ILogger<RapportPagina> log) : RapportPagina(grains, tijd, log)
{
    private protected async Task<Uitkomst<DaglijstGegevens>> Haal(DaglijstBron bron, string? datum, string? groep)
    {
        if (!LeesDag(datum, Vandaag, out var dag))
        {
            return new Weigering("datum", Nee!.Uitleg);
        }

        var uitkomst = await bron.Haal(dag, string.IsNullOrWhiteSpace(groep) ? null : groep, Wie);
        HttpContext.InzageVanDag(dag);
        if (uitkomst.Waarde?.GroepId is { } enige)
        {
            HttpContext.InzageVanGroepen([enige]);
        }

        return uitkomst;
    }
}
