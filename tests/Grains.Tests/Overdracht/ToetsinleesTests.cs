using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Demo;
using OrleansSchool.Leerlingen;
using OrleansSchool.Overdracht;

namespace OrleansSchool.Tests.Grains.Overdracht;

/// <summary>A file with results, from preview to the dossiers (OSO-S7).</summary>
[Requirement("OSO-S7")]
public sealed class ToetsinleesTests : IAsyncLifetime
{
    private const string Id = "toetsen000000001";

    private static readonly Wie Leerkracht = Opstelling.Wie(Rol.Groepsleerkracht, "g8");
    private static readonly Wie Administratie = Opstelling.Wie(Rol.Administratie);
    private static readonly Wie Begeleider = Opstelling.Wie(Rol.InternBegeleider);
    private static readonly DateOnly Toetsdag = new(2027, 2, 3);

    private Opstelling _school = null!;

    private IToetsinleesGrain Run => _school.Grains.Toetsinlezen(Opstelling.School, Id);

    public async ValueTask InitializeAsync()
    {
        _school = await Opstelling.MetSchool();
        await _school.Herstart(_ => _school.Klok.Naar(Schooltijd.Moment(new DateOnly(2027, 4, 6), new TimeOnly(9, 0))));
        Opstelling.Eis(await _school.Grains.School(Opstelling.School).NeemGroepenOver([Opstelling.Groep("g8", "Groep 8", "8")], Opstelling.Wie(Rol.Schoolleider)));
        foreach (var (id, roepnaam) in new[] { ("kim", "Kim"), ("noa", "Noa"), ("sam", "Sam") })
        {
            await SchrijfIn(id, roepnaam);
        }

        Opstelling.Eis(await Dossier("kim").Begin(Opstelling.Operatie("begin-kim"), Leerkracht));
        Opstelling.Eis(await Dossier("noa").Begin(Opstelling.Operatie("begin-noa"), Leerkracht));
    }

    public ValueTask DisposeAsync() => _school.DisposeAsync();

    [Fact]
    public async Task Wat_herkend_is_komt_in_de_dossiers_en_nog_eens_hetzelfde_bestand_verandert_niets()
    {
        Opstelling.Eis(await Lees([Regel(1, "Kim"), Regel(2, "Noa", "vwo"), Regel(3, "Sam"), Regel(4, "Onbekende")]));
        var voor = await Bekijk();
        Assert.Equal([Toetsstand.Herkend, Toetsstand.Herkend, Toetsstand.KanNiet, Toetsstand.Onzeker], voor.Regels.Select(r => r.Stand));
        Assert.False(voor.Klaar);
        Assert.Null(await Toets("kim"));

        Opstelling.Eis(await Run.VoegToe(Opstelling.Operatie("voeg-toe"), Administratie));
        Opstelling.Eis(await Run.VoegToe(Opstelling.Operatie("voeg-toe"), Administratie));

        var na = await Bekijk();
        Assert.Equal((true, 2, 0), (na.Klaar, na.Toegevoegd, na.NieuweVersies));
        Assert.Equal(("havo/vwo", "61", Toetsdag), ((await Toets("kim"))!.ToetsadviesTekst, (await Toets("kim"))!.Toetsadvies, (await Toets("kim"))!.Afgenomen!.Value));
        Assert.Equal("70", (await Toets("noa"))!.Toetsadvies);

        var weer = _school.Grains.Toetsinlezen(Opstelling.School, "toetsen000000002");
        Opstelling.Eis(await weer.Lees("weer.json", [Regel(1, "Kim"), Regel(2, "Noa", "havo")], Opstelling.Operatie("lees-weer"), Begeleider));
        Assert.Equal([Toetsstand.Gelijk, Toetsstand.Herkend], (await weer.Bekijk(Begeleider)).Waarde!.Regels.Select(r => r.Stand));
    }

