using System.Text.RegularExpressions;

namespace OrleansSchool.Tests.Rules.Bouw;

/// <summary>The embedded engine stays small (docs/besluiten/0001): lines of code without blank lines, comments and lone braces.</summary>
public sealed partial class MotormaatTests(ITestOutputHelper uit)
{
    private const int RegelsMax = 2_000;

    [Fact]
    public void De_eigen_motor_blijft_onder_de_tweeduizend_regels_code()
    {
        var mappen = Boom.Bronnen(".cs").Where(p => Boom.Relatief(p).StartsWith("compat/Orleans.Embedded/", StringComparison.Ordinal))
            .GroupBy(p => Boom.Relatief(p).Split('/')[2]).Select(map => (map.Key, Regels: map.Sum(p => Tel(File.ReadAllText(p))))).ToList();
        uit.WriteLine(string.Join(", ", mappen.Select(m => $"{m.Key} {m.Regels}")));
        Assert.InRange(mappen.Sum(m => m.Regels), 500, RegelsMax - 1);
    }

    [Fact]
    public void Lege_regels_commentaar_en_losse_haken_tellen_niet_mee() =>
        Assert.Equal(3, Tel("// uitleg\nclass X\n{\n\n    /// <summary>Zo.</summary>\n    int A => 1; // een\n    void B(\n    {\n    });\n}\n"));

    private static int Tel(string tekst) => tekst.Split('\n').Select(r => r.Trim()).Count(r => r.Length > 0 && !r.StartsWith("//", StringComparison.Ordinal) && !Haken().IsMatch(r));

    [GeneratedRegex(@"^[{}]+[;,)]*$", RegexOptions.None, 1000)]
    private static partial Regex Haken();
}
