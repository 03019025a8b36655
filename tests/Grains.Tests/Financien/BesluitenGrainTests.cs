using OrleansSchool.Basis;
using OrleansSchool.Besluiten;

namespace OrleansSchool.Tests.Grains.Financien;

/// <summary>Besluiten on the real engine and store: from proposal to what holds (TSO-2c, 10e, 10f).</summary>
[Requirement("TSO-2c", "TSO-10f")]
public sealed class BesluitenGrainTests : IAsyncLifetime
{
    private Geldproef _proef = null!;

    private IBesluitenGrain Besluiten => _proef.Besluiten;

    public async ValueTask InitializeAsync() => _proef = await Geldproef.Leeg();

    public ValueTask DisposeAsync() => _proef.DisposeAsync();

    [Fact]
    public async Task Zonder_instemming_gaat_een_tarief_niet_in_en_ermee_geldt_het_ook_na_een_herstart()
    {
        var besluit = await Stel();
        await _proef.NaarInstemming(besluit.Id);
        Assert.Equal("besluit-zonder-instemming", (await Besluiten.Activeer(besluit.Id, await _proef.Versie(besluit.Id), _proef.Op(), Geldproef.Commissie)).Weigering?.Code);
        Assert.Empty((await _proef.Financien.Bekijk()).Tarieven);

        Opstelling.Eis(await _proef.LegVast(besluit.Id, Besluitstap.InstemmingOuders, Stapuitkomst.Ingestemd, Geldproef.MrOuder));
        Assert.Equal("geen-recht", (await Besluiten.Activeer(besluit.Id, await _proef.Versie(besluit.Id), _proef.Op(), Geldproef.Coordinator)).Weigering?.Code);
        var (versie, operatie) = (await _proef.Versie(besluit.Id), _proef.Op());
        Opstelling.Eis(await Besluiten.Activeer(besluit.Id, versie, operatie, Geldproef.Commissie));
        Opstelling.Eis(await Besluiten.Activeer(besluit.Id, versie, operatie, Geldproef.Commissie));
        await _proef.School.Herstart();
        await _proef.LeegUitbakken();

        var tarief = Assert.Single((await _proef.Financien.Bekijk()).Tarieven);
        Assert.Equal((besluit.Id, Geldproef.Prijs, Geldproef.Jaar.LaatsteDag), (tarief.BesluitId, tarief.Structureel.Centen, tarief.TotEnMet));
        Assert.Equal(besluit.Id, (await Besluiten.Actief(Besluitsoort.Tarief, _proef.School.Vandaag))?.Id);
        var brief = (await Besluiten.Document(besluit.Id, Besluitstap.InstemmingOuders, Geldproef.Ouderraad)).Waarde!;
        Assert.Equal(Geldproef.Brief, brief.Bytes);
    }

    [Fact]
    [Requirement("TSO-2c", "SEC-2")]
    public async Task Een_schoolleider_die_de_instemming_uit_een_brief_vastlegt_laat_het_besluit_niet_ook_zelf_ingaan()
    {
        var besluit = await Stel();
        await _proef.NaarInstemming(besluit.Id);
        Opstelling.Eis(await _proef.LegVast(besluit.Id, Besluitstap.InstemmingOuders, Stapuitkomst.Ingestemd, Geldproef.Leider));
        await _proef.School.Herstart();

        Assert.Equal("besluit-vier-ogen", (await Besluiten.Activeer(besluit.Id, await _proef.Versie(besluit.Id), _proef.Op(), Geldproef.Leider)).Weigering?.Code);
        Assert.False((await Besluiten.Kaart(besluit.Id, Geldproef.Leider)).Waarde!.MagActiveren);
        Opstelling.Eis(await Besluiten.Activeer(besluit.Id, await _proef.Versie(besluit.Id), _proef.Op(), Geldproef.Commissie));
    }

    [Fact]
    public async Task Een_ingetrokken_besluit_geldt_niet_meer_en_het_vorige_weer_wel()
    {
        var eerste = (await _proef.Activeer(Geldproef.Voorstel(_proef.School.Vandaag))).Waarde!;
        var tweede = (await _proef.Activeer(Geldproef.Voorstel(_proef.School.Vandaag, Geldproef.Tarief(400)))).Waarde!;
        await _proef.LeegUitbakken();
        Assert.Equal(400, Assert.Single((await _proef.Financien.Bekijk()).Tarieven).Structureel.Centen);

        Assert.Equal("verplicht", (await Besluiten.TrekIn(tweede.Id, " ", tweede.Versie, _proef.Op(), Geldproef.Commissie)).Weigering?.Code);
        Assert.Equal("geen-recht", (await Besluiten.TrekIn(tweede.Id, "Te hoog", tweede.Versie, _proef.Op(), Geldproef.Coordinator)).Weigering?.Code);
        Opstelling.Eis(await Besluiten.TrekIn(tweede.Id, "Te hoog", tweede.Versie, _proef.Op(), Geldproef.Commissie));
        await _proef.LeegUitbakken();

        Assert.Equal(eerste.Id, Assert.Single((await _proef.Financien.Bekijk()).Tarieven).BesluitId);
        var kaart = (await Besluiten.Kaart(tweede.Id, Geldproef.Leider)).Waarde!;
        Assert.Equal((Besluitstand.Ingetrokken, "Ingetrokken: Te hoog"), (kaart.Besluit.Stand, kaart.Geschiedenis[0].Tekst));
        Assert.Equal([eerste.Id], kaart.Eerdere.Select(b => b.Id));
    }

