using System.Collections.Immutable;
using System.Globalization;
using OrleansSchool.Basis;
using OrleansSchool.Inlezen;

namespace OrleansSchool.Intranet.Documents.Excel.Inlezen;

/// <summary>Which sheet and which row of it are the header: the one whose names we know best.</summary>
internal static class Tabelkeuze
{
    private const int KopLengteMax = 60;

    public static IngelezenTabel Kies(ImmutableArray<Ruwblad> bladen, Tabelsoort soort)
    {
        var zichtbaar = bladen.Where(b => !b.Verborgen).ToList();
        var beste = zichtbaar.Select((blad, plek) => (Blad: blad, Plek: plek, Kop: Kop(blad, soort))).Where(k => k.Kop is not null)
            .OrderByDescending(k => k.Kop!.Value.Punten).ThenBy(k => k.Plek).FirstOrDefault();
        if (beste.Kop is not { } kop)
        {
            throw bladen.All(b => b.Rijen.IsEmpty) ? TabelWeigering.GeenRijen() : TabelWeigering.GeenKoppen();
        }

        var koppen = beste.Blad.Rijen[kop.Plek].Cellen.Select(c => Koptekst(c.Tekst)).ToImmutableArray();
        var rijen = beste.Blad.Rijen[(kop.Plek + 1)..].Where(r => !IsVoorbeeld(r)).ToImmutableArray();
        if (rijen.IsEmpty)
        {
            throw TabelWeigering.GeenRijen();
        }

        if (rijen.Length > TabelGrenzen.RijenMax)
        {
            throw TabelWeigering.TeVeelRijen(rijen[TabelGrenzen.RijenMax].Nr);
        }

        var breedte = Math.Max(koppen.Length, rijen.Max(r => r.Cellen.Length));
        return new IngelezenTabel(soort, [.. koppen, .. Enumerable.Repeat("", breedte - koppen.Length)], rijen, Meldingen(bladen, beste.Blad));
    }

    private static IEnumerable<string> Overige(ImmutableArray<Ruwblad> bladen, Ruwblad gekozen)
    {
        if (bladen.Length > 1)
        {
            yield return $"Gelezen is het blad ‘{Koptekst(gekozen.Naam)}’.";
        }

        var verborgen = bladen.Count(b => b is { Verborgen: true, Rijen.IsEmpty: false });
        if (verborgen > 0)
        {
            yield return verborgen == 1 ? "Er is 1 verborgen blad; dat lezen we niet." : string.Create(CultureInfo.InvariantCulture, $"Er zijn {verborgen} verborgen bladen; die lezen we niet.");
        }
    }

    private static ImmutableArray<string> Meldingen(ImmutableArray<Ruwblad> bladen, Ruwblad gekozen) =>
        [.. Overige(bladen, gekozen).Concat(gekozen.Meldingen).Take(TabelGrenzen.MeldingenMax)];

    /// <summary>The first row with most known names; at least two names, or one that must be there, make a header.</summary>
    private static (int Plek, int Punten)? Kop(Ruwblad blad, Tabelsoort soort)
    {
        (int Plek, int Punten)? beste = null;
        for (var plek = 0; plek < Math.Min(blad.Rijen.Length, TabelLimieten.KopZoekRijen); plek++)
        {
            var cellen = blad.Rijen[plek].Cellen.Where(c => !c.IsLeeg).ToList();
            var bekend = cellen.Select(c => Tabelvelden.Herken(soort, c.Tekst)?.Code).OfType<string>().Distinct(StringComparer.Ordinal).Count();
            var punten = (bekend * 100) + (cellen.Count >= 2 && cellen.All(c => c.Soort == Celsoort.Tekst) ? 1 : 0);
            if (punten > 0 && punten > (beste?.Punten ?? 0))
            {
                beste = (plek, punten);
            }
        }

        return beste;
    }

    private static bool IsVoorbeeld(Tabelrij rij) =>
        rij.Cellen.FirstOrDefault(c => !c.IsLeeg).Tekst?.TrimStart().StartsWith(Tabelvelden.Voorbeeldmerk, StringComparison.Ordinal) == true;

    private static string Koptekst(string tekst) => Namen.Schoon(tekst) is { Length: > KopLengteMax } lang ? lang[..KopLengteMax] + "…" : Namen.Schoon(tekst);
}
