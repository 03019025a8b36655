using System.Collections.Immutable;
using System.Globalization;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Leerlingen.Inlezen;

namespace OrleansSchool.School;

/// <summary>Groepen of a school, each of one schooljaar (SCH-1), by hand or from an import (SCH-3).</summary>
internal static class GroepRules
{
    public static readonly Lunchtijden Standaardtijden = new(new TimeOnly(12, 0), new TimeOnly(12, 15), new TimeOnly(12, 55));

    /// <summary>By hand; without an id it gets one from its name. An existing groep keeps its schooljaar and its key in the administration.</summary>
    public static Uitkomst<SchoolState> Bewaar(SchoolState was, Groep groep, DateOnly vandaag)
    {
        var oud = was.Groepen.FirstOrDefault(g => g.Id == groep.Id);
        var schoon = Schoon(groep) with { Bronsleutel = TekstRules.SchoonOfNiets(groep.Bronsleutel) ?? oud?.Bronsleutel };
        schoon = string.IsNullOrEmpty(schoon.Id) ? schoon with { Id = GroepIdRules.Nieuw(schoon, was.Groepen) } : schoon;
        if (oud is not null && oud.Schooljaar != schoon.Schooljaar)
        {
            return Weigeringen.Schooljaargrens;
        }

        return Keur(was, schoon, vandaag) is { } nee ? nee : Met(was, SchoolRules.Zet(was.Groepen, schoon, g => g.Id), vandaag);
    }

    /// <summary>
    /// Several by hand, all or none (SET-1). Each is looked at beside the others as they will be, so that two groepen can change names. Without a change it is
    /// the same state.
    /// </summary>
    public static Uitkomst<SchoolState> BewaarAlle(SchoolState was, ImmutableArray<Groep> groepen, DateOnly vandaag)
    {
        var invoer = groepen.IsDefault ? [] : groepen;
        if (invoer.Length > SchoolGrenzen.GroepenIneensMax)
        {
            return Weigeringen.TeVeel("groepen ineens", SchoolGrenzen.GroepenIneensMax);
        }

        var (stand, schoon) = (was, new List<Groep>(invoer.Length));
        foreach (var groep in invoer)
        {
            var oud = was.Groepen.FirstOrDefault(g => g.Id == groep.Id);
            var nieuw = Schoon(groep) with { Bronsleutel = TekstRules.SchoonOfNiets(groep.Bronsleutel) ?? oud?.Bronsleutel };
            nieuw = string.IsNullOrEmpty(nieuw.Id) ? nieuw with { Id = GroepIdRules.Nieuw(nieuw, stand.Groepen) } : nieuw;
            if (schoon.Exists(g => g.Id == nieuw.Id))
            {
                return Bij(schoon.Count, nieuw, Weigeringen.GroepDubbel);
            }

            if (oud is not null && oud.Schooljaar != nieuw.Schooljaar)
            {
                return Bij(schoon.Count, nieuw, Weigeringen.Schooljaargrens);
            }

            schoon.Add(nieuw);
            stand = stand with { Groepen = SchoolRules.Zet(stand.Groepen, nieuw, g => g.Id) };
        }

        for (var nr = 0; nr < schoon.Count; nr++)
        {
            if (Keur(stand, schoon[nr], vandaag) is { } nee)
            {
                return Bij(nr, schoon[nr], nee);
            }
        }

        var uitkomst = Met(was, stand.Groepen, vandaag);
        return uitkomst.IsGoed && Gelijk(was.Groepen, uitkomst.Waarde.Groepen) ? was : uitkomst;
    }

    /// <summary>A refusal of one of several: with its name in the sentence and its place in the field.</summary>
    private static Weigering Bij(int nr, Groep groep, Weigering nee) => nee with
    {
        Zin = groep.Naam.Length > 0 ? $"{groep.Titel}: {nee.Zin}" : nee.Zin,
        Veld = string.Create(CultureInfo.InvariantCulture, $"groepen[{nr}].{nee.Veld ?? "naam"}"),
    };

