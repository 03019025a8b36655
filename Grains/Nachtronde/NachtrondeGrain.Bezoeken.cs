using System.Globalization;
using Microsoft.Extensions.Logging;
using OrleansSchool.Basis;

namespace OrleansSchool.Nachtronde;

/// <summary>Whom the round visits, in which order, and what a visit is.</summary>
internal sealed partial class NachtrondeGrain
{
    /// <summary>At most so many visits, then written: a crash repeats these, and each of them can be repeated.</summary>
    private async Task Deel()
    {
        var (ronde, ruimte) = (opslag.State.Loopt!, NachtrondeGrenzen.BezoekenPerDeel);
        var (taken, geldrest) = (opslag.State.Taken, opslag.State.Geldrest);
        while (ronde.Deel is { } deel && ruimte > 0)
        {
            var bezoeken = await Bezoek(ronde, deel, ruimte);
            taken = taken.RemoveAll(t => bezoeken.Exists(b => b is { Fout: null, Werk.Wachtend: 0 } && Afzenders(deel, b.Doel).Contains(t.Van)));
            geldrest |= deel == Rondedeel.Financien && bezoeken.Exists(b => b is not { Fout: null, Werk.Wachtend: 0 });
            ronde = NachtrondeRules.Na(ronde, bezoeken, isLaatste: bezoeken.Count < ruimte);
            ruimte -= bezoeken.Count;
        }

        await Bewaar(opslag.State with { Loopt = ronde, Taken = taken, Geldrest = geldrest });
        if (ronde.Deel is null)
        {
            await RondAf();
        }
    }

    /// <summary>One that fails doesn't stop the others; a part whose list can't be read counts as one that failed.</summary>
    private async Task<List<Bezoekuitslag>> Bezoek(Lopenderonde ronde, Rondedeel deel, int ruimte)
    {
        List<string> doelen;
        try
        {
            doelen = [.. (await Doelen(ronde, deel)).Where(d => string.CompareOrdinal(d, ronde.Na) > 0).Order(StringComparer.Ordinal).Take(ruimte)];
        }
        catch (Exception fout)
        {
            BezoekMislukt(logger, deel, fout.GetBaseException().GetType().Name);
            return [new Bezoekuitslag("", Nachtwerk.Niets(), fout.GetBaseException().GetType().Name)];
        }

        var uitslagen = new List<Bezoekuitslag>(doelen.Count);
        foreach (var samen in doelen.GroupBy(d => deel == Rondedeel.Financien ? Gelddoel.Trap(d) : "", StringComparer.Ordinal).SelectMany(g => g.Chunk(NachtrondeGrenzen.TegelijkMax)))
        {
            uitslagen.AddRange(await Task.WhenAll(samen.Select(d => Bezoek(deel, d))));
        }

        return uitslagen;
    }

    private async Task<Bezoekuitslag> Bezoek(Rondedeel deel, string doel)
    {
        try
        {
            return new Bezoekuitslag(doel, await Ga(deel, doel), null);
        }
        catch (Exception fout)
        {
            BezoekMislukt(logger, deel, fout.GetBaseException().GetType().Name);
            return new Bezoekuitslag(doel, Nachtwerk.Niets(), fout.GetBaseException().GetType().Name);
        }
    }

