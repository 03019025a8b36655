using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Cli;
using OrleansSchool.Intranet.Hosting;
using OrleansSchool.Opslag;
using OrleansSchool.Tests.Intranet.Security;

namespace OrleansSchool.Tests.Intranet.Toegang;

/// <summary>The headless import: same reader and run as the screen, last line one JSON object (SCH-3).</summary>
[Requirement("SCH-3")]
public sealed class ImportEdexmlTests : IDisposable
{
    private const string Document = """
        <?xml version="1.0" encoding="UTF-8"?>
        <EDEX>
        <school><schooljaar>2026-2027</schooljaar><brincode>99XX</brincode><dependancecode>00</dependancecode><peildatum>2026-09-01</peildatum><xsdversie>2.1</xsdversie></school>
        <groepen><groep key="G4"><naam>Beren</naam><jaargroep>4</jaargroep></groep></groepen>
        <leerlingen>
        <leerling key="1042"><achternaam>Akker</achternaam><voorvoegsel>van den</voorvoegsel><roepnaam>Jasmijn</roepnaam><geboortedatum>2018-03-04</geboortedatum><geslacht>2</geslacht><jaargroep>4</jaargroep><groep key="G4"/></leerling>
        <leerling key="1043"><achternaam>Bakker</achternaam><roepnaam>Daan</roepnaam><geboortedatum>2018-05-06</geboortedatum><geslacht>1</geslacht><jaargroep>4</jaargroep><groep key="G4"/></leerling>
        </leerlingen>
        </EDEX>
        """;

    private readonly string _map = Directory.CreateTempSubdirectory("import").FullName;

    [Fact]
    public async Task Inlezen_zonder_server_richt_de_school_in_en_een_tweede_keer_verandert_niets()
    {
        var (uitgang, eerste, _) = await Voer();
        Assert.Equal(0, uitgang);
        Assert.Equal((2, 1, 2), (Getal(eerste, "leerlingen"), Getal(eerste, "groepen"), Getal(eerste, "nieuw")));

        var (_, tweede, _) = await Voer();

        Assert.Equal((0, 0), (Getal(tweede, "nieuw"), Getal(tweede, "gewijzigd")));
    }

    [Fact]
    public async Task Een_proefronde_telt_en_laat_niets_achter()
    {
        var (uitgang, telling, _) = await Voer(proefronde: true);

        Assert.Equal((0, 2), (uitgang, Getal(telling, "nieuw")));
        Assert.False(Directory.Exists(Path.Combine(_map, "data")));
        Assert.Equal(2, Getal((await Voer()).Telling, "nieuw"));
    }

    [Fact]
    public async Task Een_onleesbaar_bestand_zegt_waarom_en_maakt_geen_school()
    {
        var (uitgang, telling, fout) = await Voer(document: "<EDEX><school>");

        Assert.Equal(1, uitgang);
        Assert.Equal("afgekapt", telling.GetProperty("geweigerd").GetString());
        Assert.NotEmpty(fout);
        Assert.False(File.Exists(Path.Combine(_map, "data", "school.db")));
    }

    [Fact]
    public async Task Een_bestand_van_een_andere_school_wordt_geweigerd()
    {
        var (uitgang, telling, fout) = await Voer(school: "99XX01");

        Assert.Equal(1, uitgang);
        Assert.NotNull(telling.GetProperty("geweigerd").GetString());
        Assert.Equal(0, Getal(telling, "nieuw"));
        Assert.False(Directory.Exists(Path.Combine(_map, "data")));
        Assert.DoesNotContain("ingericht", fout, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Een_bestand_zonder_brin_eindigt_met_een_telling_en_maakt_niets()
    {
        var (uitgang, telling, fout) = await Voer(document: Document.Replace("<brincode>99XX</brincode>", "", StringComparison.Ordinal));

        Assert.Equal((1, "school-onbekend", 2), (uitgang, telling.GetProperty("geweigerd").GetString(), Getal(telling, "leerlingen")));
        Assert.Contains("--school 99XX00", fout, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(_map, "data")));
    }

    [Fact]
    public async Task Met_een_andere_sleutel_wordt_er_niets_gelezen_of_geschreven()
    {
        await Voer();
        var db = Path.Combine(_map, "data", "school.db");
        var was = Opslagbeeld.Van(db);
        File.Delete(Path.Combine(_map, "sleutel.key"));
        Sleutelbos.Open(Path.Combine(_map, "sleutel.key"), magMaken: true, out _);

        var fout = await Assert.ThrowsAsync<StartFout>(() => Voer());
        await using var server = IntranetHost.Bouw(Opdracht() with { Soort = OpdrachtSoort.Serve, Urls = "http://127.0.0.1:0" }, TextWriter.Null);
        var serve = await Assert.ThrowsAsync<StartFout>(() => server.StartAsync());

        Assert.StartsWith("Deze sleutel hoort niet bij deze gegevens.", fout.Message, StringComparison.Ordinal);
        Assert.Equal(fout.Message, serve.Message);
        Assert.Equal(was, Opslagbeeld.Van(db)); // that the file was opened shows in its head only
    }

    [Fact]
    public async Task Terwijl_de_server_draait_doet_die_het_werk()
    {
        await using var server = IntranetHost.Bouw(Opdracht() with { Soort = OpdrachtSoort.Serve, Urls = "http://127.0.0.1:0" }, TextWriter.Null);
        await server.StartAsync();

        var (uitgang, telling, _) = await Voer();

        Assert.Equal(Opdrachten.Gelukt, uitgang);
        var register = await server.Services.GetRequiredService<IGrainFactory>().Register(KleineSchool.Horizon.Sleutel).Alles();
        Assert.Equal(Getal(telling, "nieuw"), register.Rijen.Length);
        Assert.NotEmpty(register.Rijen);
        await server.StopAsync();
    }

    public void Dispose() => Directory.Delete(_map, recursive: true);

    private static int Getal(JsonElement telling, string naam) => telling.GetProperty(naam).GetInt32();

    private Opdracht Opdracht() => new()
    {
        Soort = OpdrachtSoort.ImportEdexml,
        Bestand = Path.Combine(_map, "export.xml"),
        DataMap = Path.Combine(_map, "data"),
        Sleutelbestand = Path.Combine(_map, "sleutel.key"),
    };

    private async Task<(int Uitgang, JsonElement Telling, string Fout)> Voer(string document = Document, bool proefronde = false, string? school = null)
    {
        var opdracht = Opdracht() with { Proefronde = proefronde, School = school };
        await File.WriteAllTextAsync(opdracht.Bestand!, document);
        var (uit, fout) = (new StringWriter(), new StringWriter());
        var uitgang = await ImportEdexml.Voer(opdracht, uit, fout);
        var laatste = uit.ToString().TrimEnd().Split('\n')[^1];
        return (uitgang, JsonDocument.Parse(laatste).RootElement, fout.ToString());
    }
}
