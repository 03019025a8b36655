using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;

namespace OrleansSchool.Intranet.Documents.Gids;

/// <summary>
/// Reads the part of Markdown that our guides are written in: a title, heads, lines of text, lists, tables, bold words, references and pictures.
/// All else is refused, so that a guide never shows marks or html; what it gives is drawn by the page, encoded as all text.
/// </summary>
internal static partial class GidsLezer
{
    private const string Beeldmap = "beelden/";

    /// <exception cref="FormatException">Names the line that isn't understood.</exception>
    public static Gidsdocument Lees(string onderwerp, string tekst)
    {
        ArgumentNullException.ThrowIfNull(tekst);
        var regels = tekst.ReplaceLineEndings("\n").Split('\n');
        if (regels[0] is not ['#', ' ', .. var titel])
        {
            throw new FormatException($"{onderwerp}: de eerste regel is geen titel.");
        }

        var blokken = ImmutableArray.CreateBuilder<Gidsblok>();
        for (var nr = 1; nr < regels.Length;)
        {
            nr = regels[nr].Length == 0 ? nr + 1 : LeesBlok(regels, nr, onderwerp, blokken);
        }

        return new Gidsdocument(onderwerp, titel.Trim(), blokken.ToImmutable());
    }

    /// <summary>Heads with the same words would have one address.</summary>
    public static string Anker(string kop)
    {
        var anker = new StringBuilder(kop.Length);
        foreach (var teken in kop.ToLowerInvariant().Where(t => char.IsLetterOrDigit(t) || t is ' ' or '-'))
        {
            anker.Append(teken == ' ' ? '-' : teken);
        }

        return anker.ToString();
    }

    /// <returns>The first line behind the block.</returns>
    private static int LeesBlok(string[] regels, int nr, string onderwerp, ImmutableArray<Gidsblok>.Builder blokken)
    {
        var regel = regels[nr];
        if (Kop().Match(regel) is { Success: true } kop)
        {
            var tekst = kop.Groups["tekst"].Value;
            blokken.Add(new Gidskop(kop.Groups["niveau"].Length, tekst, Anker(tekst)));
            return nr + 1;
        }

        if (Beeld().Match(regel) is { Success: true } beeld)
        {
            blokken.Add(new Gidsbeeld(beeld.Groups["naam"].Value, beeld.Groups["bijschrift"].Value));
            return nr + 1;
        }

        if (regel.StartsWith("| ", StringComparison.Ordinal))
        {
            return LeesTabel(regels, nr, onderwerp, blokken);
        }

        if (Onbekend().IsMatch(regel))
        {
            throw new FormatException($"{onderwerp}, regel {nr + 1}: '{regel}' kan een gids niet tonen.");
        }

        return Punt().Match(regel) is { Success: true } punt
            ? LeesLijst(regels, nr, punt.Groups["nummer"].Success, onderwerp, blokken)
            : LeesAlinea(regels, nr, onderwerp, blokken);
    }

    private static int LeesAlinea(string[] regels, int nr, string onderwerp, ImmutableArray<Gidsblok>.Builder blokken)
    {
        var einde = nr + 1;
        while (einde < regels.Length && IsTekst(regels[einde]))
        {
            einde++;
        }

        blokken.Add(new Gidsalinea(Stukken(string.Join(' ', regels[nr..einde]), onderwerp)));
        return einde;
    }

    /// <summary>A line that is indented goes on with the point above it.</summary>
    private static int LeesLijst(string[] regels, int nr, bool genummerd, string onderwerp, ImmutableArray<Gidsblok>.Builder blokken)
    {
        var punten = new List<string>();
        while (nr < regels.Length)
        {
            if (Punt().Match(regels[nr]) is { Success: true } punt && punt.Groups["nummer"].Success == genummerd)
            {
                punten.Add(punt.Groups["tekst"].Value);
            }
            else if (regels[nr].StartsWith("  ", StringComparison.Ordinal))
            {
                punten[^1] += " " + regels[nr].Trim();
            }
            else
            {
                break;
            }

            nr++;
        }

        blokken.Add(new Gidslijst(genummerd, [.. punten.Select(p => Stukken(p, onderwerp))]));
        return nr;
    }

