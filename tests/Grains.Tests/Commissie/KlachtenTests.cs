using OrleansSchool.Aandacht;
using OrleansSchool.Basis;
using OrleansSchool.Commissie;
using OrleansSchool.Toegang;
using OrleansSchool.Vragen;

namespace OrleansSchool.Tests.Grains.Commissie;

/// <summary>Complaints over real grains: kept, reminded of, counted (TSO-15c).</summary>
[Requirement("TSO-15c")]
public sealed class KlachtenTests : IAsyncLifetime
{
    private const string Ingrid = "ingrid";
    private const string Marijke = "marijke";

    private static readonly Wie Leider = Opstelling.Wie(Rol.Schoolleider) with { AccountId = Ingrid };
    private static readonly Wie Coordinator = Opstelling.Wie(Rol.Overblijfcoordinator) with { AccountId = Marijke };

    private Opstelling _school = null!;
    private int _nr;

    private IKlachtenGrain Klachten => _school.Grains.Klachten(Opstelling.School, Opstelling.Jaar);

    private KlachtInvoer Invoer => new(_school.Vandaag, "Linda Mulder", "Drukte", "Het is te druk aan tafel.", Klachtstand.Ontvangen, null, _school.Vandaag.AddDays(28), null);

    public async ValueTask InitializeAsync()
    {
        _school = await Opstelling.MetSchool();
        await Mens(Ingrid, "Ingrid van Leeuwen", Rol.Schoolleider);
        await Mens(Marijke, "Marijke van der Veen", Rol.Overblijfcoordinator);
    }

    public ValueTask DisposeAsync() => _school.DisposeAsync();

    [Fact]
    public async Task Een_klacht_blijft_na_een_herstart_met_haar_route_en_hetzelfde_formulier_maakt_er_geen_twee()
    {
        var (operatie, invoer) = (Op(), Invoer);
        Opstelling.Eis(await Klachten.Bewaar(null, invoer, 0, operatie, Coordinator));
        Opstelling.Eis(await Klachten.Bewaar(null, invoer, 0, operatie, Coordinator));
        Assert.Equal("operatie-al-gebruikt", (await Klachten.Bewaar(null, invoer with { Van = "Een ouder" }, 1, operatie, Coordinator)).Weigering?.Code);
        Assert.Equal("verouderd", (await Klachten.Bewaar("k1", invoer with { Van = "Een ouder" }, 0, Op(), Coordinator)).Weigering?.Code);
        Assert.Equal("ongeldige-operatie", (await Klachten.Bewaar(null, invoer, 1, new OperatieId(""), Coordinator)).Weigering?.Code);
        var door = invoer with { Stand = Klachtstand.BijSchool, Behandelaar = "Anke Vos" };
        Opstelling.Eis(await Klachten.Bewaar("k1", door, 1, Op(), Leider));
        await _school.Herstart();

        var klacht = Assert.Single((await Klachten.Bekijk(Coordinator)).Waarde!.Klachten);
        Assert.Equal((Klachtstand.BijSchool, _school.Vandaag, "Anke Vos"), (klacht.Stand, klacht.DoorOp, klacht.Behandelaar));
        Assert.Equal(2, klacht.Geschiedenis.Length);
        Assert.Equal(new Klachttelling(1, 0, 1), await Klachten.Telling());
    }

