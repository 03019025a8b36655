#if ORLEANS
using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;

namespace OrleansSchool.Tests.Intranet.Cluster;

/// <summary>One instance of the intranet in a process of its own, in a cluster on one database.</summary>
internal sealed class Instantie : IDisposable
{
    private const int RegelsMax = 40;

    private readonly Process _proces;
    private readonly ConcurrentQueue<string> _logboek = new();

    private Instantie(Process proces, string adres) => (_proces, Adres) = (proces, adres);

    public string Adres { get; }

    /// <summary>What it wrote on stderr.</summary>
    public List<string> Fouten { get; } = [];

    /// <summary>The end of its log, for who wonders why it doesn't answer.</summary>
    public string Logboek => $"{Adres}:\n{string.Join('\n', _logboek)}";

    /// <summary>What a start was refused with, and its exit code; null when it runs.</summary>
    public static async Task<(Instantie? Draait, int Code, string Fout)> Probeer(string map, string verbinding, int poort, bool demo = true)
    {
        Directory.CreateDirectory(map);
        var bestand = Path.Combine(map, "database");
        await File.WriteAllTextAsync(bestand, verbinding);
        var adres = $"http://127.0.0.1:{VrijePoort()}";
        string[] opties =
        [
            Path.Combine(AppContext.BaseDirectory, "Intranet.dll"), "serve", .. demo ? ["--demo"] : Array.Empty<string>(), "--data", Path.Combine(map, "data"),
            "--key-file", Path.Combine(map, "sleutel.key"), "--urls", adres, "--db-kind", "postgresql", "--db-file", bestand,
            "--silo-port", poort.ToString(CultureInfo.InvariantCulture),
        ];
        var proces = Process.Start(new ProcessStartInfo("dotnet", opties) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var instantie = new Instantie(proces, adres);
        var luistert = new TaskCompletionSource();
        proces.ErrorDataReceived += (_, regel) =>
        {
            lock (instantie.Fouten)
            {
                instantie.Fouten.Add(regel.Data ?? "");
            }

            if (regel.Data?.StartsWith("OrleansSchool luistert", StringComparison.Ordinal) == true)
            {
                luistert.TrySetResult();
            }
        };
        proces.OutputDataReceived += (_, regel) => instantie.Bewaar(regel.Data);
        proces.BeginErrorReadLine();
        proces.BeginOutputReadLine();
        var einde = proces.WaitForExitAsync();
        if (await Task.WhenAny(luistert.Task, einde).WaitAsync(TimeSpan.FromMinutes(5)) == einde)
        {
            proces.WaitForExit(); // and with it all that it wrote
            var (code, fout) = (proces.ExitCode, string.Join('\n', instantie.Fouten));
            instantie.Dispose();
            return (null, code, fout);
        }

        return (instantie, 0, "");
    }

    public static async Task<Instantie> Start(string map, string verbinding, int poort)
    {
        var (draait, code, fout) = await Probeer(map, verbinding, poort);
        Assert.True(draait is not null, $"De instantie stopte met {code}: {fout}");
        return draait;
    }

    /// <summary>SIGKILL.</summary>
    public void Dood()
    {
        _proces.Kill();
        _proces.WaitForExit();
    }

    /// <summary>SIGTERM, and waits until it is gone.</summary>
    public async Task Stop()
    {
        using (var kill = Process.Start("kill", ["-TERM", _proces.Id.ToString(CultureInfo.InvariantCulture)]))
        {
            await kill.WaitForExitAsync();
        }

        await _proces.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(2));
    }

    public static int VrijePoort()
    {
        using var luisteraar = new TcpListener(IPAddress.Loopback, 0);
        luisteraar.Start();
        return ((IPEndPoint)luisteraar.LocalEndpoint).Port;
    }

    private void Bewaar(string? regel)
    {
        if (regel is { Length: > 0 })
        {
            _logboek.Enqueue(regel);
        }

        if (_logboek.Count > RegelsMax)
        {
            _logboek.TryDequeue(out _);
        }
    }

