using System.Buffers.Binary;

namespace Orleans.Storage;

/// <summary>
/// SQLite reads its log up to the first frame whose check sum doesn't fit and forgets the rest without a word: right for the torn end
/// that a crash leaves, wrong for a damaged byte in what was acknowledged. A transaction is on the disk before the next one begins, so a
/// sound frame behind the end of a broken transaction proves damage. Only damage in the very last transaction looks like a torn end.
/// </summary>
internal static class SqliteLog
{
    private const int LogHeader = 32;
    private const int FrameHeader = 24;

    internal static bool IsDamaged(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 1 << 16);
        var header = new byte[LogHeader];
        if (file.ReadAtLeast(header, LogHeader, throwOnEndOfStream: false) < LogHeader)
        {
            return false;
        }

        var (magic, page) = (Number(header, 0), Number(header, 8));
        var isBig = (magic & 1) == 1;
        var sum = Sum(default, header.AsSpan(0, 24), isBig);
        if ((magic & ~1u) != 0x377f0682 || page is < 512 or > 65_536 || sum != Stored(header, 24))
        {
            return file.Length >= LogHeader + FrameHeader + 512;
        }

        return HasSoundFrameBehindBroken(file, header, new byte[FrameHeader + page], isBig, sum);
    }

    private static bool HasSoundFrameBehindBroken(FileStream file, byte[] header, byte[] frame, bool isBig, (uint, uint) sum)
    {
        var (isBroken, isEnd) = (false, false);
        while (file.ReadAtLeast(frame, frame.Length, throwOnEndOfStream: false) == frame.Length)
        {
            var isOurs = frame.AsSpan(8, 8).SequenceEqual(header.AsSpan(16, 8));
            var isSound = isOurs && Sum(Sum(sum, frame.AsSpan(0, 8), isBig), frame.AsSpan(FrameHeader), isBig) == Stored(frame, 16);
            if (isSound && isBroken && isEnd)
            {
                return true;
            }

            isBroken |= !isSound;
            isEnd = isOurs && Number(frame, 4) != 0;
            sum = Stored(frame, 16);
        }

        return false;
    }

    private static (uint, uint) Sum((uint A, uint B) sum, ReadOnlySpan<byte> bytes, bool isBig)
    {
        for (; bytes.Length >= 8; bytes = bytes[8..])
        {
            var (x, y) = isBig
                ? (BinaryPrimitives.ReadUInt32BigEndian(bytes), BinaryPrimitives.ReadUInt32BigEndian(bytes[4..]))
                : (BinaryPrimitives.ReadUInt32LittleEndian(bytes), BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]));
            sum.A += x + sum.B;
            sum.B += y + sum.A;
        }

        return sum;
    }

    private static (uint, uint) Stored(byte[] bytes, int place) => (Number(bytes, place), Number(bytes, place + 4));

    private static uint Number(byte[] bytes, int place) => BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(place));
}