    /// <summary>
    /// From an import, all or none: matched on key of the administration, then on name, within the schooljaar; an existing
    /// groep keeps its id, times, places and teacher. What is only here stays. Repeating changes nothing.
    /// </summary>
    public static Uitkomst<SchoolState> NeemOver(SchoolState was, ImmutableArray<Groep> groepen, DateOnly vandaag)
    {
        var stand = was;
        foreach (var groep in groepen)
        {
            var schoon = Schoon(groep);
            var oud = Zoek(stand.Groepen, schoon);
            var nieuw = oud is null
                ? schoon with { Id = VrijId(schoon, stand.Groepen) }
                : oud with { Naam = schoon.Naam, Jaargroepen = schoon.Jaargroepen.IsEmpty ? oud.Jaargroepen : schoon.Jaargroepen, Bronsleutel = schoon.Bronsleutel ?? oud.Bronsleutel };
            if (Keur(stand, nieuw, vandaag, magZelfdeNaam: true) is { } nee)
            {
                return nee;
            }

            stand = stand with { Groepen = SchoolRules.Zet(stand.Groepen, nieuw, g => g.Id) };
        }

        var uitkomst = Met(was, stand.Groepen, vandaag);
        return uitkomst.IsGoed && Gelijk(was.Groepen, uitkomst.Waarde.Groepen) ? was : uitkomst;
    }

    private static string VrijId(Groep groep, ImmutableArray<Groep> bestaande) =>
        SchoolRules.IsId(groep.Id) && !bestaande.Any(g => g.Id == groep.Id) ? groep.Id : GroepIdRules.Nieuw(groep, bestaande);

    private static Groep? Zoek(ImmutableArray<Groep> groepen, Groep nieuw)
    {
        var jaar = groepen.Where(g => g.Schooljaar == nieuw.Schooljaar).ToList();
        return jaar.Find(g => nieuw.Bronsleutel is not null && g.Bronsleutel == nieuw.Bronsleutel)
            ?? OpNaam([.. jaar.Where(g => g.Bronsleutel is null || nieuw.Bronsleutel is null || g.Bronsleutel == nieuw.Bronsleutel)], nieuw.Naam)
            ?? jaar.Find(g => g.Id == nieuw.Id && g.Id.Length > 0);
    }

    private static Groep? OpNaam(List<Groep> groepen, string naam)
    {
        var zelfde = groepen.FindAll(g => Namen.Zoekvorm(g.Naam) == Namen.Zoekvorm(naam));
        return zelfde.Count == 1 ? zelfde[0] : null;
    }

    private static Uitkomst<SchoolState> Met(SchoolState was, ImmutableArray<Groep> groepen, DateOnly vandaag)
    {
        var oudste = Schooljaar.Van(vandaag).Begin - SchoolGrenzen.SchooljarenTerug;
        var blijven = groepen.RemoveAll(g => g.Schooljaar.Begin < oudste);
        return blijven.GroupBy(g => g.Schooljaar).Any(j => j.Count() > SchoolGrenzen.GroepenPerSchooljaarMax)
            ? Weigeringen.TeVeel("groepen in een schooljaar", SchoolGrenzen.GroepenPerSchooljaarMax)
            : was with { Groepen = OpVolgorde(blijven) };
    }

    private static ImmutableArray<Groep> OpVolgorde(ImmutableArray<Groep> groepen) =>
        [.. groepen.OrderBy(g => g.Schooljaar).ThenBy(Jongste).ThenBy(g => Namen.Zoekvorm(g.Naam), StringComparer.Ordinal).ThenBy(g => g.Id, StringComparer.Ordinal)];

    /// <summary>Place of the youngest year in the order of the codes (kleuters first); a groep without years goes last.</summary>
    private static int Jongste(Groep groep) => groep.Jaargroepen.IsEmpty ? int.MaxValue : Jaargroepcode.Volgorde(groep.Jaargroepen[0]);

