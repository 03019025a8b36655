using System.Collections.Immutable;
using Orleans.Concurrency;
using OrleansSchool.Basis;

namespace OrleansSchool.Overdracht;

/// <summary>A result as read from a file.</summary>
/// <param name="Regel">Place in the file, from 1.</param>
/// <param name="Pgn">Only for matching: never stored, the grain keeps its last four digits.</param>
[GenerateSerializer, Immutable, Alias("toetsregel")]
public sealed record Toetsregel(
    [property: Id(0)] int Regel, [property: Id(1)] string? LeerlingNummer, [property: Id(2)] string? Achternaam, [property: Id(3)] string? Roepnaam,
    [property: Id(4)] DateOnly? Geboortedatum, [property: Id(5)] string? Pgn, [property: Id(6)] Doorstroomtoets Toets);

public enum Toetsstand
{
    /// <summary>Will be added.</summary>
    Herkend = 1,

    /// <summary>A person chooses who it is.</summary>
    Onzeker,
    Onbekend,

    /// <summary>The dossier has exactly this.</summary>
    Gelijk,

    /// <summary>Twice in the file.</summary>
    Dubbel,

    /// <summary>The dossier of this child can't take it: none, or erased. Or the result itself can't be right, of whichever child it is.</summary>
    KanNiet,

    /// <summary>Was added.</summary>
    Toegevoegd,
}

/// <param name="NieuweVersie">This dossier was frozen or further: it gets into the second round (OSO-S7).</param>
[GenerateSerializer, Immutable, Alias("toetsinlees-regel")]
public sealed record Toetsinleesregel(
    [property: Id(0)] int Regel, [property: Id(1)] string Bron, [property: Id(2)] Toetsstand Stand, [property: Id(3)] string? LeerlingId, [property: Id(4)] string? LeerlingNaam,
    [property: Id(5)] ImmutableArray<Leerlingnaam> Kandidaten, [property: Id(6)] Doorstroomtoets Toets, [property: Id(7)] bool NieuweVersie, [property: Id(8)] string? Melding,
    [property: Id(9)] bool Hoger);

/// <param name="Klaar">All was added.</param>
[GenerateSerializer, Immutable, Alias("toetsinlees-view")]
public sealed record ToetsinleesView(
    [property: Id(0)] string Bestandsnaam, [property: Id(1)] DateTimeOffset Op, [property: Id(2)] string DoorNaam, [property: Id(3)] ImmutableArray<Toetsinleesregel> Regels,
    [property: Id(4)] bool Klaar, [property: Id(5)] int Toegevoegd, [property: Id(6)] int NieuweVersies, [property: Id(7)] Schooljaar Schooljaar);

/// <summary>
/// Owns one file of toets results (OSO-S7): preview, matching, adding, one dossier after another, resumable. Key <c>toetsinlezen/99XX00/id</c>.
/// Its lines are erased after 24 hours.
/// </summary>
[Alias("toetsinlezen")]
public interface IToetsinleesGrain : IGrainWithStringKey
{
    /// <summary>Takes the lines of a file: matched, nothing added yet.</summary>
    [Alias("lees")]
    Task<Uitkomst> Lees(string bestandsnaam, ImmutableArray<Toetsregel> regels, OperatieId operatie, Wie wie);

    [AlwaysInterleave, Alias("bekijk")]
    Task<Uitkomst<ToetsinleesView>> Bekijk(Wie wie);

    /// <summary>This line is of this leerling; null leaves it out. <c>toets-regel-ongeldig</c> for a result that can't be right.</summary>
    [Alias("koppel")]
    Task<Uitkomst> Koppel(int regel, string? leerlingId, OperatieId operatie, Wie wie);

    /// <summary>Adds all recognised lines to their dossiers. Again: goes on where it stopped.</summary>
    [Alias("voeg-toe")]
    Task<Uitkomst> VoegToe(OperatieId operatie, Wie wie);
}

public static class ToetsGrenzen
{
    public const int RegelsMax = 200;
    public const int KandidatenMax = 5;
    public const int BestandBytesMax = 4 * 1024 * 1024;

    /// <summary>Files in a zip.</summary>
    public const int ZipBestandenMax = 250;
    public const int ZipUitgepaktMax = 16 * 1024 * 1024;
}
