using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Financien;
using OrleansSchool.Leerlingen;

namespace OrleansSchool.Tests.Rules.Financien;

/// <summary>Who is which payer: siblings have one, separate parents each their own (TSO-6, PAR-1).</summary>
[Requirement("PAR-1", "TSO-6b")]
public sealed class BetalerkoppelRulesTests
{
    private static readonly DateOnly Vandaag = new(2026, 9, 1);
    private static readonly Verzorger Anna = new("v1", "Anna Akker", "moeder", "+31612345678", "anna@voorbeeld.invalid", true, true, false, false, "", 50, 1);
    private static readonly Verzorger Bas = new("v2", "Bas Akker", "vader", "+31612345679", "bas@voorbeeld.invalid", true, true, false, false, "", 50, 2);

    [Fact]
    public void Broers_en_zussen_hebben_een_betaler_en_gescheiden_ouders_ieder_een_eigen()
    {
        var state = Bij(Bij(new BetalersState(), Kaart("lieke", Anna, Bas)), Kaart("daan", Anna with { Id = "x7" }, Bas with { Id = "x8" }));

        Assert.Equal(["Anna Akker", "Bas Akker"], state.Personen.Select(p => p.Naam));
        Assert.Equal(Van(state, "lieke"), Van(state, "daan"));
        Assert.Equal([1, 2], state.Personen.Select(p => p.Nummer));
    }

    [Fact]
    public void Alleen_dezelfde_naam_is_een_paar_waarover_een_mens_beslist()
    {
        var ander = Anna with { Id = "x7", Telefoon = "+31687654321", Email = "a.akker@voorbeeld.invalid", Betaaldeel = 100 };
        var state = Bij(Bij(new BetalersState(), Kaart("lieke", Anna with { Betaaldeel = 100 })), Kaart("sam", ander));
        var paar = Assert.Single(BetalerkoppelRules.Dubbel(state));

        Assert.Empty(BetalerkoppelRules.Dubbel(BetalerkoppelRules.GeenPaar(state, paar.EenId, paar.AnderId)));
        var samen = BetalerkoppelRules.VoegSamen(state, state.Personen[0].Id, state.Personen[1].Id);
        Assert.Empty(BetalerkoppelRules.Dubbel(samen));
        Assert.Equal(Van(samen, "lieke"), Van(samen, "sam"));
        Assert.Equal(Van(samen, "sam"), Van(Bij(samen, Kaart("sam", ander)), "sam"));
        Assert.Equal(Van(samen, "sam"), Van(Bij(samen, Kaart("mees", ander with { Id = "x9" })), "mees"));
    }

    [Fact]
    [Requirement("TSO-10a")]
    public void Zonder_deel_op_de_kaart_betaalt_de_eerste_met_gezag_in_de_belvolgorde_als_aanname()
    {
        var oma = Anna with { Id = "v0", Naam = "Oma Akker", HeeftGezag = false, Betaaldeel = 0, Belvolgorde = 1 };
        var state = Bij(new BetalersState(), Kaart("lieke", oma, Anna with { Betaaldeel = 0, Belvolgorde = 0 }, Bas with { Betaaldeel = 0, Belvolgorde = 3 }));

        var deel = Assert.Single(state.Kinderen[0].Delen);
        Assert.Equal(("v2", 100, true), (deel.VerzorgerId, deel.Procent, deel.Aangenomen));
        Assert.Empty(Bij(new BetalersState(), Kaart("lieke", oma)).Kinderen[0].Delen);
    }

