using System.Collections.Immutable;

namespace OrleansSchool.Overdracht;

/// <summary>Lists of VO schools against the own groep 8: wanted by nobody, by two, unknown, ready but not asked, asked but not ready (OSO-T). Pure.</summary>
internal static class VergelijkRules
{
    public static Vergelijking Maak(OverdrachtState state, Overdrachtbeeld beeld, ImmutableArray<Bordleerling> rijen, bool magWijzigen)
    {
        ImmutableArray<Berichtkop> koppen =
            [.. state.Berichten.OrderByDescending(b => b.Ontvangen).ThenByDescending(b => b.Op).Select(b => BerichtbeeldRules.Kop(state, b, beeld))];
        if (beeld.IsVoorbij)
        {
            return new Vergelijking([], [], [], [], [], koppen, magWijzigen);
        }

        var gevraagd = rijen.Where(r => BestemmingRules.Gevraagd(state, r.LeerlingId).Any(id => r.Bestemmingen.Any(b => b.VoSchoolId == id)))
            .Select(r => r.LeerlingId).ToHashSet(StringComparer.Ordinal);
        return new Vergelijking(
            [.. rijen.Where(r => r.Bestemmingen.IsEmpty && beeld.Kind(r.LeerlingId) is { } kind && !BordRules.IsWeg(kind, r.Dossier)).Select(Naam)],
            [.. rijen.Where(r => r.Bestemmingen.Length > 1).Select(r => new Dubbelgevraagd(Naam(r), r.Bestemmingen))],
            Open(state, beeld),
            [.. rijen.Where(r => IsKlaar(r) && !gevraagd.Contains(r.LeerlingId)).Select(Naam)],
            [.. rijen.Where(r => !IsKlaar(r) && gevraagd.Contains(r.LeerlingId)).Select(Naam)],
            koppen, magWijzigen);
    }

    private static ImmutableArray<Openregel> Open(OverdrachtState state, Overdrachtbeeld beeld) =>
    [
        .. state.Berichten.Where(b => !b.Ingetrokken).SelectMany(b => BerichtbeeldRules.Uitkomsten(state, b, beeld).Where(BerichtbeeldRules.IsOpen)
            .Select(r => new Openregel(b.Id, BestemmingRules.Naam(state, b.VoSchoolId, beeld.VoScholen), r))),
    ];

    private static bool IsKlaar(Bordleerling rij) => rij.Dossier is { Status: Dossierstatus.Gereed or Dossierstatus.Verstrekt };

    private static Leerlingnaam Naam(Bordleerling rij) => new(rij.LeerlingId, rij.Naam);
}
