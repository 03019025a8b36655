#if ORLEANS
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Orleans;
using Orleans.Hosting;
using Orleans.Storage;

namespace OrleansSchool.Tests.Contract;

/// <summary>Microsoft Orleans: one silo, on our SQLite store, or with a database on its ADO.NET providers.</summary>
public sealed partial class Motor
{
    private const int StilleSlagen = 3;

    private static readonly TimeSpan Slag = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan RustMax = TimeSpan.FromSeconds(1);

    public static partial bool IsIngebed => false;

    private static partial void RichtIn(ISiloBuilder silo, string map)
    {
        var dienst = "motor-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(map)))[..16];
        var klok = (TimeProvider)silo.Services.First(s => s.ServiceType == typeof(TimeProvider) && !s.IsKeyedService).ImplementationInstance!;
        EchteSilo.Alleen(silo, klok, dienst);
        silo.Services.AddSingleton<Drukte>();
        silo.AddIncomingGrainCallFilter<Drukte>();
        silo.Services.AddSingleton<IGrainStorageSerializer, JsonStateSerializer>();
        if (EchteSilo.Database is { } database)
        {
            EchteSilo.InDatabase(silo, Opslagnaam, database, new JsonStateSerializer());
            return;
        }

        silo.AddSqliteGrainStorage(Opslagnaam, opties => opties.Path = Path.Combine(map, "school.db")).UseSqliteReminders(Opslagnaam);
    }

    /// <summary>Orleans doesn't tell when it has nothing left to do: no call runs and nothing waits for a thread, some moments in a row.</summary>
    private async partial Task Rust()
    {
        var begin = TimeProvider.System.GetTimestamp();
        using var slag = new PeriodicTimer(Slag, TimeProvider.System);
        for (var stil = 0; stil < StilleSlagen && TimeProvider.System.GetElapsedTime(begin) < RustMax;)
        {
            await slag.WaitForNextTickAsync();
            stil = Drukte.Lopend == 0 && ThreadPool.PendingWorkItemCount == 0 ? stil + 1 : 0;
        }
    }

    /// <summary>Counts the calls that run, of all silos in this process.</summary>
    private sealed class Drukte : IIncomingGrainCallFilter
    {
        private static int _lopend;

        public static int Lopend => Volatile.Read(ref _lopend);

        public async Task Invoke(IIncomingGrainCallContext context)
        {
            Interlocked.Increment(ref _lopend);
            try
            {
                await context.Invoke();
            }
            finally
            {
                Interlocked.Decrement(ref _lopend);
            }
        }
    }
}
#endif
