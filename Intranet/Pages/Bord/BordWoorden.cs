using OrleansSchool.Basis;
using OrleansSchool.Leerlingen;
using OrleansSchool.Overblijven;

namespace OrleansSchool.Intranet.Pages.Bord;

/// <summary>What a board says: states, times, persons. Pure; the words of DESIGN-LANGUAGE.</summary>
public static class BordWoorden
{
    /// <summary>The name in the design language, for <c>data-staat</c> and addresses.</summary>
    public static string Naam(this Tegelstaat staat) => staat switch
    {
        Tegelstaat.Verwacht => "verwacht",
        Tegelstaat.Aanwezig => "aanwezig",
        Tegelstaat.Onverwacht => "onverwacht",
        Tegelstaat.NietGevonden => "niet-gevonden",
        Tegelstaat.Afgemeld => "afgemeld",
        Tegelstaat.VroegOpgehaald => "vroeg-opgehaald",
        Tegelstaat.Geschorst => "geschorst",
        Tegelstaat.Uitgesloten => "uitgesloten",
        _ => "nvt",
    };

    public static string Naam(this Markeersoort soort) => soort switch
    {
        Markeersoort.Aanwezig => "aanwezig",
        Markeersoort.NietGevonden => "niet-gevonden",
        Markeersoort.Afgemeld => "afgemeld",
        Markeersoort.VroegOpgehaald => "vroeg-opgehaald",
        _ => "verwacht",
    };

    /// <summary>What a form or key asks; 0 for anything else, which the grain refuses.</summary>
    public static Markeersoort Soort(string? naam) => naam switch
    {
        "aanwezig" => Markeersoort.Aanwezig,
        "niet-gevonden" => Markeersoort.NietGevonden,
        "afgemeld" => Markeersoort.Afgemeld,
        "vroeg-opgehaald" => Markeersoort.VroegOpgehaald,
        "verwacht" => Markeersoort.Verwacht,
        _ => default,
    };

    /// <summary>How a child stands as long as nobody marked it.</summary>
    public static string ZonderMark(Verwachting verwachting) => verwachting switch
    {
        Verwachting.Structureel or Verwachting.ExtraDag => "verwacht",
        Verwachting.Afgemeld => "afgemeld",
        Verwachting.Geschorst => "geschorst",
        Verwachting.Uitgesloten => "uitgesloten",
        _ => "nvt",
    };

    /// <summary>The sentence of the undo bar, after the child's name.</summary>
    public static string Zin(Markeersoort soort, int aantal) => (soort, aantal) switch
    {
        (Markeersoort.Aanwezig, 1) => "is aanwezig",
        (Markeersoort.Aanwezig, _) => "zijn aanwezig",
        (Markeersoort.NietGevonden, 1) => "is niet gevonden",
        (Markeersoort.Afgemeld, 1) => "is afgemeld",
        (Markeersoort.VroegOpgehaald, 1) => "is vroeg opgehaald",
        (_, 1) => "staat weer zoals verwacht",
        _ => "zijn veranderd",
    };

    /// <summary>A line of the child's day: what was set, or what was taken back.</summary>
    public static string Logregel(Markering m)
    {
        var woord = Htmx.Staten.Van(m.Soort.Naam()).Woord;
        return m.HersteltNr is not null ? $"Ongedaan gemaakt: {woord.ToLowerInvariant()}"
            : m.Soort == Markeersoort.Verwacht ? "Teruggezet"
            : m.AfmeldReden is { } reden ? $"{woord} ({reden.Leesbaar()})" : woord;
    }

    public static string Leesbaar(this AfmeldReden reden) => reden.ToString().ToLowerInvariant();

    /// <summary>Behind the state's word: time, reason or last day; null when the word says it all.</summary>
    public static string? Bij(Tegel tegel, DateOnly datum) => tegel.Staat switch
    {
        Tegelstaat.Aanwezig or Tegelstaat.Onverwacht or Tegelstaat.NietGevonden or Tegelstaat.VroegOpgehaald => Tijd(tegel, datum),
        Tegelstaat.Afgemeld => Afgemeld(tegel, datum),
        Tegelstaat.Geschorst when tegel.StaatTot is { } tot => $"t/m {tot:d MMM}",
        Tegelstaat.Verwacht when tegel.Verwachting == Verwachting.ExtraDag => "extra dag",
        _ => null,
    };

    /// <summary>Who set this state, as letters on the tile (LIVE-2); a state that nobody set has none.</summary>
    public static string? Door(Tegel tegel) =>
        tegel.Staat is Tegelstaat.Aanwezig or Tegelstaat.Onverwacht or Tegelstaat.NietGevonden or Tegelstaat.Afgemeld or Tegelstaat.VroegOpgehaald
            ? tegel.Door
            : null;

    /// <summary><c>Marijke van der Veen</c> becomes <c>MV</c>.</summary>
    public static string Letters(string naam)
    {
        var woorden = naam.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return woorden.Length switch
        {
            0 => "?",
            1 => woorden[0][..1].ToUpperInvariant(),
            _ => string.Concat(woorden[0].AsSpan(0, 1), woorden[^1].AsSpan(0, 1)).ToUpperInvariant(),
        };
    }

    /// <summary>A groep is called as the school calls it: <c>5</c> and <c>3a</c> get the word, <c>Groep 5</c> and <c>De Uilen</c> stay.</summary>
    public static string Groep(string naam) =>
        naam.Length > 0 && char.IsAsciiDigit(naam[0]) ? $"Groep {naam}" : Namen.Hoofdletter(naam);

    /// <summary>In the middle of a sentence: <c>Groep 5</c> becomes <c>groep 5</c>, a name of its own stays.</summary>
    public static string KleineLetter(string naam) =>
        naam.StartsWith("Groep ", StringComparison.Ordinal) || naam.StartsWith("Plein", StringComparison.Ordinal) ? char.ToLowerInvariant(naam[0]) + naam[1..] : naam;

    /// <summary>Said aloud after each change: totals, never a tile (DESIGN-LANGUAGE, states).</summary>
    public static string Totaal(Tellers t)
    {
        var delen = new List<string> { $"{t.OpHetPlein} aanwezig", $"{t.Verwacht} verwacht" };
        if (t.NietGevonden > 0)
        {
            delen.Add($"{t.NietGevonden} niet gevonden");
        }

        return string.Join(", ", delen);
    }

    public static string Kinderen(int aantal) => aantal == 1 ? "1 kind" : $"{aantal} kinderen";

    /// <summary>Why this child is on the list today, or not.</summary>
    public static string Waarom(Tegel tegel) => tegel.Verwachting switch
    {
        Verwachting.Structureel => "Verwacht volgens een vaste dag.",
        Verwachting.ExtraDag => "Verwacht: een extra dag is afgesproken.",
        Verwachting.Afgemeld => "Vooraf afgemeld voor deze dag.",
        Verwachting.Geschorst => "Geschorst van het overblijven.",
        Verwachting.Uitgesloten => "Uitgesloten van het overblijven.",
        _ => "Niet aangemeld voor deze dag.",
    };

    private static string? Tijd(Tegel tegel, DateOnly datum) =>
        tegel.Op is { } op && DateOnly.FromDateTime(Schooltijd.Lokaal(op).DateTime) == datum ? Datums.Tijd(op) : null;

    private static string? Afgemeld(Tegel tegel, DateOnly datum)
    {
        var delen = new[] { tegel.AfmeldReden?.Leesbaar(), Tijd(tegel, datum) }.Where(d => d is not null);
        var tekst = string.Join(", ", delen);
        return tekst.Length == 0 ? null : tekst;
    }
}
