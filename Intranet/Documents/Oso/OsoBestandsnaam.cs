using System.Globalization;
using OrleansSchool.Basis;
using OrleansSchool.Overdracht;

namespace OrleansSchool.Intranet.Documents.Oso;

/// <summary>Names of files that leave the school: no child data but the number of the pupil in the school's own administration (OSO-X).</summary>
internal static class OsoBestandsnaam
{
    public const string Okr = OsoCodes.OkrBestandsnaam;
    public const string OkrOmschrijving = "Beknopt onderwijskundig rapport";

    private const int NummerMax = 40;
    private const string Onbruikbaar = "leerling";

    /// <summary><c>OSO_POVO_99XX00_L-2014-0042_v2_20260402.xml</c>.</summary>
    public static string Xml(Uitgave uitgave, DateOnly vandaag) => Naam(uitgave, vandaag, "xml");

    public static string Naam(Uitgave uitgave, DateOnly vandaag, string extensie)
    {
        var school = uitgave.Gegevens.School;
        var dag = vandaag.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
        return string.Create(
            CultureInfo.InvariantCulture, $"OSO_POVO_{Veilig(school.Brin)}{Veilig(school.Vestiging)}_{Leerling(uitgave.Gegevens.Leerling)}_v{uitgave.Nr}_{dag}.{extensie}");
    }

    /// <summary>Never a BSN, and never a name that somebody filled in as number.</summary>
    private static string Leerling(Dossierleerling leerling)
    {
        var nummer = Veilig(leerling.LeerlingId);
        return nummer.Length is 0 or > NummerMax || !nummer.Any(char.IsAsciiDigit) || HeeftPgn(nummer) || nummer.Contains(Veilig(leerling.Achternaam), StringComparison.OrdinalIgnoreCase)
            ? Onbruikbaar : nummer;
    }

    private static bool HeeftPgn(string nummer)
    {
        var cijfers = string.Concat(nummer.Where(char.IsAsciiDigit));
        return Burgerservicenummer.IsPersoonsgebondenNummer(cijfers);
    }

    private static string Veilig(string tekst) => string.Concat(tekst.Where(c => char.IsAsciiLetterOrDigit(c) || c == '-'));
}