    public void Dispose()
    {
        if (!_proces.HasExited)
        {
            Dood();
        }

        _proces.Dispose();
    }
}

/// <summary>Somebody of the demo in a browser that talks to any of the instances with the same cookies, as behind a proxy.</summary>
internal sealed partial class Clusterbezoeker : IDisposable
{
    private readonly CookieContainer _koekjes = new();
    private readonly HttpClient _http;
    private string _token = "";

    public Clusterbezoeker() => _http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = _koekjes }) { Timeout = TimeSpan.FromSeconds(60) };

    public async Task LogIn(Instantie bij, string account)
    {
        var pagina = await _http.GetStringAsync(bij.Adres + "/inloggen");
        using var antwoord = await Post(bij, "/demo-inloggen", ("account", account), ("__RequestVerificationToken", Token().Match(pagina).Groups["token"].Value));
        Assert.Equal(HttpStatusCode.Redirect, antwoord.StatusCode);
        _token = Token().Match(await _http.GetStringAsync(bij.Adres + "/s/99XX00/bord/g5")).Groups["token"].Value;
    }

    /// <summary>State of each child of a groep on the board.</summary>
    public async Task<Dictionary<string, string>> Bord(Instantie bij, string groep)
    {
        using var document = await new HtmlParser().ParseDocumentAsync(await _http.GetStringAsync($"{bij.Adres}/s/99XX00/bord/{groep}"));
        return document.QuerySelectorAll(".kindtegel[data-leerling]").ToDictionary(t => t.GetAttribute("data-leerling")!, t => t.GetAttribute("data-staat")!, StringComparer.Ordinal);
    }

    /// <summary>The topic of a groep's day, as its board names it.</summary>
    public async Task<string> Dagonderwerp(Instantie bij, string groep)
    {
        using var document = await new HtmlParser().ParseDocumentAsync(await _http.GetStringAsync($"{bij.Adres}/s/99XX00/bord/{groep}"));
        return document.QuerySelectorAll("[data-onderwerp]").SelectMany(e => e.GetAttribute("data-onderwerp")!.Split(' '))
            .First(o => o.StartsWith("dag/", StringComparison.Ordinal));
    }

    /// <summary>Redirect when it was acknowledged: back to the board, that names the operation.</summary>
    public async Task<HttpStatusCode> Merk(Instantie bij, string groep, string leerling, string staat, string operatie)
    {
        using var antwoord = await Post(
            bij, $"/s/99XX00/bord/{groep}?handler=Merk", ("groep", groep), ("leerling", leerling), ("staat", staat), ("operatieId", operatie), ("reden", "vergissing"),
            ("__RequestVerificationToken", _token));
        Assert.True(
            antwoord.StatusCode != HttpStatusCode.Redirect || antwoord.Headers.Location!.OriginalString.Contains($"gedaan={operatie}", StringComparison.Ordinal),
            $"Het antwoord verwijst naar {antwoord.Headers.Location}.");
        return antwoord.StatusCode;
    }

    /// <summary>The stream of live signals of these topics.</summary>
    public async Task<StreamReader> Stroom(Instantie bij, string onderwerp)
    {
        var antwoord = await _http.GetAsync($"{bij.Adres}/s/99XX00/live?onderwerp={Uri.EscapeDataString(onderwerp)}", HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal(HttpStatusCode.OK, antwoord.StatusCode);
        return new StreamReader(await antwoord.Content.ReadAsStreamAsync());
    }

    public async Task<HttpStatusCode> Gezond(Instantie bij)
    {
        using var antwoord = await _http.GetAsync(bij.Adres + "/health/ready");
        return antwoord.StatusCode;
    }

    public void Dispose() => _http.Dispose();

    private Task<HttpResponseMessage> Post(Instantie bij, string pad, params (string Naam, string Waarde)[] velden) =>
        _http.PostAsync(bij.Adres + pad, new FormUrlEncodedContent(velden.Select(v => KeyValuePair.Create(v.Naam, v.Waarde))));

    [GeneratedRegex(@"__RequestVerificationToken"" type=""hidden"" value=""(?<token>[^""]+)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Token();
}
#endif
