using OrleansSchool.Aandacht;
using OrleansSchool.Basis;
using OrleansSchool.Besluiten;
using OrleansSchool.Commissie;
using OrleansSchool.Tests.Grains.Nachtronde;
using OrleansSchool.Toegang;

namespace OrleansSchool.Tests.Grains.Commissie;

/// <summary>Members and voorzitter over real grains: kept, told of, taken back (TSO-2a, TSO-2d).</summary>
[Requirement("TSO-2a", "TSO-2d")]
public sealed class CommissieGrainTests : IAsyncLifetime
{
    private const string Marijke = "marijke";

    private static readonly Wie Leider = Opstelling.Wie(Rol.Schoolleider);
    private static readonly Wie Coordinator = Opstelling.Wie(Rol.Overblijfcoordinator) with { AccountId = Marijke };

    private Opstelling _school = null!;
    private int _nr;

    private ICommissieGrain Commissie => _school.Grains.Commissie(Opstelling.School);

    public async ValueTask InitializeAsync()
    {
        _school = await Opstelling.MetSchool();
        Opstelling.Eis(await _school.Grains.Account(Marijke).MaakPersoon(
            "Marijke van der Veen", $"{Marijke}@school.example", [new Roltoekenning(Opstelling.School, Rol.Overblijfcoordinator, [], Opstelling.Jaar.EersteDag, null)]));
        await _school.TotDat(async () => (await _school.Grains.Personen(Opstelling.School).Alles()).Rijen.Length == 1);
    }

    public ValueTask DisposeAsync() => _school.DisposeAsync();

    [Fact]
    public async Task Een_lid_en_de_voorzitter_blijven_na_een_herstart_en_hetzelfde_formulier_maakt_er_geen_twee()
    {
        var (operatie, lid) = (Op(), Lid("Petra de Ruiter", Commissiefunctie.Ouderraad));
        Opstelling.Eis(await Commissie.BewaarLid(null, lid, 0, operatie, Coordinator));
        Opstelling.Eis(await Commissie.BewaarLid(null, lid, 0, operatie, Coordinator));
        Assert.Equal("operatie-al-gebruikt", (await Commissie.BewaarLid(null, lid with { Naam = "Joris Vink" }, 1, operatie, Coordinator)).Weigering?.Code);
        Assert.Equal("verouderd", (await Commissie.BewaarLid(null, lid with { Naam = "Joris Vink" }, 0, Op(), Coordinator)).Weigering?.Code);
        Assert.Equal("ongeldige-operatie", (await Commissie.BewaarLid(null, lid, 1, new OperatieId(""), Coordinator)).Weigering?.Code);
        await Kies("Petra de Ruiter");
        await _school.Herstart();

        var view = (await Commissie.Bekijk(Leider)).Waarde!;
        Assert.Equal(("Petra de Ruiter", "Petra de Ruiter"), (Assert.Single(view.Leden).Naam, view.Voorzitter?.Naam));
        Assert.Equal(2, view.Geschiedenis.Length);
        var stand = await Commissie.Op(_school.Vandaag);
        Assert.Equal((view.Leden[0].Id, view.Leden[0].Id), (Assert.Single(stand.Leden).Id, stand.Voorzitter?.Id));
    }

    [Fact, Requirement("SEC-2")]
    public async Task Wie_alleen_kijkt_ziet_geen_adres_en_verandert_niets_en_wie_er_niets_mee_heeft_ziet_niets()
    {
        Opstelling.Eis(await Commissie.BewaarLid(null, Lid("Petra de Ruiter", Commissiefunctie.Ouderraad), 0, Op(), Coordinator));
        foreach (var rol in new[] { Rol.Bestuur, Rol.Ouderraad, Rol.MrOuder, Rol.Overblijfkracht })
        {
            var wie = Opstelling.Wie(rol);
            var view = (await Commissie.Bekijk(wie)).Waarde!;
            Assert.Null(view.Leden[0].Email);
            Assert.False(view.MagBeheren);
            Assert.Equal("geen-recht", (await Commissie.BewaarLid(null, Lid("Joris Vink", Commissiefunctie.Ouderraad), 1, Op(), wie)).Weigering?.Code);
        }

        Assert.Equal("geen-recht", (await Commissie.Bekijk(Opstelling.Wie(Rol.Groepsleerkracht, "g5"))).Weigering?.Code);
    }

