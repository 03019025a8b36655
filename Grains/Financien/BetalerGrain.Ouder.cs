using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Leerlingen;

namespace OrleansSchool.Financien;

/// <summary>The verzorger behind a personal link: this payer only, of own children only (PAR-1).</summary>
internal sealed partial class BetalerGrain
{
    public async Task<Ouderrekening?> Ouderrekening(string leerlingId, string linkHash)
    {
        if (await Houder(leerlingId, linkHash) is null || await GrainFactory.School(_school).Bekijk() is not { } school)
        {
            return null;
        }

        var (state, geld) = (_duurzaam, await GrainFactory.Financien(_school).Bekijk());
        BetalerRules.Klopt(state);
        var namen = await Waaier.Vraag(state.Kinderen, Roepnaam);
        var roepnamen = namen.Where(n => n.Naam is not null).DistinctBy(n => n.Kind, StringComparer.Ordinal).ToImmutableDictionary(n => n.Kind, n => n.Naam!, StringComparer.Ordinal);
        var stil = namen.Where(n => n.Stil).Select(n => n.Kind).ToImmutableHashSet(StringComparer.Ordinal);
        return BetalerkaartRules.Rekening(state, geld, school.Gegevens.Naam, (roepnamen, stil), Hier());
    }

    public async Task<Uitkomst> OuderTekent(string leerlingId, string linkHash, string iban, string naam, string tekstHash, OperatieId operatie)
    {
        if (await Houder(leerlingId, linkHash) is not { } houder || await GrainFactory.School(_school).Bekijk() is not { } school)
        {
            return Weigeringen.LinkVoorbij;
        }

        var wie = OuderRules.Wie(_school, leerlingId, houder);
        var invoer = new MachtigingInvoer(iban, naam, tijd.Vandaag, Machtigingwijze.PerLink, null, null, []);
        var tekst = BetalerkaartRules.Tekst(opslag.State, await GrainFactory.Financien(_school).Bekijk(), school.Gegevens.Naam, Hier(wie));
        if (tekst is null)
        {
            return Weigeringen.GeenIncassoDoorSchool;
        }

        var isHerhaald = opslag.State.Machtigingen.LastOrDefault() is { Wijze: Machtigingwijze.PerLink } laatste && laatste.TekstHash == tekstHash
            && laatste.Iban == Iban.Schoon(iban) && laatste.Op(tijd.Vandaag) != Machtigingstand.Ingetrokken; // signed and in force: the text of now has the next kenmerk
        if (!isHerhaald && MachtigingRules.Hash(tekst) != tekstHash)
        {
            return Weigeringen.MachtigingtekstVeranderd;
        }

        return isHerhaald ? Uitkomst.Goed : new Uitkomst((await Teken(null, invoer, tekstHash, operatie, wie)).Weigering);
    }

    public async Task<Uitkomst> OuderTrektIn(string leerlingId, string linkHash, OperatieId operatie)
    {
        if (await Houder(leerlingId, linkHash) is not { } houder)
        {
            return Weigeringen.LinkVoorbij;
        }

        var wie = OuderRules.Wie(_school, leerlingId, houder);
        var bruikbaar = opslag.State.Machtigingen.LastOrDefault(m => m.Op(tijd.Vandaag) != Machtigingstand.Ingetrokken);
        var opdracht = new Opdracht(null, operatie, wie, null, "ouder-trekt-in");
        return bruikbaar is null ? Eerder(opdracht) ?? Weigeringen.MachtigingIngetrokken : await TrekIn(opdracht, bruikbaar.Kenmerk, tijd.Vandaag);
    }

    /// <summary>The verzorger of this link, when it is this payer; null otherwise. Asked anew at each call: who may see less now sees less.</summary>
    private async Task<Verzorger?> Houder(string leerlingId, string linkHash)
    {
        if (!opslag.State.Kinderen.Any(k => k.LeerlingId == leerlingId) || await GrainFactory.Leerling(_school, leerlingId).Ouderbeeld(linkHash) is not { } beeld)
        {
            return null;
        }

        var isBetaler = opslag.State.Kinderen.Any(k => k.LeerlingId == leerlingId && k.VerzorgerId == beeld.VerzorgerId);
        var kaart = isBetaler ? await GrainFactory.Leerling(_school, leerlingId).Geldkaart() : null;
        return kaart?.Verzorgers.FirstOrDefault(v => v.Id == beeld.VerzorgerId);
    }

    /// <summary>The name only while this payer is a verzorger of that child who may hear of it; with a contactverbod not even its days.</summary>
    private async Task<(string Kind, string? Naam, bool Stil)> Roepnaam(Betalerkind kind)
    {
        var kaart = await GrainFactory.Leerling(_school, kind.LeerlingId).Geldkaart();
        var verzorger = kaart?.Verzorgers.FirstOrDefault(v => v.Id == kind.VerzorgerId);
        return (kind.LeerlingId, verzorger is { HeeftGezag: true, Contactverbod: false } ? kaart!.Roepnaam : null, verzorger is { Contactverbod: true });
    }
}
