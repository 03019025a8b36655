using System.Text;
using System.Xml;
using OrleansSchool.Leerlingen.Inlezen;

namespace OrleansSchool.Intranet.Documents.Edexml;

/// <summary>
/// Reads EDEXML 1.x and 2.x, also in the namespace of UWLR: by local name, children in any order, unknown elements passed
/// over (SCH-3). A defect in a record becomes a finding; only what isn't a readable, bounded EDEXML file is refused.
/// </summary>
public static class EdexmlReader
{
    // .NET itself knows few encodings; Windows programs still write windows-1252.
    static EdexmlReader() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <param name="bron">The file; read forward once, never sought and never wholly held in memory.</param>
    /// <param name="vandaag">Date to tell who has left, when the file doesn't say when it was made.</param>
    public static Leesuitkomst Lees(Stream bron, DateOnly vandaag, TimeProvider tijd, CancellationToken annulering)
    {
        var kop = new byte[Bestandskenmerk.KopLengte];
        var kopLengte = bron.ReadAtLeast(kop, kop.Length, throwOnEndOfStream: false);
        var weigering = Bestandskenmerk.Weigering(kop.AsSpan(0, kopLengte));
        if (weigering is not null)
        {
            return new Leesuitkomst(null, weigering);
        }

        try
        {
            var bevindingen = new Bevindingenlijst();
            var ruw = LeesRuw(kop.AsMemory(0, kopLengte), bron, xml => LeesDocument(new EdexmlCursor(xml, tijd, annulering), bevindingen));
            return new Leesuitkomst(new EdexmlBouwer(ruw, bevindingen, vandaag).Bouw(), null);
        }
        catch (EdexmlWeigeringException fout)
        {
            return new Leesuitkomst(null, fout.Weigering);
        }
    }

    /// <summary>What the XML parser can't take becomes a refusal that names the cause.</summary>
    internal static T LeesRuw<T>(ReadOnlyMemory<byte> kop, Stream bron, Func<XmlReader, T> lees)
    {
        using var begrensd = new BegrensdeStream(kop, bron, EdexmlLimieten.BestandBytesMax);
        try
        {
            using var xml = XmlReader.Create(begrensd, Instellingen());
            return lees(xml);
        }
        catch (XmlException fout)
        {
            var reden = Duid(fout, kop.Span);
            throw new EdexmlWeigeringException(
                reden.Code == Weigercode.XmlFout && begrensd.EindigtHalverwege() ? EdexmlWeigering.Afgekapt(reden.Regel ?? 1) : reden);
        }
    }

    private static XmlReaderSettings Instellingen() => new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = EdexmlLimieten.BestandBytesMax,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        IgnoreWhitespace = true,
        CloseInput = false,
    };

    private static EdexmlRuw LeesDocument(EdexmlCursor cursor, Bevindingenlijst bevindingen)
    {
        ZoekWortel(cursor);
        var ruw = new EdexmlRuw();
        new EdexmlDelen(cursor, bevindingen, ruw).Lees();
        cursor.LeesUit();
        return ruw;
    }

    /// <summary>EDEX, or leerlinggegevens inside the SOAP answer of UWLR.</summary>
    internal static void ZoekWortel(EdexmlCursor cursor)
    {
        while (cursor.VolgendElement(out var naam))
        {
            switch (naam)
            {
                case "EDEX" or "leerlinggegevens":
                    return;
                case "Envelope" or "Header" or "Body" or "leerlinggegevens_antwoord":
                    continue;
                default:
                    throw new EdexmlWeigeringException(EdexmlWeigering.GeenEdex(Bevindingenlijst.Citaat(naam).Trim('\''), cursor.Regel));
            }
        }

        throw new EdexmlWeigeringException(EdexmlWeigering.GeenLeerlingen());
    }

    /// <summary>The framework gives one exception for all; its (untranslated) message tells which. The message itself isn't shown.</summary>
    private static Inleesweigering Duid(XmlException fout, ReadOnlySpan<byte> kop)
    {
        bool Zegt(string woorden) => fout.Message.Contains(woorden, StringComparison.OrdinalIgnoreCase);
        int? regel = fout.LineNumber > 0 ? fout.LineNumber : null;
        if (Zegt("DTD is prohibited"))
        {
            return EdexmlWeigering.Doctype(Bestandskenmerk.RegelDoctype(kop));
        }

        return fout switch
        {
            _ when Zegt("end of file") || Zegt("Root element is missing") => EdexmlWeigering.Afgekapt(regel ?? 1),
            _ when Zegt("encoding") || Zegt("byte order mark") => EdexmlWeigering.Tekenset(regel),
            _ when Zegt("MaxCharacters") => EdexmlWeigering.TeGroot(),
            _ => EdexmlWeigering.XmlFout(regel),
        };
    }
}
