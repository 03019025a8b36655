using OrleansSchool.Aandacht;
using OrleansSchool.Basis;
using OrleansSchool.Logboek;
using OrleansSchool.Toegang;
using OrleansSchool.Vragen;

namespace OrleansSchool.Tests.Grains.Logboek;

/// <summary>The log of a day on the real engine and store: append-only, who hears of it, who sees it (TSO-8).</summary>
public sealed class LogboekGrainTests : IAsyncLifetime
{
    private static readonly Wie Fatma = Opstelling.Wie(Rol.Overblijfkracht) with { AccountId = "fatma", Naam = "Fatma Yıldız" };
    private static readonly Wie Karin = Opstelling.Wie(Rol.Groepsleerkracht, "g5") with { AccountId = "karin", Naam = "Karin Hoekstra" };
    private static readonly Wie Ruben = Opstelling.Wie(Rol.Groepsleerkracht, "g6") with { AccountId = "ruben", Naam = "Ruben Smit" };
    private static readonly Wie Marijke = Opstelling.Wie(Rol.Overblijfcoordinator) with { AccountId = "marijke", Naam = "Marijke van der Veen" };

    private Opstelling _school = null!;
    private int _nr;

    private ILogboekGrain Logboek => _school.Grains.Logboek(Opstelling.School, new DateOnly(2026, 11, 12));

    public async ValueTask InitializeAsync()
    {
        _school = await Opstelling.MetSchool();
        await _school.SchrijfIn("kim", "Kim", groep: "g5");
        await _school.SchrijfIn("noa", "Noa", groep: "g6");
        foreach (var wie in new[] { Fatma, Karin, Ruben, Marijke })
        {
            var rol = wie.Rollen[0];
            Opstelling.Eis(await _school.Grains.Account(wie.AccountId).Maak(
                $"{wie.AccountId}@school.example", wie.Naam, null, [new Roltoekenning(Opstelling.School, rol.Rol, rol.Groepen, Opstelling.Jaar.EersteDag, null)]));
        }
    }

    public ValueTask DisposeAsync() => _school.DisposeAsync();

    [Fact, Requirement("TSO-8b")]
    public async Task Een_regel_blijft_na_een_herstart_zoals_hij_was_en_een_dubbele_klik_geeft_er_een()
    {
        var een = await Schrijf(Fatma, Logsoort.Bericht, "Het klimtoestel mag weer.");
        var twee = await Logboek.Schrijf(Invoer(Logsoort.Bericht, "Het klimtoestel mag weer."), een.Operatie, Fatma);
        var anders = await Logboek.Schrijf(Invoer(Logsoort.Bericht, "Iets anders."), een.Operatie, Fatma);
        var ander = await Logboek.Schrijf(Invoer(Logsoort.Bericht, "Het klimtoestel mag weer."), een.Operatie, Marijke);
        await _school.Herstart();

        Assert.Equal(1, twee.Waarde!.Nr);
        Assert.Equal("operatie-al-gebruikt", anders.Weigering?.Code);
        Assert.Equal("operatie-al-gebruikt", ander.Weigering?.Code);
        var regel = Assert.Single((await Zie(Marijke)).Regels);
        Assert.Equal((1, "Het klimtoestel mag weer.", "Fatma Yıldız", false), (regel.Nr, regel.Tekst, regel.DoorNaam, regel.VanTeam));
    }

    [Fact, Requirement("TSO-8b")]
    public async Task Een_verbetering_is_een_nieuwe_regel_en_de_oude_blijft_staan()
    {
        var fout = await Schrijf(Fatma, Logsoort.Bericht, "De poort is dicht.");
        var goed = await Logboek.Schrijf(Invoer(Logsoort.Bericht, "De poort is open.") with { CorrigeertNr = fout.Nr }, Operatie(), Marijke);

        Assert.Null(goed.Weigering);
        Assert.Equal(["De poort is dicht.", "De poort is open."], (await Zie(Fatma)).Regels.Select(r => r.Tekst));
        Assert.Equal(1, (await Zie(Fatma)).Regels[1].CorrigeertNr);
    }

