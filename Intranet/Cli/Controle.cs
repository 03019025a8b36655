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
            var stand = await Rijen(host.Services);
            var pagina = MotorExtensions.ControleerOpslag(host.Services);
            if (pagina is null && stand.Dicht == 0)
            {
                await uit.WriteLineAsync($"In orde: {stand.Rijen} rijen gelezen en geopend.");
                return Opdrachten.Gelukt;
            }

            await fout.WriteLineAsync(pagina is null ? stand.Zin : $"{Opslagfout.Gevonden} ({pagina})");
            return Opdrachten.Geweigerd;
        }
        catch (DbException oorzaak)
        {
            throw new StartFout(Opslagfout.Zin(oorzaak), oorzaak);
        }
    }

    private static async Task<Stand> Rijen(IServiceProvider diensten)
    {
        var (rijen, dicht, vreemd) = (0L, 0L, 0L);
        var sleutels = diensten.GetRequiredService<Sleutelbos>();
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
                vreemd += Verzegelaar.IsRij(rij.Inhoud) && sleutels.Zoek(Verzegelaar.SleutelVan(rij.Inhoud)) is null ? 1 : 0;
            }
        }

        return new Stand(rijen, dicht, vreemd);
    }

    /// <param name="Dicht">Don't open.</param>
    /// <param name="Vreemd">Of these, sealed with a key that isn't in the key file.</param>
    private sealed record Stand(long Rijen, long Dicht, long Vreemd)
    {
        /// <summary>With another key file nothing is wrong with the data: who puts back a copy then loses what is newer.</summary>
        public string Zin =>
            Dicht == Rijen ? Sleutelproef.Zin
            : Vreemd == Dicht ? $"{Vreemd} van {Rijen} rijen zijn verzegeld met een sleutel die niet in dit sleutelbestand staat. Wijs met --key-file het nieuwste aan; er is niets veranderd."
            : $"{Dicht} van {Rijen} rijen gaan niet open. {Opslagfout.Gevonden}";
    }
}
