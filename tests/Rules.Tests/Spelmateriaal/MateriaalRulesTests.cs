using OrleansSchool.Basis;
using OrleansSchool.School;
using OrleansSchool.Spelmateriaal;
using OrleansSchool.Tests.Rules.Leerlingen;

namespace OrleansSchool.Tests.Rules.Spelmateriaal;

/// <summary>What there is to play with, and that it is put away (TSO-13).</summary>
public sealed class MateriaalRulesTests
{
    private static readonly DateOnly Donderdag = Voorbeeld.Vandaag;
    private static readonly DateTimeOffset Nu = Schooltijd.Moment(Donderdag, new TimeOnly(13, 0));
    private static readonly Wie Fatma = Voorbeeld.Wie(Rol.Overblijfkracht);

    private static SchoolView School => Voorbeeld.School with
    {
        Plekken = [new Plek("plein", "Plein", PlekSoort.Speelplaats), new Plek("veld", "Veld", PlekSoort.Speelplaats)],
        Groepen = [.. Voorbeeld.School.Groepen.Select(g => g with { BuitenPlekId = g.Id == "g5" ? "plein" : "veld" })],
    };

    [Fact]
    [Requirement("TSO-13a")]
    public void Wat_kapot_is_zegt_waarom_en_wordt_weer_heel()
    {
        var state = Zet(new("Ballen", 6, "plein", Materiaalstand.InOrde, null, 1250));
        Assert.Equal("materiaal-toelichting", MateriaalRules.Meld(state, "m", Materiaalstand.Defect, " ", Fatma, Nu).Weigering?.Code);
        state = MateriaalRules.Meld(state, "m", Materiaalstand.BuitenGebruik, "lek", Fatma, Nu).Waarde!;
        Assert.Equal((7500, "lek"), (View(state).BegrotingCenten, state.Lijst[0].Gegevens.Toelichting));
        state = MateriaalRules.Meld(state, "m", Materiaalstand.InOrde, null, Fatma, Nu).Waarde!;
        Assert.Equal((0, (string?)null), (View(state).BegrotingCenten, state.Lijst[0].Gegevens.Toelichting));
        Assert.Equal("keuze", MateriaalRules.Meld(state, "m", Materiaalstand.Wens, "x", Fatma, Nu).Weigering?.Code);
    }

    [Fact]
    [Requirement("TSO-13a")]
    public void Een_wens_gaat_met_zijn_bedrag_naar_de_begroting()
    {
        var state = Zet(new("Doeltjes", 2, null, Materiaalstand.Wens, null, 8950));
        Assert.Equal((17_900, 1), (View(state).BegrotingCenten, View(state).Wensen.Count()));
        Assert.Equal("materiaal-bedrag", Nee(new("X", 1, null, Materiaalstand.Wens, null, -1)));
        Assert.Equal("materiaal-aantal", Nee(new("X", 0, null, Materiaalstand.Wens, null, null)));
        Assert.Equal("plek-id", MateriaalRules.Bewaar(new(), null, "m", new("X", 1, "weg", Materiaalstand.InOrde, null, null), School, Fatma, Nu).Weigering?.Veld);

        static string? Nee(MateriaalInvoer invoer) => MateriaalRules.Bewaar(new(), null, "m", invoer, School, Fatma, Nu).Weigering?.Code;
    }

    [Fact]
    [Requirement("TSO-13a")]
    public void Wie_een_verouderd_formulier_bewaart_krijgt_nee_en_overschrijft_niets()
    {
        var state = Zet(new("Ballen", 6, "plein", Materiaalstand.InOrde, null, null));
        var gezien = state.Lijst[0].Versie;
        state = MateriaalRules.Bewaar(state, "m", "x", new("Ballen", 5, "plein", Materiaalstand.InOrde, null, null), School, Fatma, Nu, gezien).Waarde!;
        Assert.Equal("verouderd", MateriaalRules.Bewaar(state, "m", "x", new("Ballen", 9, "plein", Materiaalstand.InOrde, null, null), School, Fatma, Nu, gezien).Weigering?.Code);
        state = MateriaalRules.Meld(state, "m", Materiaalstand.Defect, "lek", Fatma, Nu).Waarde!;
        Assert.Equal("verouderd", MateriaalRules.Bewaar(state, "m", "x", new("Ballen", 9, "plein", Materiaalstand.InOrde, null, null), School, Fatma, Nu, gezien + 1).Weigering?.Code);
        Assert.Equal((5, Materiaalstand.Defect), (state.Lijst[0].Gegevens.Aantal, state.Lijst[0].Gegevens.Stand));
    }

    [Fact]
    [Requirement("TSO-13b")]
    public void Opruimen_vink_je_af_per_plein_op_een_dag_met_overblijven()
    {
        Assert.Equal(["plein", "veld"], MateriaalRules.Plekken(School, Donderdag));
        Assert.Equal(["veld"], MateriaalRules.Plekken(School, new DateOnly(2026, 11, 19))); // g5 is on a trip
        Assert.Empty(MateriaalRules.Plekken(School, Donderdag.AddDays(2)));
        Assert.Equal("opruimdag", MateriaalRules.Vink(new(), "plein", null, School, Fatma, Nu, Donderdag.AddDays(2)).Weigering?.Code);
        Assert.Equal("opruimdag", MateriaalRules.Vink(new(), "weg", null, School, Fatma, Nu, Donderdag).Weigering?.Code);
        var state = MateriaalRules.Vink(new(), "plein", "twee ballen", School, Fatma, Nu, Donderdag).Waarde!;
        state = MateriaalRules.Vink(state, "plein", null, School, Fatma, Nu, Donderdag).Waarde!;
        Assert.Null(Assert.Single(state.Vinken).Mist); // found after all
        Assert.Same(state, MateriaalRules.Opgeruimd(state, Donderdag.AddDays(119)));
        Assert.Empty(MateriaalRules.Opgeruimd(state, Donderdag.AddDays(120)).Vinken);
    }

    private static MateriaalState Zet(MateriaalInvoer invoer) => MateriaalRules.Bewaar(new(), null, "m", invoer, School, Fatma, Nu).Waarde!;

    private static MateriaalView View(MateriaalState state) => MateriaalRules.View(state, School, Donderdag, true, true);
}
