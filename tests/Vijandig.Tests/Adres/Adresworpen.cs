using System.Globalization;

namespace OrleansSchool.Tests.Vijandig.Adres;

/// <summary>One request as it goes over the line.</summary>
/// <param name="Eerste">Method, address and version.</param>
/// <param name="Host">Null for that of the server itself.</param>
/// <param name="Mag">Answers that are right; 0 is a connection that the server closed.</param>
internal sealed record Lijnworp(string Naam, string Eerste, IReadOnlyList<string> Koppen, string Lichaam = "", string? Host = null, bool ZonderHost = false, IReadOnlyList<int>? Mag = null)
{
    public byte[] Bytes(string server, string cookie) => RuweVraag.Bytes(
        Eerste, [.. ZonderHost ? [] : new[] { $"Host: {Host ?? server}" }, $"Cookie: {cookie}", .. Koppen, .. Koppen.Any(k => k.StartsWith("Connection", StringComparison.OrdinalIgnoreCase)) ? [] : new[] { "Connection: close" }], Lichaam);
}

/// <summary>Addresses and headers that a browser never sends (SEC-6).</summary>
internal static class Adresworpen
{
    /// <summary>Found nothing, refused, or sent to a page of ours.</summary>
    private static readonly int[] Nee = [400, 404, 405, 411, 413, 414, 415, 421, 426, 431, 501, 505, 0];

    private static readonly int[] NeeOfHier = [.. Nee, 301, 302, 303, 307, 403, 422];
    private static readonly int[] Gewoon = [200, 302, 304, 400, 404, 416];

    public static IEnumerable<Lijnworp> Alle(string school) => [.. Paden(school), .. Hosts(school), .. Doorgestuurd(school), .. Lengtes(school), .. Koppen(school), .. Methoden(school), .. Soorten(school), .. Koekjes(school)];

    private static IEnumerable<Lijnworp> Paden(string school) => new[]
    {
        "/../../../../etc/passwd", "/..%2f..%2f..%2fetc%2fpasswd", "/%2e%2e/%2e%2e/etc/passwd", "/..\\..\\etc\\passwd", "/..%5c..%5cetc%5cpasswd", "/..%c0%af..%c0%afetc/passwd",
        "/..%252f..%252fetc%252fpasswd", "/lib/../../school.db", "/lib/%2e%2e/%2e%2e/data/school.db", "/css/..;/..;/appsettings.json", "/.git/config", "/.env", "/web.config", "/server.sock",
        "/school.db", "/sleutel.key", "/wwwroot/lib/school.css", "//evil.example/x", "/\\evil.example", "/%5cevil.example", "/%00", "/s/%00", $"/s/{school}%00/vandaag", $"/s/{school}/../99XX01/vandaag",
        $"/s/{school}/%2e%2e/99XX01/leerlingen", $"/s/{school}%2f..%2f99XX01/leerlingen", $"/s/{school}/leerlingen/%2e%2e%2f%2e%2e", $"/s/{school}/leerlingen/wout%2f", $"/s/{school}/leerlingen/wout/.", $"/s/{school}/leerlingen/wout;jsessionid=1",
        $"/s/{school}/leerlingen/wout%0d%0aSet-Cookie:x=y", $"/s/{school}/leerlingen/%ff%fe", $"/s/{school}/leerlingen/%", $"/s/{school}/leerlingen/%zz", $"/s/{school}/leerlingen/%u0041", $"/s/{school}/leerlingen/" + new string('a', 4_000),
        $"/s/{school}/leerlingen/" + new string('a', 20_000), "/" + string.Concat(Enumerable.Repeat("a/", 3_000)), $"/s/{school}/leerlingen?{new string('a', 7_000)}", $"/s/{school}/leerlingen?" + string.Join('&', Enumerable.Range(0, 1_000).Select(n => $"a{n}=1")),
        $"/S/{school}/LEERLINGEN", $"/s/{school}/leerlingen/", $"/s//{school}//leerlingen", "/?handler=%00", "*", "http://evil.example/", "/fout/99999999999", "/fout/-1", "/_framework/blazor.web.js", "/trace.axd", "/actuator/env",
    }.Select(pad => new Lijnworp($"pad {(pad.Length > 60 ? pad[..60] : pad)}", $"GET {pad} HTTP/1.1", [], Mag: [.. NeeOfHier, 200]));

