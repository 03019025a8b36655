using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Orleans.Concurrency;
using OrleansSchool.Basis;
using OrleansSchool.Bestanden;
using OrleansSchool.Leerlingen;
using OrleansSchool.Nachtronde;
using OrleansSchool.Persoon;

namespace OrleansSchool.Commissie;

/// <summary>The block about the overblijven in the schoolgids (TSO-0a): made from the data, with the school's own words around it.</summary>
/// <param name="Alineas">What the intranet makes: heading and text; tariff, times, helpers, contact, reglement.</param>
/// <param name="Eigen">What the school adds; empty without.</param>
/// <param name="Afgerond">When somebody said that it stands in the schoolgids; null until then.</param>
/// <param name="Opnieuw">Something of it changed after that: it says what.</param>
/// <param name="Ontbreekt">What isn't known yet, and where to see to it.</param>
/// <param name="Kenmerk">Digest of all that is shown: who says that it stands in the schoolgids says it of this.</param>
[GenerateSerializer, Immutable, Alias("schoolgids-view")]
public sealed record SchoolgidsView(
    [property: Id(0)] Schooljaar Jaar, [property: Id(1)] ImmutableArray<Gidsalinea> Alineas, [property: Id(2)] string Eigen, [property: Id(3)] DateTimeOffset? Afgerond,
    [property: Id(4)] string? AfgerondDoor, [property: Id(5)] ImmutableArray<string> Opnieuw, [property: Id(6)] ImmutableArray<Gidsgat> Ontbreekt, [property: Id(7)] long Versie,
    [property: Id(8)] bool MagMaken, [property: Id(9)] string Kenmerk);

/// <summary>Something that the block can't say yet.</summary>
/// <param name="Pad">Address within the intranet where it is settled.</param>
[GenerateSerializer, Immutable, Alias("gidsgat")]
public sealed record Gidsgat([property: Id(0)] string Zin, [property: Id(1)] string Pad);

[GenerateSerializer, Immutable, Alias("gidsalinea")]
public sealed record Gidsalinea([property: Id(0)] string Kop, [property: Id(1)] string Tekst);

/// <summary>Key <c>schoolgids/99XX00/2027-2028</c>, state <c>schoolgids</c>: the schooljaar that the gids is of. In May a task asks for the next one.</summary>
[Alias("schoolgids")]
public interface ISchoolgidsGrain : IGrainWithStringKey
{
    [AlwaysInterleave, Alias("bekijk")]
    Task<Uitkomst<SchoolgidsView>> Bekijk(Wie wie);

    /// <summary>The school's own words; refused with a child's name in them (<c>gids-naam</c>), and for a schooljaar that is over (<c>gids-jaar-voorbij</c>).</summary>
    [Alias("bewaar")]
    Task<Uitkomst> Bewaar(string eigen, long versie, OperatieId operatie, Wie wie);

    /// <summary>It stands in the schoolgids as it is now; keeps a digest, to see what changes after it.</summary>
    /// <param name="gezien"><see cref="SchoolgidsView.Kenmerk"/> of what was copied; refused when it is another by now (<c>gids-anders</c>).</param>
    [Alias("rond-af")]
    Task<Uitkomst> RondAf(string gezien, long versie, OperatieId operatie, Wie wie);

    [Alias("nacht")]
    Task<Nachtwerk> Nacht();
}

/// <summary>A piece for the newsletter of the school (TSO-11c).</summary>
/// <param name="GeplaatstOp">When it was published; null while it is being written.</param>
[GenerateSerializer, Immutable, Alias("nieuwsbericht")]
public sealed record Nieuwsbericht(
    [property: Id(0)] string Id, [property: Id(1)] string Titel, [property: Id(2)] string Tekst, [property: Id(3)] DateOnly? GeplaatstOp, [property: Id(4)] string? Waar,
    [property: Id(5)] string DoorNaam, [property: Id(6)] DateTimeOffset Op);

/// <summary>What happened since the last piece, as something to write about; names no child.</summary>
[GenerateSerializer, Immutable, Alias("nieuwsaanleiding")]
public sealed record Nieuwsaanleiding([property: Id(0)] DateOnly Op, [property: Id(1)] string Tekst);

