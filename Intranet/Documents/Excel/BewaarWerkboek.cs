using System.Collections.Immutable;
using OrleansSchool.Intranet.Pages.Bewaren;
using OrleansSchool.Nachtronde;
using OrleansSchool.Opslag;

namespace OrleansSchool.Intranet.Documents.Excel;

/// <summary>What the workbook about erasing shows.</summary>
internal sealed record BewaarBlad(WerkboekKop Kop, ImmutableArray<Wismaand> Maanden, ImmutableArray<Bewaarregel> Regels);

/// <summary>SEC-5, XLS-1: what went in which month, a line a kind, and the terms by which it went.</summary>
internal static class BewaarWerkboek
{
    private static readonly Kolom[] Maandkolommen = [new("Maand", 12, KolomSoort.Datum), new("Wat", 44, KolomSoort.LangeTekst), new("Gewist", 12, KolomSoort.Getal)];

    private static readonly Kolom[] Termijnkolommen =
    [
        new("Wat", 34, KolomSoort.LangeTekst), new("Hoelang", 28, KolomSoort.LangeTekst), new("Waarom zo lang", 60, KolomSoort.LangeTekst),
        new("Waarvoor", 48, KolomSoort.LangeTekst), new("Het eerst op", 13, KolomSoort.Datum),
    ];

    public static void Schrijf(BewaarBlad gegevens, Stream naar)
    {
        using var boek = new Werkboek(gegevens.Kop);
        var maanden = boek.NieuwBlad("Gewist", $"Gewist, {gegevens.Kop.Periode}", Stand.Staand, Maandkolommen);
        foreach (var (maand, telling) in gegevens.Maanden.SelectMany(m => m.Gewist.OrderBy(g => Bewaarwoorden.Naam(g.Soort), StringComparer.Ordinal), (m, g) => (m.Maand, g)))
        {
            var rij = maanden.NieuweRij();
            maanden.Datum(rij, 1, maand);
            maanden.Tekst(rij, 2, Bewaarwoorden.Naam(telling.Soort));
            maanden.Getal(rij, 3, telling.Aantal);
        }

        maanden.SluitTabel();
        maanden.NieuweRij();
        maanden.Noot(maanden.NieuweRij(), "De datum is de eerste dag van de maand. Van wie de gegevens waren, staat er niet in: dat is gewist.");
        SchrijfTermijnen(boek.NieuwBlad("Termijnen", "Bewaartermijnen", Stand.Liggend, Termijnkolommen), gegevens.Regels);
        boek.Bewaar(naar);
    }

    private static void SchrijfTermijnen(WerkboekBlad blad, ImmutableArray<Bewaarregel> regels)
    {
        foreach (var regel in regels.OrderBy(r => Bewaarwoorden.Naam(r.Soort), StringComparer.Ordinal))
        {
            var (rij, termijn) = (blad.NieuweRij(), Bewaartermijnen.Tabel[regel.Soort]);
            blad.Tekst(rij, 1, Bewaarwoorden.Naam(regel.Soort));
            blad.Tekst(rij, 2, Bewaarwoorden.Termijn(termijn));
            blad.Tekst(rij, 3, termijn.Grond);
            blad.Tekst(rij, 4, Verwerkingen.Tabel.GetValueOrDefault(regel.Soort)?.Doel ?? "");
            if (regel.EersteOp is { } dag)
            {
                blad.Datum(rij, 5, dag);
            }
        }

        blad.SluitTabel();
    }
}
