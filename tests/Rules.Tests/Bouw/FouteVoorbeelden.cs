using System.Collections.Immutable;
using Orleans;
using Orleans.Concurrency;

namespace OrleansSchool.Tests.Rules.Bouw;

// Deliberately wrong types: each shows that its rule can fail. They never reach an engine.
public interface IZonderSleutelOfAlias : IGrain;

[Alias("proef-fout-1")]
public interface IFouteMethoden : IGrainWithStringKey
{
    int Naam { get; }

    [Alias("a")]
    Task Doe(int a);

    [Alias("a")]
    Task Doe(string a);

    [Alias("b")]
    string Antwoord();

    [Alias("c")]
    Task<T> Generiek<T>(T iets);

    [Alias("d")]
    Task Uitgewerkt() => Task.CompletedTask;

    [Alias("e")]
    Task TokenVooraan(CancellationToken token, int a);

    [Alias("f")]
    Task<List<int>> Lijst(byte[] foto);

    [OneWay, Alias("g")]
    Task<int> Eenrichting();

    [Alias("h")]
    Task Uit(out int a);

    Task ZonderAlias();

    [Alias("i")]
    Task<ImmutableArray<ProefKleur>> Kleuren();
}

/// <summary>By itself an enum crosses; as part of another type Orleans must know it.</summary>
public enum ProefKleur
{
    Rood,
}

[GenerateSerializer]
public class FoutBericht
{
    public int[] Getallen { get; set; } = [];

    [Id(0)]
    public List<string> Namen { get; init; } = [];

    [Id(0)]
    public IReadOnlyList<string> Uitzicht { get; init; } = [];

    public readonly string Veld = "";
}

[GenerateSerializer, Immutable, Alias("proef-goed")]
public sealed record GoedBericht(string Naam, ImmutableArray<byte> Foto)
{
    [Id(0)]
    public int? Later { get; init; }

    public bool IsLang => Naam.Length > 10;
}

[GenerateSerializer, Immutable, Alias("proef-goed")]
public sealed record ZelfdeAlias(int Getal);

public static class Omhulsel
{
    [GenerateSerializer, Immutable, Alias("proef-genest")]
    public sealed record Genest(int Getal);
}

public sealed class FouteFout(string bericht) : Exception(bericht);

[GenerateSerializer, Alias("proef-goede-fout")]
public sealed class GoedeFout(string bericht) : Exception(bericht);

internal static class FoutStatisch
{
    public static readonly Dictionary<string, int> Standen = [];

    public static int Teller = 1;

    public static readonly ImmutableArray<int> Mag = [1];
}

public sealed class FouteKlasse : Grain, IGrain
{
    private FouteKlasse()
    {
    }
}
