using OrleansSchool.Aandacht;
using OrleansSchool.Basis;
using OrleansSchool.Commissie;
using OrleansSchool.Leerlingen;
using OrleansSchool.Logboek;
using OrleansSchool.Ongevallen;
using OrleansSchool.Overblijven;
using OrleansSchool.Rooster;

namespace OrleansSchool.Tests.Grains.Commissie;

/// <summary>
/// Months counted from real areas, and improvement points (TSO-2b, TSO-4b). On Thursday 12 November 26 children stay for lunch on the schoolplein from 12:15 to 12:55,
/// with two helpers.
/// </summary>
[Requirement("TSO-2b", "TSO-4b")]
public sealed class KwaliteitGrainTests : IAsyncLifetime
{
    private const string Ria = "ria0000000000001";
    private const string Hamza = "hamza00000000001";
    private const string Plein = "schoolplein";

    private static readonly DateOnly Lunchdag = new(2026, 11, 12);
    private static readonly DateOnly November = new(2026, 11, 1);

    private static readonly Wie Coordinator = Opstelling.Wie(Rol.Overblijfcoordinator);
    private static readonly Wie Kracht = Opstelling.Wie(Rol.Overblijfkracht);

    private Opstelling _school = null!;
    private int _nr;

    private IKwaliteitGrain Kwaliteit => _school.Grains.Kwaliteit(Opstelling.School, Opstelling.Jaar);

    private IMiddagGrain Middag => _school.Grains.Middag(Opstelling.School, Lunchdag);

    private VerbeterpuntInvoer Invoer => new("Meer ballen", "Er zijn er twee.", "Marijke van der Veen", null, _school.Vandaag.AddDays(30), Verbeterstand.Open, null);

    public async ValueTask InitializeAsync()
    {
        _school = await Opstelling.MetSchool();
        foreach (var nummer in Enumerable.Range(0, 26))
        {
            var kind = await _school.SchrijfIn($"kind{nummer:D2}", $"Kind {nummer}", groep: nummer % 2 == 0 ? "g5" : "g6");
            Opstelling.Eis(await kind.MeldAan(Lunchdag, AanmeldingSoort.Structureel, Weekdagen.Donderdag, null, Op(), Opstelling.Wie(Rol.Administratie)));
        }

        await Neem(Ria, "Ria Nijland", gediplomeerd: true);
        await Neem(Hamza, "Hamza Bensaid", gediplomeerd: false);
        await _school.TotDat(async () => (await _school.Grains.Personen(Opstelling.School).Alles()).Rijen.Any(p => p.AccountId == Ria));
    }

    public ValueTask DisposeAsync() => _school.DisposeAsync();

    [Fact]
    public async Task Een_maand_komt_uit_toezicht_lijsten_en_logboek_en_een_verbetering_zit_in_de_volgende_telling()
    {
        await Overblijven();
        Naar(new DateOnly(2026, 12, 1));
        await Kwaliteit.Nacht();

        var november = await Maand(November);
        Assert.Equal((3, 1, 0, 2), (november.Dagen, november.NormGehaald, november.DagenTekort, november.NietBijgehouden)); // of 19 and 26 November nobody said who was there
        Assert.Equal((13, 1, true), (november.Kinderen, november.Voorvallen, november.IsVoorbij));

        Opstelling.Eis(await Middag.CorrigeerHelper(new ToezichtCorrectie(Hamza, Plein, new(12, 0), new(12, 30), "ging eerder weg"), Op(), Coordinator));
        await _school.Herstart();
        await Kwaliteit.Nacht();

        november = await Maand(November);
        Assert.Equal((3, 0, 1, 2), (november.Dagen, november.NormGehaald, november.DagenTekort, november.NietBijgehouden));
    }

    [Fact]
    public async Task Wie_iets_bevriest_laat_eerst_alles_opnieuw_tellen()
    {
        await Overblijven();
        Naar(new DateOnly(2026, 12, 1));
        await Kwaliteit.Nacht();
        Opstelling.Eis(await Middag.CorrigeerHelper(new ToezichtCorrectie(Hamza, Plein, new(12, 0), new(12, 30), "ging eerder weg"), Op(), Coordinator));

        var geteld = await Kwaliteit.TelOpnieuw();

        Assert.Equal(1, geteld.Single(m => m.Maand == November).DagenTekort);
        Assert.Equal(geteld.Where(m => m.IsVoorbij), (await Kwaliteit.Maanden()).Where(m => m.IsVoorbij));
        Assert.Equal([8, 9, 10, 11, 12], geteld.Select(m => m.Maand.Month));
    }

