using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.School;
using OrleansSchool.Tests.Grains.Nachtronde;

namespace OrleansSchool.Tests.Grains.Terugzetten;

/// <summary>A place, a free day, an uitje and a table of reasons: back as they were for thirty days, and then nowhere (UX-1, SCH-1, TSO-6e).</summary>
[Requirement("UX-1", "SCH-1")]
public sealed class TerugzettenSchoolTests : IAsyncLifetime
{
    private static readonly Wie Leider = Opstelling.Wie(Rol.Schoolleider);
    private static readonly string[] Soorten = ["Plek", "Vrije dag", "Uitje", "Tabel met redenen"];
    private static readonly DateOnly Uitjesdag = new(2027, 1, 14);
    private static readonly Plek Schuur = new("schuur", "De schuur", PlekSoort.Binnen);
    private static readonly VrijeDag Marge = new("marge", VrijeDagSoort.Margedag, "Margedag", new DateOnly(2027, 1, 20), new DateOnly(2027, 1, 21));
    private static readonly Uitje Dierentuin = new("dierentuin", "g5", Uitjesdag, "Dierentuin");
    private static readonly Afmeldregel Regel = Afmeldregels.Standaard with { Vanaf = new DateOnly(2027, 2, 1), Tot = new TimeOnly(8, 45) };

    private Opstelling _school = null!;
    private Terugproef _proef = null!;

    private ISchoolGrain Grain => _school.Grains.School(Opstelling.School);

    public async ValueTask InitializeAsync()
    {
        _school = await Opstelling.MetSchool();
        _proef = new(_school, Leider, g => g.School(Opstelling.School).Weggehaald, g => g.School(Opstelling.School).HaalTerug);
    }

    public ValueTask DisposeAsync() => _school.DisposeAsync();

    [Fact]
    [Requirement("TSO-6e")]
    public async Task Op_dag_dertig_komt_alles_terug_zoals_het_was_en_maar_een_keer()
    {
        var dag = _school.Vandaag;
        await ZetEnHaalWeg();
        var leeg = (await Grain.Bekijk())!;
        Assert.DoesNotContain(leeg.Plekken, p => p.Id == Schuur.Id);
        Assert.True(leeg.HeeftOverblijven(Uitjesdag, "g5"));
        await _proef.Naar(dag.AddDays(30));

        foreach (var soort in Soorten)
        {
            await _proef.KomtTerug(soort);
        }

        await _school.Herstart();
        var nu = (await Grain.Bekijk())!;
        Assert.Equal(Schuur, Assert.Single(nu.Plekken, p => p.Id == Schuur.Id));
        Assert.Equal(Marge, Assert.Single(nu.VrijeDagen, v => v.Id == Marge.Id));
        Assert.Equal(Dierentuin, Assert.Single(nu.Uitjes));
        Assert.False(nu.HeeftOverblijven(Uitjesdag, "g5"));
        var regel = Assert.Single(nu.Afmeldregels, r => r.Vanaf == Regel.Vanaf);
        Assert.Equal(Regel.Tot, regel.Tot);
        Assert.Equal(Regel.Redenen.OrderBy(r => r.Reden), regel.Redenen);
        Assert.Empty(await _proef.Er());
    }

    [Fact]
    [Requirement("SEC-5")]
    public async Task Na_de_nacht_van_dag_eenendertig_staat_het_nergens_meer()
    {
        var dag = _school.Vandaag;
        await ZetEnHaalWeg();
        var weg = await _proef.Er();
        Assert.Equal(Soorten.Length, weg.Length);
        Assert.All(weg, w => Assert.Equal(dag.AddDays(30), w.TotEnMet));

        await _school.NaarNacht(dag.AddDays(30));
        Assert.Equal(Soorten.Length, Bak().Pruls.Length);
        await _school.NaarNacht(dag.AddDays(31));

        Assert.Empty(Bak().Pruls);
        await _proef.IsVoorbij(weg);
    }