    private static Groep Schoon(Groep groep) => groep with
    {
        Naam = Namen.Schoon(groep.Naam ?? ""),
        Jaargroepen = groep.Jaargroepen.IsDefault ? [] : Jaargroepcode.Geordend(groep.Jaargroepen),
        Leerkracht = TekstRules.SchoonOfNiets(groep.Leerkracht),
        BuitenPlekId = TekstRules.SchoonOfNiets(groep.BuitenPlekId),
        BinnenPlekId = TekstRules.SchoonOfNiets(groep.BinnenPlekId),
    };

    private static Weigering? Keur(SchoolState was, Groep groep, DateOnly vandaag, bool magZelfdeNaam = false) =>
        (SchoolRules.IsId(groep.Id) ? null : Weigeringen.OngeldigeId)
        ?? TekstRules.KeurVerplicht(groep.Naam, "naam", "een naam", SchoolGrenzen.GroepNaamMax)
        ?? TekstRules.Keur(groep.Leerkracht, "leerkracht", "de naam van de leerkracht", SchoolGrenzen.NaamMax)
        ?? TekstRules.Keur(groep.Bronsleutel, "bronsleutel", "de sleutel", SchoolGrenzen.BronsleutelMax)
        ?? KeurSchooljaar(groep.Schooljaar, vandaag)
        ?? KeurTijden(groep.Tijden)
        ?? KeurPlek(was, groep.BuitenPlekId, PlekSoort.Speelplaats, "buitenPlekId")
        ?? KeurPlek(was, groep.BinnenPlekId, PlekSoort.Binnen, "binnenPlekId")
        ?? (groep.Jaargroepen.Length > SchoolGrenzen.JaargroepenMax ? Weigeringen.TeVeel("jaargroepen", SchoolGrenzen.JaargroepenMax) : null)
        ?? (magZelfdeNaam || !HeeftNaamgenoot(was, groep) ? null : Weigeringen.NaamBestaatAl);

    private static bool HeeftNaamgenoot(SchoolState was, Groep groep) =>
        was.Groepen.Any(g => g.Id != groep.Id && g.Schooljaar == groep.Schooljaar && Namen.Zoekvorm(g.Naam) == Namen.Zoekvorm(groep.Naam));

    private static Weigering? KeurSchooljaar(Schooljaar jaar, DateOnly vandaag)
    {
        var dit = Schooljaar.Van(vandaag).Begin;
        return jaar.Begin >= dit - SchoolGrenzen.SchooljarenTerug && jaar.Begin <= dit + SchoolGrenzen.SchooljarenVooruit
            ? null
            : Weigeringen.Keuze("schooljaar", "dit of het volgende schooljaar");
    }

    private static Weigering? KeurTijden(Lunchtijden? tijden)
    {
        if (tijden is null)
        {
            return Weigeringen.Verplicht("lunch", "de tijden");
        }

        if (tijden.Lunch > tijden.NaarBuiten || tijden.NaarBuiten > tijden.Ophalen)
        {
            return Weigeringen.TijdVolgorde;
        }

        return tijden.Lunch < SchoolGrenzen.VroegsteTijd || tijden.Ophalen > SchoolGrenzen.LaatsteTijd ? Weigeringen.TijdBuitenMiddag : null;
    }

    private static Weigering? KeurPlek(SchoolState was, string? plekId, PlekSoort soort, string veld) =>
        plekId is null || was.Plekken.Any(p => p.Id == plekId && p.Soort == soort) ? null : Weigeringen.VerkeerdePlek(veld);

    private static bool Gelijk(ImmutableArray<Groep> links, ImmutableArray<Groep> rechts) =>
        links.Length == rechts.Length && links.Zip(rechts).All(p => Gelijk(p.First, p.Second));

    private static bool Gelijk(Groep links, Groep rechts) =>
        links.Jaargroepen.SequenceEqual(rechts.Jaargroepen, StringComparer.Ordinal) && links with { Jaargroepen = rechts.Jaargroepen } == rechts;
}
