using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Overblijven;
using OrleansSchool.School;

namespace OrleansSchool.Tests.Rules.Overblijven;

/// <summary>When the daglijst waits, and what counts as a change of it (PDF-1).</summary>
[Requirement("PDF-1")]
public sealed class DaglijstklaarRulesTests
{
    private static readonly DateOnly Donderdag = new(2026, 11, 12);
    private static readonly Lunchtijden Tijden = new(new TimeOnly(12, 0), new TimeOnly(12, 15), new TimeOnly(12, 55));

    private static readonly SchoolView School = new(
        new SchoolSleutel("99XX00"), 1, new SchoolGegevens("De Horizon", "Kimweg 1", "1234AB", "Dorp", "0100000000", Regio.Zuid),
        Weekdagen.Maandag | Weekdagen.Dinsdag | Weekdagen.Donderdag | Weekdagen.Vrijdag, OverblijfGrenzen.NormMax,
        [], [], [new Groep("g5", new Schooljaar(2026), "Groep 5", ["5"], null, null, Tijden, null, null)], []);

    [Theory]
    [InlineData(11, 29, Daglijststand.Straks, false)]
    [InlineData(11, 30, Daglijststand.WordtGemaakt, true)]
    [InlineData(12, 54, Daglijststand.WordtGemaakt, true)]
    [InlineData(12, 55, Daglijststand.Gemist, false)]
    public void Tussen_half_twaalf_en_het_ophalen_wordt_hij_gemaakt(int uur, int minuut, Daglijststand stand, bool nodig)
    {
        var nu = Schooltijd.Moment(Donderdag, new TimeOnly(uur, minuut));

        Assert.Equal(stand, DaglijstklaarRules.Stand(new DaglijstenState(), School, nu));
        Assert.Equal(nodig, DaglijstklaarRules.IsNodig(new DaglijstenState(), School, nu));
    }

    [Fact]
    public void Op_woensdag_in_de_vakantie_en_met_iedereen_op_uitje_is_er_geen()
    {
        var vrij = School with { VrijeDagen = [new VrijeDag("studie", VrijeDagSoort.Studiedag, "Studiedag", Donderdag, Donderdag)] };
        var uitje = School with { Uitjes = [new Uitje("zoo", "g5", Donderdag, "Dierentuin")] };

        Assert.Null(DaglijstklaarRules.Einde(School, Donderdag.AddDays(-1)));
        Assert.Null(DaglijstklaarRules.Einde(vrij, Donderdag));
        Assert.Null(DaglijstklaarRules.Einde(uitje, Donderdag));
        Assert.Equal(new TimeOnly(12, 55), DaglijstklaarRules.Einde(School, Donderdag));
    }

    [Theory]
    [InlineData(2027, 3, 28)]
    [InlineData(2027, 10, 31)]
    public void Als_de_klok_verspringt_blijft_het_half_twaalf(int jaar, int maand, int dag)
    {
        var zondag = new DateOnly(jaar, maand, dag);
        var half = DaglijstklaarRules.Volgende(Schooltijd.Moment(zondag, new TimeOnly(4, 0)));
        var wissen = DaglijstklaarRules.Volgende(half);
        var morgen = DaglijstklaarRules.Volgende(wissen);

        Assert.Equal(
            [zondag.ToDateTime(DaglijstklaarRules.Tijd), zondag.AddDays(1).ToDateTime(DaglijstklaarRules.Wistijd), zondag.AddDays(1).ToDateTime(DaglijstklaarRules.Tijd)],
            new[] { half, wissen, morgen }.Select(m => Schooltijd.Lokaal(m).DateTime));
    }

