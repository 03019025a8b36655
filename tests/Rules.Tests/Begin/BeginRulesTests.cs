using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Begin;
using OrleansSchool.Intranet.Pages.Beginnen;
using OrleansSchool.School;

namespace OrleansSchool.Tests.Rules.Begin;

/// <summary>What is done is read from the school: in any order, with steps left for later, in the middle of a year (SET-1).</summary>
[Requirement("SET-1")]
public sealed class BeginRulesTests
{
    private static readonly DateTimeOffset Op = new(2026, 11, 12, 11, 0, 0, TimeSpan.FromHours(1));
    private static readonly SchoolView LegeSchool = new(new SchoolSleutel("99XX00"), 1, new SchoolGegevens("De Horizon", "", "", "", "", Regio.Zuid), Weekdagen.Maandag, 25, [], [], [], []);
    private static readonly SchoolView MetAdres = LegeSchool with { Gegevens = LegeSchool.Gegevens with { Plaats = "Eendenveld" } };
    private static readonly Beginfeiten Leeg = new(
        new BeginView(Op, [], new DateOnly(2026, 11, 12), false, null, 1), LegeSchool, 0, 0, 0, 0, false, false, 0, 0, true, true, true, true, 0);

    private static readonly Beginfeiten Vol = Leeg with
    {
        School = MetAdres,
        Leerlingen = 400,
        MetVerzorger = 398,
        Aangemeld = 250,
        HeeftInstellingen = true,
        HeeftTarief = true,
        Helpers = 12,
        MetPincode = 9,
        Tablets = 3,
        MerkenVandaag = 1,
    };

    [Fact]
    public void Een_lege_school_begint_bij_stap_een_en_een_volle_is_klaar()
    {
        Assert.Equal("nu straks straks straks straks straks straks straks", Standen(Leeg));
        Assert.Equal("klaar klaar klaar klaar klaar klaar klaar klaar", Standen(Vol));
        Assert.True(BeginRules.IsRond(BeginRules.Stappen(Vol)));
        Assert.Equal(30, BeginRules.NogMinuten(BeginRules.Stappen(Leeg)));
        Assert.Equal(0, BeginRules.NogMinuten(BeginRules.Stappen(Vol)));
    }

    [Fact]
    public void Wie_eerst_iets_anders_deed_hoeft_dat_niet_opnieuw()
    {
        var feiten = Leeg with { Leerlingen = 10, MetVerzorger = 9, Helpers = 1, MetPincode = 1, Tablets = 1 };

        Assert.Equal("nu klaar klaar klaar straks straks klaar straks", Standen(feiten));
        Assert.Equal("klaar klaar klaar klaar nu straks klaar straks", Standen(feiten with { School = MetAdres }));
    }

    [Fact]
    public void Elke_volgorde_van_klaar_zijn_geeft_hoogstens_een_stap_nu_en_die_is_de_eerste_open()
    {
        for (var masker = 0; masker < 1 << 8; masker++)
        {
            var stappen = BeginRules.Stappen(Met(masker));
            var open = stappen.Where(r => r.Stand is Beginstand.Nu or Beginstand.Straks).ToList();
            Assert.Equal(8, stappen.Length);
            Assert.Equal(open.Count == 0 ? 0 : 1, stappen.Count(r => r.Stand == Beginstand.Nu));
            Assert.True(open.Count == 0 || open[0].Stand == Beginstand.Nu);
            Assert.Equal(open.Count == 0, BeginRules.IsRond(stappen));
        }
    }

    [Fact]
    public void Een_overgeslagen_stap_wordt_voorbijgegaan_en_is_klaar_als_hij_toch_gedaan_is()
    {
        var over = Vol with { HeeftTarief = false, MerkenVandaag = 0, Begin = Vol.Begin with { Overgeslagen = [Beginstap.Verzorgers, Beginstap.TariefEnKeuzes] } };

        Assert.Equal("klaar klaar klaar klaar klaar nee klaar nu", Standen(over));
        Assert.Equal("klaar klaar klaar klaar klaar klaar klaar nu", Standen(over with { HeeftTarief = true }));
    }

    [Fact]
    public void Zonder_begin_en_na_het_einde_is_er_geen_stap_nu()
    {
        Assert.DoesNotContain("nu", Standen(Leeg with { Begin = Leeg.Begin with { BegonnenOp = null } }), StringComparison.Ordinal);
        Assert.DoesNotContain("nu", Standen(Leeg with { Begin = Leeg.Begin with { KlaarOp = Op } }), StringComparison.Ordinal);
    }

    [Fact]
    public void Het_menu_laat_beginnen_zien_tot_het_klaar_is_en_nooit_bij_een_school_die_al_werkte()
    {
        var werkt = LegeSchool with { Groepen = [new Groep("g5", new Schooljaar(2026), "5", ["5"], null, null, new Lunchtijden(new TimeOnly(12, 0), new TimeOnly(12, 15), new TimeOnly(12, 55)), null, null)] };
        var nooit = Leeg.Begin with { BegonnenOp = null };

        Assert.True(BeginRules.IsOpen(nooit, LegeSchool));
        Assert.False(BeginRules.IsOpen(nooit, werkt));
        Assert.True(BeginRules.IsOpen(Leeg.Begin, werkt));
        Assert.False(BeginRules.IsOpen(Leeg.Begin with { KlaarOp = Op }, LegeSchool));
    }

