using OrleansSchool.Simulation.Kern;

namespace OrleansSchool.Simulation.Invarianten;

/// <summary>
/// What must hold whatever goes wrong. One class an area; a new area adds its own to <see cref="Alles"/>. It says what isn't so with
/// <see cref="Wereld.Schending"/>, under its name.
/// </summary>
internal interface IInvariant
{
    /// <summary>Right after a start, before anybody is let in: nothing that was acknowledged may be gone.</summary>
    Task NaHerstart(Klant klant) => Task.CompletedTask;

    /// <summary>At the end of a day: faults go on.</summary>
    Task EindeDag(Klant klant) => Task.CompletedTask;

    /// <summary>After a day without faults, when all that was on its way has had its time.</summary>
    Task InRust(Klant klant);
}
