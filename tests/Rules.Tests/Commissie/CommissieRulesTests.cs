using OrleansSchool.Basis;
using OrleansSchool.Besluiten;
using OrleansSchool.Commissie;
using OrleansSchool.Tests.Rules.Leerlingen;
using OrleansSchool.Toegang;

namespace OrleansSchool.Tests.Rules.Commissie;

/// <summary>Who is in the overblijfcommissie, for how long, and who leads it (TSO-2a, TSO-2d).</summary>
[Requirement("TSO-2a")]
public sealed class CommissieRulesTests
{
    private static readonly DateOnly Vandaag = Voorbeeld.Vandaag;
    private static readonly Schooljaar Jaar = new(2026);
    private static readonly Openbaarhandeling Hier = new(Voorbeeld.Wie(Rol.Overblijfcoordinator), Schooltijd.Moment(Vandaag, new TimeOnly(9, 0)), Vandaag);
    private static readonly PersonenView Personen = Mensen(("marijke", Rol.Overblijfcoordinator), ("ingrid", Rol.Schoolleider), ("petra", Rol.Ouderraad));

    [Fact]
    public void Elke_functie_die_leeg_is_staat_er_als_dringend_en_een_hele_commissie_vraagt_alleen_nog_een_voorzitter()
    {
        Assert.Equal(["functie-leeg", "functie-leeg", "functie-leeg", "functie-leeg"], Codes(new CommissieState()));
        Assert.All(CommissiepuntRules.Punten(new CommissieState(), Vandaag), p => Assert.True(p.Dringend));
        Assert.Equal(["voorzitter-niet-gekozen"], Codes(Vol()));
        Assert.Empty(Codes(Gekozen(Vol())));
    }

    [Theory]
    [InlineData(60, null)]
    [InlineData(59, false)]
    [InlineData(14, false)]
    [InlineData(13, true)]
    [InlineData(0, true)]
    public void Een_termijn_die_afloopt_waarschuwt_op_tijd(int dagen, bool? dringend)
    {
        var punt = CommissiepuntRules.Punten(Eindig(Gekozen(Vol()), Vandaag.AddDays(dagen)), Vandaag).SingleOrDefault();
        Assert.Equal(dringend, punt?.Dringend);
        Assert.Equal(dringend is null ? null : "termijn-loopt-af", punt?.Code);
    }

    [Fact]
    public void Wie_iemand_anders_of_zichzelf_laat_volgen_hoort_niets_meer_en_na_de_laatste_dag_is_de_functie_leeg()
    {
        var einde = Vandaag.AddDays(20);
        var state = Eindig(Gekozen(Vol()), einde);
        var daarna = new CommissielidInvoer(null, "Joris Vink", "joris@voorbeeld.invalid", Commissiefunctie.Ouderraad, einde.AddDays(1), null);
        Assert.Equal(["termijn-loopt-af"], Codes(state));
        Assert.Empty(Codes(Goed(Bewaar(state, null, daarna))));
        Assert.Empty(Codes(Goed(Bewaar(state, null, daarna with { Naam = "Petra de Ruiter" }))));
        Assert.Equal(["termijn-loopt-af"], Codes(Goed(Bewaar(state, null, daarna with { Van = einde.AddDays(2) })))); // a day without anybody
        Assert.Contains("functie-leeg", CommissiepuntRules.Punten(state, einde.AddDays(1)).Select(p => p.Code));
    }

    [Fact]
    public void Een_lid_heeft_een_adres_een_functie_een_termijn_die_klopt_en_niet_twee_keer_dezelfde_plek()
    {
        var lid = new CommissielidInvoer(null, "Joris Vink", "joris@voorbeeld.invalid", Commissiefunctie.Ouderraad, Vandaag, Vandaag.AddYears(1));
        var state = Goed(Bewaar(new(), null, lid));
        Assert.Equal("commissie-geen-adres", Nee(new(), lid with { Email = null }));
        Assert.Equal("ongeldig-mailadres", Nee(new(), lid with { Email = "joris" }));
        Assert.Equal("verplicht", Nee(new(), lid with { Naam = " " }));
        Assert.Equal("keuze", Nee(new(), lid with { Functie = default }));
        Assert.Equal("commissie-termijn", Nee(new(), lid with { TotEnMet = Vandaag.AddDays(-1) }));
        Assert.Equal("datum-te-ver-weg", Nee(new(), lid with { TotEnMet = Vandaag.AddYears(11) }));
        Assert.Equal("datum-te-ver-weg", Nee(new(), lid with { Van = default }));
        Assert.Equal("onbekend", Nee(new(), lid with { AccountId = "wie" }));
        Assert.Equal("commissie-al-lid", Nee(state, lid with { Naam = "joris vink", Van = Vandaag.AddMonths(6), TotEnMet = null }));
        Goed(Bewaar(state, null, lid with { Van = Vandaag.AddYears(1).AddDays(1), TotEnMet = null })); // his next term
        Goed(Bewaar(state, null, lid with { Functie = Commissiefunctie.Gediplomeerde }));
        Goed(Bewaar(new(), null, lid with { Email = null, TotEnMet = Vandaag.AddDays(-1), Van = Vandaag.AddYears(-1) })); // who left gets no mail
    }

