using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Orleans;
using Orleans.Hosting;
using Orleans.Storage;
using Orleans.Timers;

namespace Orleans.Hosting
{
    public interface ISiloBuilder
    {
        IServiceCollection Services { get; }

        IConfiguration Configuration { get; }
    }

    public static class SiloBuilderExtensions
    {
        public static ISiloBuilder ConfigureServices(this ISiloBuilder builder, Action<IServiceCollection> configureDelegate)
        {
            configureDelegate(builder.Services);
            return builder;
        }

        public static ISiloBuilder Configure<TOptions>(this ISiloBuilder builder, Action<TOptions> configureOptions)
            where TOptions : class => builder.ConfigureServices(services => services.Configure(configureOptions));
    }

    public static class GrainCallFilterSiloBuilderExtensions
    {
        public static ISiloBuilder AddIncomingGrainCallFilter<TImplementation>(this ISiloBuilder builder)
            where TImplementation : class, IIncomingGrainCallFilter =>
            builder.ConfigureServices(services => services.AddSingleton<IIncomingGrainCallFilter, TImplementation>());

        public static ISiloBuilder AddIncomingGrainCallFilter(this ISiloBuilder builder, IIncomingGrainCallFilter filter) =>
            builder.ConfigureServices(services => services.AddSingleton(filter));

        public static ISiloBuilder AddOutgoingGrainCallFilter<TImplementation>(this ISiloBuilder builder)
            where TImplementation : class, IOutgoingGrainCallFilter =>
            builder.ConfigureServices(services => services.AddSingleton<IOutgoingGrainCallFilter, TImplementation>());
    }
}

namespace Microsoft.Extensions.Hosting
{
    public static class OrleansSiloGenericHostExtensions
    {
        public static IHostApplicationBuilder UseOrleans(this IHostApplicationBuilder hostAppBuilder, Action<ISiloBuilder> configureDelegate)
        {
            configureDelegate(Add(hostAppBuilder.Services, hostAppBuilder.Configuration));
            return hostAppBuilder;
        }

        private static SiloBuilder Add(IServiceCollection services, IConfiguration configuration)
        {
            if (services.FirstOrDefault(s => s.ServiceType == typeof(SiloBuilder))?.ImplementationInstance is SiloBuilder existing)
            {
                return existing;
            }

            var builder = new SiloBuilder(services, configuration);
            services.AddSingleton(builder);
            services.TryAddSingleton(TimeProvider.System);
            services.TryAddSingleton<IGrainStorageSerializer, JsonStateSerializer>();
            services.AddSingleton<Silo>();
            services.AddSingleton<IGrainFactory>(static provider => provider.GetRequiredService<Silo>());
            services.AddSingleton<ReminderService>();
            services.AddSingleton<IReminderRegistry>(static provider => provider.GetRequiredService<ReminderService>());
            services.AddHostedService(static provider => provider.GetRequiredService<Silo>());
            return builder;
        }

        private sealed record SiloBuilder(IServiceCollection Services, IConfiguration Configuration) : ISiloBuilder;
    }
}
