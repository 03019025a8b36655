using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;

namespace OrleansSchool.Opslag.Backup;

/// <summary>
/// Reads a backup file, a block in memory at a time. Each pass checks every mark again before it gives what is inside, so that a file
/// that changes meanwhile is refused too.
/// </summary>
public sealed class BackupLezer(string pad, Sleutelbos sleutels)
{
    private const int BijlageBytesMax = Herstelbestand.BytesMax + 1024;

    /// <summary>The whole file: every mark, and as many rows as the manifest says.</summary>
    /// <param name="naBlok">After each block: the place to rest.</param>
    /// <exception cref="BackupFout">When anything in it isn't as it was written.</exception>
    public async Task<Manifest> Controleer(CancellationToken stop, Func<CancellationToken, ValueTask>? naBlok = null)
    {
        var (rijen, herinneringen) = (0L, 0L);
        Manifest? manifest = null;
        await foreach (var (soort, inhoud, kop) in Blokken(stop))
        {
            switch (soort)
            {
                case Bloksoort.Rijen:
                    rijen += TelRijen(inhoud);
                    break;
                case Bloksoort.Herinneringen:
                    herinneringen += LeesHerinneringen(inhoud).Count();
                    break;
                case Bloksoort.Manifest:
                    manifest = BackupSchrijver.Open(inhoud, kop);
                    break;
            }

            await (naBlok?.Invoke(stop) ?? ValueTask.CompletedTask);
        }

        return manifest!.Rijen == rijen && manifest.Herinneringen == herinneringen ? manifest : throw new BackupFout(BackupFoutsoort.Beschadigd);
    }

    public async IAsyncEnumerable<Rij> Rijen([EnumeratorCancellation] CancellationToken stop)
    {
        await foreach (var (soort, inhoud, _) in Blokken(stop))
        {
            foreach (var rij in soort == Bloksoort.Rijen ? LeesRijen(inhoud) : [])
            {
                yield return rij;
            }
        }
    }

    public async IAsyncEnumerable<Herinneringsrij> Herinneringen([EnumeratorCancellation] CancellationToken stop)
    {
        await foreach (var (soort, inhoud, _) in Blokken(stop))
        {
            foreach (var rij in soort == Bloksoort.Herinneringen ? LeesHerinneringen(inhoud) : [])
            {
                yield return rij;
            }
        }
    }

    public async Task<IReadOnlyList<Bijlage>> Bijlagen(CancellationToken stop)
    {
        var bijlagen = new List<Bijlage>();
        await foreach (var (soort, inhoud, _) in Blokken(stop))
        {
            if (soort != Bloksoort.Bijlage)
            {
                break;
            }

            bijlagen.Add(LeesBijlage(inhoud));
        }

        return bijlagen;
    }

    /// <summary>
    /// The keys as wrapped with the recovery phrase, for who has no key any more. Nothing is checked here but that it is a backup: who
    /// opens it with the phrase then checks the file with the keys that come out.
    /// </summary>
    /// <returns>Null when the backup was made without a confirmed phrase.</returns>
    public static byte[]? Herstelsleutels(string pad)
    {
        using var bestand = File.OpenRead(pad);
        var begin = new byte[BackupKop.Bytes + Blokvorm.KopBytes];
        var gelezen = bestand.ReadAtLeast(begin, begin.Length, throwOnEndOfStream: false);
        BackupKop.WeigerVreemd(begin[..Math.Min(gelezen, BackupKop.Bytes)]);
        var lengte = BinaryPrimitives.ReadInt32LittleEndian(begin.AsSpan(BackupKop.Bytes + 1));
        if (gelezen < begin.Length)
        {
            throw new BackupFout(BackupFoutsoort.Afgekapt);
        }

        if (begin[BackupKop.Bytes] != (byte)Bloksoort.Bijlage || lengte is <= 0 or > BijlageBytesMax)
        {
            return null;
        }

        var inhoud = new byte[lengte];
        if (bestand.ReadAtLeast(inhoud, lengte, throwOnEndOfStream: false) < lengte)
        {
            throw new BackupFout(BackupFoutsoort.Afgekapt);
        }

        return LeesBijlage(inhoud) is { Naam: Herstelbestand.Naam } bijlage ? bijlage.Inhoud : null;
    }

