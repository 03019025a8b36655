using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Htmx;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Inzage;

namespace OrleansSchool.Intranet.Pages.Bord;

/// <summary>What the board of a groep and that of a plek share: day, filter, loading and looking. Marks are in BordPagina.Merken.cs.</summary>
public abstract partial class BordPagina(IGrainFactory grains, Schooltijd tijd) : PageModel
{
    /// <summary>Boards reach two years back and ahead; other dates don't exist.</summary>
    private const int DagenMax = 800;

    private const string KindOpBord = "kind op het middagbord";

    [BindProperty(SupportsGet = true, Name = "datum")]
    public string? DatumTekst { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Toon { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Verbeter { get; set; }

    /// <summary>Search without script.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    public BordScherm Scherm { get; private set; } = null!;

    public BladModel? Blad { get; private set; }

    public ErbijModel? Erbij { get; private set; }

    public OngedaanModel? Ongedaan { get; private set; }

    public BordDagen? Dagen { get; private set; }

    public Weigering? Weigering { get; private set; }

    /// <summary>What stands in the sheet when the page is drawn with it open: works without script.</summary>
    public (string Naam, object Model)? BladPartial => Blad is not null ? ("_Blad", Blad) : Erbij is not null ? ("_Erbij", Erbij) : null;

    public Wie Wie => HttpContext.Wie();

    public SchoolSleutel School => HttpContext.School();

    protected IGrainFactory Grains => grains;

    protected BordAdres Adres { get; private set; } = null!;

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (Datum() is { } datum)
        {
            Adres = Plaats(datum, datum == tijd.Vandaag) with { Verbeter = Verbeter == "1" && datum != tijd.Vandaag, Toon = BordFilter.Geldig(Toon) };
            HttpContext.InzageVanDag(datum);
        }
        else
        {
            context.Result = NotFound();
        }
    }

    public async Task<IActionResult> OnGet(string? kind, string? erbij, string? zoek, string? gedaan)
    {
        if (await Laad() is { } nee)
        {
            return nee;
        }

        if (kind is not null)
        {
            Blad = await MaakBlad(kind);
            if (Blad is null)
            {
                return NotFound();
            }

            HttpContext.InzageOok(Inzagesoort.Leerling, KindOpBord, Blad.Tegel.LeerlingId);
        }
        else if (erbij is not null && Scherm.MagInBlad)
        {
            Erbij = await MaakErbij(zoek);
        }

        Ongedaan = gedaan is null ? null : await Herinner(new OperatieId(gedaan));
        await MaakDagen();
        return Page();
    }

    /// <summary>Tiles with all that counts along: what a live signal refreshes (LIVE-2).</summary>
    [Inzage(Inzagesoort.Groep, "middagbord", Vervolg = true)]
    public async Task<IActionResult> OnGetStand() => await Laad() ?? Partial("_Antwoord", new BordAntwoord(Scherm, null));

    [Inzage(Inzagesoort.Leerling, KindOpBord)]
    public async Task<IActionResult> OnGetBlad(string? kind)
    {
        if (await Laad(metPlek: false) is { } nee)
        {
            return nee;
        }

        if (await MaakBlad(kind) is not { } blad)
        {
            return NotFound();
        }

        HttpContext.InzageVanLeerling(blad.Tegel.LeerlingId);
        return Partial("_Blad", blad);
    }

    /// <summary>The numbers of one child, after a tap of their own: that look is logged (SEC-3). Without script the page with the sheet.</summary>
    [Beleid(Beleid.Tablet, Recht.BordMarkeren, Recht.LeerlingenZien), Inzage(Inzagesoort.Leerling, "bellijst")]
    public async Task<IActionResult> OnGetBel(string? kind)
    {
        if (await Laad() is { } nee)
        {
            return nee;
        }

        if (await MaakBlad(kind) is not { } blad)
        {
            return NotFound();
        }

        var bellijst = await grains.Leerling(School, blad.Tegel.LeerlingId).Bellijst(Wie);
        if (!bellijst.IsGoed)
        {
            return StatusCode(bellijst.Weigering == Weigeringen.GeenRecht ? StatusCodes.Status403Forbidden : StatusCodes.Status404NotFound);
        }

        HttpContext.InzageVanLeerling(blad.Tegel.LeerlingId);
        Blad = blad with { Bellijst = bellijst.Waarde };
        if (Request.IsHtmxNonBoosted())
        {
            return Partial("_Bel", Blad);
        }

        await MaakDagen();
        return Page();
    }

    [Inzage(Inzagesoort.Groep, "middagbord", Vervolg = true)]
    public async Task<IActionResult> OnGetErbij(string? zoek) => await Laad(metPlek: false) ?? Partial("_Erbij", await MaakErbij(zoek));

    [Inzage(Inzagesoort.Groep, "middagbord", Vervolg = true)]
    public async Task<IActionResult> OnGetErbijLijst(string? zoek) => await Laad(metPlek: false) ?? Partial("_ErbijLijst", await MaakErbij(zoek));

    /// <summary>The board's own address, from its route.</summary>
    protected abstract BordAdres Plaats(DateOnly datum, bool isVandaag);

    protected abstract Task<Uitkomst<BordScherm>> Haal(bool metPlek);

    /// <summary>Null when the board was loaded; otherwise the answer that says no.</summary>
    protected async Task<IActionResult?> Laad(bool metPlek = true)
    {
        var uitkomst = await Haal(metPlek);
        if (uitkomst.IsGoed)
        {
            Scherm = uitkomst.Waarde with { Zoek = BordFilter.Zoek(Q) };
            HttpContext.InzageVanGroepen(Scherm.Borden.Select(b => b.Groep.Id));
            Hoofd().ZetIn(ViewData);
            return null;
        }

        return StatusCode(uitkomst.Weigering == Weigeringen.GeenRecht ? StatusCodes.Status403Forbidden : StatusCodes.Status404NotFound);
    }

    private DateOnly? Datum()
    {
        if (string.IsNullOrEmpty(DatumTekst))
        {
            return tijd.Vandaag;
        }

        return DateOnly.TryParseExact(DatumTekst, "yyyy-MM-dd", out var datum) && Math.Abs(datum.DayNumber - tijd.Vandaag.DayNumber) <= DagenMax
            ? datum
            : null;
    }

    private BordModel Hoofd() => Adres.IsVandaag
        ? new BordModel(Scherm.Naam, Onderregel, Datums.Lang(Adres.Datum), Adres.Vandaag, "Terug naar Vandaag")
        : new BordModel(
            $"{Scherm.Naam}, {Datums.Lang(Adres.Datum)}", Adres.Datum < tijd.Vandaag ? "Andere dag, al geweest" : "Andere dag, moet nog komen", null,
            Adres.OpDag(tijd.Vandaag, tijd.Vandaag), "Terug naar het bord van vandaag", AndereDag: true,
            Scherm.MagVerbeteren && !Adres.Verbeter ? Adres.OmTeVerbeteren() : null);

    private string Onderregel => Adres.IsPlek ? "Alle groepen van deze plek" : Scherm.Plek?.Naam ?? "Nog geen speelplaats";

    private async Task MaakDagen()
    {
        if (await grains.School(School).Bekijk() is { } school)
        {
            Dagen = new BordDagen(
                tijd.Vandaag, school.Vorige(Adres.Datum, Adres.GroepId), school.Volgende(Adres.Datum, Adres.GroepId));
        }
    }
}
