using OrleansSchool.Basis;
using OrleansSchool.Leerlingen;
using OrleansSchool.Ongevallen;
using OrleansSchool.Rooster;
using OrleansSchool.Toegang;

namespace OrleansSchool.Tests.Grains.Ongevallen;

/// <summary>An accident on the real engine and store, with named helpers on the playground (TSO-12).</summary>
public sealed class OngevalGrainTests : IAsyncLifetime
{
    private static readonly Wie Petra = new("petra", "Petra de Ruiter", Opstelling.School, [new ActieveRol(Rol.Overblijfkracht, [])]);
    private static readonly Wie Marijke = Opstelling.Wie(Rol.Overblijfcoordinator);

    private Opstelling _school = null!;
    private int _nr;
    private string _id = "";

    public async ValueTask InitializeAsync()
    {
        // Thursday 12:20: in the middle of the break of the fixture.
        _school = await Opstelling.Start(begin: new DateTimeOffset(2026, 11, 12, 12, 20, 0, TimeSpan.FromHours(1)));
        await _school.RichtSchoolIn();
        foreach (var (id, naam) in new[] { ("petra", "Petra de Ruiter"), ("yvonne", "Yvonne Smit"), ("stefan", "Stefan Kroes") })
        {
            var gegevens = new OverblijfkrachtGegevens(
                naam, "0612345678", null, true, null, null, id == "stefan" ? new DateOnly(2027, 1, 1) : null, null, id == "stefan", Weekdagen.Donderdag, new DateOnly(2026, 8, 1), null, null);
            Opstelling.Eis(await _school.Grains.Overblijfkracht(Opstelling.School, id).Bewaar(gegevens, 0, Opstelling.Wie(Rol.Schoolleider)));
        }

        foreach (var (id, naam, rol) in new[] { ("tom", "Tom Aalbers", Rol.Bhv), ("noura", "Noura Idrissi", Rol.Leerkracht) })
        {
            Opstelling.Eis(await _school.Grains.Account(id).MaakPersoon(naam, id + "@school.example", [new Roltoekenning(Opstelling.School, rol, [], new DateOnly(2026, 8, 1), null)]));
        }

        var thijs = await Thijs();
        Opstelling.Eis(await thijs.BewaarVerzorgers(
            [
                new Verzorger("", "Linda Mulder", "moeder", "0612345671", null, true, true, false, false, "Nederlands", 100, 1),
                new Verzorger("", "Jeroen Mulder", "vader", "0612345672", null, true, true, false, false, "Nederlands", 0, 2),
            ],
            [], (await thijs.Kaart(Opstelling.Wie(Rol.Schoolleider))).Waarde!.Versie, Opstelling.Wie(Rol.Schoolleider)));
        foreach (var id in new[] { "petra", "yvonne" })
        {
            Opstelling.Eis(await _school.Grains.Middag(Opstelling.School, _school.Vandaag).MeldHelper(id, "schoolplein", Operatie(), Marijke));
        }
    }

    public ValueTask DisposeAsync() => _school.DisposeAsync();

    [Fact]
    [Requirement("TSO-12a", "TSO-12b", "TSO-12c")]
    public async Task Het_alarm_blijft_tot_er_weer_evenveel_mensen_toezicht_houden()
    {
        var ongeval = await Meld("yvonne");
        var view = await Bekijk(ongeval, Petra);
        Assert.Equal((2, 1, 1, true, "Yvonne Smit"), (view.ToezichtVoor, view.ToezichtNu, view.Mist, view.IsToezichtalarm, view.Helpt));
        Assert.Equal("Petra de Ruiter", view.Coordinatie);
        Assert.DoesNotContain(view.Mensen.Vervangers, p => p.Id is "petra" or "yvonne");
        Assert.Contains(view.Mensen.Vervangers, p => p.Id == "noura");
        Assert.Equal("telt-al-mee", (await ongeval.Vervang("petra", null, Operatie(), Petra)).Weigering?.Code);

        Opstelling.Eis(await ongeval.Vervang("noura", null, Operatie(), Petra));

        view = await Bekijk(ongeval, Petra);
        Assert.Equal((2, false), (view.ToezichtNu, view.IsToezichtalarm));
        Assert.Equal(["gemeld", "helper-mee", "vervangen"], view.Stappen.Select(s => s.Soort));
    }

