using OrleansSchool.Basis;
using OrleansSchool.Leerlingen;

namespace OrleansSchool.Vragen;

/// <summary>What a verzorger asks to be changed (PAR-1); the order is stored.</summary>
public enum Wenssoort
{
    /// <summary>Other days, losse dagen in the place of vaste, or stop, from a date (TSO-6d).</summary>
    Aanmelding = 1,
    Telefoon,
    Mail,
    Adres,

    /// <summary>Something else of the own data or of the child's isn't right (AVG art. 16).</summary>
    Anders,

    /// <summary>An overview of what the school keeps (AVG art. 15).</summary>
    Inzage,
}

/// <summary>A change that a verzorger asks for with the personal link. It changes nothing by itself: the school decides (TSO-6d).</summary>
/// <param name="Per">From which day an aanmelding is to hold.</param>
/// <param name="Aanmelding">What it is to become; <see cref="AanmeldingSoort.Geen"/> stops.</param>
/// <param name="Weekdagen">Of <see cref="AanmeldingSoort.Structureel"/>; none otherwise.</param>
/// <param name="Waarde">The new number, mail address or address; null for who may not see those, and when nothing is replaced.</param>
[GenerateSerializer, Immutable, Alias("ouderwens")]
public sealed record Ouderwens(
    [property: Id(0)] Wenssoort Soort, [property: Id(1)] DateOnly? Per, [property: Id(2)] AanmeldingSoort? Aanmelding, [property: Id(3)] Weekdagen Weekdagen,
    [property: Id(4)] string? Waarde);

public partial interface IVragenGrain
{
    /// <summary>
    /// By a verzorger, with the personal link that the child accepts (PAR-1): a task for who behandelt, answered like a question. Refused when the same
    /// verzorger has one of this kind that waits (<c>wens-loopt-al</c>) and when it would change nothing (<c>wens-al-zo</c>). The same form again changes nothing.
    /// </summary>
    [Alias("wens-als-ouder")]
    Task<Uitkomst> WensAlsOuder(string leerlingId, string linkHash, Ouderwens wens, string? toelichting, OperatieId operatie);
}

public static class WensGrenzen
{
    /// <summary>So far ahead a change may begin.</summary>
    public const int DagenVooruit = 366;
    public const int ToelichtingMax = 300;
    public const int WaardeMax = 160;
}
