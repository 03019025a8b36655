using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.School;

namespace OrleansSchool.Jaarovergang;

/// <summary>How far a jaarovergang is; the order is stored.</summary>
public enum Overgangstand
{
    /// <summary>A proposal that still may change; nothing happened to a child.</summary>
    Voorstel = 0,
    Bezig,
    Toegepast,

    /// <summary>Being undone.</summary>
    Terugdraaien,
}

/// <summary>What happens to a leerling; the order is stored.</summary>
public enum Overgangsoort
{
    Over = 1,

    /// <summary>Stays in groep 1 because it is too young, not because it fell behind.</summary>
    BlijftKleuter,
    Doublure,
    Versneld,

    /// <summary>Leaves the school: group 8.</summary>
    VanSchool,

    /// <summary>Nobody can say yet where to.</summary>
    Kiezen,
}

/// <summary>Where a proposal comes from.</summary>
public enum Overgangsbron
{
    /// <summary>One year on.</summary>
    Berekend = 1,

    /// <summary>The EDEXML of the new schooljaar.</summary>
    Bestand,

    /// <summary>Chosen on the screen; goes before the other two.</summary>
    Hand,
}

/// <summary>Where to; null groep only with <paramref name="VanSchool"/>, or when nobody knows.</summary>
[GenerateSerializer, Immutable, Alias("overgangskeuze")]
public sealed record Overgangskeuze([property: Id(0)] string? GroepId, [property: Id(1)] string? Jaargroep, [property: Id(2)] bool VanSchool);

/// <summary>The proposal for one leerling (SCH-4). Names come from the register.</summary>
/// <param name="LetOp">Why somebody should look at it; null when nothing is special.</param>
[GenerateSerializer, Immutable, Alias("overgangsrij")]
public sealed record Overgangsrij(
    [property: Id(0)] string LeerlingId, [property: Id(1)] string Naam, [property: Id(2)] string? VanGroepId, [property: Id(3)] string? VanJaargroep,
    [property: Id(4)] Overgangskeuze Naar, [property: Id(5)] Overgangsoort Soort, [property: Id(6)] Overgangsbron Bron, [property: Id(7)] string? LetOp);

/// <summary>One leerling takes this step, once.</summary>
/// <param name="Per">First day of the new schooljaar: from then on who leaves is gone.</param>
[GenerateSerializer, Immutable, Alias("overgangsstap")]
public sealed record Overgangsstap(
    [property: Id(0)] string LeerlingId, [property: Id(1)] string? VanGroepId, [property: Id(2)] Overgangskeuze Naar, [property: Id(3)] DateOnly Per);

/// <summary>A leerling that didn't take its step, and why; no names.</summary>
[GenerateSerializer, Immutable, Alias("overgangsnee")]
public sealed record Overgangsnee([property: Id(0)] string LeerlingId, [property: Id(1)] string Zin);

[GenerateSerializer, Immutable, Alias("overgangstelling")]
public sealed record Overgangstelling([property: Id(0)] Overgangsoort Soort, [property: Id(1)] int Aantal);

/// <summary>The jaarovergang as its page shows it.</summary>
/// <param name="Jaar">The schooljaar to which it goes.</param>
/// <param name="Groepen">Of that schooljaar; empty before <see cref="IJaarovergangGrain.Begin"/>.</param>
/// <param name="Rijen">Who isn't in the new schooljaar yet, in the order of the register; empty once it is applied.</param>
/// <param name="Tellingen">Of the proposal, or of what was done.</param>
/// <param name="KanVanaf">The first day without overblijven to come in the old schooljaar: not earlier, since the boards of today need the old groepen.</param>
/// <param name="TerugTot">The first lunch of the new schooljaar; until then it can be undone.</param>
/// <param name="Klaargezet">The night round applies it on <paramref name="KanVanaf"/>.</param>
/// <param name="Meekomend">What else goes along, in sentences.</param>
[GenerateSerializer, Immutable, Alias("jaarovergang-view")]
public sealed record JaarovergangView(
    [property: Id(0)] Schooljaar Jaar, [property: Id(1)] Overgangstand Stand, [property: Id(2)] long Versie, [property: Id(3)] ImmutableArray<Groep> Groepen,
    [property: Id(4)] ImmutableArray<Overgangsrij> Rijen, [property: Id(5)] ImmutableArray<Overgangstelling> Tellingen, [property: Id(6)] string? Bestandsnaam,
    [property: Id(7)] int Gedaan, [property: Id(8)] int Totaal, [property: Id(9)] ImmutableArray<Overgangsnee> Geweigerd, [property: Id(10)] DateOnly KanVanaf,
    [property: Id(11)] DateTimeOffset TerugTot, [property: Id(12)] bool MagToepassen, [property: Id(13)] bool MagTerug, [property: Id(14)] bool Klaargezet,
    [property: Id(15)] string DoorNaam, [property: Id(16)] DateTimeOffset? Op, [property: Id(17)] ImmutableArray<string> Meekomend)
{
    public bool IsBegonnen => !Groepen.IsEmpty;

    public int Kiezen => Rijen.Count(r => r.Soort == Overgangsoort.Kiezen);

    public int LetOp => Rijen.Count(r => r.LetOp is not null);
}

public static class OvergangGrenzen
{
    /// <summary>Leerlingen that one choice moves together.</summary>
    public const int KeuzesTegelijkMax = 200;

    /// <summary>Choices by hand that one school keeps, so that the row fits with a file and all steps; a larger school reads a file.</summary>
    public const int HandMax = 1_500;

    public const int GeweigerdMax = 200;

    /// <summary>From when in the old schooljaar a proposal may be made: school leiders make the groepen in spring.</summary>
    public const int BeginMaand = 3;

    private const int EersteLateMaand = 8;
    private const int LaatsteLateMaand = 10;

    /// <summary>
    /// To which schooljaar a jaarovergang goes: until autumn the present one for who is late, after that the next one. In winter who isn't
    /// over yet is new here: that asks a groep, not a year on.
    /// </summary>
    public static Schooljaar Naar(DateOnly vandaag) =>
        vandaag.Month is >= EersteLateMaand and <= LaatsteLateMaand ? Schooljaar.Van(vandaag) : Schooljaar.Van(vandaag).Volgend;

    /// <summary>From 1 March of the old schooljaar.</summary>
    public static DateOnly Vroegst(Schooljaar naar) => new(naar.Begin, BeginMaand, 1);
}
