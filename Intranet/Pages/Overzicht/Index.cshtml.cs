using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Afspraken;
using OrleansSchool.Basis;
using OrleansSchool.Beleidsstukken;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Pages.Regelingen;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Intranet.Pages.Start;
using OrleansSchool.Intranet.Pages.Vandaag;
using OrleansSchool.Intranet.Security;
using OrleansSchool.School;

namespace OrleansSchool.Intranet.Pages.Overzicht;

/// <summary>
/// Where kascommissie, ouderraad, MR and bestuur begin (UX-2): what waits for them, how many children stay, whether all who help are insured,
/// and which afspraken are new. Numbers under five aren't shown, and no child is (XLS-3).
/// </summary>
[Beleid(Beleid.Persoon, Recht.AantallenVerantwoordingZien, HeleSchool = true)]
[GeenInzage("aantallen, geen namen")]
internal sealed class IndexModel(IGrainFactory grains, Schooltijd tijd) : KantoorPagina(grains, tijd)
{
    public SchoolView Nu { get; private set; } = null!;

    public Startscherm Start { get; private set; } = null!;

    /// <summary>Null when the groepen gave no answer.</summary>
    public Weekgrafiek? Week { get; private set; }

    /// <summary>Null for who may not see it.</summary>
    public BeleidView? Verzekering { get; private set; }

    /// <summary>Those that were recorded; the ones that this person didn't read yet first.</summary>
    public ImmutableArray<RegelingView> Regelingen { get; private set; } = [];

    public int TeLezen => Regelingen.Count(IsTeLezen);

    /// <summary>The overeenkomst is signed by who helps; nobody reads it here to confirm it.</summary>
    public static bool IsTeLezen(RegelingView regeling) => regeling.ZelfGelezenOp is null && regeling.Soort != Regelingsoorten.Overeenkomst;

    public async Task<IActionResult> OnGetAsync()
    {
        if (await Grains.School(School).Bekijk() is not { } school)
        {
            return NotFound();
        }

        Nu = school;
        var gebieden = Gebieden.Van(HttpContext);
        var start = Startscherm.Haal(Grains, Tijd, HttpContext, school, gebieden: gebieden);
        var (week, verzekering, regelingen) = (
            gebieden.Vraag("aantallen", HaalWeek, null), gebieden.Vraag("de verzekering", HaalVerzekering, null), gebieden.Vraag("het reglement", HaalRegelingen, []));
        await Task.WhenAll(start, week, verzekering, regelingen);
        (Start, Week, Verzekering, Regelingen) = ((await start).Met(gebieden), await week, await verzekering, await regelingen);
        return Page();
    }

    /// <summary>One question for each groep of the school.</summary>
    private async Task<Weekgrafiek?> HaalWeek()
    {
        var jaar = Schooljaar.Van(Vandaag);
        var aantallen = await Task.WhenAll(Nu.GroepenVan(jaar).Select(g => Grains.Overblijfgroep(School, jaar, g.Id).Aantallen(Vandaag, Vandaag, Wie)));
        return Weekgrafiek.Van(Nu, aantallen.Where(a => a.IsGoed).Select(a => a.Waarde!), Vandaag).Verantwoording();
    }

    private async Task<BeleidView?> HaalVerzekering() => (await Grains.Beleid(School).Bekijk(Wie)).Waarde;

    private async Task<ImmutableArray<RegelingView>> HaalRegelingen()
    {
        var regelingen = Wie.Mag(Recht.RegelingenLezen, School) ? await Task.WhenAll(Regelingwoorden.Volgorde.Select(s => Grains.Regeling(School, s).Bekijk(Wie))) : [];
        return [.. regelingen.Select(r => r.Waarde).OfType<RegelingView>().Where(r => r.Nieuwste is not null).OrderBy(r => !IsTeLezen(r))];
    }
}
