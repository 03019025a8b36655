using System.Collections.Immutable;
using System.Globalization;
using Orleans.Runtime;
using OrleansSchool.Basis;
using OrleansSchool.Financien;

namespace OrleansSchool.Tests.Grains.Financien;

/// <summary>The journal on the real engine and store: each booking once, whatever breaks (TSO-10i).</summary>
[Requirement("TSO-10i")]
public sealed class JournaalGrainTests
{
    private const int Bladvol = FinancienGrenzen.BoekingenPerBlad;

    private static readonly Wie Leider = Opstelling.Wie(Rol.Schoolleider);
    private static readonly Schooljaar Jaar = Opstelling.Jaar;

    [Fact]
    public async Task Dezelfde_boeking_staat_er_een_keer_ook_na_een_herstart_en_van_een_andere_afzender()
    {
        await using var school = await Opstelling.Start(doorJson: true);
        await Boek(school, 1, 1);
        await Boek(school, 1, 1);
        await Boek(school, 2, 1);
        await school.Herstart();
        await Boek(school, 3, 1);
        await Boek(school, 4, 2);

        Assert.Equal((2, -600L), (await Stand(school)) is var stand ? (stand.Aantal, stand.Saldo(Boekposten.Bank).Centen) : default);
        await Assert.ThrowsAsync<ArgumentException>(() => Journaal(school).Boek(new Afzender("kas/99XX00", 5), Boeking(school, 2) with { Regels = Regels(999) }));
        Assert.Equal(2, (await Stand(school)).Aantal);
    }

    [Fact]
    public async Task Een_vol_blad_ligt_vast_en_de_keten_loopt_door_over_bladen_en_een_herstart()
    {
        await using var school = await Opstelling.Start();
        await Reeks(school, 1, (2 * Bladvol) + 7);
        await school.Herstart();
        await Reeks(school, (2 * Bladvol) + 8, 3);

        Assert.Equal((2 * Bladvol) + 10, (await Controleer(school)).Aantal);
        var deel = await Journaal(school).LeesIntern(Jaar.EersteDag, Jaar.LaatsteDag);
        Assert.Equal(Enumerable.Range(1, (2 * Bladvol) + 10), deel.Boekingen.Select(g => g.Nr));
        var blad = school.Grains.Journaalblad(Opstelling.School, Jaar, 2);
        var inhoud = (await blad.Bekijk())!;
        Assert.Equal((Bladvol + 1, Bladvol), (inhoud.Boekingen[0].Nr, inhoud.Boekingen.Length));
        await blad.LegVast(inhoud);
        await Assert.ThrowsAsync<InvalidOperationException>(() => blad.LegVast(inhoud with { Boekingen = inhoud.Boekingen.SetItem(0, inhoud.Boekingen[1]) }));
        await Assert.ThrowsAsync<InvalidOperationException>(blad.Wis);
    }

    [Theory]
    [InlineData("journaalblad")]
    [InlineData("journaal")]
    public async Task Wat_tussen_blad_en_kop_stukgaat_houdt_de_keten_heel_en_boekt_niets_dubbel(string toestand)
    {
        await using var school = await Opstelling.Start();
        await Reeks(school, 1, Bladvol);
        school.Storing.Bij((naam, _) => naam == toestand);

        await Assert.ThrowsAsync<OrleansException>(() => Boek(school, Bladvol + 1, Bladvol + 1));
        await school.Herstart();
        await Boek(school, Bladvol + 2, Bladvol + 2);
        await Boek(school, Bladvol + 3, Bladvol + 1);

        Assert.Equal(Bladvol + 2, (await Controleer(school)).Aantal);
        Assert.Equal(-300L * (Bladvol + 2), (await Stand(school)).Saldo(Boekposten.Bank).Centen);
    }

