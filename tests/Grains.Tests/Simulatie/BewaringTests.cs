using System.Globalization;
using System.Text;
using OrleansSchool.Basis;
using OrleansSchool.Simulation;
using OrleansSchool.Simulation.Invarianten;
using OrleansSchool.Simulation.Kern;
using OrleansSchool.Simulation.Leven;
using Sim = OrleansSchool.Simulation.Simulatie;

namespace OrleansSchool.Tests.Grains.Simulatie;

/// <summary>The proof that nothing is erased early and nothing is kept late sees it when that isn't so (SEC-5).</summary>
[Requirement("SEC-5")]
public sealed class BewaringTests
{
    private static readonly Opties Klein = new() { Zaad = 5, Groepen = 1, PerGroep = 8, Alleen = false };

    private readonly Wereld _wereld = new(Klein, 0);
    private readonly Schoolleven _leven;
    private readonly Bewaring _bewaring;

    public BewaringTests()
    {
        _leven = new Schoolleven(_wereld);
        _bewaring = new Bewaring(_leven);
    }

    [Fact]
    public void Vier_geleefde_jaren_met_storingen_en_een_zomer_zonder_machine_wissen_niets_te_vroeg_en_niets_te_laat()
    {
        var uitslag = Sim.Draai(Klein with { Storingen = true }, run: 0, jaren: 4);

        Assert.True(uitslag.Schendingen.Count == 0, string.Join('\n', uitslag.Schendingen.Take(8)));
        Assert.All(["gewist", "bewaard", "doorzocht", "down-over-august"], soort => Assert.True(uitslag.Tellers.GetValueOrDefault(soort) > 0, soort));
        Assert.All(["te-vroeg", "te-laat", "merken-over"], soort => Assert.Equal(0, uitslag.Tellers[soort]));
    }

    [Fact]
    public async Task Een_rij_die_een_dag_te_vroeg_weg_is_valt_op_en_op_haar_dag_niet()
    {
        Zet("middag", "middag/99XX00/2026-11-12", "{}");
        Zet("middag", "middag/99XX00/2026-11-13", "{}");
        await _bewaring.EindeDag(_leven.Klant);
        Naar(new DateOnly(2029, 7, 31));
        Zet("middag", "middag/99XX00/2026-11-12", null);
        Naar(new DateOnly(2029, 8, 1));
        Zet("middag", "middag/99XX00/2026-11-13", null);
        await _bewaring.EindeDag(_leven.Klant);

        Assert.Contains("erased-early", Assert.Single(_wereld.Schendingen), StringComparison.Ordinal);
        Assert.Contains("2026-11-12", _wereld.Schendingen[0], StringComparison.Ordinal);
        Assert.Equal((2L, 1L), (_wereld.Tellers["gewist"], _wereld.Tellers["te-vroeg"]));
    }