    [Fact]
    public async Task Een_mens_kiest_van_wie_een_regel_is_en_kan_hem_overslaan()
    {
        Opstelling.Eis(await Lees([Regel(1, null, achternaam: "Akker"), Regel(2, "Kim")]));
        Assert.Equal(["kim", "noa", "sam"], (await Bekijk()).Regels[0].Kandidaten.Select(k => k.LeerlingId).Order(StringComparer.Ordinal));

        Opstelling.Eis(await Run.Koppel(1, "noa", Opstelling.Operatie("koppel-1"), Administratie));
        Opstelling.Eis(await Run.Koppel(2, null, Opstelling.Operatie("koppel-2"), Administratie));
        Assert.Equal("onbekend", (await Run.Koppel(1, "bestaat-niet", Opstelling.Operatie("koppel-3"), Administratie)).Weigering?.Code);
        Assert.Equal("onbekend", (await Run.Koppel(9, "noa", Opstelling.Operatie("koppel-4"), Administratie)).Weigering?.Code);
        Assert.Equal([Toetsstand.Herkend, Toetsstand.Onbekend], (await Bekijk()).Regels.Select(r => r.Stand));
        Opstelling.Eis(await Run.VoegToe(Opstelling.Operatie("voeg-toe"), Administratie));

        Assert.NotNull(await Toets("noa"));
        Assert.Null(await Toets("kim"));
        Assert.Equal("toets-regel-klaar", (await Run.Koppel(1, "kim", Opstelling.Operatie("koppel-5"), Administratie)).Weigering?.Code);
    }

    [Fact]
    public async Task Een_resultaat_dat_niet_kan_kloppen_houdt_de_andere_niet_tegen_en_komt_ook_gekozen_in_geen_dossier()
    {
        var fout = Regel(2, "Noa");
        Opstelling.Eis(await Lees([Regel(1, "Kim"), fout with { Toets = fout.Toets with { Afgenomen = new DateOnly(2072, 2, 3) } }]));
        var regels = (await Bekijk()).Regels;
        Assert.Equal([Toetsstand.Herkend, Toetsstand.KanNiet], regels.Select(r => r.Stand));
        Assert.Contains("in de toekomst", regels[1].Melding, StringComparison.Ordinal);

        Assert.Equal("toets-regel-ongeldig", (await Run.Koppel(2, "noa", Opstelling.Operatie("koppel-1"), Administratie)).Weigering?.Code);
        Opstelling.Eis(await Run.Koppel(2, null, Opstelling.Operatie("koppel-2"), Administratie));
        Assert.Equal("toets-regel-ongeldig", (await Run.Koppel(2, "noa", Opstelling.Operatie("koppel-3"), Administratie)).Weigering?.Code);
        Opstelling.Eis(await Run.VoegToe(Opstelling.Operatie("voeg-toe"), Administratie));

        Assert.NotNull(await Toets("kim"));
        Assert.Null(await Toets("noa"));
    }

    [Fact]
    public async Task Een_dossier_dat_al_ter_inzage_ligt_wacht_op_een_nieuwe_versie_en_vormt_de_tweede_ronde()
    {
        await Bevries("kim");
        Opstelling.Eis(await Lees([Regel(1, "Kim"), Regel(2, "Noa")]));
        Assert.Equal([true, false], (await Bekijk()).Regels.Select(r => r.NieuweVersie));
        var hash = (await Dossier("kim").Bekijk(Leerkracht)).Waarde!.Hash;

        Opstelling.Eis(await Run.VoegToe(Opstelling.Operatie("voeg-toe"), Begeleider));

        Assert.Equal((2, 1), ((await Bekijk()).Toegevoegd, (await Bekijk()).NieuweVersies));
        var dossier = (await Dossier("kim").Bekijk(Leerkracht)).Waarde!;
        Assert.Equal((Dossierstatus.TerInzage, hash), (dossier.Status, dossier.Hash)); // what the verzorgers look at stays what it was
        Assert.NotEmpty(dossier.Wijzigingen);
        await _school.TotDat(async () => (await _school.Grains.Overdracht(Opstelling.School, Opstelling.Jaar).Bord(Administratie)).Waarde?.Rijen
            .FirstOrDefault(r => r.LeerlingId == "kim")?.Dossier?.WachtOpVersie == true);
    }

