using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;

namespace OrleansSchool.Tests.Intranet.Duurzaam;

/// <summary>The demo in a process of its own, to be killed or watched; marks children of groep 5 over HTTP as a browser without script does.</summary>
internal sealed partial class ProcesIntranet : IDisposable
{
    private readonly Process _proces;
    private readonly HttpClient _http;

    private ProcesIntranet(Process proces, string adres)
    {
        _proces = proces;
        _http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(adres), Timeout = TimeSpan.FromMinutes(2) };
    }

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
        proces.ErrorDataReceived += (_, regel) =>
        {
            if (regel.Data?.StartsWith("OrleansSchool luistert", StringComparison.Ordinal) == true)
            {
                luistert.TrySetResult();
            }
        };
        proces.BeginErrorReadLine();
        proces.BeginOutputReadLine();
        await luistert.Task.WaitAsync(TimeSpan.FromMinutes(3));
        var intranet = new ProcesIntranet(proces, adres);
        await intranet.LogIn();
        return intranet;
    }

    /// <summary>Ids of the children of groep 5 that are in this state on the board.</summary>
    public async Task<IReadOnlyList<string>> Kinderen(string staat) =>
        [.. (await new HtmlParser().ParseDocumentAsync(await Bord())).QuerySelectorAll($".kindtegel[data-staat={staat}]").Select(t => t.GetAttribute("data-leerling")!)];

    /// <summary>Marks the children one after the other; each is acknowledged before the next is sent.</summary>
    public async Task Markeer(IEnumerable<string> leerlingen)
    {
        var bord = await Bord();
        foreach (var leerling in leerlingen)
        {
            var velden = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["groep"] = "g5",
                ["leerling"] = leerling,
                ["staat"] = "aanwezig",
                ["operatieId"] = $"duurzaam-{leerling}",
                ["__RequestVerificationToken"] = Token().Match(bord).Groups["token"].Value,
            };
            using var antwoord = await _http.PostAsync("/s/99XX00/bord/g5?handler=Merk", new FormUrlEncodedContent(velden));
            Assert.True(antwoord.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.OK, $"{antwoord.StatusCode}");
        }
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
