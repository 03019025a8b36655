using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Htmx;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Inzage;
using OrleansSchool.Logboek;

namespace OrleansSchool.Intranet.Pages.Lunch;

/// <summary>The teacher's view of the lunch: list, countdown, handovers, room, substitute, remarks, worked time (TSO-7a … TSO-7e).</summary>
[Beleid(Beleid.Persoon, Recht.GroepsmiddagDoen)]
[Inzage(Inzagesoort.Groep, "lunch van de groep")]
public sealed class IndexModel(IGrainFactory grains, Schooltijd tijd) : LunchPagina(grains, tijd)
{
    private const string Deelnaam = "Lunch";

    public async Task<IActionResult> OnGetAsync(string? bewaard)
    {
        var nee = await Laad();
        Beeld = nee is null ? Beeld with { Bewaard = bewaard == "1" ? $"Bewaard om {Datums.Tijd(Tijd.Nu)}" : null } : Beeld;
        return nee ?? Page();
    }

    /// <summary>What a live signal refreshes.</summary>
    [Inzage(Inzagesoort.Groep, "lunch van de groep", Vervolg = true)]
    public async Task<IActionResult> OnGetStandAsync() => await Laad() ?? Partial("_Stand", Beeld);

    public Task<IActionResult> OnPostTikAsync(string? wat, string? aan, string? operatieId) =>
        Doe(() => Middag.Tik(wat ?? "", aan == "1", new OperatieId(operatieId ?? ""), Wie));

    public Task<IActionResult> OnPostVervangerAsync(string? vervanger, string? operatieId) =>
        Doe(() => Middag.ZetVervanger(vervanger, new OperatieId(operatieId ?? ""), Wie), new LunchInvoer(Vervanger: vervanger ?? ""));

    public Task<IActionResult> OnPostMinutenAsync(string? minuten, string? operatieId)
    {
        var gelezen = new Invoer(ModelState, Deelnaam).Getal("Minuten", minuten, "het aantal minuten");
        return Doe(() => Middag.ZetMinuten(gelezen ?? -1, new OperatieId(operatieId ?? ""), Wie), new LunchInvoer(Minuten: minuten ?? ""));
    }

    /// <summary>A remark stands in the log of the day, shown as of the team (TSO-8e).</summary>
    public Task<IActionResult> OnPostOpmerkingAsync(string? opmerking, string? operatieId) => Doe(
        async () => new Uitkomst((await Grains.Logboek(School, Vandaag).Schrijf(
            new LogregelInvoer(Logsoort.Leerkracht, $"{Beeld.Groep.Titel}: {opmerking?.Trim()}", [], Beeld.Groep.BuitenPlekId, null, null), new OperatieId(operatieId ?? ""), Wie)).Weigering),
        new LunchInvoer(opmerking), leeg: string.IsNullOrWhiteSpace(opmerking));

    private async Task<IActionResult> Doe(Func<Task<Uitkomst>> opdracht, LunchInvoer? getypt = null, bool leeg = false)
    {
        if (await Laad() is { } nee)
        {
            return nee;
        }

        if (!Beeld.Middag.Mag)
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        if (leeg)
        {
            ModelState.AddModelError($"{Deelnaam}.Opmerking", "Schrijf eerst wat je kwijt wilt.");
        }

        var isGoed = ModelState.IsValid && IsGoed(await opdracht(), Deelnaam);
        if (isGoed && !Request.IsHtmxNonBoosted())
        {
            return Redirect($"{Beeld.Url}&bewaard=1");
        }

        if (isGoed)
        {
            ModelState.Clear();
        }

        if (await Laad() is { } weg)
        {
            return weg;
        }

        Beeld = Beeld with { Bewaard = isGoed ? $"Bewaard om {Datums.Tijd(Tijd.Nu)}" : null, Lunch = (isGoed ? null : getypt) ?? new LunchInvoer() };
        return Toon("_Lunch", Beeld);
    }
}
