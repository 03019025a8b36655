using System.Collections.Immutable;

namespace OrleansSchool.Post;

/// <summary>Where a mail stands. The order is stored.</summary>
public enum MailStand
{
    /// <summary>In the outbox, to be sent when its turn comes.</summary>
    Wacht = 1,

    /// <summary>Written before the conversation with the server, so that a crash in the middle can be seen afterwards.</summary>
    Onderweg,

    /// <summary>The server said that it took the mail.</summary>
    Verstuurd,

    /// <summary>The server said no for good.</summary>
    Geweigerd,

    /// <summary>Tried for two days, or handed over a few times without an answer. Can be sent again for a week; then only who, what and when are left.</summary>
    Opgegeven,

    /// <summary>Withdrawn by a person before it was sent.</summary>
    Ingetrokken,
}

/// <summary>How one conversation with the mail server ended. The order is stored.</summary>
public enum PogingUitslag
{
    Aangenomen = 1,

    /// <summary>No for good to this recipient or this mail.</summary>
    Geweigerd,

    /// <summary>No for now to this recipient or this mail; the others go on.</summary>
    Uitgesteld,

    /// <summary>No server reached, no safe connection, or it went silent.</summary>
    GeenVerbinding,

    /// <summary>The server takes nothing from us now: sign-in, sender, too busy.</summary>
    ServerWeigert,

    /// <summary>The mail was handed over but no answer came: it may have arrived. Sent again with the same Message-ID.</summary>
    Onzeker,

    /// <summary>This program stopped in the middle. Sent again with the same Message-ID.</summary>
    Onderbroken,
}

/// <summary>One conversation.</summary>
/// <param name="Code">The server's three digits; null when it didn't answer.</param>
/// <param name="Antwoord">The server's own words, cut short.</param>
[GenerateSerializer, Immutable, Alias("postpoging")]
public sealed record Postpoging(
    [property: Id(0)] DateTimeOffset Op, [property: Id(1)] PogingUitslag Uitslag, [property: Id(2)] int? Code, [property: Id(3)] string Antwoord);

/// <summary>A bounce that a person entered: the mail came back later (POST-1).</summary>
[GenerateSerializer, Immutable, Alias("terugmelding")]
public sealed record Terugmelding(
    [property: Id(0)] DateOnly Datum, [property: Id(1)] string Reden, [property: Id(2)] string DoorNaam, [property: Id(3)] DateTimeOffset Op);

/// <summary>Who got which mail, when, and what the server said; never what stood in it.</summary>
/// <param name="Pogingen">The last ones; <paramref name="AantalPogingen"/> counts them all.</param>
/// <param name="BerichtId">Message-ID, the same in each try; null before the first.</param>
/// <param name="VolgendeOp">Not before this moment; null when it goes in its turn.</param>
/// <param name="MagOpnieuw">Its contents are still there, so it can be sent again.</param>
[GenerateSerializer, Immutable, Alias("post-kaart")]
public sealed record PostKaart(
    [property: Id(0)] string Id, [property: Id(1)] long Nummer, [property: Id(2)] Sjabloon Sjabloon, [property: Id(3)] string NaarNaam,
    [property: Id(4)] string NaarEmail, [property: Id(5)] MailStand Stand, [property: Id(6)] DateTimeOffset AangenomenOp,
    [property: Id(7)] string DoorNaam, [property: Id(8)] DateTimeOffset? AfgerondOp, [property: Id(9)] ImmutableArray<Postpoging> Pogingen,
    [property: Id(10)] int AantalPogingen, [property: Id(11)] string? BerichtId, [property: Id(12)] DateTimeOffset? VolgendeOp,
    [property: Id(13)] Terugmelding? Terug, [property: Id(14)] bool MagOpnieuw);

/// <summary>A month with finished mail, and how many pages it has.</summary>
/// <param name="Maand">2026-11.</param>
[GenerateSerializer, Immutable, Alias("postmaand")]
public sealed record Postmaand([property: Id(0)] string Maand, [property: Id(1)] int Bladen);

/// <summary>Another mail server, or the first one (POST-1).</summary>
/// <param name="Gemeld">Who may manage people was told by the server of before, and it took each of those mails.</param>
[GenerateSerializer, Immutable, Alias("serverwissel")]
public sealed record Serverwissel(
    [property: Id(0)] DateTimeOffset Op, [property: Id(1)] string DoorNaam, [property: Id(2)] bool IsEerste, [property: Id(3)] bool Gemeld);

