using System.Collections.Immutable;
using System.Globalization;
using OrleansSchool.Basis;
using OrleansSchool.Leerlingen;
using OrleansSchool.Overblijven;

namespace OrleansSchool.Tests.Grains.Overblijven;

/// <summary>What tablets kept without a connection, on the real engine and store (LIVE-4).</summary>
[Requirement("LIVE-4")]
public sealed class NagekomenTests : IAsyncLifetime
{
    private const Weekdagen AlleDagen = Weekdagen.Maandag | Weekdagen.Dinsdag | Weekdagen.Donderdag | Weekdagen.Vrijdag;

    private Opstelling _school = null!;

    private static Wie Coordinator => Opstelling.Wie(Rol.Overblijfcoordinator);

    public async ValueTask InitializeAsync()
    {
        _school = await Opstelling.MetSchool();
        foreach (var (id, naam) in new[] { ("aaaa1", "Bram"), ("aaaa2", "Aïsha"), ("aaaa3", "Zoë") })
        {
            var kind = await _school.SchrijfIn(id, naam);
            Opstelling.Eis(await kind.MeldAan(
                Opstelling.Jaar.EersteDag, AanmeldingSoort.Structureel, AlleDagen, null, Opstelling.Operatie("aan-" + id), Opstelling.Wie(Rol.Administratie)));
        }
    }

    public ValueTask DisposeAsync() => _school.DisposeAsync();

    [Fact]
    public async Task Twee_tablets_komen_samen_niets_gaat_verloren_en_tegenspraak_staat_op_het_bord_ook_na_een_herstart()
    {
        await Breng("noord", Tik(1, "aaaa1", Markeersoort.NietGevonden, minuut: 2), Tik(2, "aaaa2", Markeersoort.Aanwezig, minuut: 3));
        await Breng("zuid", Tik(1, "aaaa1", Markeersoort.Aanwezig, minuut: 1), Tik(2, "aaaa2", Markeersoort.Aanwezig, minuut: 4));
        await _school.Herstart();

        Assert.Equal(4, (await Dag().Markeringen()).Length);
        var bord = await Bord();
        Assert.Equal((Tegelstaat.NietGevonden, 2), (Tegel(bord, "aaaa1").Staat, Tegel(bord, "aaaa1").Tegenspraak.Length));
        Assert.Equal((Tegelstaat.Aanwezig, 0), (Tegel(bord, "aaaa2").Staat, Tegel(bord, "aaaa2").Tegenspraak.Length));
        Assert.Equal(_school.Klok.GetUtcNow(), Tegel(bord, "aaaa1").NagekomenOp);
        Assert.Equal(1, (await Groep().Stand(_school.Vandaag)).Tegenspraken);
    }

    [Fact]
    public async Task Dezelfde_rij_nog_een_keer_bevestigt_en_verdubbelt_niets_ook_na_een_herstart()
    {
        NagekomenMark[] rij = [Tik(1, "aaaa1", Markeersoort.Aanwezig, minuut: 1), Tik(2, "aaaa2", Markeersoort.Afgemeld, minuut: 2), Tik(3, "aaaa1", Markeersoort.VroegOpgehaald, minuut: 3)];
        await Breng("noord", rij);
        await _school.Herstart();

        Assert.All(await Breng("noord", rij), a => Assert.Null(a.Weigering));
        Assert.Equal(3, (await Dag().Markeringen()).Length);
        Assert.Equal(Tegelstaat.VroegOpgehaald, Tegel(await Bord(), "aaaa1").Staat);
    }

    [Fact]
    public async Task Een_tik_die_toch_al_was_aangekomen_wordt_aan_zijn_operatie_herkend()
    {
        var wie = Fatma("noord");
        Assert.True((await Dag().Markeer(new Markeer(["aaaa1"], Markeersoort.Aanwezig, Opstelling.Operatie("dezelfde")), wie)).IsGoed);

        Assert.All(await Breng("noord", Tik(1, "aaaa1", Markeersoort.Aanwezig, minuut: 1) with { Operatie = Opstelling.Operatie("dezelfde") }), a => Assert.Null(a.Weigering));
        Assert.Single(await Dag().Markeringen());
    }

