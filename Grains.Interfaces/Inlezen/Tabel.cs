using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace OrleansSchool.Inlezen;

/// <summary>What a table holds; the order is stored.</summary>
public enum Tabelsoort
{
    /// <summary>One row a verzorger or noodnummer of a child (SCH-2).</summary>
    Verzorgers = 1,

    /// <summary>One row an overblijfkracht.</summary>
    Helpers,

    /// <summary>One row a result of the doorstroomtoets (OSO-S7). Read and passed on, never stored as a table.</summary>
    Toetsen = 3,

    /// <summary>One row a mandate of a payer (SCH-3, TSO-6b).</summary>
    Machtigingen,

    /// <summary>One row the days of a child at the start (SET-1, TSO-6a).</summary>
    Aanmeldingen = 5,

    /// <summary>One row what a payer owes or has from before the intranet (SET-1, TSO-10i).</summary>
    Beginstanden = 6,
}

/// <summary>What the spreadsheet said a cell is.</summary>
public enum Celsoort
{
    Tekst = 0,
    Getal,

    /// <summary>A date; the text is yyyy-MM-dd.</summary>
    Datum,

    /// <summary>True or false; the text is ja or nee.</summary>
    JaNee,

    /// <summary>An error such as #N/B.</summary>
    Fout,

    /// <summary>A formula whose value the file doesn't hold.</summary>
    FormuleZonderWaarde,
}

/// <param name="Formule">The text is what a formula gave when the file was saved.</param>
[GenerateSerializer, Immutable, Alias("tabel-cel")]
public readonly record struct Tabelcel(
    [property: Id(0), JsonPropertyName("t")] string Tekst,
    [property: Id(1), JsonPropertyName("s"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] Celsoort Soort = Celsoort.Tekst,
    [property: Id(2), JsonPropertyName("f"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool Formule = false)
{
    [JsonIgnore]
    public bool IsLeeg => Soort != Celsoort.FormuleZonderWaarde && string.IsNullOrWhiteSpace(Tekst);
}

/// <summary>A row as it stands in the file.</summary>
/// <param name="Nr">Row number as the spreadsheet shows it, from 1.</param>
[GenerateSerializer, Immutable, Alias("tabel-rij")]
public sealed record Tabelrij([property: Id(0)] int Nr, [property: Id(1)] ImmutableArray<Tabelcel> Cellen)
{
    public Tabelcel Cel(int kolom) => kolom >= 0 && kolom < Cellen.Length ? Cellen[kolom] : new Tabelcel("");
}

/// <summary>A table as read: its header and the rows under it, nothing yet of what they mean.</summary>
/// <param name="Koppen">Texts of the header row, one a column; may be empty.</param>
/// <param name="Meldingen">What was seen in the file as a whole: hidden sheets, merged cells.</param>
[GenerateSerializer, Immutable, Alias("ingelezen-tabel")]
public sealed record IngelezenTabel(
    [property: Id(0)] Tabelsoort Soort, [property: Id(1)] ImmutableArray<string> Koppen, [property: Id(2)] ImmutableArray<Tabelrij> Rijen,
    [property: Id(3)] ImmutableArray<string> Meldingen);

/// <summary>Limits of a table that is read in (SEC-6).</summary>
public static class TabelGrenzen
{
    public const long BytesMax = 5 * 1024 * 1024;
    public const int RijenMax = 5_000;
    public const int HelpersMax = 300;
    public const int KolommenMax = 60;

    /// <summary>What is longer is cut one beyond this, so that the field says it is too long.</summary>
    public const int CelLengteMax = 1_000;

    /// <summary>Characters of all cells together.</summary>
    public const int TekstMax = 2_000_000;
    public const int MeldingenMax = 10;
    public const int KoppelingenMax = 20;
    public const int PaginaMax = 100;
    public const int GeweigerdMax = 200;

    /// <summary>Rows are erased this many hours after the file was chosen, read in or not.</summary>
    public const int BewaarUren = 24;
}
