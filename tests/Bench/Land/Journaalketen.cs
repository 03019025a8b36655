using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using OrleansSchool.Basis;
using OrleansSchool.Financien;
using OrleansSchool.Intranet.Demo;

namespace OrleansSchool.Bench.Land;

/// <summary>
/// The journal of a school year that was moved to other dates is another one: its chain is made anew, page by page, as the grain would have. Without it the
/// first page that reads it says, rightly, that somebody changed it.
/// </summary>
internal static class Journaalketen
{
    public const string Hoofd = "journaal";
    public const string Blad = "journaalblad";

    /// <param name="rijen">Head and pages of one schooljaar, moved already.</param>
    public static IReadOnlyList<OpenRij> Herstel(IReadOnlyList<OpenRij> rijen, Schooljaar jaar)
    {
        var hash = JournaalRules.Begin(DemoPlan.School, jaar);
        var klaar = new List<OpenRij>();
        var bladen = rijen.Where(r => r.Naam == Blad).Select(r => (Rij: r, Node: Lees(r))).Where(r => r.Node["data"] is not null).OrderBy(r => (int)r.Node["data"]!["Blad"]!["Nr"]!);
        foreach (var (rij, node) in bladen.ToList())
        {
            hash = Loop(node["data"]!["Blad"]!, "Boekingen", hash);
            klaar.Add(Met(rij, node));
        }

        foreach (var rij in rijen.Where(r => r.Naam == Hoofd))
        {
            var node = Lees(rij);
            if (node["data"] is { } data && (int)data["Aantal"]! > 0)
            {
                data["Hoofd"] = Loop(data, "Open", hash);
            }

            klaar.Add(Met(rij, node));
        }

        return klaar;
    }

    /// <returns>Hash of the last booking.</returns>
    private static string Loop(JsonNode houder, string lijst, string hash)
    {
        houder["Vorige"] = hash;
        foreach (var boeking in houder[lijst]!.AsArray())
        {
            hash = JournaalRules.Hash(hash, boeking.Deserialize<Geboekt>()!);
            boeking!["Hash"] = hash;
        }

        return hash;
    }

    private static JsonNode Lees(OpenRij rij) => JsonNode.Parse(rij.Inhoud)!;

    private static OpenRij Met(OpenRij rij, JsonNode node) => rij with { Inhoud = Encoding.UTF8.GetBytes(node.ToJsonString()) };
}