    [Fact]
    public async Task De_coordinator_hoort_s_nachts_wat_er_mist_en_zodra_het_er_is_is_de_taak_weg()
    {
        await _school.NaarNacht(_school.Vandaag.AddDays(1));
        Assert.Empty(await Taken()); // a school that doesn't keep its commissie here

        foreach (var (naam, functie) in new[]
        {
            ("Marijke van der Veen", Commissiefunctie.Coordinator), ("Annelies Prins", Commissiefunctie.Gediplomeerde), ("Petra de Ruiter", Commissiefunctie.Ouderraad),
        })
        {
            Opstelling.Eis(await Commissie.BewaarLid(null, Lid(naam, functie), await Versie(), Op(), Coordinator));
        }

        await _school.NaarNacht(_school.Vandaag.AddDays(1));
        await _school.TotDat(async () => (await Taken()).Any());
        var taak = Assert.Single(await Taken());
        Assert.Equal((Aandachtsoort.Taak, "/s/99XX00/commissie"), (taak.Soort, taak.Pad));
        Assert.Equal("Overblijfcommissie: een functie is leeg, kies een voorzitter.", taak.Tekst);

        Opstelling.Eis(await Commissie.BewaarLid(null, Lid("Ingrid van Leeuwen", Commissiefunctie.Schoolleiding), await Versie(), Op(), Coordinator));
        await _school.TotDat(async () => (await Taken()).Any(t => t.Tekst == "Overblijfcommissie: kies een voorzitter."));
        await Kies("Petra de Ruiter");
        await _school.TotDat(async () => !(await Taken()).Any());
    }

    [Fact]
    public async Task Wat_niet_geschreven_kon_worden_staat_er_niet_en_kan_opnieuw()
    {
        var (operatie, lid) = (Op(), Lid("Petra de Ruiter", Commissiefunctie.Ouderraad));
        _school.Storing.Bij((toestand, _) => toestand == "commissie");
        await Assert.ThrowsAnyAsync<Exception>(() => Commissie.BewaarLid(null, lid, 0, operatie, Coordinator));
        _school.Storing.Geen();
        Assert.Empty((await Commissie.Bekijk(Leider)).Waarde!.Leden);
        Opstelling.Eis(await Commissie.BewaarLid(null, lid, 0, operatie, Coordinator));
        Assert.Single((await Commissie.Bekijk(Leider)).Waarde!.Leden);
    }

    private CommissielidInvoer Lid(string naam, Commissiefunctie functie) => new(null, naam, "lid@voorbeeld.invalid", functie, _school.Vandaag.AddDays(-30), null);

    private async Task Kies(string naam)
    {
        var view = (await Commissie.Bekijk(Leider)).Waarde!;
        var stem = new BesluitInvoer(_school.Vandaag, ["Petra de Ruiter", "Karel van Rijn"], 2, 0, 0, "Gekozen.");
        Opstelling.Eis(await Commissie.KiesVoorzitter(Opstelling.Jaar, view.Leden.Single(l => l.Naam == naam).Id, stem, view.Versie, Op(), Leider));
    }

    private async Task<long> Versie() => (await Commissie.Bekijk(Leider)).Waarde!.Versie;

    private OperatieId Op() => Opstelling.Operatie($"commissie-{++_nr}");

    private async Task<IEnumerable<Aandachtsbericht>> Taken() => (await _school.Grains.Aandacht(Opstelling.School, Marijke).Alles()).Where(b => b.Id == "commissie");
}