    [Theory]
    [InlineData("logboek", "logboek/99XX00/2026-11-12", "2028-08-01")]
    [InlineData("middag", "middag/99XX00/2026-11-12", "2029-08-01")]
    [InlineData("overblijfdag", "overblijfdag/99XX00/2026-2027/g5/2026-11-12", "2029-08-01")]
    [InlineData("dossier", "dossier/99XX00/kind/2026-2027", "2029-08-01")]
    [InlineData("journaal", "journaal/99XX00/2026-2027", "2034-08-01")]
    [InlineData("postblad", "postblad/99XX00/2026-11/1", "2028-12-01")]
    [InlineData("toegangslogblad", "toegangslogblad/99XX00/2026-11-12/1", "2028-12-01")]
    [InlineData("vergadering", "vergadering/99XX00/2026-abc", "2034-08-01")]
    [InlineData("aandacht", "aandacht/99XX00/piet", "2027-06-02")]
    public async Task Een_rij_die_er_twee_rustige_nachten_na_haar_termijn_nog_is_valt_op(string soort, string sleutel, string eersteNacht)
    {
        var nacht = DateOnly.ParseExact(eersteNacht, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        Zet(soort, sleutel, "{}");
        Naar(nacht.AddDays(1));
        await _bewaring.InRust(_leven.Klant);
        Assert.Empty(_wereld.Schendingen);

        Naar(nacht.AddDays(2));
        await _bewaring.InRust(_leven.Klant);
        await _bewaring.InRust(_leven.Klant);
        Assert.Contains("kept-late", Assert.Single(_wereld.Schendingen), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Een_lijst_waarin_nog_iets_staat_gaat_niet_te_vroeg_en_een_waaruit_alles_is_teruggenomen_mag_meteen()
    {
        const string gelezen = """{"Berichten":[{"Id":"a","Op":"2026-11-12T12:00:00+00:00","GelezenOp":"2026-11-14T12:00:00+00:00"}]}""";
        const string nooit = """{"Berichten":[{"Id":"a","Op":"2026-11-12T12:00:00+00:00"}]}""";
        foreach (var (wie, lijst) in new[] { ("bep", gelezen), ("els", gelezen), ("piet", nooit), ("ria", nooit) })
        {
            Zet("aandacht", $"aandacht/99XX00/{wie}", lijst);
        }

        await _bewaring.EindeDag(_leven.Klant);
        Naar(new DateOnly(2027, 2, 11));
        Zet("aandacht", "aandacht/99XX00/bep", null);
        Zet("aandacht", "aandacht/99XX00/ria", """{"Berichten":[]}""");
        Zet("aandacht", "aandacht/99XX00/ria", null); // between two looks
        await _bewaring.EindeDag(_leven.Klant);
        Assert.Contains("aandacht/99XX00/bep went on 2027-02-11, it had to stay until 2027-02-12", Assert.Single(_wereld.Schendingen), StringComparison.Ordinal);

        Naar(new DateOnly(2027, 2, 12));
        Zet("aandacht", "aandacht/99XX00/els", null);
        Zet("aandacht", "aandacht/99XX00/piet", null);
        await _bewaring.EindeDag(_leven.Klant);
        Assert.Contains("aandacht/99XX00/piet went on 2027-02-12, it had to stay until 2027-09-12", _wereld.Schendingen[1], StringComparison.Ordinal);
        Assert.Equal(2, _wereld.Schendingen.Count);
    }

    [Fact]
    public async Task Een_leerling_die_er_nog_is_gaat_nooit_en_wie_vertrok_na_twee_jaar()
    {
        _leven.Model.Kinderen["1000"] = new Kind(Amira) { Id = "blijft" };
        _leven.Model.Kinderen["1001"] = new Kind(Amira with { Sleutel = "1001" }) { Id = "weg", IsWeg = true, Weg = (new DateOnly(2027, 8, 1), new DateOnly(2027, 8, 1)) };
        Zet("leerling", "leerling/99XX00/blijft", "{}");
        Zet("leerling", "leerling/99XX00/weg", "{}");
        await _bewaring.EindeDag(_leven.Klant);
        Naar(new DateOnly(2029, 8, 3));
        await _bewaring.InRust(_leven.Klant);
        Assert.Contains("leerling/99XX00/weg had to go on 2029-08-01", Assert.Single(_wereld.Schendingen), StringComparison.Ordinal);

        Zet("leerling", "leerling/99XX00/weg", null);
        Zet("leerling", "leerling/99XX00/blijft", null);
        await _bewaring.EindeDag(_leven.Klant);
        Assert.Contains("leerling/99XX00/blijft", _wereld.Schendingen[1], StringComparison.Ordinal);
        Assert.Equal(2, _wereld.Schendingen.Count);
    }

    [Fact]
    public async Task De_naam_van_wie_voorbij_is_valt_op_waar_zij_ook_staat_en_een_zoektocht_die_niets_ziet_ook()
    {
        _leven.Model.Kinderen["1000"] = new Kind(Amira) { Id = "weg", IsWeg = true, Weg = (new DateOnly(2027, 8, 1), new DateOnly(2027, 8, 1)) };
        Zet("beleid", "beleid/99XX00", $$"""{"Tekst":"{{Amira.Roepnaam}} mag blijven"}""");
        Naar(new DateOnly(2027, 7, 25));
        await _bewaring.InRust(_leven.Klant);
        Assert.Empty(_wereld.Schendingen);

        Naar(new DateOnly(2031, 7, 27));
        await _bewaring.InRust(_leven.Klant);
        Assert.Contains("name-left", Assert.Single(_wereld.Schendingen), StringComparison.Ordinal);

        Zet("beleid", "beleid/99XX00", """{"Tekst":""}""");
        var ander = new Bewaring(_leven);
        await ander.InRust(_leven.Klant);
        Assert.Contains("name-never-seen", _wereld.Schendingen[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Een_bestand_zonder_eigenaar_en_een_soort_zonder_termijn_vallen_op()
    {
        Zet("bestand", "bestand/99XX00/scan-1-0", "{}");
        Zet("bestand", "bestand/99XX00/foto9", "{}");
        Zet("leerling", "leerling/99XX00/sam", """{"Formulier":"scan-1"}""");
        Zet("onbekendesoort", "onbekendesoort/99XX00", "{}");
        Naar(new DateOnly(2026, 8, 2));
        await _bewaring.EindeDag(_leven.Klant);
        Assert.Contains("retention-unknown", Assert.Single(_wereld.Schendingen), StringComparison.Ordinal);

        _wereld.Disk.Rijen.Remove(new Rijsleutel("onbekendesoort", "onbekendesoort/onbekendesoort/99XX00"));
        Naar(new DateOnly(2027, 7, 25));
        await _bewaring.InRust(_leven.Klant);
        Assert.Contains("orphan-file", _wereld.Schendingen[1], StringComparison.Ordinal);
        Assert.Contains("foto9", _wereld.Schendingen[1], StringComparison.Ordinal);
        Assert.Equal(2, _wereld.Schendingen.Count);
    }

    private static Inschrijving Amira => new("1000", $"Amira-zqx{Administratie.Merkletters("1000")}xqz", null, "Akker", new DateOnly(2017, 1, 1), 8);

    private void Naar(DateOnly dag) => _wereld.Klok.Spring(Schooltijd.Moment(dag, new TimeOnly(12, 0)) - _wereld.Klok.Nu);

    /// <summary>As the sealed store writes a row; without data it was erased.</summary>
    private void Zet(string soort, string sleutel, string? data)
    {
        var rij = new Rijsleutel(soort, $"{soort}/{sleutel}");
        var versie = (_wereld.Disk.Rijen.GetValueOrDefault(rij)?.Versie ?? 0) + 1;
        var envelop = $$"""{"soort":"{{soort}}","sleutel":"{{sleutel}}"{{(data is null ? "" : $",\"data\":{data}")}}}""";
        var inhoud = _wereld.Zegel.Verzegel(Encoding.UTF8.GetBytes(envelop), soort, sleutel, versie.ToString(CultureInfo.InvariantCulture));
        _wereld.Disk.Rijen[rij] = new SimRij(versie, inhoud);
        _wereld.BijRij(rij, versie, inhoud.Length);
    }
}
