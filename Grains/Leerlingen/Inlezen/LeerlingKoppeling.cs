using OrleansSchool.Basis;

namespace OrleansSchool.Leerlingen.Inlezen;

/// <summary>
/// Ties the records of a file to leerlingen of the school: on key, then eckid, then as a proposal on birth date and names.
/// Each leerling is tied at most once; children who are at school go before those who left, on both sides.
/// </summary>
internal sealed class LeerlingKoppeling
{
    private readonly Dictionary<IngelezenLeerling, (BestaandeLeerling Wie, Koppeling Hoe)> gekoppeld = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<string> bezet = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<IngelezenLeerling> bestand;
    private readonly IReadOnlyList<BestaandeLeerling> school;

    public LeerlingKoppeling(IngelezenBestand bestand, Schoolstand stand)
    {
        this.bestand = bestand.Leerlingen;
        school = [.. stand.Leerlingen.OrderByDescending(l => l.Actief)];
        KoppelOp(Koppeling.Sleutel, g => g.Sleutel);
        KoppelOp(Koppeling.EckId, g => g.EckId);
        KoppelVoorstellen([.. stand.NietKoppelen]);
    }

    /// <summary>Records with a likely leerling that couldn't be told from another one.</summary>
    public List<IngelezenLeerling> Onzeker { get; } = [];

    public bool Zoek(IngelezenLeerling leerling, out (BestaandeLeerling Wie, Koppeling Hoe) koppeling) =>
        gekoppeld.TryGetValue(leerling, out koppeling);

    public bool IsGekoppeld(BestaandeLeerling leerling) => bezet.Contains(leerling.Id);

    private void KoppelOp(Koppeling hoe, Func<Leerlinggegevens, string?> kenmerk)
    {
        var opKenmerk = school.Where(l => !IsGekoppeld(l) && kenmerk(l.Gegevens) is not null)
            .GroupBy(l => kenmerk(l.Gegevens)!, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        foreach (var leerling in bestand)
        {
            if (!gekoppeld.ContainsKey(leerling)
                && kenmerk(leerling.Gegevens) is { } waarde
                && opKenmerk.Remove(waarde, out var wie))
            {
                Koppel(leerling, wie, hoe);
            }
        }
    }

    private void KoppelVoorstellen(HashSet<string> nietKoppelen)
    {
        var kandidaten = school.Where(l => !IsGekoppeld(l) && !nietKoppelen.Contains(l.Id) && Persoon(l.Gegevens) is not null)
            .ToLookup(l => Persoon(l.Gegevens)!, StringComparer.Ordinal);
        foreach (var vertrokken in (ReadOnlySpan<bool>)[false, true])
        {
            var zoekers = bestand.Where(l => l.Vertrokken == vertrokken && !gekoppeld.ContainsKey(l) && Persoon(l.Gegevens) is not null);
            foreach (var gelijken in zoekers.GroupBy(l => Persoon(l.Gegevens)!, StringComparer.Ordinal).ToList())
            {
                var vrij = kandidaten[gelijken.Key].Where(k => !IsGekoppeld(k)).ToList();
                var opSchool = vrij.Where(k => k.Actief).ToList();
                KoppelGelijken([.. gelijken], opSchool.Count > 0 ? opSchool : vrij);
            }
        }
    }

    /// <summary>Same names and birth date: equal last four digits decide, then being the only one on both sides.</summary>
    private void KoppelGelijken(List<IngelezenLeerling> zoekers, List<BestaandeLeerling> vrij)
    {
        foreach (var groep in zoekers.GroupBy(z => z.Gegevens.BsnLaatste4 ?? "", StringComparer.Ordinal))
        {
            var zelfde = vrij.Where(k => (k.Gegevens.BsnLaatste4 ?? "") == groep.Key).ToList();
            if (zelfde.Count == 1 && groep.Count() == 1)
            {
                Koppel(groep.First(), zelfde[0], Koppeling.Voorstel);
            }
        }

        zoekers.RemoveAll(gekoppeld.ContainsKey);
        vrij.RemoveAll(IsGekoppeld);
        if (zoekers.Count == 1 && vrij.Count == 1 && NummersPassen(zoekers[0].Gegevens, vrij[0].Gegevens))
        {
            Koppel(zoekers[0], vrij[0], Koppeling.Voorstel);
        }
        else if (vrij.Count > 0)
        {
            Onzeker.AddRange(zoekers.Where(z => !z.Vertrokken));
        }
    }

    private void Koppel(IngelezenLeerling leerling, BestaandeLeerling wie, Koppeling hoe)
    {
        gekoppeld.Add(leerling, (wie, hoe));
        bezet.Add(wie.Id);
    }

    private static bool NummersPassen(Leerlinggegevens een, Leerlinggegevens ander) =>
        een.BsnLaatste4 is null || ander.BsnLaatste4 is null || een.BsnLaatste4 == ander.BsnLaatste4;

    private static string? Persoon(Leerlinggegevens g) => g.Geboortedatum is null
        ? null
        : $"{g.Geboortedatum:yyyy-MM-dd} {Namen.Sorteersleutel(g.Roepnaam, g.Voorvoegsel, g.Achternaam)}";
}
