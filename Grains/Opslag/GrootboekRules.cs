using System.Buffers.Binary;

namespace OrleansSchool.Opslag;

/// <summary>How the ledger is divided and written (SEC-4): what goes together in one bucket, and the bytes of a bucket.</summary>
internal static class GrootboekRules
{
    /// <summary>School, schooljaar and the digit of a bucket together; the longest is <c>99XX00/2026-2027/f</c>.</summary>
    public const int PlaatsMax = 32;

    /// <summary>Named limit of one bucket; far above what a school or installation makes.</summary>
    public const int RegelsMax = 20_000;

    private const byte Vorm = 1;
    private const int HashBytes = 8;
    private const int Kop = 5;
    private const int VersieBytesMax = 5;
    private const ulong FnvBegin = 14695981039346656037;
    private const ulong FnvFactor = 1099511628211;

    /// <summary>Which grain, in 64 bits that are the same in every process: the ledger holds no keys.</summary>
    public static ulong Hash(ReadOnlySpan<char> toestand, ReadOnlySpan<char> sleutel)
    {
        var hash = Meng(Meng(Meng(FnvBegin, toestand), "\n"), sleutel);
        hash = (hash ^ (hash >> 33)) * 0xff51afd7ed558ccd;
        return hash ^ (hash >> 33);
    }

    /// <summary>
    /// The bucket of a grain. Keys with a date share one per school and day: on that day they change together, afterwards never. Keys
    /// with a schooljaar and keys without are spread over 16 a school; keys without a school over 256.
    /// </summary>
    /// <returns>How many characters of <paramref name="plaats"/> were filled.</returns>
    public static int Plaats(ReadOnlySpan<char> sleutel, ulong hash, Span<char> plaats)
    {
        var rest = Na(sleutel);
        var school = Deel(rest);
        if (!IsSchool(school))
        {
            return Plak(plaats, "installatie", hash, "x2");
        }

        school.CopyTo(plaats);
        plaats[school.Length] = '/';
        var begin = school.Length + 1;
        ReadOnlySpan<char> jaar = "vast";
        for (rest = Na(rest); rest.Length > 0; rest = Na(rest))
        {
            var deel = Deel(rest);
            if (IsDatum(deel))
            {
                deel.CopyTo(plaats[begin..]);
                return begin + deel.Length;
            }

            jaar = IsJaar(deel) ? deel : jaar;
        }

        return begin + Plak(plaats[begin..], jaar, hash, "x1");
    }

    public static byte[] Schrijf(IReadOnlyCollection<KeyValuePair<ulong, uint>> regels)
    {
        if (regels.Count > RegelsMax)
        {
            throw new InvalidOperationException($"A bucket of the ledger would hold {regels.Count} rows; {RegelsMax} is the limit.");
        }

        var bytes = new byte[Kop + (regels.Count * (HashBytes + VersieBytesMax))];
        bytes[0] = Vorm;
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(1), regels.Count);
        var plek = Kop;
        foreach (var (hash, versie) in regels)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(plek), hash);
            plek += HashBytes;
            for (var rest = versie; ; rest >>= 7)
            {
                bytes[plek++] = (byte)(rest < 0x80 ? rest : rest | 0x80);
                if (rest < 0x80)
                {
                    break;
                }
            }
        }

        return bytes[..plek];
    }

    /// <exception cref="VerzegelingException">When sealed bytes have a form that this version doesn't know.</exception>
    public static IEnumerable<KeyValuePair<ulong, uint>> Lees(byte[] bytes)
    {
        if (bytes.Length < Kop || bytes[0] != Vorm)
        {
            throw new VerzegelingException(Grootboek.Soort, "its form is not known to this version");
        }

        var plek = Kop;
        for (var over = BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(1)); over > 0; over--)
        {
            var hash = BinaryPrimitives.ReadUInt64LittleEndian(bytes.AsSpan(plek));
            plek += HashBytes;
            var versie = 0u;
            for (var bit = 0; ; bit += 7)
            {
                var deel = bytes[plek++];
                versie |= (uint)(deel & 0x7f) << bit;
                if (deel < 0x80)
                {
                    break;
                }
            }

            yield return KeyValuePair.Create(hash, versie);
        }
    }

    private static ulong Meng(ulong hash, ReadOnlySpan<char> tekst)
    {
        foreach (var teken in tekst)
        {
            hash = (hash ^ teken) * FnvFactor;
        }

        return hash;
    }

    private static int Plak(Span<char> plaats, ReadOnlySpan<char> woord, ulong hash, string vorm)
    {
        woord.CopyTo(plaats);
        plaats[woord.Length] = '/';
        var deel = vorm == "x1" ? hash >> 60 : hash >> 56;
        deel.TryFormat(plaats[(woord.Length + 1)..], out var lengte, vorm);
        return woord.Length + 1 + lengte;
    }

    private static ReadOnlySpan<char> Deel(ReadOnlySpan<char> rest) => rest.IndexOf('/') is >= 0 and var einde ? rest[..einde] : rest;

    private static ReadOnlySpan<char> Na(ReadOnlySpan<char> rest) => rest.IndexOf('/') is >= 0 and var einde ? rest[(einde + 1)..] : [];

    private static bool IsSchool(ReadOnlySpan<char> deel) =>
        deel.Length == 6 && Cijfers(deel[..2]) && char.IsAsciiLetterUpper(deel[2]) && char.IsAsciiLetterUpper(deel[3]) && Cijfers(deel[4..]);

    private static bool IsDatum(ReadOnlySpan<char> deel) =>
        deel.Length == 10 && deel[4] == '-' && deel[7] == '-' && Cijfers(deel[..4]) && Cijfers(deel[5..7]) && Cijfers(deel[8..]);

    private static bool IsJaar(ReadOnlySpan<char> deel) => deel.Length == 9 && deel[4] == '-' && Cijfers(deel[..4]) && Cijfers(deel[5..]);

    private static bool Cijfers(ReadOnlySpan<char> deel)
    {
        foreach (var teken in deel)
        {
            if (!char.IsAsciiDigit(teken))
            {
                return false;
            }
        }

        return true;
    }
}