/// <param name="Berichten">Those that are being written first, then the newest.</param>
/// <param name="Voor">Before this day the next piece is expected; null when that is in another schooljaar.</param>
[GenerateSerializer, Immutable, Alias("nieuwsbrief-view")]
public sealed record NieuwsbriefView(
    [property: Id(0)] Schooljaar Jaar, [property: Id(1)] ImmutableArray<Nieuwsbericht> Berichten, [property: Id(2)] ImmutableArray<Nieuwsaanleiding> Aanleidingen,
    [property: Id(3)] DateOnly? Voor, [property: Id(4)] int WekenTussen, [property: Id(5)] long Versie, [property: Id(6)] bool MagSchrijven);

/// <summary>Key <c>nieuwsbrief/99XX00/2026-2027</c>, state <c>nieuwsbrief</c>. The voorzitter is asked for a piece each so many weeks; while there is none who can write here, the coordinators.</summary>
[Alias("nieuwsbrief")]
public interface INieuwsbriefGrain : IGrainWithStringKey
{
    [AlwaysInterleave, Alias("bekijk")]
    Task<Uitkomst<NieuwsbriefView>> Bekijk(Wie wie);

    /// <summary>Pieces for other grains, oldest first, also those that weren't published yet. Without rights.</summary>
    [AlwaysInterleave, Alias("berichten")]
    Task<ImmutableArray<Nieuwsbericht>> Berichten();

    /// <summary>After how many weeks a piece is asked for; null when nobody chose in this schooljaar. For the schooljaar after it.</summary>
    [AlwaysInterleave, Alias("weken")]
    Task<int?> Weken();

    /// <param name="id">Null for a new piece; the same operation again: the same piece.</param>
    /// <returns>Refused with a child's name in it (<c>nieuws-naam</c>), and once it was published (<c>nieuws-geplaatst</c>).</returns>
    [Alias("bewaar")]
    Task<Uitkomst> Bewaar(string? id, string titel, string tekst, long versie, OperatieId operatie, Wie wie);

    /// <summary>That it was published, and where; again corrects the day or the place. The names of children of that moment are looked after once more.</summary>
    [Alias("plaats")]
    Task<Uitkomst> Plaats(string id, DateOnly op, string waar, long versie, OperatieId operatie, Wie wie);

    /// <summary>From <see cref="OpenbaarGrenzen.WekenMin"/> to <see cref="OpenbaarGrenzen.WekenMax"/> weeks of school; holidays don't count.</summary>
    [Alias("zet-weken")]
    Task<Uitkomst> ZetWeken(int weken, Wie wie);

    [Alias("nacht")]
    Task<Nachtwerk> Nacht();
}

/// <summary>An agreement between MR and bestuur on how the overblijven is organised (TSO-0b), with its evidence; never removed, only ended.</summary>
/// <param name="Bestuur">Who spoke for the bestuur.</param>
/// <param name="Mr">Who spoke for the MR.</param>
/// <param name="GeldtTot">Last day; null while it holds.</param>
/// <param name="NagekomenOp">When somebody last looked after whether it is kept; null while nobody did.</param>
/// <param name="Stukken">Minutes, letters; oldest first.</param>
/// <param name="BesluitId">The besluit that it is about; null without one.</param>
/// <param name="Geschiedenis">Newest first; at most <see cref="MrAfspraakGrenzen.FeitenMax"/>.</param>
[GenerateSerializer, Immutable, Alias("mr-afspraak")]
public sealed record MrAfspraak(
    [property: Id(0)] string Id, [property: Id(1)] string Onderwerp, [property: Id(2)] string Tekst, [property: Id(3)] DateOnly GemaaktOp, [property: Id(4)] string Bestuur,
    [property: Id(5)] string Mr, [property: Id(6)] DateOnly? GeldtTot, [property: Id(7)] DateOnly? NagekomenOp, [property: Id(8)] string? Nagekomen,
    [property: Id(9)] ImmutableArray<Bewijsstuk> Stukken, [property: Id(10)] string? BesluitId, [property: Id(11)] ImmutableArray<Feit> Geschiedenis)
{
    public bool GeldtOp(DateOnly dag) => !(GeldtTot < dag);
}

