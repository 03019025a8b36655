using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Besluiten;
using OrleansSchool.Gedeeld;
using OrleansSchool.Leerlingen;
using OrleansSchool.Opslag;
using OrleansSchool.Toegang;

namespace OrleansSchool.Commissie;

/// <summary>Members with their terms, the voorzitter of a schooljaar, and what is past its term (TSO-2a, TSO-2d). Pure.</summary>
internal static class CommissieRules
{
    private const int JarenVooruit = 2;
    private const int FeitTekstMax = 200;

    public static CommissieView View(CommissieState state, DateOnly vandaag, bool magBeheren)
    {
        var leden = state.Leden.OrderByDescending(l => l.IsOp(vandaag)).ThenBy(l => l.IsOp(vandaag) ? l.Functie : default)
            .ThenByDescending(l => l.Van).ThenBy(l => l.Naam, StringComparer.Ordinal);
        return new CommissieView(
            [.. leden.Select(l => Zichtbaar(l, magBeheren))], Voorzitter(state, vandaag) is { } lid ? Zichtbaar(lid, magBeheren) : null, state.Keuzes,
            CommissiepuntRules.Punten(state, vandaag), state.Versie, magBeheren)
        {
            Geschiedenis = magBeheren ? [.. state.Feiten.Reverse()] : [],
        };
    }

    public static Commissiestand Op(CommissieState state, DateOnly dag) => new([.. state.Leden.Where(l => l.IsOp(dag))], Voorzitter(state, dag));

    /// <summary>Of the schooljaar of that day, as it was chosen by then; null when who was chosen isn't a member on it.</summary>
    public static Commissielid? Voorzitter(CommissieState state, DateOnly dag) =>
        Keuze(state, dag) is { } keuze && state.Leden.FirstOrDefault(l => l.Id == keuze.LidId) is { } gekozen
            ? state.Leden.FirstOrDefault(l => l.IsOp(dag) && l.Id == gekozen.Id) ?? state.Leden.FirstOrDefault(l => l.IsOp(dag) && IsZelfde(l, gekozen)) // a next term
            : null;

    public static Voorzitterkeuze? Keuze(CommissieState state, DateOnly dag) => state.Keuzes.LastOrDefault(k => k.Jaar == Schooljaar.Van(dag) && k.Besluit.Op <= dag);

    /// <param name="nieuwId">Of a new member.</param>
    /// <returns>The same state when nothing changed.</returns>
    public static Uitkomst<CommissieState> BewaarLid(
        CommissieState was, string? id, string nieuwId, CommissielidInvoer invoer, PersonenView personen, Openbaarhandeling hier)
    {
        var oud = id is null ? null : was.Leden.FirstOrDefault(l => l.Id == id);
        var persoon = string.IsNullOrEmpty(invoer.AccountId) ? null : personen.Rijen.FirstOrDefault(p => p.AccountId == invoer.AccountId);
        var nieuw = new Commissielid(
            oud?.Id ?? nieuwId, string.IsNullOrEmpty(invoer.AccountId) ? null : invoer.AccountId, persoon?.Naam ?? Namen.Schoon(invoer.Naam ?? ""),
            TekstRules.SchoonOfNiets(invoer.Email), invoer.Functie, invoer.Van, invoer.TotEnMet);
        var nee = WaaromNiet(was, id, oud) ?? KeurPersoon(nieuw, oud, persoon) ?? KeurTermijn(nieuw, oud, hier.Vandaag) ?? KeurAdres(nieuw, persoon, hier.Vandaag)
            ?? (was.Leden.Any(l => l.Id != nieuw.Id && l.Functie == nieuw.Functie && IsZelfde(l, nieuw) && IsTegelijk(l, nieuw)) ? Weigeringen.CommissieAlLid : null);
        if (nee is not null)
        {
            return nee;
        }

        if (nieuw == oud)
        {
            return was;
        }

        var wordt = was with { Leden = oud is null ? was.Leden.Add(nieuw) : was.Leden.Replace(oud, nieuw) };
        return MetFeit(wordt, oud is null ? "lid-erbij" : "lid-gewijzigd", $"{(oud is null ? "Lid erbij" : "Lid gewijzigd")}: {nieuw.Naam}, {CommissiepuntRules.Functie(nieuw.Functie)}, {Termijn(nieuw)}", hier);
    }

    /// <summary>Chosen out of the members by a vote that was carried (TSO-2d); chosen again, the last one counts.</summary>
    public static Uitkomst<CommissieState> KiesVoorzitter(CommissieState was, Schooljaar jaar, string lidId, Besluit besluit, Openbaarhandeling hier)
    {
        var toen = Schooljaar.Van(besluit.Op);
        if (was.Leden.FirstOrDefault(l => l.Id == lidId) is not { } lid || !lid.IsOp(besluit.Op))
        {
            return Weigeringen.CommissieGeenLid;
        }

        var nee = jaar != toen && jaar != toen.Volgend ? Weigeringen.CommissieJaar(toen)
            : !besluit.IsAangenomen ? Weigeringen.CommissieNietGekozen
            : was.Keuzes.Length >= CommissieGrenzen.KeuzesMax ? Weigeringen.TeVeel("keuzes van een voorzitter", CommissieGrenzen.KeuzesMax)
            : null;
        return nee is not null ? nee : MetFeit(
            was with { Keuzes = was.Keuzes.Add(new Voorzitterkeuze(jaar, lid.Id, besluit)) }, "voorzitter", $"Voorzitter voor {jaar}: {lid.Naam}, gekozen op {Datums.Cijfers(besluit.Op)}", hier);
    }