    [Fact]
    public async Task Een_tablet_spreekt_zichzelf_niet_tegen_als_alleen_het_antwoord_verloren_ging()
    {
        var eerst = Tik(1, "aaaa1", Markeersoort.Aanwezig, minuut: 1) with { Operatie = Opstelling.Operatie("dezelfde") };
        Assert.True((await Dag().Markeer(new Markeer(["aaaa1"], Markeersoort.Aanwezig, eerst.Operatie), Fatma("noord"))).IsGoed);

        await Breng("noord", eerst, Tik(2, "aaaa1", Markeersoort.VroegOpgehaald, minuut: 30));

        var tegel = Tegel(await Bord(), "aaaa1");
        Assert.Equal((Tegelstaat.VroegOpgehaald, 0), (tegel.Staat, tegel.Tegenspraak.Length));
        Assert.Equal(2, (await Dag().Markeringen()).Length);
    }

    [Fact]
    public async Task Wie_kiest_wat_al_geldt_lost_de_tegenspraak_op()
    {
        await Breng("noord", Tik(1, "aaaa1", Markeersoort.Aanwezig, minuut: 2));
        await Breng("zuid", Tik(1, "aaaa1", Markeersoort.NietGevonden, minuut: 1));
        Assert.Equal(Tegelstaat.Aanwezig, Tegel(await Bord(), "aaaa1").Staat);

        Assert.True((await Dag().Markeer(new Markeer(["aaaa1"], Markeersoort.Aanwezig, Opstelling.Operatie("gekozen")), Coordinator)).IsGoed);

        Assert.Empty(Tegel(await Bord(), "aaaa1").Tegenspraak);
        Assert.Equal(0, (await Groep().Stand(_school.Vandaag)).Tegenspraken);
        Assert.Equal(3, (await Dag().Markeringen()).Length);
    }

    [Fact]
    [Requirement("TSO-4c")]
    public async Task Wie_volgens_een_tablet_aanwezig_is_telt_voor_het_toezicht_ook_als_een_ander_scherm_afgemeld_zegt()
    {
        await Breng("noord", Tik(1, "aaaa1", Markeersoort.Aanwezig, minuut: 1));
        await Breng("zuid", Tik(1, "aaaa1", Markeersoort.Afgemeld, minuut: 2));

        var (bord, stand) = (await Bord(), await Groep().Stand(_school.Vandaag));
        Assert.Equal((Tegelstaat.Afgemeld, true), (Tegel(bord, "aaaa1").Staat, Tegel(bord, "aaaa1").IsMisschienHier));
        Assert.Equal((1, 1, 3), (stand.Tellers.Afgemeld, stand.Tellers.Onzeker, stand.Tellers.Maximaal));
        Assert.Equal(stand.Tellers, bord.Tellers);

        Assert.True((await Dag().Markeer(new Markeer(["aaaa1"], Markeersoort.Afgemeld, Opstelling.Operatie("gekozen")), Coordinator)).IsGoed);
        Assert.Equal((0, 2), (await Groep().Stand(_school.Vandaag)).Tellers is var t ? (t.Onzeker, t.Maximaal) : default);
    }

    [Fact]
    public async Task Een_rij_met_een_kind_van_elders_bewaart_de_rest_en_zegt_waarom_dat_ene_niet()
    {
        var antwoorden = await Breng(
            "noord", Tik(1, "vreemd1", Markeersoort.Aanwezig, minuut: 1), Tik(2, "aaaa2", Markeersoort.Aanwezig, minuut: 2),
            Tik(3, "aaaa3", Markeersoort.Aanwezig, minuut: 3) with { Wie = Fatma("noord") with { Rollen = [] } });

        Assert.Equal(["andere-groep", null, "geen-recht"], antwoorden.Select(a => a.Weigering?.Code));
        Assert.Equal(["aaaa2"], (await Dag().Markeringen()).Select(m => m.LeerlingId));
    }

