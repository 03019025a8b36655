using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OrleansSchool.Intranet.Cli;
using OrleansSchool.Intranet.Hosting;

namespace OrleansSchool.Tests.Intranet.Security;

[Requirement("SEC-6")]
public sealed class MotorLogTests
{
    [Fact]
    public void Wat_de_motor_meldt_zegt_welk_soort_grain_maar_nooit_welk_kind()
    {
        using var log = new Logvanger();
        using var stil = new MotorLogProvider(log);
        var fout = new InvalidOperationException("Sam Akker (leerling/99XX00/k3v9) past niet", new IOException("bij k3v9"));
        var motor = stil.CreateLogger("Orleans.Embedded.Silo");
        motor.LogWarning(fout, "One-way call {Call} failed", "leerling/leerling/99XX00/k3v9.Kaart");
        motor.LogWarning("{Grain} could not be activated", "leerling/leerling/99XX00/k3v9");
        motor.LogError("Error writing grain state: GrainId={Grain} ETag=4.", "leerling/99XX00/k3v9");

        stil.CreateLogger("OrleansSchool.Opslag.VerzegeldeOpslag").LogError(fout, "Error from storage provider for grain {Grain}", "leerling/leerling/99XX00/k3v9");

        Assert.Equal(4, log.Regels.Count);
        Assert.DoesNotContain(log.Regels, r => r.Contains("k3v9", StringComparison.Ordinal) || r.Contains("Sam", StringComparison.Ordinal));
        Assert.All(log.Regels, r => Assert.Contains("leerling#", r, StringComparison.Ordinal));
        Assert.Contains(log.Regels, r => r.Contains(".Kaart failed: InvalidOperationException < IOException", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Elke_regel_van_de_server_gaat_door_die_zeef()
    {
        var map = Directory.CreateTempSubdirectory("log");
        try
        {
            var opdracht = new Opdracht
            {
                DataMap = Path.Combine(map.FullName, "data"),
                Sleutelbestand = Path.Combine(map.FullName, "sleutel.key"),
                Urls = "http://127.0.0.1:0",
            };
            await using var app = IntranetHost.Bouw(opdracht, TextWriter.Null);
            Assert.IsType<MotorLogProvider>(Assert.Single(app.Services.GetServices<ILoggerProvider>()));
        }
        finally
        {
            map.Delete(recursive: true);
        }
    }
}
