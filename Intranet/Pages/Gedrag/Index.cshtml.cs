using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Gedrag;
using OrleansSchool.Intranet.Htmx;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Inzage;

namespace OrleansSchool.Intranet.Pages.Gedrag;

/// <summary>Gedrag of the school or the own groep, and for the commissie the courses that wait for its decision (TSO-9).</summary>
[Inzage(Inzagesoort.School, "gedrag")]
[Beleid(Beleid.Persoon, Recht.GedragZien, Recht.SchorsingBesluiten)]
public sealed class IndexModel(IGrainFactory grains, Schooltijd tijd) : KantoorPagina(grains, tijd)
{
    public GedragLijst Lijst { get; private set; } = null!;

    /// <summary>Waits for the commissie; without names of children until one is opened.</summary>
    public ImmutableArray<GedragRij> Wacht { get; private set; } = [];

    public string Hier => $"{Adres}/gedrag";

    public string VerversUrl { get; private set; } = "";

    public bool MagLijst => Wie.Mag(Recht.GedragZien, School);

    public async Task<IActionResult> OnGetAsync(string? toon)
    {
        await Laad(toon);
        return Page();
    }

    /// <summary>The list again, after a signal.</summary>
    [Inzage(Inzagesoort.School, "gedrag", Vervolg = true)]
    public async Task<IActionResult> OnGetLijstAsync(string? toon)
    {
        await Laad(toon);
        return Partial("_Lijst", this);
    }

    private async Task Laad(string? toon)
    {
        var rijen = await Grains.Gedragoverzicht(School).Alles();
        VerversUrl = $"{Hier}?handler=Lijst{(string.IsNullOrEmpty(toon) ? "" : $"&toon={Uri.EscapeDataString(toon)}")}";
        Lijst = GedragLijst.Maak(
            rijen, await Grains.Register(School).Alles(), await Grains.School(School).Bekijk(), g => Wie.MagInGroep(Recht.GedragZien, School, g), toon, Vandaag, Hier);
        Wacht = Wie.MagHeleSchool(Recht.SchorsingBesluiten, School) ? [.. rijen.Where(r => r.StapOp(Vandaag) == Gedragstap.OverlegGeweest)] : [];
    }
}
