using System.Globalization;
using OrleansSchool.Commissie;
using OrleansSchool.Financien;

namespace OrleansSchool.Intranet.Documents.Excel;

/// <summary>
/// The year report as a workbook (TSO-2l, XLS-1, XLS-3): a sheet a chapter with its facts and series as numbers, then the sheets of the financieel jaarverslag
/// as its own writer makes them (TSO-10i). Edition verantwoording only.
/// </summary>
internal static class JaarverslagWerkboek
{
    public const string Inhoud = "Jaarverslag";

    private const string Feit = "Feit";
    private const string Tekst = "Tekst";
    private const int Honderd = 100;

    /// <summary>Longest piece of text in one row; a longer paragraph goes on in the next.</summary>
    private const int StukMax = 900;

    private static readonly Kolom[] Inhoudkolommen = [new("Nr", 6, KolomSoort.Getal), new("Hoofdstuk", 34), new("Blad", 34), new("In het verslag", 16)];

    private static readonly Kolom[] Kolommen =
        [new("Onderdeel", 34, KolomSoort.LangeTekst), new("Wat", 46, KolomSoort.LangeTekst), new("Getal", 14, KolomSoort.Decimaal), new("Norm", 10, KolomSoort.Decimaal), new("Zoals het er staat", 70, KolomSoort.LangeTekst)];

    /// <param name="cijfers">Edition verantwoording of the same schooljaar.</param>
    /// <exception cref="ArgumentException">The head or the figures are of another edition.</exception>
    /// <exception cref="WerkboekTeGrootException">More rows than fit.</exception>
    public static void Schrijf(JaarverslagView verslag, Jaarcijfers cijfers, WerkboekKop kop, Stream naar)
    {
        using var boek = new Werkboek(kop);
        var inhoud = boek.NieuwBlad(Inhoud, $"Jaarverslag overblijven, {kop.Periode}", Stand.Staand, Inhoudkolommen);
        var nr = 0;
        foreach (var hoofdstuk in verslag.Hoofdstukken)
        {
            var rij = inhoud.NieuweRij();
            inhoud.Tekst(rij, 2, hoofdstuk.Hoofdstuk.Titel());
            inhoud.Tekst(rij, 4, hoofdstuk.Weggelaten ? "weggelaten" : "ja");
            if (!hoofdstuk.Weggelaten)
            {
                inhoud.Getal(rij, 1, ++nr);
                inhoud.Tekst(rij, 3, SchrijfHoofdstuk(boek, hoofdstuk, nr));
            }
        }

        inhoud.SluitTabel();
        inhoud.NieuweRij();
        inhoud.Noot(inhoud.NieuweRij(), "Uitgave voor verantwoording: alleen totalen, geen namen en geen aantallen onder de vijf kinderen.");
        if (verslag.Hoofdstukken.Any(h => h is { Hoofdstuk: Hoofdstuk.Financien, Weggelaten: false }))
        {
            FinancienWerkboek.SchrijfBladen(boek, cijfers, kop);
        }

        boek.Bewaar(naar);
    }

    /// <summary>Name of the sheet: with its number in the report, since the money has a sheet of counts too.</summary>
    public static string Bladnaam(Hoofdstuk hoofdstuk, int nr) => WerkboekTekst.Bladnaam(string.Create(CultureInfo.InvariantCulture, $"{nr} {hoofdstuk.Titel()}"), _ => false);

    private static string SchrijfHoofdstuk(Werkboek boek, Verslaghoofdstuk hoofdstuk, int nr)
    {
        var blad = boek.NieuwBlad(Bladnaam(hoofdstuk.Hoofdstuk, nr), hoofdstuk.Hoofdstuk.Titel(), Stand.Liggend, Kolommen);
        foreach (var feit in hoofdstuk.Feiten)
        {
            var rij = blad.NieuweRij();
            blad.Tekst(rij, 1, Feit);
            blad.Tekst(rij, 2, feit.Wat);
            Getal(blad, rij, feit.Getal, hoofdstuk.Hoofdstuk);
            blad.Tekst(rij, 5, feit.Waarde);
        }

        foreach (var reeks in hoofdstuk.Reeksen)
        {
            SchrijfReeks(blad, reeks, hoofdstuk.Hoofdstuk);
        }

        foreach (var stuk in Stukken(hoofdstuk.Gedrukt))
        {
            var rij = blad.NieuweRij();
            blad.Tekst(rij, 1, Tekst);
            blad.Tekst(rij, 5, stuk);
        }

        blad.SluitTabel();
        return blad.Naam;
    }

    private static void SchrijfReeks(WerkboekBlad blad, Verslagreeks reeks, Hoofdstuk hoofdstuk)
    {
        foreach (var (naam, waarde) in reeks.Namen.Zip(reeks.Waarden))
        {
            var rij = blad.NieuweRij();
            blad.Tekst(rij, 1, reeks.Titel);
            blad.Tekst(rij, 2, naam);
            Getal(blad, rij, waarde, hoofdstuk);
            if (reeks.Norm is { } norm)
            {
                blad.Decimaal(rij, 4, norm);
            }
        }
    }

    /// <summary>Of the money these are euros; a whole number stays one.</summary>
    private static void Getal(WerkboekBlad blad, int rij, decimal? getal, Hoofdstuk hoofdstuk)
    {
        if (getal is not { } waarde)
        {
            return;
        }

        if (hoofdstuk == Hoofdstuk.Financien)
        {
            blad.Euro(rij, 3, (long)(waarde * Honderd));
        }
        else if (waarde == decimal.Truncate(waarde))
        {
            blad.Getal(rij, 3, (long)waarde);
        }
        else
        {
            blad.Decimaal(rij, 3, waarde);
        }
    }

    /// <summary>Paragraph by paragraph, cut at a blank where one is too long for a row; never within an emoji, of which a half is no sign.</summary>
    private static IEnumerable<string> Stukken(string tekst)
    {
        foreach (var alinea in tekst.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var rest = alinea;
            while (rest.Length > StukMax)
            {
                var knip = rest.LastIndexOf(' ', StukMax) is > 0 and var blank ? blank : char.IsHighSurrogate(rest[StukMax - 1]) ? StukMax - 1 : StukMax;
                yield return rest[..knip];
                rest = rest[knip..].TrimStart();
            }

            yield return rest;
        }
    }
}
