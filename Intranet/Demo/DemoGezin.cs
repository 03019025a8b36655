using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Leerlingen;

namespace OrleansSchool.Intranet.Demo;

/// <summary>Invented families: brothers and sisters, who to call, a secret address, a contactverbod, lunch notes that end soon.</summary>
internal static class DemoGezin
{
    private const int Eerste = 1000;
    private const int Afstand = 45;

    /// <summary>The child whose parents this one has: mostly itself, one in six has an older sibling's.</summary>
    public static int Van(int nummer) => IsJonger(nummer) && !IsJonger(nummer - Afstand) ? nummer - Afstand : nummer;

    public static ImmutableArray<Verzorger> Verzorgers(int nummer)
    {
        var gezin = Van(nummer);
        var verbod = DemoPlan.Kies(gezin, 12, 40) == 0;
        var geheim = verbod || DemoPlan.Kies(gezin, 13, 60) == 0;
        var moeder = Ouder(gezin, 1) with { GeheimAdres = geheim };
        var vader = Ouder(gezin, 2);
        return [moeder, verbod ? vader with { HeeftGezag = false, MagOphalen = false, Contactverbod = true, Belvolgorde = 0, Adres = null } : vader];
    }

    public static ImmutableArray<Noodcontact> Nood(int nummer)
    {
        var gezin = Van(nummer);
        var plaats = Verzorgers(nummer).Count(v => v.Belvolgorde > 0) + 1;
        return DemoPlan.Kies(gezin, 14, 3) switch
        {
            0 => [],
            1 => [new Noodcontact("n1", $"Oma {DemoNamen.Moeder(gezin + 3)}", "oma", $"0100{gezin:D6}", plaats)],
            _ => [new Noodcontact("n1", $"{DemoNamen.Vader(gezin + 4)} Buurman", "buurman", $"06{(gezin * 2) + 90_000:D8}", plaats)],
        };
    }

    public static IEnumerable<Lunchnotitie> Notities(DemoKind kind, int nummer, Schooljaar jaar, DateOnly vandaag)
    {
        if (kind.Merkje is not null)
        {
            yield return new Lunchnotitie(
                "m1", kind.Merkje, $"Let op: {kind.Merkje}. De tas met hulpmiddelen staat in de klas.", Lunchdoel.Allergie, null, null, jaar.LaatsteDag, "", default);
        }

        if (DemoPlan.Kies(nummer, 15, 30) == 0)
        {
            yield return new Lunchnotitie(
                "m2", "eigen plek", "Eet aan het tafeltje bij de deur, zo is afgesproken. Vraag na het eten even hoe het ging.", Lunchdoel.Gedrag, null, null,
                vandaag.AddDays(40 + (nummer % 9)), "", default);
        }
    }

    private static bool IsJonger(int nummer) => nummer >= Eerste + Afstand && DemoPlan.Kies(nummer, 11, 6) == 0;

    private static Verzorger Ouder(int gezin, int hoeveelste)
    {
        var moeder = hoeveelste == 1;
        var (voorvoegsel, achternaam) = DemoNamen.Achternaam(moeder ? gezin + 1 : gezin);
        var naam = Namen.Volledig(moeder ? DemoNamen.Moeder(gezin) : DemoNamen.Vader(gezin), voorvoegsel, achternaam);
        var taal = DemoPlan.Kies(gezin, 16, 12) switch { 0 => "Turks", 1 => "Pools", 2 => "Arabisch", _ => "Nederlands" };
        return new Verzorger(
            $"v{hoeveelste}", naam, moeder ? "moeder" : "vader", $"06{(gezin * 2) + hoeveelste:D8}", $"ouder{hoeveelste}.{gezin}@voorbeeld.invalid", HeeftGezag: true,
            MagOphalen: true, Contactverbod: false, GeheimAdres: false, taal, moeder ? 100 : 0, hoeveelste, new Adres($"Kimweg {(gezin % 80) + 2}", "1234AB", "Verzonnendam"));
    }
}
