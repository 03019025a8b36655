using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Leerlingen;
using OrleansSchool.Overblijven;
using OrleansSchool.School;

namespace OrleansSchool.Tests.Grains.Overblijven;

/// <summary>From aanmelding to tile to mark, over real grains and a real store.</summary>
public sealed class BordTests : IAsyncLifetime
{
    private const Weekdagen AlleDagen = Weekdagen.Maandag | Weekdagen.Dinsdag | Weekdagen.Donderdag | Weekdagen.Vrijdag;

    private Opstelling _school = null!;

    private Wie Fatma => Opstelling.Wie(Rol.Overblijfkracht) with { Naam = "Fatma" };

    private Wie Ewa => Opstelling.Wie(Rol.Overblijfkracht) with { Naam = "Ewa", AccountId = "account-ewa" };

    private Wie Coordinator => Opstelling.Wie(Rol.Overblijfcoordinator);

    public async ValueTask InitializeAsync()
    {
        _school = await Opstelling.MetSchool();
        foreach (var (id, naam) in new[] { ("aaaa1", "Bram"), ("aaaa2", "Aïsha"), ("aaaa3", "Zoë") })
        {
            var kind = await _school.SchrijfIn(id, naam);
            Opstelling.Eis(await kind.MeldAan(
                Opstelling.Jaar.EersteDag, AanmeldingSoort.Structureel, AlleDagen, null, Opstelling.Operatie("aan-" + id), Opstelling.Wie(Rol.Administratie)));
        }

        await _school.SchrijfIn("aaaa4", "Noor");
    }

    public ValueTask DisposeAsync() => _school.DisposeAsync();

    [Fact]
    [Requirement("LIVE-1", "TSO-6a")]
    public async Task Het_bord_toont_wie_verwacht_wordt_in_vaste_volgorde_en_de_rest_apart()
    {
        var bord = await Bord();
        Assert.Equal(["Aïsha", "Bram", "Zoë"], bord.Tegels.Select(t => t.Roepnaam));
        Assert.All(bord.Tegels, t => Assert.Equal(Tegelstaat.Verwacht, t.Staat));
        Assert.Equal(["Noor"], bord.NietVerwacht.Select(t => t.Roepnaam));
        Assert.Equal(3, bord.Tellers.Verwacht);
        Assert.True(bord.Mag.Markeren);
    }

    [Fact]
    [Requirement("LIVE-1", "LIVE-2")]
    public async Task Een_markering_staat_er_met_tijd_en_persoon_ook_na_een_herstart()
    {
        await Markeer("aaaa1", Markeersoort.Aanwezig, "een", Fatma);
        await _school.Herstart();
        var tegel = Tegel(await Bord(), "aaaa1");
        Assert.Equal((Tegelstaat.Aanwezig, "Fatma", _school.Klok.GetUtcNow()), (tegel.Staat, tegel.Door, tegel.Op));
    }

    [Fact]
    [Requirement("LIVE-1")]
    public async Task Een_kind_dat_niet_verwacht_wordt_komt_erbij_als_onverwacht_en_telt_mee()
    {
        await Markeer("aaaa4", Markeersoort.Aanwezig, "erbij", Fatma);
        var bord = await Bord();
        Assert.Equal(Tegelstaat.Onverwacht, Tegel(bord, "aaaa4").Staat);
        Assert.Equal((1, 1), (bord.Tellers.Onverwacht, bord.Tellers.OpHetPlein));
    }

