using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Htmx;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Opslag;

namespace OrleansSchool.Intranet.Pages.Bewaren;

/// <summary>What is kept how long and why, what goes next, and how much went (SEC-5). Numbers only, so that a beheerder may see it.</summary>
[Beleid(Beleid.PersoonMet2, Recht.NachtrondeZien, HeleSchool = true)]
public sealed class IndexModel(IGrainFactory grains, Schooltijd tijd) : BewaarPagina(grains, tijd)
{
    private const string Alles = "alles";

    public string AllesUrl => Open(Alles);

    /// <summary>Everything stands open, to read on or to print.</summary>
    public bool ToontAlles { get; private set; }

    /// <summary>From when terms run, in the order of the page, with their lines.</summary>
    internal ImmutableArray<Bewaargroep> Groepen { get; private set; } = [];

    /// <param name="toon">Number of the group that stands open, or all of them.</param>
    public async Task<IActionResult> OnGetAsync(string? toon)
    {
        if (!await Laad())
        {
            return Forbid();
        }

        ToontAlles = toon == Alles;
        Groepen = [.. Bewaarwoorden.Volgorde.Select(v => Groep(v, ToontAlles || toon == Bewaargroep.Nummer(v))).Where(g => !g.Regels.IsEmpty)];
        if (Request.IsHtmxNonBoosted() && Groepen.FirstOrDefault(g => g.Open) is { } gevraagd)
        {
            return Partial("_Regels", gevraagd);
        }

        Response.StatusCode = ModelState.IsValid ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    /// <summary>The page with this open, and still of the months that were chosen.</summary>
    private string Open(string wat) => $"{Hier}?toon={wat}{Keuze}";

    private Bewaargroep Groep(BewaarVanaf vanaf, bool open) => new(
        Open(Bewaargroep.Nummer(vanaf)), vanaf, [.. Nu.Regels.Where(r => Bewaartermijnen.Tabel[r.Soort].Vanaf == vanaf).OrderBy(r => Bewaarwoorden.Naam(r.Soort), StringComparer.Ordinal)], Nu.Laatste, open);
}
