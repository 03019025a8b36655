using OrleansSchool.Inlezen;
using OrleansSchool.Leerlingen.Inlezen;

namespace OrleansSchool.Intranet.Documents.Excel.Inlezen;

/// <summary>A table, or why not.</summary>
internal sealed record TabelUitkomst(IngelezenTabel? Tabel, Inleesweigering? Weigering);

/// <summary>
/// Reads a table from .xlsx or .csv, by its bytes and not by its name (SCH-3, SEC-6). Never faults: whatever the bytes are, the
/// outcome is a table or a refusal that says what to do.
/// </summary>
internal static class TabelReader
{
    public static TabelUitkomst Lees(Stream bron, Tabelsoort soort, TimeProvider klok, CancellationToken annulering = default)
    {
        try
        {
            var bytes = Alles(bron);
            var leesklok = new Leesklok(klok, annulering);
            var bladen = TabelKenmerk.IsWerkmap(bytes) ? XlsxTabel.Lees(bytes, leesklok) : CsvTabel.Lees(bytes, leesklok);
            return new TabelUitkomst(Tabelkeuze.Kies(bladen, soort), null);
        }
        catch (TabelWeigeringException nee)
        {
            return new TabelUitkomst(null, nee.Weigering);
        }
        catch (Exception fout) when (fout is not OperationCanceledException)
        {
            // What the libraries throw at damaged files is not listed anywhere: every one of them is the file's fault.
            return new TabelUitkomst(null, TabelWeigering.Onleesbaar().Weigering);
        }
    }

    /// <summary>All bytes, or a refusal at the first one too many.</summary>
    internal static byte[] Alles(Stream bron)
    {
        using var geheugen = new MemoryStream();
        var stuk = new byte[81_920];
        int aantal;
        while ((aantal = bron.Read(stuk)) > 0)
        {
            geheugen.Write(stuk, 0, aantal);
            if (geheugen.Length > TabelGrenzen.BytesMax)
            {
                throw TabelWeigering.TeGroot();
            }
        }

        return geheugen.Length == 0 ? throw TabelWeigering.Leeg() : geheugen.ToArray();
    }
}
