using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OrleansSchool.Tests.Rules.Bouw;

/// <summary>STYLE "Sizes": what makes code pleasant to read is kept by a test, and its figures are printed.</summary>
public sealed class MatenTests(ITestOutputHelper uit)
{
    private const int MethodeMax = 60;
    private const int BestandMax = 400;

    [Fact]
    public void Geen_methode_is_langer_dan_zestig_regels()
    {
        var methoden = Boom.Bronnen(".cs").SelectMany(Methoden).ToList();
        Print("methoden", methoden.ConvertAll(m => m.Regels));
        Assert.Empty(methoden.Where(m => m.Regels > MethodeMax).Select(m => $"{m.Naam}: {m.Regels}"));
        Assert.InRange(Percentiel(methoden.ConvertAll(m => m.Regels), 50), 1, 10);
        Assert.InRange(Percentiel(methoden.ConvertAll(m => m.Regels), 95), 1, 30);
    }

    [Fact]
    public void Geen_bestand_is_langer_dan_vierhonderd_regels()
    {
        var bestanden = Boom.Bronnen(".cs", ".cshtml", ".js", ".css").Select(p => (Naam: Boom.Relatief(p), Regels: File.ReadLines(p).Count())).ToList();
        Print("bestanden", bestanden.Where(b => b.Naam.EndsWith(".cs", StringComparison.Ordinal)).Select(b => b.Regels).ToList());
        Assert.Empty(bestanden.Where(b => b.Regels > BestandMax).Select(b => $"{b.Naam}: {b.Regels}"));
    }

    private static IEnumerable<(string Naam, int Regels)> Methoden(string pad)
    {
        var boom = CSharpSyntaxTree.ParseText(File.ReadAllText(pad), CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Preview), pad);
        return boom.GetRoot().DescendantNodes().Where(HeeftInhoud).Select(m => ($"{Boom.Relatief(pad)} {Naam(m)}", Regels(m)));
    }

    private static bool HeeftInhoud(SyntaxNode knoop) =>
        knoop is BaseMethodDeclarationSyntax { Body: not null } or BaseMethodDeclarationSyntax { ExpressionBody: not null };

    private static string Naam(SyntaxNode knoop) => knoop is MethodDeclarationSyntax methode ? methode.Identifier.Text : knoop.Kind().ToString();

    private static int Regels(SyntaxNode knoop)
    {
        var plek = knoop.SyntaxTree.GetLineSpan(knoop.Span);
        return plek.EndLinePosition.Line - plek.StartLinePosition.Line + 1;
    }

    private static int Percentiel(List<int> maten, int procent)
    {
        var gesorteerd = maten.Order().ToList();
        return gesorteerd[Math.Min(gesorteerd.Count - 1, gesorteerd.Count * procent / 100)];
    }

    private void Print(string wat, List<int> maten) =>
        uit.WriteLine($"{wat}: {maten.Count}, mediaan {Percentiel(maten, 50)}, p95 {Percentiel(maten, 95)}, langste {maten.Max()}");
}
