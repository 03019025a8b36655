using OrleansSchool.Basis;
using OrleansSchool.Leerlingen;
using OrleansSchool.Overblijven;
using OrleansSchool.Toegang;

namespace OrleansSchool.Tests.Grains.Overblijven;

/// <summary>The daglijst waits at half past eleven and is gone in the night (PDF-1).</summary>
[Requirement("PDF-1")]
public sealed class DaglijstKlaarTests
{
    private static readonly DateOnly Donderdag = new(2026, 11, 12);
    private static readonly Wie Coordinator = Opstelling.Wie(Rol.Overblijfcoordinator);

    private readonly ProefDaglijstdrukker _drukker = new();

    [Fact]
    public async Task Om_half_twaalf_ligt_hij_klaar_met_een_taak_zonder_namen_voor_de_coordinator()
    {
        await using var school = await MetKinderen();
        school.Klok.Naar(Schooltijd.Moment(Donderdag, new TimeOnly(11, 29)));
        Assert.Equal(Daglijststand.Straks, (await Bekijk(school)).Stand);
        Assert.Equal(Weigeringen.DaglijstNietKlaar, (await Lijst(school).Open(Coordinator)).Weigering);

        await Klaar(school);

        var bestand = (await Lijst(school).Open(Coordinator)).Waarde!;
        Assert.Equal(("application/pdf", ProefDaglijstdrukker.Bytes), (bestand.Soort, bestand.Bytes.Length));
        Assert.Equal((byte)((ProefDaglijstdrukker.Bytes - 1) % 251), bestand.Bytes[^1]);
        await school.TotDat(async () => !(await Aandacht(school)).IsEmpty);
        var taak = Assert.Single(await Aandacht(school));
        Assert.Equal(("De daglijst van vandaag ligt klaar om af te drukken.", "/s/99XX00/rapporten"), (taak.Tekst, taak.Pad));
        Assert.Equal((Opstelling.School, Donderdag), Assert.Single(_drukker.Gedrukt));
    }

    [Fact]
    public async Task Wat_er_daarna_verandert_staat_erbij_en_een_tik_op_het_bord_niet()
    {
        await using var school = await MetKinderen();
        await Klaar(school);
        Assert.Equal(0, (await Bekijk(school)).Wijzigingen);

        var bord = school.Grains.Overblijfgroep(Opstelling.School, Opstelling.Jaar, "g5");
        Assert.Equal(2, (await bord.Bord(Donderdag, Coordinator)).Waarde!.Tegels.Length);
        Opstelling.Eis(await school.Grains.Leerling(Opstelling.School, "amir").MeldAf(Donderdag, AfmeldReden.Ziek, null, Opstelling.Operatie("ziek"), Coordinator));
        await school.TotDat(async () => (await Bekijk(school)).Wijzigingen == 1);

        Assert.Equal(Daglijststand.Klaar, (await Bekijk(school)).Stand);
        Assert.Single(_drukker.Gedrukt);
    }

    [Fact]
    public async Task In_de_nacht_is_er_van_de_lijst_niets_over()
    {
        await using var school = await MetKinderen();
        await Klaar(school);
        var rijen = school.Storing.Aanwezig.Where(r => r.Toestand == "bestand").ToList();
        Assert.Equal(3, rijen.Count);
        Assert.Contains("amir", school.Storing.Laatste<DaglijstenState>("daglijsten", "daglijsten/99XX00")!.Kinderen.Keys);

        school.Klok.Naar(Schooltijd.Moment(Donderdag.AddDays(1), DaglijstklaarRules.Wistijd));
        await school.TotDat(() => Task.FromResult(school.Storing.Laatste<DaglijstenState>("daglijsten", "daglijsten/99XX00") is null or { Dag: null }));

        Assert.DoesNotContain(school.Storing.Aanwezig, r => r.Toestand == "bestand");
        Assert.Equal(rijen.Select(r => r.Sleutel).Order(StringComparer.Ordinal), school.Storing.Gewist.Where(g => g.Toestand == "bestand").Select(g => g.Sleutel).Order(StringComparer.Ordinal));
        await school.TotDat(async () => (await Aandacht(school)).IsEmpty);
        Assert.Equal(Weigeringen.DaglijstNietKlaar, (await Lijst(school).Open(Coordinator)).Weigering);
    }

