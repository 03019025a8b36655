using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace OrleansSchool.Opslag;

/// <summary>
/// Reads a state so that a property that an older row lacks has its own default. Source-generated reading would give the default of its
/// type instead: an ImmutableArray that can't even be looped over. A row that has everything is read as it is.
/// </summary>
internal sealed class Aanvulling(IJsonTypeInfoResolver typen)
{
    private readonly JsonSerializerOptions _json = new() { TypeInfoResolver = typen };
    private readonly ConcurrentDictionary<Type, JsonElement> _standaard = new();

    public T? Lees<T>(JsonElement data)
    {
        var standaard = _standaard.GetOrAdd(typeof(T), _ => JsonSerializer.SerializeToElement(Activator.CreateInstance<T>(), _json));
        var type = _json.GetTypeInfo(typeof(T));
        return MistIets(data, standaard, type) ? Vul(data, standaard, type).Deserialize<T>(_json) : data.Deserialize<T>(_json);
    }

    private bool MistIets(JsonElement data, JsonElement standaard, JsonTypeInfo type)
    {
        if (data.ValueKind != JsonValueKind.Object)
        {
            return false;
        }

        foreach (var eigenschap in type.Properties)
        {
            if (!standaard.TryGetProperty(eigenschap.Name, out var anders) || anders.ValueKind == JsonValueKind.Null)
            {
                continue;
            }

            if (!data.TryGetProperty(eigenschap.Name, out var nu) || (Binnen(eigenschap, nu, anders) is { } binnen && MistIets(nu, anders, binnen)))
            {
                return true;
            }
        }

        return false;
    }

    private JsonObject Vul(JsonElement data, JsonElement standaard, JsonTypeInfo type)
    {
        var vol = JsonObject.Create(data)!;
        foreach (var eigenschap in type.Properties)
        {
            if (!standaard.TryGetProperty(eigenschap.Name, out var anders))
            {
                continue;
            }

            if (!data.TryGetProperty(eigenschap.Name, out var nu))
            {
                vol[eigenschap.Name] = JsonNode.Parse(anders.GetRawText());
            }
            else if (Binnen(eigenschap, nu, anders) is { } binnen)
            {
                vol[eigenschap.Name] = Vul(nu, anders, binnen);
            }
        }

        return vol;
    }

    /// <summary>The type of an object inside the state whose properties have defaults too; not of a dictionary, whose entries have none.</summary>
    private JsonTypeInfo? Binnen(JsonPropertyInfo eigenschap, JsonElement nu, JsonElement anders) =>
        nu.ValueKind == JsonValueKind.Object && anders.ValueKind == JsonValueKind.Object
            && _json.GetTypeInfo(eigenschap.PropertyType) is { Kind: JsonTypeInfoKind.Object } type ? type : null;
}
