using System.Diagnostics;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using OrleansSchool.Intranet.Cli;
using OrleansSchool.Intranet.Live;

namespace OrleansSchool.Intranet.Telemetrie;

/// <summary>Metrics and traces by OpenTelemetry to the collector of <c>--otlp</c>; without it nothing is measured and nothing leaves (OPS-2).</summary>
internal static class TelemetrieExtensions
{
    /// <summary>Meters of the platform that carry route patterns and addresses of ours, never paths.</summary>
    private static readonly string[] Platform = ["Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.Orleans", "System.Runtime"];

    public static void AddTelemetrie(this IServiceCollection diensten, Opdracht opdracht)
    {
        diensten.AddSingleton<Meetpunten>();
        if (Collector(opdracht) is not { } adres)
        {
            return;
        }

        diensten.AddSingleton<IIncomingGrainCallFilter, AanroepFilter>();
        diensten.AddSingleton<IOutgoingGrainCallFilter, SpoorFilter>();
        diensten.AddHostedService(d => new Zender(adres, d.GetRequiredService<Meetpunten>(), d.GetRequiredService<LiveSchakel>()));
    }

    /// <summary>A span a request, named after its route pattern. The platform's own span would carry the path, with the id of a child in it.</summary>
    public static void UseTelemetrie(this WebApplication app, Opdracht opdracht)
    {
        if (Collector(opdracht) is null)
        {
            return;
        }

        var meten = app.Services.GetRequiredService<Meetpunten>();
        app.Use(async (context, volgende) =>
        {
            var buiten = Activity.Current;
            Activity.Current = null;
            _ = ActivityContext.TryParse(context.Request.Headers.TraceParent, null, isRemote: true, out var ouder);
            using (var spoor = meten.Sporen.StartActivity("request", ActivityKind.Server, ouder))
            {
                await volgende(context);
                Noem(spoor, context);
            }

            Activity.Current = buiten;
        });
    }

    /// <summary>Where metrics and traces go; null when they don't, or when the address isn't one (StartRules refuses that).</summary>
    public static Uri? Collector(Opdracht opdracht) =>
        Uri.TryCreate(opdracht.Otlp, UriKind.Absolute, out var adres) && adres is { Scheme: "http" or "https", PathAndQuery: "/", UserInfo: "" } ? adres : null;

    private static void Noem(Activity? spoor, HttpContext context)
    {
        if (spoor is null)
        {
            return;
        }

        var route = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "(geen)";
        var methode = Methode(context.Request.Method);
        spoor.DisplayName = $"{methode} {route}";
        spoor.SetTag("http.request.method", methode).SetTag("http.route", route)
            .SetTag("http.response.status_code", context.Response.StatusCode);
        if (context.Response.StatusCode >= StatusCodes.Status500InternalServerError)
        {
            spoor.SetStatus(ActivityStatusCode.Error);
        }
    }

    /// <summary>The method when it is one that we answer: any other is a word of whoever asks.</summary>
    internal static string Methode(string methode) =>
        HttpMethods.IsGet(methode) || HttpMethods.IsHead(methode) || HttpMethods.IsPost(methode) ? HttpMethods.GetCanonicalizedValue(methode) : "_OTHER";

    /// <summary>Sends from start to stop; a collector that doesn't answer costs nothing but a line of its own.</summary>
    private sealed class Zender(Uri adres, Meetpunten meten, LiveSchakel live) : IHostedService
    {
        private MeterProvider? _meters;
        private TracerProvider? _sporen;

        public Task StartAsync(CancellationToken cancellationToken)
        {
            meten.Stand("orleansschool.live.streams", "{stream}", "Open live streams", () => live.Stromen);
            var bron = ResourceBuilder.CreateEmpty().AddService("orleansschool", serviceVersion: typeof(TelemetrieExtensions).Assembly.GetName().Version?.ToString(), autoGenerateServiceInstanceId: true);
            _meters = Sdk.CreateMeterProviderBuilder().SetResourceBuilder(bron).AddMeter([Meetpunten.Naam, .. Platform])
                .AddOtlpExporter(opties => Stel(opties, "v1/metrics")).Build();
            _sporen = Sdk.CreateTracerProviderBuilder().SetResourceBuilder(bron).AddSource(Meetpunten.Naam)
                .SetSampler(new AlwaysOnSampler()) // whoever asks doesn't decide that their request leaves no trace
                .AddOtlpExporter(opties => Stel(opties, "v1/traces")).Build();
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken)
        {
            _meters?.Dispose(); // sends what is left
            _sporen?.Dispose();
            return Task.CompletedTask;
        }

        private void Stel(OtlpExporterOptions opties, string pad)
        {
            opties.Protocol = OtlpExportProtocol.HttpProtobuf;
            opties.Endpoint = new Uri(adres, pad);
            opties.TimeoutMilliseconds = 5_000;
        }
    }
}
