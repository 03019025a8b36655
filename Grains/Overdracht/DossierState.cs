using System.Collections.Immutable;
using System.Text.Json.Serialization;
using OrleansSchool.Aandacht;
using OrleansSchool.Gedeeld;
using OrleansSchool.Leerlingen;
using OrleansSchool.Opslag;

namespace OrleansSchool.Overdracht;

/// <summary>
/// One dossier as stored. All that says something of the child (content, reasons, explanations) is in <see cref="Inhoud"/> and in files, under
/// the dossier's own key; the rest is the register, which stays (OSO-L1).
/// </summary>
[Toestand("dossier")]
internal sealed record DossierState
{
    /// <summary>As it was set; what the date makes of it is <see cref="DossierRules.Nu"/>.</summary>
    public Dossierstatus Status { get; init; } = Dossierstatus.Voorlopig;

    /// <summary>Null while nobody began it.</summary>
    public DateTimeOffset? BegonnenOp { get; init; }

    /// <summary>The groep 8 in which it was begun: who may see it when the child is in no groep any more.</summary>
    public string GroepId { get; init; } = "";

    /// <summary><see cref="Dossierinhoud"/>, closed by <see cref="DossierKluis"/>, as base64; empty when it was erased.</summary>
    public string Inhoud { get; init; } = "";

    public ImmutableArray<Deelversie> Delen { get; init; } = [];

    /// <summary>Oldest first.</summary>
    public ImmutableArray<DossierVersie> Versies { get; init; } = [];

    public ImmutableArray<Linkregel> Links { get; init; } = [];

    public ImmutableArray<Verstrekking> Verstrekkingen { get; init; } = [];

    /// <summary>Newest first, without words of anybody: those are in the content.</summary>
    public ImmutableArray<Feit> Log { get; init; } = [];

    /// <summary>Accounts that filled content, froze it or gave the signal: they don't set it ready (OSO-K6).</summary>
    public ImmutableArray<string> Invullers { get; init; } = [];

    public DateTimeOffset? SeintjeOp { get; init; }

    /// <summary>Account of who gave the signal.</summary>
    public string? SeintjeDoor { get; init; }

    public DateOnly? GereedOp { get; init; }

    /// <summary>Last look in the LAS, or call (OSO-S5).</summary>
    public DateOnly? GecontroleerdOp { get; init; }

    /// <summary>Parts of which something newer waits for a next version (OSO-S6, OSO-S7).</summary>
    public ImmutableArray<string> Wacht { get; init; } = [];

    /// <summary>Days before the last day of which was warned; null when none was for this ready date (OSO-L1).</summary>
    public int? Gewaarschuwd { get; init; }

    /// <summary>When the content was erased.</summary>
    public DateOnly? GewistOp { get; init; }

    /// <summary>Files of the attachments of the present content, and of those that can be put back into it.</summary>
    public ImmutableArray<Kluisbestand> Bijlagen { get; init; } = [];

    /// <summary>Last day of the first attachment that was taken away and can be put back; null when there is none (UX-1).</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateOnly? WeggehaaldTot { get; init; }

    /// <summary>Files that were being written: they belong to nothing when this is read again.</summary>
    public ImmutableArray<string> Losse { get; init; } = [];

    /// <summary>Accounts that were told that it waits for them.</summary>
    public ImmutableArray<string> Verteld { get; init; } = [];

    /// <summary>The row that the board has, in short: it hears of what differs.</summary>
    public string Rijmerk { get; init; } = "";

    public ImmutableArray<string> Operaties { get; init; } = [];

    public Uitbak<Dossierpost> Uitbak { get; init; } = new();

    [JsonIgnore]
    public bool Bestaat => BegonnenOp is not null;

    [JsonIgnore]
    public DossierVersie? Laatste => Versies.IsEmpty ? null : Versies[^1];

    [JsonIgnore]
    public int VersieNr => Laatste?.Nr ?? 0;

    public DossierVersie? Versie(int? nr) => nr is null ? Laatste : Versies.FirstOrDefault(v => v.Nr == nr);

    public int DeelVersie(string deel) => Delen.FirstOrDefault(d => d.Deel == deel)?.Versie ?? 0;
}

/// <summary>A file in rows of its own, closed under the dossier's key.</summary>
/// <param name="Delen">Rows; 0 once it was erased.</param>
internal sealed record Kluisbestand(string Id, int Delen);

/// <summary>A frozen version (OSO-K4, OSO-K5).</summary>
/// <param name="Inhoud">File of <see cref="Versieinhoud"/>.</param>
/// <param name="Bijlagen">Files of the attachments that went into it.</param>
/// <param name="Inzage">One of each verzorger that it names.</param>
internal sealed record DossierVersie(
    int Nr, DateTimeOffset Op, string DoorNaam, string Hash, string RapportHash, Kluisbestand Inhoud, Kluisbestand Rapport,
    ImmutableArray<Kluisbestand> Bijlagen, ImmutableArray<Inzageregel> Inzage, DateOnly? GereedOp, string? GereedDoor);

/// <summary>How far the inzage of one verzorger is; what they said stands in <see cref="Inzagewoord"/>.</summary>
/// <param name="GezienOp">Null when they didn't look.</param>
/// <param name="NietBereikt">The schoolleider motivated it.</param>
internal sealed record Inzageregel(
    string VerzorgerId, bool HeeftGezag, ImmutableArray<Pogingregel> Pogingen, DateOnly? GezienOp, Inzagewijze? Wijze, Akkoord? Akkoord,
    string? VastgelegdDoor, DateOnly? VastgelegdOp, bool NietBereikt)
{
    [JsonIgnore]
    public bool IsKlaar => Akkoord is not null;
}

/// <param name="Op">When it was noted; also finds its explanation.</param>
internal sealed record Pogingregel(DateOnly Datum, Inzagewijze Wijze, string DoorNaam, DateTimeOffset Op);

/// <summary>A personal link of one verzorger to a frozen version (OSO-K4).</summary>
/// <param name="Hash">Of the content to which it leads: with other content it works no more.</param>
internal sealed record Linkregel(string VerzorgerId, string LinkHash, string CodeHash, DateTimeOffset Tot, int PogingenOver, string Hash);

/// <summary>What waits for a receiver.</summary>
/// <param name="Bericht">For the aandacht of a person; null for the others.</param>
/// <param name="Id">Of the message that is over; null for the others.</param>
internal sealed record Dossierpost(Dossierpostsoort Soort, Aandachtsbericht? Bericht = null, string? Id = null);

internal enum Dossierpostsoort
{
    /// <summary>To the overdracht of the schooljaar: the row as it is now.</summary>
    Rij = 1,

    /// <summary>To a file: erase it.</summary>
    BestandWeg,

    /// <summary>To somebody who must do something.</summary>
    Aandacht,

    /// <summary>It was done.</summary>
    AandachtWeg,
}

/// <summary>The key of one dossier (OSO-L1).</summary>
[Toestand("dossiersleutel")]
internal sealed record DossiersleutelState
{
    /// <summary>Base64; empty when it isn't made yet, or was thrown away.</summary>
    public string Sleutel { get; init; } = "";

    /// <summary>When it was thrown away: it is never made again.</summary>
    public DateTimeOffset? WegOp { get; init; }
}
