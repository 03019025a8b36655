using OrleansSchool.Intranet.Demo;

namespace OrleansSchool.Tests.Rules.Gedrag;

/// <summary>What the demo tells of children hangs together: who reads it, judges the intranet by it.</summary>
[Requirement("TSO-9a")]
public sealed class DemoGedragTests
{
    [Theory]
    [InlineData(1, "luisteren", "overblijfkracht")]
    [InlineData(2, "niet schelden, niet slaan", "Duwde|Sloeg|Schold|Gooide")]
    [InlineData(3, "tafel", "tafel")]
    [InlineData(5, "plein", "zonder te vragen")]
    [InlineData(6, "telefoon", "telefoon")]
    public void Een_overtreding_past_bij_de_huisregel_die_erbij_staat(int regel, string inRegel, string inOvertreding)
    {
        Assert.Contains(inRegel, DemoGedrag.Huisregels[regel - 1], StringComparison.Ordinal);
        var overtredingen = DemoGedrag.Overtredingen.SelectMany(k => k).Where(o => o.Regel == regel).ToList();
        Assert.NotEmpty(overtredingen);
        Assert.All(overtredingen, o => Assert.Contains(inOvertreding.Split('|'), w => o.Wat.Contains(w, StringComparison.Ordinal)));
    }
}
