using OrleansSchool.Basis;
using OrleansSchool.Intranet.Documents.Excel;
using OrleansSchool.Intranet.Documents.Rooster;
using OrleansSchool.Rooster;

namespace OrleansSchool.Tests.Intranet.Rapporten;

/// <summary>The workbook of the rooster before there is much of a rooster (XLS-1).</summary>
[Requirement("XLS-1")]
public sealed class RoosterWerkboekTests
{
    private static readonly DateOnly Dag = new(2026, 11, 12);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Ook_zonder_en_met_een_enkele_dienst_klopt_het_werkboek(int diensten)
    {
        await using var web = await IntranetFabriek.Start();
        var school = (await web.Grains.School(KleineSchool.Horizon.Sleutel).Bekijk())!;
        var regel = new RoosterRegel(Dag, "Plein", new Venster(new TimeOnly(12, 0), new TimeOnly(12, 55)), "Fatma Yıldız", true, "vast");
        var rooster = new RoosterGegevens(
            school, Dag, Dag, [.. Enumerable.Repeat(regel, diensten)], [new BezettingRegel(Dag, "Plein", regel.Venster, 40, 2, diensten)], [(Dag, null)], "Proef", IntranetFabriek.Begin);
        using var bestand = new MemoryStream();

        RoosterWerkboek.Schrijf(rooster, bestand); // computes each formula and compares it with the rows

        Assert.NotEqual(0, bestand.Length);
    }
}
