namespace OrleansSchool.Intranet.Documents.Pdf;

/// <summary>
/// PDF-1: prints by a headless browser, bounded in time and in number at once. A print runs in a private folder that goes
/// afterwards, without network, and without the browser's sandbox only for root, where that can't start.
/// </summary>
public sealed partial class ChromiumPrinter : IPdfPrinter, IAsyncDisposable
{
    private static readonly byte[] Merk = "%PDF-"u8.ToArray();

    private readonly ChromiumOpties _opties;
    private readonly string _boven;
    private readonly TimeProvider _klok;
    private readonly ILogger<ChromiumPrinter> _log;
    private readonly SemaphoreSlim _plaatsen;
    private readonly CancellationTokenSource _einde = new();
    private int _binnen;

    public ChromiumPrinter(ChromiumOpties opties, TimeProvider klok, ILogger<ChromiumPrinter> log)
    {
        _opties = opties;
        _boven = PrintMap.Boven(opties.WerkMap);
        _klok = klok;
        _log = log;
        _plaatsen = new SemaphoreSlim(opties.Tegelijk, opties.Tegelijk);
    }

    public async Task<PdfUitkomst> Druk(string html, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(html);
        if (html.Length > _opties.HtmlLengteMax)
        {
            LogTeGroot(html.Length, _opties.HtmlLengteMax);
            return PdfUitkomst.TeGroot;
        }

        var pagina = PdfHtml.Bereid(html, _opties.HtmlLengteMax);
        if (ChromiumVinder.Vind(_opties.BrowserPad) is not { } browser)
        {
            return PdfUitkomst.GeenBrowser(_opties.BrowserPad);
        }

        try
        {
            return Interlocked.Increment(ref _binnen) > _opties.Tegelijk + _opties.WachtendenMax
                ? PdfUitkomst.TeDruk
                : await DrukOpBeurt(browser, pagina, stop);
        }
        finally
        {
            Interlocked.Decrement(ref _binnen);
        }
    }

    /// <summary>Ends the browsers that still run and waits until their folders are gone.</summary>
    public async ValueTask DisposeAsync()
    {
        await _einde.CancelAsync();
        for (var plaats = 0; plaats < _opties.Tegelijk; plaats++)
        {
            await _plaatsen.WaitAsync(CancellationToken.None);
        }

        _plaatsen.Dispose();
        _einde.Dispose();
    }

    private async Task<PdfUitkomst> DrukOpBeurt(string browser, string pagina, CancellationToken stop)
    {
        using var geduld = new CancellationTokenSource(_opties.WachttijdMax, _klok);
        using var wachten = CancellationTokenSource.CreateLinkedTokenSource(stop, _einde.Token, geduld.Token);
        try
        {
            await _plaatsen.WaitAsync(wachten.Token);
        }
        catch (OperationCanceledException) when (geduld.IsCancellationRequested && !stop.IsCancellationRequested)
        {
            return PdfUitkomst.TeDruk;
        }

        try
        {
            return await DrukInMap(browser, pagina, stop);
        }
        finally
        {
            _plaatsen.Release();
        }
    }

    private async Task<PdfUitkomst> DrukInMap(string browser, string pagina, CancellationToken stop)
    {
        using var tijd = new CancellationTokenSource(_opties.DuurMax, _klok);
        using var grens = CancellationTokenSource.CreateLinkedTokenSource(stop, _einde.Token, tijd.Token);
        try
        {
            PrintMap.RuimOp(_boven, _klok);
            await using var map = PrintMap.Maak(_boven, _klok);
            await File.WriteAllTextAsync(map.Html, pagina, grens.Token);
            using var chromium = ChromiumProces.Start(browser, ChromiumArgumenten.Maak(map, Environment.IsPrivilegedProcess), map);
            await chromium.Voltooi(grens.Token);
            return await LeesPdf(map, chromium, grens.Token);
        }
        catch (OperationCanceledException) when (tijd.IsCancellationRequested && !stop.IsCancellationRequested)
        {
            LogTeLang(_opties.DuurMax);
            return PdfUitkomst.TeLang;
        }
        catch (Exception fout) when (fout is IOException or UnauthorizedAccessException or System.ComponentModel.Win32Exception)
        {
            LogFout(fout);
            return PdfUitkomst.Mislukt;
        }
    }

    /// <summary>What a browser leaves is only taken when it looks like a whole file of an accepted size.</summary>
    private async Task<PdfUitkomst> LeesPdf(PrintMap map, ChromiumProces chromium, CancellationToken stop)
    {
        var bestand = new FileInfo(map.Pdf);
        if (chromium.Afsluitcode != 0 || !bestand.Exists || bestand.Length > _opties.PdfBytesMax)
        {
            LogMislukt(chromium.Afsluitcode, bestand.Exists ? bestand.Length : 0, chromium.Staart);
            return PdfUitkomst.Mislukt;
        }

        var pdf = await File.ReadAllBytesAsync(map.Pdf, stop);
        var laatste = pdf.AsSpan(Math.Max(0, pdf.Length - 1024));
        if (pdf.AsSpan().StartsWith(Merk) && laatste.IndexOf("%%EOF"u8) >= 0)
        {
            return PdfUitkomst.Gelukt(pdf);
        }

        LogMislukt(chromium.Afsluitcode, pdf.Length, chromium.Staart);
        return PdfUitkomst.Mislukt;
    }

    [LoggerMessage(1, LogLevel.Warning, "Printing a PDF took longer than {Grens}; the browser was ended.")]
    private partial void LogTeLang(TimeSpan grens);

    [LoggerMessage(2, LogLevel.Error, "The browser made no PDF: exit code {Code}, {Bytes} bytes. It said: {Staart}")]
    private partial void LogMislukt(int code, long bytes, string staart);

    [LoggerMessage(3, LogLevel.Error, "The browser could not be used to print a PDF.")]
    private partial void LogFout(Exception fout);

    [LoggerMessage(4, LogLevel.Warning, "A page of {Tekens} characters isn't printed; at most {Grens} fit.")]
    private partial void LogTeGroot(int tekens, int grens);
}
