using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Overdracht;

namespace OrleansSchool.Tests.Rules.Overdracht;

/// <summary>Form and limits of each part as it is typed (OSO-K1).</summary>
[Requirement("OSO-K1")]
public sealed class DeelRulesTests
{
    private static readonly ImmutableArray<(string Code, string Veld, Dossierdeel Deel)> fout =
    [
        ("te-lang", "Achternaam", Kind(k => k with { Achternaam = new string('a', 101) })),
        ("te-lang", "Voornamen", Kind(k => k with { Voornamen = [new string('a', 101)] })),
        ("datum-onwaarschijnlijk", "Geboortedatum", Kind(k => k with { Geboortedatum = new DateOnly(215, 3, 4) })),
        ("keuze", "Geslacht", Kind(k => k with { Geslacht = 3 })),
        ("ongeldig-pgn", "Pgn", Kind(k => k with { Pgn = "123456789" })),
        ("ongeldige-postcode", "Postcode", Kind(k => k with { Adres = Volledigdossier.Adres() with { Postcode = "0123 AB" } })),
        ("ongeldig-huisnummer", "Nummer", Kind(k => k with { Adres = Volledigdossier.Adres() with { Nummer = "12a" } })),
        ("ongeldig-telefoonnummer", "Telefoon", Kind(k => k with { Telefoon = "bel mama" })),
        ("datum-volgorde", "DatumUitschrijving", Kind(k => k with { DatumUitschrijving = new DateOnly(2018, 1, 1) })),
        ("ongeldig-e-mailadres", "Rijen[1].Email", new() { Verzorgers = Vol.Verzorgers.SetItem(1, Vol.Verzorgers[1] with { Email = "ouder" }) }),
        ("keuze", "Rijen[0].Relatie", new() { Verzorgers = Vol.Verzorgers.SetItem(0, Vol.Verzorgers[0] with { Relatie = 0 }) }),
        ("verplicht", "Rijen[0].VerzorgerId", new() { Verzorgers = Vol.Verzorgers.SetItem(0, Vol.Verzorgers[0] with { VerzorgerId = " " }) }),
        ("staat-er-al", "Rijen", new() { Verzorgers = [Vol.Verzorgers[0], Vol.Verzorgers[0]] }),
        ("keuze", "Rijen[0].Jaargroep", new() { Loopbaan = [Vol.Loopbaan[0] with { Jaargroep = "9" }] }),
        ("ongeldig-brin", "Rijen[0].Brin", new() { Loopbaan = [Vol.Loopbaan[0] with { Brin = "9XX" }] }),
        ("ongeldige-vestiging", "Rijen[0].Vestiging", new() { Loopbaan = [Vol.Loopbaan[0] with { Vestiging = "0" }] }),
        ("datum-onwaarschijnlijk", "Rijen[0].Schooljaar", new() { Loopbaan = [Vol.Loopbaan[0] with { Schooljaar = default }] }),
        ("keuze", "Voorlopig", new() { Advies = Vol.Advies with { Voorlopig = "99" } }),
        ("te-lang", "Aandachtspunten", new() { Advies = Vol.Advies with { Aandachtspunten = new string('a', 281) } }),
        ("ongeldig-e-mailadres", "Contactemail", new() { Advies = Vol.Advies with { Contactemail = "x@y" } }),
        ("datum-volgorde", "Regels[0].Tot", new() { Ondersteuning = Vol.Ondersteuning with { Regels = [Volledigdossier.Arrangement() with { Tot = new DateOnly(2020, 1, 1) }] } }),
        ("keuze", "Diagnoses[0].Code", new() { Ondersteuning = Vol.Ondersteuning with { Diagnoses = [Vol.Ondersteuning.Diagnoses[0] with { Code = "griep" }] } }),
        ("getal-buiten-grens", "DagdelenOngeoorloofd", new() { Verzuim = new Verzuimgegevens(0, -1, null, ContactLeerplicht: false) }),
        ("getal-buiten-grens", "Standaardscore", new() { Doorstroomtoets = Vol.Doorstroomtoets! with { Standaardscore = 1001 } }),
        ("keuze", "lezen", new() { Doorstroomtoets = Vol.Doorstroomtoets! with { Referentieniveaus = [new("LEZEN", "3F")] } }),
        ("keuze", "Rijen[0].Schaal", new() { Toetsen = [Vol.Toetsen[0] with { Schaal = "cijfer" }] }),
    ];

    public static TheoryData<int> Fouten => [.. Enumerable.Range(0, fout.Length)];

    private static Dossiergegevens Vol => Volledigdossier.Maak();

    [Theory]
    [MemberData(nameof(Fouten))]
    public void Wat_niet_kan_kloppen_wordt_bij_het_veld_geweigerd(int welk)
    {
        var nee = DeelRules.Keur(fout[welk].Deel)!;
        Assert.Equal((fout[welk].Code, fout[welk].Veld), (nee.Code, nee.Veld));
    }

    [Fact]
    public void Elk_deel_van_een_volledig_dossier_mag_en_verandert_niets()
    {
        var vol = Vol;
        Dossierdeel[] delen =
        [
            new() { Leerling = vol.Leerling }, new() { Verzorgers = vol.Verzorgers }, new() { Loopbaan = vol.Loopbaan }, new() { Advies = vol.Advies },
            new() { Ondersteuning = vol.Ondersteuning }, new() { Verzuim = vol.Verzuim }, new() { Doorstroomtoets = vol.Doorstroomtoets }, new() { Toetsen = vol.Toetsen },
            new() { Meesturen = vol.Meesturen },
        ];
        foreach (var deel in delen)
        {
            Assert.Null(DeelRules.Keur(deel));
            Assert.Empty(VerschilRules.Zinnen(vol, DeelRules.Met(vol, deel), Volledigdossier.Sjabloon));
        }
    }