    [Fact]
    [Requirement("TSO-8h")]
    public void Wie_een_contactverbod_heeft_wordt_niet_bij_aanname_betaler_als_er_een_ander_is()
    {
        var verboden = Bas with { Betaaldeel = 0, Belvolgorde = 1, Contactverbod = true };

        Assert.Equal("v1", Assert.Single(Bij(new BetalersState(), Kaart("lieke", verboden, Anna with { Betaaldeel = 0, Belvolgorde = 0 })).Kinderen[0].Delen).VerzorgerId);
        Assert.Equal("v2", Assert.Single(Bij(new BetalersState(), Kaart("lieke", verboden)).Kinderen[0].Delen).VerzorgerId);
        Assert.Equal(["v2", "v1"], Bij(new BetalersState(), Kaart("lieke", verboden with { Betaaldeel = 50 }, Anna)).Kinderen[0].Delen.Select(d => d.VerzorgerId));
    }

    [Fact]
    [Requirement("POST-1")]
    public void Een_mailadres_dat_van_alle_kaarten_af_is_gaat_van_de_betaler_af()
    {
        var state = Bij(Bij(new BetalersState(), Kaart("lieke", Anna, Bas)), Kaart("daan", Anna with { Id = "x7" }, Bas with { Id = "x8" }));
        var mails = new Dictionary<(string LeerlingId, string VerzorgerId), string>
        {
            [("lieke", "v1")] = "Anna@voorbeeld.invalid",
            [("lieke", "v2")] = "bas@voorbeeld.invalid",
            [("daan", "x7")] = "thuis@voorbeeld.invalid",
        };
        Assert.Same(state, BetalerkoppelRules.ZonderOudeMail(state, mails));

        mails.Remove(("lieke", "v1"));
        Assert.Equal("thuis@voorbeeld.invalid", BetalerkoppelRules.ZonderOudeMail(state, mails).Personen[0].Email);
        mails.Remove(("daan", "x7"));
        var zonder = BetalerkoppelRules.ZonderOudeMail(state, mails).Personen;
        Assert.Null(zonder[0].Email);
        Assert.Equal("bas@voorbeeld.invalid", zonder[1].Email);

        var zonderKind = BetalerkoppelRules.Zonder(BetalerkoppelRules.Zonder(state, "lieke"), "daan");
        Assert.Same(zonderKind, BetalerkoppelRules.ZonderOudeMail(zonderKind, mails));
    }

    [Fact]
    public void Van_een_kind_dat_lang_weg_is_komt_er_geen_betaler_meer_bij()
    {
        var weg = Kaart("lieke", Anna, Bas) with { Actief = false, VanSchoolPer = Vandaag.AddMonths(-13) };
        var nieuw = Bij(new BetalersState(), weg);
        Assert.Empty(nieuw.Personen);
        Assert.Same(nieuw, Bij(nieuw, weg));

        var net = Bij(new BetalersState(), weg with { VanSchoolPer = Vandaag.AddMonths(-11) });
        Assert.Equal(2, net.Personen.Length);
        var later = Bij(net, weg);
        Assert.Equal((2, false), (later.Personen.Length, BetalerkoppelRules.HeeftKind(later, net.Personen[0].Id)));
    }

    [Fact]
    public void Nog_eens_bijwerken_verandert_niets_en_meldt_niets()
    {
        var state = BetalerkoppelRules.MetPost(new BetalersState(), Bij(new BetalersState(), Kaart("lieke", Anna, Bas)), Betalerbeeld.School) with { Uitbak = new() };
        var weer = Bij(state, Kaart("lieke", Anna, Bas));

        Assert.Same(state, weer);
        var ander = BetalerkoppelRules.MetPost(state, Bij(state, Kaart("lieke", Anna with { Email = "nieuw@voorbeeld.invalid" }, Bas)), Betalerbeeld.School);
        Assert.Equal("nieuw@voorbeeld.invalid", Assert.Single(ander.Uitbak.Wachtend).Bericht.Email);
    }