/// <summary>A file that shows an agreement, or that it is kept.</summary>
[GenerateSerializer, Immutable, Alias("bewijsstuk")]
public sealed record Bewijsstuk([property: Id(0)] string BestandId, [property: Id(1)] string Naam, [property: Id(2)] DateOnly Op);

/// <summary>What a form says of an agreement.</summary>
[GenerateSerializer, Immutable, Alias("mr-afspraak-invoer")]
public sealed record MrAfspraakInvoer(
    [property: Id(0)] string Onderwerp, [property: Id(1)] string Tekst, [property: Id(2)] DateOnly GemaaktOp, [property: Id(3)] string Bestuur, [property: Id(4)] string Mr,
    [property: Id(5)] DateOnly? GeldtTot, [property: Id(6)] string? BesluitId);

/// <param name="Afspraken">Those that hold first, the newest on top; then those that ended.</param>
[GenerateSerializer, Immutable, Alias("mr-afspraken-view")]
public sealed record MrAfsprakenView([property: Id(0)] ImmutableArray<MrAfspraak> Afspraken, [property: Id(1)] long Versie, [property: Id(2)] bool MagBeheren);

/// <summary>
/// Key <c>mrafspraken/99XX00</c>, state <c>mrafspraken</c>: the register that the inspectie asks for (TSO-0b). An agreement is ended, never removed; a file that was
/// added wrongly can be taken away, which stays visible. Texts name no child.
/// </summary>
[Alias("mrafspraken")]
public interface IMrAfsprakenGrain : IGrainWithStringKey
{
    [AlwaysInterleave, Alias("bekijk")]
    Task<Uitkomst<MrAfsprakenView>> Bekijk(Wie wie);

    /// <summary>For who may see the agreements; composed of what the areas say at that moment.</summary>
    [AlwaysInterleave, Alias("inspectie")]
    Task<Uitkomst<Inspectiedossier>> Inspectie(Schooljaar jaar, Wie wie);

    /// <param name="id">Null for a new one; the same operation again: the same agreement.</param>
    /// <returns>
    /// Refused when it ends before it was made (<c>mr-afspraak-termijn</c>), with a child's name in it (<c>mr-afspraak-naam</c>), with a besluit that isn't there
    /// (<c>onbekend</c>), and when all texts together are too long (<c>mr-afspraken-vol</c>).
    /// </returns>
    [Alias("bewaar")]
    Task<Uitkomst> Bewaar(string? id, MrAfspraakInvoer invoer, long versie, OperatieId operatie, Wie wie);

    /// <summary>How it is kept, as somebody looked after on that day; what was said before stays in the history.</summary>
    [Alias("noteer-nagekomen")]
    Task<Uitkomst> NoteerNagekomen(string id, DateOnly op, string tekst, long versie, OperatieId operatie, Wie wie);

    /// <param name="inhoud">PDF, JPEG or PNG of at most <see cref="IBestandGrain.BytesMax"/>; a picture goes without place and time in it.</param>
    [Alias("voeg-stuk-toe")]
    Task<Uitkomst> VoegStukToe(string id, string naam, DateOnly op, ImmutableArray<byte> inhoud, OperatieId operatie, Wie wie);

    /// <summary>A file that doesn't belong there, with the reason: nobody opens it any more, and thirty days later its contents are erased (UX-1).</summary>
    [Alias("haal-stuk-weg")]
    Task<Uitkomst> HaalStukWeg(string id, string bestandId, string reden, OperatieId operatie, Wie wie);

    [Alias("stuk")]
    Task<Uitkomst<BestandInhoud>> Stuk(string id, string bestandId, Wie wie);

    /// <summary>Files that were taken away, newest first; empty for who may not put them back (UX-1).</summary>
    [AlwaysInterleave, Alias("weggehaald")]
    Task<ImmutableArray<Weggehaald>> Weggehaald(Wie wie);

