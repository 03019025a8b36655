using System.Collections.Immutable;
using OrleansSchool.Aandacht;
using OrleansSchool.Basis;
using OrleansSchool.Inlezen;
using OrleansSchool.Inzage;
using OrleansSchool.Jaarovergang;
using OrleansSchool.Leerlingen;
using OrleansSchool.Leerlingen.Inlezen;
using OrleansSchool.Logboek;
using OrleansSchool.Nachtronde;
using OrleansSchool.Ongevallen;
using OrleansSchool.Opslag;
using OrleansSchool.Overblijven;
using OrleansSchool.Overdracht;
using OrleansSchool.Post;
using OrleansSchool.Rooster;
using OrleansSchool.Tests.Grains.Leerlingen;
using OrleansSchool.Toegang;
using OrleansSchool.Werving;

namespace OrleansSchool.Tests.Grains.Nachtronde;

/// <summary>Five years of a small school: each kind of state is there on the last day of its term and gone the next morning (SEC-5).</summary>
[Requirement("SEC-5")]
public sealed class VijfJaarTests
{
    private static readonly SchoolSleutel Einder = new("88XX00");
    private static readonly Wie Administratie = Opstelling.Wie(Rol.Administratie);
    private static readonly DateOnly Vertrek = new(2026, 12, 1);
    private static readonly DateOnly RolTot = new(2026, 12, 31);

    [Fact]
    public async Task Niets_gaat_te_vroeg_en_niets_blijft_te_lang()
    {
        await using var school = await Opstelling.Start(drukker: new Eendagsdrukker());
        await school.RichtSchoolIn();
        await MaakKinderen(school);
        await MaakMensen(school);
        await MaakLogboek(school);
        await MaakPauze(school);
        await MaakStukken(school);
        await MaakOverdracht(school);
        await KortlopendGaatVanzelf(school);
        await EenKindKomtTerug(school);

        await Voor(school, new DateOnly(2028, 1, 1), "account", "bart", "piet", "ria");
        Assert.Equal((2, 1, 3), Tel(await school.NaarNacht(new DateOnly(2028, 1, 1)), "account", "inlognaam", "personen"));
        Assert.Equal(["bart"], school.Er("account"));
        Assert.Equal([Einder], (await school.Grains.Account("bart").Bekijk())!.Rollen.Select(r => r.School));
        Assert.Empty((await school.Grains.Personen(Opstelling.School).Alles()).Rijen);
        Assert.Equal(["hmac-van-een-ander"], school.Er("inlognaam"));

        await Voor(school, new DateOnly(2028, 8, 1), "logboek", "99XX00/2026-11-12");
        Assert.Equal(["99XX00/2026-11-12"], school.Er("leesbewijzen"));
        Assert.Equal(["99XX00/2026-11-01"], school.Er("vragen"));
        Assert.Equal((1, 1, 1), Tel(await school.NaarNacht(new DateOnly(2028, 8, 1)), "logboek", "leesbewijzen", "vragen"));
        Assert.All(new[] { "logboek", "leesbewijzen", "vragen", "aandacht" }, soort => Assert.Empty(school.Er(soort)));

        await Voor(school, new DateOnly(2028, 12, 1), "leerling", "99XX00/kim", "99XX00/noa", "99XX00/sam");
        Assert.Equal(["99XX00/2026-11/1"], school.Er("postblad"));
        Assert.False(Blad(school).Gewist);
        var december = await school.NaarNacht(new DateOnly(2028, 12, 1));
        Assert.Equal((1, 1, 1), Tel(december, "leerling", "register", "postblad"));
        Assert.Equal((1, 1), (december.Aantal("toegangslogmaand"), december.Aantal("toegangslogblad")));
        Assert.Equal(["99XX00/kim", "99XX00/noa"], school.Er("leerling"));
        Assert.Empty(school.Er("postblad"));
        Assert.True(Blad(school).Gewist && Blad(school).Blad is null);
        Assert.Null(await school.Rij("sam"));

        await Voor(school, new DateOnly(2029, 1, 1), "overblijfkracht", "99XX00/ria");
        Assert.Equal((1, 1, 0), Tel(await school.NaarNacht(new DateOnly(2029, 1, 1)), "overblijfkracht", "overblijfkrachten", "account"));
        Assert.Empty(school.Er("overblijfkracht"));
        Assert.Empty((await school.Grains.Overblijfkrachten(Opstelling.School).Alles()).Rijen);

        await Voor(school, new DateOnly(2029, 8, 1), "overblijfdag", "99XX00/2026-2027/g5/2026-11-12");
        Assert.Equal(["99XX00/noa/2026-2027"], school.Er("dossier"));
        var augustus = await school.NaarNacht(new DateOnly(2029, 8, 1));
        Assert.Equal((1, 1, 2), Tel(augustus, "overblijfdag", "middag", "overblijfgroep"));
        Assert.Equal(1, augustus.Aantal("dossier"));
        Assert.All(new[] { "dossier", "dossiersleutel" }, soort => Assert.Empty(school.Er(soort)));
        Assert.All(new[] { "overblijfdag", "groepsmiddag", "middag", "overblijfgroep" }, soort => Assert.Empty(school.Er(soort)));

        Assert.Equal((1, 0, 0), Tel(await school.NaarNacht(new DateOnly(2029, 8, 2)), "ongevallen", "ongeval", "zoekactie")); // the register, once it holds none any more

        await EenGewoneNachtIsKort(school);
        Assert.All((await school.Ronde()).Verslagen, v => Assert.Empty(v.NietGelukt));
        Assert.Equal(["99XX00/kim", "99XX00/noa"], school.Er("leerling"));
        AllesWatEenTermijnHeeftIsWeg(school);
    }

