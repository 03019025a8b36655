using OrleansSchool.Commissie;
using OrleansSchool.Intranet.Documents.Daglijst;

namespace OrleansSchool.Intranet.Documents.Pdf;

/// <summary>The minutes on paper.</summary>
/// <param name="IsLeesversie">As parents read them: no child's name in it (TSO-2j).</param>
internal sealed record Vergaderblad(VergaderingView Vergadering, string School, bool IsLeesversie)
{
    public IEnumerable<Agendapunt> Punten => Vergadering.Punten.Where(p => !p.TeLaat);

    public IEnumerable<string> Aanwezig => Vergadering.Genodigden.Where(g => g.Komst == Komst.WasEr).Select(g => g.Naam);

    public IEnumerable<string> Afwezig => Vergadering.Genodigden.Where(g => g.Komst == Komst.WasErNiet).Select(g => g.Naam);

    public string? Tekst(Agendapunt punt) => IsLeesversie ? punt.Leestekst ?? punt.Verslag : punt.Verslag;

    public IEnumerable<Notulencorrectie> Correcties(Agendapunt punt) => Vergadering.Correcties.Where(c => c.PuntId == punt.Id);
}

/// <summary>Settled minutes or their reading copy on A4, tagged and in Dutch (TSO-2i, TSO-2j, PDF-1).</summary>
internal static class VergaderingPdf
{
    private const string Druk = "/Pages/Vergaderingen/_NotulenDruk.cshtml";

    public static async Task<PdfUitkomst> Maak(Vergaderblad blad, Drukpagina drukpagina, IPdfPrinter printer, HttpContext context, CancellationToken annulering) =>
        await printer.Druk(await drukpagina.Maak(context, Druk, blad), annulering);
}
