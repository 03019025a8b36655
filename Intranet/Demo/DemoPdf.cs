using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace OrleansSchool.Intranet.Demo;

/// <summary>A part of such a document; without a heading when <paramref name="Kop"/> is empty.</summary>
internal sealed record DemoPdfdeel(string Kop, IEnumerable<string> Alineas);

/// <summary>A document with a title, headings, wrapped text and numbered sheets as PDF, where a real one goes: a demo starts on a machine without a browser as well.</summary>
internal static class DemoPdf
{
    private const int Links = 56;
    private const int Rechts = 539;
    private const int Boven = 776;
    private const int Onder = 80;
    private const int Voet = 44;
    private const int BladnummerLinks = 484;

    /// <summary>What fits on a line, in letters of the usual width.</summary>
    private const int TekstTekens = 86;
    private const int TitelTekens = 42;
    private const int KopTekens = 64;

    /// <summary>A heading stands with the first lines of what is below it.</summary>
    private const int OnderKop = 52;

    /// <summary>Objects before the first sheet: catalog, list of sheets, two fonts, title.</summary>
    private const int Vast = 5;

    private const string Gewoon = "F1";
    private const string Vet = "F2";
    private const string Zwart = "0 g";
    private const string Inkt = "0.07 0.27 0.35 rg";
    private const string Grijs = "0.35 g";

    public static ImmutableArray<byte> Maak(string kop, IEnumerable<string> alineas) => Maak(kop, "", [new DemoPdfdeel("", alineas)]);

