using System.Globalization;
using System.IO.Compression;
using System.Xml;
using OrleansSchool.Inlezen;

namespace OrleansSchool.Intranet.Documents.Excel.Inlezen;

/// <summary>What the library doesn't tell of a cell: that it is a formula, whether the file holds what it gave, that it shows an error.</summary>
internal readonly record struct Celmerk(bool Formule, bool MetWaarde, bool Fout);

/// <summary>
/// Looks through a workbook before anybody opens it (SEC-6): really unpacks every part against a limit, whatever its headers say,
/// refuses macros and other packages, and notes which cells are formulas, which the library doesn't tell.
/// </summary>
internal sealed class XlsxKeuring
{
    private static readonly XmlReaderSettings Veilig = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreWhitespace = true, IgnoreComments = true };

    /// <summary>The id of a related part, whatever prefix its namespace has.</summary>
    private const string Verwijzing = "relatie";

    private readonly Leesklok _klok;
    private readonly Dictionary<string, string> _bladpad = new(StringComparer.Ordinal);
    private readonly Dictionary<string, byte[]> _bladen = new(StringComparer.OrdinalIgnoreCase);

    public XlsxKeuring(byte[] bytes, Leesklok klok)
    {
        _klok = klok;
        using var zip = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
        KeurDelen(zip);
        LeesBladnamen(zip);
        PakUit(zip, bytes.Length);
    }

    /// <summary>Marked cells of a sheet, by row and column from 0.</summary>
    public Dictionary<(int Rij, int Kolom), Celmerk> Merken(string bladnaam)
    {
        var merken = new Dictionary<(int, int), Celmerk>();
        if (!_bladpad.TryGetValue(bladnaam, out var pad) || !_bladen.TryGetValue(pad, out var inhoud))
        {
            return merken;
        }

        using var lezer = XmlReader.Create(new MemoryStream(inhoud, writable: false), Veilig);
        var (plek, merk) = ((Rij: -1, Kolom: -1), default(Celmerk));
        while (lezer.Read())
        {
            if (lezer.NodeType == XmlNodeType.Element && lezer.LocalName == "row")
            {
                plek = (Rijnummer(lezer.GetAttribute("r")) ?? plek.Rij + 1, -1);
            }
            else if (lezer.NodeType == XmlNodeType.Element && lezer.LocalName == "c")
            {
                // Both numbers may be left out: then a cell stands beside the one before it.
                (plek, merk) = (lezer.GetAttribute("r") is { Length: > 0 } verwijzing ? Plek(verwijzing) : (plek.Rij, plek.Kolom + 1), new Celmerk(false, false, lezer.GetAttribute("t") == "e"));
            }
            else if (lezer.NodeType == XmlNodeType.Element)
            {
                merk = merk with { Formule = merk.Formule || lezer.LocalName == "f", MetWaarde = merk.MetWaarde || (lezer.LocalName is "v" or "is" && !lezer.IsEmptyElement) };
            }
            else if (lezer.NodeType == XmlNodeType.EndElement && lezer.LocalName == "c" && (merk.Formule || merk.Fout) && plek is { Rij: >= 0, Kolom: >= 0 })
            {
                _klok.Tik();
                merken[plek] = merk;
            }
        }

        return merken;
    }

    private static void KeurDelen(ZipArchive zip)
    {
        var namen = zip.Entries.Select(e => e.FullName).ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (zip.Entries.Count > TabelLimieten.DelenMax)
        {
            throw TabelWeigering.Uitgepakt();
        }

        if (namen.Any(n => n.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase) || n.StartsWith("xl/macrosheets/", StringComparison.OrdinalIgnoreCase)))
        {
            throw TabelWeigering.Macro();
        }

        if (namen.Contains("xl/workbook.bin"))
        {
            throw TabelWeigering.Binair();
        }

        if (namen.Contains("mimetype") && namen.Contains("content.xml"))
        {
            throw TabelWeigering.OpenDocument();
        }

        if (!namen.Contains("[Content_Types].xml") || !namen.Contains("xl/workbook.xml"))
        {
            throw TabelWeigering.GeenTabel(namen.Contains("word/document.xml") ? "een Word-document" : "een zip-bestand");
        }
    }

    private void LeesBladnamen(ZipArchive zip)
    {
        var doelen = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var relatie in Elementen(zip, "xl/_rels/workbook.xml.rels", "Relationship"))
        {
            if (relatie("Type")?.EndsWith("/vbaProject", StringComparison.OrdinalIgnoreCase) == true)
            {
                throw TabelWeigering.Macro(); // whatever the part itself is called
            }

            doelen[relatie("Id") ?? ""] = (relatie("Target") ?? "").TrimStart('/');
        }

        foreach (var blad in Elementen(zip, "xl/workbook.xml", "sheet"))
        {
            if (_bladpad.Count >= TabelLimieten.BladenMax)
            {
                throw TabelWeigering.Uitgepakt();
            }

            var doel = doelen.GetValueOrDefault(blad(Verwijzing) ?? "", "");
            _bladpad[blad("name") ?? ""] = doel.StartsWith("xl/", StringComparison.OrdinalIgnoreCase) ? doel : "xl/" + doel;
        }
    }

    /// <summary>Attributes of each element of that name, one after the other; the parts are small and read within the limit.</summary>
    private static List<Func<string, string?>> Elementen(ZipArchive zip, string deel, string naam)
    {
        var uit = new List<Func<string, string?>>();
        if (zip.GetEntry(deel) is not { } ingang)
        {
            return uit;
        }

        using var stroom = new MemoryStream(Inhoud(ingang, TabelLimieten.VerhoudingVanaf));
        using var lezer = XmlReader.Create(stroom, Veilig);
        while (lezer.Read())
        {
            if (lezer.NodeType == XmlNodeType.Element && lezer.LocalName == naam)
            {
                var waarden = new Dictionary<string, string>(StringComparer.Ordinal);
                for (var meer = lezer.MoveToFirstAttribute(); meer; meer = lezer.MoveToNextAttribute())
                {
                    var naarDeel = lezer.LocalName == "id" && lezer.NamespaceURI.EndsWith("/relationships", StringComparison.Ordinal);
                    waarden[naarDeel ? Verwijzing : lezer.Name] = lezer.Value;
                }

                uit.Add(a => waarden.GetValueOrDefault(a));
            }
        }

        return uit;
    }

    private void PakUit(ZipArchive zip, long ingepakt)
    {
        var gezocht = _bladpad.Values.ToHashSet(StringComparer.OrdinalIgnoreCase);
        long totaal = 0;
        foreach (var ingang in zip.Entries)
        {
            _klok.Tik();
            var inhoud = Inhoud(ingang, TabelLimieten.UitgepaktMax - totaal);
            totaal += inhoud.Length;
            if (totaal > TabelLimieten.VerhoudingVanaf && totaal / Math.Max(1, ingepakt) > TabelLimieten.VerhoudingMax)
            {
                throw TabelWeigering.Verhouding();
            }

            if (gezocht.Contains(ingang.FullName))
            {
                _bladen[ingang.FullName] = inhoud;
            }
        }
    }

    private static byte[] Inhoud(ZipArchiveEntry ingang, long max)
    {
        using var bron = ingang.Open();
        using var uit = new MemoryStream();
        var stuk = new byte[81_920];
        int aantal;
        while ((aantal = bron.Read(stuk)) > 0)
        {
            if (uit.Length + aantal > max)
            {
                throw TabelWeigering.Uitgepakt();
            }

            uit.Write(stuk, 0, aantal);
        }

        return uit.ToArray();
    }

    private static int? Rijnummer(string? nummer) =>
        int.TryParse(nummer, NumberStyles.None, CultureInfo.InvariantCulture, out var rij) && rij is > 0 and < 10_000_000 ? rij - 1 : null;

    /// <summary>"C7" → row 6, column 2; (-1, -1) when it isn't a place on a sheet that we read.</summary>
    private static (int Rij, int Kolom) Plek(string? verwijzing)
    {
        var (kolom, rij) = (0, 0);
        foreach (var teken in verwijzing ?? "")
        {
            if (char.IsAsciiLetterUpper(teken) && rij == 0 && kolom <= TabelGrenzen.KolommenMax)
            {
                kolom = (kolom * 26) + (teken - 'A' + 1);
            }
            else if (char.IsAsciiDigit(teken) && rij < 10_000_000)
            {
                rij = (rij * 10) + (teken - '0');
            }
            else
            {
                return (-1, -1);
            }
        }

        return (rij - 1, kolom - 1);
    }
}
