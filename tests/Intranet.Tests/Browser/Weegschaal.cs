using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.Playwright;

namespace OrleansSchool.Tests.Intranet.Browser;

/// <summary>
/// What a page asks of the line when nothing of it was kept: bytes as they come, heads of answers included. A stream that goes on isn't counted,
/// nor what the browser's service worker fetches for later.
/// </summary>
internal sealed class Weegschaal
{
    private readonly ConcurrentDictionary<string, string> _adressen = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, (string Adres, long Bytes)> _gekomen = new(StringComparer.Ordinal);

    public long Bytes => _gekomen.Values.Sum(g => g.Bytes);

    public int Vragen => _gekomen.Count;

    /// <summary>Without what is fetched when the page already stands.</summary>
    public long BytesZonder(params string[] later) => _gekomen.Values.Where(g => !later.Any(l => g.Adres.Contains(l, StringComparison.Ordinal))).Sum(g => g.Bytes);

    /// <summary>The heaviest first: "24301 /lib/school.css".</summary>
    public string Zwaarste(int aantal = 6) =>
        string.Join(", ", _gekomen.Values.OrderByDescending(g => g.Bytes).Take(aantal).Select(g => $"{g.Bytes} {new Uri(g.Adres).AbsolutePath}"));

    /// <summary>From the next address on the page keeps nothing of what it fetches, and asks nothing of a service worker.</summary>
    public static async Task<Weegschaal> Op(IPage pagina)
    {
        var schaal = new Weegschaal();
        var lijn = await pagina.Context.NewCDPSessionAsync(pagina);
        lijn.Event("Network.requestWillBeSent").OnEvent += (_, wat) => schaal.Vertrek(wat);
        lijn.Event("Network.loadingFinished").OnEvent += (_, wat) => schaal.Kom(wat);
        await lijn.SendAsync("Network.enable");
        await lijn.SendAsync("Network.setCacheDisabled", new Dictionary<string, object> { ["cacheDisabled"] = true });
        await lijn.SendAsync("Network.setBypassServiceWorker", new Dictionary<string, object> { ["bypass"] = true });
        return schaal;
    }

    /// <summary>The next page begins at nothing.</summary>
    public void Leeg()
    {
        _adressen.Clear();
        _gekomen.Clear();
    }

    private void Vertrek(JsonElement? wat)
    {
        if (wat is { } vraag && vraag.GetProperty("request").GetProperty("url").GetString() is { } adres && adres.StartsWith("http", StringComparison.Ordinal))
        {
            _adressen[vraag.GetProperty("requestId").GetString()!] = adres;
        }
    }

    private void Kom(JsonElement? wat)
    {
        if (wat is { } antwoord && antwoord.GetProperty("requestId").GetString() is { } id && _adressen.TryGetValue(id, out var adres))
        {
            _gekomen[id] = (adres, (long)antwoord.GetProperty("encodedDataLength").GetDouble());
        }
    }
}
