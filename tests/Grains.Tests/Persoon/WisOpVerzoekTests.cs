using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Leerlingen;
using OrleansSchool.Logboek;
using OrleansSchool.Persoon;
using OrleansSchool.Rooster;
using OrleansSchool.Tests.Grains.Nachtronde;
using OrleansSchool.Toegang;

namespace OrleansSchool.Tests.Grains.Persoon;

/// <summary>Erasing one person on request: only who may go, all that may go, and nobody comes back (SEC-5, AVG art. 17).</summary>
[Requirement("SEC-5")]
public sealed class WisOpVerzoekTests
{
    private static readonly Wie Leider = Opstelling.Wie(Rol.Schoolleider);
    private static readonly Wie Kantoor = Opstelling.Wie(Rol.Administratie);
    private static readonly DateOnly Vertrek = new(2026, 12, 1);

    private static readonly Verzorger Moeder = new("v1", "Robin Zilverberk", "moeder", "+31612345678", "robin@school.example", true, true, false, false, "", 100, 1);
    private static readonly Verzorger Vader = new("v2", "Kim Zilverberk", "vader", "+31687654321", null, true, true, false, false, "", 0, 2);

    [Fact]
    public async Task Wie_op_school_is_wordt_niet_gewist_en_wie_weg_is_pas_als_de_nachtronde_het_weet()
    {
        await using var school = await Opstelling.MetSchool();
        var sam = await Kind(school);

        Assert.Equal("wis-nog-op-school", (await sam.WisOpVerzoek("verzoek", Opstelling.Operatie("wis1"), Leider)).Weigering?.Code);
        Assert.Equal("geen-recht", (await sam.WisOpVerzoek("verzoek", Opstelling.Operatie("wis1"), Opstelling.Wie(Rol.Overblijfcoordinator))).Weigering?.Code);
        Opstelling.Eis(await sam.VerlaatSchool(Vertrek, Kantoor));
        await school.NaarNacht(Vertrek);
        sam = Sam(school);
        Assert.Equal("wis-na-de-nacht", (await sam.WisOpVerzoek("verzoek", Opstelling.Operatie("wis2"), Leider)).Weigering?.Code);
        Assert.False((await sam.Wisproef(Leider)).Waarde!.Kan);
    }

    [Fact]
    public async Task Wie_van_school_is_gaat_weg_met_gedrag_en_rij_en_komt_niet_terug()
    {
        await using var school = await Opstelling.MetSchool();
        var sam = await Kind(school);
        await school.Grains.Gedrag(Opstelling.School, "sam").OntvangOvertreding(
            new Afzender("logboek/99XX00/2026-11-12", 1), new OrleansSchool.Gedrag.Overtreding(school.Vandaag, 1, null, "Duwde", "Fatma"));
        await Vertrokken(school, sam);
        sam = Sam(school);

        Assert.True((await sam.Wisproef(Leider)).Waarde!.Kan);
        Opstelling.Eis(await sam.WisOpVerzoek("verzoek van de ouders", Opstelling.Operatie("wis"), Leider));
        Opstelling.Eis(await sam.WisOpVerzoek("verzoek van de ouders", Opstelling.Operatie("wis"), Leider));

        Assert.Null(await school.Rij("sam"));
        Assert.DoesNotContain("99XX00/sam", school.Er("leerling"));
        Assert.DoesNotContain("99XX00/sam", school.Er("gedrag"));
        Assert.Null(await sam.Persoonsgegevens(Persoonsleutel.Leerling("sam")));
        await school.NaarNacht(Vertrek.AddDays(3));
        Assert.Null(await school.Rij("sam"));
        Assert.DoesNotContain("99XX00/sam", school.Er("leerling"));
    }

    [Fact]
    public async Task In_het_logboek_blijft_van_een_gewist_kind_niets_over_en_van_een_ander_alles()
    {
        await using var school = await Opstelling.MetSchool();
        await Kind(school);
        await school.SchrijfIn("noa", "Noa", "Berg");
        var log = school.Grains.Logboek(Opstelling.School, school.Vandaag);
        await Schrijf(log, "Sam viel van de trap.", "een", "sam");
        await Schrijf(log, "Sam en Noa maakten ruzie.", "twee", "sam", "noa");
        await Schrijf(log, "Noa at niets.", "drie", "noa");

        Assert.Equal(2, await log.VergeetLeerling("sam", ["Sam Zilverberk"]));
        Assert.Equal(0, await log.VergeetLeerling("sam", ["Sam Zilverberk"]));

        var regels = (await log.Bekijk(Leider)).Waarde!.Regels;
        Assert.Equal(["Gewist op verzoek.", "[naam] en Noa maakten ruzie.", "Noa at niets."], regels.Select(r => r.Tekst));
        Assert.Equal([1, 2, 3], regels.Select(r => r.Nr));
        Assert.Null(await log.Persoonsgegevens(Persoonsleutel.Leerling("sam")));
        Assert.Equal(2, (await log.Persoonsgegevens(Persoonsleutel.Leerling("noa")))!.Regels.Length);
    }

    [Fact]
    public async Task Een_verzorger_gaat_van_de_kaart_en_uit_de_geschiedenis_en_de_laatste_met_gezag_blijft()
    {
        await using var school = await Opstelling.MetSchool();
        var sam = await Kind(school);

        Opstelling.Eis(await sam.WisVerzorger("v2", Opstelling.Operatie("weg"), Leider));
        Opstelling.Eis(await sam.WisVerzorger("v2", Opstelling.Operatie("weg"), Leider));
        Assert.Equal("wis-laatste-verzorger", (await sam.WisVerzorger("v1", Opstelling.Operatie("ook"), Leider)).Weigering?.Code);

        var kaart = (await sam.Kaart(Leider)).Waarde!;
        Assert.Equal(["Robin Zilverberk"], kaart.Verzorgers.Select(v => v.Naam));
        Assert.DoesNotContain(kaart.Geschiedenis, f => f.Tekst.Contains("Kim", StringComparison.Ordinal));
        Assert.Null(await sam.Persoonsgegevens(Persoonsleutel.Verzorger("sam", "v2")));
    }

