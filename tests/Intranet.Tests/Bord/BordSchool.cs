using System.Collections.Immutable;
using System.Globalization;
using OrleansSchool.Basis;
using OrleansSchool.Leerlingen;
using OrleansSchool.Overblijven;
using OrleansSchool.School;
using OrleansSchool.Toegang;

namespace OrleansSchool.Tests.Intranet.Bord;

/// <summary>One invented school. Its children are told to register and groepen as their own grains tell it.</summary>
internal sealed class BordSchool(Huis huis, SchoolSleutel sleutel)
{
    public const string Groep5 = "groep-5";
    public const string Groep6 = "groep-6";

    private static readonly (string Roepnaam, string? Voorvoegsel, string Achternaam, string? Merkje)[] Kinderen5 =
    [
        ("Aïsha", null, "Benali", null), ("Bram", "van den", "Berg", null), ("Chloé", null, "Dubois", "noten"), ("Daniël", "de", "Wit", null),
        ("Eline", null, "Hofstra", null), ("Fenna", "ter", "Horst", null), ("Gijs", "van ’t", "Hoff", null), ("Hidde", null, "Jongsma", null),
        ("Ilyas", null, "El Amrani", null), ("Jayden", null, "Pinas", null), ("Joëlle", null, "Verhoeven", "koemelk"), ("Kyano", null, "Martina", null),
        ("Lieke", "in ’t", "Veld", null), ("Lotte", "van der", "Meulen", null), ("Maël", null, "Janssens", null), ("Mees", "op den", "Kamp", null),
        ("Milan", null, "Öztürk", "EpiPen"), ("Noor", "van den", "Heuvel", null), ("Noud", null, "Sørensen", null), ("Olivia", null, "Kowalska", null),
        ("Pepijn", "de", "Graaf", null), ("Roos", null, "Vermeulen", null), ("Sem", null, "d’Hondt", null), ("Tess", "van", "Oirschot", null),
        ("Yara", null, "Çelik", null), ("Zoë", null, "Nijenhuis", "ei"),
    ];

    private static readonly string[] Roepnamen =
    [
        "Ada", "Benthe", "Casper", "Dewi", "Emir", "Fleur", "Gwen", "Hugo", "Iris", "Jip", "Kaya", "Luuk", "Morris", "Nina", "Otis", "Puck",
        "Quinn", "Ravi", "Sofie", "Tijn", "Umut", "Vera", "Wessel", "Xavi",
    ];

    private static readonly string[] Achternamen =
    [
        "Bosman", "Dekker", "Ebbers", "Faber", "Groen", "Hassan", "Idema", "Jacobs", "Kramer", "Lammers", "Mulder", "Nijland", "Oosting", "Prins",
    ];

    private int _operatie;
    private int _bericht;

    public SchoolSleutel Sleutel => sleutel;

    public string Pad => $"/s/{sleutel}";

    public string Bord5 => $"{Pad}/bord/{Groep5}";

    public Huis Huis => huis;

    public Wie Systeem => Wie.Systeem(sleutel, "Proef");

    public IOverblijfdagGrain Dag(DateOnly? datum = null, string groep = Groep5) => huis.Grains.Overblijfdag(sleutel, groep, datum ?? Huis.Vandaag);

    public OperatieId Operatie() => new(string.Create(CultureInfo.InvariantCulture, $"proefwerk-{Interlocked.Increment(ref _operatie)}"));

    public static string Id(string roepnaam) => $"l5-{Array.FindIndex(Kinderen5, k => k.Roepnaam == roepnaam):00}";

    /// <summary>Entered and nothing more: no groepen, no children.</summary>
    public async Task RichtIn() => Goed(await huis.Grains.School(sleutel).RichtIn(
        new SchoolGegevens("Basisschool De Horizon", "Kerkstraat 1", "7999XX", "Voorbeelddorp", "0612345678", Regio.Noord), Systeem));