    [Fact]
    public async Task Hetzelfde_formulier_geeft_hetzelfde_besluit_en_een_oude_versie_wordt_geweigerd()
    {
        var (invoer, operatie) = (Geldproef.Voorstel(_proef.School.Vandaag), _proef.Op());
        var een = (await Besluiten.StelVoor(invoer, operatie, Geldproef.Coordinator)).Waarde!;
        Assert.Equal(een.Id, (await Besluiten.StelVoor(invoer, operatie, Geldproef.Coordinator)).Waarde!.Id);
        Assert.Equal("operatie-al-gebruikt", (await Besluiten.StelVoor(invoer with { Titel = "Anders" }, operatie, Geldproef.Coordinator)).Weigering?.Code);
        var duurder = invoer with { Tarief = Geldproef.Tarief(360) };
        Assert.Equal("operatie-al-gebruikt", (await Besluiten.StelVoor(duurder, operatie, Geldproef.Coordinator)).Weigering?.Code);
        Assert.Equal(("B-2026-01", Besluitstand.Concept), (een.Nummer, een.Stand));

        Opstelling.Eis(await Besluiten.Wijzig(een.Id, invoer with { Titel = "Nieuw tarief" }, een.Versie, Geldproef.Coordinator));
        Assert.Equal("verouderd", (await Besluiten.Wijzig(een.Id, invoer, een.Versie, Geldproef.Coordinator)).Weigering?.Code);
        Assert.Equal("onbekend", (await Besluiten.Wijzig("niets", invoer, 0, Geldproef.Coordinator)).Weigering?.Code);
        Assert.Single((await Besluiten.Bekijk(Geldproef.Leider)).Waarde!.Besluiten);
    }

    [Fact]
    public async Task Hetzelfde_formulier_met_een_andere_aanwezigheidslijst_wordt_niet_stil_aangenomen()
    {
        var besluit = await Stel();
        var stem = new BesluitInvoer(_proef.School.Vandaag, ["Karel van Rijn", "Petra de Ruiter"], 2, 0, 0, "Akkoord.");
        var (versie, operatie) = (await _proef.Versie(besluit.Id), _proef.Op());
        Opstelling.Eis(await Besluiten.NoteerCommissie(besluit.Id, stem, versie, operatie, Geldproef.Coordinator));
        Opstelling.Eis(await Besluiten.NoteerCommissie(besluit.Id, stem, versie, operatie, Geldproef.Coordinator));

        var anders = stem with { Aanwezig = ["Karel van Rijn", "Marijke Vos"] };

        Assert.Equal("operatie-al-gebruikt", (await Besluiten.NoteerCommissie(besluit.Id, anders, versie, operatie, Geldproef.Coordinator)).Weigering?.Code);
        Assert.Equal(["Karel van Rijn", "Petra de Ruiter"], (await _proef.Besluit(besluit.Id)).Commissie!.Aanwezig);
    }

    [Fact]
    [Requirement("SEC-2")]
    public async Task Elke_geleding_legt_alleen_de_eigen_stap_vast_en_de_coordinator_uit_een_brief()
    {
        var besluit = await Stel();
        await _proef.NaarInstemming(besluit.Id);
        foreach (var wie in new[] { Geldproef.Ouderraad, Geldproef.MrPersoneel, Geldproef.Commissie, Opstelling.Wie(Rol.Overblijfkracht) })
        {
            Assert.Equal("geen-recht", (await _proef.LegVast(besluit.Id, Besluitstap.InstemmingOuders, Stapuitkomst.Ingestemd, wie)).Weigering?.Code);
        }

        var zonder = new StapInvoer(Besluitstap.InstemmingOuders, Stapuitkomst.Ingestemd, _proef.School.Vandaag, "Sanne Bakker", null, []);
        Assert.Equal("besluit-document-nodig", await Leg(besluit.Id, zonder, Geldproef.MrOuder));
        Assert.Equal("besluit-document-soort", await Leg(besluit.Id, zonder with { Document = [1, 2, 3] }, Geldproef.MrOuder));
        Opstelling.Eis(await _proef.LegVast(besluit.Id, Besluitstap.InstemmingOuders, Stapuitkomst.Ingestemd, Geldproef.Coordinator));
        Assert.Equal(Besluitstand.Gereed, (await _proef.Besluit(besluit.Id)).Stand);
        Assert.Equal("geen-recht", (await Besluiten.Bekijk(Opstelling.Wie(Rol.Overblijfkracht))).Weigering?.Code);
    }

