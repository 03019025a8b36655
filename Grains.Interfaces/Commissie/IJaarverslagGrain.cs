using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Orleans.Concurrency;
using OrleansSchool.Basis;
using OrleansSchool.Bestanden;
using OrleansSchool.Nachtronde;

namespace OrleansSchool.Commissie;

/// <summary>Chapters of the year report (TSO-2l, bijlage 4), in their order; the order is stored.</summary>
public enum Hoofdstuk
{
    Voorwoord = 1,

    /// <summary>Members, voorzitter, changes.</summary>
    Commissie,

    /// <summary>Dates, attendance, besluiten with advice and instemming.</summary>
    Vergaderingen,

    /// <summary>Children, structural and incidental, per weekday, trend.</summary>
    Aantallen,

    /// <summary>Helpers, who stood in, trained, VOG, norm.</summary>
    Bezetting,

    /// <summary>Courses and meetings of the werkgroep.</summary>
    Scholing,

    /// <summary>Voorvallen, accidents, schorsingen: counts only.</summary>
    Incidenten,

    /// <summary>Complaints and questions: counts only.</summary>
    Klachten,
    Tevredenheid,
    Spelmateriaal,
    Communicatie,

    /// <summary>Financieel jaarverslag, edition verantwoording (10i, XLS-3).</summary>
    Financien,

    /// <summary>Goals looked back on, plans, begroting and reglement for next year.</summary>
    Vooruitblik,
}

/// <summary>A fact of a chapter as a row: what, and how much of it. No name of a child, a parent or a helper (XLS-3).</summary>
/// <param name="Waarde">As it is read, such as <c>17 van 18 dagen</c>.</param>
/// <param name="Getal">The same as a number for the workbook and for a chart; null when it isn't one.</param>
[GenerateSerializer, Immutable, Alias("verslagfeit")]
public sealed record Verslagfeit([property: Id(0)] string Wat, [property: Id(1)] string Waarde, [property: Id(2)] decimal? Getal);

/// <summary>A series for a chart: months, weekdays.</summary>
/// <param name="Norm">A line to hold it against; null without.</param>
[GenerateSerializer, Immutable, Alias("verslagreeks")]
public sealed record Verslagreeks(
    [property: Id(0)] string Titel, [property: Id(1)] ImmutableArray<string> Namen, [property: Id(2)] ImmutableArray<decimal> Waarden, [property: Id(3)] decimal? Norm);

/// <summary>A chapter: facts from the areas, and the text of the commissie.</summary>
/// <param name="Tekst">Typed; empty until somebody wrote it.</param>
/// <param name="Aanzet">What the intranet proposes as text, from the facts.</param>
[GenerateSerializer, Immutable, Alias("verslaghoofdstuk")]
public sealed record Verslaghoofdstuk(
    [property: Id(0)] Hoofdstuk Hoofdstuk, [property: Id(1)] ImmutableArray<Verslagfeit> Feiten, [property: Id(2)] ImmutableArray<Verslagreeks> Reeksen,
    [property: Id(3)] string Tekst, [property: Id(4)] string Aanzet, [property: Id(5)] bool Weggelaten)
{
    /// <summary>What the report says: what somebody wrote, or else what was proposed.</summary>
    [JsonIgnore]
    public string Gedrukt => Tekst.Length > 0 ? Tekst : Aanzet;
}

/// <summary>A frozen edition: its bytes never change; a correction is another edition with its reason.</summary>
[GenerateSerializer, Immutable, Alias("verslageditie")]
public sealed record Verslageditie(
    [property: Id(0)] int Nr, [property: Id(1)] DateTimeOffset Op, [property: Id(2)] string DoorNaam, [property: Id(3)] string PdfId, [property: Id(4)] string XlsxId,
    [property: Id(5)] string Hash, [property: Id(6)] string? Reden);

/// <summary>That an edition went to ouderraad, bestuur, MR or schoolleiding.</summary>
[GenerateSerializer, Immutable, Alias("verslagverzending")]
public sealed record Verslagverzending(
    [property: Id(0)] int Editie, [property: Id(1)] Geleding Aan, [property: Id(2)] DateOnly Op, [property: Id(3)] bool OpPapier, [property: Id(4)] int Mails, [property: Id(5)] string DoorNaam);

/// <param name="Ontbreekt">To whom the newest edition didn't go yet.</param>
[GenerateSerializer, Immutable, Alias("jaarverslag-view")]
public sealed record JaarverslagView(
    [property: Id(0)] Schooljaar Jaar, [property: Id(1)] string School, [property: Id(2)] ImmutableArray<Verslaghoofdstuk> Hoofdstukken, [property: Id(3)] ImmutableArray<Verslageditie> Edities,
    [property: Id(4)] ImmutableArray<Verslagverzending> Verzonden, [property: Id(5)] ImmutableArray<Geleding> Ontbreekt, [property: Id(6)] long Versie, [property: Id(7)] bool MagSchrijven,
    [property: Id(8)] bool MagVaststellen, [property: Id(9)] DateTimeOffset GeteldOp)
{
    /// <summary>Digest of all that would be printed: facts, series and texts; not of when they were counted. Empty for who sees editions only.</summary>
    [Id(10)]
    public string Hash { get; init; } = "";
}

/// <summary>The text of one chapter, without its facts: what a form that saves as somebody types needs.</summary>
/// <param name="Versie">Of the report; a form with it may write this chapter until somebody else did.</param>
[GenerateSerializer, Immutable, Alias("verslagtekst")]
public sealed record Verslagtekst(
    [property: Id(0)] Hoofdstuk Hoofdstuk, [property: Id(1)] string Tekst, [property: Id(2)] bool Weggelaten, [property: Id(3)] long Versie,
    [property: Id(4)] DateTimeOffset? Op, [property: Id(5)] string? DoorNaam);

