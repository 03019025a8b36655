using System.Collections.Immutable;
using Orleans.Concurrency;
using OrleansSchool.Basis;

namespace OrleansSchool.Overdracht;

/// <summary>From the signal to the day that it is fetched (OSO-K6 … OSO-S6).</summary>
public partial interface IDossierGrain
{
    /// <summary>The signal of the teacher to the administratie (OSO-K6): every verzorger with gezag was handled, nothing holds it.</summary>
    [Alias("geef-seintje")]
    Task<Uitkomst> GeefSeintje(OperatieId operatie, Wie wie);

    /// <summary>
    /// Gereed in the LAS and here (OSO-K6): content is what the verzorgers saw, a VO school is known, and not by who filled it
    /// (<c>vier-ogen</c>). Again from Verlopen or Ingetrokken, and before it runs out to begin the three months anew.
    /// </summary>
    /// <param name="gereedOp">The day on which it was set ready in the LAS: today or before, not before the seintje.</param>
    [Alias("zet-gereed")]
    Task<Uitkomst> ZetGereed(DateOnly gereedOp, OperatieId operatie, Wie wie);

    /// <summary>Back to the teacher, with what is wrong.</summary>
    [Alias("geef-terug")]
    Task<Uitkomst> GeefTerug(string reden, OperatieId operatie, Wie wie);

    /// <summary>Taken back after it was ready; the VO school is to be told.</summary>
    [Alias("trek-gereed-in")]
    Task<Uitkomst> TrekGereedIn(string reden, OperatieId operatie, Wie wie);

    /// <summary>The LAS says verstrekt (OSO-S4): from which system it was read, on which day.</summary>
    [Alias("noteer-verstrekt")]
    Task<Uitkomst> NoteerVerstrekt(string voSchoolId, string bronsysteem, DateOnly datum, OperatieId operatie, Wie wie);

    /// <summary>Looked in the LAS and it isn't verstrekt yet, or called the VO school (OSO-S5): the task comes back after five school days.</summary>
    [Alias("noteer-controle")]
    Task<Uitkomst> NoteerControle(bool gebeld, string? toelichting, OperatieId operatie, Wie wie);

    /// <summary>An important change after gereed or verstrekt (OSO-S6): voorlopig again as the next version; VO school to be told.</summary>
    [Alias("begin-nieuwe-versie")]
    Task<Uitkomst> BeginNieuweVersie(string reden, OperatieId operatie, Wie wie);

    /// <summary>What goes into the OSO file (OSO-X): who sets ready, and the portal.</summary>
    [AlwaysInterleave, Alias("uitgifte")]
    Task<Uitkomst<Uitgave>> Uitgifte(Wie wie);

    /// <summary>From the overdracht's outbox: for which VO schools this child is meant, and what they were told (OSO-S1, OSO-S3).</summary>
    /// <remarks>Interleaves: the overdracht waits for it, and may be the one to whom the dossier sends its row just then.</remarks>
    [AlwaysInterleave, Alias("ontvang-bestemming")]
    Task OntvangBestemming(Afzender van, Bestemming bestemming);

    /// <summary>In the portal (OSO-S4): only what is ready and meant for this VO school. Marks nothing.</summary>
    [AlwaysInterleave, Alias("portaal")]
    Task<Uitkomst<Uitgave>> Portaal(string voSchoolId, Wie wie);

    /// <summary>
    /// The VO school takes the file: verstrekt, "afgehaald in het portaal". Asked once the file is packed, before it goes out. Again: the same
    /// files, nothing more is noted.
    /// </summary>
    [Alias("haal-af")]
    Task<Uitkomst<Uitgave>> HaalAf(string voSchoolId, OperatieId operatie, Wie wie);

    /// <summary>Report and attachments, to pack what goes out once <see cref="HaalAf"/> noted it. Marks nothing.</summary>
    /// <param name="bijlageId">Null is the report.</param>
    [AlwaysInterleave, Alias("portaalbestand")]
    Task<Uitkomst<Dossierbestand>> Portaalbestand(string voSchoolId, string? bijlageId, Wie wie);

    /// <summary>From the dossier itself, in a turn of its own: the row to the board when it has another one, and what waits in the outbox.</summary>
    [OneWay, Alias("stuur-rij")]
    Task StuurRij();

    /// <summary>
    /// Verstrekt was noted at the wrong child: the note for this VO school goes, the dossier is ready for it again until the same last day. Only
    /// of the present version and what somebody noted; what was fetched in the portal was fetched (<c>verstrekt-niet-in-te-trekken</c>).
    /// </summary>
    [Alias("trek-verstrekt-in")]
    Task<Uitkomst> TrekVerstrektIn(string voSchoolId, string reden, OperatieId operatie, Wie wie);
}

/// <summary>VO schools that want this child, as the overdracht knows them.</summary>
[GenerateSerializer, Immutable, Alias("dossier-bestemming")]
public sealed record Bestemming([property: Id(0)] ImmutableArray<Bestemmingregel> Scholen);

/// <param name="GemeldeVersie">The newest version of which this VO school was told by mail that it is ready; 0 for none (OSO-S3, OSO-S6).</param>
/// <param name="GemeldOp">When the mail server took it; null while it waits.</param>
[GenerateSerializer, Immutable, Alias("bestemmingregel")]
public sealed record Bestemmingregel(
    [property: Id(0)] string VoSchoolId, [property: Id(1)] string Naam, [property: Id(2)] int GemeldeVersie, [property: Id(3)] DateTimeOffset? GemeldOp);
