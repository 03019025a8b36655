using System.Diagnostics.CodeAnalysis;

namespace OrleansSchool.Basis;

/// <summary>Why an act was refused: a code for tests and pages, a Dutch sentence that says what to do, and the form field.</summary>
[GenerateSerializer, Immutable, Alias("weigering")]
public sealed record Weigering(
    [property: Id(0)] string Code, [property: Id(1)] string Zin, [property: Id(2)] string? Veld = null);

/// <summary>The answer to a command: done, or refused. A refusal is a value, a fault is an exception (STYLE 6).</summary>
[GenerateSerializer, Immutable, Alias("uitkomst")]
public sealed record Uitkomst([property: Id(0)] Weigering? Weigering)
{
    public static Uitkomst Goed { get; } = new((Weigering?)null);

    [MemberNotNullWhen(false, nameof(Weigering))]
    public bool IsGoed => Weigering is null;

    public static implicit operator Uitkomst(Weigering weigering) => new(weigering);
}

/// <summary>The answer to a command or question that yields a value when it isn't refused.</summary>
[GenerateSerializer, Immutable, Alias("uitkomst-van`1")]
public sealed record Uitkomst<T>([property: Id(0)] T? Waarde, [property: Id(1)] Weigering? Weigering)
    where T : class
{
    [MemberNotNullWhen(true, nameof(Waarde))]
    [MemberNotNullWhen(false, nameof(Weigering))]
    public bool IsGoed => Weigering is null;

    public static implicit operator Uitkomst<T>(T waarde) => new(waarde, null);

    public static implicit operator Uitkomst<T>(Weigering weigering) => new(null, weigering);
}
