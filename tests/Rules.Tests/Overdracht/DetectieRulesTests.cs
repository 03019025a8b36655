using System.Collections.Immutable;
using OrleansSchool.Overdracht;

namespace OrleansSchool.Tests.Rules.Overdracht;

/// <summary>What doesn't belong in free text (OSO-K1).</summary>
[Requirement("OSO-K1")]
public sealed class DetectieRulesTests
{
    [Theory]
    [InlineData("Werkt vaak samen met Noor Berkenveld.")]
    [InlineData("Ruzie met noor berkenveld en anderen.")]
    [InlineData("Zit naast Ties van der Wilg.")]
    public void De_naam_van_een_ander_kind_houdt_het_dossier_op(string tekst) => Assert.Equal(["own-ander-kind"], Houdt(tekst));

    [Theory]
    [InlineData("Werkt vaak samen met Noor.")]
    [InlineData("Ties is een goede vriend.")]
    public void Alleen_een_roepnaam_is_een_waarschuwing(string tekst)
    {
        var bevinding = Assert.Single(Keur(tekst));
        Assert.Equal(("own-roepnaam", false), (bevinding.Code, bevinding.Houdt));
    }

    [Theory]
    [InlineData("Sam werkt graag samen.")]
    [InlineData("De familie Van den Akker is betrokken.")]
    [InlineData("Loopt naar het noorden; dat ging noorderlijk goed.")]
    [InlineData("In 2026 groeide Sam 3 cm, score 210 en 251.")]
    [InlineData("Sinds 1 september 2025 krijgt hij begeleiding; evaluatie op 30-06-2026.")]
    [InlineData("Telefoon 024 000 00 00 1.")]
    [InlineData("Moeder is te bereiken op +31 6 1234 5658.")]
    public void Gewone_tekst_geeft_niets(string tekst) => Assert.Empty(Keur(tekst));

    [Fact]
    public void Een_klasgenoot_met_dezelfde_roepnaam_valt_niet_op()
    {
        var feiten = Volledigdossier.Feiten with { Klasgenoten = ["Sam Esdoorn"] };
        Assert.Empty(Keur("Sam werkt graag samen.", feiten));
        Assert.Equal("own-ander-kind", Assert.Single(Keur("Sam Esdoorn hielp.", feiten)).Code);
    }

    [Theory]
    [InlineData("Nummer 999990019.")]
    [InlineData("Nummer 999 990 019.")]
    [InlineData("Nummer 999.990.019.")]
    [InlineData("Nummer 9999-90-019.")]
    public void Een_BSN_houdt_het_dossier_op(string tekst) => Assert.Equal(["own-bsn"], Houdt(tekst));

    [Theory]
    [InlineData("Nummer 123456789.")]
    [InlineData("Nummer 9999900191.")]
    public void Negen_cijfers_die_geen_BSN_zijn_mogen(string tekst) => Assert.Empty(Keur(tekst));

    [Theory]
    [InlineData("Geboren op 4-3-2015.")]
    [InlineData("Geboren op 04/03/2015.")]
    [InlineData("Geboren op 04.03.2015.")]
    [InlineData("Geboren op 04 03 2015.")]
    [InlineData("Geboren op 2015-03-04.")]
    [InlineData("Geboren op 4 maart 2015.")]
    [InlineData("Geboren op 4 mrt 2015.")]
    [InlineData("Geboren op 04-03-15.")]
    [InlineData("Geboren op vier maart tweeduizend vijftien.")]
    [InlineData("Een vriend van 9 juni 2016.")]
    public void Een_geboortedatum_is_een_waarschuwing(string tekst)
    {
        var bevinding = Assert.Single(Keur(tekst));
        Assert.Equal(("own-geboortedatum-in-tekst", false), (bevinding.Code, bevinding.Houdt));
    }

    [Theory]
    [InlineData("Woont in de Kimweg.", true)]
    [InlineData("Woont in de Kimweg.", false)]
    [InlineData("Woont op de Wilgenlaan 14.", true)]
    [InlineData("Post naar 6511 AB.", true)]
    public void De_straat_bij_een_geheim_adres_houdt_het_dossier_op(string tekst, bool vanKaart)
    {
        var vol = Met(tekst);
        var feiten = Volledigdossier.Feiten with { GeheimeStraten = vanKaart ? ["Kimweg"] : [] };
        var geheim = vol with { Leerling = vol.Leerling with { AdresGeheim = true, Adres = null, Telefoon = null } };
        if (vanKaart)
        {
            geheim = geheim with { Verzorgers = [.. geheim.Verzorgers.Select(v => v with { AdresGeheim = true, Adres = null, Telefoon = null, Email = null })] };
        }

        var bevinding = Assert.Single(KeuringRules.Keur(geheim, Volledigdossier.Sjabloon, feiten), b => b.Houdt);
        Assert.Equal(("own-geheime-straat", "okr/D2"), (bevinding.Code, bevinding.Plaats));
    }

