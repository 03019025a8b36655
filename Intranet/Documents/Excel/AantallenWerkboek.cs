using System.Collections.Immutable;
using System.Globalization;
using OrleansSchool.Overblijven;

namespace OrleansSchool.Intranet.Documents.Excel;

/// <summary>
/// XLS-1: numbers per weekday and groep, and per date and groep. XLS-3: the edition Verantwoording shows no number under five
/// and no total from which one follows; the states per groep and date are in the internal edition only.
/// </summary>
internal static class AantallenWerkboek
{
    public const int GroepenMax = 60;
    public const int WekenMax = 53;
    private const string Uitleg =
        "<5: minder dan vijf kinderen. –: niet getoond, omdat een aantal onder de vijf er anders uit te rekenen is.";

    private const string UitlegLijst =
        "Leeg: de lijst is die dag niet bijgehouden. Zo'n dag telt niet mee in het gemiddelde, en vandaag ook niet.";

    private static readonly CultureInfo Nederlands = CultureInfo.GetCultureInfo("nl-NL");
    private static readonly string[] Dagen = ["ma", "di", "wo", "do", "vr"];

    /// <exception cref="WerkboekTeGrootException">More groepen or counts than fit.</exception>
    /// <exception cref="ArgumentException">Counts that contradict each other or fall outside the period.</exception>
    public static void Schrijf(AantallenBlad aantallen, Stream naar)
    {
        AantallenControle.Controleer(aantallen);
        using var boek = new Werkboek(aantallen.Kop);
        SchrijfWeek(boek, aantallen);
        SchrijfDatums(boek, aantallen);
        if (aantallen.Kop.Uitgave == WerkboekUitgave.Intern)
        {
            SchrijfStanden(boek, aantallen);
        }

        boek.Bewaar(naar);
    }

    private static void SchrijfWeek(Werkboek boek, AantallenBlad aantallen)
    {
        var (weken, dagen) = (aantallen.GemiddeldOverWeken, aantallen.Kolommen());
        var blad = boek.NieuwBlad("Per weekdag", "Aantallen per weekdag en groep", Stand.Liggend,
        [
            new("Groep", 24),
            .. dagen.Select(d => new Kolom($"{Dagen[d]} aangemeld", 11, KolomSoort.Getal)),
            new("Totaal aangemeld", 12, KolomSoort.Getal),
            .. dagen.Select(d => new Kolom($"{Dagen[d]} gemiddeld aanwezig ({weken} wk)", 12, KolomSoort.Decimaal)),
            new("Totaal gemiddeld aanwezig", 12, KolomSoort.Decimaal),
        ]);
        foreach (var groep in aantallen.Groepen)
        {
            blad.Tekst(blad.NieuweRij(), 1, groep.Naam);
        }

        blad.SluitTabel();
        var eind = blad.NieuweRij();
        blad.Tekst(eind, 1, "Totaal");
        SchrijfAangemeld(blad, aantallen, dagen, eind);
        new GemiddeldeTabel(blad, AantallenGemiddelden.Bereken(aantallen), aantallen.Kop.Uitgave).Schrijf(dagen.Length + 3, eind);
        blad.Nadruk(eind);
        SchrijfUitleg(blad, aantallen.Kop.Uitgave);
    }

    private static void SchrijfAangemeld(WerkboekBlad blad, AantallenBlad aantallen, ImmutableArray<int> dagen, int eind)
    {
        var tabel = aantallen.Groepen.Select(g => dagen.Select(d => (int?)g.AangemeldPerWeekdag[d]).ToArray()).ToArray();
        new AantallenTabel(blad, tabel, Afscherming(aantallen, tabel, dagen.Length)).Schrijf(2, eind);
    }

    private static AfgeschermdeTabel Afscherming(AantallenBlad aantallen, IReadOnlyList<IReadOnlyList<int?>> tabel, int breedte) =>
        aantallen.Kop.Uitgave == WerkboekUitgave.Intern ? KleineAantallen.Open(tabel, breedte) : KleineAantallen.Scherm(tabel, breedte);