    [Fact]
    public async Task Op_een_januari_boekt_het_journaal_de_vrijval_zelf_en_een_late_boeking_volgt()
    {
        await using var school = await Opstelling.Start();
        await Journaal(school).Boek(Van(1), Vooruit(school, 1, 1_400));
        Assert.Equal(-1_400L, (await Stand(school)).Saldo(Boekposten.VooruitStructureel).Centen);
        NaarDag(school, new DateOnly(2027, 1, 1));

        await Journaal(school).Nacht();
        await Journaal(school).Nacht();
        Assert.Equal((2, 0L, -1_400L), await Vrij(school));
        await Journaal(school).Boek(Van(2), Vooruit(school, 2, -300) with { Datum = new DateOnly(2026, 12, 30) });
        Assert.Equal((4, 0L, -1_100L), await Vrij(school));
        var januari = await Journaal(school).LeesIntern(new DateOnly(2027, 1, 1), Jaar.LaatsteDag);
        Assert.Equal(["vrijval/2027/1", "vrijval/2027/2"], januari.Boekingen.Select(g => g.Boeking.OperatieId));
    }

    [Fact]
    [Requirement("SCH-4")]
    public async Task Eindstanden_openen_het_volgende_schooljaar_en_elk_verschil_volgt()
    {
        await using var proef = await Geldproef.Leeg();
        var school = proef.School;
        await Boek(school, 1, 1);
        NaarDag(school, Jaar.Volgend.EersteDag);
        await Journaal(school).Nacht();
        await Journaal(school).Nacht();
        await proef.LeegUitbakken();
        Assert.Equal((1, -300L, 300L), await Begin(school));

        await Boek(school, 2, 2);
        await proef.LeegUitbakken();
        Assert.Equal((2, -600L, 600L), await Begin(school));
        var nieuw = await school.Grains.Journaal(Opstelling.School, Jaar.Volgend).LeesIntern(Jaar.Volgend.EersteDag, Jaar.Volgend.LaatsteDag);
        Assert.Empty(nieuw.Boekingen);
        Assert.Equal([(Boekposten.Bank, -600L), (Boekposten.EigenVermogen, 600L)], nieuw.Begin.Select(s => (s.Post, s.Saldo.Centen)));
    }

    [Fact]
    public async Task Een_gesloten_schooljaar_geeft_een_boeking_door_met_haar_eigen_datum()
    {
        await using var proef = await Geldproef.Leeg();
        var school = proef.School;
        await Boek(school, 1, 1);
        Assert.Equal("journaal-jaar-loopt", (await Journaal(school).Sluit(proef.Op(), Leider)).Weigering?.Code);
        NaarDag(school, Jaar.Volgend.EersteDag.AddDays(20));
        await Journaal(school).Boek(Van(2), Vraagpost(school, 500));
        Assert.Equal("journaal-vraagposten", (await Journaal(school).Sluit(proef.Op(), Leider)).Weigering?.Code);
        await Journaal(school).Boek(Van(3), Vraagpost(school, -500));
        Opstelling.Eis(await Journaal(school).Sluit(proef.Op(), Leider));
        Opstelling.Eis(await Journaal(school).Sluit(proef.Op(), Leider));

        await Boek(school, 4, 9, new DateOnly(2027, 7, 3));
        await Boek(school, 5, 9, new DateOnly(2027, 7, 3));
        await proef.LeegUitbakken();

        Assert.Equal(3, (await Stand(school)).Aantal);
        var door = Assert.Single((await school.Grains.Journaal(Opstelling.School, Jaar.Volgend).LeesIntern(Jaar.Volgend.EersteDag, Jaar.Volgend.LaatsteDag)).Boekingen);
        Assert.Equal((Jaar.Volgend.EersteDag, new DateOnly(2027, 7, 3), "proef/9"), (door.Boeking.Datum, door.OorspronkelijkeDatum!.Value, door.Boeking.OperatieId));
        Assert.Equal("journaal-gesloten", (await Journaal(school).BoekMemoriaal(Memoriaal(), proef.Op(), Leider)).Weigering?.Code);
    }

