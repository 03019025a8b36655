using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans;
using Orleans.Hosting;
using Orleans.Storage;

namespace OrleansSchool.Tests.Contract;

/// <summary>
/// Starts the engine under test on a folder and a clock. The tests use only this class and Orleans' own public names; what differs
/// between the engines is in the partial members at the end, which Motor.Embedded.cs fills in (and Motor.Orleans.cs for the other).
/// </summary>
public sealed partial class Motor : IAsyncDisposable
{
    /// <summary>The one store of the suite's grains.</summary>
    public const string Opslagnaam = "school";

    private static readonly TimeSpan Geduld = TimeSpan.FromSeconds(30);
    private static readonly DirectoryInfo Proefmap = Directory.CreateTempSubdirectory("motor");
    private static int _mappen;

    private readonly IHost _host;

    static Motor() => AppDomain.CurrentDomain.ProcessExit += (_, _) => Proefmap.Delete(recursive: true);

    private Motor(IHost host, string map, TestKlok klok)
    {
        (_host, Map, Klok) = (host, map, klok);
    }

    /// <summary>Which store this engine works on: starting again on the same one finds its states and reminders.</summary>
    public string Map { get; }

    public TestKlok Klok { get; }

    public IGrainFactory Grains => _host.Services.GetRequiredService<IGrainFactory>();

    public IServiceProvider Services => _host.Services;

    public IGrainStorage Opslag => _host.Services.GetRequiredKeyedService<IGrainStorage>(Opslagnaam);

    public Seinen Seinen => _host.Services.GetRequiredService<Seinen>();

    public Meldingen Meldingen => _host.Services.GetRequiredService<Meldingen>();

    /// <summary>An empty folder that is removed when the tests are done.</summary>
    public static string NieuweMap() => Proefmap.CreateSubdirectory($"{Interlocked.Increment(ref _mappen)}").FullName;

    public static async Task<Motor> Start(string? map = null, TestKlok? klok = null, Action<ISiloBuilder>? inrichten = null)
    {
        map ??= NieuweMap();
        klok ??= new TestKlok();
        var builder = Microsoft.Extensions.Hosting.Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Services.AddSingleton<TimeProvider>(klok);
        builder.Services.AddSingleton<Meldingen>();
        builder.Services.AddSingleton<Seinen>();
        builder.Services.AddSingleton<ILoggerProvider>(services => services.GetRequiredService<Meldingen>());
        builder.UseOrleans(silo =>
        {
            RichtIn(silo, map);
            Haperopslag.RichtIn(silo);
            inrichten?.Invoke(silo);
        });
        var host = builder.Build();
        try
        {
            await host.StartAsync();
        }
        catch
        {
            host.Dispose();
            throw;
        }

        return new Motor(host, map, klok);
    }

    public T Grain<T>(string key)
        where T : IGrainWithStringKey => Grains.GetGrain<T>(key);

    /// <summary>Waits until no turn runs any more, moves the clock, and waits again.</summary>
    public async Task Vooruit(TimeSpan tijd)
    {
        await Rust();
        Klok.Vooruit(tijd);
        await Rust();
    }

    /// <summary>Moves on in steps until the task ends; gives up after <paramref name="grens"/> of test time.</summary>
    public async Task VooruitTot(Task einde, TimeSpan stap, TimeSpan grens)
    {
        for (var voorbij = TimeSpan.Zero; !einde.IsCompleted && voorbij < grens; voorbij += stap)
        {
            await Vooruit(stap);
        }

        await einde.WaitAsync(Geduld, TimeProvider.System);
    }

    public Task Stop(CancellationToken token = default) => _host.StopAsync(token);

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        _host.Dispose();
    }

    /// <summary>Whether it is our own engine; <see cref="IngebedFactAttribute"/> asks.</summary>
    public static partial bool IsIngebed { get; }

    /// <summary>Registers the engine with the grains of this assembly, their store (<see cref="Opslagnaam"/>) and the reminders, all kept in this folder or what it stands for.</summary>
    private static partial void RichtIn(ISiloBuilder silo, string map);

    /// <summary>Ends when the engine has done what it could do at this moment of the clock; may give up after a while when a turn waits for the test.</summary>
    private partial Task Rust();
}
