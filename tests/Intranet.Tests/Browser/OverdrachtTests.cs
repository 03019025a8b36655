using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Playwright;
using OrleansSchool.Basis;
using OrleansSchool.Overdracht;
using OrleansSchool.Post;
using OrleansSchool.Tests.Intranet.Bord;
using OrleansSchool.Tests.Intranet.Mensen;

namespace OrleansSchool.Tests.Intranet.Browser;

/// <summary>
/// The whole procedure in real browsers, each person in a session of their own: the VO school's message, the dossier, inzage, the signal, ready,
/// told, fetched (OSO-S1 … OSO-L1).
/// </summary>
public sealed class OverdrachtTests(Ruit ruit)
{
    private const string Kind = OverdrachtVulling.Kind;
    private const string Naam = "Fleur Winter";

    private const string VoMail = "administratie@98va.example";

    /// <summary>Stands in each filled dossier, and nowhere else.</summary>
    private const string InOkr = "passen bij het advies";

    [Fact]
    [Requirement("OSO-S1", "OSO-K1", "OSO-K2", "OSO-K4", "OSO-K6", "OSO-S2", "OSO-S3", "OSO-S4")]
    public async Task Van_het_bericht_van_de_VO_school_tot_verstrekt_met_een_ouder_die_het_niet_eens_is()
    {
        var post = new Brievenbus();
        await using var klok = new Springklok();
        await using var huis = new Huis { Opties = Met(klok, post) };
        var (school, vulling) = await NieuweSchool(huis);
        await vulling.MaakVoSchool("Waterland College", "98VA");

        await using var administratie = await Bezoek.Open(ruit, school, Rol.Administratie, "Joke Terpstra");
        await NeemBerichtOp(administratie.Pagina, school);
        await using var leerkracht = await Bezoek.Open(ruit, school, Rol.Groepsleerkracht, "Ilse Mulder", OverdrachtVulling.Groep8);
        await VulEnBevries(leerkracht.Pagina, school, vulling);
        await LegInzageVast(leerkracht.Pagina);
        await Knop(leerkracht.Pagina, "Geef het seintje").ClickAsync();
        await Zegt(leerkracht.Pagina, "#stand-zin", "De administratie zet het dossier gereed");
        await Assertions.Expect(leerkracht.Pagina.GetByText("Zet gereed", new() { Exact = true })).ToHaveCountAsync(0);

        await ZetGereed(administratie.Pagina, school);
        await StuurSeintje(administratie.Pagina, post);
        await LegVerstrektVast(administratie.Pagina, school);

        await leerkracht.Pagina.GotoAsync($"{school.Pad}/dossier/{Kind}?tab=verloop");
        await Zegt(leerkracht.Pagina, "#stand-zin", "De VO-school heeft het dossier opgehaald");
        await Keuring.Zie(leerkracht.Pagina, "dossier-verstrekt");
        var view = (await vulling.Dossier().Bekijk(school.Systeem)).Waarde!;
        Assert.Equal((Dossierstatus.Verstrekt, 1), (view.Status, view.VersieNr));
        Assert.Equal([Akkoord.Nee, Akkoord.Ja], view.Inzage.Select(i => i.Akkoord!.Value));
        Assert.All(view.Inzage, i => Assert.Equal(Assert.Single(view.Versies).Hash, i.Hash));
        Assert.Equal(("Waterland College", Verstrekwijze.Las, "ParnasSys"), (view.Verstrekkingen[0].VoSchoolNaam, view.Verstrekkingen[0].Wijze, view.Verstrekkingen[0].Bron));
    }

