namespace OrleansSchool.Intranet.Documents.Pdf;

/// <summary>PDF-1: turns a print view into a file with embedded fonts, tags and language.</summary>
public interface IPdfPrinter
{
    /// <summary>Prints a complete html page that needs nothing from outside: css, fonts and pictures are in it.</summary>
    /// <param name="html">With <c>lang="nl"</c> on the html element, a head and a title; without script, frames or refresh.</param>
    /// <param name="stop">Ends the waiting and the browser.</param>
    /// <returns>The file, or why there is none with a Dutch sentence for the screen.</returns>
    /// <exception cref="ArgumentException">The html is not such a page: a fault of the caller.</exception>
    Task<PdfUitkomst> Druk(string html, CancellationToken stop);
}
