using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Inzage;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Intranet.Security;

namespace OrleansSchool.Intranet.Pages.Terughalen;

/// <summary>
/// All that this person may put back of the school, and the one place where it is put back from any list (UX-1). Each owner asks its own right; what is of one child is
/// only on that child's own pages.
/// </summary>
[Beleid(Beleid.PersoonMet2)]
[Inzage(Inzagesoort.Beheer, "teruggezet wat was weggehaald")]
public sealed class IndexModel(IGrainFactory grains, IIdBron ids, Schooltijd tijd) : KantoorPagina(grains, tijd)
{
    internal ImmutableArray<WeggehaaldModel> Lijsten { get; private set; } = [];

    private string Hier => $"{Adres}/weggehaald";

    public Task OnGetAsync() => Laad();

    /// <summary>Back to the list that the button was under; refused, the reason stands here.</summary>
    public async Task<IActionResult> OnPostAsync(string? eigenaar, string? weggehaald, string? operatie, string? terug)
    {
        if (Weggehaaldbron.Van(Grains, School, eigenaar) is not { } bron)
        {
            return NotFound();
        }

        HttpContext.InzageVanLeerling(bron.LeerlingId);
        if (IsGoed(await bron.HaalTerug(weggehaald ?? "", new OperatieId(operatie ?? ""), Wie), ""))
        {
            return Redirect(terug is not null && terug.StartsWith($"{Adres}/", StringComparison.Ordinal) && Url.IsLocalUrl(terug) ? terug : Hier);
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        await Laad();
        return Page();
    }

    private async Task Laad()
    {
        var bronnen = Weggehaaldbron.Schoolwijd(Grains, School, Schooljaar.Van(Vandaag)).ToList();
        var regels = await Task.WhenAll(bronnen.Select(b => b.Lijst(Wie)));
        Lijsten = [.. bronnen.Zip(regels, (b, r) => new WeggehaaldModel(Hier, b.Sleutel, Hier, r, ids.NieuwId()) { Open = true }).Where(m => !m.Regels.IsEmpty)];
    }
}