    [Fact]
    [Requirement("TSO-4c")]
    public async Task Een_norm_die_later_strenger_wordt_maakt_van_een_maand_die_al_geteld_is_geen_tekort()
    {
        await Overblijven();
        Naar(new DateOnly(2026, 12, 1));
        await Kwaliteit.Nacht();
        var school = _school.Grains.School(Opstelling.School);
        var was = (await school.Bekijk())!;
        Opstelling.Eis(await school.WijzigGegevens(was.Gegevens, was.Overblijfdagen, 5, was.Versie, Opstelling.Wie(Rol.Schoolleider)));

        var november = (await Kwaliteit.TelOpnieuw()).Single(m => m.Maand == November);

        Assert.Equal((1, 0, was.KinderenPerHelper), (november.NormGehaald, november.DagenTekort, november.KinderenPerHelper));
    }

    [Fact]
    [Requirement("LIVE-3")]
    public async Task Een_zoekactie_die_een_vergissing_was_telt_niet_mee()
    {
        var dag = _school.Grains.Overblijfdag(Opstelling.School, "g5", Lunchdag);
        foreach (var (kind, uitkomst) in new[] { ("kind00", Zoekuitkomst.Vergissing), ("kind02", Zoekuitkomst.OpSchool) })
        {
            Assert.Null((await dag.Markeer(new Markeer([kind], Markeersoort.NietGevonden, Op()), Kracht)).Weigering);
            Opstelling.Eis(await _school.Grains.Zoekactie(Opstelling.School, Lunchdag, kind).Sluit(uitkomst, null, Op(), Kracht));
        }

        Naar(Lunchdag.AddDays(1));

        Assert.Equal(2, (await _school.Grains.Ongevallen(Opstelling.School, Opstelling.Jaar).Alles()).Zoekacties.Length);
        Assert.Equal(1, (await Maand(November)).NietGevonden);
    }

    [Fact]
    public async Task Van_een_schooljaar_van_voor_de_school_hier_was_staan_er_geen_maanden()
    {
        var vorig = _school.Grains.Kwaliteit(Opstelling.School, Opstelling.Jaar.Vorig);

        Assert.Empty(await vorig.Maanden());
        Assert.Empty((await vorig.Bekijk(Coordinator)).Waarde!.Maanden);
    }

    [Fact]
    public async Task De_maand_van_nu_is_tot_en_met_gisteren_en_staat_nergens_bewaard()
    {
        await Overblijven();
        Assert.Equal((0, 0, false), await Kern()); // the day isn't over
        Naar(Lunchdag.AddDays(1));

        Assert.Equal((1, 1, false), await Kern());
        Assert.DoesNotContain(_school.Storing.Aanwezig, r => r.Toestand == "kwaliteit");

        async Task<(int, int, bool)> Kern()
        {
            var maand = await Maand(November);
            return (maand.Dagen, maand.NormGehaald, maand.IsVoorbij);
        }
    }

    [Fact]
    public async Task Een_verbeterpunt_blijft_na_een_herstart_en_hetzelfde_formulier_maakt_er_geen_twee()
    {
        var (operatie, invoer) = (Op(), Invoer);
        Opstelling.Eis(await Kwaliteit.BewaarPunt(null, invoer, 0, operatie, Coordinator));
        Opstelling.Eis(await Kwaliteit.BewaarPunt(null, invoer, 0, operatie, Coordinator));
        Assert.Equal("operatie-al-gebruikt", (await Kwaliteit.BewaarPunt(null, invoer with { Titel = "Meer touwen" }, 0, operatie, Coordinator)).Weigering?.Code);
        Assert.Equal("ongeldige-operatie", (await Kwaliteit.BewaarPunt(null, invoer, 0, new OperatieId(""), Coordinator)).Weigering?.Code);
        var versie = (await Kwaliteit.Bekijk(Coordinator)).Waarde!.Versie;
        Opstelling.Eis(await Kwaliteit.BewaarPunt("p1", invoer with { Stand = Verbeterstand.Bezig }, versie, Op(), Coordinator));
        Assert.Equal("verouderd", (await Kwaliteit.BewaarPunt("p1", invoer, versie, Op(), Coordinator)).Weigering?.Code);
        await _school.Herstart();

        var punt = Assert.Single(await Kwaliteit.Punten());
        Assert.Equal((Verbeterstand.Bezig, 2), (punt.Stand, punt.Geschiedenis.Length));
    }

