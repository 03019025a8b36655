using System.Collections.Immutable;
using OrleansSchool.Basis;

namespace OrleansSchool.Leerlingen;

/// <summary>Whom to call, in one order over verzorgers and noodcontacten (SCH-2, LIVE-3).</summary>
internal static class BelRules
{
    /// <summary>
    /// A secret address keeps its number out of the board: the line stays in its place, the administratie calls. Who has a
    /// contactverbod is never called and named as somebody who may not have the child along.
    /// </summary>
    public static Bellijst Lijst(LeerlingState state)
    {
        var verzorgers = state.Verzorgers.Where(v => v is { Belvolgorde: > 0, Contactverbod: false }).Select(v => new Belregel(
            v.Belvolgorde, v.Naam, v.Relatie, v.GeheimAdres ? null : v.Telefoon, v.MagOphalen, v.Taal is "" or Nederlands ? null : v.Taal));
        var nood = state.Noodcontacten.Where(n => n.Belvolgorde > 0).Select(n => new Belregel(n.Belvolgorde, n.Naam, n.Relatie, n.Telefoon, MagOphalen: false, null));
        return new Bellijst([.. verzorgers.Concat(nood).OrderBy(r => r.Volgorde)], NietMeegeven(state));
    }

    /// <summary>Names of who has a contactverbod.</summary>
    public static ImmutableArray<string> NietMeegeven(LeerlingState state) => [.. state.Verzorgers.Where(v => v.Contactverbod).Select(v => v.Naam)];

    /// <summary>Who may see the card, or marks on the board of the child's groep.</summary>
    public static bool Mag(LeerlingState state, Wie wie, SchoolSleutel school) =>
        wie.MagInGroep(Recht.LeerlingenZien, school, state.Persoon.GroepId) || wie.MagInGroep(Recht.BordMarkeren, school, state.Persoon.GroepId);

    private const string Nederlands = "Nederlands";
}
