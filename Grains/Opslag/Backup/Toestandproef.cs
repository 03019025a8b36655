using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;
using Orleans.Runtime;
using Orleans.Storage;

namespace OrleansSchool.Opslag.Backup;

/// <summary>
/// Reads rows the way an activation does: through the sealed store, in the type of their state, checked against the ledger of versions.
/// What <c>OnActivateAsync</c> does besides is left out: it works on, and a restore changes nothing.
/// </summary>
public sealed class Toestandproef(IGrainStorage opslag)
{
    private static readonly FrozenDictionary<string, Type> Typen = typeof(Toestandproef).Assembly.GetTypes()
        .Select(t => (Type: t, Soort: t.GetCustomAttribute<ToestandAttribute>()?.Soort)).Where(t => t.Soort is not null)
        .ToFrozenDictionary(t => t.Soort!, t => t.Type, StringComparer.Ordinal);

    private static readonly JsonSerializerOptions Json = new() { TypeInfoResolver = OpslagJson.Alles };

    private readonly Dictionary<string, Func<string, GrainId, Task<object?>>> _lezers = new(StringComparer.Ordinal);

    /// <summary>Sum of cents of the state as the program sees it; 0 for a cleared one.</summary>
    /// <exception cref="VerzegelingException">When it doesn't open, or isn't the newest that the ledger knows.</exception>
    public async Task<long> Centen(Rij rij)
    {
        ArgumentNullException.ThrowIfNull(rij);
        if (rij.Toestand == Grootboek.Soort)
        {
            return 0; // read with the rows that stand in it
        }

        if (!_lezers.TryGetValue(rij.Toestand, out var lees))
        {
            _lezers[rij.Toestand] = lees = Lezer(rij.Toestand);
        }

        return await lees(rij.Toestand, GrainId.Parse(rij.Grain)) is { } toestand ? Rijteller.Centen(JsonSerializer.SerializeToUtf8Bytes(toestand, Json)) : 0;
    }

    private Func<string, GrainId, Task<object?>> Lezer(string soort)
    {
        var type = Typen.GetValueOrDefault(soort) ?? throw new VerzegelingException(soort, "this version doesn't know such a state");
        return typeof(Toestandproef).GetMethod(nameof(Lees), BindingFlags.NonPublic | BindingFlags.Instance)!.MakeGenericMethod(type)
            .CreateDelegate<Func<string, GrainId, Task<object?>>>(this);
    }

    private async Task<object?> Lees<T>(string soort, GrainId grain)
    {
        var toestand = new GrainState<T>();
        await opslag.ReadStateAsync(soort, grain, toestand);
        return toestand.RecordExists ? toestand.State : null;
    }
}