    /// <summary>Years later there is nothing to erase, and the round asks few.</summary>
    private static async Task EenGewoneNachtIsKort(Opstelling school)
    {
        var laatste = await school.NaarNacht(new DateOnly(2031, 11, 12));
        Assert.Empty(laatste.Gewist);
        Assert.True(laatste.Bezocht < 210, $"{laatste.Bezocht} bezocht na twee jaar stilstand"); // logs of sixty days back
        var gewoon = await school.NaarNacht(new DateOnly(2031, 11, 13));
        Assert.True(gewoon.Bezocht < 155, $"{gewoon.Bezocht} bezocht voor een school van twee kinderen");
    }

    /// <summary>Rows of a kind with a term: only of who is here still, and of the other school's person.</summary>
    private static void AllesWatEenTermijnHeeftIsWeg(Opstelling school)
    {
        var blijft = new HashSet<string>(StringComparer.Ordinal) { "leerling", "register", "account", "inlognaam", "personen", "overblijfkrachten", "gedragoverzicht", "toegangslog", "toegangslogmaand", "toegangslogblad" };
        var later = Wissers.Tabel.Where(w => w.Value.Deel is Rondedeel.Financien or Rondedeel.Commissie).Select(w => w.Key); // GeldtermijnTests, CommissietermijnTests
        foreach (var soort in Bewaartermijnen.Tabel.Where(t => t.Value.Vanaf != BewaarVanaf.ZolangDeSchool).Select(t => t.Key).Except(later, StringComparer.Ordinal).Where(s => !blijft.Contains(s)))
        {
            Assert.Empty(school.Er(soort));
            Assert.Contains(school.Storing.Gewist, r => r.Toestand == soort);
        }
    }

    /// <summary>The night before, nothing of this kind goes.</summary>
    private static async Task Voor(Opstelling school, DateOnly dag, string soort, params string[] sleutels)
    {
        var verslag = await school.NaarNacht(dag.AddDays(-1));
        Assert.Equal(0, verslag.Aantal(soort));
        Assert.Equal(sleutels, school.Er(soort));
    }

    private static (int, int, int) Tel(Nachtverslag verslag, string een, string twee, string drie) => (verslag.Aantal(een), verslag.Aantal(twee), verslag.Aantal(drie));

    private static ToegangslogbladState Blad(Opstelling school) => school.Storing.Laatste<ToegangslogbladState>("toegangslogblad", "toegangslogblad/99XX00/2026-11-12/1")!;

