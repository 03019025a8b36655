using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using OrleansSchool.Basis;

namespace OrleansSchool.Financien;

/// <summary>Steps, lines and sums of a payment run (TSO-6d, TSO-10c).</summary>
internal static class BetaalrunRules
{
    public const int RegelsMax = 200;
    public const int VergoedingMaandenTerug = 14;

    public const string TochUitgevoerd = "Deze opdracht was ingetrokken, maar de bank voerde hem toch uit. Wat nog niet is afgeschreven, wacht weer op de bank.";

    public const string InAndere =
        "De bank voerde deze ingetrokken opdracht toch uit, maar wat erin staat, zit al in een andere opdracht. Trek die in als de bank hem nog niet heeft, en boek de regel op het afschrift daarna op Betalingen onderweg. Is alles twee keer betaald? Vraag het geld dan terug.";

    /// <summary>Of a line of a run that the bank executed although it was withdrawn.</summary>
    public const string AndereOpdracht = "zit in een andere opdracht";

    private const string Vergoeding = "vergoeding";
    private const string Restitutie = "restitutie";

    /// <summary>Codes of an account to which nothing can be paid.</summary>
    private static readonly ImmutableArray<string> DodeRekening = ["AC01", "AC03", "AC04", "AC06", "AC07", "AC13", "MD07"];

    private static readonly CultureInfo Nederlands = CultureInfo.GetCultureInfo("nl-NL");

    public static string VergoedingBron(DateOnly maand, string helperId) => $"{Vergoeding}/{Sleutels.Dag(maand)}/{helperId}";

    public static string RestitutieBron(string betalerId, string uitbetalingId) => $"{Restitutie}/{betalerId}/{uitbetalingId}";

    /// <summary>Month and helper; null when it isn't a vergoeding.</summary>
    public static (DateOnly Maand, string HelperId)? AlsVergoeding(string bron) =>
        bron.Split('/') is [Vergoeding, var maand, { Length: > 0 } helper] && DateOnly.TryParseExact(maand, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var dag)
            ? (dag, helper) : null;

    /// <summary>Payer and payout; null when it isn't a restitutie. An id may hold slashes of its own.</summary>
    public static (string BetalerId, string UitbetalingId)? AlsRestitutie(string bron) =>
        bron.Split('/', 3) is [Restitutie, { Length: > 0 } betaler, { Length: > 0 } uitbetaling] ? (betaler, uitbetaling) : null;

    /// <summary>Where what becomes of a line goes.</summary>
    public static string Ontvanger(SchoolSleutel school, string bron) =>
        AlsVergoeding(bron) is { } v ? $"vergoedingen/{school}/{Sleutels.Dag(v.Maand)}"
        : AlsRestitutie(bron) is { } r ? $"betaler/{school}/{r.BetalerId}"
        : throw new InvalidOperationException("A line of a payment run comes from nowhere.");

    public static Weigering? Keur(DateOnly datum, Bankgegevens? bank, DateOnly vandaag) =>
        bank is null ? Weigeringen.RunGeenBank
        : datum < vandaag ? Weigeringen.BetaaldagVoorbij
        : datum > vandaag.AddDays(IncassoRules.VerstDagen) ? Weigeringen.IncassodatumVerWeg
        : TargetDagen.Is(datum) ? null : Weigeringen.GeenTargetdag(TargetDagen.Volgende(datum));

    public static Betaalregel Regel(string runId, int nr, DateOnly maand, Vergoedingsregel regel) => new(
        nr, VergoedingBron(maand, regel.HelperId), regel.Naam, Iban.Schoon(regel.Iban), regel.Bedrag, IncassoRules.EndToEnd(runId, nr),
        Sepatekst.Schoon($"Vergoeding overblijven {maand.ToString("MMMM yyyy", Nederlands)}", 140), Uitbetaalstand.Goedgekeurd);

    public static Betaalregel Regel(string runId, int nr, string betalerId, Uitbetaling uitbetaling, string schoolnaam) => new(
        nr, RestitutieBron(betalerId, uitbetaling.Id), uitbetaling.Naam, Iban.Schoon(uitbetaling.Iban), uitbetaling.Bedrag, IncassoRules.EndToEnd(runId, nr),
        Sepatekst.Schoon($"TSO {schoolnaam} terugbetaling", 140), Uitbetaalstand.Goedgekeurd);

    /// <summary>As the payer judges it when the run takes them: what is left of the credit covers what still has to come in.</summary>
    public static bool IsGedekt(BetalerKaart kaart) =>
        kaart.Tegoed + RekenRules.Som(kaart.Uitbetalingen.Where(u => u.Stand == Uitbetaalstand.Gevraagd).Select(u => u.Bedrag))
        >= RekenRules.Som(kaart.Vorderingen.Select(v => v.NogTeInnen()));

