using System.Collections.Immutable;
using Orleans.Concurrency;
using OrleansSchool.Basis;
using OrleansSchool.Nachtronde;
using OrleansSchool.Persoon;

namespace OrleansSchool.Overdracht;

/// <summary>
/// Owns the overdracht of one schooljaar: tijdpad, the board of groep 8, messages of VO schools with their lines, which VO school wants whom,
/// and what was told to whom (OSO-S1, OSO-S3, OSO-S5, OSO-T). Key <c>overdracht/99XX00/2026-2027</c>. Signal <see cref="Live.Onderwerpen.Overdracht"/>.
/// </summary>
[Alias("overdracht")]
public partial interface IOverdrachtGrain : IGrainWithStringKey
{
    /// <summary>What is kept here of one person (AVG art. 15). Without rights: who asks it checked them. Null when nothing is.</summary>
    [AlwaysInterleave, Alias("persoonsgegevens")]
    Task<Persoonsdeel?> Persoonsgegevens(Persoonsleutel wie);

    /// <summary>The board: every leerling of groep 8 with its steps (OSO-T). A teacher sees the own groep, bestuur counts only.</summary>
    [AlwaysInterleave, Alias("bord")]
    Task<Uitkomst<Overdrachtbord>> Bord(Wie wie);

    /// <summary>Work of the administratie: set ready, tell, check, call (OSO-K6, OSO-S3, OSO-S5).</summary>
    [AlwaysInterleave, Alias("werklijst")]
    Task<Uitkomst<Werklijst>> Werklijst(Wie wie);

    /// <summary>VO lists against the own groep 8 (OSO-T).</summary>
    [AlwaysInterleave, Alias("vergelijking")]
    Task<Uitkomst<Vergelijking>> Vergelijking(Wie wie);

    /// <summary>The steps of the year: the template of the school until somebody changed it.</summary>
    [AlwaysInterleave, Alias("tijdpad")]
    Task<Uitkomst<TijdpadView>> Tijdpad(Wie wie);

    /// <param name="sjabloon">Replaces all steps by those of a template: <c>nu</c> (doorstroomtoets) or <c>vroeger</c> (eindtoets in May).</param>
    [Alias("kies-tijdpad")]
    Task<Uitkomst> KiesTijdpad(string sjabloon, long versie, Wie wie);

    [Alias("bewaar-stap")]
    Task<Uitkomst> BewaarStap(Tijdpadstap stap, long versie, Wie wie);

    [Alias("verwijder-stap")]
    Task<Uitkomst> VerwijderStap(string id, long versie, Wie wie);

    /// <summary>What was taken away here, for thirty days, newest first; empty for who may not put it back (UX-1).</summary>
    [AlwaysInterleave, Alias("weggehaald")]
    Task<ImmutableArray<Weggehaald>> Weggehaald(Wie wie);

    /// <summary>Back where it was; refused when its place is taken. The same form again changes nothing.</summary>
    [Alias("haal-terug")]
    Task<Uitkomst> HaalTerug(string weggehaaldId, OperatieId operatie, Wie wie);

    /// <summary>Setting: days after verstrekt on which the content of a dossier may go earlier than 1 July; null waits for 1 July (OSO-L1).</summary>
    [Alias("zet-wistermijn")]
    Task<Uitkomst> ZetWistermijn(int? dagenNaVerstrekt, long versie, Wie wie);

    /// <summary>Which OKR form the school uses (OSO-K2).</summary>
    [Alias("zet-okr-sjabloon")]
    Task<Uitkomst> ZetOkrsjabloon(string sjabloonId, long versie, Wie wie);

    /// <summary>A VO school's message (OSO-S1), by hand or from a list: each line is matched at once. The same operation again: the same message.</summary>
    [Alias("neem-bericht-op")]
    Task<Uitkomst<Berichtverwijzing>> NeemBerichtOp(Voberichtinvoer invoer, OperatieId operatie, Wie wie);

