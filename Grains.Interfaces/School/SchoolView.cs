using System.Collections.Immutable;
using OrleansSchool.Basis;

namespace OrleansSchool.School;

/// <summary>Holiday regions of the Netherlands.</summary>
public enum Regio
{
    Noord = 1,
    Midden,
    Zuid,
}

public enum VrijeDagSoort
{
    Vakantie = 1,
    Feestdag,
    Margedag,
    Studiedag,
}

public enum PlekSoort
{
    /// <summary>A playground: under the rule of two helpers (TSO-4j).</summary>
    Speelplaats = 1,
    Binnen,
}

/// <summary>Days without school, first and last included.</summary>
[GenerateSerializer, Immutable, Alias("vrije-dag")]
public sealed record VrijeDag(
    [property: Id(0)] string Id, [property: Id(1)] VrijeDagSoort Soort, [property: Id(2)] string Naam,
    [property: Id(3)] DateOnly Van, [property: Id(4)] DateOnly TotEnMet);

/// <summary>A playground or inside place.</summary>
[GenerateSerializer, Immutable, Alias("plek")]
public sealed record Plek([property: Id(0)] string Id, [property: Id(1)] string Naam, [property: Id(2)] PlekSoort Soort);

/// <summary>Lunch in the room, out, fetched: local times of one groep (SCH-1, TSO-7d, TSO-7e).</summary>
[GenerateSerializer, Immutable, Alias("lunchtijden")]
public sealed record Lunchtijden(
    [property: Id(0)] TimeOnly Lunch, [property: Id(1)] TimeOnly NaarBuiten, [property: Id(2)] TimeOnly Ophalen);

/// <summary>A class of one schooljaar: its own id, since EDEXML group keys live a year.</summary>
/// <param name="Id">Own id, at most 20 of a-z, 0-9 and '-'.</param>
/// <param name="Bronsleutel">Key in the administration's export, for matching at the next import.</param>
/// <param name="BuitenPlekId">Where it plays; null until the school chose.</param>
[GenerateSerializer, Immutable, Alias("groep")]
public sealed record Groep(
    [property: Id(0)] string Id, [property: Id(1)] Schooljaar Schooljaar, [property: Id(2)] string Naam,
    [property: Id(3)] ImmutableArray<string> Jaargroepen, [property: Id(4)] string? Bronsleutel, [property: Id(5)] string? Leerkracht,
    [property: Id(6)] Lunchtijden Tijden, [property: Id(7)] string? BuitenPlekId, [property: Id(8)] string? BinnenPlekId)
{
    /// <summary>As screens name it: "Groep 5" for a groep that the administration calls "5", "De Vlinders" as it is.</summary>
    public string Titel => Naam.Length > 0 && char.IsAsciiDigit(Naam[0]) ? $"Groep {Naam}" : Naam;

    /// <summary>Where it is: inside while it rains; a groep without a place for inside stays counted where it was, so that nobody is forgotten (SCH-1).</summary>
    public string? PlekBij(bool regen) => regen ? BinnenPlekId ?? BuitenPlekId : BuitenPlekId;
}

/// <summary>A groep that is away a whole day: no overblijven then (SCH-1).</summary>
[GenerateSerializer, Immutable, Alias("uitje")]
public sealed record Uitje([property: Id(0)] string Id, [property: Id(1)] string GroepId, [property: Id(2)] DateOnly Datum, [property: Id(3)] string Naam);

/// <summary>Weekdays that the school had until a date and then let go: what was before it stays a day of overblijven.</summary>
[GenerateSerializer, Immutable, Alias("vervallen-dagen")]
public sealed record VervallenDagen([property: Id(0)] DateOnly TotEnMet, [property: Id(1)] Weekdagen Dagen)
{
    /// <summary>The weekdays of a date: those of now, and what was let go on it or later.</summary>
    public static Weekdagen Op(DateOnly datum, Weekdagen nu, ImmutableArray<VervallenDagen> vervallen)
    {
        var dagen = nu;
        foreach (var weg in vervallen)
        {
            dagen |= datum <= weg.TotEnMet ? weg.Dagen : Weekdagen.Geen;
        }

        return dagen;
    }
}

/// <summary>All settings of a school; one immutable snapshot, so that asking is cheap.</summary>
/// <param name="Versie">For edit forms: a stale one is refused.</param>
/// <param name="KinderenPerHelper">The school's own norm, 1 to 25 (TSO-4c: guideline 25, may be stricter).</param>
[GenerateSerializer, Immutable, Alias("school-view")]
public sealed record SchoolView(
    [property: Id(0)] SchoolSleutel Sleutel, [property: Id(1)] long Versie, [property: Id(2)] SchoolGegevens Gegevens,
    [property: Id(3)] Weekdagen Overblijfdagen, [property: Id(4)] int KinderenPerHelper,
    [property: Id(5)] ImmutableArray<VrijeDag> VrijeDagen, [property: Id(6)] ImmutableArray<Plek> Plekken,
    [property: Id(7)] ImmutableArray<Groep> Groepen, [property: Id(8)] ImmutableArray<Uitje> Uitjes)
{
    /// <summary>Cut-offs and tables of reasons, oldest first; empty while the school keeps to <see cref="School.Afmeldregels.Standaard"/> (TSO-6e).</summary>
    [Id(9)]
    public ImmutableArray<Afmeldregel> Afmeldregels { get; init; } = [];

    /// <summary>Weekdays that were let go, oldest first; at most <see cref="SchoolGrenzen.VervallenMax"/>.</summary>
    [Id(10)]
    public ImmutableArray<VervallenDagen> Vervallen { get; init; } = [];

    /// <summary>Groepen of a schooljaar in the order of the school (kleuters first).</summary>
    public IEnumerable<Groep> GroepenVan(Schooljaar jaar) => Groepen.Where(g => g.Schooljaar == jaar);

    public Groep? Groep(string groepId) => Groepen.FirstOrDefault(g => g.Id == groepId);

    public Plek? Plek(string? plekId) => Plekken.FirstOrDefault(p => p.Id == plekId);

    public VrijeDag? Vrij(DateOnly datum) => VrijeDagen.FirstOrDefault(v => v.Van <= datum && datum <= v.TotEnMet);

    /// <summary>The weekdays with overblijven as they were on that date; of a day to come, as they are now.</summary>
    public Weekdagen DagenOp(DateOnly datum) => VervallenDagen.Op(datum, Overblijfdagen, Vervallen);

    /// <summary>Whether this school has overblijven on that date, for a groep if named (calendar, weekday as it was then, uitje).</summary>
    public bool HeeftOverblijven(DateOnly datum, string? groepId = null) =>
        DagenOp(datum).Heeft(datum.Weekdag()) && Vrij(datum) is null
        && (groepId is null || !Uitjes.Any(u => u.GroepId == groepId && u.Datum == datum));
}

[GenerateSerializer, Immutable, Alias("school-gegevens")]
public sealed record SchoolGegevens(
    [property: Id(0)] string Naam, [property: Id(1)] string Straat, [property: Id(2)] string Postcode, [property: Id(3)] string Plaats,
    [property: Id(4)] string Telefoon, [property: Id(5)] Regio Regio);
