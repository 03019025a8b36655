using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Rooster;
using OrleansSchool.School;

namespace OrleansSchool.Tests.Rules.Rooster;

/// <summary>An invented school with two speelplaatsen, and helpers to ask.</summary>
internal static class Roosterproef
{
    public static readonly Schooljaar Jaar = new(2026);

    /// <summary>A Thursday.</summary>
    public static readonly DateOnly Dag = new(2026, 11, 12);

    public static readonly Venster Pauze = new(new(12, 15), new(12, 55));

    public static readonly Plek Noord = new("noord", "Plein Noord", PlekSoort.Speelplaats);
    public static readonly Plek Zuid = new("zuid", "Plein Zuid", PlekSoort.Speelplaats);

    public static SchoolView Proefschool(ImmutableArray<VrijeDag> vrij = default, ImmutableArray<Uitje> uitjes = default, int norm = 25) => new(
        new SchoolSleutel("99XX00"), 1, new SchoolGegevens("De Horizon", "", "", "", "", Regio.Midden),
        Weekdagen.Maandag | Weekdagen.Dinsdag | Weekdagen.Donderdag | Weekdagen.Vrijdag, norm, vrij.IsDefault ? [] : vrij, [Noord, Zuid],
        [Groep("g5", "noord"), Groep("g6", "noord"), Groep("g3", "zuid")], uitjes.IsDefault ? [] : uitjes);

    public static Roosterhelper Helper(string id, bool inval = false, bool diploma = false, Voorkeur voorkeur = Voorkeur.Kan, params Afwezigheid[] afwezig) => new(
        id, char.ToUpperInvariant(id[0]) + id[1..] + " Proef", "+31612345678", diploma, inval, Jaar.EersteDag, null,
        new Beschikbaarheid([.. Enumerable.Repeat(voorkeur, 5)], [.. afwezig]), 0, $"{id}@school.example");

    public static Standaarddienst Standaard(string id, string plek, string? helper) => new(id, DayOfWeek.Thursday, plek, Pauze, helper);

    public static Dagbeeld Beeld(ImmutableArray<Standaarddienst> diensten, params Roosterhelper[] helpers) => new(Dag, Proefschool(), diensten, [.. helpers]);

    public static DateTimeOffset Om(int uur, int minuut, int dag = 12) => Schooltijd.Moment(new DateOnly(2026, 11, dag), new TimeOnly(uur, minuut));

    private static Groep Groep(string id, string plek) =>
        new(id, Jaar, id[1..], [id[1..]], null, null, new Lunchtijden(new(12, 0), Pauze.Van, Pauze.Tot), plek, null);
}
