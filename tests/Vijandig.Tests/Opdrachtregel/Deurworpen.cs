using System.Text;

namespace OrleansSchool.Tests.Vijandig.Opdrachtregel;

/// <summary>What somebody says at the socket of the server instead of a question of ours (OPS-1, SEC-6).</summary>
internal static class Deurworpen
{
    private const int VraagMax = 64 * 1024;

    /// <param name="goed">A file that could be read, if only it were asked for rightly.</param>
    public static IEnumerable<(string Naam, byte[] Bytes)> Alle(string goed) => Regels(goed).Select((r, nr) => ($"deur {nr}: {(r.Length > 60 ? r[..60] : r)}", Encoding.UTF8.GetBytes(r))).Concat(Bytes());

    private static IEnumerable<string> Regels(string goed) =>
    [
        "\n", "onzin\n", "{\n", "}\n", "null\n", "[]\n", "{}\n", "\"x\"\n", "1\n", "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "{\"Opdracht\":0,\"Bestand\":\"/\"}\n", "{\"Opdracht\":2,\"Bestand\":\"/tmp/vijandig\"}\n", "{\"Opdracht\":4,\"Bestand\":\"/tmp/vijandig\"}\n", "{\"Opdracht\":5,\"Bestand\":\"/\"}\n", "{\"Opdracht\":7,\"Bestand\":\"/\"}\n",
        "{\"Opdracht\":99,\"Bestand\":\"/\"}\n", "{\"Opdracht\":-1,\"Bestand\":\"/\"}\n", "{\"Opdracht\":1e99,\"Bestand\":\"/\"}\n", "{\"Opdracht\":\"Backup\",\"Bestand\":\"/tmp/vijandig\"}\n", "{\"Opdracht\":[1],\"Bestand\":\"/\"}\n",
        "{\"Opdracht\":1,\"Bestand\":\"/\"}\n", "{\"Opdracht\":1,\"Bestand\":\"\"}\n", "{\"Opdracht\":1,\"Bestand\":\"/dev/null\"}\n", "{\"Opdracht\":1,\"Bestand\":\"/dev/zero\"}\n", "{\"Opdracht\":1,\"Bestand\":\"/etc/passwd\"}\n",
        "{\"Opdracht\":1,\"Bestand\":\"/tmp/a\\u0000b\"}\n", "{\"Opdracht\":1,\"Bestand\":\"../../../../../../etc/hostname\"}\n", "{\"Opdracht\":1,\"Bestand\":\"" + new string('p', 5_000) + "\"}\n", "{\"Opdracht\":1,\"Bestand\":{}}\n",
        $"{{\"Opdracht\":1,\"Bestand\":\"{goed}\",\"School\":\"../99XX01\"}}\n", $"{{\"Opdracht\":1,\"Bestand\":\"{goed}\",\"School\":\"99XX77\"}}\n", $"{{\"Opdracht\":1,\"Bestand\":\"{goed}\",\"Proefronde\":\"ja\"}}\n",
        "{\"Opdracht\":3,\"Bestand\":\"/\"}\n", "{\"Opdracht\":3,\"Bestand\":\"/bestaat/niet/vijandig.backup\"}\n", "{\"Opdracht\":3,\"Bestand\":\"/proc/vijandig\"}\n",
        new string('[', 20_000) + "\n", "{\"a\":" + string.Concat(Enumerable.Repeat("{\"a\":", 5_000)) + "\n", new string(' ', VraagMax - 1) + "\n", new string('x', VraagMax), new string('x', VraagMax * 4) + "\n",
    ];

    private static IEnumerable<(string Naam, byte[] Bytes)> Bytes() =>
    [
        ("deur: niets", []), ("deur: nullen", [.. new byte[1_000], (byte)'\n']), ("deur: geen tekens", [0xFF, 0xFE, 0xC0, 0x80, 0xED, 0xA0, 0x80, (byte)'\n']),
        ("deur: half teken", [.. "{\"Opdracht\":1,\"Bestand\":\"\\ud800\"}\n"u8]), ("deur: bom", [0xEF, 0xBB, 0xBF, .. "{\"Opdracht\":1}\n"u8]), ("deur: twee vragen", [.. "{\"Opdracht\":0}\n{\"Opdracht\":99}\n"u8]),
    ];
}