    [AlwaysInterleave, Alias("bericht")]
    Task<Uitkomst<Vobericht>> Bericht(string id, Wie wie);

    /// <summary>A line is this leerling after all, isn't ours, or is unsettled again (null, false).</summary>
    [Alias("koppel-regel")]
    Task<Uitkomst> KoppelRegel(string berichtId, int regelNr, string? leerlingId, bool nietVanOns, OperatieId operatie, Wie wie);

    [Alias("trek-bericht-in")]
    Task<Uitkomst> TrekBerichtIn(string id, OperatieId operatie, Wie wie);

    /// <summary>A VO school is chosen for a child without a message, or no longer (OSO-S1).</summary>
    [Alias("zet-bestemming")]
    Task<Uitkomst> ZetBestemming(string leerlingId, string voSchoolId, bool geldt, OperatieId operatie, Wie wie);

    /// <summary>What the mail would say, and to whom; with which leerlingen it counts (OSO-S3).</summary>
    [AlwaysInterleave, Alias("seintjevoorbeeld")]
    Task<Uitkomst<Seintjevoorbeeld>> Seintjevoorbeeld(string voSchoolId, Wie wie);

    /// <summary>
    /// The mail to a VO school (OSO-S3): counts and dates only, by a deliberate act. Refused when <paramref name="toelichting"/> holds anything
    /// of a child (name, number, birth date: <c>kindgegevens</c>). Waits in the outbox until the mail server took it.
    /// </summary>
    [Alias("stuur-seintje")]
    Task<Uitkomst> StuurSeintje(string voSchoolId, string? toelichting, OperatieId operatie, Wie wie);

    /// <summary>From a dossier's outbox. Interleaves: a dossier may answer while it is told something.</summary>
    [AlwaysInterleave, Alias("ontvang-dossier")]
    Task OntvangDossier(Afzender van, DossierRij rij);

    /// <summary>From a dossier whose register is past its term. Interleaves for the same reason.</summary>
    [AlwaysInterleave, Alias("vergeet-dossier")]
    Task VergeetDossier(string leerlingId);

    /// <summary>From erasing on request (AVG art. 17), without rights: lines of messages about this child, and which VO school was chosen for it. Again: changes nothing.</summary>
    [Alias("vergeet-leerling")]
    Task VergeetLeerling(string leerlingId);

    /// <summary>What a dossier must know of the school: settings and VO schools of this child.</summary>
    [AlwaysInterleave, Alias("dossierinstelling")]
    Task<Dossierinstelling> Dossierinstelling(string leerlingId);

    /// <summary>The dossiers that the night round visits.</summary>
    [AlwaysInterleave, Alias("nachtdoelen")]
    Task<ImmutableArray<string>> Nachtdoelen();

    /// <summary>From the night round, after its dossiers: lines of messages from 1 July, all of it two years later.</summary>
    [Alias("nacht")]
    Task<Nachtwerk> Nacht();
}

[GenerateSerializer, Immutable, Alias("dossierinstelling")]
public sealed record Dossierinstelling(
    [property: Id(0)] string Okrsjabloon, [property: Id(1)] int? WissenNaDagen, [property: Id(2)] Bestemming Bestemming);

/// <param name="Rijen">In the order of the register; empty for who sees counts only.</param>
/// <param name="Tellingen">Per step of <see cref="Bordstappen"/>: of how many leerlingen it is done.</param>
/// <param name="Groepen">Titles, as in <see cref="Bordleerling.GroepNaam"/>.</param>
/// <param name="Totaal">Leerlingen of groep 8 that were counted.</param>
[GenerateSerializer, Immutable, Alias("overdracht-bord")]
public sealed record Overdrachtbord(
    [property: Id(0)] Schooljaar Schooljaar, [property: Id(1)] ImmutableArray<Bordleerling> Rijen, [property: Id(2)] ImmutableArray<Statustelling> Tellingen,
    [property: Id(3)] ImmutableArray<Tijdpadstap> Tijdpad, [property: Id(4)] Dossierrechtenbord Mag, [property: Id(5)] ImmutableArray<string> Groepen,
    [property: Id(6)] int TeVroegVerlopen, [property: Id(7)] int Tweederonde, [property: Id(8)] long Versie, [property: Id(9)] int Totaal = 0);

