using Microsoft.AspNetCore.Mvc.RazorPages;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Hosting;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Toegang;

namespace OrleansSchool.Intranet.Pages.Scholen;

/// <summary>The schools where this person has a role today, no others (SCH-5).</summary>
[Beleid(Beleid.Tablet)]
internal sealed class IndexModel(IGrainFactory grains, Schooltijd tijd, Thuis thuis) : PageModel
{
    public IReadOnlyList<SchoolRij> Scholen { get; private set; } = [];

    /// <summary>The first page of that school that this person may open.</summary>
    public string Naar(SchoolRij rij) => thuis.Van(HttpContext.Sessie()!.Bij(rij.Sleutel, tijd.Vandaag)!).Url;

    public async Task OnGet()
    {
        var namen = (await grains.Installatie().Bekijk()).Scholen.ToDictionary(s => s.Sleutel, s => s.Naam);
        Scholen = [.. HttpContext.Sessie()!.Scholen(tijd.Vandaag).Select(s => new SchoolRij(s, namen.GetValueOrDefault(s, s.Waarde)))];
    }
}
