using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Hosting;
using OrleansSchool.Opslag;
using OrleansSchool.Opslag.Backup;
using OrleansSchool.Toegang;

namespace OrleansSchool.Intranet.Backup;

/// <summary>A backup that was made and read back.</summary>
internal sealed record Gemaakt(string Pad, Manifest Manifest, long Bytes, TimeSpan Duur);

/// <summary>
/// Makes a backup of the store while it works on (OPS-1): beside its place, flushed, read back, then renamed. One at a time.
/// </summary>
internal sealed class BackupMaker(IRijenlade lade, IGrainFactory grains, Datamap map, Sleutelbos sleutels, Verzegelaar zegel, TimeProvider klok)
{
    /// <summary>How long is rested, as a part of how long was worked, while others use the store.</summary>
    public const double Rust = 1.3;

    private static readonly string Programma = typeof(BackupMaker).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "onbekend";

    private readonly SemaphoreSlim _een = new(1, 1);

    /// <exception cref="BackupMislukt">With a Dutch sentence: not allowed, busy, disk full, a row that doesn't open.</exception>
    public async Task<Gemaakt> Maak(string pad, double rust, Func<long, Task>? voortgang, CancellationToken stop)
    {
        if (!await _een.WaitAsync(TimeSpan.Zero, stop))
        {
            throw new BackupMislukt("Er wordt al een back-up gemaakt. Wacht tot die klaar is.");
        }

        try
        {
            var bijlagen = await Bijlagen();
            return await Maak(Path.GetFullPath(pad), bijlagen, rust, voortgang, stop);
        }
        catch (VerzegelingException fout)
        {
            throw new BackupMislukt($"Een rij in de gegevens is beschadigd ({fout.Soort}). Er is geen back-up gemaakt; bewaar de vorige goed.", fout);
        }
        catch (DbException fout)
        {
            throw new BackupMislukt(Opslagfout.Zin(fout), fout);
        }
        catch (Exception fout) when (fout is IOException or UnauthorizedAccessException)
        {
            throw new BackupMislukt(Schijffout.Zin(fout, pad), fout);
        }
        finally
        {
            _een.Release();
        }
    }

    /// <summary>The keys as wrapped with the recovery phrase go along: so a backup and the paper are enough. Without a confirmed phrase there is no backup.</summary>
    private async Task<IReadOnlyList<Bijlage>> Bijlagen()
    {
        var mag = await grains.Installatie().MagBackupsMaken();
        var bestand = File.Exists(map.Herstelbestand) ? await File.ReadAllBytesAsync(map.Herstelbestand) : null;
        if (bestand is not null && mag.IsGoed && (await grains.Installatie().Herstelzin()).Bestand == Herstelbestand.Kenmerk(bestand))
        {
            return [new Bijlage(Herstelbestand.Naam, bestand)];
        }

        return (await grains.Installatie().Bekijk()).IsDemo ? [] : throw new BackupMislukt((mag.Weigering ?? Weigeringen.HerstelzinNietBevestigd).Zin);
    }

    private async Task<Gemaakt> Maak(string pad, IReadOnlyList<Bijlage> bijlagen, double rust, Func<long, Task>? voortgang, CancellationToken stop)
    {
        WeigerAnders(pad);
        var begonnen = Stopwatch.GetTimestamp();
        var tijdelijk = string.Create(CultureInfo.InvariantCulture, $"{pad}.{Environment.ProcessId}.bezig");
        try
        {
            var manifest = await Schrijf(tijdelijk, bijlagen, rust, voortgang, stop);
            var gelezen = await new BackupLezer(tijdelijk, sleutels).Controleer(stop, new Bedaarder(uit: null, rust, voortgang: null).NaBlok);
            if (gelezen.Kenmerk != manifest.Kenmerk)
            {
                throw new BackupMislukt("De back-up was na het schrijven niet goed terug te lezen. Kijk of de schijf nog heel is.");
            }

            File.Move(tijdelijk, pad, overwrite: true);
            _ = Eigenbestand.BewaarNaam(pad); // older ones are thrown away after this; a network disk that can't is no reason to have none
            return new Gemaakt(pad, manifest, new FileInfo(pad).Length, Stopwatch.GetElapsedTime(begonnen));
        }
        catch (BackupFout fout)
        {
            throw new BackupMislukt("De back-up was na het schrijven niet goed terug te lezen. Kijk of de schijf nog heel is.", fout);
        }
        finally
        {
            File.Delete(tijdelijk);
        }
    }

