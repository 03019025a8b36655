using OrleansSchool.Aandacht;
using OrleansSchool.Afspraken;
using OrleansSchool.Basis;
using OrleansSchool.Besluiten;
using OrleansSchool.Tests.Grains.Financien;
using OrleansSchool.Toegang;

namespace OrleansSchool.Tests.Grains.Afspraken;

/// <summary>Reglement and bijlagen over real grains: differences, and the besluit that asks for a new version (TSO-15a, TSO-16).</summary>
[Requirement("TSO-16")]
public sealed class BijlagenTests : IAsyncLifetime
{
    private const string Ingrid = "ingrid";

    private static readonly Wie Ria = Opstelling.Wie(Rol.Overblijfkracht);

    private Geldproef _proef = null!;

    private IRegelingGrain Reglement => Regeling(Regelingsoorten.Reglement);

    public async ValueTask InitializeAsync()
    {
        _proef = await Geldproef.Leeg();
        Opstelling.Eis(await _proef.School.Grains.Account(Ingrid).MaakPersoon(
            "Ingrid van Leeuwen", "ingrid@school.example", [new Roltoekenning(Opstelling.School, Rol.Schoolleider, [], Opstelling.Jaar.EersteDag, null)]));
    }

    public ValueTask DisposeAsync() => _proef.DisposeAsync();

    [Fact]
    public async Task Wie_het_mag_lezen_ziet_tussen_elke_twee_versies_wat_er_veranderde()
    {
        var bijlage = Regeling(Regelingsoorten.Juridisch);
        await Leg(bijlage, 0, "Het bestuur is verantwoordelijk.", "Wie helpt is verzekerd.");
        Assert.Equal("een-versie", (await bijlage.Verschil(null, null, Ria)).Weigering?.Code);
        await Leg(bijlage, 1, "Het bestuur is verantwoordelijk.", "Wie helpt is goed verzekerd.");
        await Leg(bijlage, 2, "Wie helpt is goed verzekerd.");

        var laatste = (await bijlage.Verschil(null, null, Ria)).Waarde!;
        Assert.Equal((2, 3), (laatste.Van.Nr, laatste.Naar.Nr));
        Assert.Equal([Verschilsoort.Weg, Verschilsoort.Gelijk], laatste.Regels.Select(r => r.Soort));
        var eerste = (await bijlage.Verschil(2, 1, Ria)).Waarde!; // the older one first, whatever is asked
        Assert.Equal((1, 2), (eerste.Van.Nr, eerste.Naar.Nr));
        Assert.Equal("goed", eerste.Regels[1].Delen.Single(d => d.Soort == Verschilsoort.Erbij).Tekst);
        Assert.Equal((1, 2), ((await bijlage.Verschil(null, 1, Ria)).Waarde!.Van.Nr, (await bijlage.Verschil(null, 1, Ria)).Waarde!.Naar.Nr));
        Assert.Equal("onbekend", (await bijlage.Verschil(1, 9, Ria)).Weigering?.Code);
        Assert.Equal("geen-recht", (await bijlage.Verschil(1, 2, Ria with { School = new SchoolSleutel("99YY00") })).Weigering?.Code);
    }

    [Fact]
    [Requirement("TSO-10b")]
    public async Task Financiele_afspraken_gaan_er_in_met_wat_schoolleiding_en_commissie_afspraken_en_zonder_lege_plekken()
    {
        var bijlage = Regeling(Regelingsoorten.Financieleafspraken);
        var invoer = new RegelingInvoer(["Een vaste dag kost € […]."], _proef.School.Vandaag, null, null);
        Assert.Equal("nog-in-te-vullen", (await bijlage.LegVast(invoer, 0, _proef.Op(), Geldproef.Coordinator)).Weigering?.Code);
        invoer = invoer with { Regels = ["Een vaste dag kost € 3,50."] };
        Assert.Equal("afspraak-nodig", (await bijlage.LegVast(invoer, 0, _proef.Op(), Geldproef.Coordinator)).Weigering?.Code);
        var overleg = new Regelingoverleg(_proef.School.Vandaag, "Ingrid van Leeuwen", "Karel van Rijn", "Zo doen we het.");
        Opstelling.Eis(await bijlage.LegVast(invoer with { Overleg = overleg }, 0, _proef.Op(), Geldproef.Coordinator));

        var view = (await bijlage.Bekijk(Geldproef.Coordinator)).Waarde!;
        Assert.Equal(overleg, view.Nieuwste!.Overleg);
        Assert.Contains(view.Lezers, l => l.AccountId == Ingrid);
    }

