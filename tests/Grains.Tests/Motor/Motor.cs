using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans;
using Orleans.Embedded;
using Orleans.Hosting;
using Orleans.Storage;

namespace OrleansSchool.Tests.Contract;

/// <summary>
/// Starts the engine under test on a folder and a clock. The one place of the contract suite that knows which engine it is:
/// another engine is plugged in by another version of this class.
/// </summary>
public sealed class Motor : IAsyncDisposable
{
    private static readonly DirectoryInfo Proefmap = Directory.CreateTempSubdirectory("motor");
    private static int _mappen;

    private readonly IHost _host;

    static Motor() => AppDomain.CurrentDomain.ProcessExit += (_, _) => Proefmap.Delete(recursive: true);

    private Motor(IHost host, string map, TestKlok klok)
    {
        (_host, Map, Klok) = (host, map, klok);
    }

    public string Map { get; }

    public TestKlok Klok { get; }

    public IGrainFactory Grains => _host.Services.GetRequiredService<IGrainFactory>();

    public IServiceProvider Services => _host.Services;

    public Seinen Seinen => _host.Services.GetRequiredService<Seinen>();

    public Meldingen Meldingen => _host.Services.GetRequiredService<Meldingen>();

    internal SqliteStore Opslag => _host.Services.GetRequiredKeyedService<SqliteStore>("school");

    public static string Bestand(string map) => Path.Combine(map, "school.db");

    /// <summary>An empty folder that is removed when the tests are done.</summary>
    public static string NieuweMap() => Proefmap.CreateSubdirectory($"{Interlocked.Increment(ref _mappen)}").FullName;

    public static async Task<Motor> Start(string? map = null, TestKlok? klok = null, Action<ISiloBuilder>? inrichten = null, Action<SqliteStoreOptions>? opslag = null)
    {
        map ??= NieuweMap();
        klok ??= new TestKlok();
        var builder = Microsoft.Extensions.Hosting.Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Services.AddSingleton<TimeProvider>(klok);
        builder.Services.AddSingleton<Meldingen>();
        builder.Services.AddSingleton<Seinen>();
        builder.Services.AddSingleton<Beurtenteller>();
        builder.Services.AddSingleton<TurnDispatcher>(services => services.GetRequiredService<Beurtenteller>());
        builder.Services.AddSingleton<ILoggerProvider>(services => services.GetRequiredService<Meldingen>());
        builder.UseOrleans(silo =>
        {
            silo.AddSqliteGrainStorage("school", options =>
            {
                options.Path = Bestand(map);
                opslag?.Invoke(options);
            });
            silo.UseSqliteReminders("school");
            silo.Configure<EmbeddedOptions>(options => options.Assemblies.Add(typeof(Motor).Assembly));
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
        var beurten = _host.Services.GetRequiredService<Beurtenteller>();
        await beurten.Rust();
        Klok.Vooruit(tijd);
        await beurten.Rust();
    }

    /// <summary>Moves on in steps until the task ends; gives up after <paramref name="grens"/> of test time.</summary>
    public async Task VooruitTot(Task einde, TimeSpan stap, TimeSpan grens)
    {
        for (var voorbij = TimeSpan.Zero; !einde.IsCompleted && voorbij < grens; voorbij += stap)
        {
            await Vooruit(stap);
        }

        await einde.WaitAsync(TimeSpan.FromSeconds(30), TimeProvider.System);
    }

    public Task Stop(CancellationToken token = default) => _host.StopAsync(token);

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        _host.Dispose();
    }
}

/// <summary>Keeps what the engine logs at warning or above, so that a test can ask for it.</summary>
public sealed class Meldingen : ILoggerProvider, ILogger
{
    private readonly List<string> _regels = [];

    public IReadOnlyList<string> Regels
    {
        get
        {
            lock (_regels)
            {
                return [.. _regels];
            }
        }
    }

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel))
        {
            lock (_regels)
            {
                _regels.Add($"{formatter(state, exception)} {exception?.Message}");
            }
        }
    }

    public void Dispose()
    {
    }
}
