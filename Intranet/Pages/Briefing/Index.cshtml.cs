using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Htmx;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Pages.Logboek;
using OrleansSchool.Intranet.Pages.Lunchinfo;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Inzage;

namespace OrleansSchool.Intranet.Pages.Briefing;

/// <summary>Five minutes before the break: who is there, what to watch, what was written, who does what (TSO-8a).</summary>
[Beleid(Beleid.Tablet, Recht.LogboekLezen)]
[Inzage(Inzagesoort.School, "briefing")]
public sealed class IndexModel(IGrainFactory grains, Schooltijd tijd) : KantoorPagina(grains, tijd)
{
    [BindProperty(SupportsGet = true)]
    public string? Plek { get; set; }

    public BriefingScherm Scherm { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string? gelezen) => await Laad(gelezen == "1") ?? Page();

    /// <summary>What a live signal refreshes.</summary>
    [Inzage(Inzagesoort.School, "briefing", Vervolg = true)]
    public async Task<IActionResult> OnGetStandAsync() => await Laad() ?? Partial("_Briefing", Scherm);

    /// <summary>Read receipt: up to the newest line of each day that stood on this screen (TSO-8a).</summary>
    /// <param name="tot">2026-11-23:7, a day each.</param>
    [GeenInzage("het leesbewijs staat zelf in het logboek, met wie en wanneer")]
    public async Task<IActionResult> OnPostGelezenAsync(string[] tot)
    {
        var gelezen = tot.Take(Logboeklezer.TerugDagen + 1).Select(Lees).OfType<(DateOnly Datum, int Nr)>().Where(t => t.Datum <= Vandaag && t.Datum >= Vandaag.AddDays(-Logboeklezer.TerugDagen));
        var antwoorden = await Task.WhenAll(gelezen.Select(t => Grains.Logboek(School, t.Datum).BevestigGelezen(t.Nr, Wie)));
        return await Antwoord(antwoorden.FirstOrDefault(a => !a.IsGoed)?.Weigering, "gelezen=1");
    }

    /// <summary>A helper is there: presence, not the rooster, is what counts (TSO-4l).</summary>
    [Beleid(Beleid.Tablet, Recht.ToezichtTikken)]
    [GeenInzage("gaat over een overblijfkracht; de middag bewaart zelf wie en wanneer")]
    public async Task<IActionResult> OnPostIsErAsync(string? helper, string? bijPlek, string? operatieId) => await Antwoord(
        (await Grains.Middag(School, Vandaag).MeldHelper(helper ?? "", string.IsNullOrEmpty(bijPlek) ? null : bijPlek, new OperatieId(operatieId ?? ""), Wie)).Weigering, null);

    /// <summary>Who has a task today; the last one holds.</summary>
    [Beleid(Beleid.Tablet, Recht.ToezichtTikken)]
    [GeenInzage("gaat over overblijfkrachten, niet over kinderen")]
    public async Task<IActionResult> OnPostTaakAsync(string? taak, string? helper) =>
        await Antwoord((await Grains.Taakverdeling(School).Verdeel(taak ?? "", helper, Wie)).Weigering, null);

    private async Task<IActionResult> Antwoord(Weigering? nee, string? vraag)
    {
        if (nee is null && !Request.IsHtmxNonBoosted())
        {
            var delen = new[] { Plek is null ? null : $"plek={Uri.EscapeDataString(Plek)}", vraag }.OfType<string>();
            return Redirect($"{Adres}/briefing?{string.Join('&', delen)}".TrimEnd('?'));
        }

        if (await Laad(vraag is not null && nee is null) is { } fout)
        {
            return fout;
        }

        Scherm = Scherm with { Weigering = nee };
        Response.StatusCode = nee is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity;
        return Request.IsHtmxNonBoosted() ? Partial("_Briefing", Scherm) : Page();
    }

    private async Task<IActionResult?> Laad(bool gelezen = false)
    {
        if (await Grains.School(School).Bekijk() is not { } school || (!string.IsNullOrEmpty(Plek) && school.Plek(Plek) is null))
        {
            return NotFound();
        }

        var toezicht = Wie.Mag(Recht.ToezichtZien, School) ? (await Grains.Middag(School, Vandaag).Toezicht(Wie)).Waarde : null;
        var krachten = (await Grains.Overblijfkrachten(School).Alles()).Rijen.ToImmutableDictionary(r => r.Id, r => r.Gegevens, StringComparer.Ordinal);
        if ((await Grains.Taakverdeling(School).Bekijk(Vandaag, Wie)).Waarde is not { } taken)
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        var weet = Wie.Mag(Recht.BordZien, School) ? await new Weetlijst(Grains, Wie, Vandaag).Lees(school) : [];
        var dagen = await new Logboeklezer(Grains, Vandaag).Ongelezen(Wie);
        Scherm = new BriefingScherm(school, Vandaag, Wie, string.IsNullOrEmpty(Plek) ? null : Plek, toezicht, krachten, taken, weet, dagen)
        {
            Bewaard = gelezen ? $"Gelezen om {Datums.Tijd(Tijd.Nu)}" : null,
        };
        new BordModel("Briefing", Scherm.PlekNaam ?? "Alle plekken", Datums.Lang(Vandaag), Adres, "Terug naar Vandaag").ZetIn(ViewData);
        return null;
    }

    private static (DateOnly Datum, int Nr)? Lees(string tekst) =>
        tekst.Split(':') is [var dag, var nr] && DateOnly.TryParseExact(dag, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var datum)
        && int.TryParse(nr, NumberStyles.None, CultureInfo.InvariantCulture, out var getal) ? (datum, getal) : null;
}
