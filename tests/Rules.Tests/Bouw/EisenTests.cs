using System.Text.RegularExpressions;

namespace OrleansSchool.Tests.Rules.Bouw;

/// <summary>The list of requirements and the tests that name them stay in step.</summary>
public sealed partial class EisenTests
{
    [Fact]
    public void Elke_eis_in_een_test_staat_in_de_lijst()
    {
        var bekend = File.ReadLines(Path.Combine(Boom.Wortel, "tests", "eisen.tsv")).Skip(1).Select(r => r.Split('\t')[0]).ToHashSet(StringComparer.Ordinal);
        var genoemd = Boom.Bronnen(".cs").Where(p => Boom.Relatief(p).StartsWith("tests/", StringComparison.Ordinal))
            .SelectMany(p => Eis().Matches(File.ReadAllText(p)).SelectMany(m => Id().Matches(m.Value).Select(i => i.Groups["id"].Value)))
            .ToHashSet(StringComparer.Ordinal);
        Assert.NotEmpty(genoemd);
        Assert.Empty(genoemd.Except(bekend));
    }

    [GeneratedRegex(@"Requirement\(""[^)]*""\)", RegexOptions.None, 1000)]
    private static partial Regex Eis();

    [GeneratedRegex(@"""(?<id>[^""]+)""", RegexOptions.None, 1000)]
    private static partial Regex Id();
}
