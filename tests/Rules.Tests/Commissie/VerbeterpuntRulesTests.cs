using OrleansSchool.Basis;
using OrleansSchool.Commissie;
using OrleansSchool.Tests.Rules.Tabellen;
using OrleansSchool.Toegang;

namespace OrleansSchool.Tests.Rules.Commissie;

/// <summary>What must be better, who sees to it, and what it came to (TSO-2b, TSO-4b).</summary>
[Requirement("TSO-2b", "TSO-4b")]
public sealed class VerbeterpuntRulesTests
{
    private const string Ria = "ria";
    private const string Karin = "karin";

    private static readonly SchoolSleutel School = new("99XX00");
    private static readonly Schooljaar Jaar = new(2026);
    private static readonly DateOnly Vandaag = new(2026, 11, 12);
    private static readonly Openbaarhandeling Hier = new(Wie.Systeem(School, "Marijke van der Veen"), Schooltijd.Moment(Vandaag, new(9, 0)), Vandaag);
    private static readonly PersonenView Personen = new([Mens(Ria, "Ria Nijland", Rol.Overblijfkracht), Mens(Karin, "Karin Hoekstra", Rol.Groepsleerkracht)], 1);
    private static readonly Puntbron Bron = new(new Naamlijst([Tabelmaker.Kind("k1", "Lieke", null, "Akker")], ["Ria Nijland"]), Personen, School);
    private static readonly VerbeterpuntInvoer Invoer = new("Meer ballen", "Er zijn er twee.", "Marijke van der Veen", null, Vandaag.AddDays(30), Verbeterstand.Open, null);

    [Fact]
    public void Een_punt_heeft_een_eigenaar_een_dag_en_een_verloop()
    {
        var een = Goed(null, Invoer, new KwaliteitState());
        var bezig = Goed("p1", Invoer with { Stand = Verbeterstand.Bezig, EigenaarAccountId = Ria }, een);
        var klaar = Goed("p1", Invoer with { Stand = Verbeterstand.Klaar, Resultaat = "Er zijn zes ballen.", EigenaarAccountId = Ria }, bezig);

        var punt = Assert.Single(klaar.Punten);
        Assert.Equal(("p1", "Ria Nijland", Verbeterstand.Klaar, "Er zijn zes ballen."), (punt.Id, punt.EigenaarNaam, punt.Stand, punt.Resultaat));
        Assert.Equal(["Opgeschreven", "Gewijzigd: mee bezig, eigenaar Ria Nijland", "Gewijzigd: klaar, wat het opleverde"], punt.Geschiedenis.Select(f => f.Tekst));
        Assert.Equal(3, klaar.Versie);
    }

    [Fact]
    public void Wat_niets_verandert_maakt_geen_regel_en_geen_nieuwe_versie()
    {
        var een = Goed(null, Invoer, new KwaliteitState());

        Assert.Same(een, Goed("p1", Invoer with { Titel = "  Meer ballen " }, een));
    }

    [Theory]
    [InlineData("titel", "verplicht")]
    [InlineData("waarom", "verplicht")]
    [InlineData("eigenaar", "verplicht")]
    [InlineData("voor", "datum-te-ver-weg")]
    [InlineData("stand", "keuze")]
    public void Wat_ontbreekt_wordt_bij_zijn_veld_geweigerd(string veld, string code)
    {
        var invoer = veld switch
        {
            "titel" => Invoer with { Titel = " " },
            "waarom" => Invoer with { Waarom = "" },
            "eigenaar" => Invoer with { EigenaarNaam = "" },
            "voor" => Invoer with { Voor = Jaar.Volgend.Volgend.EersteDag },
            _ => Invoer with { Stand = default },
        };

        Assert.Equal((code, veld), Nee(null, invoer, new KwaliteitState()));
    }

    [Fact]
    public void Klaar_is_iets_pas_met_wat_het_opleverde()
    {
        var een = Goed(null, Invoer, new KwaliteitState());

        Assert.Equal(("verbeterpunt-resultaat", "resultaat"), Nee("p1", Invoer with { Stand = Verbeterstand.Klaar }, een));
        Goed("p1", Invoer with { Stand = Verbeterstand.Vervallen }, een);
    }

