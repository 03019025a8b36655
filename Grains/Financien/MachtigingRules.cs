using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;

namespace OrleansSchool.Financien;

/// <summary>SEPA mandates: kenmerk, account, 36 months, what the bank says of them (TSO-6b, PAR-1). Pure.</summary>
internal static class MachtigingRules
{
    private const int KenmerkMax = 35;
    private const int CodeLengte = 4;

    /// <summary>Runs of which a reversal may still come: thirteen months.</summary>
    private const int GebruikMax = 30;

    /// <summary>Reasons after which the bank doesn't take it again until somebody looked.</summary>
    private static readonly ImmutableArray<string> Blokkades = ["MD01", "MD07", "AC04", "AC06", "AC13", "AG01", "SL01"];

    private static readonly char[] Scheidingen = " .,;:()[]/-'\"".ToCharArray();

    public static Machtiging? Bruikbaar(ImmutableArray<Machtiging> machtigingen, DateOnly op) => machtigingen.LastOrDefault(m => m.Op(op) == Machtigingstand.Actief);

    /// <summary><c>{brin6}-{number of the payer}-{nr}</c>: never used again, since both only rise.</summary>
    public static string Kenmerk(SchoolSleutel school, int betalernr, int volgnr) => FormattableString.Invariant($"{school}-{betalernr}-{volgnr}");

    /// <summary>Number of the next own kenmerk: one that the earlier administration happened to give this payer is passed over.</summary>
    public static int Volgnr(BetalerState state, SchoolSleutel school)
    {
        var nr = state.MachtigingNr + 1;
        while (state.Machtigingen.Any(m => m.Kenmerk == Kenmerk(school, state.Nummer, nr)))
        {
            nr++;
        }

        return nr;
    }

    public static Weigering? Keur(MachtigingInvoer invoer, DateOnly vandaag)
    {
        var kenmerk = invoer.Kenmerk?.Trim() ?? "";
        return KeurRekening(invoer.Iban, invoer.Naam)
            ?? (!Enum.IsDefined(invoer.Wijze) ? Weigeringen.MachtigingWijze : null)
            ?? (invoer.GetekendOp > vandaag || invoer.LaatstGebruikt > vandaag || invoer.LaatstGebruikt < invoer.GetekendOp ? Weigeringen.MachtigingDatum : null)
            ?? (kenmerk.Length > 0 && (kenmerk.Length > KenmerkMax || Sepatekst.Schoon(kenmerk, KenmerkMax) != kenmerk) ? Weigeringen.MachtigingKenmerk : null);
    }

    public static Weigering? KeurRekening(string? iban, string? naam) =>
        !Iban.IsGeldig(iban) ? Weigeringen.OngeldigBetaaliban
        : !Iban.IsSepa(iban!) ? Weigeringen.BetaalibanBuitenSepa
        : TekstRules.KeurVerplicht(TekstRules.Schoon(naam), "naam", "de naam bij de rekening", FinancienGrenzen.NaamMax) is { } nee ? nee
        : Sepatekst.Schoon(naam!, FinancienGrenzen.NaamMax).Length == 0 ? Weigeringen.Verplicht("naam", "een naam in gewone letters bij de rekening") // the bank would read another
        : null;

    public static Machtiging Maak(MachtigingInvoer invoer, string kenmerk, string? tekstHash, string? scanId, DateOnly vandaag) => new(
        kenmerk, invoer.Wijze, invoer.GetekendOp, TekstRules.Schoon(invoer.Naam), [new Machtigingrekening(invoer.GetekendOp ?? vandaag, Iban.Schoon(invoer.Iban), TekstRules.Schoon(invoer.Naam))],
        tekstHash, scanId, invoer.LaatstGebruikt, invoer.LaatstGebruikt, null, null, null);

    /// <summary>The new one holds; those before it are withdrawn.</summary>
    public static BetalerState Teken(BetalerState was, Machtiging nieuw, Betalerhier hier)
    {
        var over = was.Machtigingen.Where(m => m.Kenmerk != nieuw.Kenmerk).Select(m => m.IngetrokkenPer is { } per && per <= hier.Vandaag ? m : m with { IngetrokkenPer = hier.Vandaag });
        var alle = over.Append(nieuw).ToImmutableArray();
        return BetalerRules.MetFeit(
            was with { Machtigingen = alle.Length > FinancienGrenzen.MachtigingenMax ? alle[^FinancienGrenzen.MachtigingenMax..] : alle }, hier, "machtiging", $"Machtiging {nieuw.Kenmerk} vastgelegd");
    }

    /// <summary>Withdrawn so long ago that nobody has to keep them: their accounts and papers go.</summary>
    public static ImmutableArray<Machtiging> Verlopen(BetalerState state, DateOnly vandaag) =>
        [.. state.Machtigingen.Where(m => m.IngetrokkenPer is { } per && per.AddMonths(FinancienGrenzen.BewaarMaanden) <= vandaag)];

    public static BetalerState Zonder(BetalerState was, ImmutableArray<Machtiging> weg)
    {
        var kenmerken = weg.Select(m => m.Kenmerk).ToHashSet(StringComparer.Ordinal);
        return was with
        {
            Machtigingen = was.Machtigingen.RemoveAll(m => kenmerken.Contains(m.Kenmerk)),
            Geincasseerd = was.Geincasseerd.RemoveAll(g => kenmerken.Contains(g.Kenmerk)),
        };
    }

