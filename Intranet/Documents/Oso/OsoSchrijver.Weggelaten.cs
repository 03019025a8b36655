using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Overdracht;

namespace OrleansSchool.Intranet.Documents.Oso;

/// <summary>What stands in the dossier and doesn't go into the file, and why: nothing disappears silently.</summary>
internal static partial class OsoSchrijver
{
    /// <summary>Sentences for who looks at what will be sent; empty when all goes along.</summary>
    /// <param name="vandaag">Date that the file would have.</param>
    public static ImmutableArray<string> Weggelaten(Dossiergegevens gegevens, DateOnly vandaag)
    {
        ArgumentNullException.ThrowIfNull(gegevens);
        return [.. Uitgezette(gegevens.Meesturen), .. Toetsen(gegevens, vandaag), .. Bijlagen(gegevens)];
    }

    private static IEnumerable<string> Uitgezette(Meesturen mee)
    {
        (bool Mee, string Wat)[] keuzes =
        [
            (mee.Ondersteuning, "de ondersteuning"), (mee.Verzuim, "het verzuim"), (mee.Eindtoets, "de doorstroomtoets"), (mee.Toetsen, "de toetsen"),
            (mee.Handelingsplannen, "de handelingsplannen"), (mee.Bijlagen, "de bijlagen, ook het beknopte OKR"),
        ];
        return keuzes.Where(k => !k.Mee).Select(k => $"Je koos om dit niet mee te sturen: {k.Wat}.");
    }

    private static IEnumerable<string> Toetsen(Dossiergegevens gegevens, DateOnly vandaag)
    {
        if (gegevens.Meesturen.Eindtoets && gegevens.Doorstroomtoets is { } toets && !KanMee(toets))
        {
            yield return !toets.Deelgenomen
                ? "Dat het kind de doorstroomtoets niet maakte, gaat niet mee in het bestand. Het staat in het OKR."
                : toets.Afgenomen is null
                ? "De doorstroomtoets gaat niet mee in het bestand, want de dag van afname ontbreekt. De uitslag staat in het OKR."
                : $"Voor deze doorstroomtoets heeft OSO {Versie.Standaardversie} geen code. Hij gaat niet mee in het bestand; de uitslag staat in het OKR.";
        }

        if (!gegevens.Meesturen.Toetsen)
        {
            yield break;
        }

        var vanaf = OsoWaarde.ToetsenVanaf(vandaag);
        foreach (var t in gegevens.Toetsen.Where(r => !GaatMee(r, vandaag)))
        {
            yield return t.Afgenomen < vanaf
                ? $"{t.Naam} van {Datums.Cijfers(t.Afgenomen)} gaat niet mee: alleen toetsen vanaf {Datums.Cijfers(vanaf)} mogen mee."
                : $"{t.Naam} van {Datums.Cijfers(t.Afgenomen)} gaat niet mee: er is geen toetscode of geen score.";
        }
    }

    private static IEnumerable<string> Bijlagen(Dossiergegevens gegevens) => !gegevens.Meesturen.Bijlagen ? [] : gegevens.Bijlagen.Where(b => !GaatMee(b))
        .Select(b => $"{b.Bestandsnaam} gaat niet mee: de intern begeleider en de leerkracht hebben dit stuk nog niet allebei bevestigd.");
}
