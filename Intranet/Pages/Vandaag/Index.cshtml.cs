using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Htmx;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Pages.Bord;
using OrleansSchool.Intranet.Pages.Post;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Intranet.Pages.Start;
using OrleansSchool.Intranet.Security;
using OrleansSchool.School;

namespace OrleansSchool.Intranet.Pages.Vandaag;

/// <summary>Start page of a school: the middag, what waits for this person, and the drawings that they may look at (UX-2).</summary>
[Beleid(Beleid.Tablet, Recht.VandaagZien)]
[GeenInzage("aantallen, geen namen")]
internal sealed class IndexModel(IGrainFactory grains, Schooltijd tijd) : PageModel
{
    public VandaagScherm Scherm { get; private set; } = null!;

    public Startscherm Start { get; private set; } = null!;

    public Weekgrafiek? Week { get; private set; }

    /// <summary>Mail that waits longer than an hour or was given up, for who may do something about it (POST-1).</summary>
    public MeldingModel? Post { get; private set; }

    /// <summary>That the mail server became another one, for who may manage people (SEC-1).</summary>
    public MeldingModel? Wissel { get; private set; }

    public HelpersModel? Geweigerd { get; private set; }

    private Wie Wie => HttpContext.Wie();

    private SchoolSleutel School => HttpContext.School();

    public async Task<IActionResult> OnGet()
    {
        if (!await Laad())
        {
            return NotFound();
        }

        await Task.WhenAll(MaakWeek(), MaakStart());
        var stand = Wie.Mag(Recht.PostZien, School) ? await grains.Postbus(School).Stand(Wie) : null;
        Post = Postwaarschuwing.Van(stand, tijd.Nu, $"{Scherm.Adres}/post");
        Wissel = Wie.MagHeleSchool(Recht.MensenBeheren, School) ? Wisselmelding.Van(stand?.Wissel, tijd.Nu, $"{Scherm.Adres}/post") : null;
        return Page();
    }

    /// <summary>What a live signal refreshes.</summary>
    public async Task<IActionResult> OnGetStand() => await Laad() ? Partial("_Antwoord", Scherm) : NotFound();

    [Beleid(Beleid.Tablet, Recht.HelpersInvoeren)]
    public async Task<IActionResult> OnPostHelpers(string? plek, string? aantal, string? operatieId)
    {
        var getal = int.TryParse(aantal, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : -1;
        var uitkomst = await grains.Middag(School, tijd.Vandaag).ZetHelpers(plek ?? "", getal, new OperatieId(operatieId ?? ""), Wie);
        if (!await Laad())
        {
            return NotFound();
        }

        if (uitkomst.IsGoed)
        {
            return Request.IsHtmxNonBoosted() ? Partial("_Antwoord", Scherm) : Redirect(Scherm.Adres);
        }

        return await Weiger(plek, aantal, uitkomst.Weigering);
    }

    private async Task<IActionResult> Weiger(string? plekId, string? aantal, Weigering weigering)
    {
        if (Scherm.Speelplaatsen.FirstOrDefault(p => p.PlekId == plekId) is not { } plek)
        {
            return NotFound();
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        Geweigerd = Scherm.Helpers(plek) with { Invoer = aantal, Weigering = weigering };
        if (Request.IsHtmxNonBoosted())
        {
            Response.Htmx(h => h.Retarget($"#{Geweigerd.Id}").Reswap("outerMorph"));
            return Partial("~/Pages/Bord/_Helpers.cshtml", Geweigerd);
        }

        await Task.WhenAll(MaakWeek(), MaakStart());
        return Page();
    }

    private async Task<bool> Laad()
    {
        var school = await grains.School(School).Bekijk();
        var middag = await grains.Middag(School, tijd.Vandaag).Bekijk(Wie);
        if (school is null || !middag.IsGoed)
        {
            return false;
        }

        Scherm = new VandaagScherm(school, middag.Waarde, Wie, tijd.Tijd);
        return true;
    }

    private async Task MaakStart() => Start = await Startscherm.Haal(grains, tijd, HttpContext, Scherm.School);

    private async Task MaakWeek()
    {
        if (!Wie.Mag(Recht.AantallenZien, School))
        {
            return;
        }

        var jaar = Schooljaar.Van(tijd.Vandaag);
        var aantallen = await Task.WhenAll(Scherm.School.GroepenVan(jaar).Select(g =>
            grains.Overblijfgroep(School, jaar, g.Id).Aantallen(tijd.Vandaag, tijd.Vandaag, Wie)));
        Week = Weekgrafiek.Van(Scherm.School, aantallen.Where(a => a.IsGoed).Select(a => a.Waarde!), tijd.Vandaag);
    }
}
