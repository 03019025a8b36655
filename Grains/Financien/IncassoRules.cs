using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using OrleansSchool.Basis;

namespace OrleansSchool.Financien;

/// <summary>Steps, texts and sums of a collection run (TSO-6b). How each line stands is a letter in <see cref="IncassoState.Standen"/>.</summary>
internal static class IncassoRules
{
    public const char Open = 'o';

    /// <summary>Seen paid; its payer still has to be told.</summary>
    public const char Gezien = 'p';
    public const char Betaald = 'b';

    /// <summary>Reversed before the bank's credit was read: paid and reversed at the payer, counted in the credit that comes.</summary>
    public const char Vooruit = 'v';
    public const char Gestorneerd = 'g';

    /// <summary>Will be free; its payer still has to be told.</summary>
    public const char VrijTeMelden = 'x';
    public const char Vervallen = 'w';

    /// <summary>Left out of the file, since its mandate couldn't be used any more; its payer still has to be told.</summary>
    public const char UitTeMelden = 'y';
    public const char Uit = 'u';

    public const int VragenMax = 1_000;
    public const int VerstDagen = 366;
    public const int TermijnMax = 30;
    public const int RunIdLengte = 12;

    private const string Rcur = "RCUR";
    private const string Frst = "FRST";

    public static string EndToEnd(string runId, int nr) => string.Create(CultureInfo.InvariantCulture, $"{runId}-{nr:0000}");

    public static string BerichtId(SchoolSleutel school, string runId) => $"{school}-{runId}";

    /// <summary>Never a child's name: school, term and the number of the oldest claim.</summary>
    public static string Omschrijving(string schoolnaam, string termijn, string kenmerk)
    {
        var staart = $" {Sepatekst.Schoon($"{termijn} {kenmerk}", 60)}";
        return Sepatekst.Schoon($"TSO {Sepatekst.Schoon(schoolnaam, 140 - 4 - staart.Length)}{staart}", 140);
    }

    /// <summary>Parents read it on their statement: what banks would turn into a blank or another sign isn't taken.</summary>
    public static Weigering? KeurTermijn(string termijn) =>
        termijn.All(teken => char.IsAsciiLetterOrDigit(teken) || teken is ' ' or '-' or '/') ? null : Weigeringen.IncassotermijnTekens;

    public static Weigering? Keur(DateOnly datum, string termijn, Bankgegevens? bank, DateOnly vandaag)
    {
        if (bank is not { IncassantId.Length: > 0 })
        {
            return Weigeringen.RunGeenIncassant;
        }

        var vroegst = TargetDagen.Volgende(vandaag.AddDays(Math.Max(bank.AankondigingDagen, 1)));
        return Gedeeld.TekstRules.KeurVerplicht(termijn, "termijn", "de termijn", TermijnMax)
            ?? (datum < vroegst ? Weigeringen.IncassodatumTeVroeg(vroegst)
                : datum > vandaag.AddDays(VerstDagen) ? Weigeringen.IncassodatumVerWeg
                : TargetDagen.Is(datum) ? null : Weigeringen.GeenTargetdag(TargetDagen.Volgende(datum)));
    }

