using OrleansSchool.Intranet.Documents.Excel;

namespace OrleansSchool.Tests.Rules.Excel;

[Requirement("XLS-3")]
public sealed class KleineAantallenTests
{
    [Fact]
    public void Zonder_kleine_aantallen_staat_alles_er()
    {
        var scherm = KleineAantallen.Scherm([[5, 6], [null, 12]], 2);

        Assert.All(scherm.CelTonen.SelectMany(r => r), Assert.True);
        Assert.All(scherm.RijtotaalTonen.Concat(scherm.KolomtotaalTonen), Assert.True);
        Assert.True(scherm.EindtotaalTonen);
    }

    [Fact]
    public void Een_klein_aantal_neemt_de_totalen_mee_waaruit_het_volgt()
    {
        var scherm = KleineAantallen.Scherm([[3, 6], [8, 12]], 2);

        Assert.Equal([false, true], scherm.CelTonen[0]);
        Assert.Equal([false, true], scherm.RijtotaalTonen);
        Assert.Equal([false, true], scherm.KolomtotaalTonen);
        Assert.False(scherm.EindtotaalTonen);
    }

    [Fact]
    public void Nul_telt_ook_als_minder_dan_vijf() => Assert.False(KleineAantallen.Scherm([[0, 9]], 2).CelTonen[0][0]);

    [Theory]
    [InlineData(0, 0, false)]
    [InlineData(4, 4, false)]
    [InlineData(1, 2, false)]
    [InlineData(1, 3, true)]
    [InlineData(2, 2, true)]
    [InlineData(4, 1, false)]
    public void Het_eindtotaal_blijft_als_het_over_de_verborgen_aantallen_niets_verraadt(int een, int ander, bool tonen) =>
        Assert.Equal(tonen, KleineAantallen.Scherm([[een, 20], [30, ander]], 2).EindtotaalTonen);

    /// <summary>Tries all tables that agree with what is shown: each hidden number could still be anything from 0 to 4.</summary>
    [Fact]
    public void Uit_wat_er_staat_is_geen_klein_aantal_te_berekenen()
    {
        var getoondEindtotaal = 0;
        for (var nummer = 0; nummer < 3_000; nummer++)
        {
            var tabel = Tabel(nummer);
            var scherm = KleineAantallen.Scherm(tabel, 3);
            getoondEindtotaal += scherm.EindtotaalTonen ? 1 : 0;
            var verborgen = Verborgen(scherm);
            var mogelijk = verborgen.Select(_ => new HashSet<int?>()).ToArray();
            foreach (var poging in Pogingen(tabel, verborgen).Where(p => Klopt(p, tabel, scherm)))
            {
                for (var i = 0; i < verborgen.Count; i++)
                {
                    mogelijk[i].Add(poging[verborgen[i].Rij][verborgen[i].Kolom]);
                }
            }

            Assert.All(mogelijk, m => Assert.Equal(5, m.Count));
        }

        Assert.InRange(getoondEindtotaal, 100, 2_900);
    }

    /// <summary>A table of 2 × 3 from the digits of a number; about a third of the cells is small.</summary>
    private static int?[][] Tabel(int nummer)
    {
        var cijfers = Enumerable.Range(0, 6).Select(i => (int?)((nummer * 7919 / (int)Math.Pow(3, i)) + (nummer * i)) % 13).ToArray();
        return [cijfers[..3], cijfers[3..]];
    }

    private static List<(int Rij, int Kolom)> Verborgen(AfgeschermdeTabel scherm) =>
    [
        .. from rij in Enumerable.Range(0, 2)
           from kolom in Enumerable.Range(0, 3)
           where !scherm.CelTonen[rij][kolom]
           select (rij, kolom),
    ];

    private static IEnumerable<int?[][]> Pogingen(int?[][] tabel, List<(int Rij, int Kolom)> verborgen)
    {
        for (var code = 0; code < (int)Math.Pow(5, verborgen.Count); code++)
        {
            var poging = tabel.Select(r => r.ToArray()).ToArray();
            var rest = code;
            foreach (var (rij, kolom) in verborgen)
            {
                poging[rij][kolom] = rest % 5;
                rest /= 5;
            }

            yield return poging;
        }
    }

    private static bool Klopt(int?[][] poging, int?[][] echt, AfgeschermdeTabel scherm) =>
        Enumerable.Range(0, 2).All(r => !scherm.RijtotaalTonen[r] || poging[r].Sum() == echt[r].Sum())
        && Enumerable.Range(0, 3).All(k => !scherm.KolomtotaalTonen[k] || poging.Sum(r => r[k]) == echt.Sum(r => r[k]))
        && (!scherm.EindtotaalTonen || poging.Sum(r => r.Sum()) == echt.Sum(r => r.Sum()));
}
