using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Documents.Pdf;
using OrleansSchool.Intranet.Pages.Leerlingen;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Overdracht;

namespace OrleansSchool.Intranet.Pages.Dossier;

/// <summary>Freezing, attempts, what the verzorgers say, their links (OSO-K4, OSO-K5).</summary>
internal sealed partial class IndexModel
{
    private const string Rapportvel = "/Pages/Dossier/_RapportDruk.cshtml";

    /// <summary>Prints the report of the content as it is now, and freezes both: what the verzorgers see is what goes out.</summary>
    [Beleid(Beleid.Persoon, Recht.DossierInvullen)]
    public Task<IActionResult> OnPostTerInzageAsync(string? tab, string? operatie, CancellationToken annulering) =>
        Verwerk(tab, Deel.Dossier, () => LegTerInzage(Operatie(operatie), annulering));

    [Beleid(Beleid.Persoon, Recht.DossierInvullen)]
    public Task<IActionResult> OnPostTerughalenAsync([Bind(Prefix = Deel.Tekst)] TekstInvoer tekst, string? tab, string? operatie) =>
        Verwerk(tab, Deel.Terughalen, () => Grain.HaalTerug(tekst.Reden ?? "", Operatie(operatie), Wie), b => b with { Tekst = tekst });

    [Beleid(Beleid.Persoon, Recht.InzageVastleggen)]
    public Task<IActionResult> OnPostPogingAsync([Bind(Prefix = Deel.Poging)] PogingInvoer poging, string? operatie)
    {
        var invoer = new Invoer(ModelState, Deel.Poging);
        var (datum, wijze) = (invoer.Datum(nameof(PogingInvoer.Datum), poging.Datum, "de dag"), Wijze(invoer, poging.Wijze));
        return Verwerk(
            Tabbladen.Inzage, Deel.Poging, () => Grain.NoteerPoging(poging.Verzorger ?? "", wijze, datum ?? default, Vorm.OfNiets(poging.Toelichting), Operatie(operatie), Wie),
            b => b with { Poging = poging });
    }

    [Beleid(Beleid.Persoon, Recht.InzageVastleggen)]
    public Task<IActionResult> OnPostOordeelAsync([Bind(Prefix = Deel.Oordeel)] OordeelInvoer oordeel, string? operatie)
    {
        var invoer = new Invoer(ModelState, Deel.Oordeel);
        var (datum, wijze) = (invoer.Datum(nameof(OordeelInvoer.GezienOp), oordeel.GezienOp, "de dag waarop het dossier is gezien"), Wijze(invoer, oordeel.Wijze));
        if (!Enum.TryParse<Akkoord>(oordeel.Akkoord, out var akkoord) || !Enum.IsDefined(akkoord))
        {
            invoer.Fout(nameof(OordeelInvoer.Akkoord), "Kies wat deze ouder of verzorger zei.");
        }

        return Verwerk(
            Tabbladen.Inzage, Deel.Oordeel,
            () => Grain.NoteerInzage(
                oordeel.Verzorger ?? "", wijze, datum ?? default, akkoord, akkoord == Akkoord.Nee ? Vorm.OfNiets(oordeel.Reden) : null, Vorm.OfNiets(oordeel.Reactie), Operatie(operatie), Wie),
            b => b with { Oordeel = oordeel });
    }

    [Beleid(Beleid.Persoon, Recht.InzageMotiveren)]
    public Task<IActionResult> OnPostNietBereiktAsync([Bind(Prefix = Deel.Tekst)] TekstInvoer tekst, string? operatie) => Verwerk(
        Tabbladen.Inzage, Deel.NietBereikt, () => Grain.MotiveerNietBereikt(tekst.Verzorger ?? "", tekst.Motivatie ?? "", Operatie(operatie), Wie), b => b with { Tekst = tekst });

    /// <summary>Mails a link and shows its code once: a redirect would lose it.</summary>
    [Beleid(Beleid.Persoon, Recht.InzageVastleggen)]
    public async Task<IActionResult> OnPostLinkAsync(string? verzorger, string? operatie)
    {
        if (!LeerlingId.IsGeldig(Leerling) || await Grains.School(School).Bekijk() is not { } school)
        {
            return NotFound();
        }

        var link = await inzagelinks.Maak(Leerling, Jaar, verzorger ?? "", school, Operatie(operatie), Wie);
        var isGoed = IsGoed(Kort(link), "");
        if (await Laad(Tabbladen.Inzage) is { } fout)
        {
            return fout;
        }

        Blad = Blad with { Link = link.Waarde, Open = isGoed ? null : Deel.Link };
        return Toon("_Dossier", Blad);
    }

    private async Task<Uitkomst> LegTerInzage(OperatieId operatie, CancellationToken annulering)
    {
        var voorbeeld = await Grain.Voorbeeld(Wie);
        if (!voorbeeld.IsGoed)
        {
            return voorbeeld.Weigering;
        }

        var vel = await drukpagina.Maak(HttpContext, Rapportvel, InzienBlad.Van(voorbeeld.Waarde, Vandaag));
        var pdf = await printer.Druk(vel, annulering);
        return pdf.Stand == PdfStand.Gelukt
            ? await Grain.LegTerInzage(voorbeeld.Waarde.Hash, [.. pdf.Pdf.Span], operatie, Wie)
            : Weigeringen.RapportNietGemaakt(pdf.Melding);
    }

    private static Inzagewijze Wijze(Invoer invoer, string? keuze)
    {
        if (Enum.TryParse<Inzagewijze>(keuze, out var wijze) && Enum.IsDefined(wijze))
        {
            return wijze;
        }

        invoer.Fout("Wijze", "Kies hoe.");
        return default;
    }
}
