using OrleansSchool.Overblijven;

namespace OrleansSchool.Intranet.Pages.Bord;

/// <summary>What a board's address may ask to show; anything else shows all.</summary>
public static class BordFilter
{
    public const int ZoekMax = 60;

    /// <summary>States with a counter, in the order of the board.</summary>
    public static IReadOnlyList<Tegelstaat> Staten { get; } =
    [
        Tegelstaat.Aanwezig, Tegelstaat.Verwacht, Tegelstaat.Onverwacht, Tegelstaat.NietGevonden, Tegelstaat.Afgemeld,
        Tegelstaat.VroegOpgehaald, Tegelstaat.Geschorst, Tegelstaat.Uitgesloten,
    ];

    public static string? Geldig(string? toon) => Staten.Select(s => s.Naam()).FirstOrDefault(n => n == toon);

    public static string? Zoek(string? tekst) =>
        string.IsNullOrWhiteSpace(tekst) ? null : tekst.Trim() is { Length: > ZoekMax } lang ? lang[..ZoekMax] : tekst.Trim();

    /// <summary>Counters to show: the first six states always have a place, the rare ones only when there is one.</summary>
    public static IEnumerable<(Tegelstaat Staat, int Aantal)> Tellers(Tellers t)
    {
        foreach (var staat in Staten)
        {
            var aantal = Aantal(t, staat);
            if (aantal > 0 || staat is Tegelstaat.Aanwezig or Tegelstaat.Verwacht or Tegelstaat.NietGevonden or Tegelstaat.Afgemeld)
            {
                yield return (staat, aantal);
            }
        }
    }

    private static int Aantal(Tellers t, Tegelstaat staat) => staat switch
    {
        Tegelstaat.Aanwezig => t.Aanwezig,
        Tegelstaat.Verwacht => t.Verwacht,
        Tegelstaat.Onverwacht => t.Onverwacht,
        Tegelstaat.NietGevonden => t.NietGevonden,
        Tegelstaat.Afgemeld => t.Afgemeld,
        Tegelstaat.VroegOpgehaald => t.VroegOpgehaald,
        Tegelstaat.Geschorst => t.Geschorst,
        _ => t.Uitgesloten,
    };
}
