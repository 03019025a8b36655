using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Overblijven;

namespace OrleansSchool.Tests.Rules.Overblijven;

/// <summary>From the journals of several tablets to one board (LIVE-4, DESIGN section 4).</summary>
[Requirement("LIVE-4")]
public sealed class SamenvoegRulesTests
{
    private const string Noord = "tablet-noord";
    private const string Zuid = "tablet-zuid";

    [Fact]
    public void Twee_tablets_die_iets_anders_zeggen_spreken_elkaar_tegen_en_de_laatste_tik_telt_zolang()
    {
        var koppen = Koppen(Laat(1, Noord, 10, Markeersoort.NietGevonden, minuut: 20), Laat(2, Zuid, 5, Markeersoort.Aanwezig, minuut: 14));

        Assert.Equal([Markeersoort.NietGevonden, Markeersoort.Aanwezig], SamenvoegRules.Tegenspraak(koppen).Select(m => m.Soort));
        Assert.Equal(Noord, SamenvoegRules.Geldt(koppen).Tablet);
    }

    [Fact]
    public void Twee_tablets_die_hetzelfde_zeggen_spreken_elkaar_niet_tegen_en_allebei_blijven_staan()
    {
        var koppen = Koppen(Laat(1, Noord, 10, Markeersoort.Aanwezig, minuut: 20), Laat(2, Zuid, 5, Markeersoort.Aanwezig, minuut: 14));

        Assert.Empty(SamenvoegRules.Tegenspraak(koppen));
        Assert.Equal(2, koppen.Length);
    }

    [Fact]
    public void Binnen_een_tablet_is_het_volgnummer_de_volgorde_ook_als_de_klok_terugging()
    {
        var koppen = Koppen(Laat(1, Noord, 11, Markeersoort.Aanwezig, minuut: 5), Laat(2, Noord, 10, Markeersoort.NietGevonden, minuut: 30));

        Assert.Equal((11, Markeersoort.Aanwezig), (koppen.Single().Nakomer!.Volgnr, koppen.Single().Soort));
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(0, true)]
    public void Wat_een_tablet_al_gezien_had_vervangt_ze_en_wat_ze_niet_kende_blijft_ernaast_staan(int basis, bool tegenspraak)
    {
        var koppen = Koppen(Nu(1, Markeersoort.Aanwezig, minuut: 10), Laat(2, Noord, 7, Markeersoort.VroegOpgehaald, minuut: 25, basis));

        Assert.Equal(tegenspraak, !SamenvoegRules.Tegenspraak(koppen).IsEmpty);
        Assert.Equal(Markeersoort.VroegOpgehaald, SamenvoegRules.Geldt(koppen).Soort);
    }

    [Fact]
    public void Een_tik_van_een_mens_gaat_voor_alle_verwachten_aanwezig_ook_als_die_later_was()
    {
        var koppen = Koppen(
            Laat(1, Noord, 10, Markeersoort.Afgemeld, minuut: 5), Laat(2, Zuid, 5, Markeersoort.Aanwezig, minuut: 25) with { Standaard = true });

        Assert.Equal(Markeersoort.Afgemeld, SamenvoegRules.Geldt(koppen).Soort);
        Assert.Empty(SamenvoegRules.Tegenspraak(koppen));
    }

    [Fact]
    public void Wie_met_verbinding_kiest_lost_de_tegenspraak_op_en_ongedaan_maken_geeft_haar_terug()
    {
        Markering[] journaal =
        [
            Laat(1, Noord, 10, Markeersoort.NietGevonden, minuut: 20), Laat(2, Zuid, 5, Markeersoort.Aanwezig, minuut: 14), Nu(3, Markeersoort.Aanwezig, minuut: 40),
        ];

        Assert.Equal([3], TegelRules.Koppen(journaal)["k1"].Select(k => k.Nr));
        var terug = TegelRules.Koppen([.. journaal, Nu(4, Markeersoort.Aanwezig, minuut: 41) with { HersteltNr = 3 }])["k1"];
        Assert.Equal(2, SamenvoegRules.Tegenspraak(terug).Length);
    }

    [Fact]
    public void De_tablet_die_de_tegenspraak_zag_en_kiest_lost_haar_op()
    {
        var koppen = Koppen(
            Laat(1, Noord, 10, Markeersoort.NietGevonden, minuut: 20), Laat(2, Zuid, 5, Markeersoort.Aanwezig, minuut: 14),
            Laat(3, Zuid, 9, Markeersoort.Aanwezig, minuut: 50, basis: 2));

        Assert.Equal([3], koppen.Select(k => k.Nr));
    }

    /// <summary>Whatever arrives first: the same board and the same contradiction.</summary>
    [Fact]
    public void In_welke_volgorde_de_rijen_ook_binnenkomen_het_bord_wordt_hetzelfde()
    {
        (string Tablet, int Volgnr, Markeersoort Soort, int Minuut)[] tikken =
        [
            (Noord, 1, Markeersoort.NietGevonden, 3), (Noord, 2, Markeersoort.Aanwezig, 9), (Zuid, 1, Markeersoort.Aanwezig, 2),
            (Zuid, 2, Markeersoort.VroegOpgehaald, 8), ("tablet-gang", 1, Markeersoort.Afgemeld, 30),
        ];
        var standen = Volgordes(tikken).Select(v => Koppen([.. v.Select((t, i) => Laat(i + 1, t.Tablet, t.Volgnr, t.Soort, t.Minuut))]))
            .Select(k => (Koppen: string.Join(' ', k.Select(m => $"{m.Tablet}{m.Nakomer!.Volgnr}").Order(StringComparer.Ordinal)), SamenvoegRules.Geldt(k).Soort)).ToHashSet();

        Assert.Equal([("tablet-gang1 tablet-noord2 tablet-zuid2", Markeersoort.Afgemeld)], standen);
    }

    private static IEnumerable<T[]> Volgordes<T>(T[] rij) => rij.Length <= 1
        ? [rij]
        : rij.SelectMany((t, i) => Volgordes(rij.Where((_, j) => j != i).ToArray()).Select(rest => (T[])[t, .. rest]));

    private static ImmutableArray<Markering> Koppen(params Markering[] marks) => SamenvoegRules.Koppen(marks);

    private static Markering Nu(int nr, Markeersoort soort, int minuut) => new(
        nr, "k1", soort, DateTimeOffset.UnixEpoch.AddMinutes(minuut), "a", "Ewa", new OperatieId($"operatie-{nr}"), null, null, null);

    private static Markering Laat(int nr, string tablet, int volgnr, Markeersoort soort, int minuut, int basis = 0) => Nu(nr, soort, minuut) with
    {
        Tablet = tablet,
        Nakomer = new Nakomer(volgnr, DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddHours(2), basis),
    };
}
