using System.Buffers;
using System.Text.Json;

namespace OrleansSchool.Opslag.Backup;

/// <summary>How the seal of a row follows from its place in the store.</summary>
public static class Rijzegel
{
    /// <summary>Key of the grain: without its type.</summary>
    public static string Sleutel(string grain)
    {
        ArgumentNullException.ThrowIfNull(grain);
        return grain[(grain.IndexOf('/', StringComparison.Ordinal) + 1)..];
    }

    /// <exception cref="VerzegelingException">When it doesn't open.</exception>
    public static byte[] Open(Verzegelaar zegel, Rij rij)
    {
        ArgumentNullException.ThrowIfNull(zegel);
        ArgumentNullException.ThrowIfNull(rij);
        return zegel.Open(rij.Inhoud, rij.Toestand, Naam(rij), Etag.Tekst(rij.Versie));
    }

    /// <summary>
    /// The same row sealed for another version, for a store that can't keep the old one. Never a lower one: the ledger of versions would
    /// refuse it (docs/besluiten/0005).
    /// </summary>
    public static byte[] Opnieuw(Verzegelaar zegel, Rij rij, long versie)
    {
        ArgumentNullException.ThrowIfNull(zegel);
        ArgumentNullException.ThrowIfNull(rij);
        ArgumentOutOfRangeException.ThrowIfLessThan(versie, rij.Versie);
        var open = Open(zegel, rij);
        var inhoud = rij.Toestand == Grootboek.Soort ? open : MetVersie(open, Etag.Tekst(versie));
        return zegel.Verzegel(inhoud, rij.Toestand, Naam(rij), Etag.Tekst(versie));
    }

    /// <summary>A bucket of the ledger is sealed to its place, any other row to its grain.</summary>
    private static string Naam(Rij rij) => rij.Toestand == Grootboek.Soort ? Sleutel(Sleutel(rij.Grain)) : Sleutel(rij.Grain);

    private static byte[] MetVersie(byte[] envelop, string versie)
    {
        using var oud = JsonDocument.Parse(envelop);
        var buffer = new ArrayBufferWriter<byte>(envelop.Length + 8);
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            foreach (var veld in oud.RootElement.EnumerateObject())
            {
                json.WritePropertyName(veld.Name);
                if (veld.NameEquals("versie"))
                {
                    json.WriteStringValue(versie);
                }
                else
                {
                    json.WriteRawValue(veld.Value.GetRawText(), skipInputValidation: true);
                }
            }

            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }
}
