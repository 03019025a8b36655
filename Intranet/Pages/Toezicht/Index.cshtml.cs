using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Htmx;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Overblijven;

namespace OrleansSchool.Intranet.Pages.Toezicht;

/// <summary>Who supervises today: arrival, place, leaving, the rain plan, alarms with who can come (TSO-4c, TSO-4j, TSO-4l, SCH-1).</summary>
[Beleid(Beleid.Tablet, Recht.ToezichtZien)]
public sealed class IndexModel(IGrainFactory grains, Schooltijd tijd) : PageModel
{
    private const int DagenMax = 800;
    private const string Terug = "Teruggezet.";

    /// <summary>Without script an act comes back by a redirect: so long it is offered for undoing.</summary>
    private static readonly TimeSpan Herinnering = TimeSpan.FromMinutes(5);

    [BindProperty(SupportsGet = true, Name = "datum")]
    public string? DatumTekst { get; set; }

    public ToezichtScherm Scherm { get; private set; } = null!;

    public TikGedaan? Gedaan { get; private set; }

    public Weigering? Weigering { get; private set; }

    /// <summary>What stands in the sheet when the page is drawn with it open: works without script.</summary>
    public (string Naam, object Model)? Blad { get; private set; }

    private Wie Wie => HttpContext.Wie();

    private SchoolSleutel School => HttpContext.School();

    private DateOnly Datum { get; set; }

