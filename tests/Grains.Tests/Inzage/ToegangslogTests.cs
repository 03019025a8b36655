using System.Collections.Immutable;
using Orleans.Runtime;
using OrleansSchool.Basis;
using OrleansSchool.Inzage;
using OrleansSchool.Leerlingen;

namespace OrleansSchool.Tests.Grains.Inzage;

[Requirement("SEC-3")]
public sealed class ToegangslogTests
{
    private const int Bladvol = InzageGrenzen.RegelsPerBlad;

    private static readonly Wie Schoolleider = Opstelling.Wie(Rol.Schoolleider);

    [Fact]
    public async Task Regels_staan_in_volgorde_en_overleven_een_herstart()
    {
        await using var opstelling = await Opstelling.Start();
        await Log(opstelling).Noteer([Regel(opstelling, 1), Regel(opstelling, 2)]);
        await Log(opstelling).Noteer([Regel(opstelling, 3)]);

        await opstelling.Herstart();

        var gevonden = await Zoek(opstelling);
        Assert.Equal(["kind3", "kind2", "kind1"], gevonden.Regels.Select(r => r.Regel.LeerlingId));
        Assert.Equal([3, 2, 1], gevonden.Regels.Select(r => r.Nr));
        Assert.Equal((3L, true), await Keten(opstelling));
    }

    [Fact]
    public async Task Een_vol_blad_wordt_weggelegd_en_de_keten_loopt_door_over_bladen_dagen_en_herstart()
    {
        await using var opstelling = await Opstelling.Start(doorJson: true);
        var eersteDag = opstelling.Vandaag;
        await Log(opstelling).Noteer(Regels(opstelling, 1, (2 * Bladvol) + 7));
        opstelling.Klok.Vooruit(TimeSpan.FromDays(1));
        await Log(opstelling).Noteer(Regels(opstelling, 1_000, 3));
        await opstelling.Herstart();
        await Log(opstelling).Noteer(Regels(opstelling, 2_000, 1));

        Assert.Equal((2L * Bladvol) + 11, (await Keten(opstelling)).Regels);
        Assert.True((await Keten(opstelling)).Goed);
        Assert.Equal((4, 4), ((await Zoek(opstelling, opstelling.Vandaag)).Gevonden, (await Zoek(opstelling, opstelling.Vandaag)).Regels.Length));
        Assert.Equal((2 * Bladvol) + 7, (await Zoek(opstelling, eersteDag, eersteDag)).Gevonden);
        var derde = (await opstelling.Grains.Toegangslogblad(Opstelling.School, eersteDag, 3).Bekijk())!;
        Assert.Equal(((2L * Bladvol) + 1, 7), (derde.EersteNr, derde.Regels.Length));
    }

    [Fact]
    public async Task Een_tweede_poging_na_een_storing_schrijft_niets_dubbel()
    {
        await using var opstelling = await Opstelling.Start();
        var van = new Afzender("web-1", 1);
        var regels = Regels(opstelling, 1, (2 * Bladvol) + 5);
        opstelling.Storing.AllesVanaf("toegangslog", 2); // the first page is full and durable, the rest isn't

        await Assert.ThrowsAsync<OrleansException>(() => Log(opstelling).NoteerVan(van, regels));
        opstelling.Storing.Geen();
        await Log(opstelling).NoteerVan(van, regels);
        await Log(opstelling).NoteerVan(van, regels);
        await Log(opstelling).NoteerVan(van with { Nummer = regels.Length + 1 }, Regels(opstelling, 9_000, 1));

        var gevonden = await Zoek(opstelling, aantal: 1_000);
        Assert.Equal(regels.Length + 1, gevonden.Gevonden);
        Assert.Equal(Enumerable.Range(1, regels.Length).Select(n => $"kind{n}").Append("kind9000"), gevonden.Regels.Reverse().Select(r => r.Regel.LeerlingId));
        Assert.True((await Keten(opstelling)).Goed);
    }

    [Theory]
    [InlineData("toegangslogblad")]
    [InlineData("toegangslog")]
    public async Task Wat_bij_het_omslaan_van_een_blad_stukgaat_houdt_de_keten_heel(string toestand)
    {
        await using var opstelling = await Opstelling.Start();
        await Log(opstelling).Noteer(Regels(opstelling, 1, Bladvol));
        opstelling.Storing.Bij((naam, _) => naam == toestand);

        await Assert.ThrowsAsync<OrleansException>(() => Log(opstelling).Noteer([Regel(opstelling, 500)]));
        await opstelling.Herstart();
        await Log(opstelling).Noteer([Regel(opstelling, 501)]);

        var gevonden = await Zoek(opstelling, aantal: 1_000);
        Assert.Equal((Bladvol + 1, "kind501"), (gevonden.Gevonden, gevonden.Regels[0].Regel.LeerlingId));
        Assert.Equal((Bladvol + 1L, true), await Keten(opstelling));
    }

