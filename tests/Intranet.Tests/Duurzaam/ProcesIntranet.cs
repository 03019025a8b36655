using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;

namespace OrleansSchool.Tests.Intranet.Duurzaam;

/// <summary>The demo in a process of its own, to be killed or watched; marks children of groep 5 over HTTP as a browser without script does.</summary>
internal sealed partial class ProcesIntranet : IDisposable
{
    /// <summary>The demo is made at the start, with other tests beside it.</summary>
    private static readonly TimeSpan Geduld = TimeSpan.FromMinutes(5);

    private readonly Process _proces;
    private readonly HttpClient _http;
    private string? _token;

    private ProcesIntranet(Process proces, string adres)
    {
        _proces = proces;
        _http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(adres), Timeout = TimeSpan.FromMinutes(2) };
    }

    /// <summary>What it wrote to its log so far.</summary>
    public IReadOnlyCollection<string> Log { get; private init; } = [];

    public int Pid => _proces.Id;

    /// <param name="onder">A program that starts the real one, such as strace with its options.</param>
    public static async Task<ProcesIntranet> Start(string map, IReadOnlyList<string>? onder = null, string? synchronous = null)
    {
        var adres = $"http://127.0.0.1:{VrijePoort()}";
        string[] opdracht =
        [
            .. onder ?? [], "dotnet", Path.Combine(AppContext.BaseDirectory, "Intranet.dll"), "serve", "--demo", "--data", Path.Combine(map, "data"),
            "--key-file", Path.Combine(map, "sleutel.key"), "--urls", adres,
        ];
        var start = new ProcessStartInfo(opdracht[0], opdracht[1..]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["ORLEANSSCHOOL_SYNCHRONOUS"] = synchronous;
        var proces = Process.Start(start) ?? throw new InvalidOperationException("Het proces start niet.");
        var luistert = new TaskCompletionSource();
        var fouten = new System.Collections.Concurrent.ConcurrentQueue<string>();
        proces.ErrorDataReceived += (_, regel) =>
        {
            fouten.Enqueue(regel.Data ?? "");
            if (regel.Data?.StartsWith("OrleansSchool luistert", StringComparison.Ordinal) == true)
            {
                luistert.TrySetResult();
            }
        };
        var regels = new System.Collections.Concurrent.ConcurrentQueue<string>();
        proces.OutputDataReceived += (_, regel) => regels.Enqueue(regel.Data ?? "");
        proces.BeginErrorReadLine();
        proces.BeginOutputReadLine();
        var gestopt = proces.WaitForExitAsync();
        if (await Task.WhenAny(luistert.Task, gestopt).WaitAsync(Geduld) == gestopt)
        {
            throw new InvalidOperationException($"Het proces stopte met {proces.ExitCode}: {string.Join('\n', fouten)}");
        }

        var intranet = new ProcesIntranet(proces, adres) { Log = regels };
        await intranet.LogIn();
        return intranet;
    }

    /// <summary>Ids of the children of groep 5 that are in this state on the board.</summary>
    public async Task<IReadOnlyList<string>> Kinderen(string staat) =>
        [.. (await new HtmlParser().ParseDocumentAsync(await Bord())).QuerySelectorAll($".kindtegel[data-staat={staat}]").Select(t => t.GetAttribute("data-leerling")!)];

    /// <summary>What <c>/health/ready</c> says.</summary>
    public async Task<(HttpStatusCode Status, string Tekst)> Klaar()
    {
        using var antwoord = await _http.GetAsync("/health/ready");
        return (antwoord.StatusCode, await antwoord.Content.ReadAsStringAsync());
    }

    /// <summary>Marks the children one after the other; each is acknowledged before the next is sent.</summary>
    public async Task Markeer(IEnumerable<string> leerlingen)
    {
        foreach (var leerling in leerlingen)
        {
            var status = await Probeer(leerling);
            Assert.True(status is HttpStatusCode.Redirect or HttpStatusCode.OK, $"{status}");
        }
    }

    /// <summary>Marks one child and gives the answer, also a refusal.</summary>
    public async Task<HttpStatusCode> Probeer(string leerling)
    {
        _token ??= Token().Match(await Bord()).Groups["token"].Value;
        var velden = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["groep"] = "g5",
            ["leerling"] = leerling,
            ["staat"] = "aanwezig",
            ["operatieId"] = $"duurzaam-{leerling}",
            ["__RequestVerificationToken"] = _token,
        };
        using var antwoord = await _http.PostAsync("/s/99XX00/bord/g5?handler=Merk", new FormUrlEncodedContent(velden));
        return antwoord.StatusCode;
    }

    /// <summary>SIGKILL, to the server itself also when another program started it.</summary>
    public async Task Dood()
    {
        _proces.Kill(entireProcessTree: true);
        await _proces.WaitForExitAsync();
    }

    public void Dispose()
    {
        if (!_proces.HasExited)
        {
            _proces.Kill(entireProcessTree: true);
            _proces.WaitForExit();
        }

        _proces.Dispose();
        _http.Dispose();
    }

    private Task<string> Bord() => _http.GetStringAsync("/s/99XX00/bord/g5");

    private async Task LogIn()
    {
        var pagina = await _http.GetStringAsync("/inloggen");
        var velden = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["account"] = "demo-overblijfkracht",
            ["__RequestVerificationToken"] = Token().Match(pagina).Groups["token"].Value,
        };
        using var antwoord = await _http.PostAsync("/demo-inloggen", new FormUrlEncodedContent(velden));
        Assert.Equal(HttpStatusCode.Redirect, antwoord.StatusCode);
    }

    private static int VrijePoort()
    {
        using var luisteraar = new TcpListener(IPAddress.Loopback, 0);
        luisteraar.Start();
        return ((IPEndPoint)luisteraar.LocalEndpoint).Port;
    }

    [GeneratedRegex(@"__RequestVerificationToken"" type=""hidden"" value=""(?<token>[^""]+)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Token();
}
