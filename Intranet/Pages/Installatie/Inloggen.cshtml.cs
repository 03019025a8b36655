using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Toegang;

namespace OrleansSchool.Intranet.Pages.Installatie;

/// <summary>A provider as the form shows it: whether there is a secret, never which.</summary>
public sealed record AanbiederBlad(string Naam, string Woord, string ClientId, string Huurder, bool HeeftGeheim, string TerugAdres);

/// <summary>Sign-in with Microsoft or Google for the whole installation (SEC-1).</summary>
[Beleid(Beleid.PersoonMet2, Recht.InstallatieBeheren)]
internal sealed class InloggenModel(IGrainFactory grains, Schooltijd tijd, Aanbieders aanbieders) : KantoorPagina(grains, tijd)
{
    [BindProperty]
    public string? Naam { get; set; }

    [BindProperty]
    public string? ClientId { get; set; }

    [BindProperty]
    public string? Geheim { get; set; }

    [BindProperty]
    public string? Huurder { get; set; }

    [BindProperty]
    public long Versie { get; set; }

    public IReadOnlyList<AanbiederBlad> Bladen { get; private set; } = [];

    public async Task OnGet() => await Laad();

    /// <summary>The same again is refused as stale; the page then shows what stands.</summary>
    public async Task<IActionResult> OnPost()
    {
        var instelling = new AanbiederInstelling(Naam ?? "", ClientId ?? "", Geheim ?? "", Huurder ?? "");
        return await Antwoord(await Grains.Installatie().BewaarAanbieder(instelling, Versie, Wie));
    }

    /// <summary>Removing what is gone changes nothing.</summary>
    public async Task<IActionResult> OnPostVerwijder() => await Antwoord(await Grains.Installatie().VerwijderAanbieder(Naam ?? "", Wie));

    private async Task<IActionResult> Antwoord(Uitkomst uitkomst)
    {
        Geheim = null;
        await aanbieders.Ververs(nu: true);
        if (uitkomst.Weigering is not { } weigering)
        {
            return Redirect($"{Adres}/installatie/inloggen");
        }

        ModelState.AddModelError(weigering.Veld is { } veld ? $"{Naam}.{veld}" : "", weigering.Zin);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        await Laad();
        return Page();
    }

    private async Task Laad()
    {
        var stand = await Grains.Installatie().Aanbieders();
        (var getypt, Versie) = (Naam, stand.Versie);
        Bladen = [.. Aanbieders.Namen.Select(naam => stand.Rijen.FirstOrDefault(r => r.Naam == naam) is var rij && naam == getypt
            ? Blad(naam, ClientId, Huurder, rij is not null) : Blad(naam, rij?.ClientId, rij?.Huurder, rij is not null))];
    }

    private AanbiederBlad Blad(string naam, string? clientId, string? huurder, bool heeftGeheim) => new(
        naam, Aanbieders.Woord(naam), clientId ?? "", huurder ?? "", heeftGeheim, $"{Request.Scheme}://{Request.Host}/inloggen/terug/{naam}");
}
