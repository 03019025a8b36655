using System.Collections.Immutable;
using System.Globalization;
using OrleansSchool.Basis;
using OrleansSchool.Financien;

namespace OrleansSchool.Intranet.Pages.Start;

/// <summary>Baten or lasten as a bar: begroot is the outline, realisatie fills it.</summary>
internal sealed record Begrotingsstaaf(string Naam, Geld Begroot, Geld Realisatie, bool IsBoven, int Plan, int Echt, int Tik)
{
    /// <summary>How much of the fill lies within the outline; the rest is over it.</summary>
    public int Binnen => IsBoven ? Math.Min(Plan, Echt) : Echt;

    public int Boven => Echt - Binnen;

    public string Deel => Begroot <= Geld.Nul ? "niet begroot" : string.Create(CultureInfo.InvariantCulture, $"{Realisatie.Centen * 100 / Begroot.Centen} %");
}

/// <summary>Begroting beside realisatie of this schooljaar in two bars, with the same numbers in words (UX-2, TSO-10j).</summary>
/// <param name="Voorbij">How much of the schooljaar is over, in tenths of a percent.</param>
internal sealed record Begrotingsgrafiek(Schooljaar Jaar, ImmutableArray<Begrotingstotaal> Totalen, int Voorbij, string Adres, bool MagMaken)
{
    public const int Breedte = 1_000;

    /// <summary>Nothing was budgeted: there is nothing to hold the figures against.</summary>
    public bool IsLeeg => Totalen.All(t => t.Begroot == Geld.Nul);

    public ImmutableArray<Begrotingsstaaf> Staven
    {
        get
        {
            var meeste = Math.Max(1, Totalen.SelectMany(t => new[] { t.Begroot.Centen, t.Realisatie.Centen }).DefaultIfEmpty(1).Max());
            return
            [
                .. Totalen.Select(t =>
                {
                    var (plan, echt) = (Lengte(t.Begroot, meeste), Lengte(t.Realisatie, meeste));
                    return new Begrotingsstaaf(
                        t.Soort == Boeksoort.Baten ? "Baten" : "Lasten", t.Begroot, t.Realisatie, t.Soort == Boeksoort.Lasten && t.Begroot > Geld.Nul && t.Realisatie > t.Begroot, plan, echt, plan * Voorbij / Breedte);
                }),
            ];
        }
    }

    public string Beschrijving => string.Join(" ", Staven.Select(s => $"{s.Naam}: {s.Realisatie} van {s.Begroot}, {s.Deel}{(s.IsBoven ? ", boven de begroting" : "")}."))
        + string.Create(CultureInfo.InvariantCulture, $" Van het schooljaar is {Voorbij / 10} % voorbij.");

    public static bool MagZien(Wie wie, SchoolSleutel school) => MagIntern(wie, school) || wie.MagHeleSchool(Recht.GeldVerantwoordingZien, school);

    /// <summary>From the balances of the journal; who sees totals to account for only gets those of that edition (XLS-3).</summary>
    public static bool MagIntern(Wie wie, SchoolSleutel school) => wie.MagHeleSchool(Recht.GeldZien, school) || wie.MagHeleSchool(Recht.GeldControleren, school);

    public static ImmutableArray<Begrotingstotaal> Verantwoord(Jaarcijfers cijfers) =>
    [
        .. new[] { Boeksoort.Baten, Boeksoort.Lasten }.Select(soort => cijfers.Begroting.Where(c => c.Soort == soort)
            .Aggregate(new Begrotingstotaal(soort, Geld.Nul, Geld.Nul), (som, c) => som with { Begroot = som.Begroot + c.Begroot, Realisatie = som.Realisatie + c.Realisatie })),
    ];

    public static int Deel(Schooljaar jaar, DateOnly vandaag) =>
        Math.Clamp((vandaag.DayNumber - jaar.EersteDag.DayNumber + 1) * Breedte / (jaar.LaatsteDag.DayNumber - jaar.EersteDag.DayNumber + 1), 0, Breedte);

    private static int Lengte(Geld bedrag, long meeste) => (int)Math.Clamp(bedrag.Centen * Breedte / meeste, 0, Breedte);
}