    private async Task<IEnumerable<string>> Doelen(Lopenderonde ronde, Rondedeel deel) => deel switch
    {
        Rondedeel.Leerlingen => await GrainFactory.Register(_school).Ids(),
        Rondedeel.Mensen => (await GrainFactory.Personen(_school).Alles()).Rijen.Select(r => r.AccountId),
        Rondedeel.Overblijfkrachten => (await GrainFactory.Overblijfkrachten(_school).Alles()).Rijen.Select(r => r.Id),
        Rondedeel.Dagen => Jaren(ronde).SelectMany(j => j.Groepen.SelectMany(g => NachtrondeRules.Dagen(j.Begin).Select(d => $"{g}/{d}"))),
        Rondedeel.Middagen => Jaren(ronde).SelectMany(j => NachtrondeRules.Dagen(j.Begin)).Concat(NachtrondeRules.Logs(ronde.Logjaren))
            .Concat(Jaren(ronde).SelectMany(j => NachtrondeRules.Roosters(j.Begin))),
        Rondedeel.Groepen => Jaren(ronde).SelectMany(j => j.Groepen.Select(g => $"{j.Begin}/{g}")),
        Rondedeel.Toegangslog => ["toegangslog"],
        Rondedeel.Gedrag => (await GrainFactory.Gedragoverzicht(_school).Alles()).Select(r => r.LeerlingId),
        Rondedeel.Regelingen => Afspraken.Regelingsoorten.Alle,
        Rondedeel.Post => ["postbus"],
        Rondedeel.Ongevallen => await Ongevaldoelen(ronde.Nacht),
        Rondedeel.Overdracht => await Overdrachtdoelen(ronde.Nacht),
        Rondedeel.Financien => await Gelddoelen(ronde.Nacht),
        Rondedeel.Commissie => await Commissiedoelen(ronde.Nacht),
        _ => ["mensen", "school", "beleid", "kandidaten", "spelmateriaal", "daglijsten", .. NachtrondeRules.Schooljaren(ronde.Nacht), .. NachtrondeRules.Dagbakken(opslag.State, ronde.Nacht), .. NachtrondeRules.RoostersRond(ronde.Nacht)],
    };

    private Task<Nachtwerk> Ga(Rondedeel deel, string doel)
    {
        var delen = doel.Split('/');
        return delen[0] switch
        {
            "logboek" => Samen(GrainFactory.Logboek(_school, Datum(delen[1])).Nacht(), GrainFactory.Leesbewijzen(_school, Datum(delen[1])).Nacht()),
            "rooster" when Schooljaar.Probeer(delen[1], out var jaar) => GrainFactory.Rooster(_school, jaar.Value).Nacht(),
            "roosterdag" => GrainFactory.Roosterdag(_school, Datum(delen[1])).Nacht(),
            "vragen" => GrainFactory.Vragen(_school, Datum(delen[1])).Nacht(),
            "scholing" when Schooljaar.Probeer(delen[1], out var jaar) => GrainFactory.Scholing(_school, jaar.Value).Nacht(),
            "jaarovergang" when Schooljaar.Probeer(delen[1], out var jaar) => GrainFactory.Jaarovergang(_school, jaar.Value).Nacht(),
            _ => Ga(deel, doel, delen),
        };
    }

    private Task<Nachtwerk> Ga(Rondedeel deel, string doel, string[] delen)
    {
        return deel switch
        {
            Rondedeel.Leerlingen => GrainFactory.Leerling(_school, doel).Nacht(),
            Rondedeel.Mensen => Samen(GrainFactory.Account(doel).Nacht(_school), GrainFactory.Aandacht(_school, doel).Nacht()),
            Rondedeel.Overblijfkrachten => GrainFactory.Overblijfkracht(_school, doel).Nacht(),
            Rondedeel.Dagen => Samen(
                GrainFactory.Overblijfdag(_school, delen[0], Datum(delen[1])).Nacht(), GrainFactory.Groepsmiddag(_school, delen[0], Datum(delen[1])).Nacht()),
            Rondedeel.Middagen => GrainFactory.Middag(_school, Datum(doel)).Nacht(),
            Rondedeel.Groepen => GrainFactory.Overblijfgroep(_school, new Schooljaar(int.Parse(delen[0], CultureInfo.InvariantCulture)), delen[1]).Nacht(),
            Rondedeel.Toegangslog => GrainFactory.Toegangslog(_school).Nacht(),
            Rondedeel.Post => GrainFactory.Postbus(_school).Nacht(),
            Rondedeel.Ongevallen => GaOngeval(delen),
            Rondedeel.Overdracht => GaOverdracht(delen),
            Rondedeel.Financien => GaGeld(delen),
            Rondedeel.Commissie => GaCommissie(delen),
            Rondedeel.Gedrag => GrainFactory.Gedrag(_school, doel).Nacht(),
            Rondedeel.Regelingen => GrainFactory.Regeling(_school, doel).Nacht(),
            _ => doel switch
            {
                "school" => GrainFactory.School(_school).Nacht(),
                "beleid" => GrainFactory.Beleid(_school).Nacht(),
                "kandidaten" => GrainFactory.Kandidaten(_school).Nacht(),
                "spelmateriaal" => GrainFactory.Spelmateriaal(_school).Nacht(),
                "daglijsten" => GrainFactory.Daglijsten(_school).Nacht(),
                _ => GrainFactory.Mensen(_school).Nacht(),
            },
        };
    }