    /// <summary>Heads, a line of dashes, and rows with as many cells.</summary>
    private static int LeesTabel(string[] regels, int nr, string onderwerp, ImmutableArray<Gidsblok>.Builder blokken)
    {
        var einde = nr;
        while (einde < regels.Length && regels[einde].StartsWith('|'))
        {
            einde++;
        }

        var rijen = regels[nr..einde].Where((_, i) => i != 1).Select(r => Cellen(r, onderwerp)).ToList();
        if (rijen.Count < 2 || !Streep().IsMatch(regels[nr + 1]) || rijen.Exists(r => r.Length != rijen[0].Length))
        {
            throw new FormatException($"{onderwerp}, regel {nr + 1}: deze tabel kan een gids niet tonen.");
        }

        blokken.Add(new Gidstabel(rijen[0], [.. rijen.Skip(1)]));
        return einde;
    }

    private static ImmutableArray<ImmutableArray<Gidsstuk>> Cellen(string regel, string onderwerp) => regel is ['|', .. var midden, '|']
        ? [.. midden.Split('|').Select(c => Stukken(c.Trim(), onderwerp))]
        : throw new FormatException($"{onderwerp}: '{regel}' is geen rij van een tabel.");

    private static bool IsTekst(string regel) =>
        regel.Length > 0 && !Kop().IsMatch(regel) && !Beeld().IsMatch(regel) && !Punt().IsMatch(regel) && !Onbekend().IsMatch(regel);

    private static ImmutableArray<Gidsstuk> Stukken(string regel, string onderwerp)
    {
        var stukken = ImmutableArray.CreateBuilder<Gidsstuk>();
        var klaar = 0;
        foreach (var merk in Merk().Matches(regel).Cast<Match>())
        {
            Tekst(regel[klaar..merk.Index]);
            klaar = merk.Index + merk.Length;
            stukken.Add(merk.Groups["vet"].Success
                ? new Gidsstuk(Stuksoort.Vet, merk.Groups["vet"].Value)
                : new Gidsstuk(Stuksoort.Verwijzing, merk.Groups["woorden"].Value, Doel(merk.Groups["doel"].Value, onderwerp)));
        }

        Tekst(regel[klaar..]);
        return stukken.ToImmutable();

        void Tekst(string tussen)
        {
            if (tussen.Contains("**", StringComparison.Ordinal) || tussen.Contains("](", StringComparison.Ordinal) || tussen.Contains('`', StringComparison.Ordinal))
            {
                throw new FormatException($"{onderwerp}: '{tussen}' kan een gids niet tonen.");
            }

            if (tussen.Length > 0)
            {
                stukken.Add(new Gidsstuk(Stuksoort.Tekst, tussen));
            }
        }
    }

    private static string Doel(string doel, string onderwerp) => Verwijzing().IsMatch(doel)
        ? doel
        : throw new FormatException($"{onderwerp}: naar '{doel}' kan een gids niet verwijzen.");

    [GeneratedRegex(@"^(?<niveau>#{2,3}) (?<tekst>\S.*)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Kop();

    [GeneratedRegex(@"^!\[(?<bijschrift>[^\]]+)\]\(" + Beeldmap + @"(?<naam>[a-z0-9-]+)\.png\)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Beeld();

    [GeneratedRegex(@"^(-|(?<nummer>\d+)\.) (?<tekst>\S.*)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Punt();

    [GeneratedRegex(@"^\|(-+\|)+$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Streep();

    /// <summary>What begins as something of Markdown or html that isn't read here.</summary>
    [GeneratedRegex(@"^(#|<|\||>|```|\* |\+ |!|\s|---)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Onbekend();

    [GeneratedRegex(@"\*\*(?<vet>[^*]+)\*\*|\[(?<woorden>[^\]]+)\]\((?<doel>[^)\s]+)\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Merk();

    [GeneratedRegex(@"^(https://[\w./%-]+|(\.\./)?([a-z]+/)?[a-z0-9-]+\.md(#[\w-]+)?|#[\w-]+)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Verwijzing();
}
