using OrleansSchool.Opslag;
using OrleansSchool.Simulation.Kern;
using OrleansSchool.Simulation.Leven;

namespace OrleansSchool.Simulation.Invarianten;

/// <summary>The ledger never knows a higher version than the row has: such a row would be refused (SEC-4).</summary>
internal sealed class Grootboeken(Schoolleven leven) : IInvariant
{
    public Task InRust(Klant klant)
    {
        var wereld = leven.Wereld;
        var ruimte = new char[GrootboekRules.PlaatsMax];
        var emmers = new Dictionary<string, Dictionary<ulong, uint>>(StringComparer.Ordinal);
        foreach (var sleutel in wereld.Disk.Gewijzigd.Where(s => s.Toestand != Grootboek.Soort).OrderBy(s => s.Grain, StringComparer.Ordinal))
        {
            var grain = sleutel.Grain[(sleutel.Grain.IndexOf('/', StringComparison.Ordinal) + 1)..];
            var hash = GrootboekRules.Hash(sleutel.Toestand, grain);
            var plaats = new string(ruimte, 0, GrootboekRules.Plaats(grain, hash, ruimte));
            if (!emmers.TryGetValue(plaats, out var emmer))
            {
                emmers[plaats] = emmer = Lees(plaats);
            }

            var (boek, rij) = (emmer.GetValueOrDefault(hash), wereld.Disk.Rijen[sleutel].Versie);
            if (boek > rij)
            {
                wereld.Schending("ledger", $"{sleutel.Grain} has version {rij}, the ledger says {boek}");
            }
        }

        wereld.Disk.Gewijzigd.Clear();
        return Task.CompletedTask;
    }

    private Dictionary<ulong, uint> Lees(string plaats)
    {
        var rij = leven.Wereld.Disk.Rijen.GetValueOrDefault(new(Grootboek.Soort, $"{Grootboek.Soort}/{Grootboek.Soort}/{plaats}"));
        return rij is null ? [] : new(GrootboekRules.Lees(leven.Wereld.Zegel.Open(
            rij.Inhoud, Grootboek.Soort, plaats, rij.Versie.ToString(System.Globalization.CultureInfo.InvariantCulture))));
    }
}