    public async Task Vul()
    {
        await RichtIn();
        var school = huis.Grains.School(sleutel);
        foreach (var (id, naam) in new[] { ("kleuterplein", "Kleuterplein"), ("plein-noord", "Plein Noord"), ("plein-zuid", "Plein Zuid") })
        {
            Goed(await school.BewaarPlek(new Plek(id, naam, PlekSoort.Speelplaats), await Versie(), Systeem));
        }

        await Groep("groep-1-2", "1/2", ["1", "2"], "kleuterplein", "Saskia Wijnands");
        await Groep("groep-3", "3", ["3"], "plein-zuid", "Petra de Ruiter");
        await Groep(Groep5, "5", ["5"], "plein-noord", "juf Karin Hoekstra");
        await Groep(Groep6, "6", ["6"], "plein-noord", "meester Ruben Smit");
        await Task.WhenAll(Kinderen5.Select((k, i) => Kind($"l5-{i:00}", Groep5, k.Roepnaam, k.Voorvoegsel, k.Achternaam, k.Merkje, Wat(k.Roepnaam)))
            .Concat(Rij("l6", Groep6, 19)).Concat(Rij("l3", "groep-3", 22)).Concat(Rij("l1", "groep-1-2", 17)));
    }

    /// <summary>A child as the groep knows it, again: the newest message counts.</summary>
    public async Task Zet(string leerlingId, Func<Groepslid, Groepslid> pasAan, string groep = Groep5) =>
        await huis.Grains.Overblijfgroep(sleutel, Schooljaar.Van(Huis.Vandaag), groep).OntvangLid(
            new Afzender($"proef/{leerlingId}", Interlocked.Increment(ref _bericht) + 1000), pasAan(Lid(leerlingId, Wat(null))));

    public async Task Markeer(string roepnaam, Markeersoort soort, Wie? wie = null, AfmeldReden? reden = null)
    {
        var uitkomst = await Dag().Markeer(new Markeer([Id(roepnaam)], soort, Operatie(), null, reden), wie ?? Kracht("Fatma Yıldız"));
        Assert.True(uitkomst.IsGoed, uitkomst.Weigering?.Zin);
    }

    public Wie Kracht(string naam) => new("kracht-" + naam[..3].ToLowerInvariant(), naam, sleutel, [new ActieveRol(Rol.Overblijfkracht, [])]);

    public async Task ZetHelpers(string plek, int aantal) =>
        Goed(await huis.Grains.Middag(sleutel, Huis.Vandaag).ZetHelpers(plek, aantal, Operatie(), Systeem));

    public Task<string> Cookie(Rol rol, string naam, params string[] groepen) =>
        huis.Cookie(naam, new Roltoekenning(sleutel, rol, [.. groepen], new DateOnly(2026, 8, 1), TotEnMet: null));

    /// <summary>Somebody with every role of the school: sees each page.</summary>
    public Task<string> CookieMetAlles() => huis.Cookie("Marijke van der Veen", [.. Enum.GetValues<Rol>()
        .Where(r => r is not (Rol.VoSchool or Rol.Verzorger)).Select(r => new Roltoekenning(sleutel, r, [], new DateOnly(2026, 8, 1), TotEnMet: null))]);

    /// <summary>A child with a page of its own, verzorgers and lunch info; in groep 5 it takes the place of the fixture's row.</summary>
    public async Task SchrijfIn(string leerlingId, string roepnaam, string achternaam)
    {
        var leerling = huis.Grains.Leerling(sleutel, leerlingId);
        Goed(await leerling.SchrijfIn(new Persoonsgegevens(roepnaam, null, achternaam, new DateOnly(2018, 3, 2), Groep5, null), Operatie(), Systeem));
        Goed(await leerling.BewaarVerzorgers(
            [
                new Verzorger("", "Annemiek Zijlstra", "moeder", "0612345678", null, true, true, false, false, "nl", 100, 1),
                new Verzorger("", "Wouter Bos", "vader", "0687654321", null, true, true, false, false, "nl", 0, 2),
            ],
            [], (await leerling.Kaart(Systeem)).Waarde!.Versie, Systeem));
        Goed(await leerling.BewaarLunchnotitie(
            new Lunchnotitie("noten1", "noten", "Eet niets met noten.", Lunchdoel.Allergie, null, null, new DateOnly(2027, 7, 16), "", default), null, Systeem));
    }

    public async Task<BordBezoeker> Bezoeker(Rol rol = Rol.Overblijfkracht, string naam = "Fatma Yıldız", params string[] groepen) =>
        new(huis.Adres, await Cookie(rol, naam, groepen));

