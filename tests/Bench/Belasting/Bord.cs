using System.Text.RegularExpressions;

namespace OrleansSchool.Bench.Belasting;

/// <summary>One tile of a board as the page shows it.</summary>
internal sealed record Tegel(string School, string Groep, string Leerling, string Staat);

/// <summary>The board of a groep, and marks on it as its forms send them.</summary>
internal static partial class Bord
{
    public static string Pad(string school, string groep) => $"/s/{school}/bord/{groep}";

    /// <summary>Opens the page of today and reads its tiles.</summary>
    public static async Task<IReadOnlyList<Tegel>> Open(Verbinding verbinding, Sessie sessie, string school, string groep) =>
        Tegels(await sessie.Open(verbinding, Pad(school, groep)), school, groep);

    public static IReadOnlyList<Tegel> Tegels(string pagina, string school, string groep) =>
        [.. Rij().Matches(pagina).Select(m => new Tegel(school, groep, m.Groups["id"].Value, m.Groups["staat"].Value))];

    /// <summary>The request of one mark; <paramref name="operatie"/> is 8 to 40 letters, digits or dashes.</summary>
    /// <param name="staat">aanwezig, niet-gevonden, afgemeld, vroeg-opgehaald or verwacht.</param>
    /// <param name="pagina">Another page that takes the same form, instead of the board.</param>
    public static byte[] Merk(Sessie sessie, Tegel tegel, string staat, string operatie, Func<string, string, string>? pagina = null) => sessie.Formulier(
        $"{(pagina ?? Pad)(tegel.School, tegel.Groep)}?handler=Merk", $"li#kind-{tegel.Leerling}",
        ("groep", tegel.Groep), ("leerling", tegel.Leerling), ("staat", staat), ("operatieId", operatie));

    [GeneratedRegex(@"<li class=""kindtegel"" id=""kind-[^""]+"" data-leerling=""(?<id>[^""]+)"" data-zoek=""[^""]*"" data-staat=""(?<staat>[a-z-]+)""", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Rij();
}