    [Fact, Requirement("TSO-8g")]
    public async Task Een_voorval_staat_meteen_dringend_bij_de_groepsleerkracht_en_haar_leesbewijs_komt_terug()
    {
        var voorval = await Schrijf(Fatma, Logsoort.Voorval, "Kim is gebeten door een hond.", "kim");

        var bericht = Assert.Single(await Aandacht(Karin).Alles());
        Assert.True(bericht is { Dringend: true, GelezenOp: null, Soort: Aandachtsoort.Voorval }, bericht.ToString());
        Assert.DoesNotContain("Kim", bericht.Tekst, StringComparison.Ordinal);
        Assert.EndsWith("#regel-2026-11-12-1", bericht.Pad, StringComparison.Ordinal);
        Assert.Empty(await Aandacht(Ruben).Alles());
        Assert.Empty(await Aandacht(Marijke).Alles());

        Assert.Equal("geen-recht", (await Aandacht(Karin).Lees(bericht.Id, Ruben)).Weigering?.Code);
        Assert.Null(Assert.Single((await Zie(Fatma)).Gemeld).GelezenOp);
        _school.Klok.Vooruit(TimeSpan.FromMinutes(2));
        Opstelling.Eis(await Aandacht(Karin).Lees(bericht.Id, Karin));
        Opstelling.Eis(await Aandacht(Karin).Lees(bericht.Id, Karin));

        var gemeld = Assert.Single((await Zie(Fatma)).Gemeld);
        Assert.Equal((voorval.Nr, "Karin Hoekstra", (DateTimeOffset?)voorval.Op.AddMinutes(2)), (gemeld.Nr, gemeld.Naam, gemeld.GelezenOp));
    }

    [Fact, Requirement("TSO-8g", "TSO-7a", "TSO-8h")]
    public async Task Wie_de_lunch_overneemt_hoort_en_leest_een_voorval_van_die_groep_en_daarna_niet_meer()
    {
        await Schrijf(Fatma, Logsoort.Voorval, "Kim is gevallen.", "kim");
        Assert.Empty(await Aandacht(Ruben).Alles());
        Opstelling.Eis(await _school.Grains.Groepsmiddag(Opstelling.School, "g5", _school.Vandaag).ZetVervanger("ruben", Operatie(), Karin));
        await Schrijf(Fatma, Logsoort.Voorval, "Kim heeft een bult.", "kim");

        Assert.Equal(2, (await Aandacht(Karin).Alles()).Length);
        Assert.Single(await Aandacht(Ruben).Alles(), b => b is { Soort: Aandachtsoort.Voorval, Dringend: true });
        Assert.Equal(["Kim is gevallen.", "Kim heeft een bult."], (await Zie(Ruben)).Regels.Select(r => r.Tekst));
        Assert.Equal(["g5"], (await Zie(Ruben)).Overgenomen);
        await Schrijf(Ruben, Logsoort.Kindvraag, "Kim wil binnen blijven.", "kim");

        Opstelling.Eis(await _school.Grains.Groepsmiddag(Opstelling.School, "g5", _school.Vandaag).ZetVervanger(null, Operatie(), Karin));
        Assert.Equal(3, (await Zie(Ruben)).Verborgen);
        Assert.Equal("log-vreemd-kind", (await Logboek.Schrijf(Invoer(Logsoort.Kindvraag, "Nog iets.", "kim"), Operatie(), Ruben)).Weigering?.Code);
    }

    [Fact, Requirement("TSO-8g")]
    public async Task Wat_niet_aankomt_wordt_na_de_storing_alsnog_gemeld_en_niet_dubbel()
    {
        _school.Storing.Bij((toestand, _) => toestand == "aandacht");
        await Schrijf(Fatma, Logsoort.Voorval, "Kim is gevallen.", "kim");
        Assert.Empty(await Aandacht(Karin).Alles());
        _school.Storing.Geen();
        await _school.TotDat(async () => (await Aandacht(Karin).Alles()).Length > 0);
        await _school.Herstart();
        await Zie(Marijke);

        Assert.Single(await Aandacht(Karin).Alles());
    }

