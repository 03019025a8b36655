using OrleansSchool.Basis;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Toegang;

namespace OrleansSchool.Tests.Rules.Toegang;

[Requirement("LIVE-5")]
public sealed class TabletPinRulesTests
{
    private const int Jaar = 2026;
    private static readonly SchoolSleutel School = new("99XX00");
    private static readonly SchoolSleutel Ander = new("99XX01");
    private static readonly DateOnly Vandaag = new(2026, 11, 12);

    [Theory]
    [InlineData("4917")]
    [InlineData("80352")]
    [InlineData("739164")]
    [InlineData("2094")]
    public void Een_gewone_pincode_van_4_tot_6_cijfers_mag(string pin) => Assert.Null(TabletPinRules.Keur(pin, Jaar));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("491")]
    [InlineData("4917356")]
    [InlineData("49a7")]
    [InlineData("49 7")]
    [InlineData("٤٩١٧")]
    public void Iets_anders_dan_4_tot_6_cijfers_is_geen_pincode(string? pin) => Assert.Equal(Weigeringen.PinVorm.Code, TabletPinRules.Keur(pin, Jaar)?.Code);

    [Theory]
    [InlineData("0000")]
    [InlineData("1234")]
    [InlineData("4321")]
    [InlineData("7890")]
    [InlineData("1212")]
    [InlineData("123123")]
    [InlineData("1122")]
    [InlineData("3443")]
    [InlineData("1987")]
    [InlineData("2026")]
    [InlineData("2580")]
    [InlineData("555555")]
    public void Een_rijtje_een_herhaling_een_jaartal_of_een_lijn_wordt_geweigerd(string pin) =>
        Assert.Equal(Weigeringen.PinTeEenvoudig.Code, TabletPinRules.Keur(pin, Jaar)?.Code);

    [Theory]
    [InlineData(Rol.Overblijfkracht, true)]
    [InlineData(Rol.Overblijfcoordinator, true)]
    [InlineData(Rol.Groepsleerkracht, true)]
    [InlineData(Rol.Kascommissie, false)]
    [InlineData(Rol.Beheerder, false)]
    public void Op_een_tablet_mag_wie_het_bord_ziet(Rol rol, bool mag) =>
        Assert.Equal(mag, TabletPinRules.MagOpTablet(AccountStatus.Actief, [Rolvan(rol)], School, Vandaag));

    [Fact]
    public void Wie_beeindigd_is_of_vandaag_of_hier_geen_rol_heeft_mag_niet_op_de_tablet()
    {
        Assert.False(TabletPinRules.MagOpTablet(AccountStatus.Beeindigd, [Rolvan(Rol.Overblijfkracht)], School, Vandaag));
        Assert.False(TabletPinRules.MagOpTablet(AccountStatus.Actief, [Rolvan(Rol.Overblijfkracht) with { TotEnMet = Vandaag.AddDays(-1) }], School, Vandaag));
        Assert.False(TabletPinRules.MagOpTablet(AccountStatus.Actief, [Rolvan(Rol.Overblijfkracht)], Ander, Vandaag));
    }

    [Theory]
    [InlineData(Rol.Overblijfcoordinator, Rol.Schoolleider, true)]
    [InlineData(Rol.Administratie, Rol.Overblijfkracht, true)]
    [InlineData(Rol.Administratie, Rol.Groepsleerkracht, false)]
    [InlineData(Rol.Beheerder, Rol.Overblijfkracht, false)]
    [InlineData(Rol.Overblijfkracht, Rol.Overblijfkracht, false)]
    public void Een_pincode_geeft_alleen_wie_er_niets_mee_wint(Rol gever, Rol krijger, bool mag) =>
        Assert.Equal(mag, TabletPinRules.MagGeven(new Wie("a", "A", School, [new ActieveRol(gever, [])]), [Rolvan(krijger)]));

    private static Roltoekenning Rolvan(Rol rol) => new(School, rol, [], new DateOnly(2026, 8, 1), null);
}
