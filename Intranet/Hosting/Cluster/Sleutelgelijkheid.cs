using Orleans.Runtime;
using Orleans.Storage;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Cli;
using OrleansSchool.Opslag;
using OrleansSchool.Toegang;

namespace OrleansSchool.Intranet.Hosting.Cluster;

/// <summary>
/// All instances have the same key file: each opens one row itself, whichever of them wrote it. Without it two instances that begin on an
/// empty database with a key of their own would each write what the other can't read (SEC-4).
/// </summary>
internal sealed class Sleutelgelijkheid(
    [FromKeyedServices(VerzegeldeOpslag.Naam)] IGrainStorage opslag, IGrainFactory grains, Datamap map) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        try
        {
            await grains.Sessiesleutels().LegVast();
            await opslag.ReadStateAsync("sessiesleutels", grains.Sessiesleutels().GetGrainId(), new GrainState<SessiesleutelsState>());
        }
        catch (VerzegelingException fout)
        {
            if (map.SleutelIsNieuw)
            {
                File.Delete(map.Sleutelpad);
            }

            throw new StartFout(map.SleutelIsNieuw ? Sleutelbos.Ontbreekt(map.Sleutelpad) : Sleutelproef.Zin, fout);
        }
        catch (OrleansException fout)
        {
            throw new StartFout("De database antwoordt niet, of een andere instantie die er nog niet klaar voor is. Probeer het over een minuut opnieuw.", fout);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
