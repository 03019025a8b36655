using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Afspraken;
using OrleansSchool.Basis;
using OrleansSchool.Gedrag;
using OrleansSchool.Intranet.Documents.Daglijst;
using OrleansSchool.Intranet.Documents.Pdf;
using OrleansSchool.Intranet.Htmx;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Pages.Leerlingen;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Inzage;
using OrleansSchool.Overblijven;

namespace OrleansSchool.Intranet.Pages.Gedrag;

/// <summary>One child: what happened, and the steps of article 9 (TSO-9a … TSO-9c).</summary>
[Inzage(Inzagesoort.Leerling, "gedrag")]
[Beleid(Beleid.Persoon, Recht.GedragZien)]
internal sealed partial class KindModel(IGrainFactory grains, Schooltijd tijd, IIdBron ids, Drukpagina drukpagina, IPdfPrinter printer) : KantoorPagina(grains, tijd)
{
    private const int TochDagenMax = 70;

    public KindBlad Blad { get; private set; } = null!;

    /// <summary>Of the route and nowhere else (SEC-3).</summary>
    [FromRoute(Name = "leerling")]
    public string Leerling { get; set; } = "";

    private IGedragGrain Gedrag => Grains.Gedrag(School, Leerling);

    private string Hier => $"{Adres}/gedrag/{Leerling}";

    public async Task<IActionResult> OnGetAsync(string? bewaard)
    {
        if (await Laad() is { } fout)
        {
            return fout;
        }

        Blad = Blad with { Bewaard = bewaard };
        return Page();
    }

    /// <summary>The page as it is now with fresh forms; a refusal becomes the page that says no.</summary>
    private async Task<IActionResult?> Laad()
    {
        if (!LeerlingId.IsGeldig(Leerling))
        {
            return NotFound();
        }

        var uitkomst = await Gedrag.Bekijk(Wie);
        if (!uitkomst.IsGoed)
        {
            return StatusCode(uitkomst.Weigering.Code == Weigeringen.GeenRecht.Code ? StatusCodes.Status403Forbidden : StatusCodes.Status404NotFound);
        }

        var school = await Grains.School(School).Bekijk();
        var vandaag = Veldwaarde.Datum(Vandaag);
        Blad = new KindBlad(uitkomst.Waarde, school, await KindBlad.RegelsVan(uitkomst.Waarde, Grains.Regeling(School, Regelingsoorten.Huisregels)), Vandaag, Hier, ids.NieuwId())
        {
            Contact = new GesprekInvoer { Op = vandaag },
            Overleg = new OverlegInvoer { Op = vandaag },
            Ouders = new GesprekInvoer { Op = vandaag },
            TochGekomen = await TochGekomen(uitkomst.Waarde),
        };
        return null;
    }

    /// <summary>From the boards of the days that the schorsing held, each of the groep of that day: derived, so that no mark is ever missed (LIVE-1).</summary>
    private async Task<ImmutableArray<DateOnly>> TochGekomen(GedragView view)
    {
        if (view.Schorsingen.FirstOrDefault(s => s.GaatInOp is not null) is not { GaatInOp: { } van } zaak
            || await Grains.Leerling(School, Leerling).Groepsloop(Wie.Systeem(School, "Gedrag")) is not { IsGoed: true, Waarde: { } loop })
        {
            return [];
        }

        var tot = zaak.LaatsteDag < Vandaag ? zaak.LaatsteDag.Value : Vandaag;
        var dagen = Enumerable.Range(0, Math.Max(0, tot.DayNumber - van.DayNumber + 1)).Select(van.AddDays).Where(d => d.Weekdag() != Weekdagen.Geen).TakeLast(TochDagenMax);
        var gezien = await Task.WhenAll(dagen.SelectMany(d => Groepsdagen.Groepen(loop, d).Select(async groep =>
            (Dag: d, Mark: (await Grains.Overblijfdag(School, groep, d).Bekijk()).Stand.GetValueOrDefault(Leerling)))));
        return [.. gezien.Where(g => g.Mark?.Soort is Markeersoort.Aanwezig or Markeersoort.VroegOpgehaald).Select(g => g.Dag).Distinct()];
    }

    /// <summary>One form: the command when the input could be read, then the page as it is after it; a refused one keeps what was typed.</summary>
    private async Task<IActionResult> Verwerk(string deel, Func<Task<Uitkomst>> opdracht, Func<KindBlad, KindBlad> getypt)
    {
        var uitkomst = ModelState.IsValid ? await opdracht() : null;
        var isGoed = uitkomst is not null && IsGoed(uitkomst, deel);
        if (await Laad() is { } fout)
        {
            return fout;
        }

        if (isGoed && !Request.IsHtmxNonBoosted())
        {
            return Redirect($"{Hier}?bewaard={deel}");
        }

        if (isGoed)
        {
            ModelState.Clear();
        }

        Blad = isGoed ? Blad with { Bewaard = deel } : getypt(Blad) with { Open = deel };
        return Toon("_Kind", Blad);
    }

    private static OperatieId Operatie(string? waarde) => new(waarde ?? "");
}
