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

    /// <summary>The reverse of <see cref="Afzenders"/>.</summary>
    private static (Rondedeel Deel, string Doel) Plek(string van)
    {
        var woord = van[..van.IndexOf('/', StringComparison.Ordinal)];
        var delen = Sleutels.Delen(van);
        return woord switch
        {
            "leerling" => (Rondedeel.Leerlingen, delen[1]),
            "account" => (Rondedeel.Mensen, delen[0]),
            "aandacht" => (Rondedeel.Mensen, delen[1]),
            "overblijfkracht" => (Rondedeel.Overblijfkrachten, delen[1]),
            "logboek" or "vragen" => (Rondedeel.Uitbakken, $"{woord}/{delen[1]}"),
            "gedrag" => (Rondedeel.Gedrag, delen[1]),
            "regeling" => (Rondedeel.Regelingen, delen[1]),
            "ongeval" => (Rondedeel.Ongevallen, $"ongeval/{delen[1]}"),
            "zoekactie" => (Rondedeel.Ongevallen, $"zoek/{delen[1]}/{delen[2]}"),
            "groepsmiddag" => (Rondedeel.Ongevallen, $"lunch/{delen[1]}/{delen[2]}"),
            "overblijfdag" => (Rondedeel.Ongevallen, $"dag/{delen[2]}/{delen[3]}"),
            "dossier" => (Rondedeel.Overdracht, $"dossier/{delen[2]}/{delen[1]}"),
            "overdracht" => (Rondedeel.Overdracht, $"overdracht/{delen[1]}"),
            "voscholen" => (Rondedeel.Overdracht, woord),
            _ when NachtcommissieRules.IsWoord(woord) => (Rondedeel.Commissie, string.Join('/', delen[1..].Prepend(woord))),
            _ when Gelddoel.IsWoord(woord) => (Rondedeel.Financien, Gelddoel.Van(woord, delen[1..])),
            _ => (Rondedeel.Uitbakken, woord),
        };
    }
}
