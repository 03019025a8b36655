using System.Data.Common;
using OrleansSchool.Intranet.Backup;
using OrleansSchool.Intranet.Hosting;

namespace OrleansSchool.Intranet.Cli;

/// <summary>Runs what the command line asks. 0 is done, 1 refused with a sentence on stderr, 2 a command line we don't understand.</summary>
internal static class Opdrachten
{
    public const int Gelukt = 0;
    public const int Geweigerd = 1;
    public const int Onbegrepen = 2;

    public static async Task<int> Voer(string[] argumenten)
    {
        Taal.Zet();
        var (opdracht, fout) = OpdrachtLezer.Lees(argumenten);
        if (fout is not null)
        {
            await Console.Error.WriteLineAsync($"{fout}\n{OpdrachtLezer.Gebruik}");
            return Onbegrepen;
        }

        try
        {
            return opdracht.Soort switch
            {
                OpdrachtSoort.Help => await Help(),
                OpdrachtSoort.ImportEdexml => await ImportEdexml.Voer(opdracht, Console.Out, Console.Error),
                OpdrachtSoort.RecoverKey => await RecoverKey.Voer(opdracht, Console.In, Console.Out, Console.Error),
                OpdrachtSoort.Backup => await BackupOpdracht.Voer(opdracht, Console.Out, Console.Error),
                OpdrachtSoort.Restore => await Terugzetten.Voer(opdracht, Console.Out, Console.Error),
                OpdrachtSoort.RotateKey => await RotateKey.Voer(opdracht, Console.Out, Console.Error),
                OpdrachtSoort.Check => await Controle.Voer(opdracht, Console.Out, Console.Error),
                _ => await IntranetHost.Draai(opdracht),
            };
        }
        catch (Exception oorzaak) when (opdracht.Soort != OpdrachtSoort.Serve || oorzaak is StartFout)
        {
            await Console.Error.WriteLineAsync(Zin(oorzaak));
            return Geweigerd;
        }
    }

    /// <summary>Of a fault of our own the kinds and the place, never the message: it may quote a name or the key of a child (SEC-6).</summary>
    internal static string Zin(Exception oorzaak) => oorzaak switch
    {
        StartFout weigering => weigering.Message,
        DbException opslag => Opslagfout.Zin(opslag),
        _ => $"Er ging iets mis: {StoringHandler.Soorten(oorzaak)}. Kijk of de schijf en het bestand heel zijn, en meld dit.\n{oorzaak.StackTrace}",
    };

    private static async Task<int> Help()
    {
        await Console.Out.WriteLineAsync(OpdrachtLezer.Gebruik);
        return Gelukt;
    }
}

/// <summary>A start that is refused, with a Dutch sentence that says what to do.</summary>
internal sealed class StartFout(string zin, Exception? oorzaak = null) : Exception(zin, oorzaak);