    [Fact]
    [Requirement("OSO-K4")]
    public async Task Wie_niet_te_bereiken_is_wordt_drie_keer_gevraagd_en_dan_motiveert_de_schoolleider()
    {
        await using var klok = new Springklok();
        await using var huis = new Huis { Opties = klok.Opties };
        var (school, vulling) = await NieuweSchool(huis);
        await vulling.LegTerInzage(Kind);
        foreach (var (dag, nr) in new[] { (new DateOnly(2026, 11, 12), 1), (new DateOnly(2026, 11, 13), 2), (new DateOnly(2026, 11, 16), 3) })
        {
            klok.Naar(dag, nr == 1 ? 12 : 10);
            await using var leider = await Bezoek.Open(ruit, school, Rol.Schoolleider, "Ingrid van Leeuwen");
            await leider.Pagina.GotoAsync(Inzage(school));
            await Assertions.Expect(Verzorger(leider.Pagina, "J. Winter").GetByText("Ga verder zonder inzage")).ToHaveCountAsync(0);
            await using var leerkracht = await Bezoek.Open(ruit, school, Rol.Groepsleerkracht, "Ilse Mulder", OverdrachtVulling.Groep8);
            await LegPogingVast(leerkracht.Pagina, school, nr);
        }

        await using var ingrid = await Bezoek.Open(ruit, school, Rol.Schoolleider, "Ingrid van Leeuwen");
        await ingrid.Pagina.GotoAsync(Inzage(school));
        var jip = Verzorger(ingrid.Pagina, "J. Winter");
        await jip.Locator("summary", new() { HasText = "Ga verder zonder inzage" }).ClickAsync();
        await jip.GetByLabel("Waarom gaat het dossier verder?").FillAsync("Drie keer gebeld en gemaild. Deze ouder reageert niet.");
        await jip.GetByRole(AriaRole.Button, new() { Name = "Leg vast", Exact = true }).ClickAsync();
        await Assertions.Expect(Verzorger(ingrid.Pagina, "J. Winter").Locator(".inzage-kop")).ToContainTextAsync("Niet bereikt");
        await Keuring.Zie(ingrid.Pagina, "dossier-niet-bereikt");
        var stand = (await vulling.Dossier().Bekijk(school.Systeem)).Waarde!.Inzage.Single(i => i.VerzorgerId == "v2");
        Assert.Equal((Akkoord.Onbekend, 3), (stand.Akkoord!.Value, stand.Pogingen.Length));
    }

    [Fact]
    [Requirement("OSO-S6", "OSO-K4")]
    public async Task Een_wijziging_na_verstrekt_vraagt_nieuwe_inzage_en_een_nieuw_bericht()
    {
        await using var klok = new Springklok();
        await using var huis = new Huis { Opties = klok.Opties };
        var (school, vulling) = await NieuweSchool(huis);
        var vo = await vulling.MaakVoSchool("Waterland College", "98VA");
        await vulling.TotGereed(Kind, Huis.Vandaag, vo);
        await vulling.NoteerVerstrekt(Kind, Huis.Vandaag, vo);

        await using var leerkracht = await Bezoek.Open(ruit, school, Rol.Groepsleerkracht, "Ilse Mulder", OverdrachtVulling.Groep8);
        var pagina = leerkracht.Pagina;
        await pagina.GotoAsync(Inzage(school));
        await pagina.Locator("summary", new() { HasText = "Begin een nieuwe versie" }).ClickAsync();
        await pagina.GetByLabel("Wat is er veranderd?").FillAsync("De uitslag van de doorstroomtoets is binnen.");
        await Knop(pagina, "Begin een nieuwe versie").ClickAsync();
        await Zegt(pagina, "#overstap", "Het dossier is weer voorlopig");
        await vulling.WijzigAdvies(Kind, "De toets liet meer zien; dat is meegewogen.");
        await pagina.GotoAsync(Inzage(school));
        await Knop(pagina, "Zet ter inzage").ClickAsync();
        await Assertions.Expect(pagina.Locator("#stand-zin")).ToContainTextAsync("0 van 2 verzorgers", new() { Timeout = 60_000 });
        await Keuring.Zie(pagina, "dossier-tweede-inzage");

        await vulling.LaatInzien(Kind, Huis.Vandaag);
        await vulling.GeefSeintje(Kind);
        await vulling.ZetGereed(Kind, Huis.Vandaag);
        await pagina.GotoAsync($"{school.Pad}/dossier/{Kind}?tab=verloop&van=1&naar=2");
        await Zegt(pagina, "#verschil", "versie 1 naar versie 2");
        await using var administratie = await Bezoek.Open(ruit, school, Rol.Administratie, "Joke Terpstra");
        await administratie.Pagina.GotoAsync($"{school.Pad}/overdracht/werklijst");
        await Zegt(administratie.Pagina, "#werklijst", "Bekijk het seintje");
        await Keuring.Zie(administratie.Pagina, "werklijst-opnieuw-melden");
        var view = (await vulling.Dossier().Bekijk(school.Systeem)).Waarde!;
        Assert.Equal((Dossierstatus.Gereed, 2, 2), (view.Status, view.VersieNr, view.Versies.Length));
        Assert.NotEqual(view.Versies[0].Hash, view.Versies[1].Hash);
    }