    [Fact]
    [Requirement("TSO-12c")]
    public async Task Wie_terugkomt_telt_weer_mee_en_wie_geen_naam_heeft_ook()
    {
        var ongeval = await Meld("yvonne");
        Opstelling.Eis(await ongeval.Vervang(null, "een moeder van het plein", Operatie(), Petra));
        Assert.Equal(2, (await Bekijk(ongeval, Petra)).ToezichtNu);
        Opstelling.Eis(await ongeval.ZetHelper("yvonne", weg: false, Operatie(), Petra));
        Assert.Equal(3, (await Bekijk(ongeval, Petra)).ToezichtNu);
        Assert.Equal("niet-bij-het-kind", (await ongeval.ZetHelper("yvonne", weg: false, Operatie(), Petra)).Weigering?.Code);
        Opstelling.Eis(await ongeval.ZetHelper("yvonne", weg: true, Operatie(), Petra));
        Assert.Equal("al-bij-het-kind", (await ongeval.ZetHelper("yvonne", weg: true, Operatie(), Petra)).Weigering?.Code);
        Assert.Equal("onbekend", (await ongeval.ZetHelper("niemand", weg: true, Operatie(), Petra)).Weigering?.Code);
    }

    [Fact]
    [Requirement("TSO-12c")]
    public async Task Wie_inspringt_zonder_naam_telt_ook_bij_het_toezicht()
    {
        var ongeval = await Meld("yvonne");
        Assert.Equal(["Toezicht: 1 van 2"], await Alarmen());
        Opstelling.Eis(await ongeval.Vervang(null, "een moeder van het plein", Operatie(), Petra));
        Assert.Empty(await Alarmen());
    }

    [Fact]
    [Requirement("TSO-12c")]
    public async Task Is_iedereen_terug_dan_houdt_wie_daarna_naar_huis_gaat_het_afronden_niet_tegen()
    {
        var ongeval = await Meld("yvonne");
        Opstelling.Eis(await ongeval.Noteer(Ongevalsoort.Gesproken, "Linda Mulder (moeder)", Operatie(), Marijke));
        Assert.Equal(["Er staat 1 toezichthouder te weinig."], (await Bekijk(ongeval, Marijke)).NogTeDoen);
        Opstelling.Eis(await ongeval.ZetHelper("yvonne", weg: false, Operatie(), Petra));
        Opstelling.Eis(await _school.Grains.Middag(Opstelling.School, _school.Vandaag).MeldWeg("petra", Operatie(), Marijke));

        var view = await Bekijk(ongeval, Marijke);
        Assert.Equal((1, 0, false), (view.ToezichtNu, view.Mist, view.IsToezichtalarm));
        Assert.Empty(view.NogTeDoen);
        Assert.Empty(await Alarmen());
        Opstelling.Eis(await ongeval.Sluit("Niets aan de hand", null, Operatie(), Marijke));
    }

    [Fact]
    [Requirement("TSO-12c")]
    public async Task Gaat_er_een_tweede_mee_dan_blijft_op_elk_scherm_het_aantal_van_voor_het_ongeval_nodig()
    {
        var ongeval = await Meld("yvonne");
        Opstelling.Eis(await ongeval.ZetHelper("petra", weg: true, Operatie(), Petra));
        Opstelling.Eis(await ongeval.ZetHelper("yvonne", weg: false, Operatie(), Petra));

        Assert.Equal(["Toezicht: 1 van 2"], await Alarmen());
        Assert.Equal((2, 1, 1), await Bekijk(ongeval, Petra) is var v ? (v.ToezichtVoor, v.ToezichtNu, v.Mist) : default);
    }

    [Fact]
    [Requirement("TSO-12c")]
    public async Task Na_het_afronden_is_wie_nog_met_het_kind_weg_is_geen_alarm_meer()
    {
        var ongeval = await Meld("yvonne");
        Opstelling.Eis(await ongeval.Vervang(null, "een moeder van het plein", Operatie(), Petra));
        Opstelling.Eis(await ongeval.Noteer(Ongevalsoort.Gesproken, "Linda Mulder (moeder)", Operatie(), Marijke));
        Opstelling.Eis(await ongeval.Sluit("Moeder gaat mee naar de huisarts", null, Operatie(), Marijke));
        Opstelling.Eis(await _school.Grains.Middag(Opstelling.School, _school.Vandaag).MeldWeg("petra", Operatie(), Marijke));
        Assert.Empty(await Alarmen());
    }