    [Fact]
    [Requirement("TSO-10b")]
    public async Task Een_boeking_met_de_hand_klopt_of_wordt_geweigerd_en_een_correctie_noemt_wat_zij_rechtzet()
    {
        await using var proef = await Geldproef.Leeg(new DateOnly(2026, 11, 12));
        var (school, operatie, goed) = (proef.School, proef.Op(), Memoriaal());
        Opstelling.Eis(await Journaal(school).BoekMemoriaal(goed, operatie, Leider));
        Opstelling.Eis(await Journaal(school).BoekMemoriaal(goed, operatie, Leider));
        Assert.Equal("operatie-al-gebruikt", (await Journaal(school).BoekMemoriaal(goed with { Omschrijving = "Peren" }, operatie, Leider)).Weigering?.Code);
        Assert.Equal("boeking-niet-in-balans", await Nee(proef, goed with { Regels = [goed.Regels[0], new(Boekposten.Bank, new Geld(-299))] }));
        Assert.Equal("boekpost-van-betaler", await Nee(proef, goed with { Regels = [goed.Regels[0], new(Boekposten.Debiteuren, new Geld(-300))] }));
        Assert.Equal("boekpost-van-kas", await Nee(proef, goed with { Regels = [goed.Regels[0], new(Boekposten.Kas, new Geld(-300))] }));
        Assert.Equal("boekpost-geldt-niet", await Nee(proef, goed with { Regels = [goed.Regels[0], new("eigen-onbekend", new Geld(-300))] }));
        Assert.Equal("boeking-regels", await Nee(proef, goed with { Regels = [] }));
        Assert.Equal("journaal-ander-jaar", await Nee(proef, goed with { Datum = new DateOnly(2026, 7, 31) }));
        Assert.Equal("datum-in-toekomst", await Nee(proef, goed with { Datum = school.Vandaag.AddDays(1) }));
        Assert.Equal("boeking-corrigeert", await Nee(proef, goed with { Corrigeert = 2 }));
        Assert.Null(await Nee(proef, goed with { Omschrijving = "Appels, terug", Corrigeert = 1, Regels = [.. goed.Regels.Select(r => r with { Bedrag = -r.Bedrag })] }));

        var geboekt = (await Journaal(school).Lees(Jaar.EersteDag, Jaar.LaatsteDag, Leider)).Waarde!.Boekingen;
        Assert.Equal([null, geboekt[0].Boeking.OperatieId], geboekt.Select(g => g.Boeking.Corrigeert));
        Assert.All((await Stand(school)).Saldi, s => Assert.Equal(Geld.Nul, s.Saldo));
    }

    [Fact]
    [Requirement("TSO-10b")]
    public async Task Een_boeking_met_de_hand_van_voor_de_boeken_begonnen_of_in_een_verkeerd_jaar_wordt_geweigerd()
    {
        await using var proef = await Geldproef.Leeg(new DateOnly(2026, 11, 12));
        var (oud, jaar) = (proef.School.Grains.Journaal(Opstelling.School, new Schooljaar(2006)), Memoriaal() with { Datum = new DateOnly(2006, 11, 10) });
        Assert.Equal("journaal-voor-begin", (await oud.BoekMemoriaal(jaar, proef.Op(), Leider)).Weigering?.Code);

        Opstelling.Eis(await Begin(proef, new DateOnly(2026, 11, 9), (Boekposten.Bank, 100_000)));
        await proef.LeegUitbakken();
        Assert.Equal(("journaal-voor-begin", "datum"), (await proef.Journaal.BoekMemoriaal(Memoriaal() with { Datum = new DateOnly(2026, 11, 8) }, proef.Op(), Leider)) is { Weigering: { } nee } ? (nee.Code, nee.Veld) : default);
        Assert.Null(await Nee(proef, Memoriaal() with { Datum = new DateOnly(2026, 11, 9) }));
        Assert.Equal(0, (await oud.Stand(Leider)).Waarde!.Aantal);
    }

