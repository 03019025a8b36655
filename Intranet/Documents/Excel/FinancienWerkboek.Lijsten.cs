using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Financien;

namespace OrleansSchool.Intranet.Documents.Excel;

/// <summary>Vergoedingen, counts, reserves, kascommissie, explained differences.</summary>
internal static partial class FinancienWerkboek
{
    private const int Maanden = 12;
    private const int EersteMaand = 3;
    private const int Diensten = EersteMaand + Maanden;
    private const int Uren = Diensten + 1;
    private const int PerUur = Uren + 1;
    private const int Totaal = PerUur + 1;
    private const int Hoogste = Totaal + 1;
    private const int Maandgrens = Hoogste + 1;
    private const int Maanddeel = Maandgrens + 1;
    private const int Elders = Maanddeel + 1;
    private const int Jaargrens = Elders + 1;
    private const int Jaardeel = Jaargrens + 1;
    private const int Rekening = Jaardeel + 1;
    private const decimal MinutenPerUur = 60m;
    private const string NietGetoond = "–";

    private static readonly Kolom[] Aantalkolommen =
    [
        new("Maand", 16), new("Weekdag", 12), new("Groep", 22), new("Aangemeld", 12, KolomSoort.Getal), new("Aanwezig", 12, KolomSoort.Getal), new("Contant", 12, KolomSoort.Getal),
        new("Afgemeld", 12, KolomSoort.Getal), new("Niet gevonden", 12, KolomSoort.Getal),
    ];

    private static readonly Kolom[] Reservekolommen =
    [
        new("Naam", 32), new("Beginstand", 14, KolomSoort.Euro), new("Dotatie", 14, KolomSoort.Euro), new("Onttrekking", 14, KolomSoort.Euro), new("Eindstand", 14, KolomSoort.Euro),
        new("Doel", 14, KolomSoort.Euro), new("Maximum", 14, KolomSoort.Euro),
    ];

    private static readonly Kolom[] Kascommissiekolommen =
    [
        new("Schooljaar", 14), new("Boeking", 10, KolomSoort.Getal), new("Steekproef", 36, KolomSoort.LangeTekst), new("Bedrag", 13, KolomSoort.Euro),
        new("Bevinding", 50, KolomSoort.LangeTekst),
    ];

    private static readonly Kolom[] Verschilkolommen =
        [new("Post", 32, KolomSoort.LangeTekst), new("Afwijking", 14, KolomSoort.Euro), new("Oorzaak", 48, KolomSoort.LangeTekst), new("Maatregel", 48, KolomSoort.LangeTekst)];

    private static void SchrijfVergoedingen(Werkboek boek, Jaarcijfers cijfers)
    {
        var maanden = Enumerable.Range(0, Maanden).Select(n => cijfers.Periode.Van.AddMonths(n).ToString("MMM yy", Nederlands));
        var blad = boek.NieuwBlad(Vergoedingen, "Vergoedingen", Stand.Liggend,
        [
            new("Naam", 28), new("Soort", 26, KolomSoort.LangeTekst), .. maanden.Select(m => new Kolom(m, 11, KolomSoort.Euro)), new("Diensten", 10, KolomSoort.Getal),
            new("Uren", 10, KolomSoort.Decimaal), new("€ per uur", 11, KolomSoort.Euro), new("Totaal", 13, KolomSoort.Euro), new("Hoogste maand", 12, KolomSoort.Euro),
            new("Maandgrens", 12, KolomSoort.Euro), new("% van maandgrens", 11, KolomSoort.Percentage), new("Overige voordelen, elders", 13, KolomSoort.Euro),
            new("Jaargrens", 12, KolomSoort.Euro), new("% van jaargrens", 11, KolomSoort.Percentage), new("IBAN", 26),
        ]);
        foreach (var v in cijfers.Vergoedingen)
        {
            SchrijfVergoeding(blad, v);
        }

        blad.SluitTabel();
        var eind = blad.NieuweRij();
        blad.Tekst(eind, 1, "Totaal");
        for (var n = 0; n < Maanden; n++)
        {
            var maand = n;
            Som(blad, eind, EersteMaand + n, cijfers.Vergoedingen.Select(v => Maand(v, maand)));
        }

        blad.Formule(eind, Diensten, $"SUM({blad.Bereik(Diensten)})", cijfers.Vergoedingen.Sum(v => v.Diensten));
        Som(blad, eind, Totaal, cijfers.Vergoedingen.Select(v => v.Totaal));
        blad.Nadruk(eind);
    }

