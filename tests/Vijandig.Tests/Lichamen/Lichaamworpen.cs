using System.Text;
using OrleansSchool.Tests.Vijandig.Kern;

namespace OrleansSchool.Tests.Vijandig.Lichamen;

/// <summary>A whole body that no form of ours sends.</summary>
/// <param name="Soort">What it says that it is.</param>
/// <param name="Maak">From a token that fits the session.</param>
/// <param name="MagAangenomen">It is a form after all, only oddly written: without the fields of the form it may still be taken.</param>
/// <param name="MetKop">The token goes in a header too, as programs send it.</param>
internal sealed record Lichaamworp(string Naam, string Soort, Func<string, byte[]> Maak, bool MagAangenomen = false, bool MetKop = false)
{
    public HttpRequestMessage Vraag(string adres, string token)
    {
        var inhoud = new ByteArrayContent(Maak(token));
        inhoud.Headers.TryAddWithoutValidation("Content-Type", Soort);
        var vraag = new HttpRequestMessage(HttpMethod.Post, adres) { Content = inhoud };
        if (MetKop)
        {
            vraag.Headers.TryAddWithoutValidation("RequestVerificationToken", token);
        }

        return vraag;
    }
}

/// <summary>Bodies of another kind, in other characters, and broken: a handler that reads its form itself finds none in them (SEC-6).</summary>
internal static class Lichaamworpen
{
    private const string Grens = "----vijandig0123456789";
    private const string Vorm = "application/x-www-form-urlencoded";
    private const string Delig = $"multipart/form-data; boundary={Grens}";

    public static IReadOnlyList<Lichaamworp> Alle { get; } = [.. AndereSoort(), .. Tekensets(), .. Delen(), .. Kapot()];

    private static IEnumerable<Lichaamworp> AndereSoort() =>
    [
        new("json-met-kenmerk", "application/json", _ => Ascii("{\"operatie\":\"proef-json-1\",\"versie\":0}"), MetKop: true),
        new("xml-met-kenmerk", "text/xml", _ => Ascii("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>"), MetKop: true),
        new("tekst-met-kenmerk", "text/plain", _ => Ascii("operatie=proef-tekst-1"), MetKop: true),
        new("niets-met-kenmerk", "application/octet-stream", _ => [], MetKop: true),
    ];

    private static IEnumerable<Lichaamworp> Tekensets() => new[] { "utf-7", "unicode-1-1-utf-7", "utf-16", "utf-32", "ibm037" }
        .Select(set => new Lichaamworp($"vorm-in-{set}", $"{Vorm}; charset={set}", token => Ascii($"{Formulier.Token}={Uri.EscapeDataString(token)}&operatie=proef-tekenset-1")));

    private static IEnumerable<Lichaamworp> Delen() =>
    [
        new("deel-in-utf-7", Delig, token => Met(token, "Content-Disposition: form-data; name=\"Naam\"\r\nContent-Type: text/plain; charset=utf-7\r\n\r\n+ADw-script+AD4-"), MagAangenomen: true),
        new("deel-in-onbekende-tekenset", Delig, token => Met(token, "Content-Disposition: form-data; name=\"Naam\"\r\nContent-Type: text/plain; charset=x-bestaat-niet\r\n\r\nx"), MagAangenomen: true),
        new("deel-in-utf-16", Delig, token => Met(token, "Content-Disposition: form-data; name=\"operatie\"\r\nContent-Type: text/plain; charset=utf-16\r\n\r\nxxx"), MagAangenomen: true),
        new("bestandsnaam-in-utf-7", Delig, token => Met(token, "Content-Disposition: form-data; name=\"bestand\"; filename*=utf-7''brief.pdf\r\n\r\nx"), MagAangenomen: true),
        new("bestandsnaam-half-gecodeerd", Delig, token => Met(token, "Content-Disposition: form-data; name=\"bestand\"; filename*=utf-8''%F0%9F%zz\r\n\r\nx"), MagAangenomen: true),
        new("naam-in-utf-7", Delig, token => Met(token, "Content-Disposition: form-data; name=\"=?utf-7?B?YQ==?=\"\r\n\r\nx"), MagAangenomen: true),
        new("naam-ontbreekt", Delig, token => Met(token, "Content-Disposition: form-data\r\n\r\nx"), MagAangenomen: true),
    ];

    private static IEnumerable<Lichaamworp> Kapot() =>
    [
        new("kenmerk-in-utf-16", Delig, token => Ascii($"--{Grens}\r\nContent-Disposition: form-data; name=\"{Formulier.Token}\"\r\nContent-Type: text/plain; charset=utf-16\r\n\r\n{token}\r\n--{Grens}--\r\n")),
        new("deel-zonder-kop", Delig, token => Met(token, "\r\nx")),
        new("deel-met-twee-koppen", Delig, token => Met(token, "Content-Disposition: form-data; name=\"a\"\r\nContent-Disposition: form-data; name=\"b\"\r\n\r\nx")),
        new("deel-met-lange-kop", Delig, token => Met(token, $"Content-Disposition: form-data; name=\"{new string('n', 40_000)}\"\r\n\r\nx")),
        new("afgekapt", Delig, token => Met(token, "Content-Disposition: form-data; name=\"a\"\r\n\r\nx")[..^30]),
        new("vorm-met-losse-procenten", Vorm, _ => Ascii($"{Formulier.Token}=%&%%=%zz&&==&%u0041=1")),
    ];

    /// <summary>The token in an ordinary part, and this part after it.</summary>
    private static byte[] Met(string token, string deel) =>
        Ascii($"--{Grens}\r\nContent-Disposition: form-data; name=\"{Formulier.Token}\"\r\n\r\n{token}\r\n--{Grens}\r\n{deel}\r\n--{Grens}--\r\n");

    private static byte[] Ascii(string tekst) => Encoding.ASCII.GetBytes(tekst);
}
