using System.Collections.Immutable;
using System.Text;
using OrleansSchool.Basis;

namespace OrleansSchool.School;

/// <summary>Own ids of groepen: readable in an URL, unique over all schooljaren, since the keys of the administration live a year.</summary>
internal static class GroepIdRules
{
    /// <summary>A short id from the name that no groep of any schooljaar has: g5, g1-2a, kikkers; the same name next year g5-27.</summary>
    public static string Nieuw(Groep groep, ImmutableArray<Groep> bestaande)
    {
        var stam = Stam(groep.Naam);
        bool Bezet(string id) => bestaande.Any(g => g.Id == id);
        if (!Bezet(stam))
        {
            return stam;
        }

        var metJaar = Met(stam, $"-{groep.Schooljaar.Begin % 100:00}");
        return bestaande.Any(g => g.Id == stam && g.Schooljaar != groep.Schooljaar) && !Bezet(metJaar)
            ? metJaar
            : Enumerable.Range(2, bestaande.Length + 1).Select(n => Met(stam, $"-{n}")).First(id => !Bezet(id));
    }

    /// <summary>"Groep 1/2 A" → g1-2a, "5b" → g5b, "De Kikkers" → de-kikkers.</summary>
    private static string Stam(string naam)
    {
        var woorden = Namen.Zoekvorm(naam).Split(' ').Select(w => string.Concat(w.Where(char.IsAsciiLetterOrDigit))).Where(w => w.Length > 0).ToList();
        if (woorden.Count > 1 && woorden[0] is "groep" or "gr" && char.IsAsciiDigit(woorden[1][0]))
        {
            woorden.RemoveAt(0);
        }

        var id = new StringBuilder();
        foreach (var woord in woorden)
        {
            var letterNaCijfer = id.Length > 0 && char.IsAsciiDigit(id[^1]) && woord.Length == 1 && char.IsAsciiLetter(woord[0]);
            id.Append(id.Length == 0 || letterNaCijfer ? "" : "-").Append(woord);
        }

        var stam = id.Length > 0 && char.IsAsciiDigit(id[0]) ? "g" + id : id.ToString();
        return stam.Length == 0 ? "groep" : stam[..Math.Min(stam.Length, SchoolGrenzen.IdMax)].TrimEnd('-');
    }

    private static string Met(string stam, string achter) =>
        stam[..Math.Min(stam.Length, SchoolGrenzen.IdMax - achter.Length)].TrimEnd('-') + achter;
}
