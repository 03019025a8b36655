using System.Collections.Immutable;
using ClosedXML.Excel;
using OrleansSchool.Inlezen;

namespace OrleansSchool.Intranet.Documents.Excel.Inlezen;

/// <summary>A row that the template has filled in already, by field.</summary>
internal sealed record Sjabloonrij(ImmutableDictionary<string, string> Waarden);

/// <summary>
/// The template of a table (SCH-3): a sheet to fill in with an example row that is skipped at reading, choices for ja and nee, and a
/// sheet that explains each column. Cells are text, so that a telephone number keeps its zero.
/// </summary>
internal static class Sjabloon
{
    private const int LegeRijen = 200;
    private const int ValidatieRijen = 2_000;
    private const string JaNee = "\"ja,nee\"";

    public static void Schrijf(Tabelsoort soort, WerkboekKop kop, IReadOnlyList<Sjabloonrij> rijen, Stream naar)
    {
        var velden = Tabelvelden.Van(soort).Where(v => v.InSjabloon).ToList();
        using var boek = new Werkboek(kop);
        var blad = boek.NieuwBlad("Invullen", kop.Titel, Stand.Liggend, [.. velden.Select(v => new Kolom(v.Kop, v.Breedte))]);
        Voorbeeld(blad, velden);
        foreach (var rij in rijen)
        {
            var nr = blad.NieuweRij();
            for (var k = 0; k < velden.Count; k++)
            {
                blad.Tekst(nr, k + 1, rij.Waarden.GetValueOrDefault(velden[k].Code));
            }
        }

        for (var leeg = rijen.Count; leeg < LegeRijen; leeg++)
        {
            blad.NieuweRij();
        }

        for (var k = 0; k < velden.Count; k++)
        {
            if (velden[k].IsJaNee)
            {
                Keuzelijst(blad.Xl, k + 1);
            }
        }

        Uitleg(boek, soort, velden);
        boek.Bewaar(naar);
    }

    /// <summary>Grey and named in its first cell: whoever leaves it in reads nothing wrong.</summary>
    private static void Voorbeeld(WerkboekBlad blad, List<Tabelveld> velden)
    {
        var nr = blad.NieuweRij();
        for (var k = 0; k < velden.Count; k++)
        {
            blad.Tekst(nr, k + 1, velden[k].Voorbeeld);
        }

        var stijl = blad.Xl.Range(nr, 1, nr, velden.Count).Style;
        stijl.Font.Italic = true;
        stijl.Font.FontColor = XLColor.FromHtml("#5C6670");
        stijl.Fill.BackgroundColor = XLColor.FromHtml("#F1F1EE");
    }

    private static void Keuzelijst(IXLWorksheet blad, int kolom)
    {
        var keuze = blad.Range(WerkboekBlad.EersteRij, kolom, WerkboekBlad.EersteRij + ValidatieRijen, kolom).SetDataValidation();
        keuze.List(JaNee, inCellDropdown: true);
        keuze.IgnoreBlanks = true;
        keuze.ErrorTitle = "ja of nee";
        keuze.ErrorMessage = "Vul ja of nee in, of laat de cel leeg.";
    }

    private static void Uitleg(Werkboek boek, Tabelsoort soort, List<Tabelveld> velden)
    {
        var blad = boek.NieuwBlad("Uitleg", "Wat komt in welke kolom", Stand.Staand,
            [new Kolom("Kolom", 28), new Kolom("Wat je invult", 80, KolomSoort.LangeTekst), new Kolom("Keuze", 12)]);
        foreach (var veld in velden)
        {
            var nr = blad.NieuweRij();
            blad.Tekst(nr, 1, veld.Kop);
            blad.Tekst(nr, 2, veld.Uitleg);
            blad.Tekst(nr, 3, veld.IsJaNee ? "ja of nee" : null);
        }

        blad.SluitTabel();
        var noot = blad.NieuweRij();
        blad.Noot(noot + 1, soort switch
        {
            Tabelsoort.Machtigingen => "Een machtiging uit het bestand komt in de plaats van die van nu. Wie er niet in staat, houdt de zijne.",
            Tabelsoort.Aanmeldingen => "Een kind zonder dagen slaan we over. Wie niet in het bestand staat, verandert niet.",
            Tabelsoort.Beginstanden => "Een betaler zonder bedrag slaan we over. Wie al een beginstand heeft, krijgt er geen bij.",
            _ => "Een lege cel laat staan wat er al is. Een bestand haalt nooit iemand weg.",
        });
        blad.Noot(noot + 2, "De grijze voorbeeldregel slaan we over. Extra kolommen mogen; die kun je bij het inlezen overslaan.");
    }
}
