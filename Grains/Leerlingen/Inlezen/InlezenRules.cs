using System.Collections.Immutable;
using System.Globalization;

namespace OrleansSchool.Leerlingen.Inlezen;

/// <summary>
/// What an import would do (SCH-3): compares a file with the school. Pure, so that a preview, a dry run and the import
/// itself come from the same answer; comparing again after applying gives nothing to do.
/// </summary>
public static class InlezenRules
{
    /// <summary>Part of the leerlingen, as one in so many, that may go without asking: more is rather a wrong export.</summary>
    public const int WegZonderVragenEenOp = 5;

    private const string Ja = "ja";
    private const string Nee = "nee";
    private static readonly CultureInfo nederlands = CultureInfo.GetCultureInfo("nl-NL");

    public static Voorsteluitkomst Vergelijk(IngelezenBestand bestand, Schoolstand stand)
    {
        var weigering = Weigering(bestand.School, stand);
        if (weigering is not null)
        {
            return new Voorsteluitkomst(null, weigering);
        }

        var groepen = GroepVergelijking.Vergelijk(bestand.Groepen, stand.Groepen);
        var koppeling = new LeerlingKoppeling(bestand, stand);
        var leerlingen = Leerlingen(bestand, stand, groepen, koppeling);
        ImmutableArray<Bevinding> bevindingen = [.. bestand.Bevindingen, .. OuderSchooljaar(bestand.School, stand), .. koppeling.Onzeker.Select(Onzeker)];
        return new Voorsteluitkomst(new Inleesvoorstel(groepen, leerlingen, bevindingen, Bevestigingen(bestand, stand, leerlingen)), null);
    }

    /// <summary>The school as it is once the proposal is applied; the ids of new ones come from the caller.</summary>
    public static Schoolstand Toegepast(Schoolstand stand, Inleesvoorstel voorstel, Func<string> nieuwId)
    {
        ImmutableArray<BestaandeGroep> groepen =
            [.. voorstel.Groepen.Select(g => new BestaandeGroep(g.Id ?? nieuwId(), g.Naam, g.Jaargroepen, g.Sleutel))];
        var opSleutel = groepen.Where(g => g.Bronsleutel is not null).GroupBy(g => g.Bronsleutel!, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.First().Id, StringComparer.Ordinal);
        var oud = stand.Leerlingen.ToDictionary(l => l.Id, StringComparer.Ordinal);
        var geraakt = voorstel.Leerlingen.Where(l => l.Id is not null).Select(l => l.Id!).ToHashSet(StringComparer.Ordinal);
        var leerlingen = voorstel.Leerlingen.Select(l => new BestaandeLeerling(
            l.Id ?? nieuwId(),
            l.Na,
            l.GroepSleutel is { } sleutel ? opSleutel[sleutel] : l.Id is null ? null : oud[l.Id].GroepId,
            l.Status != Leerlingstatus.Weg));
        return stand with { Groepen = groepen, Leerlingen = [.. leerlingen, .. stand.Leerlingen.Where(l => !geraakt.Contains(l.Id))] };
    }

    private static Inleesweigering? Weigering(IngelezenSchool school, Schoolstand stand)
    {
        if (school.SchoolSleutel is { } sleutel && sleutel != stand.SchoolSleutel)
        {
            return new Inleesweigering(Weigercode.AndereSchool, $"Dit bestand is van een andere school ({sleutel}); deze school is {stand.SchoolSleutel}. Er is niets gewijzigd. Maak de export bij de goede school of vestiging.", null);
        }

        return null;
    }

    private static ImmutableArray<Leerlingvoorstel> Leerlingen(IngelezenBestand bestand, Schoolstand stand, ImmutableArray<Groepvoorstel> groepen, LeerlingKoppeling koppeling)
    {
        var groepOpSleutel = groepen.Where(g => g.Status != Groepstatus.NietInBestand).ToDictionary(g => g.Sleutel!, StringComparer.Ordinal);
        var groepNaamOpId = stand.Groepen.ToDictionary(g => g.Id, g => g.Naam, StringComparer.Ordinal);
        var bezet = new BezetteKenmerken(bestand.Leerlingen);
        var uitBestand = new List<Leerlingvoorstel>();
        foreach (var leerling in bestand.Leerlingen)
        {
            if (koppeling.Zoek(leerling, out var wie))
            {
                if (!leerling.Vertrokken)
                {
                    uitBestand.Add(Vergeleken(leerling, wie, groepOpSleutel, groepNaamOpId, bezet));
                }
                else if (wie.Wie.Actief)
                {
                    uitBestand.Add(Vertrokken(leerling, wie));
                }
            }
            else if (!leerling.Vertrokken)
            {
                uitBestand.Add(new Leerlingvoorstel(Leerlingstatus.Nieuw, Koppeling.Geen, null, leerling.Gegevens, leerling.GroepSleutel, [], leerling.Regel));
            }
        }

        var weg = stand.Leerlingen.Where(l => l.Actief && !koppeling.IsGekoppeld(l))
            .Select(l => new Leerlingvoorstel(Leerlingstatus.Weg, Koppeling.Geen, l.Id, l.Gegevens, null, [VanSchool], null));
        return [.. uitBestand, .. weg];
    }

    private static Wijziging VanSchool { get; } = new(Leerlingveld.OpSchool, Ja, Nee);

