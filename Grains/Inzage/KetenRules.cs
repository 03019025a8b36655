using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using OrleansSchool.Basis;

namespace OrleansSchool.Inzage;

/// <summary>
/// The chain of the access log (SEC-3): each line's hash holds the one before it, so that a line that is changed, taken out or put
/// between shows in every hash after it.
/// </summary>
internal static class KetenRules
{
    /// <summary>First byte of a line's canonical form: another form gets another one.</summary>
    private const byte Vorm = 1;

    private const int Leeg = -1;

    /// <summary>What stands before the first line: lines of another school don't fit behind it.</summary>
    public static string Begin(SchoolSleutel school) => Hex(SHA256.HashData(Encoding.UTF8.GetBytes($"toegangslog/{school}")));

    public static string Hash(string vorige, Inzageregel regel) => Hex(SHA256.HashData([.. Convert.FromHexString(vorige), .. Bytes(regel)]));

    /// <summary>
    /// One way to write a line down, whatever the store makes of it: form, milliseconds, kind, then each text with its length before
    /// it, so that no two lines give the same bytes.
    /// </summary>
    public static byte[] Bytes(Inzageregel regel)
    {
        using var uit = new MemoryStream();
        Span<byte> kop = stackalloc byte[1 + sizeof(long) + sizeof(int)];
        kop[0] = Vorm;
        BinaryPrimitives.WriteInt64BigEndian(kop[1..], regel.Op.ToUnixTimeMilliseconds());
        BinaryPrimitives.WriteInt32BigEndian(kop[(1 + sizeof(long))..], (int)regel.Soort);
        uit.Write(kop);
        foreach (var tekst in new[] { regel.AccountId, regel.Naam, regel.Als, regel.Wat, regel.LeerlingId, regel.GroepId, regel.Tablet })
        {
            Schrijf(uit, tekst);
        }

        return uit.ToArray();
    }

    /// <summary>The lines behind each other, each with its hash.</summary>
    public static ImmutableArray<Logregel> Rijg(string vorige, IEnumerable<Inzageregel> regels)
    {
        var keten = ImmutableArray.CreateBuilder<Logregel>();
        foreach (var regel in regels)
        {
            vorige = Hash(vorige, regel);
            keten.Add(new Logregel(regel, vorige));
        }

        return keten.ToImmutable();
    }

    /// <summary>Number of the first line of the page that isn't as it was written; null when all are.</summary>
    public static long? EersteFout(Toegangslogblad blad)
    {
        var vorige = blad.Vorige;
        for (var i = 0; i < blad.Regels.Length; i++)
        {
            if (Hash(vorige, blad.Regels[i].Regel) != blad.Regels[i].Hash)
            {
                return blad.EersteNr + i;
            }

            vorige = blad.Regels[i].Hash;
        }

        return null;
    }

    /// <summary>Hash of the last line.</summary>
    public static string Hoofd(Toegangslogblad blad) => blad.Regels.IsEmpty ? blad.Vorige : blad.Regels[^1].Hash;

    private static void Schrijf(MemoryStream uit, string? tekst)
    {
        Span<byte> lengte = stackalloc byte[sizeof(int)];
        var bytes = Encoding.UTF8.GetBytes(tekst ?? "");
        BinaryPrimitives.WriteInt32BigEndian(lengte, tekst is null ? Leeg : bytes.Length);
        uit.Write(lengte);
        uit.Write(bytes);
    }

    private static string Hex(byte[] hash) => Convert.ToHexStringLower(hash);
}