    [Fact]
    public async Task Na_een_storing_halverwege_gaat_het_verder_en_gebeurt_niets_dubbel()
    {
        Opstelling.Eis(await Lees([Regel(1, "Kim"), Regel(2, "Noa")]));
        _school.Storing.Bij((naam, sleutel) => naam == "dossier" && sleutel.Contains("/kim/", StringComparison.Ordinal));

        Assert.Equal("toets-niet-alles", (await Run.VoegToe(Opstelling.Operatie("voeg-toe"), Administratie)).Weigering?.Code);
        Assert.Equal([Toetsstand.Herkend, Toetsstand.Toegevoegd], (await Bekijk()).Regels.Select(r => r.Stand));
        var log = (await Dossier("noa").Bekijk(Leerkracht)).Waarde!.Log.Length;
        await _school.Herstart();

        Opstelling.Eis(await Run.VoegToe(Opstelling.Operatie("nog-eens"), Begeleider)); // somebody else goes on

        Assert.True((await Bekijk()).Klaar);
        Assert.NotNull(await Toets("kim"));
        Assert.Equal(log, (await Dossier("noa").Bekijk(Leerkracht)).Waarde!.Log.Length);
    }

    [Fact]
    public async Task Als_alleen_het_opslaan_van_het_bestand_mislukte_staat_het_resultaat_er_een_keer()
    {
        Opstelling.Eis(await Lees([Regel(1, "Kim")]));
        _school.Storing.Bij((naam, _) => naam == "toetsinlezen");
        await Assert.ThrowsAnyAsync<Exception>(() => Run.VoegToe(Opstelling.Operatie("voeg-toe"), Administratie));
        var log = (await Dossier("kim").Bekijk(Leerkracht)).Waarde!.Log.Length;
        await _school.Herstart();

        Opstelling.Eis(await Run.VoegToe(Opstelling.Operatie("nog-eens"), Begeleider));

        Assert.Equal(1, (await Bekijk()).Toegevoegd);
        Assert.Equal(log, (await Dossier("kim").Bekijk(Leerkracht)).Waarde!.Log.Length);
    }

    [Fact]
    public async Task Na_een_dag_is_er_niets_meer_van_het_bestand()
    {
        Opstelling.Eis(await Lees([Regel(1, "Kim")]));
        _school.Klok.Vooruit(TimeSpan.FromHours(24));
        string?[] voorbij = ["toets-verlopen", "onbekend"]; // before its reminder came, and after
        Assert.Contains((await Run.Bekijk(Administratie)).Weigering?.Code, voorbij);
        Assert.Contains((await Run.VoegToe(Opstelling.Operatie("te-laat"), Administratie)).Weigering?.Code, voorbij);

        await _school.TotDat(() => Task.FromResult(_school.Storing.Gewist.Any(g => g.Toestand == "toetsinlezen")));

        Assert.Equal("onbekend", (await Run.Bekijk(Administratie)).Weigering?.Code);
    }

    [Fact]
    [Requirement("OSO-L1")]
    public async Task Op_1_juli_is_er_niets_meer_van_het_bestand_en_wordt_er_geen_meer_gelezen()
    {
        await _school.Herstart(_ => _school.Klok.Naar(Schooltijd.Moment(new DateOnly(2027, 6, 30), new TimeOnly(22, 0))));
        Opstelling.Eis(await Lees([Regel(1, "Kim")]));
        _school.Klok.Naar(Schooltijd.Moment(new DateOnly(2027, 7, 1), TimeOnly.MinValue));
        string?[] voorbij = ["toets-verlopen", "onbekend"]; // before its reminder came, and after
        Assert.Contains((await Run.Bekijk(Administratie)).Weigering?.Code, voorbij);

        await _school.TotDat(() => Task.FromResult(_school.Storing.Gewist.Any(g => g.Toestand == "toetsinlezen")));

        var later = _school.Grains.Toetsinlezen(Opstelling.School, "toetsen000000003");
        Assert.Equal("overdracht-voorbij", (await later.Lees("later.json", [Regel(1, "Kim")], Opstelling.Operatie("later"), Administratie)).Weigering?.Code);
    }

