using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Toegang;

namespace OrleansSchool.Intranet.Pages.Persoonlijk;

/// <summary>
/// An invitation by mail: choosing a password, or an account elsewhere, proves the address and opens the account (SEC-1). Coming back
/// from the provider accepts nothing yet: that is a post, with the name of that account in sight.
/// </summary>
[Beleid(Beleid.Anoniem), Linktempo]
internal sealed class UitnodigingModel(
    Linkbalie balie, IIdBron ids, IGrainFactory grains, Tussenstap tussenstap, Schooltijd tijd, ExterneInloggen extern_, Aanbieders aanbieders)
    : WachtwoordPagina(balie, ids, LinkDoel.Uitnodiging)
{
    public string Schoolnaam { get; private set; } = "";

    /// <summary>Who invited last; null when that isn't known any more.</summary>
    public string? Uitnodiger { get; private set; }

    /// <summary>What the provider just said; waits for a yes.</summary>
    public ExterneIdentiteit? Gevonden { get; private set; }

    /// <summary>Providers that this installation knows.</summary>
    public IReadOnlyList<string> Aanbieders { get; private set; } = [];

    /// <summary>Accepts without a password; the same form again changes nothing and opens nothing.</summary>
    public async Task<IActionResult> OnPostElders(string token)
    {
        ModelState.Clear();
        var aangenomen = await extern_.Lees(HttpContext) is { } wie
            ? await Balie.NeemAan(token, wie, new OperatieId(Operatie ?? "")) : Weigeringen.ExternVoorbij;
        if (aangenomen.IsGoed)
        {
            await extern_.Vergeet(HttpContext);
            return await Verder(aangenomen.Waarde);
        }

        Weiger(aangenomen.Weigering);
        return await Geweigerd(token);
    }

    /// <summary>Another account, or a password after all. Again changes nothing.</summary>
    public async Task<IActionResult> OnPostNiet(string token)
    {
        await extern_.Vergeet(HttpContext);
        return RedirectToPage(new { token });
    }

    protected override async Task Vul()
    {
        await aanbieders.Ververs();
        Aanbieders = [.. aanbieders.Ingesteld];
        Gevonden = await extern_.Lees(HttpContext);
        if (Beeld?.Link.School is { } school)
        {
            Schoolnaam = (await grains.School(school).Bekijk())?.Gegevens.Naam ?? school.Waarde;
            Uitnodiger = (await grains.Account(Beeld.Account.Id).Feiten(school)).LastOrDefault()?.DoorNaam;
        }
    }

    protected override async Task<IActionResult> Verder(Linkuitkomst gekozen)
    {
        if (!gekozen.Nieuw)
        {
            return RedirectToPage("/Toegang/Inloggen");
        }

        // Who has a second step is asked for it here as well; whose role wants one and has none is led to it.
        var naar = TweedeStapRules.MoetHerinneren(gekozen.Account, tijd.Vandaag, isDemo: false) ? "/tweede-stap" : "/";
        return LocalRedirect(await tussenstap.Verder(HttpContext, gekozen.Account, naar));
    }
}
