using System.Text.Json;
using System.Text.Json.Nodes;
using OrleansSchool.Opslag;

namespace OrleansSchool.Simulation.Kern;

/// <summary>
/// Another activation of the same grain, as two machines can have for a moment: it wrote the same contents under the next version
/// just before, so that the one here meets a conflict.
/// </summary>
internal sealed class TweedeActivatie(SimDisk disk, Verzegelaar zegel, Action<Rijsleutel, long, int> bijRij)
{
    /// <summary>Before one row of this batch, when the row exists.</summary>
    public bool Schrijf(IReadOnlyList<SimWrite> batch)
    {
        if (batch.Select(w => w.Sleutel).FirstOrDefault(s => s is { } rij && rij.Toestand != Grootboek.Soort && disk.Rijen.ContainsKey(rij)) is not { } sleutel)
        {
            return false;
        }

        var rij = disk.Rijen[sleutel];
        var grain = sleutel.Grain[(sleutel.Grain.IndexOf('/', StringComparison.Ordinal) + 1)..];
        var (was, wordt) = (Tekst(rij.Versie), Tekst(rij.Versie + 1));
        var envelop = JsonNode.Parse(zegel.Open(rij.Inhoud, sleutel.Toestand, grain, was))!;
        envelop["versie"] = wordt;
        var inhoud = zegel.Verzegel(JsonSerializer.SerializeToUtf8Bytes(envelop), sleutel.Toestand, grain, wordt);
        disk.Rijen[sleutel] = new SimRij(rij.Versie + 1, inhoud);
        disk.Gewijzigd.Add(sleutel);
        bijRij(sleutel, rij.Versie + 1, inhoud.Length);
        return true;
    }

    private static string Tekst(long versie) => versie.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
