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

    public static string Groep(Groepstatus status) => status switch
    {
        Groepstatus.Nieuw => "Nieuwe groep",
        Groepstatus.Hernoemd => "Andere naam",
        Groepstatus.Gewijzigd => "Gewijzigd",
        Groepstatus.NietInBestand => "Alleen hier",
        _ => "Gelijk",
    };
}
