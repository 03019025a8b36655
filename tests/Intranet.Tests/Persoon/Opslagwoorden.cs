using System.Text;
using Microsoft.Extensions.DependencyInjection;
using OrleansSchool.Opslag;
using OrleansSchool.Opslag.Backup;

namespace OrleansSchool.Tests.Intranet.Persoon;

/// <summary>The whole store opened with every key there is, as who has the machine could.</summary>
internal static class Opslagwoorden
{
    /// <summary>Which of these words stand in a row, each with the rows; in the order of the words.</summary>
    public static async Task<List<string>> Vind(IntranetFabriek web, IReadOnlyCollection<string> woorden)
    {
        var zegel = web.Services.GetRequiredService<Verzegelaar>();
        var rijen = new List<(string Grain, string Tekst)>();
        await using (var beeld = await web.Services.GetRequiredService<IRijenlade>().Beeld(TestContext.Current.CancellationToken))
        {
            await foreach (var rij in beeld.Rijen(TestContext.Current.CancellationToken))
            {
                rijen.Add((rij.Grain, Encoding.UTF8.GetString(Rijzegel.Open(zegel, rij))));
            }
        }

        return [.. woorden.SelectMany(w => rijen.Where(r => r.Tekst.Contains(w, StringComparison.OrdinalIgnoreCase)).Select(r => $"{w} in {r.Grain}"))];
    }

    /// <summary>All of them are there: who looks for them afterwards looks in the right place.</summary>
    public static async Task EisAlle(IntranetFabriek web, IReadOnlyCollection<string> woorden)
    {
        var gevonden = await Vind(web, woorden);
        Assert.All(woorden, w => Assert.True(gevonden.Exists(g => g.StartsWith($"{w} in ", StringComparison.Ordinal)), $"{w} staat nu al nergens"));
    }
}
