using System.Collections.Immutable;
using System.Globalization;
using OrleansSchool.Leerlingen;
using OrleansSchool.Overdracht;

namespace OrleansSchool.Tests.Rules.Overdracht;

/// <summary>What of a changed card asks for another version, and which lines of the log stay (OSO-K4, OSO-S6, OSO-L1).</summary>
public sealed class DossierkaartRulesTests
{
    private static readonly Dossiergegevens Vol = Volledigdossier.Maak();

    [Fact]
    [Requirement("OSO-S6")]
    public void Wat_gelijk_bleef_een_telefoonnummer_en_wie_geen_gezag_heeft_vragen_niets()
    {
        Assert.Empty(Keur(Vol));
        Assert.Empty(Keur(Met(Vol.Verzorgers[0] with { Telefoon = "+31600000000", Email = null })));
        Assert.Empty(Keur(Vol with { Verzorgers = Vol.Verzorgers.Add(Vol.Verzorgers[0] with { VerzorgerId = "v9", WettigVertegenwoordiger = false }) }));
        Assert.Empty(Keur(Vol with { Loopbaan = [], School = Vol.School with { Telefoon = "+31240000009" } }));
    }

    [Theory]
    [Requirement("OSO-S6")]
    [InlineData("naam")]
    [InlineData("geboortedatum")]
    [InlineData("adres")]
    [InlineData("verzorger")]
    [InlineData("gezag")]
    public void Een_andere_naam_datum_adres_of_gezag_wordt_gezegd_en_houdt_niets_tegen(string wat)
    {
        var nieuw = wat switch
        {
            "naam" => Vol with { Leerling = Vol.Leerling with { Achternaam = "Akkerman" } },
            "geboortedatum" => Vol with { Leerling = Vol.Leerling with { Geboortedatum = new DateOnly(2015, 4, 3) } },
            "adres" => Vol with { Leerling = Vol.Leerling with { Adres = Volledigdossier.Adres() with { Nummer = "14" } } },
            "verzorger" => Met(Vol.Verzorgers[0] with { Achternaam = "Beekman-Smit" }),
            _ => Met(Vol.Verzorgers[0] with { WettigVertegenwoordiger = false }),
        };
        var bevinding = Assert.Single(Keur(nieuw));
        Assert.Equal((DossierkaartRules.Anders, false), (bevinding.Code, bevinding.Houdt));
        Assert.Contains("nieuwe versie", bevinding.Zin, StringComparison.Ordinal);
        Assert.DoesNotContain("versie", Assert.Single(Keur(nieuw, Dossierstatus.Voorlopig)).Zin, StringComparison.Ordinal);
        Assert.Empty(DossierkaartRules.Keur(Inhoud(Vol), nieuw, Dossierstatus.Gereed, metGezag: true));
    }

    [Fact]
    [Requirement("OSO-K4")]
    public void Een_adres_dat_geheim_werd_houdt_alles_tegen_en_wat_iemand_hier_typte_blijft()
    {
        var bevinding = Assert.Single(Keur(Met(Vol.Verzorgers[1] with { AdresGeheim = true, Adres = null })));
        Assert.Equal((DossierkaartRules.Geheim, true), (bevinding.Code, bevinding.Houdt));
        var getypt = Inhoud(Vol) with { Gegevens = Vol with { Leerling = Vol.Leerling with { Achternaam = "Akkers" } } };
        Assert.Empty(DossierkaartRules.Keur(getypt, Vol with { Leerling = Vol.Leerling with { Achternaam = "Akkerman" } }, Dossierstatus.Gereed, metGezag: false));
    }

    [Fact]
    [Requirement("OSO-L1")]
    public void In_een_vol_log_maakt_wat_er_getypt_is_plaats_en_blijft_wie_het_zag_en_kreeg()
    {
        ImmutableArray<Feit> log = [new Feit(default, Dossierfeiten.Verstrekt, "Verstrekt", "Ingrid")];
        for (var nr = 0; nr < OverdrachtGrenzen.LogMax + 5; nr++)
        {
            log = DossierstapRules.MetFeit(log, new Feit(default, Dossierfeiten.Gewijzigd, nr.ToString(CultureInfo.InvariantCulture), "Lotte"));
        }

        Assert.Equal(OverdrachtGrenzen.LogMax, log.Length);
        Assert.Equal((Dossierfeiten.Verstrekt, Dossierfeiten.Gewijzigd, "6"), (log[^1].Soort, log[^2].Soort, log[^2].Tekst));
    }

    private static ImmutableArray<Bevinding> Keur(Dossiergegevens nieuw, Dossierstatus status = Dossierstatus.Gereed) =>
        DossierkaartRules.Keur(Inhoud(Vol), nieuw, status, metGezag: false);

    private static Dossierinhoud Inhoud(Dossiergegevens gegevens) => new(gegevens, gegevens, [], [], null, []);

    private static Dossiergegevens Met(Dossierverzorger wordt) =>
        Vol with { Verzorgers = [.. Vol.Verzorgers.Select(v => v.VerzorgerId == wordt.VerzorgerId ? wordt : v)] };
}
