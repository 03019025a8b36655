using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using OrleansSchool.Bench.Belasting;
using OrleansSchool.Bench.Land;

namespace OrleansSchool.Bench.Http;

/// <summary>The baseline in a process of its own: the same page on EF Core.</summary>
internal sealed class Basisproces : IAsyncDisposable
{
    private const string Wachtwoord = "blauwe fiets onder de brug"; // of tests/Bench/Basis/Vulling.cs

    private static readonly TimeSpan Geduld = TimeSpan.FromMinutes(3);

    private readonly Process _proces;

    private Basisproces(Process proces, int poort) => (_proces, Poort) = (proces, poort);

    public int Poort { get; }

    public int Pid => _proces.Id;

    /// <param name="soort">sqlite or postgres.</param>
    public static async Task<Basisproces> Start(string soort, string verbinding, Vulplan plan)
    {
        var poort = VrijePoort();
        string Getal(int waarde) => waarde.ToString(CultureInfo.InvariantCulture);
        string[] opdracht =
        [
            Path.Combine(AppContext.BaseDirectory, "basis", "Basis.dll"), soort, verbinding, $"http://127.0.0.1:{Getal(poort)}",
            Getal(plan.Scholen), Getal(plan.Groepen), Getal(plan.KinderenPerGroep),
        ];
        var proces = Process.Start(new ProcessStartInfo("dotnet", opdracht) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })
            ?? throw new InvalidOperationException("The baseline doesn't start.");
        var basis = new Basisproces(proces, poort);
        try
        {
            await basis.Klaar();
            return basis;
        }
        catch
        {
            await basis.DisposeAsync();
            throw;
        }
    }

    /// <summary>A helper of each school, through the sign-in page.</summary>
    public async Task<IReadOnlyList<Kijker>> LogIn(Vulplan plan)
    {
        using var verbinding = new Verbinding(Poort);
        var kijkers = new List<Kijker>();
        for (var nr = 0; nr < plan.Scholen; nr++)
        {
            var school = Landvulling.Sleutel(nr);
            var sessie = await Sessie.LogIn(verbinding, $"basis-{school}", Wachtwoord);
            kijkers.Add(new Kijker(sessie, school, [.. Enumerable.Range(1, plan.Groepen).Select(g => string.Create(CultureInfo.InvariantCulture, $"g{g}"))]));
        }

        return kijkers;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_proces.HasExited)
        {
            _proces.Kill();
            await _proces.WaitForExitAsync();
        }

        _proces.Dispose();
    }

    private async Task Klaar()
    {
        var luistert = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var laatste = "";
        _proces.ErrorDataReceived += (_, regel) =>
        {
            laatste = regel.Data ?? laatste;
            if (regel.Data == "Basis luistert")
            {
                luistert.TrySetResult();
            }
        };
        _proces.OutputDataReceived += (_, regel) => laatste = regel.Data ?? laatste;
        _proces.BeginErrorReadLine();
        _proces.BeginOutputReadLine();
        if (await Task.WhenAny(luistert.Task, _proces.WaitForExitAsync()).WaitAsync(Geduld, TimeProvider.System) != luistert.Task)
        {
            throw new InvalidOperationException($"The baseline ended: {laatste}");
        }
    }

    internal static int VrijePoort()
    {
        using var luisteraar = new TcpListener(IPAddress.Loopback, 0);
        luisteraar.Start();
        return ((IPEndPoint)luisteraar.LocalEndpoint).Port;
    }
}