    [Fact]
    public void Wie_erbij_komt_zich_afmeldt_of_een_aantekening_krijgt_is_een_wijziging_en_een_tik_op_het_bord_niet()
    {
        var was = DaglijstklaarRules.Regels([Tegel("amir", Tegelstaat.Verwacht), Tegel("bente", Tegelstaat.Verwacht, "noten")]);

        Assert.Equal(0, Wijzigingen(was, Tegel("amir", Tegelstaat.Aanwezig), Tegel("bente", Tegelstaat.NietGevonden, "noten")));
        Assert.Equal(0, Wijzigingen(was, Tegel("amir", Tegelstaat.VroegOpgehaald), Tegel("bente", Tegelstaat.Verwacht, "noten"), Tegel("cor", Tegelstaat.Onverwacht)));
        Assert.Equal(1, Wijzigingen(was, Tegel("amir", Tegelstaat.Afgemeld), Tegel("bente", Tegelstaat.Verwacht, "noten")));
        Assert.Equal(1, Wijzigingen(was, Tegel("amir", Tegelstaat.Verwacht), Tegel("bente", Tegelstaat.Verwacht, "noten en melk")));
        Assert.Equal(2, Wijzigingen(was, Tegel("bente", Tegelstaat.Verwacht, "noten"), Tegel("cor", Tegelstaat.Verwacht)));
        Assert.DoesNotContain("noten", string.Join(' ', was.Values), StringComparison.Ordinal);
    }

    [Fact]
    public void Na_drie_keer_proberen_is_hij_er_zonder_pdf_en_pas_dan_hoort_iemand_ervan()
    {
        var nu = Schooltijd.Moment(Donderdag, DaglijstklaarRules.Tijd);
        var een = DaglijstklaarRules.Met(new DaglijstenState(), Donderdag, nu, [], "Installeer Chromium.");
        var drie = DaglijstklaarRules.Met(DaglijstklaarRules.Met(een, Donderdag, nu, [], "Installeer Chromium."), Donderdag, nu, [], "Installeer Chromium.");

        Assert.True(DaglijstklaarRules.IsNodig(een, School, nu));
        Assert.Empty(DaglijstklaarRules.Verteld(een, School.Sleutel, ["ans"]).Uitbak.Wachtend);
        Assert.Equal((false, Daglijststand.ZonderPdf), (DaglijstklaarRules.IsNodig(drie, School, nu), DaglijstklaarRules.Stand(drie, School, nu)));
        var post = Assert.Single(DaglijstklaarRules.Verteld(drie, School.Sleutel, ["ans"]).Uitbak.Wachtend);
        Assert.Equal(("aandacht/99XX00/ans", Daglijstnieuws.ZonderPdf), (post.Naar, post.Bericht.Wat));
    }

    [Fact]
    public void Wat_er_van_een_dag_overblijft_is_geen_kind_en_de_nummers_lopen_door()
    {
        var nu = Schooltijd.Moment(Donderdag, DaglijstklaarRules.Tijd);
        var vol = DaglijstklaarRules.Verteld(
            DaglijstklaarRules.Met(new DaglijstenState(), Donderdag, nu, ["rij-1"], null) with { Kinderen = ImmutableDictionary<string, string>.Empty.Add("amir", "g5/v") },
            School.Sleutel, ["ans"]);
        var leeg = DaglijstklaarRules.Leeg(vol, School.Sleutel, 1);
        var morgen = DaglijstklaarRules.Verteld(DaglijstklaarRules.Met(new DaglijstenState(), Donderdag.AddDays(1), nu.AddDays(1), ["rij-2"], null), School.Sleutel, ["ans"]);

        Assert.True(DaglijstklaarRules.IsOud(vol, Donderdag.AddDays(1)));
        Assert.Equal((0, 0, 1), (leeg.Kinderen.Count, leeg.Rijen.Length, leeg.Gewist));
        Assert.Equal(Daglijstnieuws.Weg, Assert.Single(leeg.Uitbak.Wachtend).Bericht.Wat);
        Assert.True(morgen.Uitbak.Wachtend[0].Nummer > leeg.Uitbak.Wachtend[0].Nummer, "een gewiste rij begint anders opnieuw te tellen, en de ontvanger luistert niet meer");
    }

    private static int Wijzigingen(ImmutableDictionary<string, string> was, params Tegel[] nu) => DaglijstklaarRules.Wijzigingen(was, DaglijstklaarRules.Regels(nu));

    private static Tegel Tegel(string id, Tegelstaat staat, string? merkje = null) =>
        new(id, id, "Akker", staat, Verwachting.Structureel, null, null, null, merkje, null, "g5", null, null, [], null);
}
