using System.Text.RegularExpressions;

namespace OrleansSchool.Tests.Rules.Privacy;

/// <summary>docs/privacy says what the program does (SEC-5, OPS-1). With ORLEANSSCHOOL_DOCS=maak the papers are written.</summary>
[Requirement("SEC-5", "OPS-1")]
public sealed class PrivacydocumentenTests
{
    private static readonly string Map = Path.Combine(Boom.Wortel, "docs", "privacy");

    /// <summary>Written by people; each must be there.</summary>
    private static readonly string[] MetDeHand = ["dpia.md", "normenkader.md", "datalek.md", "verlaten.md", "lees-eerst.md"];

    public static TheoryData<string> Gemaakt => [.. Privacydocumenten.Alle.Keys];

    [Theory]
    [MemberData(nameof(Gemaakt))]
    public void Een_gemaakt_stuk_zegt_wat_het_programma_doet(string naam)
    {
        var tekst = Privacydocumenten.Alle[naam]().ReplaceLineEndings("\n");
        var pad = Path.Combine(Map, naam);
        if (Environment.GetEnvironmentVariable("ORLEANSSCHOOL_DOCS") == "maak")
        {
            File.WriteAllText(pad, tekst);
        }

        Assert.True(File.Exists(pad), $"{naam} ontbreekt: maak het met ORLEANSSCHOOL_DOCS=maak");
        Assert.True(tekst == File.ReadAllText(pad).ReplaceLineEndings("\n"), $"{naam} is verouderd: maak het opnieuw met ORLEANSSCHOOL_DOCS=maak, en lees na wat er veranderde");
    }

    [Fact]
    public void Alle_stukken_zijn_er_en_geen_ander()
    {
        var namen = Directory.GetFiles(Map).Select(p => Path.GetFileName(p)!).Order(StringComparer.Ordinal);

        Assert.Equal(MetDeHand.Concat(Privacydocumenten.Alle.Keys).Order(StringComparer.Ordinal), namen);
    }

    [Theory]
    [InlineData("docs/privacy")]
    [InlineData("docs/gebruik")]
    [InlineData("docs")]
    public void Elke_verwijzing_naar_een_bestand_in_deze_map_bestaat(string map)
    {
        var dood = Directory.GetFiles(Path.Combine(Boom.Wortel, map), "*.md")
            .SelectMany(p => Doelen(File.ReadAllText(p)).Where(d => !File.Exists(Path.Combine(Path.GetDirectoryName(p)!, d))).Select(d => $"{Boom.Relatief(p)}: {d}")).ToList();

        Assert.True(dood.Count == 0, string.Join('\n', dood));
    }

    /// <summary>A test that a paper calls upon must exist: otherwise it shows nothing.</summary>
    [Fact]
    public void Elke_toets_die_een_stuk_noemt_bestaat()
    {
        var toetsen = Boom.Bronnen(".cs").Select(p => Path.GetFileName(p).Split('.')[0]).ToHashSet(StringComparer.Ordinal);
        var genoemd = Directory.GetFiles(Map, "*.md").Select(p => (Naam: Path.GetFileName(p), Tekst: File.ReadAllText(p)))
            .Concat(Privacydocumenten.Alle.Select(d => (Naam: d.Key, Tekst: d.Value())))
            .SelectMany(d => Regex.Matches(d.Tekst, @"\b[A-Z]\w+Tests\b", RegexOptions.None, TimeSpan.FromSeconds(1)).Select(m => (d.Naam, Toets: m.Value)));
        var weg = genoemd.Where(g => !toetsen.Contains(g.Toets)).Select(g => $"{g.Naam}: {g.Toets}").Distinct(StringComparer.Ordinal).ToList();

        Assert.True(weg.Count == 0, string.Join('\n', weg));
    }

    private static IEnumerable<string> Doelen(string tekst) => Regex.Matches(tekst, @"\]\((?<doel>[^)\s#]+)(#[^)]*)?\)", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1))
        .Select(m => m.Groups["doel"].Value).Where(d => !d.Contains("://", StringComparison.Ordinal) && !d.StartsWith("beelden/", StringComparison.Ordinal));
}
