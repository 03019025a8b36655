using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ExcelDataReader;
using OrleansSchool.Inlezen;

namespace OrleansSchool.Intranet.Documents.Excel.Inlezen;

/// <summary>Reads the sheets of a workbook that passed its inspection: values only, a formula by what it gave.</summary>
internal static class XlsxTabel
{
    private const int MeldingPlekkenMax = 3;

    /// <summary>The library asks for code page 1252 as soon as it is configured.</summary>
    static XlsxTabel() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static ImmutableArray<Ruwblad> Lees(byte[] bytes, Leesklok klok)
    {
        var keuring = new XlsxKeuring(bytes, klok);
        using var lezer = ExcelReaderFactory.CreateOpenXmlReader(new MemoryStream(bytes, writable: false));
        var bladen = ImmutableArray.CreateBuilder<Ruwblad>();
        do
        {
            klok.Tik();
            bladen.Add(Blad(lezer, keuring.Merken(lezer.Name), klok));
        }
        while (bladen.Count < TabelLimieten.BladenMax && lezer.NextResult());
        return bladen.ToImmutable();
    }

    private static Ruwblad Blad(IExcelDataReader lezer, Dictionary<(int, int), Celmerk> merken, Leesklok klok)
    {
        var bouwer = new Bladbouwer(klok);
        var verborgen = lezer.VisibleState is not ("visible" or null or "");
        var meldingen = Samengevoegd(lezer);
        while (lezer.Read())
        {
            var rij = lezer.Depth;
            bouwer.Rij(rij + 1, lezer.FieldCount, k => Cel(lezer, k, merken, rij));
        }

        return new Ruwblad(lezer.Name, verborgen, bouwer.Klaar(), meldingen);
    }

    private static Tabelcel Cel(IExcelDataReader lezer, int kolom, Dictionary<(int, int), Celmerk> merken, int rij)
    {
        var merk = merken.GetValueOrDefault((rij, kolom));
        var waarde = lezer.GetValue(kolom);
        return merk.Fout ? new Tabelcel(waarde as string is { Length: > 0 } naam ? naam : "#FOUT", Celsoort.Fout, merk.Formule)
            : merk is { Formule: true } && (!merk.MetWaarde || waarde is null) ? new Tabelcel("", Celsoort.FormuleZonderWaarde, Formule: true)
            : (waarde is double deel && IsProcent(lezer.GetNumberFormatString(kolom)) ? Procent(deel) : Gelezen(waarde)) with { Formule = merk.Formule };
    }

    /// <summary>As the sheet shows it: 1 in a cell that shows 100% isn't 1 percent.</summary>
    private static Tabelcel Procent(double deel) => new(Getal(Math.Round(deel * 100, 8)).Tekst + "%");

    /// <summary>A percent sign that counts; between quotes or after a backslash it is only shown.</summary>
    private static bool IsProcent(string? opmaak)
    {
        var (tussen, na) = (false, false);
        foreach (var teken in opmaak ?? "")
        {
            if (teken == '%' && !tussen && !na)
            {
                return true;
            }

            tussen ^= teken == '"' && !na;
            na = teken == '\\' && !na;
        }

        return false;
    }

    private static Tabelcel Gelezen(object? waarde) => waarde switch
    {
        null => new Tabelcel(""),
        string tekst => new Tabelcel(tekst),
        bool ja => new Tabelcel(ja ? "ja" : "nee", Celsoort.JaNee),
        DateTime datum => new Tabelcel(datum.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Celsoort.Datum),
        TimeSpan tijd => new Tabelcel(tijd.ToString(@"hh\:mm", CultureInfo.InvariantCulture)),
        double getal => Getal(getal),
        IFormattable anders => new Tabelcel(anders.ToString(null, CultureInfo.InvariantCulture), Celsoort.Getal),
        _ => new Tabelcel(waarde.ToString() ?? ""),
    };

    /// <summary>Without exponent for whole numbers: a telephone number must keep its digits.</summary>
    private static Tabelcel Getal(double getal) => new(
        Math.Abs(getal) < 1e15 && getal == Math.Truncate(getal)
            ? ((long)getal).ToString(CultureInfo.InvariantCulture)
            : Math.Round(getal, 10).ToString("R", CultureInfo.InvariantCulture),
        Celsoort.Getal);

    private static ImmutableArray<string> Samengevoegd(IExcelDataReader lezer)
    {
        var plekken = (lezer.MergeCells ?? []).Where(m => m.ToRow >= 0).ToList();
        if (plekken.Count == 0)
        {
            return [];
        }

        var rijen = string.Join(", ", plekken.Take(MeldingPlekkenMax).Select(p => (p.FromRow + 1).ToString(CultureInfo.InvariantCulture)));
        return [$"Er zijn samengevoegde cellen ({(plekken.Count > MeldingPlekkenMax ? "onder meer " : "")}in rij {rijen}). Alleen de eerste cel telt; hef de samenvoeging op als er meer regels bij horen."];
    }
}