    private static void SchrijfVergoeding(WerkboekBlad blad, Vergoedingcijfer v)
    {
        var rij = blad.NieuweRij();
        blad.Tekst(rij, 1, v.Naam);
        blad.Tekst(rij, 2, v.Soort);
        for (var n = 0; n < Maanden; n++)
        {
            blad.Euro(rij, EersteMaand + n, Maand(v, n).Centen);
        }

        blad.Getal(rij, Diensten, v.Diensten);
        blad.Decimaal(rij, Uren, v.Minuten / MinutenPerUur);
        var som = Tel(Enumerable.Range(0, Maanden).Select(n => Maand(v, n)));
        Euro(blad, rij, Totaal, new Uitkomstcel($"SUM({WerkboekBlad.Bereik(rij, EersteMaand, rij, Diensten - 1)})", som), v.Totaal);
        if (v.Minuten > 0)
        {
            blad.Formule(rij, PerUur, $"{WerkboekBlad.Adres(rij, Totaal)}/{WerkboekBlad.Adres(rij, Uren)}", Euros(v.Totaal) / (v.Minuten / MinutenPerUur), Opmaak.Euro);
        }

        if (v.Maandgrens is { } maandgrens && maandgrens > Geld.Nul)
        {
            blad.Euro(rij, Hoogste, v.HoogsteMaand.Centen);
            blad.Euro(rij, Maandgrens, maandgrens.Centen);
            blad.Formule(
                rij, Maanddeel, $"{WerkboekBlad.Adres(rij, Hoogste)}/{WerkboekBlad.Adres(rij, Maandgrens)}", (decimal)v.HoogsteMaand.Centen / maandgrens.Centen, Opmaak.Percentage);
        }

        if (v.Elders != Geld.Nul)
        {
            blad.Euro(rij, Elders, v.Elders.Centen);
        }

        if (v.Jaargrens is { } jaargrens && jaargrens > Geld.Nul)
        {
            blad.Euro(rij, Jaargrens, jaargrens.Centen);
            blad.Formule(
                rij, Jaardeel, $"({WerkboekBlad.Adres(rij, Totaal)}+{WerkboekBlad.Adres(rij, Elders)})/{WerkboekBlad.Adres(rij, Jaargrens)}",
                (decimal)(v.Totaal + v.Elders).Centen / jaargrens.Centen, Opmaak.Percentage);
        }

        blad.Tekst(rij, Rekening, v.Iban);
    }

    private static Geld Maand(Vergoedingcijfer v, int nr) => nr < v.PerMaand.Length ? v.PerMaand[nr] : Geld.Nul;

