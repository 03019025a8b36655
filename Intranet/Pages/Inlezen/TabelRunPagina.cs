using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Inlezen;
using OrleansSchool.Inzage;
using OrleansSchool.Intranet.Htmx;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Pages.Leerlingen;
using OrleansSchool.Intranet.Pages.Shared;

namespace OrleansSchool.Intranet.Pages.Inlezen;

/// <summary>Steps two to four of a table: what its columns hold, what would change, and doing it (SCH-3).</summary>
public abstract class TabelRunPagina(IGrainFactory grains, Schooltijd tijd) : KantoorPagina(grains, tijd)
{
    public const string Deel = "Tabel";

    private const char KolomVoor = 'k';

    public abstract TabelSoortTekst Tekst { get; }

    public TabelBlad Blad { get; private set; } = null!;

    public string? Nee { get; private set; }

    [BindProperty(SupportsGet = true, Name = "inlezing")]
    public string Inlezing { get; set; } = "";

    public async Task<IActionResult> OnGetAsync(string? soort, string? oordeel, bool kolommen = false, int p = 1, int q = 1) =>
        await Laad(soort, oordeel, kolommen, p, q) ?? Page();

    /// <summary>How far it is, while it goes on by itself. Otherwise the page is asked anew: all of it says something else then, and nobody goes on asking.</summary>
    [GeenInzage("voortgang in aantallen")]
    public async Task<IActionResult> OnGetStandAsync()
    {
        var fout = await Laad(null, null, false, 1, 1);
        if ((fout is null && Blad.IsOnderweg) || !Request.IsHtmxNonBoosted())
        {
            return fout ?? Partial("_TabelStand", Blad);
        }

        Response.StatusCode = StatusCodes.Status200OK; // the page itself says what is wrong
        Response.Htmx(h => h.Refresh());
        return new EmptyResult();
    }

    /// <summary>Which column holds what. The same choice again changes nothing.</summary>
    [GeenInzage("welke kolom wat is, nog niets gelezen")]
    public async Task<IActionResult> OnPostKolommenAsync()
    {
        if (!LeerlingId.IsGeldig(Inlezing))
        {
            return NotFound();
        }

        var uitkomst = await Grains.TabelInlezen(School, Inlezing).Koppel(Keuzes(), Wie);
        return uitkomst.IsGoed ? Redirect(Blijf) : await Opnieuw(uitkomst.Weigering, kolommen: true);
    }

    /// <summary>Live, or on with it; a child or helper that was done isn't done twice.</summary>
    [Inzage(Inzagesoort.Beheer, "bestand ingelezen")]
    public async Task<IActionResult> OnPostAsync(string? keuze)
    {
        if (!LeerlingId.IsGeldig(Inlezing))
        {
            return NotFound();
        }

        var toepassing = keuze == "goede" ? Toepassing.GoedeRegels : Toepassing.AllesOfNiets;
        var uitkomst = await Grains.TabelInlezen(School, Inlezing).PasToe(toepassing, Wie);
        return uitkomst.IsGoed ? Redirect(Blijf) : await Opnieuw(uitkomst.Weigering, kolommen: false);
    }

    private string Blijf => $"{Tekst.Adres(School)}/{Inlezing}";

    private async Task<IActionResult> Opnieuw(Weigering weigering, bool kolommen)
    {
        if (weigering.Code == Weigeringen.Onbekend("").Code)
        {
            return NotFound();
        }

        Weiger(weigering, Deel);
        return await Laad(null, null, kolommen, 1, 1) ?? Toon("_TabelStand", Blad);
    }

    /// <summary>The selects of the form: k0, k1 … with a field or nothing.</summary>
    private ImmutableArray<Kolomkeuze> Keuzes() =>
    [
        .. Request.Form.Where(v => v.Key.Length is > 1 and < 4 && v.Key[0] == KolomVoor && v.Value.ToString().Length > 0)
            .Select(v => (Nr: int.TryParse(v.Key.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var nr) ? nr : -1, Veld: v.Value.ToString()))
            .Where(k => k.Nr >= 0).OrderBy(k => k.Nr).Select(k => new Kolomkeuze(k.Nr, k.Veld)),
    ];

    private async Task<IActionResult?> Laad(string? soort, string? oordeel, bool kolommen, int pagina, int rijpagina)
    {
        if (!LeerlingId.IsGeldig(Inlezing))
        {
            return NotFound();
        }

        var filter = TabelFilter.Van(soort, oordeel, pagina, rijpagina);
        var uitkomst = await Grains.TabelInlezen(School, Inlezing).Bekijk(filter.Vraag, Wie);
        if (uitkomst.IsGoed)
        {
            Blad = new TabelBlad(uitkomst.Waarde, Tekst, School, filter, kolommen);
            return uitkomst.Waarde.Soort == Tekst.Soort ? null : NotFound();
        }

        if (uitkomst.Weigering.Code == Weigeringen.Onbekend("").Code)
        {
            return NotFound();
        }

        Nee = uitkomst.Weigering.Zin;
        Response.StatusCode = uitkomst.Weigering.Code == Weigeringen.GeenRecht.Code ? StatusCodes.Status403Forbidden : StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