    private static IEnumerable<Lijnworp> Hosts(string school) =>
    [
        .. new[] { "evil.example", "evil.example:80", "localhost.evil.example", "localhost@evil.example", "127.0.0.1.evil.example", "[::1", "a b", "localhost,evil.example", new string('h', 3_000), "\u00e9vil.example", "169.254.169.254" }
            .Select(host => new Lijnworp($"host {(host.Length > 40 ? host[..40] : host)}", $"GET /s/{school}/vandaag HTTP/1.1", [], Host: host, Mag: Nee)),
        new("lege host", $"GET /s/{school}/vandaag HTTP/1.1", [], Host: "", Mag: [.. NeeOfHier, 200]), // says nothing of who asks, and no address is made of it
        new("poort die niet bestaat", $"GET /s/{school}/vandaag HTTP/1.1", [], Host: "localhost:99999", Mag: [.. NeeOfHier, 200]),
        new("zonder host", "GET / HTTP/1.1", [], ZonderHost: true, Mag: Nee),
        new("twee hosts", "GET / HTTP/1.1", ["Host: evil.example"], Mag: Nee),
        new("heel adres", $"GET http://evil.example/s/{school}/vandaag HTTP/1.1", [], Mag: NeeOfHier),
        new("http/1.0", "GET /inloggen HTTP/1.0", [], Mag: [.. NeeOfHier, 200]),
        new("http/0.9", "GET /inloggen", [], Mag: Nee),
        new("http/9.9", "GET /inloggen HTTP/9.9", [], Mag: Nee),
    ];

    /// <summary>No proxy is named: what it would say isn't believed.</summary>
    private static IEnumerable<Lijnworp> Doorgestuurd(string school) =>
        new[] { "X-Forwarded-Host: evil.example", "X-Forwarded-For: 10.0.0.1, 1.2.3.4", "X-Forwarded-Proto: https", "X-Forwarded-Prefix: /evil", "Forwarded: for=1.2.3.4;host=evil.example;proto=https", "X-Original-URL: /s/99XX01/leerlingen", "X-Rewrite-URL: /s/99XX01/leerlingen", "X-Real-IP: 127.0.0.1", "X-Forwarded-For: " + string.Join(", ", Enumerable.Repeat("1.2.3.4", 1_000)) }
            .Select(kop => new Lijnworp($"kop {(kop.Length > 50 ? kop[..50] : kop)}", $"GET /s/{school}/leerlingen HTTP/1.1", [kop], Mag: [200, 302, 404, 431]));

    private static IEnumerable<Lijnworp> Lengtes(string school)
    {
        var post = $"POST /s/{school}/leerlingen HTTP/1.1";
        const string Vorm = "Content-Type: application/x-www-form-urlencoded";
        return
        [
            new("lengte en stukken", post, [Vorm, "Content-Length: 5", "Transfer-Encoding: chunked"], "0\r\n\r\nGET /s/99XX01/leerlingen HTTP/1.1\r\nHost: x\r\n\r\n", Mag: NeeOfHier),
            new("twee lengtes", post, [Vorm, "Content-Length: 5", "Content-Length: 50"], "a=b&c", Mag: NeeOfHier),
            new("lengte onder nul", post, [Vorm, "Content-Length: -1"], "a=b", Mag: NeeOfHier),
            new("lengte met plus", post, [Vorm, "Content-Length: +3"], "a=b", Mag: NeeOfHier),
            new("lengte te groot", post, [Vorm, "Content-Length: 99999999999999999999"], "a=b", Mag: NeeOfHier),
            new("lengte over de grens", post, [Vorm, "Content-Length: 30000000"], "a=b", Mag: NeeOfHier),
            new("stukken en meer", post, [Vorm, "Transfer-Encoding: chunked, identity"], "0\r\n\r\n", Mag: NeeOfHier),
            new("stukken met spatie", post, [Vorm, "Transfer-Encoding : chunked"], "0\r\n\r\n", Mag: NeeOfHier),
            new("stukken die er niet zijn", post, [Vorm, "Transfer-Encoding: xchunked"], "0\r\n\r\n", Mag: NeeOfHier),
            new("stuk van niets", post, [Vorm, "Transfer-Encoding: chunked"], "zz\r\na=b\r\n0\r\n\r\n", Mag: NeeOfHier),
            new("stuk te groot", post, [Vorm, "Transfer-Encoding: chunked"], "FFFFFFFFFFFFFFFFF\r\na=b\r\n0\r\n\r\n", Mag: NeeOfHier),
            new("staart met koppen", post, [Vorm, "Transfer-Encoding: chunked"], "3\r\na=b\r\n0\r\nCookie: sessie=weg\r\nHost: evil.example\r\n\r\n", Mag: NeeOfHier),
            new("zonder lengte", post, [Vorm], "", Mag: NeeOfHier),
            new("twee vragen in een", "GET /inloggen HTTP/1.1", ["Content-Length: 0", "Connection: keep-alive"], $"GET /s/{school}/leerlingen HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n", Mag: [200, 302, 400]),
        ];
    }

