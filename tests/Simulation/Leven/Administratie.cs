using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using OrleansSchool.Basis;
using OrleansSchool.Leerlingen.Inlezen;
using OrleansSchool.Simulation.Kern;

namespace OrleansSchool.Simulation.Leven;

/// <summary>A child as the administration of the school has it.</summary>
internal sealed record Inschrijving(string Sleutel, string Roepnaam, string? Voorvoegsel, string Achternaam, DateOnly Geboren, int Jaargroep);

/// <summary>
/// The leerlingadministratie beside the intranet, with invented children: each summer everybody goes up a year, groep 8 leaves and
/// kleuters come. It makes the files that are read in.
/// </summary>
internal sealed class Administratie(SchoolSleutel school, int groepen, int perGroep, SimRandom toeval)
{
    private const int Jaargroepen = 8;
    private const int MerkMax = 8;

    private static readonly string[] Roepnamen =
        ["Amira", "Bram", "Çelik", "Daan", "Eef", "Fenna", "Guus", "Hidde", "Ibtissam", "Jasmijn", "Koen", "Lotte", "Mees", "Nora", "Otis", "Puck", "Roos", "Sam", "Tijn", "Umit"];

    private static readonly string[] Achternamen =
        ["Akker", "Berg", "Cornelisse", "Dijkstra", "El Idrissi", "Fransen", "Groot", "Hoekstra", "IJzerman", "Jansen-Pietersen", "Kaya", "Linden", "Molenaar", "Nguyen", "Oosterhuis", "Prins"];

    private static readonly string?[] Voorvoegsels = [null, null, null, "van den", "de", null, "van 't", null];

    private int _volgend = 1000;

    /// <summary>In each first name, so that it can be found in whatever holds it: no word has these letters.</summary>
    private static ReadOnlySpan<byte> Merkbegin => "zqx"u8;

    private static ReadOnlySpan<byte> Merkeind => "xqz"u8;

    public List<Inschrijving> Kinderen { get; private set; } = [];

    /// <summary>Four letters or more that stand for one child, and for nobody else.</summary>
    public static string Merkletters(string sleutel) => string.Concat(sleutel.Select(c => (char)('a' + (c - '0'))));

    /// <summary>The letters of all children whose first name stands in a text.</summary>
    public static IEnumerable<string> MerkenIn(ReadOnlySpan<byte> tekst)
    {
        var merken = new HashSet<string>(StringComparer.Ordinal);
        while (tekst.IndexOf(Merkbegin) is >= 0 and var plek)
        {
            tekst = tekst[(plek + Merkbegin.Length)..];
            if (tekst.IndexOf(Merkeind) is > 0 and <= MerkMax and var eind)
            {
                merken.Add(Encoding.ASCII.GetString(tekst[..eind]));
            }
        }

        return merken;
    }

    public static string Groepsleutel(Schooljaar jaar, int groep) => string.Create(CultureInfo.InvariantCulture, $"{jaar.Begin}-{groep}");

    /// <summary>The next schooljaar: up a year, groep 8 out, kleuters in.</summary>
    public void Schuif(Schooljaar jaar)
    {
        var door = Kinderen.Select(k => k with { Jaargroep = k.Jaargroep + 1 }).Where(k => k.Jaargroep <= Jaargroepen).ToList();
        var totaal = groepen * perGroep;
        while (door.Count < totaal)
        {
            // The first time all years fill, afterwards only the youngest.
            door.Add(Nieuw(jaar, Kinderen.Count == 0 ? 1 + (door.Count * Jaargroepen / totaal) : 1));
        }

        Kinderen = [.. door.OrderBy(k => k.Jaargroep).ThenBy(k => k.Sleutel, StringComparer.Ordinal)];
    }

    public Inschrijving KomtErbij(Schooljaar jaar)
    {
        var kind = Nieuw(jaar, toeval.Tussen(1, Jaargroepen));
        Kinderen.Add(kind);
        return kind;
    }

    public IngelezenBestand Bestand(Schooljaar jaar, DateOnly vandaag)
    {
        var indeling = Kinderen.Select((kind, i) => (Kind: kind, Groep: Math.Min(i / perGroep, groepen - 1))).ToList();
        var klassen = indeling.GroupBy(p => p.Groep).Select(g => new IngelezenGroep(
            Groepsleutel(jaar, g.Key), $"Groep {(char)('A' + g.Key)}", [.. g.Select(p => p.Kind.Jaargroep).Distinct().Order().Select(Code)], false, 10 + g.Key)).ToImmutableArray();
        return new IngelezenBestand(
            new IngelezenSchool(school.Waarde, jaar.Begin, vandaag, "Testadministratie", "2.1"),
            klassen,
            [.. indeling.Select((p, i) => new IngelezenLeerling(Gegevens(p.Kind), Groepsleutel(jaar, p.Groep), false, 100 + i))],
            [.. klassen.Select((k, i) => new IngelezenLeerkracht($"L{i}", Roepnamen[i % Roepnamen.Length], null, Achternamen[i % Achternamen.Length], [k.Sleutel], 5 + i))],
            [],
            new Inleestelling(indeling.Count, klassen.Length, 0, 0, 0, 0));
    }

    private static string Code(int jaargroep) => jaargroep.ToString(CultureInfo.InvariantCulture);

    private static Leerlinggegevens Gegevens(Inschrijving kind) => new(
        kind.Sleutel, "https://ketenid.nl/201703/" + Convert.ToHexStringLower(SHA512.HashData(Encoding.ASCII.GetBytes(kind.Sleutel))), kind.Roepnaam,
        kind.Voorvoegsel, kind.Achternaam, kind.Geboren, Geslacht.Onbekend, Code(kind.Jaargroep), null, null, null);

    private Inschrijving Nieuw(Schooljaar jaar, int jaargroep)
    {
        var sleutel = (_volgend++).ToString(CultureInfo.InvariantCulture);
        return new(
            sleutel, $"{toeval.Kies(Roepnamen)}-zqx{Merkletters(sleutel)}xqz", toeval.Kies(Voorvoegsels), toeval.Kies(Achternamen),
            new DateOnly(jaar.Begin - 3 - jaargroep, 10, 1).AddDays(toeval.Tot(360)), jaargroep);
    }
}
