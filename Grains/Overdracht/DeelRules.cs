using System.Collections.Immutable;
using System.Globalization;
using OrleansSchool.Basis;

namespace OrleansSchool.Overdracht;

/// <summary>
/// One part of the content as it is typed (OSO-K1): cleaned, its form and limits checked, put in its place. What misses is no refusal: that is
/// for <see cref="KeuringRules"/> to say. A field is named as in the form: <c>Achternaam</c>, <c>Rijen[0].Achternaam</c> in a list.
/// </summary>
internal static partial class DeelRules
{
    /// <returns>The first thing that is wrong; null when all of it may be kept.</returns>
    internal static Weigering? Keur(Dossierdeel deel)
    {
        if (Aantal(deel) != 1 || deel.Leeg is not (null or Dossierdelen.Verzuim or Dossierdelen.Doorstroomtoets))
        {
            return Weigeringen.InhoudEenDeel;
        }

        if (deel.Leeg is not null)
        {
            return null;
        }

        var schoon = Schoon(deel);
        return schoon.Naam switch
        {
            Dossierdelen.Leerling => Keur(schoon.Leerling!),
            Dossierdelen.Verzorgers => Keur(schoon.Verzorgers!.Value),
            Dossierdelen.Loopbaan => Keur(schoon.Loopbaan!.Value),
            Dossierdelen.Advies => Keur(schoon.Advies!),
            Dossierdelen.Ondersteuning => Keur(schoon.Ondersteuning!),
            Dossierdelen.Verzuim => Keur(schoon.Verzuim!),
            Dossierdelen.Doorstroomtoets => Keur(schoon.Doorstroomtoets!),
            Dossierdelen.Toetsen => Keur(schoon.Toetsen!.Value),
            _ => null,
        };
    }

    /// <summary>The content with this part in it. Who stands for the support section is kept only when its text stayed the same (OSO-K3).</summary>
    internal static Dossiergegevens Met(Dossiergegevens gegevens, Dossierdeel deel)
    {
        var schoon = Schoon(deel);
        return gegevens with
        {
            Leerling = schoon.Leerling ?? gegevens.Leerling,
            Verzorgers = schoon.Verzorgers ?? gegevens.Verzorgers,
            Loopbaan = schoon.Loopbaan ?? gegevens.Loopbaan,
            Advies = schoon.Advies ?? gegevens.Advies,
            Ondersteuning = schoon.Ondersteuning is { } nieuw ? Bevestigd(gegevens.Ondersteuning, nieuw) : gegevens.Ondersteuning,
            Verzuim = deel.Leeg == Dossierdelen.Verzuim ? null : schoon.Verzuim ?? gegevens.Verzuim,
            Doorstroomtoets = deel.Leeg == Dossierdelen.Doorstroomtoets ? null : schoon.Doorstroomtoets ?? gegevens.Doorstroomtoets,
            Toetsen = schoon.Toetsen ?? gegevens.Toetsen,
            Meesturen = schoon.Meesturen ?? gegevens.Meesturen,
        };
    }

    private static Onderwijsondersteuning Bevestigd(Onderwijsondersteuning was, Onderwijsondersteuning nieuw)
    {
        var zelfde = was.Arrangement == nieuw.Arrangement && was.Medicijnen == nieuw.Medicijnen && was.Regels.SequenceEqual(nieuw.Regels) && was.Diagnoses.SequenceEqual(nieuw.Diagnoses);
        return zelfde ? was : nieuw with { BevestigdDoorIb = null, BevestigdDoorLeerkracht = null };
    }

    private static int Aantal(Dossierdeel deel)
    {
        object?[] delen = [deel.Leerling, deel.Verzorgers, deel.Loopbaan, deel.Advies, deel.Ondersteuning, deel.Verzuim, deel.Doorstroomtoets, deel.Toetsen, deel.Meesturen, deel.Leeg];
        return delen.Count(d => d is not null);
    }

    /// <summary>The first refusal of the rows, each with its place in the list.</summary>
    private static Weigering? Rijen<T>(ImmutableArray<T> rijen, string lijst, Func<T, string, Weigering?> keur) =>
        rijen.Select((rij, nr) => keur(rij, string.Create(CultureInfo.InvariantCulture, $"{lijst}[{nr}]."))).FirstOrDefault(w => w is not null);
}