    [Fact]
    [Requirement("OSO-L1")]
    public async Task Wie_voor_30_maart_gereed_zet_hoort_het_meteen_en_na_drie_maanden_is_het_verlopen_tot_het_vernieuwd_is()
    {
        await using var klok = new Springklok();
        await using var huis = new Huis { Opties = klok.Opties };
        var (school, vulling) = await NieuweSchool(huis);
        var vo = await vulling.MaakVoSchool("Waterland College", "98VA");
        var februari = new DateOnly(2027, 2, 10);
        klok.Naar(februari, 10);
        await vulling.TotGereed(Kind, februari, vo);
        await using (var leerkracht = await Bezoek.Open(ruit, school, Rol.Groepsleerkracht, "Ilse Mulder", OverdrachtVulling.Groep8))
        {
            await leerkracht.Pagina.GotoAsync($"{school.Pad}/dossier/{Kind}");
            await Zegt(leerkracht.Pagina, "#stand-zin", "10 mei");
            await Zegt(leerkracht.Pagina, "#stand-zin", "vóór 30 juni");
        }

        klok.Naar(new DateOnly(2027, 5, 11), 10);
        await using var administratie = await Bezoek.Open(ruit, school, Rol.Administratie, "Joke Terpstra");
        var pagina = administratie.Pagina;
        await pagina.GotoAsync($"{school.Pad}/dossier/{Kind}");
        await Zegt(pagina, "#stand-zin", "De drie maanden zijn voorbij");
        await pagina.GotoAsync($"{school.Pad}/overdracht/werklijst");
        await Keuring.Zie(pagina, "werklijst-verlopen");
        var rij = Rij(pagina);
        await rij.Locator("summary", new() { HasText = "Zet opnieuw gereed" }).ClickAsync();
        await rij.GetByRole(AriaRole.Button, new() { Name = "Leg vast: gereed" }).ClickAsync();
        await Zegt(pagina, "#werklijst", "De drie maanden beginnen opnieuw");
        var view = (await vulling.Dossier().Bekijk(school.Systeem)).Waarde!;
        Assert.Equal((Dossierstatus.Gereed, new DateOnly(2027, 6, 30), false), (view.Status, view.BeschikbaarTot!.Value, view.VerlooptTeVroeg));
    }

