using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Inzage;
using OrleansSchool.School;

namespace OrleansSchool.Intranet.Pages.Lunchinfo;

/// <summary>What helpers read before they begin: only what holds today, of the boards that they may see (TSO-8f, TSO-8h).</summary>
[Beleid(Beleid.Tablet, Recht.BordZien)]
[Inzage(Inzagesoort.School, "goed om te weten")]
public sealed class IndexModel(IGrainFactory grains, Schooltijd tijd) : KantoorPagina(grains, tijd)
{
    public ImmutableArray<WeetPlek> Plekken { get; private set; } = [];

    /// <summary>Groepen for which this person may give lunch info.</summary>
    public ImmutableArray<Groep> Geven { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        if (await Grains.School(School).Bekijk() is not { } school)
        {
            return NotFound();
        }

        Geven = [.. school.GroepenVan(Schooljaar.Van(Vandaag)).Where(g => Wie.MagInGroep(Recht.LunchinfoWijzigen, School, g.Id))];
        Plekken = await new Weetlijst(Grains, Wie, Vandaag).Lees(school);
        return Page();
    }
}
