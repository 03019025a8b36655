namespace OrleansSchool.Financien;

/// <summary>Asks many grains, a bounded number at a time (DESIGN: never a call per row without a limit).</summary>
internal static class Waaier
{
    public const int TegelijkMax = 16;

    /// <summary>Answers in the order of the questions.</summary>
    public static async Task<List<TAntwoord>> Vraag<TVraag, TAntwoord>(IEnumerable<TVraag> vragen, Func<TVraag, Task<TAntwoord>> vraag)
    {
        var antwoorden = new List<TAntwoord>();
        foreach (var samen in vragen.Chunk(TegelijkMax))
        {
            antwoorden.AddRange(await Task.WhenAll(samen.Select(vraag)));
        }

        return antwoorden;
    }
}
