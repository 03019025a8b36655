using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Toegang;

namespace OrleansSchool.Intranet.Pages.Links;

/// <summary>An invitation by mail: choosing a password proves the address and opens the account (SEC-1).</summary>
[Beleid(Beleid.Anoniem)]
internal sealed class UitnodigingModel(Linkbalie balie, IIdBron ids, IGrainFactory grains, Sessies sessies, Naarbinnen naarbinnen)
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

        await sessies.Begin(HttpContext, gekozen.Account, Beleid.Persoon);
        return LocalRedirect(naarbinnen.Na(gekozen.Account));
    }
}
