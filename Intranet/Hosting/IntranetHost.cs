using OrleansSchool.Intranet.Backup;
using OrleansSchool.Intranet.Cli;
using OrleansSchool.Intranet.Live;

namespace OrleansSchool.Intranet.Hosting;

/// <summary>Builds and runs the intranet; tests build the same one on their own clock and server.</summary>
internal static class IntranetHost
{
    public static async Task<int> Draai(Opdracht opdracht)
    {
        await using var app = Bouw(opdracht, Console.Error);
        try
        {
            await app.StartAsync();
        }
        catch (Exception fout) when (StartRules.Zin(fout, opdracht) is { } zin)
        {
            throw new StartFout(zin, fout);
        }

        await app.WaitForShutdownAsync();
        return Opdrachten.Gelukt;
    }

    /// <param name="melding">Where the one-time link and the place of a new key file are written.</param>
    /// <param name="pasAan">What a test changes: clock, server, limits.</param>
    /// <exception cref="StartFout">When this start is refused.</exception>
    public static WebApplication Bouw(Opdracht opdracht, TextWriter melding, Action<WebApplicationBuilder>? pasAan = null)
    {
        if ((StartRules.Keur(opdracht) ?? Certificaat.Keur(opdracht)) is { } fout)
        {
            throw new StartFout(fout);
        }

        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(IntranetHost).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = Environments.Production,
        });
        builder.WebHost.UseStaticWebAssets();
        builder.Configuration["ReloadStaticAssetsAtRuntime"] = "false"; // adds a catch-all endpoint that nobody asked for
        builder.Services.AddSingleton(opdracht);
        builder.AddLogboek();
        var geluid = new Startgeluid();
        geluid.Demp(builder.Logging);
        builder.Services.AddSingleton(geluid);
        builder.AddMotor(opdracht, melding);
        builder.AddBeveiliging(opdracht);
        builder.AddWeb(opdracht);
        builder.Services.AddSingleton<LiveSchakel>();
        builder.Services.AddHostedService(diensten => diensten.GetRequiredService<LiveSchakel>());
        builder.Services.AddHostedService<Stiltewacht>();
        builder.Services.AddHostedService<Geheugenrust>();
        builder.Services.AddHostedService<Serverdeur>();
        builder.Services.AddHostedService<Backupstart>();
        builder.Services.AddSingleton<Backupgezondheid>();
        builder.Services.AddHostedService<Herverzegeldienst>();
        builder.Services.AddHostedService<NachtwachtDienst>();
        builder.Services.AddHostedService(diensten => ActivatorUtilities.CreateInstance<Opstart>(diensten, melding));
        pasAan?.Invoke(builder);
        var app = builder.Build();
        app.UseWeb(opdracht);
        return app;
    }
}