    private static async Task MaakKinderen(Opstelling school)
    {
        foreach (var id in new[] { "kim", "noa", "sam" })
        {
            var kind = await school.SchrijfIn(id);
            Opstelling.Eis(await kind.MeldAan(Opstelling.Jaar.EersteDag, AanmeldingSoort.Structureel, Weekdagen.Donderdag, null, Opstelling.Operatie("aan-" + id), Administratie));
        }

        var sam = school.Grains.Leerling(Opstelling.School, "sam");
        var versie = (await sam.Kaart(Administratie)).Waarde!.Versie;
        Opstelling.Eis(await sam.BewaarVerzorgers([new Verzorger("v1", "Robin Akker", "moeder", "0612345678", null, true, true, false, false, "", 0, 1)], [], versie, Administratie));
        var toestemming = new Fototoestemming("v1", school.Vandaag, Fotodoel.Overblijflijst, Opstelling.Jaar.LaatsteDag);
        Opstelling.Eis(await sam.BewaarFoto([.. Proefbeeld.Jpeg()], toestemming, versie + 1, Administratie));
        await school.Grains.Gedrag(Opstelling.School, "sam").OntvangOvertreding(
            new Afzender("logboek/99XX00/2026-11-12", 1), new OrleansSchool.Gedrag.Overtreding(school.Vandaag, 1, null, "Duwde", "Fatma"));
        Opstelling.Eis(await sam.VerlaatSchool(Vertrek, Administratie));
        Opstelling.Eis(await school.Grains.Leerling(Opstelling.School, "kim").VerlaatSchool(Vertrek, Administratie));
        await school.Grains.Overblijfdag(Opstelling.School, "g5", school.Vandaag).Markeer(
            new Markeer(["sam"], Markeersoort.Aanwezig, Opstelling.Operatie("merk")), Opstelling.Wie(Rol.Overblijfcoordinator));
        Opstelling.Eis(await school.Grains.Groepsmiddag(Opstelling.School, "g5", school.Vandaag).ZetMinuten(15, Opstelling.Operatie("lunch"), Opstelling.Wie(Rol.Schoolleider)));
        Opstelling.Eis(await school.Grains.Middag(Opstelling.School, school.Vandaag).ZetHelpers("schoolplein", 2, Opstelling.Operatie("helpers"), Opstelling.Wie(Rol.Overblijfcoordinator)));
    }

    /// <summary>A turn that lapsed, an accident, and a child that was looked for and found.</summary>
    private static async Task MaakPauze(Opstelling school)
    {
        var wie = Opstelling.Wie(Rol.Overblijfcoordinator);
        Opstelling.Eis(await school.Grains.Rooster(Opstelling.School, Opstelling.Jaar).VoegToe(
            DayOfWeek.Thursday, "schoolplein", new Venster(new TimeOnly(12, 15), new TimeOnly(12, 55)), Opstelling.Operatie("dienst"), wie));
        Opstelling.Eis(await school.Grains.Roosterdag(Opstelling.School, school.Vandaag).LaatVervallen("s1", "Regen", Opstelling.Operatie("vervalt"), wie));
        var ongeval = Opstelling.Operatie("ongeval");
        Opstelling.Eis(await school.Grains.Ongeval(Opstelling.School, OngevalId.Van(ongeval, wie)).Meld("noa", "schoolplein", "gevallen", false, null, ongeval, wie));
        var dag = school.Grains.Overblijfdag(Opstelling.School, "g5", school.Vandaag);
        Assert.Null((await dag.Markeer(new Markeer(["noa"], Markeersoort.NietGevonden, Opstelling.Operatie("zoek")), wie)).Weigering);
        Assert.Null((await dag.Markeer(new Markeer(["noa"], Markeersoort.Aanwezig, Opstelling.Operatie("terug")), wie)).Weigering);
        await school.TotDat(() => Task.FromResult(school.Er("zoekactie").Any() && school.Er("ongevallen").Any()));
    }

    /// <summary>A voorval that Piet read, and a question of a parent; what they were told goes with them.</summary>
    private static async Task MaakLogboek(Opstelling school)
    {
        var leider = Opstelling.Wie(Rol.Schoolleider);
        var logboek = school.Grains.Logboek(Opstelling.School, school.Vandaag);
        Opstelling.Eis(new Uitkomst((await logboek.Schrijf(new LogregelInvoer(Logsoort.Voorval, "Kim viel.", ["kim"], null, null, null), Opstelling.Operatie("log1"), leider)).Weigering));
        Opstelling.Eis(new Uitkomst((await logboek.Schrijf(new LogregelInvoer(Logsoort.Oudervraag, "Mag het?", [], null, null, null), Opstelling.Operatie("log2"), leider)).Weigering));
        var piet = school.Grains.Aandacht(Opstelling.School, "piet");
        var id = $"voorval/{Sleutels.Dag(school.Vandaag)}/1";
        await piet.Ontvang(new Afzender("proef", 1), new Aandachtsbericht(id, Aandachtsoort.Voorval, "Er was iets.", "/s/99XX00/logboek", school.Klok.GetUtcNow(), true, null));
        Opstelling.Eis(await piet.Lees(id, leider with { AccountId = "piet" }));
    }

