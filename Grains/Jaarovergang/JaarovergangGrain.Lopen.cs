using System.Collections.Immutable;
using OrleansSchool.Aandacht;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Nachtronde;
using OrleansSchool.Opslag;
using OrleansSchool.Rooster;

namespace OrleansSchool.Jaarovergang;

/// <summary>Applying and undoing, each as a run that goes on where it was.</summary>
internal sealed partial class JaarovergangGrain
{
    private const int Tegelijk = 32;

    public async Task<Uitkomst> PasToe(bool bevestigd, long versie, Wie wie)
    {
        if (!Mag(wie))
        {
            return Weigeringen.GeenRecht;
        }

        if (opslag.State.Stand == Overgangstand.Voorstel && await Plan(bevestigd, versie, wie.Naam) is { } nee)
        {
            return nee;
        }

        if (opslag.State.Stand == Overgangstand.Terugdraaien)
        {
            return Weigeringen.OvergangBezig;
        }

        await LoopAf(wie.Naam);
        return Uitkomst.Goed;
    }

    public async Task<Uitkomst> DraaiTerug(Wie wie)
    {
        if (!Mag(wie))
        {
            return Weigeringen.GeenRecht;
        }

        if (opslag.State.Stand == Overgangstand.Toegepast)
        {
            if (await GrainFactory.School(_school).Bekijk() is not { } school || !JaarovergangRules.MagTerug(opslag.State, school, _naar, tijd.Nu))
            {
                return Weigeringen.OvergangTerugTeLaat;
            }

            await Bewaar(JaarovergangRules.BeginTerug(opslag.State, (await GrainFactory.Register(_school).Ids()).Length));
        }

        if (opslag.State.Stand != Overgangstand.Terugdraaien)
        {
            return opslag.State is { Stand: Overgangstand.Voorstel, Op: not null } ? Uitkomst.Goed : Weigeringen.OvergangBezig; // asked again: it is done
        }

        return await LoopTerug(wie.Naam);
    }

    public async Task<Nachtwerk> Nacht()
    {
        DeactivateOnIdle();
        if (!opslag.RecordExists)
        {
            return Nachtwerk.Niets();
        }

        if (Bewaartermijnen.IsVoorbij("jaarovergang", _naar.Volgend.EersteDag, tijd.Vandaag))
        {
            await opslag.Wis(DeactivateOnIdle);
            return Nachtwerk.Weg("jaarovergang");
        }

        if (opslag.State is { Stand: Overgangstand.Voorstel, Klaargezet: true })
        {
            var nee = await Plan(bevestigd: true, opslag.State.Versie, opslag.State.DoorNaam);
            if (nee is not null && nee.Code != Weigeringen.OvergangTeVroeg(default).Code)
            {
                await MeldNietGelukt();
            }
        }

        await LoopAf(opslag.State.DoorNaam);
        await LoopTerug(opslag.State.DoorNaam);
        await _postbode.Verzend();
        return Nachtwerk.Niets(_postbode.Wachtend);
    }

    /// <summary>Somebody who counts on it must hear that it didn't happen.</summary>
    private async Task MeldNietGelukt()
    {
        var ontvangers = Coordinatie.Alarmontvangers(await GrainFactory.Personen(_school).Alles(), _school, tijd.Vandaag);
        var bericht = new Aandachtsbericht(
            $"jaarovergang/{_naar}", Aandachtsoort.Taak, "De jaarovergang die klaarstond, kon niet worden toegepast. Kijk wat er nog moet.", $"/s/{_school}/jaarovergang", tijd.Nu, Dringend: false, null);
        var bak = ontvangers.Aggregate(opslag.State.Uitbak, (b, p) => b.Met($"aandacht/{_school}/{p.AccountId}", bericht));
        await Bewaar(opslag.State with { Klaargezet = false, Uitbak = bak });
    }

