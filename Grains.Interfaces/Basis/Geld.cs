using System.Globalization;

namespace OrleansSchool.Basis;

/// <summary>An amount of euros, held in whole cents. Never a floating point number, never another currency.</summary>
/// <param name="Centen">Cents; negative for money owed to a parent.</param>
[GenerateSerializer, Immutable, Alias("geld")]
public readonly record struct Geld([property: Id(0)] long Centen) : IComparable<Geld>
{
    private static readonly CultureInfo Nederlands = CultureInfo.GetCultureInfo("nl-NL");

    public static Geld Nul { get; } = new(0);

    public static Geld operator +(Geld links, Geld rechts) => new(checked(links.Centen + rechts.Centen));

    public static Geld operator -(Geld links, Geld rechts) => new(checked(links.Centen - rechts.Centen));

    public static Geld operator -(Geld waarde) => new(checked(-waarde.Centen));

    public static Geld operator *(Geld waarde, int aantal) => new(checked(waarde.Centen * aantal));

    public static bool operator <(Geld links, Geld rechts) => links.Centen < rechts.Centen;

    public static bool operator >(Geld links, Geld rechts) => links.Centen > rechts.Centen;

    public static bool operator <=(Geld links, Geld rechts) => links.Centen <= rechts.Centen;

    public static bool operator >=(Geld links, Geld rechts) => links.Centen >= rechts.Centen;

    public int CompareTo(Geld other) => Centen.CompareTo(other.Centen);

    /// <summary>Splits without losing a cent: the first parts are one cent larger when it doesn't divide.</summary>
    /// <exception cref="ArgumentOutOfRangeException">When <paramref name="delen"/> is below one.</exception>
    public IReadOnlyList<Geld> Verdeel(int delen)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(delen, 1);
        var rest = Math.Abs(Centen % delen);
        var (deel, stap) = (Centen / delen, Math.Sign(Centen));
        return [.. Enumerable.Range(0, delen).Select(i => new Geld(deel + (i < rest ? stap : 0)))];
    }

    /// <summary>As shown to people: <c>€ 1.890,00</c>, below zero with a real minus sign.</summary>
    public override string ToString()
    {
        var bedrag = (Math.Abs((decimal)Centen) / 100m).ToString("N2", Nederlands);
        return Centen < 0 ? $"\u2212€ {bedrag}" : $"€ {bedrag}";
    }
}