    /// <summary>What isn't said stays a sign; then no total stands under it from which it would follow (XLS-3).</summary>
    private static Telcel? SchrijfAantallen(Werkboek boek, Jaarcijfers cijfers)
    {
        var (blad, isIntern) = (boek.NieuwBlad(Aantallen, "Aantallen per maand, weekdag en groep", Stand.Liggend, Aantalkolommen), cijfers.Editie == Editie.Intern);
        foreach (var a in cijfers.Aantallen)
        {
            var rij = blad.NieuweRij();
            blad.Tekst(rij, 1, a.Maand.ToString("MMMM yyyy", Nederlands));
            blad.Tekst(rij, 2, Nederlands.DateTimeFormat.GetDayName(a.Dag));
            blad.Tekst(rij, 3, a.Groep);
            foreach (var (aantal, nr) in Tellingen(a).Select((t, n) => (t, n)))
            {
                if (aantal is { } bekend)
                {
                    blad.Getal(rij, 4 + nr, bekend);
                }
                else
                {
                    blad.InPlaatsVanGetal(rij, 4 + nr, NietGetoond);
                }
            }
        }

        blad.SluitTabel();
        if (!isIntern)
        {
            blad.NieuweRij();
            blad.Noot(blad.NieuweRij(), $"{NietGetoond}: minder dan vijf kinderen (< 5), een aantal waaruit dat zou volgen, of de lijst is niet bijgehouden. Daarom staan hier geen totalen.");
            return null;
        }

        var eind = blad.NieuweRij();
        blad.Tekst(eind, 3, "Totaal");
        for (var nr = 0; nr < Tellingen(Leeg).Length; nr++)
        {
            var kolom = nr;
            blad.Formule(eind, 4 + nr, $"SUM({blad.Bereik(4 + nr)})", cijfers.Aantallen.Sum(a => Tellingen(a)[kolom] ?? 0));
        }

        blad.Nadruk(eind);
        blad.NieuweRij();
        blad.Noot(blad.NieuweRij(), $"{NietGetoond}: de lijst is op deze dagen niet bijgehouden.");
        return new Telcel(blad.Verwijzing(eind, 5), cijfers.Aantallen.Sum(a => a.Aanwezig ?? 0));
    }

    private static Aantalcijfer Leeg { get; } = new(default, default, "", null, null, null, null, null);

    private static ImmutableArray<int?> Tellingen(Aantalcijfer a) => [a.Aangemeld, a.Aanwezig, a.Contant, a.Afgemeld, a.NietGevonden];

    private static Reservetotalen SchrijfReserves(Werkboek boek, Jaarcijfers cijfers)
    {
        var blad = boek.NieuwBlad(Reserves, "Reserves", Stand.Liggend, Reservekolommen);
        foreach (var r in cijfers.Reserves)
        {
            var rij = blad.NieuweRij();
            blad.Tekst(rij, 1, r.Naam);
            blad.Euro(rij, 2, r.Begin.Centen);
            blad.Euro(rij, 3, r.Dotatie.Centen);
            blad.Euro(rij, 4, r.Onttrekking.Centen);
            Euro(
                blad, rij, 5, new Uitkomstcel($"{WerkboekBlad.Adres(rij, 2)}+{WerkboekBlad.Adres(rij, 3)}-{WerkboekBlad.Adres(rij, 4)}", r.Begin + r.Dotatie - r.Onttrekking), r.Einde);
            foreach (var (grens, kolom) in new[] { (r.Doel, 6), (r.Maximum, 7) })
            {
                if (grens is { } bedrag)
                {
                    blad.Euro(rij, kolom, bedrag.Centen);
                }
            }
        }

        blad.SluitTabel();
        var eind = blad.NieuweRij();
        blad.Tekst(eind, 1, "Totaal");
        Som(blad, eind, 2, cijfers.Reserves.Select(r => r.Begin));
        Som(blad, eind, 3, cijfers.Reserves.Select(r => r.Dotatie));
        Som(blad, eind, 4, cijfers.Reserves.Select(r => r.Onttrekking));
        Som(blad, eind, 5, cijfers.Reserves.Select(r => r.Einde));
        blad.Nadruk(eind);
        return new Reservetotalen(
            new Uitkomstcel(blad.Verwijzing(eind, 2), Tel(cijfers.Reserves.Select(r => r.Begin))), new Uitkomstcel(blad.Verwijzing(eind, 5), Tel(cijfers.Reserves.Select(r => r.Einde))));
    }

