using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace OrleansSchool.Opslag;

/// <summary>
/// One step of a kind of state, from one form to the next: a pure function of JSON to JSON, since the type of then is gone (docs/besluiten/0010).
/// Something that only came with a default needs none: see <see cref="Aanvulling"/>.
/// </summary>
/// <param name="Van">The form that it reads; it gives the next one.</param>
public sealed record Opwaardering(string Soort, int Van, Func<JsonObject, JsonObject> Stap);

/// <summary>All steps; applied at reading, in order. The row itself gets its new form at the next write.</summary>
public sealed class Opwaarderingen
{
    private readonly FrozenDictionary<(string Soort, int Van), Opwaardering> _stappen;

    /// <exception cref="ArgumentException">When two steps begin at the same form, or one is missing between two others.</exception>
    public Opwaarderingen(ImmutableArray<Opwaardering> stappen)
    {
        _stappen = stappen.ToFrozenDictionary(s => (s.Soort, s.Van));
        foreach (var soort in stappen.GroupBy(s => s.Soort, StringComparer.Ordinal))
        {
            var (eerste, laatste) = (soort.Min(s => s.Van), soort.Max(s => s.Van));
            if (eerste < 1 || laatste - eerste + 1 != soort.Count())
            {
                throw new ArgumentException($"The steps of '{soort.Key}' from form {eerste} to {laatste + 1} have a gap.", nameof(stappen));
            }
        }
    }

    /// <summary>The steps of this program. Each has a stored sample of before and after (tests, Voorbeelden).</summary>
    public static Opwaarderingen Alle { get; } = new([]);

    public IEnumerable<Opwaardering> Stappen => _stappen.Values.OrderBy(s => s.Soort, StringComparer.Ordinal).ThenBy(s => s.Van);

    /// <summary>The data of a row as the form that this program knows.</summary>
    /// <exception cref="VerzegelingException">When the row is of a newer program, or a step from its form is missing.</exception>
    public JsonObject Naar(int vorm, string soort, int van, JsonObject data)
    {
        for (var nu = van; nu < vorm; nu++)
        {
            data = _stappen.TryGetValue((soort, nu), out var stap)
                ? stap.Stap(data)
                : throw new VerzegelingException(soort, $"no step leads from its form {nu} to {nu + 1}");
        }

        return van <= vorm ? data : throw new VerzegelingException(soort, $"its form {van} is of a newer version of this program, which knows {vorm}");
    }
}