    [Fact, Requirement("TSO-8g", "TSO-3a")]
    public async Task Een_groep_zonder_leerkracht_valt_onder_de_coordinator_en_wie_zelf_schrijft_hoort_het_niet()
    {
        await _school.SchrijfIn("los", "Los", groep: null);
        await Schrijf(Ruben, Logsoort.Voorval, "Noa is gestoken door een wesp.", "noa");

        Assert.Empty(await Aandacht(Ruben).Alles());
        Assert.Empty(await Aandacht(Marijke).Alles());
        await Schrijf(Fatma, Logsoort.Voorval, "Los is gevallen.", "los");
        Assert.Single(await Aandacht(Marijke).Alles());
        Assert.Equal(1, (await Zie(Ruben)).Verborgen);
    }

    [Fact, Requirement("TSO-8h")]
    public async Task Een_groepsleerkracht_ziet_en_schrijft_niets_over_een_kind_van_een_ander()
    {
        await Schrijf(Fatma, Logsoort.Bericht, "De springtouwen zijn stuk.");
        await Schrijf(Fatma, Logsoort.Voorval, "Noa heeft een bloedneus.", "noa");
        await Schrijf(Fatma, Logsoort.Kindvraag, "Kim en Noa willen samen voetballen.", "kim", "noa");

        var view = await Zie(Karin);
        Assert.Equal(["De springtouwen zijn stuk."], view.Regels.Select(r => r.Tekst));
        Assert.Equal(2, view.Verborgen);
        Assert.Equal(3, (await Zie(Marijke)).Regels.Length);
        Assert.Equal("log-vreemd-kind", (await Logboek.Schrijf(Invoer(Logsoort.Voorval, "Iets over Noa.", "noa"), Operatie(), Karin)).Weigering?.Code);
        Assert.Equal("log-vreemd-kind", (await Logboek.Schrijf(Invoer(Logsoort.Bericht, "Wie?", "bestaat-niet"), Operatie(), Marijke)).Weigering?.Code);
        Assert.Equal("log-correctie-onbekend", (await Logboek.Schrijf(Invoer(Logsoort.Voorval, "Was Kim.", "kim") with { CorrigeertNr = 2 }, Operatie(), Karin)).Weigering?.Code);
    }

    [Fact, Requirement("TSO-8g", "TSO-8h")]
    public async Task Een_voorval_tussen_kinderen_van_twee_groepen_lezen_beide_leerkrachten_en_een_derde_niet()
    {
        await Schrijf(Fatma, Logsoort.Voorval, "Twee kinderen hadden ruzie om de bal.", "kim", "noa");
        await Schrijf(Fatma, Logsoort.Kindvraag, "Kim en Noa willen samen voetballen.", "kim", "noa");

        var view = await Zie(Karin);
        Assert.Equal(["Twee kinderen hadden ruzie om de bal."], view.Regels.Select(r => r.Tekst));
        Assert.Contains(Karin.AccountId, view.Gemeld.Select(g => g.AccountId));
        Assert.Equal(1, view.Verborgen);
        Assert.Equal("log-correctie-onbekend", (await Logboek.Schrijf(Invoer(Logsoort.Voorval, "Het was alleen Kim.", "kim") with { CorrigeertNr = 1 }, Operatie(), Karin)).Weigering?.Code);

        var derde = Karin with { AccountId = "anders", Rollen = [new ActieveRol(Rol.Groepsleerkracht, ["g5"])] };
        Assert.Empty((await Zie(derde)).Regels);
    }

