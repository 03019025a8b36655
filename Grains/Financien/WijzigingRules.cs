using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Leerlingen;
using OrleansSchool.Overblijven;

namespace OrleansSchool.Financien;

/// <summary>A change of the aanmelding as asked for.</summary>
internal sealed record Wijzigingsvraag(DateOnly Per, AanmeldingSoort Soort, Weekdagen Weekdagen);

/// <summary>A change with an effective date: days and money before it is approved, and what it leaves behind (TSO-6d). Pure.</summary>
internal static class WijzigingRules
{
    /// <summary>Changes of one child in one schooljaar that are kept.</summary>
    public const int WijzigingenMax = 30;

    /// <summary>Structureel with weekdays of this school, incidenteel or stop without; in this schooljaar; and something different from now.</summary>
    public static Weigering? Keur(Wijzigingsvraag vraag, Afrekenfeiten feiten, Schooljaar jaar)
    {
        if (!jaar.Bevat(vraag.Per))
        {
            return Weigeringen.TeVerWeg("per", jaar.EersteDag, jaar.LaatsteDag);
        }

        if (KeurDagen(vraag, feiten.School.DagenOp(vraag.Per)) is { } nee)
        {
            return nee;
        }

        return IsGelijk(vraag, feiten.Kaart) ? Weigeringen.WijzigingGelijk : feiten.Kaart.VanSchoolPer <= vraag.Per ? Weigeringen.VanSchool : null;
    }

    /// <summary>The card as it is after the change: what begins later is replaced.</summary>
    public static Geldkaart Na(Geldkaart kaart, Wijzigingsvraag vraag) => kaart with
    {
        Aanmeldingen = [.. kaart.Aanmeldingen.Where(a => a.Vanaf < vraag.Per), new Aanmelding(vraag.Per, vraag.Soort, vraag.Weekdagen, default, "", null)],
    };

    /// <summary>
    /// What terms cost now and after it. The difference is of who was claimed: that moves now; a term that is still to come shows its new amount and is
    /// claimed by it.
    /// </summary>
    /// <param name="was">As it is in the journal of the change; the parts about money are filled in.</param>
    /// <param name="kortingskinderen">For terms that weren't claimed yet.</param>
    public static Wijzigingsvoorstel Bereken(
        Wijzigingsvoorstel was, Afrekenfeiten feiten, AfrekeningState state, Schooljaar jaar, ImmutableDictionary<Termijn, int> kortingskinderen)
    {
        var na = feiten with { Kaart = Na(feiten.Kaart, Vraag(was)) };
        var (nu, dan) = (Doelen(Rekenboek.Van(feiten, jaar, state), state, kortingskinderen), Doelen(Rekenboek.Van(na, jaar, state), state, kortingskinderen));
        ImmutableArray<Betalerbedrag> perBetaler =
        [
            .. state.Termijnen.SelectMany(t => t.Delen.Where(d => d.IsGesteld).Select(d => d.BetalerId).Distinct(StringComparer.Ordinal)
                    .Select(b => (Id: b, Bedrag: dan[t.Termijn].Van(b).Bedrag - nu[t.Termijn].Van(b).Bedrag)))
                .GroupBy(v => v.Id, StringComparer.Ordinal).Select(g => new Betalerbedrag(g.Key, AfrekenRules.Naam(feiten, g.Key), RekenRules.Som(g.Select(v => v.Bedrag))))
                .Where(b => b.Bedrag != Geld.Nul),
        ];
        var gesteld = state.Termijnen.Select(t => t.Termijn).ToList();
        return was with
        {
            Eerst = [.. TermijnRules.Alle.Select(t => nu[t].Bedrag)],
            Dan = [.. TermijnRules.Alle.Select(t => dan[t].Bedrag)],
            DagenVerschil = gesteld.Sum(t => dan[t].Bedrag.Dagen - nu[t].Bedrag.Dagen),
            Verschil = RekenRules.Som(perBetaler.Select(b => b.Bedrag)),
            PerBetaler = perBetaler,
        };
    }

    /// <summary>What each term must be: by the parts with which it was claimed, or as it would be claimed now.</summary>
    public static ImmutableDictionary<Termijn, Termijndoel> Doelen(Rekenboek boek, AfrekeningState state, ImmutableDictionary<Termijn, int> kortingskinderen) =>
        TermijnRules.Alle.ToImmutableDictionary(t => t, t => AfrekenRules.Doel(
            boek, t, state.Termijn(t)?.Kortingskind ?? kortingskinderen.GetValueOrDefault(t, 1), AfrekenRules.Delen(boek.Feiten, state, t)));

    public static Wijzigingsvoorstel Leeg(string id, Wijzigingsvraag vraag, bool verrekenen, string doorNaam, DateTimeOffset op) => new(
        id, vraag.Per, vraag.Soort, vraag.Weekdagen, [], [], 0, Geld.Nul, [], verrekenen, Wijzigingstand.Aangevraagd, doorNaam, op, null);

    public static Wijzigingsvraag Vraag(Wijzigingsvoorstel voorstel) => new(voorstel.Per, voorstel.Soort, voorstel.Weekdagen);

