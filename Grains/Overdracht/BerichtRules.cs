using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;

namespace OrleansSchool.Overdracht;

/// <summary>Messages of VO schools: taking in, matching, settling a line, withdrawing (OSO-S1). Pure.</summary>
internal static class BerichtRules
{
    /// <summary>Lines of all messages of a schooljaar together.</summary>
    public const int RegelsTotaalMax = 600;

    private const int OudsteGeboortejaar = 1990;
    private const int NiveauMax = 60;

    public static Uitkomst<OverdrachtState> Neem(OverdrachtState was, Voberichtinvoer invoer, Berichtafzender door, Overdrachtbeeld beeld)
    {
        var schoon = Schoon(invoer);
        var ruim = MetRuimte(was, schoon.Regels.Length);
        if (Keur(ruim, schoon, beeld) is { } nee)
        {
            return nee;
        }

        ImmutableArray<Berichtregelstand> regels = [.. schoon.Regels.Select((r, nr) => Regel(r, nr + 1, beeld))];
        var naam = beeld.VoSchool(schoon.VoSchoolId)!.Naam;
        var bericht = new Berichtstand(door.Id, schoon.VoSchoolId, naam, schoon.Ontvangen, schoon.Bron, regels, regels.Length, door.Naam, door.Op, false);
        return ruim with { Berichten = ruim.Berichten.Add(bericht), Keuzes = ZonderAfgehaald(was, bericht.VoSchoolId, Genoemd(bericht)) };
    }

    public static Uitkomst<OverdrachtState> Koppel(OverdrachtState was, string berichtId, int regelNr, Regelkeuze keuze, Overdrachtbeeld beeld)
    {
        var bericht = was.Berichten.FirstOrDefault(b => b.Id == berichtId);
        if (beeld.IsVoorbij || bericht is null || bericht.Ingetrokken)
        {
            return beeld.IsVoorbij ? Weigeringen.OverdrachtJaarVoorbij : bericht is null ? Weigeringen.Onbekend("dit bericht") : Weigeringen.VoberichtIngetrokken;
        }

        if (bericht.Regels.FirstOrDefault(r => r.Nr == regelNr) is not { } regel)
        {
            return Weigeringen.Onbekend("deze regel");
        }

        if (keuze.LeerlingId is not null && beeld.Kind(keuze.LeerlingId) is null)
        {
            return Weigeringen.Onbekend("deze leerling");
        }

        var nieuw = regel with { LeerlingId = keuze.NietVanOns ? null : keuze.LeerlingId, NietVanOns = keuze.NietVanOns };
        return was with
        {
            Berichten = was.Berichten.Replace(bericht, bericht with { Regels = bericht.Regels.Replace(regel, nieuw) }),
            Keuzes = nieuw.LeerlingId is { } id ? ZonderAfgehaald(was, bericht.VoSchoolId, [id]) : was.Keuzes,
        };
    }

    /// <summary>Again changes nothing.</summary>
    public static Uitkomst<OverdrachtState> TrekIn(OverdrachtState was, string id) => was.Berichten.FirstOrDefault(b => b.Id == id) switch
    {
        null => Weigeringen.Onbekend("dit bericht"),
        { Ingetrokken: true } => was,
        { } bericht => was with { Berichten = was.Berichten.Replace(bericht, bericht with { Ingetrokken = true }) },
    };

    /// <summary>Leerlingen in a message.</summary>
    public static ImmutableHashSet<string> Genoemd(Berichtstand? bericht) =>
        bericht is null ? [] : bericht.Regels.Select(r => r.LeerlingId).OfType<string>().ToImmutableHashSet(StringComparer.Ordinal);

    /// <summary>From 1 July: how many there were stays, who they were doesn't (OSO-L1).</summary>
    public static OverdrachtState ZonderRegels(OverdrachtState was) =>
        was with { RegelsGewist = true, Berichten = [.. was.Berichten.Select(b => b with { Regels = [] })] };

    /// <summary>Of one child that is erased on request (AVG art. 17): how many lines a message had stays, that this child was one of them doesn't.</summary>
    public static OverdrachtState ZonderLeerling(OverdrachtState was, string leerlingId) =>
        !was.Berichten.Any(b => b.Regels.Any(r => r.LeerlingId == leerlingId)) && !was.Keuzes.Any(k => k.LeerlingId == leerlingId) ? was : was with
        {
            Berichten = [.. was.Berichten.Select(b => b with { Regels = b.Regels.RemoveAll(r => r.LeerlingId == leerlingId) })],
            Keuzes = was.Keuzes.RemoveAll(k => k.LeerlingId == leerlingId),
        };

