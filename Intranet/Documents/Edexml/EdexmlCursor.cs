using System.Text;
using System.Xml;

namespace OrleansSchool.Intranet.Documents.Edexml;

/// <summary>A text from the file and where it stood.</summary>
/// <param name="Tekst">Trimmed; null when empty or too long.</param>
internal readonly record struct Veldwaarde(string? Tekst, bool TeLang, int Regel);

/// <summary>
/// Walks through the XML forward only, by local name, within the limits of depth and time (SEC-6). Content that nobody
/// asks for, such as the subtree of toevoegingen, is passed over without being kept.
/// </summary>
internal sealed class EdexmlCursor(XmlReader xml, TimeProvider tijd, CancellationToken annulering)
{
    private const int StappenPerKlokslag = 256;
    private const int HapLengte = 256;

    private readonly IXmlLineInfo plaats = (IXmlLineInfo)xml;
    private readonly long begin = tijd.GetTimestamp();
    private readonly char[] hap = new char[HapLengte];
    private int stappen;

    public int Regel => plaats.LineNumber;

    /// <summary>Goes to the next element at any depth; false at the end of the document.</summary>
    public bool VolgendElement(out string naam)
    {
        while (Stap())
        {
            if (xml.NodeType == XmlNodeType.Element)
            {
                naam = xml.LocalName;
                return true;
            }
        }

        naam = "";
        return false;
    }

    /// <summary>
    /// The child elements of the present element, one by one, by local name. The caller reads the child with
    /// <see cref="Tekst"/> or <see cref="Kinderen"/>, or leaves it: then it is skipped with all below it.
    /// </summary>
    public IEnumerable<string> Kinderen()
    {
        if (xml.IsEmptyElement)
        {
            yield break;
        }

        var diepte = xml.Depth + 1;
        Stap();
        while (xml.Depth >= diepte)
        {
            if (xml.NodeType == XmlNodeType.Element)
            {
                yield return xml.LocalName;
                GaNaarEinde(diepte);
            }

            Stap();
        }
    }

    /// <summary>An attribute without namespace, trimmed (blanks around a key aren't significant); null when empty.</summary>
    public Veldwaarde Attribuut(string naam, int lengteMax)
    {
        var waarde = xml.GetAttribute(naam)?.Trim();
        var teLang = waarde?.Length > lengteMax;
        return new Veldwaarde(string.IsNullOrEmpty(waarde) || teLang ? null : waarde, teLang, Regel);
    }

    /// <summary>The text directly in the present element, read in small pieces and never beyond the limit.</summary>
    public Veldwaarde Tekst(int lengteMax)
    {
        var regel = Regel;
        if (xml.IsEmptyElement)
        {
            return new Veldwaarde(null, TeLang: false, regel);
        }

        var diepte = xml.Depth + 1;
        var tekst = new StringBuilder();
        var teLang = false;
        Stap();
        while (xml.Depth >= diepte)
        {
            if (xml.Depth == diepte && xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace)
            {
                teLang |= !LeesStuk(tekst, lengteMax);
            }

            Stap();
        }

        var waarde = tekst.ToString().Trim();
        teLang |= waarde.Length > lengteMax;
        return new Veldwaarde(teLang || waarde.Length == 0 ? null : waarde, teLang, regel);
    }

    /// <summary>Reads to the end of the document, so that rubbish behind the root is found too.</summary>
    public void LeesUit()
    {
        while (Stap())
        {
        }
    }

    /// <summary>False when the text is longer than asked for; blanks around it get some room.</summary>
    private bool LeesStuk(StringBuilder tekst, int lengteMax)
    {
        int aantal;
        while ((aantal = xml.ReadValueChunk(hap, 0, hap.Length)) > 0)
        {
            if (tekst.Length + aantal > lengteMax + HapLengte)
            {
                return false;
            }

            tekst.Append(hap, 0, aantal);
        }

        return true;
    }

    private void GaNaarEinde(int diepte)
    {
        while (!(xml.Depth == diepte && (xml.NodeType == XmlNodeType.EndElement || xml.IsEmptyElement)))
        {
            Stap();
        }
    }

    private bool Stap()
    {
        annulering.ThrowIfCancellationRequested();
        stappen++;
        if (stappen % StappenPerKlokslag == 0 && tijd.GetElapsedTime(begin) > EdexmlLimieten.DuurMax)
        {
            throw new EdexmlWeigeringException(EdexmlWeigering.DuurtTeLang());
        }

        var verder = xml.Read();
        return xml.Depth <= EdexmlLimieten.DiepteMax ? verder : throw new EdexmlWeigeringException(EdexmlWeigering.TeDiep(Regel));
    }
}