    [Fact]
    public async Task Wie_ze_behandelt_hoort_van_een_klacht_zonder_behandelaar_en_van_een_dag_die_bijna_voorbij_is()
    {
        Opstelling.Eis(await Klachten.Bewaar(null, Invoer, 0, Op(), Leider));
        await _school.TotDat(async () => (await Taken(Marijke)).Length == 1 && (await Taken(Ingrid)).Length == 1);
        var taak = (await Taken(Marijke))[0];
        Assert.Equal((Aandachtsoort.Taak, "/s/99XX00/klachten?jaar=2026-2027"), (taak.Soort, taak.Pad));
        Assert.DoesNotContain("Linda", taak.Tekst, StringComparison.Ordinal);

        var met = Invoer with { Behandelaar = "Marijke van der Veen" };
        Opstelling.Eis(await Klachten.Bewaar("k1", met, 1, Op(), Coordinator));
        await _school.TotDat(async () => (await Taken(Marijke)).IsEmpty && (await Taken(Ingrid)).IsEmpty);

        _school.Klok.Vooruit(TimeSpan.FromDays(22));
        await Klachten.Nacht();
        await _school.TotDat(async () => (await Taken(Marijke)).Length == 1);
        Assert.Contains("vraagt antwoord", (await Taken(Marijke))[0].Tekst, StringComparison.Ordinal);
        _school.Klok.Vooruit(TimeSpan.FromDays(8));
        await Klachten.Nacht();
        await _school.TotDat(async () => (await Taken(Marijke))[0].Tekst.Contains("antwoord moeten hebben", StringComparison.Ordinal));
        Opstelling.Eis(await Klachten.Bewaar("k1", met with { Stand = Klachtstand.Opgelost, Uitkomst = "Er komt een tafel bij." }, 2, Op(), Coordinator));
        await _school.TotDat(async () => (await Taken(Marijke)).IsEmpty && (await Taken(Ingrid)).IsEmpty);
        Assert.Equal(new Klachttelling(1, 1, 0), await Klachten.Telling());
    }

    [Theory]
    [Requirement("SEC-2")]
    [InlineData(Rol.Overblijfkracht)]
    [InlineData(Rol.Commissielid)]
    [InlineData(Rol.Ouderraad)]
    [InlineData(Rol.MrOuder)]
    [InlineData(Rol.Bestuur)]
    [InlineData(Rol.Groepsleerkracht)]
    public async Task Alleen_schoolleider_en_coordinator_komen_erbij(Rol rol)
    {
        var wie = Opstelling.Wie(rol, "g5");
        Assert.Equal("geen-recht", (await Klachten.Bekijk(wie)).Weigering?.Code);
        Assert.Equal("geen-recht", (await Klachten.Bewaar(null, Invoer, 0, Op(), wie)).Weigering?.Code);
        Assert.Equal("geen-recht", (await Klachten.Bekijk(Leider with { School = new SchoolSleutel("99YY00") })).Weigering?.Code);
        Assert.Null((await Klachten.Bekijk(Coordinator)).Weigering);
    }

    [Fact]
    [Requirement("SEC-2")]
    public async Task Wat_over_de_coordinator_gaat_hoort_en_ziet_alleen_de_schoolleider()
    {
        Opstelling.Eis(await Klachten.Bewaar(null, Invoer with { AlleenSchoolleiding = true }, 0, Op(), Leider));
        await _school.TotDat(async () => (await Taken(Ingrid)).Length == 1);
        Assert.Empty(await Taken(Marijke));
        Assert.Empty((await Klachten.Bekijk(Coordinator)).Waarde!.Klachten);
        Assert.Equal("onbekend", (await Klachten.Bewaar("k1", Invoer, 1, Op(), Coordinator)).Weigering?.Code);
        Assert.True(Assert.Single((await Klachten.Bekijk(Leider)).Waarde!.Klachten).AlleenSchoolleiding);
        Assert.Equal(1, (await Klachten.Telling()).Ontvangen);
    }

    [Fact]
    public async Task Wat_niet_geschreven_kon_worden_staat_er_niet_en_kan_opnieuw()
    {
        var operatie = Op();
        _school.Storing.Bij((toestand, _) => toestand == "klachten");
        await Assert.ThrowsAnyAsync<Exception>(() => Klachten.Bewaar(null, Invoer, 0, operatie, Leider));
        _school.Storing.Geen();
        Assert.Empty((await Klachten.Bekijk(Leider)).Waarde!.Klachten);
        Opstelling.Eis(await Klachten.Bewaar(null, Invoer, 0, operatie, Leider));
        Assert.Single((await Klachten.Bekijk(Leider)).Waarde!.Klachten);
    }

