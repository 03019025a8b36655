using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;

namespace OrleansSchool.Nachtronde;

/// <summary>For the beheerder: what was done, and outboxes that don't get through.</summary>
internal sealed partial class NachtrondeGrain
{
    public Task<Uitkomst<NachtrondeView>> Bekijk(Wie wie)
    {
        var state = _duurzaam;
        return Task.FromResult<Uitkomst<NachtrondeView>>(wie.MagHeleSchool(Recht.NachtrondeZien, _school)
            ? new NachtrondeView(state.Verslagen, state.Taken, state.Loopt is not null, NachtrondeRules.Volgende(tijd.Nu, tijd.Vandaag, _spreiding))
            : Weigeringen.GeenRecht);
    }

    public async Task Meld(Uitbaktaak taak)
    {
        var was = opslag.State;
        var taken = NachtrondeRules.Met(was.Taken, taak, tijd.Nu);
        if (!taken.SequenceEqual(was.Taken))
        {
            await Bewaar(was with { Taken = taken });
        }
    }

    public async Task<Uitkomst> ProbeerOpnieuw(string van, Wie wie)
    {
        if (!wie.MagHeleSchool(Recht.NachtrondeZien, _school))
        {
            return Weigeringen.GeenRecht;
        }

        if (!opslag.State.Taken.Any(t => t.Van == van))
        {
            return Uitkomst.Goed; // done meanwhile
        }

        var (deel, doel) = Plek(van);
        var uitslag = await Bezoek(deel, doel);
        if (uitslag is not { Fout: null, Werk.Wachtend: 0 })
        {
            return Weigeringen.UitbakWachtNog;
        }

        await Bewaar(opslag.State with { Taken = opslag.State.Taken.RemoveAll(t => t.Van == van) });
        return Uitkomst.Goed;
    }

    /// <summary>The reverse of <see cref="Sleutel"/>.</summary>
    private static (Rondedeel Deel, string Doel) Plek(string van)
    {
        var woord = van[..van.IndexOf('/', StringComparison.Ordinal)];
        return woord switch
        {
            "leerling" => (Rondedeel.Leerlingen, Sleutels.Delen(van)[1]),
            "account" => (Rondedeel.Mensen, Sleutels.Delen(van)[0]),
            "overblijfkracht" => (Rondedeel.Overblijfkrachten, Sleutels.Delen(van)[1]),
            "ongeval" => (Rondedeel.Ongevallen, $"ongeval/{Sleutels.Delen(van)[1]}"),
            "zoekactie" => (Rondedeel.Ongevallen, $"zoek/{Sleutels.Delen(van)[1]}/{Sleutels.Delen(van)[2]}"),
            "overblijfdag" => (Rondedeel.Ongevallen, $"dag/{Sleutels.Delen(van)[2]}/{Sleutels.Delen(van)[3]}"),
            _ => (Rondedeel.Uitbakken, woord),
        };
    }
}