    [Fact]
    public void Met_een_account_komt_de_naam_daarvandaan_en_wie_alleen_kijkt_ziet_geen_adres()
    {
        var state = Goed(Bewaar(new(), null, new CommissielidInvoer("petra", "", null, Commissiefunctie.Ouderraad, Vandaag, null)));
        Assert.Equal(("Petra de Ruiter", "petra"), (state.Leden[0].Naam, state.Leden[0].AccountId));
        var (kijkt, beheert) = (CommissieRules.View(Vol(), Vandaag, false), CommissieRules.View(Vol(), Vandaag, true));
        Assert.All(kijkt.Leden, l => Assert.Equal((null, null), (l.AccountId, l.Email)));
        Assert.Empty(kijkt.Geschiedenis);
        Assert.Contains(beheert.Leden, l => l.Email is not null);
    }

    [Fact]
    public void Een_lid_eindigt_en_blijft_staan_en_niets_veranderen_is_niets_doen()
    {
        var state = Vol();
        var raad = state.Leden.Single(l => l.Id == "raad");
        var zelfde = new CommissielidInvoer(null, raad.Naam, raad.Email, raad.Functie, raad.Van, raad.TotEnMet);
        Assert.Same(state, Goed(Bewaar(state, "raad", zelfde)));
        var weg = Goed(Bewaar(state, "raad", zelfde with { TotEnMet = Vandaag.AddDays(-1) }));
        Assert.Equal(4, weg.Leden.Length);
        Assert.DoesNotContain(CommissieRules.Op(weg, Vandaag).Leden, l => l.Id == "raad");
        Assert.Contains(CommissieRules.Op(weg, Vandaag.AddDays(-1)).Leden, l => l.Id == "raad");
        Assert.Equal("onbekend", Bewaar(state, "niemand", zelfde).Weigering?.Code);

        var lang = state with { Leden = [.. state.Leden.Select(l => l with { Van = Vandaag.AddYears(-15) })] };
        Goed(Bewaar(lang, "raad", zelfde with { Van = Vandaag.AddYears(-15), TotEnMet = Vandaag })); // who is there for long can still leave
    }

    [Fact, Requirement("TSO-2d")]
    public void De_leden_kiezen_uit_hun_midden_met_meer_stemmen_voor_dan_tegen_voor_dit_of_het_volgende_jaar()
    {
        var state = Vol();
        Assert.Null(CommissieRules.Voorzitter(state, Vandaag));
        Assert.Equal("commissie-geen-lid", Kies(state, "niemand").Weigering?.Code);
        Assert.Equal("commissie-geen-lid", Kies(state, "raad", op: Vandaag.AddYears(-3)).Weigering?.Code);
        Assert.Equal("commissie-niet-gekozen", Kies(state, "raad", voor: 1, tegen: 1).Weigering?.Code);
        Assert.Equal("commissie-jaar", Kies(state, "raad", jaar: Jaar.Vorig).Weigering?.Code);
        Assert.Equal("commissie-jaar", Kies(state, "raad", jaar: Jaar.Volgend.Volgend).Weigering?.Code);

        var gekozen = Gekozen(state);
        Assert.Equal("raad", CommissieRules.Voorzitter(gekozen, Vandaag)?.Id);
        Assert.Equal("leiding", CommissieRules.Voorzitter(Goed(Kies(gekozen, "leiding")), Vandaag)?.Id); // the last one counts
        Assert.Null(CommissieRules.Voorzitter(gekozen, Vandaag.AddDays(-1))); // wasn't chosen by then
        Assert.Contains("Petra de Ruiter", gekozen.Feiten[^1].Tekst, StringComparison.Ordinal);
    }

    [Fact, Requirement("TSO-2d")]
    public void In_augustus_is_de_voorzitter_van_vorig_jaar_er_geen_meer_en_vanaf_oktober_is_dat_dringend()
    {
        var state = Gekozen(Vol());
        Assert.Empty(CommissiepuntRules.Punten(state, Jaar.LaatsteDag));
        var augustus = Assert.Single(CommissiepuntRules.Punten(state, Jaar.Volgend.EersteDag));
        Assert.Equal(("voorzitter-niet-gekozen", false), (augustus.Code, augustus.Dringend));
        Assert.True(Assert.Single(CommissiepuntRules.Punten(state, new DateOnly(2027, 10, 1))).Dringend);
        Assert.Empty(CommissiepuntRules.Punten(Goed(Kies(state, "raad", jaar: Jaar.Volgend)), Jaar.Volgend.EersteDag));
    }

