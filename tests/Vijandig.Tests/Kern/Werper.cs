using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace OrleansSchool.Tests.Vijandig.Kern;

/// <summary>Somebody with a program instead of a browser: sends what it likes, with the cookies and token of a real session when it has one.</summary>
internal sealed class Werper : IDisposable
{
    private const int AntwoordMax = 8 * 1024 * 1024;
    private const int GrootVanaf = 1024 * 1024;

    private static readonly TimeSpan GeduldMax = TimeSpan.FromSeconds(60);

    private readonly HttpClient _client;
    private readonly HtmlParser _lezer = new();
    private string? _token;

    private Werper(HttpClient client) => _client = client;

    /// <param name="cookie">Of a session; null for who isn't signed in.</param>
    /// <param name="van">The address that it comes from, on this machine; null for the ordinary one.</param>
    public static Werper Maak(string adres, string? cookie, IPAddress? van = null)
    {
        var koekjes = new CookieContainer();
        if (cookie is not null)
        {
            koekjes.SetCookies(new Uri(adres), cookie);
        }

        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = koekjes };
        if (van is not null)
        {
            handler.ConnectCallback = (context, stop) => Verbind(context.DnsEndPoint, van, stop);
        }

        return new Werper(new HttpClient(handler) { BaseAddress = new Uri(adres), Timeout = GeduldMax });
    }

    /// <summary>One that fits this session: of the profile, or of the sign-in page for who isn't known.</summary>
    public async Task<string> Token() => _token ??= await HaalToken();

    public Task<Antwoord> Get(string pad) => Stuur(new HttpRequestMessage(HttpMethod.Get, pad));

    public async Task<Antwoord> Post(string pad, IEnumerable<KeyValuePair<string, string>> velden, bool htmx = false, string? token = null)
    {
        var alle = velden.Append(KeyValuePair.Create(Formulier.Token, token ?? await Token()));
        return await Stuur(Htmx(new HttpRequestMessage(HttpMethod.Post, pad) { Content = Urlencoded(alle) }, htmx));
    }

    /// <summary>A body as it is; the token must be in it.</summary>
    public Task<Antwoord> Post(string pad, HttpContent inhoud) => Stuur(new HttpRequestMessage(HttpMethod.Post, pad) { Content = inhoud });

    /// <summary>Null when the address gives something else than a page.</summary>
    public async Task<IHtmlDocument?> Pagina(string pad)
    {
        var antwoord = await Get(pad);
        return antwoord.Status == 200 && antwoord.Tekst.Contains("<html", StringComparison.OrdinalIgnoreCase) ? await _lezer.ParseDocumentAsync(antwoord.Tekst) : null;
    }

    public async Task<Antwoord> Stuur(HttpRequestMessage vraag)
    {
        var begin = Stopwatch.GetTimestamp();
        try
        {
            using (vraag)
            {
                vraag.Headers.ExpectContinue = vraag.Content?.Headers.ContentLength > GrootVanaf ? true : null; // what is refused by its size needn't be sent
                using var antwoord = await _client.SendAsync(vraag, HttpCompletionOption.ResponseHeadersRead);
                var tekst = await Lees(antwoord);
                return new Antwoord((int)antwoord.StatusCode, tekst, antwoord.Headers.Location?.OriginalString ?? "", Stopwatch.GetElapsedTime(begin));
            }
        }
        catch (Exception fout) when (fout is HttpRequestException or IOException or TaskCanceledException)
        {
            return Antwoord.Gesloten(Stopwatch.GetElapsedTime(begin));
        }
    }

    public void Dispose() => _client.Dispose();

    /// <summary>Percent-encoded as bytes: also what isn't a character.</summary>
    public static HttpContent Urlencoded(IEnumerable<KeyValuePair<string, string>> velden)
    {
        var tekst = new StringBuilder();
        foreach (var (naam, waarde) in velden)
        {
            tekst.Append(tekst.Length == 0 ? "" : "&").Append(Codeer(naam)).Append('=').Append(Codeer(waarde));
        }

        var inhoud = new ByteArrayContent(Encoding.ASCII.GetBytes(tekst.ToString()));
        inhoud.Headers.TryAddWithoutValidation("Content-Type", "application/x-www-form-urlencoded");
        return inhoud;
    }

    /// <summary>Half of a pair goes as the three bytes that it would be, which no text has.</summary>
    private static string Codeer(string tekst)
    {
        if (tekst.All(char.IsAsciiLetterOrDigit))
        {
            return tekst;
        }

        var uit = new StringBuilder();
        for (var plek = 0; plek < tekst.Length; plek++)
        {
            if (char.IsSurrogate(tekst[plek]) && !char.IsSurrogatePair(tekst, plek))
            {
                uit.Append(CultureInfo.InvariantCulture, $"%{0xE0 | (tekst[plek] >> 12):X2}%{0x80 | ((tekst[plek] >> 6) & 0x3F):X2}%{0x80 | (tekst[plek] & 0x3F):X2}");
                continue;
            }

            var paar = char.IsSurrogate(tekst[plek]);
            uit.Append(Uri.EscapeDataString(tekst.Substring(plek, paar ? 2 : 1)));
            plek += paar ? 1 : 0;
        }

        return uit.ToString();
    }

    private static HttpRequestMessage Htmx(HttpRequestMessage vraag, bool htmx)
    {
        if (htmx)
        {
            vraag.Headers.Add("HX-Request", "true");
        }

        return vraag;
    }

    private static async ValueTask<Stream> Verbind(DnsEndPoint naar, IPAddress van, CancellationToken stop)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            socket.Bind(new IPEndPoint(van, 0));
            await socket.ConnectAsync(new IPEndPoint(IPAddress.Loopback, naar.Port), stop);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>A stream never ends; a page does, and isn't large.</summary>
    private static async Task<string> Lees(HttpResponseMessage antwoord)
    {
        if (antwoord.Content.Headers.ContentType?.MediaType == "text/event-stream")
        {
            return "";
        }

        await using var stroom = await antwoord.Content.ReadAsStreamAsync();
        var bytes = new byte[16 * 1024];
        using var geheugen = new MemoryStream();
        for (int gelezen; geheugen.Length < AntwoordMax && (gelezen = await stroom.ReadAsync(bytes)) > 0;)
        {
            geheugen.Write(bytes, 0, gelezen);
        }

        return Encoding.UTF8.GetString(geheugen.GetBuffer(), 0, (int)geheugen.Length);
    }

    private async Task<string> HaalToken()
    {
        var pagina = await Pagina("/profiel") ?? await Pagina("/inloggen");
        return pagina?.QuerySelector($"input[name={Formulier.Token}]")?.GetAttribute("value") ?? "";
    }
}
