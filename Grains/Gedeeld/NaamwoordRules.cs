using System.Collections.Frozen;
using OrleansSchool.Basis;

namespace OrleansSchool.Gedeeld;

/// <summary>A word of a text, as it is compared with names.</summary>
/// <param name="Vorm">Without case, marks and apostrophes.</param>
/// <param name="Hoofd">Written with a capital.</param>
/// <param name="Begint">First of a sentence or line: there a capital says nothing.</param>
/// <param name="Tekst">As it was typed.</param>
internal readonly record struct Naamwoord(string Vorm, bool Hoofd, bool Begint, string Tekst);

/// <summary>Looks for names in what people type, word by word: shared by all that may not name a child. Pure.</summary>
internal static class NaamwoordRules
{
    private const int NaamMin = 2;

    /// <summary>Words that are a name too: only with a capital they are taken for one.</summary>
    private static readonly FrozenSet<string> GewoneWoorden =
        "april augustus baan bakker beek beer ben berg blauw bloem blok boer boom bos brand brug bruin buis dag dam dan dijk donker els fee fleur goed goede graaf groen groot haan hart herder hoek hof hoog jan jong kamp kan klein kok koning kool kort laat lang lange lente lieve lot maat man max meer mees meester mei molen mooi oost oud oude park plaats poort post prins rein rijk rood roos school smit snel steen ster storm veld vink visser vos vrede vrij wal weg west wijs wil wind winter wit wolf zand zee zomer zon zwart"
            .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>A name of one word that is an ordinary word as well.</summary>
    public static bool IsGewoon(List<Naamwoord> naam) => naam is [var enige] && GewoneWoorden.Contains(enige.Vorm);

    /// <summary>Long enough to be looked for at all.</summary>
    public static bool IsNaam(List<Naamwoord> naam) => naam.Sum(w => w.Vorm.Length) >= NaamMin;

    /// <summary>All words of a name in a row; "Sams" is Sam too. An ordinary word only with a capital.</summary>
    public static bool StaatIn(string naam, List<Naamwoord> woorden)
    {
        var delen = Woorden(naam);
        var isGewoon = IsGewoon(delen);
        return IsNaam(delen) && Plekken(delen, woorden).Any(i => !isGewoon || woorden[i].Hoofd);
    }

    /// <summary>Where all words of a name stand in a row.</summary>
    public static IEnumerable<int> Plekken(List<Naamwoord> naam, List<Naamwoord> woorden) => naam.Count == 0 ? [] :
        Enumerable.Range(0, Math.Max(0, woorden.Count - naam.Count + 1)).Where(i => naam.Index().All(d => Is(woorden[i + d.Index], d.Item.Vorm)));

    /// <summary>Words without marks, in their order.</summary>
    public static List<Naamwoord> Woorden(string tekst)
    {
        var woorden = new List<Naamwoord>();
        foreach (var regel in tekst.Split('\n'))
        {
            Lees(Namen.Schoon(regel), woorden);
        }

        return woorden;
    }

    private static bool Is(Naamwoord woord, string naam) => woord.Vorm == naam || (woord.Hoofd && woord.Vorm == naam + "s");

    private static void Lees(string regel, List<Naamwoord> woorden)
    {
        var (begin, begint) = (-1, true);
        for (var i = 0; i <= regel.Length; i++)
        {
            var teken = i < regel.Length ? regel[i] : ' ';
            if (char.IsLetterOrDigit(teken) || teken == '\'')
            {
                begin = begin < 0 ? i : begin;
                continue;
            }

            var woord = begin < 0 ? "" : regel[begin..i];
            begin = -1;
            if (Namen.Zoekvorm(woord) is { Length: > 0 } vorm)
            {
                woorden.Add(new Naamwoord(vorm, char.IsUpper(woord.TrimStart('\'').FirstOrDefault()), begint, woord.Trim('\'')));
                begint = false;
            }

            begint = begint || teken is '.' or '!' or '?' or ':';
        }
    }
}
