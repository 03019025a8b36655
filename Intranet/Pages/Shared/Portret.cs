namespace OrleansSchool.Intranet.Pages.Shared;

/// <summary>For <c>_Portret</c>: the picture of a child, or the first letters of its name.</summary>
public sealed record Portret(string Letters, string? Url)
{
    public bool Groot { get; init; }

    public static Portret Van(string naam, string? url)
    {
        ArgumentNullException.ThrowIfNull(naam);
        var woorden = naam.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var letters = woorden.Length == 0 ? "?" : woorden.Length == 1 ? woorden[0][..1] : $"{woorden[0][..1]}{woorden[^1][..1]}";
        return new Portret(letters.ToUpperInvariant(), url);
    }
}
