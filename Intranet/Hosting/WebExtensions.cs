using System.Net;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using OrleansSchool.Intranet.Cli;
using OrleansSchool.Intranet.Documents.Daglijst;
using OrleansSchool.Intranet.Htmx;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Live;
using OrleansSchool.Intranet.Offline;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Intranet.Telemetrie;

namespace OrleansSchool.Intranet.Hosting;

/// <summary>
/// Server, pages and the order of the pipeline. Files come compressed from the build; of the pages only those on which nothing of the
/// request can stand (<see cref="Paginacompressie"/>).
/// </summary>
internal static class WebExtensions
{
    public const long VraagBytesMax = 10 * 1024 * 1024;
    private const int VeldBytesMax = 1024 * 1024;

    /// <summary>More than the fields of a form and an address together can name: beyond it the framework throws instead of refusing.</summary>
    private const int RijenMax = 4_000;

    public static void AddWeb(this WebApplicationBuilder builder, Opdracht opdracht)
    {
        GeenUtf7.Meld();
        builder.WebHost.UseUrls([.. opdracht.Adressen]);
        builder.WebHost.ConfigureKestrel((_, server) => StelServer(server, opdracht));
        builder.Services.AddHostFiltering(opties => opties.AllowedHosts = [.. StartRules.Hostnamen(opdracht)]);
        builder.Services.Configure<ForwardedHeadersOptions>(opties => StelProxy(opties, opdracht));
        builder.Services.Configure<FormOptions>(opties =>
        {
            opties.ValueCountLimit = 2_000;
            opties.ValueLengthLimit = VeldBytesMax;
            opties.MultipartBodyLengthLimit = Uploads.BytesMax;
            opties.MemoryBufferThreshold = 1024 * 1024;
        });
        builder.Services.Configure<HostOptions>(opties => opties.ShutdownTimeout = TimeSpan.FromSeconds(20));
        builder.Services.AddTelemetrie(opdracht);
        builder.Services.AddExceptionHandler<StoringHandler>();
        builder.Services.AddSingleton<Menu>();
        builder.Services.AddSingleton<Opslagproef>();
        builder.Services.AddSingleton<Thuis>();
        builder.Services.AddSingleton<SchilFilter>();
        builder.Services.AddSingleton<Iconenkaart>();
        builder.Services.AddPaginacompressie();
        builder.Services.AddRapporten(opdracht);
        builder.Services.AddInzage();
        builder.Services.AddSingleton<Nabezorger>();
        builder.Services.AddSingleton<Nakomertempo>();
        builder.Services.AddRazorPages().AddMvcOptions(opties =>
        {
            opties.Filters.Add<BeleidPaginaFilter>();
            opties.Filters.AddService<InzageFilter>();
            opties.Filters.AddService<SchilFilter>();
            opties.MaxModelValidationErrors = 100;
            Meldingen.Vernederlands(opties);
            opties.ModelBinderProviders.Insert(0, new VinkjeBinderProvider());
            opties.ModelMetadataDetailsProviders.Add(new LeegInRijen());
            opties.MaxModelBindingCollectionSize = RijenMax;
        });
    }

    public static void UseWeb(this WebApplication app, Opdracht opdracht)
    {
        app.UseTelemetrie(opdracht);
        app.UseVraaglog();
        app.UseForwardedHeaders();
        app.UseKoppen();
        app.UseHostFiltering();
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = "/fout/500",
            SuppressDiagnosticsCallback = _ => true,
            StatusCodeSelector = fout => fout switch
            {
                Microsoft.AspNetCore.Http.BadHttpRequestException slecht => slecht.StatusCode,
                _ when Volfout.Zin(fout) is not null => StatusCodes.Status422UnprocessableEntity,
                _ => StatusCodes.Status500InternalServerError,
            },
        });
        app.UseStatusCodePagesWithReExecute("/fout/{0}");
        app.UseAlleenHttps(opdracht);
        app.UseMethoden();
        app.UseTekenset();
        app.UseHtmxVary();
        app.UseResponseCompression();
        app.UseRouting();
        app.UseRequestLocalization(new RequestLocalizationOptions
        {
            DefaultRequestCulture = new RequestCulture(Taal.Nederlands),
            RequestCultureProviders = [],
        });
        app.UseVraaggrens();
        app.UseAanbieders();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapStaticAssets().WithMetadata(new BeleidAttribute(Beleid.Anoniem));
        app.MapRazorPages().WithStaticAssets();
        app.MapLive();
        app.MapNagekomen();
        app.MapGezondheid();
    }

    private static void StelServer(KestrelServerOptions server, Opdracht opdracht)
    {
        server.AddServerHeader = false;
        server.Limits.MaxRequestBodySize = VraagBytesMax;
        server.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
        server.Limits.KeepAliveTimeout = TimeSpan.FromMinutes(2);
        server.Limits.MaxConcurrentConnections = 20_000;
        server.Limits.MaxRequestHeadersTotalSize = 32 * 1024;
        if (opdracht.Certificaat is not { } pad)
        {
            return;
        }

        var klok = server.ApplicationServices.GetRequiredService<TimeProvider>();
        var logger = server.ApplicationServices.GetRequiredService<ILogger<Certificaat>>();
        var certificaat = new Certificaat(pad, opdracht.Certificaatsleutel, klok, logger);
        server.ConfigureHttpsDefaults(https =>
        {
            https.ServerCertificate = certificaat.Huidig().TargetCertificate;
            https.OnAuthenticate = (_, tls) => tls.ServerCertificateContext = certificaat.Huidig();
        });
    }

    private static void StelProxy(ForwardedHeadersOptions opties, Opdracht opdracht)
    {
        opties.ForwardedHeaders = opdracht.Proxies.IsEmpty ? ForwardedHeaders.None : ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
        opties.KnownProxies.Clear();
        opties.KnownIPNetworks.Clear();
        foreach (var proxy in opdracht.Proxies)
        {
            opties.KnownProxies.Add(IPAddress.Parse(proxy));
        }
    }
}
