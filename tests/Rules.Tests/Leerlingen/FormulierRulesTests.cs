using OrleansSchool.Basis;
using OrleansSchool.Bestanden;
using OrleansSchool.Leerlingen;

namespace OrleansSchool.Tests.Rules.Leerlingen;

/// <summary>The signed form of an aanmelding, and how long the aanmelding holds (TSO-6a).</summary>
[Requirement("TSO-6a")]
public sealed class FormulierRulesTests
{
    private static readonly DateOnly Vanaf = new(2026, 8, 1);
    private static readonly LeerlingState Kind = Voorbeeld.Kind.Structureel(Vanaf, Weekdagen.Donderdag);

    [Fact]
    public void Een_pdf_blijft_zoals_hij_is_en_iets_anders_wordt_geweigerd()
    {
        var pdf = FormulierRules.Keur([.. "%PDF-1.7 formulier"u8]);
        Assert.Equal(FormulierRules.Pdf, pdf.Waarde!.Soort);
        Assert.Equal("formulier-soort", FormulierRules.Keur([.. "<html>"u8]).Weigering?.Code);
        Assert.Equal("formulier-soort", FormulierRules.Keur([]).Weigering?.Code);
        Assert.Equal("formulier-soort", FormulierRules.Keur(default).Weigering?.Code);
    }

    [Fact]
    public void Een_byte_te_veel_is_te_groot()
    {
        byte[] vol = [.. "%PDF-"u8, .. new byte[FormulierGrenzen.BytesMax - 5]];
        Assert.True(FormulierRules.Keur([.. vol]).IsGoed);
        Assert.Equal("formulier-te-groot", FormulierRules.Keur([.. vol, 0]).Weigering?.Code);
    }

    [Fact]
    public void Hetzelfde_formulier_is_hetzelfde_bestand_en_een_broer_heeft_een_eigen()
    {
        var pdf = FormulierRules.Keur([.. "%PDF-1.7 formulier"u8]).Waarde!;
        Assert.Equal(FormulierRules.Id("sam", Vanaf, pdf), FormulierRules.Id("sam", Vanaf, pdf));
        Assert.NotEqual(FormulierRules.Id("sam", Vanaf, pdf), FormulierRules.Id("noa", Vanaf, pdf));
        Assert.NotEqual(FormulierRules.Id("sam", Vanaf, pdf), FormulierRules.Id("sam", Vanaf.AddDays(1), pdf));
    }

    [Fact]
    public void Een_gewone_scan_gaat_in_delen_en_een_klein_formulier_blijft_een_bestand()
    {
        var klein = FormulierRules.Id("sam", Vanaf, FormulierRules.Keur([.. "%PDF-1.7 formulier"u8]).Waarde!);
        Assert.Equal([klein], FormulierRules.Bestanden(klein));
        Assert.Equal(["h0f1abc2def3"], FormulierRules.Bestanden("h0f1abc2def3")); // of a photo, or from before there were parts
        var scan = FormulierRules.Keur([.. "%PDF-1.7"u8, .. new byte[IBestandGrain.BytesMax * 2]]).Waarde!;
        var id = FormulierRules.Id("sam", Vanaf, scan);
        Assert.EndsWith("-3", id, StringComparison.Ordinal);
        Assert.Equal([$"{id}-0", $"{id}-1", $"{id}-2"], FormulierRules.Bestanden(id));
        Assert.Equal(scan.Bytes, Bestandsdelen.Van(scan.Bytes).SelectMany(d => d));
    }

    [Fact]
    public void Een_ander_formulier_of_een_vervangen_aanmelding_wist_het_bestand()
    {
        var een = FormulierRules.Bewaar(Kind, Vanaf, "een", Voorbeeld.Nu()).Waarde!;
        var twee = FormulierRules.Bewaar(een, Vanaf, "twee", Voorbeeld.Nu()).Waarde!;
        Assert.Equal(["een"], FormulierRules.Weg(een, twee));
        var opnieuw = AanmeldingRules.MeldAan(twee, new NieuweAanmelding(Vanaf, AanmeldingSoort.Geen, Weekdagen.Geen, null), Voorbeeld.Nu()).Waarde!;
        Assert.Equal(["twee"], FormulierRules.Weg(twee, opnieuw));
        var post = LeerlingpostRules.MetPost(twee, opnieuw, Voorbeeld.Sleutel, Voorbeeld.Vandaag);
        Assert.Contains(post.Uitbak.Wachtend, p => p is { Naar: "bestand/99XX00/twee", Bericht: Leerlingpost.FotoWeg });
        Assert.Equal("onbekend", FormulierRules.Bewaar(Kind, Vanaf.AddDays(9), "x", Voorbeeld.Nu()).Weigering?.Code);
    }

    [Fact]
    public void Een_latere_aanmelding_laat_het_bewijs_van_de_eerste_staan_en_een_jaarovergang_ook()
    {
        var met = FormulierRules.Bewaar(Kind, Vanaf, "een", Voorbeeld.Nu()).Waarde!;
        var later = AanmeldingRules.MeldAan(met, new NieuweAanmelding(new DateOnly(2027, 1, 4), AanmeldingSoort.Structureel, Weekdagen.Maandag, null), Voorbeeld.Nu()).Waarde!;
        Assert.Equal(["een"], FormulierRules.Alle(later));

        var volgend = LeerlingpostRules.Lid("sam", met, new Schooljaar(2028));
        Assert.Equal(AanmeldingSoort.Structureel, Aanmelding.GeldigOp(volgend.Aanmeldingen, new DateOnly(2029, 3, 1))?.Soort);
        Assert.All(volgend.Aanmeldingen, a => Assert.Null(a.FormulierId));
    }
}