    /// <summary>With its agreement again; refused when that is gone, or has too many files by now. The same form again changes nothing.</summary>
    [Alias("haal-terug")]
    Task<Uitkomst> HaalTerug(string weggehaaldId, OperatieId operatie, Wie wie);

    /// <summary>Agreements past their term go with their files, files that were taken away too.</summary>
    [Alias("nacht")]
    Task<Nachtwerk> Nacht();
}

/// <summary>How a complaint is; the order is stored.</summary>
public enum Klachtstand
{
    Ontvangen = 1,

    /// <summary>Handed on to the school's klachtenprocedure (TSO-15c).</summary>
    BijSchool,
    Opgelost,
    Ingetrokken,
}

/// <summary>A complaint about the overblijven, led to the klachtenprocedure of the school (TSO-15c). May hold names: few see it, and it goes after its term.</summary>
/// <param name="Op">Day on which it was made.</param>
/// <param name="Behandelaar">Who deals with it: of the overblijven, or of the klachtenprocedure once it is there.</param>
/// <param name="AntwoordVoor">Until when an answer was promised; there as long as it is open.</param>
/// <param name="Uitkomst">What came out of it and what was learned; there once it is solved.</param>
/// <param name="Geschiedenis">Newest first; at most <see cref="KlachtGrenzen.FeitenMax"/>.</param>
[GenerateSerializer, Immutable, Alias("klacht")]
public sealed record Klacht(
    [property: Id(0)] string Id, [property: Id(1)] DateOnly Op, [property: Id(2)] string Van, [property: Id(3)] string Onderwerp, [property: Id(4)] string Tekst,
    [property: Id(5)] Klachtstand Stand, [property: Id(6)] string? Behandelaar, [property: Id(7)] DateOnly? AntwoordVoor, [property: Id(8)] string? Uitkomst,
    [property: Id(9)] ImmutableArray<Feit> Geschiedenis)
{
    /// <summary>Day on which it went to the klachtenprocedure; null when it didn't.</summary>
    [Id(10)]
    public DateOnly? DoorOp { get; init; }

    /// <summary>Day on which it was solved or taken back; null while it is open.</summary>
    [Id(11)]
    public DateOnly? KlaarOp { get; init; }

    /// <summary>Question of a parent that it came from (<see cref="Vragen.Oudervraag.Id"/>); null without one.</summary>
    [Id(12)]
    public string? VraagId { get; init; }

    /// <summary>About who coordinates, for example: only the schoolleider sees it.</summary>
    [Id(13)]
    public bool AlleenSchoolleiding { get; init; }

    [JsonIgnore]
    public bool IsOpen => Stand is Klachtstand.Ontvangen or Klachtstand.BijSchool;

    public bool IsTeLaat(DateOnly vandaag) => IsOpen && AntwoordVoor < vandaag;
}

/// <summary>What a form says of a complaint.</summary>
[GenerateSerializer, Immutable, Alias("klacht-invoer")]
public sealed record KlachtInvoer(
    [property: Id(0)] DateOnly Op, [property: Id(1)] string Van, [property: Id(2)] string Onderwerp, [property: Id(3)] string Tekst, [property: Id(4)] Klachtstand Stand,
    [property: Id(5)] string? Behandelaar, [property: Id(6)] DateOnly? AntwoordVoor, [property: Id(7)] string? Uitkomst)
{
    /// <summary>Day on which it came to <see cref="Stand"/>; null keeps the day that is there, or is today.</summary>
    [Id(8)]
    public DateOnly? StandOp { get; init; }

    /// <summary>Only of a new one; later it stays as it was.</summary>
    [Id(9)]
    public string? VraagId { get; init; }

    [Id(10)]
    public bool AlleenSchoolleiding { get; init; }
}

/// <param name="Klachten">Open ones first, the one that is answered soonest on top; then the others, newest first. Without those that are for the schoolleider alone, for who isn't.</param>
[GenerateSerializer, Immutable, Alias("klachten-view")]
public sealed record KlachtenView([property: Id(0)] Schooljaar Jaar, [property: Id(1)] ImmutableArray<Klacht> Klachten, [property: Id(2)] long Versie);

