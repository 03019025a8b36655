using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using OrleansSchool.Basis;

namespace OrleansSchool.Tests.Intranet.Inrichten;

/// <summary>Times and places of all groepen in one form (SET-1, SCH-1).</summary>
[Requirement("SET-1", "SCH-1")]
public sealed class GroepenIneensPaginaTests(Kantoor kantoor) : IClassFixture<Kantoor>
{
    private static string Adres => $"{Kantoor.Inrichten}/groepen/ineens";

    [Fact]
    public async Task Voor_allemaal_vult_elke_rij_in_en_pas_bewaren_bewaart()
    {
        using var bezoeker = await kantoor.Web.LogIn(Rol.Overblijfcoordinator);
        var voor = await kantoor.Instellingen();
        var formulier = (await bezoeker.Pagina(Adres)).EigenFormulier();
        formulier.Action = $"{Adres}?handler=Allemaal";

        using var ingevuld = await bezoeker.Verstuur(formulier, ("Allen.Lunch", "12:10"), ("Allen.NaarBuiten", "12:25"), ("Allen.Ophalen", "12:50"));
        var pagina = await Bezoeker.Lees(ingevuld);
        var tussen = await kantoor.Instellingen();
        await bezoeker.Verstuur(pagina.EigenFormulier()).Gelukt();

        Assert.Equal(voor.Versie, tussen.Versie);
        var na = await kantoor.Instellingen();
        Assert.All(na.GroepenVan(IntranetFabriek.Jaar), g => Assert.Equal((new TimeOnly(12, 10), new TimeOnly(12, 25), new TimeOnly(12, 50)), (g.Tijden.Lunch, g.Tijden.NaarBuiten, g.Tijden.Ophalen)));
        Assert.Equal(voor.Groepen.Select(g => (g.Id, g.Naam, g.BuitenPlekId, g.BinnenPlekId)), na.Groepen.Select(g => (g.Id, g.Naam, g.BuitenPlekId, g.BinnenPlekId)));
        Assert.Equal(voor.Versie + 1, na.Versie);
    }

    [Fact]
    public async Task Een_verkeerde_tijd_staat_bij_zijn_eigen_veld_en_geen_groep_is_veranderd()
    {
        using var bezoeker = await kantoor.Web.LogIn(Rol.Administratie);
        var formulier = (await bezoeker.Pagina(Adres)).EigenFormulier();
        var voor = await kantoor.Instellingen();

        var volgorde = await bezoeker.Verstuur(formulier, ("Rij[0].Lunch", "11:30"), ("Rij[1].Ophalen", "12:00")).Geweigerd();
        var geenTijd = await bezoeker.Verstuur(formulier, ("Rij[1].Lunch", "half een")).Geweigerd();

        Assert.Contains("Zet de tijden op volgorde", volgorde.FoutBij("Rij_1__Ophalen"), StringComparison.Ordinal);
        Assert.Equal("11:30", volgorde.GetElementById("Rij_0__Lunch")!.GetAttribute("value"));
        Assert.Equal("‘half een’ is geen tijd. Schrijf een tijd als 12:15.", geenTijd.FoutBij("Rij_1__Lunch"));
        Assert.Equal(voor.Versie, (await kantoor.Instellingen()).Versie);
    }

    [Fact]
    public async Task Wie_te_laat_is_ziet_hoe_het_nu_staat_en_houdt_wat_is_getypt()
    {
        using var bezoeker = await kantoor.Web.LogIn(Rol.Administratie);
        var formulier = (await bezoeker.Pagina(Adres)).EigenFormulier();
        var school = await kantoor.Instellingen();
        var groep = school.Groep(KleineSchool.Groep6)!;
        Assert.Null((await kantoor.Web.Grains.School(Kantoor.School).BewaarGroep(groep with { Tijden = groep.Tijden with { Ophalen = new TimeOnly(13, 5) } }, school.Versie, Kantoor.Systeem)).Weigering);

        var geweigerd = await bezoeker.Verstuur(formulier, ("Rij[0].Ophalen", "13:00")).Geweigerd();
        await bezoeker.Verstuur(geweigerd.EigenFormulier()).Gelukt();

        Assert.Contains("Zo staat het nu", geweigerd.Tekst("main"), StringComparison.Ordinal);
        Assert.Contains("13:05", geweigerd.Tekst(".paren"), StringComparison.Ordinal);
        Assert.Equal(new TimeOnly(13, 0), (await kantoor.Instellingen()).GroepenVan(IntranetFabriek.Jaar).First().Tijden.Ophalen);
    }

    [Fact, Requirement("SEC-6")]
    public async Task Vreemde_waarden_geven_geen_storing()
    {
        using var bezoeker = await kantoor.Web.LogIn(Rol.Administratie);
        var versie = (await kantoor.Instellingen()).Versie.ToString(CultureInfo.InvariantCulture);

        using var leeg = await bezoeker.Post(Adres, [("versie", versie)]);
        using var raar = await bezoeker.Post(Adres, [("versie", "x"), ("Rij[0].Id", "bestaatniet"), ("Rij[0].Lunch", "99:99"), ("Rij[3].Id", "g5"), ("Rij", "y")]);
        using var plek = await bezoeker.Post(Adres, [("versie", versie), ("Rij[0].Id", KleineSchool.Groep5), ("Rij[0].Lunch", "12:00"), ("Rij[0].NaarBuiten", "12:15"), ("Rij[0].Ophalen", "12:55"), ("Rij[0].BuitenPlekId", "../x")]);

        Assert.Equal(HttpStatusCode.Redirect, leeg.StatusCode); // nothing was changed, so nothing is wrong
        Assert.True((int)raar.StatusCode < 500, $"{raar.StatusCode}");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, plek.StatusCode);
    }

    [Fact, Requirement("SEC-2")]
    public async Task Inrichten_is_voor_wie_dat_mag()
    {
        using var bezoeker = await kantoor.Web.LogIn(Rol.Groepsleerkracht);
        using var pagina = await bezoeker.Get(Adres);
        using var post = await bezoeker.Post(Adres, [("versie", "1")]);
        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), (pagina.StatusCode, post.StatusCode));
    }
}