    [Fact]
    [Requirement("TSO-12b", "TSO-12c")]
    public async Task Ook_bij_een_school_die_telt_blijft_het_alarm_tot_er_weer_evenveel_mensen_staan()
    {
        await _school.DisposeAsync();
        _school = await Opstelling.Start(begin: new DateTimeOffset(2026, 11, 12, 12, 20, 0, TimeSpan.FromHours(1)));
        await _school.RichtSchoolIn();
        await Thijs();
        Opstelling.Eis(await _school.Grains.Overblijfkracht(Opstelling.School, "yvonne").Bewaar(
            new OverblijfkrachtGegevens("Yvonne Smit", "", null, true, null, null, null, null, false, Weekdagen.Donderdag, new DateOnly(2026, 8, 1), null, null), 0, Opstelling.Wie(Rol.Schoolleider)));
        await Tel(4);
        var ongeval = await Meld("yvonne");
        Assert.Equal(["Toezicht: 3 van 4"], await Alarmen());
        Assert.Equal((4, 3, "Yvonne Smit"), await Bekijk(ongeval, Petra) is var v ? (v.ToezichtVoor, v.ToezichtNu, v.Helpt) : default);

        _school.Klok.Vooruit(TimeSpan.FromMinutes(1));
        Opstelling.Eis(await ongeval.Vervang(null, "een moeder van het plein", Operatie(), Petra));
        Assert.Empty(await Alarmen());
        Assert.Equal(4, (await Bekijk(ongeval, Petra)).ToezichtNu);
        await Tel(3); // counted again, and one went home
        Assert.Equal(["Toezicht: 3 van 4"], await Alarmen());
        Assert.Equal(3, (await Bekijk(ongeval, Petra)).ToezichtNu);
        Opstelling.Eis(await ongeval.ZetHelper("yvonne", weg: false, Operatie(), Petra));
        Assert.Empty(await Alarmen());
        Assert.Equal(4, (await Bekijk(ongeval, Petra)).ToezichtNu);
    }

    [Fact]
    [Requirement("TSO-12d", "TSO-8h")]
    public async Task De_coordinator_krijgt_de_nummers_belt_en_legt_vast_wat_is_afgesproken()
    {
        var ongeval = await Meld(null);
        Assert.Equal(["Linda Mulder", "Jeroen Mulder"], (await Bekijk(ongeval, Petra)).Mensen.Ouders.Select(o => o.Naam));
        Assert.All((await Bekijk(ongeval, Petra)).Mensen.Ouders, o => Assert.Null(o.Telefoon));
        Assert.Equal("ouders-belt", (await ongeval.Noteer(Ongevalsoort.Gesproken, "Linda Mulder (moeder)", Operatie(), Petra)).Weigering?.Code);
        Assert.Equal("+31612345671", (await Bekijk(ongeval, Marijke)).Mensen.Ouders[0].Telefoon);

        Opstelling.Eis(await ongeval.Noteer(Ongevalsoort.Gebeld, "Linda Mulder (moeder)", Operatie(), Marijke));
        var nogNiet = (await ongeval.Sluit("Ouder komt", null, Operatie(), Marijke)).Weigering;
        Assert.Equal(("ongeval-nog-niet", "Afronden kan nog niet. De ouders zijn nog niet bereikt."), (nogNiet?.Code, nogNiet?.Zin));
        Opstelling.Eis(await ongeval.Noteer(Ongevalsoort.Gesproken, "Jeroen Mulder (vader)", Operatie(), Marijke));
        Assert.Equal("verplicht", (await ongeval.Sluit("", null, Operatie(), Marijke)).Weigering?.Code);
        Opstelling.Eis(await ongeval.Noteer(Ongevalsoort.Afspraak, "Vader haalt hem op", Operatie(), Marijke));
        Assert.Equal("geen-recht", (await ongeval.Sluit("", null, Operatie(), Petra)).Weigering?.Code);
        Opstelling.Eis(await ongeval.Sluit("", _school.Vandaag.AddDays(1), Operatie(), Marijke));

        var view = await Bekijk(ongeval, Marijke);
        Assert.True(view.Gesloten);
        Assert.Equal(_school.Vandaag.AddDays(1), view.NazorgOp);
        Assert.Equal("geen-recht", (await ongeval.Bekijk(Petra)).Weigering?.Code);
        Opstelling.Eis(await ongeval.Noteer(Ongevalsoort.Nazorg, "Het gaat goed", Operatie(), Marijke));
        Assert.Null((await Bekijk(ongeval, Marijke)).NazorgOp);
    }

