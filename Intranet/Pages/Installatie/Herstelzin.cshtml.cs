using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Opslag;
using OrleansSchool.Toegang;

namespace OrleansSchool.Intranet.Pages.Installatie;

/// <summary>The phrase as it is typed back, a field a group.</summary>
public sealed class ZinInvoer
{
    public IList<string?> Groepen { get; set; } = [];
}

internal enum Herstelstap
{
    Uitleg = 0,

    /// <summary>The phrase is on the screen, once.</summary>
    Opschrijven,
    Overtypen,
}

/// <summary>
/// The recovery phrase (SEC-4): made, put on paper, typed back. Nothing changes before the last step, so each post before it may be
/// repeated: another phrase is shown, the one that holds stays.
/// </summary>
[Beleid(Beleid.PersoonMet2, Recht.InstallatieBeheren)]
internal sealed class HerstelzinModel(IGrainFactory grains, Schooltijd tijd, Herstelkluis kluis) : KantoorPagina(grains, tijd)
{
    public const string Deel = "Zin";

    public Herstelstap Stap { get; private set; }

    public HerstelzinStand Stand { get; private set; } = null!;

    /// <summary>The groups, only in the answer that made them.</summary>
    public ImmutableArray<string> Groepen { get; private set; } = [];

    public string Voorstel { get; private set; } = "";

    public ZinInvoer Zin { get; private set; } = new();

    public bool Bewaard { get; private set; }

    public string Hier => $"{Adres}/installatie/herstelzin";

    public DateTimeOffset Nu => Tijd.Nu;

    public async Task OnGetAsync(bool bewaard = false)
    {
        Stand = await kluis.Stand();
        Bewaard = bewaard && Stand.IsBevestigd;
    }

    public async Task OnPostMaakAsync()
    {
        Stand = await kluis.Stand();
        var (zin, voorstel) = kluis.Maak(Wie);
        (Stap, Groepen, Voorstel) = (Herstelstap.Opschrijven, zin.Leesbaar, voorstel);
    }

    public async Task<IActionResult> OnPostPapierAsync(string? voorstel)
    {
        Stand = await kluis.Stand();
        if (!kluis.IsVoorstel(voorstel, Wie))
        {
            Weiger(Weigeringen.HerstelzinVerlopen, Deel);
            return Teken();
        }

        Vraag(voorstel!, new ZinInvoer());
        return Page();
    }

    public async Task<IActionResult> OnPostBevestigAsync(string? voorstel, [Bind(Prefix = Deel)] ZinInvoer zin)
    {
        var (gelezen, fout) = Opslag.Herstelzin.Lees([.. zin.Groepen]);
        foreach (var nr in fout)
        {
            Weiger(Weigeringen.HerstelgroepFout(nr + 1), Deel);
        }

        if (gelezen is not null && IsGoed(await kluis.Bevestig(gelezen, voorstel, Wie), Deel))
        {
            return Redirect($"{Hier}?bewaard=true");
        }

        Stand = await kluis.Stand();
        if (kluis.IsVoorstel(voorstel, Wie))
        {
            Vraag(voorstel!, zin);
        }

        return Teken();
    }

    private void Vraag(string voorstel, ZinInvoer zin)
    {
        var velden = Enumerable.Range(0, Opslag.Herstelzin.Groepen).Select(nr => nr < zin.Groepen.Count ? zin.Groepen[nr] : null);
        (Stap, Voorstel, Zin) = (Herstelstap.Overtypen, voorstel, new ZinInvoer { Groepen = [.. velden] });
    }

    private IActionResult Teken()
    {
        Response.StatusCode = ModelState.IsValid ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
