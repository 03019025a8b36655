using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Htmx;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Pages.Leerlingen;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Inzage;
using OrleansSchool.Leerlingen;

namespace OrleansSchool.Intranet.Pages.Inlezen;

/// <summary>Steps two to four: what the file says, what would change, and doing it (SCH-3).</summary>
[Beleid(Beleid.PersoonMet2, Recht.LeerlingenInlezen, HeleSchool = true)]
[Inzage(Inzagesoort.School, "voorbeeld van inlezen")]
public sealed class VoorstelModel(IGrainFactory grains, Schooltijd tijd) : KantoorPagina(grains, tijd)
{
    public VoorstelBlad Blad { get; private set; } = null!;

    /// <summary>Why this file can't be shown any more: the school changed since.</summary>
    public string? Nee { get; private set; }

    [BindProperty(SupportsGet = true, Name = "inlezing")]
    public string Inlezing { get; set; } = "";

    public async Task<IActionResult> OnGetAsync(string? soort, int p = 1) => await Laad(soort, p) ?? Page();

    [Inzage(Inzagesoort.School, "voorbeeld van inlezen", Vervolg = true)]
    public async Task<IActionResult> OnGetWijzigingenAsync(string? soort, int p = 1) => await Laad(soort, p) ?? Partial("_Wijzigingen", Blad);

    /// <summary>How far it is, while it goes on by itself. Otherwise the page is asked anew: all of it says something else then, and nobody goes on asking.</summary>
    [GeenInzage("voortgang in aantallen")]
    public async Task<IActionResult> OnGetStandAsync()
    {
        var fout = await Laad(null, 1);
        if ((fout is null && Blad.IsOnderweg) || !Request.IsHtmxNonBoosted())
        {
            return fout ?? Partial("_Stand", Blad);
        }

        Response.StatusCode = StatusCodes.Status200OK; // the page itself says what is wrong
        Response.Htmx(h => h.Refresh());
        return new EmptyResult();
    }

    [Inzage(Inzagesoort.Beheer, "leerlingen ingelezen")]
    public async Task<IActionResult> OnPostAsync(bool bevestigd)
    {
        if (!LeerlingId.IsGeldig(Inlezing))
        {
            return NotFound();
        }

        var uitkomst = await Grains.Inlezen(School, Inlezing).PasToe(bevestigd, Wie);
        if (uitkomst.IsGoed)
        {
            return Redirect($"{Adres}/leerlingen/inlezen/{Inlezing}");
        }

        Weiger(uitkomst.Weigering, "Lees");
        return await Laad(null, 1) ?? Toon("_Stand", Blad);
    }

    [Inzage(Inzagesoort.Beheer, "leerlingen teruggezet")]
    public async Task<IActionResult> OnPostTerugAsync()
    {
        if (!LeerlingId.IsGeldig(Inlezing))
        {
            return NotFound();
        }

        var uitkomst = await Grains.Inlezen(School, Inlezing).ZetWegTerug(Wie);
        if (uitkomst.IsGoed)
        {
            return Redirect($"{Adres}/leerlingen/inlezen/{Inlezing}");
        }

        Weiger(uitkomst.Weigering, "Lees");
        return await Laad(null, 1) ?? Toon("_Stand", Blad);
    }

    private async Task<IActionResult?> Laad(string? soort, int pagina)
    {
        if (!LeerlingId.IsGeldig(Inlezing))
        {
            return NotFound();
        }

        var uitkomst = await Grains.Inlezen(School, Inlezing).Bekijk(Wie);
        if (!uitkomst.IsGoed)
        {
            if (uitkomst.Weigering.Code == Weigeringen.Onbekend("").Code)
            {
                return NotFound();
            }

            Nee = uitkomst.Weigering.Zin;
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        Blad = VoorstelBlad.Maak(uitkomst.Waarde, $"{Adres}/leerlingen", soort, pagina);
        return null;
    }
}