    private static IEnumerable<Lijnworp> Koppen(string school)
    {
        var vraag = $"GET /s/{school}/leerlingen HTTP/1.1";
        return
        [
            new("kop van veertig kB", vraag, ["X-Groot: " + new string('x', 40_000)], Mag: Nee),
            new("vierhonderd koppen", vraag, [.. Enumerable.Range(0, 400).Select(n => string.Create(CultureInfo.InvariantCulture, $"X-{n}: 1"))], Mag: Nee),
            new("kop zonder naam", vraag, [": x"], Mag: Nee),
            new("kop zonder dubbele punt", vraag, ["dit is geen kop"], Mag: Nee),
            new("kop met nul", vraag, ["X-Nul: a\0b"], Mag: [.. Nee, 200, 302]),
            new("kop gevouwen", vraag, ["X-Vouw: a", " b"], Mag: Nee),
            new("bereik", vraag, ["Range: bytes=0-0,1-1,2-2,-1"], Mag: Gewoon),
            new("bereik van bestand", "GET /favicon.ico HTTP/1.1", ["Range: bytes=" + string.Join(',', Enumerable.Repeat("0-", 500))], Mag: Gewoon),
            new("bereik achterstevoren", "GET /favicon.ico HTTP/1.1", ["Range: bytes=99999999999-0"], Mag: Gewoon),
            new("taal", vraag, ["Accept-Language: " + string.Join(',', Enumerable.Repeat("nl;q=0.1", 1_000))], Mag: Gewoon),
            new("soort die niemand kent", vraag, ["Accept: ../../etc/passwd;q=99"], Mag: [.. Gewoon, 406]),
            new("codering", vraag, ["Accept-Encoding: gzip;q=0,*;q=99,\u202E"], Mag: Gewoon),
            new("als niet gewijzigd", vraag, ["If-None-Match: *", "If-Modified-Since: gisteren", "If-Match: \"x\""], Mag: [.. Gewoon, 412]),
            new("verwacht niets", vraag, ["Expect: 999-niets"], Mag: [.. Gewoon, 417]),
            new("opwaarderen", vraag, ["Upgrade: websocket, h2c", "Connection: Upgrade, HTTP2-Settings", "Sec-WebSocket-Key: x", "HTTP2-Settings: AAMAAABkAAQAAP__"], Mag: [.. Gewoon]),
            new("htmx doel", vraag, ["HX-Request: true", "HX-Target: <script>alert(1)</script>", "HX-Current-URL: http://evil.example/", "HX-Trigger: \"><script>", "HX-Prompt: x", "HX-Boosted: true"], Mag: Gewoon),
            new("htmx zonder meer", vraag, ["HX-Request: nee", "HX-History-Restore-Request: true"], Mag: Gewoon),
            new("laatste gebeurtenis", $"GET /s/{school}/vandaag HTTP/1.1", ["Last-Event-ID: -1", "Accept: text/event-stream"], Mag: [.. Gewoon, 406]),
            new("herkomst van elders", vraag, ["Origin: http://evil.example", "Referer: http://evil.example/\u0022><script>", "Sec-Fetch-Site: cross-site"], Mag: Gewoon),
            new("wie", vraag, ["Authorization: Basic YWRtaW46YWRtaW4=", "Authorization: Bearer x"], Mag: Gewoon),
        ];
    }

