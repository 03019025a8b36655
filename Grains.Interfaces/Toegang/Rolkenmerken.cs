using System.Collections.Immutable;
using OrleansSchool.Basis;

namespace OrleansSchool.Toegang;

/// <summary>What a kind of role asks and gives, for the form that gives it and the rule that weighs it (SEC-1).</summary>
public static class Rolkenmerken
{
    private static readonly ImmutableArray<Recht> OverKinderen =
        [Recht.BordZien, Recht.LeerlingenZien, Recht.LeerlingWijzigen, Recht.LeerlingenInlezen, Recht.DaglijstMaken, Recht.LunchinfoWijzigen, Recht.FotoWijzigen];

    /// <summary>VO schools and verzorgers come in by links of their own, never by a role that the school gives.</summary>
    public static ImmutableArray<Rol> TeGeven { get; } = [.. Enum.GetValues<Rol>().Where(r => r is not (Rol.VoSchool or Rol.Verzorger))];

    public static bool ZietKinderen(this Rol rol) => OverKinderen.Any(r => Rechtentabel.Bereik(rol, r) != Bereik.Geen);

    public static bool BeheertMensen(this Rol rol) => Rechtentabel.Bereik(rol, Recht.MensenBeheren) == Bereik.School;

    /// <summary>The role reaches only the groepen that it names.</summary>
    public static bool VraagtGroepen(this Rol rol) => rol == Rol.Groepsleerkracht;

    /// <summary>Somebody of a VO school, who has nothing here but the portal (OSO-S4).</summary>
    public static bool IsAlleenPortaal(this Wie wie)
    {
        ArgumentNullException.ThrowIfNull(wie);
        return !wie.Rollen.IsEmpty && wie.Rollen.All(r => r.Rol == Rol.VoSchool);
    }

    /// <summary>A replacement is for a time.</summary>
    public static bool VraagtEinde(this Rol rol) => rol == Rol.WaarnemendCoordinator;
}