    [Fact]
    public void Een_formulier_zonder_rijen_haalt_de_verzorgers_niet_weg() =>
        Assert.Equal("dossier-geen-verzorger", DeelRules.Keur(new Dossierdeel { Verzorgers = ImmutableArray<Dossierverzorger>.Empty })?.Code);

    [Fact]
    public void Een_half_ingevuld_deel_mag_bewaard_worden()
    {
        Assert.Null(DeelRules.Keur(new Dossierdeel { Advies = Overstapadvies.Leeg }));
        Assert.Null(DeelRules.Keur(new Dossierdeel { Ondersteuning = Onderwijsondersteuning.Leeg }));
        Assert.Null(DeelRules.Keur(Kind(k => k with { Voornamen = [], Pgn = "", LeerlingId = "", Adres = null, Achternaam = "" })));
    }

    [Fact]
    public void Verzuim_en_doorstroomtoets_zijn_weer_leeg_te_maken_en_een_ander_deel_niet()
    {
        var zonder = DeelRules.Met(Vol, new Dossierdeel { Leeg = Dossierdelen.Verzuim });
        Assert.Null(zonder.Verzuim);
        Assert.NotNull(zonder.Doorstroomtoets);
        Assert.Null(DeelRules.Met(zonder, new Dossierdeel { Leeg = Dossierdelen.Doorstroomtoets }).Doorstroomtoets);
        Assert.Null(DeelRules.Keur(new Dossierdeel { Leeg = Dossierdelen.Doorstroomtoets }));
        Assert.Equal(Dossierdelen.Doorstroomtoets, new Dossierdeel { Leeg = Dossierdelen.Doorstroomtoets }.Naam);
        Assert.Equal("dossier-een-deel", DeelRules.Keur(new Dossierdeel { Leeg = Dossierdelen.Advies })!.Code);
        Assert.Equal("dossier-een-deel", DeelRules.Keur(new Dossierdeel { Leeg = Dossierdelen.Verzuim, Verzuim = Vol.Verzuim })!.Code);
    }

    [Fact]
    public void Precies_een_deel_tegelijk()
    {
        Assert.Equal("dossier-een-deel", DeelRules.Keur(new Dossierdeel())!.Code);
        Assert.Equal("dossier-een-deel", DeelRules.Keur(new Dossierdeel { Advies = Vol.Advies, Meesturen = Meesturen.Alles })!.Code);
    }

    [Fact]
    public void Invoer_wordt_bewaard_zoals_wij_hem_bewaren()
    {
        var d = DeelRules.Met(Vol, Kind(k => k with
        {
            Voornamen = [" Sam ", ""],
            Pgn = "9999.90.019",
            Telefoon = "06-12345678",
            Adres = new Dossieradres(" Kimweg ", "12", " ", "1234 ab", "Verzonnendam"),
        })).Leerling;
        Assert.Equal(("Sam", 1, "999990019", "+31612345678"), (d.Voornamen[0], d.Voornamen.Length, d.Pgn, d.Telefoon));
        Assert.Equal(new Dossieradres("Kimweg", "12", null, "1234AB", "Verzonnendam"), d.Adres);
        Assert.Null(DeelRules.Met(Vol, Kind(k => k with { Adres = new Dossieradres("", "", null, "", "") })).Leerling.Adres);
        Assert.Equal("F-59000", DeelRules.Met(Vol, Kind(k => k with { Adres = new Dossieradres("Rue", "1", null, "F-59000", "Lille", "Frankrijk") })).Leerling.Adres!.Postcode);
    }

    [Fact]
    public void Lijsten_hebben_een_grens()
    {
        Assert.Equal("te-veel", DeelRules.Keur(new Dossierdeel { Verzorgers = [.. Enumerable.Repeat(Vol.Verzorgers[0], OverdrachtGrenzen.VerzorgersMax + 1)] })!.Code);
        Assert.Equal("te-veel", DeelRules.Keur(new Dossierdeel { Loopbaan = [.. Enumerable.Repeat(Vol.Loopbaan[0], OverdrachtGrenzen.SchoolloopbaanMax + 1)] })!.Code);
        Assert.Equal("te-veel", DeelRules.Keur(new Dossierdeel { Toetsen = [.. Enumerable.Repeat(Vol.Toetsen[0], OverdrachtGrenzen.ToetsenMax + 1)] })!.Code);
        var regels = Enumerable.Repeat(Volledigdossier.Arrangement(), OverdrachtGrenzen.OndersteuningMax + 1);
        Assert.Equal("te-veel", DeelRules.Keur(new Dossierdeel { Ondersteuning = Vol.Ondersteuning with { Regels = [.. regels] } })!.Code);
    }

    [Fact]
    [Requirement("OSO-K3")]
    public void Een_andere_tekst_bij_ondersteuning_is_door_niemand_meer_bevestigd()
    {
        var zelfde = DeelRules.Met(Vol, new Dossierdeel { Ondersteuning = Vol.Ondersteuning with { BevestigdDoorIb = "iemand anders" } }).Ondersteuning;
        Assert.Equal(("ib", "leerkracht"), (zelfde.BevestigdDoorIb, zelfde.BevestigdDoorLeerkracht));
        var anders = DeelRules.Met(Vol, new Dossierdeel { Ondersteuning = Vol.Ondersteuning with { Medicijnen = true } }).Ondersteuning;
        Assert.Equal((true, true), (anders.BevestigdDoorIb is null, anders.BevestigdDoorLeerkracht is null));
    }

    private static Dossierdeel Kind(Func<Dossierleerling, Dossierleerling> wijzig) => new() { Leerling = wijzig(Volledigdossier.Maak().Leerling) };
}
