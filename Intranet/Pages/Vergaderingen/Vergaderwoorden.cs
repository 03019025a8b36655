using System.Globalization;
using OrleansSchool.Basis;
using OrleansSchool.Commissie;
using OrleansSchool.Intranet.Pages.Financien;

namespace OrleansSchool.Intranet.Pages.Vergaderingen;

/// <summary>A step of a meeting as its page shows it: klaar, nu or straks.</summary>
internal sealed record Vergaderstapje(string Look, string Naam, string Uitleg);

/// <summary>Meetings in the words of the school (TSO-2f … TSO-2k, TSO-5).</summary>
internal static class Vergaderwoorden
{
    private static readonly CultureInfo Nederlands = CultureInfo.GetCultureInfo("nl-NL");

    /// <summary>Pieces that can be handed over, in the order of the form.</summary>
    public static readonly IReadOnlyList<(string Stuk, string Woord)> Stukken =
        [(VergaderingGrenzen.StukAgenda, "Agenda"), (VergaderingGrenzen.StukNotulen, "Notulen"), (VergaderingGrenzen.StukLeesversie, "Leesversie")];

    public static string Soort(Vergadersoort soort) => soort == Vergadersoort.Commissie ? "Commissie" : "Werkgroep";

    public static string Voluit(Vergadersoort soort) => soort == Vergadersoort.Commissie ? "overblijfcommissie" : "overblijfwerkgroep";

    public static string Kring(Geleding geleding) => geleding switch
    {
        Geleding.Commissie => "commissie",
        Geleding.Werkgroep => "werkgroep",
        Geleding.Team => "team",
        Geleding.Schoolleiding => "schoolleiding",
        Geleding.Ouderraad => "ouderraad",
        Geleding.Mr => "MR",
        Geleding.Bestuur => "bestuur",
        _ => "ouders",
    };

    /// <summary>State of the design language and the word beside it.</summary>
    public static (string Staat, string Woord) Stap(Vergaderstap stap, DateOnly op, DateOnly vandaag) => stap switch
    {
        Vergaderstap.Gepland or Vergaderstap.AgendaVerstuurd when op < vandaag => ("te-laat", "Leg vast wie er waren"),
        Vergaderstap.Gepland => ("bezig", "Gepland"),
        Vergaderstap.AgendaVerstuurd => ("goed", "Agenda verstuurd"),
        Vergaderstap.Gehouden => ("wacht", "Notulen maken"),
        Vergaderstap.NotulenVastgesteld => ("bezig", "Vastgesteld"),
        Vergaderstap.Verspreid => ("goed", "Verspreid"),
        _ => ("nvt", "Afgelast"),
    };

    public static (string Staat, string Woord) Komt(Komst komst) => komst switch
    {
        Komst.Ja => ("goed", "komt"),
        Komst.Nee => ("nvt", "komt niet"),
        Komst.WasEr => ("goed", "was er"),
        Komst.WasErNiet => ("nvt", "was er niet"),
        _ => ("wacht", "nog geen antwoord"),
    };

    public static (string Staat, string Woord) Telling(Vergadertelling telling) =>
        telling.Gehouden >= telling.Nodig ? ("goed", "Voldoet")
        : telling.Gehouden + telling.Gepland >= telling.Nodig ? ("bezig", "Gepland")
        : (telling.Waarschuwing is null ? "wacht" : "te-laat", $"{(telling.Nodig - telling.Gehouden - telling.Gepland).ToString(CultureInfo.InvariantCulture)} te plannen");

    public static string Dag(DateOnly dag) => dag.ToString("d MMMM", Nederlands);

    public static string Tijd(TimeOnly tijd) => tijd.ToString("HH':'mm", CultureInfo.InvariantCulture);

    public static string Dag(DateTimeOffset moment) => Dag(DateOnly.FromDateTime(Schooltijd.Lokaal(moment).DateTime));

    /// <summary>On paper, which is read years later.</summary>
    public static string DagJaar(DateTimeOffset moment) => Geldwoorden.DagJaar(DateOnly.FromDateTime(Schooltijd.Lokaal(moment).DateTime));

    /// <summary>The five steps above the page, with who does it before when.</summary>
    public static IReadOnlyList<Vergaderstapje> Stappen(VergaderingView v, DateOnly vandaag)
    {
        var klaar = v.Stap switch
        {
            Vergaderstap.Gepland => vandaag > v.InleverenTot ? 1 : 0,
            Vergaderstap.AgendaVerstuurd => 2,
            Vergaderstap.Gehouden => 3,
            Vergaderstap.NotulenVastgesteld => 4,
            Vergaderstap.Verspreid => v.NotulenMist.IsEmpty ? 5 : 4,
            _ => 0,
        };
        klaar = klaar < 3 && v.Gegevens.Op < vandaag ? 2 : klaar;
        var notulist = v.Genodigden.FirstOrDefault(g => g.Id == v.NotulistId)?.Naam ?? "nog niemand afgesproken";
        (string Naam, string Uitleg)[] stappen =
        [
            ("Punten verzamelen", $"tot en met {Dag(v.InleverenTot)}"),
            ("Agenda versturen", v.AgendaOp is { } agenda ? $"verstuurd op {Dag(agenda)}" : klaar > 1 ? "niet verstuurd" : $"uiterlijk {Dag(v.AgendaVoor)}"),
            ("Vergadering", $"{Dag(v.Gegevens.Op)}, {Tijd(v.Gegevens.Begin)}"),
            ("Notulen", v.NotulenOp is { } notulen ? $"vastgesteld op {Dag(notulen)}" : $"{notulist}, voor {Dag(v.NotulenVoor)}"),
            ("Verspreid", "ouderraad, MR en schoolleiding"),
        ];
        return [.. stappen.Select((s, i) => new Vergaderstapje(i < klaar ? "klaar" : i == klaar ? "nu" : "straks", s.Naam, s.Uitleg))];
    }
}
