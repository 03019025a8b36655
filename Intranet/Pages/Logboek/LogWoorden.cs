using OrleansSchool.Basis;
using OrleansSchool.Logboek;

namespace OrleansSchool.Intranet.Pages.Logboek;

/// <summary>How screens name a line of the log, and when it was.</summary>
internal static class LogWoorden
{
    /// <summary>What somebody may write, in the order of the form; an accident writes its own line.</summary>
    public static IEnumerable<Logsoort> TeSchrijven(bool vanTeam)
    {
        yield return Logsoort.Bericht;
        yield return Logsoort.Voorval;
        yield return Logsoort.Overtreding;
        yield return Logsoort.Kindvraag;
        yield return Logsoort.Oudervraag;
        yield return Logsoort.Materiaal;
        yield return Logsoort.Afspraak;
        if (vanTeam)
        {
            yield return Logsoort.Leerkracht;
        }
    }

    public static string Woord(this Logsoort soort) => soort switch
    {
        Logsoort.Kindvraag => "Vraag van een kind",
        Logsoort.Overtreding => "Afspraak niet nagekomen",
        Logsoort.Voorval => "Voorval",
        Logsoort.Ongeval => "Ongeval",
        Logsoort.Leerkracht => "Opmerking van de leerkracht",
        Logsoort.Oudervraag => "Vraag van een ouder",
        Logsoort.Materiaal => "Spelmateriaal",
        Logsoort.Afspraak => "Afspraak",
        _ => "Bericht",
    };

    /// <summary>What happens with it, under the choice.</summary>
    public static string Uitleg(this Logsoort soort) => soort switch
    {
        Logsoort.Kindvraag => "Wat een kind vroeg of vertelde",
        Logsoort.Overtreding => "Telt mee bij het kind; de leerkracht hoort het",
        Logsoort.Voorval => "Staat meteen op het scherm van de leerkracht",
        Logsoort.Leerkracht => "Over de lunch of het overdragen",
        Logsoort.Oudervraag => "Gaat naar wie hem beantwoordt",
        Logsoort.Materiaal => "Stuk, kwijt of gewenst",
        Logsoort.Afspraak => "Wat jullie afspreken",
        _ => "Voor wie na jou komt",
    };

    public static string Icoon(this Logsoort soort) => soort switch
    {
        Logsoort.Kindvraag => "chat-dots",
        Logsoort.Overtreding => "exclamation-triangle-fill",
        Logsoort.Voorval => "bell",
        Logsoort.Ongeval => "bandaid",
        Logsoort.Leerkracht => "person-video3",
        Logsoort.Oudervraag => "question-circle",
        Logsoort.Materiaal => "box",
        Logsoort.Afspraak => "people",
        _ => "journal-text",
    };

    /// <summary>vandaag 12:31, gisteren 15:20, di 10 nov 12:52.</summary>
    public static string Wanneer(DateTimeOffset op, DateOnly vandaag)
    {
        var dag = DateOnly.FromDateTime(Schooltijd.Lokaal(op).DateTime);
        var woord = (vandaag.DayNumber - dag.DayNumber) switch
        {
            0 => "vandaag",
            1 => "gisteren",
            > 1 and < 7 => Datums.Lang(dag).Split(' ')[0],
            _ => Datums.Kort(dag),
        };
        return $"{woord} {Datums.Tijd(op)}";
    }
}