    [Fact]
    [Requirement("OSO-L1", "OSO-K5")]
    public async Task Op_1_juli_is_van_een_opgehaald_en_van_een_niet_opgehaald_dossier_geen_inhoud_meer_te_zien()
    {
        await using var klok = new Springklok();
        await using var huis = new Huis { Opties = klok.Opties };
        var (school, vulling) = await NieuweSchool(huis);
        await vulling.SchrijfIn("luuk8", "Luuk", "Zomer");
        var vo = await vulling.MaakVoSchool("Waterland College", "98VA");
        var april = new DateOnly(2027, 4, 6);
        klok.Naar(april, 10);
        await vulling.TotGereed(Kind, april, vo);
        await vulling.NoteerVerstrekt(Kind, april, vo);
        await vulling.TotGereed("luuk8", april, vo);

        klok.Naar(new DateOnly(2027, 6, 30), 22);
        foreach (var kind in new[] { Kind, "luuk8" })
        {
            await using var leerkracht = await Bezoek.Open(ruit, school, Rol.Groepsleerkracht, "Ilse Mulder", OverdrachtVulling.Groep8);
            Assert.Contains(InOkr, await Inhoud(leerkracht.Pagina, $"{school.Pad}/dossier/{kind}/inzien"), StringComparison.Ordinal);
        }

        klok.Naar(new DateOnly(2027, 7, 1), 0);
        foreach (var kind in new[] { Kind, "luuk8" })
        {
            await using var leerkracht = await Bezoek.Open(ruit, school, Rol.Groepsleerkracht, "Ilse Mulder", OverdrachtVulling.Groep8);
            await leerkracht.Pagina.GotoAsync($"{school.Pad}/dossier/{kind}?tab=verloop");
            await Zegt(leerkracht.Pagina, "#stand-zin", "De inhoud is gewist");
            foreach (var deel in new[] { "?tab=okr", "?tab=verloop", "/inzien", "/rapport" })
            {
                var antwoord = await Inhoud(leerkracht.Pagina, $"{school.Pad}/dossier/{kind}{deel}");
                Assert.DoesNotContain(InOkr, antwoord, StringComparison.Ordinal);
                Assert.DoesNotContain("%PDF", antwoord, StringComparison.Ordinal);
            }

            Assert.Single((await vulling.Dossier(kind).Bekijk(school.Systeem)).Waarde!.Versies);
        }
    }

    private static async Task NeemBerichtOp(IPage pagina, BordSchool school)
    {
        await pagina.GotoAsync($"{school.Pad}/overdracht/berichten/nieuw");
        await pagina.Locator("#Bericht_VoSchoolId").SelectOptionAsync(new SelectOptionValue { Label = "Waterland College" });
        await pagina.Locator("#Bericht_Regels_0__Achternaam").FillAsync("Winter");
        await pagina.Locator("#Bericht_Regels_0__Roepnaam").FillAsync("Fleur");
        await pagina.Locator("#Bericht_Regels_0__Geboortedatum").FillAsync("3-12-2014");
        await pagina.Locator("#Bericht_Regels_1__Achternaam").FillAsync("Kwartel");
        await pagina.Locator("#Bericht_Regels_1__Roepnaam").FillAsync("Luuk");
        await Knop(pagina, "Neem het bericht op").ClickAsync();
        await Zegt(pagina, "#bericht", Naam);
        await Zegt(pagina, "#bericht", "Kies nog bij 1 van de 2");
        await Keuring.Zie(pagina, "overdracht-bericht");
        await pagina.GetByRole(AriaRole.Button, new() { Name = "Niet van ons" }).First.ClickAsync();
        await Assertions.Expect(pagina.Locator("#bericht")).Not.ToContainTextAsync("Kies nog bij");
    }

    private static async Task VulEnBevries(IPage pagina, BordSchool school, OverdrachtVulling vulling)
    {
        await pagina.GotoAsync($"{school.Pad}/dossier/{Kind}");
        await Knop(pagina, "Begin het dossier").ClickAsync();
        await Zegt(pagina, "#stand-zin", "dan kan het dossier ter inzage");
        await Keuring.Zie(pagina, "dossier-begonnen");
        await vulling.VulDossier(Kind);
        await pagina.GotoAsync($"{school.Pad}/dossier/{Kind}?tab=okr");
        await pagina.Locator("#tekst-B2").FillAsync("Een rustige groep met een vaste leerkracht.");
        await Assertions.Expect(pagina.Locator("[data-okr-stand]")).ToContainTextAsync("ewaard om");
        await Keuring.Zie(pagina, "dossier-okr");
        await pagina.GotoAsync(Inzage(school));
        await Knop(pagina, "Zet ter inzage").ClickAsync();
        await Assertions.Expect(pagina.Locator("#stand-zin")).ToContainTextAsync("De inhoud ligt vast", new() { Timeout = 60_000 });
    }

