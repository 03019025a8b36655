using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Htmx;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Rooster;

namespace OrleansSchool.Intranet.Pages.Rooster;

/// <summary>Who has a turn at one place today, for the head of its board; also on a shared tablet (TSO-4m).</summary>
[Beleid(Beleid.Tablet, Recht.RoosterZien, HeleSchool = true)]
public sealed class OpPlekModel(IGrainFactory grains, Schooltijd tijd) : KantoorPagina(grains, tijd)
{
    public string PlekId { get; private set; } = "";

    public string Plek { get; private set; } = "";

    public string Hier => $"{Adres}/rooster/plek/{PlekId}";

    public string Onderwerp => OrleansSchool.Live.Onderwerpen.Rooster(Vandaag);

    public ImmutableArray<(Dienst Dienst, string? Naam)> Diensten { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string plek)
    {
        if ((await Grains.School(School).Bekijk())?.Plek(plek) is not { } hier)
        {
            return NotFound();
        }

        (PlekId, Plek) = (hier.Id, hier.Naam);
        var helpers = await Grains.Rooster(School, Schooljaar.Van(Vandaag)).Helpers();
        Diensten = [.. (await Grains.Roosterdag(School, Vandaag).Diensten()).Where(d => d.PlekId == plek && d.Stand != Dienststand.Vervallen)
            .Select(d => (d, helpers.FirstOrDefault(h => h.Id == d.HelperId)?.Naam))];
        return Request.IsHtmxNonBoosted() ? Partial("_OpPlek", this) : Page();
    }
}