    [Fact]
    public async Task De_nachtronde_telt_de_gewiste_rijen_en_laat_niets_staan()
    {
        await using var school = await MetKinderen();
        await Klaar(school);
        school.Klok.Naar(Schooltijd.Moment(Donderdag.AddDays(1), DaglijstklaarRules.Wistijd));
        await school.TotDat(async () => school.Storing.Laatste<DaglijstenState>("daglijsten", "daglijsten/99XX00") is { Dag: null } && (await Aandacht(school)).IsEmpty);

        var werk = await Lijst(school).Nacht();

        Assert.Equal([("bestand", 3), ("daglijsten", 1)], werk.Gewist.Select(g => (g.Soort, g.Aantal)));
        Assert.DoesNotContain(school.Storing.Aanwezig, r => r.Toestand == "daglijsten");
        Assert.Empty((await Lijst(school).Nacht()).Gewist);
    }

    [Fact]
    public async Task Stond_de_server_om_half_twaalf_stil_dan_maakt_de_start_hem_nog_en_na_het_ophalen_niet_meer()
    {
        await using var school = await MetKinderen();
        await school.Herstart(_ => school.Klok.Naar(Schooltijd.Moment(Donderdag, new TimeOnly(11, 50))));
        await school.Nachtwacht.HaalIn();
        await school.TotDat(async () => (await Bekijk(school)).Stand == Daglijststand.Klaar, TimeSpan.FromMilliseconds(200));
        Assert.Single(_drukker.Gedrukt);

        await school.Herstart(_ => school.Klok.Naar(Schooltijd.Moment(Donderdag.AddDays(1), new TimeOnly(13, 0))));
        await school.Nachtwacht.HaalIn();
        await school.TotDat(async () => (await Bekijk(school)).Stand == Daglijststand.Gemist, TimeSpan.FromMilliseconds(200));
        Assert.Single(_drukker.Gedrukt);
    }

    [Fact]
    public async Task Een_herstart_midden_in_het_wegschrijven_laat_geen_losse_rijen_achter()
    {
        await using var school = await MetKinderen();
        school.Storing.AllesVanaf("daglijsten", 2); // the rows of the file are there, that they are it isn't
        school.Klok.Naar(Schooltijd.Moment(Donderdag, DaglijstklaarRules.Tijd));
        await school.TotDat(() => Task.FromResult(school.Storing.Aanwezig.Count(r => r.Toestand == "bestand") == 3), TimeSpan.FromMilliseconds(200));
        var los = school.Storing.Aanwezig.Where(r => r.Toestand == "bestand").Select(r => r.Sleutel).ToList();

        await school.Herstart();
        await school.Nachtwacht.HaalIn();
        await school.TotDat(async () => (await Bekijk(school)).Stand == Daglijststand.Klaar, TimeSpan.FromMilliseconds(200));

        Assert.All(los, sleutel => Assert.Contains(("bestand", sleutel), school.Storing.Gewist));
        Assert.Equal(3, school.Storing.Aanwezig.Count(r => r.Toestand == "bestand"));
    }

    [Fact]
    public async Task Zonder_browser_zegt_hij_wat_er_moet_en_hoort_de_coordinator_dat_hij_er_anders_is()
    {
        _drukker.Waarom = "Installeer Chromium.";
        await using var school = await MetKinderen();
        school.Klok.Naar(Schooltijd.Moment(Donderdag, DaglijstklaarRules.Tijd));
        await school.TotDat(async () => (await Bekijk(school)).Stand == Daglijststand.ZonderPdf);

        Assert.Equal("Installeer Chromium.", (await Bekijk(school)).Waarom);
        Assert.Equal(DaglijstklaarRules.PogingenMax, _drukker.Gedrukt.Count);
        await school.TotDat(async () => !(await Aandacht(school)).IsEmpty);
        Assert.StartsWith("De daglijst van vandaag is er niet als pdf.", Assert.Single(await Aandacht(school)).Tekst, StringComparison.Ordinal);

        school.Klok.Naar(Schooltijd.Moment(Donderdag.AddDays(1), DaglijstklaarRules.Wistijd));
        await school.TotDat(async () => school.Storing.Laatste<DaglijstenState>("daglijsten", "daglijsten/99XX00") is { Dag: null } && (await Aandacht(school)).IsEmpty);
        Assert.Equal([("daglijsten", 1)], (await Lijst(school).Nacht()).Gewist.Select(g => (g.Soort, g.Aantal))); // so that the store lets go of who was on it
    }