    [Theory, Requirement("TSO-8h", "SEC-2")]
    [InlineData(Rol.Ouderraad)]
    [InlineData(Rol.Bestuur)]
    [InlineData(Rol.Beheerder)]
    [InlineData(Rol.Commissielid)]
    [InlineData(Rol.Bhv)]
    public async Task Wie_het_logboek_niet_mag_lezen_krijgt_niets(Rol rol)
    {
        Assert.Equal("geen-recht", (await Logboek.Bekijk(Opstelling.Wie(rol))).Weigering?.Code);
        Assert.Equal("geen-recht", (await Logboek.Schrijf(Invoer(Logsoort.Bericht, "Hallo"), Operatie(), Opstelling.Wie(rol))).Weigering?.Code);
        Assert.Equal("geen-recht", (await Logboek.BevestigGelezen(1, Opstelling.Wie(rol))).Weigering?.Code);
        Assert.Equal("geen-recht", (await _school.Grains.Vragen(Opstelling.School, _school.Vandaag).Bekijk(Opstelling.Wie(rol))).Weigering?.Code);
    }

    [Fact, Requirement("TSO-8c", "TSO-8b", "TSO-9a")]
    public async Task Een_overtreding_telt_bij_het_kind_en_een_verbetering_haalt_haar_bij_het_verkeerde_kind_weg()
    {
        await _school.SchrijfIn("tim", "Tim", groep: "g5");
        var fout = await Schrijf(Fatma, Logsoort.Overtreding, "Gooide met zand.", "kim");
        var gedrag = _school.Grains.Gedrag(Opstelling.School, "kim");
        Assert.Null(Assert.Single((await gedrag.Bekijk(Marijke)).Waarde!.Overtredingen).Vervallen);
        Assert.False(Assert.Single(await Aandacht(Karin).Alles()).Dringend);

        Assert.Null((await Logboek.Schrijf(Invoer(Logsoort.Overtreding, "Tim gooide met zand.", "tim") with { CorrigeertNr = fout.Nr }, Operatie(), Fatma)).Weigering);

        Assert.Equal("Verbeterd in het logboek, regel 2", Assert.Single((await gedrag.Bekijk(Marijke)).Waarde!.Overtredingen).Vervallen);
        var tim = Assert.Single((await _school.Grains.Gedrag(Opstelling.School, "tim").Bekijk(Marijke)).Waarde!.Overtredingen);
        Assert.Equal((1, "Tim gooide met zand.", (string?)null), (tim.LogNr, tim.Tekst, tim.Vervallen));
    }

    [Fact, Requirement("TSO-8a")]
    public async Task Gelezen_is_tot_en_met_wat_op_het_scherm_stond()
    {
        await Schrijf(Marijke, Logsoort.Bericht, "Eén");
        await Schrijf(Marijke, Logsoort.Bericht, "Twee");
        Opstelling.Eis(await Logboek.BevestigGelezen(2, Fatma));
        await Schrijf(Marijke, Logsoort.Bericht, "Drie");
        Opstelling.Eis(await Logboek.BevestigGelezen(1, Fatma));
        await _school.Herstart();

        Assert.Equal([3], (await Zie(Fatma)).Ongelezen("fatma").Select(r => r.Nr));
        Opstelling.Eis(await Logboek.BevestigGelezen(999, Fatma));
        await Schrijf(Marijke, Logsoort.Bericht, "Vier");
        Assert.Equal([4], (await Zie(Fatma)).Ongelezen("fatma").Select(r => r.Nr));
        Assert.Equal(("Fatma Yıldız", 3), Assert.Single((await Zie(Marijke)).GelezenDoor) is { } l ? (l.Naam, l.Nr) : default);
    }

