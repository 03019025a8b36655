using OrleansSchool.Basis;
using OrleansSchool.Persoon;

namespace OrleansSchool.Intranet.Pages.Persoon;

/// <summary>Persons and requests in the words of the school.</summary>
internal static class Persoonwoorden
{
    public static string Soort(Persoonsoort soort) => soort switch
    {
        Persoonsoort.Leerling => "leerling",
        Persoonsoort.Verzorger => "verzorger",
        Persoonsoort.Helper => "overblijfkracht",
        _ => "account",
    };

    /// <summary>Null for a word of an address that is no kind.</summary>
    public static Persoonsoort? Lees(string? woord) => woord switch
    {
        "leerling" => Persoonsoort.Leerling,
        "verzorger" => Persoonsoort.Verzorger,
        "overblijfkracht" => Persoonsoort.Helper,
        "account" => Persoonsoort.Account,
        _ => null,
    };

    /// <summary>Address of the page of a person, behind that of the school.</summary>
    public static string Pad(Persoonsleutel wie) =>
        $"persoon/{Soort(wie.Soort)}/{wie.Id}{(wie.VerzorgerId is { } verzorger ? $"?verzorger={verzorger}" : "")}";

    public static string Vraag(Verzoeksoort soort) => soort switch
    {
        Verzoeksoort.Inzage => "Inzage: wat bewaart de school?",
        Verzoeksoort.Kopie => "Een kopie om mee te nemen",
        Verzoeksoort.Correctie => "Iets verbeteren",
        Verzoeksoort.Wissen => "Wissen",
        _ => "Bezwaar tegen het gebruik",
    };

    public static string Vrager(Verzoekvrager vrager) => vrager switch
    {
        Verzoekvrager.Zelf => "Deze persoon zelf",
        Verzoekvrager.Verzorger => "Een verzorger met gezag, voor het kind",
        _ => "Iemand met een machtiging",
    };

    public static string Stand(Verzoekstand stand) => stand switch
    {
        Verzoekstand.Open => "Open",
        Verzoekstand.Gedaan => "Gedaan",
        Verzoekstand.DeelsGedaan => "Voor een deel gedaan",
        Verzoekstand.Geweigerd => "Geweigerd",
        _ => "Ingetrokken",
    };

    /// <summary>State of the design language and the word beside it.</summary>
    public static (string Staat, string Woord) Stand(Verzoek verzoek, DateOnly vandaag) => verzoek switch
    {
        { IsOpen: true } when verzoek.IsTeLaat(vandaag) => ("te-laat", "Te laat"),
        { IsOpen: true } => ("wacht", $"Antwoord voor {Datums.Kort(verzoek.Uiterlijk)}"),
        { Stand: Verzoekstand.Geweigerd or Verzoekstand.Ingetrokken } => ("nvt", Stand(verzoek.Stand)),
        _ => ("goed", Stand(verzoek.Stand)),
    };

    public static string Moment(DateTimeOffset op) => $"{Datums.Cijfers(DateOnly.FromDateTime(Schooltijd.Lokaal(op).DateTime))} {Datums.Tijd(op)}";

    public static string Telling(int regels) => regels == 1 ? "1 regel" : $"{regels} regels";
}
