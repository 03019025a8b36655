using System.Text;
using FsCheck;
using FsCheck.Fluent;
using OrleansSchool.Basis;
using OrleansSchool.Overdracht;

namespace OrleansSchool.Tests.Rules.Toetsen;

/// <summary>Files with results, whoever made them: read, or refused with what to do (OSO-S7).</summary>
[Requirement("OSO-S7", "SEC-6")]
public sealed class ToetsbestandTests
{
    private const int Proeven = 500;

    private static readonly string[] brokstukken = ["{", "}", "[", "]", ",", "null", "\"\"", "\"\\ud800\"", "1e999", "-1", "\u0000", "\"toetseenheid\":3,", "\"waarde\":[],", "2027-13-45"];

    [Fact]
    public void Een_leerlingresultaat_wordt_een_resultaat_met_toets_score_advies_en_niveaus()
    {
        var gelezen = Toetsvoorbeeld.Lees(Toetsvoorbeeld.Json());

        Assert.Null(gelezen.Weigering);
        Assert.Empty(gelezen.Meldingen);
        var regel = Assert.Single(gelezen.Regels);
        Assert.Equal((1, "20417"), (regel.Regel, regel.LeerlingNummer));
        var toets = regel.Toets;
        Assert.Equal((true, "ICE", new DateOnly(2027, 2, 3), 82, "havo/vwo"), (toets.Deelgenomen, toets.Aanbieder!, toets.Afgenomen!.Value, toets.Standaardscore!.Value, toets.ToetsadviesTekst!));
        Assert.Equal(["REKENEN 1S", "LEZEN 2F", "TAALVERZORGING L1F"], toets.Referentieniveaus.Select(n => $"{n.Onderdeel} {n.Niveau}"));
    }

    [Fact]
    public void Het_voorbeeld_van_de_keten_wordt_gelezen()
    {
        var bytes = File.ReadAllBytes(Boom.Voorbeelden("toets", "leerlingresultaat.example.json"));

        var gelezen = Toetsvoorbeeld.Lees(bytes, "voorbeeld.json", new Schooljaar(2025));

        var regel = Assert.Single(gelezen.Regels);
        Assert.Equal(("leerling-abc123", "ICE", "vwo", 100), (regel.LeerlingNummer!, regel.Toets.Aanbieder!, regel.Toets.ToetsadviesTekst!, regel.Toets.Standaardscore!.Value));
        Assert.Equal(new DateOnly(2023, 4, 28), regel.Toets.Afgenomen);
        Assert.Equal(["1S", "1F", "L1F"], regel.Toets.Referentieniveaus.Select(n => n.Niveau));
    }