    [Fact]
    public async Task Een_geschreven_blad_wordt_nooit_overschreven()
    {
        await using var opstelling = await Opstelling.Start();
        await Log(opstelling).Noteer(Regels(opstelling, 1, Bladvol + 1));
        var blad = opstelling.Grains.Toegangslogblad(Opstelling.School, opstelling.Vandaag, 1);
        var inhoud = (await blad.Bekijk())!;
        var anders = KetenRules.Rijg(inhoud.Vorige, inhoud.Regels.Select(r => r.Regel with { Naam = "Iemand anders" }));

        await blad.LegVast(inhoud);
        await Assert.ThrowsAsync<InvalidOperationException>(() => blad.LegVast(inhoud with { Regels = anders }));

        Assert.Equal(inhoud.Regels, (await blad.Bekijk())!.Regels);
    }

    [Fact]
    public async Task Een_ander_blad_op_de_plek_van_het_onze_houdt_het_schrijven_tegen()
    {
        await using var opstelling = await Opstelling.Start();
        // A whole page with a chain of its own, written before ours: as if somebody had put another history there.
        var begin = KetenRules.Begin(Opstelling.School);
        var vals = new Toegangslogblad(opstelling.Vandaag, 1, begin, KetenRules.Rijg(begin, Regels(opstelling, 7_000, Bladvol).Select(LogRules.Schoon)));
        await Log(opstelling).Noteer(Regels(opstelling, 1, Bladvol));
        opstelling.Storing.Bij((naam, _) => naam == "toegangslogblad");
        await Assert.ThrowsAsync<OrleansException>(() => Log(opstelling).Noteer([Regel(opstelling, 1)]));
        opstelling.Storing.Geen();
        await opstelling.Grains.Toegangslogblad(Opstelling.School, opstelling.Vandaag, 1).LegVast(vals);

        await Assert.ThrowsAsync<InvalidOperationException>(() => Log(opstelling).Noteer([Regel(opstelling, 1)]));
    }

    [Fact, Requirement("SEC-5")]
    public async Task Na_vierentwintig_maanden_gaat_een_maand_met_haar_bladen_weg_en_de_rest_blijft_heel()
    {
        await using var opstelling = await Opstelling.Start(doorJson: true);
        var begin = opstelling.Vandaag;
        const int Dagen = 760;
        const int Stap = 4;
        var dagen = Enumerable.Range(0, Dagen / Stap).Select(n => begin.AddDays(n * Stap)).ToList();
        for (var nr = 0; nr < dagen.Count; nr++)
        {
            await Log(opstelling).Noteer([Regel(opstelling, nr)]);
            opstelling.Klok.Vooruit(TimeSpan.FromDays(Stap));
        }

        await opstelling.Herstart();
        var hoofd = opstelling.Storing.Laatste<ToegangslogState>("toegangslog", $"toegangslog/{Opstelling.School}")!;
        Assert.Equal(new DateOnly(2026, 12, 1), hoofd.Maanden[0].Maand);
        Assert.InRange(hoofd.Maanden.Length, 23, 26);
        Assert.Null(await opstelling.Grains.Toegangslogblad(Opstelling.School, begin, 1).Bekijk());
        Assert.Empty(await opstelling.Grains.Toegangslogmaand(Opstelling.School, new DateOnly(2026, 11, 1)).Bekijk());
        Assert.NotNull(await opstelling.Grains.Toegangslogblad(Opstelling.School, dagen.First(d => d.Month == 12), 1).Bekijk());

        async Task<(long Regels, bool Goed)> Loop(DateOnly van, DateOnly tot)
        {
            var uitslag = (await Log(opstelling).Controleer(van, tot, Schoolleider)).Waarde!;
            return (uitslag.Regels, uitslag.Ongeschonden);
        }

        (long, bool) Heel(DateOnly van, DateOnly tot) => (dagen.Count(d => van <= d && d <= tot), true);
        var laatste = opstelling.Vandaag;
        Assert.Equal(Heel(laatste.AddDays(-366), laatste), await Loop(laatste.AddDays(-366), laatste));
        Assert.Equal((0L, true), await Loop(begin, begin.AddDays(15)));
        Assert.Equal(Heel(laatste.AddDays(-200), laatste.AddDays(-190)), await Loop(laatste.AddDays(-200), laatste.AddDays(-190)));
        var maart = await Zoek(opstelling, new DateOnly(2027, 3, 1), new DateOnly(2027, 3, 31));
        Assert.Equal(dagen.Count(d => d is { Year: 2027, Month: 3 }), maart.Gevonden);
        await Assert.ThrowsAsync<InvalidOperationException>(() => opstelling.Grains.Toegangslogmaand(Opstelling.School, new DateOnly(2027, 3, 1)).Wis());
        await Assert.ThrowsAsync<InvalidOperationException>(
            () => opstelling.Grains.Toegangslogblad(Opstelling.School, dagen.First(d => d is { Year: 2027, Month: 3 }), 1).Wis());
    }

