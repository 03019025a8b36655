using System.Collections.Immutable;
using Orleans.Concurrency;
using OrleansSchool.Basis;
using OrleansSchool.Nachtronde;
using OrleansSchool.Persoon;

namespace OrleansSchool.Overdracht;

/// <summary>
/// Owns the overdracht dossier of one leerling in one schooljaar: content under a key of its own, frozen versions with their hash, inzage per
/// verzorger, when it was ready, who fetched it, and who did what (OSO-K1 … OSO-L1). Key <c>dossier/99XX00/leerling/2026-2027</c>. Dates are
/// compared with the clock at each call. Changes reach the overdracht of the schooljaar through its outbox. Signal
/// <see cref="Live.Onderwerpen.Overdracht"/>.
/// </summary>
[Alias("dossier")]
public partial interface IDossierGrain : IGrainWithStringKey
{
    /// <summary>What is kept here of one person (AVG art. 15). Without rights: who asks it checked them. Null when nothing is.</summary>
    [AlwaysInterleave, Alias("persoonsgegevens")]
    Task<Persoonsdeel?> Persoonsgegevens(Persoonsleutel wie);

    /// <summary>All that the page shows and what the asker may do; content only for who may see it. A look is logged by the page.</summary>
    [AlwaysInterleave, Alias("bekijk")]
    Task<Uitkomst<DossierView>> Bekijk(Wie wie);

    /// <summary>Starts it, filled from the leerling's card: only for groep 8 of this schooljaar, only from a teacher of that groep (OSO-K1).</summary>
    [Alias("begin")]
    Task<Uitkomst> Begin(OperatieId operatie, Wie wie);

    /// <summary>
    /// Replaces one part of the content while it is voorlopig. <c>verouderd</c> when that part changed since <paramref name="versie"/>;
    /// refused for a part that isn't theirs to write.
    /// </summary>
    [Alias("bewaar-deel")]
    Task<Uitkomst<Bewaardeel>> BewaarDeel(Dossierdeel deel, int versie, OperatieId operatie, Wie wie);

    /// <summary>
    /// Autosave of the beknopt OKR (OSO-K2): each answer names the version of the field it was typed over. A stale one is not taken and comes
    /// back in <see cref="Okrbewaring.Verouderd"/> with the newer text; the others are.
    /// </summary>
    [Alias("bewaar-okr")]
    Task<Uitkomst<Okrbewaring>> BewaarOkr(ImmutableArray<Okrantwoord> antwoorden, Wie wie);

    /// <summary>Takes from the leerling's card again what changed there; what somebody typed here stays.</summary>
    [Alias("ververs-gegevens")]
    Task<Uitkomst> VerversGegevens(OperatieId operatie, Wie wie);

    /// <summary>
    /// Teacher or intern begeleider stands for the support section as they read it (OSO-K3): <c>verouderd</c> when it changed since
    /// <paramref name="versie"/> (<see cref="DossierView.Ondersteuningsversie"/>). Undone by the next change of it.
    /// </summary>
    [Alias("bevestig-ondersteuning")]
    Task<Uitkomst> BevestigOndersteuning(int versie, OperatieId operatie, Wie wie);

    /// <summary>Kind by magic bytes, size bounded, name without path. Refused when it isn't voorlopig.</summary>
    [Alias("voeg-bijlage-toe")]
    Task<Uitkomst> VoegBijlageToe(string bestandsnaam, string omschrijving, bool ondersteuning, ImmutableArray<byte> bytes, OperatieId operatie, Wie wie);

    /// <summary>Gone from the content at once; can be put back for thirty days, while the dossier is voorlopig (UX-1).</summary>
    [Alias("verwijder-bijlage")]
    Task<Uitkomst> VerwijderBijlage(string bijlageId, OperatieId operatie, Wie wie);

    /// <summary>Attachments that were taken away, newest first; empty for who may not put them back (UX-1).</summary>
    [AlwaysInterleave, Alias("weggehaald")]
    Task<ImmutableArray<Weggehaald>> Weggehaald(Wie wie);

    /// <summary>Back into the content as it was; refused when it is frozen, or full. The same form again changes nothing.</summary>
    [Alias("haal-bijlage-terug")]
    Task<Uitkomst> HaalBijlageTerug(string weggehaaldId, OperatieId operatie, Wie wie);

    /// <summary>For who composes (OSO-K3): both intern begeleider and teacher.</summary>
    [Alias("bevestig-bijlage")]
    Task<Uitkomst> BevestigBijlage(string bijlageId, OperatieId operatie, Wie wie);

