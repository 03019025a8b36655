using OrleansSchool.Basis;
using OrleansSchool.Leerlingen;
using OrleansSchool.Rooster;
using OrleansSchool.School;
using OrleansSchool.Toegang;

namespace OrleansSchool.Intranet.Demo;

/// <summary>
/// People of the demo for whom roles and schools matter (SCH-5): a helper of two schools, a teacher of another groep, a helper whose
/// role ended yesterday, somebody invited; and the small second school De Kreek with a few children.
/// </summary>
internal sealed class DemoMensen(IGrainFactory grains)
{
    public static readonly SchoolSleutel Kreek = new("88XX00");

    private const string Groep = "k5";

    private static readonly SchoolGegevens KreekGegevens = new(
        "Basisschool De Kreek", "Oeverpad 4", "4321AB", "Verzonnendam", "0100000004", Regio.Midden);

    private static readonly (string Roepnaam, string Achternaam)[] Kinderen =
        [("Jorrit", "Aalscholver"), ("Mirthe", "Waterjuffer"), ("Nordin", "Rietzanger"), ("Sanne", "Oeverloper"), ("Tijmen", "Lisdodde")];

    private static readonly DemoPersoon[] Meer =
    [
        new("demo-leerkracht-6", "Jelle Wiersma", Rol.Groepsleerkracht, ["g6"]), new("demo-twee-scholen", "Samir Haddou", Rol.Overblijfkracht, []),
        new("demo-ex-helper", "Corrie Vlaming", Rol.Overblijfkracht, []), new("demo-leerkracht-8", "Bas Kuiper", Rol.Groepsleerkracht, ["g8a"]),
        new(DemoVoScholen.Ophaler, DemoVoScholen.OphalerNaam, Rol.VoSchool, []),
    ];

    /// <summary>Those who stand under the roles on the sign-in page, apart from one person a role.</summary>
    public static IEnumerable<string> MeerIds => Meer.Select(p => p.Id);

    public static bool IsMeer(string id) => Meer.Any(p => p.Id == id);

    /// <summary>What is special about one of these, for the button that signs in as them.</summary>
    public static string Woord(string id) => id switch
    {
        "demo-leerkracht-6" => "Leerkracht van groep 6",
        "demo-twee-scholen" => "Helpt op twee scholen",
        "demo-leerkracht-8" => "Leerkracht van groep 8a",
        DemoVoScholen.Ophaler => "Haalt op voor een VO-school",
        _ => "Helper van wie de rol voorbij is",
    };

    /// <summary>Address of an invented person, on a domain that never exists.</summary>
    public static string Mail(string naam) =>
        string.Concat(Namen.Zoekvorm(naam).Select(t => char.IsAsciiLetterOrDigit(t) ? t : '.')) + "@dehorizon.example";

    /// <summary>Once, with the clock at the lunch that the demo opens with.</summary>
    public async Task Vul(DateOnly vandaag)
    {
        var begin = Schooljaar.Van(vandaag).EersteDag;
        await RichtKreekIn(Schooljaar.Van(vandaag));
        foreach (var persoon in Meer)
        {
            DateOnly? einde = persoon.Id == "demo-ex-helper" ? vandaag.AddDays(-1) : null;
            var rol = new Roltoekenning(DemoPlan.School, persoon.Rol, [.. persoon.Groepen], begin, einde);
            await Maak(persoon.Id, persoon.Naam, persoon.Id == "demo-twee-scholen" ? [rol, rol with { School = Kreek }] : [rol]);
        }

        await HelptOpTweeScholen(vandaag, begin);
        await Maak("demo-kreek-leider", "Roelof Ankersmit", [new(Kreek, Rol.Schoolleider, [], begin, null)]);
        Eis(await grains.Account("demo-genodigd").MaakPersoon(
            "Lotte Verbeek", Mail("Lotte Verbeek"), [new(DemoPlan.School, Rol.Overblijfkracht, [], vandaag, null)]));
    }

    /// <summary>A card at each school: without it somebody with the role stands on no list there.</summary>
    private async Task HelptOpTweeScholen(DateOnly vandaag, DateOnly begin)
    {
        var samir = Meer.Single(p => p.Id == "demo-twee-scholen");
        var kaart = new OverblijfkrachtGegevens(
            samir.Naam, "0600000120", null, true, vandaag.AddDays(-500), vandaag.AddDays(-200), null, null, false, Weekdagen.Maandag | Weekdagen.Donderdag, begin, null, null);
        foreach (var school in new[] { DemoPlan.School, Kreek })
        {
            Eis(await grains.Overblijfkracht(school, samir.Id).Bewaar(kaart, 0, Wie.Systeem(school, "Demo")));
        }
    }

    private async Task RichtKreekIn(Schooljaar jaar)
    {
        var wie = Wie.Systeem(Kreek, "Demo");
        var school = grains.School(Kreek);
        Eis(await school.RichtIn(KreekGegevens, wie));
        var plek = (await school.Bekijk())!.Plekken.FirstOrDefault(p => p.Soort == PlekSoort.Speelplaats)?.Id;
        var tijden = new Lunchtijden(new TimeOnly(11, 55), new TimeOnly(12, 15), new TimeOnly(12, 45));
        Eis(await school.BewaarGroep(new Groep(Groep, jaar, "5", ["5"], Groep, "Wietske Bakboord", tijden, plek, null), (await school.Bekijk())!.Versie, wie));
        for (var nr = 0; nr < Kinderen.Length; nr++)
        {
            var kind = grains.Leerling(Kreek, $"kreek{nr}");
            var persoon = new Persoonsgegevens(Kinderen[nr].Roepnaam, null, Kinderen[nr].Achternaam, new DateOnly(jaar.Begin - 8, 11, 3 + nr), Groep, "5");
            Eis(await kind.SchrijfIn(persoon, new OperatieId($"demo-in-kreek{nr}"), wie));
            Eis(await kind.MeldAan(jaar.EersteDag, AanmeldingSoort.Structureel, Weekdagen.Maandag | Weekdagen.Dinsdag | Weekdagen.Donderdag | Weekdagen.Vrijdag, "Aanmeldformulier", new OperatieId($"demo-aan-kreek{nr}"), wie));
        }
    }

    private async Task Maak(string id, string naam, params Roltoekenning[] rollen) => Eis(await grains.Account(id).Maak(Mail(naam), naam, null, [.. rollen]));

    private static void Eis(Uitkomst uitkomst)
    {
        if (!uitkomst.IsGoed)
        {
            throw new InvalidOperationException($"De demo kon niet worden gevuld: {uitkomst.Weigering.Code}, {uitkomst.Weigering.Zin}");
        }
    }
}
