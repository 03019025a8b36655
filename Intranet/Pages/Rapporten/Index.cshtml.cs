using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Documents.Daglijst;
using OrleansSchool.Intranet.Documents.Pdf;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Intranet.Security;
using OrleansSchool.School;

namespace OrleansSchool.Intranet.Pages.Rapporten;

/// <summary>Page of the downloads; each is a link of its own, so that it works without script and can be kept.</summary>
[Beleid(Beleid.Persoon, Recht.DaglijstMaken, Recht.AantallenZien, Recht.AantallenVerantwoordingZien)]
[GeenInzage("keuze van een lijst, geen namen")]
public sealed class IndexModel(IGrainFactory grains, Schooltijd tijd, ChromiumOpties browser) : KantoorPagina(grains, tijd)
{
    private const int VooruitDagenMax = 60;

    public SchoolView Nu { get; private set; } = null!;

    /// <summary>Today, or the next day with overblijven.</summary>
    public DateOnly Dag { get; private set; }

    public ImmutableArray<Groep> Groepen { get; private set; } = [];

    public Schooljaar Jaar => Schooljaar.Van(Vandaag);

    public bool MagDaglijst => !Groepen.IsEmpty;

    public bool MagAantallen => MagIntern || Wie.MagHeleSchool(Recht.AantallenVerantwoordingZien, School);

    public bool MagRooster => Wie.MagHeleSchool(Recht.RoosterZien, School);

    public bool MagIntern => Wie.MagHeleSchool(Recht.AantallenZien, School);

    public bool HeeftBrowser => ChromiumVinder.Vind(browser.BrowserPad) is not null;

    /// <summary>What to install when there is no browser.</summary>
    public string GeenBrowser => PdfUitkomst.GeenBrowser(browser.BrowserPad).Melding;

    public async Task<IActionResult> OnGetAsync()
    {
        if (await Grains.School(School).Bekijk() is not { } school)
        {
            return NotFound();
        }

        Nu = school;
        Dag = Enumerable.Range(0, VooruitDagenMax).Select(Vandaag.AddDays).FirstOrDefault(d => school.HeeftOverblijven(d), Vandaag);
        Groepen = DaglijstBron.Groepen(school, Dag, Wie);
        return Page();
    }
}
