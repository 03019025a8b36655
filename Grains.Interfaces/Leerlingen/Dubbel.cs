using OrleansSchool.Basis;

namespace OrleansSchool.Leerlingen;

/// <summary>A child that seems to be there already (SCH-2).</summary>
public static class Dubbel
{
    /// <summary>The leerling with an equal name, without case and marks, and an equal birth date, also one who left; null when there is none.</summary>
    public static LeerlingRij? Zoek(RegisterView register, Persoonsgegevens persoon)
    {
        ArgumentNullException.ThrowIfNull(register);
        ArgumentNullException.ThrowIfNull(persoon);
        var naam = Naam(persoon);
        return naam.Length == 0 ? null : register.Rijen.FirstOrDefault(r => r.Persoon.Geboortedatum == persoon.Geboortedatum && Naam(r.Persoon) == naam);
    }

    private static string Naam(Persoonsgegevens persoon) =>
        Namen.Zoekvorm(Namen.Volledig(persoon.Roepnaam ?? "", persoon.Voorvoegsel, persoon.Achternaam ?? ""));
}
