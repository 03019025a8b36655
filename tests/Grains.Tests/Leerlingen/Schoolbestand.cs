using System.Collections.Immutable;
using System.Globalization;
using OrleansSchool.Leerlingen.Inlezen;

namespace OrleansSchool.Tests.Grains.Leerlingen;

/// <summary>A file of the administration with invented children, as large as a test wants.</summary>
internal static class Schoolbestand
{
    private static readonly string[] Roepnamen =
        ["Amira", "Bram", "Çelik", "Daan", "Eef", "Fenna", "Guus", "Hidde", "Ibtissam", "Jasmijn", "Koen", "Lotte", "Mees", "Nora", "Otis", "Puck"];

    private static readonly string[] Achternamen =
        ["Akker", "Berg", "Cornelisse", "Dijkstra", "El Idrissi", "Fransen", "Groot", "Hoekstra", "IJzerman", "Jansen-Pietersen", "Kaya", "Linden", "Molenaar", "Nguyen"];

    private static readonly string?[] Voorvoegsels = [null, null, null, "van den", "de", null, "van 't", null];

    /// <summary>Groepen of about 25 children, each child with a key, an eckid and a birth date.</summary>
    public static IngelezenBestand Maak(int leerlingen, int schooljaar = 2026)
    {
        var groepen = Enumerable.Range(0, Math.Max(1, leerlingen / 25)).Select(Groep).ToImmutableArray();
        return new IngelezenBestand(
            new IngelezenSchool("99XX00", schooljaar, new DateOnly(2026, 11, 10), "Testadministratie", "2.1"),
            groepen,
            [.. Enumerable.Range(0, leerlingen).Select(n => Leerling(n, groepen[n % groepen.Length]))],
            [new IngelezenLeerkracht("L1", "Jip", "van", "Dam", [groepen[0].Sleutel], 3)],
            [],
            new Inleestelling(leerlingen, groepen.Length, 0, 0, 0, 0));
    }

    public static IngelezenBestand Zonder(this IngelezenBestand bestand, params string[] sleutels) =>
        bestand with { Leerlingen = bestand.Leerlingen.RemoveAll(l => sleutels.Contains(l.Gegevens.Sleutel)) };

    public static IngelezenBestand Met(this IngelezenBestand bestand, string sleutel, Func<IngelezenLeerling, IngelezenLeerling> anders) =>
        bestand with { Leerlingen = [.. bestand.Leerlingen.Select(l => l.Gegevens.Sleutel == sleutel ? anders(l) : l)] };

    private static IngelezenGroep Groep(int nummer)
    {
        var jaargroep = ((nummer % 8) + 1).ToString(CultureInfo.InvariantCulture);
        return new IngelezenGroep($"G{nummer}", $"Groep {jaargroep}{(char)('a' + (nummer / 8 % 26))}", [jaargroep], false, 10 + nummer);
    }

    private static IngelezenLeerling Leerling(int n, IngelezenGroep groep) => new(
        new Leerlinggegevens(
            $"{1000 + n}", EckId(n), Roepnamen[n % Roepnamen.Length], Voorvoegsels[n / 3 % Voorvoegsels.Length], Achternamen[n / 7 % Achternamen.Length],
            new DateOnly(2014, 1, 1).AddDays(n * 37 % 2900), n % 2 == 0 ? Geslacht.Jongen : Geslacht.Meisje, groep.Jaargroepen[0], $"{n * 7919 % 10000:D4}",
            new DateOnly(2020, 8, 31), null),
        groep.Sleutel, false, 100 + n);

    /// <summary>As random as a real one, but the same in every run.</summary>
    private static string EckId(int n) => "https://ketenid.nl/201703/" + Convert.ToHexStringLower(
        System.Security.Cryptography.SHA512.HashData(System.Text.Encoding.ASCII.GetBytes($"eck{n}")));
}
