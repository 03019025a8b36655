using OrleansSchool.Basis;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.School;

namespace OrleansSchool.Intranet.Pages.Inrichten;

/// <summary>Form of a groep of one schooljaar: name, teacher, times and places (SCH-1, TSO-7d).</summary>
public sealed class GroepInvoer
{
    public string? Id { get; set; }

    public string? Naam { get; set; }

    public string? Leerkracht { get; set; }

    public IList<string> Jaargroepen { get; set; } = [];

    public string? Lunch { get; set; }

    public string? NaarBuiten { get; set; }

    public string? Ophalen { get; set; }

    public string? BuitenPlekId { get; set; }

    public string? BinnenPlekId { get; set; }

    internal static GroepInvoer Van(Groep groep) => new()
    {
        Id = groep.Id,
        Naam = groep.Naam,
        Leerkracht = groep.Leerkracht,
        Jaargroepen = [.. groep.Jaargroepen],
        Lunch = Veldwaarde.Tijd(groep.Tijden.Lunch),
        NaarBuiten = Veldwaarde.Tijd(groep.Tijden.NaarBuiten),
        Ophalen = Veldwaarde.Tijd(groep.Tijden.Ophalen),
        BuitenPlekId = groep.BuitenPlekId,
        BinnenPlekId = groep.BinnenPlekId,
    };

    /// <param name="bestaand">What the form doesn't show stays: schooljaar and the key of the administration.</param>
    internal Groep Lees(Invoer invoer, Groep? bestaand, Schooljaar jaar) => new(
        Id ?? "", bestaand?.Schooljaar ?? jaar, Namen.Schoon(Naam ?? ""), [.. Jaargroepen.Where(j => j.Length <= 2)], bestaand?.Bronsleutel,
        Leeg(Namen.Schoon(Leerkracht ?? "")),
        new Lunchtijden(
            invoer.Tijdstip(nameof(Lunch), Lunch, "wanneer het eten begint") ?? default,
            invoer.Tijdstip(nameof(NaarBuiten), NaarBuiten, "wanneer de groep naar buiten gaat") ?? default,
            invoer.Tijdstip(nameof(Ophalen), Ophalen, "wanneer de groep wordt opgehaald") ?? default),
        Leeg(BuitenPlekId), Leeg(BinnenPlekId));

    internal IEnumerable<Waarde> Naast(SchoolView school)
    {
        var nu = school.Groep(Id ?? "");
        yield return Waarde.Van("Naam", nu?.Naam, Naam);
        yield return Waarde.Van("Leerkracht", nu?.Leerkracht, Leerkracht);
        yield return Waarde.Van("Lunch", nu is null ? null : Veldwaarde.Tijd(nu.Tijden.Lunch), Lunch);
        yield return Waarde.Van("Naar buiten", nu is null ? null : Veldwaarde.Tijd(nu.Tijden.NaarBuiten), NaarBuiten);
        yield return Waarde.Van("Ophalen", nu is null ? null : Veldwaarde.Tijd(nu.Tijden.Ophalen), Ophalen);
        yield return Waarde.Van("Buiten", school.Plek(nu?.BuitenPlekId)?.Naam, school.Plek(BuitenPlekId)?.Naam);
        yield return Waarde.Van("Binnen", school.Plek(nu?.BinnenPlekId)?.Naam, school.Plek(BinnenPlekId)?.Naam);
    }

    private static string? Leeg(string? tekst) => string.IsNullOrWhiteSpace(tekst) ? null : tekst;
}