    [Fact]
    public async Task Een_maand_die_niet_gewist_kan_worden_houdt_het_log_niet_tegen_en_gaat_een_dag_later_alsnog()
    {
        await using var opstelling = await Opstelling.Start();
        await Log(opstelling).Noteer([Regel(opstelling, 1)]);
        var begin = opstelling.Vandaag;
        opstelling.Klok.Vooruit(TimeSpan.FromDays(40));
        await Log(opstelling).Noteer([Regel(opstelling, 2)]);
        opstelling.Klok.Vooruit(TimeSpan.FromDays(730));
        opstelling.Storing.Bij((naam, sleutel) => naam == "toegangslogblad" && sleutel.Contains("2026-11", StringComparison.Ordinal));
        await Log(opstelling).Noteer([Regel(opstelling, 3)]);
        await Log(opstelling).Noteer([Regel(opstelling, 4)]);
        Assert.NotNull(await opstelling.Grains.Toegangslogblad(Opstelling.School, begin, 1).Bekijk());
        opstelling.Storing.Geen();
        opstelling.Klok.Vooruit(TimeSpan.FromDays(1));
        await Log(opstelling).Noteer([Regel(opstelling, 5)]);
        await Log(opstelling).Noteer([Regel(opstelling, 6)]);

        Assert.Null(await opstelling.Grains.Toegangslogblad(Opstelling.School, begin, 1).Bekijk());
        Assert.Empty(opstelling.Storing.Laatste<ToegangslogState>("toegangslog", $"toegangslog/{Opstelling.School}")!.TeWissen);
        Assert.Equal((4L, true), await Keten(opstelling));
    }

    [Fact]
    public async Task Een_late_regel_na_een_storing_bij_de_dagwissel_past_achter_het_blad_dat_al_vastligt()
    {
        await using var opstelling = await Opstelling.Start();
        await Log(opstelling).Noteer([Regel(opstelling, 1)]);
        var laat = Regel(opstelling, 2);
        opstelling.Klok.Vooruit(TimeSpan.FromDays(1));
        opstelling.Storing.Bij((naam, _) => naam == "toegangslog");
        await Assert.ThrowsAsync<OrleansException>(() => Log(opstelling).Noteer([Regel(opstelling, 3)]));
        await opstelling.Herstart();
        opstelling.Storing.Geen();

        await Log(opstelling).Noteer([laat]);
        await Log(opstelling).Noteer([Regel(opstelling, 4)]);

        Assert.Equal((3L, true), await Keten(opstelling));
    }

    [Fact]
    public async Task Een_zoekvraag_kiest_op_persoon_soort_groep_en_kind_en_telt_per_persoon()
    {
        await using var opstelling = await Opstelling.Start();
        var op = opstelling.Klok.GetUtcNow();
        await Log(opstelling).Noteer(
        [
            new(op, "a", "Anna", Inzagesoort.Groep, "middagbord", null, "g5", null, "overblijfkracht"),
            new(op, "a", "Anna", Inzagesoort.Leerling, "leerlingkaart", "kind1", null, null),
            new(op, "b", "Bert", Inzagesoort.School, "leerlingenlijst", null, null, "t1"),
            new(op, "b", "Bert", Inzagesoort.Wijziging, "leerlingkaart, persoon", "kind2", null, null),
            new(op, "b", "Bert", Inzagesoort.Beheer, "leerlingen ingelezen", null, null, null),
        ]);
        var alles = new Inzagevraag(opstelling.Vandaag, opstelling.Vandaag, 0, 50);

        async Task<string> Nummers(Inzagevraag vraag) =>
            string.Join(' ', (await Log(opstelling).Zoek(vraag, Schoolleider)).Waarde!.Regels.Select(r => r.Nr));

        Assert.Equal("2 1", await Nummers(alles with { AccountId = "a" }));
        Assert.Equal("3", await Nummers(alles with { Soort = Inzagesoort.School }));
        Assert.Equal("1", await Nummers(alles with { GroepId = "g5" }));
        Assert.Equal("4 3", await Nummers(alles with { Overslaan = 1, Aantal = 2 }));
        var kind = new Groepsloop([new Groepsverblijf(DateTimeOffset.MinValue, "g5")]);
        var zag = (await Log(opstelling).Zoek(alles with { LeerlingId = "kind1", Groepsloop = kind }, Schoolleider)).Waarde!;
        Assert.Equal([("b", 1, 0), ("a", 2, 1)], zag.Personen.Select(p => (p.AccountId, p.Aantal, p.Gericht)).OrderByDescending(p => p.AccountId));
    }

