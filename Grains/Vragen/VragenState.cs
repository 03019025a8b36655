using System.Collections.Immutable;
using System.Text.Json.Serialization;
using OrleansSchool.Gedeeld;
using OrleansSchool.Opslag;

namespace OrleansSchool.Vragen;

/// <summary>Questions of parents of one month, in order of arrival (TSO-11b).</summary>
[Toestand("vragen")]
internal sealed record VragenState
{
    public ImmutableArray<Oudervraag> Vragen { get; init; } = [];

    /// <summary>The last accepted operations (<see cref="OperatieRules"/>).</summary>
    public ImmutableArray<string> Operaties { get; init; } = [];

    public Uitbak<Vraagpost> Uitbak { get; init; } = new();

    public Ontvangboek Ontvangen { get; init; } = new();

    /// <summary>Questions that became a complaint (TSO-15c); whoever sees a question doesn't see this.</summary>
    public ImmutableArray<Vraagklacht> Klachten { get; init; } = [];
}

/// <param name="Jaar">Calendar year in which the schooljaar of the complaint begins.</param>
internal sealed record Vraagklacht(string VraagId, int Jaar);

/// <summary>What somebody must hear of a question; the text is made when it is sent.</summary>
internal enum Vraagnieuws
{
    /// <summary>Waits for an answer, or for somebody who knows it.</summary>
    Wacht = 1,

    /// <summary>Somebody else has it now: nothing to hear of any more.</summary>
    Weg,

    /// <summary>Answered: to who heard the question, to tell the parent.</summary>
    Antwoord,

    /// <summary>Answered: to the verzorger who asked it by link, by mail without the answer itself.</summary>
    MailOuder,

    /// <summary>One too many for this month: it stands in the log only.</summary>
    Vol,
}

internal sealed record Vraagpost(string Id, Vraagnieuws Wat);

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(VragenState))]
internal sealed partial class VragenJson : JsonSerializerContext;
