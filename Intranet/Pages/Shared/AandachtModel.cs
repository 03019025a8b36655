using System.Collections.Immutable;
using System.Globalization;
using OrleansSchool.Aandacht;

namespace OrleansSchool.Intranet.Pages.Shared;

/// <summary>What this person must hear of: the bell in the head, and what is urgent on every open screen (TSO-8g).</summary>
/// <param name="Adres">/s/99XX00/aandacht.</param>
public sealed record AandachtModel(string Adres, string Onderwerp, ImmutableArray<Aandachtsbericht> Berichten)
{
    /// <summary>More of them stand on the page behind the bell.</summary>
    private const int TegelijkMax = 3;

    /// <summary>False when it couldn't be asked: then nobody says that there is nothing.</summary>
    public bool IsBekend { get; init; } = true;

    public int Ongelezen => Berichten.Count(b => b.GelezenOp is null);

    /// <summary>On the bell; null when there is nothing new.</summary>
    public string? Aantal => !IsBekend ? "?" : Ongelezen > 0 ? Ongelezen.ToString(CultureInfo.InvariantCulture) : null;

    public IEnumerable<Aandachtsbericht> Dringend => Berichten.Where(b => b is { Dringend: true, GelezenOp: null }).Take(TegelijkMax);

    public string Lees => $"{Adres}?handler=Lees";

    public static string Icoon(Aandachtsoort soort) => soort switch
    {
        Aandachtsoort.Ongeval => "bandaid",
        Aandachtsoort.NietGevonden => "question-octagon-fill",
        Aandachtsoort.Inval or Aandachtsoort.Ruil or Aandachtsoort.Toezicht => "people",
        Aandachtsoort.Lezen => "list-check",
        Aandachtsoort.Gedrag => "exclamation-triangle-fill",
        Aandachtsoort.Vraag => "question-circle",
        Aandachtsoort.Taak => "clipboard-check",
        _ => "bell",
    };

    public static string Woord(Aandachtsoort soort) => soort switch
    {
        Aandachtsoort.Ongeval => "Ongeval",
        Aandachtsoort.NietGevonden => "Niet gevonden",
        Aandachtsoort.Inval => "Inval",
        Aandachtsoort.Ruil => "Ruil",
        Aandachtsoort.Lezen => "Om te lezen",
        Aandachtsoort.Gedrag => "Gedrag",
        Aandachtsoort.Vraag => "Vraag van een ouder",
        Aandachtsoort.Taak => "Taak",
        Aandachtsoort.Toezicht => "Toezicht",
        _ => "Voorval",
    };
}
