using Orleans.Concurrency;
using OrleansSchool.Basis;
using OrleansSchool.Nachtronde;
using OrleansSchool.Persoon;

namespace OrleansSchool.Overblijven;

/// <summary>A moment that somebody ticked, with who.</summary>
[GenerateSerializer, Immutable, Alias("getikt")]
public sealed record Getikt([property: Id(0)] DateTimeOffset Op, [property: Id(1)] string AccountId, [property: Id(2)] string DoorNaam);

/// <summary>The lunch of one groep as its teacher sees it (TSO-7).</summary>
/// <param name="NaarBuiten">Handed over to the helpers.</param>
/// <param name="Opgehaald">Taken over again.</param>
/// <param name="Vervanger">Who has the lunch when the teacher is away.</param>
/// <param name="GewerkteMinuten">Time that counts for the inzet groepsleerkrachten (TSO-10g); null while the teacher is still in the room.</param>
/// <param name="MinutenMetDeHand">Corrected by hand, instead of following from the ticks.</param>
[GenerateSerializer, Immutable, Alias("groepsmiddag-view")]
public sealed record GroepsmiddagView(
    [property: Id(0)] string GroepId, [property: Id(1)] DateOnly Datum, [property: Id(2)] Getikt? NaarBuiten, [property: Id(3)] Getikt? Opgehaald,
    [property: Id(4)] Getikt? Opgeruimd, [property: Id(5)] string? Vervanger, [property: Id(6)] string? VervangerId, [property: Id(7)] int? GewerkteMinuten,
    [property: Id(8)] bool Mag, [property: Id(9)] bool MinutenMetDeHand = false);

/// <summary>Worked time of one lunch, for the inzet groepsleerkrachten (TSO-10g).</summary>
/// <param name="AccountId">Who had the lunch: the substitute, otherwise who handed the groep over.</param>
[GenerateSerializer, Immutable, Alias("lunchinzet")]
public sealed record Lunchinzet(
    [property: Id(0)] string GroepId, [property: Id(1)] DateOnly Datum, [property: Id(2)] string? AccountId, [property: Id(3)] string? Naam, [property: Id(4)] int Minuten);

/// <summary>Owns the handovers of one groep on one date (TSO-7a … TSO-7e). Key <c>groepsmiddag/99XX00/groep/2026-11-23</c>.</summary>
[Alias("groepsmiddag")]
public interface IGroepsmiddagGrain : IGrainWithStringKey
{
    /// <summary>What is kept here of one person (AVG art. 15). Without rights: who asks it checked them. Null when nothing is.</summary>
    [AlwaysInterleave, Alias("persoonsgegevens")]
    Task<Persoonsdeel?> Persoonsgegevens(Persoonsleutel wie);

    [AlwaysInterleave, Alias("bekijk")]
    Task<Uitkomst<GroepsmiddagView>> Bekijk(Wie wie);

    /// <summary>The list of the groep, also for who takes its lunch over today.</summary>
    [AlwaysInterleave, Alias("lijst")]
    Task<Uitkomst<GroepBord>> Lijst(Wie wie);

    /// <summary>Worked time, for the books; null while nothing is known of it.</summary>
    [AlwaysInterleave, Alias("inzet")]
    Task<Lunchinzet?> Inzet();

    /// <summary>Account of who takes the lunch over on this day; null while the teacher has it.</summary>
    [AlwaysInterleave, Alias("vervanger")]
    Task<string?> Vervanger();

    /// <summary>Only on the day itself, from the beginning of the lunch.</summary>
    /// <param name="wat">One of <see cref="Lunchtikken"/>.</param>
    [Alias("tik")]
    Task<Uitkomst> Tik(string wat, bool aan, OperatieId operatie, Wie wie);

    /// <summary>Somebody of the team who has this lunch today; null when the teacher has it again.</summary>
    [Alias("zet-vervanger")]
    Task<Uitkomst> ZetVervanger(string? accountId, OperatieId operatie, Wie wie);

    [Alias("zet-minuten")]
    Task<Uitkomst> ZetMinuten(int minuten, OperatieId operatie, Wie wie);

    [Alias("nacht")]
    Task<Nachtwerk> Nacht();
}

/// <summary>What a teacher ticks.</summary>
public static class Lunchtikken
{
    public const string NaarBuiten = "naar-buiten";
    public const string Opgehaald = "opgehaald";
    public const string Opgeruimd = "opgeruimd";
}

public static class GroepsmiddagGrenzen
{
    public const int MinutenMax = 120;
    public const int MinutenDagenTerug = 14;
}

/// <summary>Where a groep is in its lunch.</summary>
public enum Lunchfase
{
    Straks = 0,

    /// <summary>Eats in the room with the teacher, also past the hour while it wasn't handed over (TSO-7a).</summary>
    InLokaal,
    Buiten,
    Terug,
}

/// <summary>The countdown of a lunch (TSO-7d, TSO-7e).</summary>
public static class Lunchklok
{
    /// <summary>The ticks say where the groep is; the clock only says when the lunch begins.</summary>
    public static Lunchfase Fase(GroepsmiddagView middag, School.Groep groep, DateTimeOffset nu)
    {
        ArgumentNullException.ThrowIfNull(middag);
        ArgumentNullException.ThrowIfNull(groep);
        return middag switch
        {
            { Opgehaald: not null } => Lunchfase.Terug,
            { NaarBuiten: not null } => Lunchfase.Buiten,
            _ => nu < Schooltijd.Moment(middag.Datum, groep.Tijden.Lunch) ? Lunchfase.Straks : Lunchfase.InLokaal,
        };
    }

    /// <summary>The next agreed moment; null when the groep is back.</summary>
    public static DateTimeOffset? Volgende(Lunchfase fase, School.Groep groep, DateOnly datum)
    {
        ArgumentNullException.ThrowIfNull(groep);
        return fase switch
        {
            Lunchfase.Straks => Schooltijd.Moment(datum, groep.Tijden.Lunch),
            Lunchfase.InLokaal => Schooltijd.Moment(datum, groep.Tijden.NaarBuiten),
            Lunchfase.Buiten => Schooltijd.Moment(datum, groep.Tijden.Ophalen),
            _ => null,
        };
    }
}