    [Fact, Requirement("TSO-2d")]
    public void Wie_als_voorzitter_was_gekozen_en_weg_is_is_dat_niet_meer_maar_met_een_nieuwe_termijn_wel()
    {
        var einde = Vandaag.AddDays(5);
        var state = Eindig(Gekozen(Vol()), einde);
        var ander = Goed(Bewaar(state, null, new CommissielidInvoer(null, "Joris Vink", "joris@voorbeeld.invalid", Commissiefunctie.Ouderraad, einde.AddDays(1), null)));
        Assert.Equal(["voorzitter-weg"], CommissiepuntRules.Punten(ander, einde.AddDays(1)).Select(p => p.Code));
        var zelf = Goed(Bewaar(state, null, new CommissielidInvoer(null, "Petra de Ruiter", "petra@voorbeeld.invalid", Commissiefunctie.Ouderraad, einde.AddDays(1), null)));
        Assert.Equal("Petra de Ruiter", CommissieRules.Voorzitter(zelf, einde.AddDays(1))?.Naam);
    }

    [Fact]
    public void Schoolleider_en_coordinator_horen_zonder_namen_wat_er_te_doen_is_en_een_school_zonder_leden_niets()
    {
        Assert.Empty(CommissiepuntRules.Taken(new CommissieState(), Personen, Voorbeeld.Sleutel, Vandaag));
        var state = Vol() with { Leden = [Vol().Leden[0] with { TotEnMet = Vandaag.AddDays(3) }, .. Vol().Leden[1..3]] };
        var taken = CommissiepuntRules.Taken(state, Personen, Voorbeeld.Sleutel, Vandaag);
        Assert.Equal(["marijke", "ingrid"], taken.Select(t => t.AccountId));
        Assert.All(taken, t => Assert.Equal("Overblijfcommissie: een functie is leeg, een termijn loopt af, kies een voorzitter.", t.Tekst));
        Assert.Empty(CommissiepuntRules.Taken(Gekozen(Vol()), Personen, Voorbeeld.Sleutel, Vandaag));
    }

    [Fact, Requirement("SEC-5")]
    public void Zeven_jaar_na_het_schooljaar_gaat_wie_weg_is_en_wie_er_nog_zit_blijft()
    {
        var state = Eindig(Gekozen(Vol()), Jaar.LaatsteDag);
        var dag = Jaar.Volgend.EersteDag.AddYears(7);
        Assert.Equal((state, 0), CommissieRules.ZonderVoorbij(state, dag.AddDays(-1)));
        var (wordt, weg) = CommissieRules.ZonderVoorbij(state, dag);
        Assert.Equal((2, 3, 0, 0), (weg, wordt.Leden.Length, wordt.Keuzes.Length, wordt.Feiten.Length));
    }

    private static PersonenView Mensen(params (string Id, Rol Rol)[] mensen) => new(
        [
            .. mensen.Select(m => new PersoonRij(
                m.Id, m.Id == "petra" ? "Petra de Ruiter" : m.Id, null, AccountStatus.Actief, [new Roltoekenning(Voorbeeld.Sleutel, m.Rol, [], Jaar.EersteDag, null)], true, false, false)),
        ], 1);

    /// <summary>All four functions, without a voorzitter.</summary>
    private static CommissieState Vol() => new()
    {
        Leden =
        [
            Lid("coordinator", "Marijke van der Veen", Commissiefunctie.Coordinator), Lid("diploma", "Annelies Prins", Commissiefunctie.Gediplomeerde),
            Lid("raad", "Petra de Ruiter", Commissiefunctie.Ouderraad), Lid("leiding", "Ingrid van Leeuwen", Commissiefunctie.Schoolleiding),
        ],
    };

    private static Commissielid Lid(string id, string naam, Commissiefunctie functie) => new(id, null, naam, $"{id}@voorbeeld.invalid", functie, Vandaag.AddYears(-1), null);

    private static CommissieState Gekozen(CommissieState state) => Goed(Kies(state, "raad"));

    private static Uitkomst<CommissieState> Kies(CommissieState state, string lid, Schooljaar? jaar = null, DateOnly? op = null, int voor = 3, int tegen = 0) =>
        CommissieRules.KiesVoorzitter(state, jaar ?? Jaar, lid, new Besluit("keuze", op ?? Vandaag, ["Karel", "Petra", "Ingrid"], voor, tegen, 0, "Gekozen.", Hier.Nu, "Marijke"), Hier);

    private static Uitkomst<CommissieState> Bewaar(CommissieState state, string? id, CommissielidInvoer invoer) => CommissieRules.BewaarLid(
        state, id, state.Leden.Any(l => l.Id == "nieuw") ? "nog-een" : "nieuw", invoer, Personen, Hier);

    private static string? Nee(CommissieState state, CommissielidInvoer invoer) => Bewaar(state, null, invoer).Weigering?.Code;

    /// <summary>The member of the ouderraad leaves after that day.</summary>
    private static CommissieState Eindig(CommissieState state, DateOnly op) => state with { Leden = [.. state.Leden.Select(l => l.Id == "raad" ? l with { TotEnMet = op } : l)] };

    private static IEnumerable<string> Codes(CommissieState state) => CommissiepuntRules.Punten(state, Vandaag).Select(p => p.Code);

    private static CommissieState Goed(Uitkomst<CommissieState> uitkomst)
    {
        Assert.Null(uitkomst.Weigering);
        return uitkomst.Waarde!;
    }
}
