using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Orleans.Storage;
using OrleansSchool.Basis;
using OrleansSchool.Beheer;
using OrleansSchool.Intranet.Backup;
using OrleansSchool.Intranet.Cli;
using OrleansSchool.Intranet.Demo;
using OrleansSchool.Intranet.Post;
using OrleansSchool.Intranet.Telemetrie;
using OrleansSchool.Nachtronde;
using OrleansSchool.Opslag;

namespace OrleansSchool.Intranet.Hosting;

/// <summary>The grains with their engine and sealed store; the same for the server and for commands without one.</summary>
internal static partial class MotorExtensions
{
    /// <summary>The store of plain sealed rows beneath <see cref="VerzegeldeOpslag"/>.</summary>
    public const string Onder = VerzegeldeOpslag.Naam;

    /// <exception cref="StartFout">When folder or key can't be used.</exception>
    public static void AddMotor(this IHostApplicationBuilder builder, Opdracht opdracht, TextWriter melding)
    {
        var (map, sleutels) = Open(opdracht, melding);
        builder.Services.AddSingleton(map);
        builder.Services.AddSingleton(sleutels);
        builder.Services.AddSingleton<Verzegelaar>();
        builder.Services.AddSingleton(new DemoKlok(TimeProvider.System));
        builder.Services.AddSingleton<IDemoVulling, DemoVuller>();
        if (opdracht.Demo)
        {
            builder.Services.AddSingleton<TimeProvider>(diensten => diensten.GetRequiredService<DemoKlok>());
        }

        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<Schooltijd>();
        builder.Services.AddSingleton<IIdBron, WillekeurigeIdBron>();
        builder.Services.AddPost(opdracht);
        builder.Services.AddKeyedSingleton<IGrainStorage>(VerzegeldeOpslag.Naam, (diensten, _) =>
            SlaapNaFout.Om(
                new VerzegeldeOpslag(Gemeten(diensten, opdracht), diensten.GetRequiredService<Verzegelaar>(), OpslagJson.Alles, diensten.GetRequiredService<Grootboek>()),
                diensten));
        KiesMotor(builder, opdracht, map);
        builder.Services.AddGrootboek(OnderOpslag);
        builder.Services.AddSingleton(Rijenlade);
        builder.Services.AddSingleton<Herverzegelaar>();
        builder.Services.AddSingleton<BackupMaker>();
        builder.Services.AddSingleton<Backupmap>();
        builder.Services.AddSingleton<IBackupplaats>(diensten => diensten.GetRequiredService<Backupmap>());
        builder.Services.AddSingleton<Nachtwacht>();
        builder.Services.AddHostedService<Sleutelproef>();
        builder.Services.AddSingleton<Opslagwacht>();
        builder.Services.AddHostedService(static diensten => diensten.GetRequiredService<Opslagwacht>());
    }

    /// <summary>The engine of this build with its store (docs/besluiten/0001).</summary>
    private static partial void KiesMotor(IHostApplicationBuilder builder, Opdracht opdracht, Datamap map);

    /// <summary>Whether the store takes a write and gives it back; where we can't ask that, whether it reads.</summary>
    public static partial Task<bool> OpslagAntwoordt(IServiceProvider diensten);

    /// <summary>Why the store refuses writes now, or that it is damaged; null when all is well or when the engine's database tells for itself.</summary>
    public static partial Exception? Opslagstoring(IServiceProvider diensten);

    /// <summary>Tells each time that writing begins to fail, and with null that it goes again.</summary>
    public static partial void VolgOpslag(IServiceProvider diensten, Action<Exception?> meld);

    /// <summary>Reads the whole store: null when it is sound, else what is wrong.</summary>
    public static partial string? ControleerOpslag(IServiceProvider diensten);

    /// <summary>Where the keys of cookies and antiforgery are: in the data folder of the one process, or shared by all instances.</summary>
    public static partial IXmlRepository Sessiesleutels(IServiceProvider diensten);

    /// <summary>Every row of the store: for backup, restore and another key.</summary>
    private static partial IRijenlade Rijenlade(IServiceProvider diensten);

    /// <summary>Opens the store for who fills it, without a grain; it closes with <paramref name="diensten"/>.</summary>
    public static partial void OpenZonderMotor(IServiceProvider diensten);

    /// <summary>After a restore that went wrong: empties the store that it filled, where that isn't a file beside its place.</summary>
    public static partial Task MaakWeerLeeg(IServiceProvider diensten);

    private static partial IGrainStorage OnderOpslag(IServiceProvider diensten);

    /// <summary>Measured where somebody asked for it; else the path of a write has nothing in between.</summary>
    private static IGrainStorage Gemeten(IServiceProvider diensten, Opdracht opdracht) => TelemetrieExtensions.Collector(opdracht) is null
        ? OnderOpslag(diensten)
        : new GemetenOpslag(OnderOpslag(diensten), diensten.GetRequiredService<Meetpunten>(), diensten.GetRequiredService<TimeProvider>());

    private static (Datamap Map, Sleutelbos Sleutels) Open(Opdracht opdracht, TextWriter melding)
    {
        try
        {
            var map = Datamap.Open(opdracht);
            return (map, map.OpenSleutels(melding));
        }
        catch (InvalidOperationException fout)
        {
            throw new StartFout(fout.Message, fout);
        }
    }
}
