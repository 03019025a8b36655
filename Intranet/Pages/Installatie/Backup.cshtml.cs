using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Beheer;
using OrleansSchool.Intranet.Backup;
using OrleansSchool.Intranet.Cli;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Toegang;

namespace OrleansSchool.Intranet.Pages.Installatie;

/// <summary>Backups of the installation, and the end of the silence after a restore (OPS-1).</summary>
[Beleid(Beleid.PersoonMet2, Recht.InstallatieBeheren)]
internal sealed class BackupModel(IGrainFactory grains, Schooltijd tijd, Backupmap map, Herstelkluis kluis, Opdracht opdracht) : KantoorPagina(grains, tijd)
{
    private static readonly Weigering GeenKeuze = new("stil-geen-keuze", "Kies of de wachtende mail weg mag of verstuurd wordt. Er is niets veranderd.");

    private bool _heeftZin;

    public Backupstand Stand { get; private set; } = null!;

    /// <summary>Null when mail may go.</summary>
    public StilteView? Stil { get; private set; }

    public bool IsBezig => Stand.Bezig;

    public DateTimeOffset Nu => Tijd.Nu;

    public string Map => map.Pad;

    /// <summary>When the first one comes.</summary>
    public string NogNiet =>
        opdracht.Demo ? "In een demo komt er 's nachts geen. Je kunt er wel nu een maken."
        : _heeftZin ? "De eerste komt vannacht om half drie. Je kunt er ook nu een maken."
        : "De eerste komt de nacht nadat er een herstelzin is.";

    public string Hier => $"{Adres}/installatie/backup";

    public Task OnGetAsync() => Laad();

    public async Task<IActionResult> OnPostMaakAsync() => await Antwoord(await Grains.Backup().MaakNu(Wie));

    /// <summary>Again, when the mail was released already, changes nothing. Without a choice nothing is sent: that can't be taken back.</summary>
    public async Task<IActionResult> OnPostVrijAsync(bool? weg) =>
        await Antwoord(weg is { } gekozen ? await Grains.Installatie().GeefVrij(gekozen, Wie) : GeenKeuze);

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

    private async Task Laad()
    {
        (Stand, Stil) = (await Grains.Backup().Stand(), (await Grains.Installatie().BekijkStilte(Wie)).Waarde);
        _heeftZin = (await kluis.Stand()).IsBevestigd;
    }
}