    private static IEnumerable<Lijnworp> Methoden(string school) =>
    [
        .. new[] { "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "PROPFIND", "MOVE", "G\u00cbT", "POST\t", new string('M', 2_000) }
            .Select(m => new Lijnworp($"methode {(m.Length > 20 ? m[..20] : m)}", $"{m} /s/{school}/leerlingen HTTP/1.1", [], Mag: Nee)),
        new("methode in kleine letters", $"get /s/{school}/leerlingen HTTP/1.1", [], Mag: [.. Nee, 200, 302]),
        new("methode in kop", $"POST /s/{school}/leerlingen/wout HTTP/1.1", ["X-HTTP-Method-Override: DELETE", "X-HTTP-Method: PUT", "Content-Length: 0"], Mag: NeeOfHier),
        new("methode in vorm", $"POST /s/{school}/leerlingen/wout HTTP/1.1", ["Content-Type: application/x-www-form-urlencoded", "Content-Length: 14"], "_method=DELETE", Mag: NeeOfHier),
        new("head", $"HEAD /s/{school}/leerlingen HTTP/1.1", [], Mag: [.. Gewoon, 405]),
    ];

    private static IEnumerable<Lijnworp> Soorten(string school) => new[]
    {
        ("application/json", "{\"a\":1}"), ("text/xml", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>"), ("text/plain", "a=b"), ("multipart/form-data", "x"), ("multipart/form-data; boundary=", "x"),
        ("multipart/form-data; boundary=" + new string('b', 500), "x"), ("multipart/form-data; boundary=x; boundary=y", "--x\r\n\r\n--y--"), ("multipart/form-data; boundary=\"x", "--x--"), ("multipart/mixed; boundary=x", "--x\r\n\r\n--x--"),
        ("application/x-www-form-urlencoded; charset=utf-7", "a=+ADw-"), ("application/x-www-form-urlencoded; charset=bestaat-niet", "a=b"), ("application/x-www-form-urlencoded; charset=utf-16", "a=b"), ("", "a=b"), ("\u202E", "a=b"), ("application/x-www-form-urlencoded", "%%%=%zz&=&&&==="),
        ("application/x-www-form-urlencoded", "a=%00&b=%C0%80&c=%ED%A0%80"),
    }.Select((s, nr) => new Lijnworp(
        string.Create(CultureInfo.InvariantCulture, $"soort {nr}: {(s.Item1.Length > 50 ? s.Item1[..50] : s.Item1)}"), $"POST /s/{school}/leerlingen/nieuw HTTP/1.1",
        [$"Content-Type: {s.Item1}", string.Create(CultureInfo.InvariantCulture, $"Content-Length: {System.Text.Encoding.UTF8.GetByteCount(s.Item2)}")], s.Item2, Mag: NeeOfHier));

    /// <summary>Beside the real one, or instead of it.</summary>
    private static IEnumerable<Lijnworp> Koekjes(string school) =>
        new[] { "sessie=", "sessie=" + new string('A', 3_000), "sessie=CfDJ8", "tussenstap=x; passkey=x; extern=x", "tablet=" + new string('A', 500), "=;=;;;", "sessie=\u0001", "__Host-sessie=x", string.Join("; ", Enumerable.Range(0, 500).Select(n => $"k{n}=1")) }
            .Select(koek => new Lijnworp($"koekje {(koek.Length > 40 ? koek[..40] : koek)}", $"GET /s/{school}/leerlingen HTTP/1.1", [$"Cookie: {koek}"], Mag: [.. Gewoon, 401, 403, 431]));
}
