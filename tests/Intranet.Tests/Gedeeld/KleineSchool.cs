using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Leerlingen;
using OrleansSchool.School;

namespace OrleansSchool.Tests.Intranet;

/// <summary>
/// A small filled school: groep 5 and groep 6, four children each, all aangemeld on every overblijfdag. Their surnames say where they belong,
/// so that a test can see a name where it shouldn't be.
/// </summary>
public sealed record KleineSchool(SchoolSleutel Sleutel, string Naam, string Achternaam5, string Achternaam6)
{
    public const string Groep5 = "g5";
    public const string Groep6 = "g6";
    public const string Plein = "schoolplein";

    private const int PerGroep = 4;

    private static readonly ImmutableArray<string> Roepnamen = ["Amir", "Bente", "Cato", "Daan", "Esra", "Finn", "Guusje", "Hidde"];

    public static KleineSchool Horizon { get; } = new(new SchoolSleutel("99XX00"), "Basisschool De Horizon", "Vijverhof", "Zesdaler");

    public static KleineSchool Einder { get; } = new(new SchoolSleutel("99XX01"), "Basisschool De Einder", "Buitenbocht", "Verweggers");

    public static string Leerling5(int nr = 0) => $"kind5{nr}";

    public static string Leerling6(int nr = 0) => $"kind6{nr}";

    /// <summary>Surname of the children of a groep.</summary>
    public string Achternaam(string groep) => groep == Groep5 ? Achternaam5 : Achternaam6;

    public async Task Vul(IGrainFactory grains, Schooljaar jaar)
    {
        var wie = Wie.Systeem(Sleutel, "Proefschool");
        var school = grains.School(Sleutel);
        Eis(await school.RichtIn(new SchoolGegevens(Naam, "Horizonlaan 1", "1234AB", "Eendenveld", "0240000001", Regio.Zuid), wie));
        Eis(await school.BewaarPlek(new Plek(Plein, "Schoolplein", PlekSoort.Speelplaats), (await school.Bekijk())!.Versie, wie));
        Eis(await school.BewaarPlek(new Plek("binnen", "Aula", PlekSoort.Binnen), (await school.Bekijk())!.Versie, wie));
        Eis(await school.NeemGroepenOver([Groep(Groep5, "Groep 5", "5", jaar), Groep(Groep6, "Groep 6", "6", jaar)], wie));
        for (var nr = 0; nr < PerGroep; nr++)
        {
            await SchrijfIn(grains, Leerling5(nr), Roepnamen[nr], Groep5, jaar, wie);
            await SchrijfIn(grains, Leerling6(nr), Roepnamen[nr + PerGroep], Groep6, jaar, wie);
        }
    }

    private static Groep Groep(string id, string naam, string jaargroep, Schooljaar jaar) => new(
        id, jaar, naam, [jaargroep], null, null, new Lunchtijden(new TimeOnly(12, 0), new TimeOnly(12, 15), new TimeOnly(12, 55)), Plein, "binnen");

    private static void Eis(Uitkomst uitkomst) => Assert.Null(uitkomst.Weigering);

    private async Task SchrijfIn(IGrainFactory grains, string id, string roepnaam, string groep, Schooljaar jaar, Wie wie)
    {
        var leerling = grains.Leerling(Sleutel, id);
        var persoon = new Persoonsgegevens(roepnaam, null, Achternaam(groep), new DateOnly(2017, 3, 4), groep, groep == Groep5 ? "5" : "6");
        Eis(await leerling.SchrijfIn(persoon, new OperatieId($"schrijfin-{id}"), wie));
        Eis(await leerling.MeldAan(jaar.EersteDag, AanmeldingSoort.Structureel, Weekdagen.Alle & ~Weekdagen.Woensdag, bewijs: null, new OperatieId($"meldaan-{id}"), wie));
        Eis(await leerling.BewaarFormulier(jaar.EersteDag, [.. "%PDF-1.7 getekend"u8], (await leerling.Kaart(wie)).Waarde!.Versie, wie));
    }
}
