using OrleansSchool.Basis;
using OrleansSchool.Leerlingen;
using OrleansSchool.School;

namespace OrleansSchool.Intranet.Demo;

/// <summary>One invented groep: its id, name, years, number of children, place and teacher.</summary>
internal sealed record DemoGroep(string Id, string Naam, string[] Jaargroepen, int Aantal, string PlekId, string Leerkracht, string NaarBuiten);

/// <summary>One invented child with how it stays over.</summary>
internal sealed record DemoKind(string Id, Persoonsgegevens Persoon, AanmeldingSoort Soort, Weekdagen Dagen, string? Merkje);

/// <summary>One invented person of the team, one for each role of the picker.</summary>
internal sealed record DemoPersoon(string Id, string Naam, Rol Rol, string[] Groepen);

/// <summary>
/// The invented Basisschool De Horizon (99XX00): 226 children in 10 groepen. The same at every filling: chosen by a fixed
/// hash, never by chance.
/// </summary>
internal static class DemoPlan
{
    /// <summary>Of all persons of the demo on its shared tablet; nobody could choose it, since it is a straight line on the pad.</summary>
    public const string Pincode = "2580";

    public static readonly SchoolSleutel School = new("99XX00");

    public static readonly SchoolGegevens Gegevens = new(
        "Basisschool De Horizon", "Kimweg 1", "1234AB", "Verzonnendam", "0100000000", Regio.Midden);

    public static readonly Plek[] Plekken =
    [
        new("kleuterplein", "Kleuterplein", PlekSoort.Speelplaats), new("plein-noord", "Plein Noord", PlekSoort.Speelplaats),
        new("plein-zuid", "Plein Zuid", PlekSoort.Speelplaats), new("veld", "Veld", PlekSoort.Speelplaats), new("aula", "Aula", PlekSoort.Binnen),
    ];

    public static readonly DemoGroep[] Groepen =
    [
        new("g1-2a", "1/2a", ["1", "2"], 21, "kleuterplein", "Meike Postma", "12:05"),
        new("g1-2b", "1/2b", ["1", "2"], 20, "kleuterplein", "Tamara Blok", "12:05"),
        new("g3", "3", ["3"], 24, "plein-zuid", "Sanne Vink", "12:15"),
        new("g4", "4", ["4"], 23, "plein-zuid", "Ruben Smit", "12:15"),
        new("g5", "5", ["5"], 28, "plein-noord", "Karin Hoekstra", "12:00"),
        new("g6", "6", ["6"], 22, "plein-noord", "Jelle Wiersma", "12:00"),
        new("g6-7", "6/7", ["6", "7"], 20, "plein-noord", "Farah Idrissi", "12:00"),
        new("g7", "7", ["7"], 23, "veld", "Loes Zandstra", "12:20"),
        new("g8a", "8a", ["8"], 23, "veld", "Bas Kuiper", "12:20"),
        new("g8b", "8b", ["8"], 22, "veld", "Ilse Mulder", "12:20"),
    ];

    public static readonly DemoPersoon[] Personen =
    [
        new("demo-coordinator", "Marijke van der Veen", Rol.Overblijfcoordinator, []),
        new("demo-schoolleider", "Ingrid van Leeuwen", Rol.Schoolleider, []),
        new("demo-leerkracht-5", "Karin Hoekstra", Rol.Groepsleerkracht, ["g5"]),
        new("demo-leerkracht", "Rik Terpstra", Rol.Leerkracht, []),
        new("demo-ib", "Nadia Bouhali", Rol.InternBegeleider, []),
        new("demo-administratie", "Joke Terpstra", Rol.Administratie, []),
        new("demo-waarnemer", "Annelies Prins", Rol.WaarnemendCoordinator, []),
        new("demo-overblijfkracht", "Fatma Yıldız", Rol.Overblijfkracht, []),
        new("demo-commissielid", "Karel van Rijn", Rol.Commissielid, []),
        new("demo-kascommissie", "Wim Doornbos", Rol.Kascommissie, []),
        new("demo-ouderraad", "Petra de Ruiter", Rol.Ouderraad, []),
        new("demo-mr-ouder", "Tomasz Wiśniewski", Rol.MrOuder, []),
        new("demo-mr-personeel", "Loes Zandstra", Rol.MrPersoneel, []),
        new("demo-bestuur", "Hanneke Bloem", Rol.Bestuur, []),
        new("demo-bhv", "Gerrit-Jan ter Braak", Rol.Bhv, []),
        new("demo-beheerder", "Yvonne de Wit", Rol.Beheerder, []),
    ];

    private static readonly Weekdagen[] Patronen =
    [
        Weekdagen.Maandag | Weekdagen.Dinsdag | Weekdagen.Donderdag | Weekdagen.Vrijdag,
        Weekdagen.Maandag | Weekdagen.Dinsdag | Weekdagen.Donderdag, Weekdagen.Maandag | Weekdagen.Donderdag,
        Weekdagen.Dinsdag | Weekdagen.Donderdag | Weekdagen.Vrijdag, Weekdagen.Dinsdag | Weekdagen.Vrijdag,
        Weekdagen.Maandag | Weekdagen.Dinsdag | Weekdagen.Donderdag | Weekdagen.Vrijdag, Weekdagen.Maandag | Weekdagen.Dinsdag,
    ];

    private static readonly string[] Merkjes = ["noten", "EpiPen", "koemelk", "ei", "suiker", "gluten"];

    public static IEnumerable<DemoKind> Kinderen(Schooljaar jaar)
    {
        var nummer = 1000;
        foreach (var groep in Groepen)
        {
            for (var i = 0; i < groep.Aantal; i++, nummer++)
            {
                yield return Kind(nummer, i, groep, jaar);
            }
        }
    }

    /// <summary>A number from 0 up to <paramref name="grens"/>, fixed for the pair.</summary>
    public static int Kies(int nummer, int zout, int grens)
    {
        var x = unchecked((uint)(nummer * 2654435761L + zout * 40503L));
        x ^= x >> 15;
        x = unchecked(x * 2246822519u);
        x ^= x >> 13;
        return (int)(x % (uint)grens);
    }

    private static DemoKind Kind(int nummer, int plaats, DemoGroep groep, Schooljaar jaar)
    {
        var jaargroep = groep.Jaargroepen[plaats % groep.Jaargroepen.Length];
        var (voorvoegsel, achternaam) = DemoNamen.Achternaam(DemoGezin.Van(nummer));
        var leeftijd = int.Parse(jaargroep, System.Globalization.CultureInfo.InvariantCulture) + 3;
        var geboren = new DateOnly(jaar.Begin - leeftijd, 10, 1).AddDays(-Kies(nummer, 3, 365));
        var persoon = new Persoonsgegevens(DemoNamen.Roepnaam(nummer), voorvoegsel, achternaam, geboren, groep.Id, jaargroep);
        var lot = Kies(nummer, 4, 100);
        var (soort, dagen) = groep.Id == "g5" && plaats < 25 ? (AanmeldingSoort.Structureel, Patronen[0])
            : lot < 68 ? (AanmeldingSoort.Structureel, Patronen[Kies(nummer, 5, Patronen.Length)])
            : lot < 88 ? (AanmeldingSoort.Incidenteel, Weekdagen.Geen) : (AanmeldingSoort.Geen, Weekdagen.Geen);
        return new DemoKind($"demo{nummer}", persoon, soort, dagen, Kies(nummer, 6, 12) == 0 ? Merkjes[Kies(nummer, 7, Merkjes.Length)] : null);
    }
}
