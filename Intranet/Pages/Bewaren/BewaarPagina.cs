using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Nachtronde;

namespace OrleansSchool.Intranet.Pages.Bewaren;

/// <summary>The two pages about keeping and erasing, and which one this is.</summary>
internal sealed record BewaarTabs(string Adres, string Hier);

/// <summary>What page and workbook share: the view, and the months that were asked for (SEC-5).</summary>
public abstract class BewaarPagina(IGrainFactory grains, Schooltijd tijd) : KantoorPagina(grains, tijd)
{
    private const string Maandvorm = "yyyy-MM";

    /// <summary>First month of the proof, as 2026-08.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Van { get; set; }

    /// <summary>Last month of the proof.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Tot { get; set; }

    public BewarenView Nu { get; private set; } = null!;

    public DateOnly VanMaand { get; private set; }

    public DateOnly TotMaand { get; private set; }

    /// <summary>Of the asked months, newest first.</summary>
    public ImmutableArray<Wismaand> Maanden { get; private set; } = [];

    public string Hier => $"{Adres}/bewaren";

    public string Periode => VanMaand == TotMaand ? Bewaarwoorden.Maand(VanMaand) : $"{Bewaarwoorden.Maand(VanMaand)} tot en met {Bewaarwoorden.Maand(TotMaand)}";

    /// <summary>The months that somebody chose, for behind another question in an address; empty while nobody did.</summary>
    protected string Keuze => string.IsNullOrWhiteSpace(Van) && string.IsNullOrWhiteSpace(Tot) ? "" : $"&van={Veld(VanMaand)}&tot={Veld(TotMaand)}";

    /// <summary>As a field of type month takes it.</summary>
    public static string Veld(DateOnly maand) => maand.ToString(Maandvorm, CultureInfo.InvariantCulture);

    /// <summary>A month that can't be read, or in the wrong order, is said at its field; then the whole time is shown.</summary>
    protected async Task<bool> Laad()
    {
        var view = await Grains.Nachtronde(School).Bewaren(Wie);
        if (!view.IsGoed)
        {
            return false;
        }

        Nu = view.Waarde;
        var (eerste, laatste) = (Nu.GeteldVanaf ?? Maand(Vandaag), Maand(Vandaag));
        (VanMaand, TotMaand) = (Lees(nameof(Van), Van, eerste), Lees(nameof(Tot), Tot, laatste));
        if (VanMaand > TotMaand)
        {
            ModelState.AddModelError(nameof(Tot), "De laatste maand ligt voor de eerste. Kies een latere maand.");
            (VanMaand, TotMaand) = (eerste, laatste);
        }

        Maanden = [.. Nu.Maanden.Where(m => VanMaand <= m.Maand && m.Maand <= TotMaand)];
        return true;
    }

    private static DateOnly Maand(DateOnly dag) => new(dag.Year, dag.Month, 1);

    private DateOnly Lees(string veld, string? tekst, DateOnly zonder)
    {
        if (string.IsNullOrWhiteSpace(tekst))
        {
            return zonder;
        }

        if (DateOnly.TryParseExact(tekst, Maandvorm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var maand) && maand.Year is >= 2000 and <= 2200)
        {
            return maand;
        }

        ModelState.AddModelError(veld, "Schrijf de maand als 2026-08.");
        return zonder;
    }
}
