using OrleansSchool.Basis;
using OrleansSchool.Overdracht;

namespace OrleansSchool.Intranet.Pages.Overdracht;

/// <summary>Results in words.</summary>
internal static class Toetswoord
{
    public static (string Staat, string Icoon, string Woord) Stand(Toetsstand stand) => stand switch
    {
        Toetsstand.Herkend => ("info", "plus-lg", "Komt erbij"),
        Toetsstand.Onzeker => ("wacht", "question-circle", "Wie is dit?"),
        Toetsstand.Onbekend => ("wacht", "question-circle", "Niet gevonden"),
        Toetsstand.Gelijk => ("open", "dash-lg", "Staat er al"),
        Toetsstand.Dubbel => ("wacht", "copy", "Dubbel"),
        Toetsstand.KanNiet => ("fout", "x-lg", "Kan niet"),
        _ => ("goed", "check-lg", "Toegevoegd"),
    };

    public static string Advies(Doorstroomtoets toets) => !toets.Deelgenomen ? $"deed niet mee{(toets.RedenNiet is { } reden ? $": {reden}" : null)}"
        : toets.ToetsadviesTekst ?? OsoCodes.Advies(toets.Toetsadvies);

    public static string Toets(Doorstroomtoets toets) => string.Join(", ", new[]
    {
        toets.Aanbieder is null ? null : OsoCodes.Label(OsoCodes.Toetsaanbieders, toets.Aanbieder),
        toets.Afgenomen is { } dag ? Datums.Cijfers(dag) : null,
        toets.Standaardscore is { } score ? $"score {score}" : null,
        Toetswoorden.Niveaus(toets) is { Length: > 0 } niveaus ? niveaus : null,
    }.OfType<string>());
}
