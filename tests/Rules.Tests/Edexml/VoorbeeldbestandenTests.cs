using OrleansSchool.Leerlingen.Inlezen;

namespace OrleansSchool.Tests.Rules.Edexml;

/// <summary>Every sample file and every known defect of real exports, with exact counts and lines.</summary>
[Requirement("SCH-3")]
public sealed class VoorbeeldbestandenTests
{
    [Theory]
    [InlineData("samples/oefenweb-1.03-citolvs-400pupils.xml", 400, 19, 2, 11, 0, 0)]
    [InlineData("samples/oefenweb-1.03-invalid-jaargroep100.xml", 400, 19, 2, 11, 0, 1)]
    [InlineData("samples/EDEXML.Voorbeeld.2.0.xml", 3, 5, 1, 1, 1, 0)]
    [InlineData("samples/EDEXML.Voorbeeld.2.1.xml", 3, 5, 1, 1, 1, 0)]
    [InlineData("samples/EDEXML.Voorbeeld.2.1-Vla.xml", 3, 5, 1, 1, 0, 0)]
    [InlineData("derived/d01-schooljaar-2026-2027.xml", 3, 5, 1, 1, 1, 0)]
    [InlineData("derived/d02-leeg-voorvoegsel.xml", 3, 5, 1, 1, 1, 0)]
    [InlineData("derived/d03-onbekend-toevoegingenblok.xml", 3, 5, 1, 1, 1, 0)]
    [InlineData("derived/d04-blok-zonder-xsitype.xml", 3, 5, 1, 1, 1, 0)]
    [InlineData("derived/d05-iso-8859-1.xml", 3, 5, 1, 1, 1, 0)]
    [InlineData("derived/d06-utf8-bom.xml", 3, 5, 1, 1, 1, 0)]
    [InlineData("derived/d07-utf16le.xml", 3, 5, 1, 1, 1, 0)]
    [InlineData("derived/d08-schoolvolgorde-magister.xml", 3, 5, 1, 1, 1, 0)]
    [InlineData("derived/d09-groep-verwijzing-kapot.xml", 3, 5, 1, 2, 1, 1)]
    [InlineData("derived/d10-dummykey-hekje.xml", 3, 5, 1, 1, 1, 0)]
    [InlineData("derived/d11-combinatiegroep-lj.xml", 3, 5, 1, 1, 1, 0)]
    [InlineData("derived/d12-uwlr-namespace.xml", 3, 5, 1, 1, 1, 0)]
    public void Elk_leesbaar_voorbeeld_geeft_de_juiste_tellingen(
        string pad, int leerlingen, int groepen, int vertrokken, int zonderGroep, int ongeldigBsn, int fouten)
    {
        var bestand = Testbestanden.Gelezen(Testbestanden.Monster(pad));

        Assert.Equal(new Inleestelling(leerlingen, groepen, vertrokken, zonderGroep, ongeldigBsn, fouten), bestand.Telling);
        Assert.Equal(leerlingen, bestand.Leerlingen.Length);
        Assert.Equal(groepen, bestand.Groepen.Length);
    }

    [Fact]
    public void De_bevindingen_van_vierhonderd_leerlingen_noemen_hun_regel()
    {
        var bestand = Testbestanden.Gelezen(Testbestanden.Monster("samples/oefenweb-1.03-citolvs-400pupils.xml"));

        Assert.Equal(14, bestand.Bevindingen.Length);
        Assert.Equal(
            [110, 663, 1033, 1828, 1970, 2380, 2636, 3334, 3645, 4790, 5695],
            bestand.Bevindingen.Where(b => b.Code == Bevindingcode.ZonderGroep).Select(b => b.Regel!.Value));
        Assert.Equal([2748, 3944], bestand.Bevindingen.Where(b => b.Code == Bevindingcode.ZonderGeboortedatum).Select(b => b.Regel!.Value));
        Assert.Equal(110, bestand.Bevinding(Bevindingcode.VoorvoegselAfgekort).Regel);
        Assert.Equal(29, bestand.Leerkrachten.Length);
        Assert.Equal(new IngelezenSchool("99XX99", 2012, new DateOnly(2013, 3, 27), "Cito LeerlingVolgSysteem versie 4.6", "1.03"), bestand.School);
        Assert.Equal(5, bestand.Leerlingen.Count(l => l.Gegevens.BsnLaatste4 is not null));
    }

    [Fact]
    public void Een_jaargroep_die_niet_bestaat_wordt_gemeld_en_de_groep_gaat_door()
    {
        var bestand = Testbestanden.Gelezen(Testbestanden.Monster("samples/oefenweb-1.03-invalid-jaargroep100.xml"));

        var bevinding = bestand.Bevinding(Bevindingcode.JaargroepOngeldig);
        Assert.Equal((15, Gevolg.GegevenNietIngelezen), (bevinding.Regel, bevinding.Gevolg));
        Assert.Contains("'100'", bevinding.Zin, StringComparison.Ordinal);
        var groep = Assert.Single(bestand.Groepen, g => g.Naam == "1A");
        Assert.Empty(groep.Jaargroepen);
        Assert.All(bestand.Leerlingen.Where(l => l.GroepSleutel == groep.Sleutel), l => Assert.Null(l.Gegevens.Jaargroep));
    }