    /// <summary>A Nee without a reason isn't taken; with one it goes along, and keeps nothing up.</summary>
    private static async Task LegInzageVast(IPage pagina)
    {
        var robin = Verzorger(pagina, "R. Winter");
        await robin.Locator("summary", new() { HasText = "Heeft het gezien" }).ClickAsync();
        await robin.GetByLabel("Hoe", new() { Exact = true }).SelectOptionAsync("OpSchool");
        await robin.Locator(".schaal label", new() { HasText = "niet akkoord" }).ClickAsync();
        await Knop(robin, "Leg de inzage vast").ClickAsync();
        await Assertions.Expect(robin.Locator(".alarmtekst").Filter(new() { HasText = "reden" }).First).ToBeVisibleAsync();
        await robin.GetByLabel("Reden, in eigen woorden van de ouder").FillAsync("Ik vind het advies te laag.");
        await Knop(robin, "Leg de inzage vast").ClickAsync();
        await Assertions.Expect(robin.Locator(".inzage-kop")).ToContainTextAsync("Niet akkoord");

        var jip = Verzorger(pagina, "J. Winter");
        await jip.Locator("summary", new() { HasText = "Heeft het gezien" }).ClickAsync();
        await jip.GetByLabel("Hoe", new() { Exact = true }).SelectOptionAsync("Meegegeven");
        await jip.Locator(".schaal label").First.ClickAsync();
        await Knop(jip, "Leg de inzage vast").ClickAsync();
        await Assertions.Expect(jip.Locator(".inzage-kop")).ToContainTextAsync("Akkoord");
        await Keuring.Zie(pagina, "dossier-inzage");
    }

    private static async Task LegPogingVast(IPage pagina, BordSchool school, int nr)
    {
        await pagina.GotoAsync(Inzage(school));
        var jip = Verzorger(pagina, "J. Winter");
        await jip.Locator("summary", new() { HasText = $"Leg poging {nr} vast" }).ClickAsync();
        await jip.GetByLabel("Hoe gevraagd").SelectOptionAsync("Telefoon");
        await jip.GetByLabel("Wat gebeurde er?").FillAsync("Voicemail ingesproken.");
        await Knop(jip, "Leg de poging vast").ClickAsync();
        await Assertions.Expect(jip.Locator(".inzage-kop")).ToContainTextAsync($"{nr} keer gevraagd");
    }

    private static async Task ZetGereed(IPage pagina, BordSchool school)
    {
        await pagina.GotoAsync($"{school.Pad}/overdracht/werklijst");
        var rij = Rij(pagina);
        await rij.Locator("summary", new() { HasText = "Zet gereed" }).ClickAsync();
        await rij.GetByRole(AriaRole.Button, new() { Name = "Leg vast: gereed" }).ClickAsync();
        await Zegt(pagina, "#werklijst", "Het dossier is gereed");
    }

    /// <summary>Something of the child in it and it doesn't go; without, the VO school hears a number and a date (OSO-S3).</summary>
    private static async Task StuurSeintje(IPage pagina, Brievenbus post)
    {
        await pagina.GetByRole(AriaRole.Link, new() { Name = "Bekijk het seintje" }).ClickAsync();
        await Zegt(pagina, "#voorbeeld-kop", "Waterland College");
        await pagina.GetByLabel("Iets erbij (mag leeg)").FillAsync($"Het gaat om {Naam}.");
        await Knop(pagina, "Verstuur het seintje").ClickAsync();
        await pagina.Locator("#werklijst .melding[data-staat=fout]").WaitForAsync();
        Assert.DoesNotContain(post.Post, m => m.NaarEmail == VoMail);
        await Keuring.Zie(pagina, "werklijst-seintje-geweigerd");
        await pagina.GetByLabel("Iets erbij (mag leeg)").FillAsync("");
        await Knop(pagina, "Verstuur het seintje").ClickAsync();
        await Zegt(pagina, "#werklijst", "Het seintje gaat naar de VO-school");
        var mail = await Eerste(post);
        Assert.All(new[] { "Fleur", "Winter", "2014", "F.W." }, woord => Assert.DoesNotContain(woord, mail.Onderwerp + mail.Tekst, StringComparison.Ordinal));
    }

