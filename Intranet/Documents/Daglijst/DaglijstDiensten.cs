using OrleansSchool.Intranet.Cli;
using OrleansSchool.Intranet.Documents.Pdf;

namespace OrleansSchool.Intranet.Documents.Daglijst;

/// <summary>What the reports need.</summary>
internal static class DaglijstDiensten
{
    public static void AddRapporten(this IServiceCollection services, Opdracht opdracht)
    {
        services.AddSingleton(new ChromiumOpties { BrowserPad = opdracht.Browser });
        services.AddSingleton<IPdfPrinter, ChromiumPrinter>();
        services.AddSingleton<Drukpagina>();
        services.AddSingleton<DaglijstBron>();
        services.AddSingleton<Overblijven.IDaglijstdrukker, Daglijstdrukker>();
        services.AddSingleton<Rooster.RoosterBron>();
        services.AddSingleton<AantallenBron>();
    }
}
