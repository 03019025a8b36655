using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OrleansSchool.Tests.Rules.Bouw;

/// <summary>What must not stand in the code of grains, found in its syntax: words in comments and texts don't count.</summary>
internal static class Broncoderegels
{
    private static readonly string[] Verboden =
    [
        "Task.Run", "Task.Factory", "Task.WaitAll", "Task.WaitAny", "ThreadPool.QueueUserWorkItem", "ThreadPool.UnsafeQueueUserWorkItem", "Parallel.For", "Parallel.ForEach",
        "Parallel.ForEachAsync", "Thread.Sleep",
    ];

    /// <param name="opslag">The sealed store: no grain, so it may leave the turn and write.</param>
    public static IEnumerable<string> Fouten(string tekst, bool opslag, IReadOnlySet<string> eenrichting)
    {
        var knopen = CSharpSyntaxTree.ParseText(tekst, CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Preview)).GetRoot().DescendantNodes().ToList();
        var aanroepen = knopen.OfType<InvocationExpressionSyntax>().ToList();
        var leden = knopen.OfType<MemberAccessExpressionSyntax>().ToList();
        var fouten = leden.Where(m => Verboden.Contains(m.ToString(), StringComparer.Ordinal) || Verboden.Any(v => m.ToString().StartsWith(v + ".", StringComparison.Ordinal))).Select(m => m.ToString())
            .Concat(knopen.OfType<ObjectCreationExpressionSyntax>().Where(n => n.Type.ToString() is "Thread" or "System.Threading.Thread").Select(_ => "new Thread"))
            .Concat(knopen.OfType<MethodDeclarationSyntax>().Where(m => m.Modifiers.Any(SyntaxKind.AsyncKeyword) && m.ReturnType.ToString() == "void").Select(m => $"async void {m.Identifier}"))
            .Concat(knopen.OfType<ExpressionStatementSyntax>().Select(e => Losgelaten(e.Expression, eenrichting)).OfType<string>())
            .Concat(InDeConstructor(knopen));
        var alleenGrains = leden.Where(m => m.Name.ToString() is "ConfigureAwait" or "WriteStateAsync" or "GetAwaiter").Select(m => m.Name.ToString());
        return opslag ? fouten : fouten.Concat(alleenGrains.Where(naam => naam != "WriteStateAsync" || !tekst.Contains("class ToestandExtensions", StringComparison.Ordinal)));
    }

    // A call that nobody waits for: as a statement of its own, or thrown away with "_ =".
    private static string? Losgelaten(ExpressionSyntax uitdrukking, IReadOnlySet<string> eenrichting)
    {
        var aanroep = uitdrukking is AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.Text: "_" } } weg ? weg.Right : uitdrukking;
        return aanroep is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax lid } && lid.ToString().StartsWith("GrainFactory.", StringComparison.Ordinal)
            && !eenrichting.Contains(lid.Name.Identifier.Text) ? $"niet afgewacht: {lid}" : null;
    }

    private static IEnumerable<string> InDeConstructor(List<SyntaxNode> knopen) => knopen.OfType<ConstructorDeclarationSyntax>().Cast<SyntaxNode>()
        .Concat(knopen.OfType<EqualsValueClauseSyntax>().Where(v => v.Parent?.Parent?.Parent is FieldDeclarationSyntax || v.Parent is PropertyDeclarationSyntax))
        .Where(n => n.DescendantNodes().OfType<IdentifierNameSyntax>().Any(i => i.Identifier.Text == "GrainFactory")).Select(_ => "een constructor gebruikt GrainFactory");
}