    /// <summary>Left according to the file: nothing of the person is changed, only the date and "van school".</summary>
    private static Leerlingvoorstel Vertrokken(IngelezenLeerling leerling, (BestaandeLeerling Wie, Koppeling Hoe) koppeling)
    {
        var oud = koppeling.Wie;
        var na = oud.Gegevens with { Uitstroomdatum = leerling.Gegevens.Uitstroomdatum ?? oud.Gegevens.Uitstroomdatum };
        return new Leerlingvoorstel(Leerlingstatus.Weg, koppeling.Hoe, oud.Id, na, null, [.. LeerlingVergelijking.Wijzigingen(oud.Gegevens, na), VanSchool], leerling.Regel);
    }

    private static Leerlingvoorstel Vergeleken(
        IngelezenLeerling leerling,
        (BestaandeLeerling Wie, Koppeling Hoe) koppeling,
        Dictionary<string, Groepvoorstel> groepOpSleutel,
        Dictionary<string, string> groepNaamOpId,
        BezetteKenmerken bezet)
    {
        var oud = koppeling.Wie;
        var na = bezet.GeefVrij(LeerlingVergelijking.Samen(oud.Gegevens, leerling.Gegevens), leerling.Gegevens);
        var wijzigingen = LeerlingVergelijking.Wijzigingen(oud.Gegevens, na);
        if (leerling.GroepSleutel is { } sleutel && (groepOpSleutel[sleutel].Id is not { } groepId || groepId != oud.GroepId))
        {
            var oudeNaam = oud.GroepId is null ? "" : groepNaamOpId.GetValueOrDefault(oud.GroepId, "");
            wijzigingen = wijzigingen.Add(new Wijziging(Leerlingveld.Groep, oudeNaam, groepOpSleutel[sleutel].Naam));
        }

        if (!oud.Actief)
        {
            wijzigingen = wijzigingen.Add(new Wijziging(Leerlingveld.OpSchool, Nee, Ja));
        }

        var status = wijzigingen.IsEmpty ? Leerlingstatus.Gelijk : Leerlingstatus.Gewijzigd;
        return new Leerlingvoorstel(status, koppeling.Hoe, oud.Id, na, leerling.GroepSleutel, wijzigingen, leerling.Regel);
    }

    private static ImmutableArray<string> Bevestigingen(IngelezenBestand bestand, Schoolstand stand, ImmutableArray<Leerlingvoorstel> leerlingen)
    {
        var zinnen = ImmutableArray.CreateBuilder<string>();
        var opSchool = stand.Leerlingen.Count(l => l.Actief);
        var weg = leerlingen.Count(l => l.Status == Leerlingstatus.Weg);
        if (weg * WegZonderVragenEenOp > opSchool)
        {
            zinnen.Add($"{weg.ToString("N0", nederlands)} van de {opSchool.ToString("N0", nederlands)} leerlingen worden 'van school', omdat ze niet (meer) in het bestand staan. Is dit wel een export van de hele school?");
        }

        if (bestand.School.SchooljaarBegin < stand.SchooljaarBegin && opSchool > 0 && leerlingen.Any(l => l.Status != Leerlingstatus.Gelijk))
        {
            zinnen.Add($"Dit bestand is van schooljaar {Schooljaar(bestand.School.SchooljaarBegin.Value)}, de school is al in {Schooljaar(stand.SchooljaarBegin)}. Is dit wel de nieuwste export?");
        }

        if (bestand.School.SchooljaarBegin > stand.SchooljaarBegin)
        {
            zinnen.Add($"Dit bestand is van schooljaar {Schooljaar(bestand.School.SchooljaarBegin.Value)}, de school is nog in {Schooljaar(stand.SchooljaarBegin)}. Voor een nieuw schooljaar is er de jaarovergang.");
        }

        var andereSleutel = leerlingen.Count(l => l.Koppeling == Koppeling.Voorstel && l.Wijzigingen.Any(w => w.Veld == Leerlingveld.Sleutel && w.Oud.Length > 0));
        if (andereSleutel > 0)
        {
            zinnen.Add($"Bij {andereSleutel.ToString("N0", nederlands)} leerlingen is de sleutel anders dan eerst; ze zijn alleen herkend aan namen en geboortedatum. Zijn het dezelfde kinderen?");
        }

        return zinnen.ToImmutable();
    }

    /// <summary>An old export may fill an empty school and may be read again without changes; more than that is asked.</summary>
    private static IEnumerable<Bevinding> OuderSchooljaar(IngelezenSchool school, Schoolstand stand) =>
        school.SchooljaarBegin is { } begin && begin < stand.SchooljaarBegin
            ? [new Bevinding(null, Bevindingcode.OuderSchooljaar, $"Dit bestand is van schooljaar {Schooljaar(begin)}. De groepen komen in {Schooljaar(stand.SchooljaarBegin)}, waarin de school nu is.", Gevolg.GaatDoor, null)]
            : [];

    private static Bevinding Onzeker(IngelezenLeerling leerling) => new(
        leerling.Regel,
        Bevindingcode.KoppelingOnzeker,
        $"Regel {leerling.Regel}: er is meer dan één leerling met deze namen en geboortedatum; de leerling komt binnen als nieuw. Kijk na of dat klopt.",
        Gevolg.GaatDoor,
        leerling.Gegevens.Sleutel);

    private static string Schooljaar(int begin) => $"{begin}-{begin + 1}";
}
