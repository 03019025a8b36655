using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Intranet.Security;

namespace OrleansSchool.Intranet.Pages.Leerlingen;

/// <summary>Person, lunch info and leaving.</summary>
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

    [Beleid(Beleid.Persoon, Recht.LunchinfoWijzigen)]
    public Task<IActionResult> OnPostLunchinfoAsync([Bind(Prefix = Deel.Lunchinfo)] LunchinfoInvoer lunchinfo, long versie)
    {
        var tot = new Invoer(ModelState, Deel.Lunchinfo).Datum(nameof(LunchinfoInvoer.TotEnMet), lunchinfo.TotEnMet, "tot en met wanneer dit geldt");
        var info = new OrleansSchool.Leerlingen.Lunchinfo(
            (lunchinfo.Merkje ?? "").Trim(), (lunchinfo.Tekst ?? "").Trim(), (lunchinfo.Doel ?? "").Trim(), tot ?? default);
        return Verwerk(Deel.Lunchinfo, "_Lunchinfo", versie, () => Kind.BewaarLunchinfo(info, versie, Wie), blad => blad with
        {
            Lunchinfo = lunchinfo,
            Nieuwer = [.. lunchinfo.Naast(blad.Kaart.Lunchinfo)],
        });
    }

    [Beleid(Beleid.Persoon, Recht.LunchinfoWijzigen)]
    public Task<IActionResult> OnPostWisLunchinfoAsync(long versie) =>
        Verwerk(Deel.Lunchinfo, "_Lunchinfo", versie, () => Kind.BewaarLunchinfo(null, versie, Wie), blad => blad);

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
}
