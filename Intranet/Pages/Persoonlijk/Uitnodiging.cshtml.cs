using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Toegang;

namespace OrleansSchool.Intranet.Pages.Persoonlijk;

/// <summary>An invitation by mail: choosing a password proves the address and opens the account (SEC-1).</summary>
[Beleid(Beleid.Anoniem)]
internal sealed class UitnodigingModel(Linkbalie balie, IIdBron ids, IGrainFactory grains, Tussenstap tussenstap, Schooltijd tijd)
    : WachtwoordPagina(balie, ids, LinkDoel.Uitnodiging)
{
    public string Schoolnaam { get; private set; } = "";

    /// <summary>Who invited last; null when that isn't known any more.</summary>
    public string? Uitnodiger { get; private set; }

    protected override async Task Vul()
    {
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
