using System.Collections.Immutable;
using System.Text.Json.Serialization;
using OrleansSchool.Opslag;

namespace OrleansSchool.Post;

/// <summary>A mail with what stands in it. The values go as soon as the mail is finished.</summary>
/// <param name="GeldtVanaf">From when the two days of trying run: acceptance, the last time that a person sent it again, or the first server.</param>
/// <param name="NietLangsNieuweServer">See <see cref="Postopdracht"/>.</param>
internal sealed record OpenMail(
    PostKaart Kaart, ImmutableDictionary<string, string> Waarden, DateTimeOffset GeldtVanaf, bool NietLangsNieuweServer = false)
{
    /// <summary>Tries in which it was handed over and no answer came.</summary>
    public int Onzeker { get; init; }

    /// <summary>Faults of the server that came at this mail.</summary>
    public int Haperingen { get; init; }
}

/// <summary>The outbox of a school: what is open, what was just finished, and where the pages with the rest are.</summary>
[Toestand("postbus")]
internal sealed record PostbusState
{
    public long LaatsteNummer { get; init; }

    /// <summary>In order of acceptance.</summary>
    public ImmutableArray<OpenMail> Open { get; init; } = [];

    /// <summary>Finished and not yet on a page, in order of finishing.</summary>
    public ImmutableArray<PostKaart> Afgerond { get; init; } = [];

    /// <summary>Ids of the last finished mails.</summary>
    public ImmutableArray<string> Onthouden { get; init; } = [];

    /// <summary>Oldest first.</summary>
    public ImmutableArray<Postmaand> Bladen { get; init; } = [];

    public PostInstellingen? Instellingen { get; init; }

    public long InstellingenVersie { get; init; }

    /// <summary>The last time that the server became another one.</summary>
    public Serverwissel? Wissel { get; init; }

    /// <summary>Faults of the server in a row.</summary>
    public int Mislukt { get; init; }

    /// <summary>Before this nothing is tried.</summary>
    public DateTimeOffset? VolgendeOp { get; init; }

    public Postpoging? Storing { get; init; }

    public DateTimeOffset? LaatstAangenomenOp { get; init; }
}

/// <summary>A full page of finished mail.</summary>
[Toestand("postblad")]
internal sealed record PostbladState
{
    public ImmutableArray<PostKaart> Mails { get; init; } = [];
}

[JsonSourceGenerationOptions(UseStringEnumConverter = true)]
[JsonSerializable(typeof(PostbusState))]
[JsonSerializable(typeof(PostbladState))]
internal sealed partial class PostJson : JsonSerializerContext;