    [Fact]
    public void Eigenaar_is_wie_de_kwaliteit_kan_zien_of_alleen_een_naam()
    {
        Assert.Equal(("verbeterpunt-eigenaar", "eigenaar"), Nee(null, Invoer with { EigenaarAccountId = Karin }, new KwaliteitState()));
        Assert.Equal(("verbeterpunt-eigenaar", "eigenaar"), Nee(null, Invoer with { EigenaarAccountId = "niemand" }, new KwaliteitState()));

        var vanRia = Goed(null, Invoer with { EigenaarAccountId = Ria }, new KwaliteitState());
        var zonder = Bron with { Personen = new PersonenView([], 2) };
        var later = VerbeterpuntRules.Bewaar(vanRia, "p1", Invoer with { EigenaarAccountId = Ria, Stand = Verbeterstand.Bezig }, Jaar, zonder, Hier).Waarde!;
        Assert.Equal("Ria Nijland", Assert.Single(later.Punten).EigenaarNaam); // who left keeps the name that stood there
    }

    [Theory]
    [InlineData("titel")]
    [InlineData("waarom")]
    [InlineData("resultaat")]
    public void De_naam_van_een_kind_komt_er_niet_in_die_van_een_helper_wel(string veld)
    {
        Assert.Equal(("verbeterpunt-naam", veld), Nee(null, Met(veld, "Gepraat met Lieke Akker."), new KwaliteitState()));
        Goed(null, Met(veld, "Gepraat met Ria Nijland."), new KwaliteitState());

        static VerbeterpuntInvoer Met(string veld, string tekst) =>
            veld switch { "titel" => Invoer with { Titel = tekst }, "waarom" => Invoer with { Waarom = tekst }, _ => Invoer with { Resultaat = tekst } };
    }

    [Fact]
    public void Er_is_een_grens_aan_het_aantal_en_aan_het_verloop()
    {
        var vol = Enumerable.Range(0, KwaliteitGrenzen.PuntenMax).Aggregate(new KwaliteitState(), (state, _) => Goed(null, Invoer, state));
        Assert.Equal("te-veel", VerbeterpuntRules.Bewaar(vol, null, Invoer, Jaar, Bron, Hier).Weigering?.Code);
        Assert.Equal("onbekend", VerbeterpuntRules.Bewaar(vol, "p999", Invoer, Jaar, Bron, Hier).Weigering?.Code);

        var vaak = Enumerable.Range(0, 20).Aggregate(vol, (state, n) => Goed("p1", Invoer with { Titel = $"Meer ballen {n}" }, state));
        Assert.Equal(KwaliteitGrenzen.FeitenMax, vaak.Punten[0].Geschiedenis.Length);
    }

    [Fact]
    public void De_eigenaar_hoort_van_een_punt_zolang_het_niet_klaar_is_zonder_waar_het_over_gaat()
    {
        var state = Goed(null, Invoer with { EigenaarAccountId = Ria }, Goed(null, Invoer, new KwaliteitState()));

        var taak = Assert.Single(Taken(state, Vandaag));
        Assert.Equal((Ria, "verbeterpunt/2026-2027/p2"), (taak.AccountId, taak.Id));
        Assert.Contains("zaterdag 12 december", taak.Tekst, StringComparison.Ordinal);
        Assert.DoesNotContain("ballen", taak.Tekst, StringComparison.Ordinal);
        Assert.Contains("klaar moeten zijn", Assert.Single(Taken(state, Vandaag.AddDays(31))).Tekst, StringComparison.Ordinal);
        Assert.Empty(Taken(Goed("p2", Invoer with { EigenaarAccountId = Ria, Stand = Verbeterstand.Klaar, Resultaat = "Ze zijn er." }, state), Vandaag));
        Assert.Empty(VerbeterpuntRules.Taken(state, Jaar, new PersonenView([], 2), School, Vandaag));
    }

    private static System.Collections.Immutable.ImmutableArray<Openbaartaak> Taken(KwaliteitState state, DateOnly vandaag) => VerbeterpuntRules.Taken(state, Jaar, Personen, School, vandaag);

    private static KwaliteitState Goed(string? id, VerbeterpuntInvoer invoer, KwaliteitState was)
    {
        var uitkomst = VerbeterpuntRules.Bewaar(was, id, invoer, Jaar, Bron, Hier);
        Assert.Null(uitkomst.Weigering);
        return uitkomst.Waarde!;
    }

    private static (string?, string?) Nee(string? id, VerbeterpuntInvoer invoer, KwaliteitState was)
    {
        var weigering = VerbeterpuntRules.Bewaar(was, id, invoer, Jaar, Bron, Hier).Weigering;
        return (weigering?.Code, weigering?.Veld);
    }

    private static PersoonRij Mens(string id, string naam, Rol rol) =>
        new(id, naam, null, AccountStatus.Actief, [new Roltoekenning(School, rol, rol == Rol.Groepsleerkracht ? ["g5"] : [], Jaar.EersteDag, null)], true, false, false);
}
