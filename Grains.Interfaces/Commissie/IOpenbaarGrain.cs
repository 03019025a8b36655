using System.Collections.Immutable;
using Orleans.Concurrency;
using OrleansSchool.Basis;
using OrleansSchool.Bestanden;
using OrleansSchool.Leerlingen;
using OrleansSchool.Nachtronde;

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

/// <summary>Key <c>nieuwsbrief/99XX00/2026-2027</c>, state <c>nieuwsbrief</c>. The voorzitter is asked for a piece each so many weeks.</summary>
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
/// <param name="Stukken">Minutes, letters.</param>
[GenerateSerializer, Immutable, Alias("mr-afspraak")]
public sealed record MrAfspraak(
    [property: Id(0)] string Id, [property: Id(1)] string Onderwerp, [property: Id(2)] string Tekst, [property: Id(3)] DateOnly GemaaktOp, [property: Id(4)] string Bestuur,
    [property: Id(5)] string Mr, [property: Id(6)] DateOnly? GeldtTot, [property: Id(7)] DateOnly? NagekomenOp, [property: Id(8)] string? Nagekomen,
    [property: Id(9)] ImmutableArray<Bewijsstuk> Stukken, [property: Id(10)] string? BesluitId, [property: Id(11)] ImmutableArray<Feit> Geschiedenis);

[GenerateSerializer, Immutable, Alias("bewijsstuk")]
public sealed record Bewijsstuk([property: Id(0)] string BestandId, [property: Id(1)] string Naam, [property: Id(2)] DateOnly Op);

[GenerateSerializer, Immutable, Alias("mr-afspraak-invoer")]
public sealed record MrAfspraakInvoer(
    [property: Id(0)] string Onderwerp, [property: Id(1)] string Tekst, [property: Id(2)] DateOnly GemaaktOp, [property: Id(3)] string Bestuur, [property: Id(4)] string Mr,
    [property: Id(5)] DateOnly? GeldtTot, [property: Id(6)] string? BesluitId);

[GenerateSerializer, Immutable, Alias("mr-afspraken-view")]
public sealed record MrAfsprakenView([property: Id(0)] ImmutableArray<MrAfspraak> Afspraken, [property: Id(1)] long Versie, [property: Id(2)] bool MagBeheren);

/// <summary>Key <c>mrafspraken/99XX00</c>, state <c>mrafspraken</c>: the register that the inspectie asks for.</summary>
[Alias("mrafspraken")]
public interface IMrAfsprakenGrain : IGrainWithStringKey
{
    [AlwaysInterleave, Alias("bekijk")]
    Task<Uitkomst<MrAfsprakenView>> Bekijk(Wie wie);

    [Alias("bewaar")]
    Task<Uitkomst> Bewaar(string? id, MrAfspraakInvoer invoer, long versie, OperatieId operatie, Wie wie);

    /// <summary>How it is kept, as somebody looked after on that day.</summary>
    [Alias("noteer-nagekomen")]
    Task<Uitkomst> NoteerNagekomen(string id, DateOnly op, string tekst, long versie, OperatieId operatie, Wie wie);

    [Alias("voeg-stuk-toe")]
    Task<Uitkomst> VoegStukToe(string id, string naam, DateOnly op, ImmutableArray<byte> inhoud, OperatieId operatie, Wie wie);

    [Alias("stuk")]
    Task<Uitkomst<BestandInhoud>> Stuk(string id, string bestandId, Wie wie);

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
[GenerateSerializer, Immutable, Alias("klacht")]
public sealed record Klacht(
    [property: Id(0)] string Id, [property: Id(1)] DateOnly Op, [property: Id(2)] string Van, [property: Id(3)] string Onderwerp, [property: Id(4)] string Tekst,
    [property: Id(5)] Klachtstand Stand, [property: Id(6)] string? Behandelaar, [property: Id(7)] DateOnly? AntwoordVoor, [property: Id(8)] string? Uitkomst,
    [property: Id(9)] ImmutableArray<Feit> Geschiedenis);

[GenerateSerializer, Immutable, Alias("klacht-invoer")]
public sealed record KlachtInvoer(
    [property: Id(0)] DateOnly Op, [property: Id(1)] string Van, [property: Id(2)] string Onderwerp, [property: Id(3)] string Tekst, [property: Id(4)] Klachtstand Stand,
    [property: Id(5)] string? Behandelaar, [property: Id(6)] DateOnly? AntwoordVoor, [property: Id(7)] string? Uitkomst);

[GenerateSerializer, Immutable, Alias("klachten-view")]
public sealed record KlachtenView([property: Id(0)] Schooljaar Jaar, [property: Id(1)] ImmutableArray<Klacht> Klachten, [property: Id(2)] long Versie);

/// <summary>Counts for the year report; no names.</summary>
[GenerateSerializer, Immutable, Alias("klachttelling")]
public sealed record Klachttelling([property: Id(0)] int Ontvangen, [property: Id(1)] int Opgelost, [property: Id(2)] int Open);

/// <summary>Key <c>klachten/99XX00/2026-2027</c>, state <c>klachten</c>.</summary>
[Alias("klachten")]
public interface IKlachtenGrain : IGrainWithStringKey
{
    [AlwaysInterleave, Alias("bekijk")]
    Task<Uitkomst<KlachtenView>> Bekijk(Wie wie);

    [AlwaysInterleave, Alias("telling")]
    Task<Klachttelling> Telling();

    [Alias("bewaar")]
    Task<Uitkomst> Bewaar(string? id, KlachtInvoer invoer, long versie, OperatieId operatie, Wie wie);

    [Alias("nacht")]
    Task<Nachtwerk> Nacht();
}

public static class OpenbaarGrenzen
{
    public const int EigenMax = 3_000;
    public const int BerichtenMax = 60;
    public const int TitelMax = 120;
    public const int TekstMax = 3_000;
    public const int AfsprakenMax = 120;
    public const int StukkenMax = 20;
    public const int KlachtenMax = 150;
    public const int WekenStandaard = 8;
    public const int WekenMin = 2;
    public const int WekenMax = 26;
    public const int WaarMax = 100;

    /// <summary>Month from which the schoolgids of the next schooljaar is asked for (TSO-0a).</summary>
    public const int GidsVanafMaand = 5;
}
