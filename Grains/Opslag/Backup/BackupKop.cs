using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace OrleansSchool.Opslag.Backup;

/// <summary>
/// The first bytes of a backup file. They say which form and which key, so that a newer form and another key are told from damage; a
/// checksum tells them from a flipped byte.
/// </summary>
/// <remarks>Layout: OSBACKUP (8) · form (2) · key id (4) · mark of the key (8) · salt of this file (16) · SHA-256 of all before (32).</remarks>
internal sealed class BackupKop
{
    public const ushort Vorm = 1;
    public const int Bytes = ZoutBegin + ZoutBytes + SHA256.HashSizeInBytes;

    private const int VormBegin = 8;
    private const int SleutelBegin = 10;
    private const int KenmerkBegin = 14;
    private const int KenmerkBytes = 8;
    private const int ZoutBegin = KenmerkBegin + KenmerkBytes;
    private const int ZoutBytes = 16;
    private const int SomBegin = ZoutBegin + ZoutBytes;
    private const string Doel = "backup";

    private BackupKop(byte[] bytes, byte[] sleutel)
    {
        var zout = bytes.AsSpan(ZoutBegin, ZoutBytes).ToArray();
        Ruw = bytes;
        Waarmerk = HKDF.DeriveKey(HashAlgorithmName.SHA256, sleutel, SHA256.HashSizeInBytes, zout, "waarmerk"u8.ToArray());
        Zegel = HKDF.DeriveKey(HashAlgorithmName.SHA256, sleutel, SHA256.HashSizeInBytes, zout, "zegel"u8.ToArray());
    }

    public byte[] Ruw { get; }

    /// <summary>Key of the chain of marks over the blocks.</summary>
    public byte[] Waarmerk { get; }

    /// <summary>Key that seals the manifest; used once, since it is of this file alone.</summary>
    public byte[] Zegel { get; }

    public static BackupKop Nieuw(Sleutelbos sleutels)
    {
        var bytes = new byte[Bytes];
        "OSBACKUP"u8.CopyTo(bytes);
        BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(VormBegin), Vorm);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(SleutelBegin), sleutels.ActiefId);
        var sleutel = sleutels.Afgeleid(Doel, sleutels.ActiefId)!;
        Kenmerk(sleutel).CopyTo(bytes, KenmerkBegin);
        RandomNumberGenerator.Fill(bytes.AsSpan(ZoutBegin, ZoutBytes));
        SHA256.HashData(bytes.AsSpan(0, SomBegin), bytes.AsSpan(SomBegin));
        return new BackupKop(bytes, sleutel);
    }

    /// <exception cref="BackupFout">When it is no backup, or one of a newer form or another key.</exception>
    public static BackupKop Lees(byte[] bytes, Sleutelbos sleutels)
    {
        WeigerVreemd(bytes);
        var sleutel = sleutels.Afgeleid(Doel, BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(SleutelBegin)));
        return sleutel is not null && Kenmerk(sleutel).AsSpan().SequenceEqual(bytes.AsSpan(KenmerkBegin, KenmerkBytes))
            ? new BackupKop(bytes, sleutel)
            : throw new BackupFout(BackupFoutsoort.AndereSleutel);
    }

    /// <summary>What can be known without a key.</summary>
    public static void WeigerVreemd(byte[] bytes)
    {
        if (!IsBackup(bytes))
        {
            throw new BackupFout(BackupFoutsoort.GeenBackup);
        }

        if (bytes.Length < Bytes)
        {
            throw new BackupFout(BackupFoutsoort.Afgekapt);
        }

        if (!SHA256.HashData(bytes.AsSpan(0, SomBegin)).AsSpan().SequenceEqual(bytes.AsSpan(SomBegin, SHA256.HashSizeInBytes)))
        {
            throw new BackupFout(BackupFoutsoort.Beschadigd);
        }

        if (BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(VormBegin)) > Vorm)
        {
            throw new BackupFout(BackupFoutsoort.NieuwereVorm);
        }
    }

    public static bool IsBackup(ReadOnlySpan<byte> begin) => begin.StartsWith("OSBACKUP"u8);

    private static byte[] Kenmerk(byte[] sleutel) => HMACSHA256.HashData(sleutel, Encoding.ASCII.GetBytes("kenmerk"))[..KenmerkBytes];
}
