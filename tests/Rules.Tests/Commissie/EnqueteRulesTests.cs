using System.Collections.Immutable;
using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using OrleansSchool.Basis;
using OrleansSchool.Commissie;
using OrleansSchool.Tests.Rules.Tabellen;

namespace OrleansSchool.Tests.Rules.Commissie;

/// <summary>A survey that knows how often each answer was given, and of nobody which (TSO-2b).</summary>
[Requirement("TSO-2b")]
public sealed class EnqueteRulesTests
{
    private const int Proeven = 400;
    private const int MensenMax = 11;

    private static readonly Schooljaar Jaar = new(2026);
    private static readonly DateOnly Vandaag = new(2026, 11, 12);
    private static readonly DateOnly Tot = Vandaag.AddDays(21);
    private static readonly DateTimeOffset Nu = Schooltijd.Moment(Vandaag, new(9, 0));
    private static readonly ImmutableArray<string> Vragen = Enquetevoorstel.Vragen(Doelgroep.Helpers);
    private static readonly string Sleutel = Convert.ToBase64String([.. Enumerable.Range(1, 32).Select(n => (byte)n)]);

    [Fact]
    public void De_tellingen_zijn_de_antwoorden_in_welke_volgorde_ze_ook_komen_en_niemand_antwoordt_twee_keer()
    {
        var gevallen =
            from aantal in Gen.Choose(0, 30)
            from wie in Gen.ArrayOf(Gen.Choose(0, MensenMax), aantal)
            from scores in Gen.ArrayOf(Gen.Choose(0, EnqueteGrenzen.ScoreMax), aantal * EnqueteGrenzen.Vragen)
            from loten in Gen.ArrayOf(Gen.Choose(0, 1_000_000), aantal)
            select (wie, scores, loten);

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(Proeven), Prop.ForAll(gevallen.ToArbitrary(), g =>
        {
            var alle = g.wie.Select((w, i) => (Wie: Naam(w), Scores: g.scores[(i * EnqueteGrenzen.Vragen)..((i + 1) * EnqueteGrenzen.Vragen)])).ToList();
            var eerste = alle.DistinctBy(a => a.Wie, StringComparer.Ordinal).ToList();
            var met = alle.Aggregate(Open(), (state, a) => EnqueteRules.Antwoord(state, a.Wie, Antwoord(a.Scores), Vandaag).Waarde ?? state);
            var anders = eerste.Zip(g.loten).OrderBy(a => a.Second).Aggregate(Open(), (state, a) => EnqueteRules.Antwoord(state, a.First.Wie, Antwoord(a.First.Scores), Vandaag).Waarde!);
            var moet = Enumerable.Range(0, EnqueteGrenzen.Vragen).Select(v => Enumerable.Range(1, EnqueteGrenzen.ScoreMax).Select(s => eerste.Count(e => e.Scores[v] == s)));
            return met.Antwoorden == eerste.Count
                && met.Tellingen.Zip(moet).All(p => p.First.SequenceEqual(p.Second))
                && met.Tellingen.Zip(anders.Tellingen).All(p => p.First.SequenceEqual(p.Second))
                && met.Deelnemers.SequenceEqual(anders.Deelnemers) && met.Opmerkingen.SequenceEqual(anders.Opmerkingen);
        }));
    }

    [Fact]
    public void Wat_bewaard_is_leidt_niet_naar_wie_het_zei()
    {
        var state = Enumerable.Range(0, 6).Aggregate(Open(), (s, n) => Goed(s, Naam(n), new Enqueteantwoord([1, 2, 3, 4, 5], $"Opmerking {9 - n}")));

        Assert.All(state.Deelnemers, d => Assert.Matches("^[0-9a-f]{20}$", d));
        Assert.Equal(state.Deelnemers.Order(StringComparer.Ordinal), state.Deelnemers.AsEnumerable());
        Assert.Equal(["Opmerking 4", "Opmerking 5", "Opmerking 6", "Opmerking 7", "Opmerking 8", "Opmerking 9"], state.Opmerkingen.AsEnumerable()); // not as they came in
        var ander = EnqueteRules.Open(new EnqueteState(), new Enquetevragen(Vragen, Tot), Jaar, Convert.ToBase64String(new byte[32]), Nu, Vandaag).Waarde!;
        Assert.Empty(Goed(ander, Naam(0), Antwoord([1, 1, 1, 1, 1])).Deelnemers.Intersect(state.Deelnemers, StringComparer.Ordinal));
    }

    [Fact]
    public void Zolang_hij_open_is_en_bij_minder_dan_vijf_antwoorden_is_er_alleen_een_aantal()
    {
        var vier = Enumerable.Range(0, 4).Aggregate(Open(), (s, n) => Goed(s, Naam(n), new Enqueteantwoord([5, 5, 5, 5, 5], "Fijn zo.")));
        var vijf = Goed(vier, Naam(4), new Enqueteantwoord([5, 5, 5, 5, 0], null));

        var open = EnqueteRules.Uitslag(vijf, Doelgroep.Helpers, Vandaag, metOpmerkingen: true)!;
        Assert.Equal((5, 0, 0, true), (open.Antwoorden, open.Vragen.Length, open.Opmerkingen.Length, open.IsOpen));
        var weinig = EnqueteRules.Uitslag(EnqueteRules.Sluit(vier, Nu, Vandaag), Doelgroep.Helpers, Vandaag, metOpmerkingen: true)!;
        Assert.Equal((4, 0, 0, false), (weinig.Antwoorden, weinig.Vragen.Length, weinig.Opmerkingen.Length, weinig.IsOpen));

        var dicht = EnqueteRules.Sluit(vijf, Nu, Vandaag);
        var uitslag = EnqueteRules.Uitslag(dicht, Doelgroep.Helpers, Vandaag, metOpmerkingen: false)!;
        Assert.Equal((5, 5, 0), (uitslag.Antwoorden, uitslag.Vragen.Length, uitslag.Opmerkingen.Length));
        Assert.Equal([0, 0, 0, 0, 5], uitslag.Vragen[0].Aantallen.AsEnumerable());
        Assert.Empty(uitslag.Vragen[4].Aantallen); // four of the five had an opinion
        Assert.Equal(4, EnqueteRules.Uitslag(dicht, Doelgroep.Helpers, Vandaag, metOpmerkingen: true)!.Opmerkingen.Length);
        Assert.Null(EnqueteRules.Uitslag(new EnqueteState(), Doelgroep.Helpers, Vandaag, metOpmerkingen: true));
    }

    [Fact]
    public void Bij_het_sluiten_wordt_vergeten_wie_antwoordde_en_wat_niemand_mag_zien()
    {
        var vier = Enumerable.Range(0, 4).Aggregate(Open(), (s, n) => Goed(s, Naam(n), new Enqueteantwoord([5, 5, 5, 5, 5], "Fijn zo.")));
        var dicht = EnqueteRules.Sluit(vier with { Uitgenodigd = ["x"], Uitnodigen = ["kim"] }, Nu, Vandaag);

        Assert.Equal(("", 0, 0, 0, 0), (dicht.Sleutel, dicht.Deelnemers.Length, dicht.Uitgenodigd.Length, dicht.Uitnodigen.Length, dicht.Opmerkingen.Length));
        Assert.Equal((Vandaag, 4), (dicht.TotEnMet, dicht.Antwoorden));
        Assert.Equal("enquete-dicht", EnqueteRules.Antwoord(dicht, Naam(9), Antwoord([1, 1, 1, 1, 1]), Vandaag).Weigering?.Code);
    }

    [Fact]
    public void Een_ouder_is_dezelfde_met_een_nieuwe_link_en_met_een_kind_meer()
    {
        var state = Goed(Open(), "ouder/kim/v1 ouder/noa/v3", Antwoord([4, 4, 4, 4, 4]));

        Assert.Equal(2, state.Deelnemers.Length);
        Assert.All(
            new[] { "ouder/kim/v1", "ouder/noa/v3", "ouder/noa/v3 ouder/sam/v1" },
            wie => Assert.Equal("enquete-beantwoord", EnqueteRules.WaaromNiet(state, wie, Vandaag)?.Code));
        Assert.Null(EnqueteRules.WaaromNiet(state, "ouder/kim/v2", Vandaag)); // the other parent
        Assert.Equal("ongeldige-operatie", EnqueteRules.WaaromNiet(state, " ", Vandaag)?.Code);
    }

    [Theory]
    [InlineData(0, "2026-12-03", null)]
    [InlineData(0, "2027-01-11", null)]
    [InlineData(0, "2027-01-12", "datum-te-ver-weg")]
    [InlineData(0, "2026-11-11", "datum-te-ver-weg")]
    [InlineData(1, "2026-12-03", "enquete-vragen")]
    [InlineData(2, "2026-12-03", "verplicht")]
    [InlineData(3, "2026-12-03", "te-lang")]
    public void Vijf_vragen_en_een_dag_binnen_twee_maanden(int geval, string tot, string? code)
    {
        ImmutableArray<string> vragen = geval switch
        {
            1 => Vragen[1..],
            2 => Vragen.SetItem(2, "  "),
            3 => Vragen.SetItem(4, new string('x', EnqueteGrenzen.VraagMax + 1)),
            _ => Vragen,
        };
        var dag = DateOnly.ParseExact(tot, "yyyy-MM-dd", CultureInfo.InvariantCulture);

        Assert.Equal(code, EnqueteRules.Open(new EnqueteState(), new Enquetevragen(vragen, dag), Jaar, Sleutel, Nu, Vandaag).Weigering?.Code);
    }

    [Fact]
    public void Een_enquete_is_er_een_keer_en_in_het_schooljaar_van_nu()
    {
        var vragen = new Enquetevragen(Vragen, Tot);

        Assert.Equal("enquete-al-gehouden", EnqueteRules.Open(EnqueteRules.Sluit(Open(), Nu, Vandaag), vragen, Jaar, Sleutel, Nu, Vandaag).Weigering?.Code);
        Assert.Equal("enquete-niet-dit-jaar", EnqueteRules.Open(new EnqueteState(), vragen, Jaar.Vorig, Sleutel, Nu, Vandaag).Weigering?.Code);
        Assert.True(EnqueteRules.IsOpen(Open(), Tot));
        Assert.False(EnqueteRules.IsOpen(Open(), Tot.AddDays(1)));
    }

    [Fact]
    public void In_een_vraag_staat_geen_naam_van_een_kind()
    {
        var namen = new Naamlijst([Tabelmaker.Kind("k1", "Lieke", null, "Akker")], []);

        Assert.Null(EnqueteRules.KeurNamen(Vragen, namen));
        var nee = EnqueteRules.KeurNamen(Vragen.SetItem(1, "Gaat het goed met Lieke Akker?"), namen);
        Assert.Equal(("enquete-naam", "vraag2"), (nee?.Code, nee?.Veld));
    }

    [Fact]
    public void Elke_vraag_heeft_een_antwoord_of_geen_mening_en_een_opmerking_is_kort()
    {
        var state = Open();
        Assert.Equal("enquete-score", Code(state, new Enqueteantwoord([1, 2, 3, 4], null)));
        Assert.Equal("enquete-score", Code(state, new Enqueteantwoord([1, 2, 3, 4, 6], null)));
        Assert.Equal("enquete-score", Code(state, new Enqueteantwoord([-1, 2, 3, 4, 5], null)));
        Assert.Equal("te-lang", Code(state, new Enqueteantwoord([1, 2, 3, 4, 5], new string('x', EnqueteGrenzen.OpmerkingMax + 1))));
        Assert.Null(Code(state, new Enqueteantwoord([0, 0, 0, 0, 0], "  ")));

        var vol = state with { Opmerkingen = [.. Enumerable.Repeat("Fijn zo.", EnqueteGrenzen.OpmerkingenMax)] };
        Assert.Equal("enquete-opmerkingen-vol", Code(vol, new Enqueteantwoord([1, 2, 3, 4, 5], "Nog een.")));
        Assert.Null(Code(vol, new Enqueteantwoord([1, 2, 3, 4, 5], null)));
        var druk = state with { Deelnemers = [.. Enumerable.Range(0, EnqueteGrenzen.DeelnemersMax).Select(n => n.ToString("x20", CultureInfo.InvariantCulture))] };
        Assert.Equal("enquete-vol", Code(druk, new Enqueteantwoord([1, 2, 3, 4, 5], null)));
    }

    [Fact]
    public void Handen_van_een_groep_vervangen_de_vorige_telling_en_zijn_er_niet_meer_dan_kinderen()
    {
        var teller = new Groepsteller("Karin Hoekstra", Nu, Vandaag);
        var eerst = EnqueteRules.TelGroep(Open(), "g5", Handen(0, 1, 2, 3, 4), 12, teller).Waarde!;
        var weer = EnqueteRules.TelGroep(eerst, "g5", Handen(0, 0, 0, 5, 5), 12, teller).Waarde!;
        var beide = EnqueteRules.TelGroep(weer, "g6", Handen(1, 1, 1, 1, 1), 12, teller).Waarde!;

        Assert.Equal(15, EnqueteRules.Antwoorden(beide));
        var uitslag = EnqueteRules.Uitslag(EnqueteRules.Sluit(beide, Nu, Vandaag), Doelgroep.Kinderen, Vandaag, metOpmerkingen: false)!;
        Assert.Equal([1, 1, 1, 6, 6], uitslag.Vragen[0].Aantallen.AsEnumerable());
        Assert.Equal("enquete-handen", EnqueteRules.TelGroep(beide, "g6", Handen(3, 3, 3, 3, 1), 12, teller).Weigering?.Code);
        Assert.Equal("enquete-handen", EnqueteRules.TelGroep(beide, "g6", Handen(-1, 0, 0, 0, 0), 12, teller).Weigering?.Code);
        Assert.Equal("v1-s5", EnqueteRules.TelGroep(beide, "g6", Handen(1, 1, 1, 1, 13), 12, teller).Weigering?.Veld);
        Assert.Equal("enquete-vragen", EnqueteRules.TelGroep(beide, "g6", Handen(1, 1, 1, 1, 1)[1..], 12, teller).Weigering?.Code);
        Assert.Equal("enquete-dicht", EnqueteRules.TelGroep(beide, "g6", Handen(1, 1, 1, 1, 1), 12, teller with { Vandaag = Tot.AddDays(1) }).Weigering?.Code);
    }

    [Fact]
    public void Een_leeg_formulier_is_geen_telling_maar_een_telling_kan_wel_terug_naar_niets()
    {
        var teller = new Groepsteller("Karin Hoekstra", Nu, Vandaag);
        Assert.Equal("enquete-geen-hand", EnqueteRules.TelGroep(Open(), "g5", Handen(0, 0, 0, 0, 0), 12, teller).Weigering?.Code);

        var geteld = EnqueteRules.TelGroep(Open(), "g5", Handen(0, 1, 2, 3, 4), 12, teller).Waarde!;
        Assert.Equal("enquete-geen-hand", EnqueteRules.TelGroep(geteld, "g6", Handen(0, 0, 0, 0, 0), 12, teller).Weigering?.Code);
        Assert.Equal(0, EnqueteRules.Antwoorden(EnqueteRules.TelGroep(geteld, "g5", Handen(0, 0, 0, 0, 0), 12, teller).Waarde!));
    }

    private static EnqueteState Open() => EnqueteRules.Open(new EnqueteState(), new Enquetevragen(Vragen, Tot), Jaar, Sleutel, Nu, Vandaag).Waarde!;

    private static EnqueteState Goed(EnqueteState was, string wie, Enqueteantwoord antwoord)
    {
        var uitkomst = EnqueteRules.Antwoord(was, wie, antwoord, Vandaag);
        Assert.Null(uitkomst.Weigering);
        return uitkomst.Waarde!;
    }

    private static string? Code(EnqueteState state, Enqueteantwoord antwoord) => EnqueteRules.Antwoord(state, Naam(0), antwoord, Vandaag).Weigering?.Code;

    private static Enqueteantwoord Antwoord(int[] scores) => new([.. scores], scores.Sum() % 3 == 0 ? string.Create(CultureInfo.InvariantCulture, $"Opmerking {scores.Sum()}") : null);

    private static ImmutableArray<Vraaguitslag> Handen(params int[] aantallen) => [.. Vragen.Select(v => new Vraaguitslag(v, [.. aantallen]))];

    private static string Naam(int nr) => string.Create(CultureInfo.InvariantCulture, $"helper-{nr}");
}
