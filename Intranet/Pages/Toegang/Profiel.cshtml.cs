using Microsoft.AspNetCore.Mvc.RazorPages;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Toegang;

namespace OrleansSchool.Intranet.Pages.Toegang;

/// <summary>A role of the signed-in person as the page shows it.</summary>
public sealed record ProfielRol(string School, string SchoolSleutel, string Rol, string Groepen, DateOnly? TotEnMet);

[Beleid(Beleid.Tablet)]
internal sealed class ProfielModel(IGrainFactory grains, Schooltijd tijd) : PageModel
{
    public string Naam { get; private set; } = "";

    public string Inlognaam { get; private set; } = "";

    public IReadOnlyList<ProfielRol> Rollen { get; private set; } = [];

    public async Task OnGet()
    {
        var account = HttpContext.Sessie()!.Account;
        (Naam, Inlognaam) = (account.Naam, account.Inlognaam);
        var scholen = (await grains.Installatie().Bekijk()).Scholen;
        Rollen = [.. account.Rollen.Where(r => r.GeldtOp(tijd.Vandaag)).Select(r => Toon(r, scholen))];
    }

    private static ProfielRol Toon(Roltoekenning rol, IEnumerable<SchoolRij> scholen) => new(
        scholen.FirstOrDefault(s => s.Sleutel == rol.School)?.Naam ?? rol.School.Waarde, rol.School.Waarde, rol.Rol.Leesbaar(),
        string.Join(", ", rol.Groepen), rol.TotEnMet);
}
