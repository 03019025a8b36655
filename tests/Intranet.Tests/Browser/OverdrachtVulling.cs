using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Demo;
using OrleansSchool.Leerlingen;
using OrleansSchool.Overdracht;
using OrleansSchool.School;
using OrleansSchool.Tests.Intranet.Bord;

namespace OrleansSchool.Tests.Intranet.Browser;

/// <summary>
/// A groep 8 with dossiers behind the pages of the overdracht: VO schools, a message, results of a toets, and children whose dossiers are as far
/// as a test asks.
/// </summary>
internal sealed class OverdrachtVulling(Huis huis, BordSchool school)
{
    public const string Groep8 = "groep-8";
    public const string Kind = "fleur8";

    private static readonly Schooljaar jaar = Schooljaar.Van(Huis.Vandaag);

    private readonly Wie _leerkracht = new("leerkracht8", "Bas Kuiper", school.Sleutel, [new ActieveRol(Rol.Groepsleerkracht, [Groep8])]);
    private readonly Wie _administratie = new("administratie8", "Joke Terpstra", school.Sleutel, [new ActieveRol(Rol.Administratie, [])]);
    private int _nummer;

    public Wie Leerkracht => _leerkracht;

    public IDossierGrain Dossier(string kind = Kind) => huis.Grains.Dossier(school.Sleutel, kind, jaar);

    public IOverdrachtGrain Overdracht => huis.Grains.Overdracht(school.Sleutel, jaar);

    /// <summary>Something behind each address.</summary>
    public async Task Vul(Dictionary<string, string> waarden)
    {
        await MaakGroep();
        await SchrijfIn(Kind, "Fleur", "Winter");
        var vo = await MaakVoSchool("Waterland College", "98VA");
        await LegTerInzage(Kind);
        var bericht = await Overdracht.NeemBerichtOp(
            new Voberichtinvoer(vo.Id, Huis.Vandaag, "lijst", [new Voberichtregel("Winter", "Fleur", null, "havo"), new Voberichtregel("Kwartel", "Luuk", null, null)]),
            school.Operatie(), _administratie);
        Goed(new Uitkomst(bericht.Weigering));
        var toets = new Doorstroomtoets(true, "DIA", Huis.Vandaag, 350, "60", null, [new Referentieniveau("REKENEN", "1S")], null);
        Goed(await huis.Grains.Toetsinlezen(school.Sleutel, "proefuitslag0001").Lees("uitslag.json", [new Toetsregel(1, null, "Winter", "Fleur", null, null, toets)], school.Operatie(), _administratie));
        (waarden["bericht"], waarden["id /s/{school}/overdracht/toetsen/{id}"]) = (bericht.Waarde!.Id, "proefuitslag0001");
        foreach (var pad in new[] { "", "/inzien", "/rapport" })
        {
            waarden[$"leerling /s/{{school}}/dossier/{{leerling}}{pad}"] = Kind;
        }
    }

    public async Task MaakGroep()
    {
        var tijden = new Lunchtijden(new TimeOnly(12, 0), new TimeOnly(12, 15), new TimeOnly(12, 55));
        Goed(await huis.Grains.School(school.Sleutel).NeemGroepenOver(
            [new Groep(Groep8, jaar, "8", ["8"], null, "Bas Kuiper", tijden, "plein-noord", null)], school.Systeem));
    }

    /// <summary>Two verzorgers with gezag: v1 and v2.</summary>
    public async Task SchrijfIn(string id, string roepnaam, string achternaam)
    {
        var leerling = huis.Grains.Leerling(school.Sleutel, id);
        Goed(await leerling.SchrijfIn(new Persoonsgegevens(roepnaam, null, achternaam, new DateOnly(2014, 12, 3), Groep8, "8"), school.Operatie(), school.Systeem));
        var adres = new Adres("Kerkstraat 8", "7999XX", "Voorbeelddorp");
        ImmutableArray<Verzorger> ouders =
        [
            new Verzorger("v1", $"Robin {achternaam}", "moeder", "0612345678", $"robin.{id}@voorbeeld.example", true, true, false, false, "", 0, 1, adres),
            new Verzorger("v2", $"Jip {achternaam}", "vader", "0687654321", null, true, true, false, false, "", 0, 2, adres),
        ];
        Goed(await leerling.BewaarVerzorgers(ouders, [], (await leerling.Kaart(school.Systeem)).Waarde!.Versie, school.Systeem));
    }

