using System.Diagnostics;
using Orleans.Runtime;
using OrleansSchool.Basis;
using OrleansSchool.Leerlingen;
using OrleansSchool.Leerlingen.Inlezen;
using OrleansSchool.Overblijven;

namespace OrleansSchool.Tests.Grains.Leerlingen;

public sealed class InleesGrainTests(ITestOutputHelper uit)
{
    private static readonly Wie Administratie = Opstelling.Wie(Rol.Administratie);

    [Fact]
    [Requirement("SCH-3")]
    public async Task Een_bestand_geeft_eerst_een_voorbeeld_dat_niets_verandert()
    {
        await using var opstelling = await Leeg();
        var view = (await Inlezen(opstelling, "een").Begin(Schoolbestand.Maak(60), @"C:\export\edexml.xml", Administratie)).Waarde!;
        Assert.Equal((InleesStatus.Voorbeeld, "edexml.xml", 60, 2), (view.Status, view.Bestandsnaam, view.Totalen!.Nieuw, view.Totalen.Groepen));
        Assert.Empty((await opstelling.Grains.Register(Opstelling.School).Alles()).Rijen);
        Assert.Empty((await opstelling.Grains.School(Opstelling.School).Bekijk())!.Groepen);
    }

    [Fact]
    [Requirement("SCH-3")]
    public async Task Toepassen_maakt_groepen_en_leerlingen_en_een_tweede_keer_verandert_niets()
    {
        await using var opstelling = await Leeg();
        var bestand = Schoolbestand.Maak(60);
        var view = await LeesIn(opstelling, "een", bestand);
        Assert.Equal((InleesStatus.Ingelezen, 60), (view.Status, view.Gedaan));
        Assert.Empty(view.Voorstel.Leerlingen);
        var was = await Sleutels(opstelling);
        Assert.Equal(60, was.Count);
        var groepen = (await opstelling.Grains.School(Opstelling.School).Bekijk())!.Groepen;
        Assert.Equal(["g1a", "g2a"], groepen.Select(g => g.Id));
        Assert.Equal("Jip van Dam", groepen[0].Leerkracht);

        var tweede = (await Inlezen(opstelling, "twee").Begin(bestand, "b.xml", Administratie)).Waarde!;
        Assert.True(tweede.Voorstel.IsLeeg);
        var versie = (await opstelling.Grains.Register(Opstelling.School).Alles()).Versie;
        Assert.Equal(0, (await Inlezen(opstelling, "twee").PasToe(false, Administratie)).Waarde!.Gedaan);
        Assert.Equal(versie, (await opstelling.Grains.Register(Opstelling.School).Alles()).Versie);
        Assert.Equal(was, await Sleutels(opstelling));
    }

    [Fact]
    [Requirement("SCH-2", "SCH-3")]
    public async Task Van_een_leerling_blijft_alleen_wat_het_overblijven_nodig_heeft()
    {
        await using var opstelling = await Leeg();
        await LeesIn(opstelling, "een", Schoolbestand.Maak(30));
        var rij = (await opstelling.Grains.Register(Opstelling.School).Alles()).Rijen.First(r => r.Bronsleutel == "1001");
        Assert.Equal(4, rij.BsnLaatste4!.Length);
        var kaart = (await opstelling.Grains.Leerling(Opstelling.School, rij.Id).Kaart(Administratie)).Waarde!;
        Assert.Equal("g1a", kaart.Persoon.GroepId);
        Assert.Equal(["ingeschreven"], kaart.Geschiedenis.Select(f => f.Soort));
    }

