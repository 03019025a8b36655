using OrleansSchool.Basis;
using OrleansSchool.Logboek;
using OrleansSchool.School;
using OrleansSchool.Tests.Grains.Nachtronde;
using OrleansSchool.Werving;

namespace OrleansSchool.Tests.Grains.Terugzetten;

/// <summary>A bijeenkomst that was cancelled, a candidate who withdrew, a task of the break: all back as they were, or gone in time (UX-1, TSO-4f, TSO-4n, TSO-8a).</summary>
[Requirement("UX-1")]
public sealed class TerugzettenWervingTests : IAsyncLifetime
{
    private static readonly Wie Coordinator = Opstelling.Wie(Rol.Overblijfcoordinator);

    private Opstelling _school = null!;
    private Terugproef _scholing = null!;
    private Terugproef _kandidaten = null!;
    private Terugproef _taken = null!;

    private IScholingGrain Scholing => _school.Grains.Scholing(Opstelling.School, Opstelling.Jaar);

    private IKandidatenGrain Kandidaten => _school.Grains.Kandidaten(Opstelling.School);

    private ITaakverdelingGrain Taken => _school.Grains.Taakverdeling(Opstelling.School);

    public async ValueTask InitializeAsync()
    {
        _school = await Opstelling.MetSchool();
        _scholing = new(_school, Coordinator, g => g.Scholing(Opstelling.School, Opstelling.Jaar).Weggehaald, g => g.Scholing(Opstelling.School, Opstelling.Jaar).HaalTerug);
        _kandidaten = new(_school, Coordinator, g => g.Kandidaten(Opstelling.School).Weggehaald, g => g.Kandidaten(Opstelling.School).HaalTerug);
        _taken = new(_school, Coordinator, g => g.Taakverdeling(Opstelling.School).Weggehaald, g => g.Taakverdeling(Opstelling.School).HaalTerug);
    }

    public ValueTask DisposeAsync() => _school.DisposeAsync();

    [Fact]
    [Requirement("TSO-4n", "TSO-8a")]
    public async Task Op_dag_dertig_staan_de_bijeenkomst_en_de_taak_er_weer_zoals_ze_waren()
    {
        var dag = _school.Vandaag;
        var invoer = new BijeenkomstInvoer(dag.AddDays(40), Bijeenkomstsoort.Cursus, "EHBO voor kinderen", "Neem een matje mee.");
        await Plan(invoer);
        var cursus = Assert.Single((await Scholing.Bekijk(Coordinator)).Waarde!.Bijeenkomsten);
        Opstelling.Eis(await Scholing.Vervalt(cursus.Id, _scholing.Op(), Coordinator));
        Opstelling.Eis(await Taken.BewaarTaak("poort", "schoolplein", "De poort", Coordinator));
        Opstelling.Eis(await Taken.VerwijderTaak("poort", Coordinator));
        Opstelling.Eis(await Taken.VerwijderTaak("poort", Coordinator));
        Assert.Empty((await Scholing.Bekijk(Coordinator)).Waarde!.Bijeenkomsten);
        await _scholing.Naar(dag.AddDays(30));

        await _scholing.KomtTerug("Bijeenkomst");
        await _taken.KomtTerug("Taak in de pauze");

        await _school.Herstart();
        var nu = Assert.Single((await Scholing.Bekijk(Coordinator)).Waarde!.Bijeenkomsten);
        Assert.Equal((cursus.Id, invoer, false, cursus.DoorNaam), (nu.Id, nu.Gegevens, nu.IsGenoteerd, nu.DoorNaam));
        Assert.Equal(new Middagtaak("poort", "schoolplein", "De poort", null, null), Assert.Single((await Taken.Bekijk(_school.Vandaag, Coordinator)).Waarde!.Taken));
        Opstelling.Eis(await Scholing.Bewaar(nu.Id, invoer with { Toelichting = "In de gymzaal." }, _scholing.Op(), Coordinator)); // a bijeenkomst like any other
    }

