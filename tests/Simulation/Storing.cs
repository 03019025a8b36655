using System.Collections.Immutable;

namespace OrleansSchool.Simulation;

/// <summary>The kinds of fault that are injected, as they are counted; a run of years has each of them at least once.</summary>
internal static class Storing
{
    public const string Val = "crash";
    public const string ValNaCommit = "crash-after-commit";
    public const string Schrijffout = "failed-write";
    public const string Leesfout = "failed-read";
    public const string Scheur = "torn-write";
    public const string BevestigingKwijt = "lost-ack";
    public const string TraagCommit = "slow-commit";
    public const string Conflict = "etag-conflict";
    public const string Verzameld = "collection";
    public const string Herhaald = "repeat";
    public const string KlokVooruit = "clock-forward";
    public const string KlokTerug = "clock-back";
    public const string Zomertijd = "dst";
    public const string MailserverDood = "mail-dead";
    public const string MailUitgesteld = "mail-deferred";
    public const string MailZonderAntwoord = "mail-ack-dropped";
    public const string SignaalKwijt = "lost-signal";
    public const string Stop = "stop";

    public static ImmutableArray<string> Alle { get; } =
    [
        Val, ValNaCommit, Schrijffout, Leesfout, Scheur, BevestigingKwijt, TraagCommit, Conflict, Verzameld, Herhaald, KlokVooruit, KlokTerug, Zomertijd,
        MailserverDood, MailUitgesteld, MailZonderAntwoord, SignaalKwijt, Stop,
    ];
}
