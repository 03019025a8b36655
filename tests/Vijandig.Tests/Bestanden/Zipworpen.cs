using System.Globalization;

namespace OrleansSchool.Tests.Vijandig.Bestanden;

/// <summary>Zip files that take a reader's memory, time or folders (SEC-6).</summary>
internal static class Zipworpen
{
    private const long Mb = 1024 * 1024;
    private const string Goed = "{}";

    public static IEnumerable<Bestandsworp> Alle() => [.. Bommen(), .. Namen(), .. Kapot()];

    private static IEnumerable<Bestandsworp> Bommen() =>
    [
        new("zip-genest", "42.zip", () => Zip.Genest(lagen: 5, onderin: 10 * Mb), Zwaar: true),
        new("zip-genest-als-werkmap", "42.xlsx", () => Zip.Van([.. Werkmap.Delen(Werkmap.Vel([])).Select(d => (d.Naam, System.Text.Encoding.UTF8.GetBytes(d.Inhoud))), ("xl/media/42.zip", Zip.Genest(4, 10 * Mb))]), Familie.Tabel | Familie.Toets, Zwaar: true),
        new("zip-een-op-duizend", "lijst.xlsx", () => Zip.Nullen("xl/media/groot.bin", 200 * Mb, Werkmap.Delen(Werkmap.Vel([]))), Zwaar: true),
        new("zip-blad-van-nullen", "lijst.xlsx", () => Zip.Nullen("xl/worksheets/sheet1.xml", 80 * Mb, Werkmap.Delen("")[..4]), Zwaar: true),
        new("zip-uitslag-van-nullen", "uitslag.zip", () => Zip.Nullen("uitslag.json", 200 * Mb), Zwaar: true),
        new("zip-liegt-over-maten", "lijst.xlsx", () => Zip.Lieg(Zip.Nullen("xl/media/groot.bin", 100 * Mb, Werkmap.Delen(Werkmap.Vel([]))), maat: 10), Zwaar: true),
        new("zip-liegt-in-uitslag", "uitslag.zip", () => Zip.Lieg(Zip.Nullen("uitslag.json", 100 * Mb), maat: 10), Zwaar: true),
        new("zip-honderdduizend-delen", "veel.zip", () => Zip.Teksten(Veel(100_000)), Zwaar: true),
        new("zip-dertigduizend-delen", "veel.xlsx", () => Zip.Teksten([.. Werkmap.Delen(Werkmap.Vel([])), .. Veel(30_000)]), Zwaar: true),
        new("zip-duizend-uitslagen", "uitslagen.zip", () => Zip.Teksten(Enumerable.Range(0, 1_000).Select(n => (string.Create(CultureInfo.InvariantCulture, $"{n}.json"), Goed)))),
    ];

    /// <summary>A name in a zip is no place on our disk.</summary>
    private static IEnumerable<Bestandsworp> Namen() =>
    [
        new("zip-omhoog", "lijst.xlsx", () => Zip.Teksten([.. Werkmap.Delen(Werkmap.Vel([])), ("../../../../tmp/vijandig.txt", "weg"), ("xl/../../../vijandig.txt", "weg")]), Familie.Tabel),
        new("zip-omhoog-in-uitslag", "uitslag.zip", () => Zip.Teksten([("../../../../tmp/vijandig.json", Goed), ("..\\..\\vijandig.json", Goed)])),
        new("zip-vast-pad", "uitslag.zip", () => Zip.Teksten([("/tmp/vijandig.json", Goed), ("C:\\vijandig.json", Goed), ("\\\\server\\deel\\vijandig.json", Goed)])),
        new("zip-link", "lijst.xlsx", () => Zip.MetLink("xl/worksheets/sheet1.xml", "/etc/passwd", Werkmap.Delen("")[..4])),
        new("zip-link-in-uitslag", "uitslag.zip", () => Zip.MetLink("uitslag.json", "/etc/passwd")),
        new("zip-dubbele-namen", "lijst.xlsx", () => Zip.Teksten([.. Werkmap.Delen(Werkmap.Vel([])), .. Werkmap.Delen(Werkmap.Vel([Werkmap.Rij(2, "x", "y")]))]), Familie.Tabel | Familie.Toets),
        new("zip-dubbele-uitslag", "uitslag.zip", () => Zip.Teksten([("a.json", Goed), ("a.json", Goed), ("A.JSON", Goed)])),
        new("zip-nul-in-naam", "uitslag.zip", () => Zip.Teksten([("a\0.json", Goed), ("\u202Enosj.a", Goed), (new string('n', 60_000) + ".json", Goed)])),
        new("zip-zonder-naam", "uitslag.zip", () => Zip.Teksten([("map/", ""), (" ", Goed)])),
    ];

    private static IEnumerable<Bestandsworp> Kapot() =>
    [
        new("zip-leeg", "leeg.zip", () => [0x50, 0x4B, 0x05, 0x06, .. new byte[18]]),
        new("zip-alleen-kop", "kop.xlsx", () => [0x50, 0x4B, 0x03, 0x04]),
        new("zip-half", "half.xlsx", () => Half(Werkmap.Maak(Werkmap.Vel([Werkmap.Rij(2, "x", "y")])))),
        new("zip-zonder-einde", "half.zip", () => Zip.Teksten([("uitslag.json", Goed)])[..^22]),
        new("zip-inhoud-verknoeid", "stuk.xlsx", () => Verknoei(Werkmap.Maak(Werkmap.Vel([Werkmap.Rij(2, "x", "y")])))),
        new("gzip", "lijst.xml.gz", () => [0x1F, 0x8B, 0x08, 0, 0, 0, 0, 0, 0, 0xFF, 1, 2, 3]),
        new("zevenzip", "lijst.7z", () => [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C, 0, 4]),
        new("rar", "lijst.rar", () => [0x52, 0x61, 0x72, 0x21, 0x1A, 0x07, 0]),
    ];

    private static IEnumerable<(string Naam, string Inhoud)> Veel(int aantal) => Enumerable.Range(0, aantal).Select(n => (string.Create(CultureInfo.InvariantCulture, $"d/{n}"), ""));

    private static byte[] Half(byte[] bytes) => bytes[..(bytes.Length / 2)];

    private static byte[] Verknoei(byte[] bytes) => [.. bytes.Select((b, plek) => plek is > 60 and < 400 ? (byte)~b : b)];
}
