using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Inzage;

namespace OrleansSchool.Intranet.Pages.Post;

/// <summary>The outbox. Who may only set the mail server goes there at once.</summary>
[Inzage(Inzagesoort.Beheer, "post")]
[Beleid(Beleid.PersoonMet2, Recht.PostZien, Recht.PostInstellen)]
public sealed class IndexModel(IGrainFactory grains, Schooltijd tijd) : KantoorPagina(grains, tijd)
{
    public PostLijst Lijst { get; private set; } = null!;

    public string? BewaardOm { get; private set; }

    private string Hier => $"{Adres}/post";

    public async Task<IActionResult> OnGetAsync(string? toon, string? zoek, string? maand, int p = 1, bool bewaard = false)
    {
        BewaardOm = bewaard ? Datums.Tijd(Tijd.Nu) : null;
        return Wie.Mag(Recht.PostZien, School) ? await Laad(toon, zoek, maand, p) ? Page() : Forbid() : Redirect($"{Hier}/instellingen");
    }

    [Beleid(Beleid.PersoonMet2, Recht.PostZien)]
    public async Task<IActionResult> OnGetLijstAsync(string? toon, string? zoek, string? maand, int p = 1) =>
        await Laad(toon, zoek, maand, p) ? Partial("_Lijst", Lijst) : Forbid();

    /// <summary>All that waits or was given up, now. Again changes nothing more.</summary>
    [Beleid(Beleid.PersoonMet2, Recht.PostZien)]
    public async Task<IActionResult> OnPostOpnieuwAsync() =>
        (await Grains.Postbus(School).StuurOpnieuw(id: null, Wie)).IsGoed ? Redirect($"{Hier}?bewaard=true") : Forbid();

    private async Task<bool> Laad(string? toon, string? zoek, string? maand, int pagina)
    {
        var vraag = new PostVraag(Leeg(toon), Leeg(zoek) is { Length: > PostLijst.ZoekMax } lang ? lang[..PostLijst.ZoekMax] : Leeg(zoek), Leeg(maand), pagina);
        var view = await Grains.Postbus(School).Bekijk(vraag.Maand, Wie);
        if (!view.IsGoed)
        {
            return false;
        }

        Lijst = PostLijst.Maak(view.Waarde, vraag, Hier, Wie.Mag(Recht.PostInstellen, School), Tijd.Nu);
        return true;
    }

    private static string? Leeg(string? tekst) => string.IsNullOrWhiteSpace(tekst) ? null : tekst.Trim();
}