    [Fact]
    public void De_straat_van_de_kaart_telt_ook_als_het_adres_alleen_hier_geheim_is_gemaakt()
    {
        var vol = Met("Woont in de Kimweg.");
        var moeder = vol.Verzorgers[0] with { AdresGeheim = true, Adres = null, Telefoon = null, Email = null };
        var geheim = vol with { Verzorgers = vol.Verzorgers.SetItem(0, moeder) };
        var feiten = Volledigdossier.Feiten with { Kaart = vol.Verzorgers };
        Assert.Equal("own-geheime-straat", Assert.Single(KeuringRules.Keur(geheim, Volledigdossier.Sjabloon, feiten), b => b.Houdt).Code);
        Assert.DoesNotContain(KeuringRules.Keur(vol, Volledigdossier.Sjabloon, feiten), b => b.Houdt);
    }

    [Fact]
    public void Een_plein_met_een_jaartal_is_als_geheime_straat_niet_elk_plein()
    {
        var feiten = Volledigdossier.Feiten with { GeheimeStraten = ["Plein 1944"] };
        Assert.Empty(Keur("Speelt graag op het plein.", feiten));
        Assert.Equal("own-geheime-straat", Assert.Single(Keur("Woont aan Plein 1944.", feiten)).Code);
    }

    [Fact]
    public void Zonder_geheim_adres_mag_een_straat_in_de_tekst() => Assert.Empty(Keur("Loopt elke dag over de Kimweg 12 naar school."));

    [Fact]
    public void Ook_ondersteuning_advies_en_bijlagen_worden_gelezen()
    {
        var vol = Volledigdossier.Maak();
        var ondersteuning = vol.Ondersteuning with { Regels = [Volledigdossier.Arrangement() with { Resultaat = "Samen met Noor Berkenveld" }] };
        Assert.Equal("ondersteuning/0-resultaat", Assert.Single(Keur(vol with { Ondersteuning = ondersteuning })).Plaats);
        Assert.Equal("advies/argumentatie", Assert.Single(Keur(vol with { Advies = vol.Advies with { Argumentatie = "Zie 999990019" } })).Plaats);
        Assert.Equal("bijlagen/b1", Assert.Single(Keur(vol with { Bijlagen = [vol.Bijlagen[0] with { Omschrijving = "Verslag van Noor Berkenveld" }] })).Plaats);
    }

    [Fact]
    public void Een_antwoord_dat_niet_meer_gevraagd_wordt_gaat_niet_mee_en_houdt_niets_op()
    {
        var vol = Volledigdossier.Maak();
        var okr = vol.Okr.Select(a => a.Veld == "F3" ? a with { Tekst = "Zit naast Noor Berkenveld." } : a).ToImmutableArray();
        Assert.Equal("okr/F3", Assert.Single(Keur(vol with { Okr = okr })).Plaats);
        var nee = okr.Select(a => a.Veld == "F1" ? a with { Keuze = Okrkeuzes.Nee } : a).ToImmutableArray();
        Assert.DoesNotContain(Keur(vol with { Okr = nee }), b => b.Code == "own-ander-kind");
    }

    private static Dossiergegevens Met(string tekst)
    {
        var vol = Volledigdossier.Maak();
        return vol with { Okr = [.. vol.Okr.Select(a => a.Veld == "D2" ? a with { Tekst = tekst } : a)] };
    }

    private static IEnumerable<string> Houdt(string tekst) => Keur(tekst).Where(b => b.Houdt).Select(b => b.Code);

    private static ImmutableArray<Bevinding> Keur(string tekst, Keuringfeiten? feiten = null) =>
        KeuringRules.Keur(Met(tekst), Volledigdossier.Sjabloon, feiten ?? Volledigdossier.Feiten);

    private static ImmutableArray<Bevinding> Keur(Dossiergegevens gegevens) => KeuringRules.Keur(gegevens, Volledigdossier.Sjabloon, Volledigdossier.Feiten);
}
