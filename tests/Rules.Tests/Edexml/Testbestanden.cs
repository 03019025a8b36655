using System.Text;
using OrleansSchool.Intranet.Documents.Edexml;
using OrleansSchool.Leerlingen.Inlezen;

namespace OrleansSchool.Tests.Rules.Edexml;

/// <summary>Sample files beside the checkout, and documents of our own with invented children.</summary>
internal static class Testbestanden
{
    public static readonly DateOnly Vandaag = new(2026, 9, 1);

    public static byte[] Monster(string pad)
    {
        var bestand = Path.Combine(Datamap() ?? "", "edexml", pad);
        Assert.SkipUnless(File.Exists(bestand), $"Het voorbeeldbestand {pad} is hier niet aanwezig.");
        return File.ReadAllBytes(bestand);
    }

    public static Leesuitkomst Lees(byte[] bytes) => Lees(new MemoryStream(bytes));

    public static Leesuitkomst Lees(string tekst) => Lees(Encoding.UTF8.GetBytes(tekst));

    public static Leesuitkomst Lees(Stream bron) => EdexmlReader.Lees(bron, Vandaag, TimeProvider.System, TestContext.Current.CancellationToken);

    public static IngelezenBestand Gelezen(byte[] bytes) => Gelezen(Lees(bytes));

    public static IngelezenBestand Gelezen(string tekst) => Gelezen(Lees(tekst));

    /// <summary>A file of De Horizon; line 9 is where <paramref name="groepen"/> begins.</summary>
    public static string Document(string groepen, string leerlingen, string leerkrachten = "", string school = School) => $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <EDEX>
        {school}
        <groepen>
        {groepen}
        </groepen>
        <leerlingen>
        {leerlingen}
        </leerlingen>
        {leerkrachten}
        </EDEX>
        """;

    public const string School = """
        <school>
        <schooljaar>2026-2027</schooljaar><brincode>99XX</brincode><dependancecode>00</dependancecode>
        <peildatum>2026-09-01</peildatum><xsdversie>2.1</xsdversie>
        </school>
        """;

    public const string Beren = """<groep key="G4"><naam>Beren</naam><jaargroep>4</jaargroep></groep>""";

    public static string Leerling(string attributen, string velden) => $"<leerling {attributen}>{velden}</leerling>";

    public const string Jasmijn =
        """<leerling key="1042"><achternaam>Akker</achternaam><voorvoegsel>van den</voorvoegsel><roepnaam>Jasmijn</roepnaam><geboortedatum>2018-03-04</geboortedatum><geslacht>2</geslacht><jaargroep>4</jaargroep><groep key="G4"/></leerling>""";

    public static Bevinding Bevinding(this IngelezenBestand bestand, string code) => Assert.Single(bestand.Bevindingen, b => b.Code == code);

    private static IngelezenBestand Gelezen(Leesuitkomst uitkomst)
    {
        Assert.Null(uitkomst.Weigering);
        return uitkomst.Bestand ?? throw new InvalidOperationException("Neither a file nor a refusal.");
    }

    private static string? Datamap()
    {
        for (var map = new DirectoryInfo(AppContext.BaseDirectory); map is not null; map = map.Parent)
        {
            if (File.Exists(Path.Combine(map.FullName, "OrleansSchool.sln")))
            {
                return Path.GetFullPath(Path.Combine(map.FullName, "..", "shared", "data"));
            }
        }

        return null;
    }
}
