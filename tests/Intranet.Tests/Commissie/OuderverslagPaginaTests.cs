using OrleansSchool.Basis;
using OrleansSchool.Commissie;
using OrleansSchool.Leerlingen;
using OrleansSchool.Tests.Intranet.Logboek;
using OrleansSchool.Tests.Intranet.Mensen;
using static OrleansSchool.Tests.Intranet.Financien.Geldschool;

namespace OrleansSchool.Tests.Intranet.Commissie;

/// <summary>Parents read the minutes behind their personal link, in the reading copy, once it went to parents (TSO-2j, PAR-1).</summary>
[Requirement("TSO-2j", "PAR-1")]
public sealed class OuderverslagPaginaTests
{
    private static readonly Verzorger Robin = new("v1", "Robin Beukhof", "moeder", "0612345678", "robin@thuis.example", true, true, false, false, "", 100, 1);

    [Fact]
    public async Task Een_ouder_leest_achter_de_eigen_link_de_leesversie_zonder_de_naam_van_een_kind_zodra_die_naar_ouders_ging()
    {
        var bus = new Brievenbus();
        await using var web = await IntranetFabriek.Start(bus.Opties(demo: true));
        await Brievenbus.StelIn(web);
        var leerling = web.Grains.Leerling(Sleutel, Kind);
        Goed(await leerling.BewaarVerzorgers([Robin], [], (await leerling.Kaart(Kantoor.Systeem)).Waarde!.Versie, Kantoor.Systeem));
        using var marijke = await web.LogIn(Rol.Overblijfcoordinator);
        await marijke.Verstuur((await marijke.Pagina($"{S}/ouderlinks?groep=g5")).FormulierVan("Groep")).Gelukt();
        var link = Brievenbus.Link(await bus.Naar(web, "robin@thuis.example"));
        var kind = (await leerling.Kaart(Kantoor.Systeem)).Waarde!.Persoon;
        var id = await Houd(web, $"{kind.Roepnaam} {kind.Achternaam} viel.");
        using var ouder = web.Anoniem();
        Assert.Null((await ouder.Pagina(link)).GetElementById("verslagen")); // settled, and not given to parents

        var vergadering = web.Grains.Vergadering(Sleutel, id);
        Goed(await vergadering.Verspreid(ookOuders: true, (await Lees(web, id)).Versie, Op("verspreid"), Coordinator));
        await Tot(web, async () => (await web.Grains.Vergaderingen(Sleutel, Jaar).Rijen()).Any(r => r.Id == id && r.VoorOuders));

        var mail = await bus.Naar(web, "robin@thuis.example", 2);
        Assert.DoesNotContain(kind.Achternaam, mail.Tekst, StringComparison.Ordinal);
        var verslag = (await ouder.Pagina(link)).Tekst("#verslagen");
        Assert.Contains("Een kind viel.", verslag, StringComparison.Ordinal);
        Assert.DoesNotContain(kind.Achternaam, verslag, StringComparison.Ordinal);
    }

    /// <summary>Today, with minutes that name a child and a reading copy that doesn't; settled.</summary>
    private static async Task<string> Houd(IntranetFabriek web, string verslag)
    {
        var commissie = web.Grains.Commissie(Sleutel);
        var lid = new CommissielidInvoer(null, "Annelies Prins", "annelies@school.example", Commissiefunctie.Gediplomeerde, Jaar.EersteDag, null);
        Goed(await commissie.BewaarLid(null, lid, (await commissie.Bekijk(Coordinator)).Waarde!.Versie, Op("lid"), Coordinator));
        var invoer = new VergaderingInvoer(web.Vandaag, new TimeOnly(19, 30), 90, "Teamkamer", null);
        var gepland = await web.Grains.Vergaderingen(Sleutel, Jaar).Plan(Vergadersoort.Commissie, invoer, Op("plan"), Coordinator);
        Assert.Null(gepland.Weigering);
        var (id, vergadering) = (gepland.Waarde!, web.Grains.Vergadering(Sleutel, gepland.Waarde!));
        await Tot(web, async () => (await vergadering.Bekijk(Coordinator)).IsGoed);
        var view = await Lees(web, id);
        Goed(await vergadering.ZetAanwezig([view.Genodigden[0].Id], view.Genodigdenversie, Coordinator));
        foreach (var punt in (await Lees(web, id)).Punten)
        {
            Goed(await vergadering.Noteer(punt.Id, punt.Id == "kwaliteit" ? verslag : "Besproken.", punt.Id == "kwaliteit" ? "Een kind viel." : null, punt.Versie, Coordinator));
        }

        Goed(await vergadering.StelNotulenVast((await Lees(web, id)).Versie, Op("vast"), Coordinator));
        return id;
    }

    private static async Task<VergaderingView> Lees(IntranetFabriek web, string id) => (await web.Grains.Vergadering(Sleutel, id).Bekijk(Coordinator)).Waarde!;
}
