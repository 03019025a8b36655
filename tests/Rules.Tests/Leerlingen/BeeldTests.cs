using System.Collections.Immutable;
using System.Text;
using OrleansSchool.Basis;
using OrleansSchool.Leerlingen;
using OrleansSchool.Leerlingen.Beeld;

namespace OrleansSchool.Tests.Rules.Leerlingen;

/// <summary>Pictures as cameras, and people with bad plans, send them.</summary>
[Requirement("SCH-2")]
public sealed class BeeldTests
{
    public static TheoryData<bool> Soorten => [true, false];

    [Theory]
    [MemberData(nameof(Soorten))]
    public void Van_een_foto_blijft_alleen_het_beeld_en_nog_eens_schonen_verandert_niets(bool isJpeg)
    {
        var bron = isJpeg ? Proefbeeld.Jpeg() : Proefbeeld.Png();
        var schoon = Keur(bron).Waarde!;
        Assert.Equal((isJpeg ? "image/jpeg" : "image/png", 480, 360), (schoon.Soort, schoon.Breed, schoon.Hoog));
        Assert.Contains(Proefbeeld.Geheim, Encoding.Latin1.GetString(bron), StringComparison.Ordinal);
        var tekst = Encoding.Latin1.GetString(schoon.Bytes.AsSpan());
        Assert.DoesNotContain("GPS", tekst, StringComparison.Ordinal);
        Assert.DoesNotContain("Exif", tekst, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("ICC", tekst, StringComparison.Ordinal);
        Assert.DoesNotContain("tEXt", tekst, StringComparison.Ordinal);
        Assert.Equal(schoon.Bytes, Keur([.. schoon.Bytes]).Waarde!.Bytes);
    }

    [Fact]
    public void Wat_een_jpeg_tekent_blijft_byte_voor_byte_staan()
    {
        var schoon = Keur(Proefbeeld.Jpeg()).Waarde!;
        byte[] einde = [.. Proefbeeld.Segment(0xDA, [1, 1, 0, 0, 63, 0]), .. Proefbeeld.Gecodeerd, 0xFF, 0xD9];
        Assert.Equal(einde, schoon.Bytes[^einde.Length..]);
        Assert.Contains("Adobe", Encoding.Latin1.GetString(schoon.Bytes.AsSpan()), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Soorten))]
    public void Een_afgebroken_foto_wordt_geweigerd_waar_hij_ook_breekt(bool isJpeg)
    {
        var heel = isJpeg ? Proefbeeld.Jpeg() : Proefbeeld.Png();
        var einde = Keur(heel).Waarde is null ? 0 : heel.AsSpan().IndexOf(Encoding.ASCII.GetBytes(isJpeg ? "film" : "achteraan"));
        Assert.True(einde > 0);
        for (var lengte = 0; lengte < einde; lengte++)
        {
            Assert.Equal("geen-beeld", Keur(heel[..lengte]).Weigering?.Code);
        }
    }

    [Theory]
    [MemberData(nameof(Soorten))]
    public void Een_foto_met_een_omgevallen_byte_geeft_nooit_een_fout_en_nooit_een_plaats(bool isJpeg)
    {
        var heel = isJpeg ? Proefbeeld.Jpeg() : Proefbeeld.Png();
        for (var plaats = 0; plaats < heel.Length; plaats++)
        {
            foreach (var waarde in new byte[] { 0x00, 0xFF, 0xDA, 0xD9 })
            {
                var stuk = (byte[])heel.Clone();
                stuk[plaats] = waarde;
                var uitkomst = Keur(stuk);
                Assert.True(uitkomst.IsGoed || uitkomst.Weigering.Code is "geen-beeld" or "beeld-maten", $"{plaats}: {uitkomst.Weigering?.Code}");
            }
        }
    }

