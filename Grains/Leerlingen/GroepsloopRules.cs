using System.Collections.Immutable;

namespace OrleansSchool.Leerlingen;

/// <summary>Keeps in which groep a child was when (SEC-3); the oldest are forgotten first.</summary>
internal static class GroepsloopRules
{
    public static ImmutableArray<Groepsverblijf> Met(LeerlingState was, string? groepId, DateTimeOffset op)
    {
        var loop = was.Bestaat ? Van(was).Verblijven : [];
        loop = loop.Add(new Groepsverblijf(op, groepId));
        return loop.Length > Groepsloop.VerblijvenMax ? loop[^Groepsloop.VerblijvenMax..] : loop;
    }

    /// <summary>Of who never moved since this is kept: always where it is now.</summary>
    public static Groepsloop Van(LeerlingState state) =>
        new(state.Groepsloop.IsEmpty ? [new Groepsverblijf(DateTimeOffset.MinValue, state.Persoon.GroepId)] : state.Groepsloop);
}