    [Fact]
    public void Twee_kaarten_die_iets_anders_zeggen_schrijven_niet_elke_nacht_over_elkaar()
    {
        var ander = Kaart("daan", Anna with { Id = "x7", Email = "thuis@voorbeeld.invalid" }, Bas with { Id = "x8" });
        var state = Bij(Bij(new BetalersState(), Kaart("lieke", Anna, Bas)), ander);

        Assert.Same(state, Bij(Bij(state, Kaart("lieke", Anna, Bas)), ander));
        Assert.Equal("anna@voorbeeld.invalid", state.Personen[0].Email);
        Assert.Equal("nieuw@voorbeeld.invalid", Bij(state, Kaart("lieke", Anna with { Email = "nieuw@voorbeeld.invalid" }, Bas)).Personen[0].Email);
    }

    [Fact]
    [Requirement("TSO-8h", "TSO-10m")]
    public void Wie_betaalt_en_een_contactverbod_heeft_krijgt_niets_per_mail_tot_het_verbod_weg_is()
    {
        var state = Bij(new BetalersState(), Kaart("lieke", Anna, Bas));
        var verboden = Bij(state, Kaart("lieke", Anna, Bas with { Contactverbod = true }));

        Assert.Equal(["anna@voorbeeld.invalid", null], verboden.Personen.Select(p => BetalerkoppelRules.Gegevens(verboden, p).Email));
        Assert.Equal((false, true), (BetalerkoppelRules.HeeftVerbod(verboden, "lieke", "v1"), BetalerkoppelRules.HeeftVerbod(verboden, "lieke", "v2")));
        var post = BetalerkoppelRules.MetPost(state, verboden, new SchoolSleutel("99XX00")).Uitbak.Wachtend.Select(p => p.Bericht).ToList();
        Assert.Contains(post, p => p is { Naam: "Bas Akker", Email: null });
        Assert.Same(verboden, Bij(verboden, Kaart("lieke", Anna, Bas with { Contactverbod = true })));

        var weer = Bij(verboden, Kaart("lieke", Anna, Bas));
        Assert.Equal("bas@voorbeeld.invalid", BetalerkoppelRules.Gegevens(weer, weer.Personen[1]).Email);
        Assert.Empty(BetalerkoppelRules.Zonder(verboden, "lieke").Verboden);
    }

    [Fact]
    public void Wat_het_kantoor_koos_blijft_tot_de_kaart_iets_anders_zegt()
    {
        var state = Bij(new BetalersState(), Kaart("lieke", Anna, Bas));
        var delen = new Betaalverdeling("lieke", [new Verdeeldeel("v1", "", null, 0, Weekdagen.Maandag, false), new Verdeeldeel("v2", "", null, 100, Weekdagen.Geen, false)]);
        var gekozen = BetalerkoppelRules.ZetVerdeling(state, delen, Kaart("lieke", Anna, Bas), Vandaag, NieuwId(state)).Waarde!;

        Assert.Equal([Weekdagen.Maandag, Weekdagen.Geen], gekozen.Kinderen[0].Delen.Select(d => d.Dagen));
        Assert.Same(gekozen, Bij(gekozen, Kaart("lieke", Anna, Bas)));
        Assert.Equal([40, 60], Bij(gekozen, Kaart("lieke", Anna with { Betaaldeel = 40 }, Bas with { Betaaldeel = 60 })).Kinderen[0].Delen.Select(d => d.Procent));
    }

    [Fact]
    [Requirement("TSO-10n")]
    public void Het_kantoor_kan_ook_een_verzorger_kiezen_die_nog_niets_betaalt()
    {
        var kaart = Kaart("lieke", Anna, Bas with { Betaaldeel = 0, Contactverbod = true });
        var nu = new Betaalverdeling("lieke", [new Verdeeldeel("v1", Anna.Naam, "b1", 100, Weekdagen.Geen, true)]);

        var keuze = BetalerkoppelRules.Keuze(nu, kaart).Delen;

        Assert.Equal([("v1", 100, "b1", false), ("v2", 0, null, true)], keuze.Select(d => (d.VerzorgerId, d.Procent, d.BetalerId, d.Contactverbod)));
    }

