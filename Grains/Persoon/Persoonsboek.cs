using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using OrleansSchool.Basis;
using OrleansSchool.Leerlingen;

namespace OrleansSchool.Persoon;

/// <summary>Writes what one owner keeps of a person, line by line (AVG art. 15): empty values are no lines.</summary>
internal sealed class Persoonsboek(string soort, string kop)
{
    private readonly ImmutableArray<Persoonsregel>.Builder _regels = ImmutableArray.CreateBuilder<Persoonsregel>();
    private readonly List<string> _weg = [];
    private int _teveel;

    public Persoonsboek Zet(string wat, string? waarde, DateTimeOffset? op = null)
    {
        if (string.IsNullOrWhiteSpace(waarde))
        {
            return this;
        }

        if (_regels.Count >= PersoonGrenzen.RegelsPerDeel)
        {
            _teveel++;
            return this;
        }

        _regels.Add(new Persoonsregel(wat, waarde, op));
        return this;
    }

    public Persoonsboek Dag(string wat, DateOnly? dag) => Zet(wat, dag is { } d ? Datums.Cijfers(d) : null);

    public Persoonsboek Moment(string wat, DateTimeOffset? op) => Zet(wat, op is { } m ? $"{Datums.Cijfers(DateOnly.FromDateTime(Schooltijd.Lokaal(m).DateTime))} {Datums.Tijd(m)}" : null);

    public Persoonsboek IsZo(string wat, bool waarde) => Zet(wat, waarde ? "ja" : "nee");

    public Persoonsboek Alle<T>(IEnumerable<T> reeks, Action<Persoonsboek, T> regel)
    {
        foreach (var een in reeks)
        {
            regel(this, een);
        }

        return this;
    }

    /// <summary>History: what changed and when, never by whom.</summary>
    public Persoonsboek Feiten(IEnumerable<Feit> feiten) => Alle(feiten, (b, f) => b.Zet("Wat er gebeurde", f.Tekst, f.Op));

    /// <summary>What is kept and not in here: a sentence of the document.</summary>
    public Persoonsboek LaatWeg(string zin)
    {
        _weg.Add(zin);
        return this;
    }

    /// <summary>Null when this owner keeps nothing of this person.</summary>
    public Persoonsdeel? Deel()
    {
        if (_regels.Count == 0)
        {
            return null;
        }

        var vol = _teveel == 0 ? [] : new[] { string.Create(CultureInfo.InvariantCulture, $"Er zijn nog {_teveel} regels: vraag daar apart om.") };
        var weg = string.Join(' ', _weg.Concat(vol));
        return new Persoonsdeel(soort, kop, _regels.ToImmutable(), weg.Length == 0 ? null : weg);
    }

    /// <summary>ContactGevraagd → "contact gevraagd": the names of our own kinds are Dutch.</summary>
    public static string Woord(Enum waarde)
    {
        var tekst = new StringBuilder();
        foreach (var teken in waarde.ToString())
        {
            tekst.Append(char.IsUpper(teken) && tekst.Length > 0 && tekst[^1] != ' ' ? " " : "").Append(char.ToLowerInvariant(teken));
        }

        return tekst.ToString();
    }

    public static string Periode(DateOnly van, DateOnly? totEnMet) =>
        totEnMet is { } tot ? $"{Datums.Cijfers(van)} tot en met {Datums.Cijfers(tot)}" : $"vanaf {Datums.Cijfers(van)}";
}
