using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Cli;
using OrleansSchool.Intranet.Hosting;
using OrleansSchool.Intranet.Telemetrie;

namespace OrleansSchool.Tests.Intranet.Telemetrie;

public sealed class TelemetrieTests
{
    [Fact, Requirement("OPS-2", "SEC-6")]
    public async Task Metingen_en_sporen_gaan_naar_de_collector_en_noemen_geen_kind()
    {
        await using var collector = await Proefcollector.Start();
        var web = await IntranetFabriek.Start(new FabriekOpties { Otlp = collector.Adres });
        using (var bezoeker = await web.LogIn(Rol.Overblijfcoordinator))
        {
            await bezoeker.Pagina($"/s/99XX00/leerlingen/{KleineSchool.Leerling5()}");
            await bezoeker.Pagina($"/s/99XX00/bord/{KleineSchool.Groep5}");
            await bezoeker.Pagina("/s/99XX00/leerlingen?zoek=Vijverhof");
        }

        await web.DisposeAsync(); // sends what is left

        var metingen = collector.Van("/v1/metrics");
        var sporen = collector.Van("/v1/traces");
        Assert.Contains("orleansschool.grain.call.duration", metingen, StringComparison.Ordinal);
        Assert.Contains("orleansschool.store.duration", metingen, StringComparison.Ordinal);
        Assert.Contains("orleansschool.live.streams", metingen, StringComparison.Ordinal);
        Assert.Contains("http.server.request.duration", metingen, StringComparison.Ordinal);
        Assert.Contains("ILeerlingGrain", metingen, StringComparison.Ordinal);
        Assert.Contains("GET s/{school}/leerlingen", sporen, StringComparison.Ordinal);
        Assert.Contains("ILeerlingGrain.", sporen, StringComparison.Ordinal);
        Assert.Contains("store read leerling", sporen, StringComparison.Ordinal);
        foreach (var geheim in (string[])[KleineSchool.Horizon.Achternaam5, "Amir", KleineSchool.Leerling5(), "99XX00", "@school.example", "zoek="])
        {
            Assert.DoesNotContain(geheim, metingen + sporen, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact, Requirement("OPS-2")]
    public async Task Een_aanroep_van_een_grain_hoort_bij_de_vraag_die_hem_deed()
    {
        await using var collector = await Proefcollector.Start();
        await using var web = await IntranetFabriek.Start(new FabriekOpties { Otlp = collector.Adres });
        using var bezoeker = await web.LogIn(Rol.Overblijfcoordinator);
        var sporen = new ConcurrentQueue<Activity>();
        using var luisteraar = new ActivityListener
        {
            ShouldListenTo = bron => ReferenceEquals(bron, web.Services.GetRequiredService<Meetpunten>().Sporen),
            ActivityStopped = sporen.Enqueue,
        };
        ActivitySource.AddActivityListener(luisteraar);

        await bezoeker.Pagina($"/s/99XX00/leerlingen/{KleineSchool.Leerling5(1)}");

        var vraag = Assert.Single(sporen, s => s.DisplayName.StartsWith("GET ", StringComparison.Ordinal));
        var kaart = Assert.Single(sporen, s => s.DisplayName == "ILeerlingGrain.Kaart");
        Assert.Equal(vraag.TraceId, kaart.TraceId);
        Assert.Equal(vraag.SpanId, kaart.ParentSpanId);
    }

    [Fact, Requirement("OPS-2", "SEC-6")]
    public async Task Wie_vraagt_bepaalt_niet_hoe_zijn_spoor_heet_en_ook_niet_dat_er_geen_is()
    {
        await using var collector = await Proefcollector.Start();
        var web = await IntranetFabriek.Start(new FabriekOpties { Otlp = collector.Adres });
        using (var bezoeker = web.Anoniem())
        {
            using var vraag = new HttpRequestMessage(new HttpMethod("VIJVERHOF"), "/inloggen");
            vraag.Headers.Add("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-00");
            using var antwoord = await bezoeker.Client.SendAsync(vraag);
            Assert.Equal(System.Net.HttpStatusCode.MethodNotAllowed, antwoord.StatusCode);
        }

        await web.DisposeAsync(); // sends what is left

        Assert.Contains("_OTHER ", collector.Van("/v1/traces"), StringComparison.Ordinal);
        Assert.DoesNotContain("VIJVERHOF", collector.Van("/v1/traces") + collector.Van("/v1/metrics"), StringComparison.Ordinal);
        Assert.DoesNotContain(web.Log.Regels, r => r.Contains("VIJVERHOF", StringComparison.Ordinal));
    }

    [Fact, Requirement("OPS-2")]
    public async Task Een_collector_die_er_niet_is_houdt_niemand_op()
    {
        await using var web = await IntranetFabriek.Start(new FabriekOpties { Otlp = "http://127.0.0.1:9" });
        using var bezoeker = await web.LogIn(Rol.Overblijfcoordinator);
        await bezoeker.Pagina($"/s/99XX00/bord/{KleineSchool.Groep5}");
    }

    [Theory, Requirement("OPS-2")]
    [InlineData("collector")]
    [InlineData("ftp://collector:4318")]
    [InlineData("http://collector:4318/pad")]
    [InlineData("http://naam:woord@collector:4318")]
    public void Een_adres_dat_geen_collector_is_wordt_bij_het_starten_geweigerd(string adres)
    {
        var zin = StartRules.Keur(new Opdracht { Otlp = adres });

        Assert.Contains("--otlp", zin, StringComparison.Ordinal);
    }
}
