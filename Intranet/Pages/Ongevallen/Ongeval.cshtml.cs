using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Inzage;
using OrleansSchool.Intranet.Htmx;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Ongevallen;

namespace OrleansSchool.Intranet.Pages.Ongevallen;

/// <summary>
/// One accident while it runs and afterwards (TSO-12). On a shared tablet opening it and closing it ask the PIN again (LIVE-5); the taps
/// between don't, since the tablet that was opened so locks itself and somebody holds a child.
/// </summary>
[Beleid(Beleid.Tablet, Recht.OngevalMelden, Recht.OngevallenZien)]
[Inzage(Inzagesoort.Leerling, "ongeval")]
public sealed class OngevalModel(IGrainFactory grains, Schooltijd tijd) : KantoorPagina(grains, tijd)
{
    public OngevalScherm Scherm { get; private set; } = null!;

    private string Id => (string)RouteData.Values["id"]!;

    private IOngevalGrain Grain => Grains.Ongeval(School, Id);

    [Beleid(Beleid.Tablet, Recht.OngevalMelden, Recht.OngevallenZien, VersePin = true)]
    public async Task<IActionResult> OnGetAsync() => await Laad() ?? Page();

    /// <summary>What a live signal refreshes.</summary>
    [Inzage(Inzagesoort.Leerling, "ongeval", Vervolg = true)]
    public async Task<IActionResult> OnGetStandAsync() => await Laad() ?? Partial("_Antwoord", Scherm);

    public Task<IActionResult> OnPostHelperAsync(string? helper, string? weg, string? operatieId) =>
        Doe(() => Grain.ZetHelper(helper ?? "", weg == "1", new OperatieId(operatieId ?? ""), Wie));

    public Task<IActionResult> OnPostVervangAsync(string? helper, string? naam, string? operatieId) =>
        Doe(() => Grain.Vervang(string.IsNullOrEmpty(helper) ? null : helper, naam, new OperatieId(operatieId ?? ""), Wie), naam);

    public Task<IActionResult> OnPostNoteerAsync(string? soort, string? tekst, string? operatieId) =>
        Doe(() => Grain.Noteer(soort ?? "", tekst, new OperatieId(operatieId ?? ""), Wie), tekst);

    public Task<IActionResult> OnPostBhvAsync(string? naam, string? operatieId) =>
        Doe(() => Grain.DraagOver(naam, new OperatieId(operatieId ?? ""), Wie), naam);

    [Beleid(Beleid.Tablet, Recht.OngevalMelden, Recht.OngevallenZien, VersePin = true)]
    public Task<IActionResult> OnPostSluitAsync(string? afspraak, string? nazorgOp, string? operatieId)
    {
        var invoer = new Invoer(ModelState, "Ongeval");
        var nazorg = string.IsNullOrWhiteSpace(nazorgOp) ? null : invoer.Datum("NazorgOp", nazorgOp, "de dag waarop iemand vraagt hoe het gaat");
        return Doe(
            () => ModelState.IsValid ? Grain.Sluit(afspraak, nazorg, new OperatieId(operatieId ?? ""), Wie) : Task.FromResult<Uitkomst>(Weigeringen.NazorgDatum(OngevalGrenzen.NazorgDagenMax)),
            afspraak, nazorgOp ?? "");
    }

    [Beleid(Beleid.Tablet, Recht.OngevalMelden, Recht.OngevallenZien, VersePin = true)]
    public Task<IActionResult> OnPostTrekInAsync(string? reden, string? operatieId) =>
        Doe(() => Grain.TrekIn(reden, new OperatieId(operatieId ?? ""), Wie), reden);

    private async Task<IActionResult> Doe(Func<Task<Uitkomst>> opdracht, string? getypt = null, string? nazorg = null)
    {
        var uitkomst = await opdracht();
        if (uitkomst.Weigering is { } nee && (nee == Weigeringen.GeenRecht || nee.Code == "onbekend" && (await Grain.Bekijk(Wie)).Weigering is not null))
        {
            return StatusCode(nee == Weigeringen.GeenRecht ? StatusCodes.Status403Forbidden : StatusCodes.Status404NotFound);
        }

        if (await Laad() is { } weg)
        {
            // Who reported doesn't see a closed accident: the act was done all the same.
            return uitkomst.IsGoed ? NaarLijst() : weg;
        }

        if (uitkomst.IsGoed)
        {
            return Request.IsHtmxNonBoosted() ? Partial("_Antwoord", Scherm) : Redirect(Scherm.Adres);
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        Scherm = Scherm with { Weigering = uitkomst.Weigering, Getypt = getypt, Nazorg = nazorg };
        return Request.IsHtmxNonBoosted() ? Partial("_Antwoord", Scherm) : Page();
    }

    private IActionResult NaarLijst()
    {
        if (!Request.IsHtmxNonBoosted())
        {
            return Redirect($"{Adres}/ongevallen");
        }

        Response.Htmx(h => h.Redirect($"{Adres}/ongevallen"));
        return new OkResult();
    }

    private async Task<IActionResult?> Laad()
    {
        var ongeval = await Grain.Bekijk(Wie);
        if (!ongeval.IsGoed || await Grains.School(School).Bekijk() is not { } school)
        {
            return StatusCode(ongeval.Weigering == Weigeringen.GeenRecht ? StatusCodes.Status403Forbidden : StatusCodes.Status404NotFound);
        }

        var kind = (await Grains.Register(School).Alles()).Rijen.FirstOrDefault(r => r.Id == ongeval.Waarde.LeerlingId);
        HttpContext.InzageVanLeerling(ongeval.Waarde.LeerlingId);
        Scherm = new OngevalScherm(ongeval.Waarde, school, kind, Wie, Tijd.Nu, Vandaag);
        new BordModel(Scherm.Kop, $"{Scherm.Plek}, {Datums.Tijd(ongeval.Waarde.MeldOp)}", Datums.Lang(ongeval.Waarde.Datum), $"{Adres}/ongevallen", "Terug naar ongevallen").ZetIn(ViewData);
        return null;
    }
}