    [Fact]
    public async Task De_eigenaar_hoort_ervan_tot_het_klaar_is()
    {
        Opstelling.Eis(await Kwaliteit.BewaarPunt(null, Invoer with { EigenaarAccountId = Ria }, 0, Op(), Coordinator));
        await _school.TotDat(async () => (await Taken()).Length == 1);
        var taak = (await Taken())[0];
        Assert.Equal((Aandachtsoort.Taak, "/s/99XX00/kwaliteit?jaar=2026-2027"), (taak.Soort, taak.Pad));
        Assert.DoesNotContain("ballen", taak.Tekst, StringComparison.Ordinal);

        _school.Klok.Vooruit(TimeSpan.FromDays(31));
        await Kwaliteit.Nacht();
        await _school.TotDat(async () => (await Taken()) is [{ Tekst: var tekst }] && tekst.Contains("klaar moeten zijn", StringComparison.Ordinal));
        var klaar = Invoer with { EigenaarAccountId = Ria, Stand = Verbeterstand.Klaar, Resultaat = "Er zijn zes ballen." };
        Opstelling.Eis(await Kwaliteit.BewaarPunt("p1", klaar, 1, Op(), Coordinator));
        await _school.TotDat(async () => (await Taken()).Length == 0);
    }

    [Theory]
    [Requirement("SEC-2")]
    [InlineData(Rol.Overblijfkracht, true)]
    [InlineData(Rol.Ouderraad, true)]
    [InlineData(Rol.Bestuur, true)]
    [InlineData(Rol.Groepsleerkracht, false)]
    [InlineData(Rol.Administratie, false)]
    public async Task Zien_mogen_helpers_en_geledingen_opschrijven_alleen_de_commissie(Rol rol, bool mag)
    {
        var wie = Opstelling.Wie(rol, "g5");

        Assert.Equal(mag ? null : "geen-recht", (await Kwaliteit.Bekijk(wie)).Weigering?.Code);
        Assert.Equal("geen-recht", (await Kwaliteit.BewaarPunt(null, Invoer, 0, Op(), wie)).Weigering?.Code);
        Assert.Null((await Kwaliteit.BewaarPunt(null, Invoer, 0, Op(), Opstelling.Wie(Rol.Commissielid))).Weigering);
        Assert.Equal("geen-recht", (await Kwaliteit.Bekijk(Coordinator with { School = new SchoolSleutel("99YY00") })).Weigering?.Code);
    }

    [Fact]
    public async Task Wat_niet_geschreven_kon_worden_staat_er_niet_en_kan_opnieuw()
    {
        var operatie = Op();
        _school.Storing.Bij((toestand, _) => toestand == "kwaliteit");
        await Assert.ThrowsAnyAsync<Exception>(() => Kwaliteit.BewaarPunt(null, Invoer, 0, operatie, Coordinator));
        _school.Storing.Geen();
        Assert.Empty(await Kwaliteit.Punten());

        Opstelling.Eis(await Kwaliteit.BewaarPunt(null, Invoer, 0, operatie, Coordinator));
        Assert.Single(await Kwaliteit.Punten());
    }

    /// <summary>Both helpers there all break, groep 5 ticked, one voorval.</summary>
    private async Task Overblijven()
    {
        _school.Klok.Naar(Schooltijd.Moment(Lunchdag, new(12, 0)));
        Opstelling.Eis(await Middag.MeldHelper(Ria, Plein, Op(), Kracht));
        Opstelling.Eis(await Middag.MeldHelper(Hamza, Plein, Op(), Kracht));
        Assert.Null((await _school.Grains.Overblijfdag(Opstelling.School, "g5", Lunchdag).MarkeerAlleVerwachten(Op(), Coordinator)).Weigering);
        Assert.Null((await Logboek()).Weigering);
        _school.Klok.Naar(Schooltijd.Moment(Lunchdag, new(13, 0)));
    }

    private Task<Uitkomst<Logregel>> Logboek() => _school.Grains.Logboek(Opstelling.School, Lunchdag).Schrijf(
        new LogregelInvoer(Logsoort.Voorval, "Botste met een ander kind.", ["kind00"], null, null, null), Op(), Coordinator);

    private void Naar(DateOnly dag) => _school.Klok.Naar(Schooltijd.Moment(dag, new(9, 0)));

    private async Task<Kwaliteitsmaand> Maand(DateOnly maand) => (await Kwaliteit.Maanden()).Single(m => m.Maand == maand);

    private async Task<Aandachtsbericht[]> Taken() =>
        [.. (await _school.Grains.Aandacht(Opstelling.School, Ria).Alles()).Where(b => b.Id.StartsWith("verbeterpunt/", StringComparison.Ordinal))];

    private OperatieId Op() => Opstelling.Operatie($"kwaliteit-{Interlocked.Increment(ref _nr)}");

    private async Task Neem(string id, string naam, bool gediplomeerd) => Opstelling.Eis(await _school.Grains.Overblijfkracht(Opstelling.School, id).Bewaar(
        new OverblijfkrachtGegevens(
            naam, "0612345678", null, gediplomeerd, gediplomeerd ? new DateOnly(2024, 1, 1) : null, new DateOnly(2026, 8, 1), null, null, false, Weekdagen.Donderdag,
            new DateOnly(2026, 8, 1), null, null),
        0, Coordinator));
}
