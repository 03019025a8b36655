using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Inzage;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Security;

namespace OrleansSchool.Intranet.Pages.Toegangslog;

/// <summary>The log of a day or period (SEC-3); looking in it is in it.</summary>
[Beleid(Beleid.PersoonMet2, Recht.ToegangslogZien, HeleSchool = true)]
public sealed class IndexModel(IGrainFactory grains, Schooltijd tijd) : ToegangslogPagina(grains, tijd)
{
    /// <summary>Who can be chosen: the people of the school, and who is in the log and left.</summary>
    public ImmutableArray<(string Id, string Naam)> Mensen { get; private set; } = [];

    public override string Pad => Log;

    [Inzage(Inzagesoort.Beheer, "toegangslog bekeken")]
    public async Task<IActionResult> OnGetAsync()
    {
        var nee = await Laad(dagen: 1);
        if (nee is NotFoundResult)
        {
            return nee;
        }

        var mensen = (await Grains.Personen(School).Alles()).Rijen.Select(r => (r.AccountId, r.Naam))
            .Concat(Gevonden.Personen.Select(p => (p.AccountId, p.Naam)));
        Mensen = [.. mensen.DistinctBy(m => m.AccountId).OrderBy(m => Namen.Zoekvorm(m.Naam), StringComparer.Ordinal)];
        return Page();
    }
}
