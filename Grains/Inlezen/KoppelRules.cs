using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using OrleansSchool.Basis;

namespace OrleansSchool.Inlezen;

/// <summary>Which column holds what: guessed from the headers, remembered, checked (SCH-3).</summary>
internal static class KoppelRules
{
    private const int VoorbeeldenMax = 3;
    private const int KenmerkBytes = 16;

    /// <summary>The best guess; the first of two columns with the same meaning.</summary>
    public static ImmutableArray<Kolomkeuze> Raad(Tabelsoort soort, ImmutableArray<string> koppen) =>
        [.. koppen.Select((kop, kolom) => (Kolom: kolom, Veld: Tabelvelden.Herken(soort, kop))).Where(k => k.Veld is not null)
            .DistinctBy(k => k.Veld!.Code, StringComparer.Ordinal).Select(k => new Kolomkeuze(k.Kolom, k.Veld!.Code))];

    /// <summary>What was remembered, as far as it still means something.</summary>
    public static ImmutableArray<Kolomkeuze> Geldig(Tabelsoort soort, ImmutableArray<string> koppen, ImmutableArray<Kolomkeuze> keuzes) =>
        [.. keuzes.Where(k => k.Kolom >= 0 && k.Kolom < koppen.Length && Tabelvelden.Zoek(soort, k.Veld) is not null)];

    public static Weigering? Keur(Tabelsoort soort, ImmutableArray<string> koppen, ImmutableArray<Kolomkeuze> keuzes)
    {
        if (keuzes.IsDefaultOrEmpty || keuzes.Length > TabelGrenzen.KolommenMax || Geldig(soort, koppen, keuzes).Length < keuzes.Length
            || keuzes.DistinctBy(k => k.Kolom).Count() < keuzes.Length)
        {
            return Weigeringen.TabelZonderKolommen;
        }

        if (keuzes.GroupBy(k => k.Veld, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } dubbel)
        {
            return Weigeringen.KolomDubbel(Tabelvelden.Zoek(soort, dubbel.Key)!.Kop);
        }

        return Ontbreekt(soort, keuzes) is [var zin, ..] ? Weigeringen.KolomOntbreekt(zin) : null;
    }

    public static ImmutableArray<string> Ontbreekt(Tabelsoort soort, ImmutableArray<Kolomkeuze> keuzes) =>
        Tabelvelden.Ontbreekt(soort, keuzes.Select(k => k.Veld).ToHashSet(StringComparer.Ordinal));

    public static string Kenmerk(Tabelsoort soort, ImmutableArray<string> koppen) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{soort}\n{string.Join('\n', koppen.Select(Tabelvelden.Vorm))}")).AsSpan(0, KenmerkBytes));

    public static ImmutableArray<Kolomvoorbeeld> Voorbeelden(TabelState state, IReadOnlyCollection<Tabelrij> rijen) =>
    [
        .. state.Koppen.Select((kop, kolom) => new Kolomvoorbeeld(
            kolom, Letter(kolom), kop,
            [.. rijen.Select(r => r.Cel(kolom)).Where(c => !c.IsLeeg).Select(c => Kort(c.Tekst)).Distinct(StringComparer.Ordinal).Take(VoorbeeldenMax)],
            state.Keuzes.FirstOrDefault(k => k.Kolom == kolom)?.Veld)),
    ];

    /// <summary>A, B … Z, AA, as the spreadsheet calls them.</summary>
    public static string Letter(int kolom) => kolom < 26 ? ((char)('A' + kolom)).ToString() : $"{(char)('A' + (kolom / 26) - 1)}{(char)('A' + (kolom % 26))}";

    private static string Kort(string tekst) => Namen.Schoon(tekst) is { Length: > 40 } lang ? lang[..40] + "…" : Namen.Schoon(tekst);
}
