using OrleansSchool.Aandacht;
using OrleansSchool.Basis;
using OrleansSchool.Commissie;
using OrleansSchool.Gedeeld;
using OrleansSchool.Tests.Rules.Leerlingen;

namespace OrleansSchool.Tests.Rules.Commissie;

/// <summary>What the school adds, that it stands in the schoolgids, and when somebody is asked for it (TSO-0a).</summary>
[Requirement("TSO-0a")]
public sealed class SchoolgidsRulesTests
{
    [Fact]
    public void Na_het_overnemen_zegt_het_alleen_wat_een_gedrukte_gids_fout_maakt()
    {
        var klaar = Klaar(new SchoolgidsState { Eigen = "Op vrijdag eten we buiten." });
        Assert.Empty(Opnieuw(klaar, Blok()));

        var helper = Gidsproef.Feiten() with { Helpers = [.. Gidsproef.Feiten().Helpers, Gidsproef.Helper("Nieuwe Kracht")] };
        Assert.Empty(Opnieuw(klaar, GidsblokRules.Maak(helper)));
        var duurder = Gidsproef.Feiten() with { Geldzaken = Gidsproef.Geldzaken(Gidsproef.Tarief(375)), Coordinatoren = ["Karel van Rijn"] };
        Assert.Equal(["‘Wat het kost’ is veranderd.", "‘Contact’ is veranderd."], Opnieuw(klaar, GidsblokRules.Maak(duurder)));
        Assert.Equal(["‘Eigen tekst’ is veranderd."], Opnieuw(klaar with { Eigen = "" }, Blok()));
    }

    [Fact]
    public void Wat_iemand_niet_zag_staat_niet_in_de_gids_en_een_voorbij_jaar_verandert_niet_meer()
    {
        var state = new SchoolgidsState();
        var gezien = SchoolgidsRules.Kenmerk(state, Blok());
        var anders = GidsblokRules.Maak(Gidsproef.Feiten() with { Geldzaken = Gidsproef.Geldzaken(Gidsproef.Tarief(375)) });

        Assert.Equal("gids-anders", SchoolgidsRules.RondAf(state, anders, gezien, Gidsproef.Jaar, Gidsproef.Hier).Weigering?.Code);
        Assert.Equal("gids-anders", SchoolgidsRules.RondAf(state with { Eigen = "Net erbij." }, Blok(), gezien, Gidsproef.Jaar, Gidsproef.Hier).Weigering?.Code);
        var voorbij = Gidsproef.Op(Gidsproef.Jaar.LaatsteDag.AddDays(1));
        Assert.Equal("gids-jaar-voorbij", SchoolgidsRules.RondAf(state, Blok(), gezien, Gidsproef.Jaar, voorbij).Weigering?.Code);
        Assert.Equal("gids-jaar-voorbij", SchoolgidsRules.Bewaar(state, "Tekst", Gidsproef.Jaar, Gidsproef.Namen, voorbij.Vandaag).Weigering?.Code);
    }

    [Theory]
    [InlineData("Wij vieren verjaardagen met fruit.", null)]
    [InlineData("Vraag het aan Sam van Dongen.", null)]
    [InlineData("Sam mag de bel luiden.", "gids-naam")]
    [InlineData("Net als Lieke Bakker.", "gids-naam")]
    [InlineData("", null)]
    public void De_eigen_tekst_noemt_geen_kind(string tekst, string? code) =>
        Assert.Equal(code, SchoolgidsRules.Bewaar(new SchoolgidsState(), tekst, Gidsproef.Jaar, Gidsproef.Namen, Gidsproef.Mei).Weigering?.Code);

    [Theory]
    [InlineData("2027-04-30", false)]
    [InlineData("2027-05-01", true)]
    [InlineData("2027-09-30", true)]
    [InlineData("2027-10-01", false)]
    public void Vanaf_mei_is_er_een_taak_voor_het_jaar_erna_en_na_september_niet_meer(string dag, bool gevraagd) =>
        Assert.Equal(gevraagd, SchoolgidsRules.IsVraagtijd(new SchoolgidsState(), Gidsproef.Jaar, Dag(dag)));