    private static async Task<Nachtwerk> Samen(Task<Nachtwerk> een, Task<Nachtwerk> twee)
    {
        var (a, b) = (await een, await twee);
        return new Nachtwerk(a.Gewist.AddRange(b.Gewist), a.Wachtend + b.Wachtend);
    }

    /// <summary>Keys of the senders with an outbox that such a visit asks.</summary>
    private string[] Afzenders(Rondedeel deel, string doel) => deel switch
    {
        Rondedeel.Leerlingen => [$"leerling/{_school}/{doel}"],
        Rondedeel.Mensen => [$"account/{doel}", $"aandacht/{_school}/{doel}"],
        Rondedeel.Overblijfkrachten => [$"overblijfkracht/{_school}/{doel}"],
        Rondedeel.Gedrag => [$"gedrag/{_school}/{doel}"],
        Rondedeel.Regelingen => [$"regeling/{_school}/{doel}"],
        Rondedeel.Ongevallen => [Ongevalsleutel(doel)],
        Rondedeel.Overdracht => [Overdrachtsleutel(doel)],
        Rondedeel.Financien => [Gelddoel.Sleutel(doel, _school)],
        Rondedeel.Commissie => [NachtcommissieRules.Sleutel(doel, _school)],
        _ => doel.Split('/') is [var woord, var dag] ? [$"{woord}/{_school}/{dag}"] : [$"{doel}/{_school}"],
    };

    /// <summary>The store lets go of the bytes, also of those that it held on to the night before, and the round is told.</summary>
    private async Task RondAf()
    {
        var ronde = opslag.State.Loopt!;
        var moet = !ronde.Gewist.IsEmpty || opslag.State.Verslagen is [{ NietGelukt: var vorige }, ..] && vorige.Any(f => f.Deel == Rondedeel.Opslag);
        foreach (var afronding in moet ? afrondingen : [])
        {
            try
            {
                await afronding.RondAf();
            }
            catch (Exception fout)
            {
                BezoekMislukt(logger, Rondedeel.Opslag, fout.GetBaseException().GetType().Name);
                ronde = ronde with { Fouten = NachtrondeRules.MetFout(ronde.Fouten, Rondedeel.Opslag, fout.GetBaseException().GetType().Name) };
            }
        }

        await Bewaar(NachtrondeRules.Eind(opslag.State with { Loopt = ronde }, tijd.Nu));
    }

    private IEnumerable<Jaarboek> Jaren(Lopenderonde ronde) => opslag.State.Jaren.Where(j => ronde.Jaren.Contains(j.Begin));

    private static DateOnly Datum(string tekst) => DateOnly.ParseExact(tekst, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>With the number that the screen shows.</summary>
    private static void BezoekMislukt(ILogger logger, Rondedeel deel, string fout) => Mislukt(logger, deel, Foutnummer.Van(fout), fout);

    [LoggerMessage(2, LogLevel.Warning, "The night round could not do a part of {Deel} ({Nummer}): {Fout}")]
    private static partial void Mislukt(ILogger logger, Rondedeel deel, string nummer, string fout);
}
