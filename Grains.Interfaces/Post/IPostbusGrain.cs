using System.Collections.Immutable;
using Orleans.Concurrency;
using OrleansSchool.Basis;
using OrleansSchool.Nachtronde;

namespace OrleansSchool.Post;

/// <summary>The mails that the intranet can send; each has fixed text, named values and a rule on child data. The order is stored.</summary>
public enum Sjabloon
{
    /// <summary>Values: naam, school, door, link.</summary>
    Uitnodiging = 1,

    /// <summary>Values: naam, link.</summary>
    WachtwoordHerstel,

    /// <summary>Values: naam, link.</summary>
    AdresBevestigen,

    /// <summary>Values: naam, wat, wanneer.</summary>
    BeveiligingGewijzigd,

    /// <summary>To the schoolleider when a beheerder gave somebody a role. Values: naam, wie, rol, door, school.</summary>
    RolGegeven,

    /// <summary>Values: door.</summary>
    Proefbericht,

    /// <summary>To somebody who has an account already and got a role at one more school. Values: naam, school, door, link.</summary>
    RolErbij,

    /// <summary>To the other schoolleiders when a beheerder let the role of one end. Values: naam, wie, rol, door, school.</summary>
    RolBeeindigd,

    /// <summary>To who may manage people, by the mail server of before. Values: naam, wie, wanneer.</summary>
    MailserverGewijzigd,

    /// <summary>Of each night, to who looks after the installation. Values: naam, wanneer, inhoud.</summary>
    BackupGelukt,

    /// <summary>The same. Values: naam, wanneer, waarom.</summary>
    BackupMislukt,

    /// <summary>To a vaste invalkracht (TSO-4m). Values: naam, school, dag, tijd, plek, tot, link.</summary>
    Invalvraag,

    /// <summary>To a verzorger at enrolment (TSO-11a). Values: naam, school, link.</summary>
    Reglement,

    /// <summary>To a verzorger: the personal link (PAR-1). Values: naam, school, tot, link.</summary>
    Ouderlink,

    /// <summary>To a verzorger: a question was answered, behind the link (PAR-1). Values: naam, school.</summary>
    Ouderantwoord,

    /// <summary>To a VO school: how many dossiers are ready and until when, never of whom (OSO-S3). Values: naam, voschool, wat, school, brin, tot, opnieuw, toelichting, door.</summary>
    OsoSeintje,

    /// <summary>To a verzorger: the link to look at the dossier; the code is told apart from it (OSO-K4). Never the child's name. Values: naam, school, tot, link.</summary>
    Inzagelink,

    /// <summary>To a payer: what will be collected and when; never a child's name (TSO-6b). Values: naam, school, bedrag, datum, kenmerk, machtiging, incassant.</summary>
    Incassoaankondiging,

    /// <summary>To a payer: the one reminder (TSO-10m). Values: naam, school, bedrag, kenmerk, iban, tot, kosten (a sentence, or empty).</summary>
    Betaalherinnering,

    /// <summary>To a payer: a bill stands behind the personal link (TSO-10k). Values: naam, school, bedrag, kenmerk, iban, tot.</summary>
    Rekening,

    /// <summary>To somebody who must advise or agree (TSO-2c). Values: naam, titel, wat, tot, link.</summary>
    Besluitvraag,

    /// <summary>To ouderraad, bestuur, MR or schoolleiding: the year report is there, behind the link (TSO-2l). Values: naam, school, jaar, link.</summary>
    Jaarverslag,

    /// <summary>To who is asked for a meeting, also when its day or place changes (TSO-2f). Values: naam, school, wat, dag, tijd, plaats, tot, link.</summary>
    Vergadering,

    /// <summary>The agenda is there (TSO-2h). Values: naam, school, wat, dag, tijd, plaats, link.</summary>
    Vergaderagenda,

    /// <summary>It doesn't take place. Values: naam, school, wat, dag, link.</summary>
    Vergaderafgelast,

    /// <summary>The minutes are there (TSO-2j). Values: naam, school, wat, dag, link.</summary>
    Vergadernotulen,

    /// <summary>To a verzorger: the reading copy stands behind the personal link (TSO-2j). Values: naam, school.</summary>
    Vergaderverslag,

    /// <summary>To a verzorger: five questions stand behind the personal link (TSO-2b). Values: naam, school, tot.</summary>
    Enquete,
}

/// <summary>A mail to send: template, one recipient, values. Repeating the id changes nothing.</summary>
/// <param name="NietLangsNieuweServer">
/// Who reads it may do everything: it isn't sent within <see cref="PostGrenzen.NieuweServerUren"/> of a change of mail server, and one
/// that waits at such a change is withdrawn (SEC-1).
/// </param>
[GenerateSerializer, Immutable, Alias("postopdracht")]
public sealed record Postopdracht(
    [property: Id(0)] string Id, [property: Id(1)] Sjabloon Sjabloon, [property: Id(2)] string NaarNaam, [property: Id(3)] string NaarEmail,
    [property: Id(4)] ImmutableDictionary<string, string> Waarden, [property: Id(5)] bool NietLangsNieuweServer = false);

/// <summary>
/// Owns the mail of a school: one outbox, settings of the mail server, who got what (POST-1). Key <c>postbus/99XX00</c>. Accepts
/// mail also while no mail server is set or reachable; sends in order afterwards.
/// </summary>
[Alias("postbus")]
public partial interface IPostbusGrain : IGrainWithStringKey
{
    /// <summary>Durable when it returns. Refused for an address or value that can't be, or child data where the template forbids it.</summary>
    [Alias("verstuur")]
    Task<Uitkomst> Verstuur(Postopdracht opdracht, Wie wie);

    /// <summary>From the night round: erases the pages of months past their term.</summary>
    [Alias("nacht")]
    Task<Nachtwerk> Nacht();

    /// <summary>Until when mail with <see cref="Postopdracht.NietLangsNieuweServer"/> waits; null when it doesn't.</summary>
    [AlwaysInterleave, Alias("vertrouwd-vanaf")]
    Task<DateTimeOffset?> VertrouwdVanaf();
}