    private static void SchrijfDatums(Werkboek boek, AantallenBlad aantallen)
    {
        var blad = boek.NieuwBlad("Per datum", "Aanwezig per datum en groep", Stand.Liggend,
        [
            new("Datum", 12, KolomSoort.Datum),
            new("Dag", 14),
            .. aantallen.Groepen.Select(g => new Kolom(g.Naam, 11, KolomSoort.Getal)),
            new("Totaal", 11, KolomSoort.Getal),
        ]);
        var perDatum = aantallen.Tellingen.GroupBy(t => t.Datum).OrderBy(d => d.Key).ToList();
        foreach (var datum in perDatum)
        {
            var rij = blad.NieuweRij();
            blad.Datum(rij, 1, datum.Key);
            var bezig = datum.Any(t => t.Lijst == Lijststand.NogBezig) ? ", nog bezig" : "";
            blad.Tekst(rij, 2, Dagen[AantallenGemiddelden.Weekdag(datum.Key)] + bezig);
        }

        blad.SluitTabel();
        var eind = blad.NieuweRij();
        blad.Tekst(eind, 2, "Som");
        var tabel = perDatum.ConvertAll(datum => Rij(aantallen, datum));
        new AantallenTabel(blad, tabel, Afscherming(aantallen, tabel, aantallen.Groepen.Length)).Schrijf(3, eind);
        blad.Nadruk(eind);
        SchrijfUitleg(blad, aantallen.Kop.Uitgave);
    }

    private static int?[] Rij(AantallenBlad aantallen, IEnumerable<AantallenTelling> datum)
    {
        var perGroep = datum.Where(t => t.IsGeteld).ToDictionary(t => t.Groep, t => t.Aanwezig, StringComparer.Ordinal);
        return [.. aantallen.Groepen.Select(g => perGroep.TryGetValue(g.Naam, out var aantal) ? aantal : (int?)null)];
    }

    private static void SchrijfStanden(Werkboek boek, AantallenBlad aantallen)
    {
        var blad = boek.NieuwBlad("Per stand", "Verwacht, aanwezig, afgemeld en niet gevonden", Stand.Staand,
        [
            new("Datum", 12, KolomSoort.Datum),
            new("Dag", 6),
            new("Groep", 24),
            new("Verwacht", 11, KolomSoort.Getal),
            new("Aanwezig", 11, KolomSoort.Getal),
            new("Afgemeld", 11, KolomSoort.Getal),
            new("Niet gevonden", 11, KolomSoort.Getal),
            new("Lijst", 16),
        ]);
        foreach (var telling in aantallen.Tellingen.OrderBy(t => t.Datum).ThenBy(t => t.Groep, StringComparer.Create(Nederlands, ignoreCase: true)))
        {
            var rij = blad.NieuweRij();
            blad.Datum(rij, 1, telling.Datum);
            blad.Tekst(rij, 2, Dagen[AantallenGemiddelden.Weekdag(telling.Datum)]);
            blad.Tekst(rij, 3, telling.Groep);
            blad.Tekst(rij, 8, Woord(telling.Lijst));
            if (telling.IsGeteld)
            {
                blad.Getal(rij, 4, telling.Verwacht);
                blad.Getal(rij, 5, telling.Aanwezig);
                blad.Getal(rij, 6, telling.Afgemeld);
                blad.Getal(rij, 7, telling.NietGevonden);
            }
        }

        blad.SluitTabel();
        var eind = blad.NieuweRij();
        blad.Tekst(eind, 3, "Totaal");
        var geteld = aantallen.Tellingen.Where(t => t.IsGeteld).ToList();
        blad.Formule(eind, 4, $"SUM({blad.Bereik(4)})", geteld.Sum(t => t.Verwacht));
        blad.Formule(eind, 5, $"SUM({blad.Bereik(5)})", geteld.Sum(t => t.Aanwezig));
        blad.Formule(eind, 6, $"SUM({blad.Bereik(6)})", geteld.Sum(t => t.Afgemeld));
        blad.Formule(eind, 7, $"SUM({blad.Bereik(7)})", geteld.Sum(t => t.NietGevonden));
        blad.Nadruk(eind);
    }

    private static string Woord(Lijststand lijst) => lijst switch
    {
        Lijststand.NietBijgehouden => "niet bijgehouden",
        Lijststand.NogBezig => "nog bezig",
        _ => "bijgehouden",
    };

    private static void SchrijfUitleg(WerkboekBlad blad, WerkboekUitgave uitgave)
    {
        blad.NieuweRij();
        if (uitgave == WerkboekUitgave.Verantwoording)
        {
            blad.Noot(blad.NieuweRij(), Uitleg);
        }

        blad.Noot(blad.NieuweRij(), UitlegLijst);
    }
}
