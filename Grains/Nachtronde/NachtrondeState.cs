using System.Collections.Immutable;
using System.Text.Json.Serialization;
using OrleansSchool.Opslag;

namespace OrleansSchool.Nachtronde;

/// <summary>Where the round is, what it did, and what it has to know to find rows whose groepen the school forgot.</summary>
[Toestand("nachtronde")]
internal sealed record NachtrondeState
{
    public Lopenderonde? Loopt { get; init; }

    /// <summary>Newest first.</summary>
    public ImmutableArray<Nachtverslag> Verslagen { get; init; } = [];

    public ImmutableArray<Uitbaktaak> Taken { get; init; } = [];

    /// <summary>Schooljaren that aren't erased yet, oldest first.</summary>
    public ImmutableArray<Jaarboek> Jaren { get; init; } = [];

    /// <summary>The last schooljaar that was erased: the school may name its groepen for a while still.</summary>
    public int GewistTotEnMet { get; init; }

    /// <summary>The last schooljaar of which logs and questions were erased: their term is over before that of the marks.</summary>
    public int LogsGewistTotEnMet { get; init; }

    /// <summary>Children who left, ids only: their part in the books is kept longer than they are (TSO-10i).</summary>
    public ImmutableArray<Geldspoor> Vertrokken { get; init; } = [];

    /// <summary>The same of helpers.</summary>
    public ImmutableArray<Geldspoor> Helpers { get; init; } = [];

    /// <summary>Schooljaren of which the round that runs erases the money.</summary>
    public ImmutableArray<int> Geldjaren { get; init; } = [];

    /// <summary>Something of them couldn't be erased in this round: they come again.</summary>
    public bool Geldrest { get; init; }

    /// <summary>The last schooljaar of which the money was erased.</summary>
    public int GeldGewistTotEnMet { get; init; }

    /// <summary>Counts per month (SEC-5).</summary>
    public Wisboek Wisboek { get; init; } = new();
}

/// <summary>Somebody of whom the books may hold rows.</summary>
/// <param name="Jaar">The last schooljaar in which there may be any.</param>
internal sealed record Geldspoor(string Id, int Jaar);

/// <summary>The groepen that a schooljaar ever had.</summary>
internal sealed record Jaarboek(int Begin, ImmutableArray<string> Groepen);

/// <summary>A round that isn't done: which part, and after whom.</summary>
/// <param name="Deel">Null when all was visited.</param>
/// <param name="Na">The last that was visited in this part; null at its begin.</param>
/// <param name="Jaren">Schooljaren that this round erases.</param>
internal sealed record Lopenderonde(DateOnly Nacht, DateTimeOffset Begonnen, Rondedeel? Deel, string? Na, ImmutableArray<int> Jaren)
{
    public int Bezocht { get; init; }

    /// <summary>Schooljaren of which this round erases the logs. A round that ran when this came has none.</summary>
    public ImmutableArray<int> Logjaren { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Schooljaren past their term that have to wait for another night.</summary>
    public int RestJaren { get; init; }

    public ImmutableArray<Wistelling> Gewist { get; init; } = [];

    public ImmutableArray<Rondefout> Fouten { get; init; } = [];
}

[JsonSerializable(typeof(NachtrondeState))]
internal sealed partial class NachtrondeJson : JsonSerializerContext;
