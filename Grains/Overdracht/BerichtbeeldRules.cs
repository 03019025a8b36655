using System.Collections.Immutable;

namespace OrleansSchool.Overdracht;

/// <summary>Messages of VO schools as the screens show them: double and repeated follow from all of them together (OSO-S1). Pure.</summary>
internal static class BerichtbeeldRules
{
    public static Vobericht View(OverdrachtState state, Berichtstand bericht, Overdrachtbeeld beeld) => new(
        bericht.Id, bericht.VoSchoolId, BestemmingRules.Naam(state, bericht.VoSchoolId, beeld.VoScholen), bericht.Ontvangen, bericht.Bron,
        Uitkomsten(state, bericht, beeld), bericht.DoorNaam, bericht.Op, bericht.Ingetrokken, state.RegelsGewist,
        state.RegelsGewist ? [] : [.. beeld.Kinderen.Where(k => k.Actief).Select(k => new Leerlingnaam(k.Id, Groep8Rules.Naam(k)))], bericht.Aantal);

    public static Berichtkop Kop(OverdrachtState state, Berichtstand bericht, Overdrachtbeeld beeld) => new(
        bericht.Id, BestemmingRules.Naam(state, bericht.VoSchoolId, beeld.VoScholen), bericht.Ontvangen, bericht.Aantal,
        bericht.Ingetrokken ? 0 : Uitkomsten(state, bericht, beeld).Count(IsOpen), bericht.Ingetrokken);

    public static ImmutableArray<Regeluitkomst> Uitkomsten(OverdrachtState state, Berichtstand bericht, Overdrachtbeeld beeld)
    {
        var elders = state.Berichten.Where(b => !b.Ingetrokken && b.VoSchoolId != bericht.VoSchoolId).SelectMany(BerichtRules.Genoemd)
            .ToHashSet(StringComparer.Ordinal);
        var gezien = new HashSet<string>(StringComparer.Ordinal);
        return [.. bericht.Regels.Select(r => Uitkomst(r, beeld, elders, isHerhaald: !gezien.Add(r.LeerlingId ?? HerkenRules.Kenmerk(r.Regel))))];
    }

    /// <summary>A person has to say who it is.</summary>
    public static bool IsOpen(Regeluitkomst regel) => regel.Stand is Regelstand.Onzeker or Regelstand.Onbekend;

    private static Regeluitkomst Uitkomst(Berichtregelstand regel, Overdrachtbeeld beeld, HashSet<string> elders, bool isHerhaald)
    {
        if (regel.NietVanOns)
        {
            return new Regeluitkomst(regel.Nr, regel.Regel, Regelstand.NietVanOns, null, null, []);
        }

        // Whoever left without a dossier isn't ours any more: somebody says so, or the child comes back and it is as it was.
        if (regel.LeerlingId is { } id && beeld.Kind(id) is not null)
        {
            var stand = isHerhaald ? Regelstand.Herhaald : elders.Contains(id) ? Regelstand.Dubbel : Regelstand.Herkend;
            return new Regeluitkomst(regel.Nr, regel.Regel, stand, id, beeld.Naam(id), []);
        }

        var kandidaten = HerkenRules.Zoek(regel.Regel, beeld.Kinderen).Kandidaten;
        return new Regeluitkomst(
            regel.Nr, regel.Regel, isHerhaald ? Regelstand.Herhaald : kandidaten.IsEmpty ? Regelstand.Onbekend : Regelstand.Onzeker, null, null,
            [.. kandidaten.Select(k => new Leerlingnaam(k, beeld.Naam(k)))]);
    }
}
