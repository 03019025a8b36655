using OrleansSchool.Basis;
using OrleansSchool.Intranet.Documents.Rooster;

namespace OrleansSchool.Intranet.Documents.Excel;

/// <summary>XLS-1: the overblijfrooster: each turn, how the places are filled, and turns per helper; counts are formulas over the turns.</summary>
internal static class RoosterWerkboek
{
    private const int KolomDatum = 2;
    private const int KolomPlek = 3;
    private const int KolomHelper = 6;
    private const int KolomStand = 8;

    private static readonly char[] GeenCriterium = ['*', '?', '~', '=', '<', '>'];

    private static readonly Kolom[] Diensten =
    [
        new("Dag", 12), new("Datum", 12, KolomSoort.Datum), new("Plek", 20), new("Van", 8, KolomSoort.Tijd), new("Tot", 8, KolomSoort.Tijd),
        new("Helper", 28), new("Gediplomeerd", 13), new("Soort", 12),
    ];

    private static readonly Kolom[] Bezetting =
    [
        new("Dag", 12), new("Datum", 12, KolomSoort.Datum), new("Plek", 20), new("Van", 8, KolomSoort.Tijd), new("Tot", 8, KolomSoort.Tijd),
        new("Kinderen", 10, KolomSoort.Getal), new("Nodig", 10, KolomSoort.Getal), new("Gepland", 10, KolomSoort.Getal), new("Tekort", 10, KolomSoort.Getal),
    ];

    private static readonly Kolom[] Helpers = [new("Helper", 28), new("Diensten", 10, KolomSoort.Getal), new("Als invaller", 12, KolomSoort.Getal)];

    /// <exception cref="WerkboekTeGrootException">More turns than fit.</exception>
    public static void Schrijf(RoosterGegevens rooster, Stream naar)
    {
        using var boek = new Werkboek(rooster.Kop());
        var blad = boek.NieuwBlad("Diensten", $"Overblijfrooster {rooster.Periode}", Stand.Staand, Diensten);
        foreach (var regel in rooster.Regels)
        {
            SchrijfDienst(blad, regel);
        }

        blad.SluitTabel();
        SchrijfBezetting(boek.NieuwBlad("Bezetting", $"Bezetting {rooster.Periode}", Stand.Staand, Bezetting), blad, rooster);
        SchrijfHelpers(boek.NieuwBlad("Helpers", $"Diensten per helper, {rooster.Periode}", Stand.Staand, Helpers), blad, rooster);
        boek.Bewaar(naar);
    }

    private static void SchrijfDienst(WerkboekBlad blad, RoosterRegel regel)
    {
        var rij = blad.NieuweRij();
        blad.Tekst(rij, 1, Dag(regel.Datum));
        blad.Datum(rij, KolomDatum, regel.Datum);
        blad.Tekst(rij, KolomPlek, regel.Plek);
        blad.Tijd(rij, 4, regel.Venster.Van);
        blad.Tijd(rij, 5, regel.Venster.Tot);
        blad.Tekst(rij, KolomHelper, regel.Helper);
        blad.Tekst(rij, 7, regel.Gediplomeerd ? "ja" : "");
        blad.Tekst(rij, KolomStand, regel.Soort);
    }

