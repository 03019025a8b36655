using Orleans.Concurrency;
using OrleansSchool.Basis;

namespace OrleansSchool.Post;

/// <summary>What people see and do with the outbox and its settings (POST-1).</summary>
public partial interface IPostbusGrain
{
    /// <param name="maand">2026-11, or null for the newest.</param>
    [AlwaysInterleave, Alias("bekijk")]
    Task<Uitkomst<PostView>> Bekijk(string? maand, Wie wie);

    /// <param name="maand">Where to look for a finished mail; null looks in the newest pages.</param>
    [AlwaysInterleave, Alias("mail")]
    Task<Uitkomst<PostKaart>> Mail(string id, string? maand, Wie wie);

    /// <summary>Tries again now: one mail, or with null all that wait or were given up. Again: changes nothing more.</summary>
    [Alias("stuur-opnieuw")]
    Task<Uitkomst> StuurOpnieuw(string? id, Wie wie);

    /// <summary>Only while it isn't sent. Again: changes nothing.</summary>
    [Alias("trek-in")]
    Task<Uitkomst> TrekIn(string id, Wie wie);

    /// <summary>A sent mail that came back. Again with the same date and reason: changes nothing.</summary>
    [Alias("meld-teruggekomen")]
    Task<Uitkomst> MeldTeruggekomen(string id, string? maand, DateOnly datum, string reden, Wie wie);

    [AlwaysInterleave, Alias("instellingen")]
    Task<Uitkomst<PostInstellingenView>> Instellingen(Wie wie);

    /// <summary>Refused when stale, or when the connection wouldn't be safe.</summary>
    [Alias("bewaar-instellingen")]
    Task<Uitkomst> BewaarInstellingen(PostInstellingen nieuw, long versie, Wie wie);

    /// <summary>Sends a test mail at once and returns what the server said. The same operation again: the same answer, no second mail.</summary>
    [AlwaysInterleave, Alias("stuur-proef")]
    Task<Uitkomst<Postpoging>> StuurProef(string naarEmail, OperatieId operatie, Wie wie);

    /// <summary>For health and the start page: no names. Null when who asks may not see it; <paramref name="wie"/> null is the process itself.</summary>
    [AlwaysInterleave, Alias("stand")]
    Task<Poststand?> Stand(Wie? wie);
}
