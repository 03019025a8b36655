using OrleansSchool.Basis;

namespace OrleansSchool.Tests.Grains.Nachtronde;

/// <summary>What is kept and what went is for who manages the school (SEC-2, SEC-5).</summary>
[Requirement("SEC-2", "SEC-5")]
public sealed class BewarenRechtTests
{
    [Theory]
    [InlineData(Rol.Schoolleider, null)]
    [InlineData(Rol.Beheerder, null)]
    [InlineData(Rol.Administratie, "geen-recht")]
    [InlineData(Rol.Overblijfkracht, "geen-recht")]
    public async Task Alleen_wie_de_school_beheert_leest_het_verslag_van_wissen(Rol rol, string? code)
    {
        await using var school = await Opstelling.MetSchool();

        Assert.Equal(code, (await school.Grains.Nachtronde(Opstelling.School).Bewaren(Opstelling.Wie(rol))).Weigering?.Code);
    }
}
