using System.Data.Common;
using OrleansSchool.Intranet.Hosting;

namespace OrleansSchool.Intranet.Cli;

/// <summary>Where a command finds the grains: in the store itself, or in the server that runs.</summary>
internal interface IGrainsbron
{
    Task<T> Met<T>(Opdracht opdracht, Func<IGrainFactory, Task<T>> werk);
}

/// <summary>The store of the data folder, opened for this command.</summary>
internal sealed class EigenOpslag(TextWriter fout) : IGrainsbron
{
    public Task<T> Met<T>(Opdracht opdracht, Func<IGrainFactory, Task<T>> werk) => Losseopslag.Met(opdracht, werk, fout);
}

/// <summary>The grains of this server.</summary>
internal sealed class LopendeGrains(IGrainFactory grains) : IGrainsbron
{
    public Task<T> Met<T>(Opdracht opdracht, Func<IGrainFactory, Task<T>> werk) => werk(grains);
}

/// <summary>The engine on the store, without a server.</summary>
internal static class Losseopslag
{
    private const string ServerDraait = "De server draait op deze datamap. Stop hem eerst; er is niets veranderd.";

    /// <param name="bezet">What to say when another process has the store.</param>
    /// <exception cref="StartFout">When another process has the store, or key or store can't be used.</exception>
    public static Task<T> Met<T>(Opdracht opdracht, Func<IGrainFactory, Task<T>> werk, TextWriter fout, string bezet = ServerDraait) =>
        MetDiensten(opdracht, diensten => werk(diensten.GetRequiredService<IGrainFactory>()), fout, bezet);

    /// <inheritdoc cref="Met"/>
    public static async Task<T> MetDiensten<T>(Opdracht opdracht, Func<IServiceProvider, Task<T>> werk, TextWriter fout, string bezet = ServerDraait)
    {
        using var host = Bouw(opdracht, fout);
        try
        {
            await host.StartAsync();
        }
        catch (Exception oorzaak) when (Zin(oorzaak, bezet) is { } zin)
        {
            throw new StartFout(zin, oorzaak);
        }

        try
        {
            return await werk(host.Services);
        }
        finally
        {
            await host.StopAsync();
        }
    }

    /// <summary>Everything but the grains: for who fills or reads the store beneath them.</summary>
    /// <exception cref="StartFout">As above.</exception>
    public static async Task<T> ZonderMotor<T>(Opdracht opdracht, Func<IServiceProvider, Task<T>> werk, TextWriter fout, string bezet = ServerDraait)
    {
        using var host = Bouw(opdracht, fout);
        try
        {
            MotorExtensions.OpenZonderMotor(host.Services);
        }
        catch (Exception oorzaak) when (Zin(oorzaak, bezet) is { } zin)
        {
            throw new StartFout(zin, oorzaak);
        }

        return await werk(host.Services);
    }

    internal static IHost Bouw(Opdracht opdracht, TextWriter fout)
    {
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Logging.SetMinimumLevel(LogLevel.Warning).AddFilter("Microsoft.Extensions.Hosting", LogLevel.None)
            .AddStilleConsole(opties => opties.LogToStandardErrorThreshold = LogLevel.Trace); // a failed start is told by its sentence
        builder.Services.AddSingleton(opdracht);
        builder.AddMotor(opdracht, fout);
        return builder.Build();
    }

    private static string? Zin(Exception fout, string bezet) => fout switch
    {
        InvalidOperationException { InnerException: IOException } => bezet,
        InvalidOperationException => fout.Message,
        DbException opslag => Opslagfout.Zin(opslag),
        _ => null,
    };
}
