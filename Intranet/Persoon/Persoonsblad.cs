using OrleansSchool.Opslag;

namespace OrleansSchool.Intranet.Persoon;

/// <summary>What is handed over, on paper or as a file.</summary>
/// <param name="Overzicht">All of it, or one piece of it.</param>
/// <param name="Door">Who made it.</param>
/// <param name="Op">When, in the school's own time.</param>
internal sealed record Persoonsblad(Persoonsoverzicht Overzicht, string School, string Sleutel, string Door, DateTimeOffset Op)
{
    /// <summary>Kinds that are in it, each once, with why and how long.</summary>
    public IEnumerable<(string Soort, Verwerking Verwerking, Bewaartermijn Termijn)> Soorten => Overzicht.Delen.Select(d => d.Soort).Distinct(StringComparer.Ordinal)
        .Select(s => (s, Verwerkingen.Tabel[s], Bewaartermijnen.Tabel[s]));

    /// <summary>Behind what it is called: ", stuk 2 van 3"; nothing when it is all in one.</summary>
    public string Achter => Overzicht.Stukwoord is { } stuk ? $", {stuk}" : "";

    /// <summary>What a person may ask besides this, as the document says it.</summary>
    public static IReadOnlyList<string> Rechten { get; } =
    [
        "U mag vragen om iets te verbeteren, te wissen of minder te gebruiken, en bezwaar maken. De schoolleider antwoordt binnen een maand.",
        "Bent u het niet eens met het antwoord, vraag dan de functionaris gegevensbescherming van het bestuur, of dien een klacht in bij de Autoriteit Persoonsgegevens.",
        "De school neemt geen besluiten over mensen zonder dat een mens ernaar kijkt.",
    ];
}