    private static async Task LegVerstrektVast(IPage pagina, BordSchool school)
    {
        await pagina.GotoAsync($"{school.Pad}/overdracht/werklijst");
        var rij = pagina.Locator("#werklijst li", new() { HasText = Naam, Has = pagina.Locator("summary", new() { HasText = "Het is verstrekt" }) }).First; // it may also have to be renewed
        await rij.Locator("summary", new() { HasText = "Het is verstrekt" }).ClickAsync();
        await rij.GetByLabel("Gezien in").FillAsync("ParnasSys");
        await rij.GetByRole(AriaRole.Button, new() { Name = "Leg vast: verstrekt" }).ClickAsync();
        await Zegt(pagina, "#werklijst", "Vastgelegd: het dossier is verstrekt");
        await Keuring.Zie(pagina, "werklijst-verstrekt");
    }

    private async Task<(BordSchool School, OverdrachtVulling Vulling)> NieuweSchool(Huis huis)
    {
        var school = await huis.NieuweSchool();
        var vulling = new OverdrachtVulling(huis, school);
        await vulling.MaakGroep();
        await vulling.SchrijfIn(Kind, "Fleur", "Winter");
        var postbus = huis.Grains.Postbus(school.Sleutel);
        var server = new PostInstellingen("mail.school.example", 587, Mailbeveiliging.StartTls, null, null, "intranet@school.example", "De Horizon", null);
        Assert.Null((await postbus.BewaarInstellingen(server, (await postbus.Instellingen(school.Systeem)).Waarde!.Versie, school.Systeem)).Weigering);
        return (school, vulling);
    }

    private static FabriekOpties Met(Springklok klok, Brievenbus post) => klok.Opties with
    {
        PasAan = builder =>
        {
            klok.Opties.PasAan!(builder);
            builder.Services.Replace(ServiceDescriptor.Singleton<IMailTransport>(post));
        },
    };

    private static async Task<Mailbericht> Eerste(Brievenbus post)
    {
        using var slag = new PeriodicTimer(TimeSpan.FromMilliseconds(50), TimeProvider.System);
        for (var poging = 0; poging < 600; poging++)
        {
            if (post.Post.FirstOrDefault(m => m.NaarEmail == VoMail) is { } mail)
            {
                return mail;
            }

            await slag.WaitForNextTickAsync();
        }

        throw new InvalidOperationException("Er ging geen mail weg.");
    }

    private static async Task<string> Inhoud(IPage pagina, string adres)
    {
        var antwoord = await pagina.Context.APIRequest.GetAsync(adres);
        Assert.True(antwoord.Status < 500, $"{adres}: {antwoord.Status}");
        return await antwoord.TextAsync();
    }

    private static string Inzage(BordSchool school) => $"{school.Pad}/dossier/{Kind}?tab=inzage";

    private static ILocator Rij(IPage pagina) => pagina.Locator("#werklijst li", new() { HasText = Naam }).First;

    private static ILocator Verzorger(IPage pagina, string naam) => pagina.Locator("article.inzage", new() { HasText = naam });

    private static ILocator Knop(IPage pagina, string naam) => pagina.GetByRole(AriaRole.Button, new() { Name = naam, Exact = true });

    private static ILocator Knop(ILocator plek, string naam) => plek.GetByRole(AriaRole.Button, new() { Name = naam, Exact = true });

    private static Task Zegt(IPage pagina, string plek, string tekst) => Assertions.Expect(pagina.Locator(plek).First).ToContainTextAsync(tekst);
}
