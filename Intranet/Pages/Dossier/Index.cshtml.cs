using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Inzage;
using OrleansSchool.Intranet.Documents.Daglijst;
using OrleansSchool.Intranet.Documents.Pdf;
using OrleansSchool.Intranet.Htmx;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Pages.Leerlingen;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Overdracht;

namespace OrleansSchool.Intranet.Pages.Dossier;

/// <summary>One dossier of the overdracht: its content by tab, inzage, what misses, and what is done with it (OSO-K1 … OSO-S6).</summary>
[Inzage(Inzagesoort.Leerling, "overstapdossier")]
[Beleid(Beleid.Persoon, Recht.DossierZien)]
[RequestSizeLimit(IndexModel.BytesMax)]
[RequestFormLimits(MultipartBodyLengthLimit = IndexModel.BytesMax, MemoryBufferThreshold = (int)IndexModel.BytesMax)]
internal sealed partial class IndexModel(
    IGrainFactory grains, Schooltijd tijd, IIdBron ids, Drukpagina drukpagina, IPdfPrinter printer, Inzagelinks inzagelinks) : DossierPagina(grains, tijd)
{
    /// <summary>An attachment at its largest, with the rest of its form.</summary>
    internal const long BytesMax = OverdrachtGrenzen.BijlageBytesMax + 128 * 1024;

    public DossierBlad Blad { get; private set; } = null!;

    private IDossierGrain Grain => Grains.Dossier(School, Leerling, Jaar);

    private string Hier => $"{Adres}/dossier/{Leerling}";

    public async Task<IActionResult> OnGetAsync(string? tab, string? bewaard, int? van, int? naar)
    {
        if (await Laad(tab) is { } fout)
        {
            return fout;
        }

        Blad = Blad with { Bewaard = bewaard };
        if (van is { } een && naar is { } ander && (await Grain.Verschillen(een, ander, Wie)).Waarde is { } verschil)
        {
            Blad = Blad with { Verschil = new Versieverschil(een, ander, verschil.Zinnen) };
        }

        return Page();
    }

    /// <summary>What a live signal refreshes: never a form.</summary>
    [Inzage(Inzagesoort.Leerling, "overstapdossier", Vervolg = true)]
    public async Task<IActionResult> OnGetStandAsync(string? tab) => await Laad(tab) ?? Partial("_Stand", Blad);

    [Inzage(Inzagesoort.Leerling, "overstapdossier", Vervolg = true)]
    public async Task<IActionResult> OnGetCompleetAsync(string? tab) => await Laad(tab) ?? Partial("_Compleet", Blad);

    /// <summary>The page as it is now with fresh forms; a refusal becomes the page that says no.</summary>
    private async Task<IActionResult?> Laad(string? tab)
    {
        if (!LeerlingId.IsGeldig(Leerling))
        {
            return NotFound();
        }

        var uitkomst = await Grain.Bekijk(Wie);
        if (!uitkomst.IsGoed)
        {
            return StatusCode(uitkomst.Weigering.Code == Weigeringen.GeenRecht.Code ? StatusCodes.Status403Forbidden : StatusCodes.Status404NotFound);
        }

        if (await Grains.School(School).Bekijk() is not { } school)
        {
            return NotFound();
        }

        Blad = new DossierBlad(uitkomst.Waarde, school, Wie, Vandaag, Hier, ids.NieuwId()) { MetTweede = HttpContext.Sessie()?.Niveau >= Beleid.PersoonMet2 }.Op(tab).MetVormen();
        return null;
    }

    /// <summary>One form: the command when the input could be read, then the page as it is after it; a refused one keeps what was typed.</summary>
    private async Task<IActionResult> Verwerk(string? tab, string deel, Func<Task<Uitkomst>> opdracht, Func<DossierBlad, DossierBlad>? getypt = null)
    {
        if (!LeerlingId.IsGeldig(Leerling))
        {
            return NotFound();
        }

        var isGoed = ModelState.IsValid && IsGoed(await opdracht(), deel);
        return await Antwoord(tab, deel, isGoed, getypt ?? (b => b));
    }

    private async Task<IActionResult> Antwoord(string? tab, string deel, bool isGoed, Func<DossierBlad, DossierBlad> getypt)
    {
        if (await Laad(tab) is { } fout)
        {
            return fout;
        }

        if (isGoed && !Request.IsHtmxNonBoosted())
        {
            return Redirect($"{Blad.Url(Blad.Tab)}&bewaard={deel}");
        }

        if (isGoed)
        {
            ModelState.Clear();
        }

        Blad = isGoed ? Blad with { Bewaard = deel } : getypt(Blad) with { Open = deel };
        return Toon("_Dossier", Blad);
    }

    private static OperatieId Operatie(string? waarde) => new(waarde ?? "");

    private static Uitkomst Kort<T>(Uitkomst<T> uitkomst)
        where T : class => uitkomst.Weigering is { } nee ? nee : Uitkomst.Goed;
}
