using System.Collections.Immutable;
using System.Globalization;
using OrleansSchool.Overdracht;

namespace OrleansSchool.Intranet.Pages.Overdracht;

/// <summary>A step of one leerling on the board.</summary>
/// <param name="Stapje">klaar, nu, wacht, niet-akkoord, te-laat, open or nvt: gives the colour.</param>
/// <param name="Hoor">Said before the word, for who hears the page.</param>
/// <param name="Smal">The word is only seen on a narrow screen, where no column stands above it.</param>
internal sealed record Bordcel(string Stap, string Stapje, string? Icoon, string Woord, string? Hoor = null, bool Smal = false)
{
    public bool IsLaatste => Stap == "verstrekt";
}

/// <summary>The eight steps in signs and words (OSO-T).</summary>
internal static class Bordcellen
{
    public static ImmutableArray<Bordcel> Van(Bordleerling kind)
    {
        var nu = AanZet(kind);
        return [.. Bordstappen.Alle.Select((stap, i) => Cel(kind, stap, Stand(kind, i), stap == nu))];
    }

    /// <summary>After 30 June nothing is known of this step any more; of what left the school it always is.</summary>
    public static bool IsVoorbij(Overdrachtbord bord, string stap) =>
        stap != "verstrekt" && !bord.Rijen.IsEmpty && bord.Rijen.All(r => Stand(r, stap) == Bordstap.Nvt);

    public static Bordstap Stand(Bordleerling kind, string stap) => Stand(kind, Bordstappen.Alle.IndexOf(stap));

    private static Bordstap Stand(Bordleerling kind, int nr) => nr >= 0 && nr < kind.Stappen.Length ? kind.Stappen[nr] : Bordstap.Open;

    /// <summary>The first step that waits for who is next.</summary>
    private static string? AanZet(Bordleerling kind) => kind.Wie is not { } wie || IsNogVoorlopig(kind, wie) ? null
        : Van(wie).FirstOrDefault(s => Stand(kind, s) is Bordstap.Open or Bordstap.Bezig);

    /// <summary>What the administratie fills in has no step of its own: its own steps come after the signal of the teacher.</summary>
    private static bool IsNogVoorlopig(Bordleerling kind, Bevindingwie wie) =>
        wie == Bevindingwie.Administratie && kind.Dossier is { Status: Dossierstatus.Voorlopig } && Stand(kind, "seintje") != Bordstap.Klaar;

    private static string[] Van(Bevindingwie wie) => wie switch
    {
        Bevindingwie.Leerkracht => ["okr", "advies", "inzage", "seintje"],
        Bevindingwie.InternBegeleider => ["okr"],
        Bevindingwie.Schoolleider => ["inzage"],
        _ => ["gereed", "bericht", "verstrekt", "aangemeld"],
    };

    private static Bordcel Cel(Bordleerling kind, string stap, Bordstap stand, bool nu) => stand switch
    {
        Bordstap.TeLaat => new Bordcel(stap, "te-laat", "exclamation-octagon-fill", "te laat"),
        Bordstap.Klaar or Bordstap.Bezig when stap == "inzage" && kind.Dossier is { NietAkkoord: true } =>
            new Bordcel(stap, "niet-akkoord", "chat-left-quote", "niet akkoord"),
        Bordstap.Klaar => Dag(kind, stap) is { } dag
            ? new Bordcel(stap, "klaar", "check-lg", Overdrachtwoorden.Dag(dag), "klaar ") : new Bordcel(stap, "klaar", "check-lg", "klaar", Smal: true),
        Bordstap.Nvt => new Bordcel(stap, "nvt", null, "n.v.t."),
        _ when nu => new Bordcel(stap, "nu", "arrow-right-circle-fill", "aan zet"),
        Bordstap.Bezig => new Bordcel(stap, "wacht", "hourglass-split", Bezig(kind, stap)),
        _ => new Bordcel(stap, "open", "circle", "open", Smal: true),
    };

    private static string Bezig(Bordleerling kind, string stap) => stap switch
    {
        "inzage" when kind.Dossier is { } d => string.Create(CultureInfo.InvariantCulture, $"{d.InzageKlaar} van {d.InzageNodig}"),
        "bericht" => "mail wacht",
        "verstrekt" => "bij VO-school",
        _ => "bezig",
    };

    private static DateOnly? Dag(Bordleerling kind, string stap) => stap switch
    {
        "gereed" => kind.Dossier?.GereedOp,
        "bericht" => kind.Bestemmingen.Max(b => b.GemeldOp) is { } op ? Overdrachtwoorden.Datum(op) : null,
        "verstrekt" => kind.Dossier is { Verstrekkingen: { IsEmpty: false } v } ? v.Max(x => x.Datum) : null,
        _ => null,
    };
}