/// <summary>Buttons of the board.</summary>
[GenerateSerializer, Immutable, Alias("overdracht-bordrechten")]
public sealed record Dossierrechtenbord(
    [property: Id(0)] bool Werklijst, [property: Id(1)] bool Berichten, [property: Id(2)] bool Tijdpad, [property: Id(3)] bool Toetsen, [property: Id(4)] bool Uitvoer);

[GenerateSerializer, Immutable, Alias("overdracht-statustelling")]
public sealed record Statustelling([property: Id(0)] string Stap, [property: Id(1)] int Aantal);

/// <param name="Stappen">One per step of <see cref="Bordstappen"/>, in that order.</param>
/// <param name="Dossier">Null while nobody began it.</param>
/// <param name="Telaat">Id of the first step of the tijdpad that is late for this child; null when none is.</param>
/// <param name="VeiligTot">Last safe day: the last school day before the day on which it runs out.</param>
[GenerateSerializer, Immutable, Alias("overdracht-bordleerling")]
public sealed record Bordleerling(
    [property: Id(0)] string LeerlingId, [property: Id(1)] string Naam, [property: Id(2)] string GroepId, [property: Id(3)] string GroepNaam,
    [property: Id(4)] DossierRij? Dossier, [property: Id(5)] ImmutableArray<Bordstap> Stappen, [property: Id(6)] ImmutableArray<Bestemmingregel> Bestemmingen,
    [property: Id(7)] string Volgende, [property: Id(8)] Bevindingwie? Wie, [property: Id(9)] string? Telaat, [property: Id(10)] DateOnly? VeiligTot,
    [property: Id(11)] ImmutableArray<string> Meldingen);

public enum Bordstap
{
    Open = 1,
    Bezig,
    Klaar,
    TeLaat,
    Nvt,
}

/// <summary>Columns of the board.</summary>
public static class Bordstappen
{
    public static ImmutableArray<string> Alle { get; } = ["aangemeld", "okr", "advies", "inzage", "seintje", "gereed", "bericht", "verstrekt"];
}

/// <summary>A step of the tijdpad (OSO-T).</summary>
/// <param name="Id">Own id; of a template such as <c>voorlopig-advies</c>.</param>
/// <param name="Bordstap">Column of <see cref="Bordstappen"/> that must be done by <paramref name="Uiterlijk"/>; null for an event.</param>
[GenerateSerializer, Immutable, Alias("tijdpadstap")]
public sealed record Tijdpadstap(
    [property: Id(0)] string Id, [property: Id(1)] string Naam, [property: Id(2)] DateOnly Vanaf, [property: Id(3)] DateOnly Uiterlijk,
    [property: Id(4)] Bevindingwie? Wie, [property: Id(5)] string? Bordstap, [property: Id(6)] string? Toelichting);

[GenerateSerializer, Immutable, Alias("tijdpad-view")]
public sealed record TijdpadView(
    [property: Id(0)] string Sjabloon, [property: Id(1)] ImmutableArray<Tijdpadstap> Stappen, [property: Id(2)] long Versie, [property: Id(3)] bool MagWijzigen,
    [property: Id(4)] int? WissenNaDagen, [property: Id(5)] string Okrsjabloon);

/// <summary>What a VO school sent, as entered.</summary>
/// <param name="Bron">lijst, telefoon, beveiligd kanaal, oso-verzoek: a word of <see cref="Berichtbronnen"/>.</param>
[GenerateSerializer, Immutable, Alias("vobericht-invoer")]
public sealed record Voberichtinvoer(
    [property: Id(0)] string VoSchoolId, [property: Id(1)] DateOnly Ontvangen, [property: Id(2)] string Bron, [property: Id(3)] ImmutableArray<Voberichtregel> Regels);

