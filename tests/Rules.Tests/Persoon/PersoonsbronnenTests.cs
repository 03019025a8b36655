using OrleansSchool.Opslag;
using OrleansSchool.Persoon;

namespace OrleansSchool.Tests.Rules.Persoon;

/// <summary>No kind of state without a purpose, and without a word on how the persons in it are found (SEC-5, AVG art. 15 and 30).</summary>
[Requirement("SEC-5")]
public sealed class PersoonsbronnenTests
{
    /// <summary>Read by the one who gathers, with calls that were there: by mail address, or as lines of the log.</summary>
    private static readonly string[] DoorDeLezer = ["postbus", "postblad", "toegangslog"];

    private static readonly Type[] Contract = typeof(Persoonsleutel).Assembly.GetTypes();

    public static TheoryData<string> Soorten => [.. Bewaartermijnen.Tabel.Keys.Order(StringComparer.Ordinal)];

    [Fact]
    public void Elke_soort_met_een_bewaartermijn_heeft_een_bron_en_een_verwerking_en_andersom()
    {
        var soorten = Bewaartermijnen.Tabel.Keys.Order(StringComparer.Ordinal).ToList();
        Assert.Equal(soorten, Persoonsbronnen.Tabel.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(soorten, Verwerkingen.Tabel.Keys.Order(StringComparer.Ordinal));
    }

    [Theory, MemberData(nameof(Soorten))]
    public void Een_bron_zegt_hoe_iemand_eruit_komt(string soort)
    {
        var bron = Persoonsbronnen.Tabel[soort];
        Assert.Equal(bron.Wijze == Bronwijze.Niemand, bron.Van.IsEmpty);
        Assert.Equal(bron.Wijze == Bronwijze.Via, bron.Bij is not null);
        Assert.NotEmpty(bron.Uitleg);
        if (bron.Bij is { } bij)
        {
            Assert.True(Persoonsbronnen.Tabel[bij].Wijze is Bronwijze.Gelezen or Bronwijze.NietGelezen, $"{soort} verwijst naar {bij}, en dat geeft zelf niets");
        }

        if (bron.Wijze == Bronwijze.NietGelezen)
        {
            Assert.Matches(@"^\p{Lu}.*\.$", bron.Uitleg); // a sentence of the document
        }
    }

    [Fact]
    public void Wat_gelezen_wordt_heeft_een_eigenaar_die_antwoordt()
    {
        var eigenaars = Contract.Where(t => t.IsInterface && t.GetMethod("Persoonsgegevens") is not null)
            .Select(t => t.Name[1..^"Grain".Length].ToLowerInvariant()).ToHashSet(StringComparer.Ordinal);
        var gelezen = Persoonsbronnen.Tabel.Where(b => b.Value.Wijze == Bronwijze.Gelezen).Select(b => b.Key).Except(DoorDeLezer, StringComparer.Ordinal);
        Assert.Equal(gelezen.Order(StringComparer.Ordinal), eigenaars.Order(StringComparer.Ordinal));
    }

    [Theory, MemberData(nameof(Soorten))]
    public void Een_verwerking_heeft_een_doel_een_grondslag_en_van_wie_wat(string soort)
    {
        var verwerking = Verwerkingen.Tabel[soort];
        Assert.NotEmpty(verwerking.Doel);
        Assert.NotEmpty(verwerking.Grondslag);
        Assert.Equal(verwerking.IsVanNiemand, verwerking.Gegevens.IsEmpty);
        Assert.Equal(verwerking.IsVanNiemand, verwerking.Grondslag == Verwerkingen.Geen);
        Assert.False(verwerking is { IsVanNiemand: true, Bijzonder: true });
    }

    [Theory, MemberData(nameof(Soorten))]
    public void Wat_van_niemand_is_is_het_in_beide_tabellen(string soort)
    {
        if (Persoonsbronnen.Tabel[soort].Wijze != Bronwijze.Niemand)
        {
            Assert.False(Verwerkingen.Tabel[soort].IsVanNiemand, $"'{soort}' heeft een bron van mensen en een verwerking van niemand");
        }
    }
}
