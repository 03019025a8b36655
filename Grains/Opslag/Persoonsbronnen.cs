using System.Collections.Frozen;
using System.Collections.Immutable;
using OrleansSchool.Persoon;

namespace OrleansSchool.Opslag;

/// <summary>How what a kind of state holds of a person comes in the document that is handed over (AVG art. 15).</summary>
public enum Bronwijze
{
    /// <summary>Its owner is asked.</summary>
    Gelezen = 1,

    /// <summary>Another owner gives the same: this one holds a copy or a way to it.</summary>
    Via,

    /// <summary>It isn't in the document, and the document says so with the reason.</summary>
    NietGelezen,

    /// <summary>It holds nothing of people.</summary>
    Niemand,
}

/// <summary>Where what is kept of a person comes from.</summary>
/// <param name="Van">Of whom it may hold something.</param>
/// <param name="Uitleg">Of <see cref="Bronwijze.NietGelezen"/> a sentence of the document itself; otherwise for who maintains this.</param>
/// <param name="Bij">With <see cref="Bronwijze.Via"/>: the kind in whose part it stands.</param>
public sealed record Persoonsbron(Bronwijze Wijze, ImmutableArray<Persoonsoort> Van, string Uitleg, string? Bij = null);

/// <summary>Each kind of state, and how the persons in it are found (SEC-5). A kind without a row fails the tests.</summary>
public static partial class Persoonsbronnen
{
    private static readonly ImmutableArray<Persoonsoort> Kind = [Persoonsoort.Leerling];
    private static readonly ImmutableArray<Persoonsoort> Ouder = [Persoonsoort.Verzorger];
    private static readonly ImmutableArray<Persoonsoort> Gezin = [Persoonsoort.Leerling, Persoonsoort.Verzorger];
    private static readonly ImmutableArray<Persoonsoort> Helper = [Persoonsoort.Helper];
    private static readonly ImmutableArray<Persoonsoort> MetAccount = [Persoonsoort.Helper, Persoonsoort.Account];
    private static readonly ImmutableArray<Persoonsoort> Ieder = [Persoonsoort.Leerling, Persoonsoort.Verzorger, Persoonsoort.Helper, Persoonsoort.Account];
    private static readonly ImmutableArray<Persoonsoort> Volwassen = [Persoonsoort.Verzorger, Persoonsoort.Helper, Persoonsoort.Account];

    public static FrozenDictionary<string, Persoonsbron> Tabel { get; } =
        new Dictionary<string, Persoonsbron>(Alle(), StringComparer.Ordinal).ToFrozenDictionary(StringComparer.Ordinal);

    private static KeyValuePair<string, Persoonsbron>[] Alle() => [.. Vankinderen(), .. Vanmensen(), .. Vangeld(), .. Vanschool()];

    /// <summary>What the document of such a person has to say that it leaves out.</summary>
    public static IEnumerable<KeyValuePair<string, Persoonsbron>> NietGelezen(Persoonsoort soort) => Tabel
        .Where(b => b.Value.Wijze == Bronwijze.NietGelezen && b.Value.Van.Contains(soort)).OrderBy(b => b.Key, StringComparer.Ordinal);

    private static KeyValuePair<string, Persoonsbron> Gelezen(string soort, ImmutableArray<Persoonsoort> van, string uitleg) =>
        new(soort, new Persoonsbron(Bronwijze.Gelezen, van, uitleg));

    private static KeyValuePair<string, Persoonsbron> Via(string soort, ImmutableArray<Persoonsoort> van, string bij, string uitleg) =>
        new(soort, new Persoonsbron(Bronwijze.Via, van, uitleg, bij));

    private static KeyValuePair<string, Persoonsbron> Niet(string soort, ImmutableArray<Persoonsoort> van, string zin) =>
        new(soort, new Persoonsbron(Bronwijze.NietGelezen, van, zin));

    private static KeyValuePair<string, Persoonsbron> Niemand(string soort, string uitleg) =>
        new(soort, new Persoonsbron(Bronwijze.Niemand, [], uitleg));
}