/// <summary>Counts for the year report; no names. What was taken back is only in the first.</summary>
[GenerateSerializer, Immutable, Alias("klachttelling")]
public sealed record Klachttelling([property: Id(0)] int Ontvangen, [property: Id(1)] int Opgelost, [property: Id(2)] int Open);

/// <summary>
/// Key <c>klachten/99XX00/2026-2027</c>, state <c>klachten</c>: the complaints that were made in that schooljaar. Each night who deals with them hears what
/// has nobody to deal with it, what must be answered within <see cref="KlachtGrenzen.HerinnerDagen"/> days, and what should have been.
/// </summary>
[Alias("klachten")]
public interface IKlachtenGrain : IGrainWithStringKey
{
    /// <summary>What is kept here of one person (AVG art. 15). Without rights: who asks it checked them. Null when nothing is.</summary>
    [AlwaysInterleave, Alias("persoonsgegevens")]
    Task<Persoonsdeel?> Persoonsgegevens(Persoonsleutel wie);

    [AlwaysInterleave, Alias("bekijk")]
    Task<Uitkomst<KlachtenView>> Bekijk(Wie wie);

    /// <summary>Of all, also of those that few see. Without rights.</summary>
    [AlwaysInterleave, Alias("telling")]
    Task<Klachttelling> Telling();

    /// <summary>
    /// A complaint is never removed. Refused when an open one has no day for its answer (<c>verplicht</c>), one at the klachtenprocedure nobody who deals with it,
    /// a solved one no outcome, when its question is a complaint already, also of another schooljaar (<c>klacht-al-van-vraag</c>) and when the texts of the schooljaar together are too long
    /// (<c>klachten-te-lang</c>).
    /// </summary>
    /// <param name="id">Null for a new one; the same operation again: the same complaint.</param>
    [Alias("bewaar")]
    Task<Uitkomst> Bewaar(string? id, KlachtInvoer invoer, long versie, OperatieId operatie, Wie wie);

    /// <summary>
    /// From erasing on request (AVG art. 17), without rights: out of the complaints that one of these made, or that name one of them in whole, these names go. What was
    /// complained of stays until its term: it is somebody else's, or must be accounted for. Again: changes nothing.
    /// </summary>
    /// <param name="namen">Whole names of who is erased.</param>
    /// <param name="indieners">Whose complaints are looked through besides, for a name that isn't written in whole.</param>
    /// <returns>Complaints that changed.</returns>
    [Alias("vergeet-namen")]
    Task<int> VergeetNamen(ImmutableArray<string> namen, ImmutableArray<string> indieners);

    [Alias("nacht")]
    Task<Nachtwerk> Nacht();
}

/// <summary>With these a schooljaar of complaints stays under 256 KB.</summary>
public static class KlachtGrenzen
{
    public const int KlachtenMax = 60;
    public const int NaamMax = 100;
    public const int OnderwerpMax = 120;
    public const int TekstMax = 3_000;
    public const int UitkomstMax = 1_500;

    /// <summary>Texts and outcomes of a schooljaar together.</summary>
    public const int TekensMax = 90_000;

    public const int FeitenMax = 6;
    public const int FeitTekstMax = 120;

    /// <summary>Proposed for the answer; the school may promise another day.</summary>
    public const int AntwoordDagen = 28;

    public const int AntwoordMaandenMax = 12;

    /// <summary>So long before the answer is due it is said once more.</summary>
    public const int HerinnerDagen = 7;
}

public static class OpenbaarGrenzen
{
    public const int EigenMax = 3_000;
    public const int BerichtenMax = 60;
    public const int TitelMax = 120;
    public const int TekstMax = 3_000;
    public const int WekenStandaard = 8;
    public const int WekenMin = 2;
    public const int WekenMax = 26;
    public const int WaarMax = 100;

    /// <summary>So long before the day somebody is asked for a piece (TSO-11c).</summary>
    public const int VraagDagen = 7;

    /// <summary>Month from which the schoolgids of the next schooljaar is asked for (TSO-0a).</summary>
    public const int GidsVanafMaand = 5;
}
