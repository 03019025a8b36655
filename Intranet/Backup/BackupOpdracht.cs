using System.Globalization;
using System.Text.Json.Nodes;
using OrleansSchool.Intranet.Cli;
using OrleansSchool.Opslag.Backup;

namespace OrleansSchool.Intranet.Backup;

/// <summary><c>backup FILE</c>: by the running server, or on the store itself when none runs. The last line on stdout is one JSON object.</summary>
internal static class BackupOpdracht
{
    public static async Task<int> Voer(Opdracht opdracht, TextWriter uit, TextWriter fout)
    {
        if (await Serverbel.Vraag(opdracht, uit, fout) is { } gedaan)
        {
            return gedaan;
        }

        Terugzetten.EisGegevens(opdracht);
        return await Losseopslag.MetDiensten(opdracht, diensten => Maak(opdracht, diensten, rust: 0, uit, fout, CancellationToken.None), fout);
    }

    public static async Task<int> Maak(Opdracht opdracht, IServiceProvider diensten, double rust, TextWriter uit, TextWriter fout, CancellationToken stop)
    {
        try
        {
            var maker = diensten.GetRequiredService<BackupMaker>();
            var gemaakt = await maker.Maak(opdracht.Bestand!, rust, bytes => fout.WriteLineAsync($"{Mb(bytes)} geschreven"), stop);
            foreach (var regel in Regels(gemaakt.Manifest))
            {
                await uit.WriteLineAsync(regel);
            }

            await uit.WriteLineAsync($"Back-up gemaakt en teruggelezen: {gemaakt.Pad}");
            await uit.WriteLineAsync(Json(gemaakt.Manifest, gemaakt.Bytes, gemaakt.Duur));
            return Opdrachten.Gelukt;
        }
        catch (BackupMislukt mislukt)
        {
            await fout.WriteLineAsync(mislukt.Message);
            return Opdrachten.Geweigerd;
        }
    }

    /// <summary>The counts of the manifest for people.</summary>
    public static IEnumerable<string> Regels(Manifest manifest) =>
        manifest.Soorten.Select(s => s.Centen == 0 ? $"{s.Soort}: {s.Rijen} rijen" : $"{s.Soort}: {s.Rijen} rijen, {s.Centen} centen")
            .Append($"herinneringen: {manifest.Herinneringen}");

    public static string Json(Manifest manifest, long bytes, TimeSpan duur) => new JsonObject
    {
        ["rijen"] = manifest.Rijen,
        ["herinneringen"] = manifest.Herinneringen,
        ["centen"] = manifest.Centen,
        ["bytes"] = bytes,
        ["seconden"] = Math.Round(duur.TotalSeconds, 3),
        ["manifest"] = manifest.Kenmerk,
        ["moment"] = manifest.Moment.UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
    }.ToJsonString();

    private static string Mb(long bytes) => $"{bytes / 1_000_000.0:N1} MB";
}