    [Fact]
    public void De_taak_gaat_naar_wie_de_tekst_mag_maken_en_komt_terug_als_hij_niet_meer_klopt()
    {
        var personen = Gidsproef.Personen(("marijke", Rol.Overblijfcoordinator), ("kantoor", Rol.Administratie), ("raad", Rol.Ouderraad));
        var eerst = SchoolgidsRules.Taken(new SchoolgidsState(), Blok(), Gidsproef.Jaar, personen, Voorbeeld.Sleutel, Gidsproef.Mei);
        Assert.Equal(["marijke", "kantoor"], eerst.Select(t => t.AccountId));
        Assert.All(eerst, t => Assert.InRange(t.Tekst.Length, 1, AandachtGrenzen.TekstMax));

        var klaar = Klaar(new SchoolgidsState());
        Assert.Empty(SchoolgidsRules.Taken(klaar, Blok(), Gidsproef.Jaar, personen, Voorbeeld.Sleutel, Gidsproef.Mei));
        var duurder = GidsblokRules.Maak(Gidsproef.Feiten() with { Geldzaken = Gidsproef.Geldzaken(Gidsproef.Tarief(375)) });
        var weer = SchoolgidsRules.Taken(klaar, duurder, Gidsproef.Jaar, personen, Voorbeeld.Sleutel, Gidsproef.Mei);
        Assert.Contains("klopt niet meer", weer[0].Tekst, StringComparison.Ordinal);
        Assert.True(SchoolgidsRules.IsVraagtijd(klaar, Gidsproef.Jaar, Gidsproef.Jaar.LaatsteDag));
        Assert.False(SchoolgidsRules.IsVraagtijd(klaar, Gidsproef.Jaar, Gidsproef.Jaar.LaatsteDag.AddDays(1)));
    }

    [Fact]
    public void Een_taak_wordt_een_keer_verteld_opnieuw_als_hij_iets_anders_zegt_en_ingetrokken_als_hij_over_is()
    {
        Openbaartaak een = new("marijke", "schoolgids/2027-2028", "Maak de tekst."), ander = een with { Tekst = "Hij klopt niet meer." };
        Uitbak<Openbaarpost> Met(Uitbak<Openbaarpost> was, Openbaartaak[] verteld, params Openbaartaak[] nieuw) =>
            OpenbaarpostRules.Met(was, [.. verteld], [.. nieuw], Voorbeeld.Sleutel, "/s/99XX00/schoolgids", Gidsproef.Hier.Nu);

        var bak = Met(Met(new(), [], een), [een], een);
        Assert.Equal("Maak de tekst.", Assert.Single(bak.Wachtend).Bericht.Bericht?.Tekst);
        bak = Met(Met(bak, [een], ander), [ander]);

        Assert.Equal(["Maak de tekst.", "Hij klopt niet meer.", null], bak.Wachtend.Select(p => p.Bericht.Bericht?.Tekst));
        Assert.All(bak.Wachtend, p => Assert.Equal(("aandacht/99XX00/marijke", "schoolgids/2027-2028"), (p.Naar, p.Bericht.Id)));
        Assert.Equal(Aandachtsoort.Taak, bak.Wachtend[0].Bericht.Bericht!.Soort);
    }

    private static IEnumerable<string> Opnieuw(SchoolgidsState state, Gidsblok blok) => SchoolgidsRules.Opnieuw(state, blok);

    private static Gidsblok Blok() => GidsblokRules.Maak(Gidsproef.Feiten());

    private static SchoolgidsState Klaar(SchoolgidsState state)
    {
        var uitkomst = SchoolgidsRules.RondAf(state, Blok(), SchoolgidsRules.Kenmerk(state, Blok()), Gidsproef.Jaar, Gidsproef.Hier);
        Assert.Null(uitkomst.Weigering);
        return uitkomst.Waarde!;
    }

    private static DateOnly Dag(string dag) => DateOnly.ParseExact(dag, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
