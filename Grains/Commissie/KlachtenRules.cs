using System.Collections.Immutable;
using System.Globalization;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Leerlingen;
using OrleansSchool.Toegang;

namespace OrleansSchool.Commissie;

/// <summary>What a complaint must have at each step, who sees it, and who is asked for an answer (TSO-15c). Pure.</summary>
internal static class KlachtenRules
{
    private const int VraagIdMax = 80;

    public static KlachtenView View(KlachtenState state, Schooljaar jaar, Wie wie)
    {
        var zichtbaar = state.Klachten.Where(k => MagZien(k, wie)).Reverse().ToList();
        return new KlachtenView(
            jaar, [.. zichtbaar.Where(k => k.IsOpen).OrderBy(k => k.AntwoordVoor), .. zichtbaar.Where(k => !k.IsOpen).OrderByDescending(k => k.KlaarOp)], state.Versie);
    }

    public static Klachttelling Telling(KlachtenState state) =>
        new(state.Klachten.Length, state.Klachten.Count(k => k.Stand == Klachtstand.Opgelost), state.Klachten.Count(k => k.IsOpen));

    /// <summary>Day on which a question was asked, by its id (<see cref="Vragen.Oudervraag.Id"/>); null for what is none.</summary>
    public static DateOnly? Vraagdag(string vraagId) =>
        vraagId.Split('/') is [var dag, { Length: > 0 }] && DateOnly.TryParseExact(dag, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var datum) ? datum : null;

    /// <returns>The same state when nothing changed.</returns>
    public static Uitkomst<KlachtenState> Bewaar(KlachtenState was, string? id, KlachtInvoer invoer, Schooljaar jaar, Openbaarhandeling hier)
    {
        var schoon = Schoon(invoer);
        var oud = id is null ? null : was.Klachten.FirstOrDefault(k => k.Id == id && MagZien(k, hier.Wie));
        var (door, klaar) = Standdagen(oud, schoon, hier.Vandaag);
        var nee = WaaromNiet(was, id, oud, schoon)
            ?? KeurDag(oud, schoon, jaar, hier.Vandaag) ?? KeurAntwoordvoor(schoon) ?? KeurStanddagen(schoon, door, klaar, jaar, hier.Vandaag) ?? KeurTekst(schoon);
        if (nee is not null)
        {
            return nee;
        }

        var nieuw = (oud ?? new Klacht(NieuwId(was), schoon.Op, "", "", "", schoon.Stand, null, null, null, []) { VraagId = schoon.VraagId }) with
        {
            Op = schoon.Op,
            Van = schoon.Van,
            Onderwerp = schoon.Onderwerp,
            Tekst = schoon.Tekst,
            Stand = schoon.Stand,
            Behandelaar = schoon.Behandelaar,
            AntwoordVoor = schoon.AntwoordVoor,
            Uitkomst = schoon.Uitkomst,
            DoorOp = door,
            KlaarOp = klaar,
            AlleenSchoolleiding = schoon.AlleenSchoolleiding,
        };
        if (nieuw == oud)
        {
            return was;
        }

        nieuw = MetFeit(nieuw, oud, hier);
        var wordt = was with { Klachten = oud is null ? was.Klachten.Add(nieuw) : was.Klachten.Replace(oud, nieuw) };
        return wordt.Klachten.Sum(Tekens) > KlachtGrenzen.TekensMax && Tekens(nieuw) > (oud is null ? 0 : Tekens(oud)) ? Weigeringen.KlachtenTeLang : wordt;
    }

