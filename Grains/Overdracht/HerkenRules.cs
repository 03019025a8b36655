using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Leerlingen;

namespace OrleansSchool.Overdracht;

/// <param name="Kandidaten">Ids, best first.</param>
/// <param name="IsZeker">The first is the one: nobody has to look.</param>
internal sealed record Herkenning(ImmutableArray<string> Kandidaten, bool IsZeker);

/// <summary>
/// Which leerling a VO school means (OSO-S1): by surname, voorvoegsel, roepnaam and birth date, without case and marks. Sure only when all that
/// was given fits one child and more than a surname was given; a mistyped name only proposes. Pure.
/// </summary>
internal static class HerkenRules
{
    public const int KandidatenMax = 5;

    /// <summary>Words shorter than this are no part of a double name.</summary>
    private const int NaamdeelMin = 3;

    public static Herkenning Zoek(Voberichtregel regel, ImmutableArray<LeerlingRij> kinderen)
    {
        var gevonden = kinderen.Select(k => Vergelijk(regel, k)).Where(v => v.IsKandidaat).OrderByDescending(v => v.Punten).ToList();
        var zeker = gevonden.Where(v => v.IsZeker).ToList();
        if (zeker.Count > 1 && zeker.Where(v => v.ZelfdeVoorvoegsel).ToList() is [var enige])
        {
            zeker = [enige];
        }

        return zeker is [var een]
            ? new Herkenning([een.LeerlingId, .. gevonden.Where(v => v != een).Take(KandidatenMax - 1).Select(v => v.LeerlingId)], IsZeker: true)
            : new Herkenning([.. gevonden.Take(KandidatenMax).Select(v => v.LeerlingId)], IsZeker: false);
    }

    /// <summary>The same pupil written twice, whoever it is.</summary>
    public static string Kenmerk(Voberichtregel regel) =>
        $"{Namen.Zoekvorm(regel.Achternaam ?? "")}|{Namen.Zoekvorm(regel.Roepnaam ?? "")}|{(regel.Geboortedatum is { } dag ? Sleutels.Dag(dag) : "")}";

    private static Vergeleken Vergelijk(Voberichtregel regel, LeerlingRij kind)
    {
        var persoon = kind.Persoon;
        var (voorvoegsel, achternaam) = Namen.Splits(regel.Achternaam);
        var (eigenVoorvoegsel, eigenAchternaam) = persoon.Voorvoegsel is null ? Namen.Splits(persoon.Achternaam) : (persoon.Voorvoegsel, persoon.Achternaam);
        return new Vergeleken(
            kind.Id, Heel(achternaam, eigenAchternaam), Deels(achternaam, eigenAchternaam), Voorvoegsels(voorvoegsel, eigenVoorvoegsel),
            Past(regel.Roepnaam, persoon.Roepnaam), Past(regel.Geboortedatum, persoon.Geboortedatum), Lijkt(regel, achternaam, persoon, eigenAchternaam));
    }

    /// <summary>Both names right but for a letter each; with the birth date one of them right but for two.</summary>
    private static bool Lijkt(Voberichtregel regel, string achternaam, Persoonsgegevens persoon, string eigenAchternaam)
    {
        var (achter, eigenAchter) = (Namen.Zoekvorm(achternaam), Namen.Zoekvorm(eigenAchternaam));
        var (roep, eigenRoep) = (Namen.Zoekvorm(regel.Roepnaam ?? ""), Namen.Zoekvorm(persoon.Roepnaam));
        return (NaamlijktRules.Binnen(achter, eigenAchter, 1) && (Past(regel.Roepnaam, persoon.Roepnaam) == true || NaamlijktRules.Binnen(roep, eigenRoep, 1)))
            || (Past(regel.Geboortedatum, persoon.Geboortedatum) == true && (NaamlijktRules.Binnen(achter, eigenAchter, 2) || NaamlijktRules.Binnen(roep, eigenRoep, 2)));
    }

    private static bool Heel(string een, string ander) => Namen.Zoekvorm(een) == Namen.Zoekvorm(ander);

    private static bool Deels(string een, string ander)
    {
        var delen = Namen.Zoekvorm(ander).Split(' ').Where(d => d.Length >= NaamdeelMin).ToHashSet(StringComparer.Ordinal);
        return Namen.Zoekvorm(een).Split(' ').Any(delen.Contains);
    }

    /// <summary>Null when one of the two has none or a shortened one, so that it doesn't tell.</summary>
    private static bool? Voorvoegsels(string? een, string? ander) =>
        een is null && ander is null ? true
        : een is null || ander is null || Namen.IsAfgekort(een) || Namen.IsAfgekort(ander) ? null
        : Namen.Zoekvorm(een) == Namen.Zoekvorm(ander);

    private static bool? Past(string? gegeven, string eigen) => string.IsNullOrEmpty(gegeven) ? null : Namen.Zoekvorm(gegeven) == Namen.Zoekvorm(eigen);

    private static bool? Past(DateOnly? gegeven, DateOnly? eigen) => gegeven is null || eigen is null ? null : gegeven == eigen;

    /// <summary>Null: not given, or not known here.</summary>
    private sealed record Vergeleken(string LeerlingId, bool Achternaam, bool Deels, bool? Voorvoegsel, bool? Roepnaam, bool? Geboren, bool Lijkt)
    {
        public bool ZelfdeVoorvoegsel => Voorvoegsel == true;

        public bool IsZeker => Achternaam && Voorvoegsel != false && Roepnaam != false && Geboren != false && (Roepnaam == true || Geboren == true);

        public bool IsKandidaat => Achternaam || (Deels && (Roepnaam == true || Geboren == true)) || (Roepnaam == true && Geboren == true) || Lijkt;

        public int Punten => (Achternaam ? 4 : Deels ? 1 : 0) + (Lijkt ? 1 : 0) + (Voorvoegsel == true ? 1 : 0) + (Roepnaam == true ? 2 : 0) + (Geboren == true ? 3 : 0);
    }
}