    /// <summary>The bank must hear of the account before, unless it never saw this mandate.</summary>
    public static Machtiging MetRekening(Machtiging was, string iban, string naam, DateOnly vanaf)
    {
        var nieuw = Iban.Schoon(iban);
        return was.Iban == nieuw
            ? was with { Rekeningen = was.Rekeningen.SetItem(was.Rekeningen.Length - 1, was.Rekeningen[^1] with { Naam = TekstRules.Schoon(naam) }) }
            : was with
            {
                Rekeningen = was.Rekeningen.Add(new Machtigingrekening(vanaf, nieuw, TekstRules.Schoon(naam))),
                TeMelden = was.EersteGebruikt is null ? null : was.TeMelden ?? was.Iban,
                BlokkadeReden = null,
            };
    }

    /// <summary>A collection by it was settled.</summary>
    public static BetalerState Gebruikt(BetalerState was, Incassoreservering reservering) => was with
    {
        Machtigingen = [.. was.Machtigingen.Select(m => m.Kenmerk == reservering.Bijdrage.Kenmerk ? Gebruikt(m, reservering) : m)],
        Geincasseerd = [.. was.Geincasseerd.Append(new Incassogebruik(reservering.RunId, reservering.Bijdrage.Kenmerk)).TakeLast(GebruikMax)],
    };

    /// <summary>Of some reasons the mandate is blocked until somebody looked.</summary>
    public static ImmutableArray<Machtiging> NaStorno(BetalerState state, Wachtstorno storno)
    {
        if (!Blokkades.Contains(storno.Reden, StringComparer.Ordinal))
        {
            return state.Machtigingen;
        }

        var kenmerk = state.Reserveringen.FirstOrDefault(r => r.RunId == storno.RunId)?.Bijdrage.Kenmerk
            ?? state.Geincasseerd.LastOrDefault(g => g.RunId == storno.RunId)?.Kenmerk
            ?? Bruikbaar(state.Machtigingen, storno.Op)?.Kenmerk ?? state.Machtigingen.LastOrDefault()?.Kenmerk;
        return [.. state.Machtigingen.Select(m => m.Kenmerk == kenmerk && m.IngetrokkenPer is null ? m with { BlokkadeReden = storno.Reden } : m)];
    }

    /// <summary>The bank refused the line of this run: blocked as at a reversal with that code. One that is blocked stays so by what it was.</summary>
    public static ImmutableArray<Machtiging> NaAfkeuring(BetalerState state, string runId, string code)
    {
        var kenmerk = state.Reserveringen.FirstOrDefault(r => r.RunId == runId)?.Bijdrage.Kenmerk;
        return kenmerk is null || !Blokkades.Contains(code, StringComparer.Ordinal)
            ? state.Machtigingen
            : [.. state.Machtigingen.Select(m => m.Kenmerk == kenmerk && m.IngetrokkenPer is null ? m with { BlokkadeReden = m.BlokkadeReden ?? code } : m)];
    }

    /// <summary>It wasn't this line that was refused; a reversal with the same code still blocks.</summary>
    public static ImmutableArray<Machtiging> ZonderAfkeuring(BetalerState state, string kenmerk, string? code) =>
        string.IsNullOrEmpty(code) || state.Betalingen.Any(b => b.Reden == code && b.Bron.StartsWith(TerugboekRules.Voorvoegsel, StringComparison.Ordinal))
            ? state.Machtigingen
            : [.. state.Machtigingen.Select(m => m.Kenmerk == kenmerk && m.BlokkadeReden == code ? m with { BlokkadeReden = null } : m)];

    /// <summary>Code in what somebody wrote of a refusal: two letters and two digits, <c>AC04</c>; empty when there is none.</summary>
    public static string Redencode(string tekst) => tekst.ToUpperInvariant().Split(Scheidingen, StringSplitOptions.RemoveEmptyEntries)
        .FirstOrDefault(w => w.Length == CodeLengte && w[..2].All(char.IsAsciiLetterUpper) && w[2..].All(char.IsAsciiDigit)) ?? "";

    /// <summary>What a payer signs by link: all that the scheme asks of a mandate. Another text has another hash.</summary>
    public static string? Tekst(string school, Bankgegevens? bank, string kenmerk) => bank is not { IncassantId.Length: > 0 } ? null :
        $"""
        SEPA-machtiging, doorlopend
        Incassant: {bank.Naam}, voor het overblijven op {school}
        Incassant-ID: {bank.IncassantId}
        Kenmerk van deze machtiging: {kenmerk}
        U geeft {bank.Naam} toestemming om doorlopende incasso-opdrachten te sturen naar uw bank, en uw bank toestemming om doorlopend een bedrag van uw rekening af te schrijven volgens die opdrachten. Wij laten u {Dagen(bank.AankondigingDagen)} van tevoren weten welk bedrag wanneer wordt afgeschreven.
        Bent u het niet eens met een afschrijving? Laat die dan binnen acht weken terugboeken door uw bank.
        """.ReplaceLineEndings("\n");

    public static string Hash(string tekst) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(tekst)));

    private static Machtiging Gebruikt(Machtiging machtiging, Incassoreservering reservering) => machtiging with
    {
        EersteGebruikt = machtiging.EersteGebruikt ?? reservering.Datum,
        LaatstGebruikt = machtiging.LaatstGebruikt > reservering.Datum ? machtiging.LaatstGebruikt : reservering.Datum,
        TeMelden = machtiging.TeMelden == reservering.Bijdrage.VorigIban ? null : machtiging.TeMelden,
    };

    private static string Dagen(int aantal) => aantal == 1 ? "een dag" : aantal.ToString(CultureInfo.InvariantCulture) + " dagen";
}
