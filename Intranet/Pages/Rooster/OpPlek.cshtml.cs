using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Htmx;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Rooster;
using OrleansSchool.School;

namespace OrleansSchool.Intranet.Pages.Rooster;

/// <summary>Who has a turn at one place today and who is there now, for the head of its board; also on a shared tablet (TSO-4m).</summary>
[Beleid(Beleid.Tablet, Recht.RoosterZien, HeleSchool = true)]
public sealed class OpPlekModel(IGrainFactory grains, Schooltijd tijd) : KantoorPagina(grains, tijd)
{
    public string PlekId { get; private set; } = "";

    public string Plek { get; private set; } = "";

    public string Hier => $"{Adres}/rooster/plek/{PlekId}";

    public string Onderwerpen => $"{OrleansSchool.Live.Onderwerpen.Rooster(Vandaag)} {OrleansSchool.Live.Onderwerpen.Toezicht(Vandaag)}";

    /// <summary>Turns at the place where their groepen are: inside while the rain plan holds (SCH-1).</summary>
    public ImmutableArray<(Dienst Dienst, string? Naam)> Diensten { get; private set; } = [];

    /// <summary>Who was ticked here and has no turn here.</summary>
    public ImmutableArray<string> OokEr { get; private set; } = [];

    /// <summary>An outside place while it rains.</summary>
    public bool IsLeegDoorRegen { get; private set; }

    public async Task<IActionResult> OnGetAsync(string plek)
    {
        if ((await Grains.School(School).Bekijk())?.Plek(plek) is not { } hier)
        {
            return NotFound();
        }

        (PlekId, Plek) = (hier.Id, hier.Naam);
        var helpers = await Grains.Rooster(School, Schooljaar.Van(Vandaag)).Helpers();
        var toezicht = (await Grains.Middag(School, Vandaag).Toezicht(Wie)).Waarde;
        var diensten = toezicht?.Verwacht ?? await Grains.Roosterdag(School, Vandaag).Diensten();
        Diensten = [.. diensten.Where(d => d.PlekId == plek && d.Stand != Dienststand.Vervallen)
            .Select(d => (d, helpers.FirstOrDefault(h => h.Id == d.HelperId)?.Naam))];
        OokEr = [.. (toezicht?.Helpers ?? []).Where(h => h.Weg is null && h.PlekId == plek && !Diensten.Any(d => d.Dienst.HelperId == h.HelperId)).Select(h => h.Naam)];
        IsLeegDoorRegen = toezicht is { Regen: true } && hier.Soort == PlekSoort.Speelplaats;
        return Request.IsHtmxNonBoosted() ? Partial("_OpPlek", this) : Page();
    }
}
