using System.Globalization;
using ClosedXML.Excel;

namespace OrleansSchool.Intranet.Documents.Excel;

/// <summary>
/// One sheet: title in row 1, period in row 2, header in row 3 (frozen), rows under it, and below the closed table the totals.
/// Rows and columns count from 1, as the spreadsheet does.
/// </summary>
internal sealed class WerkboekBlad
{
    public const int Koprij = 3;
    public const int EersteRij = Koprij + 1;

    /// <summary>Most rows under the header; more is refused before the file is made.</summary>
    public const int RijenMax = 20_000;

    private const double VerschilMax = 0.000_001;
    private readonly IReadOnlyList<Kolom> _kolommen;
    private readonly List<(IXLCell Cel, decimal Verwacht)> _formules = [];
    private int _laatsteRij = Koprij;
    private int _tabelEind;

    public WerkboekBlad(IXLWorksheet xl, string titel, WerkboekKop kop, IReadOnlyList<Kolom> kolommen)
    {
        Xl = xl;
        _kolommen = kolommen;
        ZetKolommen();
        ZetKoppen(titel, kop);
        xl.SheetView.FreezeRows(Koprij);
    }

    public string Naam => Xl.Name;

    /// <summary>The sheet itself, for the helpers of this folder only.</summary>
    internal IXLWorksheet Xl { get; }

    /// <summary>The number of the next row; refuses when the sheet is full.</summary>
    public int NieuweRij()
    {
        if (_laatsteRij - Koprij >= RijenMax)
        {
            throw new WerkboekTeGrootException(string.Create(
                CultureInfo.GetCultureInfo("nl-NL"),
                $"Dit overzicht is te groot: blad '{Naam}' heeft hoogstens {RijenMax:N0} rijen. Kies een kortere periode of minder groepen."));
        }

        return ++_laatsteRij;
    }

    /// <summary>XLS-2: always a text cell, whatever the text looks like.</summary>
    public void Tekst(int rij, int kolom, string? tekst)
    {
        var schoon = WerkboekTekst.Schoon(tekst);
        if (schoon.Length == 0)
        {
            return;
        }

        var cel = Xl.Cell(rij, kolom);
        cel.SetValue(schoon);
        Opmaak.Geef(cel.Style, Opmaak.Tekst);
        if (WerkboekTekst.LijktOpFormule(schoon))
        {
            cel.Style.IncludeQuotePrefix = true;
        }
    }

    /// <summary>A sign where a number would stand, as "&lt;5": right aligned like the numbers above and below it.</summary>
    public void InPlaatsVanGetal(int rij, int kolom, string teken)
    {
        Tekst(rij, kolom, teken);
        Xl.Cell(rij, kolom).Style.Alignment.Horizontal = XLAlignmentHorizontalValues.Right;
    }

    public void Getal(int rij, int kolom, long getal) => Zet(rij, kolom, getal, Opmaak.Getal);

    public void Decimaal(int rij, int kolom, decimal getal) => Zet(rij, kolom, getal, Opmaak.Decimaal);

    /// <param name="deel">The part as a fraction: 0.25 shows as 25 %.</param>
    public void Percentage(int rij, int kolom, decimal deel) => Zet(rij, kolom, deel, Opmaak.Percentage);

    /// <param name="centen">The amount in cents; the cell holds euros.</param>
    public void Euro(int rij, int kolom, long centen) => Zet(rij, kolom, centen / 100m, Opmaak.Euro);

    public void Datum(int rij, int kolom, DateOnly datum) => Zet(rij, kolom, datum.ToDateTime(TimeOnly.MinValue), Opmaak.Datum);

    public void Tijd(int rij, int kolom, TimeOnly tijd) => Zet(rij, kolom, tijd.ToTimeSpan(), Opmaak.Tijd);

    /// <summary>A formula of ours, never of a person; its value is computed, checked and stored beside it.</summary>
    /// <param name="formule">Without the equals sign, English names, commas.</param>
    /// <param name="verwacht">What the rows add up to; another outcome stops the export.</param>
    public void Formule(int rij, int kolom, string formule, decimal verwacht, string opmaak = Opmaak.Getal)
    {
        var cel = Xl.Cell(rij, kolom);
        Opmaak.Geef(cel.Style, opmaak);
        cel.FormulaA1 = formule;
        _formules.Add((cel, verwacht));
    }