    /// <summary>Over the lines in canonical form; the same lines give the same.</summary>
    public static string Hash(IEnumerable<Incassoregel> regels)
    {
        var tekst = new StringBuilder();
        foreach (var r in regels)
        {
            tekst.Append(CultureInfo.InvariantCulture, $"{r.Nr}|{r.Bijdrage.BetalerId}|{r.Bijdrage.Kenmerk}|{r.Bijdrage.Iban}|{r.Bijdrage.Bedrag.Centen}|{r.EndToEndId}|{r.Volgorde}\n");
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(tekst.ToString())));
    }

    public static Incassoregel Regel(string runId, int nr, Incassobijdrage bijdrage, Bankgegevens bank, string omschrijving) => new(
        nr, bijdrage, EndToEnd(runId, nr), bank.MetFrst && bijdrage.Eerste ? Frst : Rcur, omschrijving, Incassoregelstand.Open, null, null);

    /// <summary>Questions that somebody can do something about, in the order of the payers, bounded.</summary>
    public static ImmutableArray<Incassovraag> MetVragen(ImmutableArray<Incassovraag> was, IEnumerable<Incassoantwoord> antwoorden) =>
        [.. was.Concat(antwoorden.Select(a => a.Vraag).OfType<Incassovraag>().Where(v => v.Open > Geld.Nul && v.Code != "niets-open")).Take(VragenMax)];

    public static Incassoregelstand Stand(char letter) => letter switch
    {
        Gezien or Betaald => Incassoregelstand.Betaald,
        Vooruit or Gestorneerd => Incassoregelstand.Gestorneerd,
        VrijTeMelden or Vervallen or UitTeMelden or Uit => Incassoregelstand.Vervallen,
        _ => Incassoregelstand.Open,
    };

    /// <summary>Nr of a line of this run; 0 when it isn't one.</summary>
    public static int Nr(string runId, string endToEndId, int aantal) =>
        endToEndId.StartsWith(runId + "-", StringComparison.OrdinalIgnoreCase)
        && int.TryParse(endToEndId.AsSpan(runId.Length + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var nr) && nr >= 1 && nr <= aantal ? nr : 0;

    public static char Letter(IncassoState state, int nr) => state.Standen[nr - 1];

    public static IncassoState Zet(IncassoState state, int nr, char letter)
    {
        var letters = state.Standen.ToCharArray();
        letters[nr - 1] = letter;
        return state with { Standen = new string(letters) };
    }

    /// <summary>The bank refused it: its payer has to be told, with why.</summary>
    public static IncassoState Afgekeurd(IncassoState was, int nr, string reden, DateOnly op) =>
        Zet(was, nr, VrijTeMelden) with { Afgekeurd = was.Afgekeurd.RemoveAll(a => a.Nr == nr).Add(new Regelafkeuring(nr, reden, op)) };

    /// <summary>It wasn't refused: it waits for the bank again.</summary>
    public static IncassoState Hersteld(IncassoState was, int nr) =>
        Zet(was, nr, Open) with { Stap = Incassostap.Ingediend, Afgekeurd = was.Afgekeurd.RemoveAll(a => a.Nr == nr) };

    /// <summary>Code by which the bank refused the line; empty when nobody wrote one, null when it wasn't refused.</summary>
    public static string? Afkeurcode(IncassoState state, int nr) =>
        state.Afgekeurd.FirstOrDefault(a => a.Nr == nr) is { } afkeuring ? MachtigingRules.Redencode(afkeuring.Reden) : null;

    /// <summary>Not in the file: it was dropped before the file was made.</summary>
    public static bool IsUit(IncassoState state, int nr) => Letter(state, nr) is UitTeMelden or Uit;

    /// <summary>Can it still be collected by this mandate, whatever was withdrawn, replaced or blocked since the lines were fixed?</summary>
    /// <param name="kaart">Null when the payer can't be asked: what was fixed holds.</param>
    public static bool MagNog(Incassobijdrage bijdrage, BetalerKaart? kaart, DateOnly datum) =>
        kaart is null || kaart.Machtigingen.Any(m => m.Kenmerk == bijdrage.Kenmerk && m.Op(datum) == Machtigingstand.Actief);

    /// <summary>These lines don't go along to the bank; the others do.</summary>
    public static IncassoState Zonder(IncassoState was, ImmutableArray<Incassoregel> regels, ImmutableArray<int> nrs) => nrs.Aggregate(
        was, (state, nr) => Zet(state, nr, UitTeMelden) with { Totaal = state.Totaal - regels[nr - 1].Bijdrage.Bedrag });

    /// <summary>Is the run over as far as the statements go, and what follows for its step?</summary>
    public static IncassoState NaMelding(IncassoState state, DateTimeOffset nu)
    {
        var met = state.Stap is Incassostap.Bestand ? state with { Stap = Incassostap.Ingediend, IngediendOp = nu } : state;
        return met.Stap is Incassostap.Ingediend && !met.Standen.Contains(Open, StringComparison.Ordinal) && !met.Standen.Contains(Vooruit, StringComparison.Ordinal)
            ? met with { Stap = Incassostap.Verwerkt } : met;
    }

    public static bool IsBijBank(IncassoState state) => state.Stap is Incassostap.Bestand or Incassostap.Ingediend or Incassostap.Verwerkt or Incassostap.Afgerond;

    public static Runrij Rij(IncassoState state, string id, string berichtId) => new(
        id, Runsoorten.Incasso, state.Termijn, state.Stap?.ToString() ?? "", state.Incassodatum, state.Standen.Length, state.Totaal,
        state.Stap is not (Incassostap.Ingetrokken or Incassostap.Afgerond), berichtId);

    /// <summary>Letters, pages and sums belong together; without names or amounts of persons.</summary>
    /// <exception cref="InvalidOperationException">They don't.</exception>
    public static void Klopt(IncassoState state)
    {
        var bladen = (state.Standen.Length + FinancienGrenzen.RegelsPerBlad - 1) / FinancienGrenzen.RegelsPerBlad;
        var bevroren = state.Hash is not null;
        if (state.Totaal < Geld.Nul || (bevroren && (bladen != state.Bladen || !state.Wacht.IsEmpty))
            || state.Standen.Any(l => l is not (Open or Gezien or Betaald or Vooruit or Gestorneerd or VrijTeMelden or Vervallen or UitTeMelden or Uit))
            || state.Stornos.Any(s => Letter(state, s.Nr) is not (Vooruit or Gestorneerd)))
        {
            throw new InvalidOperationException("A collection run doesn't add up.");
        }
    }
}