    [Fact]
    public async Task Een_vraag_wordt_maar_een_keer_een_klacht_ook_met_een_dag_in_een_ander_schooljaar()
    {
        var vraag = await Vraag();
        Opstelling.Eis(await Klachten.Bewaar(null, Invoer with { VraagId = vraag }, 0, Op(), Leider));
        await _school.Herstart();

        var vorig = _school.Grains.Klachten(Opstelling.School, Opstelling.Jaar.Vorig);
        var dag = Opstelling.Jaar.Vorig.LaatsteDag;
        var nee = (await vorig.Bewaar(null, Invoer with { Op = dag, AntwoordVoor = dag.AddDays(28), VraagId = vraag }, 0, Op(), Leider)).Weigering;

        Assert.Equal("klacht-al-van-vraag", nee?.Code);
        Assert.Contains(Opstelling.Jaar.ToString(), nee?.Zin, StringComparison.Ordinal);
        Assert.Empty((await vorig.Bekijk(Leider)).Waarde!.Klachten);
        Assert.Equal("klacht-al-van-vraag", (await Klachten.Bewaar(null, Invoer with { VraagId = vraag }, 1, Op(), Leider)).Weigering?.Code);
        Assert.Equal("onbekend", (await Klachten.Bewaar(null, Invoer with { VraagId = "2026-11-12/999" }, 1, Op(), Leider)).Weigering?.Code);
        Assert.Equal("onbekend", (await Klachten.Bewaar(null, Invoer with { VraagId = "geen vraag" }, 1, Op(), Leider)).Weigering?.Code);
        Opstelling.Eis(await vorig.Bewaar(null, Invoer with { Op = dag, AntwoordVoor = dag.AddDays(28) }, 0, Op(), Leider)); // of no question
    }

    [Fact]
    public async Task Kon_de_klacht_van_een_vraag_niet_geschreven_worden_dan_kan_hij_daarna_alsnog()
    {
        var (invoer, operatie) = (Invoer with { VraagId = await Vraag() }, Op());
        _school.Storing.Bij((toestand, _) => toestand == "klachten");
        await Assert.ThrowsAnyAsync<Exception>(() => Klachten.Bewaar(null, invoer, 0, operatie, Leider));
        _school.Storing.Geen();

        Opstelling.Eis(await Klachten.Bewaar(null, invoer, 0, operatie, Leider));
        Assert.Equal(invoer.VraagId, Assert.Single((await Klachten.Bekijk(Leider)).Waarde!.Klachten).VraagId);
    }

    /// <summary>A question of a parent that came today.</summary>
    private async Task<string> Vraag()
    {
        var vraag = new Oudervraag(
            $"{Sleutels.Dag(_school.Vandaag)}/1", _school.Klok.GetUtcNow(), Marijke, "Marijke van der Veen", "Het is te druk aan tafel.", [], Vraagstand.Open, null, null, null, null, null, null);
        await _school.Grains.Vragen(Opstelling.School, _school.Vandaag).Ontvang(new Afzender($"logboek/{Opstelling.School}/{Sleutels.Dag(_school.Vandaag)}", 1), vraag);
        return vraag.Id;
    }

    private OperatieId Op() => Opstelling.Operatie($"klacht-{++_nr}");

    private async Task<System.Collections.Immutable.ImmutableArray<Aandachtsbericht>> Taken(string account) =>
        [.. (await _school.Grains.Aandacht(Opstelling.School, account).Alles()).Where(b => b.Id.StartsWith("klachten/", StringComparison.Ordinal))];

    private async Task Mens(string id, string naam, Rol rol) => Opstelling.Eis(await _school.Grains.Account(id).MaakPersoon(
        naam, $"{id}@school.example", [new Roltoekenning(Opstelling.School, rol, [], Opstelling.Jaar.EersteDag, null)]));
}
