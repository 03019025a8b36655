using OrleansSchool.Leerlingen.Inlezen;

namespace OrleansSchool.Tests.Rules.Inlezen;

[Requirement("SCH-3")]
public sealed class InlezenRulesTests
{
    private static readonly Leerlinggegevens kim = DeHorizon.Gegevens("1", "Kim");

    [Fact]
    public void Een_leerling_die_de_school_niet_kent_is_nieuw()
    {
        var voorstel = DeHorizon.Voorstel(DeHorizon.Bestand(DeHorizon.UitBestand(kim)), DeHorizon.Stand());

        var regel = Assert.Single(voorstel.Leerlingen);
        Assert.Equal((Leerlingstatus.Nieuw, null, "G4", 12), (regel.Status, regel.Id, regel.GroepSleutel, regel.Regel));
    }

    [Fact]
    public void Een_gelijke_leerling_blijft_gelijk()
    {
        var voorstel = DeHorizon.Voorstel(DeHorizon.Bestand(DeHorizon.UitBestand(kim)), DeHorizon.Stand(DeHorizon.Bestaand("a", kim)));

        Assert.Equal(Leerlingstatus.Gelijk, Assert.Single(voorstel.Leerlingen).Status);
        Assert.True(voorstel.IsLeeg);
    }

    [Fact]
    public void Een_wijziging_toont_oud_en_nieuw()
    {
        var nieuw = kim with { Voorvoegsel = "van", Geboortedatum = new DateOnly(2018, 6, 5), Jaargroep = "5" };

        var voorstel = DeHorizon.Voorstel(DeHorizon.Bestand(DeHorizon.UitBestand(nieuw)), DeHorizon.Stand(DeHorizon.Bestaand("a", kim, null)));

        var regel = Assert.Single(voorstel.Leerlingen);
        Assert.Equal((Leerlingstatus.Gewijzigd, Koppeling.Sleutel, "a"), (regel.Status, regel.Koppeling, regel.Id));
        Assert.Equal(
            [
                new(Leerlingveld.Voorvoegsel, "", "van"),
                new(Leerlingveld.Geboortedatum, "06-05-2018", "05-06-2018"),
                new(Leerlingveld.Jaargroep, "4", "5"),
                new Wijziging(Leerlingveld.Groep, "", "Beren"),
            ],
            regel.Wijzigingen);
    }

    [Fact]
    public void Wat_het_bestand_niet_weet_wist_niets()
    {
        var kaal = kim with { Geboortedatum = null, Jaargroep = null, Geslacht = Geslacht.Onbekend, Achternaam = "" };

        var voorstel = DeHorizon.Voorstel(DeHorizon.Bestand(DeHorizon.UitBestand(kaal, null)), DeHorizon.Stand(DeHorizon.Bestaand("a", kim with { BsnLaatste4 = "2333" })));

        Assert.True(voorstel.IsLeeg);
        Assert.Equal(kim with { BsnLaatste4 = "2333" }, voorstel.Leerlingen[0].Na);
    }

    [Fact]
    public void Wie_niet_in_het_bestand_staat_gaat_van_school_en_wordt_niet_verwijderd()
    {
        var stand = DeHorizon.Stand(DeHorizon.Bestaand("a", kim), DeHorizon.Bestaand("b", DeHorizon.Gegevens("2", "Bo")));

        var voorstel = DeHorizon.Voorstel(DeHorizon.Bestand(DeHorizon.UitBestand(kim)), stand);

        var weg = Assert.Single(voorstel.Leerlingen, l => l.Status == Leerlingstatus.Weg);
        Assert.Equal(("b", null), (weg.Id, weg.Regel));
        Assert.False(Assert.Single(InlezenRules.Toegepast(stand, voorstel, () => "x").Leerlingen, l => l.Id == "b").Actief);
    }

    [Fact]
    public void Wie_volgens_het_bestand_vertrok_gaat_van_school_met_de_datum()
    {
        var vertrokken = new IngelezenLeerling(kim with { Roepnaam = "Kimberly", Uitstroomdatum = new DateOnly(2026, 7, 1) }, null, Vertrokken: true, 30);

        var voorstel = DeHorizon.Voorstel(DeHorizon.Bestand(vertrokken), DeHorizon.Stand(DeHorizon.Bestaand("a", kim)));

        var weg = Assert.Single(voorstel.Leerlingen);
        Assert.Equal((Leerlingstatus.Weg, "Kim", new DateOnly(2026, 7, 1), 30), (weg.Status, weg.Na.Roepnaam, weg.Na.Uitstroomdatum, weg.Regel));
    }