    [Fact]
    public void Een_lijst_en_een_zip_geven_alle_resultaten_en_zeggen_wat_niet_mee_kon()
    {
        Assert.Equal(3, Toetsvoorbeeld.Lees(Toetsvoorbeeld.Rij(3)).Regels.Length);

        var uitZip = Toetsvoorbeeld.Lees(Toetsvoorbeeld.Zip(
            ("a.json", Toetsvoorbeeld.Json("1")), ("map/b.json", Toetsvoorbeeld.Rij(2)), ("lees-mij.txt", "hallo"), ("stuk.json", "{"), ("vorig.json", Toetsvoorbeeld.Json("9", schooljaar: "2025-2026"))));

        Assert.Equal([1, 2, 3], uitZip.Regels.Select(r => r.Regel));
        Assert.Equal(3, uitZip.Meldingen.Length);
        Assert.Contains(uitZip.Meldingen, m => m.StartsWith("lees-mij.txt: overgeslagen", StringComparison.Ordinal));
        Assert.Contains(uitZip.Meldingen, m => m.StartsWith("stuk.json: beschadigd", StringComparison.Ordinal));
        Assert.Contains(uitZip.Meldingen, m => m.Contains("schooljaar 2025-2026, niet van 2026-2027", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Leerlingtoetsresultaat", "Schooladviezen", "geen leerlingresultaat")]
    [InlineData("Doorstroomtoetsketen_v1.1", "Andereketen_v9", "afspraak die we niet kennen")]
    [InlineData("\"schooljaar\":\"2026-2027\"", "\"schooljaar\":\"volgend\"", "welk schooljaar")]
    [InlineData("\"ICE\"", "\"CET\"", "deze toets kennen we niet")]
    [InlineData("2027-02-03T09:00:00Z", "ergens in maart", "wanneer de toets was")]
    [InlineData("Toetsadvies", "Percentielscore", "geen toetsadvies")]
    [InlineData("Definitief", "Voorlopig", "nog voorlopig")]
    [InlineData("onderwijsdeelnemerID", "anders", "van welk kind")]
    public void Een_resultaat_dat_niet_deugt_wordt_overgeslagen_en_zegt_waarom(string was, string wordt, string zin)
    {
        var gelezen = Toetsvoorbeeld.Lees(Toetsvoorbeeld.Json().Replace(was, wordt, StringComparison.Ordinal));

        Assert.Equal(Weigeringen.ToetsZonderRegels.Code, gelezen.Weigering?.Code);
        Assert.Contains(zin, Assert.Single(gelezen.Meldingen), StringComparison.Ordinal);
        Assert.StartsWith("uitslag.json: ", gelezen.Meldingen[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Het_eck_id_gaat_voor_en_de_sleutel_van_de_administratie_staat_eronder()
    {
        var twee = Toetsvoorbeeld.Json().Replace("[{\"label\":\"LAS-key\"", "[{\"label\":\"LAS-key\",\"onderwijsdeelnemerID\":\"las-1\"},{\"label\":\"ECK-iD\"", StringComparison.Ordinal);

        Assert.Equal("20417\nlas-1", Assert.Single(Toetsvoorbeeld.Lees(twee).Regels).LeerlingNummer);
    }

    [Fact]
    public void Een_bestand_zonder_resultaten_zegt_dat_en_wijst_niet_naar_niets()
    {
        foreach (var leeg in new[] { Toetsvoorbeeld.Lees("[]"), Toetsvoorbeeld.Lees(Toetsvoorbeeld.Zip(("a.json", "[]"))) })
        {
            Assert.Empty(leeg.Meldingen);
            Assert.Equal("toets-zonder-inhoud", leeg.Weigering?.Code);
            Assert.DoesNotContain("hieronder", leeg.Weigering!.Zin, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("Scan", Toetsvoorbeeld.Lees((byte[])[]).Weigering!.Zin, StringComparison.Ordinal);
        Assert.DoesNotContain("sjabloon", Toetsvoorbeeld.Lees("1;2\n3;4\n", "lijst.csv").Weigering?.Zin ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public void Te_groot_te_veel_en_een_zipbom_worden_geweigerd()
    {
        Assert.Equal("toetsbestand-te-groot", Toetsvoorbeeld.Lees(new byte[ToetsGrenzen.BestandBytesMax + 1]).Weigering?.Code);
        Assert.Equal("leeg-bestand", Toetsvoorbeeld.Lees((byte[])[]).Weigering?.Code);
        Assert.Equal("toets-te-veel-regels", Toetsvoorbeeld.Lees(Toetsvoorbeeld.Rij(ToetsGrenzen.RegelsMax + 1)).Weigering?.Code);
        Assert.Equal(ToetsGrenzen.RegelsMax, Toetsvoorbeeld.Lees(Toetsvoorbeeld.Rij(ToetsGrenzen.RegelsMax)).Regels.Length);
        var veel = Enumerable.Range(0, ToetsGrenzen.ZipBestandenMax + 1).Select(n => ($"{n}.json", "{}")).ToArray();
        Assert.Equal("toetszip-te-vol", Toetsvoorbeeld.Lees(Toetsvoorbeeld.Zip(veel)).Weigering?.Code);
        var bom = Enumerable.Range(0, 6).Select(n => ($"{n}.json", new string(' ', 3_500_000))).ToArray();
        Assert.Equal("toetszip-te-vol", Toetsvoorbeeld.Lees(Toetsvoorbeeld.Zip(bom)).Weigering?.Code);
        Assert.Equal("toetsbestand-onleesbaar", Toetsvoorbeeld.Lees((byte[])[0x50, 0x4B, 0x03, 0x04, 1, 2, 3]).Weigering?.Code);
        Assert.Equal("toetsbestand-onleesbaar", Toetsvoorbeeld.Lees("{\"profiel\": ").Weigering?.Code);
    }

    [Fact]
    public void Een_vernield_bestand_wordt_gelezen_of_geweigerd()
    {
        var vernield =
            from keer in Gen.Choose(1, 4)
            from ingrepen in Gen.ArrayOf(from plek in Gen.Choose(0, 9_999) from lengte in Gen.Choose(0, 20) from stuk in Gen.Elements(brokstukken) select (plek, lengte, stuk), keer)
            select ingrepen.Aggregate(Toetsvoorbeeld.Rij(2), (tekst, i) =>
            {
                var plek = i.plek * tekst.Length / 10_000;
                return tekst[..plek] + i.stuk + tekst[Math.Min(tekst.Length, plek + i.lengte)..];
            });

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(Proeven), Prop.ForAll(vernield.ToArbitrary(), tekst =>
        {
            var gelezen = Toetsvoorbeeld.Lees(Encoding.UTF8.GetBytes(tekst));
            return gelezen.Regels.IsEmpty == (gelezen.Weigering is not null || gelezen.Tabel is not null)
                && (gelezen.Regels.IsEmpty || (ToetsRules.Keur(gelezen.Regels) is null
                    && ToetsRules.Begin(gelezen.Regels, [], new DateOnly(2200, 1, 1)).Length == gelezen.Regels.Length));
        }));
    }
}
