using System.Collections.Immutable;
using OrleansSchool.School;

namespace OrleansSchool.Rooster;

/// <summary>Fills open turns of the standard week with who is available, spread evenly (TSO-2e): never two turns at once.</summary>
internal static class InvulRules
{
    /// <summary>The turns that got somebody, as they were and as they become.</summary>
    public static (ImmutableArray<Roosterregel> Was, ImmutableArray<Roosterregel> Wordt) VulIn(
        RoosterState state, ImmutableArray<Roosterhelper> helpers, SchoolView school, DateOnly ingang)
    {
        var was = ImmutableArray.CreateBuilder<Roosterregel>();
        var wordt = ImmutableArray.CreateBuilder<Roosterregel>();
        foreach (var regel in Volgorde(state, helpers, ingang))
        {
            if (Kies(state, regel, helpers, school, ingang) is { } helper)
            {
                var gegeven = StandaardweekRules.Gegeven(regel, helper.Id, ingang);
                was.Add(regel);
                wordt.Add(gegeven);
                state = state with { Regels = state.Regels.Replace(regel, gegeven) };
            }
        }

        return (was.ToImmutable(), wordt.ToImmutable());
    }

    /// <summary>Days on which the fewest can come go first, so that who can't choose isn't used up elsewhere.</summary>
    private static List<Roosterregel> Volgorde(RoosterState state, ImmutableArray<Roosterhelper> helpers, DateOnly ingang) =>
        [.. StandaardweekRules.Geldig(state, ingang).Where(r => r.HelperOp(ingang) is null)
            .OrderBy(r => helpers.Count(h => h.Beschikbaarheid.Op(r.Dag) != Voorkeur.KanNiet)).ThenBy(r => r.Dag).ThenBy(r => r.Venster.Van)
            .ThenBy(r => r.Id, StringComparer.Ordinal)];

    /// <summary>Vaste invalkrachten stay free to stand in. Without a gediplomeerde that weekday one goes first (TSO-4c).</summary>
    private static Roosterhelper? Kies(RoosterState state, Roosterregel regel, ImmutableArray<Roosterhelper> helpers, SchoolView school, DateOnly ingang)
    {
        var diensten = StandaardweekRules.Geldig(state, ingang).ToList();
        var gediplomeerd = helpers.Where(h => h.Gediplomeerd).Select(h => h.Id).ToHashSet(StringComparer.Ordinal);
        var zoektDiploma = !diensten.Exists(d => d.Dag == regel.Dag && d.Venster.Overlapt(regel.Venster) && d.HelperOp(ingang) is { } h && gediplomeerd.Contains(h));
        return helpers.Where(h => !h.VasteInval && StandaardweekRules.MagHebben(regel, h, state, school, ingang) is null)
            .OrderBy(h => zoektDiploma && !h.Gediplomeerd)
            .ThenBy(h => h.Beschikbaarheid.Op(regel.Dag))
            .ThenBy(h => diensten.Count(d => d.HelperOp(ingang) == h.Id))
            .ThenByDescending(h => diensten.Exists(d => d.HelperOp(ingang) == h.Id && d.PlekId == regel.PlekId))
            .ThenBy(h => h.Naam, StringComparer.Ordinal).FirstOrDefault();
    }
}