    [Fact]
    public async Task Het_overzicht_van_een_kind_noemt_geen_verzorger_en_dat_van_de_een_niet_de_ander()
    {
        await using var school = await Opstelling.MetSchool();
        var sam = await Kind(school);

        var kind = (await sam.Persoonsgegevens(Persoonsleutel.Leerling("sam")))!;
        var moeder = (await sam.Persoonsgegevens(Persoonsleutel.Verzorger("sam", "v1")))!;

        Assert.Contains(kind.Regels, r => r.Waarde == "Sam Zilverberk");
        Assert.DoesNotContain(kind.Regels, r => r.Waarde.Contains("31612345678", StringComparison.Ordinal) || r.Waarde.Contains("robin@", StringComparison.Ordinal));
        Assert.Contains(moeder.Regels, r => r.Waarde == "+31612345678");
        Assert.DoesNotContain(moeder.Regels, r => r.Waarde.Contains("31687654321", StringComparison.Ordinal) || r.Waarde.Contains("Kim", StringComparison.Ordinal));
        Assert.NotNull(kind.Weggelaten);
    }

    [Fact]
    public async Task Een_account_zonder_rol_gaat_weg_en_een_met_een_rol_of_elders_niet()
    {
        await using var school = await Opstelling.MetSchool();
        var (oud, nu, elders) = (school.Grains.Account("oud"), school.Grains.Account("nu"), school.Grains.Account("elders"));
        Opstelling.Eis(await oud.Maak("oud@school.example", "Otto Oud", "hash", [Leerkracht(Opstelling.School, school.Vandaag.AddDays(-1))]));
        Opstelling.Eis(await nu.Maak("nu@school.example", "Nina Nu", "hash", [Leerkracht(Opstelling.School, null)]));
        Opstelling.Eis(await elders.Maak("elders@school.example", "Ella Elders", "hash", [Leerkracht(Opstelling.School, school.Vandaag.AddDays(-1)), Leerkracht(new SchoolSleutel("99XX01"), null)]));

        Opstelling.Eis(await oud.WisOpVerzoek(Leider));
        Opstelling.Eis(await oud.WisOpVerzoek(Leider));
        Assert.Equal("wis-heeft-rol", (await nu.WisOpVerzoek(Leider)).Weigering?.Code);
        Assert.Equal("wis-andere-school", (await elders.WisOpVerzoek(Leider)).Weigering?.Code);
        Assert.Null(await oud.Bekijk());
        Assert.NotNull(await nu.Bekijk());
    }

    [Fact]
    public async Task Van_een_helper_die_weg_is_gaan_telefoon_mail_en_opmerking_eerder_weg()
    {
        await using var school = await Opstelling.MetSchool();
        var ria = school.Grains.Overblijfkracht(Opstelling.School, "ria");
        var gegevens = new OverblijfkrachtGegevens(
            "Ria Nijland", "+31612345678", null, false, null, new DateOnly(2026, 8, 1), null, null, false, Weekdagen.Maandag, new DateOnly(2026, 8, 24), school.Vandaag.AddDays(5), "Komt op de fiets");
        Opstelling.Eis(await ria.Bewaar(gegevens, 0, Leider));
        Assert.Equal("wis-heeft-rol", (await ria.WisContact(Leider)).Weigering?.Code);

        await school.Herstart(_ => school.Klok.Naar(Schooltijd.Moment(school.Vandaag.AddDays(10), new TimeOnly(9, 0))));
        Opstelling.Eis(await school.Grains.Overblijfkracht(Opstelling.School, "ria").WisContact(Leider));

        var nu = (await school.Grains.Overblijfkracht(Opstelling.School, "ria").Kaart(Leider)).Waarde!.Gegevens;
        Assert.Empty(nu.Telefoon);
        Assert.Null(nu.Opmerking);
        Assert.Equal(new DateOnly(2026, 8, 1), nu.VogOp);
    }

    private static async Task<ILeerlingGrain> Kind(Opstelling school)
    {
        var sam = await school.SchrijfIn("sam", achternaam: "Zilverberk");
        Opstelling.Eis(await sam.BewaarVerzorgers([Moeder, Vader], [], (await sam.Kaart(Kantoor)).Waarde!.Versie, Kantoor));
        return sam;
    }

    /// <summary>Gone, and a night that began after it saw so.</summary>
    private static async Task Vertrokken(Opstelling school, ILeerlingGrain sam)
    {
        Opstelling.Eis(await sam.VerlaatSchool(Vertrek, Kantoor));
        await school.NaarNacht(Vertrek);
        await school.NaarNacht(Vertrek.AddDays(1));
    }

    /// <summary>Of the engine that runs now: a night begins with a restart.</summary>
    private static ILeerlingGrain Sam(Opstelling school) => school.Grains.Leerling(Opstelling.School, "sam");

    private static async Task Schrijf(ILogboekGrain log, string tekst, string operatie, params ImmutableArray<string> kinderen) =>
        Assert.Null((await log.Schrijf(new LogregelInvoer(Logsoort.Bericht, tekst, kinderen, null, null, null), Opstelling.Operatie(operatie), Leider)).Weigering);

    private static Roltoekenning Leerkracht(SchoolSleutel school, DateOnly? totEnMet) => new(school, Rol.Leerkracht, [], Opstelling.Jaar.EersteDag, totEnMet);
}
