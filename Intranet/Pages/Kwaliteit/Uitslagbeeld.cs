using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Commissie;

namespace OrleansSchool.Intranet.Pages.Kwaliteit;

/// <summary>A question with how it was answered.</summary>
/// <param name="Gemiddeld">Null when too few had an opinion.</param>
/// <param name="Deel">Length of the bar, 0 … 100.</param>
/// <param name="Aantallen">The same in words.</param>
internal sealed record Vraagregel(string Vraag, string? Gemiddeld, int Deel, string Aantallen);

/// <summary>For <c>_Uitslag</c>: the outcome of one survey, with bars and the same numbers in words.</summary>
internal sealed record Uitslagbeeld(Enqueteuitslag Uitslag, ImmutableArray<Vraagregel> Vragen)
{
    private const int DeelPerPunt = 100 / EnqueteGrenzen.ScoreMax;

    public string Id => $"uitslag-{Kwaliteitwoorden.Adres(Uitslag.Doelgroep)}";

    public string Wie => Kwaliteitwoorden.Wie(Uitslag.Doelgroep);

    public (string Staat, string Woord) Stand => Uitslag.IsOpen ? ("bezig", $"Open tot en met {Datums.Kort(Uitslag.TotEnMet)}") : ("goed", "Gesloten");

    public string Opkomst => Uitslag.Gevraagd < Uitslag.Antwoorden || Uitslag.Gevraagd == 0 ? Kwaliteitwoorden.Aantal(Uitslag.Antwoorden, "antwoord", "antwoorden")
        : $"{Kwaliteitwoorden.Getal(Uitslag.Antwoorden)} van {Kwaliteitwoorden.Getal(Uitslag.Gevraagd)} {(Uitslag.Antwoorden == 1 ? "antwoordde" : "antwoordden")}";

    /// <summary>Why there is only a number; null when there is more.</summary>
    public string? Waarom => Uitslag.IsOpen ? "Zolang de enquête open is, zie je alleen hoeveel antwoorden er zijn. Zo is niemands antwoord te herkennen."
        : Vragen.IsEmpty ? $"Er zijn minder dan {Kwaliteitwoorden.Getal(EnqueteGrenzen.MinimumAntwoorden)} antwoorden. Dan blijft het bij dit aantal, zodat niemands antwoord te herkennen is." : null;

    public static Uitslagbeeld Maak(Enqueteuitslag uitslag) => new(uitslag, [.. uitslag.Vragen.Select(v => Regel(v, uitslag.Doelgroep))]);

    private static Vraagregel Regel(Vraaguitslag vraag, Doelgroep doelgroep)
    {
        if (vraag.Antwoorden == 0)
        {
            return new Vraagregel(vraag.Vraag, null, 0, "te weinig meningen om te laten zien");
        }

        var gemiddeld = decimal.Round((decimal)vraag.Aantallen.Select((n, i) => n * (i + 1)).Sum() / vraag.Antwoorden, 1, MidpointRounding.AwayFromZero);
        var woorden = doelgroep == Doelgroep.Kinderen ? Kwaliteitwoorden.Handen : Kwaliteitwoorden.Scores;
        var aantallen = vraag.Aantallen.Select((n, i) => $"{woorden[i].ToLowerInvariant()}: {Kwaliteitwoorden.Getal(n)}");
        return new Vraagregel(vraag.Vraag, Kwaliteitwoorden.Decimaal(gemiddeld), (int)decimal.Round(gemiddeld * DeelPerPunt), string.Join(", ", aantallen));
    }
}
