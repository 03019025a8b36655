using System.Data.Common;
using Orleans.Runtime;
using Orleans.Storage;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Cli;
using OrleansSchool.Opslag;
using OrleansSchool.Toegang;

namespace OrleansSchool.Intranet.Hosting;

/// <summary>
/// Opens a row that each store has, right after the store itself and before anything is served or written: with another key file
/// new rows would be sealed that the right one can't open (SEC-4).
/// </summary>
internal sealed class Sleutelproef(
    [FromKeyedServices(VerzegeldeOpslag.Naam)] IGrainStorage opslag, IGrainFactory grains, Datamap map) : IHostedService
{
    public const string Zin = "Deze sleutel hoort niet bij deze gegevens. Wijs met --key-file het goede bestand aan; er is niets veranderd.";

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        try
        {
            await opslag.ReadStateAsync("installatie", grains.Installatie().GetGrainId(), new GrainState<InstallatieState>());
        }
        catch (VerzegelingException fout)
        {
            throw new StartFout(Waarom(fout), fout);
        }
        catch (DbException fout)
        {
            throw new StartFout(Opslagfout.Zin(fout), fout);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>A key that this start made opens nothing that was there: then the right one was missing, and ours must not stay in its place.</summary>
    private string Waarom(VerzegelingException fout)
    {
        if (fout.IsTeruggezet)
        {
            return $"In de gegevens is een oude rij teruggezet of een rij weggehaald ({fout.Soort}). {Opslagfout.ZetTerug}";
        }

        if (!map.SleutelIsNieuw)
        {
            return Zin;
        }

        File.Delete(map.Sleutelpad);
        return Sleutelbos.Ontbreekt(map.Sleutelpad);
    }
}