    [Fact]
    public void Wie_al_vertrokken_was_komt_er_niet_in()
    {
        var vertrokken = new IngelezenLeerling(kim, null, Vertrokken: true, 30);

        Assert.Empty(DeHorizon.Voorstel(DeHorizon.Bestand(vertrokken), DeHorizon.Stand()).Leerlingen);
        Assert.Empty(DeHorizon.Voorstel(DeHorizon.Bestand(vertrokken), DeHorizon.Stand(DeHorizon.Bestaand("a", kim) with { Actief = false })).Leerlingen);
    }

    [Fact]
    public void Wie_terugkomt_is_weer_op_school()
    {
        var stand = DeHorizon.Stand(DeHorizon.Bestaand("a", kim) with { Actief = false });

        var regel = Assert.Single(DeHorizon.Voorstel(DeHorizon.Bestand(DeHorizon.UitBestand(kim)), stand).Leerlingen);

        Assert.Equal([new Wijziging(Leerlingveld.OpSchool, "nee", "ja")], regel.Wijzigingen);
    }

    [Fact]
    public void Sleutel_gaat_voor_eckid_en_eckid_voor_een_voorstel()
    {
        var stand = DeHorizon.Stand(
            DeHorizon.Bestaand("sleutel", kim),
            DeHorizon.Bestaand("eckid", DeHorizon.Gegevens(null, "Bo") with { EckId = "e" }),
            DeHorizon.Bestaand("naam", DeHorizon.Gegevens("oud", "Noor")));
        var bestand = DeHorizon.Bestand(
            DeHorizon.UitBestand(kim with { EckId = "x" }),
            DeHorizon.UitBestand(DeHorizon.Gegevens("2", "Bodine") with { EckId = "e" }),
            DeHorizon.UitBestand(DeHorizon.Gegevens("3", "NOOR")));

        var voorstel = DeHorizon.Voorstel(bestand, stand);

        Assert.Equal([("sleutel", Koppeling.Sleutel), ("eckid", Koppeling.EckId), ("naam", Koppeling.Voorstel)], voorstel.Leerlingen.Select(l => (l.Id!, l.Koppeling)));
        Assert.Contains("sleutel anders", Assert.Single(voorstel.Bevestigingen), StringComparison.Ordinal);
    }

    [Fact]
    public void Een_afgewezen_voorstel_wordt_een_nieuwe_leerling()
    {
        var stand = DeHorizon.Stand(DeHorizon.Bestaand("naam", DeHorizon.Gegevens("oud", "Noor"))) with { NietKoppelen = ["naam"] };

        var voorstel = DeHorizon.Voorstel(DeHorizon.Bestand(DeHorizon.UitBestand(DeHorizon.Gegevens("3", "Noor"))), stand);

        Assert.Equal([Leerlingstatus.Nieuw, Leerlingstatus.Weg], voorstel.Leerlingen.Select(l => l.Status));
    }

    [Fact]
    public void Twee_mogelijke_leerlingen_geven_geen_koppeling_maar_een_bevinding()
    {
        var stand = DeHorizon.Stand(DeHorizon.Bestaand("a", DeHorizon.Gegevens("8", "Noor")), DeHorizon.Bestaand("b", DeHorizon.Gegevens("9", "Noor")));

        var voorstel = DeHorizon.Voorstel(DeHorizon.Bestand(DeHorizon.UitBestand(DeHorizon.Gegevens(null, "Noor"))), stand);

        Assert.Equal((Bevindingcode.KoppelingOnzeker, 12), Assert.Single(voorstel.Bevindingen.Select(b => (b.Code, b.Regel ?? 0))));
        Assert.Equal(1, voorstel.Aantal(Leerlingstatus.Nieuw));
    }

    [Fact]
    public void De_laatste_vier_cijfers_houden_naamgenoten_uit_elkaar()
    {
        var stand = DeHorizon.Stand(
            DeHorizon.Bestaand("a", DeHorizon.Gegevens(null, "Noor") with { BsnLaatste4 = "1111" }),
            DeHorizon.Bestaand("b", DeHorizon.Gegevens(null, "Noor") with { BsnLaatste4 = "2222" }));

        var voorstel = DeHorizon.Voorstel(DeHorizon.Bestand(DeHorizon.UitBestand(DeHorizon.Gegevens(null, "Noor") with { BsnLaatste4 = "2222" })), stand);

        Assert.Equal("b", Assert.Single(voorstel.Leerlingen, l => l.Status == Leerlingstatus.Gelijk).Id);
    }

