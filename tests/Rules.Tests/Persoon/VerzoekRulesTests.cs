using OrleansSchool.Basis;
using OrleansSchool.Persoon;

namespace OrleansSchool.Tests.Rules.Persoon;

/// <summary>A request has an answer within a month, once two months more (AVG art. 12 lid 3).</summary>
[Requirement("SEC-5")]
public sealed class VerzoekRulesTests
{
    private static readonly DateOnly Vandaag = new(2026, 11, 12);
    private static readonly Schooljaar Jaar = new(2026);
    private static readonly Wie Leider = new("karin", "Karin Hoekstra", new SchoolSleutel("99XX00"), [new ActieveRol(Rol.Schoolleider, [])]);

    [Fact]
    public void Een_verzoek_heeft_een_maand_en_een_keer_twee_maanden_erbij()
    {
        var state = Neem(Vandaag).Waarde!;
        Assert.Equal(new DateOnly(2026, 12, 12), state.Verzoeken[0].Uiterlijk);

        var langer = VerzoekRules.Verleng(state, "v1", "Er zijn veel stukken.").Waarde!;
        Assert.Equal(new DateOnly(2027, 2, 12), langer.Verzoeken[0].Uiterlijk);
        Assert.Equal("verzoek-verlengd", VerzoekRules.Verleng(langer, "v1", "Nog langer.").Weigering?.Code);
        Assert.Equal("verplicht", VerzoekRules.Verleng(state, "v1", " ").Weigering?.Code);
    }

    [Fact]
    public void Een_afgehandeld_verzoek_blijft_zoals_het_is()
    {
        var klaar = VerzoekRules.HandelAf(Neem(Vandaag).Waarde!, "v1", Verzoekstand.DeelsGedaan, "Kopie meegegeven; de boeken blijven.", Vandaag).Waarde!;
        Assert.Equal((Verzoekstand.DeelsGedaan, Vandaag), (klaar.Verzoeken[0].Stand, klaar.Verzoeken[0].KlaarOp!.Value));
        Assert.Equal("verzoek-dicht", VerzoekRules.HandelAf(klaar, "v1", Verzoekstand.Geweigerd, "Toch niet.", Vandaag).Weigering?.Code);
        Assert.Equal("verzoek-dicht", VerzoekRules.Verleng(klaar, "v1", "Langer.").Weigering?.Code);
        Assert.Equal("keuze", VerzoekRules.HandelAf(Neem(Vandaag).Waarde!, "v1", Verzoekstand.Open, "Niets.", Vandaag).Weigering?.Code);
    }

    [Theory]
    [InlineData("2026-11-13")]
    [InlineData("2026-08-11")]
    [InlineData("2026-07-31")]
    public void De_dag_is_vandaag_of_kort_geleden_in_dit_schooljaar(string op) => Assert.Equal("verzoek-datum", Neem(Datum(op)).Weigering?.Code);

    [Fact]
    public void Van_een_verzorger_hoort_de_verzorger_erbij()
    {
        var zonder = new VerzoekInvoer(Verzoeksoort.Wissen, new Persoonsleutel(Persoonsoort.Verzorger, "sam", null), Verzoekvrager.Zelf, "paspoort", Vandaag);
        Assert.Equal("onbekend", VerzoekRules.NeemOp(new VerzoekenState(), zonder, "v1", Jaar, Leider, (default, Vandaag)).Weigering?.Code);
        Assert.True(VerzoekRules.NeemOp(new VerzoekenState(), zonder with { Over = Persoonsleutel.Verzorger("sam", "v1") }, "v1", Jaar, Leider, (default, Vandaag)).IsGoed);
    }

    [Fact]
    public void Een_vol_jaar_neemt_er_geen_meer_bij()
    {
        var vol = Enumerable.Range(0, PersoonGrenzen.VerzoekenMax).Aggregate(new VerzoekenState(), (s, n) => VerzoekRules.NeemOp(s, Invoer(Vandaag), $"v{n}", Jaar, Leider, (default, Vandaag)).Waarde!);
        Assert.Equal("te-veel", VerzoekRules.NeemOp(vol, Invoer(Vandaag), "vol", Jaar, Leider, (default, Vandaag)).Weigering?.Code);
    }

    private static Uitkomst<VerzoekenState> Neem(DateOnly op) => VerzoekRules.NeemOp(new VerzoekenState(), Invoer(op), "v1", Jaar, Leider, (default, Vandaag));

    private static VerzoekInvoer Invoer(DateOnly op) => new(Verzoeksoort.Inzage, Persoonsleutel.Leerling("sam"), Verzoekvrager.Verzorger, "paspoort gezien", op);

    private static DateOnly Datum(string tekst) => DateOnly.ParseExact(tekst, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