public static class Berichtbronnen
{
    public static ImmutableArray<string> Alle { get; } = ["lijst", "telefoon", "beveiligd-kanaal", "oso-verzoek"];
}

/// <summary>One pupil as the VO school wrote it; erased from 1 July with the content.</summary>
[GenerateSerializer, Immutable, Alias("vobericht-regel")]
public sealed record Voberichtregel(
    [property: Id(0)] string Achternaam, [property: Id(1)] string? Roepnaam, [property: Id(2)] DateOnly? Geboortedatum, [property: Id(3)] string? Niveau);

[GenerateSerializer, Immutable, Alias("berichtverwijzing")]
public sealed record Berichtverwijzing([property: Id(0)] string Id);

public enum Regelstand
{
    Herkend = 1,

    /// <summary>More than one pupil fits, or it fits only partly: a person chooses.</summary>
    Onzeker,
    Onbekend,

    /// <summary>Also in another VO school's message.</summary>
    Dubbel,

    /// <summary>Twice in this message.</summary>
    Herhaald,
    NietVanOns,
}

/// <param name="Kandidaten">Who it may be, best first; for <see cref="Regelstand.Onzeker"/>.</param>
[GenerateSerializer, Immutable, Alias("vobericht-uitkomst")]
public sealed record Regeluitkomst(
    [property: Id(0)] int Nr, [property: Id(1)] Voberichtregel? Regel, [property: Id(2)] Regelstand Stand, [property: Id(3)] string? LeerlingId,
    [property: Id(4)] string? LeerlingNaam, [property: Id(5)] ImmutableArray<Leerlingnaam> Kandidaten);

[GenerateSerializer, Immutable, Alias("overdracht-leerlingnaam")]
public sealed record Leerlingnaam([property: Id(0)] string LeerlingId, [property: Id(1)] string Naam);

/// <param name="Gewist">Lines were erased: only the counts stay.</param>
/// <param name="Aantal">Lines it had, also when they were erased or the message was withdrawn.</param>
[GenerateSerializer, Immutable, Alias("vobericht")]
public sealed record Vobericht(
    [property: Id(0)] string Id, [property: Id(1)] string VoSchoolId, [property: Id(2)] string VoSchoolNaam, [property: Id(3)] DateOnly Ontvangen,
    [property: Id(4)] string Bron, [property: Id(5)] ImmutableArray<Regeluitkomst> Regels, [property: Id(6)] string DoorNaam, [property: Id(7)] DateTimeOffset Op,
    [property: Id(8)] bool Ingetrokken, [property: Id(9)] bool Gewist, [property: Id(10)] ImmutableArray<Leerlingnaam> Groep8, [property: Id(11)] int Aantal = 0);

/// <summary>VO lists against groep 8.</summary>
/// <param name="Berichten">Newest first, without lines.</param>
[GenerateSerializer, Immutable, Alias("overdracht-vergelijking")]
public sealed record Vergelijking(
    [property: Id(0)] ImmutableArray<Leerlingnaam> DoorNiemand, [property: Id(1)] ImmutableArray<Dubbelgevraagd> DoorTwee,
    [property: Id(2)] ImmutableArray<Openregel> Onbekend, [property: Id(3)] ImmutableArray<Leerlingnaam> GereedNietGevraagd,
    [property: Id(4)] ImmutableArray<Leerlingnaam> GevraagdNietGereed, [property: Id(5)] ImmutableArray<Berichtkop> Berichten, [property: Id(6)] bool MagWijzigen);

[GenerateSerializer, Immutable, Alias("overdracht-dubbelgevraagd")]
public sealed record Dubbelgevraagd([property: Id(0)] Leerlingnaam Leerling, [property: Id(1)] ImmutableArray<Bestemmingregel> Scholen);

