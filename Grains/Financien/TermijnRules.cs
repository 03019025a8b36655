using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Leerlingen;

namespace OrleansSchool.Financien;

/// <summary>The two terms of a schooljaar and what their days come to (TSO-6b, TSO-10f, TSO-10l). Pure.</summary>
internal static class TermijnRules
{
    private const int EersteMaand = 9;
    private const int TweedeMaand = 2;
    private const int EersteMaandVanSchooljaar = 8;

    public static ImmutableArray<Termijn> Alle { get; } = [Termijn.Eerste, Termijn.Tweede];

    public static (DateOnly Van, DateOnly Tot) Periode(Termijn termijn, Schooljaar jaar, FinancienInstellingen instellingen)
    {
        var grens = instellingen.TweedeTermijnVanaf.In(jaar.Begin + 1);
        return termijn == Termijn.Eerste ? (jaar.EersteDag, grens.AddDays(-1)) : (grens, jaar.LaatsteDag);
    }

    /// <summary>Last day of the term's month on which it is paid in time (10l).</summary>
    public static DateOnly Uiterlijk(Termijn termijn, Schooljaar jaar, FinancienInstellingen instellingen)
    {
        var plaats = (int)termijn - 1;
        var maand = plaats < instellingen.Termijnmaanden.Length ? instellingen.Termijnmaanden[plaats] : termijn == Termijn.Eerste ? EersteMaand : TweedeMaand;
        return new DagInJaar(maand, instellingen.BetaalUiterlijkDag).In(maand >= EersteMaandVanSchooljaar ? jaar.Begin : jaar.Begin + 1);
    }

    /// <summary>What the days of one term come to.</summary>
    /// <param name="dagen">Of this term; only <see cref="Dagoordeel.Vast"/> counts.</param>
    /// <param name="tarief">Of which the gezinskorting is; null gives none.</param>
    /// <param name="kortingskind">Which child of its family it is, from 1.</param>
    public static Termijnbedrag Bereken(Termijn termijn, ImmutableArray<Rekendag> dagen, Tarief? tarief, int kortingskind)
    {
        ImmutableArray<Rekendag> vast = [.. dagen.Where(d => d.Oordeel == Dagoordeel.Vast)];
        var bruto = RekenRules.Som(vast.Select(d => d.Prijs));
        var korting = RekenRules.Deel(bruto, KortingRules.Procent(tarief, kortingskind), 100);
        return new Termijnbedrag(termijn, vast.Length, vast.Count(d => IsVooruit(d.Datum)), bruto, korting, bruto - korting);
    }

    /// <summary>After 31 December of its schooljaar.</summary>
    public static bool IsVooruit(DateOnly datum) => datum.Year > Schooljaar.Van(datum).Begin;

    /// <summary>Whether a child has a structural day in a period, by its aanmeldingen alone.</summary>
    public static bool HeeftDag(Geldkaart kaart, Jaarkalender kalender, (DateOnly Van, DateOnly Tot) periode) => kalender.Dagen.Any(d =>
        periode.Van <= d && d <= periode.Tot && !(kaart.VanSchoolPer <= d)
        && Aanmelding.GeldigOp(kaart.Aanmeldingen, d) is { Soort: AanmeldingSoort.Structureel } aanmelding && aanmelding.Weekdagen.Heeft(d.Weekdag()));
}
