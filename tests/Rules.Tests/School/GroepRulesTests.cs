using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.School;

namespace OrleansSchool.Tests.Rules.School;

public sealed class GroepRulesTests
{
    private static readonly DateOnly Vandaag = new(2026, 11, 12);

    [Theory]
    [InlineData("Groep 5", "g5")]
    [InlineData("groep 5b", "g5b")]
    [InlineData("Groep 1/2 A", "g1-2a")]
    [InlineData("1-2 b", "g1-2b")]
    [InlineData("5", "g5")]
    [InlineData("De Kikkers", "de-kikkers")]
    [InlineData("Écureuils & Co", "ecureuils-co")]
    [InlineData("\u03A9", "groep")]
    [InlineData("Een heel erg lange groepsnaam", "een-heel-erg-lange-g")]
    [Requirement("SCH-3")]
    public void Een_groep_krijgt_een_leesbare_code_uit_haar_naam(string naam, string id) =>
        Assert.Equal(id, GroepIdRules.Nieuw(Groep(naam), []));

    [Fact]
    [Requirement("SCH-3")]
    public void Dezelfde_groep_van_een_volgend_schooljaar_krijgt_een_andere_code()
    {
        ImmutableArray<Groep> bestaande = [Groep("Groep 5") with { Id = "g5" }];
        Assert.Equal("g5-27", GroepIdRules.Nieuw(Groep("Groep 5") with { Schooljaar = new(2027) }, bestaande));
        Assert.Equal("g5-2", GroepIdRules.Nieuw(Groep("Groep 5"), bestaande));
        Assert.Equal("g5-3", GroepIdRules.Nieuw(Groep("Groep 5"), bestaande.Add(Groep("x") with { Id = "g5-2" })));
    }

    [Fact]
    [Requirement("SCH-3")]
    public void Een_overgenomen_groep_houdt_haar_tijden_plek_en_leerkracht()
    {
        var tijden = new Lunchtijden(new TimeOnly(11, 45), new TimeOnly(12, 5), new TimeOnly(12, 40));
        var was = GroepRules.Bewaar(Leeg(), Groep("Groep 5") with { Tijden = tijden, BuitenPlekId = "schoolplein", Leerkracht = "Jip van Dam" }, Vandaag).Waarde!;
        var na = GroepRules.NeemOver(was, [Groep("groep 5") with { Bronsleutel = "G55", Leerkracht = "Iemand anders" }], Vandaag).Waarde!;
        var groep = Assert.Single(na.Groepen);
        Assert.Equal(("g5", "groep 5", "G55", tijden, "schoolplein", "Jip van Dam"), (groep.Id, groep.Naam, groep.Bronsleutel, groep.Tijden, groep.BuitenPlekId, groep.Leerkracht));
        var hernoemd = GroepRules.NeemOver(na, [Groep("De Uilen") with { Bronsleutel = "G55" }], Vandaag).Waarde!;
        Assert.Equal(("g5", "De Uilen"), (hernoemd.Groepen[0].Id, hernoemd.Groepen[0].Naam));
    }

    [Fact]
    [Requirement("SCH-3")]
    public void Nog_eens_overnemen_geeft_dezelfde_stand()
    {
        ImmutableArray<Groep> groepen = [Groep("Groep 5") with { Bronsleutel = "A" }, Groep("Groep 6") with { Bronsleutel = "B" }];
        var na = GroepRules.NeemOver(Leeg(), groepen, Vandaag).Waarde!;
        Assert.Same(na, GroepRules.NeemOver(na, groepen, Vandaag).Waarde);
    }

    [Fact]
    [Requirement("SCH-3")]
    public void Twee_groepen_met_dezelfde_naam_en_een_eigen_sleutel_blijven_twee_groepen()
    {
        ImmutableArray<Groep> groepen = [Groep("Groep 5") with { Bronsleutel = "A" }, Groep("Groep 5") with { Bronsleutel = "B" }];
        var na = GroepRules.NeemOver(Leeg(), groepen, Vandaag).Waarde!;
        Assert.Equal(["g5", "g5-2"], na.Groepen.Select(g => g.Id));
        Assert.Same(na, GroepRules.NeemOver(na, groepen, Vandaag).Waarde);
    }

    [Fact]
    [Requirement("SCH-3")]
    public void Dezelfde_sleutel_in_een_ander_schooljaar_is_een_andere_groep()
    {
        var was = GroepRules.NeemOver(Leeg(), [Groep("Groep 5") with { Bronsleutel = "A" }], Vandaag).Waarde!;
        var na = GroepRules.NeemOver(was, [Groep("Groep 6") with { Bronsleutel = "A", Schooljaar = new(2027) }], Vandaag).Waarde!;
        Assert.Equal([("g5", 2026), ("g6", 2027)], na.Groepen.Select(g => (g.Id, g.Schooljaar.Begin)));
    }

    [Fact]
    [Requirement("SCH-1")]
    public void Kleuters_staan_vooraan_en_groepen_van_lang_geleden_verdwijnen()
    {
        var oud = Leeg() with { Groepen = [Groep("Oud") with { Id = "oud", Schooljaar = new(2023) }] };
        ImmutableArray<Groep> groepen = [Groep("Groep 8", "8"), Groep("Groep 1/2", "2", "1"), Groep("Instroom", "0"), Groep("Plusklas")];
        var na = GroepRules.NeemOver(oud, groepen, Vandaag).Waarde!;
        Assert.Equal(["Instroom", "Groep 1/2", "Groep 8", "Plusklas"], na.Groepen.Select(g => g.Naam));
        Assert.Equal(["1", "2"], na.Groepen[1].Jaargroepen);
    }

    [Fact]
    public void Meer_dan_zestig_groepen_in_een_schooljaar_wordt_geweigerd_en_alles_of_niets()
    {
        ImmutableArray<Groep> veel = [.. Enumerable.Range(1, 61).Select(n => Groep($"Klas {n}"))];
        Assert.Equal("te-veel", GroepRules.NeemOver(Leeg(), veel, Vandaag).Weigering?.Code);
        Assert.True(GroepRules.NeemOver(Leeg(), veel[..60], Vandaag).IsGoed);
        Assert.Equal("verplicht", GroepRules.NeemOver(Leeg(), [Groep("Groep 5"), Groep(" ")], Vandaag).Weigering?.Code);
    }

    private static SchoolState Leeg() =>
        SchoolRules.RichtIn(new SchoolGegevens("De Horizon", "", "", "", "", Regio.Zuid), Vandaag).Waarde! with { Versie = 1 };

    private static Groep Groep(string naam, params string[] jaargroepen) =>
        new("", new Schooljaar(2026), naam, [.. jaargroepen], null, null, GroepRules.Standaardtijden, null, null);
}
