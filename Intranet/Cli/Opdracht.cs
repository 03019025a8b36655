using System.Collections.Immutable;

namespace OrleansSchool.Intranet.Cli;

internal enum OpdrachtSoort
{
    Serve = 0,
    ImportEdexml,
    RecoverKey,
    Backup,
    Restore,
    RotateKey,
    Check,
    Help,
}

/// <summary>What the command line asks, with its defaults (DESIGN §7).</summary>
internal sealed record Opdracht
{
    public OpdrachtSoort Soort { get; init; }

    public string DataMap { get; init; } = "./data";

    /// <summary>Addresses to listen on, separated by semicolons.</summary>
    public string Urls { get; init; } = "http://localhost:5080";

    public string? Sleutelbestand { get; init; }

    public bool Demo { get; init; }

    /// <summary>PEM or PFX; with PEM the key may stand in <see cref="Certificaatsleutel"/>.</summary>
    public string? Certificaat { get; init; }

    public string? Certificaatsleutel { get; init; }

    /// <summary>Chromium for PDF, when it isn't in a known place.</summary>
    public string? Browser { get; init; }

    /// <summary>The fixed address by which people reach the intranet (SEC-6).</summary>
    public string? PubliekeUrl { get; init; }

    /// <summary>Addresses of proxies whose forwarded headers are believed.</summary>
    public ImmutableArray<string> Proxies { get; init; } = [];

    /// <summary>sqlserver or postgresql; only in a build with Engine=Orleans.</summary>
    public string? DatabaseSoort { get; init; }

    /// <summary>Connection string; only in a build with Engine=Orleans.</summary>
    public string? Database { get; init; }

    /// <summary>A file with the connection string: a password on the command line shows in the list of processes.</summary>
    public string? Databasebestand { get; init; }

    /// <summary>Address or name by which the other instances find this one; only in a build with Engine=Orleans.</summary>
    public string Clusteradres { get; init; } = "127.0.0.1";

    /// <summary>Port on which instances talk to each other; only in a build with Engine=Orleans.</summary>
    public int Clusterpoort { get; init; } = 11_111;

    /// <summary>Address of the OpenTelemetry collector; without it nothing is measured (OPS-2).</summary>
    public string? Otlp { get; init; }

    /// <summary>Where the nightly backups go; beside the data folder when absent.</summary>
    public string? BackupMap { get; init; }

    /// <summary>A restore moves what is there aside.</summary>
    public bool Vervang { get; init; }

    /// <summary>The file of import-edexml, backup, restore, or the backup of recover-key.</summary>
    public string? Bestand { get; init; }

    /// <summary>The file with the recovery phrase; without it recover-key asks.</summary>
    public string? Zinbestand { get; init; }

    public string? School { get; init; }

    public bool Proefronde { get; init; }

    /// <summary>Agrees to what the import asks to confirm, such as many leerlingen who leave at once.</summary>
    public bool Bevestigd { get; init; }

    /// <summary>rotate-key: the keys that nothing needs any more go.</summary>
    public bool LaatOudeVervallen { get; init; }

    public IEnumerable<string> Adressen => Urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
