using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Overdracht;

namespace OrleansSchool.Tests.Rules.Overdracht;

/// <summary>What holds a dossier: each rule by its code, its place and a sentence for a teacher (OSO-K1, OSO-X).</summary>
public sealed class KeuringRulesTests
{
    /// <summary>Name → finding, place and the change that brings it.</summary>
    private static readonly ImmutableArray<(string Code, string Plaats, Func<Dossiergegevens, Dossiergegevens> Maak)> verplicht =
    [
        ("XSD.naam", "school/naam", d => d with { School = d.School with { Naam = "" } }),
        ("OVa.SL01", "school/adres", d => d with { School = d.School with { Adres = null } }),
        ("OVa.SL01", "school/adres", d => d with { School = d.School with { Adres = d.School.Adres! with { Plaats = "" } } }),
        ("OVa.SL02", "school/telefoon", d => d with { School = d.School with { Telefoon = "", Email = null } }),
        ("XSD.brincode", "school/brin", d => d with { School = d.School with { Brin = "" } }),
        ("own-brin", "school/brin", d => d with { School = d.School with { Brin = "98AA" } }),
        ("XSD.vestigingscode", "school/vestiging", d => d with { School = d.School with { Vestiging = "" } }),
        ("OVa.LL01", "leerling/voornamen", d => d with { Leerling = d.Leerling with { Voornamen = [] } }),
        ("XSD.achternaam", "leerling/achternaam", d => d with { Leerling = d.Leerling with { Achternaam = "" } }),
        ("OVa.LL02", "leerling/geboortedatum", d => d with { Leerling = d.Leerling with { Geboortedatum = null } }),
        ("OVa.LL05", "leerling/straat", d => d with { Leerling = d.Leerling with { Adres = null } }),
        ("XSD.adres", "leerling/straat", d => d with { Leerling = d.Leerling with { Adres = Volledigdossier.Adres() with { Postcode = "" } } }),
        ("OVa.LL12", "leerling/pgn", d => d with { Leerling = d.Leerling with { Pgn = "" } }),
        ("OVa.LL13", "leerling/leerling-id", d => d with { Leerling = d.Leerling with { LeerlingId = "" } }),
        ("OVa.LL14", "leerling/datum-inschrijving", d => d with { Leerling = d.Leerling with { DatumInschrijving = null } }),
        ("OVa.AI01", "leerling/instelling", d => d with { Leerling = d.Leerling with { VerzorgersAansprakelijk = false } }),
        ("OVa.OV01", "verzorgers", d => d with { Verzorgers = [] }),
        ("own-gezag", "verzorgers/0-wettig-vertegenwoordiger", d => d with { Verzorgers = [.. d.Verzorgers.Select(v => v with { WettigVertegenwoordiger = false })] }),
        ("XSD.achternaam", "verzorgers/1-achternaam", d => d with { Verzorgers = d.Verzorgers.SetItem(1, d.Verzorgers[1] with { Achternaam = "" }) }),
        ("OVa.SL01", "loopbaan/0-schooljaar", d => d with { Loopbaan = [] }),
        ("XSD.groepscode", "loopbaan/7-groepscode", d => d with { Loopbaan = d.Loopbaan.SetItem(7, d.Loopbaan[7] with { Groepscode = "" }) }),
        ("own-loopbaan-laatste", "loopbaan/0-schooljaar", d => d with { Loopbaan = d.Loopbaan.RemoveAt(7) }),
        ("OVa.OA01", "advies/voorlopig", d => d with { Advies = Overstapadvies.Leeg }),
        ("OVa.OA02", "advies/voorlopig", d => d with { Advies = d.Advies with { Voorlopig = null } }),
        ("OVa.OA03", "advies/contact-nodig", d => d with { Advies = d.Advies with { ContactNodig = null } }),
        ("OVa.OA04", "advies/contactpersoon", d => d with { Advies = d.Advies with { Contactpersoon = null } }),
        ("OVa.OA05", "advies/contacttelefoon", d => d with { Advies = d.Advies with { Contacttelefoon = null } }),
        ("own-arrangement", "ondersteuning/arrangement", d => d with { Ondersteuning = d.Ondersteuning with { Arrangement = null } }),
        ("own-arrangement-regels", "ondersteuning/regels", d => d with { Ondersteuning = d.Ondersteuning with { Regels = [] } }),
        ("own-bevestigd-ib", "ondersteuning/bevestigen", d => d with { Ondersteuning = d.Ondersteuning with { BevestigdDoorIb = null } }),
        ("own-bevestigd-leerkracht", "ondersteuning/bevestigen", d => d with { Ondersteuning = d.Ondersteuning with { BevestigdDoorLeerkracht = null } }),
        ("own-bijlage-bevestigd", "bijlagen/b1", d => d with { Bijlagen = [d.Bijlagen[0] with { BevestigdDoorIb = false }] }),
        ("OS.cat16", "meesturen/bijlagen", d => d with { Meesturen = d.Meesturen with { Bijlagen = false } }),
        ("OVa.EB02", "doorstroomtoets/aanbieder", d => d with { Doorstroomtoets = d.Doorstroomtoets! with { Aanbieder = null } }),
        ("OVa.EB03", "doorstroomtoets/reden-niet", d => d with { Doorstroomtoets = d.Doorstroomtoets! with { Deelgenomen = false } }),
        ("OVa.EB04", "doorstroomtoets/toetsadvies", d => d with { Doorstroomtoets = d.Doorstroomtoets! with { Toetsadvies = null, ToetsadviesTekst = null } }),
        ("OVa.TR05", "toetsen/0-vaardigheidsscore", d => d with { Toetsen = [d.Toetsen[0] with { Vaardigheidsscore = null, Schaal = null, Waarde = null }] }),
        ("OVa.TR06", "toetsen/0-waarde", d => d with { Toetsen = [d.Toetsen[0] with { Waarde = null }] }),
        ("XSD.eldtoetscode", "toetsen/0-toetscode", d => d with { Toetsen = [d.Toetsen[0] with { Toetscode = "" }] }),
    ];

