using OrleansSchool.Basis;
using OrleansSchool.Intranet.Live;
using OrleansSchool.Live;

namespace OrleansSchool.Tests.Rules.Toegang;

/// <summary>Who may follow that something changed about the money or the commissie (LIVE-2, SEC-2).</summary>
[Requirement("LIVE-2", "SEC-2")]
public sealed class OnderwerpRulesTests
{
    private static readonly SchoolSleutel School = new("99XX00");
    private static readonly DateOnly Dag = new(2026, 11, 12);

    [Theory]
    [InlineData(Rol.Schoolleider, true)]
    [InlineData(Rol.Overblijfcoordinator, true)]
    [InlineData(Rol.Administratie, true)]
    [InlineData(Rol.Kascommissie, true)]
    [InlineData(Rol.MrOuder, true)]
    [InlineData(Rol.Commissielid, true)]
    [InlineData(Rol.Overblijfkracht, false)]
    [InlineData(Rol.Groepsleerkracht, false)]
    [InlineData(Rol.Beheerder, false)]
    [InlineData(Rol.VoSchool, false)]
    public void Geld_volgt_wie_er_een_scherm_van_heeft(Rol rol, bool mag) => Assert.Equal(mag, Mag(rol, Onderwerpen.Geld));

    [Theory]
    [InlineData(Rol.Overblijfkracht, true)]
    [InlineData(Rol.Administratie, true)]
    [InlineData(Rol.Overblijfcoordinator, true)]
    [InlineData(Rol.Kascommissie, false)]
    [InlineData(Rol.Commissielid, false)]
    [InlineData(Rol.Groepsleerkracht, false)]
    [InlineData(Rol.Bhv, false)]
    public void De_kas_volgt_wie_er_geld_ontvangt(Rol rol, bool mag) => Assert.Equal(mag, Mag(rol, Onderwerpen.Kas(Dag)));

    [Theory]
    [InlineData(Rol.Schoolleider, true)]
    [InlineData(Rol.Overblijfcoordinator, true)]
    [InlineData(Rol.Commissielid, true)]
    [InlineData(Rol.Overblijfkracht, true)]
    [InlineData(Rol.Ouderraad, true)]
    [InlineData(Rol.MrPersoneel, true)]
    [InlineData(Rol.Bestuur, true)]
    [InlineData(Rol.Administratie, true)]
    [InlineData(Rol.Leerkracht, false)]
    [InlineData(Rol.Groepsleerkracht, false)]
    [InlineData(Rol.Bhv, false)]
    [InlineData(Rol.Beheerder, false)]
    [InlineData(Rol.VoSchool, false)]
    public void De_commissie_volgt_wie_er_een_scherm_van_heeft(Rol rol, bool mag) => Assert.Equal(mag, Mag(rol, Onderwerpen.Commissie));

    private static bool Mag(Rol rol, string onderwerp) =>
        OnderwerpRules.Toegestaan([onderwerp], new Wie("a", "Sanne Vink", School, [new ActieveRol(rol, [])]), _ => null).Count == 1;
}
