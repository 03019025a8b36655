using OrleansSchool.Simulation;
using Sim = OrleansSchool.Simulation.Simulatie;

namespace OrleansSchool.Tests.Grains.Simulatie;

/// <summary>
/// A year with faults that is lived once, for each test that only looks at how it went: a small school of two groepen, with so many children that every year has
/// somebody in groep 8.
/// </summary>
public sealed class Storingenjaar
{
    private readonly Lazy<Uitslag> _uitslag = new(() => Sim.Draai(new Opties { Zaad = 7, Storingen = true, Groepen = 2, PerGroep = 8, Alleen = false }, run: 0, jaren: 1));

    internal Uitslag Uitslag => _uitslag.Value;

    /// <summary>Nothing was wrong in it, and each of these did happen.</summary>
    internal void KloptEnHeeft(params string[] soorten)
    {
        Assert.True(Uitslag.Schendingen.Count == 0, string.Join('\n', Uitslag.Schendingen.Take(8)));
        Assert.All(soorten, soort => Assert.True(Uitslag.Tellers.GetValueOrDefault(soort) > 0, soort));
    }
}
