using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Demo;
using OrleansSchool.Leerlingen;
using OrleansSchool.Overdracht;
using OrleansSchool.School;

namespace OrleansSchool.Tests.Intranet.Overdracht;

/// <summary>A groep 8 with two children and a dossier for each, in April, for pages of the overdracht.</summary>
internal sealed class Groep8(IntranetFabriek web)
{
    public const string Kim = "kim8";
    public const string Noa = "noa8";
    public const string Achternaam = "Achtenberg";

    public static SchoolSleutel School => KleineSchool.Horizon.Sleutel;

    public static Wie Leerkracht { get; } = new("meester-8", "Meester van 8", School, [new ActieveRol(Rol.Groepsleerkracht, ["g8"])]);

    public static Wie Administratie { get; } = new("kantoor-8", "Kantoor", School, [new ActieveRol(Rol.Administratie, [])]);

    public static Wie Leider { get; } = Wie.Systeem(School, "Leiding");

    public IDossierGrain Dossier(string leerling) => web.Grains.Dossier(School, leerling, IntranetFabriek.Jaar);

    public async Task<DossierView> Bekijk(string leerling) => (await Dossier(leerling).Bekijk(Leider)).Waarde!;

    /// <summary>In April 2027, when everything may be filled in.</summary>
    public static async Task<(IntranetFabriek Web, Groep8 Groep)> Maak(FabriekOpties? opties = null)
    {
        var web = await IntranetFabriek.Start(opties ?? new FabriekOpties(Demo: true));
        await web.Herstart(_ => web.Klok.Naar(Schooltijd.Moment(new DateOnly(2027, 4, 6), new TimeOnly(9, 0))));
        var groep = new Groep8(web);
        var g8 = new Groep("g8", IntranetFabriek.Jaar, "Groep 8", ["8"], null, null, new Lunchtijden(new TimeOnly(12, 0), new TimeOnly(12, 15), new TimeOnly(12, 55)), KleineSchool.Plein, "binnen");
        Eis(await web.Grains.School(School).NeemGroepenOver([g8], Leider));
        foreach (var (id, roepnaam) in new[] { (Kim, "Kim"), (Noa, "Noa") })
        {
            await groep.SchrijfIn(id, roepnaam);
            Eis(await groep.Dossier(id).Begin(new OperatieId($"begin-{id}"), Leerkracht));
        }

        return (web, groep);
    }

    /// <summary>Filled, seen by the verzorger, ready for this VO school.</summary>
    public async Task ZetGereed(string leerling, string voSchoolId)
    {
        var dossier = Dossier(leerling);
        Eis(await web.Grains.Overdracht(School, IntranetFabriek.Jaar).ZetBestemming(leerling, voSchoolId, geldt: true, Operatie("best", leerling), Administratie));
        var view = (await dossier.Bekijk(Leerkracht)).Waarde!;
        foreach (var deel in DemoDossier.Delen(view.Gegevens!, 3, IntranetFabriek.Jaar))
        {
            Eis(new Uitkomst((await dossier.BewaarDeel(deel, DemoDossier.Versie(view, deel.Naam), Operatie($"deel-{deel.Naam}", leerling), Leerkracht)).Weigering));
        }

        Eis(new Uitkomst((await dossier.BewaarOkr(DemoDossier.Okr(Okrsjablonen.Geef(view.Sjabloon), view.Gegevens!.Okr, 3), Leerkracht)).Weigering));
        ImmutableArray<byte> pdf = [.. "%PDF-1.4\n%%EOF\n"u8];
        Eis(await dossier.VoegBijlageToe("verslag.pdf", "Verslag", ondersteuning: false, pdf, Operatie("bijlage", leerling), Leerkracht));
        var voorbeeld = await dossier.Voorbeeld(Leerkracht);
        Assert.Null(voorbeeld.Weigering);
        Eis(await dossier.LegTerInzage(voorbeeld.Waarde!.Hash, DemoPdf.Maak("Beknopt OKR", ["Verzonnen"]), Operatie("inzage", leerling), Leerkracht));
        Eis(await dossier.NoteerInzage("v1", Inzagewijze.OpSchool, web.Vandaag, Akkoord.Ja, null, null, Operatie("v1", leerling), Leerkracht));
        Eis(await dossier.GeefSeintje(Operatie("seintje", leerling), Leerkracht));
        Eis(await dossier.ZetGereed(web.Vandaag, Operatie("gereed", leerling), Administratie));
    }

    /// <summary>The VO school hears that dossiers are ready.</summary>
    public async Task StuurSeintje(string voSchoolId) => Eis(await web.Grains.Overdracht(School, IntranetFabriek.Jaar)
        .StuurSeintje(voSchoolId, null, new OperatieId($"seintje-naar-{voSchoolId}"), Administratie));

    public static void Eis(Uitkomst uitkomst) => Assert.Null(uitkomst.Weigering);

    private static OperatieId Operatie(string wat, string leerling) => new($"{wat}-{leerling}-proef");

    private async Task SchrijfIn(string id, string roepnaam)
    {
        var kind = web.Grains.Leerling(School, id);
        Eis(await kind.SchrijfIn(new Persoonsgegevens(roepnaam, null, Achternaam, new DateOnly(2015, 3, 4), "g8", "8"), new OperatieId($"schrijfin-{id}"), Leider));
        var ouder = new Verzorger("v1", "Robin Achtenberg", "moeder", "0612345678", null, true, true, false, false, "", 0, 1, new Adres("Kimweg 4", "1234AB", "Verzonnendam"));
        Eis(await kind.BewaarVerzorgers([ouder], [], (await kind.Kaart(Leider)).Waarde!.Versie, Leider));
    }
}
