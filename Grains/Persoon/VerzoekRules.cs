using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Commissie;
using OrleansSchool.Gedeeld;
using OrleansSchool.Toegang;

namespace OrleansSchool.Persoon;

/// <summary>Requests and their terms (AVG art. 12 lid 3). Pure.</summary>
internal static class VerzoekRules
{
    /// <summary>Who wrote it down, when nobody at school did; no name.</summary>
    private const string DoorOuder = "Een ouder";

    public static Uitkomst<VerzoekenState> NeemOp(VerzoekenState was, VerzoekInvoer invoer, string id, Schooljaar jaar, Wie wie, (DateTimeOffset Nu, DateOnly Vandaag) hier)
    {
        var gezien = TekstRules.Schoon(invoer.Gezien);
        if (Keur(invoer, gezien, jaar, hier.Vandaag) is { } nee)
        {
            return nee;
        }

        return was.Verzoeken.Length >= PersoonGrenzen.VerzoekenMax
            ? Weigeringen.TeVeel("verzoeken in een schooljaar", PersoonGrenzen.VerzoekenMax)
            : was with
            {
                Verzoeken = was.Verzoeken.Add(new Verzoek(
                    id, invoer.Soort, invoer.Over, invoer.Vrager, gezien, invoer.Op, invoer.Op.AddMonths(VerzoekGrenzen.TermijnMaanden), null, Verzoekstand.Open, null, null, hier.Nu, wie.Naam)),
            };
    }

    /// <summary>An overview asked for with the personal link: of the verzorger, and of the child. The same state when both are asked for already and wait.</summary>
    public static Uitkomst<VerzoekenState> NeemOpVanOuder(VerzoekenState was, Persoonsleutel verzorger, Func<string> nieuwId, (DateTimeOffset Nu, DateOnly Vandaag) hier)
    {
        var gezien = VerzoekGrenzen.MetLink + verzorger.VerzorgerId;
        var nieuw = new[] { (Over: verzorger, Vrager: Verzoekvrager.Zelf), (Over: Persoonsleutel.Leerling(verzorger.Id), Vrager: Verzoekvrager.Verzorger) }
            .Where(n => !was.Verzoeken.Any(v => v.IsOpen && v.Soort == Verzoeksoort.Inzage && v.Over == n.Over && v.Gezien == gezien))
            .Select(n => new Verzoek(
                nieuwId(), Verzoeksoort.Inzage, n.Over, n.Vrager, gezien, hier.Vandaag, hier.Vandaag.AddMonths(VerzoekGrenzen.TermijnMaanden), null, Verzoekstand.Open, null, null, hier.Nu, DoorOuder))
            .ToList();
        return nieuw.Count == 0 ? was
            : !PastVanOuder(was, nieuw.Count) ? Weigeringen.VerzoekenVol
            : was with { Verzoeken = was.Verzoeken.AddRange(nieuw) };
    }

    public static Uitkomst<VerzoekenState> Verleng(VerzoekenState was, string id, string reden)
    {
        var schoon = TekstRules.Schoon(reden);
        return was.Verzoeken.FirstOrDefault(v => v.Id == id) is not { } verzoek ? Weigeringen.Onbekend("dit verzoek")
            : !verzoek.IsOpen ? Weigeringen.VerzoekDicht
            : verzoek.Verlengd is not null ? Weigeringen.VerzoekVerlengd
            : TekstRules.KeurRegels(schoon, "reden", "waarom het langer duurt", PersoonGrenzen.TekstMax) is { } nee ? nee
            : Met(was, verzoek with { Verlengd = schoon, Uiterlijk = verzoek.Op.AddMonths(VerzoekGrenzen.TermijnMaanden + VerzoekGrenzen.VerlengMaanden) });
    }

    public static Uitkomst<VerzoekenState> HandelAf(VerzoekenState was, string id, Verzoekstand stand, string uitkomst, DateOnly vandaag)
    {
        var schoon = TekstRules.Schoon(uitkomst);
        return was.Verzoeken.FirstOrDefault(v => v.Id == id) is not { } verzoek ? Weigeringen.Onbekend("dit verzoek")
            : !verzoek.IsOpen ? Weigeringen.VerzoekDicht
            : !Enum.IsDefined(stand) || stand == Verzoekstand.Open ? Weigeringen.Keuze("stand", "wat ermee gedaan is")
            : TekstRules.KeurRegels(schoon, "uitkomst", "wat ermee gedaan is", PersoonGrenzen.TekstMax) is { } nee ? nee
            : Met(was, verzoek with { Stand = stand, Uitkomst = schoon, KlaarOp = vandaag });
    }

