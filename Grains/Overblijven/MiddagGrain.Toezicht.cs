using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Rooster;

namespace OrleansSchool.Overblijven;

/// <summary>What pages and boards see of the supervision.</summary>
internal sealed partial class MiddagGrain
{
    public async Task<Uitkomst<ToezichtView>> Toezicht(Wie wie)
    {
        if (!wie.Mag(Recht.ToezichtZien, _school))
        {
            return Weigeringen.GeenRecht;
        }

        if (await Beeld() is not { } beeld)
        {
            return Weigeringen.OnbekendeSchool;
        }

        var personen = await GrainFactory.Personen(_school).Alles();
        var alarmen = AlarmRules.Bepaal(beeld);
        return new ToezichtView(
            _datum, Helpers(beeld), Diensten(beeld), ToezichtRules.Oordelen(beeld),
            wie.MagHeleSchool(Recht.ToezichtTikken, _school) ? OproepRules.Met(alarmen, beeld, personen) : alarmen,
            beeld.Regen, PresentieRules.MagTikken(wie, _school, _datum, tijd.Vandaag) is null,
            OproepRules.Namen(beeld.Krachten, personen, _school, _datum), Plekken(beeld),
            PresentieRules.MagCorrigeren(wie, _school, _datum, tijd.Vandaag), VerwachtingRules.WaaromGeenOverblijven(beeld.School, null, _datum));
    }

    public async Task<Uitkomst<GroepToezicht>> ToezichtBijGroep(string groepId, Wie wie)
    {
        if (!wie.MagInGroep(Recht.BordZien, _school, groepId))
        {
            return Weigeringen.GeenRecht;
        }

        if (await Beeld() is not { } beeld || beeld.Groepen.FirstOrDefault(g => g.Groep.Id == groepId) is not { } deel)
        {
            return Weigeringen.Onbekend("deze groep");
        }

        var plek = beeld.School.Plek(beeld.PlekVan(deel.Groep));
        return new GroepToezicht(plek is null ? null : Plek(beeld, plek), Kop(beeld, wie));
    }

    public async Task<int> AantalToezicht() => await Beeld() is { } beeld ? ToezichtRules.Aantal(beeld) : 0;

    public async Task<Ongevaltelling> ToezichtBijOngeval(string ongevalId) => new(
        await AantalToezicht(), _duurzaam.Ongevallen.Where(o => o.OngevalId == ongevalId && o.ToezichtVoor > 0).Select(o => (int?)o.ToezichtVoor).Max());

    /// <summary>Without who can be called: numbers are shown after a tap of their own.</summary>
    private ToezichtKop Kop(Middagbeeld beeld, Wie wie)
    {
        if (!wie.Mag(Recht.ToezichtZien, _school))
        {
            return new ToezichtKop(beeld.Regen, false, beeld.OpNaam, [], null);
        }

        var magTikken = PresentieRules.MagTikken(wie, _school, _datum, tijd.Vandaag) is null;
        return new ToezichtKop(
            beeld.Regen, magTikken, beeld.OpNaam, AlarmRules.Bepaal(beeld),
            beeld.OpNaam && ToezichtRules.IsBezig(beeld) ? beeld.Aanwezig.Any(a => a.Helper.Gediplomeerd) : null,
            magTikken ? Eigen(beeld, wie.AccountId) : null);
    }

    /// <summary>In the rain at the place inside, where the tick counts.</summary>
    private static EigenDienst? Eigen(Middagbeeld beeld, string accountId)
    {
        if (AlarmRules.EigenDienst(beeld, accountId) is not { } dienst)
        {
            return null;
        }

        var plek = Diensten(beeld).First(d => d.Id == dienst.Id).PlekId;
        return new EigenDienst(plek, beeld.School.Plek(plek)?.Naam ?? "het plein", dienst.Venster.Van);
    }

    /// <summary>Turns at the place where their groepen are: inside while the rain plan holds.</summary>
    private static ImmutableArray<Dienst> Diensten(Middagbeeld beeld)
    {
        ImmutableArray<Aanwezigheid> houders =
            [.. beeld.Diensten.Select(d => new Aanwezigheid(d.HelperId ?? "", "", Gediplomeerd: false, d.PlekId, InRegen: false, default, null, null))];
        return [.. beeld.Diensten.Zip(beeld.PlekkenVan(houders), (d, plek) => d with { PlekId = plek ?? d.PlekId })];
    }

    private static ImmutableArray<AanwezigeHelper> Helpers(Middagbeeld beeld)
    {
        var rooster = beeld.Diensten.Select(d => d.HelperId).Concat(beeld.State.Gemist.Select(g => g.HelperId)).ToHashSet(StringComparer.Ordinal);
        return [.. beeld.Helpers.Zip(beeld.PlekkenVan(beeld.Helpers), (h, plek) => new AanwezigeHelper(
            h.HelperId, h.Naam, h.Gediplomeerd, plek, h.Gekomen, h.Weg, h.WegMet, IsInvaller: !rooster.Contains(h.HelperId)))];
    }
}
