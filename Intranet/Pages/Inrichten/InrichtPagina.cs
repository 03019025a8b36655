using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Htmx;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.School;

namespace OrleansSchool.Intranet.Pages.Inrichten;

/// <summary>
/// One part of the settings: a list with one form beside it, for a new thing or for the one that the address names. The list is
/// never edited in place, so there is one form a page and one version to be stale (SCH-1).
/// </summary>
public abstract class InrichtPagina(IGrainFactory grains, Schooltijd tijd, IIdBron ids) : KantoorPagina(grains, tijd)
{
    public SchoolView Nu { get; private set; } = null!;

    /// <summary>Time of saving, for the line that says so; null when nothing was.</summary>
    public string? BewaardOm { get; protected set; }

    /// <summary>What was just removed, so that it can be put back.</summary>
    public Terugzetten? Weg { get; protected set; }

    /// <summary>What stands there now, when the form was stale.</summary>
    public ImmutableArray<Waarde> Nieuwer { get; private set; } = [];

    public Schooljaar Jaar => Schooljaar.Van(Vandaag);

    /// <summary>Address of this part.</summary>
    public abstract string Hier { get; }

    /// <summary>The form holds a new thing; null for a part without a list.</summary>
    public virtual bool? IsNieuw => null;

    /// <summary>On a narrow screen the form goes before the list only when it asks something.</summary>
    public string? Volgorde => IsNieuw == false || !ModelState.IsValid ? "tweeluik--rechts-eerst" : null;

    /// <summary>Fragment that holds list and form.</summary>
    protected abstract string Fragment { get; }

    protected ISchoolGrain Schoolgrain => Grains.School(School);

    protected string NieuwId() => ids.NieuwId();

    /// <summary>False when this school was never set up.</summary>
    protected async Task<bool> LaadSchool()
    {
        if (await Schoolgrain.Bekijk() is not { } school)
        {
            return false;
        }

        Nu = school;
        await Erbij();
        return true;
    }

    /// <summary>What this part shows besides the settings.</summary>
    protected virtual Task Erbij() => Task.CompletedTask;

    protected async Task<IActionResult> Teken(string? bewerk, bool bewaard = false)
    {
        if (!await LaadSchool())
        {
            return Redirect($"{Adres}/inrichten");
        }

        BewaardOm = bewaard ? Datums.Tijd(Tijd.Nu) : null;
        Vul(bewerk);
        return Request.IsHtmxNonBoosted() ? Partial(Fragment, this) : Page();
    }

    /// <summary>Fills the form: of the thing with that id, or empty for a new one.</summary>
    protected abstract void Vul(string? bewerk);

    /// <summary>The present values of the thing in the form, beside what was typed.</summary>
    protected abstract IEnumerable<Waarde> Naast();

    /// <summary>A saved form answers with the list as it is now; a refused one keeps what was typed.</summary>
    protected async Task<IActionResult> Verwerk(string deel, Func<Task<Uitkomst>> opdracht, Action houdGetypt)
    {
        var uitkomst = ModelState.IsValid ? await opdracht() : null;
        var isGoed = uitkomst is not null && IsGoed(uitkomst, deel);
        if (isGoed && !Request.IsHtmxNonBoosted())
        {
            return Redirect($"{Hier}?bewaard=true");
        }

        if (!await LaadSchool())
        {
            return Redirect($"{Adres}/inrichten");
        }

        if (isGoed)
        {
            ModelState.Clear();
            BewaardOm = Datums.Tijd(Tijd.Nu);
            Vul(null);
        }
        else
        {
            Vul(null);
            houdGetypt();
            Nieuwer = uitkomst?.Weigering?.Code == Weigeringen.Verouderd.Code ? [.. Naast()] : [];
        }

        return Toon(Fragment, this);
    }

    /// <summary>Removing answers with the list and a button that puts it back, also without script.</summary>
    protected async Task<IActionResult> Verwijder(string deel, Func<Task<Uitkomst>> opdracht, Terugzetten terug)
    {
        var isGoed = ModelState.IsValid && IsGoed(await opdracht(), deel);
        if (!await LaadSchool())
        {
            return Redirect($"{Adres}/inrichten");
        }

        Vul(null);
        if (isGoed)
        {
            ModelState.Clear();
            Weg = terug;
        }

        return Toon(Fragment, this);
    }
}

/// <summary>For <c>_Terug</c>: what was removed, and the fields that put it back.</summary>
public sealed record Terugzetten(string Wat, string Adres, IReadOnlyList<KeyValuePair<string, string?>> Velden);

/// <summary>For <c>_RijActies</c>: change and remove one thing of a list.</summary>
public sealed record RijActies(string Hier, string Id, string Naam, long Versie, bool MagWeg = true);
