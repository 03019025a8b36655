using OrleansSchool.Afspraken;
using OrleansSchool.Basis;

namespace OrleansSchool.Intranet.Pages.Regelingen;

/// <summary>Huisregels, reglement and ontruimingsplan in words.</summary>
internal static class Regelingwoorden
{
    /// <summary>To begin with when a school has none written down yet; ours, plain and short.</summary>
    public static readonly string[] Begin =
    [
        "We luisteren naar de overblijfkracht.", "We zijn aardig voor elkaar: niet schelden, niet slaan, niet buitensluiten.",
        "We zitten aan tafel als we eten en gaan pas van tafel als dat mag.", "Snoep en prik blijven thuis.",
        "Wat niet op is, gaat mee terug in de trommel.", "We gaan alleen van het plein als een overblijfkracht dat goed vindt.",
        "We gaan met niemand anders mee dan afgesproken is.", "De telefoon blijft in de tas.",
        "We zijn zuinig op het speelgoed en ruimen het samen op.", "Lukt iets niet, dan vragen we hulp.",
    ];

    public static string Naam(string soort) => soort switch
    {
        Regelingsoorten.Huisregels => "Huisregels",
        Regelingsoorten.Reglement => "Reglement",
        Regelingsoorten.Overeenkomst => "Vrijwilligersovereenkomst",
        _ => "Ontruimingsplan",
    };

    public static string Uitleg(string soort) => soort switch
    {
        Regelingsoorten.Huisregels => "Waar kinderen zich bij het overblijven aan houden. Leerkrachten bespreken ze met hun groep.",
        Regelingsoorten.Overeenkomst => "Wat school en overblijfkracht met elkaar afspreken. Een helper tekent deze tekst bij Mijn overeenkomst.",
        Regelingsoorten.Reglement => "De afspraken over het overblijven. Ouders krijgen het als hun kind op school komt.",
        _ => "Wat we doen als iedereen naar buiten moet. De schoolleider draagt het over.",
    };

    public static string Icoon(string soort) => soort switch
    {
        Regelingsoorten.Huisregels => "list-check",
        Regelingsoorten.Reglement => "book",
        Regelingsoorten.Overeenkomst => "pen",
        _ => "door-open",
    };

    /// <summary>How many of who must read it did.</summary>
    public static string Gelezen(RegelingView view)
    {
        var gelezen = view.Lezers.Count(l => l.Op is not null);
        return $"{gelezen} van {view.Lezers.Length} gelezen";
    }

    public static string Dag(DateTimeOffset op) => Datums.Kort(DateOnly.FromDateTime(Schooltijd.Lokaal(op).DateTime));
}
