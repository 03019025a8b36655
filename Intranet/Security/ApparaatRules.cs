using OrleansSchool.Toegang;

namespace OrleansSchool.Intranet.Security;

/// <summary>Browser and system in words, as their owner recognises them; no version numbers, so that it tells little else (SEC-1).</summary>
internal static class ApparaatRules
{
    /// <summary>The first that matches: many browsers also name the one they are made from.</summary>
    private static readonly (string Teken, string Woord)[] Browsers =
    [
        ("Edg", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser", "Samsung Internet"), ("Firefox", "Firefox"), ("FxiOS", "Firefox"),
        ("CriOS", "Chrome"), ("Chrome", "Chrome"), ("Safari", "Safari"),
    ];

    private static readonly (string Teken, string Woord)[] Systemen =
    [
        ("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("CrOS", "Chromebook"), ("Windows", "Windows"),
        ("Macintosh", "Mac"), ("Linux", "Linux"),
    ];

    public static string Woorden(string? userAgent)
    {
        var tekst = userAgent is { Length: > 512 } ? userAgent[..512] : userAgent ?? "";
        var woorden = (Zoek(Browsers, tekst), Zoek(Systemen, tekst)) switch
        {
            ({ } browser, { } systeem) => $"{browser} op {systeem}",
            ({ } browser, null) => browser,
            (null, { } systeem) => $"een browser op {systeem}",
            _ => "een onbekende browser",
        };
        return woorden.Length > ToegangGrenzen.ApparaatMax ? woorden[..ToegangGrenzen.ApparaatMax] : woorden;
    }

    private static string? Zoek((string Teken, string Woord)[] lijst, string tekst) =>
        lijst.FirstOrDefault(p => tekst.Contains(p.Teken, StringComparison.Ordinal)).Woord;
}
