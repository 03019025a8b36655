using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Htmx;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Rooster;
using OrleansSchool.School;

namespace OrleansSchool.Intranet.Pages.Rooster;

/// <summary>A part of the rooster of one schooljaar: this one, or with <c>?jaar=volgend</c> or its name the next.</summary>
public abstract class RoosterPagina(IGrainFactory grains, Schooltijd tijd, IIdBron ids) : KantoorPagina(grains, tijd)
{
    private const string Volgend = "volgend";

    public SchoolView Nu { get; private set; } = null!;

    public RoosterView Rooster { get; private set; } = null!;

    public Schooljaar Jaar { get; private set; }

    public bool IsVolgend => Jaar != Schooljaar.Van(Vandaag);

    public string Operatie => ids.NieuwId();

    /// <summary>Time of saving, for the line that says so; null when nothing was.</summary>
    public string? BewaardOm { get; private set; }

    public abstract string Deel { get; }

    public string Hier => $"{Adres}/rooster/{Deel}{(IsVolgend ? $"?jaar={Volgend}" : "")}";

    protected abstract string Fragment { get; }

    protected IRoosterGrain Grain => Grains.Rooster(School, Jaar);

    public string Handler(string naam) => $"{Hier}{(IsVolgend ? "&" : "?")}handler={naam}";

    public IEnumerable<(Weekdagen Vlag, DayOfWeek Dag, string Lang, string Kort)> Dagen => WeekdagenExtensions.Werkweek
        .Select((d, i) => (d.Dag, (DayOfWeek)(i + 1), d.Lang, d.Kort)).Where(d => Nu.Overblijfdagen.Heeft(d.Dag));

    public string Plek(string id) => Nu.Plek(id)?.Naam ?? id;

    protected async Task<IActionResult> Teken(string? jaar, bool bewaard)
    {
        BewaardOm = bewaard ? Datums.Tijd(Tijd.Nu) : null;
        return await Laad(jaar) is { } nee ? nee : Request.IsHtmxNonBoosted() ? Partial(Fragment, this) : Page();
    }

    protected async Task<IActionResult> Doe(string? jaar, Func<IRoosterGrain, Task<Uitkomst>> opdracht, string deel, Action? houdGetypt = null)
    {
        if (!KiesJaar(jaar))
        {
            return NotFound();
        }

        if (ModelState.IsValid && IsGoed(await opdracht(Grain), deel))
        {
            if (!Request.IsHtmxNonBoosted())
            {
                return Redirect($"{Hier}{(IsVolgend ? "&" : "?")}bewaard=true");
            }

            ModelState.Clear();
            BewaardOm = Datums.Tijd(Tijd.Nu);
        }

        if (await Laad(jaar) is { } nee)
        {
            return nee;
        }

        if (!ModelState.IsValid)
        {
            houdGetypt?.Invoke();
        }

        return Toon(Fragment, this);
    }

    /// <summary>False for a schooljaar that has no rooster to make: what was meant for that one isn't shown or written in this.</summary>
    private bool KiesJaar(string? jaar)
    {
        var nu = Schooljaar.Van(Vandaag);
        if (LeesJaar(jaar == Volgend ? nu.Volgend.ToString() : jaar, nu, j => j == nu || j == nu.Volgend) is not { } gekozen)
        {
            return false;
        }

        Jaar = gekozen;
        return true;
    }

    private async Task<IActionResult?> Laad(string? jaar)
    {
        if (!KiesJaar(jaar))
        {
            return NotFound();
        }

        if (await Grains.School(School).Bekijk() is not { } school || (await Grain.Bekijk(Wie)).Waarde is not { } rooster)
        {
            return NotFound();
        }

        (Nu, Rooster) = (school, rooster);
        return null;
    }
}