    [Theory]
    [InlineData("99XX01", Weigercode.AndereSchool)]
    [InlineData("88YY00", Weigercode.AndereSchool)]
    [InlineData(null, null)]
    public void Een_bestand_van_een_andere_school_wordt_geweigerd(string? school, string? code)
    {
        var bestand = DeHorizon.Bestand(DeHorizon.UitBestand(kim));
        bestand = bestand with { School = bestand.School with { SchoolSleutel = school } };

        Assert.Equal(code, InlezenRules.Vergelijk(bestand, DeHorizon.Stand()).Weigering?.Code);
    }

    [Theory]
    [InlineData(2025, 0, 1)]
    [InlineData(2026, 0, 0)]
    [InlineData(2027, 1, 0)]
    [InlineData(null, 0, 0)]
    public void Een_ouder_schooljaar_wordt_gemeld_en_een_nieuwer_vraagt_bevestiging(int? begin, int bevestigingen, int gemeld)
    {
        var bestand = DeHorizon.Bestand(DeHorizon.UitBestand(kim));
        bestand = bestand with { School = bestand.School with { SchooljaarBegin = begin } };

        var voorstel = InlezenRules.Vergelijk(bestand, DeHorizon.Stand()).Voorstel!;

        Assert.Equal(bevestigingen, voorstel.Bevestigingen.Length);
        Assert.Equal(gemeld, voorstel.Bevindingen.Count(b => b.Code == Bevindingcode.OuderSchooljaar));
    }

    [Fact]
    [Requirement("SCH-3")]
    public void Een_oude_export_over_een_gevulde_school_vraagt_bevestiging_als_er_iets_door_verandert()
    {
        var bestand = DeHorizon.Bestand(DeHorizon.UitBestand(kim));
        bestand = bestand with { School = bestand.School with { SchooljaarBegin = 2020 } };
        var gevuld = InlezenRules.Toegepast(DeHorizon.Stand(), InlezenRules.Vergelijk(bestand, DeHorizon.Stand()).Voorstel!, () => "nieuw");

        Assert.False(InlezenRules.Vergelijk(bestand, gevuld).Voorstel!.VraagtBevestiging);
        var anders = bestand with { Leerlingen = [.. bestand.Leerlingen.Select(l => l with { Gegevens = l.Gegevens with { Achternaam = "Anders" } })] };
        Assert.True(InlezenRules.Vergelijk(anders, gevuld).Voorstel!.VraagtBevestiging);
    }

    [Theory]
    [InlineData(20, false)]
    [InlineData(21, true)]
    public void Meer_dan_een_vijfde_weg_vraagt_bevestiging(int weg, bool vraagt)
    {
        var school = Enumerable.Range(0, 100).Select(i => DeHorizon.Gegevens($"{i}", $"Kind {i}")).ToList();
        var bestand = DeHorizon.Bestand([.. school.Skip(weg).Select(g => DeHorizon.UitBestand(g))]);

        var voorstel = DeHorizon.Voorstel(bestand, DeHorizon.Stand([.. school.Select(g => DeHorizon.Bestaand("id" + g.Sleutel, g))]));

        Assert.Equal(weg, voorstel.Aantal(Leerlingstatus.Weg));
        Assert.Equal(vraagt, voorstel.VraagtBevestiging);
    }

    [Fact]
    public void Groepen_zijn_nieuw_gelijk_hernoemd_of_gewijzigd()
    {
        var bestand = DeHorizon.Bestand(
            [DeHorizon.Groep("1", "Beren", "3"), DeHorizon.Groep("2", "Vossen", "4"), DeHorizon.Groep("3", "uilen", "5", "6"), DeHorizon.Groep("4", "Mezen", "7")],
            [DeHorizon.UitBestand(kim, "1")]);
        var stand = DeHorizon.Stand(
            [new("a", "Beren", ["3"], "1"), new("b", "Wolven", ["4"], "2"), new("c", "Uilen", ["5"], null), new BestaandeGroep("d", "Dassen", ["8"], "9")], []);

        var voorstel = DeHorizon.Voorstel(bestand, stand);

        Assert.Equal(
            [("a", Groepstatus.Gelijk), ("b", Groepstatus.Hernoemd), ("c", Groepstatus.Hernoemd), (null, Groepstatus.Nieuw), ("d", Groepstatus.NietInBestand)],
            voorstel.Groepen.Select(g => (g.Id, g.Status)));
        Assert.Equal("Wolven", voorstel.Groepen[1].OudeNaam);
    }
}