    [Fact]
    [Requirement("SEC-3")]
    public async Task Een_voorstel_noemt_geen_kind_want_de_titel_staat_in_een_mail()
    {
        await _proef.School.SchrijfIn("wout", "Wout", "Zijlstra", null);
        var invoer = Geldproef.Voorstel(_proef.School.Vandaag);
        Assert.Equal("besluit-naam", (await Besluiten.StelVoor(invoer with { Titel = "De hulphond van Wout Zijlstra" }, _proef.Op(), Geldproef.Coordinator)).Weigering?.Code);
        Assert.Equal("besluit-naam", (await Besluiten.StelVoor(invoer with { Toelichting = "De ouders van Wout vragen erom." }, _proef.Op(), Geldproef.Coordinator)).Weigering?.Code);
        var een = (await Besluiten.StelVoor(invoer, _proef.Op(), Geldproef.Coordinator)).Waarde!;
        var wijzig = await Besluiten.Wijzig(een.Id, invoer with { Titel = "Voor Wout Zijlstra" }, een.Versie, Geldproef.Coordinator);
        Assert.Equal("besluit-naam", wijzig.Weigering?.Code);
        Assert.Equal(invoer.Titel, (await _proef.Besluit(een.Id)).Titel);
    }

    [Fact]
    public async Task Een_ingetrokken_uitkomst_neemt_haar_document_mee()
    {
        var besluit = await Stel();
        await _proef.NaarInstemming(besluit.Id);
        Opstelling.Eis(await _proef.LegVast(besluit.Id, Besluitstap.InstemmingOuders, Stapuitkomst.Ingestemd, Geldproef.MrOuder));
        var documentId = (await _proef.Besluit(besluit.Id)).Stappen.Single(s => s.Stap == Besluitstap.InstemmingOuders).DocumentId!;
        Assert.NotNull(await _proef.School.Grains.Bestand(Opstelling.School, documentId).Bekijk());

        Opstelling.Eis(await Besluiten.TrekUitkomstIn(besluit.Id, Besluitstap.InstemmingOuders, "Verkeerde brief", await _proef.Versie(besluit.Id), _proef.Op(), Geldproef.MrOuder));
        await _proef.LeegUitbakken();

        Assert.Null(await _proef.School.Grains.Bestand(Opstelling.School, documentId).Bekijk());
        Assert.Equal("onbekend", (await Besluiten.Document(besluit.Id, Besluitstap.InstemmingOuders, Geldproef.Leider)).Weigering?.Code);
        Opstelling.Eis(await _proef.LegVast(besluit.Id, Besluitstap.InstemmingOuders, Stapuitkomst.Ingestemd, Geldproef.MrOuder));
    }

    [Fact]
    public async Task Vanaf_maart_mist_het_volgende_schooljaar_zijn_besluiten_ook_als_er_niets_verandert()
    {
        var volgend = _proef.School.Grains.Besluiten(Opstelling.School, Geldproef.Jaar.Volgend);
        await _proef.Activeer(Geldproef.Voorstel(_proef.School.Vandaag));
        Assert.Equal([Besluitsoort.Vergoeding, Besluitsoort.Begroting], (await Besluiten.Bekijk(Geldproef.Leider)).Waarde!.Ontbreekt);
        Assert.Empty((await volgend.Bekijk(Geldproef.Leider)).Waarde!.Ontbreekt);
        _proef.School.Klok.Vooruit(TimeSpan.FromDays(new DateOnly(2027, 3, 1).DayNumber - _proef.School.Vandaag.DayNumber));

        Assert.Equal([Besluitsoort.Tarief, Besluitsoort.Vergoeding, Besluitsoort.Begroting], (await volgend.Bekijk(Geldproef.Leider)).Waarde!.Ontbreekt);
        Assert.Equal(Besluitstand.Actief, (await Besluiten.Bekijk(Geldproef.Leider)).Waarde!.Besluiten[0].Stand);
    }

    private async Task<Besluitvoorstel> Stel()
    {
        var voorgesteld = await Besluiten.StelVoor(Geldproef.Voorstel(_proef.School.Vandaag), _proef.Op(), Geldproef.Coordinator);
        Assert.Null(voorgesteld.Weigering);
        return voorgesteld.Waarde!;
    }

    private async Task<string?> Leg(string besluitId, StapInvoer invoer, Wie wie) =>
        (await Besluiten.LegVast(besluitId, invoer, await _proef.Versie(besluitId), _proef.Op(), wie)).Weigering?.Code;
}
