using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Besluiten;
using OrleansSchool.Commissie;
using OrleansSchool.Financien;
using OrleansSchool.Rooster;
using OrleansSchool.Spelmateriaal;
using OrleansSchool.Tests.Rules.Leerlingen;

namespace OrleansSchool.Tests.Rules.Commissie;

/// <summary>What there is to write about: besluiten, tariff, rules, material, helpers who are looked for; never a child (TSO-11c).</summary>
[Requirement("TSO-11c")]
public sealed class NieuwsaanleidingRulesTests
{
    private static readonly DateOnly Vandaag = Voorbeeld.Vandaag;
    private static readonly DateOnly Sinds = Vandaag.AddDays(-30);
    private static readonly Nieuwsfeiten Niets = new(Sinds, Vandaag, [], [], [], [], []);

    [Fact]
    public void Zonder_nieuws_is_er_niets_en_wat_voor_het_vorige_stuk_was_telt_niet()
    {
        Assert.Empty(Maak(Niets));
        Assert.Empty(Maak(Niets with
        {
            Besluiten = [Besluit("Nieuwe hekken", Sinds.AddDays(-1))],
            Huisregels = [Gidsproef.Versie(1, Sinds.AddDays(9))],
            Materiaal = [Ding("Springtouwen", Materiaalstand.InOrde, Sinds.AddDays(-1))],
        }));
    }

    [Fact]
    public void Besluiten_tarief_regels_materiaal_en_open_diensten_staan_er_het_nieuwste_eerst()
    {
        var tarief = Gidsproef.Tarief() with { Jaar = new Schooljaar(2026) };
        var nieuws = Maak(new Nieuwsfeiten(
            Sinds, Vandaag,
            [Besluit("Nieuwe hekken", Vandaag.AddDays(-3)), Besluit("Ouderbijdrage", Vandaag.AddDays(-2)) with { Soort = Besluitsoort.Tarief, Tarief = tarief }],
            [Gidsproef.Versie(2, Vandaag.AddDays(5))], [Gidsproef.Versie(3, Vandaag.AddDays(4))],
            [Ding("Springtouwen", Materiaalstand.InOrde, Vandaag.AddDays(-1)), Ding("springtouwen", Materiaalstand.InOrde, Vandaag.AddDays(-8)), Ding("Wens", Materiaalstand.Wens, Vandaag)],
            [Dienst(DayOfWeek.Thursday, null), Dienst(DayOfWeek.Monday, null), Dienst(DayOfWeek.Monday, null), Dienst(DayOfWeek.Tuesday, "ria")]));

        Assert.Equal(
            [
                "Er zijn nog overblijfkrachten nodig: maandag 2 en donderdag 1.",
                "Spelmateriaal dat er nieuw is of het weer doet: Springtouwen.",
                $"De ouderbijdrage is vastgesteld, vanaf {Datums.Voluit(Vandaag)}. {GidstariefRules.Prijzen(tarief, 5)}",
                $"Besluit B-2026-01 geldt vanaf {Datums.Voluit(Vandaag)}: Nieuwe hekken.",
                $"Er zijn nieuwe huisregels voor het overblijven, vanaf {Datums.Voluit(Vandaag.AddDays(5))}.",
                $"Er is een nieuwe versie van het overblijfreglement, vanaf {Datums.Voluit(Vandaag.AddDays(4))}.",
            ],
            nieuws.Select(n => n.Tekst));
    }

    [Fact, Requirement("TSO-11c", "SEC-5")]
    public void Een_titel_of_ding_met_de_naam_van_een_kind_erin_komt_er_zonder_die_woorden_of_helemaal_niet_in()
    {
        var nieuws = Maak(Niets with
        {
            Besluiten = [Besluit("Hulp voor Sam Akker", Vandaag)],
            Materiaal = [Ding("Stoel van Lieke", Materiaalstand.BuitenGebruik, Vandaag), Ding("Step", Materiaalstand.BuitenGebruik, Vandaag)],
        });

        Assert.Equal([$"Besluit B-2026-01 geldt vanaf {Datums.Voluit(Vandaag)}.", "Spelmateriaal dat nu niet gebruikt wordt: Step."], nieuws.Select(n => n.Tekst));
    }

    [Fact]
    public void Een_ingetrokken_besluit_is_geen_nieuws_en_de_lijst_blijft_kort()
    {
        var weg = Besluit("Nieuwe hekken", Vandaag) with { Stand = Besluitstand.Ingetrokken };
        Assert.Empty(Maak(Niets with { Besluiten = [weg] }));
        ImmutableArray<Besluitvoorstel> veel = [.. Enumerable.Repeat(Besluit("Nieuwe hekken", Vandaag), 2 * NieuwsaanleidingRules.AantalMax)];
        Assert.Equal(NieuwsaanleidingRules.AantalMax, Maak(Niets with { Besluiten = veel }).Length);
    }

    private static ImmutableArray<Nieuwsaanleiding> Maak(Nieuwsfeiten feiten) => NieuwsaanleidingRules.Maak(feiten, Gidsproef.Namen);

    private static Besluitvoorstel Besluit(string titel, DateOnly actief)
    {
        var invoer = new BesluitvoorstelInvoer(Besluitsoort.Anders, Vandaag, titel, "Besproken.", false, null, null, null, "Coördinator");
        return VoorstelRules.Maak(invoer, "b1", 1, new Schooljaar(2026)).Waarde! with { Stand = Besluitstand.Actief, ActiefOp = Schooltijd.Moment(actief, new TimeOnly(14, 0)) };
    }

    private static Materiaal Ding(string naam, Materiaalstand stand, DateOnly op) =>
        new($"m-{naam}", new MateriaalInvoer(naam, 1, null, stand, null, null), Schooltijd.Moment(op, new TimeOnly(13, 0)), "Marijke");

    private static Standaarddienst Dienst(DayOfWeek dag, string? helper) => new($"d-{dag}", dag, "schoolplein", new Venster(new TimeOnly(12, 15), new TimeOnly(12, 55)), helper);
}
