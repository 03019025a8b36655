using System.Collections.Immutable;
using OrleansSchool.Basis;

namespace OrleansSchool.Rooster;

/// <summary>Whether somebody comes on a weekday; the order is stored.</summary>
public enum Voorkeur
{
    Kan = 1,
    LieverNiet,
    KanNiet,
}

/// <summary>A period without turns, such as a holiday; why is nobody's business.</summary>
[GenerateSerializer, Immutable, Alias("afwezigheid")]
public sealed record Afwezigheid([property: Id(0)] DateOnly Van, [property: Id(1)] DateOnly TotEnMet);

/// <summary>When a helper can come, by the helper or by the coordinator for them (TSO-4k).</summary>
/// <param name="PerDag">Five, Monday first.</param>
[GenerateSerializer, Immutable, Alias("beschikbaarheid")]
public sealed record Beschikbaarheid([property: Id(0)] ImmutableArray<Voorkeur> PerDag, [property: Id(1)] ImmutableArray<Afwezigheid> Afwezig)
{
    /// <summary>As the card of the helper says: the fixed days, and any day for a vaste invalkracht.</summary>
    public static Beschikbaarheid Van(OverblijfkrachtGegevens helper)
    {
        ArgumentNullException.ThrowIfNull(helper);
        return new([.. WeekdagenExtensions.Werkweek.Select(d => helper.Dagen.Heeft(d.Dag) || helper.VasteInval ? Voorkeur.Kan : Voorkeur.KanNiet)], []);
    }

    public Voorkeur Op(DayOfWeek dag) => dag is >= DayOfWeek.Monday and <= DayOfWeek.Friday ? PerDag[(int)dag - 1] : Voorkeur.KanNiet;

    public bool IsAfwezig(DateOnly datum) => Afwezig.Any(a => a.Van <= datum && datum <= a.TotEnMet);

    public Voorkeur Op(DateOnly datum) => IsAfwezig(datum) ? Voorkeur.KanNiet : Op(datum.DayOfWeek);
}

/// <summary>A helper as the rooster knows them.</summary>
/// <param name="Telefoon">Empty for who may only see the rooster.</param>
/// <param name="Beurten">Turns in the standard week.</param>
[GenerateSerializer, Immutable, Alias("roosterhelper")]
public sealed record Roosterhelper(
    [property: Id(0)] string Id, [property: Id(1)] string Naam, [property: Id(2)] string Telefoon, [property: Id(3)] bool Gediplomeerd,
    [property: Id(4)] bool VasteInval, [property: Id(5)] DateOnly Vanaf, [property: Id(6)] DateOnly? TotEnMet,
    [property: Id(7)] Beschikbaarheid Beschikbaarheid, [property: Id(8)] int Beurten, [property: Id(9)] string? Email)
{
    public bool IsEr(DateOnly datum) => Vanaf <= datum && (TotEnMet is null || datum <= TotEnMet);

    /// <summary>What they said of this date; never for who isn't a helper then.</summary>
    public Voorkeur Op(DateOnly datum) => IsEr(datum) ? Beschikbaarheid.Op(datum) : Voorkeur.KanNiet;
}