    private static readonly ImmutableArray<(string Code, string Plaats, Func<Dossiergegevens, Dossiergegevens> Maak)> fout =
    [
        ("OG.01", "school/email", d => d with { School = d.School with { Email = "school" } }),
        ("codelijst14", "leerling/geslacht", d => d with { Leerling = d.Leerling with { Geslacht = 3 } }),
        ("OVa.LL06", "leerling/straat", d => d with { Leerling = d.Leerling with { AdresGeheim = true } }),
        ("OVa.LL09", "leerling/land", d => d with { Leerling = d.Leerling with { AdresGeheim = true, Adres = Volledigdossier.Adres() with { Land = "Duitsland" } } }),
        ("own-pgn", "leerling/pgn", d => d with { Leerling = d.Leerling with { Pgn = "123456789" } }),
        ("own-inschrijving", "leerling/datum-inschrijving", d => d with { Leerling = d.Leerling with { DatumInschrijving = new DateOnly(2027, 8, 1) } }),
        ("own-uitschrijving", "leerling/datum-uitschrijving", d => d with { Leerling = d.Leerling with { DatumUitschrijving = new DateOnly(2019, 1, 1) } }),
        ("OVa.OV03", "verzorgers/0-straat", d => d with { Verzorgers = d.Verzorgers.SetItem(0, d.Verzorgers[0] with { AdresGeheim = true }) }),
        ("codelijst41", "verzorgers/0-relatie", d => d with { Verzorgers = d.Verzorgers.SetItem(0, d.Verzorgers[0] with { Relatie = 12 }) }),
        ("OG.01", "verzorgers/0-email", d => d with { Verzorgers = d.Verzorgers.SetItem(0, d.Verzorgers[0] with { Email = "ouder" }) }),
        ("own-overleden", "verzorgers/1-overleden", d => d with { Verzorgers = d.Verzorgers.SetItem(1, d.Verzorgers[1] with { Overleden = true }) }),
        ("codelijst13", "loopbaan/0-jaargroep", d => d with { Loopbaan = d.Loopbaan.SetItem(0, d.Loopbaan[0] with { Jaargroep = "12" }) }),
        ("XSD.brincode", "loopbaan/0-brin", d => d with { Loopbaan = d.Loopbaan.SetItem(0, d.Loopbaan[0] with { Brin = "1234" }) }),
        ("own-loopbaan-dubbel", "loopbaan/0-schooljaar", d => d with { Loopbaan = d.Loopbaan.Add(d.Loopbaan[7]) }),
        ("own-loopbaan-toekomst", "loopbaan/0-schooljaar", d => d with { Loopbaan = d.Loopbaan.Add(d.Loopbaan[7] with { Schooljaar = new Schooljaar(2027) }) }),
        ("codelijst2", "advies/voorlopig", d => d with { Advies = d.Advies with { Voorlopig = " 61 " } }),
        ("codelijst2", "advies/wens-ouders", d => d with { Advies = d.Advies with { WensOuders = "havo" } }),
        ("codelijst21", "advies/profiel", d => d with { Advies = d.Advies with { Profiel = "super" } }),
        ("XSD.aandachtspunten", "advies/aandachtspunten", d => d with { Advies = d.Advies with { Aandachtspunten = new string('a', 281) } }),
        ("OG.01", "advies/contactemail", d => d with { Advies = d.Advies with { Contactemail = "leerkracht" } }),
        ("own-herzien-motivatie", "advies/motivatie", d => d with { Advies = d.Advies with { Motivatie = null } }),
        ("own-advies-toekomst", "advies/definitief-op", d => d with { Advies = d.Advies with { DefinitiefOp = new DateOnly(2027, 3, 27) } }),
        ("own-advies-volgorde", "advies/definitief-op", d => d with { Advies = d.Advies with { DefinitiefOp = new DateOnly(2027, 1, 1) } }),
        ("own-arrangement-wel", "ondersteuning/arrangement", d => d with { Ondersteuning = d.Ondersteuning with { Arrangement = false } }),
        ("own-arrangement-verschilt", "okr/F1", d => d with { Ondersteuning = d.Ondersteuning with { Arrangement = false } }),
        ("codelijst23", "ondersteuning/0-diagnose-code", d => d with { Ondersteuning = d.Ondersteuning with { Diagnoses = [d.Ondersteuning.Diagnoses[0] with { Code = "X1" }] } }),
        ("own-diagnose-wie", "ondersteuning/0-diagnose-door-wie", d => d with { Ondersteuning = d.Ondersteuning with { Diagnoses = [d.Ondersteuning.Diagnoses[0] with { DoorWie = null, Instantie = null }] } }),
        ("codelijst42", "doorstroomtoets/aanbieder", d => d with { Doorstroomtoets = d.Doorstroomtoets! with { Aanbieder = "CITO" } }),
        ("XSD.standaardscore", "doorstroomtoets/standaardscore", d => d with { Doorstroomtoets = d.Doorstroomtoets! with { Standaardscore = 1001 } }),
        ("codelijst45", "doorstroomtoets/referentieniveaus", d => d with { Doorstroomtoets = d.Doorstroomtoets! with { Referentieniveaus = [new("LEZEN", "3F")] } }),
        ("codelijst46", "doorstroomtoets/referentieniveaus", d => d with { Doorstroomtoets = d.Doorstroomtoets! with { Referentieniveaus = [new("GYM", "1F")] } }),
        ("OVa.TR04", "toetsen/0-afgenomen", d => d with { Toetsen = [d.Toetsen[0] with { Afgenomen = new DateOnly(2024, 7, 31) }] }),
        ("codelijst11", "toetsen/0-schaal", d => d with { Toetsen = [d.Toetsen[0] with { Schaal = "cijfer" }] }),
        ("codelijst13", "toetsen/0-jaargroep", d => d with { Toetsen = [d.Toetsen[0] with { Jaargroep = "9" }] }),
        ("own-bijlage-soort", "bijlagen/b1", d => d with { Bijlagen = [d.Bijlagen[0] with { Bestandsnaam = "virus.exe" }] }),
        ("own-bijlage-okr", "bijlagen/b1", d => d with { Bijlagen = [d.Bijlagen[0] with { Bestandsnaam = "Beknopt-OKR.pdf" }] }),
        ("own-bijlage-groot", "bijlagen/b1", d => d with { Bijlagen = [d.Bijlagen[0] with { Bytes = OverdrachtGrenzen.BijlageBytesMax + 1 }] }),
    ];

