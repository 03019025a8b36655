using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Nachtronde;
using OrleansSchool.Opslag;

namespace OrleansSchool.Intranet.Pages.Bewaren;

/// <summary>What is kept how long and why, what goes next, and how much went (SEC-5). Numbers only, so that a beheerder may see it.</summary>
[Beleid(Beleid.PersoonMet2, Recht.NachtrondeZien, HeleSchool = true)]
public sealed class IndexModel(IGrainFactory grains, Schooltijd tijd) : BewaarPagina(grains, tijd)
{
    /// <summary>From when terms run, in the order of the page, with their lines.</summary>
    internal IEnumerable<(BewaarVanaf Vanaf, ImmutableArray<Bewaarregel> Regels)> Groepen => Bewaarwoorden.Volgorde
        .Select(v => (v, Nu.Regels.Where(r => Bewaartermijnen.Tabel[r.Soort].Vanaf == v).OrderBy(r => Bewaarwoorden.Naam(r.Soort), StringComparer.Ordinal).ToImmutableArray()))
        .Where(g => !g.Item2.IsEmpty);

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await Laad())
        {
            return Forbid();
        }

        Response.StatusCode = ModelState.IsValid ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    /// <summary>How many of a kind went last night; null when none did.</summary>
    internal int? Vannacht(string soort) => Nu.Laatste?.Gewist.FirstOrDefault(g => g.Soort == soort)?.Aantal;
}
