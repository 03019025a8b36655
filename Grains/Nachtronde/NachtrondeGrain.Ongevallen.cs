using System.Globalization;
using OrleansSchool.Basis;

namespace OrleansSchool.Nachtronde;

/// <summary>Accidents, searches and the days that tell searches: registers of a few schooljaren know which there are.</summary>
internal sealed partial class NachtrondeGrain
{
    /// <summary>The term, and what a restored backup of years ago may bring along.</summary>
    private const int RegistersTerug = 8;

    private async Task<IEnumerable<string>> Ongevaldoelen(DateOnly nacht)
    {
        var jaar = Schooljaar.Van(nacht);
        var registers = Enumerable.Range(0, RegistersTerug).Select(terug => new Schooljaar(jaar.Begin - terug)).ToList();
        var doelen = await Task.WhenAll(registers.Select(j => GrainFactory.Ongevallen(_school, j).Nachtdoelen()));
        var gisteren = nacht.AddDays(-1);
        var groepen = (await GrainFactory.School(_school).Bekijk())?.GroepenVan(Schooljaar.Van(gisteren)).Select(g => $"dag/{g.Id}/{Sleutels.Dag(gisteren)}") ?? [];
        return groepen.Concat(doelen.SelectMany(d => d)).Concat(registers.Select(j => $"register/{j.Begin}"));
    }

    private Task<Nachtwerk> GaOngeval(string[] delen) => delen[0] switch
    {
        "dag" => GrainFactory.Overblijfdag(_school, delen[1], Datum(delen[2])).Nacht(),
        "ongeval" => GrainFactory.Ongeval(_school, delen[1]).Nacht(),
        "zoek" => GrainFactory.Zoekactie(_school, Datum(delen[1]), delen[2]).Nacht(),
        _ => GrainFactory.Ongevallen(_school, new Schooljaar(int.Parse(delen[1], CultureInfo.InvariantCulture))).Nacht(),
    };

    private string Ongevalsleutel(string doel) => doel.Split('/') switch
    {
        ["dag", var groep, var dag] => $"overblijfdag/{_school}/{Schooljaar.Van(Datum(dag))}/{groep}/{dag}",
        ["zoek", var dag, var leerling] => $"zoekactie/{_school}/{dag}/{leerling}",
        var delen => $"{delen[0]}/{_school}/{delen[1]}",
    };
}