    private async Task<Manifest> Schrijf(string tijdelijk, IReadOnlyList<Bijlage> bijlagen, double rust, Func<long, Task>? voortgang, CancellationToken stop)
    {
        await using var uit = new FileStream(tijdelijk, Opties());
        var bedaarder = new Bedaarder(uit, rust, voortgang);
        var moment = klok.GetUtcNow(); // before the snapshot: what was acknowledged by then is in it
        await using var beeld = await lade.Beeld(stop);
        var manifest = await new BackupSchrijver(sleutels, zegel, bedaarder.NaBlok).Schrijf(uit, beeld, moment, Programma, bijlagen, stop);
        uit.Flush(flushToDisk: true);
        return manifest;
    }

    private static FileStreamOptions Opties()
    {
        var opties = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, BufferSize = 0 };
        if (!OperatingSystem.IsWindows())
        {
            opties.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return opties;
    }

    /// <summary>An older backup in this place makes way; anything else stays.</summary>
    private static void WeigerAnders(string pad)
    {
        if (Directory.Exists(pad) || (File.Exists(pad) && new FileInfo(pad).Length > 0 && !IsBackup(pad)))
        {
            throw new BackupMislukt($"Op {pad} staat iets dat geen back-up is. Kies een andere naam; er is niets veranderd.");
        }
    }

    private static bool IsBackup(string pad)
    {
        using var bestand = File.OpenRead(pad);
        var begin = new byte[8];
        return bestand.ReadAtLeast(begin, begin.Length, throwOnEndOfStream: false) == begin.Length && begin.AsSpan().SequenceEqual("OSBACKUP"u8);
    }
}

/// <summary>No backup was made, with a Dutch sentence that says what to do. Names no person.</summary>
internal sealed class BackupMislukt(string zin, Exception? oorzaak = null) : Exception(zin, oorzaak);

/// <summary>What is wrong with a disk or folder, in words for who looks after the server.</summary>
internal static class Schijffout
{
    private const int LinuxVol = 28;
    private const int LinuxQuotum = 122;
    private const int WindowsVol = unchecked((int)0x80070070);

    public static string Zin(Exception fout, string pad) => fout switch
    {
        IOException { HResult: LinuxVol or LinuxQuotum or WindowsVol } => "De schijf waar de back-up heen moet, is vol. Maak ruimte; er is niets veranderd.",
        UnauthorizedAccessException => $"Op {pad} mag dit programma niet schrijven. Kies een andere plaats of geef er rechten op; er is niets veranderd.",
        DirectoryNotFoundException => $"De map van {pad} is er niet. Maak hem of kies een andere plaats; er is niets veranderd.",
        _ => $"Op {pad} kan geen back-up worden geschreven: {Oorzaak(fout)}. Er is niets veranderd.",
    };

    /// <summary>What the system says, which is English on most servers, in our words; with its number, for who looks it up.</summary>
    public static string Oorzaak(Exception fout) => fout switch
    {
        IOException { HResult: LinuxVol or LinuxQuotum or WindowsVol } => "de schijf is vol",
        UnauthorizedAccessException => "dit programma heeft er geen rechten op",
        FileNotFoundException or DirectoryNotFoundException => "het bestand of de map is er niet",
        EndOfStreamException => "het bestand is niet heel",
        DbException => string.Create(CultureInfo.InvariantCulture, $"de opslag weigert (nummer {fout.HResult:X8})"),
        _ => string.Create(CultureInfo.InvariantCulture, $"de schijf weigert (nummer {fout.HResult:X8})"),
    };
}