    [Fact]
    [Requirement("TSO-15a")]
    public async Task Een_besluit_over_het_reglement_vraagt_de_nieuwe_tekst_en_staat_daarna_bij_de_versie()
    {
        await Leg(Reglement, 0, "Artikel 1. Het bestuur is verantwoordelijk.");
        var invoer = new BesluitvoorstelInvoer(
            Besluitsoort.Reglement, _proef.School.Vandaag, "Een hond mag mee", "Besproken met team en ouderraad.", false, null, null, null, "Overblijfcoördinator");
        var besluit = (await _proef.Activeer(invoer)).Waarde!;

        Assert.Equal([besluit.Id], (await Reglement.Bekijk(Geldproef.Coordinator)).Waarde!.Besluiten.Select(b => b.Id));
        Assert.Empty((await Reglement.Bekijk(Ria)).Waarde!.Besluiten);
        await Reglement.Nacht();
        await _proef.School.TotDat(async () => (await Taken()).Any());
        Assert.Equal("/s/99XX00/regelingen/reglement/nieuw", (await Taken()).Single().Pad);

        _proef.School.Klok.Vooruit(TimeSpan.FromDays(1));
        await Leg(Reglement, (await Reglement.Bekijk(Geldproef.Coordinator)).Waarde!.Versie, "Artikel 1. Het bestuur is verantwoordelijk.", "Artikel 2. Een hond mag mee.");
        var view = (await Reglement.Bekijk(Geldproef.Coordinator)).Waarde!;
        Assert.Equal((besluit.Id, "Akkoord."), (view.Nieuwste!.BesluitId, view.Nieuwste.Besluit!.Tekst));
        Assert.Empty(view.Besluiten);
        await _proef.School.TotDat(async () => !(await Taken()).Any());
    }

    [Fact]
    [Requirement("TSO-15a")]
    public async Task Een_tweede_reglement_met_alleen_een_getypte_stemming_wordt_geweigerd_en_er_blijft_niets_van_staan()
    {
        await Leg(Reglement, 0, "Artikel 1. Het bestuur is verantwoordelijk.");
        var versie = (await Reglement.Bekijk(Geldproef.Coordinator)).Waarde!.Versie;
        _proef.School.Klok.Vooruit(TimeSpan.FromDays(1));
        var stem = new BesluitInvoer(_proef.School.Vandaag, ["Karel van Rijn", "Petra de Ruiter"], 2, 0, 0, "Akkoord.");
        var invoer = new RegelingInvoer(["Artikel 1. Een hond mag mee."], _proef.School.Vandaag, null, stem);
        var operatie = _proef.Op();
        Assert.Equal("besluit-nodig", (await Reglement.LegVast(invoer, versie, operatie, Geldproef.Coordinator)).Weigering?.Code);

        await _proef.School.Herstart();
        var view = (await Reglement.Bekijk(Geldproef.Coordinator)).Waarde!;
        Assert.Equal((versie, 1, "Artikel 1. Het bestuur is verantwoordelijk."), (view.Versie, view.Versies.Length, view.Nu!.Regels[0].Tekst));
        Assert.Empty(await _proef.School.Grains.Regelingtekst(Opstelling.School, Regelingsoorten.Reglement, 2).Bekijk());

        var voorstel = new BesluitvoorstelInvoer(
            Besluitsoort.Reglement, _proef.School.Vandaag, "Een hond mag mee", "Besproken met team en ouderraad.", false, null, null, null, "Overblijfcoördinator");
        Assert.Null((await _proef.Activeer(voorstel)).Weigering);
        Opstelling.Eis(await Reglement.LegVast(invoer, versie, operatie, Geldproef.Coordinator)); // the same form again, now that it is decided
        Assert.Equal(2, (await Reglement.Kort()).Length);
    }

    private IRegelingGrain Regeling(string soort) => _proef.School.Grains.Regeling(Opstelling.School, soort);

    private async Task Leg(IRegelingGrain regeling, long versie, params string[] regels)
    {
        var vanaf = (await regeling.Kort()) is [.., var laatste] && laatste.GeldtVanaf >= _proef.School.Vandaag ? laatste.GeldtVanaf.AddDays(1) : _proef.School.Vandaag;
        Opstelling.Eis(await regeling.LegVast(new RegelingInvoer([.. regels], vanaf, null, null), versie, _proef.Op(), Geldproef.Coordinator));
    }

    private async Task<IEnumerable<Aandachtsbericht>> Taken() =>
        (await _proef.School.Grains.Aandacht(Opstelling.School, Ingrid).Alles()).Where(b => b.Id.StartsWith("regeling/besluit-", StringComparison.Ordinal));
}
