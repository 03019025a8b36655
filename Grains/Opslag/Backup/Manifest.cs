using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace OrleansSchool.Opslag.Backup;

/// <summary>What is in one kind of state.</summary>
/// <param name="Vorm">The newest shape of it.</param>
/// <param name="Centen">Sum of every amount of money in it, in cents.</param>
/// <param name="Hash">Of the contents of all rows, whatever their order, seal or version.</param>
public sealed record Soorttelling(string Soort, long Rijen, long Bytes, long Centen, int Vorm, string Hash);

/// <summary>What a backup holds (OPS-1). Sealed in the file, compared after each restore.</summary>
/// <param name="Moment">The moment of the snapshot: every write that was acknowledged before it is in.</param>
/// <param name="Sleutels">Ids of the keys that opened the rows.</param>
public sealed record Manifest(
    DateTimeOffset Moment, string Programma, ImmutableArray<uint> Sleutels, ImmutableArray<Soorttelling> Soorten, long Herinneringen, string HerinneringenHash)
{
    [JsonIgnore]
    public long Rijen => Soorten.Sum(s => s.Rijen);

    [JsonIgnore]
    public long Centen => Soorten.Sum(s => s.Centen);

    /// <summary>Of the whole manifest, to name this backup by.</summary>
    [JsonIgnore]
    public string Kenmerk => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(NaarBytes()));

    public byte[] NaarBytes() => JsonSerializer.SerializeToUtf8Bytes(this, ManifestJson.Default.Manifest);

    public static Manifest VanBytes(ReadOnlySpan<byte> bytes) => JsonSerializer.Deserialize(bytes, ManifestJson.Default.Manifest)!;

    /// <summary>A Dutch line for every difference in counts, sums and contents; none when they are the same.</summary>
    public IEnumerable<string> Verschillen(Manifest ander)
    {
        ArgumentNullException.ThrowIfNull(ander);
        foreach (var soort in Soorten.Select(s => s.Soort).Union(ander.Soorten.Select(s => s.Soort), StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            var (hier, daar) = (Zoek(soort), ander.Zoek(soort));
            if ((hier.Rijen, hier.Centen, hier.Hash) != (daar.Rijen, daar.Centen, daar.Hash))
            {
                yield return $"{soort}: {hier.Rijen} rijen en {hier.Centen} centen in de back-up, {daar.Rijen} en {daar.Centen} teruggezet"
                    + (hier.Rijen == daar.Rijen && hier.Centen == daar.Centen ? ", met een andere inhoud" : "");
            }
        }

        if ((Herinneringen, HerinneringenHash) != (ander.Herinneringen, ander.HerinneringenHash))
        {
            yield return $"herinneringen: {Herinneringen} in de back-up, {ander.Herinneringen} teruggezet";
        }
    }

    public Soorttelling Zoek(string soort) => Soorten.FirstOrDefault(s => s.Soort == soort) ?? new Soorttelling(soort, 0, 0, 0, 0, "");
}

[JsonSerializable(typeof(Manifest))]
internal sealed partial class ManifestJson : JsonSerializerContext;