    /// <summary>Bold, for a row of totals.</summary>
    public void Nadruk(int rij)
    {
        var stijl = Xl.Range(rij, 1, rij, _kolommen.Count).Style;
        stijl.Font.Bold = true;
        stijl.Border.TopBorder = XLBorderStyleValues.Thin;
    }

    /// <summary>A remark below the table, over the columns; not bound to the kind of the first column.</summary>
    public void Noot(int rij, string tekst)
    {
        Tekst(rij, 1, tekst);
        Xl.Cell(rij, 1).Style.Font.Italic = true;
        Xl.Cell(rij, 1).Style.Alignment.WrapText = false;
        Xl.Cell(rij, 1).Style.Alignment.Horizontal = XLAlignmentHorizontalValues.Left;
    }

    /// <summary>Ends the filtered table at the last row; rows after it are totals. Only the first call counts.</summary>
    public void SluitTabel()
    {
        if (_tabelEind > 0)
        {
            return;
        }

        // A table without rows keeps one empty row, so that the formulas have a range.
        _tabelEind = _laatsteRij == Koprij ? NieuweRij() : _laatsteRij;
        Xl.Range(Koprij, 1, _tabelEind, _kolommen.Count).SetAutoFilter();
    }

    /// <summary>Range of a column over the rows of the closed table, as <c>E4:E31</c>.</summary>
    public string Bereik(int kolom) =>
        _tabelEind == 0
            ? throw new InvalidOperationException("The table is still open.")
            : Bereik(EersteRij, kolom, _tabelEind, kolom);

    public static string Bereik(int vanRij, int vanKolom, int totRij, int totKolom) =>
        $"{Adres(vanRij, vanKolom)}:{Adres(totRij, totKolom)}";

    public static string Adres(int rij, int kolom) =>
        string.Create(CultureInfo.InvariantCulture, $"{XLHelper.GetColumnLetterFromNumber(kolom)}{rij}");

    /// <summary>Reference from another sheet; sheet names hold no apostrophe or exclamation mark.</summary>
    public string Verwijzing(int rij, int kolom) => $"'{Naam}'!{Adres(rij, kolom)}";

    /// <summary>What the spreadsheet computes must be what the caller counted: both sides of the border are checked.</summary>
    public void ControleerFormules()
    {
        foreach (var (cel, verwacht) in _formules)
        {
            var uitkomst = cel.Value is IConvertible waarde ? waarde.ToDouble(CultureInfo.InvariantCulture) : double.NaN;
            if (!(Math.Abs(uitkomst - (double)verwacht) < VerschilMax))
            {
                throw new InvalidOperationException(
                    $"Formula {cel.FormulaA1} in '{Naam}'!{cel.Address} gives {cel.Value}, expected {verwacht}.");
            }
        }
    }

    private void Zet<T>(int rij, int kolom, T waarde, string opmaak)
    {
        var cel = Xl.Cell(rij, kolom);
        cel.SetValue(waarde);
        Opmaak.Geef(cel.Style, opmaak);
    }

    private void ZetKolommen()
    {
        for (var nummer = 1; nummer <= _kolommen.Count; nummer++)
        {
            var kolom = _kolommen[nummer - 1];
            var xl = Xl.Column(nummer);
            xl.Width = kolom.Breedte;
            Opmaak.Geef(xl.Style, Opmaak.Van(kolom.Soort));
            xl.Style.Alignment.Vertical = XLAlignmentVerticalValues.Top;
            xl.Style.Alignment.WrapText = kolom.Soort == KolomSoort.LangeTekst;
        }
    }

    private void ZetKoppen(string titel, WerkboekKop kop)
    {
        Tekst(1, 1, titel);
        Tekst(2, 1, $"{kop.School} ({kop.Sleutel}), {kop.Periode}, {kop.Versie}");
        Xl.Range(1, 1, 2, 1).Style.Alignment.WrapText = false;
        Xl.Cell(1, 1).Style.Font.Bold = true;
        Xl.Cell(1, 1).Style.Font.FontSize = 14;
        for (var nummer = 1; nummer <= _kolommen.Count; nummer++)
        {
            Tekst(Koprij, nummer, _kolommen[nummer - 1].Kop);
        }

        var stijl = Xl.Range(Koprij, 1, Koprij, _kolommen.Count).Style;
        stijl.Font.Bold = true;
        stijl.Alignment.WrapText = true;
        stijl.Fill.BackgroundColor = XLColor.FromHtml("#DCEDEE");
        stijl.Border.BottomBorder = XLBorderStyleValues.Medium;
    }
}