    [Fact]
    public async Task Op_een_vrije_dag_en_op_woensdag_wordt_er_niets_gemaakt()
    {
        await using var school = await MetKinderen(new DateOnly(2026, 11, 11));
        school.Klok.Naar(Schooltijd.Moment(new DateOnly(2026, 11, 11), new TimeOnly(11, 45)));
        await school.TotDat(async () => (await Bekijk(school)).Stand == Daglijststand.GeenOverblijven);
        Assert.Empty(_drukker.Gedrukt);
    }

    [Theory]
    [InlineData(Rol.Groepsleerkracht)]
    [InlineData(Rol.Overblijfkracht)]
    [InlineData(Rol.Ouderraad)]
    public async Task Wie_niet_van_alle_groepen_een_lijst_mag_maken_krijgt_deze_niet(Rol rol)
    {
        await using var school = await MetKinderen();
        await Klaar(school);

        Assert.Equal(Weigeringen.GeenRecht, (await Lijst(school).Open(Opstelling.Wie(rol, "g5"))).Weigering);
        Assert.Equal(Weigeringen.GeenRecht, (await Lijst(school).Bekijk(Opstelling.Wie(rol, "g5"))).Weigering);
    }

    private async Task<Opstelling> MetKinderen(DateOnly? dag = null)
    {
        var school = await Opstelling.Start(begin: Schooltijd.Moment(dag ?? Donderdag, new TimeOnly(11, 0)), drukker: _drukker);
        await school.RichtSchoolIn();
        var rol = new Roltoekenning(Opstelling.School, Rol.Overblijfcoordinator, [], new DateOnly(2026, 8, 1), TotEnMet: null);
        Opstelling.Eis(await school.Grains.Account(Coordinator.AccountId).Maak("ans@school.example", "Ans de Wit", "hash", [rol]));
        foreach (var id in new[] { "amir", "bente" })
        {
            var leerling = await school.SchrijfIn(id, id);
            Opstelling.Eis(await leerling.MeldAan(
                new DateOnly(2026, 8, 1), AanmeldingSoort.Structureel, Weekdagen.Donderdag | Weekdagen.Vrijdag, "formulier", Opstelling.Operatie("aan-" + id), Opstelling.Wie(Rol.Administratie)));
        }

        await school.TotDat(async () => (await school.Grains.Personen(Opstelling.School).Alles()).Rijen.Any(p => p.Status == AccountStatus.Actief), TimeSpan.FromMilliseconds(200));
        await Lijst(school).Waak();
        return school;
    }

    private static async Task Klaar(Opstelling school)
    {
        school.Klok.Naar(Schooltijd.Moment(Donderdag, DaglijstklaarRules.Tijd));
        await school.TotDat(async () => (await Bekijk(school)).Stand == Daglijststand.Klaar, TimeSpan.FromMilliseconds(200));
    }

    private static IDaglijstklaarGrain Lijst(Opstelling school) => school.Grains.Daglijsten(Opstelling.School);

    private static async Task<DaglijstklaarView> Bekijk(Opstelling school) => (await Lijst(school).Bekijk(Coordinator)).Waarde!;

    private static Task<System.Collections.Immutable.ImmutableArray<OrleansSchool.Aandacht.Aandachtsbericht>> Aandacht(Opstelling school) =>
        school.Grains.Aandacht(Opstelling.School, Coordinator.AccountId).Alles();
}