    [Fact]
    [Requirement("SCH-3")]
    public async Task Wie_wijzigt_weggaat_en_terugkomt_houdt_zijn_plaats_en_zijn_aanmelding()
    {
        await using var opstelling = await Leeg();
        var bestand = Schoolbestand.Maak(60);
        await LeesIn(opstelling, "een", bestand);
        var id = (await opstelling.Grains.Register(Opstelling.School).Alles()).Rijen.First(r => r.Bronsleutel == "1000").Id;
        var leerling = opstelling.Grains.Leerling(Opstelling.School, id);
        Opstelling.Eis(await leerling.MeldAan(
            opstelling.Vandaag, AanmeldingSoort.Structureel, Weekdagen.Donderdag | Weekdagen.Vrijdag, null, Opstelling.Operatie("aan"), Opstelling.Wie(Rol.Overblijfcoordinator)));
        Assert.Equal(opstelling.Vandaag.AddDays(1), (await LeesIn(opstelling, "weg", bestand.Zonder("1000"))).WegPer);
        Assert.Equal(Verwachting.Structureel, await Verwacht(opstelling, "g1a", id)); // nobody disappears from a board in the break
        opstelling.Klok.Vooruit(TimeSpan.FromDays(1));
        Assert.NotEqual(Verwachting.Structureel, await Verwacht(opstelling, "g1a", id));

        var terug = bestand.Met("1000", l => l with { GroepSleutel = "G1", Gegevens = l.Gegevens with { Roepnaam = "Amira-Lou" } });
        var view = await LeesIn(opstelling, "terug", terug);
        Assert.Equal((0, 1), (view.Totalen!.Nieuw, view.Totalen.Gewijzigd));
        var rij = (await opstelling.Rij(id))!;
        Assert.Equal((true, "Amira-Lou", "g2a"), (rij.Actief, rij.Persoon.Roepnaam, rij.GroepId));
        Assert.Null(await Verwacht(opstelling, "g1a", id));
        Assert.Equal(Verwachting.Structureel, await Verwacht(opstelling, "g2a", id));
    }

    [Fact]
    [Requirement("SCH-3")]
    public async Task Valt_het_inlezen_halverwege_stil_dan_gaat_het_daarna_verder_zonder_dubbelen_en_zonder_gaten()
    {
        await using var opstelling = await Leeg();
        var bestand = Schoolbestand.Maak(150);
        Assert.True((await Inlezen(opstelling, "een").Begin(bestand, "a.xml", Administratie)).IsGoed);
        // The first write is the plan, the next ones follow a batch: the process dies after the second batch took its steps.
        opstelling.Storing.AllesVanaf("inlezen", 3);
        await Assert.ThrowsAsync<OrleansException>(() => Inlezen(opstelling, "een").PasToe(false, Administratie));
        await opstelling.Herstart();
        var half = (await Inlezen(opstelling, "een").Bekijk(Administratie)).Waarde!;
        Assert.Equal((InleesStatus.Bezig, 32), (half.Status, half.Gedaan));
        var klaar = (await Inlezen(opstelling, "een").PasToe(false, Administratie)).Waarde!;
        Assert.Equal((InleesStatus.Ingelezen, 150), (klaar.Status, klaar.Gedaan));
        await Volledig(opstelling, bestand);
    }

    [Theory]
    [InlineData("leerling", 40)]
    [InlineData("register", 2)]
    [InlineData("overblijfgroep", 50)]
    [InlineData("school", 1)]
    [Requirement("SCH-3")]
    public async Task Waar_het_ook_stilvalt_na_een_herstart_klopt_de_school(string toestand, int keer)
    {
        await using var opstelling = await Leeg();
        var bestand = Schoolbestand.Maak(100);
        Assert.True((await Inlezen(opstelling, "een").Begin(bestand, "a.xml", Administratie)).IsGoed);
        opstelling.Storing.AllesVanaf(toestand, keer);
        await Assert.ThrowsAsync<OrleansException>(() => Inlezen(opstelling, "een").PasToe(false, Administratie));
        await opstelling.Herstart();
        Assert.Equal(InleesStatus.Ingelezen, (await Inlezen(opstelling, "een").PasToe(false, Administratie)).Waarde!.Status);
        await Volledig(opstelling, bestand);
    }

    [Fact]
    [Requirement("SCH-3")]
    public async Task Verdwijnt_een_groot_deel_van_de_school_dan_vraagt_het_eerst_een_bevestiging()
    {
        await using var opstelling = await Leeg();
        await LeesIn(opstelling, "een", Schoolbestand.Maak(60));
        var klein = Inlezen(opstelling, "klein");
        Assert.NotEmpty((await klein.Begin(Schoolbestand.Maak(25), "klein.xml", Administratie)).Waarde!.Voorstel.Bevestigingen);
        Assert.Equal("bevestiging-nodig", (await klein.PasToe(false, Administratie)).Weigering?.Code);
        Assert.All((await opstelling.Grains.Register(Opstelling.School).Alles()).Rijen, r => Assert.True(r.Actief));
        Assert.Equal(35, (await klein.PasToe(true, Administratie)).Waarde!.Totalen!.Weg);
        var rijen = (await opstelling.Grains.Register(Opstelling.School).Alles()).Rijen;
        Assert.Equal((25, 35), (rijen.Count(r => r.VertrektPer is null), rijen.Count(r => r.VertrektPer == opstelling.Vandaag.AddDays(1))));
        Assert.True((await Inlezen(opstelling, "nog-eens").Begin(Schoolbestand.Maak(25), "klein.xml", Administratie)).Waarde!.Voorstel.IsLeeg);
        Assert.True((await Inlezen(opstelling, "heel").Begin(Schoolbestand.Maak(60), "heel.xml", Administratie)).IsGoed);
        Assert.True((await Inlezen(opstelling, "heel").PasToe(true, Administratie)).IsGoed);
        Assert.All((await opstelling.Grains.Register(Opstelling.School).Alles()).Rijen, r => Assert.Null(r.VertrektPer));
    }

