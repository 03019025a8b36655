using OrleansSchool.Simulation.Leven;

namespace OrleansSchool.Simulation.Invarianten;

/// <summary>The invariants of every area, in the order in which they look.</summary>
internal static class Alles
{
    public static IReadOnlyList<IInvariant> Van(Schoolleven leven) =>
    [
        new Dagen(leven), new Toezicht(leven), new Rooster(leven), new Ongevallen(leven), new Kaarten(leven), new Registers(leven), new Mensen(leven),
        new Logboek(leven), new Post(leven), new Aantekeningen(leven), new Lunches(leven), new Gedragingen(leven), new Overdrachten(leven), new Geldstromen(leven),
        new Commissies(leven), new Openbaarheid(leven), new Terugzettingen(leven), new Uitbakken(leven), new Grootboeken(leven),
        new Bewaring(leven),
    ];
}
