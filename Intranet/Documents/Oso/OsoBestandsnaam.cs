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
    private static readonly string[] Datumvormen = ["yyyyMMdd", "ddMMyyyy", "yyMMdd", "ddMMyy"];

    /// <summary><c>OSO_POVO_99XX00_L-2014-0042_v2_20260402.xml</c>.</summary>
    public static string Xml(Uitgave uitgave, DateOnly vandaag) => Naam("OSO_POVO", uitgave, vandaag, "xml");

    /// <summary><c>dossier_99XX00_L-2014-0042_v2_20260402.zip</c>: what is taken along in the portal is never called OSO (OSO-S4).</summary>
    public static string Portaalzip(Uitgave uitgave, DateOnly vandaag) => Naam("dossier", uitgave, vandaag, "zip");

    private static string Naam(string begin, Uitgave uitgave, DateOnly vandaag, string extensie)
    {
        var school = uitgave.Gegevens.School;
        var dag = vandaag.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
        return string.Create(
            CultureInfo.InvariantCulture, $"{begin}_{Veilig(school.Brin)}{Veilig(school.Vestiging)}_{Leerling(uitgave.Gegevens.Leerling)}_v{uitgave.Nr}_{dag}.{extensie}");
    }

    /// <summary>Never a BSN, a name or a birth date that somebody filled in as number, or made a part of it.</summary>
    private static string Leerling(Dossierleerling leerling)
    {
        var nummer = Veilig(leerling.LeerlingId);
        var cijfers = string.Concat(nummer.Where(char.IsAsciiDigit));
        return nummer.Length is 0 or > NummerMax || cijfers.Length == 0 || HeeftPgn(cijfers) || HeeftGeboortedatum(cijfers, leerling.Geboortedatum) || HeeftNaam(nummer, leerling)
            ? Onbruikbaar : nummer;
    }

    private static bool HeeftPgn(string cijfers) => Enumerable.Range(0, Math.Max(0, cijfers.Length - Burgerservicenummer.Lengte + 1))
        .Any(begin => Burgerservicenummer.IsPersoonsgebondenNummer(cijfers.AsSpan(begin, Burgerservicenummer.Lengte)));

    private static bool HeeftGeboortedatum(string cijfers, DateOnly? geboren) => geboren is { } dag && Datumvormen
        .Any(vorm => cijfers.Contains(dag.ToString(vorm, CultureInfo.InvariantCulture), StringComparison.Ordinal));

    private static bool HeeftNaam(string nummer, Dossierleerling leerling) => leerling.Voornamen.Append(leerling.Roepnaam).Append(leerling.Achternaam).Select(Veilig)
        .Any(naam => naam.Length > 1 && nummer.Contains(naam, StringComparison.OrdinalIgnoreCase));

    private static string Veilig(string tekst) => string.Concat(tekst.Where(c => char.IsAsciiLetterOrDigit(c) || c == '-'));
}