    [Fact]
    public async Task Veertien_dagen_later_nog_wel_en_vijftien_niet_meer()
    {
        var dag = _school.Vandaag;
        _school.Klok.Vooruit(TimeSpan.FromDays(14));
        Assert.All(await Breng("noord", dag, Tik(1, "aaaa1", Markeersoort.Aanwezig, minuut: 1)), a => Assert.Null(a.Weigering));
        _school.Klok.Vooruit(TimeSpan.FromDays(1));
        Assert.All(await Breng("noord", dag, Tik(2, "aaaa2", Markeersoort.Aanwezig, minuut: 1)), a => Assert.Equal("te-laat-nagekomen", a.Weigering?.Code));

        var mark = Assert.Single(await _school.Grains.Overblijfdag(Opstelling.School, "g5", dag).Markeringen());
        Assert.Equal((dag, 14), (DateOnly.FromDateTime(Schooltijd.Lokaal(mark.Op).DateTime), (mark.Nakomer!.OntvangenOp - mark.Op).Days));
    }

    [Fact]
    public async Task Ongedaan_maken_zonder_verbinding_geeft_terug_wat_er_stond()
    {
        var terug = Tik(3, "", Markeersoort.Aanwezig, minuut: 3) with { Terug = Opstelling.Operatie("noord-2"), Operatie = Opstelling.Operatie("noord-terug") };
        await Breng("noord", Tik(1, "aaaa1", Markeersoort.NietGevonden, minuut: 1), Tik(2, "aaaa1", Markeersoort.Aanwezig, minuut: 2), terug);

        Assert.Equal(Tegelstaat.NietGevonden, Tegel(await Bord(), "aaaa1").Staat);
        Assert.Equal(2, (await Dag().Markeringen())[2].HersteltNr);
        await Breng("noord", terug);
        Assert.Equal(3, (await Dag().Markeringen()).Length);
    }

    [Fact]
    public async Task Alle_verwachten_aanwezig_op_de_ene_tablet_wint_niet_van_een_tik_op_de_andere()
    {
        await Breng("noord", Tik(1, "aaaa1", Markeersoort.Afgemeld, minuut: 1));
        await Breng("zuid", [.. new[] { "aaaa1", "aaaa2", "aaaa3" }.Select((id, i) => Tik(i + 1, id, Markeersoort.Aanwezig, minuut: 9) with { Standaard = true, Operatie = Opstelling.Operatie("allemaal") })]);

        var bord = await Bord();
        Assert.Equal((Tegelstaat.Afgemeld, 2), (Tegel(bord, "aaaa1").Staat, bord.Tellers.Aanwezig));
        Assert.Equal(0, (await Groep().Stand(_school.Vandaag)).Tegenspraken);
    }

    private Wie Fatma(string tablet) => Opstelling.Wie(Rol.Overblijfkracht) with { Naam = "Fatma", AccountId = $"account-{tablet}", Tablet = $"tablet-{tablet}" };

    private Task<ImmutableArray<RijAntwoord>> Breng(string tablet, params NagekomenMark[] marks) => Breng(tablet, _school.Vandaag, marks);

    private Task<ImmutableArray<RijAntwoord>> Breng(string tablet, DateOnly dag, params NagekomenMark[] marks) =>
        _school.Grains.Overblijfdag(Opstelling.School, "g5", dag).OntvangNagekomen([.. marks.Select(m => m with
        {
            Wie = m.Wie.Rollen.IsEmpty ? m.Wie : Fatma(tablet),
            Operatie = m.Operatie.Waarde.Length > 0 ? m.Operatie : Opstelling.Operatie(string.Create(CultureInfo.InvariantCulture, $"{tablet}-{m.Volgnr}")),
            Op = Schooltijd.Moment(dag, new TimeOnly(0, 0)).AddMinutes(m.Op.ToUnixTimeMilliseconds()),
        })]);

    private NagekomenMark Tik(long volgnr, string id, Markeersoort soort, int minuut) => new(
        volgnr, id, soort, new OperatieId(""), DateTimeOffset.UnixEpoch, DateTimeOffset.FromUnixTimeMilliseconds(minuut), 0, Standaard: false, null, null, Fatma("noord"));

    private IOverblijfgroepGrain Groep() => _school.Grains.Overblijfgroep(Opstelling.School, Opstelling.Jaar, "g5");

    private IOverblijfdagGrain Dag() => _school.Grains.Overblijfdag(Opstelling.School, "g5", _school.Vandaag);

    private async Task<GroepBord> Bord() => (await Groep().Bord(_school.Vandaag, Coordinator)).Waarde!;

    private static Tegel Tegel(GroepBord bord, string id) => bord.Tegels.Concat(bord.NietVerwacht).Single(t => t.LeerlingId == id);
}
