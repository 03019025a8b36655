using System.Globalization;
using OrleansSchool.Basis;

namespace OrleansSchool.Nachtronde;

/// <summary>Accidents, searches, and the days of a groep that tell somebody: registers of a few schooljaren know which there are.</summary>
internal sealed partial class NachtrondeGrain
{
    /// <summary>The term, and what a restored backup of years ago may bring along.</summary>
    internal const int RegistersTerug = 8;

    private async Task<IEnumerable<string>> Ongevaldoelen(DateOnly nacht)
    {
        var jaar = Schooljaar.Van(nacht);
        var registers = Enumerable.Range(0, RegistersTerug).Select(terug => new Schooljaar(jaar.Begin - terug)).ToList();
        var doelen = await Task.WhenAll(registers.Select(j => GrainFactory.Ongevallen(_school, j).Nachtdoelen()));
        var school = await GrainFactory.School(_school).Bekijk();
        var groepen = NachtrondeRules.Lunchdagen(opslag.State, nacht).SelectMany(d => school?.GroepenVan(Schooljaar.Van(d))
            .SelectMany(g => new[] { $"dag/{g.Id}/{Sleutels.Dag(d)}", $"lunch/{g.Id}/{Sleutels.Dag(d)}" }) ?? []);
        return groepen.Concat(doelen.SelectMany(d => d)).Concat(registers.Select(j => $"register/{j.Begin}"));
    }

    private Task<Nachtwerk> GaOngeval(string[] delen) => delen[0] switch
    {
        "dag" => GrainFactory.Overblijfdag(_school, delen[1], Datum(delen[2])).Nacht(),
        "lunch" => GrainFactory.Groepsmiddag(_school, delen[1], Datum(delen[2])).Nacht(),
        "ongeval" => GrainFactory.Ongeval(_school, delen[1]).Nacht(),
        "zoek" => GrainFactory.Zoekactie(_school, Datum(delen[1]), delen[2]).Nacht(),
        _ => GrainFactory.Ongevallen(_school, new Schooljaar(int.Parse(delen[1], CultureInfo.InvariantCulture))).Nacht(),
    };

    private string Ongevalsleutel(string doel) => doel.Split('/') switch
    {
        ["dag", var groep, var dag] => $"overblijfdag/{_school}/{Schooljaar.Van(Datum(dag))}/{groep}/{dag}",
        ["lunch", var groep, var dag] => $"groepsmiddag/{_school}/{groep}/{dag}",
        ["zoek", var dag, var leerling] => $"zoekactie/{_school}/{dag}/{leerling}",
        var delen => $"{delen[0]}/{_school}/{delen[1]}",
    };
}
