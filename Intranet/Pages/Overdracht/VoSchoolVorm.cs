using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Overdracht;

namespace OrleansSchool.Intranet.Pages.Overdracht;

/// <summary>A VO school in a form.</summary>
public sealed class VoSchoolVorm
{
    public string? Id { get; set; }

    public string? Naam { get; set; }

    public string? Brin { get; set; }

    public string? Vestiging { get; set; } = "00";

    public string? Contactpersoon { get; set; }

    public string? Email { get; set; }

    public string? Telefoon { get; set; }

    internal static VoSchoolVorm Van(VoSchool school) => new()
    {
        Id = school.Id,
        Naam = school.Naam,
        Brin = school.Brin,
        Vestiging = school.Vestiging,
        Contactpersoon = school.Contactpersoon,
        Email = school.Email,
        Telefoon = school.Telefoon,
    };

    /// <param name="nu">As it stands: the agreement on the portal is changed elsewhere.</param>
    internal VoSchool Lees(VoSchool? nu) => new(
        Id ?? "", Naam?.Trim() ?? "", Brin?.Trim().ToUpperInvariant() ?? "", Vestiging?.Trim() ?? "", Niets(Contactpersoon), Niets(Email), Niets(Telefoon), nu?.Portaal);

    internal IEnumerable<Waarde> Naast(VoSchool nu)
    {
        yield return Waarde.Van("Naam", nu.Naam, Naam);
        yield return Waarde.Van("BRIN", nu.Brin, Brin);
        yield return Waarde.Van("Vestiging", nu.Vestiging, Vestiging);
        yield return Waarde.Van("Contactpersoon", nu.Contactpersoon, Contactpersoon);
        yield return Waarde.Van("Mailadres", nu.Email, Email);
        yield return Waarde.Van("Telefoon", nu.Telefoon, Telefoon);
    }

    private static string? Niets(string? tekst) => string.IsNullOrWhiteSpace(tekst) ? null : tekst.Trim();
}

/// <summary>The agreement on fetching in the portal (OSO-S4).</summary>
public sealed class AfspraakVorm
{
    public string? Datum { get; set; }

    public string? MetWie { get; set; }

    public string? Vindplaats { get; set; }
}

/// <summary>A person of a VO school for whom access is asked, and what the second person types over.</summary>
public sealed class ToegangVorm
{
    public string? Naam { get; set; }

    public string? Email { get; set; }

    public string? Brin { get; set; }
}
