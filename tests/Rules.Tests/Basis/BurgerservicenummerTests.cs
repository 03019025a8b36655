using OrleansSchool.Basis;

namespace OrleansSchool.Tests.Rules.Basis;

[Requirement("SCH-2")]
public sealed class BurgerservicenummerTests
{
    [Theory]
    [InlineData("111222333", true)]
    [InlineData("123456782", true)]
    [InlineData("999999990", true)]
    [InlineData("012345672", true)]
    [InlineData("133456785", false)]
    [InlineData("101222331", false)]
    [InlineData("000000000", false)]
    [InlineData("11122233", false)]
    [InlineData("1112223330", false)]
    [InlineData("11122233a", false)]
    [InlineData("١١١٢٢٢٣٣٣", false)]
    [InlineData("", false)]
    public void Een_bsn_voldoet_aan_de_elfproef(string nummer, bool geldig) => Assert.Equal(geldig, Burgerservicenummer.IsBsn(nummer));

    [Theory]
    [InlineData("101222331", true)]
    [InlineData("100252333", false)]
    [InlineData("133456785", false)]
    [InlineData("111222333", false)]
    public void Een_onderwijsnummer_begint_met_tien_en_houdt_vijf_over(string nummer, bool geldig) =>
        Assert.Equal(geldig, Burgerservicenummer.IsOnderwijsnummer(nummer));

    [Fact]
    public void Van_een_nummer_blijven_alleen_de_laatste_vier_cijfers()
    {
        Assert.Equal("2333", Burgerservicenummer.Laatste4("111222333"));
        Assert.Null(Burgerservicenummer.Laatste4("2333"));
        Assert.True(Burgerservicenummer.IsPersoonsgebondenNummer("101222331"));
        Assert.True(Burgerservicenummer.IsPersoonsgebondenNummer("111222333"));
    }

    [Fact]
    public void Een_cijfer_verkeerd_of_twee_buren_verwisseld_valt_op()
    {
        const string goed = "123456782";
        for (var i = 0; i < goed.Length; i++)
        {
            var anders = goed.ToCharArray();
            anders[i] = anders[i] == '9' ? '8' : (char)(anders[i] + 1);
            Assert.False(Burgerservicenummer.IsBsn(anders));
        }

        for (var i = 0; i < goed.Length - 2; i++)
        {
            var anders = goed.ToCharArray();
            (anders[i], anders[i + 1]) = (anders[i + 1], anders[i]);
            Assert.False(Burgerservicenummer.IsBsn(anders));
        }
    }
}