    public static VerzoekenView View(VerzoekenState state, Schooljaar jaar) => new(
        jaar, [.. state.Verzoeken.Where(v => v.IsOpen).OrderBy(v => v.Uiterlijk), .. state.Verzoeken.Where(v => !v.IsOpen).OrderByDescending(v => v.Op)], state.Versie);

    /// <summary>One task for each who may deal with them, with the first that is due; names nobody.</summary>
    public static ImmutableArray<Openbaartaak> Taken(VerzoekenState state, Schooljaar jaar, PersonenView personen, SchoolSleutel school, DateOnly vandaag)
    {
        var open = state.Verzoeken.Where(v => v.IsOpen).OrderBy(v => v.Uiterlijk).ToList();
        var straks = open.Find(v => v.Uiterlijk <= vandaag.AddDays(VerzoekGrenzen.HerinnerDagen));
        if ((straks ?? open.Find(IsMetLink)) is not { } eerste)
        {
            return [];
        }

        var zin = eerste.IsTeLaat(vandaag)
            ? $"Een verzoek over persoonsgegevens had op {Datums.Cijfers(eerste.Uiterlijk)} een antwoord moeten hebben. Handel het vandaag af."
            : straks is not null ? $"Een verzoek over persoonsgegevens moet uiterlijk {Datums.Cijfers(eerste.Uiterlijk)} een antwoord hebben."
            : $"Een ouder vroeg een overzicht van persoonsgegevens. Dat moet uiterlijk {Datums.Cijfers(eerste.Uiterlijk)} een antwoord hebben.";
        return [.. OpenbaarpostRules.MetRecht(personen, school, Recht.PersoonsgegevensUitgeven, vandaag).Select(id => new Openbaartaak(id, $"verzoeken/{jaar}", zin))];
    }

    /// <summary>Whoever asks by link, the office can always write down what it is asked.</summary>
    private static bool PastVanOuder(VerzoekenState was, int nieuw) =>
        was.Verzoeken.Length + nieuw <= PersoonGrenzen.VerzoekenMax
        && was.Verzoeken.Count(IsMetLink) + nieuw <= PersoonGrenzen.VerzoekenMax - PersoonGrenzen.VerzoekenKantoor;

    private static bool IsMetLink(Verzoek verzoek) => verzoek.Gezien.StartsWith(VerzoekGrenzen.MetLink, StringComparison.Ordinal);

    private static Weigering? Keur(VerzoekInvoer invoer, string gezien, Schooljaar jaar, DateOnly vandaag) =>
        (Enum.IsDefined(invoer.Soort) ? null : Weigeringen.Keuze("soort", "wat er gevraagd is"))
        ?? (Enum.IsDefined(invoer.Vrager) ? null : Weigeringen.Keuze("vrager", "wie het vroeg"))
        ?? (IsGeldig(invoer.Over) ? null : Weigeringen.Onbekend("deze persoon"))
        ?? TekstRules.KeurVerplicht(gezien, "gezien", "hoe je zag wie het vroeg", VerzoekGrenzen.GezienMax)
        ?? (invoer.Op > vandaag || invoer.Op < vandaag.AddMonths(-VerzoekGrenzen.TerugMaanden) || Schooljaar.Van(invoer.Op) != jaar ? Weigeringen.VerzoekDatum : null);

    private static bool IsGeldig(Persoonsleutel over) =>
        Enum.IsDefined(over.Soort) && IsId(over.Id) && (over.Soort == Persoonsoort.Verzorger ? over.VerzorgerId is { } id && IsId(id) : over.VerzorgerId is null);

    private static bool IsId(string id) => id.Length is > 0 and <= 60 && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');

    private static VerzoekenState Met(VerzoekenState was, Verzoek verzoek) =>
        was with { Verzoeken = [.. was.Verzoeken.Select(v => v.Id == verzoek.Id ? verzoek : v)] };
}
