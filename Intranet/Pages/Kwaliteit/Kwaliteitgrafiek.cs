using System.Collections.Immutable;
using OrleansSchool.Commissie;

namespace OrleansSchool.Intranet.Pages.Kwaliteit;

/// <summary>A month of the drawing.</summary>
/// <param name="Procent">Null for a month without overblijven.</param>
internal sealed record Normstaaf(string Kort, string Lang, int? Procent, int Gehaald, int Dagen, int X, int Y, int Hoogte);

/// <summary>Days on norm per month as a drawing, with the same numbers in words (TSO-2b). Made of the figures of the page; nothing is counted again.</summary>
internal sealed record Kwaliteitgrafiek(ImmutableArray<Normstaaf> Maanden)
{
    public const int Breedte = 600;
    public const int Hoogte = 226;
    public const int Nul = 184;
    public const int Staafbreedte = 38;

    private const int Stap = 49;
    private const int Links = 8;
    private const int Vol = 150;
    private const int Honderd = 100;

    public bool IsLeeg => Maanden.All(m => m.Procent is null);

    public string Beschrijving => IsLeeg ? "Er is nog geen dag geteld."
        : string.Join(", ", Maanden.Where(m => m.Procent is not null).Select(m => $"{m.Lang} {Kwaliteitwoorden.Getal(m.Gehaald)} van {Kwaliteitwoorden.Aantal(m.Dagen, "dag", "dagen")}")) + ".";

    public static Kwaliteitgrafiek Maak(ImmutableArray<Kwaliteitsmaand> maanden) => new([.. maanden.Select((m, nr) => Staaf(m, Links + (nr * Stap)))]);

    private static Normstaaf Staaf(Kwaliteitsmaand m, int x)
    {
        int? procent = m.Dagen == 0 ? null : (int)decimal.Round((decimal)m.NormGehaald * Honderd / m.Dagen, MidpointRounding.AwayFromZero);
        var hoogte = (procent ?? 0) * Vol / Honderd;
        return new Normstaaf(Kwaliteitwoorden.MaandKort(m.Maand), Kwaliteitwoorden.Maand(m.Maand), procent, m.NormGehaald, m.Dagen, x, Nul - hoogte, hoogte);
    }
}
