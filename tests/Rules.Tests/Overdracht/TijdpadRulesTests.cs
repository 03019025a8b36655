using OrleansSchool.Basis;
using OrleansSchool.Overdracht;

namespace OrleansSchool.Tests.Rules.Overdracht;

/// <summary>The steps of a schooljaar.</summary>
[Requirement("OSO-T")]
public sealed class TijdpadRulesTests
{
    public static TheoryData<string, int> Jaren
    {
        get
        {
            var jaren = new TheoryData<string, int>();
            foreach (var (sjabloon, jaar) in from s in Tijdpadsjablonen.Alle from j in Enumerable.Range(2015, 30) select (s, j))
            {
                jaren.Add(sjabloon, jaar);
            }

            return jaren;
        }
    }

    [Theory]
    [MemberData(nameof(Jaren))]
    public void Elk_sjabloon_klopt_in_elk_jaar(string sjabloon, int begin)
    {
        var (jaar, state) = (new Schooljaar(begin), new OverdrachtState());
        var stappen = Tijdpadsjablonen.Van(sjabloon, jaar);

        Assert.InRange(stappen.Length, 8, OverdrachtGrenzen.TijdpadstappenMax);
        Assert.Equal(stappen.Length, stappen.Select(s => s.Id).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(stappen.Select(s => s.Uiterlijk).Order(), stappen.Select(s => s.Uiterlijk));
        Assert.All(stappen, s => Assert.Null(TijdpadRules.Bewaar(TijdpadRules.Kies(state, sjabloon).Waarde!, s, jaar).Weigering));
        Assert.All(Bordstappen.Alle, kolom => Assert.Contains(stappen, s => s.Bordstap == kolom));
        Assert.Contains(stappen, s => s.Uiterlijk == Overdrachtdagen.Laatste(jaar));
    }

    [Fact]
    public void Met_de_doorstroomtoets_ligt_de_toets_in_februari_en_het_advies_voor_24_maart()
    {
        var stappen = TijdpadRules.Stappen(new OverdrachtState(), new Schooljaar(2024));
        Assert.Equal((new DateOnly(2025, 1, 27), new DateOnly(2025, 2, 16)), stappen.Where(s => s.Id == "doorstroomtoets").Select(s => (s.Vanaf, s.Uiterlijk)).Single());
        Assert.Equal(new DateOnly(2025, 3, 24), stappen.Single(s => s.Id == "definitief-advies").Uiterlijk);
        Assert.Contains(TijdpadRules.Stappen(new OverdrachtState(), new Schooljaar(2022)), s => s.Id == "eindtoets");
    }

    [Fact]
    public void Een_gewijzigde_stap_komt_in_de_plaats_van_het_sjabloon_en_een_sjabloon_zet_alles_terug()
    {
        var jaar = Overdrachtproef.Jaar;
        var okr = TijdpadRules.Stappen(new OverdrachtState(), jaar).Single(s => s.Id == "okr");
        var gewijzigd = TijdpadRules.Bewaar(new OverdrachtState(), okr with { Uiterlijk = new DateOnly(2027, 4, 9) }, jaar).Waarde!;
        var erbij = TijdpadRules.Bewaar(gewijzigd, new Tijdpadstap("", " Open dag ", new DateOnly(2027, 1, 20), new DateOnly(2027, 1, 20), null, null, null), jaar).Waarde!;

        Assert.Equal(new DateOnly(2027, 4, 9), TijdpadRules.Stappen(erbij, jaar).Single(s => s.Id == "okr").Uiterlijk);
        Assert.Contains(TijdpadRules.Stappen(erbij, jaar), s => s.Naam == "Open dag" && s.Id.Length > 0);
        var weg = TijdpadRules.Verwijder(erbij, "okr", jaar).Waarde!;
        Assert.DoesNotContain(TijdpadRules.Stappen(weg, jaar), s => s.Id == "okr");
        Assert.Equal(Tijdpadsjablonen.Van("vroeger", jaar), TijdpadRules.Stappen(TijdpadRules.Kies(weg, "vroeger").Waarde!, jaar));
    }

    [Fact]
    public void Wat_niet_kan_wordt_geweigerd()
    {
        var (jaar, state) = (Overdrachtproef.Jaar, new OverdrachtState());
        var stap = new Tijdpadstap("", "Open dag", new DateOnly(2027, 1, 20), new DateOnly(2027, 1, 21), null, null, null);

        Assert.Equal("verplicht", TijdpadRules.Bewaar(state, stap with { Naam = " " }, jaar).Weigering?.Code);
        Assert.Equal("tijdpad-datum", TijdpadRules.Bewaar(state, stap with { Uiterlijk = new DateOnly(2027, 1, 19) }, jaar).Weigering?.Code);
        Assert.Equal("tijdpad-datum", TijdpadRules.Bewaar(state, stap with { Uiterlijk = new DateOnly(2027, 8, 1) }, jaar).Weigering?.Code);
        Assert.Equal("keuze", TijdpadRules.Bewaar(state, stap with { Bordstap = "iets" }, jaar).Weigering?.Code);
        Assert.Equal("onbekend", TijdpadRules.Bewaar(state, stap with { Id = "weg" }, jaar).Weigering?.Code);
        Assert.Equal("onbekend", TijdpadRules.Verwijder(state, "weg", jaar).Weigering?.Code);
        Assert.Equal("onbekend", TijdpadRules.Kies(state, "anders").Weigering?.Code);
        Assert.Equal("onbekend", TijdpadRules.ZetOkrsjabloon(state, "anders").Weigering?.Code);
        Assert.Equal("wistermijn", TijdpadRules.ZetWistermijn(state, 6).Weigering?.Code);
        Assert.Equal(30, TijdpadRules.ZetWistermijn(state, 30).Waarde?.WissenNaDagen);
        Assert.Null(TijdpadRules.ZetWistermijn(state with { WissenNaDagen = 30 }, null).Waarde?.WissenNaDagen);
    }
}