    private async Task<Weigering?> Plan(bool bevestigd, long versie, string doorNaam)
    {
        if (await GrainFactory.School(_school).Bekijk() is not { } school)
        {
            return Weigeringen.OnbekendeSchool;
        }

        var rijen = await Voorstel(school);
        var nee = versie != opslag.State.Versie ? Weigeringen.Verouderd
            : JaarovergangRules.WaaromNietToepassen(rijen, school, _naar, tijd.Vandaag)
            ?? (!bevestigd && (rijen.Any(r => r.LetOp is not null) || tijd.Nu >= OvergangRules.EersteLunch(school, _naar)) ? Weigeringen.OvergangBevestigen : null);
        if (nee is null)
        {
            await Bewaar(JaarovergangRules.Start(opslag.State, rijen, _naar, ids.NieuwId(), doorNaam, tijd.Nu));
        }

        return nee;
    }

    /// <summary>Each leerling takes its step once, however often it is asked; the rooster goes before the last step, so that a restart copies it after all.</summary>
    private async Task LoopAf(string doorNaam)
    {
        while (opslag.State.Stand == Overgangstand.Bezig)
        {
            var stappen = opslag.State.Stappen;
            var batch = stappen[..Math.Min(Tegelijk, stappen.Length)];
            if (batch.Length == stappen.Length)
            {
                await GrainFactory.Rooster(_school, _naar).NeemOverVanVorigJaar(new OperatieId($"overgang-{opslag.State.Run}"), Systeem(doorNaam)); // refused when it is there already
            }

            await Vereffen(batch, isLaatste: batch.Length == stappen.Length);
            var uitkomsten = await Task.WhenAll(batch.Select(s => GrainFactory.Leerling(_school, s.LeerlingId).GaOver(s, opslag.State.Run, Systeem(doorNaam))));
            await Bewaar(JaarovergangRules.NaBatch(opslag.State, [.. batch.Zip(uitkomsten, (s, u) => (s, u.Weigering))]));
        }
    }

    /// <summary>
    /// What is left of the old schooljaar is claimed or credited before a child moves on, and with the last ones of everybody who takes no step: who left during the
    /// year, or is in its new groep already. Again it is nothing (SCH-4, TSO-6d).
    /// </summary>
    private async Task Vereffen(ImmutableArray<Overgangsstap> batch, bool isLaatste)
    {
        if ((await GrainFactory.Financien(_school).Bekijk()).Instellingen is not { } instellingen)
        {
            return;
        }

        var (op, ronde) = (tijd.Vandaag, $"{_naar.Vorig}/overgang/{opslag.State.Run}");
        var anderen = isLaatste ? await GrainFactory.Register(_school).Ids() : [];
        foreach (var samen in batch.Select(s => s.LeerlingId).Union(anderen, StringComparer.Ordinal).Chunk(Tegelijk))
        {
            await Task.WhenAll(samen.Select(id => GrainFactory.Afrekening(_school, id, _naar.Vorig).StelEind(op, op.AddDays(instellingen.InstroomDagen), ronde)));
        }
    }

    /// <summary>Stops where the register isn't as far as the leerlingen: asked again, it goes on there.</summary>
    private async Task<Uitkomst> LoopTerug(string doorNaam)
    {
        while (opslag.State.Stand == Overgangstand.Terugdraaien)
        {
            var rest = (await GrainFactory.Register(_school).Ids()).Order(StringComparer.Ordinal)
                .Where(id => string.CompareOrdinal(id, opslag.State.TerugNa) > 0).ToImmutableArray();
            var batch = rest[..Math.Min(Tegelijk, rest.Length)];
            var uitkomsten = await Task.WhenAll(batch.Select(id => GrainFactory.Leerling(_school, id).DraaiOvergangTerug(opslag.State.Run, Systeem(doorNaam))));
            if (uitkomsten.Any(u => u.Weigering?.Code == Weigeringen.OvergangTerugNogNiet.Code))
            {
                return Weigeringen.OvergangTerugNogNiet;
            }

            await Bewaar(JaarovergangRules.NaTerug(opslag.State, [.. batch.Zip(uitkomsten, (id, u) => (id, u.Weigering))], isLaatste: batch.Length == rest.Length));
        }

        return Uitkomst.Goed;
    }
}