    [Fact]
    [Requirement("LIVE-1")]
    public async Task Een_geschorst_kind_dat_toch_komt_wordt_opgevangen_geteld_en_getoond()
    {
        var groep = _school.Grains.Overblijfgroep(Opstelling.School, Opstelling.Jaar, "g5");
        var aanmelding = new Aanmelding(Opstelling.Jaar.EersteDag, AanmeldingSoort.Structureel, AlleDagen, _school.Klok.GetUtcNow(), "Test", null);
        var geschorst = new Blokkade(Verwachting.Geschorst, _school.Vandaag, _school.Vandaag.AddDays(8));
        await groep.OntvangLid(new Afzender("fixture", 1), new Groepslid("aaaa9", true, [aanmelding], [], [geschorst]));
        var tegel = Tegel(await Bord(), "aaaa9");
        Assert.Equal((Tegelstaat.Geschorst, _school.Vandaag.AddDays(8)), (tegel.Staat, tegel.StaatTot));
        await Markeer("aaaa9", Markeersoort.Aanwezig, "toch", Fatma);
        Assert.Equal(Tegelstaat.Onverwacht, Tegel(await Bord(), "aaaa9").Staat);
    }

    [Fact]
    [Requirement("LIVE-1")]
    public async Task Dezelfde_operatie_twee_keer_markeert_een_keer_en_geeft_hetzelfde_antwoord()
    {
        var eerst = await Markeer("aaaa1", Markeersoort.Aanwezig, "dubbel", Fatma);
        var weer = await Markeer("aaaa1", Markeersoort.Aanwezig, "dubbel", Fatma);
        Assert.Equal(eerst.Markeringen, weer.Markeringen);
        Assert.Single(await Dag().Markeringen());
    }

    [Fact]
    [Requirement("LIVE-1")]
    public async Task Een_operatie_van_een_ander_kind_merk_of_mens_krijgt_geen_ja_voor_wat_niet_gebeurde()
    {
        await Markeer("aaaa1", Markeersoort.Aanwezig, "dubbel", Fatma);
        var dubbel = Opstelling.Operatie("dubbel");
        Uitkomst<Gemarkeerd>[] antwoorden =
        [
            await Dag().Markeer(Opdracht("aaaa2", Markeersoort.Aanwezig, "dubbel"), Fatma),
            await Dag().Markeer(Opdracht("aaaa1", Markeersoort.VroegOpgehaald, "dubbel"), Fatma),
            await Dag().Markeer(Opdracht("aaaa1", Markeersoort.Aanwezig, "dubbel"), Ewa),
            await Dag().MaakOngedaan(dubbel, dubbel, null, Fatma),
        ];
        Assert.All(antwoorden, a => Assert.Equal("operatie-al-gebruikt", a.Weigering?.Code));
        Assert.Single(await Dag().Markeringen());
        var terug = await Dag().MaakOngedaan(dubbel, Opstelling.Operatie("terug"), null, Fatma);
        Assert.Equal(terug.Waarde!.Markeringen, (await Dag().MaakOngedaan(dubbel, Opstelling.Operatie("terug"), null, Fatma)).Waarde!.Markeringen);
        Assert.Equal("operatie-al-gebruikt", (await Dag().MarkeerAlleVerwachten(Opstelling.Operatie("terug"), Fatma)).Weigering?.Code);
    }

    [Fact]
    [Requirement("LIVE-2")]
    public async Task Twee_die_tegelijk_hetzelfde_kind_markeren_verliezen_niets_en_tellen_niet_dubbel()
    {
        var antwoorden = await Task.WhenAll(
            Dag().Markeer(Opdracht("aaaa1", Markeersoort.Aanwezig, "van-fatma"), Fatma), Dag().Markeer(Opdracht("aaaa1", Markeersoort.Aanwezig, "van-ewa"), Ewa),
            Dag().Markeer(Opdracht("aaaa2", Markeersoort.Aanwezig, "ander-kind"), Ewa));
        Assert.All(antwoorden, a => Assert.True(a.IsGoed));
        Assert.Equal(2, (await Bord()).Tellers.Aanwezig);
        Assert.Equal(2, (await Dag().Markeringen()).Length);
    }

    [Fact]
    [Requirement("LIVE-1")]
    public async Task Alle_verwachten_aanwezig_slaat_over_wie_al_iets_anders_is()
    {
        await Markeer("aaaa1", Markeersoort.NietGevonden, "zoek", Fatma);
        var gezet = (await Dag().MarkeerAlleVerwachten(Opstelling.Operatie("alle"), Fatma)).Waarde!;
        Assert.Equal(["aaaa2", "aaaa3"], gezet.Markeringen.Select(m => m.LeerlingId));
        var bord = await Bord();
        Assert.Equal((2, 1, 0), (bord.Tellers.Aanwezig, bord.Tellers.NietGevonden, bord.Tellers.Verwacht));
    }

