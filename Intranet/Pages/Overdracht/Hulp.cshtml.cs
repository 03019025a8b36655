using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Overdracht;

namespace OrleansSchool.Intranet.Pages.Overdracht;

/// <summary>Step plans and links beside the overdracht, editable by the school (OSO-H).</summary>
[GeenInzage("hulpteksten, geen gegevens van kinderen")]
[Beleid(Beleid.Persoon, Recht.OverdrachtZien)]
internal sealed class HulpModel(IGrainFactory grains, Schooltijd tijd) : OverdrachtPagina(grains, tijd)
{
    public const string Deel = "Hulp";

    public HulpView View { get; private set; } = null!;

    public HulpVorm Hulp { get; private set; } = new();

    public ImmutableArray<Waarde> Nieuwer { get; private set; } = [];

    /// <summary>Which form was refused.</summary>
    public string? Geweigerd { get; private set; }

    public bool Bewaard { get; private set; }

    public string Hier => $"{Begin}/hulp";

    public bool IsNieuw => string.IsNullOrEmpty(Hulp.Id);

    public async Task<IActionResult> OnGetAsync(string? onderwerp, bool bewaard = false)
    {
        Bewaard = bewaard;
        if (!await Laad())
        {
            return NotFound();
        }

        if (View.MagWijzigen && View.Onderwerpen.FirstOrDefault(o => o.Id == onderwerp) is { } bestaat)
        {
            Hulp = HulpVorm.Van(bestaat);
        }

        return Page();
    }

    [Beleid(Beleid.PersoonMet2, Recht.TijdpadBeheren, HeleSchool = true)]
    public Task<IActionResult> OnPostAsync([Bind(Prefix = Deel)] HulpVorm hulp, long versie)
    {
        Hulp = hulp;
        return Doe(Deel, g => g.Bewaar(hulp.Lees(), versie, Wie));
    }

    [Beleid(Beleid.PersoonMet2, Recht.TijdpadBeheren, HeleSchool = true)]
    public Task<IActionResult> OnPostVerwijderAsync(string? id, long versie) => Doe("verwijder", g => g.Verwijder(id ?? "", versie, Wie));

    [Beleid(Beleid.PersoonMet2, Recht.TijdpadBeheren, HeleSchool = true)]
    public Task<IActionResult> OnPostTerugAsync(long versie) => Doe("terug", g => g.ZetTerug(versie, Wie));

    private async Task<IActionResult> Doe(string deel, Func<IHulpGrain, Task<Uitkomst>> opdracht)
    {
        var uitkomst = await opdracht(Grains.Hulp(School));
        if (Lukte(uitkomst, deel, "titel", "systeem", "stappen", "links"))
        {
            return Redirect($"{Hier}?bewaard=true");
        }

        Geweigerd = deel;
        if (!await Laad())
        {
            return NotFound();
        }

        if (uitkomst.Weigering?.Code == Weigeringen.Verouderd.Code && View.Onderwerpen.FirstOrDefault(o => o.Id == Hulp.Id) is { } nu)
        {
            Nieuwer = [.. Hulp.Naast(nu)];
        }

        return Toon("_Hulp", this);
    }

    private async Task<bool> Laad()
    {
        if ((await Grains.Hulp(School).Bekijk(Wie)).Waarde is not { } view)
        {
            return false;
        }

        View = view;
        return true;
    }
}
