using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Inzage;
using OrleansSchool.Intranet.Htmx;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Leerlingen;
using OrleansSchool.Ongevallen;
using OrleansSchool.Overblijven;

namespace OrleansSchool.Intranet.Pages.Zoekactie;

/// <summary>A child that wasn't found: the timed call list, each call with one tap, until the case is closed (LIVE-3).</summary>
[Beleid(Beleid.Tablet, Recht.ZoekactieDoen)]
[Inzage(Inzagesoort.Leerling, "zoekactie met bellijst")]
public sealed class IndexModel(IGrainFactory grains, Schooltijd tijd) : KantoorPagina(grains, tijd)
{
    private const int DagenMax = 1_100; // as long as a search is kept

    [BindProperty(SupportsGet = true, Name = "datum")]
    public string? DatumTekst { get; set; }

    public ZoekScherm Scherm { get; private set; } = null!;

    private string Leerling => (string)RouteData.Values["leerling"]!;

    public async Task<IActionResult> OnGetAsync() => await Laad() ?? Page();

    /// <summary>What a live signal refreshes.</summary>
    [Inzage(Inzagesoort.Leerling, "zoekactie met bellijst", Vervolg = true)]
    public async Task<IActionResult> OnGetStandAsync() => await Laad() ?? Partial("_Zoekactie", Scherm);

    public async Task<IActionResult> OnPostNoteerAsync(int? stap, string? uitkomst, string? toelichting, string? operatieId)
    {
        if (Datum() is not { } datum)
        {
            return NotFound();
        }

        return await Klaar(await Grains.Zoekactie(School, datum, Leerling).Noteer(stap ?? 0, uitkomst ?? "", toelichting, new OperatieId(operatieId ?? ""), Wie));
    }

    /// <summary>The mark of the board first, since that is what others look at; then how it ended.</summary>
    public async Task<IActionResult> OnPostSluitAsync(string? uitkomst, string? toelichting, string? operatieId)
    {
        if (await Laad() is { } nee)
        {
            return nee;
        }

        var operatie = new OperatieId(operatieId ?? "");
        if (Scherm.Actie.Sinds is null || !Zoekuitkomst.VanSluiten.Contains(uitkomst ?? ""))
        {
            return await Klaar(Scherm.Actie.Sinds is null ? Weigeringen.GeenZoekactie : Weigeringen.KiesUitkomst, toelichting);
        }

        var soort = Mark(uitkomst!);
        var reden = string.IsNullOrWhiteSpace(toelichting) ? "Zoekactie afgesloten" : toelichting.Trim();
        var gemerkt = await Grains.Overblijfdag(School, Scherm.Actie.GroepId, Scherm.Datum).Markeer(
            new Markeer([Leerling], soort, operatie, reden.Length > OverblijfGrenzen.RedenMax ? reden[..OverblijfGrenzen.RedenMax] : reden,
                soort == Markeersoort.Afgemeld ? AfmeldReden.Anders : null), Wie);
        return await Klaar(gemerkt.Weigering is { } weigering
            ? weigering : await Grains.Zoekactie(School, Scherm.Datum, Leerling).Sluit(uitkomst!, toelichting, operatie, Wie), toelichting);
    }

    private static Markeersoort Mark(string uitkomst) => uitkomst switch
    {
        Zoekuitkomst.OpSchool => Markeersoort.Aanwezig,
        Zoekuitkomst.Thuis => Markeersoort.Afgemeld,
        Zoekuitkomst.Opgehaald => Markeersoort.VroegOpgehaald,
        _ => Markeersoort.Verwacht,
    };

    private async Task<IActionResult> Klaar(Uitkomst uitkomst, string? toelichting = null)
    {
        if (uitkomst.Weigering == Weigeringen.GeenRecht)
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        if (await Laad() is { } nee)
        {
            return nee;
        }

        if (uitkomst.IsGoed && !Request.IsHtmxNonBoosted())
        {
            return Redirect(Scherm.IsVandaag ? Scherm.Adres : $"{Scherm.Adres}?{Scherm.Vraag[1..]}");
        }

        Response.StatusCode = uitkomst.IsGoed ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity;
        Scherm = Scherm with { Weigering = uitkomst.Weigering, Toelichting = uitkomst.IsGoed ? null : toelichting };
        return Request.IsHtmxNonBoosted() ? Partial("_Zoekactie", Scherm) : Page();
    }

    private DateOnly? Datum() =>
        string.IsNullOrEmpty(DatumTekst) ? Vandaag
        : DateOnly.TryParseExact(DatumTekst, "yyyy-MM-dd", out var datum) && datum <= Vandaag && Vandaag.DayNumber - datum.DayNumber <= DagenMax ? datum
        : null;

    private async Task<IActionResult?> Laad()
    {
        if (Datum() is not { } datum || await Grains.School(School).Bekijk() is not { } school)
        {
            return NotFound();
        }

        var actie = await Grains.Zoekactie(School, datum, Leerling).Bekijk(Wie);
        if (!actie.IsGoed)
        {
            return StatusCode(actie.Weigering == Weigeringen.GeenRecht ? StatusCodes.Status403Forbidden : StatusCodes.Status404NotFound);
        }

        var kind = (await Grains.Register(School).Alles()).Rijen.FirstOrDefault(r => r.Id == Leerling);
        HttpContext.InzageVanLeerling(Leerling);
        Scherm = new ZoekScherm(actie.Waarde, school, kind, datum, Tijd.Nu, datum == Vandaag);
        new BordModel(
            actie.Waarde.Gesloten ? "Zoekactie" : "Niet gevonden", Scherm.Groep?.Titel ?? "", Datums.Lang(datum), Scherm.Bord, "Terug naar het bord").ZetIn(ViewData);
        return null;
    }
}
