using OrleansSchool.Commissie;
using OrleansSchool.Intranet.Documents.Daglijst;

namespace OrleansSchool.Intranet.Documents.Pdf;

/// <summary>What the printed report says of itself.</summary>
/// <param name="Stempel">Concept, or which edition of which day; with its reason when it replaces another.</param>
internal sealed record Jaarverslagblad(JaarverslagView Verslag, string Stempel)
{
    /// <summary>Chapters that are in it, in their order.</summary>
    public IEnumerable<Verslaghoofdstuk> Hoofdstukken => Verslag.Hoofdstukken.Where(h => !h.Weggelaten);

    /// <summary>Paragraphs of a chapter: what a blank line parts.</summary>
    public static IEnumerable<string> Alineas(Verslaghoofdstuk hoofdstuk) =>
        hoofdstuk.Gedrukt.Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}

/// <summary>The year report on A4 with its charts as drawings, tagged and in Dutch (TSO-2l, PDF-1).</summary>
internal static class JaarverslagPdf
{
    private const string Druk = "/Pages/Jaarverslag/_JaarverslagDruk.cshtml";

    public static async Task<PdfUitkomst> Maak(Jaarverslagblad blad, Drukpagina drukpagina, IPdfPrinter printer, HttpContext context, CancellationToken annulering) =>
        await printer.Druk(await drukpagina.Maak(context, Druk, blad), annulering);
}