    public static AfrekeningState Met(AfrekeningState was, Wijzigingstaat wijziging)
    {
        ImmutableArray<Wijzigingstaat> rest = [.. was.Wijzigingen.Where(w => w.Voorstel.Id != wijziging.Voorstel.Id)];
        rest = rest.Add(wijziging);
        return was with { Wijzigingen = rest.Length > WijzigingenMax ? rest[^WijzigingenMax..] : rest };
    }

    /// <summary>As stored: names of payers come from the register each time.</summary>
    public static Wijzigingsvoorstel ZonderNamen(Wijzigingsvoorstel voorstel) =>
        voorstel with { PerBetaler = [.. voorstel.PerBetaler.Select(b => b with { Naam = "" })] };

    /// <summary>What the payers get who want their restitutie paid out.</summary>
    public static AfrekeningState MetUitbetaling(AfrekeningState was, AfrekeningState wordt, Wijzigingstaat wijziging, SchoolSleutel school)
    {
        var terug = StelRules.Verschil(was, wordt).Where(b => b.Bedrag < Geld.Nul);
        return wijziging.Voorstel.Verrekenen ? wordt : terug.Aggregate(wordt, (state, b) => state with
        {
            Uitbak = state.Uitbak.Met($"betaler/{school}/{b.BetalerId}", new Afrekenpost(
                Uitbetaling: new Uitbetaalwens(wijziging.Voorstel.Id, -b.Bedrag, wijziging.AkkoordId ?? "", wijziging.Voorstel.AkkoordDoor ?? ""))),
        });
    }

    /// <summary>With what the night must do after it: look at days that the dagronde doesn't look back to, and ask again what was refused.</summary>
    public static AfrekeningState MetNaloop(AfrekeningState was, AfrekeningState wordt, Wijzigingstaat wijziging, DateOnly vandaag)
    {
        var voorstel = wijziging.Voorstel;
        ImmutableArray<Betalerbedrag> wensen =
            voorstel.Verrekenen ? [] : [.. StelRules.Verschil(was, wordt).Where(b => b.Bedrag < Geld.Nul).Select(b => b with { Naam = "", Bedrag = -b.Bedrag })];
        DateOnly? vanaf = voorstel.Per < vandaag.AddDays(1 - FinancienGrenzen.DagrondeTerug) ? voorstel.Per : null;
        return MetNaloop(wordt, new Wijzigingsnaloop(voorstel.Id, vanaf, wensen, wijziging.AkkoordId ?? "", voorstel.AkkoordDoor ?? ""));
    }

    /// <summary>In its place, or gone when nothing is left to do.</summary>
    public static AfrekeningState MetNaloop(AfrekeningState state, Wijzigingsnaloop nieuw)
    {
        var rest = state.Naloop.RemoveAll(n => n.WijzigingId == nieuw.WijzigingId);
        var plaats = state.Naloop.TakeWhile(n => n.WijzigingId != nieuw.WijzigingId).Count();
        return nieuw is { Vanaf: null, Wensen.IsEmpty: true }
            ? rest.Length == state.Naloop.Length ? state : state with { Naloop = rest }
            : state with { Naloop = [.. rest.Insert(plaats, nieuw).TakeLast(WijzigingenMax)] };
    }

    /// <summary>Whether a list still has a day as structural that the card doesn't have any more: it has yet to hear of the change.</summary>
    public static bool IsOudeLijst(Geldkaart kaart, Kinddag dag) => dag.Verwachting == Verwachting.Structureel
        && !(Aanmelding.GeldigOp(kaart.Aanmeldingen, dag.Datum) is { Soort: AanmeldingSoort.Structureel } aanmelding && aanmelding.Weekdagen.Heeft(dag.Datum.Weekdag()));

    private static Weigering? KeurDagen(Wijzigingsvraag vraag, Weekdagen vanDeSchool) => vraag.Soort switch
    {
        AanmeldingSoort.Structureel when vraag.Weekdagen == Weekdagen.Geen => Weigeringen.WeekdagenNodig,
        AanmeldingSoort.Structureel when (vraag.Weekdagen & ~vanDeSchool) != Weekdagen.Geen => Weigeringen.DagenZonderOverblijven(vanDeSchool.Leesbaar()),
        AanmeldingSoort.Structureel => null,
        AanmeldingSoort.Incidenteel or AanmeldingSoort.Geen => vraag.Weekdagen == Weekdagen.Geen ? null : Weigeringen.GeenWeekdagen,
        _ => Weigeringen.Keuze("soort", "structureel, incidenteel of stoppen"),
    };

    private static bool IsGelijk(Wijzigingsvraag vraag, Geldkaart kaart) =>
        !kaart.Aanmeldingen.Any(a => a.Vanaf > vraag.Per)
        && (Aanmelding.GeldigOp(kaart.Aanmeldingen, vraag.Per) is { } nu ? (nu.Soort, nu.Weekdagen) == (vraag.Soort, vraag.Weekdagen) : vraag.Soort == AanmeldingSoort.Geen);
}
