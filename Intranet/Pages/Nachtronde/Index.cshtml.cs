using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Nachtronde;

namespace OrleansSchool.Intranet.Pages.Nachtronde;

/// <summary>What each night erased, and what waits for somebody (SEC-5). Numbers only, so that a beheerder may see it.</summary>
[Beleid(Beleid.PersoonMet2, Recht.NachtrondeZien, HeleSchool = true)]
public sealed class IndexModel(IGrainFactory grains, Schooltijd tijd) : KantoorPagina(grains, tijd)
{
    public NachtrondeView Nu { get; private set; } = null!;

    public bool Gelukt { get; private set; }

    private string Hier => $"{Adres}/nachtronde";

    public async Task<IActionResult> OnGetAsync(bool gelukt = false)
    {
        Gelukt = gelukt;
        return await Laad() ? Page() : Forbid();
    }

    /// <summary>Again changes nothing: a task that is done isn't there any more.</summary>
    public async Task<IActionResult> OnPostOpnieuwAsync(string? van)
    {
        if (IsGoed(await Grains.Nachtronde(School).ProbeerOpnieuw(van ?? "", Wie), ""))
        {
            return Redirect($"{Hier}?gelukt=true");
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return await Laad() ? Page() : Forbid();
    }

    private async Task<bool> Laad()
    {
        var view = await Grains.Nachtronde(School).Bekijk(Wie);
        Nu = view.Waarde!;
        return view.IsGoed;
    }
}