/// <summary>The state of the queue, without anybody in it.</summary>
/// <param name="Ingesteld">A mail server is set.</param>
/// <param name="OudsteWachtOp">Acceptance of the oldest mail that still waits.</param>
/// <param name="VolgendeOp">After a fault of the server: when the next try is.</param>
/// <param name="Storing">The last fault of the server, while it lasts.</param>
/// <param name="Wissel">The last change of server.</param>
[GenerateSerializer, Immutable, Alias("poststand")]
public sealed record Poststand(
    [property: Id(0)] bool Ingesteld, [property: Id(1)] int Wachtend, [property: Id(2)] DateTimeOffset? OudsteWachtOp,
    [property: Id(3)] DateTimeOffset? LaatstAangenomenOp, [property: Id(4)] DateTimeOffset? VolgendeOp, [property: Id(5)] Postpoging? Storing,
    [property: Id(6)] int Opgegeven, [property: Id(7)] Serverwissel? Wissel = null)
{
    /// <summary>Something waits longer than an hour or was given up: a person must look (POST-1).</summary>
    public bool IsVast(DateTimeOffset nu) => Opgegeven > 0 || nu - OudsteWachtOp > TimeSpan.FromHours(1);
}

/// <summary>The outbox and who got what, newest first.</summary>
/// <param name="Mails">All open ones and the finished ones of the asked month, or else of the newest pages.</param>
/// <param name="Maanden">Months that can be asked for, newest first.</param>
/// <param name="IsVolledig">False when older mail of what was asked isn't in it.</param>
[GenerateSerializer, Immutable, Alias("post-view")]
public sealed record PostView(
    [property: Id(0)] Poststand Stand, [property: Id(1)] ImmutableArray<PostKaart> Mails, [property: Id(2)] ImmutableArray<string> Maanden,
    [property: Id(3)] bool IsVolledig);

/// <summary>How the connection with the mail server is kept from reading eyes. The order is stored.</summary>
public enum Mailbeveiliging
{
    /// <summary>Begins open, must become TLS before anything else (port 587).</summary>
    StartTls = 1,

    /// <summary>TLS from the first byte (port 465).</summary>
    Tls,

    /// <summary>Only to this machine itself.</summary>
    Geen,
}

/// <summary>Mail server and sender as the form sends them.</summary>
/// <param name="Wachtwoord">New password; empty keeps the old one as long as server, port, security and user stay the same.</param>
[GenerateSerializer, Immutable, Alias("post-instellingen")]
public sealed record PostInstellingen(
    [property: Id(0)] string Server, [property: Id(1)] int Poort, [property: Id(2)] Mailbeveiliging Beveiliging, [property: Id(3)] string? Gebruiker,
    [property: Id(4)] string? Wachtwoord, [property: Id(5)] string AfzenderEmail, [property: Id(6)] string AfzenderNaam,
    [property: Id(7)] string? AntwoordEmail);

/// <summary>The same as it may be seen: never the password.</summary>
/// <param name="Nu">Null when nothing is set; its password is always null.</param>
[GenerateSerializer, Immutable, Alias("post-instellingen-view")]
public sealed record PostInstellingenView([property: Id(0)] PostInstellingen? Nu, [property: Id(1)] bool HeeftWachtwoord, [property: Id(2)] long Versie);

/// <summary>Limits of the mail of a school.</summary>
public static class PostGrenzen
{
    public const int IdMin = 8;
    public const int IdMax = 100;

    /// <summary>Mails that are open at once; with <see cref="OpenTekensMax"/> the row stays under 256 KB.</summary>
    public const int OpenMax = 500;

    /// <summary>Characters of names, addresses and values of all open mails together.</summary>
    public const int OpenTekensMax = 150_000;

    public const int WaardeMax = 200;
    public const int LinkMax = 500;
    public const int NaamMax = 120;

    /// <summary>Tries that are kept of one mail, the last ones.</summary>
    public const int PogingenMax = 5;

    public const int AntwoordMax = 120;

    /// <summary>Ids of finished mails by which a repeated order is known.</summary>
    public const int OnthoudenMax = 500;

    /// <summary>Finished mails on one page.</summary>
    public const int BladMax = 50;

    /// <summary>Pages that are read for one list: 2,000 mails.</summary>
    public const int BladenMax = 40;

    public const int BewaarMaanden = 24;

    /// <summary>How long is tried before a mail is given up.</summary>
    public const int GeduldUren = 48;

    /// <summary>How long a given up mail can still be sent again.</summary>
    public const int OpgegevenDagen = 7;

    /// <summary>How long a mail server is new: time for who may manage people to notice.</summary>
    public const int NieuweServerUren = 24;

    /// <summary>People who are told of a change of server.</summary>
    public const int WisselmeldingenMax = 20;

    /// <summary>Test mails in an hour.</summary>
    public const int ProevenPerUur = 10;

    public const int RedenMax = 200;
    public const int ServerMax = 253;
    public const int GebruikerMax = 200;
    public const int WachtwoordMax = 200;
}