    [Fact]
    [Requirement("SCH-3")]
    public async Task Een_bestand_van_een_andere_school_wordt_geweigerd()
    {
        await using var opstelling = await Leeg();
        var bestand = Schoolbestand.Maak(25);
        var elders = bestand with { School = bestand.School with { SchoolSleutel = "99XX01" } };
        Assert.Equal(Weigercode.AndereSchool, (await Inlezen(opstelling, "een").Begin(elders, "a.xml", Administratie)).Weigering?.Code);
        Assert.Equal("onbekend", (await Inlezen(opstelling, "een").PasToe(true, Administratie)).Weigering?.Code);
    }

    [Fact]
    [Requirement("SCH-3")]
    public async Task Een_oude_export_vult_een_lege_school_in_het_schooljaar_van_nu_en_verandert_de_tweede_keer_niets()
    {
        await using var opstelling = await Leeg();
        Assert.Null((await Inlezen(opstelling, "een").Begin(Schoolbestand.Maak(25, 2012), "a.xml", Administratie)).Weigering);
        Assert.Null((await Inlezen(opstelling, "een").PasToe(false, Administratie)).Weigering);
        Assert.All((await opstelling.Grains.School(Opstelling.School).Bekijk())!.Groepen, g => Assert.Equal(Opstelling.Jaar, g.Schooljaar));
        var weer = (await Inlezen(opstelling, "twee").Begin(Schoolbestand.Maak(25, 2012), "a.xml", Administratie)).Waarde!;
        Assert.True(weer.Voorstel.IsLeeg);
    }

    [Fact]
    [Requirement("SCH-3", "SEC-5")]
    public async Task Een_voorbeeld_van_gisteren_is_gewist_en_kan_niet_meer_worden_toegepast()
    {
        await using var opstelling = await Leeg();
        var grain = Inlezen(opstelling, "een");
        Assert.True((await grain.Begin(Schoolbestand.Maak(25), "a.xml", Administratie)).IsGoed);
        opstelling.Klok.Vooruit(TimeSpan.FromHours(24));
        var view = (await grain.Bekijk(Administratie)).Waarde!;
        Assert.Equal(InleesStatus.Verlopen, view.Status);
        Assert.Empty(view.Voorstel.Leerlingen);
        Assert.Equal("inlezen-verlopen", (await grain.PasToe(true, Administratie)).Weigering?.Code);
        InleesState? Bewaard() => opstelling.Storing.Laatste<InleesState>("inlezen", "inlezen/99XX00/een");
        await opstelling.TotDat(() => Task.FromResult(Bewaard() is { Status: InleesStatus.Verlopen, Bestand: null }));
        Assert.Equal(25, (await grain.Bekijk(Administratie)).Waarde!.Totalen!.Leerlingen);
    }

    [Fact]
    [Requirement("SCH-3", "SEC-5")]
    public async Task Na_het_inlezen_is_het_bestand_meteen_vergeten()
    {
        await using var opstelling = await Leeg();
        await LeesIn(opstelling, "een", Schoolbestand.Maak(40));
        var bewaard = opstelling.Storing.Laatste<InleesState>("inlezen", "inlezen/99XX00/een")!;
        Assert.Equal((InleesStatus.Ingelezen, true, 40), (bewaard.Status, bewaard.Bestand is null && bewaard.Stappen.IsEmpty, bewaard.Totalen!.Nieuw));
        Assert.Equal("inlezen-bezig", (await Inlezen(opstelling, "een").Begin(Schoolbestand.Maak(40), "a.xml", Administratie)).Weigering?.Code);
    }

