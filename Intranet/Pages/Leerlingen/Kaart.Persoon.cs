using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Intranet.Security;

namespace OrleansSchool.Intranet.Pages.Leerlingen;

/// <summary>Person, leaving and coming back.</summary>
public sealed partial class KaartModel
{
    [Beleid(Beleid.Persoon, Recht.LeerlingWijzigen)]
    public Task<IActionResult> OnPostPersoonAsync([Bind(Prefix = Deel.Persoon)] PersoonInvoer persoon, long versie)
    {
        var gelezen = persoon.Lees(new Invoer(ModelState, Deel.Persoon));
        return Verwerk(Deel.Persoon, "_Persoon", versie, () => Kind.WijzigPersoon(gelezen, versie, Wie), blad => blad with
        {
            Persoon = persoon,
            Nieuwer = [.. persoon.Naast(blad.Kaart.Persoon, blad.Groepsnaam)],
        });
    }

    [Beleid(Beleid.Persoon, Recht.LeerlingWijzigen)]
    public Task<IActionResult> OnPostVertrekAsync([Bind(Prefix = Deel.Vertrek)] VertrekInvoer vertrek, long versie)
    {
        var per = new Invoer(ModelState, Deel.Vertrek).Datum(nameof(VertrekInvoer.Per), vertrek.Per, "de eerste dag zonder school");
        return Verwerk(Deel.Vertrek, "_Persoon", versie, () => Kind.VerlaatSchool(per ?? default, Wie, versie), blad => blad with
        {
            Vertrek = vertrek,
            Nieuwer = [.. PersoonInvoer.Van(blad.Kaart.Persoon).Naast(blad.Kaart.Persoon, blad.Groepsnaam)],
        });
    }

    /// <summary>The departure is taken back (UX-1).</summary>
    [Beleid(Beleid.Persoon, Recht.LeerlingWijzigen)]
    public Task<IActionResult> OnPostTerugAsync(long versie) =>
        Verwerk(Deel.Terug, "_Persoon", versie, () => Kind.TrekVertrekIn(null, Wie, versie), blad => blad);
}
