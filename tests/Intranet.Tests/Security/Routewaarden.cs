using System.Text.RegularExpressions;
using OrleansSchool.Basis;

namespace OrleansSchool.Tests.Intranet.Security;

/// <summary>Where a visit goes: which school and which groep the filled-in values are of.</summary>
public sealed record Bestemming(KleineSchool School, string Groep);

/// <summary>
/// Real values for route parameters, by name. A page with a parameter that isn't here fails the walk, so that nobody adds a route
/// that isn't walked with data behind it.
/// </summary>
internal static partial class Routewaarden
{
    private static readonly Dictionary<string, Func<Bestemming, string>> Bronnen = new(StringComparer.Ordinal)
    {
        ["school"] = b => b.School.Sleutel.Waarde,
        ["brin"] = b => b.School.Sleutel.Waarde,
        ["groep"] = b => b.Groep,
        ["leerling"] = b => b.Groep == KleineSchool.Groep5 ? KleineSchool.Leerling5() : KleineSchool.Leerling6(),
        ["plek"] = _ => KleineSchool.Plein,
        ["soort"] = _ => "huisregels",
        ["ronde"] = _ => "september",
        ["doelgroep"] = _ => "helpers",
        ["datum"] = _ => Sleutels.Dag(DateOnly.FromDateTime(IntranetFabriek.Begin.DateTime)),
        ["vanaf"] = _ => Sleutels.Dag(IntranetFabriek.Jaar.EersteDag),
        ["jaar"] = _ => IntranetFabriek.Jaar.ToString(),
        ["inlezing"] = _ => "bestaatniet0000001",
        ["id"] = _ => "bestaatniet0000001",
        ["bericht"] = _ => "bestaatniet0000001",
        ["token"] = _ => "00000000000000000000000000000000",
        ["code"] = _ => "404",
        ["persoon"] = b => IntranetFabriek.AccountId(Rol.Schoolleider, b.School),
        ["aanbieder"] = _ => "microsoft",
        ["onderwerp"] = _ => "inloggen",
        ["beeld"] = _ => "middagbord",
    };

    /// <summary>The same for what handlers take from query or form; others are left out.</summary>
    private static readonly Dictionary<string, Func<Bestemming, string>> Veldbronnen = new(StringComparer.OrdinalIgnoreCase)
    {
        ["groep"] = Bronnen["groep"],
        ["leerling"] = Bronnen["leerling"],
        ["kind"] = Bronnen["leerling"],
        ["erbij"] = Bronnen["leerling"],
        ["plek"] = Bronnen["plek"],
        ["datum"] = Bronnen["datum"],
        ["van"] = Bronnen["datum"],
        ["tot"] = Bronnen["datum"],
    };

    /// <summary>Parameters whose value names nothing that exists: a person who may come there gets 404.</summary>
    public static IReadOnlySet<string> Onbestaand { get; } = new HashSet<string>(StringComparer.Ordinal) { "inlezing", "id", "bericht", "token", "aanbieder", "tablet", "helper", "betaler", "doelgroep", "editie", "beeld" };

    public static IEnumerable<string> Onbekend(Eindpunt eindpunt) => eindpunt.Parameters.Where(p => !Bronnen.ContainsKey(p));

    public static string Vul(Eindpunt eindpunt, Bestemming bestemming)
    {
        var pad = Deel().Replace(Enkel(eindpunt.Route), m => Bronnen[m.Groups["naam"].Value](bestemming));
        var vraag = Velden(eindpunt, bestemming).Select(v => $"{v.Naam}={v.Waarde}");
        vraag = eindpunt.Methode == "GET" ? vraag : [];
        vraag = eindpunt.Handler is null ? vraag : vraag.Prepend($"handler={eindpunt.Handler}");
        return $"{pad}?{string.Join('&', vraag)}".TrimEnd('?');
    }

    /// <summary>The address with one parameter replaced by something that nobody would type.</summary>
    public static string Vul(Eindpunt eindpunt, Bestemming bestemming, string parameter, string vreemd)
    {
        var pad = Deel().Replace(Enkel(eindpunt.Route), m =>
            m.Groups["naam"].Value == parameter ? Uri.EscapeDataString(vreemd) : Bronnen[m.Groups["naam"].Value](bestemming));
        return eindpunt.Handler is null ? pad : $"{pad}?handler={eindpunt.Handler}";
    }

    public static IEnumerable<(string Naam, string Waarde)> Velden(Eindpunt eindpunt, Bestemming bestemming) =>
        eindpunt.Velden.Where(Veldbronnen.ContainsKey).Select(v => (v, Veldbronnen[v](bestemming)));

    /// <summary>Without constraints: braces inside a regex constraint are doubled and would confuse the replacement.</summary>
    private static string Enkel(string route) => string.Join('/', route.Split("/{").Select((deel, nr) => nr == 0 ? deel : "{" + Naam(deel) + "}" + Rest(deel)));

    private static string Naam(string deel) => deel[..deel.IndexOfAny([':', '?', '}', '='])].TrimStart('*');

    private static string Rest(string deel) => deel.LastIndexOf('}') is var einde and >= 0 ? deel[(einde + 1)..] : "";

    [GeneratedRegex(@"\{(?<naam>\w+)\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Deel();
}
