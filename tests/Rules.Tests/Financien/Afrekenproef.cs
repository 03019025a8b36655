using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Financien;
using OrleansSchool.Leerlingen;
using OrleansSchool.Overblijven;
using OrleansSchool.School;

namespace OrleansSchool.Tests.Rules.Financien;

/// <summary>
/// Lieke, Monday and Thursday, in a schooljaar with on those days 40 lunches until 31 January (8 of them in January) and 40 from 1 February: each turn € 3,50, € 4,00
/// without mandate. Mother and father pay half each.
/// </summary>
internal static class Afrekenproef
{
    public const string Moeder = "moeder";
    public const string Vader = "vader";
    public const string Kind = "lieke";

    public static readonly Schooljaar Jaar = new(2026);
    public static readonly DateOnly September = new(2026, 9, 1);

    public static readonly FinancienInstellingen Instellingen = new(
        [9, 2], new DagInJaar(2, 1), 31, 30, Geld.Nul, null, FinancienGrenzen.WikDagen, HerinnerVanzelf: false, SchorsingBetaalt: false, Onverwachtgevolg.Vordering, UitjeTegoed: false,
        Geld.Nul, Geld.Nul, FinancienGrenzen.UitsluitingDagen);

    public static readonly Tarief Tarief = new(
        Jaar, Jaar.EersteDag, Jaar.LaatsteDag, Tariefvorm.PerBeurt, new Geld(350), new Geld(400), new Geld(375), [], [], "besluit");

    public static readonly FinancienView Financien = new(1, null, Instellingen, [], [Tarief], [], [], [], Jaar.EersteDag);

    public static readonly SchoolView School = new(
        new SchoolSleutel("99XX00"), 1, new SchoolGegevens("De Horizon", "", "", "", "", Regio.Midden),
        Weekdagen.Maandag | Weekdagen.Dinsdag | Weekdagen.Donderdag | Weekdagen.Vrijdag, 25,
        [
            Vrij(new DateOnly(2026, 8, 1), new DateOnly(2026, 8, 31)), Vrij(new DateOnly(2026, 10, 19), new DateOnly(2026, 10, 25)),
            Vrij(new DateOnly(2026, 12, 28), new DateOnly(2026, 12, 28)), Vrij(new DateOnly(2027, 6, 18), new DateOnly(2027, 7, 31)),
        ], [], [], [new Uitje("u", "g5", new DateOnly(2026, 11, 19), "Naar het museum")]);

    public static readonly Betaalverdeling Samen = Verdeling((Moeder, 50, Weekdagen.Geen), (Vader, 50, Weekdagen.Geen));

    public static readonly Geldkaart Kaart = MetAanmelding(Structureel(Jaar.EersteDag, Weekdagen.Maandag | Weekdagen.Donderdag));

    public static Geldkaart MetAanmelding(params Aanmelding[] aanmeldingen) => new(
        Kind, new DateOnly(2017, 3, 4), true, null, [.. aanmeldingen], [], [], [new Groepsverblijf(DateTimeOffset.MinValue, "g5")], [], [], "Lieke");

    public static Aanmelding Structureel(DateOnly vanaf, Weekdagen dagen) => new(vanaf, AanmeldingSoort.Structureel, dagen, DateTimeOffset.UnixEpoch, "Test", null);

    public static Aanmelding Geen(DateOnly vanaf) => new(vanaf, AanmeldingSoort.Geen, Weekdagen.Geen, DateTimeOffset.UnixEpoch, "Test", null);

    public static Betaalverdeling Verdeling(params (string Id, int Procent, Weekdagen Dagen)[] delen) =>
        new(Kind, [.. delen.Select(d => new Verdeeldeel($"v-{d.Id}", d.Id, d.Id, d.Procent, d.Dagen, Aangenomen: false))]);

    /// <param name="metMachtiging">Both when nothing is said.</param>
    public static Afrekenfeiten Feiten(Geldkaart? kaart = null, Betaalverdeling? verdeling = null, params string[]? metMachtiging) =>
        new(kaart ?? Kaart, School, Financien, verdeling ?? Samen, metMachtiging is { Length: > 0 } ? [.. metMachtiging] : [Moeder, Vader], September);

    public static Afrekenfeiten ZonderMachtiging(Geldkaart? kaart = null) => Feiten(kaart) with { MetMachtiging = [] };

    public static Rekenboek Boek(Afrekenfeiten feiten, AfrekeningState? state = null) => Rekenboek.Van(feiten, Jaar, state ?? new AfrekeningState());

    public static Stelmoment Moment(DateOnly op, DateOnly? vervalt = null) => new(op, vervalt ?? new DateOnly(2026, 9, 30), "Test");

    public static ImmutableArray<Vorderingopdracht> Opdrachten(AfrekeningState state) => [.. state.Uitbak.Wachtend.Select(p => p.Bericht.Vordering).OfType<Vorderingopdracht>()];

    public static Kinddag Kinddag(DateOnly datum, Verwachting verwachting, Tegelstaat staat, Lijststand lijst = Lijststand.Bijgehouden) => new(Kind, datum, verwachting, staat, lijst);

    public static VrijeDag Vrij(DateOnly van, DateOnly tot) => new($"v{van:yyyyMMdd}", VrijeDagSoort.Vakantie, "Vrij", van, tot);
}
