using Microsoft.Extensions.DependencyInjection;
using Orleans.Runtime;
using Orleans.Storage;
using OrleansSchool.Basis;
using OrleansSchool.Opslag;
using OrleansSchool.Toegang;

namespace OrleansSchool.Tests.Intranet.Backup;

/// <summary>Makes a running intranet silent as a restore does: in the row itself, after which the installation reads it again.</summary>
internal static class Stilzetten
{
    public static async Task Doe(IntranetFabriek web)
    {
        var opslag = web.Services.GetRequiredKeyedService<IGrainStorage>(VerzegeldeOpslag.Naam);
        var toestand = new GrainState<InstallatieState>();
        var rij = GrainId.Create("installatie", Sleutels.InstallatieSleutel);
        await opslag.ReadStateAsync("installatie", rij, toestand);
        var nu = web.Klok.GetUtcNow();
        toestand.State = toestand.State! with { Stilte = new Stilte(nu, nu.AddDays(-1)) };
        await opslag.WriteStateAsync("installatie", rij, toestand);
        await web.Herstart();
    }
}