    [Fact, Requirement("TSO-8b")]
    public async Task Slechte_invoer_schrijft_niets()
    {
        var slecht = new (LogregelInvoer, string)[]
        {
            (Invoer(Logsoort.Bericht, " "), "verplicht"), (Invoer((Logsoort)0, "x"), "logsoort-nodig"), (Invoer(Logsoort.Voorval, "x"), "log-kind-nodig"),
            (Invoer(Logsoort.Bericht, "x") with { PlekId = "maan" }, "onbekend"), (Invoer(Logsoort.Leerkracht, "x"), "logsoort-van-team"),
            (Invoer(Logsoort.Bericht, "x") with { CorrigeertNr = 3 }, "log-correctie-onbekend"), (Invoer(Logsoort.Bericht, "x") with { LeerlingIds = default }, ""),
        };
        foreach (var (invoer, code) in slecht.SkipLast(1))
        {
            Assert.Equal(code, (await Logboek.Schrijf(invoer, Operatie(), Fatma)).Weigering?.Code);
        }

        Assert.Equal("ongeldige-operatie", (await Logboek.Schrijf(Invoer(Logsoort.Bericht, "x"), new OperatieId("kort"), Fatma)).Weigering?.Code);
        Assert.Empty((await Zie(Marijke)).Regels);
        Assert.Null((await Logboek.Schrijf(slecht[^1].Item1, Operatie(), Fatma)).Weigering);
    }

    [Fact, Requirement("TSO-8b")]
    public async Task Een_andere_eigenaar_schrijft_zijn_regel_eenmaal()
    {
        var van = new Afzender("groepsmiddag/99XX00/g5/2026-11-12", 1);
        await Logboek.OntvangRegel(van, Invoer(Logsoort.Leerkracht, "De groep is rustig overgedragen.", "kim"), "karin", "Karin Hoekstra", _school.Klok.GetUtcNow());
        await Logboek.OntvangRegel(van, Invoer(Logsoort.Leerkracht, "De groep is rustig overgedragen.", "kim"), "karin", "Karin Hoekstra", _school.Klok.GetUtcNow());

        Assert.True(Assert.Single((await Zie(Marijke)).Regels).VanTeam);
    }

    [Fact, Requirement("TSO-11b")]
    public async Task Een_vraag_van_een_ouder_gaat_van_het_plein_naar_wie_antwoordt_en_terug_naar_wie_hem_hoorde()
    {
        await Schrijf(Fatma, Logsoort.Oudervraag, "Mag Kim een eigen bal mee?", "kim");
        var vragen = _school.Grains.Vragen(Opstelling.School, _school.Vandaag);
        var vraag = Assert.Single((await vragen.Bekijk(Marijke)).Waarde!.Vragen);
        Assert.Equal(Aandachtsoort.Vraag, Assert.Single(await Aandacht(Marijke).Alles()).Soort);
        Assert.Empty((await vragen.Bekijk(Karin)).Waarde!.Vragen);

        Assert.Equal("geen-recht", (await vragen.GeefDoor(vraag.Id, "karin", Operatie(), Fatma)).Weigering?.Code);
        Assert.Equal("vraag-niet-voor-hen", (await vragen.GeefDoor(vraag.Id, "ruben", Operatie(), Marijke)).Weigering?.Code);
        Opstelling.Eis(await vragen.GeefDoor(vraag.Id, "karin", Operatie(), Marijke));
        Assert.Empty(await Aandacht(Marijke).Alles());
        Assert.Equal(Vraagstand.Doorgegeven, Assert.Single((await vragen.Bekijk(Karin)).Waarde!.Vragen).Stand);

        Assert.Equal("onbekend", (await vragen.Beantwoord(vraag.Id, "Nee", Operatie(), Ruben)).Weigering?.Code);
        Assert.Equal("geen-recht", (await vragen.Beantwoord(vraag.Id, "Nee", Operatie(), Fatma)).Weigering?.Code);
        var operatie = Operatie();
        Opstelling.Eis(await vragen.Beantwoord(vraag.Id, "Ja, met naam erop.", operatie, Karin));
        Opstelling.Eis(await vragen.Beantwoord(vraag.Id, "Ja, met naam erop.", operatie, Karin));
        await _school.Herstart();

        var klaar = Assert.Single((await _school.Grains.Vragen(Opstelling.School, _school.Vandaag).Bekijk(Fatma)).Waarde!.Vragen);
        Assert.Equal(("Ja, met naam erop.", "Karin Hoekstra"), (klaar.Antwoord, klaar.AntwoordDoor));
        Assert.Empty(await Aandacht(Karin).Alles());
        Assert.Equal("De vraag van een ouder is beantwoord. Vertel het de ouder.", Assert.Single(await Aandacht(Fatma).Alles()).Tekst);
    }

