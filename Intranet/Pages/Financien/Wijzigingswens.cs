using System.Globalization;
using OrleansSchool.Basis;
using OrleansSchool.Leerlingen;

namespace OrleansSchool.Intranet.Pages.Financien;

/// <summary>A change as the address of a request of a verzorger brings it to its preview (PAR-1, TSO-6d); what isn't right isn't one.</summary>
/// <param name="Vraag">Id of that request; null when it isn't one.</param>
internal sealed record Wijzigingswens(DateOnly Per, AanmeldingSoort Soort, Weekdagen Dagen, string? Vraag)
{
    private const int VraagMax = 60;

    /// <summary>Why there is no preview of it.</summary>
    public string? WaaromNiet { get; init; }

    public string VraagDom => $"vraag-{Vraag?.Replace('/', '-')}";

    public static Wijzigingswens? Lees(IQueryCollection adres)
    {
        string Van(string naam) => adres[naam].ToString();
        if (!DateOnly.TryParseExact(Van("per"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var per)
            || !Enum.TryParse<AanmeldingSoort>(Van("soort"), out var soort) || !Enum.IsDefined(soort))
        {
            return null;
        }

        var dagen = int.TryParse(Van("dagen"), NumberStyles.None, CultureInfo.InvariantCulture, out var getal) ? (Weekdagen)getal & Weekdagen.Alle : Weekdagen.Geen;
        return new Wijzigingswens(per, soort, soort == AanmeldingSoort.Structureel ? dagen : Weekdagen.Geen, Kenmerk(Van("vraag")));
    }

    private static string? Kenmerk(string vraag) =>
        vraag.Length is > 0 and <= VraagMax && vraag.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '/' or '_') ? vraag : null;
}
