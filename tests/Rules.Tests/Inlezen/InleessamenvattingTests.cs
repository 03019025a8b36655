using System.Text.Json;
using OrleansSchool.Leerlingen.Inlezen;
using OrleansSchool.Tests.Rules.Edexml;

namespace OrleansSchool.Tests.Rules.Inlezen;

[Requirement("SCH-3")]
public sealed class InleessamenvattingTests
{
    [Fact]
    public void De_samenvatting_is_een_regel_json_met_vaste_namen()
    {
        var bestand = DeHorizon.Bestand(DeHorizon.UitBestand(DeHorizon.Gegevens("1", "Kim")), DeHorizon.UitBestand(DeHorizon.Gegevens("2", "Bo")),
            DeHorizon.UitBestand(DeHorizon.Gegevens("4", "Lev"), groep: null) with { Vertrokken = true })
            with
        { Telling = new Inleestelling(9, 8, 7, 6, 5, 4) };
        var stand = DeHorizon.Stand(DeHorizon.Bestaand("a", DeHorizon.Gegevens("1", "Kimberly")), DeHorizon.Bestaand("b", DeHorizon.Gegevens("3", "Noor")));

        var json = Inleessamenvatting.Van(bestand, InlezenRules.Vergelijk(bestand, stand)).NaarJson();

        Assert.Equal(
            """{"leerlingen":9,"groepen":8,"vertrokken":7,"zonderGroep":6,"ongeldigBsn":5,"nieuw":1,"gewijzigd":1,"fouten":4,"weg":1,"gelijk":0,"vraagtBevestiging":true,"geweigerd":null,"regel":null,"alVanSchool":1}""",
            json);
    }

    [Fact]
    public void Een_geweigerd_bestand_telt_als_fout_en_noemt_de_reden()
    {
        var weigering = Testbestanden.Lees("<EDEX>\n<x>").Weigering!;

        using var json = JsonDocument.Parse(Inleessamenvatting.Van(weigering).NaarJson());

        Assert.Equal(1, json.RootElement.GetProperty("fouten").GetInt32());
        Assert.Equal(Weigercode.Afgekapt, json.RootElement.GetProperty("geweigerd").GetString());
        Assert.Equal(2, json.RootElement.GetProperty("regel").GetInt32());
    }

    [Fact]
    public void Een_bestand_van_een_andere_school_houdt_zijn_tellingen_en_telt_een_fout_meer()
    {
        var bestand = DeHorizon.Bestand(DeHorizon.UitBestand(DeHorizon.Gegevens("1", "Kim")));

        var samenvatting = Inleessamenvatting.Van(bestand, InlezenRules.Vergelijk(bestand, DeHorizon.Stand() with { SchoolSleutel = "88YY00" }));

        Assert.Equal((1, 1, 0, Weigercode.AndereSchool), (samenvatting.Leerlingen, samenvatting.Fouten, samenvatting.Nieuw, samenvatting.Geweigerd));
    }

    [Fact]
    public void Vierhonderd_leerlingen_twee_keer_inlezen_geeft_de_tweede_keer_nul_wijzigingen()
    {
        var bestand = Testbestanden.Gelezen(Testbestanden.Monster("samples/oefenweb-1.03-citolvs-400pupils.xml"));
        var leeg = new Schoolstand("99XX99", 2012, [], [], []);
        var volgnummer = 0;

        var eerste = InlezenRules.Vergelijk(bestand, leeg);
        var tweede = InlezenRules.Vergelijk(bestand, InlezenRules.Toegepast(leeg, eerste.Voorstel!, () => $"{volgnummer++}"));

        Assert.Equal((398, 0), (Inleessamenvatting.Van(bestand, eerste).Nieuw, Inleessamenvatting.Van(bestand, eerste).Fouten));
        var samenvatting = Inleessamenvatting.Van(bestand, tweede);
        Assert.Equal((0, 0, 0, 398), (samenvatting.Nieuw, samenvatting.Gewijzigd, samenvatting.Weg, samenvatting.Gelijk));
        Assert.True(tweede.Voorstel!.IsLeeg);
    }
}
