using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace OrleansSchool.Intranet.Security;

/// <summary>
/// Codes that a phone and we make from the same key and time (RFC 6238 over RFC 4226): SHA-1, 30 seconds, 6 digits, one step of
/// leeway. The framework's own provider reads the machine's clock and accepts a code more than once.
/// </summary>
internal static class TotpRules
{
    public const int Cijfers = 6;
    public const int SecondenPerStap = 30;

    /// <summary>Steps before and after now that are accepted too: phones are seldom to the second.</summary>
    private const int Speling = 1;

    private const int Modulus = 1_000_000;
    private const string Tekens = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public static long Stap(DateTimeOffset moment) => moment.ToUnixTimeSeconds() / SecondenPerStap;

    [SuppressMessage("Security", "CA5350", Justification = "RFC 6238: authenticator apps know HMAC-SHA-1 only; it isn't used as a signature.")]
    public static string Code(ReadOnlySpan<byte> sleutel, long stap)
    {
        Span<byte> teller = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(teller, stap);
        Span<byte> hmac = stackalloc byte[HMACSHA1.HashSizeInBytes];
        HMACSHA1.HashData(sleutel, teller, hmac);
        var begin = hmac[^1] & 0xf;
        var getal = BinaryPrimitives.ReadInt32BigEndian(hmac[begin..]) & int.MaxValue;
        return (getal % Modulus).ToString($"D{Cijfers}", CultureInfo.InvariantCulture);
    }

    /// <summary>The time step that this code is of, when it is later than the last one accepted; null when the code isn't right.</summary>
    public static long? Keur(ReadOnlySpan<byte> sleutel, string code, DateTimeOffset nu, long laatsteStap)
    {
        if (code.Length != Cijfers)
        {
            return null;
        }

        var gegeven = Encoding.UTF8.GetBytes(code);
        long? gevonden = null;
        for (var stap = Stap(nu) - Speling; stap <= Stap(nu) + Speling; stap++)
        {
            // All are compared, so that the time taken tells nothing.
            var gelijk = CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Code(sleutel, stap)), gegeven);
            gevonden = gelijk && stap > laatsteStap ? stap : gevonden;
        }

        return gevonden;
    }

    /// <summary>What someone typed, without the spaces that apps show.</summary>
    public static string Kaal(string? getypt) => string.Concat((getypt ?? "").Where(c => !char.IsWhiteSpace(c) && c != '-'));

    /// <summary>Bytes of a base32 key without padding; empty when it isn't one.</summary>
    public static byte[] Sleutel(string base32)
    {
        var bytes = new List<byte>(base32.Length * 5 / 8);
        var (buffer, bits) = (0, 0);
        foreach (var teken in base32)
        {
            if (Tekens.IndexOf(teken, StringComparison.Ordinal) is var waarde && waarde < 0)
            {
                return [];
            }

            buffer = ((buffer << 5) | waarde) & 0xfff;
            bits += 5;
            if (bits >= 8)
            {
                bits -= 8;
                bytes.Add((byte)(buffer >> bits));
            }
        }

        return [.. bytes];
    }

    /// <summary>To type over: groups of four.</summary>
    public static string Leesbaar(string base32) => string.Join(' ', base32.Chunk(4).Select(groep => new string(groep)));

    /// <summary>What the QR says to the app on the phone.</summary>
    public static string Adres(string base32, string inlognaam, string uitgever) =>
        $"otpauth://totp/{Uri.EscapeDataString(uitgever)}:{Uri.EscapeDataString(inlognaam)}?secret={base32}&issuer={Uri.EscapeDataString(uitgever)}&digits={Cijfers}&period={SecondenPerStap}";
}
