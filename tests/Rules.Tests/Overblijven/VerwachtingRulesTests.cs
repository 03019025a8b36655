using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Leerlingen;
using OrleansSchool.Overblijven;
using OrleansSchool.School;

namespace OrleansSchool.Tests.Rules.Overblijven;

public sealed class VerwachtingRulesTests
{
    private static readonly DateOnly Donderdag = new(2026, 11, 12);
    private static readonly DateOnly Vrijdag = new(2026, 11, 13);

    [Fact]
    [Requirement("TSO-6a")]
    public void Een_structureel_kind_wordt_op_zijn_dagen_verwacht_en_op_andere_niet()
    {
        var lid = Lid(Structureel(new DateOnly(2026, 8, 1), Weekdagen.Donderdag));
        Assert.Equal(Verwachting.Structureel, Bepaal(lid, Donderdag));
        Assert.Equal(Verwachting.NietAangemeld, Bepaal(lid, Vrijdag));
    }

    [Fact]
    [Requirement("TSO-6a")]
    public void Een_aanmelding_geldt_vanaf_haar_datum_zonder_einde_tot_de_volgende()
    {
        var lid = Lid(Structureel(new DateOnly(2026, 8, 1), Weekdagen.Donderdag), Structureel(Donderdag, Weekdagen.Vrijdag));
        Assert.Equal(Verwachting.Structureel, Bepaal(lid, Donderdag.AddDays(-7)));
        Assert.Equal(Verwachting.NietAangemeld, Bepaal(lid, Donderdag));
        Assert.Equal(Verwachting.Structureel, Bepaal(lid, Vrijdag));
        Assert.Equal(Verwachting.Structureel, Bepaal(lid, new DateOnly(2027, 9, 3)));
    }

    [Fact]
    [Requirement("TSO-6a")]
    public void Voor_de_eerste_aanmelding_wordt_een_kind_niet_verwacht() =>
        Assert.Equal(Verwachting.NietAangemeld, Bepaal(Lid(Structureel(Donderdag, Weekdagen.Alle)), Donderdag.AddDays(-2)));

    [Fact]
    [Requirement("TSO-6e")]
    public void Een_afmelding_gaat_voor_de_aanmelding_en_een_extra_dag_telt_mee()
    {
        var lid = Lid(Structureel(new DateOnly(2026, 8, 1), Weekdagen.Donderdag)) with
        {
            Dagwijzigingen = [Wijziging(Donderdag, komt: false), Wijziging(Vrijdag, komt: true)],
        };
        Assert.Equal(Verwachting.Afgemeld, Bepaal(lid, Donderdag));
        Assert.Equal(Verwachting.ExtraDag, Bepaal(lid, Vrijdag));
        Assert.Equal(Verwachting.Structureel, Bepaal(lid, Donderdag.AddDays(14)));
    }

    [Theory]
    [InlineData(2026, 12, 24, "Kerstvakantie")]
    [InlineData(2026, 11, 11, "woensdag")]
    [InlineData(2026, 11, 19, "Naar het museum")]
    [Requirement("SCH-1")]
    public void In_vakantie_op_een_vrije_weekdag_en_bij_een_uitje_is_er_geen_overblijven(int jaar, int maand, int dag, string waarom)
    {
        var datum = new DateOnly(jaar, maand, dag);
        Assert.Equal(Verwachting.GeenOverblijven, Bepaal(Lid(Structureel(new DateOnly(2026, 8, 1), Weekdagen.Alle)), datum));
        Assert.Contains(waarom, VerwachtingRules.WaaromGeenOverblijven(School, "g5", datum), StringComparison.Ordinal);
    }

    [Fact]
    [Requirement("LIVE-1")]
    public void Een_geschorst_kind_staat_als_geschorst_tot_en_met_de_laatste_dag()
    {
        var lid = Lid(Structureel(new DateOnly(2026, 8, 1), Weekdagen.Alle)) with
        {
            Blokkades = [new Blokkade(Verwachting.Geschorst, Donderdag.AddDays(-1), Donderdag)],
        };
        Assert.Equal(Verwachting.Geschorst, Bepaal(lid, Donderdag));
        Assert.Equal(Verwachting.Structureel, Bepaal(lid, Vrijdag));
    }

    [Fact]
    [Requirement("TSO-6d")]
    public void Een_kind_dat_weggaat_wordt_niet_meer_verwacht_maar_de_dagen_ervoor_blijven_staan()
    {
        var was = Lid(Structureel(new DateOnly(2026, 8, 1), Weekdagen.Alle));
        var weg = LidRules.Neem(was, Lid(new Aanmelding(Donderdag, AanmeldingSoort.Geen, Weekdagen.Geen, default, "", null)) with { Actief = false });
        Assert.Equal(Verwachting.NietAangemeld, Bepaal(weg, Donderdag));
        Assert.False(LidRules.HoortOp(weg, Bepaal(weg, Donderdag)));
        Assert.Equal(Verwachting.Structureel, Bepaal(weg, Donderdag.AddDays(-2)));
        Assert.True(LidRules.HoortOp(weg, Bepaal(weg, Donderdag.AddDays(-2))));
        var terug = LidRules.Neem(weg, Lid(Structureel(Vrijdag, Weekdagen.Vrijdag)));
        Assert.Equal(
            [Verwachting.Structureel, Verwachting.NietAangemeld, Verwachting.Structureel],
            new[] { Donderdag.AddDays(-2), Donderdag, Vrijdag }.Select(d => Bepaal(terug, d)));
    }

    internal static SchoolView School { get; } = new(
        new SchoolSleutel("99XX00"), 1, new SchoolGegevens("De Horizon", "", "", "", "", Regio.Midden),
        Weekdagen.Maandag | Weekdagen.Dinsdag | Weekdagen.Donderdag | Weekdagen.Vrijdag, 25,
        [new VrijeDag("k", VrijeDagSoort.Vakantie, "Kerstvakantie", new DateOnly(2026, 12, 19), new DateOnly(2027, 1, 3))], [], [],
        [new Uitje("u", "g5", new DateOnly(2026, 11, 19), "Naar het museum")]);

    internal static Groepslid Lid(params Aanmelding[] aanmeldingen) => new("k1", true, [.. aanmeldingen], [], []);

    internal static Aanmelding Structureel(DateOnly vanaf, Weekdagen dagen) =>
        new(vanaf, AanmeldingSoort.Structureel, dagen, DateTimeOffset.UnixEpoch, "Test", null);

    private static Dagwijziging Wijziging(DateOnly datum, bool komt) =>
        new(datum, komt, komt ? null : AfmeldReden.Ziek, null, DateTimeOffset.UnixEpoch, "Test");

    private static Verwachting Bepaal(Groepslid lid, DateOnly datum) => VerwachtingRules.Bepaal(lid, School, "g5", datum);
}