    /// <summary>One for each person, of what is gravest of the complaints that this person sees; it names nobody.</summary>
    public static ImmutableArray<Openbaartaak> Taken(KlachtenState state, Schooljaar jaar, PersonenView personen, SchoolSleutel school, DateOnly vandaag)
    {
        if (!state.Klachten.Any(k => k.IsOpen))
        {
            return [];
        }

        var leiding = personen.Rijen.Where(p => p.Rollen.Any(r => r.School == school && r.Rol == Rol.Schoolleider && r.GeldtOp(vandaag)))
            .Select(p => p.AccountId).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. OpenbaarpostRules.MetRecht(personen, school, Recht.KlachtenBehandelen, vandaag)
                .Select(id => (Id: id, Tekst: Taak([.. state.Klachten.Where(k => k.IsOpen && (!k.AlleenSchoolleiding || leiding.Contains(id)))], vandaag)))
                .Where(t => t.Tekst is not null).Select(t => new Openbaartaak(t.Id, $"klachten/{jaar}", t.Tekst!)),
        ];
    }

    private static bool MagZien(Klacht klacht, Wie wie) => !klacht.AlleenSchoolleiding || wie.Rollen.Any(r => r.Rol == Rol.Schoolleider);

    private static KlachtInvoer Schoon(KlachtInvoer invoer) => invoer with
    {
        Van = TekstRules.Schoon(invoer.Van),
        Onderwerp = TekstRules.Schoon(invoer.Onderwerp),
        Tekst = TekstRules.Schoon(invoer.Tekst),
        Behandelaar = TekstRules.SchoonOfNiets(invoer.Behandelaar),
        Uitkomst = TekstRules.SchoonOfNiets(invoer.Uitkomst),
        VraagId = TekstRules.SchoonOfNiets(invoer.VraagId),
    };

    /// <summary>When it went to the klachtenprocedure and when it was closed: the day that was typed, the one that was there, or today.</summary>
    private static (DateOnly? Door, DateOnly? Klaar) Standdagen(Klacht? oud, KlachtInvoer invoer, DateOnly vandaag) => invoer.Stand switch
    {
        Klachtstand.BijSchool => (invoer.StandOp ?? oud?.DoorOp ?? vandaag, null),
        Klachtstand.Opgelost or Klachtstand.Ingetrokken => (oud?.DoorOp, invoer.StandOp ?? (oud?.Stand == invoer.Stand ? oud.KlaarOp : null) ?? vandaag),
        _ => (null, null),
    };

    private static Weigering? WaaromNiet(KlachtenState was, string? id, Klacht? oud, KlachtInvoer invoer) =>
        !Enum.IsDefined(invoer.Stand) ? Weigeringen.Keuze("stand", "hoe het met de klacht staat")
        : id is not null ? oud is null ? Weigeringen.Onbekend("deze klacht") : null
        : was.Klachten.Length >= KlachtGrenzen.KlachtenMax ? Weigeringen.TeVeel("klachten in een schooljaar", KlachtGrenzen.KlachtenMax)
        : invoer.VraagId is not { } vraag ? null
        : vraag.Length > VraagIdMax ? Weigeringen.Onbekend("deze vraag")
        : was.Klachten.Any(k => k.VraagId == vraag) ? Weigeringen.KlachtAlVanVraag : null;

    /// <summary>It belongs to the schooljaar in which it was made; a new one to this schooljaar or the one before.</summary>
    private static Weigering? KeurDag(Klacht? oud, KlachtInvoer invoer, Schooljaar jaar, DateOnly vandaag)
    {
        var laatst = vandaag < jaar.LaatsteDag ? vandaag : jaar.LaatsteDag;
        var vroegst = Schooljaar.Van(vandaag).Vorig.EersteDag;
        return invoer.Op > vandaag ? Weigeringen.DatumInToekomst("op")
            : !jaar.Bevat(invoer.Op) ? Weigeringen.TeVerWeg("op", jaar.EersteDag, laatst)
            : oud is null && invoer.Op < vroegst ? Weigeringen.TeVerWeg("op", vroegst, vandaag)
            : null;
    }

    private static Weigering? KeurAntwoordvoor(KlachtInvoer invoer)
    {
        var tot = invoer.Op.AddMonths(KlachtGrenzen.AntwoordMaandenMax);
        return invoer.AntwoordVoor is { } voor
            ? voor < invoer.Op || voor > tot ? Weigeringen.TeVerWeg("antwoord-voor", invoer.Op, tot) : null
            : invoer.Stand is Klachtstand.Ontvangen or Klachtstand.BijSchool ? Weigeringen.Verplicht("antwoord-voor", "een dag voor het antwoord") : null;
    }

    /// <summary>Made, handed on, closed: in that order.</summary>
    private static Weigering? KeurStanddagen(KlachtInvoer invoer, DateOnly? door, DateOnly? klaar, Schooljaar jaar, DateOnly vandaag)
    {
        if ((klaar ?? door) is not { } dag)
        {
            return null;
        }

        if (klaar is not null && door is { } eerder && eerder < invoer.Op)
        {
            return Weigeringen.TeVerWeg("op", jaar.EersteDag, eerder);
        }

        var eerst = klaar is null ? invoer.Op : door ?? invoer.Op;
        return dag > vandaag ? Weigeringen.DatumInToekomst("stand-op") : dag < eerst ? Weigeringen.TeVerWeg("stand-op", eerst, vandaag) : null;
    }

    private static Weigering? KeurTekst(KlachtInvoer invoer) =>
        TekstRules.KeurVerplicht(invoer.Van, "van", "de naam van wie klaagt", KlachtGrenzen.NaamMax)
        ?? TekstRules.KeurVerplicht(invoer.Onderwerp, "onderwerp", "het onderwerp", KlachtGrenzen.OnderwerpMax)
        ?? TekstRules.KeurRegels(invoer.Tekst, "tekst", "de klacht", KlachtGrenzen.TekstMax)
        ?? (invoer.Behandelaar is not { } wie
            ? invoer.Stand == Klachtstand.BijSchool ? Weigeringen.Verplicht("behandelaar", "wie de klacht in de klachtenprocedure behandelt") : null
            : TekstRules.Keur(wie, "behandelaar", "wie de klacht behandelt", KlachtGrenzen.NaamMax))
        ?? (invoer.Uitkomst is null && invoer.Stand != Klachtstand.Opgelost ? null
            : TekstRules.KeurRegels(invoer.Uitkomst ?? "", "uitkomst", "wat eruit kwam", KlachtGrenzen.UitkomstMax));

    private static Klacht MetFeit(Klacht nieuw, Klacht? oud, Openbaarhandeling hier)
    {
        var tekst = oud is null ? string.Join(". ", new[] { "Vastgelegd", Stap(nieuw) }.OfType<string>())
            : oud.Stand != nieuw.Stand ? Stap(nieuw) ?? "Weer in behandeling" : $"Gewijzigd: {string.Join(", ", Anders(oud, nieuw))}";
        var feit = new Feit(hier.Nu, oud is null ? "vastgelegd" : "gewijzigd", tekst.Length > KlachtGrenzen.FeitTekstMax ? tekst[..KlachtGrenzen.FeitTekstMax] : tekst, hier.Wie.Naam);
        return nieuw with { Geschiedenis = [.. nieuw.Geschiedenis.Insert(0, feit).Take(KlachtGrenzen.FeitenMax)] };
    }

    private static string? Stap(Klacht klacht) => klacht.Stand switch
    {
        Klachtstand.BijSchool when klacht.DoorOp is { } op => $"Naar de klachtenprocedure op {Datums.Cijfers(op)}, bij {klacht.Behandelaar}",
        Klachtstand.Opgelost when klacht.KlaarOp is { } op => $"Opgelost op {Datums.Cijfers(op)}",
        Klachtstand.Ingetrokken when klacht.KlaarOp is { } op => $"Ingetrokken op {Datums.Cijfers(op)}",
        _ => null,
    };

    /// <summary>Which of its parts are other now; never what they say.</summary>
    private static IEnumerable<string> Anders(Klacht oud, Klacht nieuw)
    {
        (bool IsAnders, string Wat)[] delen =
        [
            (oud.AntwoordVoor != nieuw.AntwoordVoor, nieuw.AntwoordVoor is { } voor ? $"antwoord voor {Datums.Cijfers(voor)}" : "geen dag voor het antwoord"),
            (oud.Behandelaar != nieuw.Behandelaar, "behandelaar"), (oud.Op != nieuw.Op, "dag"), (oud.Van != nieuw.Van, "van wie"),
            (oud.Onderwerp != nieuw.Onderwerp, "onderwerp"), (oud.Tekst != nieuw.Tekst, "de klacht"), (oud.Uitkomst != nieuw.Uitkomst, "wat eruit kwam"),
            (oud.DoorOp != nieuw.DoorOp || oud.KlaarOp != nieuw.KlaarOp, "dag van de stap"),
            (oud.AlleenSchoolleiding != nieuw.AlleenSchoolleiding, nieuw.AlleenSchoolleiding ? "alleen voor de schoolleider" : "niet meer alleen voor de schoolleider"),
        ];
        return delen.Where(d => d.IsAnders).Select(d => d.Wat);
    }

    private static string? Taak(ImmutableArray<Klacht> open, DateOnly vandaag)
    {
        var laat = open.Where(k => k.IsTeLaat(vandaag)).ToList();
        var zonder = open.Count(k => k.Behandelaar is null);
        var straks = open.Where(k => k.AntwoordVoor <= vandaag.AddDays(KlachtGrenzen.HerinnerDagen)).Select(k => k.AntwoordVoor).Min();
        return laat.Count > 0 ? laat.Count == 1
                ? $"Een klacht over het overblijven had op {Datums.Lang(laat[0].AntwoordVoor!.Value)} antwoord moeten hebben."
                : string.Create(CultureInfo.InvariantCulture, $"{laat.Count} klachten over het overblijven hadden al antwoord moeten hebben.")
            : zonder > 0 ? zonder == 1
                ? "Een klacht over het overblijven heeft nog geen behandelaar."
                : string.Create(CultureInfo.InvariantCulture, $"{zonder} klachten over het overblijven hebben nog geen behandelaar.")
            : straks is { } dag ? $"Een klacht over het overblijven vraagt antwoord, uiterlijk {Datums.Lang(dag)}."
            : null;
    }

    private static int Tekens(Klacht klacht) => klacht.Tekst.Length + (klacht.Uitkomst?.Length ?? 0);

    private static string NieuwId(KlachtenState was) => string.Create(CultureInfo.InvariantCulture, $"k{was.Klachten.Length + 1}");
}