/// <summary>
/// Owns the texts and the frozen editions of the year report (TSO-2l, TSO-10i). Key <c>jaarverslag/99XX00/2026-2027</c>, state
/// <c>jaarverslag</c>. Facts are asked of the areas each time somebody looks, so that a correction is in it, until an edition is frozen.
/// </summary>
[Alias("jaarverslag")]
public interface IJaarverslagGrain : IGrainWithStringKey
{
    /// <summary>Chapters for who writes; for who only may see it there are the frozen editions, and no chapter.</summary>
    [AlwaysInterleave, Alias("bekijk")]
    Task<Uitkomst<JaarverslagView>> Bekijk(Wie wie);

    /// <summary>As <see cref="Bekijk"/>, after each month was counted again: what is about to be frozen has the corrections of today in it. Only for who writes.</summary>
    [Alias("hertel")]
    Task<Uitkomst<JaarverslagView>> Hertel(Wie wie);

    [AlwaysInterleave, Alias("tekst")]
    Task<Uitkomst<Verslagtekst>> Tekst(Hoofdstuk hoofdstuk, Wie wie);

    /// <summary>
    /// Text of one chapter, or leaving it out; refused with a child's name in it (<c>verslag-naam</c>). Only who wrote the same chapter after
    /// <paramref name="versie"/> makes it stale: two people write two chapters at once. The same text again changes nothing.
    /// </summary>
    [Alias("schrijf")]
    Task<Uitkomst> Schrijf(Hoofdstuk hoofdstuk, string tekst, bool weggelaten, long versie, OperatieId operatie, Wie wie);

    /// <summary>
    /// Freezes what was made of the view of this version; refused when the view is another by now or somebody else froze one (<c>verouderd</c>), before the
    /// last month of the schooljaar (<c>verslag-te-vroeg</c>), once its areas don't know it any more (<c>verslag-te-laat</c>), and of a second edition without a reason.
    /// </summary>
    [Alias("stel-vast")]
    Task<Uitkomst<Verslageditie>> StelVast(ImmutableArray<byte> pdf, ImmutableArray<byte> xlsx, string viewHash, string? reden, long versie, OperatieId operatie, Wie wie);

    /// <param name="soort">pdf or xlsx.</param>
    [Alias("editie")]
    Task<Uitkomst<BestandInhoud>> Editie(int nr, string soort, Wie wie);

    /// <summary>Mails a geleding that the newest edition is there, with a link; or notes that it was handed over.</summary>
    [Alias("verstuur")]
    Task<Uitkomst> Verstuur(Geleding aan, DateOnly op, bool opPapier, OperatieId operatie, Wie wie);

    [Alias("nacht")]
    Task<Nachtwerk> Nacht();
}

public static class JaarverslagGrenzen
{
    public const int TekstMax = 6_000;
    public const int EditiesMax = 12;
    public const int VerzendingenMax = 80;
    public const int RedenMax = 300;

    /// <summary>Of one file of an edition.</summary>
    public const int BestandBytesMax = 10 * IBestandGrain.BytesMax;

    /// <summary>Soort of the files of an edition.</summary>
    public const string Pdf = "pdf";
    public const string Xlsx = "xlsx";

    /// <summary>From this month of the schooljaar it can be frozen: its figures are nearly there, and a correction is another edition.</summary>
    public const int VaststelVanafMaand = 7;

    /// <summary>Months after the schooljaar in which it can be frozen: as long as the areas keep what it counts (complaints, accidents, training, rooster).</summary>
    public const int VaststelMaanden = 24;

    /// <summary>From this month after the schooljaar it is asked for.</summary>
    public const int VraagVanafMaand = 9;
}

/// <summary>Chapters and receivers in their words.</summary>
public static class Hoofdstukken
{
    public static ImmutableArray<Hoofdstuk> Alle { get; } = [.. Enum.GetValues<Hoofdstuk>()];

    /// <summary>To whom the report goes (TSO-2l).</summary>
    public static ImmutableArray<Geleding> Ontvangers { get; } = [Geleding.Ouderraad, Geleding.Bestuur, Geleding.Mr, Geleding.Schoolleiding];

    /// <summary>As it stands above the chapter.</summary>
    public static string Titel(this Hoofdstuk hoofdstuk) => hoofdstuk switch
    {
        Hoofdstuk.Commissie => "De overblijfcommissie",
        Hoofdstuk.Vergaderingen => "Vergaderingen en besluiten",
        Hoofdstuk.Aantallen => "Aantallen kinderen",
        Hoofdstuk.Bezetting => "Helpers en toezicht",
        Hoofdstuk.Scholing => "Scholing en werkgroep",
        Hoofdstuk.Incidenten => "Voorvallen en ongevallen",
        Hoofdstuk.Klachten => "Klachten en vragen",
        Hoofdstuk.Tevredenheid => "Tevredenheid",
        Hoofdstuk.Spelmateriaal => "Spelmateriaal",
        Hoofdstuk.Communicatie => "Communicatie",
        Hoofdstuk.Financien => "Financieel verslag",
        Hoofdstuk.Vooruitblik => "Terugblik en vooruitblik",
        _ => "Voorwoord",
    };

    /// <summary>At a geleding, as a sentence has it: verstuurd aan de ouderraad.</summary>
    public static string Ontvanger(this Geleding geleding) => geleding switch
    {
        Geleding.Ouderraad => "de ouderraad",
        Geleding.Bestuur => "het bestuur",
        Geleding.Mr => "de MR",
        Geleding.Schoolleiding => "de schoolleiding",
        Geleding.Commissie => "de commissie",
        Geleding.Werkgroep => "de werkgroep",
        Geleding.Team => "het team",
        _ => "de ouders",
    };
}
