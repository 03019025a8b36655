using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Inlezen;
using OrleansSchool.Leerlingen.Inlezen;

namespace OrleansSchool.Intranet.Documents.Excel.Inlezen;

/// <summary>A small table of which the page says itself what its columns are; nothing of it is stored.</summary>
/// <param name="Rijen">Each as wide as <paramref name="Koppen"/>.</param>
internal sealed record LosseTabel(ImmutableArray<string> Koppen, ImmutableArray<ImmutableArray<string>> Rijen);

/// <summary>A table, or why not.</summary>
internal sealed record LosseTabelUitkomst(LosseTabel? Tabel, Inleesweigering? Weigering);

/// <summary>Reads such a table from .xlsx or .csv with the same care as <see cref="TabelReader"/> (SEC-6).</summary>
internal static class LosseTabelReader
{
    private const int KolommenMax = 20;
    private const int CelMax = 200;

    /// <param name="kent">Whether a header is one that the page knows: the row with most of them is the header.</param>
    public static LosseTabelUitkomst Lees(Stream bron, Func<string, bool> kent, int rijenMax, TimeProvider klok, CancellationToken annulering = default)
    {
        try
        {
            var bytes = TabelReader.Alles(bron);
            var leesklok = new Leesklok(klok, annulering);
            var bladen = TabelKenmerk.IsWerkmap(bytes) ? XlsxTabel.Lees(bytes, leesklok) : CsvTabel.Lees(bytes, leesklok);
            return new LosseTabelUitkomst(Kies(bladen, kent, rijenMax), null);
        }
        catch (TabelWeigeringException nee)
        {
            return new LosseTabelUitkomst(null, TabelWeigering.ZonderSjabloon(nee.Weigering));
        }
        catch (Exception fout) when (fout is not OperationCanceledException)
        {
            // What the libraries throw at damaged files is not listed anywhere: every one of them is the file's fault.
            return new LosseTabelUitkomst(null, TabelWeigering.Onleesbaar().Weigering);
        }
    }

    private static LosseTabel Kies(ImmutableArray<Ruwblad> bladen, Func<string, bool> kent, int rijenMax)
    {
        var beste = bladen.Where(b => b is { Verborgen: false, Rijen.IsEmpty: false })
            .SelectMany(b => b.Rijen.Take(TabelLimieten.KopZoekRijen).Select((rij, plek) => (Blad: b, Plek: plek, Punten: Punten(rij, kent))))
            .Where(k => k.Punten > 0).OrderByDescending(k => k.Punten).FirstOrDefault();
        if (beste.Blad is null)
        {
            throw bladen.All(b => b.Rijen.IsEmpty) ? TabelWeigering.GeenRijen() : TabelWeigering.GeenKoppen();
        }

        var rijen = beste.Blad.Rijen[(beste.Plek + 1)..];
        if (rijen.IsEmpty)
        {
            throw TabelWeigering.GeenRijen();
        }

        if (rijen.Length > rijenMax)
        {
            throw new TabelWeigeringException(
                Tabelweigercode.TeVeelRijen, $"Dit bestand heeft meer dan {rijenMax} regels. Haal weg wat niet over leerlingen van deze school gaat, of verdeel het.", rijen[rijenMax].Nr);
        }

        var kop = beste.Blad.Rijen[beste.Plek];
        int[] kolommen = [.. Enumerable.Range(0, Math.Max(kop.Cellen.Length, rijen.Max(r => r.Cellen.Length))).Where(k => rijen.Any(r => !r.Cel(k).IsLeeg))
            .OrderByDescending(k => kent(Cel(kop, k))).Take(KolommenMax).Order()]; // of a wide list those that the page knows come along
        return new LosseTabel([.. kolommen.Select(k => Cel(kop, k))], [.. rijen.Select(r => kolommen.Select(k => Cel(r, k)).ToImmutableArray())]);
    }

    /// <summary>Known names count most; two texts beside each other may be a header as well.</summary>
    private static int Punten(Tabelrij rij, Func<string, bool> kent)
    {
        var cellen = rij.Cellen.Where(c => !c.IsLeeg).ToList();
        return (cellen.Count(c => kent(c.Tekst)) * 100) + (cellen.Count >= 2 && cellen.All(c => c.Soort == Celsoort.Tekst) ? 1 : 0);
    }

    private static string Cel(Tabelrij rij, int kolom) => Namen.Schoon(rij.Cel(kolom).Tekst) is { Length: > CelMax } lang ? lang[..CelMax] : Namen.Schoon(rij.Cel(kolom).Tekst);
}
