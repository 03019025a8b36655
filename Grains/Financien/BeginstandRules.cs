using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Leerlingen;

namespace OrleansSchool.Financien;

/// <summary>What a payer owed or had before the intranet, as its own history says it: so a second file finds it again (TSO-10i, SET-1). Pure.</summary>
internal static class BeginstandRules
{
    public const string Feitsoort = "beginstand";

    private const string Open = "Open van eerder";
    private const string Tegoed = "Tegoed van eerder";

    /// <summary>The line in the history of a payer.</summary>
    public static string Zin(bool isTegoed, Geld bedrag, string omschrijving) => $"{(isTegoed ? Tegoed : Open)}: {bedrag}, {omschrijving}";

    /// <summary>Whether this payer has one of this kind; the same one exactly, or another.</summary>
    /// <param name="omschrijving">As it was cleaned.</param>
    public static (bool Zelfde, bool Ander) Zoek(BetalerKaart kaart, bool isTegoed, Geld bedrag, string omschrijving)
    {
        var zin = Zin(isTegoed, bedrag, omschrijving);
        var begin = $"{(isTegoed ? Tegoed : Open)}:";
        var feiten = kaart.Geschiedenis.Where(f => f.Soort == Feitsoort && f.Tekst.StartsWith(begin, StringComparison.Ordinal)).ToList();
        var zelfde = feiten.Exists(f => f.Tekst == zin);
        var ander = feiten.Count > 0 || (!isTegoed && kaart.Vorderingen.Any(v => v.Soort == Vorderingsoort.Beginstand)); // a long history forgets its first lines
        return (zelfde, ander && !zelfde);
    }
}
