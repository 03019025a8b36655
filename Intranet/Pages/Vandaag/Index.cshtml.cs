using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Cli;
using OrleansSchool.Intranet.Htmx;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Pages.Beginnen;
using OrleansSchool.Intranet.Pages.Bord;
using OrleansSchool.Intranet.Pages.Post;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Intranet.Pages.Start;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Post;
using OrleansSchool.School;

namespace OrleansSchool.Intranet.Pages.Vandaag;

/// <summary>Start page of a school: the middag, what waits for this person, and the drawings that they may look at (UX-2).</summary>
[Beleid(Beleid.Tablet, Recht.VandaagZien)]
[GeenInzage("aantallen, geen namen")]
internal sealed class IndexModel(IGrainFactory grains, Schooltijd tijd, Opdracht opdracht, Herstelkluis kluis) : PageModel
{
    private Gebieden _gebieden = null!;

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

        await MaakRest();
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

        await MaakRest();
        return Page();
    }

    private async Task<bool> Laad()
    {
        _gebieden = Gebieden.Van(HttpContext);
        var (vraag, middag) = (grains.School(School).Bekijk(), grains.Middag(School, tijd.Vandaag).Bekijk(Wie));
        var inrichting = _gebieden.Vraag("het inrichten", HaalInrichting, null);
        await Task.WhenAll(vraag, middag, inrichting);
        if (await vraag is not { } school || (await middag).Waarde is not { } nu)
        {
            return false;
        }

        Scherm = new VandaagScherm(school, nu, Wie, tijd.Tijd) { Inrichting = await inrichting };
        return true;
    }

    /// <summary>What stands around the middag, asked all at once: an area that gives no answer is left out and named, the middag stays (UX-2).</summary>
    private async Task MaakRest()
    {
        var start = Startscherm.Haal(grains, tijd, HttpContext, Scherm.School, gebieden: _gebieden);
        var (week, post) = (_gebieden.Vraag("aantallen", HaalWeek, null), _gebieden.Vraag("de post", HaalPost, null));
        await Task.WhenAll(start, week, post);
        (Start, Week) = ((await start).Met(_gebieden), await week);
        var stand = await post;
        Post = Postwaarschuwing.Van(stand, tijd.Nu, $"{Scherm.Adres}/post");
        Wissel = Wie.MagHeleSchool(Recht.MensenBeheren, School) ? Wisselmelding.Van(stand?.Wissel, tijd.Nu, $"{Scherm.Adres}/post") : null;
    }

    private Task<Inrichtstap?> HaalInrichting() => new Beginlezer(grains, tijd, opdracht, kluis).Wacht(Wie, HttpContext.Sessie());

    private async Task<Poststand?> HaalPost() => Wie.Mag(Recht.PostZien, School) ? await grains.Postbus(School).Stand(Wie) : null;

    /// <summary>One question for each groep of the school.</summary>
    private async Task<Weekgrafiek?> HaalWeek()
    {
        if (!Wie.Mag(Recht.AantallenZien, School))
        {
            return null;
        }

        var jaar = Schooljaar.Van(tijd.Vandaag);
        var aantallen = await Task.WhenAll(Scherm.School.GroepenVan(jaar).Select(g =>
            grains.Overblijfgroep(School, jaar, g.Id).Aantallen(tijd.Vandaag, tijd.Vandaag, Wie)));
        return Weekgrafiek.Van(Scherm.School, aantallen.Where(a => a.IsGoed).Select(a => a.Waarde!), tijd.Vandaag);
    }
}