    [Fact]
    [Requirement("TSO-4n", "SEC-5")]
    public async Task Na_dag_dertig_komt_er_niets_meer_terug_en_van_de_bijeenkomst_staat_er_niets_meer()
    {
        var dag = _school.Vandaag;
        await Plan(new BijeenkomstInvoer(dag.AddDays(40), Bijeenkomstsoort.Cursus, "EHBO voor kinderen", "Ria vroeg hierom."));
        var id = (await Scholing.Bekijk(Coordinator)).Waarde!.Bijeenkomsten[0].Id;
        Opstelling.Eis(await Scholing.Vervalt(id, _scholing.Op(), Coordinator));
        Opstelling.Eis(await Taken.BewaarTaak("poort", null, "De poort", Coordinator));
        Opstelling.Eis(await Taken.VerwijderTaak("poort", Coordinator));
        var (cursus, taak) = (await _scholing.Er(), await _taken.Er());
        Assert.Equal((dag.AddDays(30), dag.AddDays(30), ""), (Assert.Single(cursus).TotEnMet, Assert.Single(taak).TotEnMet, taak[0].DoorNaam)); // of a task nobody needs to know who did it

        await _school.NaarNacht(dag.AddDays(30));
        Assert.Single(await _scholing.Er());
        await _school.NaarNacht(dag.AddDays(31));

        Assert.Empty(_school.Storing.Laatste<ScholingState>("scholing", $"scholing/99XX00/{Opstelling.Jaar}")!.Prullenbak.Pruls);
        await _scholing.IsVoorbij(cursus);
        await _taken.IsVoorbij(taak);
    }

    [Fact]
    [Requirement("TSO-4n")]
    public async Task Een_vol_schooljaar_zegt_dat_er_eerst_een_bijeenkomst_weg_moet()
    {
        await Plan(new BijeenkomstInvoer(_school.Vandaag.AddDays(5), Bijeenkomstsoort.Cursus, "EHBO", null));
        Opstelling.Eis(await Scholing.Vervalt((await Scholing.Bekijk(Coordinator)).Waarde!.Bijeenkomsten[0].Id, _scholing.Op(), Coordinator));
        for (var nr = 1; nr <= ScholingGrenzen.BijeenkomstenMax; nr++)
        {
            await Plan(new BijeenkomstInvoer(_school.Vandaag.AddDays(nr), Bijeenkomstsoort.Werkgroep, $"Overleg {nr}", null));
        }

        Assert.Contains("Verwijder er eerst een", await _scholing.Wacht("Bijeenkomst", "te-veel"), StringComparison.Ordinal);
        var ehbo = await _scholing.Enige("Bijeenkomst");
        Opstelling.Eis(await Scholing.Vervalt((await Scholing.Bekijk(Coordinator)).Waarde!.Bijeenkomsten[0].Id, _scholing.Op(), Coordinator));
        Opstelling.Eis(await Scholing.HaalTerug(ehbo.Id, _scholing.Op(), Coordinator));

        Assert.Contains((await Scholing.Bekijk(Coordinator)).Waarde!.Bijeenkomsten, b => b.Gegevens.Titel == "EHBO");
    }

    [Fact]
    [Requirement("TSO-8a")]
    public async Task Een_taak_wacht_op_haar_plek_en_komt_niet_naast_een_met_dezelfde_naam()
    {
        await Inrichting((g, v) => g.BewaarPlek(new Plek("schuur", "De schuur", PlekSoort.Binnen), v, Coordinator));
        Opstelling.Eis(await Taken.BewaarTaak("sleutel", "schuur", "De sleutel", Coordinator));
        Opstelling.Eis(await Taken.VerwijderTaak("sleutel", Coordinator));
        await Inrichting((g, v) => g.VerwijderPlek("schuur", v, Coordinator));
        Assert.Contains("Zet eerst de plek terug", await _taken.Wacht("Taak in de pauze", "weggehaald-zonder-plek"), StringComparison.Ordinal);
        var inrichting = _school.Grains.School(Opstelling.School);
        Opstelling.Eis(await inrichting.HaalTerug((await inrichting.Weggehaald(Coordinator)).Single().Id, _taken.Op(), Coordinator));

        Opstelling.Eis(await Taken.BewaarTaak("ander", "schuur", "de SLEUTEL", Coordinator));
        await _taken.Wacht("Taak in de pauze", "taak-bestaat-al");
        Opstelling.Eis(await Taken.BewaarTaak("ander", "schuur", "De deur", Coordinator));
        await _taken.KomtTerug("Taak in de pauze");

        Assert.Equal(["De deur", "De sleutel"], (await Taken.Bekijk(_school.Vandaag, Coordinator)).Waarde!.Taken.Where(t => t.PlekId == "schuur").Select(t => t.Naam).Order(StringComparer.Ordinal));
    }