    [Fact]
    [Requirement("SEC-2")]
    public async Task Alleen_wie_toetsen_inleest_komt_erbij_en_een_bestand_wordt_een_keer_gelezen()
    {
        foreach (var wie in new[] { Leerkracht, Opstelling.Wie(Rol.Overblijfkracht), Opstelling.Wie(Rol.Bestuur), Opstelling.Wie(Rol.VoSchool) })
        {
            Assert.Equal("geen-recht", (await Run.Lees("a.json", [Regel(1, "Kim")], Opstelling.Operatie("lees"), wie)).Weigering?.Code);
            Assert.Equal("geen-recht", (await Run.Bekijk(wie)).Weigering?.Code);
            Assert.Equal("geen-recht", (await Run.VoegToe(Opstelling.Operatie("voeg-toe"), wie)).Weigering?.Code);
            Assert.Equal("geen-recht", (await Run.Koppel(1, "kim", Opstelling.Operatie("koppel"), wie)).Weigering?.Code);
        }

        Opstelling.Eis(await Lees([Regel(1, "Kim")]));
        Opstelling.Eis(await Lees([Regel(1, "Kim")]));
        Assert.Equal("toets-al-gelezen", (await Run.Lees("b.json", [Regel(1, "Noa")], Opstelling.Operatie("anders"), Administratie)).Weigering?.Code);
        Assert.Equal("toets-zonder-regels", (await _school.Grains.Toetsinlezen(Opstelling.School, "leeg000000000001").Lees("leeg.json", [], Opstelling.Operatie("leeg"), Administratie)).Weigering?.Code);
    }

    private static Toetsregel Regel(int nr, string? roepnaam, string advies = "havo/vwo", string achternaam = "Akker") => new(
        nr, null, achternaam, roepnaam, null, null, new Doorstroomtoets(true, "ICE", Toetsdag, 82, null, advies, [new("REKENEN", "1S")], null));

    private Task<Uitkomst> Lees(ImmutableArray<Toetsregel> regels) => Run.Lees("uitslag.json", regels, Opstelling.Operatie("lees"), Administratie);

    private async Task<ToetsinleesView> Bekijk() => (await Run.Bekijk(Administratie)).Waarde!;

    private IDossierGrain Dossier(string leerling) => _school.Grains.Dossier(Opstelling.School, leerling, Opstelling.Jaar);

    private async Task<Doorstroomtoets?> Toets(string leerling) => (await Dossier(leerling).Bekijk(Leerkracht)).Waarde!.Gegevens?.Doorstroomtoets;

    private async Task SchrijfIn(string id, string roepnaam)
    {
        var kind = _school.Grains.Leerling(Opstelling.School, id);
        Opstelling.Eis(await kind.SchrijfIn(new Persoonsgegevens(roepnaam, null, "Akker", new DateOnly(2015, 3, 4), "g8", "8"), Opstelling.Operatie("in-" + id), Administratie));
        var ouder = new Verzorger("v1", "Robin Akker", "moeder", "0612345678", null, true, true, false, false, "", 0, 1, new Adres("Kimweg 4", "1234AB", "Verzonnendam"));
        Opstelling.Eis(await kind.BewaarVerzorgers([ouder], [], (await kind.Kaart(Administratie)).Waarde!.Versie, Administratie));
    }

    /// <summary>Filled and laid ter inzage.</summary>
    private async Task Bevries(string leerling)
    {
        var dossier = Dossier(leerling);
        var view = (await dossier.Bekijk(Leerkracht)).Waarde!;
        foreach (var deel in DemoDossier.Delen(view.Gegevens!, 3, Opstelling.Jaar))
        {
            Opstelling.Eis(new Uitkomst((await dossier.BewaarDeel(deel, DemoDossier.Versie(view, deel.Naam), Opstelling.Operatie("deel-" + deel.Naam), Leerkracht)).Weigering));
        }

        Opstelling.Eis(new Uitkomst((await dossier.BewaarOkr(DemoDossier.Okr(Okrsjablonen.Geef(view.Sjabloon), view.Gegevens!.Okr, 3), Leerkracht)).Weigering));
        var voorbeeld = await dossier.Voorbeeld(Leerkracht);
        Assert.Null(voorbeeld.Weigering);
        Opstelling.Eis(await dossier.LegTerInzage(voorbeeld.Waarde!.Hash, DemoPdf.Maak("Beknopt OKR", ["Verzonnen"]), Opstelling.Operatie("inzage"), Leerkracht));
    }
}
