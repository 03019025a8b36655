using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Htmx;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Intranet.Security;
using Topics = OrleansSchool.Live.Onderwerpen;

namespace OrleansSchool.Intranet.Pages.Aandacht;

/// <summary>What somebody must hear of, with their read receipts (TSO-8g).</summary>
[Beleid(Beleid.Tablet)]
[GeenInzage("zegt dat er iets is, nooit over welk kind; de pagina erachter wel, en die noteert het zelf")]
public sealed class IndexModel(IGrainFactory grains, Schooltijd tijd) : KantoorPagina(grains, tijd)
{
    public AandachtModel Aandacht { get; private set; } = null!;

    /// <summary>Who asks has the list itself on screen, not just the bar of any other page.</summary>
    public bool MetLijst =>
        Uri.TryCreate(Request.Headers[HtmxHeaders.CurrentUrl].ToString(), UriKind.Absolute, out var hier)
        && hier.AbsolutePath.TrimEnd('/').Equals($"{Adres}/aandacht", StringComparison.OrdinalIgnoreCase);

    public Task OnGetAsync() => Laad();

    /// <summary>What a live signal refreshes on every open screen of this person.</summary>
    public async Task<IActionResult> OnGetBalkAsync()
    {
        await Laad();
        return Partial("_Balk", this);
    }

    /// <summary>Read receipt of this person. Without script back to the page that the button was on.</summary>
    public async Task<IActionResult> OnPostLeesAsync(string? id, string? terug)
    {
        var nee = (await Grains.Aandacht(School, Wie.AccountId).Lees(id ?? "", Wie)).Weigering;
        if (nee is not null)
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        if (!Request.IsHtmxNonBoosted())
        {
            return Redirect(terug is not null && terug.StartsWith($"{Adres}/", StringComparison.Ordinal) && Url.IsLocalUrl(terug) ? terug : $"{Adres}/aandacht");
        }

        await Laad();
        return Partial("_Balk", this);
    }

    private async Task Laad() => Aandacht = new AandachtModel(
        $"{Adres}/aandacht", Topics.Aandacht(Wie.AccountId), await Grains.Aandacht(School, Wie.AccountId).Alles());
}