[GenerateSerializer, Immutable, Alias("overdracht-openregel")]
public sealed record Openregel([property: Id(0)] string BerichtId, [property: Id(1)] string VoSchoolNaam, [property: Id(2)] Regeluitkomst Regel);

[GenerateSerializer, Immutable, Alias("overdracht-berichtkop")]
public sealed record Berichtkop(
    [property: Id(0)] string Id, [property: Id(1)] string VoSchoolNaam, [property: Id(2)] DateOnly Ontvangen, [property: Id(3)] int Regels, [property: Id(4)] int Open,
    [property: Id(5)] bool Ingetrokken);

/// <summary>The work of the administratie, most urgent first.</summary>
/// <param name="TeVernieuwen">Verlopen, te vroeg, warnings of 21, 7 and 2 days.</param>
/// <param name="TeKiezen">At more than one VO school: nobody is told before one was chosen.</param>
[GenerateSerializer, Immutable, Alias("overdracht-werklijst")]
public sealed record Werklijst(
    [property: Id(0)] ImmutableArray<Bordleerling> TeZetten, [property: Id(1)] ImmutableArray<Seintjegroep> TeMelden, [property: Id(2)] ImmutableArray<Bordleerling> TeControleren,
    [property: Id(3)] ImmutableArray<Bordleerling> TeVernieuwen, [property: Id(4)] ImmutableArray<Seintje> Verstuurd, [property: Id(5)] ImmutableArray<Bordleerling> ZonderVoSchool,
    [property: Id(6)] ImmutableArray<Bordleerling> TweedeRonde, [property: Id(7)] ImmutableArray<Bordleerling> TeKiezen);

/// <summary>Ready dossiers of which a VO school wasn't told.</summary>
/// <param name="Kinderen">For the screen only: those that count first, then those that wait for a choice.</param>
[GenerateSerializer, Immutable, Alias("overdracht-seintjegroep")]
public sealed record Seintjegroep(
    [property: Id(0)] string VoSchoolId, [property: Id(1)] string VoSchoolNaam, [property: Id(2)] int Aantal, [property: Id(3)] DateOnly BeschikbaarTot,
    [property: Id(4)] bool HeeftAdres, [property: Id(5)] int Opnieuw, [property: Id(6)] ImmutableArray<Seintjenaam> Kinderen);

/// <param name="OokBij">Other VO schools that the child stands at: then it doesn't count yet.</param>
/// <param name="EerderBij">Other VO schools that fetched its dossier.</param>
[GenerateSerializer, Immutable, Alias("overdracht-seintjenaam")]
public sealed record Seintjenaam(
    [property: Id(0)] string Naam, [property: Id(1)] ImmutableArray<string> OokBij, [property: Id(2)] ImmutableArray<string> EerderBij);

/// <param name="Onderwerp">As it goes out.</param>
[GenerateSerializer, Immutable, Alias("overdracht-seintjevoorbeeld")]
public sealed record Seintjevoorbeeld(
    [property: Id(0)] Seintjegroep Groep, [property: Id(1)] string NaarNaam, [property: Id(2)] string NaarEmail, [property: Id(3)] string Onderwerp, [property: Id(4)] string Tekst);

/// <summary>A mail to a VO school (OSO-S3).</summary>
/// <param name="MailId">Of the postbus: its attempts are shown there.</param>
/// <param name="AangenomenOp">When the mail server took it; null while it waits, and when it came back.</param>
[GenerateSerializer, Immutable, Alias("overdracht-seintje")]
public sealed record Seintje(
    [property: Id(0)] string Id, [property: Id(1)] string VoSchoolId, [property: Id(2)] string VoSchoolNaam, [property: Id(3)] int Aantal,
    [property: Id(4)] DateTimeOffset Op, [property: Id(5)] string DoorNaam, [property: Id(6)] string MailId, [property: Id(7)] DateTimeOffset? AangenomenOp,
    [property: Id(8)] int Pogingen, [property: Id(9)] string? LaatsteFout);
