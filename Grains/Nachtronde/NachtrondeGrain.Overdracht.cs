using OrleansSchool.Basis;

namespace OrleansSchool.Nachtronde;

/// <summary>Dossiers of groep 8 and the overdracht of their schooljaar (OSO-L1): the overdracht knows which dossiers there are.</summary>
internal sealed partial class NachtrondeGrain
{
    private async Task<IEnumerable<string>> Overdrachtdoelen(DateOnly nacht)
    {
        var jaren = Enumerable.Range(0, RegistersTerug).Select(terug => new Schooljaar(Schooljaar.Van(nacht).Begin - terug)).ToList();
        var dossiers = await Task.WhenAll(jaren.Select(Dossierdoelen));
        return dossiers.SelectMany(d => d).Concat(jaren.Select(j => $"overdracht/{j}")).Append("voscholen");
    }

    private async Task<IEnumerable<string>> Dossierdoelen(Schooljaar jaar) =>
        (await GrainFactory.Overdracht(_school, jaar).Nachtdoelen()).Select(leerlingId => $"dossier/{jaar}/{leerlingId}");

    private Task<Nachtwerk> GaOverdracht(string[] delen) => delen switch
    {
        ["dossier", var begin, var leerlingId] when Schooljaar.Probeer(begin, out var jaar) => GrainFactory.Dossier(_school, leerlingId, jaar.Value).Nacht(),
        ["overdracht", var begin] when Schooljaar.Probeer(begin, out var jaar) => GrainFactory.Overdracht(_school, jaar.Value).Nacht(),
        _ => GrainFactory.VoScholen(_school).Nacht(),
    };

    private string Overdrachtsleutel(string doel) => doel.Split('/') switch
    {
        ["dossier", var jaar, var leerlingId] => $"dossier/{_school}/{leerlingId}/{jaar}",
        [var woord, var jaar] => $"{woord}/{_school}/{jaar}",
        _ => $"{doel}/{_school}",
    };
}
