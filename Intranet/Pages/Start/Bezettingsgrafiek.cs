using System.Collections.Immutable;
using System.Globalization;
using OrleansSchool.Commissie;
using OrleansSchool.Intranet.Pages.Kwaliteit;

namespace OrleansSchool.Intranet.Pages.Start;

/// <summary>A month as a bar: days on which the norm held, days with a moment below it, days of which nobody knows.</summary>
internal sealed record Bezettingsstaaf(string Naam, int Dagen, int Gehaald, int Tekort, int Onbekend)
{
    public int Goed => Gehaald * Bezettingsgrafiek.Breedte / Dagen;

    public int Slecht => Tekort * Bezettingsgrafiek.Breedte / Dagen;

    public string Getallen => $"{Kwaliteitwoorden.Getal(Gehaald)} van {Kwaliteitwoorden.Aantal(Dagen, "dag", "dagen")}";
}

/// <summary>On how many days there was enough supervision, month by month, with the same numbers in words (UX-2, TSO-4c, TSO-4j).</summary>
internal sealed record Bezettingsgrafiek(ImmutableArray<Bezettingsstaaf> Maanden, string Adres)
{
    public const int Breedte = 1_000;

    /// <summary>The page of the kwaliteit has the others.</summary>
    private const int MaandenMax = 6;

    private static readonly CultureInfo Nederlands = CultureInfo.GetCultureInfo("nl-NL");

    public bool IsLeeg => Maanden.IsEmpty;

    public string Beschrijving => string.Join(" ", Maanden.Select(Zin));

    /// <summary>The last month in a sentence, for beside the drawing.</summary>
    public string Laatste => IsLeeg ? "" : Zin(Maanden[^1]);

    public static Bezettingsgrafiek Maak(ImmutableArray<Kwaliteitsmaand> maanden, string adres) => new(
        [
            .. maanden.Where(m => m.Dagen > 0).TakeLast(MaandenMax)
                .Select(m => new Bezettingsstaaf(m.Maand.ToString("MMMM", Nederlands), m.Dagen, m.NormGehaald, m.DagenTekort, m.NietBijgehouden)),
        ],
        adres);

    private static string Zin(Bezettingsstaaf m)
    {
        var dagen = m.Dagen == 1 ? "1 overblijfdag" : string.Create(CultureInfo.InvariantCulture, $"de {m.Dagen} overblijfdagen");
        var zin = string.Create(CultureInfo.InvariantCulture, $"In {m.Naam} was er op {m.Gehaald} van {dagen} steeds genoeg toezicht");
        return zin + (m.Tekort, m.Onbekend) switch
        {
            (0, 0) => ".",
            (0, var o) => string.Create(CultureInfo.InvariantCulture, $"; van {o} is het niet bijgehouden."),
            (var t, 0) => string.Create(CultureInfo.InvariantCulture, $", op {t} even te weinig."),
            var (t, o) => string.Create(CultureInfo.InvariantCulture, $", op {t} even te weinig; van {o} is het niet bijgehouden."),
        };
    }
}
