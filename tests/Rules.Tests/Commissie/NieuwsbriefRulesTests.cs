using FsCheck;
using FsCheck.Fluent;
using OrleansSchool.Aandacht;
using OrleansSchool.Basis;
using OrleansSchool.Commissie;
using OrleansSchool.Tests.Rules.Leerlingen;

namespace OrleansSchool.Tests.Rules.Commissie;

/// <summary>Pieces for the newsletter, and who is asked for the next one (TSO-11c).</summary>
[Requirement("TSO-11c")]
public sealed class NieuwsbriefRulesTests
{
    private static readonly Schooljaar Jaar = new(2026);
    private static readonly DateOnly Vandaag = Voorbeeld.Vandaag;
    private static readonly Openbaarhandeling Hier = Gidsproef.Op(Vandaag);

    [Fact]
    public void Een_stuk_wordt_geschreven_gewijzigd_en_geplaatst_en_blijft_daarna_zoals_het_was()
    {
        var state = Goed(Bewaar(new NieuwsbriefState(), null, "Nieuwe ballen", "Er zijn nieuwe ballen."));
        state = Goed(Bewaar(state, "n1", "Nieuwe ballen!", "Er zijn tien nieuwe ballen.", Hier with { Wie = Hier.Wie with { Naam = "Karel van Rijn" } }));
        Assert.Equal(("n1", "Nieuwe ballen!", "Karel van Rijn"), state.Berichten.Select(b => (b.Id, b.Titel, b.DoorNaam)).Single());

        state = Goed(Plaats(state, Vandaag.AddDays(-1), " Nieuwsbrief 4 "));
        Assert.Equal(((DateOnly?)Vandaag.AddDays(-1), "Nieuwsbrief 4"), (state.Berichten[0].GeplaatstOp, state.Berichten[0].Waar));
        Assert.Equal("nieuws-geplaatst", Bewaar(state, "n1", "Anders", "Anders.").Weigering?.Code);
        state = Goed(Plaats(state, Vandaag, "Nieuwsbrief 5"));
        Assert.Equal(((DateOnly?)Vandaag, "Er zijn tien nieuwe ballen."), (state.Berichten[0].GeplaatstOp, state.Berichten[0].Tekst));
    }

    [Theory]
    [InlineData("", "Tekst.", "verplicht", "titel")]
    [InlineData("Kop", " ", "verplicht", "tekst")]
    [InlineData("Dank aan Lieke", "Zij ruimde op.", "nieuws-naam", "tekst")]
    [InlineData("Dank", "Vandaag ruimde Sam Akker op.", "nieuws-naam", "tekst")]
    [InlineData("Dank", "Sam van Dongen helpt nu op maandag.", null, null)]
    public void Een_stuk_heeft_een_kop_en_tekst_en_noemt_geen_kind(string titel, string tekst, string? code, string? veld)
    {
        var nee = Bewaar(new NieuwsbriefState(), null, titel, tekst).Weigering;
        Assert.Equal((code, veld), (nee?.Code, nee?.Veld));
    }

    [Fact]
    public void Een_kind_dat_na_het_schrijven_op_school_kwam_houdt_het_plaatsen_tegen()
    {
        var state = Goed(Bewaar(new NieuwsbriefState(), null, "Dank", "Mees ruimde het plein op."));
        var namen = Gidsproef.Namen with { Kinderen = [Gidsproef.Kind("Mees", "Prins")] };
        Assert.Null(Plaats(state, Vandaag, "Nieuwsbrief 4").Weigering);
        var later = Goed(Bewaar(new NieuwsbriefState(), null, "Dank", "Vandaag ruimde Mees op."));

        Assert.Equal("nieuws-naam", NieuwsbriefRules.Plaats(later, new Nieuwsplaatsing("n1", Vandaag, "Nieuwsbrief 4"), Jaar, namen, Vandaag).Weigering?.Code);
    }

    [Fact]
    public void Een_dag_die_nog_komt_of_in_een_ander_schooljaar_ligt_wordt_geweigerd_en_een_nieuw_stuk_hoort_bij_nu()
    {
        var state = Goed(Bewaar(new NieuwsbriefState(), null, "Kop", "Tekst."));
        Assert.Equal("datum-in-toekomst", Plaats(state, Vandaag.AddDays(1), "Nieuwsbrief 4").Weigering?.Code);
        Assert.Equal("datum-te-ver-weg", Plaats(state, Jaar.EersteDag.AddDays(-1), "Nieuwsbrief 4").Weigering?.Code);
        Assert.Equal("verplicht", Plaats(state, Vandaag, " ").Weigering?.Code);
        Assert.Equal("onbekend", NieuwsbriefRules.Plaats(state, new Nieuwsplaatsing("weg", Vandaag, "4"), Jaar, Gidsproef.Namen, Vandaag).Weigering?.Code);
        Assert.Equal("onbekend", Bewaar(state, "weg", "Kop", "Tekst.").Weigering?.Code);
        Assert.Equal("nieuws-jaar", NieuwsbriefRules.Bewaar(state, new Nieuwsinvoer(null, "n2", "Kop", "Tekst."), Jaar.Vorig, Gidsproef.Namen, Hier).Weigering?.Code);
        var vol = state with { Berichten = [.. Enumerable.Repeat(state.Berichten[0], OpenbaarGrenzen.BerichtenMax)] };
        Assert.Equal("te-veel", Bewaar(vol, null, "Kop", "Tekst.").Weigering?.Code);
    }

