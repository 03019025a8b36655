using System.Collections.Immutable;
using System.Globalization;
using OrleansSchool.Basis;

namespace OrleansSchool.Overdracht;

/// <summary>
/// Tijdpaden that are delivered (OSO-T): <c>nu</c> with the doorstroomtoets in February, <c>vroeger</c> with the eindtoets in spring and a second
/// exchange before the end of May. Each school changes its own.
/// </summary>
internal static class Tijdpadsjablonen
{
    public const string Nu = "nu";
    public const string Vroeger = "vroeger";

    /// <summary>Id of the step by which what changed is exchanged again.</summary>
    public const string TweedeRonde = "tweede-ronde";

    /// <summary>From 2023-2024 the doorstroomtoets takes the place of the eindtoets.</summary>
    private const int EersteDoorstroomtoets = 2023;

    /// <summary>Monday of this ISO week and three weeks on.</summary>
    private const int WeekDoorstroomtoets = 5;
    private const int DagenDoorstroomtoets = 20;

    public static ImmutableArray<string> Alle { get; } = [Nu, Vroeger];

    public static string Standaard(Schooljaar jaar) => jaar.Begin >= EersteDoorstroomtoets ? Nu : Vroeger;

    /// <summary>In order of the last day.</summary>
    public static ImmutableArray<Tijdpadstap> Van(string sjabloon, Schooljaar jaar) =>
        [.. (sjabloon == Vroeger ? VanVroeger(jaar.Begin + 1) : VanNu(jaar.Begin + 1)).OrderBy(s => s.Uiterlijk).ThenBy(s => s.Vanaf)];

    private static IEnumerable<Tijdpadstap> VanNu(int jaar)
    {
        var toets = DateOnly.FromDateTime(ISOWeek.ToDateTime(jaar, WeekDoorstroomtoets, DayOfWeek.Monday));
        return
        [
            new("voorlopig-advies", "Voorlopig schooladvies", Dag(jaar, 1, 10), Dag(jaar, 1, 31), Bevindingwie.Leerkracht, "advies", "Bespreek het met de ouders en vul het in het dossier in."),
            new("doorstroomtoets", "Doorstroomtoets", toets, toets.AddDays(DagenDoorstroomtoets), null, null, "Kijk de dagen van dit jaar na bij je toetsaanbieder."),
            new("toetsuitslag", "Toetsuitslag inlezen", toets.AddDays(DagenDoorstroomtoets + 1), Dag(jaar, 3, 15), Bevindingwie.Administratie, null, "Lees het resultatenbestand in en kijk de lijst na."),
            new("definitief-advies", "Definitief schooladvies", Dag(jaar, 3, 16), Dag(jaar, 3, 24), Bevindingwie.Leerkracht, "advies", "Een hogere toets betekent een hoger advies, of een motivatie waarom niet."),
            new("aanmeldweek", "Aanmeldweek VO", Dag(jaar, 3, 25), Dag(jaar, 3, 31), null, null, "Ouders melden hun kind aan bij de VO-school."),
            .. Uitwisselen(jaar),
            new(TweedeRonde, "Tweede ronde: latere toets of verbetering", Dag(jaar, 6, 1), Dag(jaar, 6, 18), Bevindingwie.Administratie, null, "Gewijzigde dossiers opnieuw ter inzage, gereed en met een nieuw seintje."),
        ];
    }

    private static IEnumerable<Tijdpadstap> VanVroeger(int jaar) =>
    [
        new("schooladvies", "Schooladvies", Dag(jaar, 1, 10), Dag(jaar, 2, DateTime.DaysInMonth(jaar, 2)), Bevindingwie.Leerkracht, "advies", "Vóór 1 maart besproken met de ouders en ingevuld."),
        new("aanmelding", "Aanmelding VO", Dag(jaar, 3, 1), Dag(jaar, 3, 31), null, null, "Ouders melden hun kind aan bij de VO-school."),
        .. Uitwisselen(jaar),
        new("eindtoets", "Eindtoets", Dag(jaar, 4, 15), Dag(jaar, 5, 15), null, null, "Kijk de dagen van dit jaar na bij je toetsaanbieder."),
        new("toetsuitslag", "Resultaten van de eindtoets inlezen", Dag(jaar, 5, 15), Dag(jaar, 5, 24), Bevindingwie.Administratie, null, "Eerst het resultatenbestand inlezen, dan opnieuw uitwisselen."),
        new(TweedeRonde, "Eindtoets uitwisselen en VO-scholen mailen", Dag(jaar, 5, 20), Dag(jaar, 5, 31), Bevindingwie.Administratie, null, "Opnieuw gereed, en daarna weer een seintje aan de VO-school."),
    ];

    /// <summary>The same in both: from the message of the VO school to the last day.</summary>
    private static IEnumerable<Tijdpadstap> Uitwisselen(int jaar) =>
    [
        new("bericht-vo", "Bericht van de VO-scholen", Dag(jaar, 4, 1), Dag(jaar, 4, 16), Bevindingwie.Administratie, "aangemeld", "Elke leerling staat bij een VO-school."),
        new("okr", "Beknopt OKR klaar", Dag(jaar, 3, 1), Dag(jaar, 4, 23), Bevindingwie.Leerkracht, "okr", "Met de intern begeleider als er een arrangement was."),
        new("inzage", "Inzage van ouders", Dag(jaar, 4, 1), Dag(jaar, 5, 14), Bevindingwie.Leerkracht, "inzage", "Nodig elke ouder met gezag zelf uit."),
        new("seintje", "Seintje aan de administratie", Dag(jaar, 4, 1), Dag(jaar, 5, 19), Bevindingwie.Leerkracht, "seintje", null),
        new("gereed", "Dossiers gereed", Dag(jaar, 3, 30), Dag(jaar, 5, 21), Bevindingwie.Administratie, "gereed", "Vóór 30 maart gereed? Dan verloopt het dossier vóór 30 juni."),
        new("bericht", "Seintje aan de VO-scholen", Dag(jaar, 3, 30), Dag(jaar, 5, 28), Bevindingwie.Administratie, "bericht", "Alleen aantallen, nooit gegevens van een kind."),
        new("verstrekt", "Alle dossiers opgehaald", Dag(jaar, 3, 30), Dag(jaar, 6, 18), Bevindingwie.Administratie, "verstrekt", "Kijk de status na en bel wie nog niet ophaalde."),
        new("laatste-dag", "Laatste dag: daarna verdwijnen alle dossiers", Dag(jaar, 6, 30), Dag(jaar, 6, 30), null, null, "Vanaf 1 juli is er niets meer op te halen."),
    ];

    private static DateOnly Dag(int jaar, int maand, int dag) => new(jaar, maand, dag);
}