    /// <summary>Noa is in groep 8 for a moment: a dossier, and results that were read in (OSO-L1).</summary>
    private static async Task MaakOverdracht(Opstelling school)
    {
        Opstelling.Eis(await school.Grains.School(Opstelling.School).NeemGroepenOver([Opstelling.Groep("g8", "Groep 8", "8")], Nachtschool.Schoolleider));
        var noa = school.Grains.Leerling(Opstelling.School, "noa");
        var was = (await noa.Kaart(Administratie)).Waarde!;
        Opstelling.Eis(await noa.WijzigPersoon(was.Persoon with { GroepId = "g8", Jaargroep = "8" }, was.Versie, Administratie));
        await school.TotDat(async () => (await school.Rij("noa"))?.GroepId == "g8");
        Opstelling.Eis(await school.Grains.Dossier(Opstelling.School, "noa", Opstelling.Jaar).Begin(Opstelling.Operatie("dossier"), Opstelling.Wie(Rol.Groepsleerkracht, "g8")));
        var toets = new Doorstroomtoets(true, "DIA", school.Vandaag, 350, "60", null, [], null);
        Opstelling.Eis(await school.Grains.Toetsinlezen(Opstelling.School, "uitslag").Lees(
            "uitslag.json", [new Toetsregel(1, null, "Akker", "Noa", null, null, toets)], Opstelling.Operatie("uitslag"), Administratie));
        Opstelling.Eis(await noa.WijzigPersoon(was.Persoon, (await noa.Kaart(Administratie)).Waarde!.Versie, Administratie));
        await school.TotDat(async () => (await school.Rij("noa"))?.GroepId == "g5" && school.Er("overdracht").Any());
    }

    private static async Task MaakMensen(Opstelling school)
    {
        var rol = new Roltoekenning(Opstelling.School, Rol.Leerkracht, [], Opstelling.Jaar.EersteDag, RolTot);
        Opstelling.Eis(await school.Grains.Account("piet").MaakPersoon("Piet Post", "piet@school.example", [rol]));
        var namen = new Inlognamen(school.Sleutels);
        Opstelling.Eis(await school.Grains.Inlognaam(namen.Hmac("piet@school.example")).LegVast("piet"));
        Opstelling.Eis(await school.Grains.Inlognaam("hmac-van-een-ander").LegVast("iemand-anders"));
        Opstelling.Eis(await school.Grains.Account("bart").MaakPersoon("Bart Berg", "bart@school.example", [rol, rol with { School = Einder, TotEnMet = null }]));
        Opstelling.Eis(await school.Grains.Overblijfkracht(Opstelling.School, "ria").Bewaar(
            new OverblijfkrachtGegevens("Ria Nijland", "0612345678", null, true, null, null, null, null, false, Weekdagen.Maandag, Opstelling.Jaar.EersteDag, RolTot, null),
            0, Opstelling.Wie(Rol.Overblijfcoordinator)));
    }

    private static async Task MaakStukken(Opstelling school)
    {
        var regel = new OrleansSchool.Inzage.Inzageregel(school.Klok.GetUtcNow(), "account-1", "Marijke", Inzagesoort.Leerling, "leerlingkaart", "sam", null, null);
        await school.Grains.Toegangslog(Opstelling.School).Noteer([regel]);
        var mail = new Postopdracht(
            "opdracht-1", Sjabloon.BeveiligingGewijzigd, "Tessa Vos", "tessa@school.example",
            ImmutableDictionary<string, string>.Empty.Add("naam", "Tessa Vos").Add("wat", "een nieuw wachtwoord").Add("wanneer", "vandaag"));
        Opstelling.Eis(await school.Grains.Postbus(Opstelling.School).Verstuur(mail, Nachtschool.Schoolleider));
        Opstelling.Eis(await school.Grains.Postbus(Opstelling.School).TrekIn("opdracht-1", Nachtschool.Schoolleider));
        Opstelling.Eis(await school.Grains.Link("ab12").Maak(new LinkView(LinkDoel.Uitnodiging, "piet", Opstelling.School, school.Klok.GetUtcNow().AddDays(7))));
        Opstelling.Eis(await school.Grains.Scholing(Opstelling.School, Opstelling.Jaar).Bewaar(
            null, new BijeenkomstInvoer(school.Vandaag, Bijeenkomstsoort.Cursus, "EHBO bij kinderen", null), Opstelling.Operatie("cursus"), Nachtschool.Schoolleider));
        Opstelling.Eis(await school.Grains.Jaarovergang(Opstelling.School, Opstelling.Jaar).Kies(["kim"], new Overgangskeuze("g6", "6", VanSchool: false), Opstelling.Operatie("kies"), Nachtschool.Schoolleider));
        Assert.True((await school.Grains.Inlezen(Opstelling.School, "run").Begin(Schoolbestand.Maak(25), "a.xml", Administratie)).IsGoed);
        var tabel = new IngelezenTabel(
            Tabelsoort.Helpers, ["Naam", "Telefoon"], [new Tabelrij(2, [new Tabelcel("Bep Kuipers"), new Tabelcel("0687654321")])], []);
        Assert.True((await school.Grains.TabelInlezen(Opstelling.School, "tabel").Begin(tabel, "helpers.xlsx", Administratie)).IsGoed);
    }

