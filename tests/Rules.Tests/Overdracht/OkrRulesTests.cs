using System.Collections.Immutable;
using OrleansSchool.Overdracht;

namespace OrleansSchool.Tests.Rules.Overdracht;

/// <summary>Autosave of the beknopt OKR: limits, who writes what, and two people in one form (OSO-K2, OSO-K3).</summary>
public sealed class OkrRulesTests
{
    private static readonly DateTimeOffset Op = new(2027, 3, 26, 14, 3, 0, TimeSpan.FromHours(1));

    [Fact]
    [Requirement("OSO-K2")]
    public void Een_antwoord_wordt_bewaard_met_de_volgende_versie()
    {
        var (nieuw, antwoord) = Bewaar([], new Okrantwoord("D2", " Denkt in beelden.\r\nLegt graag uit. ", null, 0));
        Assert.Equal(new Okrantwoord("D2", "Denkt in beelden.\nLegt graag uit.", null, 1), Assert.Single(nieuw));
        Assert.Equal(nieuw[0], Assert.Single(antwoord.Bewaard));
        Assert.Equal((true, true, Op), (antwoord.Verouderd.IsEmpty, antwoord.Geweigerd.IsEmpty, antwoord.Op));
        Assert.Equal(2, Bewaar(nieuw, new Okrantwoord("D2", "Anders", null, 1)).Nieuw[0].Versie);
    }

    [Fact]
    [Requirement("OSO-K3")]
    public void Een_verouderd_antwoord_komt_terug_met_de_nieuwere_tekst_en_de_rest_gaat_door()
    {
        ImmutableArray<Okrantwoord> nu = [new("F3", "Van de intern begeleider", null, 4)];
        var (nieuw, antwoord) = Bewaar(nu, new Okrantwoord("F3", "Van de leerkracht", null, 3), new Okrantwoord("D2", "Sterk", null, 0));
        Assert.Equal(nu[0], Assert.Single(antwoord.Verouderd));
        Assert.Equal("D2", Assert.Single(antwoord.Bewaard).Veld);
        Assert.Equal("Van de intern begeleider", nieuw.Single(a => a.Veld == "F3").Tekst);
    }

    [Fact]
    [Requirement("OSO-K2")]
    public void Hetzelfde_nog_eens_telt_niet_als_wijziging_ook_niet_over_een_oude_versie()
    {
        ImmutableArray<Okrantwoord> nu = [new("D2", "Sterk", null, 2)];
        var (nieuw, antwoord) = Bewaar(nu, new Okrantwoord("D2", "Sterk ", null, 1));
        Assert.Equal(nu[0], Assert.Single(nieuw));
        Assert.Equal(nu[0], Assert.Single(antwoord.Bewaard));
        Assert.Empty(Bewaar([], new Okrantwoord("D2", "", null, 0)).Nieuw);
    }

    [Fact]
    [Requirement("OSO-K2")]
    public void Een_vinkje_dat_een_tekst_van_belang_is_zegt_niets_zonder_die_tekst()
    {
        Assert.Empty(Bewaar([], new Okrantwoord("F7", " ", Okrkeuzes.Bevestigd, 0)).Nieuw);
        ImmutableArray<Okrantwoord> nu = [new("F7", "Slaapt slecht en is moe.", Okrkeuzes.Bevestigd, 1)];
        Assert.Null(Bewaar(nu, new Okrantwoord("F7", "", Okrkeuzes.Bevestigd, 1)).Nieuw[0].Keuze);
    }

    [Fact]
    [Requirement("OSO-K3")]
    public void De_versie_van_wat_samen_wordt_geschreven_telt_alleen_die_velden()
    {
        var was = Bewaar([], new Okrantwoord("F1", "", Okrkeuzes.Nee, 0), new Okrantwoord("D2", "Legt graag uit.", null, 0)).Nieuw;
        Assert.Equal(1, Volledigdossier.Sjabloon.Samenversie(was));
        Assert.Equal(1, Volledigdossier.Sjabloon.Samenversie(Bewaar(was, new Okrantwoord("D2", "Denkt in beelden.", null, 1)).Nieuw));
        Assert.Equal(2, Volledigdossier.Sjabloon.Samenversie(Bewaar(was, new Okrantwoord("F1", "", Okrkeuzes.Ja, 1)).Nieuw));
    }

