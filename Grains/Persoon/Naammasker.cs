using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;

namespace OrleansSchool.Persoon;

/// <summary>
/// Takes names of others out of a text, word by word, whatever marks they are written with (AVG art. 15 lid 4). A word that is a name and an
/// ordinary word as well goes only when it has a capital. Pure.
/// </summary>
public sealed class Naammasker
{
    public const string Vervanging = "[naam]";

    /// <summary>Shorter ones are words more often than names.</summary>
    private const int LengteMin = 2;

    private readonly ImmutableHashSet<string> _namen;
    private readonly ImmutableHashSet<string> _gewoon;

    /// <param name="namen">Whole names or first names; each is looked for by its words, but for particles.</param>
    /// <param name="eigen">Of the person whom it is about: these words stay.</param>
    public Naammasker(IEnumerable<string> namen, IEnumerable<string> eigen)
    {
        ArgumentNullException.ThrowIfNull(namen);
        ArgumentNullException.ThrowIfNull(eigen);
        _namen = namen.SelectMany(Woorden).ToImmutableHashSet(StringComparer.Ordinal).Except(eigen.SelectMany(Woorden));
        _gewoon = [.. _namen.Where(n => NaamwoordRules.IsGewoon(NaamwoordRules.Woorden(n)))];
    }

    public string Masker(string tekst)
    {
        ArgumentNullException.ThrowIfNull(tekst);
        if (_namen.IsEmpty)
        {
            return tekst;
        }

        var uit = new StringBuilder(tekst.Length);
        for (var i = 0; i < tekst.Length;)
        {
            var einde = Einde(tekst, i);
            var woord = tekst[i..einde];
            uit.Append(IsNaam(woord) ? Vervanging : InDelen(woord));
            i = einde;
        }

        return uit.ToString();
    }

    /// <summary>Names of files are written in one: in "FotoRobinAkker" each capital begins a word.</summary>
    private string InDelen(string woord)
    {
        var uit = new StringBuilder(woord.Length);
        var begin = 0;
        for (var i = 1; i <= woord.Length; i++)
        {
            if (i == woord.Length || (char.IsUpper(woord[i]) && char.IsLower(woord[i - 1])))
            {
                var deel = woord[begin..i];
                uit.Append(IsNaam(deel) ? Vervanging : deel);
                begin = i;
            }
        }

        return uit.ToString();
    }

    /// <summary>"Sams" is Sam too, when it is written as a name.</summary>
    private bool IsNaam(string woord)
    {
        if (!IsLetter(woord[0]))
        {
            return false;
        }

        var (vorm, hoofd) = (Namen.Zoekvorm(woord), char.IsUpper(woord.TrimStart('\'', '\u2019').FirstOrDefault()));
        return (_namen.Contains(vorm) && (hoofd || !_gewoon.Contains(vorm)))
            || (hoofd && vorm.Length > LengteMin && vorm[^1] == 's' && _namen.Contains(vorm[..^1]));
    }

    /// <summary>End of the run of letters that begins here, or of what lies between two of those.</summary>
    private static int Einde(string tekst, int begin)
    {
        var letters = IsLetter(tekst[begin]);
        var einde = begin + 1;
        while (einde < tekst.Length && IsLetter(tekst[einde]) == letters)
        {
            einde++;
        }

        return einde;
    }

    private static bool IsLetter(char teken) =>
        char.IsLetter(teken) || teken is '\'' or '\u2019' || char.GetUnicodeCategory(teken) == UnicodeCategory.NonSpacingMark;

    private static IEnumerable<string> Woorden(string naam) => Namen.Zoekvorm(naam).Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Where(w => w.Length >= LengteMin && !Namen.IsVoorvoegsel(w));
}
