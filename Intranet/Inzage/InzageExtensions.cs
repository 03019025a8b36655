using OrleansSchool.Intranet.Persoon;

namespace OrleansSchool.Intranet.Inzage;

/// <summary>The access log of the web side (SEC-3).</summary>
internal static class InzageExtensions
{
    /// <summary>After the engine, so that it stops before it.</summary>
    public static void AddInzage(this IServiceCollection diensten)
    {
        diensten.AddSingleton<Blikgeheugen>();
        diensten.AddSingleton<Inzageschrijver>();
        diensten.AddHostedService(d => d.GetRequiredService<Inzageschrijver>());
        diensten.AddSingleton<InzageFilter>();
        diensten.AddSingleton<Persoonslezer>();
        diensten.AddSingleton<Persoonswisser>();
    }
}
