using System.Net;
using System.Text;

namespace OrleansSchool.Tests.Intranet.Live;

/// <summary>An open event stream as a browser has it. Reads wait for what comes, with the machine's clock as a safety net only.</summary>
internal sealed class Stroom : IAsyncDisposable
{
    private static readonly TimeSpan Geduld = TimeSpan.FromSeconds(20);

    private readonly HttpResponseMessage _antwoord;
    private readonly StreamReader _lezer;

    private Stroom(HttpResponseMessage antwoord, Stream stroom)
    {
        _antwoord = antwoord;
        _lezer = new StreamReader(stroom, Encoding.UTF8);
    }

    public static Task<Stroom> Open(Bezoeker bezoeker, params string[] onderwerpen) => OpenVan(bezoeker, KleineSchool.Horizon, onderwerpen);

    public static async Task<Stroom> OpenVan(Bezoeker bezoeker, KleineSchool school, params string[] onderwerpen)
    {
        var vraag = string.Join('&', onderwerpen.Select(o => "onderwerp=" + Uri.EscapeDataString(o)));
        var antwoord = await bezoeker.Get($"/s/{school.Sleutel}/live?{vraag}");
        Assert.Equal(HttpStatusCode.OK, antwoord.StatusCode);
        Assert.Equal("text/event-stream", antwoord.Content.Headers.ContentType?.MediaType);
        Assert.Equal("no", antwoord.Headers.GetValues("X-Accel-Buffering").Single());
        return new Stroom(antwoord, await antwoord.Content.ReadAsStreamAsync());
    }

    /// <summary>Time of the next heartbeat.</summary>
    public async Task<string> Hart()
    {
        while (await Regel() is { } regel)
        {
            if (regel == "event: hart")
            {
                return (await Regel())!["data: ".Length..];
            }
        }

        throw new EndOfStreamException();
    }

    /// <summary>Everything up to and with the first message of this topic that comes from a real signal.</summary>
    public async Task<string> Tot(string onderwerp, TimeProvider klok)
    {
        var tekst = new StringBuilder();
        while (await Regel() is { } regel)
        {
            tekst.Append(regel).Append('\n');
            if (regel.Contains($"\"{onderwerp}\"", StringComparison.Ordinal))
            {
                return tekst.ToString();
            }
        }

        throw new EndOfStreamException($"{onderwerp} kwam niet, om {klok.GetUtcNow():T}");
    }

    public async Task<string> TotEinde() => await _lezer.ReadToEndAsync().WaitAsync(Geduld, TimeProvider.System);

    public ValueTask DisposeAsync()
    {
        _lezer.Dispose();
        _antwoord.Dispose();
        return ValueTask.CompletedTask;
    }

    private Task<string?> Regel() => _lezer.ReadLineAsync().WaitAsync(Geduld, TimeProvider.System);
}
