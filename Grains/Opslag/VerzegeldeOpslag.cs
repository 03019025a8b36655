using System.Buffers;
using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Orleans.Runtime;
using Orleans.Storage;

namespace OrleansSchool.Opslag;

/// <summary>
/// State → envelope <c>{soort, vorm, sleutel, versie, data}</c> → sealed bytes → the store beneath, whichever engine runs.
/// </summary>
/// <param name="onder">A store of plain bytes that counts ETags "1", "2" …</param>
public sealed class VerzegeldeOpslag(IGrainStorage onder, Verzegelaar zegel, IJsonTypeInfoResolver typen) : IGrainStorage
{
    public const string Naam = "school";

    private readonly JsonSerializerOptions _json = new() { TypeInfoResolver = typen };
    private readonly ConcurrentDictionary<Type, ToestandAttribute> _toestanden = new();

    public async Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        var rij = new GrainState<byte[]>();
        await onder.ReadStateAsync(stateName, grainId, rij);
        grainState.ETag = rij.ETag;
        grainState.RecordExists = rij.RecordExists;
        // A row that is there but empty doesn't open either: damage never becomes a grain without a past.
        grainState.State = rij.RecordExists ? Lees<T>(rij.State ?? [], Sleutel(grainId), rij.ETag!) : Activator.CreateInstance<T>();
    }

    public async Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        var volgende = Volgende(grainState.ETag);
        var rij = new GrainState<byte[]>(Schrijf(grainState.State, Sleutel(grainId), volgende), grainState.ETag);
        rij.RecordExists = grainState.RecordExists;
        await onder.WriteStateAsync(stateName, grainId, rij);
        if (rij.ETag != volgende)
        {
            throw new InvalidOperationException($"The store gave version {rij.ETag} where {volgende} was sealed.");
        }

        grainState.ETag = rij.ETag;
        grainState.RecordExists = true;
    }

    public async Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        var rij = new GrainState<byte[]>([], grainState.ETag) { RecordExists = grainState.RecordExists };
        await onder.ClearStateAsync(stateName, grainId, rij);
        grainState.ETag = rij.ETag;
        grainState.RecordExists = false;
        grainState.State = Activator.CreateInstance<T>();
    }

    private static string Sleutel(GrainId grainId) => grainId.Key.ToString()!;

    private static string Volgende(string? etag) =>
        (etag is null ? 1 : long.Parse(etag, CultureInfo.InvariantCulture) + 1).ToString(CultureInfo.InvariantCulture);

    private byte[] Schrijf<T>(T toestand, string sleutel, string versie)
    {
        var soort = Toestand(typeof(T));
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("soort", soort.Soort);
            json.WriteNumber("vorm", soort.Vorm);
            json.WriteString("sleutel", sleutel);
            json.WriteString("versie", versie);
            json.WritePropertyName("data");
            JsonSerializer.Serialize(json, toestand, _json);
            json.WriteEndObject();
        }

        return zegel.Verzegel(buffer.WrittenSpan, soort.Soort, sleutel, versie);
    }

    private T Lees<T>(byte[] bytes, string sleutel, string versie)
    {
        var soort = Toestand(typeof(T));
        using var envelop = JsonDocument.Parse(zegel.Open(bytes, soort.Soort, sleutel, versie));
        var kop = envelop.RootElement;
        if (kop.GetProperty("soort").GetString() != soort.Soort || kop.GetProperty("sleutel").GetString() != sleutel
            || kop.GetProperty("versie").GetString() != versie)
        {
            throw new VerzegelingException(soort.Soort, "its envelope names another grain or version");
        }

        if (kop.GetProperty("vorm").GetInt32() != soort.Vorm)
        {
            throw new VerzegelingException(soort.Soort, $"its form {kop.GetProperty("vorm").GetInt32()} is not known to this version");
        }

        return kop.GetProperty("data").Deserialize<T>(_json) ?? throw new VerzegelingException(soort.Soort, "it is empty");
    }

    private ToestandAttribute Toestand(Type type) => _toestanden.GetOrAdd(
        type, t => t.GetCustomAttribute<ToestandAttribute>() ?? throw new InvalidOperationException($"{t.Name} has no [Toestand]."));
}
