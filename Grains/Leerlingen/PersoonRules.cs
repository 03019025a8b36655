using OrleansSchool.Basis;
using OrleansSchool.Leerlingen.Inlezen;
using OrleansSchool.School;

namespace OrleansSchool.Leerlingen;

/// <summary>Name, birth date and groep of a leerling (SCH-2), entered by hand.</summary>
internal static class PersoonRules
{
    private const int LeeftijdMin = 2;
    private const int LeeftijdMax = 20;

    public static Uitkomst<LeerlingState> SchrijfIn(LeerlingState was, Persoonsgegevens persoon, Handeling hier)
    {
        if (was.Bestaat)
        {
            return Weigeringen.BestaatAl;
        }

        var uitkomst = ZetMetDeHand(was, persoon, hier);
        return uitkomst.IsGoed ? uitkomst.Waarde.MetFeit(hier, "ingeschreven", "Ingeschreven") : uitkomst;
    }

    public static Uitkomst<LeerlingState> Wijzig(LeerlingState was, Persoonsgegevens persoon, Handeling hier)
    {
        if (!was.IsActief(hier.Vandaag))
        {
            return Weigeringen.VanSchool;
        }

        var uitkomst = ZetMetDeHand(was, persoon, hier);
        if (!uitkomst.IsGoed || uitkomst.Waarde == was)
        {
            return uitkomst.IsGoed ? was : uitkomst;
        }

        var naarAndereGroep = uitkomst.Waarde.Persoon.GroepId != was.Persoon.GroepId;
        return uitkomst.Waarde.MetFeit(hier, "persoon", naarAndereGroep ? "Andere groep" : "Gegevens gewijzigd");
    }

    /// <summary>The persoon in its groep; the groep decides in which schooljaar the child has its overblijfgroep.</summary>
    public static Uitkomst<LeerlingState> Zet(LeerlingState was, Persoonsgegevens persoon, Handeling hier)
    {
        var schoon = Schoon(persoon);
        var groep = schoon.GroepId is null ? null : hier.School.Groep(schoon.GroepId);
        var zelfdeGroep = schoon.GroepId == was.Persoon.GroepId;
        if (Keur(schoon) is { } nee)
        {
            return nee;
        }

        return schoon.GroepId is not null && groep is null && !zelfdeGroep
            ? Weigeringen.Onbekend("deze groep")
            : zelfdeGroep ? was with { Persoon = schoon, GroepSchooljaar = groep?.Schooljaar.Begin ?? was.GroepSchooljaar }
            : was with
            {
                Persoon = schoon,
                GroepSchooljaar = groep?.Schooljaar.Begin,
                Groepsloop = GroepsloopRules.Met(was, schoon.GroepId, hier.Op),
                GroepSinds = was.IsActief(hier.Vandaag) && groep is not null && groep.Schooljaar.Begin == was.GroepSchooljaar ? hier.Vandaag : null,
            };
    }

    /// <summary>A typing error in a birth date is refused; an import reports it and goes on. So are what no form offers: other jaargroepen, endless names.</summary>
    private static Uitkomst<LeerlingState> ZetMetDeHand(LeerlingState was, Persoonsgegevens persoon, Handeling hier)
    {
        var vreemd = persoon.Geboortedatum is { } geboren
            && (geboren > hier.Vandaag.AddYears(-LeeftijdMin) || geboren < hier.Vandaag.AddYears(-LeeftijdMax));
        if (vreemd && persoon.Geboortedatum != was.Persoon.Geboortedatum)
        {
            return Weigeringen.GeboortedatumVreemd;
        }

        var (nu, oud) = (Schoon(persoon), was.Persoon);
        var nee = Getypt(nu.Roepnaam, oud.Roepnaam, "roepnaam", "de roepnaam")
            ?? Getypt(nu.Achternaam, oud.Achternaam, "achternaam", "de achternaam")
            ?? (nu.Jaargroep is null || nu.Jaargroep == oud.Jaargroep || Jaargroepcode.Nummer(nu.Jaargroep) is not null
                ? null : Weigeringen.Keuze("jaargroep", "een jaargroep van 1 tot en met 8"));
        return nee is null ? Zet(was, persoon, hier) : nee;
    }

    /// <summary>What an import brought may stay as it is.</summary>
    private static Weigering? Getypt(string tekst, string oud, string veld, string wat) =>
        tekst == oud ? null : Lengte(tekst, veld, wat, LeerlingGrenzen.GetypteNaamMax);

    private static Persoonsgegevens Schoon(Persoonsgegevens persoon) => persoon with
    {
        Roepnaam = Namen.Schoon(persoon.Roepnaam ?? ""),
        Voorvoegsel = Namen.Schoon(persoon.Voorvoegsel ?? "") is { Length: > 0 } voorvoegsel ? voorvoegsel : null,
        Achternaam = Namen.Schoon(persoon.Achternaam ?? ""),
        GroepId = string.IsNullOrWhiteSpace(persoon.GroepId) ? null : persoon.GroepId.Trim(),
        Jaargroep = string.IsNullOrWhiteSpace(persoon.Jaargroep) ? null : persoon.Jaargroep.Trim(),
    };

    private static Weigering? Keur(Persoonsgegevens schoon)
    {
        if (schoon.Roepnaam.Length == 0 && schoon.Achternaam.Length == 0)
        {
            return Weigeringen.Verplicht("roepnaam", "de naam van het kind");
        }

        return Lengte(schoon.Roepnaam, "roepnaam", "de roepnaam", LeerlingGrenzen.NaamMax)
            ?? Lengte(schoon.Voorvoegsel, "voorvoegsel", "het voorvoegsel", LeerlingGrenzen.VoorvoegselMax)
            ?? Lengte(schoon.Achternaam, "achternaam", "de achternaam", LeerlingGrenzen.NaamMax)
            ?? (schoon.Jaargroep is null || Jaargroepcode.IsJaargroep(schoon.Jaargroep) ? null : Weigeringen.Keuze("jaargroep", "een jaargroep"))
            ?? (schoon.GroepId is null || SchoolRules.IsId(schoon.GroepId) ? null : Weigeringen.Onbekend("deze groep"));
    }

    private static Weigering? Lengte(string? tekst, string veld, string wat, int max) =>
        tekst is not null && tekst.Length > max ? Weigeringen.TeLang(veld, wat, max) : null;
}