    [Fact]
    public void Iets_anders_dan_een_jpeg_of_png_wordt_geweigerd_ook_met_die_naam_of_zo_begin()
    {
        Assert.Equal("geen-beeld", Keur([]).Weigering?.Code);
        Assert.Equal("geen-beeld", Keur("<svg onload=alert(1)>"u8.ToArray()).Weigering?.Code);
        Assert.Equal("geen-beeld", Keur("GIF89a"u8.ToArray()).Weigering?.Code);
        Assert.Equal("geen-beeld", Keur([0xFF, 0xD8, .. "<script>"u8]).Weigering?.Code);
        Assert.Equal("geen-beeld", Keur([0xFF, 0xD8, 0xFF, 0xD9]).Weigering?.Code);
        Assert.Equal("geen-beeld", Keur([0xFF, 0xD8, .. Proefbeeld.Segment(0xC9, [8, 1, 1, 1, 1, 1, 1, 0x11, 0])]).Weigering?.Code);
        Assert.Equal("geen-beeld", Keur([.. Proefbeeld.Png()[..8], .. Proefbeeld.Deel("IDAT", [1])]).Weigering?.Code);
    }

    [Theory]
    [InlineData(39, 360, "beeld-maten")]
    [InlineData(480, 2001, "beeld-maten")]
    [InlineData(2000, 40, null)]
    public void De_maten_staan_in_de_kop_en_hebben_een_grens(int breed, int hoog, string? code)
    {
        Assert.Equal(code, Keur(Proefbeeld.Jpeg(breed, hoog)).Weigering?.Code);
        Assert.Equal(code, Keur(Proefbeeld.Png(breed, hoog)).Weigering?.Code);
    }

    [Fact]
    public void Een_te_grote_foto_wordt_geweigerd_met_wat_te_doen()
    {
        var nee = Keur([.. Proefbeeld.Jpeg(), .. new byte[FotoGrenzen.BytesMax]]).Weigering!;
        Assert.Equal("beeld-te-groot", nee.Code);
        Assert.Contains("200 KB", nee.Zin, StringComparison.Ordinal);
    }

    [Fact]
    public void Een_foto_vraagt_toestemming_van_een_verzorger_met_gezag_en_houdt_op_met_die_toestemming()
    {
        var vandaag = Voorbeeld.Vandaag;
        var robin = new Verzorger("v1", "Robin Akker", "moeder", "", null, true, true, false, false, "", 0, 0);
        var kind = Voorbeeld.Kind with { Verzorgers = [robin, robin with { Id = "v2", HeeftGezag = false }] };
        var ja = new Fototoestemming("v1", vandaag, Fotodoel.Overblijflijst, vandaag.AddDays(30));
        Uitkomst<LeerlingState> Bewaar(Fototoestemming t, string kenmerk = "k1") => FotoRules.Bewaar(kind, kenmerk, t, () => "foto1", Voorbeeld.Nu());
        Assert.Equal("toestemming-van", Bewaar(ja with { VerzorgerId = "v2" }).Weigering?.Code);
        Assert.Equal("datum-te-ver-weg", Bewaar(ja with { GegevenOp = vandaag.AddDays(1) }).Weigering?.Code);
        Assert.Equal("datum-te-ver-weg", Bewaar(ja with { TotEnMet = vandaag.AddDays(-1) }).Weigering?.Code);
        Assert.Equal("keuze", Bewaar(ja with { Doel = default }).Weigering?.Code);
        var met = Bewaar(ja).Waarde!;
        Assert.NotNull(FotoRules.View(met, vandaag.AddDays(30)));
        Assert.Null(FotoRules.View(met, vandaag.AddDays(31)));
        Assert.Null(FotoRules.View(met with { VanSchoolPer = vandaag }, vandaag));
        var weg = FotoRules.Opgeruimd(met, Voorbeeld.Sleutel, vandaag.AddDays(31));
        Assert.Null(weg.Foto);
        Assert.Equal(("bestand/99XX00/foto1", Leerlingpost.FotoWeg), (weg.Uitbak.Wachtend[0].Naar, weg.Uitbak.Wachtend[0].Bericht));
        var ander = FotoRules.Bewaar(met, "k2", ja, () => "foto2", Voorbeeld.Nu()).Waarde!;
        Assert.Equal(("foto2", "bestand/99XX00/foto1"), (ander.Foto!.BestandId, ander.Uitbak.Wachtend[0].Naar));
    }

