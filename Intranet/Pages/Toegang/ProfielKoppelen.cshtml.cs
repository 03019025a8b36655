using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Security;

namespace OrleansSchool.Intranet.Pages.Toegang;

/// <summary>
/// Accounts elsewhere that sign this person in. Coming back from the provider links nothing yet: that is a post, so that nobody's
/// link can slip somebody else's account in.
/// </summary>
[Beleid(Beleid.Persoon)]
internal sealed class ProfielKoppelenModel(Sessies sessies, ExterneInloggen extern_, Aanbieders aanbieders) : BeveiligingPagina(sessies)
{
    /// <summary>What the provider just said; waits for a yes.</summary>
    public ExterneIdentiteit? Gevonden { get; private set; }

    public IReadOnlyList<string> TeKoppelen { get; private set; } = [];

    public async Task OnGet() => await Laad();

    /// <summary>Again changes nothing.</summary>
    public async Task<IActionResult> OnPostKoppel()
    {
        if (await extern_.Lees(HttpContext) is not { } wie)
        {
            await Laad();
            return Geweigerd(Weigeringen.ExternVoorbij);
        }

        await extern_.Vergeet(HttpContext);
        return await Antwoord(await extern_.ExterneInlogKoppelen(Account.Id, wie));
    }

    /// <summary>Again changes nothing.</summary>
    public async Task<IActionResult> OnPostNiet()
    {
        await extern_.Vergeet(HttpContext);
        return RedirectToPage();
    }

    /// <summary>Again changes nothing.</summary>
    public async Task<IActionResult> OnPostOntkoppel(string? aanbieder, string? sleutel) =>
        await Antwoord(await extern_.Ontkoppel(Account.Id, aanbieder, sleutel));

    private async Task<IActionResult> Antwoord(Uitkomst uitkomst)
    {
        if (uitkomst.IsGoed)
        {
            return RedirectToPage();
        }

        await Laad(metGevonden: false);
        return Geweigerd(uitkomst.Weigering);
    }

    private async Task Laad(bool metGevonden = true)
    {
        await aanbieders.Ververs();
        Gevonden = metGevonden ? await extern_.Lees(HttpContext) : null;
        TeKoppelen = [.. aanbieders.Ingesteld];
    }
}
