using System.Collections.Immutable;
using ClosedXML.Excel;
using OrleansSchool.Basis;
using OrleansSchool.Inlezen;
using OrleansSchool.Intranet.Documents.Excel.Inlezen;
using OrleansSchool.Leerlingen;
using OrleansSchool.School;

namespace OrleansSchool.Tests.Rules.Tabellen;

/// <summary>Workbooks and schools for the tests of tables.</summary>
internal static class Tabelmaker
{
    public static readonly string[] Koppen =
    [
        "Leerling-id", "Roepnaam", "Tussenvoegsel", "Achternaam", "Geboortedatum", "Groep", "Naam verzorger", "Relatie", "Mobiel", "E-mailadres", "Gezag", "Ophalen",
        "Contactverbod", "Geheim adres", "Taal", "Betaaldeel", "Belvolgorde", "Noodnummer j/n", "Straat", "Postcode", "Plaats",
    ];

    /// <summary>A sheet with this header in row 1; strings go in as text, the rest as it is.</summary>
    public static byte[] Xlsx(IEnumerable<object?[]> rijen, string[]? koppen = null, Action<XLWorkbook>? anders = null)
    {
        using var boek = new XLWorkbook();
        var blad = boek.AddWorksheet("Blad1");
        Zet(blad, 1, koppen ?? Koppen);
        var nr = 2;
        foreach (var rij in rijen)
        {
            Zet(blad, nr++, rij);
        }

        anders?.Invoke(boek);
        using var uit = new MemoryStream();
        boek.SaveAs(uit, new SaveOptions { ValidatePackage = false });
        return uit.ToArray();
    }

    public static TabelUitkomst Lees(byte[] bytes, Tabelsoort soort = Tabelsoort.Verzorgers) =>
        TabelReader.Lees(new MemoryStream(bytes, writable: false), soort, TimeProvider.System);

    public static IngelezenTabel Goed(byte[] bytes, Tabelsoort soort = Tabelsoort.Verzorgers)
    {
        var uitkomst = Lees(bytes, soort);
        Assert.True(uitkomst.Tabel is not null, uitkomst.Weigering?.Zin);
        return uitkomst.Tabel;
    }

    public static string Geweigerd(byte[] bytes)
    {
        var uitkomst = Lees(bytes);
        Assert.Null(uitkomst.Tabel);
        Assert.NotEmpty(uitkomst.Weigering!.Zin);
        return uitkomst.Weigering.Code;
    }

    public static Kolomwijzer Kolommen(IngelezenTabel tabel) => new(KoppelRules.Raad(tabel.Soort, tabel.Koppen));

    public static LeerlingRij Kind(string id, string roepnaam, string? voorvoegsel, string achternaam, bool actief = true, string groep = "g5", DateOnly? geboren = null) => new(
        id, new Persoonsgegevens(roepnaam, voorvoegsel, achternaam, geboren ?? new DateOnly(2017, 3, 4), groep, "5"), actief, $"adm-{id}", null, null, null, [], []);

    public static Handeling Hier { get; } = new(
        Wie.Systeem(new SchoolSleutel("99XX00"), "Proef"), null!, new DateTimeOffset(2026, 11, 12, 11, 0, 0, TimeSpan.FromHours(1)), new DateOnly(2026, 11, 12));

    /// <summary>The dry run of a table against children with these cards.</summary>
    public static Proefronde Proef(IngelezenTabel tabel, IEnumerable<LeerlingRij> kinderen, Dictionary<string, Verzorgerskaart>? kaarten = null)
    {
        var zoeker = new LeerlingZoeker(new RegisterView([.. kinderen], 1), null);
        var proef = new VerzorgerProef(Kolommen(tabel), zoeker, Hier);
        proef.Lees(tabel.Rijen);
        return proef.Vergelijk(kaarten ?? []);
    }

    private static void Zet(IXLWorksheet blad, int nr, object?[] waarden)
    {
        for (var k = 0; k < waarden.Length; k++)
        {
            var cel = blad.Cell(nr, k + 1);
            switch (waarden[k])
            {
                case null:
                    break;
                case string formule when formule.StartsWith("=", StringComparison.Ordinal):
                    cel.FormulaA1 = formule[1..];
                    break;
                case string tekst:
                    cel.SetValue(tekst);
                    break;
                case DateTime datum:
                    cel.SetValue(datum);
                    break;
                case bool waar:
                    cel.SetValue(waar);
                    break;
                default:
                    cel.SetValue(Convert.ToDouble(waarden[k], System.Globalization.CultureInfo.InvariantCulture));
                    break;
            }
        }
    }
}
