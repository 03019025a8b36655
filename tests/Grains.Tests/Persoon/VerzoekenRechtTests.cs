using OrleansSchool.Basis;
using OrleansSchool.Persoon;

namespace OrleansSchool.Tests.Grains.Persoon;

/// <summary>The register of requests is the schoolleider's: nobody else reads or closes one, whatever page asks it (SEC-2, SEC-5).</summary>
[Requirement("SEC-2", "SEC-5")]
public sealed class VerzoekenRechtTests
{
    private static readonly Wie Leider = Opstelling.Wie(Rol.Schoolleider);

    [Theory]
    [InlineData(Rol.Beheerder)]
    [InlineData(Rol.Administratie)]
    [InlineData(Rol.Overblijfcoordinator)]
    public async Task Alleen_de_schoolleider_leest_en_behandelt_verzoeken(Rol rol)
    {
        await using var school = await Opstelling.MetSchool();
        var verzoeken = school.Grains.Verzoeken(Opstelling.School, Opstelling.Jaar);
        Opstelling.Eis(await verzoeken.NeemOp(Invoer(school), Opstelling.Operatie("neem"), Leider));
        var id = Assert.Single((await verzoeken.Bekijk(Leider)).Waarde!.Verzoeken).Id;
        var ander = Opstelling.Wie(rol);

        Assert.Equal("geen-recht", (await verzoeken.Bekijk(ander)).Weigering?.Code);
        Assert.Equal("geen-recht", (await verzoeken.NeemOp(Invoer(school), Opstelling.Operatie("ook"), ander)).Weigering?.Code);
        Assert.Equal("geen-recht", (await verzoeken.Verleng(id, "Er is veel.", Opstelling.Operatie("langer"), ander)).Weigering?.Code);
        Assert.Equal("geen-recht", (await verzoeken.HandelAf(id, Verzoekstand.Geweigerd, "Nee.", Opstelling.Operatie("af"), ander)).Weigering?.Code);
        Assert.True(Assert.Single((await verzoeken.Bekijk(Leider)).Waarde!.Verzoeken) is { IsOpen: true, Verlengd: null });
    }

    [Fact]
    public async Task Hetzelfde_formulier_nog_eens_is_hetzelfde_verzoek_ook_na_een_herstart()
    {
        await using var school = await Opstelling.MetSchool();
        Opstelling.Eis(await school.Grains.Verzoeken(Opstelling.School, Opstelling.Jaar).NeemOp(Invoer(school), Opstelling.Operatie("neem"), Leider));
        await school.Herstart();
        var verzoeken = school.Grains.Verzoeken(Opstelling.School, Opstelling.Jaar);

        Opstelling.Eis(await verzoeken.NeemOp(Invoer(school), Opstelling.Operatie("neem"), Leider));

        Assert.Equal(school.Vandaag.AddMonths(1), Assert.Single((await verzoeken.Bekijk(Leider)).Waarde!.Verzoeken).Uiterlijk);
    }

    private static VerzoekInvoer Invoer(Opstelling school) =>
        new(Verzoeksoort.Inzage, Persoonsleutel.Leerling("sam"), Verzoekvrager.Verzorger, "paspoort gezien", school.Vandaag);
}
