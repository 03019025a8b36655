using OrleansSchool.School;

namespace OrleansSchool.Intranet.Pages.Leerlingen;

/// <summary>For <c>_PersoonVelden</c>: the same fields on the card and for a new leerling.</summary>
public sealed record PersoonVelden(PersoonInvoer Persoon, IEnumerable<Groep> Groepen, DateOnly Vandaag)
{
    public static IReadOnlyList<string> Jaargroepen { get; } = ["1", "2", "3", "4", "5", "6", "7", "8"];
}