    [Fact]
    public async Task Wat_iemand_intussen_zelf_invoerde_hoeft_niet_meer_terug()
    {
        await ZetEnHaalWeg();
        var weg = await _proef.Er();
        await Doe((g, v) => g.BewaarPlek(new Plek("loods", "de SCHUUR", PlekSoort.Binnen), v, Leider));
        await Doe((g, v) => g.BewaarVrijeDag(Marge with { Id = "anders", Naam = "Studiedag" }, v, Leider));
        await Doe((g, v) => g.BewaarUitje(Dierentuin with { Id = "bos", Naam = "Naar het bos" }, v, Leider));
        await Doe((g, v) => g.BewaarAfmeldregel(Regel with { Tot = new TimeOnly(9, 0) }, v, Leider));

        await _proef.IsVoorbij(weg);

        var nu = (await Grain.Bekijk())!;
        Assert.Equal(("Naar het bos", new TimeOnly(9, 0)), (Assert.Single(nu.Uitjes).Naam, Assert.Single(nu.Afmeldregels, r => r.Vanaf == Regel.Vanaf).Tot));
    }

    [Fact]
    public async Task Waar_geen_plaats_meer_is_zegt_de_zin_wat_er_eerst_moet_en_daarna_komt_het_terug()
    {
        await ZetEnHaalWeg();
        var erbij = 0;
        while ((await Grain.Bekijk())!.Plekken.Length < SchoolGrenzen.PlekkenMax)
        {
            var nr = ++erbij;
            await Doe((g, v) => g.BewaarPlek(new Plek($"plek{nr}", $"Plek {nr}", PlekSoort.Binnen), v, Leider));
        }

        await Doe((g, v) => g.BewaarVrijeDag(new VrijeDag("ijsvrij", VrijeDagSoort.Margedag, "IJsvrij", Uitjesdag, Uitjesdag), v, Leider));
        Assert.Contains("Verwijder er eerst een", await _proef.Wacht("Plek", "te-veel"), StringComparison.Ordinal);
        Assert.Contains("IJsvrij", await _proef.Wacht("Uitje", "geen-overblijven"), StringComparison.Ordinal);

        await Doe((g, v) => g.VerwijderPlek("plek1", v, Leider));
        await Doe((g, v) => g.VerwijderVrijeDag("ijsvrij", v, Leider));
        foreach (var weg in (await _proef.Er()).Where(w => w.Wat.StartsWith("De schuur", StringComparison.Ordinal) || w.Soort == "Uitje"))
        {
            Opstelling.Eis(await Grain.HaalTerug(weg.Id, _proef.Op(), Leider));
        }

        Assert.Equal(Dierentuin, Assert.Single((await Grain.Bekijk())!.Uitjes));
        Assert.Contains((await Grain.Bekijk())!.Plekken, p => p == Schuur);
    }

    private async Task ZetEnHaalWeg()
    {
        await Doe((g, v) => g.BewaarPlek(Schuur, v, Leider));
        await Doe((g, v) => g.BewaarVrijeDag(Marge, v, Leider));
        await Doe((g, v) => g.BewaarUitje(Dierentuin, v, Leider));
        await Doe((g, v) => g.BewaarAfmeldregel(Regel, v, Leider));
        await Doe((g, v) => g.VerwijderPlek(Schuur.Id, v, Leider));
        await Doe((g, v) => g.VerwijderVrijeDag(Marge.Id, v, Leider));
        await Doe((g, v) => g.VerwijderUitje(Dierentuin.Id, v, Leider));
        await Doe((g, v) => g.VerwijderAfmeldregel(Regel.Vanaf, v, Leider));
    }

    private async Task Doe(Func<ISchoolGrain, long, Task<Uitkomst>> doe) => Opstelling.Eis(await doe(Grain, (await Grain.Bekijk())!.Versie));

    private Prullenbak<Schoolprul> Bak() => _school.Storing.Laatste<SchoolState>("school", "school/99XX00")!.Prullenbak;
}