    [Fact]
    [Requirement("LIVE-1")]
    public async Task Ongedaan_maken_brengt_terug_wat_er_stond_tenzij_een_ander_er_overheen_ging()
    {
        await Markeer("aaaa1", Markeersoort.NietGevonden, "zoek", Fatma);
        await Markeer("aaaa1", Markeersoort.Aanwezig, "gevonden", Ewa);
        Assert.True((await Dag().MaakOngedaan(Opstelling.Operatie("gevonden"), Opstelling.Operatie("terug"), null, Ewa)).IsGoed);
        Assert.Equal((Tegelstaat.NietGevonden, "Fatma"), (Tegel(await Bord(), "aaaa1").Staat, Tegel(await Bord(), "aaaa1").Door));
        await Markeer("aaaa1", Markeersoort.VroegOpgehaald, "opgehaald", Fatma);
        Assert.Equal("al-gewijzigd", (await Dag().MaakOngedaan(Opstelling.Operatie("zoek"), Opstelling.Operatie("nog-eens"), null, Fatma)).Weigering?.Code);
        Assert.Equal("niets-ongedaan-te-maken", (await Dag().MaakOngedaan(Opstelling.Operatie("gevonden"), Opstelling.Operatie("weer"), null, Ewa)).Weigering?.Code);
    }

    [Fact]
    [Requirement("LIVE-1")]
    public async Task Alle_verwachten_in_een_keer_ongedaan_maken_zet_iedereen_terug()
    {
        await Dag().MarkeerAlleVerwachten(Opstelling.Operatie("alle"), Fatma);
        Assert.True((await Dag().MaakOngedaan(Opstelling.Operatie("alle"), Opstelling.Operatie("terug"), null, Fatma)).IsGoed);
        Assert.Equal(3, (await Bord()).Tellers.Verwacht);
    }

    [Fact]
    [Requirement("LIVE-6")]
    public async Task Gisteren_is_alleen_te_lezen_behalve_als_correctie_met_reden_door_de_coordinator()
    {
        var dinsdag = _school.Vandaag.AddDays(-2);
        var bord = (await Groep().Bord(dinsdag, Fatma)).Waarde!;
        Assert.False(bord.Mag.Markeren);
        Assert.Equal("geen-recht", (await Dag(dinsdag).Markeer(Opdracht("aaaa1", Markeersoort.Aanwezig, "laat"), Fatma)).Weigering?.Code);
        Assert.Equal("reden-nodig", (await Dag(dinsdag).Markeer(Opdracht("aaaa1", Markeersoort.Aanwezig, "laat"), Coordinator)).Weigering?.Code);
        Assert.Equal("reden-nodig", (await Dag(dinsdag).MarkeerAlleVerwachten(Opstelling.Operatie("allemaal"), Coordinator)).Weigering?.Code);
        Assert.Equal(
            "ongeldige-tekens", (await Dag(dinsdag).Markeer(Opdracht("aaaa1", Markeersoort.Aanwezig, "laat") with { Reden = "ver\u202Egeten" }, Coordinator)).Weigering?.Code);
        Assert.True((await Dag(dinsdag).Markeer(Opdracht("aaaa1", Markeersoort.Aanwezig, "laat") with { Reden = "vergeten te tikken" }, Coordinator)).IsGoed);
        Assert.Equal("vergeten te tikken", (await Dag(dinsdag).Markeringen()).Single().Reden);
        Assert.Equal("nog-niet-begonnen", (await Dag(_school.Vandaag.AddDays(1)).Markeer(Opdracht("aaaa1", Markeersoort.Aanwezig, "vroeg"), Coordinator)).Weigering?.Code);
    }

