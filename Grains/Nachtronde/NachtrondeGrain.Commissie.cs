using OrleansSchool.Basis;
using OrleansSchool.Commissie;
using OrleansSchool.Opslag;

namespace OrleansSchool.Nachtronde;

/// <summary>The commissie (TSO-2): its meetings, quality, year report and what goes out, and what of it is past its term.</summary>
internal sealed partial class NachtrondeGrain
{
    private async Task<IEnumerable<string>> Commissiedoelen(DateOnly nacht)
    {
        var lijsten = await Task.WhenAll(NachtcommissieRules.Vergaderjaren(nacht).Select(j => GrainFactory.Vergaderingen(_school, j).Rijen()));
        return NachtcommissieRules.Doelen(nacht).Concat(lijsten.SelectMany(r => r).Select(r => $"vergadering/{r.Id}")).Distinct(StringComparer.Ordinal);
    }

    private Task<Nachtwerk> GaCommissie(string[] delen) => delen switch
    {
        ["commissie"] => GrainFactory.Commissie(_school).Nacht(),
        ["mrafspraken"] => GrainFactory.MrAfspraken(_school).Nacht(),
        ["vergadering", var id] => GrainFactory.Vergadering(_school, id).Nacht(),
        ["vergaderingen", var begin] when Schooljaar.Probeer(begin, out var jaar) => GaVergaderingen(jaar.Value),
        ["kwaliteit", var begin] when Schooljaar.Probeer(begin, out var jaar) => GrainFactory.Kwaliteit(_school, jaar.Value).Nacht(),
        ["jaarverslag", var begin] when Schooljaar.Probeer(begin, out var jaar) => GrainFactory.Jaarverslag(_school, jaar.Value).Nacht(),
        ["schoolgids", var begin] when Schooljaar.Probeer(begin, out var jaar) => GrainFactory.Schoolgids(_school, jaar.Value).Nacht(),
        ["nieuwsbrief", var begin] when Schooljaar.Probeer(begin, out var jaar) => GrainFactory.Nieuwsbrief(_school, jaar.Value).Nacht(),
        ["klachten", var begin] when Schooljaar.Probeer(begin, out var jaar) => GrainFactory.Klachten(_school, jaar.Value).Nacht(),
        ["verzoeken", var begin] when Schooljaar.Probeer(begin, out var jaar) => GrainFactory.Verzoeken(_school, jaar.Value).Nacht(),
        ["enquete", var begin, var groep] when Schooljaar.Probeer(begin, out var jaar) =>
            GrainFactory.Enquete(_school, jaar.Value, Enum.Parse<Doelgroep>(groep, ignoreCase: true)).Nacht(),
        _ => throw new FormatException(string.Join('/', delen)),
    };

    /// <summary>The list is what knows its meetings: past its term it goes after them, and stays while one of them couldn't.</summary>
    private async Task<Nachtwerk> GaVergaderingen(Schooljaar jaar)
    {
        var lijst = GrainFactory.Vergaderingen(_school, jaar);
        if (!Bewaartermijnen.IsVoorbij("vergaderingen", jaar.Volgend.EersteDag, tijd.Vandaag))
        {
            return await lijst.Nacht();
        }

        var (werk, rijen) = (Nachtwerk.Niets(), await lijst.Rijen());
        foreach (var rij in rijen)
        {
            werk = await Samen(Task.FromResult(werk), GrainFactory.Vergadering(_school, rij.Id).Nacht());
        }

        return werk.Wachtend > 0 ? werk : await Samen(Task.FromResult(werk), lijst.Nacht());
    }
}
