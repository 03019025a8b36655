using OrleansSchool.Overdracht;

namespace OrleansSchool.Tests.Rules.Overdracht;

/// <summary>What changed between two versions, in sentences (OSO-S6).</summary>
[Requirement("OSO-S6")]
public sealed class VerschilRulesTests
{
    [Fact]
    public void Hetzelfde_dossier_geeft_geen_zinnen() => Assert.Empty(Zinnen(Volledigdossier.Maak()));

    [Fact]
    public void Een_gewijzigd_advies_staat_er_met_oud_en_nieuw()
    {
        var vol = Volledigdossier.Maak();
        Assert.Equal(
            ["Definitief advies: was 'vmbo-theoretisch of havo', is nu 'havo'.", "Aandachtspunten: weggehaald, was 'Vraagt uit zichzelf om hulp.'."],
            Zinnen(vol with { Advies = vol.Advies with { Definitief = "60", Aandachtspunten = null } }));
    }

    [Fact]
    public void Een_BSN_staat_nooit_in_een_zin()
    {
        var vol = Volledigdossier.Maak();
        Assert.Equal(["Het BSN of onderwijsnummer is gewijzigd."], Zinnen(vol with { Leerling = vol.Leerling with { Pgn = "111222333" } }));
    }

    [Fact]
    public void Een_adres_dat_geheim_werd_staat_er_niet_meer()
    {
        var vol = Volledigdossier.Maak();
        var geheim = vol with
        {
            Leerling = vol.Leerling with { AdresGeheim = true, Adres = null },
            Verzorgers = vol.Verzorgers.SetItem(0, vol.Verzorgers[0] with { AdresGeheim = true, Adres = null }),
        };
        string[] zinnen =
        [
            "Adres van de leerling: is nu geheim.", "Telefoon van de leerling: is nu geheim.", "Adres van F. Beekman: is nu geheim.", "Telefoon van F. Beekman: is nu geheim.",
            "Mailadres van F. Beekman: is nu geheim.", "Adres van J. van den Akker: is nu geheim.",
        ];
        Assert.Equal(zinnen, Zinnen(geheim));
        Assert.Equal(zinnen.Select(z => z.Replace("is nu geheim", "is niet meer geheim", StringComparison.Ordinal)), VerschilRules.Zinnen(geheim, vol, Volledigdossier.Sjabloon));
        var ander = geheim with { Leerling = geheim.Leerling with { Telefoon = "+31698765432" } };
        Assert.Equal(["Telefoon van de leerling: gewijzigd, blijft geheim."], VerschilRules.Zinnen(geheim, ander, Volledigdossier.Sjabloon));
    }

    [Fact]
    public void Een_antwoord_van_het_OKR_wordt_genoemd_met_zijn_vraag()
    {
        var vol = Volledigdossier.Maak();
        var okr = vol.Okr.Select(a => a.Veld == "D1a" ? a with { Keuze = Okrkeuzes.Sterk, Tekst = "" } : a).Where(a => a.Veld != "I1");
        Assert.Equal(
            ["OKR, Begrijpend lezen: was 'voldoende, Werkt graag samen en vraagt om hulp.', is nu 'sterk'.", "OKR, Dit wil ik dat mijn nieuwe school weet: weggehaald, was 'Werkt graag samen en vraagt om hulp.'."],
            Zinnen(vol with { Okr = [.. okr] }));
    }

    [Fact]
    public void Een_hogere_teller_zonder_andere_tekst_is_geen_verschil()
    {
        var vol = Volledigdossier.Maak();
        Assert.Empty(Zinnen(vol with { Okr = [.. vol.Okr.Select(a => a with { Versie = 9 })], Ondersteuning = vol.Ondersteuning with { BevestigdDoorIb = null } }));
    }

    [Fact]
    public void Rijen_verzorgers_en_bijlagen_komen_erbij_of_gaan_weg()
    {
        var vol = Volledigdossier.Maak();
        var zinnen = Zinnen(vol with
        {
            Verzorgers = [vol.Verzorgers[0] with { Telefoon = "+31698765432" }],
            Toetsen = [],
            Bijlagen = [vol.Bijlagen[0] with { Hash = new string('b', 64) }, vol.Bijlagen[0] with { Id = "b2", Bestandsnaam = "verklaring.pdf" }],
            Meesturen = vol.Meesturen with { Verzuim = false },
            Doorstroomtoets = null,
        });
        Assert.Contains("Verzorgers: weggehaald 'J. van den Akker'.", zinnen);
        Assert.Contains("Telefoon van F. Beekman: was '06 12 34 56 79', is nu '06 98 76 54 32'.", zinnen);
        Assert.Contains("Toetsen: weggehaald 'Rekenen M8, 20-01-2027, jaargroep 8, 251,5, FN 3.1, rekenen'.", zinnen);
        Assert.Contains("Bijlagen: toegevoegd 'verklaring.pdf'.", zinnen);
        Assert.Contains("De bijlage leesbegeleiding.pdf is een ander bestand geworden.", zinnen);
        Assert.Contains("Verzuim: gaat niet meer mee.", zinnen);
        Assert.Contains("Standaardscore: weggehaald, was '210'.", zinnen);
        Assert.Contains("Referentieniveaus: weggehaald 'lezen: 2F'.", zinnen);
    }

    private static IEnumerable<string> Zinnen(Dossiergegevens naar) => VerschilRules.Zinnen(Volledigdossier.Maak(), naar, Volledigdossier.Sjabloon);
}
