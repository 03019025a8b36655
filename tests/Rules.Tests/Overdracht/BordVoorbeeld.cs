using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Overdracht;

namespace OrleansSchool.Tests.Rules.Overdracht;

/// <summary>A board of three invented children for the tests of its page and workbook.</summary>
internal static class BordVoorbeeld
{
    public static readonly DateOnly Vandaag = new(2027, 4, 20);
    public static readonly Schooljaar Jaar = new(2026);

    public static Bordleerling Kind(string id, string naam, Bevindingwie? wie, params Bordstap[] stappen) => new(
        id, naam, "g8", "Groep 8", Rij(id), [.. stappen, .. Enumerable.Repeat(Bordstap.Open, Bordstappen.Alle.Length - stappen.Length)],
        [new Bestemmingregel("vo", "Waterland College", 0, null)], "Nog 2 punten aanvullen", wie, stappen.Contains(Bordstap.TeLaat) ? "okr" : null, null, []);

    public static DossierRij Rij(string id) => new(
        id, Dossierstatus.Voorlopig, 0, 2, Bevindingwie.Leerkracht, 0, 2, false, null, null, [], false, false, null, false, false, true);

    /// <summary>Fetched on 19 April, ready since the 16th.</summary>
    public static Bordleerling Klaar(string id, string naam) => Kind(id, naam, null, [.. Enumerable.Repeat(Bordstap.Klaar, Bordstappen.Alle.Length)]) with
    {
        Volgende = "Klaar",
        Dossier = Rij(id) with
        {
            Status = Dossierstatus.Verstrekt,
            Houdt = 0,
            GereedOp = new DateOnly(2027, 4, 16),
            Verstrekkingen = [new Verstrekking("vo", "Waterland College", 1, Verstrekwijze.Las, "ESIS", new DateOnly(2027, 4, 19), "Joke", default)],
        },
    };

    public static Overdrachtbord Bord(params ImmutableArray<Bordleerling> rijen) => new(
        Jaar, rijen, [],
        [
            new Tijdpadstap("okr", "OKR klaar", new DateOnly(2027, 3, 1), new DateOnly(2027, 4, 16), Bevindingwie.Leerkracht, "okr", null),
            new Tijdpadstap("inzage", "Inzage gehad", new DateOnly(2027, 4, 1), new DateOnly(2027, 5, 14), Bevindingwie.Leerkracht, "inzage", "Nodig elke ouder uit."),
        ],
        new Dossierrechtenbord(true, true, true, true, true), ["Groep 8"], 0, 0, 1, rijen.Length);

    public static Wie Persoon(Rol rol, params string[] groepen) => new("account", "Sanne de Groot", new SchoolSleutel("99XX00"), [new ActieveRol(rol, [.. groepen])]);
}
