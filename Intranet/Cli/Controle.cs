using System.Data.Common;
using OrleansSchool.Intranet.Hosting;
using OrleansSchool.Opslag;
using OrleansSchool.Opslag.Backup;

namespace OrleansSchool.Intranet.Cli;

/// <summary><c>check</c>: reads the whole store, every page and every row, in one moment; also while the server runs. It changes nothing.</summary>
internal static class Controle
{
    public static async Task<int> Voer(Opdracht opdracht, TextWriter uit, TextWriter fout)
    {
        var map = Path.Combine(opdracht.DataMap, Datamap.Opslagnaam);
        if (!MotorExtensions.OpslagInDatamap || !File.Exists(map))
        {
            throw new StartFout($"In de datamap '{opdracht.DataMap}' staat geen {Datamap.Opslagnaam}. Noem met --data de goede map; een database controleert u met haar eigen middelen.");
        }

        using var host = Losseopslag.Bouw(opdracht, fout);
        try
        {
            var (rijen, dicht) = await Rijen(host.Services);
            var pagina = MotorExtensions.ControleerOpslag(host.Services);
            if (pagina is null && dicht == 0)
            {
                await uit.WriteLineAsync($"In orde: {rijen} rijen gelezen en geopend.");
                return Opdrachten.Gelukt;
            }

            await fout.WriteLineAsync(pagina is null ? $"{dicht} van {rijen} rijen gaan niet open. {Opslagfout.Gevonden}" : $"{Opslagfout.Gevonden} ({pagina})");
            return Opdrachten.Geweigerd;
        }
        catch (DbException oorzaak)
        {
            throw new StartFout(Opslagfout.Zin(oorzaak), oorzaak);
        }
    }

    private static async Task<(long Rijen, long Dicht)> Rijen(IServiceProvider diensten)
    {
        var (rijen, dicht) = (0L, 0L);
        var zegel = diensten.GetRequiredService<Verzegelaar>();
        await using var beeld = await diensten.GetRequiredService<IRijenlade>().Beeld(CancellationToken.None);
        await foreach (var rij in beeld.Rijen(CancellationToken.None))
        {
            rijen++;
            try
            {
                Rijzegel.Open(zegel, rij);
            }
            catch (VerzegelingException)
            {
                dicht++;
            }
        }

        return (rijen, dicht);
    }
}
