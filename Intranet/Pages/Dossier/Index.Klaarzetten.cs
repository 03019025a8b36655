using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Inzage;
using OrleansSchool.Intranet.Documents.Oso;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Pages.Leerlingen;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Overdracht;

namespace OrleansSchool.Intranet.Pages.Dossier;

/// <summary>From the teacher's signal to fetched, and a change after it (OSO-K6, OSO-S4 … OSO-S6). Those of the administratie stand on the worklist too, with the same second step.</summary>
internal sealed partial class IndexModel
{
    [Beleid(Beleid.Persoon, Recht.DossierInvullen)]
    public Task<IActionResult> OnPostSeintjeAsync(string? tab, string? operatie) => Verwerk(tab, Deel.Dossier, () => Grain.GeefSeintje(Operatie(operatie), Wie));

    [Beleid(Beleid.PersoonMet2, Recht.DossierAdministratie)]
    public Task<IActionResult> OnPostGereedAsync([Bind(Prefix = Deel.Gereed)] GereedInvoer gereed, string? tab, string? operatie)
    {
        var op = new Invoer(ModelState, Deel.Gereed).Datum(nameof(GereedInvoer.GereedOp), gereed.GereedOp, "de dag waarop het dossier gereed staat");
        return Verwerk(tab, Deel.Gereed, () => Grain.ZetGereed(op ?? default, Operatie(operatie), Wie), b => b with { Gereed = gereed });
    }

    [Beleid(Beleid.PersoonMet2, Recht.DossierAdministratie)]
    public Task<IActionResult> OnPostTeruggevenAsync([Bind(Prefix = Deel.Tekst)] TekstInvoer tekst, string? tab, string? operatie) =>
        Verwerk(tab, Deel.Teruggeven, () => Grain.GeefTerug(tekst.Reden ?? "", Operatie(operatie), Wie), b => b with { Tekst = tekst });

    [Beleid(Beleid.PersoonMet2, Recht.DossierAdministratie)]
    public Task<IActionResult> OnPostIntrekkenAsync([Bind(Prefix = Deel.Tekst)] TekstInvoer tekst, string? tab, string? operatie) =>
        Verwerk(tab, Deel.Intrekken, () => Grain.TrekGereedIn(tekst.Reden ?? "", Operatie(operatie), Wie), b => b with { Tekst = tekst });

    [Beleid(Beleid.PersoonMet2, Recht.DossierAdministratie)]
    public Task<IActionResult> OnPostVerstrektAsync([Bind(Prefix = Deel.Verstrekt)] VerstrektInvoer verstrekt, string? tab, string? operatie)
    {
        var datum = new Invoer(ModelState, Deel.Verstrekt).Datum(nameof(VerstrektInvoer.Datum), verstrekt.Datum, "de dag");
        return Verwerk(
            tab, Deel.Verstrekt, () => Grain.NoteerVerstrekt(verstrekt.VoSchool ?? "", verstrekt.Bronsysteem ?? "", datum ?? default, Operatie(operatie), Wie),
            b => b with { Verstrekt = verstrekt });
    }

    [Beleid(Beleid.PersoonMet2, Recht.DossierAdministratie)]
    public Task<IActionResult> OnPostVerstrektTerugAsync([Bind(Prefix = Deel.VerstrektTerug)] VerstrektTerugInvoer terug, string? tab, string? operatie) => Verwerk(
        tab, Deel.VerstrektTerug, () => Grain.TrekVerstrektIn(terug.VoSchool ?? "", terug.Reden ?? "", Operatie(operatie), Wie), b => b with { VerstrektTerug = terug });

    [Beleid(Beleid.PersoonMet2, Recht.DossierAdministratie)]
    public Task<IActionResult> OnPostControleAsync([Bind(Prefix = Deel.Tekst)] TekstInvoer tekst, bool gebeld, string? tab, string? operatie) => Verwerk(
        tab, Deel.Controle, () => Grain.NoteerControle(gebeld, Vorm.OfNiets(tekst.Toelichting), Operatie(operatie), Wie), b => b with { Tekst = tekst });

    [Beleid(Beleid.Persoon, Recht.DossierInvullen, Recht.DossierAdministratie)]
    public Task<IActionResult> OnPostNieuweVersieAsync([Bind(Prefix = Deel.Tekst)] TekstInvoer tekst, string? tab, string? operatie) =>
        Verwerk(tab, Deel.NieuweVersie, () => Grain.BeginNieuweVersie(tekst.Reden ?? "", Operatie(operatie), Wie), b => b with { Tekst = tekst });

    /// <summary>
    /// The dossier as an OSO file, to check it or to keep it until it was fetched: the exchange itself goes through the LAS (OSO-X). It holds the
    /// number of the child, so that a second step is asked.
    /// </summary>
    [Inzage(Inzagesoort.Uitvoer, "overstapdossier als OSO-bestand")]
    [Beleid(Beleid.PersoonMet2, Recht.DossierAdministratie)]
    public async Task<IActionResult> OnPostXmlAsync(string? tab)
    {
        if (!LeerlingId.IsGeldig(Leerling))
        {
            return NotFound();
        }

        var uitgave = await Grain.Uitgifte(Wie);
        var rapport = uitgave.IsGoed ? await Grain.Rapport(uitgave.Waarde.Nr, Wie) : null;
        var bijlagen = rapport is { IsGoed: true } ? await Bijlagen(uitgave.Waarde!) : null;
        if ((uitgave.Weigering ?? rapport?.Weigering ?? bijlagen?.Weigering) is { } nee)
        {
            Weiger(nee, "");
            return await Antwoord(tab, Deel.Dossier, isGoed: false, b => b);
        }

        var bytes = OsoSchrijver.Maak(uitgave.Waarde!, rapport!.Waarde!, bijlagen!.Bestanden, Vandaag);
        return File(bytes, "application/xml", OsoBestandsnaam.Xml(uitgave.Waarde!, Vandaag));
    }

    private async Task<Bijlagenset> Bijlagen(Uitgave uitgave)
    {
        var bestanden = ImmutableArray.CreateBuilder<Dossierbestand>();
        foreach (var bijlage in uitgave.Gegevens.Bijlagen)
        {
            var bestand = await Grain.Bijlage(bijlage.Id, uitgave.Nr, Wie);
            if (!bestand.IsGoed)
            {
                return new Bijlagenset([], bestand.Weigering);
            }

            bestanden.Add(bestand.Waarde);
        }

        return new Bijlagenset(bestanden.ToImmutable(), null);
    }

    private sealed record Bijlagenset(ImmutableArray<Dossierbestand> Bestanden, Weigering? Weigering);
}
