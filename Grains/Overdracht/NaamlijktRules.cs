namespace OrleansSchool.Overdracht;

/// <summary>
/// Whether two names may be one name that was mistyped: a letter too many, missing, another one, or two swapped. Only to propose somebody, never to be
/// sure. Pure.
/// </summary>
internal static class NaamlijktRules
{
    /// <summary>Longer than any name: two of these aren't compared letter by letter.</summary>
    private const int LengteMax = 80;

    /// <summary>Shorter than this every name looks like every other.</summary>
    private const int KortMin = 3;
    private const int LangMin = 5;

    /// <param name="een">As <see cref="Basis.Namen.Zoekvorm"/>, as the other.</param>
    /// <param name="max">Mistakes; in a short name at most one.</param>
    public static bool Binnen(string een, string ander, int max)
    {
        var (kort, lang) = een.Length < ander.Length ? (een.Length, ander.Length) : (ander.Length, een.Length);
        var mag = kort < KortMin ? 0 : kort < LangMin ? Math.Min(max, 1) : max;
        return mag > 0 && lang <= LengteMax && lang - kort <= mag && Fouten(een, ander) <= mag;
    }

    private static int Fouten(string een, string ander)
    {
        var (daarvoor, vorige, rij) = (new int[ander.Length + 1], new int[ander.Length + 1], new int[ander.Length + 1]);
        for (var j = 0; j <= ander.Length; j++)
        {
            vorige[j] = j;
        }

        for (var i = 1; i <= een.Length; i++)
        {
            rij[0] = i;
            for (var j = 1; j <= ander.Length; j++)
            {
                var anders = een[i - 1] == ander[j - 1] ? 0 : 1;
                rij[j] = Math.Min(Math.Min(rij[j - 1], vorige[j]) + 1, vorige[j - 1] + anders);
                if (i > 1 && j > 1 && een[i - 1] == ander[j - 2] && een[i - 2] == ander[j - 1])
                {
                    rij[j] = Math.Min(rij[j], daarvoor[j - 2] + 1);
                }
            }

            (daarvoor, vorige, rij) = (vorige, rij, daarvoor);
        }

        return vorige[ander.Length];
    }
}