    public async Task<VoSchool> MaakVoSchool(string naam, string brin)
    {
        var scholen = huis.Grains.VoScholen(school.Sleutel);
        Goed(await scholen.Bewaar(
            new VoSchool("", naam, brin, "00", null, $"administratie@{brin.ToLowerInvariant()}.example", "0612345678"), (await scholen.Alles(_administratie)).Waarde!.Versie, _administratie));
        return (await scholen.Lijst()).Single(s => s.Brin == brin);
    }

    /// <summary>Everything that the check asks, by the teacher.</summary>
    public async Task VulDossier(string kind)
    {
        var (dossier, nummer) = (Dossier(kind), ++_nummer);
        if (!(await dossier.Bekijk(_leerkracht)).Waarde!.Bestaat)
        {
            Goed(await dossier.Begin(school.Operatie(), _leerkracht));
        }

        var view = (await dossier.Bekijk(_leerkracht)).Waarde!;
        foreach (var deel in DemoDossier.Delen(view.Gegevens!, nummer, jaar))
        {
            Goed(new Uitkomst((await dossier.BewaarDeel(deel, DemoDossier.Versie(view, deel.Naam), school.Operatie(), _leerkracht)).Weigering));
        }

        var okr = DemoDossier.Okr(Okrsjablonen.Geef(view.Sjabloon), view.Gegevens!.Okr, nummer);
        Goed(new Uitkomst((await dossier.BewaarOkr(okr, _leerkracht)).Weigering));
    }

    public async Task LegTerInzage(string kind)
    {
        await VulDossier(kind);
        var voorbeeld = await Dossier(kind).Voorbeeld(_leerkracht);
        Goed(new Uitkomst(voorbeeld.Weigering));
        Goed(await Dossier(kind).LegTerInzage(voorbeeld.Waarde!.Hash, DemoPdf.Maak("Beknopt OKR", ["Proef"]), school.Operatie(), _leerkracht));
    }

    /// <summary>Both verzorgers saw the frozen version and agree.</summary>
    /// <param name="vandaag">Of the clock of the test.</param>
    public async Task LaatInzien(string kind, DateOnly vandaag)
    {
        foreach (var verzorger in new[] { "v1", "v2" })
        {
            Goed(await Dossier(kind).NoteerInzage(verzorger, Inzagewijze.OpSchool, vandaag, Akkoord.Ja, null, null, school.Operatie(), _leerkracht));
        }
    }

    public async Task GeefSeintje(string kind) => Goed(await Dossier(kind).GeefSeintje(school.Operatie(), _leerkracht));

    public async Task ZetGereed(string kind, DateOnly vandaag) => Goed(await Dossier(kind).ZetGereed(vandaag, school.Operatie(), _administratie));

    public async Task NoteerVerstrekt(string kind, DateOnly vandaag, VoSchool vo) =>
        Goed(await Dossier(kind).NoteerVerstrekt(vo.Id, "ParnasSys", vandaag, school.Operatie(), _administratie));

    /// <summary>Something that the verzorgers must see again.</summary>
    public async Task WijzigAdvies(string kind, string argumentatie)
    {
        var view = (await Dossier(kind).Bekijk(_leerkracht)).Waarde!;
        var deel = new Dossierdeel { Advies = view.Gegevens!.Advies with { Argumentatie = argumentatie } };
        Goed(new Uitkomst((await Dossier(kind).BewaarDeel(deel, DemoDossier.Versie(view, deel.Naam), school.Operatie(), _leerkracht)).Weigering));
    }

    /// <summary>Filled, looked at by both, the signal given; the VO school is known.</summary>
    public async Task TotSeintje(string kind, DateOnly vandaag, VoSchool vo)
    {
        await LegTerInzage(kind);
        await LaatInzien(kind, vandaag);
        await GeefSeintje(kind);
        Goed(await Overdracht.ZetBestemming(kind, vo.Id, geldt: true, school.Operatie(), _administratie));
    }

    /// <summary>All of it by the commands that people give, up to ready for this VO school.</summary>
    public async Task TotGereed(string kind, DateOnly vandaag, VoSchool vo)
    {
        await TotSeintje(kind, vandaag, vo);
        await ZetGereed(kind, vandaag);
    }

    private static void Goed(Uitkomst uitkomst) => Assert.True(uitkomst.IsGoed, uitkomst.Weigering?.Zin);
}