    private IMiddagGrain Middag => grains.Middag(School, Datum);

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (string.IsNullOrEmpty(DatumTekst))
        {
            Datum = tijd.Vandaag;
        }
        else if (DateOnly.TryParseExact(DatumTekst, "yyyy-MM-dd", out var datum) && Math.Abs(datum.DayNumber - tijd.Vandaag.DayNumber) <= DagenMax)
        {
            Datum = datum;
        }
        else
        {
            context.Result = NotFound();
        }
    }

    public async Task<IActionResult> OnGet(string? helper, string? erbij, string? bellen, string? gedaan, string? wie)
    {
        if (await Laad() is { } nee)
        {
            return nee;
        }

        if (helper is not null && !Scherm.Bestaat(helper))
        {
            return NotFound();
        }

        Blad = helper is not null ? ("_Helper", new HelperBlad(Scherm, helper))
            : erbij is not null && Scherm.View.MagTikken ? ("_Erbij", Scherm)
            : bellen is not null && Wie.MagHeleSchool(Recht.ToezichtTikken, School) ? ("_Bellen", Scherm) : null;
        Gedaan = Herinner(gedaan, wie);
        return Page();
    }

    /// <summary>What a live signal refreshes (LIVE-2).</summary>
    public async Task<IActionResult> OnGetStand() => await Laad() ?? Partial("_Antwoord", new ToezichtAntwoord(Scherm, null, null));

    public async Task<IActionResult> OnGetHelper(string? helper) =>
        await Laad() ?? (Scherm.Bestaat(helper) ? Partial("_Helper", new HelperBlad(Scherm, helper!)) : NotFound());

    [Beleid(Beleid.Tablet, Recht.ToezichtTikken)]
    public async Task<IActionResult> OnGetErbij() => await Laad() ?? Partial("_Erbij", Scherm);

    /// <summary>Numbers of helpers: for who may act on them.</summary>
    [Beleid(Beleid.Tablet, Recht.ToezichtTikken)]
    public async Task<IActionResult> OnGetBellen() => await Laad() ?? Partial("_Bellen", Scherm);

    [Beleid(Beleid.Tablet, Recht.ToezichtTikken)]
    public async Task<IActionResult> OnPostEr(string? helper, string? plek, string? operatieId, string? terug)
    {
        var uitkomst = await Middag.MeldHelper(helper ?? "", plek, new OperatieId(operatieId ?? ""), Wie);
        return uitkomst.IsGoed && IsVanSchool(terug) ? Redirect(terug!) : await Antwoord(uitkomst, operatieId, helper, "is er");
    }

    [Beleid(Beleid.Tablet, Recht.ToezichtTikken)]
    public async Task<IActionResult> OnPostWeg(string? helper, string? operatieId) =>
        await Antwoord(await Middag.MeldWeg(helper ?? "", new OperatieId(operatieId ?? ""), Wie), operatieId, helper, "is weg");

    [Beleid(Beleid.Tablet, Recht.ToezichtTikken)]
    public async Task<IActionResult> OnPostOngedaan(string? terug, string? operatieId) =>
        await Antwoord(await Middag.MaakTikOngedaan(new OperatieId(terug ?? ""), new OperatieId(operatieId ?? ""), Wie), null, null, Terug);

    [Beleid(Beleid.Tablet, Recht.ToezichtTikken)]
    public async Task<IActionResult> OnPostRegen(bool aan, string? operatieId) =>
        await Antwoord(await Middag.ZetRegen(aan, new OperatieId(operatieId ?? ""), Wie), null, null, null);

    [Beleid(Beleid.Tablet, Recht.BordCorrigeren)]
    [GeenInzage("tijden van wie toezicht hield, geen gegevens van kinderen")]
    public async Task<IActionResult> OnPostCorrigeer(string? helper, string? plek, string? van, string? tot, string? reden, string? operatieId)
    {
        var heeftVan = Lees(van, out var begin);
        var heeftTot = Lees(tot, out var eind);
        var correctie = new ToezichtCorrectie(helper ?? "", string.IsNullOrEmpty(plek) ? null : plek, begin, heeftTot ? eind : null, reden ?? "");
        var uitkomst = heeftVan && (heeftTot || string.IsNullOrWhiteSpace(tot))
            ? await Middag.CorrigeerHelper(correctie, new OperatieId(operatieId ?? ""), Wie) : Weigeringen.TijdenVanToezicht;
        if (uitkomst.IsGoed)
        {
            return await Antwoord(uitkomst, operatieId, helper, "verbeterd");
        }

        if (await Laad() is { } nee)
        {
            return nee;
        }

        if (!Scherm.Bestaat(helper))
        {
            return NotFound();
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        var blad = new HelperBlad(Scherm, helper!) { Weigering = uitkomst.Weigering, Getypt = (van, tot, plek, reden) };
        if (Request.IsHtmxNonBoosted())
        {
            Response.Htmx(h => h.Retarget("#onderblad").Reswap("innerHTML"));
            return Partial("_Helper", blad);
        }

        Blad = ("_Helper", blad);
        return Page();
    }

    /// <summary>The board or Vandaag, where somebody said to be there.</summary>
    private bool IsVanSchool(string? adres) =>
        adres is not null && Url.IsLocalUrl(adres) && (adres == $"/s/{School}" || adres.StartsWith($"/s/{School}/", StringComparison.Ordinal));

    private static bool Lees(string? tekst, out TimeOnly tijdstip) =>
        TimeOnly.TryParseExact(tekst?.Trim(), ["HH:mm", "H:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out tijdstip);

    private async Task<IActionResult> Antwoord(Uitkomst uitkomst, string? operatieId, string? helper, string? zin)
    {
        if (uitkomst.IsGoed && !Request.IsHtmxNonBoosted())
        {
            var adres = Datum == tijd.Vandaag ? $"/s/{School}/toezicht" : $"/s/{School}/toezicht?datum={Sleutels.Dag(Datum)}";
            var wie = operatieId is null || Datum != tijd.Vandaag ? "" : $"?gedaan={Uri.EscapeDataString(operatieId)}&wie={Uri.EscapeDataString(helper ?? "")}";
            return Redirect(adres + wie);
        }

        if (await Laad() is { } nee)
        {
            return nee;
        }

        if (uitkomst.Weigering is { } weigering)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            Weigering = weigering;
            return Request.IsHtmxNonBoosted() ? Vers(new ToezichtAntwoord(Scherm, null, weigering)) : Page();
        }

        Response.Htmx(h => h.WithTrigger("blad-dicht"));
        return Vers(new ToezichtAntwoord(Scherm, zin == Terug ? new TikGedaan(Terug, "Het staat weer zoals het was.", null)
            : operatieId is null || helper is null ? null : new TikGedaan(Scherm.Naam(helper), zin!, Scherm.View.MagTikken ? operatieId : null), null)); // of another day a tick can't be undone: a correction replaces it
    }

    private PartialViewResult Vers(ToezichtAntwoord antwoord)
    {
        Response.Htmx(h => h.Retarget("#toezicht").Reswap("outerMorph"));
        return Partial("_Antwoord", antwoord);
    }

    /// <summary>The tick of this person that a redirect names, when it was a moment ago: the words come from what is there, not from the address.</summary>
    private TikGedaan? Herinner(string? operatie, string? helper) =>
        helper is not null && operatie is not null && new OperatieId(operatie).IsGeldig && Scherm.View.MagTikken && Scherm.Laatste(helper) is { } laatste
            && tijd.Nu - (laatste.Weg ?? laatste.Gekomen) < Herinnering
            ? new TikGedaan(laatste.Naam, laatste.Weg is null ? "is er" : "is weg", operatie) : null;

    private async Task<IActionResult?> Laad()
    {
        var uitkomst = await Middag.Toezicht(Wie);
        if (!uitkomst.IsGoed)
        {
            return StatusCode(uitkomst.Weigering == Weigeringen.GeenRecht ? StatusCodes.Status403Forbidden : StatusCodes.Status404NotFound);
        }

        Scherm = new ToezichtScherm(uitkomst.Waarde, Wie, School, tijd.Vandaag, tijd.Nu);
        Hoofd().ZetIn(ViewData);
        return null;
    }

    private BordModel Hoofd() => Scherm.IsVandaag
        ? new BordModel("Toezicht", Aantal(Scherm.Aanwezig.Count()), Datums.Lang(Datum), $"/s/{School}", "Terug naar Vandaag")
        : new BordModel($"Toezicht, {Datums.Lang(Datum)}", Datum < tijd.Vandaag ? "Andere dag, al geweest" : "Andere dag, moet nog komen", null, $"/s/{School}/toezicht", "Terug naar vandaag", AndereDag: true);

    private static string Aantal(int helpers) => helpers switch { 0 => "Nog niemand is er", 1 => "1 helper is er", _ => $"{helpers} helpers zijn er" };
}