    public static TheoryData<int> Verplichten => [.. Enumerable.Range(0, verplicht.Length)];

    public static TheoryData<int> Fouten => [.. Enumerable.Range(0, fout.Length)];

    [Fact]
    [Requirement("OSO-K1")]
    public void Een_volledig_dossier_houdt_niets_op() => Assert.Empty(Keur(Volledigdossier.Maak()));

    [Theory]
    [MemberData(nameof(Verplichten))]
    [Requirement("OSO-K1", "OSO-X")]
    public void Elk_verplicht_onderdeel_dat_ontbreekt_krijgt_een_eigen_zin(int welk) => Gevonden(verplicht[welk]);

    [Theory]
    [MemberData(nameof(Fouten))]
    [Requirement("OSO-X")]
    public void Wat_niet_klopt_houdt_het_dossier_op(int welk) => Gevonden(fout[welk]);

    [Fact]
    [Requirement("OSO-X")]
    public void De_regels_die_de_officiele_controle_overslaat_worden_hier_wel_gekeurd()
    {
        string[] dood = ["OVa.OV03", "OVa.OA02", "OVa.OA03", "OVa.OA04", "OVa.OA05", "OVa.EB02", "OVa.EB03", "OVa.EB04", "OVa.TR04", "OVa.TR05", "OVa.TR06"];
        Assert.Empty(dood.Except([.. verplicht.Select(v => v.Code), .. fout.Select(f => f.Code)], StringComparer.Ordinal));
    }