    [Theory]
    [InlineData("Z9", "tekst", null, "okr-veld-onbekend")]
    [InlineData("D1a", "", "goed", "keuze")]
    [InlineData("D1a", "", "sterk,voldoende", "keuze")]
    [InlineData("F1", "uitleg", "ja", "okr-geen-tekst")]
    [InlineData("D2", "tekst", "bevestigd", "keuze")]
    [InlineData("D2", "een\u202Eomgekeerd teken", null, "ongeldige-tekens")]
    [Requirement("OSO-K2")]
    public void Wat_niet_in_het_formulier_past_wordt_geweigerd(string veld, string tekst, string? keuze, string code)
    {
        var (nieuw, antwoord) = Bewaar([], new Okrantwoord(veld, tekst, keuze, 0));
        Assert.Empty(nieuw);
        Assert.Equal((code, veld), (Assert.Single(antwoord.Geweigerd).Code, antwoord.Geweigerd[0].Veld));
    }

    [Fact]
    [Requirement("OSO-K2")]
    public void Elk_veld_heeft_zijn_eigen_grens()
    {
        foreach (var veld in Velden.Where(v => v.TekstMax > 0))
        {
            var keuze = Okrkeuzes.Van(veld).FirstOrDefault();
            Assert.Empty(Bewaar([], new Okrantwoord(veld.Id, new string('a', veld.TekstMax), keuze, 0)).Antwoord.Geweigerd);
            var nee = Assert.Single(Bewaar([], new Okrantwoord(veld.Id, new string('a', veld.TekstMax + 1), keuze, 0)).Antwoord.Geweigerd);
            Assert.Equal(("te-lang", veld.Id), (nee.Code, nee.Veld));
        }
    }

    [Fact]
    [Requirement("OSO-K3")]
    public void De_intern_begeleider_schrijft_alleen_wat_van_beiden_is()
    {
        var (nieuw, antwoord) = OkrRules.Bewaar(
            [], [new("F3", "Een vaste plek", null, 0), new("C3", "Past bij de toetsen", null, 0)], Volledigdossier.Sjabloon, Okrschrijver.Samen, Op);
        Assert.Equal("F3", Assert.Single(nieuw).Veld);
        Assert.Equal("okr-niet-van-jou", Assert.Single(antwoord.Geweigerd).Code);
    }

    [Fact]
    [Requirement("OSO-K2")]
    public void Meer_antwoorden_dan_vragen_worden_niet_aangenomen()
    {
        var teveel = Enumerable.Repeat(new Okrantwoord("D2", "x", null, 0), Velden.Count() + 1).ToArray();
        var (nieuw, antwoord) = Bewaar([], teveel);
        Assert.Equal((true, "te-veel"), (nieuw.IsEmpty, Assert.Single(antwoord.Geweigerd).Code));
    }

    [Fact]
    [Requirement("OSO-K2")]
    public void Meerkeuze_staat_in_de_volgorde_van_het_formulier()
    {
        var antwoord = Bewaar([], new Okrantwoord("F5", "", "extra tijd, voorlezen,extra tijd", 0)).Nieuw[0];
        Assert.Equal("voorlezen,extra tijd", antwoord.Keuze);
        Assert.Equal("voorlezen, extra tijd", Okrkeuzes.Leesbaar(antwoord.Keuze));
    }

    [Fact]
    [Requirement("OSO-K3")]
    public void De_vragen_over_ondersteuning_komen_pas_na_ja()
    {
        string[] na = ["F3", "F6a", "F6b"];
        Assert.Empty(Gevraagd(Okrkeuzes.Nee).Intersect(na, StringComparer.Ordinal));
        Assert.Equal(na, Gevraagd(Okrkeuzes.Ja).Intersect(na, StringComparer.Ordinal));
    }

    private static IEnumerable<Okrveld> Velden => Volledigdossier.Sjabloon.Secties.SelectMany(s => s.Velden);

    private static IEnumerable<string> Gevraagd(string keuze) => OkrRules.Gevraagd(Volledigdossier.Sjabloon, [new("F1", "", keuze, 1)]).Select(v => v.Id);

    private static (ImmutableArray<Okrantwoord> Nieuw, Okrbewaring Antwoord) Bewaar(ImmutableArray<Okrantwoord> nu, params Okrantwoord[] invoer) =>
        OkrRules.Bewaar(nu, [.. invoer], Volledigdossier.Sjabloon, Okrschrijver.Leerkracht, Op);
}
