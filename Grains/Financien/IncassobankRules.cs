using System.Collections.Immutable;
using OrleansSchool.Basis;

namespace OrleansSchool.Financien;

/// <summary>What a statement says of a collection run (TSO-6b): which lines it pays, and which it takes back.</summary>
internal static class IncassobankRules
{
    public const string TochUitgevoerd = "Deze opdracht was ingetrokken, maar de bank voerde hem toch uit. Zit een rekening ook in een nieuwere opdracht? Trek die dan in, anders betaalt een ouder twee keer.";

    /// <summary>Lines that this credit is about; null when it doesn't add up to lines that wait for it.</summary>
    /// <param name="endToEndId">Null for a credit of the whole run, or of all lines of one kind of it.</param>
    public static ImmutableArray<int>? Betaalt(IncassoState state, ImmutableArray<Incassoregel> regels, string runId, string? endToEndId, Geld bedrag)
    {
        if ((!IncassoRules.IsBijBank(state) && !IsToch(state)) || bedrag <= Geld.Nul)
        {
            return null;
        }

        if (endToEndId is not null)
        {
            var nr = IncassoRules.Nr(runId, endToEndId, regels.Length);
            return nr > 0 && regels[nr - 1].Bijdrage.Bedrag == bedrag && Wacht(state, nr) ? [nr] : null;
        }

        var wachten = regels.Where(r => Wacht(state, r.Nr)).ToList();
        return new[] { wachten }.Concat(wachten.GroupBy(r => r.Volgorde, StringComparer.Ordinal).Select(g => g.ToList()))
            .Where(g => g.Count > 0 && Som(g) == bedrag).Select(g => (ImmutableArray<int>?)g.Select(r => r.Nr).ToImmutableArray()).FirstOrDefault();
    }

    /// <summary>Lines that were reversed already stay so; the others are paid, and their payers are to be told. A run that was withdrawn waits for the rest of it again.</summary>
    public static IncassoState NaBetaling(IncassoState was, ImmutableArray<int> nrs, DateOnly op)
    {
        if (IsToch(was))
        {
            var weer = was.Standen.Replace(IncassoRules.VrijTeMelden, IncassoRules.Open).Replace(IncassoRules.Vervallen, IncassoRules.Open);
            return NaBetaling(was with { Stap = Incassostap.Bestand, Standen = weer }, nrs, op) with { Taak = TochUitgevoerd };
        }

        var letters = was.Standen.ToCharArray();
        foreach (var nr in nrs)
        {
            letters[nr - 1] = letters[nr - 1] == IncassoRules.Vooruit ? IncassoRules.Gestorneerd : IncassoRules.Gezien;
        }

        return was with { Standen = new string(letters), BetaaldOp = op, Taak = null };
    }

    /// <summary>The line that is taken back; 0 when it can't be said: another amount, not at the bank, or taken back before.</summary>
    public static int Storneert(IncassoState state, ImmutableArray<Incassoregel> regels, string runId, Stornomelding storno)
    {
        if (!IncassoRules.IsBijBank(state))
        {
            return 0;
        }

        var nr = storno.EndToEndId is { Length: > 0 } e2e ? IncassoRules.Nr(runId, e2e, regels.Length) : 0;
        if (nr == 0 && storno.Kenmerk is { Length: > 0 } kenmerk)
        {
            var kandidaten = regels.Where(r => IsKenmerk(kenmerk, r.Bijdrage.Kenmerk) && Kan(state, r.Nr)).ToList();
            nr = kandidaten.Count == 1 ? kandidaten[0].Nr : 0;
        }

        return nr > 0 && regels[nr - 1].Bijdrage.Bedrag == storno.Bedrag && Kan(state, nr) ? nr : 0;
    }

    public static IncassoState NaStorno(IncassoState was, int nr, Stornomelding storno)
    {
        var stond = IncassoRules.Letter(was, nr);
        var nieuw = new Regelstorno(nr, storno.Bron, storno.Reden, storno.Op, MetBetaling: stond is IncassoRules.Open or IncassoRules.Gezien, Gemeld: false);
        return IncassoRules.Zet(was, nr, stond is IncassoRules.Open ? IncassoRules.Vooruit : IncassoRules.Gestorneerd) with { Stornos = was.Stornos.Add(nieuw) };
    }

    /// <summary>Some banks put the incassant-ID before the mandate.</summary>
    public static bool IsKenmerk(string gelezen, string kenmerk) =>
        string.Equals(gelezen, kenmerk, StringComparison.OrdinalIgnoreCase) || (kenmerk.Length >= 6 && gelezen.EndsWith(kenmerk, StringComparison.OrdinalIgnoreCase));

    private static bool Wacht(IncassoState state, int nr) => IncassoRules.Letter(state, nr) is IncassoRules.Open or IncassoRules.Vooruit
        || (IsToch(state) && IncassoRules.Letter(state, nr) is IncassoRules.VrijTeMelden or IncassoRules.Vervallen);

    /// <summary>Withdrawn after somebody took the file along: when the bank collects it all the same, that money is of these payers.</summary>
    private static bool IsToch(IncassoState state) => state is { Stap: Incassostap.Ingetrokken, BestandOp: not null };

    /// <summary>Once a line: it is paid once.</summary>
    private static bool Kan(IncassoState state, int nr) => IncassoRules.Letter(state, nr) is IncassoRules.Open or IncassoRules.Gezien or IncassoRules.Betaald;

    private static Geld Som(IEnumerable<Incassoregel> regels) => regels.Aggregate(Geld.Nul, (som, r) => som + r.Bijdrage.Bedrag);
}