    [Fact]
    [Requirement("OSO-K1")]
    public void Elk_verplicht_antwoord_van_het_OKR_wordt_gemist()
    {
        var vol = Volledigdossier.Maak();
        foreach (var veld in OkrRules.Gevraagd(Volledigdossier.Sjabloon, vol.Okr).Where(v => v.Verplicht && v.Id != "F1"))
        {
            var bevinding = Assert.Single(Keur(vol with { Okr = [.. vol.Okr.Where(a => a.Veld != veld.Id)] }));
            Assert.Equal(("okr-verplicht", $"okr/{veld.Id}", true), (bevinding.Code, bevinding.Plaats, bevinding.Houdt));
            Assert.Contains(veld.Label, bevinding.Zin, StringComparison.Ordinal);
        }
    }

    [Fact]
    [Requirement("OSO-K2")]
    public void Een_gevoelig_antwoord_vraagt_om_bevestiging_en_een_aandachtspunt_om_een_zin()
    {
        Assert.Equal("okr-bevestigen", Assert.Single(Keur(MetOkr("F7", a => a with { Keuze = null }))).Code);
        var toelichting = Assert.Single(Keur(MetOkr("D1a", a => a with { Keuze = Okrkeuzes.Aandachtspunt, Tekst = "" })));
        Assert.Equal(("okr-toelichting", false), (toelichting.Code, toelichting.Houdt));
        Assert.Equal("okr-te-lang", Assert.Single(Keur(MetOkr("C3", a => a with { Tekst = new string('a', 601) }))).Code);
        Assert.Equal("okr-keuze", Assert.Single(Keur(MetOkr("D1a", a => a with { Keuze = "goed" }))).Code);
    }

