using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace OrleansSchool.Tests.Grains.Opslag.Vormen;

/// <summary>
/// A stored sample of a kind of state: <c>leerling.vorm1.json</c>; a later one of the same form, made when something came with a default, is
/// <c>leerling.vorm1.b.json</c>. A sample never changes: it stands for rows that are out there.
/// </summary>
internal sealed partial record Voorbeeld(string Pad, string Soort, int Vorm, string Letter)
{
    public static string Map => Path.Combine(Boom.Wortel, "tests", "Grains.Tests", "Opslag", "Voorbeelden");

    public static IReadOnlyList<Voorbeeld> Alle { get; } =
    [
        .. Directory.EnumerateFiles(Map, "*.json").Select(Lees).OrderBy(v => v.Soort, StringComparer.Ordinal).ThenBy(v => v.Vorm)
            .ThenBy(v => v.Letter, StringComparer.Ordinal),
    ];

    public JsonObject Inhoud => JsonNode.Parse(File.ReadAllText(Pad))!.AsObject();

    public static JsonObject Van(string soort, int vorm) => Alle.Last(v => v.Soort == soort && v.Vorm == vorm).Inhoud;

    public static void Maak(string soort, int vorm, JsonNode inhoud) =>
        File.WriteAllText(Path.Combine(Map, $"{soort}.vorm{vorm}.json"), inhoud.ToJsonString(new JsonSerializerOptions { WriteIndented = true }) + "\n");

    private static Voorbeeld Lees(string pad)
    {
        var naam = Naam().Match(Path.GetFileName(pad));
        Assert.True(naam.Success, $"{pad} is geen voorbeeld");
        return new Voorbeeld(pad, naam.Groups["soort"].Value, int.Parse(naam.Groups["vorm"].ValueSpan), naam.Groups["letter"].Value);
    }

    [GeneratedRegex(@"^(?<soort>[a-z]+)\.vorm(?<vorm>\d+)(\.(?<letter>[b-z]))?\.json$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Naam();
}