    /// <summary>Without what is past its term; how many members and elections went. The same state when nothing did.</summary>
    public static (CommissieState Wordt, int Weg) ZonderVoorbij(CommissieState was, DateOnly vandaag)
    {
        var leden = was.Leden.RemoveAll(l => l.TotEnMet is { } tot && IsVoorbij(Schooljaar.Van(tot), vandaag));
        var keuzes = was.Keuzes.RemoveAll(k => IsVoorbij(k.Jaar, vandaag));
        var feiten = was.Feiten.RemoveAll(f => IsVoorbij(Schooljaar.Van(DateOnly.FromDateTime(Schooltijd.Lokaal(f.Op).DateTime)), vandaag));
        var weg = was.Leden.Length - leden.Length + was.Keuzes.Length - keuzes.Length;
        return weg + was.Feiten.Length - feiten.Length == 0 ? (was, 0) : (was with { Leden = leden, Keuzes = keuzes, Feiten = feiten }, weg);
    }

    /// <summary>A year after somebody left their address goes; their name stays with what was decided then (SEC-5).</summary>
    public static CommissieState ZonderAdressen(CommissieState was, DateOnly vandaag) => !was.Leden.Any(l => IsLangWeg(l, vandaag))
        ? was : was with { Leden = [.. was.Leden.Select(l => IsLangWeg(l, vandaag) ? l with { Email = null } : l)] };

    private static bool IsLangWeg(Commissielid lid, DateOnly vandaag) => lid is { Email: not null, TotEnMet: { } tot } && tot.AddYears(1) < vandaag;

    private static bool IsVoorbij(Schooljaar jaar, DateOnly vandaag) => Bewaartermijnen.IsVoorbij("commissie", jaar.Volgend.EersteDag, vandaag);

    private static Commissielid Zichtbaar(Commissielid lid, bool magBeheren) => magBeheren ? lid : lid with { AccountId = null, Email = null };

    /// <summary>By account, or by name when one of the two has none.</summary>
    public static bool IsZelfde(Commissielid een, Commissielid ander) => een.AccountId is { } account && ander.AccountId is { } tweede
        ? account == tweede : Namen.Zoekvorm(een.Naam) == Namen.Zoekvorm(ander.Naam);

    private static bool IsTegelijk(Commissielid een, Commissielid ander) => !(een.TotEnMet < ander.Van) && !(ander.TotEnMet < een.Van);

    private static Weigering? WaaromNiet(CommissieState was, string? id, Commissielid? oud) =>
        id is not null ? oud is null ? Weigeringen.Onbekend("dit lid") : null
        : was.Leden.Length >= CommissieGrenzen.LedenMax ? Weigeringen.TeVeel("leden, ook die van vroeger", CommissieGrenzen.LedenMax)
        : null;

    /// <summary>Who left keeps the name that was there; somebody new has an account that isn't ended, or none.</summary>
    private static Weigering? KeurPersoon(Commissielid nieuw, Commissielid? oud, PersoonRij? persoon) =>
        nieuw.AccountId is not null && nieuw.AccountId != oud?.AccountId && persoon is not { Status: not AccountStatus.Beeindigd } ? Weigeringen.Onbekend("dit account") with { Veld = "account-id" }
        : !Enum.IsDefined(nieuw.Functie) ? Weigeringen.Keuze("functie", "welke functie dit lid heeft")
        : TekstRules.KeurVerplicht(nieuw.Naam, "naam", "de naam", CommissieGrenzen.NaamMax);

    /// <summary>Who is there for longer than a term may be can still be ended.</summary>
    private static Weigering? KeurTermijn(Commissielid nieuw, Commissielid? oud, DateOnly vandaag)
    {
        var (vroegst, laatst) = (vandaag.AddYears(-CommissieGrenzen.TermijnJarenMax), vandaag.AddYears(JarenVooruit));
        if (nieuw.Van != oud?.Van && (nieuw.Van < vroegst || nieuw.Van > laatst))
        {
            return Weigeringen.TeVerWeg("van", vroegst, laatst);
        }

        var langst = nieuw.Van.AddYears(CommissieGrenzen.TermijnJarenMax);
        langst = langst < vandaag ? vandaag : langst;
        return nieuw.TotEnMet < nieuw.Van ? Weigeringen.CommissieTermijn
            : nieuw.TotEnMet > langst ? Weigeringen.TeVerWeg("tot-en-met", nieuw.Van, langst)
            : null;
    }

    /// <summary>Agenda and minutes must reach a member, by mail or in the intranet (TSO-2h); who left gets none any more.</summary>
    private static Weigering? KeurAdres(Commissielid nieuw, PersoonRij? persoon, DateOnly vandaag) =>
        nieuw.Email is { } email ? Mailadres.IsGeldig(email) ? null : Weigeringen.OngeldigMailadres with { Veld = "email" }
        : persoon is { Status: not AccountStatus.Beeindigd } || nieuw.TotEnMet < vandaag ? null
        : Weigeringen.CommissieGeenAdres;

    private static string Termijn(Commissielid lid) =>
        lid.TotEnMet is { } tot ? $"van {Datums.Cijfers(lid.Van)} tot en met {Datums.Cijfers(tot)}" : $"vanaf {Datums.Cijfers(lid.Van)}";

    private static CommissieState MetFeit(CommissieState was, string soort, string tekst, Openbaarhandeling hier)
    {
        var met = was.Feiten.Add(new Feit(hier.Nu, soort, tekst.Length > FeitTekstMax ? tekst[..FeitTekstMax] : tekst, hier.Wie.Naam));
        return was with { Feiten = met.Length > CommissieGrenzen.FeitenMax ? met[^CommissieGrenzen.FeitenMax..] : met };
    }
}