    [Theory]
    [InlineData(50, Weekdagen.Geen, 50, Weekdagen.Geen, true)]
    [InlineData(0, Weekdagen.Maandag, 100, Weekdagen.Geen, true)]
    [InlineData(0, Weekdagen.Maandag, 0, Weekdagen.Alle & ~Weekdagen.Maandag, true)]
    [InlineData(50, Weekdagen.Geen, 40, Weekdagen.Geen, false)]
    [InlineData(100, Weekdagen.Geen, 0, Weekdagen.Geen, false)]
    [InlineData(50, Weekdagen.Maandag, 50, Weekdagen.Maandag, false)]
    [InlineData(0, Weekdagen.Maandag, 0, Weekdagen.Dinsdag, false)]
    public void Delen_zijn_samen_honderd_en_een_dag_hoort_bij_een(int eerste, Weekdagen eersteDagen, int tweede, Weekdagen tweedeDagen, bool goed) => Assert.Equal(
        goed, BetalerkoppelRules.IsGeheel([new Verdeeldeel("v1", "", null, eerste, eersteDagen, false), new Verdeeldeel("v2", "", null, tweede, tweedeDagen, false)]));

    [Fact]
    [Requirement("TSO-6b")]
    public void Nummers_lopen_op_per_jaar_en_wie_nog_eens_vraagt_krijgt_dezelfde()
    {
        var (een, eerste) = NummerRules.Geef(new BetalersState(), "b1/1", 2, new DateOnly(2026, 9, 1));
        var (twee, weer) = NummerRules.Geef(een, "b1/1", 2, new DateOnly(2026, 9, 1));
        var (drie, derde) = NummerRules.Geef(twee, "b2/1", 1, new DateOnly(2026, 12, 31));
        var (_, nieuwjaar) = NummerRules.Geef(drie, "b2/2", 1, new DateOnly(2027, 1, 1));

        Assert.Equal(["2026-0001", "2026-0002"], eerste);
        Assert.Equal(eerste, weer);
        Assert.Equal(["2026-0003", "2027-0001"], derde.Concat(nieuwjaar));
    }

    [Fact]
    [Requirement("TSO-6b")]
    public void Een_kenmerk_is_van_een_betaler_en_komt_nooit_bij_een_ander()
    {
        var state = Bij(new BetalersState(), Kaart("lieke", Anna, Bas));
        var (anna, bas) = (state.Personen[0].Id, state.Personen[1].Id);
        Assert.True(NummerRules.Reserveer(state, "99XX00-1-1", anna, Betalerbeeld.School).IsGoed);
        Assert.Equal("kenmerk-al-gebruikt", NummerRules.Reserveer(state, "99XX00-1-1", bas, Betalerbeeld.School).Weigering!.Code);

        var met = NummerRules.Reserveer(state, "OUD-42", bas, Betalerbeeld.School).Waarde!;
        Assert.True(NummerRules.Reserveer(met, "OUD-42", bas, Betalerbeeld.School).IsGoed);
        Assert.Equal("kenmerk-al-gebruikt", NummerRules.Reserveer(met, "OUD-42", anna, Betalerbeeld.School).Weigering!.Code);
    }

    private static BetalersState Bij(BetalersState was, Geldkaart kaart) => BetalerkoppelRules.WerkBij(was, kaart, Vandaag, NieuwId(was));

    private static Func<string> NieuwId(BetalersState was)
    {
        var nr = was.Personen.Length;
        return () => $"b{++nr}";
    }

    private static ImmutableArray<string> Van(BetalersState state, string leerlingId) => [.. state.Kinderen.Single(k => k.LeerlingId == leerlingId).Delen.Select(d => d.BetalerId)];

    private static Geldkaart Kaart(string id, params Verzorger[] verzorgers) => new(
        id, new DateOnly(2017, 3, 4), true, null, [new Aanmelding(new DateOnly(2026, 8, 1), AanmeldingSoort.Structureel, Weekdagen.Maandag, default, "", null)], [], [], [], [.. verzorgers], [], "Lieke");
}