    [Fact]
    public async Task De_beginbalans_wordt_verbeterd_met_een_boeking_zolang_er_niets_anders_staat()
    {
        await using var proef = await Geldproef.Leeg(new DateOnly(2026, 11, 12));
        var per = new DateOnly(2026, 11, 1);
        Opstelling.Eis(await Begin(proef, per, (Boekposten.Bank, 100_000), (Boekposten.Kas, 2_500)));
        Opstelling.Eis(await Begin(proef, per, (Boekposten.Bank, 110_000), (Boekposten.Kas, 2_500)));
        await proef.LeegUitbakken();

        Assert.Equal((110_000L, 2_500L, -112_500L), ((await proef.Saldo(Boekposten.Bank)).Centen, (await proef.Saldo(Boekposten.Kas)).Centen, (await proef.Saldo(Boekposten.Beginbalans)).Centen));
        Assert.Equal(2, (await Stand(proef.School)).Aantal);
        Assert.Equal(per, (await proef.Financien.Bekijk()).BegonnenPer);
        Assert.Equal("beginbalans-post", (await Begin(proef, per, (Boekposten.Debiteuren, 100))).Weigering?.Code);
        Assert.Equal("beginbalans-post", (await Begin(proef, per, (Boekposten.Drinken, 100))).Weigering?.Code);
        Assert.Equal("journaal-ander-jaar", (await Begin(proef, new DateOnly(2026, 7, 1), (Boekposten.Bank, 100))).Weigering?.Code);
        await Boek(proef.School, 1, 1);
        Assert.Equal("beginbalans-te-laat", (await Begin(proef, per, (Boekposten.Bank, 1))).Weigering?.Code);
    }

    [Fact]
    [Requirement("SCH-4")]
    public async Task Een_schooljaar_dat_zijn_beginstand_van_het_vorige_krijgt_neemt_er_geen_tweede_bij()
    {
        await using var proef = await Geldproef.Leeg();
        var (school, volgend) = (proef.School, Jaar.Volgend);
        await Boek(school, 1, 1);
        NaarDag(school, volgend.EersteDag);
        var invoer = new BeginbalansInvoer(volgend.EersteDag, [new Postsaldo(Boekposten.Bank, new Geld(500))]);
        Assert.Equal("beginbalans-uit-vorig", (await school.Grains.Journaal(Opstelling.School, volgend).ZetBeginbalans(invoer, proef.Op(), Leider)).Weigering?.Code);

        await Journaal(school).Nacht();
        await proef.LeegUitbakken();
        Assert.Equal("beginbalans-uit-vorig", (await school.Grains.Journaal(Opstelling.School, volgend).ZetBeginbalans(invoer, proef.Op(), Leider)).Weigering?.Code);
        Assert.Equal((1, -300L, 300L), await Begin(school));
    }

    [Fact]
    [Requirement("SEC-2")]
    public async Task Alleen_wie_over_het_geld_gaat_leest_en_boekt()
    {
        await using var proef = await Geldproef.Leeg(new DateOnly(2026, 11, 12));
        foreach (var rol in Enum.GetValues<Rol>())
        {
            var wie = Opstelling.Wie(rol, "g5");
            var leest = Rechtentabel.Bereik(rol, Recht.GeldZien) == Bereik.School || Rechtentabel.Bereik(rol, Recht.GeldControleren) == Bereik.School;
            Assert.Equal(leest ? null : "geen-recht", (await Journaal(proef.School).Stand(wie)).Weigering?.Code);
            Assert.Equal(leest ? null : "geen-recht", (await Journaal(proef.School).Controleer(wie)).Weigering?.Code);
            var boekt = Rechtentabel.Bereik(rol, Recht.GeldBeheren) == Bereik.School;
            Assert.Equal(boekt ? null : "geen-recht", (await Journaal(proef.School).BoekMemoriaal(Memoriaal(), proef.Op(), wie)).Weigering?.Code);
        }
    }

    [Fact]
    [Requirement("SEC-5")]
    public async Task Na_zeven_jaar_gaan_de_bladen_en_dan_de_kop()
    {
        await using var school = await Opstelling.Start();
        await Reeks(school, 1, Bladvol + 1);
        NaarDag(school, Jaar.Volgend.EersteDag.AddMonths(FinancienGrenzen.BewaarMaanden).AddDays(-1));
        await school.TotDat(async () => (await Journaal(school).Nacht()).Wachtend == 0);
        Assert.Equal(Bladvol + 1, (await Stand(school)).Aantal);
        school.Klok.Vooruit(TimeSpan.FromDays(1));

        var werk = await Journaal(school).Nacht();
        Assert.Equal([("journaalblad", 1), ("journaal", 1)], werk.Gewist.Select(w => (w.Soort, w.Aantal)));
        Assert.Null(await school.Grains.Journaalblad(Opstelling.School, Jaar, 1).Bekijk());
        Assert.Equal(0, (await Stand(school)).Aantal);
    }

