using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Inzage;
using OrleansSchool.Leerlingen;

namespace OrleansSchool.Intranet.Pages.Leerlingen;

/// <summary>What lunch helpers must know (TSO-8f).</summary>
public sealed partial class KaartModel
{
    /// <summary>The section with the form of one note, of a new one, or of none.</summary>
    [Inzage(Inzagesoort.Leerling, "leerlingkaart", Vervolg = true)]
    public async Task<IActionResult> OnGetLunchinfoAsync(string? notitie)
    {
        if (await Laad() is { } fout)
        {
            return fout;
        }

        Blad = MetNotitie(notitie);
        return Partial("_Lunchinfo", Blad);
    }

    /// <summary>Its id makes it idempotent: a new note is added once, a changed one is compared by the version that was seen.</summary>
    [Beleid(Beleid.Persoon, Recht.LunchinfoWijzigen)]
    public Task<IActionResult> OnPostLunchinfoAsync([Bind(Prefix = Deel.Lunchinfo)] LunchinfoInvoer lunchinfo, long versie, bool nieuw)
    {
        var gelezen = lunchinfo.Lees(new Invoer(ModelState, Deel.Lunchinfo));
        return Verwerk(Deel.Lunchinfo, "_Lunchinfo", versie, () => Kind.BewaarLunchnotitie(gelezen, nieuw ? null : versie, Wie), blad => blad with
        {
            Lunchinfo = lunchinfo,
            NotitieId = lunchinfo.Id,
            Nieuwer = [.. lunchinfo.Naast(blad.Kaart.Lunchnotities.FirstOrDefault(n => n.Id == lunchinfo.Id))],
        });
    }

    /// <summary>Sets a date, so twice is the same.</summary>
    [Beleid(Beleid.Persoon, Recht.LunchinfoWijzigen)]
    public Task<IActionResult> OnPostVerlengLunchinfoAsync(string? notitie, string? totEnMet, long versie)
    {
        var tot = new Invoer(ModelState, Deel.Lunchinfo).Datum(nameof(LunchinfoInvoer.TotEnMet), totEnMet, "de laatste dag");
        return Verwerk(Deel.Lunchinfo, "_Lunchinfo", versie, () => Kind.VerlengLunchnotitie(notitie ?? "", tot ?? default, Wie), blad => blad);
    }

    /// <summary>What is gone already stays gone.</summary>
    [Beleid(Beleid.Persoon, Recht.LunchinfoWijzigen)]
    public Task<IActionResult> OnPostWisLunchinfoAsync(string? notitie, long versie) =>
        Verwerk(Deel.Lunchinfo, "_Lunchinfo", versie, () => Kind.BeeindigLunchnotitie(notitie ?? "", Wie), blad => blad);

    private KaartBlad MetNotitie(string? id) =>
        id == NieuwId ? Blad with { NotitieId = Blad.Lunchinfo.Id }
        : Blad.Kaart.Lunchnotities.FirstOrDefault(n => n.Id == id) is { } gekozen ? Blad with { NotitieId = id, Lunchinfo = LunchinfoInvoer.VanNotitie(gekozen) }
        : Blad;
}