    private static void SchrijfKascommissie(Werkboek boek, Jaarcijfers cijfers)
    {
        var (blad, gegevens) = (boek.NieuwBlad(Kascommissie, "Kascommissie", Stand.Liggend, Kascommissiekolommen), cijfers.Kascommissie);
        foreach (var s in gegevens.Steekproeven)
        {
            var rij = blad.NieuweRij();
            blad.Tekst(rij, 1, s.Jaar.ToString());
            blad.Getal(rij, 2, s.BoekingNr);
            blad.Tekst(rij, 3, s.Omschrijving);
            blad.Euro(rij, 4, s.Bedrag.Centen);
            blad.Tekst(rij, 5, s.Bevinding);
        }

        blad.SluitTabel();
        blad.NieuweRij();
        if (gegevens.Telling is { } telling)
        {
            SchrijfTelling(blad, telling);
        }

        Regel(blad, "Namen", gegevens.Namen.Length > 0 ? string.Join(", ", gegevens.Namen) : null);
        Regel(blad, "Datum", gegevens.Datum is { } dag ? Datums.Cijfers(dag) : null);
        Regel(blad, "Akkoord", gegevens.Akkoord switch { true => "ja", false => "nee", _ => "nog niet getekend" });
        Regel(blad, "Opmerking", gegevens.Opmerking);
    }

    private static void SchrijfTelling(WerkboekBlad blad, Kastelling telling)
    {
        var (van, bedragen) = (0, new List<Geld>());
        foreach (var (aantal, centen) in telling.Aantallen.Zip(Kasgeld.Coupures).Where(c => c.First > 0))
        {
            var rij = blad.NieuweRij();
            van = van == 0 ? rij : van;
            blad.Tekst(rij, 1, "Kastelling");
            blad.Getal(rij, 2, aantal);
            blad.Tekst(rij, 3, $"maal {new Geld(centen)}");
            var bedrag = new Geld(centen) * aantal;
            blad.Euro(rij, 4, bedrag.Centen);
            bedragen.Add(bedrag);
        }

        var eind = blad.NieuweRij();
        blad.Tekst(eind, 3, "Geteld");
        Euro(blad, eind, 4, van == 0 ? null : new Uitkomstcel($"SUM({WerkboekBlad.Bereik(van, 4, eind - 1, 4)})", Tel(bedragen)), telling.Geteld);
        blad.Nadruk(eind);
        foreach (var (wat, bedrag) in new[] { ("Verwacht", telling.Verwacht), ("Verschil", telling.Verschil) })
        {
            var rij = blad.NieuweRij();
            blad.Tekst(rij, 3, wat);
            blad.Euro(rij, 4, bedrag.Centen);
        }

        Regel(blad, "Geteld door", telling.DoorNaam.Length > 0 ? string.Join(" en ", new[] { telling.DoorNaam, telling.TweedeNaam }.OfType<string>()) : null);
        Regel(blad, "Uitleg", telling.Uitleg);
    }

    private static void Regel(WerkboekBlad blad, string wat, string? tekst)
    {
        if (tekst is { Length: > 0 })
        {
            var rij = blad.NieuweRij();
            blad.Tekst(rij, 1, wat);
            blad.Tekst(rij, 3, tekst);
        }
    }

    private static void SchrijfVerschillen(Werkboek boek, Jaarcijfers cijfers)
    {
        var blad = boek.NieuwBlad(Verschillen, "Verklaring van verschillen met de begroting", Stand.Liggend, Verschilkolommen);
        foreach (var v in cijfers.Verschillen)
        {
            var rij = blad.NieuweRij();
            blad.Tekst(rij, 1, v.Naam);
            blad.Euro(rij, 2, v.Afwijking.Centen);
            blad.Tekst(rij, 3, v.Oorzaak);
            blad.Tekst(rij, 4, v.Maatregel);
        }

        blad.SluitTabel();
        blad.NieuweRij();
        blad.Noot(blad.NieuweRij(), "Posten die 10 % en € 100 of meer van de begroting afwijken.");
    }
}
