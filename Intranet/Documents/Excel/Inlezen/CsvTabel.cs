using System.Collections.Immutable;
using System.Text;
using CsvHelper;
using OrleansSchool.Inlezen;

namespace OrleansSchool.Intranet.Documents.Excel.Inlezen;

/// <summary>Reads text with separators; which encoding and which separator is guessed from the text itself.</summary>
internal static class CsvTabel
{
    private const int ProefRegels = 20;
    private const int RegelMax = 200_000;
    private const int Westers = 1252;

    private static readonly char[] Scheidingen = [';', ',', '\t', '|'];

    public static ImmutableArray<Ruwblad> Lees(byte[] bytes, Leesklok klok)
    {
        var (tekst, melding) = Tekst(bytes);
        if (tekst.AsSpan().IndexOfAnyInRange('\0', '\u0008') >= 0)
        {
            throw TabelWeigering.GeenTabel("geen tabel");
        }

        var scheiding = Scheiding(tekst);
        var bouwer = new Bladbouwer(klok);
        var opties = new CsvReaderOptions
        {
            Separator = scheiding,
            HasHeader = false,
            SkipEmptyLines = false,
            MaxRecordSize = RegelMax,
            IncludeValuesInExceptions = false,
            TrackLineNumbers = true,
            AllowLineBreaksInQuotes = false,
            OnMalformedRecord = Weiger,
        };
        using var lezer = CsvReader.FromText(tekst, opties);
        while (lezer.Read())
        {
            bouwer.Rij((int)lezer.LineNumber, lezer.FieldCount, k => new Tabelcel(lezer.GetString(k)));
        }

        return [new Ruwblad("csv", Verborgen: false, bouwer.Klaar(), melding is null ? [] : [melding])];
    }

    /// <summary>
    /// A quote that isn't closed in its own row would make one cell of all rows up to the next quote, unseen. A quote in the middle
    /// of a cell swallows nothing.
    /// </summary>
    private static void Weiger(CsvMalformedRecord regel)
    {
        if (regel.Reason != CsvMalformedReason.StrayQuote)
        {
            throw TabelWeigering.Aanhaling((int)regel.LineNumber);
        }
    }

    private static (string Tekst, string? Melding) Tekst(byte[] bytes)
    {
        if (bytes is [0xEF, 0xBB, 0xBF, ..])
        {
            return (Encoding.UTF8.GetString(bytes.AsSpan(3)), null);
        }

        if (bytes is [0xFF, 0xFE, ..])
        {
            return (Encoding.Unicode.GetString(bytes.AsSpan(2)), null);
        }

        if (bytes is [0xFE, 0xFF, ..])
        {
            return (Encoding.BigEndianUnicode.GetString(bytes.AsSpan(2)), null);
        }

        try
        {
            return (new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes), null);
        }
        catch (DecoderFallbackException)
        {
            var westers = CodePagesEncodingProvider.Instance.GetEncoding(Westers) ?? Encoding.Latin1;
            return (westers.GetString(bytes), "De tekens zijn gelezen als Windows-tekst (1252). Kijk na of namen met accenten goed staan.");
        }
    }

    /// <summary>The sign that cuts the first lines most evenly in most parts; Excel's own first line "sep=;" counts.</summary>
    private static char Scheiding(string tekst)
    {
        if (tekst.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && tekst.Length > 4 && Scheidingen.Contains(tekst[4]))
        {
            return tekst[4];
        }

        var regels = tekst.Split('\n', ProefRegels + 1).Take(ProefRegels).Where(r => r.Trim().Length > 0).ToList();
        return Scheidingen.MaxBy(s => Punten(regels, s));
    }

    private static int Punten(List<string> regels, char scheiding)
    {
        var aantallen = regels.Select(r => Buiten(r, scheiding)).ToList();
        var meest = aantallen.Where(a => a > 0).GroupBy(a => a).OrderByDescending(g => g.Count()).ThenByDescending(g => g.Key).FirstOrDefault();
        return meest is null ? 0 : (meest.Count() * 100) + Math.Min(meest.Key, 99);
    }

    private static int Buiten(string regel, char scheiding)
    {
        var (aantal, binnen) = (0, false);
        foreach (var teken in regel)
        {
            binnen ^= teken == '"';
            aantal += teken == scheiding && !binnen ? 1 : 0;
        }

        return aantal;
    }
}
