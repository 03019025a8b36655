using System.Globalization;
using System.IO.Compression;
using System.Text;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Documents.Toetsen;

namespace OrleansSchool.Tests.Rules.Toetsen;

/// <summary>Invented results of the chain of doorstroomtoetsen, for the tests that read them.</summary>
internal static class Toetsvoorbeeld
{
    public static readonly Schooljaar Jaar = new(2026);

    public static string Json(
        string nummer = "20417", string advies = "havo/vwo", string schooljaar = "2026-2027", string toets = "ICE", string moment = "2027-02-03T09:00:00Z", string score = "82") =>
        $$$"""
        {"datumtijd":"2027-03-10T11:44:00Z","auteur":"Toetsmaker","versie":"Doorstroomtoetsketen_v1.1","profiel":"Leerlingtoetsresultaat","schooljaar":"{{{schooljaar}}}",
         "resultatenscores":{"id":"r1","deelnemerref":[{"label":"LAS-key","onderwijsdeelnemerID":"{{{nummer}}}"}],"versie":"Definitief","toetsdefinitie":"{{{toets}}}",
          "afnamecontext":{"afname":{"id":"a1","afnametijdstip":"{{{moment}}}"}},
          "scores":{"id":"s","scores":[{"label":"Toetsscore","id":"s1","waarde":"{{{score}}}"},{"label":"Detailscore","id":"s2","toetseenheid":"REKENEN","waarde":"12"}]},
          "resultaten":{"resultaten":[{"label":"Toetsadvies","waarde":"{{{advies}}}"},{"label":"Referentieniveau","toetseenheid":"REKENEN","waarde":"1S"},
           {"label":"Referentieniveau","toetseenheid":"LEZEN","waarde":"2F"},{"label":"Referentieniveau","toetseenheid":"TAALVERZORGING","waarde":"L1F"}]}},
         "toets":{"label":"Doorstroomtoets","id":"{{{toets}}}","naam":"Toets"}}
        """;

    public static string Rij(int aantal) => $"[{string.Join(',', Enumerable.Range(1, aantal).Select(n => Json(n.ToString(CultureInfo.InvariantCulture))))}]";

    public static Toetslezing Lees(string tekst, string naam = "uitslag.json") => Lees(Encoding.UTF8.GetBytes(tekst), naam);

    public static Toetslezing Lees(byte[] bytes, string naam = "uitslag.json", Schooljaar? jaar = null)
    {
        using var stroom = new MemoryStream(bytes, writable: false);
        return ToetsbestandLezer.Lees(stroom, naam, jaar ?? Jaar, TimeProvider.System);
    }

    public static byte[] Zip(params (string Naam, string Inhoud)[] delen)
    {
        using var uit = new MemoryStream();
        using (var zip = new ZipArchive(uit, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (naam, inhoud) in delen)
            {
                using var deel = zip.CreateEntry(naam).Open();
                deel.Write(Encoding.UTF8.GetBytes(inhoud));
            }
        }

        return uit.ToArray();
    }
}
