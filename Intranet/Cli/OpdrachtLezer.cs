using System.Collections.Frozen;
using System.Globalization;

namespace OrleansSchool.Intranet.Cli;

/// <summary>Reads the command line. What it doesn't know is refused by name: a typing error must not start with defaults.</summary>
internal static class OpdrachtLezer
{
    public const string Gebruik = """
        Gebruik: intranet [serve] [--data MAP] [--urls URL] [--key-file BESTAND] [--demo]
                          [--cert BESTAND [--cert-key BESTAND]] [--public-url URL] [--proxy IP]... [--browser BESTAND]
                          [--otlp URL] [--backup-dir MAP]
                 (gebouwd met Engine=Orleans) --db-kind sqlserver|postgresql --db-file BESTAND [--advertise ADRES] [--silo-port POORT]
                 intranet import-edexml BESTAND --data MAP [--school 99XX00] [--dry-run] [--confirm] [--key-file BESTAND]
                 intranet recover-key [BACK-UP] --data MAP --key-file BESTAND [--phrase-file BESTAND]
                 intranet backup BESTAND --data MAP [--key-file BESTAND]
                 intranet restore BESTAND --data MAP --key-file BESTAND [--replace]
                 intranet rotate-key --data MAP --key-file BESTAND [--drop-old]
                 intranet check --data MAP [--key-file BESTAND]
        """;

