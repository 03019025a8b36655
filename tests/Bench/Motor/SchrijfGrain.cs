using System.Security.Cryptography;
using System.Text.Json.Serialization;
using Orleans.Runtime;
using OrleansSchool.Opslag;

namespace OrleansSchool.Bench.Motor;

[Alias("bench-schrijf")]
public interface ISchrijfGrain : IGrainWithStringKey
{
    /// <summary>Durable when it returns.</summary>
    [Alias("Schrijf")]
    Task Schrijf();
}

/// <summary>About 1 KB as JSON, as a day board of a small groep is.</summary>
[Toestand("bench")]
public sealed record SchrijfState
{
    public long Keer { get; init; }

    public string Inhoud { get; init; } = "";
}

[JsonSerializable(typeof(SchrijfState))]
internal sealed partial class BenchJson : JsonSerializerContext;

public sealed class SchrijfGrain([PersistentState("bench", VerzegeldeOpslag.Naam)] IPersistentState<SchrijfState> opslag) : Grain, ISchrijfGrain
{
    private const int Tekens = 960;

    public Task Schrijf()
    {
        var was = opslag.State;
        opslag.State = was with { Keer = was.Keer + 1, Inhoud = was.Inhoud.Length > 0 ? was.Inhoud : Tekst() };
        return opslag.WriteStateAsync();
    }

    /// <summary>Text that packs about as well as names and times do.</summary>
    private static string Tekst() => RandomNumberGenerator.GetString("abcdefghijklmnopqrstuvwxyz", Tekens);
}
