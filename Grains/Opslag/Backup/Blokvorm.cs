using System.Security.Cryptography;

namespace OrleansSchool.Opslag.Backup;

/// <summary>What a block of a backup file holds; in this order.</summary>
internal enum Bloksoort : byte
{
    /// <summary>A small file of the data folder that belongs to the rows. Readable without the key, as it lies there.</summary>
    Bijlage = 1,
    Rijen,
    Herinneringen,

    /// <summary>The end.</summary>
    Manifest,
}

/// <summary>A small file that goes along.</summary>
public sealed record Bijlage(string Naam, byte[] Inhoud);

/// <summary>
/// Blocks: kind (1) · length (4) · contents · mark (32). Each mark covers the mark before it, so that no block can be changed, left out,
/// moved or added; the first covers the head.
/// </summary>
internal sealed class Blokvorm : IDisposable
{
    public const int VanafBytes = 32 * 1024;
    public const int BytesMax = 2 * 1024 * 1024;
    public const int KopBytes = 5;
    public const int MerkBytes = HMACSHA256.HashSizeInBytes;

    private readonly IncrementalHash _hmac;
    private readonly byte[] _vorig = new byte[MerkBytes];

    public Blokvorm(BackupKop kop)
    {
        _hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, kop.Waarmerk);
        _hmac.AppendData(kop.Ruw);
        _hmac.GetHashAndReset(_vorig);
    }

    /// <summary>The mark of the next block.</summary>
    public byte[] Merk(ReadOnlySpan<byte> kop, ReadOnlySpan<byte> inhoud)
    {
        _hmac.AppendData(_vorig);
        _hmac.AppendData(kop);
        _hmac.AppendData(inhoud);
        _hmac.GetHashAndReset(_vorig);
        return [.. _vorig];
    }

    public void Dispose() => _hmac.Dispose();
}
