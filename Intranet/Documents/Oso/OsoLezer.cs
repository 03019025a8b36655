using System.Collections.Immutable;
using System.Text;
using System.Xml;
using OrleansSchool.Basis;

namespace OrleansSchool.Intranet.Documents.Oso;

/// <summary>Either the dossiers of a file, or why it wasn't read.</summary>
internal sealed record Osouitkomst(ImmutableArray<OsoElement> Dossiers, Weigering? Weigering);

/// <summary>
/// Reads an OSO file of whatever program, of any version, by local name (OSO-X): bounded in bytes, depth, elements and time, no DTD. Defects of
/// the content are for <see cref="OsoKeuring"/>; only what isn't a readable, bounded dossier is refused. Nothing is stored.
/// </summary>
internal static class OsoLezer
{
    // .NET itself knows few encodings; Windows programs still write windows-1252.
    static OsoLezer() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static Osouitkomst Lees(byte[] bytes, TimeProvider tijd, CancellationToken annulering)
    {
        if (Kenmerk(bytes) is { } weigering)
        {
            return new Osouitkomst([], weigering);
        }

        try
        {
            return Dossiers(Boom(bytes, tijd, annulering));
        }
        catch (OsoWeigeringException fout)
        {
            return new Osouitkomst([], fout.Weigering);
        }
    }

    private static Weigering? Kenmerk(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty)
        {
            return Weigeringen.OsoLeeg;
        }

        if (bytes.Length > OsoLimieten.BestandBytesMax)
        {
            return Weigeringen.OsoTeGroot(OsoLimieten.BestandBytesMax / 1024 / 1024);
        }

        if (bytes is [0x50, 0x4B, 0x03 or 0x05 or 0x07, ..] or [0x1F, 0x8B, ..] or [0x37, 0x7A, 0xBC, 0xAF, ..] or [0x52, 0x61, 0x72, 0x21, ..])
        {
            return Weigeringen.OsoIngepakt;
        }

        var eerste = bytes.IndexOfAnyExcept<byte>([0x00, 0xEF, 0xBB, 0xBF, 0xFE, 0xFF, (byte)' ', (byte)'\t', (byte)'\r', (byte)'\n']);
        return eerste >= 0 && bytes[eerste] == (byte)'<' ? null : Weigeringen.OsoGeenXml;
    }

    private static Osouitkomst Dossiers(OsoElement wortel)
    {
        ImmutableArray<OsoElement> dossiers = wortel.Naam switch
        {
            "dossier" => [wortel],
            "dossiers" => [.. wortel.Alle("dossier")],
            _ => [],
        };
        if (dossiers.IsEmpty)
        {
            var begin = wortel.Naam == "dossiers" && wortel.Kinderen.Count > 0 ? wortel.Kinderen[0].Naam : wortel.Naam;
            return new Osouitkomst([], Weigeringen.OsoGeenDossier(OsoKeuring.Citaat(begin)));
        }

        return dossiers.Length > OsoLimieten.DossiersMax
            ? new Osouitkomst([], Weigeringen.OsoTeVeel("dossiers", OsoLimieten.DossiersMax))
            : new Osouitkomst(dossiers, null);
    }

    /// <summary>What the XML parser can't take becomes a refusal.</summary>
    private static OsoElement Boom(byte[] bytes, TimeProvider tijd, CancellationToken annulering)
    {
        try
        {
            using var xml = XmlReader.Create(new MemoryStream(bytes, writable: false), Instellingen());
            return new Osobouwer(xml, tijd, annulering).Bouw();
        }
        catch (XmlException fout)
        {
            throw new OsoWeigeringException(
                fout.Message.Contains("DTD is prohibited", StringComparison.OrdinalIgnoreCase)
                    ? Weigeringen.OsoDoctype : Weigeringen.OsoXmlFout(fout.LineNumber > 0 ? fout.LineNumber : null));
        }
        catch (Exception fout) when (fout is NotSupportedException or ArgumentException)
        {
            // An encoding that it names and nobody has.
            throw new OsoWeigeringException(Weigeringen.OsoXmlFout(null));
        }
    }

    private static XmlReaderSettings Instellingen() => new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = OsoLimieten.BestandBytesMax,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        IgnoreWhitespace = true,
    };
}

/// <summary>Makes the tree, step by step within the bounds.</summary>
internal sealed class Osobouwer(XmlReader xml, TimeProvider tijd, CancellationToken annulering)
{
    private const int StappenPerKlokslag = 256;
    private const int HapLengte = 4_096;
    private const string Inhoud = "bestandsinhoud";

    private readonly long _begin = tijd.GetTimestamp();
    private readonly StringBuilder _tekst = new();
    private readonly char[] _hap = new char[HapLengte];
    private bool _afgekapt;
    private int _stappen;
    private int _elementen;

    public OsoElement Bouw()
    {
        OsoElement? wortel = null;
        OsoElement? hier = null;
        while (Stap())
        {
            switch (xml.NodeType)
            {
                case XmlNodeType.Element:
                    var element = Begin(hier);
                    wortel ??= element;
                    hier = xml.IsEmptyElement ? hier : element;
                    break;
                case XmlNodeType.EndElement:
                    hier!.Sluit(_tekst.ToString(), _afgekapt);
                    hier = hier.Ouder;
                    Leeg();
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace:
                    Lees(hier!.Naam == Inhoud ? OsoLimieten.BestandBytesMax : OsoLimieten.TekstMax);
                    break;
            }
        }

        return wortel ?? throw new OsoWeigeringException(Weigeringen.OsoXmlFout(null));
    }

    private OsoElement Begin(OsoElement? hier)
    {
        Leeg();
        var regel = xml is IXmlLineInfo plaats ? plaats.LineNumber : 0;
        if (xml.Depth >= OsoLimieten.DiepteMax)
        {
            throw new OsoWeigeringException(Weigeringen.OsoTeDiep(regel));
        }

        _elementen++;
        if (_elementen > OsoLimieten.ElementenMax)
        {
            throw new OsoWeigeringException(Weigeringen.OsoTeVeel("onderdelen", OsoLimieten.ElementenMax));
        }

        return hier is null ? new OsoElement(xml.LocalName, xml.NamespaceURI, regel, null) : hier.Voeg(xml.LocalName, xml.NamespaceURI, regel);
    }

    /// <summary>In small pieces and never beyond the limit.</summary>
    private void Lees(int max)
    {
        int aantal;
        while ((aantal = xml.ReadValueChunk(_hap, 0, HapLengte)) > 0)
        {
            var ruimte = Math.Min(aantal, max - _tekst.Length);
            _tekst.Append(_hap, 0, ruimte);
            _afgekapt |= ruimte < aantal;
        }
    }

    private void Leeg()
    {
        _tekst.Clear();
        _afgekapt = false;
    }

    private bool Stap()
    {
        annulering.ThrowIfCancellationRequested();
        _stappen++;
        if (_stappen % StappenPerKlokslag == 0 && tijd.GetElapsedTime(_begin) > OsoLimieten.DuurMax)
        {
            throw new OsoWeigeringException(Weigeringen.OsoDuurtTeLang);
        }

        return xml.Read();
    }
}

/// <summary>Way out of the nested reading; <see cref="OsoLezer"/> turns it into a value, so no caller sees it.</summary>
internal sealed class OsoWeigeringException(Weigering weigering) : Exception(weigering.Code)
{
    public Weigering Weigering { get; } = weigering;
}