    [Fact]
    [Requirement("OSO-S7")]
    public void Een_hoger_toetsadvies_vraagt_om_bijstellen_of_om_een_reden()
    {
        var vol = Volledigdossier.Maak();
        var zonder = vol with { Advies = vol.Advies with { Definitief = "50", Motivatie = null }, Okr = [.. vol.Okr.Where(a => a.Veld != "C4")] };
        Assert.Equal("own-niet-bijgesteld", Assert.Single(Keur(zonder)).Code);
        Assert.Empty(Keur(zonder with { Advies = zonder.Advies with { Motivatie = "Rust is nu belangrijker." } }));
        Assert.Empty(Keur(zonder with { Okr = vol.Okr }));
        var zonderCode = zonder with { Doorstroomtoets = zonder.Doorstroomtoets! with { Toetsadvies = null, ToetsadviesTekst = "VMBO_GL/TL_TM_HAVO" } };
        Assert.Equal("own-niet-bijgesteld", Assert.Single(Keur(zonderCode)).Code); // half of the double ones have no code in the list
        Assert.Contains("own-advies-lager", Codes(Keur(vol with { Advies = vol.Advies with { Definitief = "30" } })));
    }

    [Theory]
    [InlineData("2024-03-26", "own-arrangement-wel")]
    [InlineData("2024-03-25", "")]
    [InlineData("2023-08-01", "")]
    [InlineData("2023-07-31", "own-arrangement-regels")]
    [Requirement("OSO-K3")]
    public void Een_arrangement_van_drie_jaar_terug_houdt_een_dossier_niet_alsnog_op_omdat_de_tijd_verstrijkt(string tot, string code)
    {
        var vol = Volledigdossier.Maak();
        var dag = DateOnly.ParseExact(tot, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var regels = vol.Ondersteuning with { Regels = [Volledigdossier.Arrangement() with { Van = new DateOnly(2022, 9, 1), Tot = dag }] };
        var codes = new[] { true, false }.SelectMany(wel => Codes(Keur(MetF1(vol with { Ondersteuning = regels with { Arrangement = wel } }, wel))));
        Assert.Equal(code, string.Join(',', codes.Where(c => c is "own-arrangement-wel" or "own-arrangement-regels")));
    }

    [Fact]
    [Requirement("OSO-K3")]
    public void Andere_hulp_dan_een_arrangement_staat_in_het_OKR_met_ja_en_op_het_tabblad_met_nee()
    {
        var vol = Volledigdossier.Maak();
        var hulp = vol.Ondersteuning with { Arrangement = false, Regels = [Volledigdossier.Arrangement() with { IsArrangement = false }] };
        Assert.Empty(Keur(vol with { Ondersteuning = hulp }));
        Assert.Equal(["own-arrangement-verschilt"], Codes(Keur(vol with { Ondersteuning = hulp with { Regels = [] } })));
        Assert.Contains("own-arrangement-verschilt", Codes(Keur(MetF1(vol, wel: false))));
    }

    [Fact]
    [Requirement("OSO-K3")]
    public void Wat_het_OKR_over_ondersteuning_zegt_vraagt_ook_om_beide_bevestigingen()
    {
        var vol = Volledigdossier.Maak();
        var zonder = MetF1(vol with { Ondersteuning = Onderwijsondersteuning.Leeg with { Arrangement = false }, Okr = [.. vol.Okr.Where(a => a.Veld is not ("F4" or "F5" or "F7"))] }, wel: false);
        Assert.Empty(Keur(zonder));
        var thuis = zonder with { Okr = zonder.Okr.Add(new Okrantwoord("F7", "Heeft rust nodig na een verhuizing.", Okrkeuzes.Bevestigd, 1)) };
        Assert.Equal(["own-bevestigd-ib", "own-bevestigd-leerkracht"], Codes(Keur(thuis)));
    }

    [Fact]
    [Requirement("OSO-K4")]
    public void Wie_volgens_de_kaart_gezag_heeft_kan_hier_niet_stil_worden_overgeslagen()
    {
        var vol = Volledigdossier.Maak();
        var feiten = Volledigdossier.Feiten with { Kaart = vol.Verzorgers };
        var uitgevinkt = vol with { Verzorgers = vol.Verzorgers.SetItem(1, vol.Verzorgers[1] with { WettigVertegenwoordiger = false }) };
        var bevinding = Assert.Single(KeuringRules.Keur(uitgevinkt, Volledigdossier.Sjabloon, feiten));
        Assert.Equal(("own-gezag-kaart", "verzorgers/1-wettig-vertegenwoordiger", true), (bevinding.Code, bevinding.Plaats, bevinding.Houdt));
        Assert.Equal("verzorgers", Assert.Single(KeuringRules.Keur(vol with { Verzorgers = [vol.Verzorgers[0]] }, Volledigdossier.Sjabloon, feiten)).Plaats);
        var overleden = vol.Verzorgers[1] with { WettigVertegenwoordiger = false, Overleden = true, Telefoon = null, Email = null };
        Assert.Empty(KeuringRules.Keur(vol with { Verzorgers = vol.Verzorgers.SetItem(1, overleden) }, Volledigdossier.Sjabloon, feiten));
        Assert.Empty(KeuringRules.Keur(vol, Volledigdossier.Sjabloon, feiten));
    }

    [Fact]
    [Requirement("OSO-K4")]
    public void Beslist_een_instelling_terwijl_de_kaart_ouders_met_gezag_heeft_dan_vraagt_het_dossier_of_dat_klopt()
    {
        var vol = Volledigdossier.Maak();
        var instelling = vol with { Verzorgers = [], Leerling = vol.Leerling with { VerzorgersAansprakelijk = false, Instelling = "Jeugdhuis De Linde" } };
        var bevinding = Assert.Single(KeuringRules.Keur(instelling, Volledigdossier.Sjabloon, Volledigdossier.Feiten with { Kaart = vol.Verzorgers }));
        Assert.Equal(("own-gezag-instelling", "leerling/instelling", false), (bevinding.Code, bevinding.Plaats, bevinding.Houdt));
        Assert.Contains("2 ouders gezag hebben", bevinding.Zin, StringComparison.Ordinal);
        Assert.DoesNotContain(vol.Verzorgers[0].Achternaam, bevinding.Zin, StringComparison.Ordinal);
        ImmutableArray<Dossierverzorger> zonder = [.. vol.Verzorgers.Select(v => v with { WettigVertegenwoordiger = false })];
        Assert.Empty(KeuringRules.Keur(instelling, Volledigdossier.Sjabloon, Volledigdossier.Feiten with { Kaart = zonder }));
    }

    [Fact]
    [Requirement("OSO-X")]
    public void Een_motivatie_zonder_herziening_gaat_mee_en_dat_staat_er()
    {
        var vol = Volledigdossier.Maak();
        var bevinding = Assert.Single(Keur(vol with { Advies = vol.Advies with { Definitief = "50" }, Doorstroomtoets = vol.Doorstroomtoets! with { Toetsadvies = "50" } }));
        Assert.Equal(("own-motivatie-zonder-herziening", false), (bevinding.Code, bevinding.Houdt));
        Assert.Contains("gaat mee", bevinding.Zin, StringComparison.Ordinal);
    }

    [Fact]
    [Requirement("OSO-X")]
    public void Een_school_voor_speciaal_onderwijs_geeft_geen_advies_en_een_instelling_vervangt_de_verzorgers()
    {
        var vol = Volledigdossier.Maak();
        var advies = vol.Advies with { Voorlopig = null, Definitief = null, DefinitiefOp = null };
        Assert.DoesNotContain("OVa.OA02", Codes(Keur(vol with { Advies = advies, School = vol.School with { Soort = "SO" } })));
        var instelling = vol.Leerling with { VerzorgersAansprakelijk = false, Instelling = "Jeugdhuis De Linde" };
        Assert.Empty(Keur(vol with { Leerling = instelling, Verzorgers = [] }));
    }

    [Fact]
    [Requirement("OSO-X")]
    public void Het_venster_van_toetsen_begint_twee_schooljaren_terug()
    {
        Assert.Equal(new DateOnly(2023, 8, 1), KeuringRules.ToetsenVanaf(new DateOnly(2026, 4, 2)));
        Assert.Equal(new DateOnly(2023, 8, 1), KeuringRules.ToetsenVanaf(new DateOnly(2026, 7, 31)));
        Assert.Equal(new DateOnly(2024, 8, 1), KeuringRules.ToetsenVanaf(new DateOnly(2026, 8, 1)));
    }

    [Fact]
    [Requirement("OSO-X")]
    public void Wat_niet_meegaat_wordt_ook_niet_gekeurd()
    {
        var vol = Volledigdossier.Maak();
        var oud = vol with { Toetsen = [vol.Toetsen[0] with { Afgenomen = new DateOnly(2020, 1, 1) }], Doorstroomtoets = vol.Doorstroomtoets! with { Aanbieder = null } };
        Assert.Empty(Keur(oud with { Meesturen = vol.Meesturen with { Toetsen = false, Eindtoets = false } }));
    }

    [Fact]
    [Requirement("OSO-K4")]
    public void De_inzage_wordt_gekeurd_zodra_het_dossier_weggaat()
    {
        var vandaag = Volledigdossier.Vandaag;
        Assert.Equal("OVa.IZ01", Assert.Single(MetInzage(null)).Code);
        Assert.Empty(MetInzage(new Inzageblok(vandaag, Akkoord.Ja, null)));
        Assert.Equal("own-reden-nee", Assert.Single(MetInzage(new Inzageblok(vandaag, Akkoord.Nee, " "))).Code);
        Assert.Equal("own-inzage-toekomst", Assert.Single(MetInzage(new Inzageblok(vandaag.AddDays(1), Akkoord.Ja, null))).Code);
        Assert.Equal(["OVa.IZ03", "OVa.IZ04"], Codes(MetInzage(new Inzageblok(default, default, null))));
    }

    [Fact]
    [Requirement("OSO-K1")]
    public void Wat_ophoudt_staat_voor_wat_alleen_waarschuwt()
    {
        var vol = Volledigdossier.Maak();
        var bevindingen = Keur(vol with { Advies = vol.Advies with { VoorlopigOp = null }, Leerling = vol.Leerling with { Pgn = "" }, Toetsen = [vol.Toetsen[0] with { Toetscode = "" }] });
        Assert.Equal([true, true, false], bevindingen.Select(b => b.Houdt));
        Assert.Equal(Bevindingwie.Administratie, bevindingen[0].Wie);
    }

    private static void Gevonden((string Code, string Plaats, Func<Dossiergegevens, Dossiergegevens> Maak) geval)
    {
        var bevindingen = Keur(geval.Maak(Volledigdossier.Maak()));
        var bevinding = Assert.Single(bevindingen, b => b.Code == geval.Code && b.Plaats == geval.Plaats);
        Assert.True(bevinding.Houdt);
        Assert.EndsWith(".", bevinding.Zin, StringComparison.Ordinal);
        Assert.True(bevinding.Zin.Length is > 30 and < 220, bevinding.Zin);
    }

    private static Dossiergegevens MetOkr(string veld, Func<Okrantwoord, Okrantwoord> wijzig)
    {
        var vol = Volledigdossier.Maak();
        return vol with { Okr = [.. vol.Okr.Select(a => a.Veld == veld ? wijzig(a) : a)] };
    }

    private static Dossiergegevens MetF1(Dossiergegevens gegevens, bool wel) =>
        gegevens with { Okr = [.. gegevens.Okr.Select(a => a.Veld == "F1" ? a with { Keuze = wel ? Okrkeuzes.Ja : Okrkeuzes.Nee } : a)] };

    private static ImmutableArray<Bevinding> MetInzage(Inzageblok? inzage) =>
        KeuringRules.Keur(Volledigdossier.Maak(), Volledigdossier.Sjabloon, Volledigdossier.Feiten with { MetInzage = true, Inzage = inzage });

    private static ImmutableArray<Bevinding> Keur(Dossiergegevens gegevens) => KeuringRules.Keur(gegevens, Volledigdossier.Sjabloon, Volledigdossier.Feiten);

    private static IEnumerable<string> Codes(ImmutableArray<Bevinding> bevindingen) => bevindingen.Select(b => b.Code);
}
