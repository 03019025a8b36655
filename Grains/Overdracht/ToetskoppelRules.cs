using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Leerlingen;

namespace OrleansSchool.Overdracht;

/// <summary>Of whom a result is.</summary>
/// <param name="Leerling">For <see cref="Toetsstand.Herkend"/>.</param>
/// <param name="Kandidaten">Best first, for <see cref="Toetsstand.Onzeker"/>.</param>
internal sealed record Toetskoppeling(Toetsstand Stand, LeerlingRij? Leerling, ImmutableArray<LeerlingRij> Kandidaten);

/// <summary>
/// Ties a result to a leerling of groep 8 (OSO-S7): on number, on name and birth date, on the last digits of the BSN with one of them.
/// Whatever contradicts, or fits two, a person chooses: a result in the wrong dossier is worse than one that waits.
/// </summary>
internal static class ToetskoppelRules
{
    public static Toetskoppeling Zoek(Toetsregel regel, ImmutableArray<LeerlingRij> groep8)
    {
        var nummers = Nummers(regel.LeerlingNummer);
        var opNummer = groep8.Where(r => nummers.Any(n => IsNummerVan(n, r))).ToImmutableArray();
        if (opNummer is [var enige])
        {
            return EckSpreektTegen(nummers, enige) || Weeg(regel, enige).SpreektTegen ? Onzeker([enige]) : new Toetskoppeling(Toetsstand.Herkend, enige, []);
        }

        if (opNummer.Length > 1)
        {
            return Onzeker(opNummer);
        }

        var gewogen = groep8.Select(r => (Rij: r, Weging: Weeg(regel, r))).ToList();
        var zeker = gewogen.Where(g => g.Weging.IsZeker).ToList();
        if (zeker is [var een])
        {
            return new Toetskoppeling(Toetsstand.Herkend, een.Rij, []);
        }

        var lijkt = gewogen.Where(g => g.Weging.Punten > 0).OrderByDescending(g => g.Weging.Punten).Select(g => g.Rij).ToImmutableArray();
        return lijkt.IsEmpty ? new Toetskoppeling(Toetsstand.Onbekend, null, []) : Onzeker(lijkt);
    }

    private static Toetskoppeling Onzeker(ImmutableArray<LeerlingRij> kandidaten) =>
        new(Toetsstand.Onzeker, null, [.. kandidaten.Take(ToetsGrenzen.KandidatenMax)]);

    /// <summary>A file may give two: the ECK iD and the key of the administration, each on a line of its own.</summary>
    private static string[] Nummers(string? tekst) => (tekst ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static bool IsNummerVan(string nummer, LeerlingRij rij) =>
        nummer == rij.Id || string.Equals(nummer, rij.Bronsleutel, StringComparison.OrdinalIgnoreCase) || (rij.EckId is not null && EckKenmerk.Van(nummer) == rij.EckId);

    /// <summary>The ECK iD leads: of two numbers, one is that of a leerling who has one. A file of another school may know the other number too.</summary>
    private static bool EckSpreektTegen(string[] nummers, LeerlingRij rij) =>
        nummers.Length > 1 && rij.EckId is not null && !nummers.Any(n => EckKenmerk.Van(n) == rij.EckId);

    private static Weging Weeg(Toetsregel regel, LeerlingRij rij)
    {
        var laatste4 = regel.Pgn is { } pgn ? Burgerservicenummer.Laatste4(pgn) : null;
        var (achter, eigenAchter) = (regel.Achternaam is null ? null : Achternaam(regel.Achternaam), Namen.Zoekvorm($"{rij.Persoon.Voorvoegsel} {rij.Persoon.Achternaam}".Trim()));
        var (roep, eigenRoep) = (regel.Roepnaam is null ? null : Namen.Zoekvorm(regel.Roepnaam), Namen.Zoekvorm(rij.Persoon.Roepnaam));
        bool? geboren = regel.Geboortedatum is { } datum && rij.Persoon.Geboortedatum is { } echt ? datum == echt : null;
        var fouten = geboren == true ? 2 : 1;
        return new Weging(
            Zelfde(achter, eigenAchter), Zelfde(roep, eigenRoep), geboren, Zelfde(laatste4, rij.BsnLaatste4),
            NaamlijktRules.Binnen(achter ?? "", eigenAchter, fouten), NaamlijktRules.Binnen(roep ?? "", eigenRoep, fouten));
    }

    private static bool? Zelfde(string? een, string? ander) => string.IsNullOrEmpty(een) || string.IsNullOrEmpty(ander) ? null : een == ander;

    private static string Achternaam(string tekst)
    {
        var (voorvoegsel, achternaam) = Namen.Splits(tekst);
        return Namen.Zoekvorm($"{voorvoegsel} {achternaam}".Trim());
    }

    /// <summary>What of a result and a leerling is the same; null where one of the two doesn't say.</summary>
    /// <param name="Achter">Mistyped perhaps: it proposes, and is never sure.</param>
    private readonly record struct Weging(bool? Achternaam, bool? Roepnaam, bool? Geboren, bool? Bsn, bool Achter, bool Roep)
    {
        public bool SpreektTegen => Achternaam == false || Roepnaam == false || Geboren == false || Bsn == false;

        public bool IsZeker => !SpreektTegen && ((Achternaam == true && Roepnaam == true) || (Bsn == true && Geboren == true));

        /// <summary>0 for who it can't be.</summary>
        public int Punten
        {
            get
            {
                var punten = Tel(Achternaam, 3) + Tel(Roepnaam, 2) + Tel(Geboren, 2) + Tel(Bsn, 4)
                    + Tel(Achternaam == false && Achter, 2) + Tel(Roepnaam == false && Roep, 1);
                return punten >= 3 ? punten : 0;
            }
        }

        private static int Tel(bool? gelijk, int waarde) => gelijk == true ? waarde : 0;
    }
}
