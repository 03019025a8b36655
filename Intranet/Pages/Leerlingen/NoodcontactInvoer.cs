using OrleansSchool.Basis;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Leerlingen;

namespace OrleansSchool.Intranet.Pages.Leerlingen;

/// <summary>Form of somebody to call who is no verzorger (SCH-2).</summary>
public sealed class NoodcontactInvoer
{
    /// <summary>Made when the form was drawn: a double click adds once.</summary>
    public string? Id { get; set; }

    public string? Naam { get; set; }

    public string? Relatie { get; set; }

    public string? Telefoon { get; set; }

    /// <summary>Place in the calling order; 0 is not called.</summary>
    public int Belvolgorde { get; set; }

    public static NoodcontactInvoer Van(Noodcontact n) => new()
    {
        Id = n.Id,
        Naam = n.Naam,
        Relatie = n.Relatie,
        Telefoon = Basis.Telefoon.Leesbaar(n.Telefoon),
        Belvolgorde = n.Belvolgorde,
    };

    internal Noodcontact Lees() => new(Id ?? "", Namen.Schoon(Naam ?? ""), (Relatie ?? "").Trim(), (Telefoon ?? "").Trim(), Belvolgorde);

    internal IEnumerable<Waarde> Naast(Noodcontact? nu)
    {
        yield return Waarde.Van("Naam", nu?.Naam, Naam);
        yield return Waarde.Van("Relatie", nu?.Relatie, Relatie);
        yield return Waarde.Van("Telefoon", nu is null ? null : Basis.Telefoon.Leesbaar(nu.Telefoon), Telefoon);
    }
}
