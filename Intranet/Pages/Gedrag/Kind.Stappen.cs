using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Documents.Pdf;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Intranet.Security;

namespace OrleansSchool.Intranet.Pages.Gedrag;

/// <summary>The forms: what the coordinator and the schoolleider do.</summary>
internal sealed partial class KindModel
{
    [Beleid(Beleid.Persoon, Recht.GedragBehandelen)]
    public Task<IActionResult> OnPostWaarschuwAsync([Bind(Prefix = Deel.Waarschuw)] TekstInvoer waarschuw, string? operatie) =>
        Verwerk(Deel.Waarschuw, () => Gedrag.Waarschuw(waarschuw.Tekst ?? "", Operatie(operatie), Wie), b => b with { Waarschuw = waarschuw });

    [Beleid(Beleid.Persoon, Recht.GedragBehandelen)]
    public Task<IActionResult> OnPostVervallenAsync([Bind(Prefix = Deel.Vervallen)] TekstInvoer vervallen, string? datum, int nr, string? operatie)
    {
        var dag = new Invoer(ModelState, Deel.Vervallen).Datum("Reden", datum, "de dag");
        return Verwerk(
            Deel.Vervallen, () => Gedrag.LaatVervallen(dag ?? default, nr, vervallen.Reden ?? "", Operatie(operatie), Wie),
            b => b with { Vervallen = vervallen, VervallenVan = $"{datum}-{nr}" });
    }

    /// <param name="contact">The schoolleiding is asked to talk with the parents (TSO-9b).</param>
    [Beleid(Beleid.Persoon, Recht.GedragBehandelen)]
    public Task<IActionResult> OnPostBeginAsync([Bind(Prefix = Deel.Aanleiding)] TekstInvoer begin, bool contact, string? operatie) => Verwerk(
        Deel.Aanleiding,
        () => contact ? Gedrag.VraagContact(begin.Aanleiding ?? "", Operatie(operatie), Wie) : Gedrag.Begin(begin.Aanleiding ?? "", Operatie(operatie), Wie),
        b => b with { Begin = begin });

    [Beleid(Beleid.Persoon, Recht.GedragOuders)]
    public Task<IActionResult> OnPostContactAsync([Bind(Prefix = Deel.Contact)] GesprekInvoer contact, string? zaak, long versie, string? operatie)
    {
        var op = new Invoer(ModelState, Deel.Contact).Datum(nameof(GesprekInvoer.Op), contact.Op, "de dag van het gesprek");
        return Verwerk(
            Deel.Contact, () => Gedrag.NoteerContact(zaak ?? "", op ?? default, contact.Verslag ?? "", versie, Operatie(operatie), Wie),
            b => b with { Contact = contact });
    }

    [Beleid(Beleid.Persoon, Recht.GedragBehandelen)]
    public Task<IActionResult> OnPostOverlegAsync([Bind(Prefix = Deel.Overleg)] OverlegInvoer overleg, string? zaak, long versie, string? operatie)
    {
        var op = new Invoer(ModelState, Deel.Overleg).Datum(nameof(OverlegInvoer.Op), overleg.Op, "de dag van het overleg");
        return Verwerk(
            Deel.Overleg,
            () => Gedrag.NoteerOverleg(zaak ?? "", op ?? default, overleg.Uitkomst ?? "", overleg.ZonderContact, versie, Operatie(operatie), Wie),
            b => b with { Overleg = overleg });
    }

    [Beleid(Beleid.Persoon, Recht.GedragOuders)]
    public Task<IActionResult> OnPostOudersAsync([Bind(Prefix = Deel.Ouders)] GesprekInvoer ouders, string? zaak, long versie, string? operatie)
    {
        var op = new Invoer(ModelState, Deel.Ouders).Datum(nameof(GesprekInvoer.Op), ouders.Op, "de dag van het gesprek");
        return Verwerk(
            Deel.Ouders, () => Gedrag.NoteerOuders(zaak ?? "", op ?? default, ouders.Verslag ?? "", versie, Operatie(operatie), Wie),
            b => b with { Ouders = ouders });
    }

    [Beleid(Beleid.Persoon, Recht.GedragBehandelen, Recht.SchorsingBesluiten)]
    public Task<IActionResult> OnPostTrekInAsync([Bind(Prefix = Deel.TrekIn)] TekstInvoer trekIn, string? zaak, long versie, string? operatie) =>
        Verwerk(Deel.TrekIn, () => Gedrag.TrekIn(zaak ?? "", trekIn.Reden ?? "", versie, Operatie(operatie), Wie), b => b with { TrekIn = trekIn });

    /// <summary>Prints the letter once and keeps it: what went out is what stays (TSO-9c).</summary>
    [Beleid(Beleid.Persoon, Recht.GedragBehandelen, Recht.GedragOuders)]
    public async Task<IActionResult> OnPostBriefAsync(string? zaak, CancellationToken annulering)
    {
        if (await Laad() is { } fout)
        {
            return fout;
        }

        var brief = Briefgegevens.Maak(Blad, zaak, Wie.Naam);
        if (brief is null)
        {
            return await Verwerk(Deel.Brief, () => Task.FromResult<Uitkomst>(Weigeringen.BriefNogNiet), b => b);
        }

        var pdf = await printer.Druk(await drukpagina.Maak(HttpContext, "/Pages/Gedrag/_BriefDruk.cshtml", brief), annulering);
        return await Verwerk(
            Deel.Brief,
            async () => pdf.Stand == PdfStand.Gelukt
                ? await Gedrag.BewaarBrief(zaak ?? "", [.. pdf.Pdf.Span], Wie)
                : new Weigering("brief-niet-gemaakt", $"{pdf.Melding} De brief staat ook klaar om af te drukken vanaf het scherm."),
            b => b);
    }
}
