using System.Text;
using OrleansSchool.Basis;
using OrleansSchool.Simulation;
using OrleansSchool.Simulation.Invarianten;
using OrleansSchool.Simulation.Kern;
using OrleansSchool.Simulation.Leven;

namespace OrleansSchool.Tests.Grains.Simulatie;

/// <summary>The look at what can be put back sees a row that lost it early, one that kept it a night too long, and a file that stayed (UX-1, SEC-5).</summary>
[Requirement("UX-1", "SEC-5")]
public sealed class TerugzettingenTests
{
    private const string Merk = "wegabcdefgh";
    private const string Met = $$$$"""{"Prullenbak":{"Pruls":[{"Id":"hoek","Inhoud":{"Plek":{"Id":"hoek","Naam":"Hoek {{{{Merk}}}}"}}}]}}""";
    private const string Zonder = """{"Prullenbak":{"Pruls":[]}}""";

    private static readonly DateOnly Dag = new(2026, 11, 12);

    private readonly Wereld _wereld = new(new Opties { Zaad = 5, Groepen = 1, PerGroep = 8, Alleen = false }, 0);
    private readonly Schoolleven _leven;
    private readonly Terugzettingen _kijker;

    public TerugzettingenTests()
    {
        _leven = new Schoolleven(_wereld);
        _kijker = new Terugzettingen(_leven);
    }

    [Fact]
    public async Task Wat_tot_en_met_dag_dertig_staat_en_een_dag_later_weg_is_klopt()
    {
        Weg(Wegsoort.Plek, "hoek", Merk);
        Zet("school", "school/99XX00", Met);
        await Kijk(Dag.AddDays(30));
        Zet("school", "school/99XX00", Zonder);
        await Kijk(Dag.AddDays(31));

        Assert.Empty(_wereld.Schendingen);
        Assert.Equal(1L, _wereld.Tellers["taken-away-erased"]);
        Assert.Empty(_leven.Model.Weggehaald.Dingen);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Wat_op_dag_dertig_al_weg_is_valt_op_ook_als_de_rij_zelf_weg_is(bool metRij)
    {
        Weg(Wegsoort.Plek, "hoek", Merk);
        Zet("school", "school/99XX00", Met);
        await Kijk(Dag.AddDays(29));
        Zet("school", "school/99XX00", metRij ? Zonder : null);
        await Kijk(Dag.AddDays(30));

        Assert.Contains("taken-away-lost", Assert.Single(_wereld.Schendingen), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wat_op_dag_eenendertig_nog_staat_valt_een_keer_op()
    {
        Weg(Wegsoort.Plek, "hoek", Merk);
        Zet("school", "school/99XX00", Met);
        await Kijk(Dag.AddDays(31));
        await Kijk(Dag.AddDays(32));

        Assert.Contains("taken-away-kept", Assert.Single(_wereld.Schendingen), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wat_terug_is_blijft_ook_na_dertig_dagen_en_valt_op_als_het_er_dan_niet_is()
    {
        Weg(Wegsoort.Plek, "hoek", Merk).TerugSinds = Dag.AddDays(3);
        Zet("school", "school/99XX00", $$"""{"Plekken":[{"Id":"hoek","Naam":"Hoek {{Merk}}"}]}""");
        await Kijk(Dag.AddDays(40));
        Assert.Empty(_wereld.Schendingen);

        Zet("school", "school/99XX00", Zonder);
        await Kijk(Dag.AddDays(41));
        Assert.Contains("taken-away-lost", Assert.Single(_wereld.Schendingen), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Een_bestand_dat_blijft_als_zijn_regel_weg_is_valt_op()
    {
        Weg(Wegsoort.Stuk, Merk, Merk);
        Zet("mrafspraken", "mrafspraken/99XX00", $$$"""{"Prullenbak":{"Pruls":[{"Id":"{{{Merk}}}"}]}}""");
        Zet("bestand", $"bestand/99XX00/{Merk}", "{}");
        await Kijk(Dag.AddDays(30));
        Zet("mrafspraken", "mrafspraken/99XX00", Zonder);
        await Kijk(Dag.AddDays(31));
        Assert.Contains("taken-away-kept", Assert.Single(_wereld.Schendingen), StringComparison.Ordinal);

        Zet("bestand", $"bestand/99XX00/{Merk}", null);
        await Kijk(Dag.AddDays(32));
        Assert.Single(_wereld.Schendingen);
        Assert.Empty(_leven.Model.Weggehaald.Dingen);
    }

    private Wegding Weg(Wegsoort soort, string nummer, string merk)
    {
        var ding = new Wegding(soort, "", nummer, merk, merk) { Op = (Dag, Dag) };
        return _leven.Model.Weggehaald.Dingen[merk] = ding;
    }

    private Task Kijk(DateOnly dag)
    {
        _wereld.Klok.Spring(Schooltijd.Moment(dag, new TimeOnly(15, 0)) - _wereld.Klok.Nu);
        return _kijker.EindeDag(_leven.Klant);
    }

    /// <summary>As the sealed store writes a row; without data it was erased.</summary>
    private void Zet(string soort, string sleutel, string? data)
    {
        var rij = new Rijsleutel(soort, $"{soort}/{sleutel}");
        var versie = (_wereld.Disk.Rijen.GetValueOrDefault(rij)?.Versie ?? 0) + 1;
        var envelop = $$"""{"soort":"{{soort}}","sleutel":"{{sleutel}}"{{(data is null ? "" : $",\"data\":{data}")}}}""";
        _wereld.Disk.Rijen[rij] = new SimRij(versie, _wereld.Zegel.Verzegel(Encoding.UTF8.GetBytes(envelop), soort, sleutel, versie.ToString(System.Globalization.CultureInfo.InvariantCulture)));
    }
}