    [Fact]
    [Requirement("SCH-2")]
    public void Een_ongeldig_bsn_gaat_niet_mee_maar_de_leerling_wel()
    {
        var bestand = Testbestanden.Gelezen(Testbestanden.Monster("samples/EDEXML.Voorbeeld.2.1.xml"));

        var bevinding = bestand.Bevinding(Bevindingcode.BsnOngeldig);
        Assert.Equal(102, bevinding.Regel);
        Assert.DoesNotContain("133456785", bevinding.Zin, StringComparison.Ordinal);
        var leerling = Assert.Single(bestand.Leerlingen, l => l.Gegevens.Sleutel == "00002");
        Assert.Null(leerling.Gegevens.BsnLaatste4);
        Assert.Equal("Ismaël", leerling.Gegevens.Roepnaam);
    }

    [Fact]
    public void Een_oud_leerling_van_dit_jaar_is_vertrokken()
    {
        var bestand = Testbestanden.Gelezen(Testbestanden.Monster("samples/EDEXML.Voorbeeld.2.1.xml"));

        var leerling = Assert.Single(bestand.Leerlingen, l => l.Vertrokken);
        Assert.Equal(("12345", "van 't", "Hof", "2731"), (leerling.Gegevens.Sleutel, leerling.Gegevens.Voorvoegsel, leerling.Gegevens.Achternaam, leerling.Gegevens.BsnLaatste4));
        Assert.Equal(new DateOnly(2014, 7, 18), leerling.Gegevens.Uitstroomdatum);
    }

    [Fact]
    public void Een_groep_per_jaargroep_wordt_een_groep()
    {
        var bestand = Testbestanden.Gelezen(Testbestanden.Monster("derived/d11-combinatiegroep-lj.xml"));

        var groep = Assert.Single(bestand.Groepen, g => g.Naam == "3-4 Beren");
        Assert.Equal("123456789012", groep.Sleutel);
        Assert.Equal(["3", "4"], groep.Jaargroepen);
        Assert.Equal(65, bestand.Bevinding(Bevindingcode.GroepenSamengevoegd).Regel);
        Assert.Equal("123456789012", bestand.Leerlingen[0].GroepSleutel);
    }

    [Fact]
    public void Een_verwijzing_naar_een_onbekende_groep_laat_de_leerling_zonder_groep()
    {
        var bestand = Testbestanden.Gelezen(Testbestanden.Monster("derived/d09-groep-verwijzing-kapot.xml"));

        Assert.Null(bestand.Leerlingen[0].GroepSleutel);
        var bevinding = bestand.Bevinding(Bevindingcode.GroepOnbekend);
        Assert.Equal((86, Gevolg.GegevenNietIngelezen, "00001"), (bevinding.Regel, bevinding.Gevolg, bevinding.Sleutel));
    }

    [Fact]
    public void Een_sleutel_met_hekje_is_geen_sleutel()
    {
        var bestand = Testbestanden.Gelezen(Testbestanden.Monster("derived/d10-dummykey-hekje.xml"));

        Assert.Null(bestand.Leerlingen[0].Gegevens.Sleutel);
        Assert.StartsWith("https://id.school/LL_", bestand.Leerlingen[0].Gegevens.EckId, StringComparison.Ordinal);
        Assert.Equal(77, bestand.Bevinding(Bevindingcode.Dummysleutel).Regel);
    }

    [Fact]
    public void Elke_tekenset_geeft_dezelfde_namen()
    {
        foreach (var pad in (string[])["derived/d05-iso-8859-1.xml", "derived/d06-utf8-bom.xml", "derived/d07-utf16le.xml", "derived/d12-uwlr-namespace.xml"])
        {
            Assert.Equal("Ismaël", Testbestanden.Gelezen(Testbestanden.Monster(pad)).Leerlingen[1].Gegevens.Roepnaam);
        }
    }

    [Fact]
    public void De_volgorde_in_school_maakt_niet_uit()
    {
        var gewoon = Testbestanden.Gelezen(Testbestanden.Monster("samples/EDEXML.Voorbeeld.2.1.xml"));
        var anders = Testbestanden.Gelezen(Testbestanden.Monster("derived/d08-schoolvolgorde-magister.xml"));

        Assert.Equal("99ZZ00", gewoon.School.SchoolSleutel);
        Assert.Equal("99ZZ00", anders.School.SchoolSleutel);
        Assert.Equal(2014, anders.School.SchooljaarBegin);
    }

    [Fact]
    public void Een_leeg_voorvoegsel_is_geen_voorvoegsel_en_geen_bevinding()
    {
        var bestand = Testbestanden.Gelezen(Testbestanden.Monster("derived/d02-leeg-voorvoegsel.xml"));

        Assert.Null(bestand.Leerlingen[0].Gegevens.Voorvoegsel);
        Assert.DoesNotContain(bestand.Bevindingen, b => b.Regel is 77 or 79);
    }

    [Fact]
    [Requirement("SEC-6")]
    public void Een_doctype_wordt_geweigerd_met_de_regel()
    {
        var weigering = Testbestanden.Lees(Testbestanden.Monster("derived/d13-doctype-xxe.xml")).Weigering;

        Assert.Equal((Weigercode.Doctype, 13), (weigering?.Code, weigering?.Regel));
    }

    [Fact]
    public void Een_vlaams_bestand_zonder_brin_wordt_gelezen_en_gemeld()
    {
        var bestand = Testbestanden.Gelezen(Testbestanden.Monster("samples/EDEXML.Voorbeeld.2.1-Vla.xml"));

        Assert.Null(bestand.School.SchoolSleutel);
        Assert.Null(bestand.Bevinding(Bevindingcode.ZonderBrin).Regel);
    }
}