    [Fact]
    [Requirement("TSO-4f", "SEC-5")]
    public async Task Een_kandidaat_die_zich_terugtrok_komt_tot_vier_weken_later_terug_met_het_gesprek_en_is_dan_gewist()
    {
        var dag = _school.Vandaag;
        var was = await NieuweKandidaat("Bep Kuipers", dag);
        Opstelling.Eis(await Kandidaten.TrekTerug(was.Id, _kandidaten.Op(), Coordinator));
        Assert.Equal(dag.AddDays(WervingGrenzen.BewaarDagen - 1), (await _kandidaten.Enige("Kandidaat")).TotEnMet);
        await _kandidaten.Naar(dag.AddDays(WervingGrenzen.BewaarDagen - 1));

        await _kandidaten.KomtTerug("Kandidaat");

        await _school.Herstart();
        var nu = Assert.Single((await Kandidaten.Bekijk(Coordinator)).Waarde!.Kandidaten);
        Assert.Equal((was.Gegevens, was.Gesprek, Kandidaatuitslag.Open, null), (nu.Gegevens, nu.Gesprek, nu.Uitslag, nu.UitslagOp));
        Opstelling.Eis(await Kandidaten.TrekTerug(was.Id, _kandidaten.Op(), Coordinator));
        var weg = await _kandidaten.Er();
        var verslag = await _school.NaarNacht(_school.Vandaag.AddDays(WervingGrenzen.BewaarDagen));
        Assert.Equal(1, verslag.Aantal("kandidaat"));
        await _kandidaten.IsVoorbij(weg);
    }

    [Fact]
    [Requirement("TSO-4f", "SEC-5")]
    public async Task Een_kandidaat_die_al_bijna_een_jaar_wacht_komt_niet_terug_om_dezelfde_nacht_te_verdwijnen()
    {
        var dag = _school.Vandaag;
        var was = await NieuweKandidaat("Bep Kuipers", dag.AddMonths(-WervingGrenzen.OpenMaanden).AddDays(10));
        Opstelling.Eis(await Kandidaten.TrekTerug(was.Id, _kandidaten.Op(), Coordinator));
        var weg = await _kandidaten.Er();
        Assert.Equal(dag.AddDays(9), Assert.Single(weg).TotEnMet);

        await _kandidaten.Naar(dag.AddDays(10));

        await _kandidaten.IsVoorbij(weg);
    }

    private async Task Plan(BijeenkomstInvoer invoer) => Opstelling.Eis(await Scholing.Bewaar(null, invoer, _scholing.Op(), Coordinator));

    private async Task<Kandidaat> NieuweKandidaat(string naam, DateOnly op)
    {
        var invoer = new KandidaatInvoer(naam, "+31687654321", "bep@voorbeeld.nl", Kandidaatsoort.Overblijfkracht, "nieuwsbrief", null, op, "Kan op dinsdag.");
        var kandidaat = (await Kandidaten.Bewaar(null, invoer, _kandidaten.Op(), Coordinator)).Waarde!;
        Opstelling.Eis(await Kandidaten.NoteerGesprek(kandidaat.Id, _school.Vandaag, "Petra de Ruiter", "Enthousiast.", _kandidaten.Op(), Coordinator));
        return Assert.Single((await Kandidaten.Bekijk(Coordinator)).Waarde!.Kandidaten);
    }

    private async Task Inrichting(Func<ISchoolGrain, long, Task<Uitkomst>> doe)
    {
        var grain = _school.Grains.School(Opstelling.School);
        Opstelling.Eis(await doe(grain, (await grain.Bekijk())!.Versie));
    }
}
