using System.Buffers;
using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Orleans.Runtime;
using Orleans.Storage;

namespace OrleansSchool.Opslag;

/// <summary>
/// State → envelope <c>{soort, vorm, sleutel, versie, data}</c> → sealed bytes → the store beneath, whichever engine runs.
/// </summary>
/// <remarks>
/// A cleared row isn't an empty one: it says so itself, in an envelope without data. So a row that somebody emptied is always refused.
/// </remarks>
/// <param name="onder">A store of plain bytes that counts ETags "1", "2" …</param>
/// <param name="stappen">From older forms; those of this program when null.</param>
public sealed class VerzegeldeOpslag(
    IGrainStorage onder, Verzegelaar zegel, IJsonTypeInfoResolver typen, Grootboek grootboek, Opwaarderingen? stappen = null) : IGrainStorage
{
    public const string Naam = "school";

    private readonly JsonSerializerOptions _json = new() { TypeInfoResolver = typen };
    private readonly Aanvulling _aanvulling = new(typen);
    private readonly Opwaarderingen _stappen = stappen ?? Opwaarderingen.Alle;
    private readonly ConcurrentDictionary<Type, ToestandAttribute> _toestanden = new();

    public async Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        var sleutel = Sleutel(grainId);
        var rij = await LeesRij(stateName, grainId);
        if (!await grootboek.Klopt(stateName, sleutel, Etag.Getal(rij.ETag)))
        {
            rij = await LeesRij(stateName, grainId); // another activation may have written since
            await WeigerOude<T>(stateName, sleutel, rij.ETag);
        }

        var (bestaat, toestand) = rij.ETag is { } versie ? Lees<T>(rij.State ?? [], sleutel, versie) : default;
        grainState.ETag = rij.ETag;
        grainState.RecordExists = bestaat;
        grainState.State = bestaat ? toestand : Activator.CreateInstance<T>();
    }

    public async Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        grainState.ETag = await SchrijfRij(stateName, grainId, grainState, isLeeg: false);
        grainState.RecordExists = true;
    }

    public async Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        grainState.ETag = await SchrijfRij(stateName, grainId, grainState, isLeeg: true);
        grainState.RecordExists = false;
        grainState.State = Activator.CreateInstance<T>();
    }

    private static string Sleutel(GrainId grainId) => grainId.Key.ToString()!;

    private async Task<GrainState<byte[]>> LeesRij(string stateName, GrainId grainId)
    {
        var rij = new GrainState<byte[]>();
        await onder.ReadStateAsync(stateName, grainId, rij);
        return rij;
    }

    private async Task WeigerOude<T>(string stateName, string sleutel, string? etag)
    {
        if (!await grootboek.Klopt(stateName, sleutel, Etag.Getal(etag)))
        {
            throw new VerzegelingException(
                Toestand(typeof(T)).Soort, etag is null ? "its row was taken away" : "an older row was put back", isTeruggezet: true);
        }
    }

    private async Task<string> SchrijfRij<T>(string stateName, GrainId grainId, IGrainState<T> grainState, bool isLeeg)
    {
        var sleutel = Sleutel(grainId);
        var versie = Etag.Getal(grainState.ETag) + 1;
        var volgende = Etag.Tekst(versie);
        // What is there but cleared exists for the store beneath.
        var rij = new GrainState<byte[]>(Schrijf(grainState.State, isLeeg, sleutel, volgende), grainState.ETag) { RecordExists = versie > 1 };
        await onder.WriteStateAsync(stateName, grainId, rij);
        if (rij.ETag != volgende)
        {
            throw new InvalidOperationException($"The store gave version {rij.ETag} where {volgende} was sealed.");
        }

        grootboek.Noteer(stateName, sleutel, versie);
        return volgende;
    }

    private byte[] Schrijf<T>(T? toestand, bool isLeeg, string sleutel, string versie)
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
            if (!isLeeg)
            {
                json.WritePropertyName("data");
                JsonSerializer.Serialize(json, toestand, _json);
            }

            json.WriteEndObject();
        }

        return zegel.Verzegel(buffer.WrittenSpan, soort.Soort, sleutel, versie);
    }

    /// <summary>Not there when the row says that it was cleared.</summary>
    private (bool Bestaat, T? Toestand) Lees<T>(byte[] bytes, string sleutel, string versie)
    {
        var soort = Toestand(typeof(T));
        using var envelop = JsonDocument.Parse(zegel.Open(bytes, soort.Soort, sleutel, versie));
        var kop = envelop.RootElement;
        if (kop.GetProperty("soort").GetString() != soort.Soort || kop.GetProperty("sleutel").GetString() != sleutel
            || kop.GetProperty("versie").GetString() != versie)
        {
            throw new VerzegelingException(soort.Soort, "its envelope names another grain or version");
        }

        return kop.TryGetProperty("data", out var data)
            ? (true, LeesData<T>(data, soort, kop.GetProperty("vorm").GetInt32()) ?? throw new VerzegelingException(soort.Soort, "it is empty"))
            : default;
    }

    private T? LeesData<T>(JsonElement data, ToestandAttribute soort, int vorm) => vorm == soort.Vorm
        ? _aanvulling.Lees<T>(data)
        : _aanvulling.Lees<T>(_stappen.Naar(soort.Vorm, soort.Soort, vorm, JsonObject.Create(data) ?? []).Deserialize<JsonElement>());

    private ToestandAttribute Toestand(Type type) => _toestanden.GetOrAdd(
        type, t => t.GetCustomAttribute<ToestandAttribute>() ?? throw new InvalidOperationException($"{t.Name} has no [Toestand]."));
}
