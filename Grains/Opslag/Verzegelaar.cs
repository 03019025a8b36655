using System.Buffers;
using System.Buffers.Binary;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Orleans.Runtime;

namespace OrleansSchool.Opslag;

/// <summary>
/// Seals bytes to the place they belong: Brotli when it pays, then AES-256-GCM with kind, grain key and version as
/// associated data. A row copied to another child, or an old payload under a newer ETag, doesn't open (SEC-4).
/// </summary>
/// <remarks>Layout: form (1) · flags (1) · key id (4) · nonce (12) · tag (16) · ciphertext.</remarks>
public sealed class Verzegelaar(Sleutelbos sleutels)
{
    public const int RijBytesMax = 256 * 1024;

    private const byte Vorm = 1;
    private const byte IsIngepakt = 1;
    private const int NonceBegin = 6;
    private const int TagBegin = NonceBegin + 12;
    private const int InhoudBegin = TagBegin + 16;
    private const int PakInVanaf = 512;
    private const int RuimMax = RijBytesMax * 3 / 4;
    private const int UitgepaktMax = 8 * 1024 * 1024;

    private readonly ThreadLocal<(uint Id, AesGcm Aes)> _actief =
        new(() => (sleutels.ActiefId, new AesGcm(sleutels.Actief, tagSizeInBytes: 16)));

    /// <exception cref="RijTeGrootException">When the row would be larger than <see cref="RijBytesMax"/>.</exception>
    public byte[] Verzegel(ReadOnlySpan<byte> inhoud, string soort, string sleutel, string versie)
    {
        if (inhoud.Length > UitgepaktMax)
        {
            throw new RijTeGrootException(soort, inhoud.Length); // it may pack into a row, but would never open again
        }

        var buffer = ArrayPool<byte>.Shared.Rent(BrotliEncoder.GetMaxCompressedLength(inhoud.Length));
        try
        {
            var klein = PakIn(inhoud, buffer, kwaliteit: 1, venster: 18);
            klein = klein.Length <= RuimMax ? klein : PakIn(inhoud, buffer, kwaliteit: 6, venster: 22); // slower, only for what nearly fills a row
            var ingepakt = klein.Length < inhoud.Length;
            var rij = new byte[InhoudBegin + klein.Length];
            if (rij.Length > RijBytesMax)
            {
                throw new RijTeGrootException(soort, rij.Length);
            }

            var (id, aes) = _actief.Value;
            rij[0] = Vorm;
            rij[1] = ingepakt ? IsIngepakt : (byte)0;
            BinaryPrimitives.WriteUInt32LittleEndian(rij.AsSpan(2), id);
            RandomNumberGenerator.Fill(rij.AsSpan(NonceBegin, 12));
            aes.Encrypt(rij.AsSpan(NonceBegin, 12), klein, rij.AsSpan(InhoudBegin), rij.AsSpan(TagBegin, 16), Band(rij, soort, sleutel, versie));
            return rij;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        }
    }

    /// <summary>Whether these bytes have the form of a row; not whether they open.</summary>
    public static bool IsRij(ReadOnlySpan<byte> rij) => rij.Length >= InhoudBegin && rij[0] == Vorm;

    /// <summary>Id of the key that sealed a row; 0 for what isn't a row.</summary>
    public static uint SleutelVan(ReadOnlySpan<byte> rij) => rij.Length < InhoudBegin ? 0 : BinaryPrimitives.ReadUInt32LittleEndian(rij[2..]);

    /// <exception cref="VerzegelingException">When the row isn't whole, or doesn't belong to this grain and version.</exception>
    public byte[] Open(ReadOnlySpan<byte> rij, string soort, string sleutel, string versie)
    {
        if (rij.Length < InhoudBegin || rij[0] != Vorm)
        {
            throw new VerzegelingException(soort, "the row has no known form");
        }

        var id = BinaryPrimitives.ReadUInt32LittleEndian(rij[2..]);
        var geheim = sleutels.Zoek(id) ?? throw new VerzegelingException(soort, $"key {id} is not in the key file");
        var isIngepakt = (rij[1] & IsIngepakt) != 0;
        var lengte = rij.Length - InhoudBegin;
        var inhoud = isIngepakt ? ArrayPool<byte>.Shared.Rent(lengte) : new byte[lengte];
        try
        {
            Ontsleutel(id, geheim, rij, inhoud.AsSpan(0, lengte), Band(rij, soort, sleutel, versie));
            return isIngepakt ? PakUit(inhoud.AsSpan(0, lengte), soort) : inhoud;
        }
        catch (CryptographicException fout)
        {
            throw new VerzegelingException(soort, "it was changed, or belongs to another grain or version", fout);
        }
        finally
        {
            if (isIngepakt)
            {
                ArrayPool<byte>.Shared.Return(inhoud, clearArray: true);
            }
        }
    }

