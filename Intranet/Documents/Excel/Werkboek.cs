using ClosedXML.Excel;

namespace OrleansSchool.Intranet.Documents.Excel;

/// <summary>Whether a sheet prints upright or lying.</summary>
internal enum Stand
{
    Staand,
    Liggend,
}

/// <summary>
/// A workbook as all sheets of the intranet are made (XLS-1): A4, page header with school, period and version, footer with who
/// and when, frozen and repeated header row, filter, fixed widths, typed cells, formulas with their values.
/// XLS-2: texts go in by <see cref="WerkboekBlad.Tekst"/> only, which can't make a formula.
/// </summary>
internal sealed class Werkboek : IDisposable
{
    public const int BladenMax = 80;

    private readonly XLWorkbook _boek = new(XLEventTracking.Disabled);
    private readonly List<WerkboekBlad> _bladen = [];
    private readonly WerkboekKop _kop;

    public Werkboek(WerkboekKop kop)
    {
        _kop = kop;
        var eigenschappen = _boek.Properties;
        eigenschappen.Title = WerkboekTekst.Schoon(kop.Titel);
        eigenschappen.Subject = WerkboekTekst.Schoon($"{kop.Periode}, {kop.Versie}");
        eigenschappen.Author = WerkboekTekst.Schoon(kop.Uitgave == WerkboekUitgave.Verantwoording ? kop.School : kop.Wie);
        eigenschappen.LastModifiedBy = eigenschappen.Author;
        eigenschappen.Company = WerkboekTekst.Schoon(kop.School);
        eigenschappen.Category = kop.Uitgave.ToString();
        // ClosedXML would take the machine's clock instead.
        eigenschappen.Created = kop.Op.UtcDateTime;
        eigenschappen.Modified = kop.Op.UtcDateTime;
    }

    /// <summary>Adds a sheet with its title rows and header row; the name is made fit and unique.</summary>
    public WerkboekBlad NieuwBlad(string naam, string titel, Stand stand, IReadOnlyList<Kolom> kolommen)
    {
        if (_bladen.Count == BladenMax)
        {
            throw new WerkboekTeGrootException($"Dit overzicht is te groot: een werkboek heeft hoogstens {BladenMax} bladen. Kies minder groepen.");
        }

        var bladnaam = WerkboekTekst.Bladnaam(naam, n => _boek.Worksheets.Contains(n));
        var blad = new WerkboekBlad(_boek.AddWorksheet(bladnaam), titel, _kop, kolommen);
        WerkboekPagina.Richt(blad.Xl, _kop, stand, WerkboekBlad.Koprij);
        _bladen.Add(blad);
        return blad;
    }

    /// <summary>Computes all formulas, checks them against what the caller expects, and writes the file.</summary>
    public void Bewaar(Stream naar)
    {
        foreach (var blad in _bladen)
        {
            blad.SluitTabel();
        }

        foreach (var blad in _bladen)
        {
            blad.ControleerFormules();
        }

        // The package wants a stream that it can read back and seek in, which a response isn't.
        using var geheugen = new MemoryStream();
        _boek.SaveAs(geheugen, new SaveOptions
        {
            EvaluateFormulasBeforeSaving = true,
            GenerateCalculationChain = false,
            ValidatePackage = false,
        });
        geheugen.Position = 0;
        geheugen.CopyTo(naar);
    }

    public void Dispose() => _boek.Dispose();
}
