using OrleansSchool.Basis;
using OrleansSchool.Overblijven;

namespace OrleansSchool.Tests.Rules.Overblijven;

public sealed class MarkeerRulesTests
{
    private static readonly SchoolSleutel School = new("99XX00");
    private static readonly DateOnly Vandaag = new(2026, 11, 12);

    [Theory]
    [InlineData(Rol.Overblijfkracht, 0, null)]
    [InlineData(Rol.Overblijfkracht, -1, "geen-recht")]
    [InlineData(Rol.Overblijfcoordinator, -1, null)]
    [InlineData(Rol.Overblijfcoordinator, 1, "nog-niet-begonnen")]
    [InlineData(Rol.Leerkracht, 0, "geen-recht")]
    [InlineData(Rol.Ouderraad, 0, "geen-recht")]
    [Requirement("LIVE-6", "SEC-2")]
    public void Wie_op_welke_dag_mag_markeren(Rol rol, int dagen, string? code) =>
        Assert.Equal(code, MarkeerRules.MagOpDag(Wie(rol), School, "g5", Vandaag.AddDays(dagen), Vandaag)?.Code);

    [Fact]
    [Requirement("SEC-2")]
    public void Een_groepsleerkracht_markeert_alleen_in_de_eigen_groep()
    {
        var wie = Wie(Rol.Groepsleerkracht, "g5");
        Assert.Null(MarkeerRules.MagOpDag(wie, School, "g5", Vandaag, Vandaag));
        Assert.Equal("geen-recht", MarkeerRules.MagOpDag(wie, School, "g6", Vandaag, Vandaag)?.Code);
        Assert.Equal("geen-recht", MarkeerRules.MagOpDag(wie, new SchoolSleutel("99XX01"), "g5", Vandaag, Vandaag)?.Code);
    }

    [Theory]
    [InlineData(0, null, null)]
    [InlineData(-1, null, "reden-nodig")]
    [InlineData(-1, " a ", "reden-nodig")]
    [InlineData(-1, "vergeten", null)]
    [Requirement("LIVE-6")]
    public void Een_correctie_van_een_andere_dag_vraagt_een_reden(int dagen, string? reden, string? code) =>
        Assert.Equal(code, MarkeerRules.Reden(Vandaag.AddDays(dagen), Vandaag, reden)?.Code);

    [Fact]
    public void Een_reden_is_begrensd() =>
        Assert.Equal("te-lang", MarkeerRules.Reden(Vandaag, Vandaag, new string('a', OverblijfGrenzen.RedenMax + 1))?.Code);

    [Theory]
    [InlineData(Verwachting.NietAangemeld, Tegelstaat.NietVerwacht, Markeersoort.NietGevonden, "niet-verwacht")]
    [InlineData(Verwachting.NietAangemeld, Tegelstaat.NietVerwacht, Markeersoort.Aanwezig, null)]
    [InlineData(Verwachting.NietAangemeld, Tegelstaat.Onverwacht, Markeersoort.VroegOpgehaald, null)]
    [InlineData(Verwachting.Geschorst, Tegelstaat.Geschorst, Markeersoort.Aanwezig, null)]
    [Requirement("LIVE-1")]
    public void Een_kind_dat_niet_verwacht_wordt_kan_niet_zoek_zijn_maar_wel_aanwezig(
        Verwachting verwachting, Tegelstaat nu, Markeersoort soort, string? code) =>
        Assert.Equal(code, MarkeerRules.MagStaat(verwachting, nu, soort)?.Code);

    private static Wie Wie(Rol rol, params string[] groepen) => new("a", "Test", School, [new ActieveRol(rol, [.. groepen])]);
}