    private void Ontsleutel(uint id, byte[] geheim, ReadOnlySpan<byte> rij, Span<byte> naar, byte[] band)
    {
        var (actiefId, actief) = _actief.Value;
        using var ander = id == actiefId ? null : new AesGcm(geheim, tagSizeInBytes: 16);
        (ander ?? actief).Decrypt(rij.Slice(NonceBegin, 12), rij[InhoudBegin..], rij.Slice(TagBegin, 16), naar, band);
    }

    private static ReadOnlySpan<byte> PakIn(ReadOnlySpan<byte> inhoud, byte[] buffer, int kwaliteit, int venster) =>
        inhoud.Length >= PakInVanaf && BrotliEncoder.TryCompress(inhoud, buffer, out var lengte, kwaliteit, venster) && lengte < inhoud.Length
            ? buffer.AsSpan(0, lengte)
            : inhoud;

    private static byte[] Band(ReadOnlySpan<byte> rij, string soort, string sleutel, string versie)
    {
        var tekst = Encoding.UTF8.GetBytes($"{soort}\n{sleutel}\n{versie}");
        var band = new byte[NonceBegin + tekst.Length];
        rij[..NonceBegin].CopyTo(band);
        tekst.CopyTo(band, NonceBegin);
        return band;
    }

    private static byte[] PakUit(ReadOnlySpan<byte> inhoud, string soort)
    {
        var uit = new ArrayBufferWriter<byte>(inhoud.Length * 4);
        using var brotli = new BrotliDecoder();
        var rest = inhoud;
        while (true)
        {
            var status = brotli.Decompress(rest, uit.GetSpan(4096), out var gelezen, out var geschreven);
            rest = rest[gelezen..];
            uit.Advance(geschreven);
            if (status == OperationStatus.Done)
            {
                return uit.WrittenSpan.ToArray();
            }

            if (status != OperationStatus.DestinationTooSmall || uit.WrittenCount > UitgepaktMax)
            {
                throw new VerzegelingException(soort, "its contents can't be unpacked");
            }
        }
    }
}

/// <summary>
/// A stored row that doesn't open: damaged, changed, copied, taken away or put back. Never answered with an empty state. Kind and
/// reason name no person and no key, so they may stand in a log (SEC-6).
/// </summary>
/// <remarks>It reaches who called the grain as it is, also on another machine: Orleans wraps what isn't one of its own, and can't send what has no serializer.</remarks>
[GenerateSerializer, Alias("verzegeling-geweigerd")]
public sealed class VerzegelingException(string soort, string reden, Exception? oorzaak = null, bool isTeruggezet = false)
    : OrleansException($"Stored state of kind '{soort}' was refused: {reden}.", oorzaak!)
{
    [Id(0)]
    public string Soort { get; private set; } = soort;

    [Id(1)]
    public string Reden { get; private set; } = reden;

    /// <summary>The row is whole, but not the last one that was acknowledged.</summary>
    [Id(2)]
    public bool IsTeruggezet { get; private set; } = isTeruggezet;
}

/// <summary>
/// A state that got too large for its row: nothing was written. Lists have limits of their own that say it better; this is the last one, and
/// who tries gets a sentence instead of a fault.
/// </summary>
[GenerateSerializer, Alias("rij-te-groot")]
public sealed class RijTeGrootException(string soort, int bytes)
    : OrleansException($"State '{soort}' would be {bytes} bytes; {Verzegelaar.RijBytesMax} is the limit.")
{
    [Id(0)]
    public string Soort { get; private set; } = soort;

    [Id(1)]
    public int Bytes { get; private set; } = bytes;
}
