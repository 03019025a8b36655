using System.Globalization;
using System.Text;

namespace OrleansSchool.Intranet.Documents.ICal;

/// <summary>One thing in a calendar; times are instants.</summary>
/// <param name="Uid">The same each time, so that a changed turn replaces itself.</param>
internal sealed record Agendapunt(string Uid, DateTimeOffset Van, DateTimeOffset Tot, string Titel, string Plaats, string? Uitleg, bool IsVervallen)
{
    /// <summary>Goes up with each change: a calendar that has a later one keeps it. Null for what is in a feed, which replaces all.</summary>
    public long? Volgnummer { get; init; }
}

/// <summary>An iCalendar file (RFC 5545): CRLF, lines of at most 75 octets, text escaped, times in UTC so that no time zone table is needed.</summary>
internal static class Agenda
{
    public const string Soort = "text/calendar; charset=utf-8";

    private const int RegelOctetten = 75;

    /// <param name="naam">Of a calendar that somebody follows; null for a single item, which goes into their own (with a name Outlook makes a calendar of it).</param>
    public static string Schrijf(string? naam, IEnumerable<Agendapunt> punten, DateTimeOffset nu)
    {
        var tekst = new StringBuilder();
        Regel(tekst, "BEGIN:VCALENDAR");
        Regel(tekst, "VERSION:2.0");
        Regel(tekst, "PRODID:-//OrleansSchool//Overblijfrooster//NL");
        Regel(tekst, "METHOD:PUBLISH");
        if (naam is not null)
        {
            Regel(tekst, $"X-WR-CALNAME:{Schoon(naam)}");
            Regel(tekst, "REFRESH-INTERVAL;VALUE=DURATION:PT2H");
        }

        foreach (var punt in punten)
        {
            Punt(tekst, punt, nu);
        }

        Regel(tekst, "END:VCALENDAR");
        return tekst.ToString();
    }

    private static void Punt(StringBuilder tekst, Agendapunt punt, DateTimeOffset nu)
    {
        Regel(tekst, "BEGIN:VEVENT");
        Regel(tekst, $"UID:{Schoon(punt.Uid)}");
        Regel(tekst, $"DTSTAMP:{Moment(nu)}");
        if (punt.Volgnummer is { } volgnummer)
        {
            Regel(tekst, string.Create(CultureInfo.InvariantCulture, $"SEQUENCE:{volgnummer}"));
        }

        Regel(tekst, $"DTSTART:{Moment(punt.Van)}");
        Regel(tekst, $"DTEND:{Moment(punt.Tot)}");
        Regel(tekst, $"SUMMARY:{Schoon(punt.Titel)}");
        Regel(tekst, $"LOCATION:{Schoon(punt.Plaats)}");
        if (punt.Uitleg is not null)
        {
            Regel(tekst, $"DESCRIPTION:{Schoon(punt.Uitleg)}");
        }

        Regel(tekst, $"STATUS:{(punt.IsVervallen ? "CANCELLED" : "CONFIRMED")}");
        Regel(tekst, "END:VEVENT");
    }

    private static string Moment(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    private static string Schoon(string tekst) => tekst.Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal)
        .Replace(",", "\\,", StringComparison.Ordinal).ReplaceLineEndings("\\n");

    /// <summary>Folded between characters, never within one.</summary>
    private static void Regel(StringBuilder tekst, string regel)
    {
        var octetten = 0;
        foreach (var teken in regel.EnumerateRunes())
        {
            if (octetten + teken.Utf8SequenceLength > RegelOctetten)
            {
                tekst.Append("\r\n ");
                octetten = 1;
            }

            tekst.Append(teken.ToString());
            octetten += teken.Utf8SequenceLength;
        }

        tekst.Append("\r\n");
    }
}