    [Fact]
    public async Task Alleen_de_schoolleider_leest_het_log_en_van_de_eigen_school()
    {
        await using var opstelling = await Opstelling.Start();
        await Log(opstelling).Noteer([Regel(opstelling, 1)]);
        var vraag = new Inzagevraag(opstelling.Vandaag, opstelling.Vandaag, 0, 50);

        foreach (var rol in Enum.GetValues<Rol>().Where(r => r != Rol.Schoolleider))
        {
            Assert.Equal("geen-recht", (await Log(opstelling).Zoek(vraag, Opstelling.Wie(rol, "g5"))).Weigering?.Code);
            Assert.Equal("geen-recht", (await Log(opstelling).Controleer(opstelling.Vandaag, opstelling.Vandaag, Opstelling.Wie(rol, "g5"))).Weigering?.Code);
        }

        var elders = Schoolleider with { School = new SchoolSleutel("99XX01") };
        Assert.Equal("geen-recht", (await Log(opstelling).Zoek(vraag, elders)).Weigering?.Code);
        Assert.Equal("inzage-te-lang", (await Log(opstelling).Zoek(vraag with { Van = vraag.Van.AddYears(-2) }, Schoolleider)).Weigering?.Code);
    }

    [Fact]
    public async Task De_groepsloop_van_een_kind_volgt_elke_andere_groep()
    {
        await using var opstelling = await Opstelling.MetSchool();
        var kind = await opstelling.SchrijfIn("kind1");
        var begin = opstelling.Klok.GetUtcNow();
        opstelling.Klok.Vooruit(TimeSpan.FromHours(1));
        var kaart = (await kind.Kaart(Schoolleider)).Waarde!;
        Opstelling.Eis(await kind.WijzigPersoon(kaart.Persoon with { GroepId = "g6" }, kaart.Versie, Schoolleider));

        await opstelling.Herstart();

        var loop = (await opstelling.Grains.Leerling(Opstelling.School, "kind1").Groepsloop(Schoolleider)).Waarde!;
        Assert.Equal([new Groepsverblijf(begin, "g5"), new Groepsverblijf(begin.AddHours(1), "g6")], loop.Verblijven);
        Assert.Equal("geen-recht", (await opstelling.Grains.Leerling(Opstelling.School, "kind1").Groepsloop(Opstelling.Wie(Rol.Administratie))).Weigering?.Code);
    }

    private static IToegangslogGrain Log(Opstelling opstelling) => opstelling.Grains.Toegangslog(Opstelling.School);

    private static Inzageregel Regel(Opstelling opstelling, int nr) =>
        new(opstelling.Klok.GetUtcNow(), "account-1", "Marije Vink", Inzagesoort.Leerling, "leerlingkaart", $"kind{nr}", null, null, "schoolleider");

    private static ImmutableArray<Inzageregel> Regels(Opstelling opstelling, int vanaf, int aantal) =>
        [.. Enumerable.Range(vanaf, aantal).Select(n => Regel(opstelling, n))];

    private static async Task<ToegangslogView> Zoek(Opstelling opstelling, DateOnly? van = null, DateOnly? tot = null, int aantal = 50)
    {
        var vraag = new Inzagevraag(van ?? opstelling.Vandaag.AddDays(-30), tot ?? opstelling.Vandaag, 0, aantal);
        var uitkomst = await Log(opstelling).Zoek(vraag, Schoolleider);
        Assert.Null(uitkomst.Weigering);
        return uitkomst.Waarde!;
    }

    private static async Task<(long Regels, bool Goed)> Keten(Opstelling opstelling)
    {
        var uitslag = (await Log(opstelling).Controleer(opstelling.Vandaag.AddDays(-30), opstelling.Vandaag, Schoolleider)).Waarde!;
        return (uitslag.Regels, uitslag.Ongeschonden);
    }
}
