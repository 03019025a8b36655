using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Overblijven;
using OrleansSchool.School;
using OrleansSchool.Toegang;

namespace OrleansSchool.Intranet.Pages.Lunch;

/// <summary>
/// A groep of which this person has the lunch. The groep stands behind the address and not in it: who takes over for a day has no right for
/// that groep of their own, and its grain says whether they may (TSO-7a).
/// </summary>
public abstract class LunchPagina(IGrainFactory grains, Schooltijd tijd) : KantoorPagina(grains, tijd)
{
    private const int IdMax = 20;

    [BindProperty(SupportsGet = true, Name = "groep")]
    public string? GroepId { get; set; }

    public LunchBeeld Beeld { get; protected set; } = null!;

    protected IGroepsmiddagGrain Middag => Grains.Groepsmiddag(School, GroepId!, Vandaag);

    protected async Task<IActionResult?> Laad()
    {
        if (GroepId?.Length > IdMax || await Grains.School(School).Bekijk() is not { } school)
        {
            return NotFound();
        }

        var groepen = await Groepen(school);
        if ((string.IsNullOrEmpty(GroepId) ? groepen.FirstOrDefault() : school.GroepenVan(Schooljaar.Van(Vandaag)).FirstOrDefault(g => g.Id == GroepId)) is not { } groep)
        {
            return NotFound();
        }

        GroepId = groep.Id;
        var (middag, bord) = (await Middag.Bekijk(Wie), await Middag.Lijst(Wie));
        if (!middag.IsGoed || !bord.IsGoed || !(middag.Waarde.Mag || Wie.MagInGroep(Recht.BordZien, School, groep.Id)))
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        HttpContext.InzageVanGroepen([groep.Id]);
        Beeld = new LunchBeeld(Adres, Wie, groep, middag.Waarde, bord.Waarde, Tijd.Nu, groepen, middag.Waarde.Mag ? await Mensen() : []);
        return null;
    }

    /// <summary>The own groepen first, then those that this person takes over today.</summary>
    private async Task<ImmutableArray<Groep>> Groepen(SchoolView school)
    {
        var jaar = school.GroepenVan(Schooljaar.Van(Vandaag)).ToList();
        var eigen = jaar.Where(g => Wie.MagInGroep(Recht.GroepsmiddagDoen, School, g.Id)).OrderByDescending(IsGenoemd).ToList();
        var ander = jaar.Except(eigen).ToList();
        var over = await Task.WhenAll(ander.Select(g => Grains.Groepsmiddag(School, g.Id, Vandaag).Bekijk(Wie)));
        return [.. eigen, .. ander.Zip(over).Where(p => p.Second.Waarde?.VervangerId == Wie.AccountId).Select(p => p.First)];
    }

    private bool IsGenoemd(Groep groep) => Wie.Rollen.Any(r => r.Groepen.Contains(groep.Id, StringComparer.Ordinal));

    private async Task<ImmutableArray<PersoonRij>> Mensen() => [.. (await Grains.Personen(School).Alles()).Rijen.Where(p =>
        p.Rollen.Any(r => r.School == School && r.GeldtOp(Vandaag) && Rechtentabel.Bereik(r.Rol, Recht.GroepsmiddagDoen) != Bereik.Geen))];
}