    private static IJournaalGrain Journaal(Opstelling school) => school.Grains.Journaal(Opstelling.School, Jaar);

    private static void NaarDag(Opstelling school, DateOnly dag) => school.Klok.Vooruit(TimeSpan.FromDays(dag.DayNumber - school.Vandaag.DayNumber));

    private static Afzender Van(long nummer) => new("betaler/99XX00/proef", nummer);

    private static ImmutableArray<Boekregel> Regels(long centen) => [new(Boekposten.Drinken, new Geld(centen)), new(Boekposten.Bank, new Geld(-centen))];

    private static MemoriaalInvoer Memoriaal() => new(new DateOnly(2026, 11, 10), "Appels", Regels(300), null, "bon 12");

    private static Boeking Boeking(Opstelling school, int nr) => new(
        string.Create(CultureInfo.InvariantCulture, $"proef/{nr}"), new DateOnly(2026, 11, 2), Boekbron.Kas, "Appels", Regels(300), null, null, "systeem", school.Klok.GetUtcNow());

    private static Boeking Vooruit(Opstelling school, int nr, long centen) => Boeking(school, 1_000 + nr) with
    {
        Regels = [new(Boekposten.Debiteuren, new Geld(centen), "proef"), new(Boekposten.VooruitStructureel, new Geld(-centen))],
    };

    private static Boeking Vraagpost(Opstelling school, long centen) => Boeking(school, centen > 0 ? 2_001 : 2_002) with
    {
        Regels = [new(Boekposten.Bank, new Geld(centen)), new(Boekposten.Vraagposten, new Geld(-centen))],
    };

    /// <param name="nummer">Of the sender.</param>
    /// <param name="nr">Of what is booked.</param>
    private static Task Boek(Opstelling school, long nummer, int nr, DateOnly? datum = null) =>
        Journaal(school).Boek(Van(nummer), Boeking(school, nr) with { Datum = datum ?? new DateOnly(2026, 11, 2), Op = DateTimeOffset.UnixEpoch });

    private static async Task Reeks(Opstelling school, int vanaf, int aantal)
    {
        foreach (var nr in Enumerable.Range(vanaf, aantal))
        {
            await Boek(school, nr, nr);
        }
    }

    private static async Task<Journaalstand> Stand(Opstelling school)
    {
        var stand = await Journaal(school).Stand(Leider);
        Assert.Null(stand.Weigering);
        return stand.Waarde!;
    }

    private static async Task<Journaalstand> Controleer(Opstelling school)
    {
        var stand = await Journaal(school).Controleer(Leider);
        Assert.Null(stand.Weigering);
        return stand.Waarde!;
    }

    private static async Task<(int Aantal, long Vooruit, long Baten)> Vrij(Opstelling school)
    {
        var stand = await Stand(school);
        return (stand.Aantal, stand.Saldo(Boekposten.VooruitStructureel).Centen, stand.Saldo(Boekposten.BijdrageStructureel).Centen);
    }

    private static async Task<(int Aantal, long Bank, long Vermogen)> Begin(Opstelling school)
    {
        var stand = (await school.Grains.Journaal(Opstelling.School, Jaar.Volgend).Stand(Leider)).Waarde!;
        return (stand.Aantal, stand.Saldo(Boekposten.Bank).Centen, stand.Saldo(Boekposten.EigenVermogen).Centen);
    }

    private static Task<Uitkomst> Begin(Geldproef proef, DateOnly per, params (string Post, long Centen)[] saldi) =>
        proef.Journaal.ZetBeginbalans(new BeginbalansInvoer(per, [.. saldi.Select(s => new Postsaldo(s.Post, new Geld(s.Centen)))]), proef.Op(), Leider);

    private static async Task<string?> Nee(Geldproef proef, MemoriaalInvoer invoer) => (await proef.Journaal.BoekMemoriaal(invoer, proef.Op(), Leider)).Weigering?.Code;
}
