using System.Collections.Immutable;

namespace OrleansSchool.Basis;

/// <summary>A role that a person has at this school today, with the groepen it names.</summary>
[GenerateSerializer, Immutable, Alias("actieve-rol")]
public sealed record ActieveRol([property: Id(0)] Rol Rol, [property: Id(1)] ImmutableArray<string> Groepen);

/// <summary>
/// Who acts, at which school, with which roles. Made by the page from the session; every grain checks it again against
/// what only the grain knows (SEC-2).
/// </summary>
/// <param name="AccountId">Stored with every fact; the name beside it is what was shown that day.</param>
/// <param name="Tablet">Id of the shared tablet on which this person gave their PIN; null with an own session (LIVE-5).</param>
/// <param name="AlleenSchool">This school doesn't look after the installation: who is beheerder here has that right of this school alone (SCH-5).</param>
[GenerateSerializer, Immutable, Alias("wie")]
public sealed record Wie(
    [property: Id(0)] string AccountId,
    [property: Id(1)] string Naam,
    [property: Id(2)] SchoolSleutel School,
    [property: Id(3)] ImmutableArray<ActieveRol> Rollen,
    [property: Id(4)] string? Tablet = null,
    [property: Id(5)] bool AlleenSchool = false)
{
    /// <summary>May this for at least something at this school; the groep is asked separately.</summary>
    public bool Mag(Recht recht, SchoolSleutel school) =>
        Geldt(recht, school) && Rollen.Any(r => Rechtentabel.Bereik(r.Rol, recht) != Bereik.Geen);

    public bool MagHeleSchool(Recht recht, SchoolSleutel school) =>
        Geldt(recht, school) && Rollen.Any(r => Rechtentabel.Bereik(r.Rol, recht) == Bereik.School);

    public bool MagInGroep(Recht recht, SchoolSleutel school, string? groepId) =>
        Geldt(recht, school) && Rollen.Any(r => Rechtentabel.Bereik(r.Rol, recht) switch
        {
            Bereik.School => true,
            Bereik.EigenGroep => groepId is not null && r.Groepen.Contains(groepId, StringComparer.Ordinal),
            _ => false,
        });

    private bool Geldt(Recht recht, SchoolSleutel school) => school == School && !(AlleenSchool && recht == Recht.InstallatieBeheren);

    /// <summary>The system itself: imports from the command line, demo data, night rounds. Never reachable from a session.</summary>
    public static Wie Systeem(SchoolSleutel school, string naam) =>
        new("systeem", naam, school, [new ActieveRol(Rol.Schoolleider, [])]);
}
