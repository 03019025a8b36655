using System.Collections.Immutable;
using OrleansSchool.Afspraken;
using OrleansSchool.Basis;
using OrleansSchool.Gedrag;
using OrleansSchool.School;

namespace OrleansSchool.Intranet.Pages.Gedrag;

/// <summary>What the page of one child's gedrag draws from.</summary>
/// <param name="Huisregels">As they stood on the day of each breach: a new version doesn't change why a child was warned.</param>
public sealed record KindBlad(
    GedragView View, SchoolView? School, IReadOnlyDictionary<DateOnly, ImmutableArray<Regel>> Huisregels, DateOnly Vandaag, string Adres, string Operatie)
{
    public static async Task<IReadOnlyDictionary<DateOnly, ImmutableArray<Regel>>> RegelsVan(GedragView view, IRegelingGrain huisregels)
    {
        var dagen = view.Overtredingen.Where(o => !string.IsNullOrEmpty(o.Huisregel)).Select(o => o.Datum).Distinct().ToList();
        var regels = await Task.WhenAll(dagen.Select(huisregels.RegelsOp));
        return dagen.Zip(regels).ToDictionary(d => d.First, d => d.Second);
    }

    /// <summary>Form that was refused, and stays open.</summary>
    public string? Open { get; init; }

    public string? Bewaard { get; init; }

    /// <summary>On the page of the commissie, where nothing but the decision is done.</summary>
    public bool IsBesluit { get; init; }

    /// <summary>Days on which the child came though it was suspended (LIVE-1).</summary>
    public ImmutableArray<DateOnly> TochGekomen { get; init; } = [];

    public GesprekInvoer Contact { get; init; } = new();

    public OverlegInvoer Overleg { get; init; } = new();

    public GesprekInvoer Ouders { get; init; } = new();

    public TekstInvoer Begin { get; init; } = new();

    public TekstInvoer Waarschuw { get; init; } = new();

    public TekstInvoer TrekIn { get; init; } = new();

    public TekstInvoer Vervallen { get; init; } = new();

    /// <summary>Breach whose form is open, as date and number.</summary>
    public string? VervallenVan { get; init; }

    public string Naam => Namen.Volledig(View.Persoon.Roepnaam, View.Persoon.Voorvoegsel, View.Persoon.Achternaam);

    public string Roepnaam => View.Persoon.Roepnaam;

    public string Groep => School?.Groep(View.Persoon.GroepId ?? "")?.Titel ?? "geen groep";

    public string Besluitadres => $"{Adres[..Adres.LastIndexOf('/')]}/besluit/{View.Loopt?.Id}";

    public Schorsing? Loopt => View.Loopt;

    public bool IsOpen(string deel) => Open == deel;

    /// <summary>Words of the rule that was broken; null when the log named none or it is gone.</summary>
    public string? Regel(Overtreding overtreding) => Huisregels.GetValueOrDefault(overtreding.Datum, []).FirstOrDefault(r => r.Id == overtreding.Huisregel)?.Tekst;

    /// <summary>Nothing says yet that this happened more than once.</summary>
    public bool IsEenmalig => View.Tellen.Count() < GedragGrenzen.HerhaaldelijkVanaf;

    public string Stand(bool klaar, bool nu) => klaar ? "klaar" : nu ? "nu" : "straks";
}
