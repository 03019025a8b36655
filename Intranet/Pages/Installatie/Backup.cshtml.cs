using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Beheer;
using OrleansSchool.Intranet.Backup;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Toegang;

namespace OrleansSchool.Intranet.Pages.Installatie;

/// <summary>Backups of the installation, and the end of the silence after a restore (OPS-1).</summary>
[Beleid(Beleid.PersoonMet2, Recht.InstallatieBeheren)]
internal sealed class BackupModel(IGrainFactory grains, Schooltijd tijd, Backupmap map) : KantoorPagina(grains, tijd)
{
    public Backupstand Stand { get; private set; } = null!;

    /// <summary>Null when mail may go.</summary>
    public StilteView? Stil { get; private set; }

    public bool IsBezig => Stand.Bezig;

    public DateTimeOffset Nu => Tijd.Nu;

    public string Map => map.Pad;

    public string Hier => $"{Adres}/installatie/backup";

    public Task OnGetAsync() => Laad();

    public async Task<IActionResult> OnPostMaakAsync() => await Antwoord(await Grains.Backup().MaakNu(Wie));

    /// <summary>Again, when the mail was released already, changes nothing.</summary>
    public async Task<IActionResult> OnPostVrijAsync(bool weg) => await Antwoord(await Grains.Installatie().GeefVrij(weg, Wie));

    private async Task<IActionResult> Antwoord(Uitkomst uitkomst)
    {
        if (IsGoed(uitkomst, ""))
        {
            return Redirect(Hier);
        }

        await Laad();
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private async Task Laad() =>
        (Stand, Stil) = (await Grains.Backup().Stand(), (await Grains.Installatie().BekijkStilte(Wie)).Waarde);
}