    [Theory]
    [InlineData(null, 8, "2026-10-27")]
    [InlineData("2026-12-14", 2, "2027-01-13")]
    [InlineData("2026-11-12", 2, "2026-11-26")]
    [InlineData("2027-07-20", 8, null)]
    public void Het_volgende_stuk_is_er_na_zoveel_weken_school_en_vakanties_tellen_niet_mee(string? laatst, int weken, string? voor) =>
        Assert.Equal(Dag(voor), NieuwsbriefRules.Voor(Voorbeeld.School, Jaar, Dag(laatst), weken));

    [Fact]
    public void Hoe_meer_weken_hoe_later_en_altijd_op_een_schooldag()
    {
        var gevallen = from begin in Gen.Choose(0, 250) from weken in Gen.Choose(OpenbaarGrenzen.WekenMin, OpenbaarGrenzen.WekenMax - 1) select (begin, weken);
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(300), Prop.ForAll(gevallen.ToArbitrary(), geval =>
        {
            var laatst = Jaar.EersteDag.AddDays(geval.begin);
            var (eerder, later) = (NieuwsbriefRules.Voor(Voorbeeld.School, Jaar, laatst, geval.weken), NieuwsbriefRules.Voor(Voorbeeld.School, Jaar, laatst, geval.weken + 1));
            return eerder is not { } dag ? later is null
                : dag > laatst && dag.Weekdag() != Weekdagen.Geen && Voorbeeld.School.Vrij(dag) is null && (later is null || later >= dag);
        }));
    }

    [Fact]
    public void De_voorzitter_hoort_het_een_week_vooraf_op_een_schooldag_en_het_blijft_staan_in_het_weekend()
    {
        var voor = new DateOnly(2027, 1, 13);
        Assert.Empty(Taken(new NieuwsbriefState(), voor, new DateOnly(2027, 1, 5)));
        var taken = Taken(new NieuwsbriefState(), voor, new DateOnly(2027, 1, 6));
        var taak = Assert.Single(taken);
        Assert.Equal(("karel", "nieuwsbrief/2027-01-13"), (taak.AccountId, taak.Id));
        Assert.InRange(taak.Tekst.Length, 1, AandachtGrenzen.TekstMax);

        var zaterdag = new DateOnly(2027, 1, 9);
        Assert.Empty(Taken(new NieuwsbriefState(), voor, zaterdag));
        Assert.Equal(taken, Taken(new NieuwsbriefState { Verteld = taken }, voor, zaterdag));
    }

    [Fact]
    public void Zonder_voorzitter_die_hier_mag_schrijven_wordt_de_coordinator_gevraagd_en_zonder_commissie_niemand()
    {
        var personen = Gidsproef.Personen(("karel", Rol.Commissielid), ("raad", Rol.Ouderraad), ("marijke", Rol.Overblijfcoordinator));
        IEnumerable<string> Vraag(Commissielid? voorzitter, params Commissielid[] leden) =>
            NieuwsbriefRules.Schrijvers(new Commissiestand([.. leden], voorzitter), personen, Voorbeeld.Sleutel, Vandaag);
        Commissielid Lid(string? account) => new("lid", account, "Lid", null, Commissiefunctie.Ouderraad, Jaar.EersteDag, null);

        Assert.Equal(["karel"], Vraag(Lid("karel"), Lid("karel")));
        Assert.Equal(["marijke"], Vraag(Lid("raad"), Lid("raad")));
        Assert.Equal(["marijke"], Vraag(Lid(null), Lid(null)));
        Assert.Equal(["marijke"], Vraag(null, Lid("karel")));
        Assert.Empty(Vraag(null));
    }

    [Fact]
    public void Wat_nog_geschreven_wordt_staat_bovenaan_daarna_het_nieuwste()
    {
        Nieuwsbericht Stuk(string id, DateOnly? op) => new(id, id, id, op, null, "x", Hier.Nu);
        var state = new NieuwsbriefState { Berichten = [Stuk("a", new DateOnly(2026, 9, 10)), Stuk("b", null), Stuk("c", new DateOnly(2026, 11, 2)), Stuk("d", null)] };

        Assert.Equal(["d", "b", "c", "a"], NieuwsbriefRules.Lijst(state).Select(b => b.Id));
        Assert.Equal(new DateOnly(2026, 11, 2), NieuwsbriefRules.Laatst(state.Berichten));
        Assert.Null(NieuwsbriefRules.Laatst([]));
    }

    private static Uitkomst<NieuwsbriefState> Bewaar(NieuwsbriefState was, string? id, string titel, string tekst, Openbaarhandeling? hier = null) =>
        NieuwsbriefRules.Bewaar(was, new Nieuwsinvoer(id, "n1", titel, tekst), Jaar, Gidsproef.Namen, hier ?? Hier);

    private static Uitkomst<NieuwsbriefState> Plaats(NieuwsbriefState was, DateOnly op, string waar) =>
        NieuwsbriefRules.Plaats(was, new Nieuwsplaatsing("n1", op, waar), Jaar, Gidsproef.Namen, Vandaag);

    private static System.Collections.Immutable.ImmutableArray<Openbaartaak> Taken(NieuwsbriefState state, DateOnly voor, DateOnly vandaag) =>
        NieuwsbriefRules.Taken(state, Voorbeeld.School, voor, ["karel"], vandaag);

    private static NieuwsbriefState Goed(Uitkomst<NieuwsbriefState> uitkomst)
    {
        Assert.Null(uitkomst.Weigering);
        return uitkomst.Waarde!;
    }

    private static DateOnly? Dag(string? dag) => dag is null ? null : DateOnly.ParseExact(dag, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
