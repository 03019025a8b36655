using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OrleansSchool.Tests.Rules.Basis;

/// <summary>
/// A refusal says what to do (UX-1): it asks something, names what is right, or says from when or that there is nothing left to do. Read from the
/// sources, so that a sentence with a name or an amount in it counts too.
/// </summary>
[Requirement("UX-1")]
public sealed partial class WeigeringzinTests
{
    private const int Minstens = 700;
    private const int ZinMax = 320;

    /// <summary>Says how it stands, and nothing is to be done by who reads it.</summary>
    private static readonly Dictionary<string, string> Stand = new(StringComparer.Ordinal)
    {
        ["een-versie"] = "with the next version the page has something to show",
        ["besluit-niet-aangenomen"] = "the vote decided",
        ["begin-niet-aangenomen"] = "the vote decided",
        ["besluit-verworpen"] = "the vote decided",
        ["kascommissie-twee-namen"] = "names what is right",
        ["besluit-uitkomst"] = "names what is right",
        ["betaaldeel"] = "names what is right",
        ["brief-nog-niet"] = "says when",
        ["overgang-later-gewijzigd"] = "the child stays where somebody put it",
        ["ongeval-gesloten"] = "says what still can",
        ["toezicht-andere-dag"] = "says who can",
        ["agendapunt-vast"] = "the point belongs there",
        ["geen-overblijven"] = "says why",
        ["rapport-niet-gemaakt"] = "begins with what to install",
        ["aankondiging-wacht"] = "says what is still to go",
        ["extra-dag-geblokkeerd"] = "the parent heard why before",
    };

    [Fact]
    public void Elke_weigering_zegt_wat_je_kunt_doen()
    {
        var zinnen = Zinnen().ToList();
        var zonder = zinnen.Where(z => !Doen().IsMatch(z.Zin) && !Goed().IsMatch(z.Zin) && !Stand.ContainsKey(z.Code)).Select(z => $"{z.Bestand}: {z.Code}: {z.Zin}").ToList();

        Assert.InRange(zinnen.Count, Minstens, 10_000);
        Assert.True(zonder.Count == 0, string.Join('\n', zonder));
    }

    [Fact]
    public void Een_weigering_is_een_korte_zin_met_een_punt_en_zonder_haast()
    {
        var fout = Zinnen().Where(z => z.Zin.Length > ZinMax || !Einde().IsMatch(z.Zin) || z.Zin.Contains('!', StringComparison.Ordinal))
            .Select(z => $"{z.Bestand}: {z.Code}: {z.Zin}").ToList();

        Assert.True(fout.Count == 0, string.Join('\n', fout));
    }

    /// <summary>What each new Weigering("code", "zin") says; … is what is filled in.</summary>
    private static IEnumerable<(string Bestand, string Code, string Zin)> Zinnen() =>
        from pad in Boom.Bronnen(".cs")
        where Path.GetFileName(pad).StartsWith("Weigeringen", StringComparison.Ordinal) && !pad.EndsWith("Tests.cs", StringComparison.Ordinal)
        from maak in CSharpSyntaxTree.ParseText(File.ReadAllText(pad), CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Preview)).GetRoot().DescendantNodes().OfType<BaseObjectCreationExpressionSyntax>()
        where maak.ArgumentList is { Arguments.Count: >= 2 }
        let argumenten = maak.ArgumentList!.Arguments
        where argumenten[0].Expression is LiteralExpressionSyntax code && Code().IsMatch(code.Token.ValueText)
        let zin = Tekst(argumenten[1].Expression)
        where zin.Contains(' ', StringComparison.Ordinal)
        select (Path.GetFileName(pad), ((LiteralExpressionSyntax)argumenten[0].Expression).Token.ValueText, zin);

    private static string Tekst(ExpressionSyntax zin) => zin switch
    {
        LiteralExpressionSyntax heel => heel.Token.ValueText,
        InterpolatedStringExpressionSyntax delen => string.Concat(delen.Contents.Select(d => d is InterpolatedStringTextSyntax tekst ? tekst.TextToken.ValueText : "…")),
        BinaryExpressionSyntax plus => Tekst(plus.Left) + Tekst(plus.Right),
        ParenthesizedExpressionSyntax haken => Tekst(haken.Expression),
        _ => "…",
    };

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Code();

    [GeneratedRegex("[.?…]$", RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Einde();

    /// <summary>Something is asked of who reads it.</summary>
    [GeneratedRegex(
        @"(?<!\w)(Vul|Kies|Vraag|Ververs|Probeer|Doe|Maak|Zet|Typ|Wacht|Ga|Log|Neem|Bel|Geef|Haal|Leg|Schrijf|Bewaar|Controleer|Kijk|Gebruik|Verwijder|Laat|Lees|Noteer|Open|Sluit|Stuur|Scan|Voeg|Begin"
        + "|Bevestig|Zoek|Pas|Noem|Meld|Trek|Verander|Wijzig|Beëindig|Rond|Deel|Vink|Bekijk|Houd|Kort|Splits|Koppel|Plan|Stel|Tel|Corrigeer|Herstel|Draai|Wis|Verdeel|Boek|Betaal|Reken|Vernieuw"
        + "|Download|Druk|Overleg|Regel|Spreek|Mail|Onderteken|Toets|Beschrijf|Zeg|Knip|Nodig|Vervang|Exporteer|Verhoog|Verlaag|Activeer|Ruim|Los|Vergelijk|Verstuur|Volg|Keur|Herhaal|Sla|Wijs"
        + "|Antwoord|Leeg|Verklein|Tik|Let|Plak|Loop|Bied|Verkort|Verhelp|Markeer|Schuif|Roep|Teken|Lever|Vertel|Breng|Schakel|Verzet|Verplaats|Vat|Vermeld|Licht|Spreid"
        + @"|Beantwoord|Bespreek|Kopieer|Ontkoppel|Kondig|Verbeter)(?!\w)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Doen();

    /// <summary>Names the limit, the form or the day that is right, what can still be done, or that it is done already.</summary>
    [GeneratedRegex(
        @"(?<!\w)(hooguit|minstens|moet|moeten|mag|mogen|kan|kun|kunt|kunnen|kon|alleen|pas|eerst|tot en met|ziet eruit als|zoals|begint (met|bij)|hoort bij|horen bij|ook een|vanaf|wil je|al|voorbij"
        + @"|er is (niets|nu)|nog (geen|niet)|is gewist|zodra|bestaat niet)(?!\w)|…\.?$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Goed();
}