    /// <param name="onderkop">One line below the title; empty for none.</param>
    public static ImmutableArray<byte> Maak(string kop, string onderkop, IEnumerable<DemoPdfdeel> delen)
    {
        var bladen = Bladen([.. Regels(kop, onderkop, delen)]);
        var nummers = Enumerable.Range(0, bladen.Count).Select(i => Vast + 1 + (2 * i)).ToList();
        List<string> objecten =
        [
            "<< /Type /Catalog /Pages 2 0 R /Lang (nl-NL) /ViewerPreferences << /DisplayDocTitle true >> >>",
            string.Create(CultureInfo.InvariantCulture, $"<< /Type /Pages /Kids [{string.Join(' ', nummers.Select(Verwijs))}] /Count {bladen.Count} >>"),
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>",
            $"<< /Title {Tekst(kop)} >>",
        ];
        foreach (var (i, blad) in bladen.Index())
        {
            var inhoud = Inhoud(blad, kop, string.Create(CultureInfo.InvariantCulture, $"blad {i + 1} van {bladen.Count}"));
            objecten.Add(
                $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /{Gewoon} 3 0 R /{Vet} 4 0 R >> >> /Contents {Verwijs(nummers[i] + 1)} >>");
            objecten.Add(string.Create(CultureInfo.InvariantCulture, $"<< /Length {inhoud.Length} >>\nstream\n{inhoud}\nendstream"));
        }

        return Bestand(objecten);
    }

    private static IEnumerable<Regel> Regels(string kop, string onderkop, IEnumerable<DemoPdfdeel> delen)
    {
        foreach (var regel in Afgebroken(kop, TitelTekens))
        {
            yield return new Regel(regel, Vet, 20, 26, Inkt, IsKop: true);
        }

        foreach (var regel in Afgebroken(onderkop, TekstTekens))
        {
            yield return new Regel(regel, Gewoon, 10, 20, Grijs);
        }

        foreach (var deel in delen)
        {
            foreach (var (i, regel) in Afgebroken(deel.Kop, KopTekens).Index())
            {
                yield return new Regel(regel, Vet, 13, i == 0 ? 34 : 17, Inkt, IsKop: true);
            }

            foreach (var alinea in deel.Alineas)
            {
                foreach (var (i, regel) in Afgebroken(alinea, TekstTekens).Index())
                {
                    yield return new Regel(regel, Gewoon, 11, i == 0 ? 21 : 15, Zwart);
                }
            }
        }
    }

    /// <summary>Lines on their height on a sheet, from the top; each sheet has at least one.</summary>
    private static List<List<(Regel Regel, int Hoogte)>> Bladen(IReadOnlyList<Regel> regels)
    {
        List<List<(Regel, int)>> bladen = [[]];
        var hoogte = Boven;
        foreach (var regel in regels)
        {
            hoogte = bladen[^1].Count == 0 ? Boven : hoogte - regel.Ervoor;
            if (hoogte - (regel.IsKop ? OnderKop : 0) < Onder)
            {
                bladen.Add([]);
                hoogte = Boven;
            }

            bladen[^1].Add((regel, hoogte));
        }

        return bladen;
    }

    private static string Inhoud(List<(Regel Regel, int Hoogte)> blad, string titel, string nummer)
    {
        var inhoud = new StringBuilder();
        foreach (var (regel, hoogte) in blad)
        {
            Zet(inhoud, regel, Links, hoogte);
        }

        inhoud.Append(CultureInfo.InvariantCulture, $"0.6 G 0.5 w {Links} {Voet + 16} m {Rechts} {Voet + 16} l S\n");
        Zet(inhoud, new Regel(titel.Length > KopTekens ? $"{titel[..KopTekens]}…" : titel, Gewoon, 9, 0, Grijs), Links, Voet);
        Zet(inhoud, new Regel(nummer, Gewoon, 9, 0, Grijs), BladnummerLinks, Voet);
        return inhoud.ToString();
    }

    private static void Zet(StringBuilder inhoud, Regel regel, int links, int hoogte) =>
        inhoud.Append(CultureInfo.InvariantCulture, $"BT /{regel.Letter} {regel.Punten} Tf {regel.Kleur} 1 0 0 1 {links} {hoogte} Tm {Tekst(regel.Tekst)} Tj ET\n");

    /// <summary>Whole words; one that is longer than a line has a line of its own.</summary>
    private static IEnumerable<string> Afgebroken(string tekst, int tekens)
    {
        var regel = "";
        foreach (var woord in tekst.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (regel.Length > 0 && regel.Length + 1 + woord.Length > tekens)
            {
                yield return regel;
                regel = "";
            }

            regel = regel.Length == 0 ? woord : $"{regel} {woord}";
        }

        if (regel.Length > 0)
        {
            yield return regel;
        }
    }

    private static string Verwijs(int nummer) => string.Create(CultureInfo.InvariantCulture, $"{nummer} 0 R");

    private static ImmutableArray<byte> Bestand(IReadOnlyCollection<string> delen)
    {
        var pdf = new StringBuilder("%PDF-1.4\n");
        var plekken = new List<int>();
        foreach (var (nr, deel) in delen.Index())
        {
            plekken.Add(pdf.Length);
            pdf.Append(CultureInfo.InvariantCulture, $"{nr + 1} 0 obj\n{deel}\nendobj\n");
        }

        var begin = pdf.Length;
        pdf.Append(CultureInfo.InvariantCulture, $"xref\n0 {delen.Count + 1}\n0000000000 65535 f \n");
        foreach (var plek in plekken)
        {
            pdf.Append(CultureInfo.InvariantCulture, $"{plek:D10} 00000 n \n");
        }

        pdf.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {delen.Count + 1} /Root 1 0 R /Info {Vast} 0 R >>\nstartxref\n{begin}\n%%EOF\n");
        return [.. Encoding.Latin1.GetBytes(pdf.ToString())];
    }

    /// <summary>One byte a letter, as the file counts them.</summary>
    private static string Tekst(string regel)
    {
        var letters = string.Concat(regel.Select(Letter));
        return $"({letters.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("(", "\\(", StringComparison.Ordinal).Replace(")", "\\)", StringComparison.Ordinal)})";
    }

    /// <summary>As the font numbers it; a letter that the font doesn't have goes without its accent.</summary>
    private static char Letter(char letter) => letter switch
    {
        '€' => '\u0080',
        '…' => '\u0085',
        '‘' => '\u0091',
        '’' => '\u0092',
        '“' => '\u0093',
        '”' => '\u0094',
        '•' => '\u0095',
        '–' => '\u0096',
        '—' => '\u0097',
        <= '\u00FF' => letter,
        _ when char.IsSurrogate(letter) => '?',
        _ => new string(letter, 1).Normalize(NormalizationForm.FormD)[0] is var kaal and <= '\u00FF' ? kaal : '?',
    };

    /// <param name="Ervoor">From the line above it.</param>
    private sealed record Regel(string Tekst, string Letter, int Punten, int Ervoor, string Kleur, bool IsKop = false);
}