    [Fact]
    public void Een_foto_gaat_mee_weg_met_het_gezag_of_met_wie_toestemming_gaf()
    {
        var robin = new Verzorger("v1", "Robin Akker", "moeder", "", null, true, true, false, false, "", 0, 0);
        var kind = Voorbeeld.Kind with { Verzorgers = [robin] };
        var ja = new Fototoestemming("v1", Voorbeeld.Vandaag, Fotodoel.Overblijflijst, Voorbeeld.Vandaag.AddDays(30));
        var met = FotoRules.Bewaar(kind, "k1", ja, () => "foto1", Voorbeeld.Nu()).Waarde!;
        LeerlingState Nu(params ImmutableArray<Verzorger> mensen) => VerzorgerRules.Bewaar(met, mensen, [], () => "nieuw", Voorbeeld.Nu()).Waarde!;
        Assert.NotNull(Nu(robin with { Naam = "Robin Blom" }).Foto);
        foreach (var zonder in new[] { Nu(robin with { HeeftGezag = false }), Nu(), Nu(robin with { Id = "v2" }) })
        {
            Assert.Null(zonder.Foto);
            Assert.Equal(("bestand/99XX00/foto1", Leerlingpost.FotoWeg), (zonder.Uitbak.Wachtend[0].Naar, zonder.Uitbak.Wachtend[0].Bericht));
            Assert.Contains(zonder.Feiten, f => f.Soort == "foto-weg");
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Een_gedraaide_foto_houdt_zijn_stand_en_verder_niets_uit_de_camera(bool kleinEerst)
    {
        var bron = Proefbeeld.Gedraaid(Proefbeeld.Jpeg(), 6, kleinEerst);
        var schoon = Keur(bron).Waarde!;
        byte[] alleen = [0xFF, 0xE1, 0, 34, .. "Exif\0\0MM\0*"u8, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0];
        Assert.Equal(alleen, schoon.Bytes.AsSpan(2, alleen.Length));
        var tekst = Encoding.Latin1.GetString(schoon.Bytes.AsSpan());
        Assert.DoesNotContain("GPS", tekst, StringComparison.Ordinal);
        Assert.Equal(1, tekst.Split("Exif").Length - 1);
        Assert.Equal(schoon.Bytes, Keur([.. schoon.Bytes]).Waarde!.Bytes);
    }

    [Fact]
    public void Een_stand_die_niet_bestaat_of_niets_draait_gaat_niet_mee_en_een_kapotte_kop_doet_geen_kwaad()
    {
        foreach (var stand in new byte[] { 0, 1, 9, 255 })
        {
            Assert.Equal(Keur(Proefbeeld.Jpeg()).Waarde!.Bytes, Keur(Proefbeeld.Gedraaid(Proefbeeld.Jpeg(), stand)).Waarde!.Bytes);
        }

        const int inhoud = 6;
        var bron = Proefbeeld.Gedraaid(Proefbeeld.Jpeg(), 6);
        foreach (var plaats in Enumerable.Range(inhoud - 2, 74))
        {
            foreach (var waarde in new byte[] { 0x00, 0x7F, 0xFF })
            {
                var stuk = (byte[])bron.Clone();
                stuk[plaats] = waarde;
                var uitkomst = Keur(stuk);
                Assert.True(uitkomst.IsGoed || plaats < inhoud, $"{plaats}: {waarde}");
                Assert.DoesNotContain("GPS", Encoding.Latin1.GetString((uitkomst.Waarde?.Bytes ?? []).AsSpan()), StringComparison.Ordinal);
            }
        }
    }

    private static Uitkomst<Beeldbestand> Keur(byte[] bytes) => BeeldRules.Keur(ImmutableArray.Create(bytes));
}