    /// <summary>The list that waits at half past eleven: nobody is told, since there is no coordinator.</summary>
    private static async Task MaakDaglijst(Opstelling school)
    {
        var lijst = school.Grains.Daglijsten(Opstelling.School);
        await lijst.Waak();
        school.Klok.Naar(Schooltijd.Moment(school.Vandaag, DaglijstklaarRules.Tijd));
        await school.TotDat(async () => (await lijst.Bekijk(Opstelling.Wie(Rol.Overblijfcoordinator))).Waarde!.Stand == Daglijststand.Klaar, TimeSpan.FromMilliseconds(200));
        Assert.Equal(["99XX00"], school.Er("daglijsten"));
    }

    /// <summary>A list of a day, a file of a day, its counts of two, a link of a month; the picture goes on the day that the child leaves.</summary>
    private static async Task KortlopendGaatVanzelf(Opstelling school)
    {
        await MaakDaglijst(school);
        Assert.Single(school.Er("tabelblad"));
        Assert.Single(school.Er("toetsinlezen"));
        await NaNacht(school, 13);
        Assert.Empty(school.Er("daglijsten"));
        await school.TotDat(() => Task.FromResult(!school.Er("tabelblad").Any() && school.Storing.Laatste<InleesState>("inlezen", "inlezen/99XX00/run") is { Bestand: null }));
        Assert.Single(school.Er("inlezen").Concat(school.Er("tabelinlezen")), k => k == "99XX00/run");
        await NaNacht(school, 14);
        await school.TotDat(() => Task.FromResult(!school.Er("inlezen").Any() && !school.Er("tabelinlezen").Any()));

        Assert.Single(school.Er("bestand"));
        await school.NaarNacht(Vertrek);
        Assert.Empty(school.Er("bestand"));

        await school.Herstart(_ => school.Klok.Naar(new DateTimeOffset(2026, 12, 12, 10, 59, 0, TimeSpan.FromHours(1))));
        await school.Grains.Link("ab12").Bekijk();
        Assert.Single(school.Er("link"));
        school.Klok.Vooruit(TimeSpan.FromMinutes(2));
        await school.TotDat(() => Task.FromResult(!school.Er("link").Any()));
    }

    /// <summary>A bit more than whole days after the begin; the night between is waited for, since calls end when the clock jumps over them.</summary>
    private static async Task NaNacht(Opstelling school, int november)
    {
        await school.Nacht(new DateOnly(2026, 11, november));
        school.Klok.Naar(new DateTimeOffset(2026, 11, november, 11, 30, 0, TimeSpan.FromHours(1)));
    }

    /// <summary>Whoever came back isn't away, however long ago it left.</summary>
    private static async Task EenKindKomtTerug(Opstelling school)
    {
        await school.NaarNacht(new DateOnly(2027, 3, 1));
        var gegevens = new Leerlinggegevens("k1", null, "Kim", null, "Akker", new DateOnly(2017, 3, 4), Geslacht.Meisje, "5", null, null, null);
        Opstelling.Eis(await school.Grains.Leerling(Opstelling.School, "kim").NeemOver(new IngelezenLeerling(gegevens, null, false, 1), "g5", Administratie));
        Assert.Null((await school.Grains.Leerling(Opstelling.School, "kim").Kaart(Administratie)).Waarde!.VanSchoolPer);
    }

    /// <summary>Prints the list of the first day; after that this school has no printer any more.</summary>
    private sealed class Eendagsdrukker : IDaglijstdrukker
    {
        private bool _heeftGedrukt;

        public bool Doet(SchoolSleutel school) => !_heeftGedrukt;

        public Task<(ImmutableArray<byte> Pdf, string? Waarom)> Druk(SchoolSleutel school, DateOnly datum, CancellationToken stop)
        {
            _heeftGedrukt = true;
            return Task.FromResult<(ImmutableArray<byte> Pdf, string? Waarom)>(([1, 2, 3], null));
        }
    }
}
