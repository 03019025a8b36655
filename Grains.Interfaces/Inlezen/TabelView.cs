using System.Collections.Immutable;
using System.Text.Json.Serialization;
using OrleansSchool.Basis;

namespace OrleansSchool.Inlezen;

/// <summary>Where a table is; the order is stored.</summary>
public enum TabelStatus
{
    Geen = 0,

    /// <summary>The rows are being stored.</summary>
    Laden,

    /// <summary>Somebody says which column holds what.</summary>
    Kolommen,

    /// <summary>Compared; nothing changed yet.</summary>
    Proefronde,
    Bezig,
    Ingelezen,

    /// <summary>Not read in within a day: forgotten.</summary>
    Verlopen,
}

/// <summary>What becomes of a row.</summary>
public enum Rijoordeel
{
    Gelijk = 0,
    Nieuw,
    Gewijzigd,
    Fout,

    /// <summary>Only the child or payer is filled in, as the prefilled template leaves it.</summary>
    NietIngevuld,
}

/// <summary>How to go live when there are mistakes.</summary>
public enum Toepassing
{
    /// <summary>Only without a single mistake.</summary>
    AllesOfNiets = 0,

    /// <summary>The good rows now, the rest later.</summary>
    GoedeRegels,
}

/// <summary>Which column holds which field.</summary>
[GenerateSerializer, Immutable, Alias("kolomkeuze")]
public sealed record Kolomkeuze([property: Id(0), JsonPropertyName("k")] int Kolom, [property: Id(1), JsonPropertyName("v")] string Veld);

/// <summary>A column with some of its values, to choose what it is.</summary>
[GenerateSerializer, Immutable, Alias("kolomvoorbeeld")]
public sealed record Kolomvoorbeeld(
    [property: Id(0)] int Kolom, [property: Id(1)] string Letter, [property: Id(2)] string Kop, [property: Id(3)] ImmutableArray<string> Waarden,
    [property: Id(4)] string? Veld);

/// <summary>Old and new of one field, as shown; empty for nothing.</summary>
[GenerateSerializer, Immutable, Alias("veldwijziging")]
public sealed record Veldwijziging([property: Id(0)] string Veld, [property: Id(1)] string Oud, [property: Id(2)] string Nieuw);

/// <summary>One row and what becomes of it.</summary>
/// <param name="Wie">The verzorger or helper.</param>
/// <param name="Van">The child and its groep; empty for a helper.</param>
[GenerateSerializer, Immutable, Alias("rij-uitslag")]
public sealed record Rijuitslag(
    [property: Id(0)] int Rij, [property: Id(1)] Rijoordeel Oordeel, [property: Id(2)] string Wie, [property: Id(3)] string Van,
    [property: Id(4)] ImmutableArray<Veldwijziging> Wijzigingen);

/// <summary>A finding as the list shows it.</summary>
[GenerateSerializer, Immutable, Alias("bevinding-regel")]
public sealed record Bevindingregel(
    [property: Id(0)] Tabelbevinding Bevinding, [property: Id(1)] string Kolom, [property: Id(2)] string Wie, [property: Id(3)] string Van);

/// <summary>Rows by what becomes of them; kept when the rows are erased.</summary>
/// <param name="Waarschuwing">Rows with a warning that are read in all the same.</param>
[GenerateSerializer, Immutable, Alias("tabel-telling")]
public sealed record Tabeltelling(
    [property: Id(0)] int Regels, [property: Id(1)] int Nieuw, [property: Id(2)] int Gewijzigd, [property: Id(3)] int Gelijk,
    [property: Id(4)] int Fout, [property: Id(5)] int Waarschuwing, [property: Id(6)] int NietIngevuld)
{
    public static Tabeltelling Nul { get; } = new(0, 0, 0, 0, 0, 0, 0);
}

[GenerateSerializer, Immutable, Alias("code-telling")]
public sealed record Codetelling([property: Id(0)] string Code, [property: Id(1)] Tabelernst Ernst, [property: Id(2)] int Aantal);

/// <summary>Which part of the lists a page wants.</summary>
[GenerateSerializer, Immutable, Alias("tabel-vraag")]
public sealed record Tabelvraag(
    [property: Id(0)] string? Code, [property: Id(1)] Rijoordeel? Oordeel, [property: Id(2)] int BevindingenVan, [property: Id(3)] int RijenVan,
    [property: Id(4)] int Aantal)
{
    public static Tabelvraag Eerste { get; } = new(null, null, 0, 0, 50);
}

/// <summary>One table on its way in (SCH-3): columns, dry run, progress, outcome.</summary>
/// <param name="Ontbreekt">What must still be chosen before the dry run.</param>
/// <param name="Onthouden">The columns were chosen as at an earlier file with the same headers.</param>
/// <param name="Bevindingen">The asked part; <paramref name="BevindingenTotaal"/> counts those that match the filter.</param>
/// <param name="Geweigerd">What a child or helper refused while reading in.</param>
/// <param name="RegelsGewist">The rows are gone; only the counts are left.</param>
[GenerateSerializer, Immutable, Alias("tabel-view")]
public sealed record TabelView(
    [property: Id(0)] string Id, [property: Id(1)] Tabelsoort Soort, [property: Id(2)] TabelStatus Status, [property: Id(3)] string Bestandsnaam,
    [property: Id(4)] string DoorNaam, [property: Id(5)] DateTimeOffset Op, [property: Id(6)] ImmutableArray<Kolomvoorbeeld> Kolommen,
    [property: Id(7)] ImmutableArray<string> Ontbreekt, [property: Id(8)] bool Onthouden, [property: Id(9)] ImmutableArray<string> Meldingen,
    [property: Id(10)] Tabeltelling Telling, [property: Id(11)] ImmutableArray<Codetelling> Soorten,
    [property: Id(12)] ImmutableArray<Bevindingregel> Bevindingen, [property: Id(13)] int BevindingenTotaal,
    [property: Id(14)] ImmutableArray<Rijuitslag> Rijen, [property: Id(15)] int RijenTotaal, [property: Id(16)] int Gedaan,
    [property: Id(17)] int Stappen, [property: Id(18)] ImmutableArray<Tabelbevinding> Geweigerd, [property: Id(19)] bool RegelsGewist)
{
    /// <summary>Only of a table with amounts, while its rows are there.</summary>
    [Id(20)]
    public Tabelsommen? Sommen { get; init; }

    /// <summary>Goes on by itself. What is <see cref="TabelStatus.Bezig"/> without it, waits for somebody who says "go on".</summary>
    [Id(21)]
    public bool Loopt { get; init; }
}

/// <summary>What the good rows of a table of beginstanden are together, read in or not, to lay beside the earlier administration (TSO-10i).</summary>
[GenerateSerializer, Immutable, Alias("tabel-sommen")]
public sealed record Tabelsommen(
    [property: Id(0)] int AantalOpen, [property: Id(1)] Geld Open, [property: Id(2)] int AantalTegoed, [property: Id(3)] Geld Tegoed);

/// <summary>A row of the file with what is wrong with it, to correct it in a spreadsheet.</summary>
[GenerateSerializer, Immutable, Alias("opmerking-rij")]
public sealed record Opmerkingrij([property: Id(0)] Tabelrij Rij, [property: Id(1)] ImmutableArray<string> Opmerkingen, [property: Id(2)] bool Fout);

[GenerateSerializer, Immutable, Alias("opmerkingenlijst")]
public sealed record Opmerkingenlijst(
    [property: Id(0)] string Bestandsnaam, [property: Id(1)] ImmutableArray<string> Koppen, [property: Id(2)] ImmutableArray<Opmerkingrij> Rijen);