    [Fact]
    [Requirement("SCH-3")]
    public async Task Het_hele_pad_overleeft_een_reis_door_json()
    {
        await using var opstelling = await Opstelling.Start(doorJson: true);
        Opstelling.Eis(await opstelling.Grains.School(Opstelling.School).RichtIn(Opstelling.Gegevens, Administratie));
        var bestand = Schoolbestand.Maak(50);
        await LeesIn(opstelling, "een", bestand);
        await Volledig(opstelling, bestand);
        Assert.True((await Inlezen(opstelling, "twee").Begin(bestand, "b.xml", Administratie)).Waarde!.Voorstel.IsLeeg);
    }

    [Fact]
    [Requirement("SEC-2")]
    public async Task Wie_niet_mag_inlezen_begint_ziet_en_doet_niets()
    {
        await using var opstelling = await Leeg();
        var wie = Opstelling.Wie(Rol.Overblijfcoordinator);
        var grain = Inlezen(opstelling, "een");
        Assert.Equal("geen-recht", (await grain.Begin(Schoolbestand.Maak(25), "a.xml", wie)).Weigering?.Code);
        Assert.True((await grain.Begin(Schoolbestand.Maak(25), "a.xml", Administratie)).IsGoed);
        Assert.Equal("geen-recht", (await grain.Bekijk(wie)).Weigering?.Code);
        Assert.Equal("geen-recht", (await grain.PasToe(true, wie)).Weigering?.Code);
    }

    [Fact]
    [Requirement("SCH-3")]
    public async Task Vierhonderd_leerlingen_inlezen_lukt_in_een_keer()
    {
        await using var opstelling = await Leeg();
        var bestand = Schoolbestand.Maak(400);
        var begin = Stopwatch.GetTimestamp();
        await LeesIn(opstelling, "een", bestand);
        uit.WriteLine($"400 leerlingen ingelezen in {Stopwatch.GetElapsedTime(begin).TotalMilliseconds:N0} ms");
        await Volledig(opstelling, bestand);
    }

    private static IInleesGrain Inlezen(Opstelling opstelling, string id) => opstelling.Grains.Inlezen(Opstelling.School, id);

    private static async Task<Opstelling> Leeg()
    {
        var opstelling = await Opstelling.Start();
        Opstelling.Eis(await opstelling.Grains.School(Opstelling.School).RichtIn(Opstelling.Gegevens, Administratie));
        return opstelling;
    }

    private static async Task<InleesView> LeesIn(Opstelling opstelling, string id, IngelezenBestand bestand)
    {
        var grain = Inlezen(opstelling, id);
        Assert.Null((await grain.Begin(bestand, "edexml.xml", Administratie)).Weigering);
        var klaar = await grain.PasToe(false, Administratie);
        Assert.Null(klaar.Weigering);
        return klaar.Waarde!;
    }

    private static async Task<List<string?>> Sleutels(Opstelling opstelling) =>
        [.. (await opstelling.Grains.Register(Opstelling.School).Alles()).Rijen.Select(r => r.Bronsleutel).Order(StringComparer.Ordinal)];

    /// <summary>Each child of the file once in the register and once on the board of its groep.</summary>
    private static async Task Volledig(Opstelling opstelling, IngelezenBestand bestand)
    {
        await opstelling.TotDat(async () => (await Sleutels(opstelling)).Count >= bestand.Leerlingen.Length);
        Assert.Equal(bestand.Leerlingen.Select(l => l.Gegevens.Sleutel).Order(StringComparer.Ordinal), await Sleutels(opstelling));
        var rijen = (await opstelling.Grains.Register(Opstelling.School).Alles()).Rijen;
        foreach (var groep in (await opstelling.Grains.School(Opstelling.School).Bekijk())!.Groepen)
        {
            var verwacht = rijen.Where(r => r.GroepId == groep.Id).Select(r => r.Id).Order(StringComparer.Ordinal).ToList();
            var overblijfgroep = opstelling.Grains.Overblijfgroep(Opstelling.School, Opstelling.Jaar, groep.Id);
            await opstelling.TotDat(async () => (await overblijfgroep.Verwachting(opstelling.Vandaag)).Keys.Order(StringComparer.Ordinal).SequenceEqual(verwacht));
        }
    }

    private static async Task<Verwachting?> Verwacht(Opstelling opstelling, string groep, string id) =>
        (await opstelling.Grains.Overblijfgroep(Opstelling.School, Opstelling.Jaar, groep).Verwachting(opstelling.Vandaag)).TryGetValue(id, out var v) ? v : null;
}
