using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.Configuration;
using Orleans.Embedded;
using Orleans.Hosting;
using Orleans.Runtime;
using Orleans.Storage;
using Orleans.Timers;
using OrleansSchool.Basis;
using OrleansSchool.Nachtronde;
using OrleansSchool.Opslag;
using OrleansSchool.Post;

namespace OrleansSchool.Simulation.Kern;

/// <summary>One life of the process: the real engine with all grains and the sealed store, on the simulated clock, pump, disk and mail server.</summary>
internal sealed class SimSilo
{
    private readonly IHost _host;
    private readonly SimTurns _beurten;
    private readonly SimTime _tijd;
    private readonly TaskCompletionSource _dood = new();

    private SimSilo(IHost host, SimTurns beurten, SimTime tijd) => (_host, _beurten, _tijd) = (host, beurten, tijd);

    public IGrainFactory Grains => _host.Services.GetRequiredService<IGrainFactory>();

    /// <summary>Ends when this process is gone.</summary>
    public Task Dood => _dood.Task;

    public bool IsDood => _tijd.IsDood;

    public static async Task<SimSilo> Start(Wereld wereld)
    {
        var (beurten, tijd) = (new SimTurns(wereld.Pomp), new SimTime(wereld.Klok));
        var silo = new SimSilo(Bouw(wereld, beurten, tijd), beurten, tijd);
        foreach (var dienst in silo._host.Services.GetServices<IHostedService>())
        {
            await dienst.StartAsync(CancellationToken.None);
        }

        wereld.Live.Volg(silo);
        return silo;
    }

    /// <summary>Killed: no turn, timer or commit of this life goes on.</summary>
    public void Valt(SimRandom toeval)
    {
        if (IsDood)
        {
            return;
        }

        ((SimStore)_host.Services.GetRequiredService<IReminderTable>()).Valt(toeval);
        Einde();
    }

    public async Task Stop()
    {
        foreach (var dienst in _host.Services.GetServices<IHostedService>().Reverse())
        {
            await dienst.StopAsync(CancellationToken.None);
        }

        if (!IsDood)
        {
            Einde();
        }
    }

    /// <summary>The grain is collected as soon as nothing of it runs, as if it had been idle for long.</summary>
    public void Verzamel(GrainId grain) =>
        ((Silo)_host.Services.GetRequiredService<IGrainFactory>()).Activation(grain).Deactivate(new(DeactivationReasonCode.ActivationIdle, "Simulated collection."));

    /// <summary>A reference by interface and id, as a message that is under way has it.</summary>
    public object Verwijs(Type type, GrainId grain) => ((Silo)_host.Services.GetRequiredService<IGrainFactory>()).Refer(type, grain);

    /// <summary>As the web process does a minute after its start: every school has its night round, and who missed a night catches up.</summary>
    public async Task Waak()
    {
        await Task.Delay(TimeSpan.FromMinutes(1), _tijd);
        try
        {
            await new Nachtwacht(Grains, _host.Services.GetRequiredService<ILogger<Nachtwacht>>()).HaalIn();
        }
        catch (Exception fout) when (SimLog.IsNagebootst(fout))
        {
            // The next start tries again.
        }
    }

    private void Einde()
    {
        _tijd.Einde();
        _beurten.Einde();
        _dood.SetResult();
    }

    private static IHost Bouw(Wereld wereld, SimTurns beurten, SimTime tijd)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        var diensten = builder.Services;
        diensten.AddSingleton<TimeProvider>(tijd);
        diensten.AddSingleton<TurnDispatcher>(beurten);
        diensten.AddSingleton(new Schooltijd(tijd));
        diensten.AddSingleton<IIdBron>(wereld.Ids);
        diensten.AddSingleton<IMailTransport>(wereld.Mail.Verbinding(tijd));
        diensten.AddSingleton<ILinkkeuring>(wereld.Mail);
        diensten.AddSingleton<ILoggerProvider>(wereld.Log);
        diensten.AddSingleton(wereld.Sleutels);
        diensten.AddSingleton(wereld.Zegel);
        var opslag = new SimStore(wereld, tijd);
        diensten.AddSingleton<IReminderTable>(opslag);
        diensten.AddKeyedSingleton<IGrainStorage>(VerzegeldeOpslag.Naam, (d, _) =>
        {
            var boek = d.GetRequiredService<Grootboek>();
            return Breukopslag.Rond(wereld, wereld.Gelezen.Rond(wereld, new VerzegeldeOpslag(opslag, wereld.Zegel, OpslagJson.Alles, boek), boek));
        });
        builder.UseOrleans(silo =>
        {
            silo.Configure<EmbeddedOptions>(o => o.Assemblies.Add(typeof(VerzegeldeOpslag).Assembly));
            silo.Configure<GrainCollectionOptions>(o => o.CollectionQuantum = TimeSpan.FromMinutes(5));
            if (wereld.Opties.Storingen)
            {
                silo.AddIncomingGrainCallFilter(new Herhaling(wereld));
            }
        });
        diensten.AddGrootboek(_ => opslag);
        return builder.Build();
    }
}
