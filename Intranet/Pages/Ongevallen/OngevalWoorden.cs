using OrleansSchool.Basis;
using OrleansSchool.Ongevallen;

namespace OrleansSchool.Intranet.Pages.Ongevallen;

/// <summary>Steps of accidents and searches as people read them.</summary>
public static class OngevalWoorden
{
    public static string Kop(Ongevalstap stap) => stap.Soort switch
    {
        Ongevalsoort.Gemeld => "Ongeval gemeld",
        Ongevalsoort.Levensgevaar => "Levensgevaar",
        Ongevalsoort.HelperMee => $"{stap.Tekst} helpt het kind",
        Ongevalsoort.Terug => $"{stap.Tekst} houdt weer toezicht",
        Ongevalsoort.Vervangen => $"{stap.Tekst} neemt het toezicht over",
        Ongevalsoort.Nood => "112 gebeld",
        Ongevalsoort.Bhv => $"BHV gebeld: {stap.Tekst}",
        Ongevalsoort.Overgedragen => $"{stap.Tekst} (BHV) heeft de leiding",
        Ongevalsoort.Gebeld => $"Gebeld, geen gehoor: {stap.Tekst}",
        Ongevalsoort.Gesproken => $"Gesproken: {stap.Tekst}",
        Ongevalsoort.Afspraak => $"Afgesproken: {stap.Tekst}",
        Ongevalsoort.Nazorg => $"Nazorg: {stap.Tekst}",
        Ongevalsoort.Gesloten => "Afgerond",
        Ongevalsoort.Vergissing => "Ingetrokken: dubbel of vergissing",
        _ => $"{Namen.Hoofdletter(stap.Soort)}: {stap.Tekst}",
    };

    /// <summary>What stands under the head; null when the head says it all.</summary>
    public static string? Bij(Ongevalstap stap) =>
        stap.Soort is Ongevalsoort.Gemeld or Ongevalsoort.Gesloten or Ongevalsoort.Vergissing or Ongevalsoort.Nood or Ongevalsoort.Levensgevaar && stap.Tekst.Length > 0 ? stap.Tekst : null;

    public static (string Icoon, string Staat) Beeld(string soort) => soort switch
    {
        Ongevalsoort.Gemeld or Ongevalsoort.Levensgevaar or Ongevalsoort.Nood => ("exclamation-octagon-fill", "fout"),
        Ongevalsoort.Gebeld => ("telephone-x", "wacht"),
        Ongevalsoort.Vergissing => ("x-circle", "nvt"),
        Ongevalsoort.Gesproken or Ongevalsoort.Terug or Ongevalsoort.Vervangen or Ongevalsoort.Gesloten or Ongevalsoort.Afspraak => ("check-lg", "goed"),
        Ongevalsoort.Bhv => ("telephone-fill", "info"),
        Ongevalsoort.Overgedragen => ("shield-fill-check", "info"),
        _ => ("pencil", "info"),
    };

    /// <summary>How it stands, in the list of a schooljaar.</summary>
    public static (string Icoon, string Staat, string Tekst) Stand(OngevalRij rij) =>
        rij.Vergissing ? ("x-circle", "nvt", "Dubbel of vergissing: telt niet mee.")
        : !rij.Gesloten ? ("exclamation-octagon-fill", "fout", "Loopt nog.")
        : rij.NazorgOp is { } op ? ("hourglass-split", "wacht", $"Nazorg op {Datums.Lang(op)}.")
        : ("check-lg", "goed", "Afgerond.");

    public static string Uitkomst(string code) => code switch
    {
        Zoekuitkomst.GeenGehoor => "Geen gehoor",
        Zoekuitkomst.Ingesproken => "Ingesproken",
        Zoekuitkomst.WeetNiet => "Gesproken, weet het niet",
        Zoekuitkomst.Terecht => "Kind is terecht",
        Zoekuitkomst.OpSchool => "Gevonden op school",
        Zoekuitkomst.Thuis => "Blijft vandaag niet over",
        Zoekuitkomst.Opgehaald => "Opgehaald door een verzorger",
        Zoekuitkomst.Vergissing => "Was nooit weg",
        _ => code,
    };

    /// <summary>A stored line: the code in words, what was typed behind it.</summary>
    public static string Regel(string tekst)
    {
        var plek = tekst.IndexOf(": ", StringComparison.Ordinal);
        return plek < 0 ? Uitkomst(tekst) : $"{Uitkomst(tekst[..plek])}: {tekst[(plek + 2)..]}";
    }

    public static string Roepnaam(string naam) => naam.Split(' ')[0];

    /// <summary>How long ago, for the head of an alarm.</summary>
    public static string Geleden(DateTimeOffset sinds, DateTimeOffset nu)
    {
        var minuten = (int)(nu - sinds).TotalMinutes;
        return minuten < 1 ? "zojuist" : minuten < 60 ? $"{minuten} min" : $"sinds {Datums.Tijd(sinds)}";
    }
}