    [Fact]
    [Requirement("TSO-12e")]
    public async Task Bij_levensgevaar_gaat_de_leiding_op_naam_naar_de_BHVer()
    {
        var ongeval = await Meld(null, levensgevaar: true);
        Assert.Equal(["Tom Aalbers", "Stefan Kroes"], (await Bekijk(ongeval, Petra)).Mensen.Bhv.Select(b => b.Naam));
        Opstelling.Eis(await ongeval.Noteer(Ongevalsoort.Nood, null, Operatie(), Petra));
        Opstelling.Eis(await ongeval.Noteer(Ongevalsoort.Bhv, "Tom Aalbers", Operatie(), Petra));
        Assert.Equal("verplicht", (await ongeval.DraagOver(" ", Operatie(), Petra)).Weigering?.Code);
        Opstelling.Eis(await ongeval.DraagOver("Tom Aalbers", Operatie(), Petra));

        var view = await Bekijk(ongeval, Petra);
        Assert.Equal(("Tom Aalbers", true), (view.Coordinatie, view.LeidingBijBhv));
        Assert.Equal(["gemeld", "112", "bhv", "overgedragen"], view.Stappen.Select(s => s.Soort));
        Assert.True(Assert.Single((await Register()).Ongevallen).Levensgevaar);
    }

    [Fact]
    public async Task Een_dubbele_tik_meldt_een_keer_en_een_verzonnen_nummer_nooit()
    {
        var operatie = Operatie();
        var ongeval = Ongeval(operatie, Petra);
        Opstelling.Eis(await ongeval.Meld("thijs", "schoolplein", "gevallen", false, "yvonne", operatie, Petra));
        Opstelling.Eis(await ongeval.Meld("thijs", "schoolplein", "gevallen", false, "yvonne", operatie, Petra));
        Assert.Equal("operatie-al-gebruikt", (await ongeval.Meld("thijs", "schoolplein", "geduwd", false, null, operatie, Petra)).Weigering?.Code);
        Assert.Equal("ongeldige-operatie", (await ongeval.Meld("thijs", "schoolplein", null, false, null, Operatie(), Petra)).Weigering?.Code);
        Assert.Equal(2, (await Bekijk(ongeval, Petra)).Stappen.Length);
        Assert.Single((await Register()).Ongevallen);
    }

    [Fact]
    [Requirement("TSO-12b")]
    public async Task Hetzelfde_ongeval_door_een_tweede_gemeld_wordt_eerst_geweigerd_en_kan_alleen_met_opzet()
    {
        await Meld("yvonne");
        var operatie = Operatie();
        var tweede = Ongeval(operatie, Marijke);
        var nee = (await tweede.Meld("thijs", "schoolplein", "gevallen", false, null, operatie, Marijke)).Weigering;
        Assert.Equal("ongeval-loopt-al", nee?.Code);
        Assert.Contains("gemeld om 12:20", nee!.Zin, StringComparison.Ordinal);
        Assert.Single((await Register()).Ongevallen);
        Opstelling.Eis(await tweede.Meld("thijs", "schoolplein", "gevallen", false, null, operatie, Marijke, tweede: true));
        Assert.Equal(2, (await Register()).Ongevallen.Length);
    }