    private static void SchrijfBezetting(WerkboekBlad blad, WerkboekBlad diensten, RoosterGegevens rooster)
    {
        foreach (var regel in rooster.Bezetting)
        {
            var rij = blad.NieuweRij();
            blad.Tekst(rij, 1, Dag(regel.Datum));
            blad.Datum(rij, 2, regel.Datum);
            blad.Tekst(rij, 3, regel.Plek);
            blad.Tijd(rij, 4, regel.Venster.Van);
            blad.Tijd(rij, 5, regel.Venster.Tot);
            blad.Getal(rij, 6, regel.Kinderen);
            blad.Getal(rij, 7, regel.Nodig);
            var hier = $"{Bereik(diensten, KolomDatum)},{WerkboekBlad.Adres(rij, 2)},{Bereik(diensten, KolomPlek)},{WerkboekBlad.Adres(rij, 3)}";
            if (IsTelbaar(regel, rooster))
            {
                Telling(blad, rij, 8, regel.Plek, $"{Tel(diensten, hier, "vast")}+{Tel(diensten, hier, "invaller")}", regel.Gepland);
            }
            else
            {
                blad.Getal(rij, 8, regel.Gepland);
            }

            blad.Formule(rij, 9, $"MAX(0,{WerkboekBlad.Adres(rij, 7)}-{WerkboekBlad.Adres(rij, 8)})", regel.Tekort);
        }

        blad.SluitTabel();
        var som = blad.NieuweRij();
        blad.Tekst(som, 1, "Totaal");
        blad.Formule(som, 9, $"SUM({blad.Bereik(9)})", rooster.Bezetting.Sum(b => b.Tekort));
        blad.Nadruk(som);
    }

    /// <summary>Turns of a date and place can be counted by formula where there is one window and all are there all of it: otherwise the number stands there.</summary>
    private static bool IsTelbaar(BezettingRegel regel, RoosterGegevens rooster) =>
        rooster.Bezetting.Count(b => b.Datum == regel.Datum && b.Plek == regel.Plek) == 1
        && rooster.Regels.Count(r => r.Datum == regel.Datum && r.Plek == regel.Plek && r.Soort is "vast" or "invaller") == regel.Gepland;

    private static void SchrijfHelpers(WerkboekBlad blad, WerkboekBlad diensten, RoosterGegevens rooster)
    {
        var geplande = rooster.Regels.Where(r => r.Soort is "vast" or "invaller" && r.Helper is not null).ToList();
        foreach (var helper in geplande.Select(r => r.Helper!).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.CurrentCulture))
        {
            var rij = blad.NieuweRij();
            var wie = $"{Bereik(diensten, KolomHelper)},{WerkboekBlad.Adres(rij, 1)}";
            blad.Tekst(rij, 1, helper);
            var van = geplande.Where(r => string.Equals(r.Helper, helper, StringComparison.OrdinalIgnoreCase)).ToList();
            Telling(blad, rij, 2, helper, $"{Tel(diensten, wie, "vast")}+{Tel(diensten, wie, "invaller")}", van.Count);
            Telling(blad, rij, 3, helper, Tel(diensten, wie, "invaller"), van.Count(r => r.Soort == "invaller"));
        }

        blad.SluitTabel();
        var som = blad.NieuweRij();
        blad.Tekst(som, 1, "Totaal");
        blad.Formule(som, 2, $"SUM({blad.Bereik(2)})", geplande.Count);
        blad.Formule(som, 3, $"SUM({blad.Bereik(3)})", geplande.Count(r => r.Soort == "invaller"));
        blad.Nadruk(som);
    }

    private static string Tel(WerkboekBlad diensten, string voorwaarden, string stand) =>
        $"COUNTIFS({voorwaarden},{Bereik(diensten, KolomStand)},\"{stand}\")";

    /// <summary>A name that a spreadsheet would read as a comparison or with wildcards can't be counted by: then the number stands there.</summary>
    private static void Telling(WerkboekBlad blad, int rij, int kolom, string naam, string formule, int aantal)
    {
        if (naam.IndexOfAny(GeenCriterium) >= 0)
        {
            blad.Getal(rij, kolom, aantal);
        }
        else
        {
            blad.Formule(rij, kolom, formule, aantal);
        }
    }

    private static string Bereik(WerkboekBlad blad, int kolom) => $"'{blad.Naam}'!{blad.Bereik(kolom)}";

    private static string Dag(DateOnly datum) => WeekdagenExtensions.Werkweek[Math.Clamp((int)datum.DayOfWeek - 1, 0, 4)].Lang;
}
