using OrleansSchool.Basis;

namespace OrleansSchool.Intranet.Security;

/// <summary>How well we must know who asks; each level includes the ones before it (SEC-2).</summary>
public enum Beleid
{
    /// <summary>Everybody. Only the pages that a test lists by name.</summary>
    Anoniem = 0,

    /// <summary>A paired tablet with a PIN, or better.</summary>
    Tablet,

    /// <summary>A person who signed in.</summary>
    Persoon,

    /// <summary>A person who signed in with a second factor; also what holds for an endpoint that says nothing.</summary>
    PersoonMet2,
}

/// <summary>
/// Who may come here: on a page model, on one of its handler methods (then both must allow it), or as metadata of an endpoint.
/// With a right, school and groep are taken from the route: <c>{school}</c> must be one where the person has a role today, and a
/// right for the own groep counts when <c>{groep}</c> is one of them.
/// </summary>
/// <param name="niveau">The least level.</param>
/// <param name="rechten">Any of these; none means that any role at the school will do.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class BeleidAttribute(Beleid niveau, params Recht[] rechten) : Attribute
{
    public Beleid Niveau { get; } = niveau;

    public IReadOnlyList<Recht> Rechten { get; } = rechten;

    /// <summary>The right must reach the whole school: a right for the own groep isn't enough.</summary>
    public bool HeleSchool { get; init; }

    /// <summary>On a shared tablet the PIN must have been given in the last two minutes: for cash and accidents (LIVE-5).</summary>
    public bool VersePin { get; init; }

    /// <summary>What holds for an endpoint without one: deny by default.</summary>
    internal static BeleidAttribute Standaard { get; } = new(Beleid.PersoonMet2);
}
