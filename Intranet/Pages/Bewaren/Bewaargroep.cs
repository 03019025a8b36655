using System.Collections.Immutable;
using System.Globalization;
using OrleansSchool.Nachtronde;
using OrleansSchool.Opslag;

namespace OrleansSchool.Intranet.Pages.Bewaren;

/// <summary>Kinds of which the term runs from the same moment. Closed until somebody opens it: all of them together are more than a first page may weigh.</summary>
/// <param name="Url">Address of the page with this group open.</param>
/// <param name="Laatste">The last night; null before the first.</param>
internal sealed record Bewaargroep(string Url, BewaarVanaf Vanaf, ImmutableArray<Bewaarregel> Regels, Nachtverslag? Laatste, bool Open)
{
    public string Nr { get; } = Nummer(Vanaf);

    public string Id => $"groep-{Nr}";

    public static string Nummer(BewaarVanaf vanaf) => ((int)vanaf).ToString(CultureInfo.InvariantCulture);

    /// <summary>How many of a kind went last night; null when none did.</summary>
    public int? Vannacht(string soort) => Laatste?.Gewist.FirstOrDefault(g => g.Soort == soort)?.Aantal;
}