    /// <summary>The picture of the mockups: most are here, one is missing, one suspended, helpers at three places.</summary>
    public async Task Middagpauze()
    {
        foreach (var naam in new[] { "Aïsha", "Bram", "Chloé", "Eline", "Gijs", "Jayden", "Kyano", "Lieke", "Lotte", "Milan", "Noor", "Noud", "Sem", "Tess" })
        {
            await Markeer(naam, Markeersoort.Aanwezig);
        }

        await Markeer("Ilyas", Markeersoort.NietGevonden, Kracht("Annelies Prins"));
        await Markeer("Maël", Markeersoort.VroegOpgehaald);
        await Markeer("Fenna", Markeersoort.Afgemeld, reden: AfmeldReden.Ziek);
        await Zet(Id("Pepijn"), l => l with { Blokkades = [new Blokkade(Verwachting.Geschorst, new DateOnly(2026, 11, 9), new DateOnly(2026, 11, 20))] });
        await Zet(Id("Roos"), l => l with { Blokkades = [new Blokkade(Verwachting.Uitgesloten, new DateOnly(2026, 11, 2), null)] });
        await ZetHelpers("plein-noord", 2);
        await ZetHelpers("kleuterplein", 2);
        await ZetHelpers("plein-zuid", 1);
    }

    private static void Goed(Uitkomst uitkomst) => Assert.True(uitkomst.IsGoed, uitkomst.Weigering?.Zin);

    /// <summary>Yara has no fixed day: she is the child that turns up.</summary>
    private static Aanmelding Wat(string? roepnaam) => roepnaam == "Yara"
        ? new Aanmelding(new DateOnly(2026, 8, 24), AanmeldingSoort.Incidenteel, Weekdagen.Geen, default, "Proef", null)
        : new Aanmelding(new DateOnly(2026, 8, 24), AanmeldingSoort.Structureel, Weekdagen.Alle, default, "Proef", null);

    /// <summary>In other groepen not everyone has every day, as in a real week.</summary>
    private static Aanmelding Dagen(int i) => Wat(null) with
    {
        Weekdagen = Weekdagen.Donderdag | (i % 2 == 0 ? Weekdagen.Maandag : Weekdagen.Dinsdag) | (i % 3 == 0 ? Weekdagen.Vrijdag : Weekdagen.Dinsdag),
    };

    private static Groepslid Lid(string id, Aanmelding aanmelding) => new(id, true, [aanmelding], [], []);

    private async Task<long> Versie() => (await huis.Grains.School(sleutel).Bekijk())!.Versie;

    private async Task Groep(string id, string naam, string[] jaargroepen, string plek, string leerkracht) => Goed(await huis.Grains.School(sleutel).BewaarGroep(
        new Groep(
            id, Schooljaar.Van(Huis.Vandaag), naam, [.. jaargroepen], null, leerkracht,
            new Lunchtijden(new TimeOnly(12, 0), new TimeOnly(12, 15), new TimeOnly(12, 55)), plek, null),
        await Versie(), Systeem));

    private IEnumerable<Task> Rij(string begin, string groep, int aantal) => Enumerable.Range(0, aantal).Select(i => Kind(
        $"{begin}-{i:00}", groep, Roepnamen[i % Roepnamen.Length], null, Achternamen[(i * 5) % Achternamen.Length], null, Dagen(i)));

    private async Task Kind(string id, string groep, string roepnaam, string? voorvoegsel, string achternaam, string? merkje, Aanmelding aanmelding)
    {
        var rij = new LeerlingRij(
            id, new Persoonsgegevens(roepnaam, voorvoegsel, achternaam, null, groep, null), true, null, null, null, aanmelding,
            merkje is null ? [] : [new Lunchmerk(merkje, null, new DateOnly(2027, 7, 31))], []);
        var van = new Afzender($"proef/{id}", 1);
        await huis.Grains.Register(sleutel).OntvangRij(van, rij);
        await huis.Grains.Overblijfgroep(sleutel, Schooljaar.Van(Huis.Vandaag), groep).OntvangLid(van, Lid(id, aanmelding));
    }
}
