using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Rooster;
using OrleansSchool.Tests.Grains.Nachtronde;

namespace OrleansSchool.Tests.Grains.Terugzetten;

/// <summary>An overblijfkracht who was ended by mistake works on, with card, list and account as they were; the reason of it isn't kept longer than that (UX-1, TSO-4g, SEC-5).</summary>
[Requirement("UX-1", "TSO-4g")]
public sealed class TerugzettenHelperTests : IAsyncLifetime
{
    private const string Soort = "Overblijfkracht";

    private static readonly Wie Coordinator = Opstelling.Wie(Rol.Overblijfcoordinator);
    private static readonly Wie Leider = Opstelling.Wie(Rol.Schoolleider);
    private static readonly OverblijfkrachtGegevens Ria = new(
        "Ria Nijland", "+31612345678", "ria@school.example", true, new DateOnly(2024, 6, 1), new DateOnly(2026, 8, 1), new DateOnly(2027, 8, 1), null, true,
        Weekdagen.Maandag | Weekdagen.Dinsdag, new DateOnly(2026, 8, 24), null, "Komt op de fiets");

    private Opstelling _school = null!;
    private Terugproef _proef = null!;

    private IOverblijfkrachtGrain Kracht => _school.Grains.Overblijfkracht(Opstelling.School, "ria");

    public async ValueTask InitializeAsync()
    {
        _school = await Opstelling.MetSchool();
        _proef = new(_school, Coordinator, g => g.Overblijfkracht(Opstelling.School, "ria").Weggehaald, g => g.Overblijfkracht(Opstelling.School, "ria").HaalTerug);
        Opstelling.Eis(await Kracht.Bewaar(Ria, 0, Coordinator));
    }

    public ValueTask DisposeAsync() => _school.DisposeAsync();

    [Fact]
    public async Task Op_dag_dertig_werkt_de_helper_weer_door_met_kaart_lijst_en_account()
    {
        var dag = _school.Vandaag;
        await Beeindig(dag.AddDays(3), "Vertrouwen geschonden");
        await _proef.Naar(dag.AddDays(30));
        Assert.True((await Kaart()).IsWeg(_school.Vandaag));

        await _proef.KomtTerug(Soort);

        await _school.Herstart();
        Assert.Equal(Ria, await Kaart());
        Assert.Null((await Kracht.Dossier(Coordinator)).Waarde!.Beeindiging);
        await _school.TotDat(async () => (await _school.Grains.Overblijfkrachten(Opstelling.School).Alles()).Rijen.Single().Gegevens.TotEnMet is null);
        await _school.TotDat(async () => (await _school.Grains.Account("ria").Bekijk())!.Rollen.Any(r => r.Rol == Rol.Overblijfkracht && r.GeldtOp(_school.Vandaag)));
    }

    [Fact]
    public async Task De_laatste_van_twee_keer_beeindigen_komt_terug_zoals_het_daarvoor_was()
    {
        var dag = _school.Vandaag;
        await Beeindig(dag.AddDays(60), "Gaat verhuizen");
        await Beeindig(dag.AddDays(5), "Kan echt niet meer");

        Opstelling.Eis(await Kracht.HaalTerug((await _proef.Enige(Soort)).Id, _proef.Op(), Coordinator));

        Assert.Equal(dag.AddDays(60), (await Kaart()).TotEnMet);
        Assert.Equal("Gaat verhuizen", (await Kracht.Dossier(Coordinator)).Waarde!.Beeindiging!.Reden);
    }

    [Fact]
    public async Task Wie_daarna_een_andere_laatste_dag_kreeg_houdt_die()
    {
        var dag = _school.Vandaag;
        await Beeindig(dag.AddDays(3), "Vergissing");
        var versie = (await Kracht.Kaart(Coordinator)).Waarde!.Versie;
        Opstelling.Eis(await Kracht.Bewaar(Ria with { TotEnMet = dag.AddDays(40) }, versie, Coordinator));

        Assert.Contains("Open de kaart", await _proef.Wacht(Soort, "weggehaald-veranderd"), StringComparison.Ordinal);

        Assert.Equal(dag.AddDays(40), (await Kaart()).TotEnMet);
    }

    [Fact]
    [Requirement("SEC-5")]
    public async Task Na_de_nacht_van_dag_eenendertig_staat_er_niets_meer_van_hoe_het_was()
    {
        var dag = _school.Vandaag;
        await Beeindig(dag.AddDays(60), "Gaat verhuizen");
        await Beeindig(dag.AddDays(5), "Kan echt niet meer");
        var weg = await _proef.Er();

        await _school.NaarNacht(dag.AddDays(30));
        Assert.Single(Bak().Pruls);
        await _school.NaarNacht(dag.AddDays(31));

        Assert.Empty(Bak().Pruls);
        await _proef.IsVoorbij(weg);
        Assert.Equal("Kan echt niet meer", (await Kracht.Dossier(Coordinator)).Waarde!.Beeindiging!.Reden); // of that the term is another
    }

    [Fact]
    [Requirement("SEC-5")]
    public async Task Op_verzoek_gewist_kan_niemand_de_helper_terugzetten_ook_als_er_geen_telefoon_of_mail_was()
    {
        var dag = _school.Vandaag;
        var versie = (await Kracht.Kaart(Coordinator)).Waarde!.Versie;
        Opstelling.Eis(await Kracht.Bewaar(Ria with { Telefoon = "", Email = null, Opmerking = null }, versie, Coordinator));
        await Beeindig(dag.AddDays(3), "Vertrouwen geschonden");
        Assert.Equal("wis-heeft-rol", (await Kracht.WisContact(Leider)).Weigering?.Code);
        await _proef.Naar(dag.AddDays(10));
        var weg = await _proef.Er();
        Assert.Single(weg);

        Opstelling.Eis(await Kracht.WisContact(Leider));
        Opstelling.Eis(await Kracht.WisContact(Leider));

        Assert.Empty(Bak().Pruls);
        await _proef.IsVoorbij(weg);
    }

    private async Task Beeindig(DateOnly laatste, string reden) => Opstelling.Eis(await Kracht.Beeindig(
        new BeeindigingInvoer(_school.Vandaag, laatste, DoorHelper: true, Zwaarwegend: false, reden), _proef.Op(), Coordinator));

    private async Task<OverblijfkrachtGegevens> Kaart()
    {
        var kaart = await Kracht.Kaart(Coordinator);
        Assert.Null(kaart.Weigering);
        return kaart.Waarde!.Gegevens;
    }

    private Prullenbak<Helperprul> Bak() => _school.Storing.Laatste<OverblijfkrachtState>("overblijfkracht", "overblijfkracht/99XX00/ria")!.Prullenbak;
}