    [Fact]
    [Requirement("TSO-12b", "TSO-12c", "TSO-8g")]
    public async Task Een_dubbele_melding_is_in_te_trekken_en_dan_houdt_de_helper_weer_toezicht()
    {
        Opstelling.Eis(await _school.Grains.Account("marijke").MaakPersoon(
            "Marijke Vos", "marijke@school.example", [new Roltoekenning(Opstelling.School, Rol.Overblijfcoordinator, [], new DateOnly(2026, 8, 1), null)]));
        var aandacht = _school.Grains.Aandacht(Opstelling.School, "marijke");
        var ongeval = await Meld("yvonne");
        Assert.Contains(await aandacht.Alles(), b => b.Id == $"ongeval/{_id}");
        var noura = new Wie("noura", "Noura Idrissi", Opstelling.School, [new ActieveRol(Rol.Overblijfkracht, [])]);
        Assert.Equal("geen-recht", (await ongeval.TrekIn("dubbel", Operatie(), noura)).Weigering?.Code);
        Assert.Equal("verplicht", (await ongeval.TrekIn(" ", Operatie(), Petra)).Weigering?.Code);
        Assert.Equal(["Toezicht: 1 van 2"], await Alarmen());

        var operatie = Operatie();
        Opstelling.Eis(await ongeval.TrekIn("al gemeld door Yvonne", operatie, Petra));
        Opstelling.Eis(await ongeval.TrekIn("al gemeld door Yvonne", operatie, Petra)); // the same tap again

        Assert.Empty(await Alarmen());
        Assert.Equal(2, await _school.Grains.Middag(Opstelling.School, _school.Vandaag).AantalToezicht());
        Assert.Empty(await aandacht.Alles());
        var rij = Assert.Single((await Register()).Ongevallen);
        Assert.True(rij is { Gesloten: true, Vergissing: true });
        var view = await Bekijk(ongeval, Marijke);
        Assert.True(view is { IsVergissing: true, Gesloten: true, Mag.Intrekken: false });
        Assert.Equal(["gemeld", "helper-mee", "vergissing"], view.Stappen.Select(s => s.Soort));
        Assert.Equal("ongeval-al-vergissing", (await ongeval.TrekIn("nog eens", Operatie(), Marijke)).Weigering?.Code);
        Assert.Equal("ongeval-gesloten", (await ongeval.Noteer(Ongevalsoort.Nood, null, Operatie(), Marijke)).Weigering?.Code);
        await Meld(null); // the child may fall after all
    }

    [Fact]
    [Requirement("TSO-12d")]
    public async Task Wat_al_afgerond_is_trekt_alleen_in_wie_mag_afronden_en_de_nazorg_vervalt()
    {
        var ongeval = await Meld(null);
        Opstelling.Eis(await ongeval.Noteer(Ongevalsoort.Gesproken, "Linda Mulder (moeder)", Operatie(), Marijke));
        Opstelling.Eis(await ongeval.Sluit("Niets aan de hand", _school.Vandaag.AddDays(1), Operatie(), Marijke));
        Assert.Equal("geen-recht", (await ongeval.TrekIn("dubbel", Operatie(), Petra)).Weigering?.Code);
        Opstelling.Eis(await ongeval.TrekIn("dubbel", Operatie(), Marijke));
        var rij = Assert.Single((await Register()).Ongevallen);
        Assert.True(rij is { Vergissing: true, NazorgOp: null });
    }

    [Theory]
    [InlineData("niemand", "schoolplein", null, null, "onbekend")]
    [InlineData("thijs", "maan", null, null, "onbekend")]
    [InlineData("thijs", "schoolplein", "\u0007", null, "ongeldige-tekens")]
    [InlineData("thijs", "schoolplein", null, "onbekend", "onbekend")]
    public async Task Slechte_invoer_meldt_niets(string kind, string plek, string? tekst, string? helper, string code)
    {
        var operatie = Operatie();
        Assert.Equal(code, (await Ongeval(operatie, Petra).Meld(kind, plek, tekst, false, helper, operatie, Petra)).Weigering?.Code);
        Assert.Equal("onbekend", (await Ongeval(operatie, Petra).Bekijk(Petra)).Weigering?.Code);
        Assert.Empty((await Register()).Ongevallen);
    }

    [Fact]
    [Requirement("SEC-2")]
    public async Task Zonder_recht_meldt_en_ziet_niemand_een_ongeval()
    {
        var ouder = Opstelling.Wie(Rol.Ouderraad);
        var operatie = Operatie();
        Assert.Equal("geen-recht", (await Ongeval(operatie, ouder).Meld("thijs", "schoolplein", null, false, null, operatie, ouder)).Weigering?.Code);
        var ongeval = await Meld(null);
        Assert.Equal("geen-recht", (await ongeval.Bekijk(ouder)).Weigering?.Code);
        Assert.Equal("geen-recht", (await ongeval.Noteer("letsel", "pols", Operatie(), ouder)).Weigering?.Code);
        var elders = new Wie("x", "X", new SchoolSleutel("99XX01"), [new ActieveRol(Rol.Schoolleider, [])]);
        Assert.Equal("geen-recht", (await ongeval.Bekijk(elders)).Weigering?.Code);
    }

