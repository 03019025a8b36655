using System.Text.Json;
using OrleansSchool.Opslag;
using OrleansSchool.Simulation.Kern;
using OrleansSchool.Simulation.Leven;

namespace OrleansSchool.Simulation.Invarianten;

/// <summary>
/// Outboxes drain within a quiet day, and no receiver knows a higher number than its sender gave (DESIGN §3). Read from the disk, as a
/// next process would find it.
/// </summary>
internal sealed class Uitbakken(Schoolleven leven) : IInvariant
{
    private readonly Dictionary<(string Van, string Naar), long> _gegeven = [];

    public Task InRust(Klant klant)
    {
        var wereld = leven.Wereld;
        var ontvangen = new List<(string Naar, string Van, long Nummer)>();
        foreach (var sleutel in wereld.Disk.Gewijzigd.Where(s => s.Toestand != Grootboek.Soort).OrderBy(s => s.Grain, StringComparer.Ordinal))
        {
            var rij = wereld.Disk.Rijen[sleutel];
            if (!HeeftPost(sleutel.Toestand))
            {
                continue;
            }

            var grain = sleutel.Grain[(sleutel.Grain.IndexOf('/', StringComparison.Ordinal) + 1)..];
            using var envelop = JsonDocument.Parse(wereld.Zegel.Open(rij.Inhoud, sleutel.Toestand, grain, rij.Versie.ToString(System.Globalization.CultureInfo.InvariantCulture)));
            if (envelop.RootElement.TryGetProperty("data", out var data))
            {
                Bak(grain, data);
                ontvangen.AddRange(Boek(grain, data));
            }
            else
            {
                Vergeet(grain);
            }
        }

        foreach (var (naar, van, nummer) in ontvangen.Where(o => _gegeven.TryGetValue((o.Van, o.Naar), out var hoogste) && o.Nummer > hoogste))
        {
            wereld.Schending("sequence", $"{naar} has number {nummer} of {van}, that gave {_gegeven[(van, naar)]} at most");
        }

        return Task.CompletedTask;
    }

    /// <summary>Who takes back what it asked and is erased in the same night gave a last number that no row shows.</summary>
    private void Vergeet(string grain)
    {
        foreach (var paar in _gegeven.Keys.Where(k => k.Van == grain).ToList())
        {
            _gegeven.Remove(paar);
        }
    }

    private static bool HeeftPost(string toestand) =>
        toestand is "leerling" or "account" or "mensen" or "school" or "overblijfkracht" or "register" or "overblijfgroep" or "personen" or "overblijfkrachten" or "logboek" or "vragen"
            or "aandacht" or "gedrag" or "regeling" or "overblijfdag" or "groepsmiddag" or "ongeval" or "ongevallen" or "zoekactie" or "beleid" or "jaarovergang" or "dossier" or "overdracht"
            or "betalers" or "betaler" or "afrekening" or "kas" or "incasso" or "betaalrun" or "afschrift" or "vergoedingen" or "journaal" or "besluiten" or "begroting" or "financien"
            or "betalerslijst" or "incassos" or "dagronde"
            or "commissie" or "vergadering" or "vergaderingen" or "kwaliteit" or "enquete" or "jaarverslag" or "schoolgids" or "nieuwsbrief" or "mrafspraken" or "klachten" or "verzoeken";

    private void Bak(string grain, JsonElement data)
    {
        if (!data.TryGetProperty("Uitbak", out var bak) || bak.ValueKind == JsonValueKind.Null)
        {
            return;
        }

        if (bak.GetProperty("Wachtend").GetArrayLength() > 0)
        {
            leven.Wereld.Schending("outbox-full", $"{grain} still has {bak.GetProperty("Wachtend").GetArrayLength()} messages after a day without faults");
        }

        foreach (var nummer in bak.GetProperty("Nummers").EnumerateObject())
        {
            _gegeven[(grain, nummer.Name)] = nummer.Value.GetInt64();
        }
    }

    private static List<(string, string, long)> Boek(string grain, JsonElement data) => data.TryGetProperty("Ontvangen", out var boek) && boek.ValueKind != JsonValueKind.Null
        ? [.. boek.GetProperty("Hoogste").EnumerateObject().Select(h => (grain, h.Name, h.Value.GetInt64()))]
        : [];
}