    [Fact, Requirement("TSO-11b")]
    public async Task Is_de_vragenlijst_van_de_maand_vol_dan_wijst_het_bericht_naar_de_regel_in_het_logboek()
    {
        var vragen = _school.Grains.Vragen(Opstelling.School, _school.Vandaag);
        for (var nr = 1; nr <= VraagGrenzen.VragenMax + 1; nr++)
        {
            var vraag = new Oudervraag(
                $"2026-11-12/{nr}", _school.Klok.GetUtcNow(), "fatma", "Fatma Yıldız", "Mag het?", [], Vraagstand.Open, null, null, null, null, null, null);
            await vragen.Ontvang(new Afzender("logboek/99XX00/2026-11-12", nr), vraag);
        }

        Assert.Equal(VraagGrenzen.VragenMax, await vragen.Aantal());
        await _school.TotDat(async () => (await Aandacht(Marijke).Alles()).Any(b => b.Id == "vraagvol/2026-11-12/101"));
        Assert.Equal("/s/99XX00/logboek?datum=2026-11-12#regel-2026-11-12-101", (await Aandacht(Marijke).Alles()).Single(b => b.Id == "vraagvol/2026-11-12/101").Pad);
    }

    [Fact, Requirement("TSO-8a")]
    public async Task Taken_worden_door_de_helpers_verdeeld_en_door_de_coordinator_bedacht()
    {
        var taken = _school.Grains.Taakverdeling(Opstelling.School);
        Assert.Equal("geen-recht", (await taken.BewaarTaak("poort", "schoolplein", "Poort", Fatma)).Weigering?.Code);
        Opstelling.Eis(await taken.BewaarTaak("poort", "schoolplein", "Poort", Marijke));
        Assert.Equal("onbekend", (await taken.BewaarTaak("kast", "maan", "Kast", Marijke)).Weigering?.Code);
        Assert.Equal("onbekend", (await taken.Verdeel("poort", "fatma", Fatma)).Weigering?.Code); // has an account, is no overblijfkracht in the register
        Assert.Equal("geen-recht", (await taken.Verdeel("poort", null, Karin)).Weigering?.Code);
        Opstelling.Eis(await _school.Grains.Overblijfkracht(Opstelling.School, "ria").Bewaar(
            new OrleansSchool.Rooster.OverblijfkrachtGegevens("Ria Nijland", "0612345678", null, true, null, null, null, null, false, Weekdagen.Donderdag, Opstelling.Jaar.EersteDag, null, null),
            0, Opstelling.Wie(Rol.Schoolleider)));
        Opstelling.Eis(await taken.Verdeel("poort", "ria", Fatma));
        await _school.Herstart();

        Assert.Equal("Ria Nijland", Assert.Single((await _school.Grains.Taakverdeling(Opstelling.School).Bekijk(_school.Vandaag, Karin)).Waarde!.Taken).HelperNaam);
        Assert.Equal("geen-recht", (await _school.Grains.Taakverdeling(Opstelling.School).Bekijk(_school.Vandaag, Opstelling.Wie(Rol.Ouderraad))).Weigering?.Code);
    }

    private static LogregelInvoer Invoer(Logsoort soort, string tekst, params string[] kinderen) => new(soort, tekst, [.. kinderen], null, null, null);

    private OperatieId Operatie() => Opstelling.Operatie($"log-{++_nr}");

    private IAandachtGrain Aandacht(Wie wie) => _school.Grains.Aandacht(Opstelling.School, wie.AccountId);

    private async Task<LogboekView> Zie(Wie wie) => (await Logboek.Bekijk(wie)).Waarde!;

    private async Task<Logregel> Schrijf(Wie wie, Logsoort soort, string tekst, params string[] kinderen)
    {
        var uitkomst = await Logboek.Schrijf(Invoer(soort, tekst, kinderen), Operatie(), wie);
        Assert.Null(uitkomst.Weigering);
        return uitkomst.Waarde!;
    }
}
