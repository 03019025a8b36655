using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Afspraken;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Intranet.Security;

namespace OrleansSchool.Intranet.Pages.Regelingen;

/// <summary>What changed between two versions of a regeling (TSO-16).</summary>
[GeenInzage("afspraken van de school, geen gegevens van kinderen")]
[Beleid(Beleid.Tablet, Recht.RegelingenLezen)]
public sealed class VerschilModel(IGrainFactory grains, Schooltijd tijd) : KantoorPagina(grains, tijd)
{
    [FromRoute(Name = "soort")]
    public string Soort { get; set; } = "";

    /// <summary>Oldest first.</summary>
    public ImmutableArray<RegelingVersie> Versies { get; private set; } = [];

    /// <summary>Null while there is nothing to compare.</summary>
    public Regelingverschil? Verschil { get; private set; }

    /// <summary>Rules with what didn't change taken together, so that what did stands out.</summary>
    public ImmutableArray<Verschilblok> Blokken { get; private set; } = [];

    /// <summary>Asked is what changed in the first version: nothing came before it.</summary>
    public bool IsEerste { get; private set; }

    /// <summary>Some rule has pieces that came or went.</summary>
    public bool HeeftAnders => Blokken.Any(b => b.Regels[0].Soort == Verschilsoort.Gewijzigd);

    public string Hier => $"{Adres}/regelingen/{Soort}/verschil";

    /// <param name="oud">Null for the version before <paramref name="nieuw"/>; null for both: the newest and the one before it.</param>
    public async Task<IActionResult> OnGetAsync(int? oud, int? nieuw)
    {
        if (!Regelingsoorten.Alle.Contains(Soort))
        {
            return NotFound();
        }

        var regeling = Grains.Regeling(School, Soort);
        Versies = await regeling.Kort();
        if (Versies.Length < 2)
        {
            return Page();
        }

        IsEerste = oud is null && nieuw == Versies[0].Nr;
        if (IsEerste)
        {
            return Page();
        }

        Verschil = (await regeling.Verschil(oud, nieuw, Wie)).Waarde;
        Blokken = Verschil is null ? [] : Verschilblok.Van(Verschil.Regels);
        return Verschil is null ? NotFound() : Page();
    }
}
