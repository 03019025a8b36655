using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OrleansSchool.Tests.Rules.Bouw;

/// <summary>
/// Every sentence that the sources hold for people is Dutch: refusals, mails, heads of papers and files, pages in any state and for any role, notices of the
/// scripts, the guide (UX-1). What a page says with data in it is read by the browser tests.
/// </summary>
[Requirement("UX-1")]
public sealed partial class EngelsTests
{
    private const int WoordenMin = 1_000;

    /// <summary>Where sentences for people are.</summary>
    private static readonly string[] Mappen =
    [
        "Grains.Interfaces/Basis/Weigeringen", "Grains/Post/", "Intranet/Backup/", "Intranet/Documents/", "Intranet/Hosting/Meldingen", "Intranet/Inzage/", "Intranet/Pages/", "Intranet/Security/",
    ];

    /// <summary>What stands there with a reason: a file and the words.</summary>
    private static readonly (string Bestand, string[] Woorden, string Reden)[] Toegestaan =
    [
        ("Edexml/EdexmlBouwer.cs", ["key"], "so it is called in the file that the administratie makes"),
        ("Edexml/EdexmlDelen.cs", ["key"], "so it is called in the file that the administratie makes"),
        ("Edexml/EdexmlWeigering.cs", ["encoding"], "so it is called in the head of the file"),
        ("Edexml/EdexmlReader.cs", ["end", "file", "root", "missing"], "recognises what the framework says, and shows its own words"),
        ("Oso/OsoWaarde.cs", ["true", "false"], "values as they stand in the file"),
        ("Excel/AantallenControle.cs", [], "becomes an exception: a mistake of ours that nobody can make with a page"),
        ("Pdf/PdfUitkomst.cs", ["install"], "a command to type"),
    ];

    /// <summary>Words of the language of a page itself, which stand between its tags as well.</summary>
    private static readonly HashSet<string> Taalwoorden = new(StringComparer.Ordinal)
    {
        "and", "break", "case", "count", "create", "default", "false", "for", "from", "length", "new", "reverse", "select", "string", "true", "when", "where", "with",
    };

    [Fact]
    public void De_lijst_is_lang_genoeg_om_iets_te_zeggen() => Assert.InRange(Engels.Aantal, WoordenMin, 10_000);

    [Fact]
    public void Geen_zin_in_de_programmatekst_is_Engels() =>
        Geen(Bronnen(".cs").Where(b => Mappen.Any(m => b.Pad.StartsWith(m, StringComparison.Ordinal))).SelectMany(b => Zinnen(b.Tekst).SelectMany(Engels.In)
            .Where(w => !IsToegestaan(b.Pad, w.Split(':')[0])).Select(w => $"{b.Pad}: {w}")));

    [Fact]
    public void Geen_woord_op_een_pagina_is_Engels() => Geen(Bronnen(".cshtml").Where(b => b.Pad.StartsWith("Intranet/", StringComparison.Ordinal)).SelectMany(b => Stukken(b.Tekst).SelectMany(Engels.In)
        .Where(w => !Taalwoorden.Contains(w.Split(':')[0])).Select(w => $"{b.Pad}: {w}")));

    [Fact]
    public void Geen_melding_van_een_script_is_Engels() => Geen(Bronnen(".js").Where(b => b.Pad.StartsWith("Intranet/wwwroot/", StringComparison.Ordinal))
        .SelectMany(b => Melding().Matches(b.Tekst).SelectMany(m => Engels.In(m.Groups["zin"].Value)).Select(w => $"{b.Pad}: {w}")));

    [Fact]
    public void De_gids_is_Nederlands() => Geen(Bronnen(".md").Where(b => b.Pad.StartsWith("docs/gebruik/", StringComparison.Ordinal))
        .SelectMany(b => Engels.In(Opmaak().Replace(b.Tekst, " ")).Select(w => $"{b.Pad}: {w}")));

    private static IEnumerable<(string Pad, string Tekst)> Bronnen(string extensie) => Boom.Bronnen(extensie).Select(p => (Boom.Relatief(p), File.ReadAllText(p)));

    private static bool IsToegestaan(string pad, string woord) => Toegestaan.Any(t =>
        pad.EndsWith(t.Bestand, StringComparison.Ordinal) && (t.Woorden.Length == 0 || t.Woorden.Contains(woord.ToLowerInvariant(), StringComparer.Ordinal)));

    /// <summary>Literals with a space in them, without what only who keeps the server reads: exceptions, log lines, markup and formats.</summary>
    private static IEnumerable<string> Zinnen(string tekst)
    {
        var wortel = CSharpSyntaxTree.ParseText(tekst, CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Preview)).GetRoot();
        var heel = wortel.DescendantNodes().OfType<LiteralExpressionSyntax>().Where(l => l.IsKind(SyntaxKind.StringLiteralExpression) && VoorMensen(l)).Select(l => l.Token.ValueText);
        var delen = wortel.DescendantNodes().OfType<InterpolatedStringTextSyntax>().Where(VoorMensen).Select(d => d.TextToken.ValueText);
        return heel.Concat(delen).Where(z => z.Contains(' ', StringComparison.Ordinal) && z.AsSpan().IndexOfAny('<', '=', '\\') < 0);
    }

    private static bool VoorMensen(SyntaxNode zin) => !zin.Ancestors().Any(a =>
        a is ThrowStatementSyntax or ThrowExpressionSyntax
        || (a is AttributeSyntax { Name: var naam } && naam.ToString() is "LoggerMessage" or "GeneratedRegex" or "SuppressMessage")
        || (a is ObjectCreationExpressionSyntax maak && maak.Type.ToString().EndsWith("Exception", StringComparison.Ordinal)));

    /// <summary>Text between tags and in what is read aloud, without remarks and without blocks of code.</summary>
    private static IEnumerable<string> Stukken(string tekst)
    {
        var kaal = Blok().Replace(Opmerking().Replace(tekst, ""), "");
        return Tekst().Matches(kaal).Concat(Gelezen().Matches(kaal)).Select(m => m.Groups["tekst"].Value);
    }

    private static void Geen(IEnumerable<string> engels)
    {
        var gevonden = engels.Distinct(StringComparer.Ordinal).ToList();
        Assert.True(gevonden.Count == 0, string.Join('\n', gevonden));
    }

    [GeneratedRegex(@"@\*.*?\*@", RegexOptions.Singleline | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Opmerking();

    [GeneratedRegex(@"@(functions|code)?\s*\{.*?\n\}", RegexOptions.Singleline | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Blok();

    [GeneratedRegex(@">(?<tekst>[^<>@{};]*\p{L}[^<>@{};]*)<", RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Tekst();

    [GeneratedRegex(@"(aria-label|title|placeholder|alt)=""(?<tekst>[^""@]+)""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Gelezen();

    /// <summary>A string of a script that begins as a sentence does.</summary>
    [GeneratedRegex(@"['`](?<zin>\p{Lu}[^'`=<>\n]* [^'`=<>\n]*)['`]", RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Melding();

    /// <summary>Pieces of code, addresses of links and pictures.</summary>
    [GeneratedRegex(@"```.*?```|`[^`\n]*`|\]\([^)\n]*\)", RegexOptions.Singleline | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Opmaak();
}
