using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.School;

namespace OrleansSchool.Tests.Rules.School;

/// <summary>Times and places of all groepen at once, all or none (SET-1, SCH-1).</summary>
[Requirement("SET-1", "SCH-1")]
public sealed class GroepenIneensTests
{
    private static readonly DateOnly Vandaag = new(2026, 11, 12);
    private static readonly Lunchtijden Laat = new(new TimeOnly(12, 15), new TimeOnly(12, 40), new TimeOnly(13, 15));

    [Fact]
    public void Alle_groepen_krijgen_tijden_en_plekken_en_houden_naam_leerkracht_en_sleutel()
    {
        var was = MetGroepen();

        var wordt = GroepRules.BewaarAlle(was, [.. was.Groepen.Select(g => g with { Tijden = Laat, BuitenPlekId = "schoolplein", BinnenPlekId = "binnen" })], Vandaag).Waarde!;

        Assert.All(wordt.Groepen, g => Assert.Equal((Laat, "schoolplein", "binnen"), (g.Tijden, g.BuitenPlekId, g.BinnenPlekId)));
        Assert.Equal(was.Groepen.Select(g => (g.Id, g.Naam, g.Leerkracht, g.Bronsleutel)), wordt.Groepen.Select(g => (g.Id, g.Naam, g.Leerkracht, g.Bronsleutel)));
    }

    [Fact]
    public void Een_fout_bij_een_groep_houdt_alles_tegen_en_zegt_bij_welke()
    {
        var was = MetGroepen();
        var verkeerd = was.Groepen[1] with { Tijden = Laat with { Ophalen = new TimeOnly(12, 20) } };

        var nee = GroepRules.BewaarAlle(was, [was.Groepen[0] with { Tijden = Laat }, verkeerd, was.Groepen[2]], Vandaag).Weigering!;

        Assert.Equal(("tijd-volgorde", "groepen[1].ophalen"), (nee.Code, nee.Veld));
        Assert.StartsWith("Groep 6: ", nee.Zin, StringComparison.Ordinal);
    }

    [Fact]
    public void Een_plek_van_een_ander_soort_of_een_andere_school_kan_niet()
    {
        var was = MetGroepen();

        Assert.Equal("groepen[0].buitenPlekId", GroepRules.BewaarAlle(was, [was.Groepen[0] with { BuitenPlekId = "binnen" }], Vandaag).Weigering?.Veld);
        Assert.Equal("groepen[0].binnenPlekId", GroepRules.BewaarAlle(was, [was.Groepen[0] with { BinnenPlekId = "elders" }], Vandaag).Weigering?.Veld);
    }

    [Fact]
    public void Twee_groepen_kunnen_in_een_keer_van_naam_wisselen_maar_niet_dezelfde_krijgen()
    {
        var was = MetGroepen();
        var (een, twee) = (was.Groepen[0], was.Groepen[1]);

        var gewisseld = GroepRules.BewaarAlle(was, [een with { Naam = twee.Naam }, twee with { Naam = een.Naam }], Vandaag);
        var gelijk = GroepRules.BewaarAlle(was, [een with { Naam = twee.Naam }], Vandaag);

        Assert.Equal(["Groep 5", "Groep 6", "Groep 7"], gewisseld.Waarde!.Groepen.Select(g => g.Naam).Order(StringComparer.Ordinal));
        Assert.Equal("naam-bestaat-al", gelijk.Weigering?.Code);
    }

    [Fact]
    public void Zonder_wijziging_wordt_er_niets_geschreven()
    {
        var was = MetGroepen();

        Assert.Same(was, GroepRules.BewaarAlle(was, was.Groepen, Vandaag).Waarde);
        Assert.Same(was, GroepRules.BewaarAlle(was, [], Vandaag).Waarde);
        Assert.Same(was, GroepRules.BewaarAlle(was, default, Vandaag).Waarde);
    }

    [Fact]
    public void Een_groep_die_er_twee_keer_in_staat_of_van_schooljaar_wisselt_wordt_geweigerd()
    {
        var was = MetGroepen();

        Assert.Equal("groep-dubbel", GroepRules.BewaarAlle(was, [was.Groepen[0], was.Groepen[0] with { Tijden = Laat }], Vandaag).Weigering?.Code);
        Assert.Equal("schooljaar-ligt-vast", GroepRules.BewaarAlle(was, [was.Groepen[0] with { Schooljaar = new(2027) }], Vandaag).Weigering?.Code);
        Assert.Equal("te-veel", GroepRules.BewaarAlle(was, [.. Enumerable.Repeat(was.Groepen[0], SchoolGrenzen.GroepenIneensMax + 1)], Vandaag).Weigering?.Code);
    }

    [Fact]
    public void Een_nieuwe_groep_in_de_lijst_krijgt_haar_code_uit_haar_naam()
    {
        var wordt = GroepRules.BewaarAlle(MetGroepen(), [Groep("De Kikkers"), Groep("Groep 5b")], Vandaag).Waarde!;

        Assert.Equal(["de-kikkers", "g5", "g5b", "g6", "g7"], wordt.Groepen.Select(g => g.Id).Order(StringComparer.Ordinal));
    }

    private static SchoolState MetGroepen() => GroepRules.NeemOver(
        SchoolRules.RichtIn(new SchoolGegevens("De Horizon", "", "", "", "", Regio.Zuid), Vandaag).Waarde! with { Versie = 1 },
        [.. new[] { 5, 6, 7 }.Select(n => Groep($"Groep {n}", $"{n}") with { Bronsleutel = $"B{n}", Leerkracht = "Sanne Vink" })], Vandaag).Waarde!;

    private static Groep Groep(string naam, params string[] jaargroepen) =>
        new("", new Schooljaar(2026), naam, [.. jaargroepen], null, null, GroepRules.Standaardtijden, null, null);
}
