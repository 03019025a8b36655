using System.Collections.Immutable;
using OrleansSchool.Aandacht;
using OrleansSchool.Gedeeld;
using OrleansSchool.Opslag;
using OrleansSchool.Post;

namespace OrleansSchool.Overdracht;

/// <summary>The overdracht of one schooljaar as stored. Never content of a dossier; from 1 July no names of messages either (OSO-L1).</summary>
[Toestand("overdracht")]
internal sealed record OverdrachtState
{
    /// <summary>Counts changes of the tijdpad and the settings.</summary>
    public long Versie { get; init; }

    /// <summary>Template of the tijdpad; empty while nobody chose one.</summary>
    public string Sjabloon { get; init; } = "";

    /// <summary>Somebody changed the steps: <see cref="Stappen"/> holds instead of the template.</summary>
    public bool EigenStappen { get; init; }

    public ImmutableArray<Tijdpadstap> Stappen { get; init; } = [];

    public int? WissenNaDagen { get; init; }

    /// <summary>Form that the school uses; null for the standard one.</summary>
    public string? Okrsjabloon { get; init; }

    /// <summary>Oldest first.</summary>
    public ImmutableArray<Berichtstand> Berichten { get; init; } = [];

    /// <summary>Lines of messages were erased after 30 June.</summary>
    public bool RegelsGewist { get; init; }

    /// <summary>What a person decided beside the messages: this VO school after all, or no longer.</summary>
    public ImmutableArray<Bestemmingkeuze> Keuzes { get; init; } = [];

    /// <summary>Rows of the dossiers as they last told.</summary>
    public ImmutableArray<DossierRij> Rijen { get; init; } = [];

    /// <summary>Mails to VO schools, oldest first.</summary>
    public ImmutableArray<Seintjestand> Seintjes { get; init; } = [];

    public Ontvangboek Ontvangen { get; init; } = new();

    public Uitbak<Overdrachtpost> Uitbak { get; init; } = new();

    public ImmutableArray<string> Operaties { get; init; } = [];

    /// <summary>What was told to whom of the work that waits, so that only changes are.</summary>
    public ImmutableArray<Werkbericht> Werkberichten { get; init; } = [];

    /// <summary>Steps that were taken off the tijdpad, for thirty days (UX-1); nobody is in them.</summary>
    public Prullenbak<Tijdpadstap> Prullenbak { get; init; } = new();
}

/// <param name="IsKantoor">It is work of the administratie; otherwise of the groep.</param>
internal sealed record Werkbericht(string AccountId, string Tekst, bool IsKantoor);

/// <param name="Aantal">Lines it had; stays when they are erased.</param>
internal sealed record Berichtstand(
    string Id, string VoSchoolId, string VoSchoolNaam, DateOnly Ontvangen, string Bron, ImmutableArray<Berichtregelstand> Regels, int Aantal,
    string DoorNaam, DateTimeOffset Op, bool Ingetrokken);

/// <param name="LeerlingId">Recognised at once, or chosen by a person; null while open.</param>
internal sealed record Berichtregelstand(int Nr, Voberichtregel Regel, string? LeerlingId, bool NietVanOns);

/// <param name="Geldt">False takes a VO school off that a message names.</param>
internal sealed record Bestemmingkeuze(string LeerlingId, string VoSchoolId, bool Geldt);

/// <summary>A mail to a VO school, and which versions it told of.</summary>
/// <param name="AangenomenOp">When the mail server took it.</param>
/// <param name="Fout">Why not, or not yet.</param>
/// <param name="Mislukt">It didn't go: its dossiers are to be told of again.</param>
internal sealed record Seintjestand(
    string Id, string VoSchoolId, string VoSchoolNaam, ImmutableArray<Gemelddossier> Dossiers, int Aantal, DateTimeOffset Op, string DoorNaam,
    string MailId, DateTimeOffset? AangenomenOp, int Pogingen, string? Fout, bool Mislukt);

/// <param name="GereedOp">A version that was set ready again is to be told of again.</param>
internal sealed record Gemelddossier(string LeerlingId, int VersieNr, DateOnly? GereedOp);

/// <summary>What waits for a receiver: for a dossier its VO schools as they are at the moment of sending, a mail, or what a person must hear.</summary>
/// <param name="WerkWeg">Id of what a person needn't hear any more.</param>
internal sealed record Overdrachtpost(string? LeerlingId, Postopdracht? Mail = null, Aandachtsbericht? Werk = null, string? WerkWeg = null);