    [Fact]
    [Requirement("SEC-2")]
    public async Task Een_leerkracht_van_een_andere_groep_ziet_en_markeert_hier_niet()
    {
        var ander = Opstelling.Wie(Rol.Groepsleerkracht, "g6");
        Assert.Equal("geen-recht", (await Groep().Bord(_school.Vandaag, ander)).Weigering?.Code);
        Assert.Equal("geen-recht", (await Dag().Markeer(Opdracht("aaaa1", Markeersoort.Aanwezig, "stiekem"), ander)).Weigering?.Code);
        Assert.Empty(await Dag().Markeringen());
    }

    [Fact]
    public async Task Een_kind_van_een_andere_groep_of_een_verzonnen_kind_wordt_geweigerd_zonder_iets_te_schrijven()
    {
        var samen = new Markeer(["aaaa1", "bestaat-niet"], Markeersoort.Aanwezig, Opstelling.Operatie("samen"));
        Assert.Equal("andere-groep", (await Dag().Markeer(samen, Fatma)).Weigering?.Code);
        Assert.Empty(await Dag().Markeringen());
    }

    [Fact]
    public async Task Een_mislukte_schrijfactie_laat_niets_achter_en_daarna_lukt_het_weer()
    {
        _school.Storing.Bij((toestand, _) => toestand == "overblijfdag");
        await Assert.ThrowsAnyAsync<Exception>(() => Dag().Markeer(Opdracht("aaaa1", Markeersoort.Aanwezig, "vol"), Fatma));
        Assert.Equal(Tegelstaat.Verwacht, Tegel(await Bord(), "aaaa1").Staat);
        _school.Storing.Geen();
        await Markeer("aaaa1", Markeersoort.Aanwezig, "vol", Fatma);
        Assert.Equal(Tegelstaat.Aanwezig, Tegel(await Bord(), "aaaa1").Staat);
    }

    [Fact]
    [Requirement("TSO-6e")]
    public async Task Een_afmelding_van_vanochtend_staat_meteen_op_het_bord()
    {
        var kind = _school.Grains.Leerling(Opstelling.School, "aaaa2");
        Opstelling.Eis(await kind.MeldAf(_school.Vandaag, AfmeldReden.Ziek, null, Opstelling.Operatie("ziek"), Coordinator));
        var tegel = Tegel(await Bord(), "aaaa2");
        Assert.Equal((Tegelstaat.Afgemeld, AfmeldReden.Ziek), (tegel.Staat, tegel.AfmeldReden));
    }

    [Fact]
    [Requirement("SCH-1")]
    public async Task Op_een_vrije_dag_zegt_het_bord_waarom_er_geen_overblijven_is()
    {
        var bord = (await Groep().Bord(new DateOnly(2026, 12, 24), Coordinator)).Waarde!;
        Assert.NotNull(bord.GeenOverblijven);
        Assert.Empty(bord.Tegels);
        Assert.False(bord.Mag.Markeren);
    }

    private IOverblijfgroepGrain Groep() => _school.Grains.Overblijfgroep(Opstelling.School, Opstelling.Jaar, "g5");

    private IOverblijfdagGrain Dag(DateOnly? datum = null) => _school.Grains.Overblijfdag(Opstelling.School, "g5", datum ?? _school.Vandaag);

    private async Task<GroepBord> Bord() => (await Groep().Bord(_school.Vandaag, Coordinator)).Waarde!;

    private async Task<Gemarkeerd> Markeer(string id, Markeersoort soort, string operatie, Wie wie)
    {
        var uitkomst = await Dag().Markeer(Opdracht(id, soort, operatie), wie);
        Assert.Null(uitkomst.Weigering);
        return uitkomst.Waarde!;
    }

    private static Markeer Opdracht(string id, Markeersoort soort, string operatie) => new([id], soort, Opstelling.Operatie(operatie));

    private static Tegel Tegel(GroepBord bord, string id) => bord.Tegels.Concat(bord.NietVerwacht).Single(t => t.LeerlingId == id);
}
