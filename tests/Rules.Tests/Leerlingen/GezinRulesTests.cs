using System.Collections.Immutable;
using OrleansSchool.Leerlingen;

namespace OrleansSchool.Tests.Rules.Leerlingen;

/// <summary>Who is a brother or sister, and what a change at one may do at the other.</summary>
[Requirement("SCH-2", "LIVE-1")]
public sealed class GezinRulesTests
{
    private static readonly byte[] Geheim = [.. Enumerable.Range(1, 32).Select(n => (byte)n)];

    private static readonly Verzorger Moeder =
        new("v1", "Robin Akker", "moeder", "+31612345678", "robin@voorbeeld.nl", true, true, false, false, "Nederlands", 0, 1, new Adres("Kimweg 3", "1234AB", "Verzonnendam"));

    [Fact]
    public void Alleen_wat_bij_het_ene_kind_verandert_gaat_mee_naar_het_andere()
    {
        var daar = Moeder with { Telefoon = "+31687654321", Email = "thuis@voorbeeld.nl", Adres = new Adres("Havenkade 8", "4321BA", "Verzonnendam"), Taal = "Pools" };
        var na = Bij(daar, Moeder, Moeder with { Naam = "Robin Akker-Blom", Telefoon = "06 12 34 56 78", Adres = new Adres("Kimweg 3", "1234 ab", "Verzonnendam") });
        Assert.Equal(daar with { Naam = "Robin Akker-Blom" }, na);
    }

    [Fact]
    public void Een_geheim_adres_gaat_bij_broer_of_zus_wel_aan_en_nooit_uit()
    {
        var geheim = Moeder with { GeheimAdres = true };
        Assert.True(Bij(Moeder, Moeder, geheim).GeheimAdres);
        Assert.True(Bij(geheim, geheim, Moeder with { Telefoon = "+31611112222" }).GeheimAdres);
        Assert.True(Bij(geheim, Moeder, Moeder with { Telefoon = "+31611112222" }).GeheimAdres);
        Assert.False(Bij(Moeder, geheim, geheim with { Telefoon = "+31611112222" }).GeheimAdres);
    }

    [Fact]
    public void Wat_hier_leeg_wordt_wist_bij_broer_of_zus_alleen_hetzelfde()
    {
        var leeg = Moeder with { Email = null, Adres = null };
        Assert.Equal(leeg, Bij(Moeder, Moeder, leeg));
        var daar = Moeder with { Email = "thuis@voorbeeld.nl", Adres = new Adres("Havenkade 8", "4321BA", "Verzonnendam") };
        Assert.Equal(daar, Bij(daar, Moeder, leeg));
    }

    [Theory]
    [InlineData("instelling")]
    [InlineData("Pleegzorg Rivierenland")]
    [InlineData("gezinsvoogd")]
    [InlineData("Gezinshuisouder")]
    [InlineData("jeugdbescherming")]
    public void Wie_voor_veel_kinderen_werkt_maakt_geen_broers_en_zussen(string relatie) =>
        Assert.Empty(GezinRules.Sleutels([Moeder with { Relatie = relatie }], Geheim));

    [Theory]
    [InlineData("+31600000000", "")]
    [InlineData("+31111111111", "")]
    [InlineData("+31249999999", "")]
    [InlineData("", "administratie@voorbeeld.nl")]
    [InlineData("", "Info@voorbeeld.nl")]
    [InlineData("", "geen@voorbeeld.nl")]
    public void Een_nummer_of_adres_dat_van_niemand_is_telt_niet(string telefoon, string mail) =>
        Assert.Empty(GezinRules.Sleutels([Moeder with { Telefoon = telefoon, Email = mail }], Geheim));

    [Fact]
    public void Het_nummer_van_de_school_zelf_telt_niet_hoe_het_ook_is_geschreven()
    {
        Assert.Single(GezinRules.Sleutels([Moeder], Geheim, "06 12 34 56 78"));
        Assert.Equal(2, GezinRules.Sleutels([Moeder], Geheim, "").Length);
    }

    [Fact]
    public void Een_pleegmoeder_en_een_stiefvader_met_gezag_horen_bij_het_gezin()
    {
        Assert.NotEmpty(GezinRules.Sleutels([Moeder with { Relatie = "pleegmoeder" }], Geheim));
        Assert.NotEmpty(GezinRules.Sleutels([Moeder with { Relatie = "stiefvader" }], Geheim));
    }

    [Fact]
    public void Een_nummer_dat_meer_dan_zes_kinderen_delen_maakt_geen_broers_en_zussen()
    {
        Assert.Equal(5, Gezin.Van(Register(6), "k0").Length);
        Assert.Empty(Gezin.Van(Register(7), "k0"));
        Assert.Equal(["k0"], Gezin.Van(new RegisterView([.. Register(7).Rijen, Rij("eigen", ["b"])], 1), "eigen").Select(r => r.Id));
        Assert.Equal(5, Gezin.Van(new RegisterView([.. Register(6).Rijen, Rij("weg", ["a"]) with { Actief = false }], 1), "k0").Length);
    }

    /// <summary>Children who all share one digest; the first has one of its own as well.</summary>
    private static RegisterView Register(int aantal) => new([.. Enumerable.Range(0, aantal).Select(n => Rij($"k{n}", n == 0 ? ["a", "b"] : ["a"]))], 1);

    private static LeerlingRij Rij(string id, ImmutableArray<string> gezin) => new(id, Voorbeeld.Kind.Persoon, true, null, null, null, null, [], gezin);

    private static Verzorger Bij(Verzorger daar, Verzorger was, Verzorger wordt)
    {
        var uitkomst = VerzorgerContactRules.WerkBij(
            Voorbeeld.Kind with { Verzorgers = [daar] }, VerzorgerContact.Van(was), VerzorgerContact.Van(wordt), () => "nieuw", Voorbeeld.Nu());
        Assert.Null(uitkomst.Weigering);
        return Assert.Single(uitkomst.Waarde!.Verzorgers);
    }
}
