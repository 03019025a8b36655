using OrleansSchool.Overdracht;

namespace OrleansSchool.Tests.Rules.Overdracht;

/// <summary>What a toetsadvies says beside the advice of the school (OSO-S7).</summary>
[Requirement("OSO-S7")]
public sealed class ToetsadviesTests
{
    [Theory]
    [InlineData("vwo", "70")]
    [InlineData("havo/vwo", "61")]
    [InlineData("HAVO_TM_VWO", "61")]
    [InlineData("havo", "60")]
    [InlineData("vmbo-tl/havo", "52")]
    [InlineData("VMBO_GL/TL", "42")]
    [InlineData("vmbo-gt", "42")]
    [InlineData("vmbo-t", "50")]
    [InlineData("vmbo-kb", "30")]
    [InlineData("VMBO_BB_TM_VMBO_KB", "22")]
    [InlineData("vmbo bb t/m kb", "22")]
    [InlineData("VMBO_BB_MET_LWOO", "21")]
    [InlineData("praktijkonderwijs", "10")]
    [InlineData("pro/vmbo-bb", null)]
    [InlineData("VMBO_GL/TL_TM_HAVO", null)]
    [InlineData("brugklas", null)]
    [InlineData("", null)]
    public void Een_toetsadvies_krijgt_de_code_van_de_lijst_als_die_er_is(string tekst, string? code) => Assert.Equal(code, ToetsadviesRules.Code(tekst));

    [Theory]
    [InlineData("havo/vwo", "60", null, null, true)]
    [InlineData("havo", "60", null, null, false)]
    [InlineData("vmbo-gt", "60", null, null, false)]
    [InlineData("VMBO_GL/TL_TM_HAVO", "42", null, null, true)]
    [InlineData("pro/vmbo-bb", "10", null, null, true)]
    [InlineData("vwo", "60", "70", null, false)]
    [InlineData("vwo", "60", "60", null, true)]
    [InlineData("vwo", "60", "60", "De ouders en wij kiezen samen voor havo.", false)]
    [InlineData("vwo", "80", null, null, false)]
    [InlineData("vwo", null, null, null, false)]
    public void Een_half_niveau_hoger_vraagt_bijstellen_of_uitleg_en_lager_verlaagt_nooit(string toetsadvies, string? voorlopig, string? definitief, string? motivatie, bool hoger)
    {
        var toets = ToetsRules.Schoon(new Doorstroomtoets(true, "ICE", new DateOnly(2027, 2, 3), null, null, toetsadvies, [], null));
        var advies = Overstapadvies.Leeg with { Voorlopig = voorlopig, Definitief = definitief, Motivatie = motivatie };

        Assert.Equal(hoger, ToetsadviesRules.IsHoger(toets, advies));
    }

    [Fact]
    public void Wie_niet_meedeed_heeft_geen_hoger_advies() =>
        Assert.False(ToetsadviesRules.IsHoger(new Doorstroomtoets(false, null, null, null, "70", null, [], "ziek"), Overstapadvies.Leeg with { Voorlopig = "10" }));

    [Theory]
    [InlineData("CITO", null, null, "havo", "De toets is niet bekend.")]
    [InlineData("een aanbieder met een heel erg lange naam", null, null, "havo", "De toets is niet bekend.")]
    [InlineData("ICE", "2027-03-27", null, "havo", "De datum van de toets ligt in de toekomst of te ver terug.")]
    [InlineData("ICE", "2024-01-01", null, "havo", "De datum van de toets ligt in de toekomst of te ver terug.")]
    [InlineData("ICE", "2027-02-03", 1001, "havo", "De score is geen getal van 0 tot en met 1000.")]
    [InlineData("ICE", "2027-02-03", 1000, null, "Er staat geen toetsadvies bij.")]
    [InlineData("ICE", "2027-02-03", 1000, "havo", null)]
    public void Wat_buiten_de_grenzen_valt_komt_er_niet_in_en_houdt_de_andere_regels_niet_tegen(string aanbieder, string? dag, int? score, string? advies, string? zin)
    {
        var afgenomen = DateOnly.Parse(dag ?? "2027-02-03", System.Globalization.CultureInfo.InvariantCulture);
        var regel = new Toetsregel(1, "1", null, null, null, null, new Doorstroomtoets(true, aanbieder, afgenomen, score, null, advies, [], null));
        Assert.Null(ToetsRules.Keur([regel]));

        var lijn = Assert.Single(ToetsRules.Begin([regel], [], Volledigdossier.Vandaag));

        Assert.Equal(zin is not null, lijn.Stand == Toetsstand.KanNiet);
        Assert.StartsWith(zin ?? "", lijn.Melding ?? "", StringComparison.Ordinal);
        Assert.Equal(zin is null ? null : "toets-regel-ongeldig", ToetsRules.WaaromNiet(lijn, Volledigdossier.Vandaag)?.Code); // also as it is kept
    }

    [Fact]
    public void Een_te_lange_tekst_wordt_kort_bewaard_en_blijft_te_lang()
    {
        var regel = new Toetsregel(1, "1", null, null, null, null, new Doorstroomtoets(true, "ICE", new DateOnly(2027, 2, 3), null, null, new string('a', 5000), [], null));

        var lijn = Assert.Single(ToetsRules.Begin([regel], [], Volledigdossier.Vandaag));

        Assert.InRange(lijn.Toets.ToetsadviesTekst!.Length, ToetsRules.TekstMax + 1, ToetsRules.TekstMax + 2);
        Assert.Equal("toets-regel-ongeldig", ToetsRules.WaaromNiet(lijn, Volledigdossier.Vandaag)?.Code);
    }

    [Fact]
    public void Een_leeg_te_lang_of_dubbel_genummerd_bestand_wordt_geweigerd()
    {
        var regel = new Toetsregel(1, "1", null, null, null, null, new Doorstroomtoets(true, "ICE", new DateOnly(2027, 2, 3), null, null, "havo", [], null));

        Assert.Equal("toets-zonder-regels", ToetsRules.Keur([])?.Code);
        Assert.Equal("toets-te-veel-regels", ToetsRules.Keur([regel, regel])?.Code);
        Assert.Equal("toets-te-veel-regels", ToetsRules.Keur([.. Enumerable.Range(1, ToetsGrenzen.RegelsMax + 1).Select(n => regel with { Regel = n })])?.Code);
    }
}
