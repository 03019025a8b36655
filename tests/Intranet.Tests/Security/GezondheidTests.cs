using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Orleans.Storage;
using OrleansSchool.Intranet.Hosting;
using OrleansSchool.Opslag;

namespace OrleansSchool.Tests.Intranet.Security;

[Requirement("OPS-2")]
public sealed class GezondheidTests
{
    [Fact]
    public async Task Health_antwoordt_zonder_inloggen_en_ready_vraagt_het_de_opslag()
    {
        await using var web = await IntranetFabriek.Start(new FabriekOpties(Leeg: true));
        using var bezoeker = web.Anoniem();

        Assert.Equal(HttpStatusCode.OK, (await bezoeker.Get("/health")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await bezoeker.Get("/health/ready")).StatusCode);
    }

    [Fact]
    public async Task Zonder_opslag_leeft_het_proces_maar_is_het_niet_klaar()
    {
        await using var web = await IntranetFabriek.Start(new FabriekOpties(Leeg: true));
        using var bezoeker = web.Anoniem();
        web.Services.GetRequiredKeyedService<SqliteStore>(VerzegeldeOpslag.Naam).Dispose();

        Assert.Equal(HttpStatusCode.OK, (await bezoeker.Get("/health")).StatusCode);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await bezoeker.Get("/health/ready")).StatusCode);
    }

    [Fact]
    public async Task Met_een_volle_schijf_is_het_niet_klaar_en_daarna_weer_wel()
    {
        var vol = false;
        await using var web = await IntranetFabriek.Start(new FabriekOpties(Leeg: true)
        {
            PasAan = builder => builder.Services.AddKeyedSingleton(VerzegeldeOpslag.Naam, (diensten, _) => new SqliteStore(
                new SqliteStoreOptions
                {
                    Path = diensten.GetRequiredService<Datamap>().Opslagbestand,
                    BeforeCommit = () => _ = vol ? throw new IOException("De schijf is vol (nagebootst).") : true,
                },
                new JsonStateSerializer(), TimeProvider.System, NullLogger<SqliteStore>.Instance)),
        });
        using var bezoeker = web.Anoniem();
        Assert.Equal(HttpStatusCode.OK, (await bezoeker.Get("/health/ready")).StatusCode);

        vol = true;
        web.Klok.Vooruit(Opslagproef.Geldig);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await bezoeker.Get("/health/ready")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await bezoeker.Get("/health")).StatusCode);
        vol = false;
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await bezoeker.Get("/health/ready")).StatusCode);
        web.Klok.Vooruit(Opslagproef.Geldig);
        Assert.Equal(HttpStatusCode.OK, (await bezoeker.Get("/health/ready")).StatusCode);
    }
}
