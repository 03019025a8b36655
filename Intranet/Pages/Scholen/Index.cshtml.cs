using Microsoft.AspNetCore.Mvc.RazorPages;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Hosting;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Toegang;

namespace OrleansSchool.Intranet.Pages.Scholen;

/// <summary>The schools where this person has a role today, no others (SCH-5).</summary>
[Beleid(Beleid.Tablet)]
internal sealed class IndexModel(IGrainFactory grains, Schooltijd tijd, Menu menu) : PageModel
{
    /// <summary>With the page where this person starts there; null when the roles open none.</summary>
    public IReadOnlyList<(SchoolRij School, string? Thuis)> Scholen { get; private set; } = [];

    public async Task OnGet()
    {
        var namen = (await grains.Installatie().Bekijk()).Scholen.ToDictionary(s => s.Sleutel, s => s.Naam);
        var sessie = HttpContext.Sessie()!;
        Scholen = [.. sessie.Scholen(tijd.Vandaag).Select(s =>
            (new SchoolRij(s, namen.GetValueOrDefault(s, s.Waarde)), sessie.Bij(s, tijd.Vandaag) is { } wie ? menu.Thuis(wie) : null))];
    }
}
