using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Inzage;
using OrleansSchool.School;

namespace OrleansSchool.Intranet.Pages.Beginnen;

/// <summary>A list of one groep to practise on, on a day without overblijven: the script keeps the taps, nothing is sent (SET-1).</summary>
[Beleid(Beleid.Persoon, Recht.BordZien, HeleSchool = true)]
[Inzage(Inzagesoort.Groep, "oefenlunch")]
internal sealed class ProefModel(IGrainFactory grains, Schooltijd tijd) : KantoorPagina(grains, tijd)
{
    private const int IdMax = 20;

    public Groep Groep { get; private set; } = null!;

    public ImmutableArray<Groep> Groepen { get; private set; } = [];

    /// <summary>Names of who stays in this groep, or of all of it as long as nobody does.</summary>
    public ImmutableArray<string> Kinderen { get; private set; } = [];

    public string Hier => $"{Adres}/beginnen/proef";

    /// <param name="groep">Without one the first: an address without a query comes compressed (decision 0034).</param>
    public async Task<IActionResult> OnGetAsync(string? groep)
    {
        if (await Grains.School(School).Bekijk() is not { } school)
        {
            return NotFound();
        }

        var jaar = Schooljaar.Van(Vandaag);
        Groepen = [.. school.GroepenVan(jaar)];
        Groepen = Groepen.IsEmpty ? [.. school.GroepenVan(jaar.Volgend)] : Groepen;
        if (Groepen.IsEmpty)
        {
            return Redirect(Mag ? $"{Adres}/beginnen?stap=2" : $"{Adres}/bord");
        }

        groep = string.IsNullOrEmpty(groep) ? Groepen[0].Id : groep;
        if (groep.Length > IdMax || Groepen.FirstOrDefault(g => g.Id == groep) is not { } gekozen)
        {
            return NotFound();
        }

        Groep = gekozen;
        HttpContext.InzageVanGroepen([gekozen.Id]);
        Kinderen = await Namen(gekozen.Id);
        return Page();
    }

    private bool Mag => Wie.MagHeleSchool(Recht.SchoolInrichten, School);

    private async Task<ImmutableArray<string>> Namen(string groepId)
    {
        var kinderen = (await Grains.Register(School).Alles()).Rijen.Where(r => r.Actief && r.GroepId == groepId).ToList();
        var blijven = kinderen.Where(r => r.Aanmelding is not null).ToList();
        return
        [
            .. (blijven.Count > 0 ? blijven : kinderen).OrderBy(r => r.Persoon.Roepnaam, StringComparer.CurrentCultureIgnoreCase).ThenBy(r => r.Id, StringComparer.Ordinal)
                .Select(r => Basis.Namen.Volledig(r.Persoon.Roepnaam, r.Persoon.Voorvoegsel, r.Persoon.Achternaam)),
        ];
    }
}