    [Fact]
    public async Task Een_volle_schijf_laat_niets_half_staan_en_een_herstart_verliest_niets()
    {
        var ongeval = await Meld("yvonne");
        _school.Storing.Bij((naam, _) => naam == "ongeval");
        await Assert.ThrowsAnyAsync<Exception>(() => ongeval.Noteer("letsel", "pols", Operatie(), Petra));
        _school.Storing.Geen();
        Assert.Equal(2, (await Bekijk(ongeval, Petra)).Stappen.Length);

        await _school.Herstart();

        var id = Assert.Single((await Register()).Ongevallen).Id;
        Assert.Equal(["gemeld", "helper-mee"], (await Bekijk(_school.Grains.Ongeval(Opstelling.School, id), Petra)).Stappen.Select(s => s.Soort));
    }

    [Fact]
    [Requirement("SEC-5")]
    public async Task Twee_jaar_na_het_schooljaar_is_het_ongeval_weg_en_het_register_ook()
    {
        var ongeval = await Meld(null);
        _school.Klok.Naar(new DateTimeOffset(2029, 7, 31, 12, 0, 0, TimeSpan.FromHours(2)));
        Assert.Empty((await ongeval.Nacht()).Gewist);
        _school.Klok.Naar(new DateTimeOffset(2029, 8, 1, 12, 0, 0, TimeSpan.FromHours(2)));
        await _school.Nachtwacht.Ruim(Opstelling.School); // a round that the clock began by itself may have been there first: what counts is that it is gone
        Assert.Empty((await Register()).Ongevallen);
        Assert.Contains(("ongeval", $"ongeval/{Opstelling.School}/{_id}"), _school.Storing.Gewist);
    }

    [Fact]
    [Requirement("SEC-5")]
    public async Task Wie_gewist_is_terwijl_het_register_niet_kon_schrijven_gaat_er_de_volgende_nacht_uit()
    {
        var ongeval = await Meld(null);
        _school.Klok.Naar(new DateTimeOffset(2029, 8, 1, 12, 0, 0, TimeSpan.FromHours(2)));
        _school.Storing.Bij((naam, _) => naam == "ongevallen");
        await Assert.ThrowsAnyAsync<Exception>(() => ongeval.Nacht());
        _school.Storing.Geen();
        Assert.Contains(("ongeval", $"ongeval/{Opstelling.School}/{_id}"), _school.Storing.Gewist);
        Assert.Single((await Register()).Ongevallen);

        await ongeval.Nacht();

        Assert.Empty((await Register()).Ongevallen);
    }

    private async Task<ILeerlingGrain> Thijs()
    {
        var thijs = await _school.SchrijfIn("thijs", "Thijs", "Mulder");
        Opstelling.Eis(await thijs.MeldAan(Opstelling.Jaar.EersteDag, AanmeldingSoort.Structureel, Weekdagen.Donderdag, null, Operatie(), Opstelling.Wie(Rol.Administratie)));
        return thijs;
    }

    private async Task Tel(int aantal)
    {
        _school.Klok.Vooruit(TimeSpan.FromMinutes(1));
        Opstelling.Eis(await _school.Grains.Middag(Opstelling.School, _school.Vandaag).ZetHelpers("schoolplein", aantal, Operatie(), Marijke));
        _school.Klok.Vooruit(TimeSpan.FromMinutes(1));
    }

    private async Task<IEnumerable<string>> Alarmen() => (await _school.Grains.Middag(Opstelling.School, _school.Vandaag).Toezicht(Marijke)).Waarde!.Alarmen
        .Where(a => a.Soort == OrleansSchool.Overblijven.Alarmsoort.WegVoorOngeval).Select(a => a.Zin);

    private async Task<OngevallenView> Register() => await _school.Grains.Ongevallen(Opstelling.School, Opstelling.Jaar).Alles();

    private IOngevalGrain Ongeval(OperatieId operatie, Wie wie) => _school.Grains.Ongeval(Opstelling.School, OngevalId.Van(operatie, wie));

    private async Task<IOngevalGrain> Meld(string? helper, bool levensgevaar = false)
    {
        var operatie = Operatie();
        var ongeval = Ongeval(operatie, Petra);
        _id = OngevalId.Van(operatie, Petra);
        Opstelling.Eis(await ongeval.Meld("thijs", "schoolplein", null, levensgevaar, helper, operatie, Petra));
        return ongeval;
    }

    private static async Task<OngevalView> Bekijk(IOngevalGrain ongeval, Wie wie)
    {
        var view = await ongeval.Bekijk(wie);
        Assert.Null(view.Weigering);
        return view.Waarde!;
    }

    private OperatieId Operatie() => Opstelling.Operatie($"{++_nr:000}");
}
