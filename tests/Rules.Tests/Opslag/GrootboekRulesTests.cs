using OrleansSchool.Opslag;

namespace OrleansSchool.Tests.Rules.Opslag;

[Requirement("SEC-4")]
public sealed class GrootboekRulesTests
{
    [Theory]
    [InlineData("overblijfdag/99XX00/2026-2027/g5/2026-11-12", "99XX00/2026-11-12")]
    [InlineData("middag/99XX00/2026-11-12", "99XX00/2026-11-12")]
    [InlineData("toegangslog/99XX00/2026-11-12/3", "99XX00/2026-11-12")]
    [InlineData("overblijfgroep/99XX00/2026-2027/g5", "99XX00/2026-2027/*")]
    [InlineData("leerling/99XX00/n000000000000001", "99XX00/vast/*")]
    [InlineData("school/99XX00", "99XX00/vast/*")]
    [InlineData("account/n000000000000001", "installatie/**")]
    [InlineData("installatie/een", "installatie/**")]
    [InlineData("zonderstreep", "installatie/**")]
    public void Een_sleutel_hoort_bij_de_emmer_van_zijn_school_en_dag_of_jaar(string sleutel, string verwacht)
    {
        var gekregen = Plaats(sleutel, GrootboekRules.Hash("x", sleutel));

        Assert.Equal(verwacht.Length, gekregen.Length);
        Assert.StartsWith(verwacht.TrimEnd('*'), gekregen, StringComparison.Ordinal);
        Assert.Equal(gekregen, Plaats(sleutel, GrootboekRules.Hash("x", sleutel)));
    }

    [Fact]
    public void Leerlingen_van_een_school_zijn_over_de_emmers_verdeeld()
    {
        var emmers = Enumerable.Range(0, 400).Select(nr => $"leerling/99XX00/n{nr:D15}").GroupBy(s => Plaats(s, GrootboekRules.Hash("leerling", s))).ToList();

        Assert.Equal(16, emmers.Count);
        Assert.All(emmers, e => Assert.InRange(e.Count(), 8, 50));
    }

    [Fact]
    public void Toestand_en_sleutel_samen_bepalen_de_rij() =>
        Assert.NotEqual(GrootboekRules.Hash("leerling", "leerling/99XX00/a"), GrootboekRules.Hash("register", "leerling/99XX00/a"));

    [Fact]
    public void Wat_geschreven_is_komt_zo_terug()
    {
        KeyValuePair<ulong, uint>[] regels =
            [new(0, 0), new(1, 127), new(2, 128), new(ulong.MaxValue, uint.MaxValue), .. Enumerable.Range(3, 200).Select(n => new KeyValuePair<ulong, uint>((ulong)n << 40, (uint)n))];

        Assert.Equal(regels, GrootboekRules.Lees(GrootboekRules.Schrijf(regels)));
        Assert.Empty(GrootboekRules.Lees(GrootboekRules.Schrijf([])));
        Assert.Throws<VerzegelingException>(() => GrootboekRules.Lees([9, 0, 0, 0, 0]).ToList());
    }

    private static string Plaats(string sleutel, ulong hash)
    {
        Span<char> ruimte = stackalloc char[GrootboekRules.PlaatsMax];
        return ruimte[..GrootboekRules.Plaats(sleutel, hash, ruimte)].ToString();
    }
}