    private static readonly FrozenDictionary<string, Optie> Opties = new Dictionary<string, Optie>(StringComparer.Ordinal)
    {
        ["--data"] = new((o, w) => o with { DataMap = w }),
        ["--urls"] = new((o, w) => o with { Urls = w }, Alleen: OpdrachtSoort.Serve),
        ["--key-file"] = new((o, w) => o with { Sleutelbestand = w }),
        ["--demo"] = new((o, _) => o with { Demo = true }, IsVlag: true, Alleen: OpdrachtSoort.Serve),
        ["--cert"] = new((o, w) => o with { Certificaat = w }, Alleen: OpdrachtSoort.Serve),
        ["--cert-key"] = new((o, w) => o with { Certificaatsleutel = w }, Alleen: OpdrachtSoort.Serve),
        ["--browser"] = new((o, w) => o with { Browser = w }, Alleen: OpdrachtSoort.Serve),
        ["--public-url"] = new((o, w) => o with { PubliekeUrl = w }, Alleen: OpdrachtSoort.Serve),
        ["--proxy"] = new((o, w) => o with { Proxies = o.Proxies.Add(w) }, Alleen: OpdrachtSoort.Serve),
        ["--otlp"] = new((o, w) => o with { Otlp = w }, Alleen: OpdrachtSoort.Serve),
        ["--db-kind"] = new((o, w) => o with { DatabaseSoort = w }),
        ["--db"] = new((o, w) => o with { Database = w }),
        ["--db-file"] = new((o, w) => o with { Databasebestand = w }),
        ["--advertise"] = new((o, w) => o with { Clusteradres = w }),
        ["--silo-port"] = new((o, w) => o with { Clusterpoort = int.TryParse(w, NumberStyles.None, CultureInfo.InvariantCulture, out var poort) ? poort : 0 }, Alleen: OpdrachtSoort.Serve),
        ["--school"] = new((o, w) => o with { School = w }, Alleen: OpdrachtSoort.ImportEdexml),
        ["--phrase-file"] = new((o, w) => o with { Zinbestand = w }, Alleen: OpdrachtSoort.RecoverKey),
        ["--dry-run"] = new((o, _) => o with { Proefronde = true }, IsVlag: true, Alleen: OpdrachtSoort.ImportEdexml),
        ["--confirm"] = new((o, _) => o with { Bevestigd = true }, IsVlag: true, Alleen: OpdrachtSoort.ImportEdexml),
        ["--backup-dir"] = new((o, w) => o with { BackupMap = w }, Alleen: OpdrachtSoort.Serve),
        ["--replace"] = new((o, _) => o with { Vervang = true }, IsVlag: true, Alleen: OpdrachtSoort.Restore),
        ["--drop-old"] = new((o, _) => o with { LaatOudeVervallen = true }, IsVlag: true, Alleen: OpdrachtSoort.RotateKey),
        ["--help"] = new((o, _) => o with { Soort = OpdrachtSoort.Help }, IsVlag: true),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The command, or a Dutch sentence that says what is wrong.</summary>
    public static (Opdracht Opdracht, string? Fout) Lees(IReadOnlyList<string> argumenten)
    {
        var rest = new Queue<string>(argumenten);
        var opdracht = new Opdracht();
        if (rest.TryPeek(out var eerste) && !eerste.StartsWith('-'))
        {
            if (Soort(rest.Dequeue()) is not { } soort)
            {
                return (opdracht, $"Onbekende opdracht '{eerste}'. Kies serve, import-edexml, recover-key, backup, restore, rotate-key of check.");
            }

            opdracht = opdracht with { Soort = soort };
        }

        while (rest.TryDequeue(out var argument))
        {
            (opdracht, var fout) = Neem(opdracht, argument, rest);
            if (fout is not null)
            {
                return (opdracht, fout);
            }
        }

        return (opdracht, opdracht.Bestand is null ? ZonderBestand(opdracht.Soort) : null);
    }

    private static string? ZonderBestand(OpdrachtSoort soort) => soort switch
    {
        OpdrachtSoort.ImportEdexml => "Noem het EDEXML-bestand: import-edexml BESTAND.",
        OpdrachtSoort.Backup => "Noem waar de back-up heen moet: backup BESTAND.",
        OpdrachtSoort.Restore => "Noem de back-up: restore BESTAND.",
        _ => null,
    };

    private static bool NeemtBestand(OpdrachtSoort soort) =>
        soort is OpdrachtSoort.ImportEdexml or OpdrachtSoort.Backup or OpdrachtSoort.Restore or OpdrachtSoort.RecoverKey;

    private static OpdrachtSoort? Soort(string woord) => woord switch
    {
        "serve" => OpdrachtSoort.Serve,
        "import-edexml" => OpdrachtSoort.ImportEdexml,
        "recover-key" => OpdrachtSoort.RecoverKey,
        "backup" => OpdrachtSoort.Backup,
        "restore" => OpdrachtSoort.Restore,
        "rotate-key" => OpdrachtSoort.RotateKey,
        "check" => OpdrachtSoort.Check,
        "help" => OpdrachtSoort.Help,
        _ => null,
    };

    private static (Opdracht Opdracht, string? Fout) Neem(Opdracht opdracht, string argument, Queue<string> rest)
    {
        if (argument.Length == 0)
        {
            return (opdracht, "Een van de argumenten is leeg. Kijk of een naam of variabele ontbreekt.");
        }

        if (!argument.StartsWith('-'))
        {
            return opdracht.Bestand is null && NeemtBestand(opdracht.Soort)
                ? (opdracht with { Bestand = argument }, null)
                : (opdracht, $"Onbekend argument '{argument}'.");
        }

        var delen = argument.Split('=', 2);
        if (!Opties.TryGetValue(delen[0], out var optie))
        {
            return (opdracht, $"Onbekende optie '{delen[0]}'.");
        }

        if (optie.Alleen is { } alleen && opdracht.Soort != alleen && opdracht.Soort != OpdrachtSoort.Help)
        {
            return (opdracht, $"De optie '{delen[0]}' hoort niet bij deze opdracht.");
        }

        if (optie.IsVlag)
        {
            return delen.Length == 1 ? (optie.Zet(opdracht, ""), null) : (opdracht, $"De optie '{delen[0]}' heeft geen waarde.");
        }

        var waarde = delen.Length == 2 ? delen[1] : rest.TryPeek(out var volgende) && !volgende.StartsWith("--", StringComparison.Ordinal) ? rest.Dequeue() : "";
        return waarde.Length > 0 ? (optie.Zet(opdracht, waarde), null) : (opdracht, $"Na '{delen[0]}' ontbreekt een waarde.");
    }

    private sealed record Optie(Func<Opdracht, string, Opdracht> Zet, bool IsVlag = false, OpdrachtSoort? Alleen = null);
}
