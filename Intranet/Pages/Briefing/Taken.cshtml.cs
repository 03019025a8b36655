using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Htmx;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Logboek;
using OrleansSchool.School;

namespace OrleansSchool.Intranet.Pages.Briefing;

/// <summary>A task of the break as the form has it.</summary>
public sealed class TaakInvoer
{
    public string? Id { get; set; }

    public string? Naam { get; set; }

    public string? Plek { get; set; }
}

public sealed record TakenScherm(string Adres, ImmutableArray<Middagtaak> Taken, ImmutableArray<Plek> Plekken, TaakInvoer Taak)
{
    public string? Bewaard { get; init; }

    public bool Geweigerd { get; init; }

    public string NaamVan(string? plekId) => Plekken.FirstOrDefault(p => p.Id == plekId)?.Naam ?? "Hele school";
}

/// <summary>Which tasks the break has; who does them is divided in the briefing (TSO-8a).</summary>
[Beleid(Beleid.Persoon, Recht.RoosterMaken)]
public sealed class TakenModel(IGrainFactory grains, Schooltijd tijd, IIdBron ids) : KantoorPagina(grains, tijd)
{
    private const string Deelnaam = "Taak";

    public TakenScherm Scherm { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string? bewaard) => await Laad(Leeg(), bewaard == "1") ?? Page();

    /// <summary>The id was made when the form was drawn: twice is once.</summary>
    public Task<IActionResult> OnPostBewaarAsync([Bind(Prefix = Deelnaam)] TaakInvoer taak) =>
        Doe(t => t.BewaarTaak(taak.Id ?? "", taak.Plek, taak.Naam ?? "", Wie), taak);

    /// <summary>What is gone already stays gone.</summary>
    public Task<IActionResult> OnPostVerwijderAsync(string? id) => Doe(t => t.VerwijderTaak(id ?? "", Wie), Leeg());

    private async Task<IActionResult> Doe(Func<ITaakverdelingGrain, Task<Uitkomst>> opdracht, TaakInvoer getypt)
    {
        if (!IsGoed(await opdracht(Grains.Taakverdeling(School)), Deelnaam))
        {
            if (await Laad(getypt) is { } fout)
            {
                return fout;
            }

            Scherm = Scherm with { Geweigerd = true };
            return Toon("_TakenLijst", Scherm);
        }

        if (!Request.IsHtmxNonBoosted())
        {
            return Redirect($"{Adres}/briefing/taken?bewaard=1");
        }

        ModelState.Clear();
        return await Laad(Leeg(), bewaard: true) ?? Partial("_TakenLijst", Scherm);
    }

    private TaakInvoer Leeg() => new() { Id = ids.NieuwId() };

    private async Task<IActionResult?> Laad(TaakInvoer taak, bool bewaard = false)
    {
        var school = await Grains.School(School).Bekijk();
        var taken = await Grains.Taakverdeling(School).Bekijk(Vandaag, Wie);
        if (school is null || !taken.IsGoed)
        {
            return school is null ? NotFound() : StatusCode(StatusCodes.Status403Forbidden);
        }

        Scherm = new TakenScherm($"{Adres}/briefing/taken", taken.Waarde.Taken, school.Plekken, taak)
        {
            Bewaard = bewaard ? $"Bewaard om {Datums.Tijd(Tijd.Nu)}" : null,
        };
        return null;
    }
}
