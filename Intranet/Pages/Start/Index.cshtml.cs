using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Financien;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Intranet.Security;

namespace OrleansSchool.Intranet.Pages.Start;

/// <summary>All that waits for who asks, of which the start page shows the first; and the drawings that it fetches (UX-2).</summary>
[Beleid(Beleid.Tablet)]
[GeenInzage("zegt dat er iets is, nooit over welk kind; de pagina erachter wel, en die noteert het zelf")]
internal sealed class IndexModel(IGrainFactory grains, Schooltijd tijd) : KantoorPagina(grains, tijd)
{
    public Startscherm Scherm { get; private set; } = null!;

    private Schooljaar Jaar => Schooljaar.Van(Vandaag);

    public async Task<IActionResult> OnGetAsync() => await Laad(alles: true) ? Page() : NotFound();

    /// <summary>What a live signal refreshes, there and here.</summary>
    public async Task<IActionResult> OnGetWerkAsync(bool alles) => await Laad(alles) ? Partial("_Werk", Scherm) : NotFound();

    [Beleid(Beleid.PersoonMet2, Recht.KwaliteitZien, HeleSchool = true)]
    public async Task<IActionResult> OnGetBezettingAsync() => (await Grains.Kwaliteit(School, Jaar).Bekijk(Wie)).Waarde is { } kwaliteit
        ? Partial("_Bezetting", Bezettingsgrafiek.Maak(kwaliteit.Maanden, $"{Adres}/kwaliteit")) : NotFound();

    [Beleid(Beleid.PersoonMet2, Recht.GeldZien, Recht.GeldControleren, Recht.GeldVerantwoordingZien, HeleSchool = true)]
    public async Task<IActionResult> OnGetBegrotingAsync()
    {
        if (await Totalen() is not { } totalen)
        {
            return NotFound();
        }

        return Partial("_Begroting", new Begrotingsgrafiek(
            Jaar, totalen, Begrotingsgrafiek.Deel(Jaar, Vandaag), $"{Adres}/geld", Wie.MagHeleSchool(Recht.BegrotingMaken, School)));
    }

    private async Task<ImmutableArray<Begrotingstotaal>?> Totalen()
    {
        var begroting = Grains.Begroting(School, Jaar);
        if (Begrotingsgrafiek.MagIntern(Wie, School))
        {
            return (await begroting.Verschillen(Wie)).Waarde?.Totalen;
        }

        var cijfers = (await begroting.Cijfers(Cijferperiode.VanSchooljaar(Jaar), Editie.Verantwoording, Wie)).Waarde;
        return cijfers is null ? null : Begrotingsgrafiek.Verantwoord(cijfers);
    }

    private async Task<bool> Laad(bool alles)
    {
        if (await Grains.School(School).Bekijk() is not { } school)
        {
            return false;
        }

        Scherm = await Startscherm.Haal(Grains, Tijd, HttpContext, school, alles);
        return true;
    }
}
