using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Toegang;

namespace OrleansSchool.Intranet.Pages.Tablet;

/// <summary>
/// The own PIN at one school: on a shared tablet only right after giving it, with the PIN of now in the form as well, and for the school of
/// that tablet; with an own session at any time (LIVE-5, SCH-5). Posting the same one twice is refused the second time, as the old one;
/// nothing is lost by it.
/// </summary>
[Beleid(Beleid.Tablet, VersePin = true)]
internal sealed class PincodeModel(IGrainFactory grains, Schooltijd tijd, TabletKoekje koekje, TabletBalie balie, Sessies sessies) : PageModel
{
    public bool OpTablet => HttpContext.Sessie()!.Tablet is not null;

    public string Naam => HttpContext.Sessie()!.Naam;

    /// <summary>Where this person may have a PIN; one to choose from when there are more.</summary>
    public ImmutableArray<SchoolRij> Scholen { get; private set; } = [];

    public SchoolSleutel? Gekozen { get; private set; }

    public bool HeeftPin { get; private set; }

    public bool IsBewaard { get; private set; }

    public Weigering? Weigering { get; private set; }

    public async Task OnGet(string? bij, bool bewaard = false)
    {
        IsBewaard = bewaard;
        await Laad(bij);
    }

    public async Task<IActionResult> OnPost(string? bij, string? oud, string? pin, string? nogmaals)
    {
        var account = await Laad(bij);
        var toestel = OpTablet ? koekje.Lees(HttpContext) : null;
        var gekozen = await Kies(account, toestel, oud, pin, nogmaals);
        if (!gekozen.IsGoed)
        {
            Weigering = gekozen.Weigering;
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        if (toestel is not null)
        {
            await sessies.Begin(HttpContext, gekozen.Waarde, Beleid.Tablet, toestel); // sessions of the old PIN end
        }

        return Redirect($"/tablet/pincode?bewaard=true&bij={Gekozen}");
    }

    private async Task<Uitkomst<AccountView>> Kies(AccountView account, Toestel? toestel, string? oud, string? pin, string? nogmaals) =>
        Gekozen is not { } school ? Weigeringen.PinZonderRol
        : !OpTablet ? await balie.KiesEigen(account, school, pin, nogmaals)
        : toestel is null ? Weigeringen.TabletIngetrokken
        : await balie.Vervang(toestel, account, oud, pin, nogmaals);

    private async Task<AccountView> Laad(string? bij)
    {
        var sessie = HttpContext.Sessie()!;
        var account = (await grains.Account(sessie.Account.Id).Bekijk())!;
        var namen = (await grains.Installatie().Bekijk()).Scholen.ToDictionary(s => s.Sleutel, s => s.Naam);
        var hier = sessie.Tablet is { } tablet ? [tablet.School] : sessie.Scholen(tijd.Vandaag);
        Scholen = [.. hier.Select(s => new SchoolRij(s, namen.GetValueOrDefault(s, s.Waarde)))];
        var gevraagd = bij is null ? Scholen.FirstOrDefault() : Scholen.FirstOrDefault(s => s.Sleutel.Waarde == bij);
        Gekozen = gevraagd?.Sleutel;
        HeeftPin = Gekozen is { } school && account.PinVan(school) is not null;
        return account;
    }
}
