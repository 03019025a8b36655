using OrleansSchool.Basis;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Leerlingen;

namespace OrleansSchool.Intranet.Pages.Leerlingen;

/// <summary>Form of a person: on the card and for a new leerling (SCH-2).</summary>
public sealed class PersoonInvoer
{
    public string? Roepnaam { get; set; }

    public string? Voorvoegsel { get; set; }

    public string? Achternaam { get; set; }

    public string? Geboortedatum { get; set; }

    public string? GroepId { get; set; }

    public string? Jaargroep { get; set; }

    public static PersoonInvoer Van(Persoonsgegevens persoon) => new()
    {
        Roepnaam = persoon.Roepnaam,
        Voorvoegsel = persoon.Voorvoegsel,
        Achternaam = persoon.Achternaam,
        Geboortedatum = Veldwaarde.Datum(persoon.Geboortedatum),
        GroepId = persoon.GroepId,
        Jaargroep = persoon.Jaargroep,
    };

    /// <summary>Check <see cref="Invoer.IsGoed"/> before it is used.</summary>
    internal Persoonsgegevens Lees(Invoer invoer)
    {
        var (roepnaam, achternaam) = (Namen.Schoon(Roepnaam ?? ""), Namen.Schoon(Achternaam ?? ""));
        invoer.Keur(nameof(Roepnaam), roepnaam.Length + achternaam.Length > 0, Weigeringen.Verplicht("roepnaam", "de naam van het kind"));
        return new Persoonsgegevens(
            roepnaam, Leeg(Namen.Schoon(Voorvoegsel ?? "")), achternaam, invoer.Datum(nameof(Geboortedatum), Geboortedatum), Leeg(GroepId), Leeg(Jaargroep));
    }

    /// <summary>What stands there now, beside what someone typed; bold where it differs.</summary>
    internal IEnumerable<Waarde> Naast(Persoonsgegevens nu, Func<string?, string> groepsnaam)
    {
        yield return Waarde.Van("Roepnaam", nu.Roepnaam, Roepnaam);
        yield return Waarde.Van("Voorvoegsel", nu.Voorvoegsel, Voorvoegsel);
        yield return Waarde.Van("Achternaam", nu.Achternaam, Achternaam);
        yield return Waarde.Van("Geboren", nu.Geboortedatum is { } d ? Datums.Cijfers(d) : null,
            Geboortedatum is { Length: > 0 } tekst && Invoer.LeesDatum(tekst).Datum is { } getypt ? Datums.Cijfers(getypt) : Geboortedatum);
        yield return Waarde.Van("Groep", groepsnaam(nu.GroepId), groepsnaam(GroepId));
        yield return Waarde.Van("Jaargroep", nu.Jaargroep, Jaargroep);
    }

    private static string? Leeg(string? tekst) => string.IsNullOrWhiteSpace(tekst) ? null : tekst.Trim();
}
