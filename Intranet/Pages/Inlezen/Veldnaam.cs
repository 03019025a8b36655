using OrleansSchool.Leerlingen.Inlezen;

namespace OrleansSchool.Intranet.Pages.Inlezen;

/// <summary>Fields and findings in the school's words.</summary>
internal static class Veldnaam
{
    public static string Van(Leerlingveld veld) => veld switch
    {
        Leerlingveld.Sleutel => "Leerlingnummer",
        Leerlingveld.EckId => "ECK-iD",
        Leerlingveld.BsnLaatste4 => "Laatste cijfers BSN",
        Leerlingveld.OpSchool => "Op school",
        _ => veld.ToString(),
    };

    /// <summary>"groep 5" for a groep that the administration calls "5".</summary>
    public static string Groepstitel(string naam) => naam.Length > 0 && char.IsAsciiDigit(naam[0]) ? $"groep {naam}" : naam;

    public static string Uitleg(Groepvoorstel groep) => groep.Status switch
    {
        Groepstatus.Nieuw => "Komt erbij. Kies daarna tijden en een plek bij Inrichten.",
        Groepstatus.Hernoemd => $"Heette {groep.OudeNaam}. Tijden en plek blijven.",
        _ => "Wordt gekoppeld aan de administratie, of kreeg andere jaargroepen. Tijden en plek blijven.",
    };

    public static string Groep(Groepstatus status) => status switch
    {
        Groepstatus.Nieuw => "Nieuwe groep",
        Groepstatus.Hernoemd => "Andere naam",
        Groepstatus.Gewijzigd => "Gewijzigd",
        Groepstatus.NietInBestand => "Alleen hier",
        _ => "Gelijk",
    };
}