    /// <summary>The bytes of an attachment of the present content, or of a frozen version.</summary>
    /// <param name="versieNr">Null for the content as it is now.</param>
    [AlwaysInterleave, Alias("bijlage")]
    Task<Uitkomst<Dossierbestand>> Bijlage(string bijlageId, int? versieNr, Wie wie);

    /// <summary>From the toets import (OSO-S7): refused after 1 July. In a frozen or ready dossier it waits and asks for a new version.</summary>
    [Alias("neem-toets-over")]
    Task<Uitkomst> NeemToetsOver(Doorstroomtoets? doorstroomtoets, ImmutableArray<Toetsresultaat> toetsen, OperatieId operatie, Wie wie);

    /// <summary>From the group-8 import (SCH-2): the number that only a dossier may hold. Not a Pgn: refused.</summary>
    [Alias("neem-pgn-over")]
    Task<Uitkomst> NeemPgnOver(string pgn, OperatieId operatie, Wie wie);

    /// <summary>From the night round: expiry, warnings, erasing of content and, two years later, of the register (OSO-L1).</summary>
    [Alias("nacht")]
    Task<Nachtwerk> Nacht();
}

/// <summary>A part of the content that is saved as a whole; exactly one is not null.</summary>
[GenerateSerializer, Immutable, Alias("dossierdeel")]
public sealed record Dossierdeel
{
    [Id(0)]
    public Dossierleerling? Leerling { get; init; }

    [Id(1)]
    public ImmutableArray<Dossierverzorger>? Verzorgers { get; init; }

    [Id(2)]
    public ImmutableArray<Loopbaanregel>? Loopbaan { get; init; }

    [Id(3)]
    public Overstapadvies? Advies { get; init; }

    [Id(4)]
    public Onderwijsondersteuning? Ondersteuning { get; init; }

    [Id(5)]
    public Verzuimgegevens? Verzuim { get; init; }

    [Id(6)]
    public Doorstroomtoets? Doorstroomtoets { get; init; }

    [Id(7)]
    public ImmutableArray<Toetsresultaat>? Toetsen { get; init; }

    [Id(8)]
    public Meesturen? Meesturen { get; init; }

    /// <summary>Verzuim or doorstroomtoets, of <see cref="Dossierdelen"/>: that part is to have nothing in it again.</summary>
    [Id(9)]
    public string? Leeg { get; init; }

    /// <summary>One of <see cref="Dossierdelen"/>.</summary>
    public string Naam =>
        Leerling is not null ? Dossierdelen.Leerling : Verzorgers is not null ? Dossierdelen.Verzorgers : Loopbaan is not null ? Dossierdelen.Loopbaan
        : Advies is not null ? Dossierdelen.Advies : Ondersteuning is not null ? Dossierdelen.Ondersteuning : Verzuim is not null ? Dossierdelen.Verzuim
        : Doorstroomtoets is not null ? Dossierdelen.Doorstroomtoets : Toetsen is not null ? Dossierdelen.Toetsen : Meesturen is not null ? Dossierdelen.Meesturen : Leeg ?? "";
}

/// <summary>Names of parts: in addresses of tabs, in versions per part.</summary>
public static class Dossierdelen
{
    public const string Leerling = "leerling";
    public const string Verzorgers = "verzorgers";
    public const string Loopbaan = "loopbaan";
    public const string Advies = "advies";
    public const string Ondersteuning = "ondersteuning";
    public const string Verzuim = "verzuim";
    public const string Doorstroomtoets = "doorstroomtoets";
    public const string Toetsen = "toetsen";
    public const string Meesturen = "meesturen";
    public const string Okr = "okr";
    public const string Bijlagen = "bijlagen";
}

/// <param name="Versie">Of the part after saving.</param>
[GenerateSerializer, Immutable, Alias("bewaardeel")]
public sealed record Bewaardeel([property: Id(0)] string Deel, [property: Id(1)] int Versie, [property: Id(2)] ImmutableArray<Bevinding> Bevindingen);

/// <param name="Bewaard">The answers taken, with their new version.</param>
/// <param name="Verouderd">As they are now: somebody else wrote them meanwhile.</param>
[GenerateSerializer, Immutable, Alias("okr-bewaring")]
public sealed record Okrbewaring(
    [property: Id(0)] ImmutableArray<Okrantwoord> Bewaard, [property: Id(1)] ImmutableArray<Okrantwoord> Verouderd, [property: Id(2)] ImmutableArray<Weigering> Geweigerd,
    [property: Id(3)] DateTimeOffset Op);
