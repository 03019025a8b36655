using System.Globalization;
using System.IO.Compression;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using OrleansSchool.Basis;
using OrleansSchool.Inzage;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Overdracht;
using OrleansSchool.Tests.Intranet.Mensen;
using OrleansSchool.Tests.Intranet.Toegang;
using OrleansSchool.Toegang;

namespace OrleansSchool.Tests.Intranet.Overdracht;

/// <summary>The portal for VO schools by the pages (OSO-S4).</summary>
[Requirement("OSO-S4")]
public sealed class PortaalPaginaTests
{
    private const string Portaal = "/portaal/99XX00";

    private static readonly string VoAccount = IntranetFabriek.AccountId(Rol.VoSchool);

    [Fact]
    public async Task Een_VO_school_ziet_alleen_wat_voor_haar_klaarstaat_en_haalt_het_op_als_een_zip()
    {
        var (web, groep) = await Groep8.Maak();
        await using var weg = web;
        var (eigen, ander) = (await VoSchool(web, "Waterland College", "98VA"), await VoSchool(web, "Lyceum De Singel", "98VB"));
        await Open(web, eigen, VoAccount);
        await groep.ZetGereed(Groep8.Kim, eigen.Id);
        await groep.ZetGereed(Groep8.Noa, ander.Id);
        using var vo = await web.LogIn(Rol.VoSchool);
        Assert.DoesNotContain("Achtenberg", (await vo.Pagina(Portaal)).Body!.TextContent, StringComparison.Ordinal); // nobody was told yet
        using var teVroeg = await vo.Post($"{Portaal}?handler=Haal", [("leerling", Groep8.Kim), ("voschool", eigen.Id), ("operatie", "operatie-te-vroeg")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, teVroeg.StatusCode);
        await groep.StuurSeintje(eigen.Id);
        await groep.StuurSeintje(ander.Id);

        using var begin = await vo.Get("/");
        Assert.Equal(Portaal, begin.Headers.Location?.OriginalString);
        var lijst = await vo.Pagina(Portaal);
        Assert.Equal("Kim Achtenberg", lijst.Tekst("tbody th"));
        Assert.DoesNotContain("Noa", lijst.Body!.TextContent, StringComparison.Ordinal);
        Assert.Empty(lijst.QuerySelectorAll("nav.hoofdnav"));
        using var antwoord = await vo.Verstuur(lijst.Formulier("Haal"));

        Assert.Equal((HttpStatusCode.OK, "application/zip"), (antwoord.StatusCode, antwoord.Content.Headers.ContentType?.MediaType));
        Assert.DoesNotContain("Achtenberg", antwoord.Content.Headers.ContentDisposition!.ToString(), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("OSO", antwoord.Content.Headers.ContentDisposition.ToString(), StringComparison.OrdinalIgnoreCase);
        using var zip = new ZipArchive(new MemoryStream(await antwoord.Content.ReadAsByteArrayAsync()));
        Assert.Equal(["beknopt-okr.pdf", "bijlagen/01-verslag.pdf"], zip.Entries.Select(e => e.FullName).Where(n => !n.EndsWith(".xml", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        var verstrekt = Assert.Single((await groep.Bekijk(Groep8.Kim)).Verstrekkingen);
        Assert.Equal((Verstrekwijze.Portaal, eigen.Id, 1), (verstrekt.Wijze, verstrekt.VoSchoolId, verstrekt.VersieNr));
        Assert.Equal(Dossierstatus.Verstrekt, (await groep.Bekijk(Groep8.Kim)).Status);
        Assert.Contains("Opgehaald", (await vo.Pagina(Portaal)).Tekst("tbody .staat"), StringComparison.Ordinal);
        Assert.Contains("Opgehaald", (await vo.Pagina(lijst.QuerySelector("#portaal")!.GetAttribute("hx-get")!)).Tekst("tbody .staat"), StringComparison.Ordinal); // what the page asks after it

        using var weer = await vo.Verstuur((await vo.Pagina(Portaal)).Formulier("Haal"));
        Assert.Equal(HttpStatusCode.OK, weer.StatusCode);
        Assert.Single((await groep.Bekijk(Groep8.Kim)).Verstrekkingen);
        await Gelogd(web, Groep8.Kim);
    }

    [Fact]
    public async Task Wat_niet_heel_in_te_pakken_is_gaat_niet_weg_en_heet_niet_afgehaald()
    {
        var (web, groep) = await Groep8.Maak();
        await using var weg = web;
        var school = await VoSchool(web, "Waterland College", "98VA");
        await Open(web, school, VoAccount);
        await groep.ZetGereed(Groep8.Kim, school.Id);
        await groep.StuurSeintje(school.Id);
        var bijlage = Assert.Single((await groep.Bekijk(Groep8.Kim)).Gegevens!.Bijlagen);
        await web.Grains.Bestand(Groep8.School, $"{bijlage.Id}-0").Wis();
        using var vo = await web.LogIn(Rol.VoSchool);

        using var antwoord = await vo.Verstuur((await vo.Pagina(Portaal)).Formulier("Haal"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, antwoord.StatusCode);
        var dossier = await groep.Bekijk(Groep8.Kim);
        Assert.Empty(dossier.Verstrekkingen);
        Assert.Equal(Dossierstatus.Gereed, dossier.Status);
    }

    [Fact]
    public async Task Een_dossier_van_een_ander_of_zonder_afspraak_is_niet_op_te_halen()
    {
        var (web, groep) = await Groep8.Maak();
        await using var weg = web;
        var (eigen, ander) = (await VoSchool(web, "Waterland College", "98VA"), await VoSchool(web, "Lyceum De Singel", "98VB"));
        await Open(web, eigen, VoAccount);
        await groep.ZetGereed(Groep8.Noa, ander.Id);
        await groep.StuurSeintje(ander.Id);
        using var vo = await web.LogIn(Rol.VoSchool);
        Assert.Contains("Er staat nu niets klaar", (await vo.Pagina(Portaal)).Tekst("#portaal"), StringComparison.Ordinal);

        foreach (var (leerling, school) in new[] { (Groep8.Noa, ander.Id), (Groep8.Noa, eigen.Id), (Groep8.Kim, eigen.Id), (KleineSchool.Leerling5(), eigen.Id), ("", "") })
        {
            using var nee = await vo.Post($"{Portaal}?handler=Haal", [("leerling", leerling), ("voschool", school), ("operatie", "operatie-vreemd")]);
            var tekst = await nee.Content.ReadAsStringAsync();
            Assert.Equal(HttpStatusCode.UnprocessableEntity, nee.StatusCode);
            Assert.DoesNotContain("Achtenberg", tekst, StringComparison.Ordinal);
        }

        Assert.Empty((await groep.Bekijk(Groep8.Noa)).Verstrekkingen);
        await ZetPortaal(web, eigen.Id, null);
        Assert.Contains("niet voor je open", (await vo.Pagina(Portaal)).Tekst("#portaal"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Zolang_een_kind_bij_twee_VO_scholen_staat_haalt_niemand_het_op()
    {
        var (web, groep) = await Groep8.Maak();
        await using var weg = web;
        var (eigen, ander) = (await VoSchool(web, "Waterland College", "98VA"), await VoSchool(web, "Lyceum De Singel", "98VB"));
        await Open(web, eigen, VoAccount);
        await groep.ZetGereed(Groep8.Kim, eigen.Id);
        await groep.StuurSeintje(eigen.Id);
        var overdracht = web.Grains.Overdracht(Groep8.School, IntranetFabriek.Jaar);
        Groep8.Eis(await overdracht.ZetBestemming(Groep8.Kim, ander.Id, geldt: true, new OperatieId("tweede-vo-school"), Groep8.Administratie));
        using var vo = await web.LogIn(Rol.VoSchool);

        Assert.DoesNotContain("Achtenberg", (await vo.Pagina(Portaal)).Body!.TextContent, StringComparison.Ordinal);
        using var nee = await vo.Post($"{Portaal}?handler=Haal", [("leerling", Groep8.Kim), ("voschool", eigen.Id), ("operatie", "operatie-twee-scholen")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, nee.StatusCode);
        Assert.Empty((await groep.Bekijk(Groep8.Kim)).Verstrekkingen);

        Groep8.Eis(await overdracht.ZetBestemming(Groep8.Kim, ander.Id, geldt: false, new OperatieId("toch-de-eerste"), Groep8.Administratie));
        Assert.Equal("Kim Achtenberg", (await vo.Pagina(Portaal)).Tekst("tbody th"));
    }

    [Fact]
    [Requirement("SEC-1")]
    public async Task Met_het_portaal_eindigt_de_rol_van_wie_erin_mocht_en_een_nieuwe_afspraak_brengt_die_niet_terug()
    {
        var (web, _) = await Groep8.Maak();
        await using var weg = web;
        var school = await VoSchool(web, "Waterland College", "98VA");
        await Open(web, school, VoAccount);
        Assert.Contains((await web.Grains.Account(VoAccount).Bekijk())!.Rollen, r => r.GeldtOp(web.Vandaag));
        var grain = web.Grains.VoScholen(Groep8.School);
        using var kantoor = await web.LogIn(Rol.Administratie);

        using var uit = await kantoor.Post(
            "/s/99XX00/overdracht/voscholen?handler=Portaal", [("id", school.Id), ("versie", (await grain.Alles(Groep8.Leider)).Waarde!.Versie.ToString(CultureInfo.InvariantCulture)), ("uit", "true")]);

        Assert.Equal(HttpStatusCode.Redirect, uit.StatusCode);
        Assert.DoesNotContain((await web.Grains.Account(VoAccount).Bekijk())!.Rollen, r => r.GeldtOp(web.Vandaag));
        Assert.All((await grain.Alles(Groep8.Leider)).Waarde!.Toegangen, t => Assert.NotNull(t.IngetrokkenOp));
        await ZetPortaal(web, school.Id, new Portaalafspraak(web.Vandaag, "Leerlingzaken", "Map VO 2", "Leiding"));
        Assert.Empty(await grain.VanAccount(VoAccount));
    }

    [Fact]
    [Requirement("SEC-2")]
    public async Task Niets_anders_van_de_school_gaat_open_en_niemand_anders_komt_in_het_portaal()
    {
        var (web, _) = await Groep8.Maak();
        await using var weg = web;
        using var vo = await web.LogIn(Rol.VoSchool);
        foreach (var adres in new[] { "", "/aandacht", "/live", "/leerlingen", "/overdracht", $"/dossier/{Groep8.Kim}", "/overdracht/toetsen", "/mensen" })
        {
            using var nee = await vo.Get($"/s/99XX00{adres}");
            Assert.Equal(HttpStatusCode.Forbidden, nee.StatusCode);
        }

        using var elders = await vo.Get("/portaal/99XX01");
        Assert.Equal(HttpStatusCode.NotFound, elders.StatusCode);
        foreach (var rol in new[] { Rol.Schoolleider, Rol.Administratie, Rol.Groepsleerkracht, Rol.Bestuur })
        {
            using var ander = await web.LogIn(rol);
            using var nee = await ander.Get(Portaal);
            Assert.Equal(HttpStatusCode.Forbidden, nee.StatusCode);
        }
    }

    [Fact]
    [Requirement("SEC-1")]
    public async Task Zonder_code_op_de_telefoon_komt_niemand_in_het_portaal()
    {
        await using var web = await IntranetFabriek.Start();
        using var eerste = await web.LogIn(Rol.VoSchool);
        using var zonder = await eerste.Get(Portaal);
        Assert.Equal("/tweede-stap?terug=%2Fportaal%2F99XX00", zonder.Headers.Location?.OriginalString);
        using var formulier = await eerste.Post($"{Portaal}?handler=Haal", [("leerling", Groep8.Kim)]);
        Assert.Equal(HttpStatusCode.Forbidden, formulier.StatusCode);

        using var met = await new Toegang.Telefoon(web, Rol.VoSchool).StelIn();
        Assert.Equal(HttpStatusCode.OK, (await met.Get(Portaal)).StatusCode);
    }

    [Fact]
    [Requirement("SEC-1")]
    public async Task Na_de_bevestiging_van_een_tweede_persoon_gaat_er_een_uitnodiging_en_die_leidt_naar_de_tweede_stap()
    {
        const string Mail = "s.verhulst@waterland.example";
        var bus = new Brievenbus();
        await using var web = await IntranetFabriek.Start(bus.Opties());
        await Brievenbus.StelIn(web);
        var vo = await VoSchool(web, "Waterland College", "98VA");
        var toegang = await Vraag(web, vo, Mail);
        var uitnodigingen = web.Services.GetRequiredService<Uitnodigingen>();
        Assert.Equal("portaal-niet-bevestigd", (await uitnodigingen.NodigVoSchool(toegang.Id, new OperatieId("te-vroeg-1"), Groep8.Administratie)).Weigering?.Code);
        Groep8.Eis(await web.Grains.VoScholen(Groep8.School).BevestigToegang(toegang.Id, vo.Brin + vo.Vestiging, toegang.Naam, new OperatieId("bevestig-1"), Groep8.Leider));

        var account = await uitnodigingen.NodigVoSchool(toegang.Id, new OperatieId("nodig-uit-1"), Groep8.Administratie);
        var nogEens = await uitnodigingen.NodigVoSchool(toegang.Id, new OperatieId("nodig-uit-1"), Groep8.Administratie);

        Assert.Null(account.Weigering);
        Assert.Equal(account.Waarde, nogEens.Waarde);
        using var sanne = web.Anoniem();
        var pagina = await sanne.Pagina(Brievenbus.Link(await bus.Naar(web, Mail)));
        const string Zin = "een heel eigen zin voor sanne";
        Assert.Equal("/tweede-stap", await sanne.Verstuur(pagina.EigenFormulier(), ("Wachtwoord", Zin), ("WachtwoordNogmaals", Zin)).Gelukt());
        Assert.Single(bus.Post, p => p.NaarEmail == Mail);
        using var portaal = await sanne.Get(Portaal);
        Assert.StartsWith("/tweede-stap", portaal.Headers.Location?.OriginalString, StringComparison.Ordinal);

        Groep8.Eis(await web.Grains.VoScholen(Groep8.School).TrekToegangIn(toegang.Id, new OperatieId("trek-in-1"), Groep8.Administratie));
        Groep8.Eis(await uitnodigingen.EindigVoSchool(account.Waarde!, new OperatieId("eindig-1"), Groep8.Administratie));
        Assert.Equal(AccountStatus.Beeindigd, (await web.Grains.Account(account.Waarde!).Bekijk())!.Contact!.Status);
    }

    [Fact]
    public async Task Wie_bij_Mensen_is_beeindigd_heet_niet_meer_iemand_met_toegang()
    {
        var (web, _) = await Groep8.Maak();
        await using var weg = web;
        var (met, zonder) = (await VoSchool(web, "Waterland College", "98VA"), await VoSchool(web, "Lyceum De Singel", "98VB"));
        await Open(web, met, VoAccount);
        await Open(web, zonder, IntranetFabriek.AccountId(Rol.Bestuur)); // works here, but has no role for the portal
        using var kantoor = await web.LogIn(Rol.Administratie);
        Assert.Equal("Toegang", (await kantoor.Pagina($"/s/99XX00/overdracht/voscholen?voschool={met.Id}")).Tekst("[aria-labelledby=toegang-kop] .staat"));
        var pagina = await kantoor.Pagina($"/s/99XX00/overdracht/voscholen?voschool={zonder.Id}");
        Assert.Equal("Geen toegang meer", pagina.Tekst("[aria-labelledby=toegang-kop] .staat"));
        Assert.Contains("Beëindigd bij Mensen", pagina.Tekst("[aria-labelledby=toegang-kop] .daglijst"), StringComparison.Ordinal);
    }

    private static async Task<VoSchool> VoSchool(IntranetFabriek web, string naam, string brin)
    {
        var grain = web.Grains.VoScholen(Groep8.School);
        Groep8.Eis(await grain.Bewaar(new VoSchool("", naam, brin, "00", null, $"administratie@{brin}.example".ToLowerInvariant(), null), (await grain.Alles(Groep8.Leider)).Waarde!.Versie, Groep8.Leider));
        var school = (await grain.Lijst()).Single(s => s.Brin == brin);
        await ZetPortaal(web, school.Id, new Portaalafspraak(web.Vandaag, "Leerlingzaken", "Map VO", "Leiding"));
        return school;
    }

    private static async Task ZetPortaal(IntranetFabriek web, string id, Portaalafspraak? afspraak)
    {
        var grain = web.Grains.VoScholen(Groep8.School);
        Groep8.Eis(await grain.ZetPortaal(id, afspraak, (await grain.Alles(Groep8.Leider)).Waarde!.Versie, Groep8.Leider));
    }

    private static async Task<Portaaltoegang> Vraag(IntranetFabriek web, VoSchool school, string email)
    {
        var grain = web.Grains.VoScholen(Groep8.School);
        Groep8.Eis(await grain.VraagToegang(school.Id, "Sanne Verhulst", email, new OperatieId($"vraag-{school.Brin}"), Groep8.Administratie));
        return (await grain.Alles(Groep8.Leider)).Waarde!.Toegangen.Single(t => t.Email == email && t.VoSchoolId == school.Id);
    }

    /// <summary>This account of the fixture fetches for that VO school.</summary>
    private static async Task Open(IntranetFabriek web, VoSchool school, string account)
    {
        var toegang = await Vraag(web, school, "vo@waterland.example");
        var grain = web.Grains.VoScholen(Groep8.School);
        Groep8.Eis(await grain.BevestigToegang(toegang.Id, school.Brin + school.Vestiging, toegang.Naam, new OperatieId($"bevestig-{school.Brin}"), Groep8.Leider));
        Groep8.Eis(await grain.KoppelAccount(toegang.Id, account, Groep8.Administratie));
    }

    /// <summary>The school sees who took which dossier along (SEC-3).</summary>
    private static async Task Gelogd(IntranetFabriek web, string leerling)
    {
        var log = await web.Grains.Toegangslog(Groep8.School).Zoek(new Inzagevraag(web.Vandaag, web.Vandaag, 0, 100) { LeerlingId = leerling }, Groep8.Leider);
        Assert.Contains(log.Waarde!.Regels, r => r.Regel is { Soort: Inzagesoort.Uitvoer, Wat: "dossier opgehaald in het portaal" } && r.Regel.AccountId == VoAccount);
    }
}