    /// <summary>The contents of a block are there until the next is asked.</summary>
    private async IAsyncEnumerable<(Bloksoort Soort, ArraySegment<byte> Inhoud, BackupKop Kop)> Blokken([EnumeratorCancellation] CancellationToken stop)
    {
        await using var bestand = new FileStream(pad, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.Asynchronous | FileOptions.SequentialScan);
        var begin = new byte[BackupKop.Bytes];
        var kop = BackupKop.Lees(begin[..await bestand.ReadAtLeastAsync(begin, begin.Length, throwOnEndOfStream: false, stop)], sleutels);
        using var vorm = new Blokvorm(kop);
        var buffer = new byte[Blokvorm.BytesMax + Blokvorm.MerkBytes]; // one for all: a new large one for each block costs who works here a collection
        var vorige = Bloksoort.Bijlage;
        do
        {
            var (soort, inhoud) = await Blok(bestand, vorm, buffer, stop);
            vorige = soort >= vorige ? soort : throw new BackupFout(BackupFoutsoort.Beschadigd);
            yield return (soort, inhoud, kop);
        }
        while (vorige != Bloksoort.Manifest);

        if (await bestand.ReadAsync(begin.AsMemory(0, 1), stop) != 0)
        {
            throw new BackupFout(BackupFoutsoort.Aangevuld);
        }
    }

    private static async Task<(Bloksoort Soort, ArraySegment<byte> Inhoud)> Blok(FileStream bestand, Blokvorm vorm, byte[] buffer, CancellationToken stop)
    {
        var kop = new byte[Blokvorm.KopBytes];
        await Lees(bestand, kop, stop);
        var lengte = BinaryPrimitives.ReadInt32LittleEndian(kop.AsSpan(1));
        if (lengte is <= 0 or > Blokvorm.BytesMax)
        {
            throw new BackupFout(BackupFoutsoort.Beschadigd);
        }

        await Lees(bestand, buffer.AsMemory(0, lengte + Blokvorm.MerkBytes), stop);
        return CryptographicOperations.FixedTimeEquals(vorm.Merk(kop, buffer.AsSpan(0, lengte)), buffer.AsSpan(lengte, Blokvorm.MerkBytes))
            ? ((Bloksoort)kop[0], new ArraySegment<byte>(buffer, 0, lengte))
            : throw new BackupFout(BackupFoutsoort.Beschadigd);
    }

    private static async Task Lees(FileStream bestand, Memory<byte> bytes, CancellationToken stop)
    {
        if (await bestand.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, stop) < bytes.Length)
        {
            throw new BackupFout(BackupFoutsoort.Afgekapt);
        }
    }

    private static IEnumerable<Rij> LeesRijen(ArraySegment<byte> inhoud)
    {
        using var lezer = new BinaryReader(new MemoryStream(inhoud.Array!, inhoud.Offset, inhoud.Count), Encoding.UTF8);
        while (lezer.BaseStream.Position < inhoud.Count)
        {
            yield return new Rij(lezer.ReadString(), lezer.ReadString(), lezer.ReadInt64(), lezer.ReadBytes(lezer.ReadInt32()));
        }
    }

    /// <summary>As <see cref="LeesRijen"/> would give, without making them: who works meanwhile would wait for the collections.</summary>
    private static int TelRijen(ArraySegment<byte> inhoud)
    {
        using var lezer = new BinaryReader(new MemoryStream(inhoud.Array!, inhoud.Offset, inhoud.Count), Encoding.UTF8);
        var rijen = 0;
        for (; lezer.BaseStream.Position < inhoud.Count; rijen++)
        {
            SlaOver(lezer, lezer.Read7BitEncodedInt());
            SlaOver(lezer, lezer.Read7BitEncodedInt());
            SlaOver(lezer, sizeof(long));
            SlaOver(lezer, lezer.ReadInt32());
        }

        return lezer.BaseStream.Position == inhoud.Count ? rijen : throw new BackupFout(BackupFoutsoort.Beschadigd);
    }

    private static void SlaOver(BinaryReader lezer, int bytes) => lezer.BaseStream.Seek(bytes, SeekOrigin.Current);

    private static IEnumerable<Herinneringsrij> LeesHerinneringen(ArraySegment<byte> inhoud)
    {
        using var lezer = new BinaryReader(new MemoryStream(inhoud.Array!, inhoud.Offset, inhoud.Count), Encoding.UTF8);
        while (lezer.BaseStream.Position < inhoud.Count)
        {
            yield return new Herinneringsrij(
                lezer.ReadString(), lezer.ReadString(), new DateTime(lezer.ReadInt64(), DateTimeKind.Utc), TimeSpan.FromTicks(lezer.ReadInt64()));
        }
    }

    private static Bijlage LeesBijlage(ArraySegment<byte> inhoud)
    {
        using var lezer = new BinaryReader(new MemoryStream(inhoud.Array!, inhoud.Offset, inhoud.Count), Encoding.UTF8);
        try
        {
            var naam = lezer.ReadString();
            return lezer.ReadInt32() is var lengte && lengte == inhoud.Count - lezer.BaseStream.Position
                ? new Bijlage(naam, lezer.ReadBytes(lengte)) : throw new BackupFout(BackupFoutsoort.Beschadigd);
        }
        catch (Exception fout) when (fout is IOException or FormatException or ArgumentException)
        {
            throw new BackupFout(BackupFoutsoort.Beschadigd, fout); // who has no key reads it before its mark can be checked
        }
    }
}