    public static string Hash(IEnumerable<Betaalregel> regels)
    {
        var tekst = new StringBuilder();
        foreach (var r in regels)
        {
            tekst.Append(CultureInfo.InvariantCulture, $"{r.Nr}|{r.Bron}|{r.Iban}|{r.Bedrag.Centen}|{r.EndToEndId}\n");
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(tekst.ToString())));
    }

    public static Geld Som(IEnumerable<Betaalregel> regels) => regels.Aggregate(Geld.Nul, (som, r) => som + r.Bedrag);

    public static bool IsBijBank(BetaalrunState state) => state.Stap is Incassostap.Bestand or Incassostap.Ingediend or Incassostap.Verwerkt or Incassostap.Afgerond;

    /// <summary>Lines that this debit pays, or the one that came back; null when it isn't of this run or doesn't add up.</summary>
    /// <param name="bedrag">Above zero.</param>
    public static ImmutableArray<int>? Verwerkt(BetaalrunState state, string runId, string? endToEndId, Geld bedrag, bool terug)
    {
        if (!IsBijBank(state) || bedrag <= Geld.Nul)
        {
            return null;
        }

        if (endToEndId is not null)
        {
            var nr = IncassoRules.Nr(runId, endToEndId, state.Regels.Length);
            var past = nr > 0 && state.Regels[nr - 1] is var regel && regel.Bedrag == bedrag
                && (terug ? regel.Stand is Uitbetaalstand.InBetaalrun or Uitbetaalstand.Betaald : regel.Stand == Uitbetaalstand.InBetaalrun);
            return past ? [nr] : null;
        }

        var open = state.Regels.Where(r => r.Stand == Uitbetaalstand.InBetaalrun).ToList();
        return !terug && ((open.Count > 0 && Som(open) == bedrag) || MetTeruggekomen(state) == bedrag) ? [.. open.Select(r => r.Nr)] : null;
    }

    private static bool IsToch(BetaalrunState state, Betaalregel regel) =>
        regel.Stand == Uitbetaalstand.Goedgekeurd && (state.Stap == Incassostap.Ingetrokken || regel.Reden == AndereOpdracht);

    /// <summary>What the bank debited when statements are read in another order: lines that came back before it was read are part of it. Null when it was read.</summary>
    private static Geld? MetTeruggekomen(BetaalrunState state) => state.Regels.Any(r => r.Stand == Uitbetaalstand.Betaald) ? null
        : Som(state.Regels.Where(r => r.Stand is Uitbetaalstand.InBetaalrun or Uitbetaalstand.Teruggekomen));

    /// <summary>
    /// The bank refused a line. A restitutie to an account that can't be paid isn't paid there by the next run: it is credit again, until somebody asks with another account.
    /// </summary>
    public static BetaalrunState Afgekeurd(BetaalrunState was, SchoolSleutel school, int nr, string reden, DateOnly op)
    {
        var dood = DodeRekening.Contains(MachtigingRules.Redencode(reden), StringComparer.Ordinal) && AlsRestitutie(was.Regels[nr - 1].Bron) is not null;
        var wordt = Zet(was, school, [nr], Uitbetaalstand.Goedgekeurd, op, dood ? Uitbetaalstand.Teruggekomen : Uitbetaalstand.Goedgekeurd);
        return wordt with { Regels = wordt.Regels.SetItem(nr - 1, wordt.Regels[nr - 1] with { Reden = reden }) };
    }

    /// <summary>Lines of a run that was withdrawn after somebody took the file along: the bank may execute it all the same.</summary>
    public static bool IsToch(BetaalrunState state) => state.BestandOp is not null && state.Regels.Any(r => IsToch(state, r));

    /// <summary>As it stood before it was withdrawn.</summary>
    public static BetaalrunState Weer(BetaalrunState was) => was with
    {
        Stap = was.Stap == Incassostap.Ingetrokken ? Incassostap.Bestand : was.Stap,
        Regels = [.. was.Regels.Select(r => IsToch(was, r) ? r with { Stand = Uitbetaalstand.InBetaalrun, Reden = null } : r)],
    };

    /// <summary>The bank executed it: what its owners gave back to this run waits for the bank again, the rest is in another run.</summary>
    /// <param name="weer">See <see cref="Weer"/>.</param>
    public static BetaalrunState NaToch(BetaalrunState weer, HashSet<int> genomen) => weer with
    {
        Regels = [.. weer.Regels.Select(r => r.Stand != Uitbetaalstand.InBetaalrun || genomen.Contains(r.Nr) ? r : r with { Stand = Uitbetaalstand.Goedgekeurd, Reden = AndereOpdracht })],
        Taak = TochUitgevoerd,
    };

    /// <summary>The lines as they stand now, and the messages for their owners.</summary>
    /// <param name="eigenaar">What the owners hear, when that is something else.</param>
    public static BetaalrunState Zet(
        BetaalrunState was, SchoolSleutel school, ImmutableArray<int> nrs, Uitbetaalstand stand, DateOnly op, Uitbetaalstand? eigenaar = null)
    {
        var wordt = was with
        {
            Regels = [.. was.Regels.Select(r => nrs.Contains(r.Nr) ? r with { Stand = stand } : r)],
            Uitbak = nrs.Aggregate(was.Uitbak, (bak, nr) => bak.Met(Ontvanger(school, was.Regels[nr - 1].Bron), new Betaalpost(nr, eigenaar ?? stand, op))),
        };
        var alles = wordt.Regels.All(r => r.Stand != Uitbetaalstand.InBetaalrun);
        return IsBijBank(was) ? wordt with { Stap = alles ? Incassostap.Verwerkt : Incassostap.Ingediend } : wordt;
    }

    /// <param name="regels">As they stand; while it is a concept, the chosen ones as they are now.</param>
    public static Runrij Rij(BetaalrunState state, ImmutableArray<Betaalregel> regels, string id, string berichtId) => new(
        id, Runsoorten.Betaling, state.Datum.ToString("MMM yyyy", Nederlands), state.Stap?.ToString() ?? "", state.Datum, regels.Length, Som(regels),
        state.Stap is not (Incassostap.Ingetrokken or Incassostap.Afgerond), berichtId);

    /// <exception cref="InvalidOperationException">Lines and hash don't belong together.</exception>
    public static void Klopt(BetaalrunState state)
    {
        if (state.Regels.Length > RegelsMax || state.Regels.Any(r => r.Bedrag <= Geld.Nul) || (state.Hash is { } hash && hash != Hash(state.Regels)))
        {
            throw new InvalidOperationException("A payment run doesn't add up.");
        }
    }
}