    /// <summary>A VO school that asks for a child again is no longer taken off it.</summary>
    private static ImmutableArray<Bestemmingkeuze> ZonderAfgehaald(OverdrachtState was, string voSchoolId, ImmutableHashSet<string> leerlingen) =>
        was.Keuzes.RemoveAll(k => !k.Geldt && k.VoSchoolId == voSchoolId && leerlingen.Contains(k.LeerlingId));

    /// <summary>When it doesn't fit, the names of withdrawn messages make room: a VO school may send its list many times.</summary>
    private static OverdrachtState MetRuimte(OverdrachtState was, int erbij) => was.Berichten.Sum(b => b.Regels.Length) + erbij <= RegelsTotaalMax
        ? was : was with { Berichten = [.. was.Berichten.Select(b => b.Ingetrokken ? b with { Regels = [] } : b)] };

    private static Berichtregelstand Regel(Voberichtregel regel, int nr, Overdrachtbeeld beeld) =>
        new(nr, regel, HerkenRules.Zoek(regel, beeld.Kinderen) is { IsZeker: true } zeker ? zeker.Kandidaten[0] : null, NietVanOns: false);

    private static Weigering? Keur(OverdrachtState was, Voberichtinvoer invoer, Overdrachtbeeld beeld) =>
        beeld.IsVoorbij ? Weigeringen.OverdrachtJaarVoorbij
        : beeld.VoSchool(invoer.VoSchoolId) is null ? Weigeringen.Keuze("vo-school", "de VO-school")
        : invoer.Ontvangen < beeld.Jaar.EersteDag || invoer.Ontvangen > beeld.Vandaag ? Weigeringen.VoberichtDatum(beeld.Jaar.EersteDag)
        : !Berichtbronnen.Alle.Contains(invoer.Bron, StringComparer.Ordinal) ? Weigeringen.Keuze("bron", "hoe het bericht kwam")
        : invoer.Regels.IsEmpty ? Weigeringen.VoberichtLeeg
        : invoer.Regels.Length > OverdrachtGrenzen.BerichtregelsMax ? Weigeringen.VoberichtTeLang(OverdrachtGrenzen.BerichtregelsMax)
        : was.Berichten.Length >= OverdrachtGrenzen.BerichtenMax ? Weigeringen.TeVeel("berichten in een schooljaar", OverdrachtGrenzen.BerichtenMax)
        : was.Berichten.Sum(b => b.Regels.Length) + invoer.Regels.Length > RegelsTotaalMax ? Weigeringen.TeVeel("leerlingen in de berichten van een schooljaar", RegelsTotaalMax)
        : invoer.Regels.Select((r, nr) => Keur(r, nr + 1, beeld.Vandaag)).FirstOrDefault(w => w is not null);

    private static Weigering? Keur(Voberichtregel regel, int nr, DateOnly vandaag)
    {
        var nee = TekstRules.KeurVerplicht(regel.Achternaam, "achternaam", "de achternaam", OverdrachtGrenzen.NaamMax)
            ?? TekstRules.Keur(regel.Roepnaam, "roepnaam", "de roepnaam", OverdrachtGrenzen.NaamMax)
            ?? TekstRules.Keur(regel.Niveau, "niveau", "het niveau", NiveauMax);
        var kanDatum = regel.Geboortedatum is not { } geboren || (geboren.Year >= OudsteGeboortejaar && geboren < vandaag);
        return nee is not null ? Weigeringen.VoberichtRegel(nr, nee.Zin) : kanDatum ? null : Weigeringen.VoberichtRegel(nr, "De geboortedatum kan niet kloppen.");
    }

    private static Voberichtinvoer Schoon(Voberichtinvoer invoer) =>
        invoer with { Regels = invoer.Regels.IsDefault ? [] : [.. invoer.Regels.Select(Schoon)] };

    /// <summary>"Akker, Jasmijn" in one cell is both names.</summary>
    private static Voberichtregel Schoon(Voberichtregel regel)
    {
        var (achternaam, roepnaam) = (Namen.Schoon(regel.Achternaam ?? "").Trim(), TekstRules.SchoonOfNiets(Namen.Schoon(regel.Roepnaam ?? "")));
        if (roepnaam is null && achternaam.LastIndexOf(", ", StringComparison.Ordinal) is > 0 and var komma && !Namen.IsVoorvoegsel(achternaam[(komma + 2)..]))
        {
            (achternaam, roepnaam) = (achternaam[..komma], TekstRules.SchoonOfNiets(achternaam[(komma + 2)..]));
        }

        return regel with { Achternaam = achternaam, Roepnaam = roepnaam, Niveau = TekstRules.SchoonOfNiets(regel.Niveau) };
    }
}

/// <summary>Id that follows from the operation, and who entered it when.</summary>
internal sealed record Berichtafzender(string Id, string Naam, DateTimeOffset Op);

/// <summary>What a person says of a line; neither leaves it open.</summary>
internal sealed record Regelkeuze(string? LeerlingId, bool NietVanOns);