    [Theory]
    [InlineData("3", Beginstap.Verzorgers)]
    [InlineData("8", Beginstap.EersteLunch)]
    [InlineData(null, Beginstap.School)]
    [InlineData("0", Beginstap.School)]
    [InlineData("9", Beginstap.School)]
    [InlineData("-1", Beginstap.School)]
    [InlineData("99999999999999", Beginstap.School)]
    [InlineData("drie", Beginstap.School)]
    public void Een_vreemde_stap_in_het_adres_is_de_stap_van_nu(string? gevraagd, Beginstap stap) => Assert.Equal(stap, BeginRules.Kies(gevraagd, BeginRules.Stappen(Leeg)));

    [Theory]
    [InlineData("inrichten", Beginstap.School)]
    [InlineData("inrichten/kalender", Beginstap.School)]
    [InlineData("inrichten/groepen/ineens", Beginstap.DagenEnPleinen)]
    [InlineData("leerlingen/inlezen", Beginstap.Leerlingen)]
    [InlineData("leerlingen/inlezen/abc", Beginstap.Leerlingen)]
    [InlineData("leerlingen/inlezen/verzorgers/abc", Beginstap.Verzorgers)]
    [InlineData("leerlingen/aanmelden", Beginstap.WieBlijftOver)]
    [InlineData("leerlingen/inlezen/aanmeldingen/abc", Beginstap.WieBlijftOver)]
    [InlineData("inlezen/beginstanden", Beginstap.TariefEnKeuzes)]
    [InlineData("geld/inrichten", Beginstap.TariefEnKeuzes)]
    [InlineData("Tablets", Beginstap.HelpersEnTablets)]
    [InlineData("beginnen/proef", Beginstap.EersteLunch)]
    public void Een_bladzijde_van_een_stap_wijst_terug_naar_die_stap(string pad, Beginstap stap) => Assert.Equal(stap, BeginRules.StapVan(pad));

    [Theory]
    [InlineData("")]
    [InlineData("leerlingen")]
    [InlineData("leerlingen/wout")]
    [InlineData("inrichtenx")]
    [InlineData("geld")]
    [InlineData("beginnen")]
    public void Een_andere_bladzijde_hoort_bij_geen_stap(string pad) => Assert.Null(BeginRules.StapVan(pad));

    [Fact]
    public void Elke_stap_zegt_wat_er_is_en_wat_er_zonder_niet_kan()
    {
        foreach (var regel in BeginRules.Stappen(Leeg).Concat(BeginRules.Stappen(Vol)))
        {
            Assert.NotEmpty(regel.Kop);
            Assert.NotEmpty(regel.Uitleg);
            Assert.EndsWith(".", Beginwoorden.Zonder(regel.Stap), StringComparison.Ordinal);
            Assert.Equal($"/s/99XX00/beginnen?stap={(int)regel.Stap}", regel.Url);
        }

        Assert.Equal("1 kind aangemeld", Beginwoorden.Uitleg(Beginstap.WieBlijftOver, Vol with { Aangemeld = 1 }));
        Assert.Equal("1 groep heeft nog geen plek", Beginwoorden.Uitleg(Beginstap.DagenEnPleinen, Vol with { GroepenZonderPlek = 1 }));
    }

    /// <summary>Each bit makes one step done.</summary>
    private static Beginfeiten Met(int masker)
    {
        bool Bit(Beginstap stap) => (masker & (1 << ((int)stap - 1))) != 0;
        return Leeg with
        {
            School = Bit(Beginstap.School) ? MetAdres : LegeSchool,
            Leerlingen = Bit(Beginstap.Leerlingen) ? 10 : 0,
            MetVerzorger = Bit(Beginstap.Verzorgers) ? 10 : 0,
            GroepenZonderPlek = Bit(Beginstap.DagenEnPleinen) ? 0 : 2,
            Aangemeld = Bit(Beginstap.WieBlijftOver) ? 5 : 0,
            HeeftTarief = Bit(Beginstap.TariefEnKeuzes),
            HeeftInstellingen = Bit(Beginstap.TariefEnKeuzes),
            Helpers = Bit(Beginstap.HelpersEnTablets) ? 2 : 0,
            MetPincode = Bit(Beginstap.HelpersEnTablets) ? 1 : 0,
            Tablets = Bit(Beginstap.HelpersEnTablets) ? 1 : 0,
            MerkenVandaag = Bit(Beginstap.EersteLunch) ? 1 : 0,
        };
    }

    private static string Standen(Beginfeiten feiten) => string.Join(' ', BeginRules.Stappen(feiten).Select(r => Beginwoorden.Naam(r.Stand)));
}
