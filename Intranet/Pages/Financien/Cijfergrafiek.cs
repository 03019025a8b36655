using System.Collections.Immutable;
using System.Globalization;
using OrleansSchool.Financien;

namespace OrleansSchool.Intranet.Pages.Financien;

/// <summary>A month of the drawing.</summary>
/// <param name="Aantal">Null when no list was kept, or nothing of it is shown.</param>
/// <param name="Deels">Some of it is about too few children to show.</param>
internal sealed record Maandstaaf(string Kort, string Lang, int? Aantal, bool Deels, int X, int Y, int Hoogte)
{
    public string Getal => Aantal?.ToString("N0", Cijfergrafiek.Nederlands) ?? "";
}

/// <summary>Turns per month as a drawing, with the same numbers in words (XLS-1). Made of the figures of the page; nothing is counted again.</summary>
internal sealed record Cijfergrafiek(ImmutableArray<Maandstaaf> Maanden)
{
    public const int Breedte = 600;
    public const int Hoogte = 226;
    public const int Nul = 184;
    public const int Staafbreedte = 38;

    private const int Stap = 49;
    private const int Links = 8;
    private const int Vol = 150;

    public static readonly CultureInfo Nederlands = CultureInfo.GetCultureInfo("nl-NL");

    public bool IsLeeg => Maanden.All(m => m.Aantal is null);

    public string Beschrijving => IsLeeg ? "Er is nog niets geteld."
        : string.Join(", ", Maanden.Where(m => m.Aantal is not null).Select(m => $"{m.Lang} {m.Getal}")) + "." + Weggelaten;

    /// <summary>The total of the year has these in it.</summary>
    private string Weggelaten => Maanden.Where(m => m.Deels).Select(m => m.Lang).ToList() is { Count: > 0 } deels
        ? $" Hierin staat niet waar het om minder dan vijf kinderen per dag gaat ({string.Join(", ", deels)}); in het totaal van het jaar wel." : "";

    public static Cijfergrafiek Maak(Jaarcijfers cijfers)
    {
        var perMaand = cijfers.Aantallen.Where(a => a.Aanwezig is not null).GroupBy(a => a.Maand).ToDictionary(g => g.Key, g => g.Sum(a => a.Aanwezig ?? 0));
        var deels = cijfers.Editie == Editie.Verantwoording ? cijfers.Aantallen.Where(a => a.Aanwezig is null && a.Dagen > 0).Select(a => a.Maand).ToHashSet() : [];
        var hoogste = Math.Max(1, perMaand.Values.DefaultIfEmpty(0).Max());
        var eerste = new DateOnly(cijfers.Periode.Van.Year, cijfers.Periode.Van.Month, 1);
        return new Cijfergrafiek(
        [
            .. Enumerable.Range(0, 12).Select(n =>
            {
                var maand = eerste.AddMonths(n);
                int? aantal = perMaand.TryGetValue(maand, out var geteld) ? geteld : null;
                var hoogte = (aantal ?? 0) * Vol / hoogste;
                return new Maandstaaf(maand.ToString("MMM", Nederlands).TrimEnd('.'), maand.ToString("MMMM", Nederlands), aantal, deels.Contains(maand), Links + (n * Stap), Nul - hoogte, hoogte);
            }),
        ]);
    }
}
