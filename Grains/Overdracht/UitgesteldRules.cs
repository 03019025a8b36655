using System.Collections.Immutable;

namespace OrleansSchool.Overdracht;

/// <summary>
/// Results of tests and a number that come in from a file (OSO-S7, SCH-2): taken over at once while it is voorlopig, kept for the next version
/// when it is frozen or ready. Pure.
/// </summary>
internal static class UitgesteldRules
{
    /// <summary>The content with these; the same content when it has them already.</summary>
    public static Dossiergegevens Met(Dossiergegevens gegevens, Uitgesteld nieuw)
    {
        var wordt = gegevens with
        {
            Doorstroomtoets = nieuw.Doorstroomtoets ?? gegevens.Doorstroomtoets,
            Toetsen = Samen(gegevens.Toetsen, nieuw.Toetsen),
            Leerling = nieuw.Pgn is null ? gegevens.Leerling : gegevens.Leerling with { Pgn = nieuw.Pgn },
        };
        return DossierHash.IsGelijk(gegevens, wordt) ? gegevens : wordt;
    }

    /// <summary>What waited earlier and what comes now, as one.</summary>
    public static Uitgesteld Samen(Uitgesteld? was, Uitgesteld nieuw) => was is null ? nieuw : new Uitgesteld(
        nieuw.Doorstroomtoets ?? was.Doorstroomtoets, Samen(was.Toetsen, nieuw.Toetsen), nieuw.Pgn ?? was.Pgn);

    public static Dossierinhoud Verwerkt(Dossierinhoud inhoud) =>
        inhoud.Uitgesteld is { } wacht ? inhoud with { Gegevens = Met(inhoud.Gegevens, wacht), Uitgesteld = null } : inhoud;

    /// <summary>Parts that would change.</summary>
    public static ImmutableArray<string> Delen(Dossiergegevens was, Uitgesteld nieuw)
    {
        var zonder = new Uitgesteld(null, [], null);
        return
        [
            .. new[]
            {
                (Deel: Dossierdelen.Leerling, Los: zonder with { Pgn = nieuw.Pgn }),
                (Deel: Dossierdelen.Doorstroomtoets, Los: zonder with { Doorstroomtoets = nieuw.Doorstroomtoets }),
                (Deel: Dossierdelen.Toetsen, Los: zonder with { Toetsen = nieuw.Toetsen }),
            }.Where(d => !ReferenceEquals(was, Met(was, d.Los))).Select(d => d.Deel),
        ];
    }

    /// <summary>For the log: what of these parts waits from now on, and what is again as this version has it.</summary>
    public static string Logzin(ImmutableArray<string> delen, ImmutableArray<string> open)
    {
        var (wacht, terug) = (string.Join(", ", delen.Intersect(open, StringComparer.Ordinal)), string.Join(", ", delen.Except(open, StringComparer.Ordinal)));
        return wacht.Length > 0 ? $"Wacht op een nieuwe versie: {wacht}." : $"Wacht niet meer, gelijk aan deze versie: {terug}.";
    }

    /// <summary>For the page: what waits for a new version (OSO-S6).</summary>
    public static string Zin(string deel) => deel switch
    {
        Dossierdelen.Doorstroomtoets => Dossierwijzigingen.Doorstroomtoets,
        Dossierdelen.Toetsen => "Er zijn nieuwe toetsresultaten die nog niet in deze versie staan. Begin een nieuwe versie.",
        _ => "Het persoonsgebonden nummer staat nog niet in deze versie. Begin een nieuwe versie.",
    };

    /// <summary>A result of the same test on the same day is replaced.</summary>
    private static ImmutableArray<Toetsresultaat> Samen(ImmutableArray<Toetsresultaat> was, ImmutableArray<Toetsresultaat> nieuw) => nieuw.IsEmpty ? was :
        [.. was.Where(w => !nieuw.Any(n => n.Toetscode == w.Toetscode && n.Afgenomen == w.Afgenomen)), .. nieuw];
}
